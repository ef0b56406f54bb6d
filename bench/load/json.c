#define _GNU_SOURCE
#include "json.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common.h"

static const char BEGIN[] = "{\"type\":\""; /* an event's first field; text has its quotes escaped */
#define BEGIN_LENGTH (sizeof BEGIN - 1)

bool json_event(Text *rest, Text *event) {
  const char *from = memmem(rest->data, rest->length, BEGIN, BEGIN_LENGTH);
  if (from == NULL) return false;
  const char *end = rest->data + rest->length;
  const char *after = from + BEGIN_LENGTH;
  const char *next = memmem(after, (size_t)(end - after), BEGIN, BEGIN_LENGTH);
  if (next == NULL) next = end;
  *event = (Text){from, (size_t)(next - from)};
  *rest = (Text){next, (size_t)(end - next)};
  return true;
}

bool json_is(Text event, const char *type) {
  size_t length = strlen(type);
  return event.length > BEGIN_LENGTH + length &&
         memcmp(event.data + BEGIN_LENGTH, type, length) == 0 &&
         event.data[BEGIN_LENGTH + length] == '"';
}

bool json_field(Text event, const char *name, Text *value) {
  char field[40];
  int length = snprintf(field, sizeof field, "\"%s\":", name);
  const char *at = memmem(event.data, event.length, field, (size_t)length);
  if (at == NULL) return false;
  at += length;
  *value = (Text){at, (size_t)(event.data + event.length - at)};
  return true;
}

int64_t json_number(Text event, const char *name) {
  Text value;
  if (!json_field(event, name, &value)) {
    die("no number '%s' in %.*s", name, (int)event.length, event.data);
  }
  return strtoll(value.data, NULL, 10);
}

Text json_text(Text event, const char *name) {
  Text value;
  const char *end = NULL;
  if (json_field(event, name, &value) && value.length > 1 && value.data[0] == '"') {
    end = memchr(value.data + 1, '"', value.length - 1);
  }
  if (end == NULL) die("no text '%s' in %.*s", name, (int)event.length, event.data);
  return (Text){value.data + 1, (size_t)(end - value.data - 1)};
}
