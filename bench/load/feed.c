/* A busy feed: --rate stars a second on the posts of --posts in turn, and --posting new posts a
   second, before --connections feeds of which the first --actors are members'.

   Each star of a post is another member's, so that its count only grows: the count of a tally tells
   which command it stands for, and that it stands for those before it. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "commands.h"
#include "connection.h"
#include "cost.h"
#include "deliveries.h"
#include "dialect.h"
#include "options.h"
#include "posts.h"
#include "publishing.h"
#include "warmup.h"
#include "works.h"

#define PUBLISHERS 8
#define POSTING 0x80000000u /* positions of new posts, in the receivers' logs */

typedef struct {
  uint32_t first, total, count; /* numbers of their own kind, from the warm-up on */
  uint64_t *due;
} Kind;

static Kind stars, news;
static uint32_t *star_commands;
static uint16_t *held; /* stars of each post, by connection */
static Publishing publishing[PUBLISHERS];
static uint64_t start;

static void say_star(uint32_t nth) {
  char json[256], id[37];
  uint32_t members = (uint32_t)options.actors - PUBLISHERS, round = nth / post_count, post = nth % post_count;
  uint32_t actor = PUBLISHERS + (round + post) % members;
  if (round >= members) die("more rounds of stars than members");
  command_id(star_commands[nth] = command_new(actor, stars.due[nth]), id);
  int length = snprintf(json, sizeof json, "{\"type\":\"castStar\",\"id\":\"%s\",\"post\":\"%u\"}", id, post_ids[post]);
  dialect->say(&connections[actor], json, (size_t)length);
}

static void hear_tally(Connection *c, Text event, uint64_t now) {
  uint32_t post = post_index((uint32_t)strtoul(json_text(event, "post").data, NULL, 10));
  uint32_t count = (uint32_t)json_number(event, "stars");
  if (post == UINT32_MAX || count > stars.count) die("a tally of no star: %.*s", (int)event.length, event.data);
  uint16_t *had = &held[c->index * post_count + post];
  for (; *had < count; (*had)++) deliver(c, *had * post_count + post, now);
}

static void text(Connection *c, Text message, uint64_t now) {
  Text event;
  uint32_t number;
  while (json_event(&message, &event)) {
    if (json_is(event, "starsCounted")) {
      hear_tally(c, event, now);
    } else if (json_is(event, "postPublished")) {
      deliver(c, POSTING + (uint32_t)strtoul(json_text(event, "title").data, NULL, 10), now);
    } else if (json_is(event, "refused") || json_is(event, "uploadRefused")) {
      command_refused(event);
    } else if (c->index < PUBLISHERS && publishing_hear(c, &publishing[c->index], event, now)) {
      Publishing *p = &publishing[c->index];
      if (p->begin == UINT32_MAX && p->upload[0] == '\0') publishing_upload(c, p);
    } else if (json_is(event, "accepted") && command_of(event, &number)) {
      command_answered(number, now);
    }
  }
}

/* The next of a kind is due: true, or when. */
static bool is_due(Kind *kind, double rate, uint64_t now, uint64_t *next) {
  if (kind->count - kind->first >= kind->total) return false;
  uint64_t due = start + (uint64_t)((kind->count - kind->first) / rate * SECOND);
  kind->due[kind->count] = due;
  if (due <= now) return true;
  if (due < *next) *next = due;
  return false;
}

static uint64_t act(uint64_t now) {
  uint64_t next = NEVER;
  while (is_due(&stars, options.rate, now, &next)) say_star(stars.count++);
  while (is_due(&news, options.posting, now, &next)) {
    uint32_t actor = news.count % PUBLISHERS;
    Publishing *p = &publishing[actor];
    if (!publishing_is_uploaded(p) || p->publish != UINT32_MAX) break;
    char title[16];
    snprintf(title, sizeof title, "%u", news.count++);
    publishing_publish(&connections[actor], p, title);
  }
  return next;
}

static bool is_done(void) {
  return stars.count - stars.first == stars.total && news.count - news.first == news.total &&
         delivered_count == (uint64_t)(stars.total + news.total) * connection_count;
}

static void begin(Kind *kind, double rate, double seconds) {
  kind->first = kind->count;
  kind->total = (uint32_t)lround(rate * seconds);
  kind->due = grown(kind->due, (kind->count + kind->total + 1) * sizeof *kind->due);
}

static bool run(double seconds) {
  begin(&stars, options.rate, seconds);
  begin(&news, options.posting, seconds);
  star_commands = grown(star_commands, (stars.count + stars.total) * sizeof *star_commands);
  deliveries_forget();
  start = now_ns();
  return loop_run(start + (uint64_t)((seconds + options.drain) * SECOND), is_done, act);
}

static uint64_t due_of(uint32_t position) {
  return position < POSTING ? stars.due[position] : news.due[position - POSTING];
}

static bool is_uploaded(void) {
  for (int i = 0; i < PUBLISHERS; i++) {
    if (!publishing_is_uploaded(&publishing[i])) return false;
  }
  return true;
}

void feed(void) {
  static const Listener listener = {.text = text};
  static Spread tallies, posts;
  posts_read();
  connections_make((uint32_t)options.connections, (uint32_t)options.actors, &listener);
  connections_open(45);
  held = zeroed((size_t)connection_count * post_count, sizeof *held);
  for (int i = 0; i < PUBLISHERS; i++) publishing_upload(&connections[i], &publishing[i]);
  if (!loop_run(now_ns() + 30 * SECOND, is_uploaded, NULL)) die("the first pictures were not uploaded");
  warm_up(run);
  Cost since = cost_now();
  bool done = run(options.seconds);
  Cost until = cost_now();
  Faults star_faults = deliveries_check(stars.first, stars.count - stars.first, false, due_of, &tallies);
  Faults post_faults = deliveries_check(POSTING + news.first, news.count - news.first, false, due_of, &posts);
  printf("{\"stars\": %u,\n\"posts\": %u,\n\"delivered\": %lu,\n", stars.total, news.total, delivered_count);
  printf("\"missing\": %lu,\n\"doubled\": %lu,\n\"refused\": %u,\n", star_faults.missing + post_faults.missing,
         star_faults.doubled + post_faults.doubled, refused_count);
  warm_up_print();
  cost_print(&since, &until);
  spread_print("tallyMs", &tallies);
  spread_print("postMs", &posts);
  printf("\"done\": %s}\n", done ? "true" : "false");
}
