/* How commands and events are wrapped: plain JSON, Socket.IO's framing, or MSPaintr's own. */
#pragma once
#include "connection.h"

typedef struct {
  const char *name;
  const char *path; /* where one connects by default */
  bool merges;      /* an event may stand for those before it */
  void (*greet)(Connection *);                    /* after the handshake */
  bool (*read)(Connection *, Text message, Text *payload); /* true where it is for the work */
  void (*say)(Connection *, const char *json, size_t length);
} Dialect;

extern const Dialect *dialect;

void dialect_choose(const char *name);
