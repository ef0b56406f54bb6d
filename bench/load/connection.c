#define _GNU_SOURCE
#include "connection.h"

#include <errno.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "dialect.h"
#include "frame.h"
#include "handshake.h"
#include "loop.h"

static char buffer[4 << 20];

int epoll_fd = -1;
const Listener *listener;

static void watch(Connection *c, int operation) {
  uint32_t wanted = c->deaf ? EPOLLRDHUP : EPOLLIN;
  if (c->waits_for_room) wanted |= EPOLLOUT;
  struct epoll_event event = {.events = wanted, .data.ptr = c};
  if (epoll_ctl(epoll_fd, operation, c->fd, &event) != 0) die("epoll_ctl: %s", strerror(errno));
}

void connection_begin(Connection *c) {
  c->fd = handshake_dial(c);
  c->state = CONNECTING;
  c->begun = now_ns();
  c->deaf = false;
  c->waits_for_room = true;
  watch(c, EPOLL_CTL_ADD);
}

void connection_deafen(Connection *c) {
  c->deaf = true;
  watch(c, EPOLL_CTL_MOD);
}

void connection_drop(Connection *c) {
  if (c->state == OPEN) joined_count--;
  close(c->fd);
  c->state = GONE;
  bytes_free(&c->in);
  bytes_free(&c->out);
}

static void lose(Connection *c, int code) {
  bool joining = c->state != OPEN && opening;
  if (listener->lost == NULL && !joining) {
    die("connection %u was lost, close code %d, state %d", c->index, code, c->state);
  }
  connection_drop(c);
  if (!joining) listener->lost(c, code);
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
  } else if (frame->opcode == BINARY) {
    if (listener->binary != NULL) listener->binary(c, message, now);
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
  if (c->deaf) {
    if (events & (EPOLLRDHUP | EPOLLHUP | EPOLLERR)) lose(c, 1006);
  } else if ((events & (EPOLLIN | EPOLLHUP | EPOLLERR)) && c->state > CONNECTING) {
    readable(c);
  }
}
