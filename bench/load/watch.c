/* Somebody paints for all to see: one member's log grows by --rate pieces a second before --connections
   feeds. --painting is the log in pieces of whole entries, each with its length before it in two bytes, the highest
   first; the first one is the log's head. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "commands.h"
#include "connection.h"
#include "cost.h"
#include "deliveries.h"
#include "dialect.h"
#include "options.h"
#include "publishing.h"
#include "warmup.h"
#include "works.h"

static Bytes painting; /* without the lengths */
static uint32_t *ends; /* of each piece */
static uint64_t *due;
static uint32_t piece_count, sent, first, total;
static uint32_t *heard; /* pieces, by connection */
static bool *told;
static uint64_t start;
static Publishing picture;
static uint32_t beginning = UINT32_MAX, publishing = UINT32_MAX;
static char log_upload[40], post[24];

static void read_painting(void) {
  unsigned char length[2];
  char piece[65536];
  FILE *file = options.painting == NULL ? NULL : fopen(options.painting, "rb");
  if (file == NULL) die("cannot read --painting");
  while (fread(length, 1, 2, file) == 2) {
    size_t bytes = (size_t)length[0] << 8 | length[1];
    if (fread(piece, 1, bytes, file) != bytes) die("--painting is cut off");
    bytes_add(&painting, piece, bytes);
    ends = grown(ends, (piece_count + 1) * sizeof *ends);
    ends[piece_count++] = (uint32_t)painting.length;
  }
  fclose(file);
  due = zeroed(piece_count, sizeof *due);
}

static void begin_log(Connection *c) {
  char json[256], id[37];
  beginning = command_new(c->index, now_ns());
  command_id(beginning, id);
  int length = snprintf(json, sizeof json,
                        "{\"type\":\"beginUpload\",\"id\":\"%s\",\"size\":%zu,"
                        "\"mediaType\":\"application/vnd.mspaintr.painting-log\"}",
                        id, painting.length);
  dialect->say(c, json, (size_t)length);
}

static void send_piece(Connection *c) {
  char chunk[65536 + 256] = {1, 2};
  uint32_t from = sent == 0 ? 0 : ends[sent - 1], bytes = ends[sent] - from;
  int header = snprintf(chunk + 4, 200, "{\"upload\":\"%s\",\"offset\":%u}", log_upload, from);
  chunk[3] = (char)header;
  memcpy(chunk + 4 + header, painting.data + from, bytes);
  connection_send(c, BINARY, chunk, 4 + (size_t)header + bytes);
  sent++;
}

static void publish_live(Connection *c) {
  char json[512], id[37];
  publishing = command_new(c->index, now_ns());
  command_id(publishing, id);
  int length = snprintf(json, sizeof json, "{\"type\":\"publishPost\",\"id\":\"%s\",\"upload\":\"%s\",\"log\":\"%s\",\"live\":true}",
                        id, picture.upload, log_upload);
  dialect->say(c, json, (size_t)length);
}

/* One thing after the other: the picture's upload, the log's with its head, the post. */
static bool hear_painter(Connection *c, Text event, uint64_t now) {
  uint32_t number;
  if (log_upload[0] == '\0' && beginning == UINT32_MAX) {
    if (!publishing_hear(c, &picture, event, now)) return false;
    if (publishing_is_uploaded(&picture)) begin_log(c);
    return true;
  }
  if (!json_is(event, "accepted") || !command_of(event, &number)) return false;
  command_answered(number, now);
  Text id;
  if (number == beginning) {
    id = json_text(event, "upload");
    snprintf(log_upload, sizeof log_upload, "%.*s", (int)id.length, id.data);
    send_piece(c);
    publish_live(c);
  } else if (json_field(event, "post", &id)) {
    id = json_text(id, "id");
    snprintf(post, sizeof post, "%.*s", (int)id.length, id.data);
  }
  return true;
}

/* A piece of the log: version, kind, length of the header in two bytes, header, bytes. */
static void binary(Connection *c, Text message, uint64_t now) {
  const unsigned char *prefix = (const unsigned char *)message.data;
  if (message.length < 4 || prefix[0] != 1 || prefix[1] != 2) die("connection %u is told of something else", c->index);
  Text header = {message.data + 4, (size_t)prefix[2] << 8 | prefix[3]};
  if (4 + header.length > message.length) die("connection %u is told of a piece that is cut off", c->index);
  uint32_t *had = &heard[c->index], offset = (uint32_t)json_number(header, "offset");
  uint32_t end = offset + (uint32_t)(message.length - 4 - header.length);
  /* What came before a viewer was first told of more it would have read with the log so far. */
  if (offset != ends[*had - 1] && told[c->index]) die("connection %u had %u bytes and is told of %u", c->index, ends[*had - 1], offset);
  told[c->index] = true;
  for (; *had < sent && ends[*had] <= end; (*had)++) deliver(c, *had, now);
}

static void text(Connection *c, Text message, uint64_t now) {
  Text event;
  while (json_event(&message, &event)) {
    if (json_is(event, "refused") || json_is(event, "uploadRefused")) {
      die("%.*s", (int)event.length, event.data);
    } else if (c->index == 0) {
      hear_painter(c, event, now);
    }
  }
}

static uint64_t act(uint64_t now) {
  while (sent - first < total) {
    due[sent] = start + (uint64_t)((sent - first) / options.rate * SECOND);
    if (due[sent] > now) return due[sent];
    send_piece(&connections[0]);
  }
  return NEVER;
}

static bool is_posted(void) { return post[0] != '\0'; }

static bool is_done(void) {
  return sent - first == total && delivered_count == (uint64_t)total * connection_count;
}

static bool run(double seconds) {
  first = sent;
  total = (uint32_t)lround(options.rate * seconds);
  if (first + total > piece_count) die("the painting is over");
  deliveries_forget();
  start = now_ns();
  return loop_run(start + (uint64_t)((seconds + options.drain) * SECOND), is_done, act);
}

static uint64_t due_of(uint32_t position) { return due[position]; }

void watch(void) {
  static const Listener listener = {.text = text, .binary = binary};
  static Spread spread;
  read_painting();
  connections_make((uint32_t)options.connections, (uint32_t)options.actors, &listener);
  connections_open(45);
  heard = zeroed(connection_count, sizeof *heard);
  told = zeroed(connection_count, sizeof *told);
  for (uint32_t i = 0; i < connection_count; i++) heard[i] = 1;
  publishing_upload(&connections[0], &picture);
  if (!loop_run(now_ns() + 30 * SECOND, is_posted, NULL)) die("the painting did not begin");
  warm_up(run);
  Cost since = cost_now();
  bool done = run(options.seconds);
  Cost until = cost_now();
  Faults faults = deliveries_check(first, total, false, due_of, &spread);
  printf("{\"pieces\": %u,\n\"bytes\": %u,\n\"delivered\": %lu,\n", total, ends[sent - 1] - ends[first - 1], delivered_count);
  printf("\"missing\": %lu,\n\"doubled\": %lu,\n\"unknown\": %lu,\n", faults.missing, faults.doubled, faults.unknown);
  warm_up_print();
  cost_print(&since, &until);
  spread_print("seenMs", &spread);
  printf("\"done\": %s}\n", done ? "true" : "false");
}
