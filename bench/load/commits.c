/* Stars, or comments on the post of the room that all actors are in: what MSPaintr commits a second,
   and how soon it answers.

   Each actor has one command on its way: the next goes out when the last is answered (--rate 0), or
   when its time has come and an actor is free; waiting for one counts as waiting for the answer. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "commands.h"
#include "connection.h"
#include "cost.h"
#include "dialect.h"
#include "options.h"
#include "posts.h"
#include "warmup.h"
#include "works.h"

static uint32_t *turns; /* how many commands each actor sent */
static uint32_t *free_actors, free_count;
static uint32_t first;
static uint64_t start, stop;
static bool comments;

static void say(uint32_t number) {
  char json[256], id[37];
  uint32_t actor = commands[number].actor, turn = commands[number].place;
  command_id(number, id);
  uint32_t post = (actor + turn / 2 * (uint32_t)options.actors) % post_count;
  int length = comments ? snprintf(json, sizeof json, "{\"type\":\"addComment\",\"id\":\"%s\",\"text\":\"%u\"}", id, number)
                        : snprintf(json, sizeof json, "{\"type\":\"%s\",\"id\":\"%s\",\"post\":\"%u\"}",
                                   turn % 2 == 0 ? "castStar" : "withdrawStar", id, post_ids[post]);
  dialect->say(&connections[actor], json, (size_t)length);
}

static void text(Connection *c, Text message, uint64_t now) {
  Text event;
  uint32_t number;
  while (json_event(&message, &event)) {
    if (json_is(event, "accepted") && command_of(event, &number)) {
      command_answered(number, now);
      free_actors[free_count++] = c->index;
    } else if (json_is(event, "refused")) {
      if (command_is_busy(event, &number)) {
        say(number);
      } else {
        command_refused(event);
      }
    }
  }
}

static uint64_t act(uint64_t now) {
  while (now < stop) {
    uint64_t due = now;
    if (options.rate > 0) {
      due = start + (uint64_t)((command_count - first) / options.rate * SECOND);
      if (due > now) return due < stop ? due : NEVER;
    }
    if (free_count == 0) return NEVER;
    uint32_t actor = free_actors[--free_count], number = command_new(actor, due);
    commands[number].place = turns[actor]++;
    say(number);
  }
  return NEVER;
}

static bool is_answered(void) { return now_ns() >= stop && answered_count == command_count; }

static bool run(double seconds) {
  start = now_ns();
  stop = start + (uint64_t)(seconds * SECOND);
  first = command_count;
  loop_run(stop, NULL, act);
  return true;
}

void commits(void) {
  static const Listener listener = {.text = text};
  static Spread answers;
  uint32_t actors = (uint32_t)options.actors;
  comments = strcmp(options.event, "comment") == 0;
  posts_read();
  turns = zeroed(actors, sizeof *turns);
  free_actors = grown(NULL, actors * sizeof *free_actors);
  connections_make(actors, actors, &listener);
  connections_open(60);
  while (free_count < actors) {
    free_actors[free_count] = free_count;
    free_count++;
  }
  warm_up(run);
  Cost since = cost_now();
  uint32_t answered = answered_count;
  run(options.seconds);
  answered = answered_count - answered;
  Cost until = cost_now();
  bool done = loop_run(stop + (uint64_t)(options.drain * SECOND), is_answered, NULL);
  commands_spread(first, &answers);
  printf("{\"answered\": %u,\n\"perSecond\": %.1f,\n\"refused\": %u,\n\"busy\": %u,\n", answered,
         answered / ((double)(until.wall - since.wall) / 1e9), refused_count, busy_count);
  warm_up_print();
  cost_print(&since, &until);
  spread_print("answerMs", &answers);
  printf("\"done\": %s}\n", done ? "true" : "false");
}
