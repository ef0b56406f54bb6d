#include "cost.h"

#include <dirent.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "connection.h"
#include "options.h"

/* The share of its core above which the generator, not the server, may have set the pace. */
#define BOTTLENECK .9

/* User and system time by a stat file of proc(5), and the name in it; false where it is gone. */
static bool seconds_of(const char *path, double *seconds, char name[64]) {
  char line[1024];
  unsigned long user, system;
  FILE *file = fopen(path, "r");
  if (file == NULL) return false;
  bool read = fgets(line, sizeof line, file) != NULL;
  fclose(file);
  const char *after = read ? strrchr(line, ')') : NULL;
  if (after == NULL || sscanf(line, "%*d (%63[^)]", name) != 1 ||
      sscanf(after, ") %*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %lu %lu", &user, &system) != 2) {
    return false;
  }
  *seconds = (double)(user + system) / (double)sysconf(_SC_CLK_TCK);
  return true;
}

/* All of the server's threads together. */
static double server_seconds(void) {
  char path[64], name[64];
  double seconds = 0;
  snprintf(path, sizeof path, "/proc/%d/stat", options.server);
  if (options.server != 0 && !seconds_of(path, &seconds, name)) die("the server is gone");
  return seconds;
}

static double compiler_seconds(void) {
  char path[512], name[64];
  double all = 0, seconds;
  snprintf(path, sizeof path, "/proc/%d/task", options.server);
  DIR *threads = opendir(path);
  if (threads == NULL) return 0;
  for (struct dirent *thread; (thread = readdir(threads)) != NULL;) {
    snprintf(path, sizeof path, "/proc/%d/task/%s/stat", options.server, thread->d_name);
    if (seconds_of(path, &seconds, name) && (strncmp(name, "C1 Comp", 7) == 0 || strncmp(name, "C2 Comp", 7) == 0)) {
      all += seconds;
    }
  }
  closedir(threads);
  return all;
}

Cost cost_now(void) {
  struct rusage own;
  getrusage(RUSAGE_SELF, &own);
  double seconds = (double)(own.ru_utime.tv_sec + own.ru_stime.tv_sec) +
                   (double)(own.ru_utime.tv_usec + own.ru_stime.tv_usec) / 1e6;
  return (Cost){now_ns(), server_seconds(), seconds, compiler_seconds()};
}

void cost_print(const Cost *since, const Cost *until) {
  double wall = (double)(until->wall - since->wall) / 1e9;
  double share = (until->own - since->own) / wall;
  printf("\"wallSeconds\": %.3f,\n\"serverCpuSeconds\": %.2f,\n", wall, until->server - since->server);
  printf("\"failedJoins\": %u,\n", failed_joins);
  printf("\"compilerCpuSeconds\": %.2f,\n", until->compiling - since->compiling);
  printf("\"generatorCpuShare\": %.3f,\n\"generatorIsBottleneck\": %s,\n", share,
         share >= BOTTLENECK ? "true" : "false");
}
