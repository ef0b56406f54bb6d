/* The load generator: one process, one thread, for all servers and all works. */
#include <signal.h>
#include <string.h>

#include "common.h"
#include "dialect.h"
#include "options.h"
#include "works.h"

static const struct {
  const char *name;
  void (*run)(void);
} works[] = {{"commits", commits}, {"feed", feed},       {"idle", idle}, {"mixed", mixed},
             {"publish", publish}, {"room", room}, {"upload", upload}, {"watch", watch}};

int main(int count, char **words) {
  signal(SIGPIPE, SIG_IGN);
  options_read(count, words);
  dialect_choose(options.dialect);
  for (size_t i = 0; i < sizeof works / sizeof works[0]; i++) {
    if (strcmp(works[i].name, options.work) == 0) {
      works[i].run();
      return 0;
    }
  }
  die("no work %s", options.work);
}
