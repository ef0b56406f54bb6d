#include "spread.h"

#include <stdio.h>

/* Below 64 a bucket a value; above, 64 buckets for each power of two. */

static unsigned bucket_of(uint64_t us) {
  if (us < 64) return (unsigned)us;
  unsigned power = 63 - (unsigned)__builtin_clzll(us);
  unsigned bucket = (power - 5) * 64 + (unsigned)(us >> (power - 6)) - 64;
  return bucket < SPREAD_BUCKETS ? bucket : SPREAD_BUCKETS - 1;
}

static double top_of(unsigned bucket) {
  if (bucket < 64) return bucket;
  unsigned power = bucket / 64 + 5;
  return (double)((uint64_t)(bucket % 64 + 65) << (power - 6));
}

void spread_add(Spread *spread, uint64_t us) {
  spread->buckets[bucket_of(us)]++;
  spread->count++;
  if (us > spread->most) spread->most = us;
}

double spread_ms(const Spread *spread, double share) {
  uint64_t seen = 0;
  for (unsigned i = 0; i < SPREAD_BUCKETS; i++) {
    seen += spread->buckets[i];
    if (seen > 0 && (double)seen >= share * (double)spread->count) {
      double top = top_of(i);
      return (top < (double)spread->most ? top : (double)spread->most) / 1000;
    }
  }
  return 0;
}

void spread_print(const char *name, const Spread *spread) {
  printf("\"%s\": {\"count\": %lu, \"p50\": %.3f, \"p99\": %.3f, \"p999\": %.3f, \"max\": %.3f},\n", name,
         spread->count, spread_ms(spread, .5), spread_ms(spread, .99), spread_ms(spread, .999),
         (double)spread->most / 1000);
}
