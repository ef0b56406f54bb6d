#include "deliveries.h"

#include <string.h>

#define UNIT 10000ull /* nanoseconds of a Delivery's time */

uint64_t delivered_count, delivery_frames;
static uint64_t began;

static void note(Connection *c, uint32_t position, uint64_t now) {
  Log *log = &c->log;
  if (began == 0) began = now;
  if (log->count == log->room) {
    log->room = log->room == 0 ? 64 : log->room * 2;
    log->entries = grown(log->entries, log->room * sizeof *log->entries);
  }
  log->entries[log->count++] = (Delivery){position, (uint32_t)((now - began) / UNIT)};
  delivery_frames++;
}

void deliver(Connection *c, uint32_t position, uint64_t now) {
  note(c, position, now);
  delivered_count++;
}

void deliver_up_to(Connection *c, uint32_t position, uint64_t now) {
  if (position <= c->held) die("connection %u: %u came after %u", c->index, position, c->held);
  note(c, position, now);
  delivered_count += position - c->held;
  c->held = position;
}

void deliveries_forget(void) {
  delivered_count = delivery_frames = 0;
  for (uint32_t i = 0; i < connection_count; i++) connections[i].log.count = 0;
}

Faults deliveries_check(uint32_t first, uint32_t count, bool merged, uint64_t (*due)(uint32_t position),
                        Spread *into) {
  Faults faults = {0};
  unsigned char *seen = grown(NULL, count + 1);
  for (uint32_t i = 0; i < connection_count; i++) {
    const Log *log = &connections[i].log;
    uint32_t from = first;
    memset(seen, 0, count + 1);
    for (uint32_t j = 0; j < log->count; j++) {
      Delivery entry = log->entries[j];
      if ((entry.position ^ first) >> 31) continue; /* of the other kind */
      if (entry.position - first >= count) {
        faults.unknown++;
        continue;
      }
      if (!merged) from = entry.position;
      for (; from <= entry.position; from++) {
        uint64_t sent = due(from), at = began + entry.at * UNIT;
        if (seen[from - first]++) faults.doubled++;
        spread_add(into, at > sent ? (at - sent) / 1000 : 0);
      }
    }
    for (uint32_t j = 0; j < count; j++) faults.missing += seen[j] == 0;
  }
  return faults;
}
