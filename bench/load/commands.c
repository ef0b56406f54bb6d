#include "commands.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>

Command *commands;
uint32_t command_count, answered_count, refused_count, busy_count;

static uint32_t room, run;

uint32_t command_new(uint32_t actor, uint64_t due) {
  if (command_count == room) {
    room = room == 0 ? 4096 : room * 2;
    commands = grown(commands, room * sizeof *commands);
  }
  commands[command_count] = (Command){.due = due, .actor = actor, .place = UINT32_MAX};
  return command_count++;
}

void command_id(uint32_t number, char id[37]) {
  while (run == 0) {
    if (getrandom(&run, sizeof run, 0) != sizeof run) die("no random bytes");
  }
  snprintf(id, 37, "%08x-0000-4000-8000-0000%08x", run, number);
}

bool command_of(Text event, uint32_t *number) {
  Text id = json_text(event, "id");
  if (id.length != 36 || strtoul(id.data, NULL, 16) != run) return false;
  *number = (uint32_t)strtoul(id.data + 28, NULL, 16);
  return *number < command_count;
}

void command_answered(uint32_t number, uint64_t now) {
  if (commands[number].answered != 0) die("command %u was answered twice", number);
  commands[number].answered = now;
  answered_count++;
}

void command_refused(Text event) {
  if (refused_count++ < 5) fprintf(stderr, "load: %.*s\n", (int)event.length, event.data);
}

void commands_spread(uint32_t first, Spread *into) {
  for (uint32_t i = first; i < command_count; i++) {
    if (commands[i].answered > commands[i].due) {
      spread_add(into, (commands[i].answered - commands[i].due) / 1000);
    }
  }
}

bool command_is_busy(Text event, uint32_t *number) {
  Text code = json_text(event, "code");
  bool busy = code.length == 4 && memcmp(code.data, "busy", 4) == 0 && command_of(event, number);
  busy_count += busy;
  return busy;
}
