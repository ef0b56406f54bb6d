/* What a stretch of time cost: the server's CPU by the operating system's accounting, and ours. */
#pragma once
#include <stdint.h>

typedef struct {
  uint64_t wall;
  double server, own; /* CPU seconds */
  double compiling;   /* those of the server's that its JVM's compilers took */
} Cost;

/* Where everything stands now. */
Cost cost_now(void);

/* Prints what was spent since, and whether the generator was the bottleneck. */
void cost_print(const Cost *since, const Cost *until);
