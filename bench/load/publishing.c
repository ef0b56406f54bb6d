#include "publishing.h"

#include <stdio.h>
#include <string.h>

#include "commands.h"
#include "dialect.h"
#include "options.h"

static Bytes picture;

static void read_picture(void) {
  char part[4096];
  FILE *file = options.picture == NULL ? NULL : fopen(options.picture, "rb");
  if (file == NULL) die("cannot read --picture");
  for (size_t got; (got = fread(part, 1, sizeof part, file)) > 0;) bytes_add(&picture, part, got);
  fclose(file);
  if (picture.length == 0 || picture.length > 60000) die("the picture must fit one chunk");
}

void publishing_upload(Connection *c, Publishing *p) {
  char json[256], id[37];
  if (picture.length == 0) read_picture();
  *p = (Publishing){.begin = command_new(c->index, now_ns()), .publish = UINT32_MAX};
  command_id(p->begin, id);
  int length = snprintf(json, sizeof json,
                        "{\"type\":\"beginUpload\",\"id\":\"%s\",\"size\":%zu,\"mediaType\":\"image/png\"}", id,
                        picture.length);
  dialect->say(c, json, (size_t)length);
}

bool publishing_is_uploaded(const Publishing *p) { return p->begin == UINT32_MAX && p->upload[0] != '\0'; }

uint32_t publishing_publish(Connection *c, Publishing *p, const char *title) {
  char json[512], id[37];
  p->publish = command_new(c->index, now_ns());
  command_id(p->publish, id);
  int length = snprintf(json, sizeof json,
                        "{\"type\":\"publishPost\",\"id\":\"%s\",\"upload\":\"%s\",\"title\":\"%s\"}", id, p->upload,
                        title);
  dialect->say(c, json, (size_t)length);
  return p->publish;
}

static void send_picture(Connection *c, const Publishing *p) {
  char chunk[65536] = {1, 1};
  int header = snprintf(chunk + 4, 200, "{\"upload\":\"%s\",\"offset\":0}", p->upload);
  chunk[3] = (char)header;
  memcpy(chunk + 4 + header, picture.data, picture.length);
  connection_send(c, BINARY, chunk, 4 + (size_t)header + picture.length);
}

bool publishing_hear(Connection *c, Publishing *p, Text event, uint64_t now) {
  uint32_t number;
  if (json_is(event, "uploadReceived")) {
    p->begin = UINT32_MAX;
    return true;
  }
  if (!json_is(event, "accepted") || !command_of(event, &number)) return false;
  if (number == p->begin) {
    Text upload = json_text(event, "upload");
    snprintf(p->upload, sizeof p->upload, "%.*s", (int)upload.length, upload.data);
    send_picture(c, p);
  } else if (number == p->publish) {
    *p = (Publishing){.begin = UINT32_MAX, .publish = UINT32_MAX};
  } else {
    return false;
  }
  command_answered(number, now);
  return true;
}
