/* How durations are spread: a histogram with buckets 1.6 % apart, in microseconds. */
#pragma once
#include <stdint.h>

#define SPREAD_BUCKETS (64 * 40)

typedef struct {
  uint64_t buckets[SPREAD_BUCKETS];
  uint64_t count, most;
} Spread;

void spread_add(Spread *spread, uint64_t us);

/* The duration that `share` of all do not exceed, in milliseconds. */
double spread_ms(const Spread *spread, double share);

/* Prints "name": {"count", "p50", "p99", "p999", "max"} in milliseconds. */
void spread_print(const char *name, const Spread *spread);
