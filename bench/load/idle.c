/* Connections that only wait, and answer pings. Says when all have joined. */
#include <stdio.h>

#include "connection.h"
#include "options.h"
#include "works.h"

static void text(Connection *c, Text message, uint64_t now) {
  (void)c, (void)message, (void)now;
}

void idle(void) {
  static const Listener listener = {.text = text};
  connections_make((uint32_t)options.connections, 0, &listener);
  connections_open(150);
  puts("joined");
  fflush(stdout);
  loop_run(now_ns() + (uint64_t)(options.seconds * SECOND), NULL, NULL);
}
