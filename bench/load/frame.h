/* Frames of RFC 6455, section 5.2: masked to the server, unmasked from it. */
#pragma once
#include "common.h"

/* The longest header: two bytes, eight of length, four of mask. */
#define FRAME_HEADER 14

typedef struct {
  int opcode;
  const char *data;
  size_t length;
} Frame;

/* Writes the header of a whole message; its bytes are then to be masked. Returns its length. */
size_t frame_header(char *into, int opcode, size_t length);

/* Masks a message, from its first byte on. */
void frame_mask(char *data, size_t length);

/* Reads one frame; the bytes it took, or 0 where it is not there yet. */
size_t frame_read(const char *data, size_t length, Frame *frame);
