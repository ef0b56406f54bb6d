/* Fills MSPaintr's feed: publishes --pictures posts and prints their ids, a line each. */
#include <stdio.h>

#include "commands.h"
#include "options.h"
#include "publishing.h"
#include "works.h"

static int begun, published;

static void begin(Connection *c) {
  if (c->of_work == NULL) {
    Publishing *fresh = grown(NULL, sizeof *fresh);
    c->of_work = fresh;
  }
  if (begun < options.pictures) {
    begun++;
    publishing_upload(c, c->of_work);
  }
}

static void text(Connection *c, Text message, uint64_t now) {
  Text event;
  Publishing *p = c->of_work;
  while (json_event(&message, &event)) {
    if (json_is(event, "refused") || json_is(event, "uploadRefused")) {
      die("%.*s", (int)event.length, event.data);
    }
    bool publishes = p != NULL && p->publish != UINT32_MAX;
    if (p == NULL || !publishing_hear(c, p, event, now)) continue;
    if (publishing_is_uploaded(p) && !publishes) {
      publishing_publish(c, p, "A picture");
    } else if (publishes) {
      Text post, id;
      if (json_field(event, "post", &post)) {
        id = json_text(post, "id");
        printf("%.*s\n", (int)id.length, id.data);
      }
      published++;
      begin(c);
    }
  }
}

static bool is_done(void) { return published == options.pictures; }

void publish(void) {
  static const Listener listener = {.joined = begin, .text = text};
  connections_make((uint32_t)options.connections, (uint32_t)options.actors, &listener);
  connections_open(60);
  if (!loop_run(now_ns() + (uint64_t)(options.drain * SECOND), is_done, NULL)) {
    die("%d of %d posts were published", published, options.pictures);
  }
}
