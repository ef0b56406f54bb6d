/* Looks into the JSON that the servers under test write, without reading all of it. */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct {
  const char *data;
  size_t length;
} Text;

/* The next event of a frame, from its {"type":" to the next one's; false after the last. */
bool json_event(Text *rest, Text *event);

/* Whether the event is of this type. */
bool json_is(Text event, const char *type);

/* Whether there is such a field, written as "name": with what follows in `value`. */
bool json_field(Text event, const char *name, Text *value);

/* The number in a field; die where it has none. */
int64_t json_number(Text event, const char *name);

/* The text of a field without its quotes, up to the next quote; die where it has none. */
Text json_text(Text event, const char *name);
