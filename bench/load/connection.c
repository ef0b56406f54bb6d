#define _GNU_SOURCE
#include "connection.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "dialect.h"
#include "frame.h"
#include "handshake.h"
#include "loop.h"
#include "options.h"

/* Connections from one source address, of which 127.0.0.0/8 has many: ports run out at 28,000. */
#define PER_ADDRESS 8000

static char buffer[4 << 20];

int epoll_fd = -1;
const Listener *listener;

static void watch(Connection *c, int operation) {
  uint32_t wanted = c->deaf ? 0 : EPOLLIN;
  if (c->waits_for_room) wanted |= EPOLLOUT;
  struct epoll_event event = {.events = wanted, .data.ptr = c};
  if (epoll_ctl(epoll_fd, operation, c->fd, &event) != 0) die("epoll_ctl: %s", strerror(errno));
}

void connection_begin(Connection *c) {
  struct sockaddr_in here = {.sin_family = AF_INET};
  struct sockaddr_in there = {.sin_family = AF_INET, .sin_port = htons((uint16_t)options.port)};
  there.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  here.sin_addr.s_addr = htonl(INADDR_LOOPBACK + 1 + c->index / PER_ADDRESS);
  c->fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (c->fd < 0) die("socket: %s", strerror(errno));
  int yes = 1;
  setsockopt(c->fd, IPPROTO_IP, 24 /* IP_BIND_ADDRESS_NO_PORT */, &yes, sizeof yes);
  setsockopt(c->fd, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
  if (c->deaf) {
    int small = 4096;
    setsockopt(c->fd, SOL_SOCKET, SO_RCVBUF, &small, sizeof small);
  }
  if (bind(c->fd, (struct sockaddr *)&here, sizeof here) != 0) die("bind: %s", strerror(errno));
  if (connect(c->fd, (struct sockaddr *)&there, sizeof there) != 0 && errno != EINPROGRESS) {
    die("connect: %s", strerror(errno));
  }
  c->state = CONNECTING;
  c->waits_for_room = true;
  watch(c, EPOLL_CTL_ADD);
}

void connection_drop(Connection *c) {
  if (c->state == OPEN) joined_count--;
  close(c->fd);
  c->state = GONE;
  bytes_free(&c->in);
  bytes_free(&c->out);
}

static void lose(Connection *c, int code) {
  if (listener->lost == NULL) {
    die("connection %u was lost, close code %d, state %d", c->index, code, c->state);
  }
  connection_drop(c);
  listener->lost(c, code);
}

void connection_send_raw(Connection *c, const void *bytes, size_t length) {
  ssize_t sent = 0;
  if (c->out.length == 0) {
    sent = send(c->fd, bytes, length, MSG_NOSIGNAL);
    if (sent < 0) sent = 0; /* a broken one is told when it is read */
  }
  if ((size_t)sent < length) {
    bytes_add(&c->out, (const char *)bytes + sent, length - (size_t)sent);
    if (!c->waits_for_room) {
      c->waits_for_room = true;
      watch(c, EPOLL_CTL_MOD);
    }
  }
}

void connection_send(Connection *c, int opcode, const void *data, size_t length) {
  static char frame[1 << 20];
  if (length + FRAME_HEADER > sizeof frame) die("too long a message");
  size_t header = frame_header(frame, opcode, length);
  memcpy(frame + header, data, length);
  frame_mask(frame + header, length);
  connection_send_raw(c, frame, header + length);
}

static void take(Connection *c, const Frame *frame, uint64_t now) {
  Text payload, message = {frame->data, frame->length};
  if (frame->opcode == TEXT) {
    if (dialect->read(c, message, &payload)) listener->text(c, payload, now);
  } else if (frame->opcode == PING) {
    connection_send(c, PONG, frame->data, frame->length);
  } else if (frame->opcode == CLOSE) {
    const unsigned char *code = (const unsigned char *)frame->data;
    lose(c, frame->length < 2 ? 1005 : code[0] << 8 | code[1]);
  }
}

static void readable(Connection *c) {
  size_t have = c->in.length;
  memcpy(buffer, c->in.data == NULL ? "" : c->in.data, have);
  ssize_t got = recv(c->fd, buffer + have, sizeof buffer - have - 1, 0);
  if (got <= 0) {
    if (got == 0 || (errno != EAGAIN && errno != EINTR)) lose(c, 1006);
    return;
  }
  uint64_t now = now_ns();
  have += (size_t)got;
  buffer[have] = '\0'; /* for strtoll */
  size_t used = c->state == SHAKING ? handshake_read(c, buffer, have) : 0;
  Frame frame;
  for (size_t taken; c->state > SHAKING; used += taken) {
    taken = frame_read(buffer + used, have - used, &frame);
    if (taken == 0) break;
    take(c, &frame, now);
  }
  if (c->state == GONE || c->state == CONNECTING) return;
  if (have - used > sizeof buffer / 2) die("too long a message from the server");
  c->in.length = 0;
  bytes_add(&c->in, buffer + used, have - used);
  if (c->in.length == 0) bytes_free(&c->in);
}

static void writable(Connection *c) {
  if (c->state == CONNECTING) {
    int failure = 0;
    socklen_t size = sizeof failure;
    getsockopt(c->fd, SOL_SOCKET, SO_ERROR, &failure, &size);
    if (failure != 0) {
      lose(c, 1006);
      return;
    }
    c->state = SHAKING;
    handshake_send(c);
  }
  if (c->out.length > 0) {
    ssize_t sent = send(c->fd, c->out.data, c->out.length, MSG_NOSIGNAL);
    if (sent > 0) bytes_take(&c->out, (size_t)sent);
  }
  if (c->out.length == 0) {
    c->waits_for_room = false;
    watch(c, EPOLL_CTL_MOD);
  }
}

void connection_ready(Connection *c, uint32_t events) {
  if (events & EPOLLOUT) writable(c);
  if ((events & (EPOLLIN | EPOLLHUP | EPOLLERR)) && c->state > CONNECTING) readable(c);
}
