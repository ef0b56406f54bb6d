/* What every part of the load generator uses. Times are nanoseconds of the monotonic clock. */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define NEVER UINT64_MAX
#define SECOND 1000000000ull

uint64_t now_ns(void);

/* Says why on standard error and ends the process with 1. */
_Noreturn void die(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Memory or death. */
void *grown(void *old, size_t bytes);

/* The same, of zeros. */
void *zeroed(size_t count, size_t bytes);

/* Bytes that wait: appended at the end, taken from the front. */
typedef struct {
  char *data;
  size_t length, room;
} Bytes;

void bytes_add(Bytes *bytes, const void *more, size_t length);
void bytes_take(Bytes *bytes, size_t length);
void bytes_free(Bytes *bytes);
