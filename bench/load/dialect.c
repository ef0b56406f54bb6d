#include "dialect.h"

#include <stdio.h>
#include <string.h>

const Dialect *dialect;

static bool begins(Text text, const char *with) {
  size_t length = strlen(with);
  return text.length >= length && memcmp(text.data, with, length) == 0;
}

static void say_plain(Connection *c, const char *json, size_t length) {
  connection_send(c, TEXT, json, length);
}

/* ws, uWebSockets and the floor: each text is one event. */

static bool read_plain(Connection *c, Text message, Text *payload) {
  (void)c;
  *payload = message;
  return true;
}

/* Socket.IO 5 over Engine.IO 4: an open packet, "40" to and fro, "42[name,event]", heartbeats. */

static void greet_nobody(Connection *c) { (void)c; }

static bool read_socketio(Connection *c, Text message, Text *payload) {
  if (begins(message, "42[")) {
    *payload = message;
    return true;
  }
  if (begins(message, "0{")) {
    connection_send(c, TEXT, "40", 2);
  } else if (begins(message, "40")) {
    connection_joined(c);
  } else if (begins(message, "2")) {
    connection_send(c, TEXT, "3", 1);
  } else {
    die("Socket.IO said %.*s", (int)message.length, message.data);
  }
  return false;
}

static void say_socketio(Connection *c, const char *json, size_t length) {
  char text[8192];
  int wrapped = snprintf(text, sizeof text, "42[\"event\",%.*s]", (int)length, json);
  if ((size_t)wrapped >= sizeof text) die("too long for an event");
  connection_send(c, TEXT, text, (size_t)wrapped);
}

/* MSPaintr: arrays of events; the snapshot, or what a resume missed, opens the connection. */

static bool read_mspaintr(Connection *c, Text message, Text *payload) {
  *payload = message;
  if (c->state == JOINING) {
    Text rest = message, event;
    while (json_event(&rest, &event)) {
      if (json_is(event, "welcome") || json_is(event, "snapshot")) {
        c->held = (uint32_t)json_number(event, "seq");
      }
      if (json_is(event, "snapshot") || json_is(event, "resumed")) connection_joined(c);
    }
  }
  return true;
}

static const Dialect dialects[] = {
    {"ws", "/", false, connection_joined, read_plain, say_plain},
    {"socketio", "/socket.io/?EIO=4&transport=websocket", false, greet_nobody, read_socketio,
     say_socketio},
    {"mspaintr", "/live/feed", true, greet_nobody, read_mspaintr, say_plain},
};

void dialect_choose(const char *name) {
  for (size_t i = 0; i < sizeof dialects / sizeof dialects[0]; i++) {
    if (strcmp(dialects[i].name, name) == 0) dialect = &dialects[i];
  }
  if (dialect == NULL) die("no dialect %s", name);
}
