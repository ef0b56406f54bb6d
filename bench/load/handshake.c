#define _GNU_SOURCE
#include "handshake.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>

#include "dialect.h"
#include "options.h"

/* The example of RFC 6455, section 1.3: the answer needs no SHA-1 here. */
#define KEY "dGhlIHNhbXBsZSBub25jZQ=="
#define ACCEPT "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="

/* Connections from one source address, of which 127.0.0.0/8 has many: ports run out at 28,000. */
#define PER_ADDRESS 8000

int handshake_dial(const Connection *c) {
  struct sockaddr_in here = {.sin_family = AF_INET};
  struct sockaddr_in there = {.sin_family = AF_INET, .sin_port = htons((uint16_t)options.port)};
  there.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  here.sin_addr.s_addr = htonl(INADDR_LOOPBACK + 1 + c->index / PER_ADDRESS);
  int yes = 1, little = 4096, fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (fd < 0) die("socket: %s", strerror(errno));
  setsockopt(fd, IPPROTO_IP, 24 /* IP_BIND_ADDRESS_NO_PORT */, &yes, sizeof yes);
  setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
  if (c->small) setsockopt(fd, SOL_SOCKET, SO_RCVBUF, &little, sizeof little);
  if (bind(fd, (struct sockaddr *)&here, sizeof here) != 0) die("bind: %s", strerror(errno));
  if (connect(fd, (struct sockaddr *)&there, sizeof there) != 0 && errno != EINPROGRESS) {
    die("connect: %s", strerror(errno));
  }
  return fd;
}

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
  if (memmem(data, 13, " 503", 4) != NULL) {
    shutdown(c->fd, SHUT_RDWR); /* as if it were lost: it may be tried again */
    return 0;
  }
  if (memmem(data, 13, " 101", 4) == NULL || memmem(data, used, ACCEPT, sizeof ACCEPT - 1) == NULL) {
    die("no handshake at %s: %.*s", c->path, (int)used, data);
  }
  c->state = JOINING;
  dialect->greet(c);
  return used;
}
