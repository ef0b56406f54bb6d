/* The commands that were sent, by number, and their answers. */
#pragma once
#include "connection.h"
#include "spread.h"

typedef struct {
  uint64_t due;      /* when it was to be sent; being late counts as waiting */
  uint64_t answered; /* 0: not yet */
  uint32_t actor;
  uint32_t place;    /* which in the history it became, where the dialect tells */
} Command;

extern Command *commands;
extern uint32_t command_count, answered_count, refused_count, busy_count;

/* A new command's number. */
uint32_t command_new(uint32_t actor, uint64_t due);

/* Writes the number's id, a UUID of this run. */
void command_id(uint32_t number, char id[37]);

/* The number of an answer's "id"; true where it is one of ours. */
bool command_of(Text event, uint32_t *number);

/* Notes an answer; a refusal other than `busy` is told on standard error, a few times. */
void command_answered(uint32_t number, uint64_t now);
void command_refused(Text event);

/* Whether the event refuses one of ours as `busy`, to be sent again; such are counted. */
bool command_is_busy(Text event, uint32_t *number);

/* How long the answers from number `first` on took. */
void commands_spread(uint32_t first, Spread *into);
