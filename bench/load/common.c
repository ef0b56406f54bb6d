#include "common.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

uint64_t now_ns(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (uint64_t)t.tv_sec * SECOND + (uint64_t)t.tv_nsec;
}

void die(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  fputs("load: ", stderr);
  vfprintf(stderr, format, arguments);
  fputc('\n', stderr);
  va_end(arguments);
  exit(1);
}

void *grown(void *old, size_t bytes) {
  void *memory = realloc(old, bytes);
  if (memory == NULL) die("no memory");
  return memory;
}

void *zeroed(size_t count, size_t bytes) {
  void *memory = calloc(count, bytes);
  if (memory == NULL) die("no memory");
  return memory;
}

void bytes_add(Bytes *bytes, const void *more, size_t length) {
  if (length == 0) return;
  if (bytes->length + length > bytes->room) {
    bytes->room = (bytes->length + length) * 2;
    bytes->data = grown(bytes->data, bytes->room);
  }
  memcpy(bytes->data + bytes->length, more, length);
  bytes->length += length;
}

void bytes_take(Bytes *bytes, size_t length) {
  bytes->length -= length;
  if (bytes->length == 0) {
    bytes_free(bytes); /* thousands of idle connections hold nothing */
  } else if (length > 0) {
    memmove(bytes->data, bytes->data + length, bytes->length);
  }
}

void bytes_free(Bytes *bytes) {
  free(bytes->data);
  *bytes = (Bytes){0};
}
