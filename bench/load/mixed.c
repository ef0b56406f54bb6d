/* Everyday life of a room: --actors members star at --rate and comment, one in 25; of all
   --connections the last 5 % read nothing until they give up and come back, and 5 % before them lose
   their connection again and again and resume. Nobody else may be lost, refused, or told anything
   twice. A stalled client does not see that it was cut, since that waits behind what it does not
   read: the server's metrics tell. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "commands.h"
#include "connection.h"
#include "cost.h"
#include "dialect.h"
#include "options.h"
#include "works.h"

#define COMMENT_EVERY 25
#define SHARE 20 /* one in so many is stalled, and as many reconnect */
#define RESTED SECOND
#define PATIENCE (90 * SECOND) /* of a stalled client */

typedef struct {
  uint64_t next;  /* when a reconnecting client drops, or comes back */
  bool has_star;
  char path[128];
} Client;

static Client *clients;
static char epoch[64];
static uint32_t part, lost_count, resumed_count, snapshot_count;
static uint64_t start, last_round;

static bool is_deaf(const Connection *c) { return c->index >= connection_count - part; }
static bool is_restless(const Connection *c) { return !is_deaf(c) && c->index >= connection_count - 2 * part; }

/* Between a half and one and a half of a duration. */
static uint64_t about(uint64_t duration) { return duration / 2 + (uint64_t)((double)duration * rand() / RAND_MAX); }

static void say(uint32_t number) {
  char json[256], id[37];
  uint32_t actor = commands[number].actor;
  const char *post = strrchr(options.path, '/') + 1;
  int length;
  command_id(number, id);
  if (number % COMMENT_EVERY == 0) {
    length = snprintf(json, sizeof json, "{\"type\":\"addComment\",\"id\":\"%s\",\"text\":\"%u\"}", id, number);
  } else {
    bool *star = &clients[actor].has_star;
    length = snprintf(json, sizeof json, "{\"type\":\"%s\",\"id\":\"%s\",\"post\":\"%s\"}",
                      *star ? "withdrawStar" : "castStar", id, post);
    *star = !*star;
  }
  dialect->say(&connections[actor], json, (size_t)length);
}

static void joined(Connection *c) {
  clients[c->index].next = now_ns() + about(is_deaf(c) ? PATIENCE : 4 * SECOND);
  if (is_deaf(c)) connection_deafen(c);
}

static void lost(Connection *c, int code) {
  clients[c->index].next = now_ns() + about(RESTED);
  if (!is_deaf(c) && lost_count++ < 5) {
    fprintf(stderr, "load: connection %u was lost, code %d\n", c->index, code);
  }
}

static void text(Connection *c, Text message, uint64_t now) {
  Text event, seq;
  uint32_t number;
  while (json_event(&message, &event)) {
    if (json_is(event, "welcome") && epoch[0] == '\0') {
      Text name = json_text(event, "epoch");
      snprintf(epoch, sizeof epoch, "%.*s", (int)name.length, name.data);
    } else if (json_is(event, "snapshot") || json_is(event, "resumed")) {
      if (start > 0) json_is(event, "resumed") ? resumed_count++ : snapshot_count++;
      if (json_is(event, "resumed")) c->held = (uint32_t)json_number(event, "from");
    } else if (json_is(event, "accepted") && command_of(event, &number)) {
      command_answered(number, now);
    } else if (json_is(event, "refused")) {
      command_refused(event);
    } else if (!json_is(event, "welcome") && json_field(event, "seq", &seq)) {
      uint32_t place = (uint32_t)strtoul(seq.data, NULL, 10);
      if (place <= c->held) die("connection %u: %u came after %u", c->index, place, c->held);
      c->held = place;
    }
  }
}

static uint64_t act(uint64_t now) {
  uint64_t due = start + (uint64_t)(command_count / options.rate * SECOND);
  while (due <= now) {
    say(command_new(command_count % (uint32_t)options.actors, due));
    due = start + (uint64_t)(command_count / options.rate * SECOND);
  }
  if (now - last_round < SECOND / 20) return due;
  last_round = now;
  for (uint32_t i = (uint32_t)options.actors; i < connection_count; i++) {
    Connection *c = &connections[i];
    if (clients[i].next > now) continue;
    if (c->state == GONE) {
      if (!is_deaf(c)) {
        snprintf(clients[i].path, sizeof clients[i].path, "%s?resume=%s.%u", options.path, epoch, c->held);
        c->path = clients[i].path;
      }
      connection_begin(c);
    } else if (c->state == OPEN && (is_restless(c) || is_deaf(c))) {
      connection_drop(c);
      clients[i].next = now + about(2 * RESTED);
    }
  }
  return due < now + SECOND / 20 ? due : now + SECOND / 20;
}

static bool is_level(void) {
  uint32_t most = 0, least = UINT32_MAX;
  for (uint32_t i = 0; i < connection_count - 2 * part; i++) {
    if (connections[i].held > most) most = connections[i].held;
    if (connections[i].held < least) least = connections[i].held;
  }
  return answered_count + refused_count == command_count && most == least;
}

void mixed(void) {
  static const Listener listener = {.joined = joined, .text = text, .lost = lost};
  static Spread answers;
  part = (uint32_t)options.connections / SHARE;
  if ((uint32_t)options.actors > (uint32_t)options.connections - 2 * part) die("too many actors");
  clients = zeroed((size_t)options.connections, sizeof *clients);
  connections_make((uint32_t)options.connections, (uint32_t)options.actors, &listener);
  for (uint32_t i = connection_count - part; i < connection_count; i++) connections[i].small = true;
  connections_open(120);
  Cost since = cost_now();
  start = now_ns();
  loop_run(start + (uint64_t)(options.seconds * SECOND), NULL, act);
  Cost until = cost_now();
  bool level = loop_run(now_ns() + (uint64_t)(options.drain * SECOND), is_level, NULL);
  commands_spread(0, &answers);
  printf("{\"sent\": %u,\n\"answered\": %u,\n\"refused\": %u,\n\"lost\": %u,\n", command_count, answered_count,
         refused_count, lost_count);
  printf("\"resumed\": %u,\n\"snapshots\": %u,\n", resumed_count, snapshot_count);
  cost_print(&since, &until);
  spread_print("answerMs", &answers);
  printf("\"done\": %s}\n", level ? "true" : "false");
}
