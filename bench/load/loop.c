#define _GNU_SOURCE
#include "loop.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>

#include "dialect.h"
#include "options.h"

/* Handshakes that may be on their way: servers' queues for new connections are short. */
#define OPENING 16

/* How long a connection may take to join, and how often one of them may fail. */
#define JOINING_TIME (20 * SECOND)
#define MOST_FAILED 200

Connection *connections;
uint32_t connection_count, joined_count, failed_joins;
bool opening;
static uint32_t begun_count, checked;
static uint64_t next_check;

static char *line_of(FILE *file) {
  char *line = NULL;
  size_t room = 0;
  ssize_t length = getline(&line, &room, file);
  if (length < 0) die("too few lines in a file");
  line[strcspn(line, "\r\n")] = '\0';
  return line;
}

void connections_make(uint32_t count, uint32_t actors, const Listener *who) {
  FILE *cookies = options.cookies == NULL ? NULL : fopen(options.cookies, "r");
  if (options.cookies != NULL && cookies == NULL) die("cannot read %s", options.cookies);
  epoll_fd = epoll_create1(EPOLL_CLOEXEC);
  listener = who;
  connection_count = count;
  connections = zeroed(count, sizeof *connections);
  for (uint32_t i = 0; i < count; i++) {
    connections[i].index = i;
    connections[i].path = options.path == NULL ? dialect->path : options.path;
    if (cookies != NULL && i < actors) connections[i].cookie = line_of(cookies);
  }
  if (cookies != NULL) fclose(cookies);
}

void connection_joined(Connection *c) {
  c->state = OPEN;
  joined_count++;
  if (listener->joined != NULL) listener->joined(c);
}

/* Opens again what failed, all of which is before `begun_count`. */
static void try_again(uint64_t now) {
  while (checked < begun_count && connections[checked].state == OPEN) checked++;
  for (uint32_t i = checked; i < begun_count; i++) {
    Connection *c = &connections[i];
    bool silent = c->state != OPEN && now - c->begun > JOINING_TIME;
    if (c->state != GONE && !silent) continue;
    if (failed_joins++ > MOST_FAILED) die("%u connections could not join", failed_joins);
    if (c->state != GONE) connection_drop(c);
    connection_begin(c);
  }
}

static uint64_t open_more(uint64_t now) {
  if (now >= next_check) {
    try_again(now);
    next_check = now + SECOND / 4;
  }
  while (begun_count < connection_count && begun_count - joined_count < OPENING) {
    connection_begin(&connections[begun_count++]);
  }
  return next_check;
}

static bool all_joined(void) { return joined_count == connection_count; }

void connections_open(double seconds) {
  opening = true;
  if (!loop_run(now_ns() + (uint64_t)(seconds * SECOND), all_joined, open_more)) {
    die("%u of %u connections joined in %.0f s", joined_count, connection_count, seconds);
  }
  opening = false;
}

bool loop_run(uint64_t deadline, bool (*done)(void), uint64_t (*due)(uint64_t now)) {
  struct epoll_event events[512];
  for (;;) {
    uint64_t now = now_ns();
    uint64_t next = due == NULL ? NEVER : due(now);
    if (done != NULL && done()) return true;
    now = now_ns();
    if (now >= deadline) return false;
    if (next > deadline) next = deadline;
    uint64_t wait = next > now ? next - now : 0;
    struct timespec timeout = {(time_t)(wait / SECOND), (long)(wait % SECOND)};
    int ready = epoll_pwait2(epoll_fd, events, 512, &timeout, NULL);
    if (ready < 0 && errno != EINTR) die("epoll: %s", strerror(errno));
    for (int i = 0; i < ready; i++) {
      Connection *c = events[i].data.ptr;
      if (c->state != GONE) connection_ready(c, events[i].events);
    }
  }
}
