/* One room: some of those who are in it act, at a fixed rate, and all are told.

   With ws and Socket.IO an event bears its command's number. MSPaintr's comments do too, in their
   text. Its stars are counted: all actors cast in turn and then all withdraw in turn, and no round
   begins before the last one is answered, so that the count in an answer tells which place among all
   stars the command took, however they overtake each other on the way. Stars that come together are
   one event: who hears a count holds the first place that has it after the one held before. Where a
   round ended meanwhile that may be less than what is true, until the next event: never more. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "commands.h"
#include "connection.h"
#include "cost.h"
#include "deliveries.h"
#include "dialect.h"
#include "options.h"
#include "warmup.h"
#include "works.h"

static bool stars; /* MSPaintr's, counted by place */
static uint32_t base, first, total, *by_place;
static uint64_t start;
static double rate;
static const char *post;

static void say(uint32_t number) {
  char json[2048], id[37];
  uint32_t actor = commands[number].actor;
  int length;
  command_id(number, id);
  if (!dialect->merges) {
    length = snprintf(json, sizeof json, "{\"type\":\"castStar\",\"n\":%u,\"id\":\"%s\",\"pad\":\"", number, id);
    while (length < options.payload - 2) json[length++] = 'x';
    length += snprintf(json + length, sizeof json - (size_t)length, "\"}");
  } else if (stars) {
    bool cast = number / (uint32_t)options.actors % 2 == 0;
    length = snprintf(json, sizeof json, "{\"type\":\"%s\",\"id\":\"%s\",\"post\":\"%s\"}",
                      cast ? "castStar" : "withdrawStar", id, post);
  } else {
    length = snprintf(json, sizeof json, "{\"type\":\"addComment\",\"id\":\"%s\",\"text\":\"%u\"}", id, number);
  }
  dialect->say(&connections[actor], json, (size_t)length);
}

/* Which of a round's places has a count; none where that is `all` or more. */
static uint32_t nth_of(uint32_t round, uint32_t count) {
  return round % 2 == 0 ? count - 1 : (uint32_t)options.actors - 1 - count;
}

/* The first place after another one that has a count. */
static uint32_t place_after(uint32_t held, uint32_t count) {
  uint32_t all = (uint32_t)options.actors;
  for (uint32_t round = (held - base) / all;; round++) {
    uint32_t nth = nth_of(round, count), candidate = base + 1 + round * all + nth;
    if (nth < all && candidate > held) return candidate;
  }
}

/* Which place a star took, by the count after it. */
static void place(uint32_t number, uint32_t count) {
  uint32_t all = (uint32_t)options.actors, round = number / all, nth = nth_of(round, count);
  if (nth >= all) die("command %u was answered with %u stars", number, count);
  if (by_place[round * all + nth] != UINT32_MAX) die("the actors had stars here before");
  commands[number].place = base + 1 + round * all + nth;
  by_place[round * all + nth] = number;
}

static void hear(Connection *c, Text event, uint64_t now) {
  uint32_t number;
  if (json_is(event, "starsCounted")) {
    deliver_up_to(c, place_after(c->held, (uint32_t)json_number(event, "stars")), now);
  } else if (json_is(event, "commentAdded")) {
    deliver(c, (uint32_t)strtoul(json_text(event, "text").data, NULL, 10), now);
  } else if (json_is(event, "accepted") && command_of(event, &number)) {
    command_answered(number, now);
    if (stars) place(number, (uint32_t)json_number(event, "stars"));
  } else if (json_is(event, "refused")) {
    if (command_is_busy(event, &number)) {
      say(number);
    } else {
      command_refused(event);
    }
  } else if (json_is(event, "goodbye")) {
    die("the server said %.*s", (int)event.length, event.data);
  }
}

static void text(Connection *c, Text message, uint64_t now) {
  Text event;
  if (!dialect->merges) {
    deliver(c, (uint32_t)json_number(message, "n"), now);
  } else {
    while (json_event(&message, &event)) hear(c, event, now);
  }
}

static uint64_t act(uint64_t now) {
  while (command_count - first < total) {
    uint64_t due = start + (uint64_t)((command_count - first) / rate * SECOND);
    uint32_t actor = command_count % (uint32_t)options.actors;
    if (due > now) return due;
    if (stars && actor == 0 && answered_count < command_count) return NEVER;
    say(command_new(actor, due));
  }
  return NEVER;
}

static bool is_done(void) {
  return command_count - first == total && (!dialect->merges || answered_count == command_count) &&
         delivered_count == (uint64_t)total * connection_count;
}

static bool run(double seconds, double at_rate) {
  first = command_count;
  rate = at_rate;
  total = (uint32_t)lround(seconds * rate);
  deliveries_forget();
  by_place = grown(by_place, (first + total) * sizeof *by_place);
  for (uint32_t i = first; i < first + total; i++) by_place[i] = UINT32_MAX;
  start = now_ns();
  return loop_run(start + (uint64_t)((seconds + options.drain) * SECOND), is_done, act);
}

static bool warm(double seconds) { return run(seconds, options.warmrate > 0 ? options.warmrate : options.rate); }

static uint64_t due_of(uint32_t position) {
  uint32_t number = stars ? by_place[position - base - 1] : position;
  return number < command_count ? commands[number].due : 0;
}

void room(void) {
  static const Listener listener = {.text = text};
  static Spread spread, answers;
  stars = dialect->merges && strcmp(options.event, "star") == 0;
  if (options.path != NULL) post = strrchr(options.path, '/') + 1;
  connections_make((uint32_t)options.connections, (uint32_t)options.actors, &listener);
  connections_open(120);
  base = connections[0].held;
  warm_up(warm);
  Cost since = cost_now();
  bool done = run(options.seconds, options.rate);
  Cost until = cost_now();
  Faults faults = deliveries_check(stars ? base + 1 + first : first, command_count - first, stars, due_of, &spread);
  commands_spread(first, &answers);
  printf("{\"sent\": %u,\n\"receivers\": %u,\n\"delivered\": %lu,\n\"frames\": %lu,\n", command_count - first,
         connection_count, delivered_count, delivery_frames);
  printf("\"missing\": %lu,\n\"doubled\": %lu,\n\"unknown\": %lu,\n\"refused\": %u,\n\"busy\": %u,\n", faults.missing,
         faults.doubled, faults.unknown, refused_count, busy_count);
  warm_up_print();
  cost_print(&since, &until);
  spread_print("freshMs", &spread);
  spread_print("answerMs", &answers);
  printf("\"done\": %s}\n", done ? "true" : "false");
}
