/* What the command line says. */
#pragma once
#include <stdbool.h>
#include <stdint.h>

typedef struct {
  const char *work;    /* room, commits, feed, publish, idle, upload, mixed, watch */
  const char *dialect; /* ws, socketio, mspaintr */
  const char *event;   /* what a room's actors do in MSPaintr: star, comment */
  const char *path;    /* of the connections; a default for each dialect */
  const char *cookies; /* file: a Cookie header's value a line, for the actors */
  const char *posts;   /* file: a post id a line */
  const char *picture; /* file to upload */
  const char *painting; /* file: a log in pieces */
  int port, server;    /* the server's port; its process, whose CPU is counted */
  int connections, actors, pictures, payload;
  double rate;         /* commands a second; 0: each actor one after the other */
  double warmrate;     /* commands a second in a room's warm-up; 0: the rate */
  double posting;      /* posts published a second, beside the rate */
  double pace;         /* upload: bytes a second of each connection; 0: as fast as it goes */
  double settle;       /* longest warm-up of a server that still compiles */
  double warmup, seconds, drain;
} Options;

extern Options options;

void options_read(int count, char **words);
