#include "cost.h"

#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "common.h"
#include "options.h"

/* The share of its core above which the generator, not the server, may have set the pace. */
#define BOTTLENECK .9

/* User and system time of all threads of the server, proc(5). */
static double server_seconds(void) {
  char path[64], line[1024];
  unsigned long user, system;
  if (options.server == 0) return 0;
  snprintf(path, sizeof path, "/proc/%d/stat", options.server);
  FILE *file = fopen(path, "r");
  if (file == NULL || fgets(line, sizeof line, file) == NULL) die("the server is gone");
  fclose(file);
  const char *after = strrchr(line, ')');
  if (after == NULL || sscanf(after, ") %*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %lu %lu", &user,
                              &system) != 2) {
    die("%s is not as expected", path);
  }
  return (double)(user + system) / (double)sysconf(_SC_CLK_TCK);
}

Cost cost_now(void) {
  struct rusage own;
  getrusage(RUSAGE_SELF, &own);
  double seconds = (double)(own.ru_utime.tv_sec + own.ru_stime.tv_sec) +
                   (double)(own.ru_utime.tv_usec + own.ru_stime.tv_usec) / 1e6;
  return (Cost){now_ns(), server_seconds(), seconds};
}

void cost_print(const Cost *since, const Cost *until) {
  double wall = (double)(until->wall - since->wall) / 1e9;
  double share = (until->own - since->own) / wall;
  printf("\"wallSeconds\": %.3f,\n\"serverCpuSeconds\": %.2f,\n", wall, until->server - since->server);
  printf("\"generatorCpuShare\": %.3f,\n\"generatorIsBottleneck\": %s,\n", share,
         share >= BOTTLENECK ? "true" : "false");
}
