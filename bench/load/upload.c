/* Uploads of 5 MiB in chunks of 64 KiB: --connections at once, each one after the other, until
   --pictures have arrived; a third of them before, as a slice of warm-up. At most 1 MiB of each is on the
   way unanswered, as MSPaintr's page does it. --pace holds each to so many bytes a second. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "commands.h"
#include "connection.h"
#include "cost.h"
#include "dialect.h"
#include "frame.h"
#include "options.h"
#include "warmup.h"
#include "works.h"

#define CHUNK 65536u
#define PICTURE (80 * CHUNK)
#define WINDOW (1u << 20)
#define MARGIN 512 /* for what stands before a chunk's bytes */

typedef struct {
  bool running;
  uint32_t sent, received, earlier; /* bytes of this picture; those of the pictures before */
  uint64_t next;                    /* when the next chunk may go */
  char id[40];
} Upload;

static Upload *uploads;
static char message[MARGIN + CHUNK]; /* its last CHUNK bytes are masked already */
static int begun, finished, wanted;

static void begin(Connection *c) {
  Upload *upload = &uploads[c->index];
  if (begun >= wanted) return;
  begun++;
  *upload = (Upload){.earlier = upload->earlier, .next = now_ns(), .running = !dialect->merges};
  if (dialect->merges) {
    char json[256], id[37];
    command_id(command_new(c->index, now_ns()), id);
    int length = snprintf(json, sizeof json, "{\"type\":\"beginUpload\",\"id\":\"%s\",\"size\":%u,\"mediaType\":\"image/png\"}", id, PICTURE);
    dialect->say(c, json, (size_t)length);
  }
}

/* Puts the chunk's header before its bytes; the header's length is a multiple of 4, so that the
   bytes' mask fits. */
static void send_chunk(Connection *c, const Upload *upload) {
  char header[200], frame[FRAME_HEADER];
  size_t before = 0;
  if (dialect->merges) {
    int json = snprintf(header + 4, sizeof header - 8, "{\"upload\":\"%s\",\"offset\":%u", upload->id, upload->sent);
    while ((json + 1) % 4 != 0) header[4 + json++] = ' ';
    header[4 + json++] = '}';
    memcpy(header, (char[]){1, 1, 0, (char)json}, 4);
    before = 4 + (size_t)json;
    frame_mask(header, before);
  } else if (strcmp(dialect->name, "socketio") == 0) {
    static const char packet[] = "451-[\"chunk\",{\"_placeholder\":true,\"num\":0}]";
    connection_send(c, TEXT, packet, sizeof packet - 1);
  }
  size_t framing = frame_header(frame, BINARY, before + CHUNK);
  char *at = message + MARGIN - before - framing;
  memcpy(at, frame, framing);
  memcpy(at + framing, header, before);
  connection_send_raw(c, at, framing + before + CHUNK);
}

static uint64_t act(uint64_t now) {
  uint64_t next = NEVER;
  for (uint32_t i = 0; i < connection_count; i++) {
    Upload *upload = &uploads[i];
    while (upload->running && upload->sent < PICTURE && upload->sent + CHUNK - upload->received <= WINDOW) {
      if (upload->next > now) {
        if (upload->next < next) next = upload->next;
        break;
      }
      if (options.pace > 0) upload->next += (uint64_t)(CHUNK / options.pace * SECOND);
      send_chunk(&connections[i], upload);
      upload->sent += CHUNK;
    }
  }
  return next;
}

static void received(Connection *c, uint32_t bytes) {
  Upload *upload = &uploads[c->index];
  upload->received = bytes;
  if (bytes == PICTURE) {
    finished++;
    upload->running = false;
    upload->earlier += PICTURE; /* wraps as the peers' count modulo 2^32 does */
    begin(c);
  }
}

static void text(Connection *c, Text said, uint64_t now) {
  Text event;
  uint32_t number;
  if (!dialect->merges) {
    received(c, (uint32_t)json_number(said, "bytes") - uploads[c->index].earlier);
    return;
  }
  while (json_event(&said, &event)) {
    if (json_is(event, "accepted") && command_of(event, &number)) {
      Text id = json_text(event, "upload");
      command_answered(number, now);
      snprintf(uploads[c->index].id, sizeof uploads->id, "%.*s", (int)id.length, id.data);
      uploads[c->index].running = true;
    } else if (json_is(event, "uploadReceived")) {
      received(c, (uint32_t)json_number(event, "offset"));
    } else if (json_is(event, "refused") || json_is(event, "uploadRefused")) {
      die("%.*s", (int)event.length, event.data);
    }
  }
}

static bool is_done(void) { return finished == wanted; }

static void run(int pictures) {
  wanted += pictures;
  for (uint32_t i = 0; i < connection_count; i++) begin(&connections[i]);
  if (!loop_run(now_ns() + (uint64_t)(options.drain * SECOND), is_done, act)) die("%d of %d arrived", finished, wanted);
}

static bool warm(double seconds) {
  (void)seconds;
  run(options.pictures / 3);
  return true;
}

void upload(void) {
  static const Listener listener = {.text = text};
  for (size_t i = MARGIN; i < sizeof message; i++) message[i] = (char)rand();
  uploads = zeroed((size_t)options.connections, sizeof *uploads);
  connections_make((uint32_t)options.connections, (uint32_t)options.connections, &listener);
  connections_open(60);
  warm_up(warm);
  Cost since = cost_now();
  run(options.pictures);
  Cost until = cost_now();
  double bytes = (double)PICTURE * options.pictures;
  printf("{\"pictures\": %d,\n\"MBPerSecond\": %.1f,\n", options.pictures, bytes / ((double)(until.wall - since.wall) / 1e3));
  warm_up_print();
  cost_print(&since, &until);
  printf("\"done\": true}\n");
}
