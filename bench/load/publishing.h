/* Posting the picture of --picture on MSPaintr's feed: beginUpload, its bytes, publishPost. */
#pragma once
#include "connection.h"

typedef struct {
  uint32_t begin, publish; /* numbers of the commands; UINT32_MAX: none */
  char upload[40];
} Publishing;

/* Uploads the picture, which then waits to be published. */
void publishing_upload(Connection *c, Publishing *p);
bool publishing_is_uploaded(const Publishing *p);

/* Publishes what was uploaded, under a title; the command's number. */
uint32_t publishing_publish(Connection *c, Publishing *p, const char *title);

/* Goes on where the event is an answer to one of these; true where it was. */
bool publishing_hear(Connection *c, Publishing *p, Text event, uint64_t now);
