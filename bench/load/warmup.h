/* The warm-up: the same work as what is measured. */
#pragma once
#include <stdbool.h>

/* Does the work for --warmup seconds, and again while the compilers of the server's JVM take more
   than 5 % of a core, for --settle seconds at most; dies where the work is not done. */
void warm_up(bool (*work)(double seconds));

/* Prints how long it took. */
void warm_up_print(void);
