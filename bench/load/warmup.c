#include "warmup.h"

#include <stdio.h>

#include "common.h"
#include "cost.h"
#include "options.h"

#define QUIET .05

static double took;

void warm_up(bool (*work)(double seconds)) {
  Cost began = cost_now(), since, until;
  do {
    since = cost_now();
    if (!work(options.warmup)) die("the warm-up was not done");
    until = cost_now();
    took = (double)(until.wall - began.wall) / 1e9;
  } while (took < options.settle &&
           until.compiling - since.compiling > QUIET * (double)(until.wall - since.wall) / 1e9);
}

void warm_up_print(void) { printf("\"warmupSeconds\": %.1f,\n", took); }
