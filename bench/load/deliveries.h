/* What the receivers got, counted as it comes and looked at afterwards. */
#pragma once
#include "connection.h"
#include "spread.h"

/* Positions all receivers got together, and messages that brought them, since deliveries_forget. */
extern uint64_t delivered_count, delivery_frames;

/* A receiver got the event at this position. */
void deliver(Connection *c, uint32_t position, uint64_t now);

/* A receiver knows the history up to this position, after what it held. */
void deliver_up_to(Connection *c, uint32_t position, uint64_t now);

void deliveries_forget(void);

typedef struct {
  uint64_t missing, doubled, unknown;
} Faults;

/* Checks that each receiver got each of the positions first .. first + count - 1 once, and how long
   after due(position) it was; `merged` where an entry stands for those before it. Positions with another highest bit
   than `first` are another kind's, and left out. */
Faults deliveries_check(uint32_t first, uint32_t count, bool merged, uint64_t (*due)(uint32_t position),
                        Spread *into);
