/* WebSocket connections (RFC 6455, the client's side) in one epoll loop. */
#pragma once
#include "common.h"
#include "json.h"

typedef enum { GONE, CONNECTING, SHAKING, JOINING, OPEN } State;

/* What one receiver got: positions (a command's number, or how far a history went) and when. */
typedef struct {
  uint32_t position, at; /* at: units of 10 µs since the generator began */
} Delivery;

typedef struct {
  Delivery *entries;
  uint32_t count, room;
} Log;

typedef struct {
  int fd;
  State state;
  uint32_t index;
  bool waits_for_room; /* the kernel takes no more just now */
  bool small;          /* lets the kernel hold little for it */
  bool deaf;           /* reads nothing: a stalled client */
  const char *path, *cookie;
  Bytes in, out;
  uint64_t begun; /* when it was last opened */
  uint32_t held; /* how far this receiver's history goes */
  Log log;
  void *of_work;
} Connection;

/* What a work does with its connections. */
typedef struct {
  void (*joined)(Connection *);              /* may be NULL */
  void (*text)(Connection *, Text, uint64_t now);
  void (*binary)(Connection *, Text, uint64_t now); /* may be NULL: then such messages are passed over */
  void (*lost)(Connection *, int code);      /* NULL: a lost connection ends the generator */
} Listener;

enum { TEXT = 1, BINARY = 2, CLOSE = 8, PING = 9, PONG = 10 };

extern Connection *connections;
extern uint32_t connection_count, joined_count, failed_joins;

/* Makes `count` connections that are still to be opened; the first `actors` get cookies. */
void connections_make(uint32_t count, uint32_t actors, const Listener *listener);

/* Opens all, some at a time, and waits until they have joined. One that is lost before, or hears
   nothing for a while, is opened again, as a page would, and counted in failed_joins. */
void connections_open(double seconds);

void connection_begin(Connection *c);
void connection_deafen(Connection *c);
void connection_drop(Connection *c); /* as when a cable is pulled: no close frame */
void connection_send(Connection *c, int opcode, const void *data, size_t length);
void connection_send_raw(Connection *c, const void *bytes, size_t length);

/* Called by the dialect when a connection may be used. */
void connection_joined(Connection *c);

/* Runs until `done`, or the time; calls `due`, which tells when it wants to be called again. */
bool loop_run(uint64_t deadline, bool (*done)(void), uint64_t (*due)(uint64_t now));
