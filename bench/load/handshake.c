#define _GNU_SOURCE
#include "handshake.h"

#include <stdio.h>
#include <string.h>

#include "dialect.h"
#include "options.h"

/* The example of RFC 6455, section 1.3: the answer needs no SHA-1 here. */
#define KEY "dGhlIHNhbXBsZSBub25jZQ=="
#define ACCEPT "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="

void handshake_send(Connection *c) {
  char request[1024];
  int length = snprintf(request, sizeof request,
                        "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nUpgrade: websocket\r\n"
                        "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                        "Sec-WebSocket-Key: " KEY "\r\n%s%s%s\r\n",
                        c->path, options.port, c->cookie == NULL ? "" : "Cookie: ",
                        c->cookie == NULL ? "" : c->cookie, c->cookie == NULL ? "" : "\r\n");
  if ((size_t)length >= sizeof request) die("too long a request");
  connection_send_raw(c, request, (size_t)length);
}

size_t handshake_read(Connection *c, const char *data, size_t length) {
  const char *end = memmem(data, length, "\r\n\r\n", 4);
  if (end == NULL) return 0;
  size_t used = (size_t)(end - data) + 4;
  if (memmem(data, 13, " 101", 4) == NULL || memmem(data, used, ACCEPT, sizeof ACCEPT - 1) == NULL) {
    die("no handshake at %s: %.*s", c->path, (int)used, data);
  }
  c->state = JOINING;
  dialect->greet(c);
  return used;
}
