#include "frame.h"

#include <endian.h>
#include <string.h>

/* One mask for all: the servers unmask whatever it is, and no proxy is to be protected here. */
static const unsigned char MASK[8] = {0x37, 0xfa, 0x21, 0x3d, 0x37, 0xfa, 0x21, 0x3d};

size_t frame_header(char *into, int opcode, size_t length) {
  unsigned char *out = (unsigned char *)into;
  size_t at = 2;
  out[0] = (unsigned char)(0x80 | opcode);
  if (length < 126) {
    out[1] = (unsigned char)(0x80 | length);
  } else if (length <= 0xffff) {
    uint16_t told = htobe16((uint16_t)length);
    out[1] = 0x80 | 126;
    memcpy(out + at, &told, 2);
    at += 2;
  } else {
    uint64_t told = htobe64(length);
    out[1] = 0x80 | 127;
    memcpy(out + at, &told, 8);
    at += 8;
  }
  memcpy(out + at, MASK, 4);
  return at + 4;
}

void frame_mask(char *data, size_t length) {
  uint64_t mask, word;
  memcpy(&mask, MASK, 8);
  size_t i = 0;
  for (; i + 8 <= length; i += 8) {
    memcpy(&word, data + i, 8);
    word ^= mask;
    memcpy(data + i, &word, 8);
  }
  for (; i < length; i++) data[i] ^= (char)MASK[i & 3];
}

size_t frame_read(const char *data, size_t length, Frame *frame) {
  const unsigned char *in = (const unsigned char *)data;
  if (length < 2) return 0;
  if ((in[0] & 0xf0) != 0x80) die("a fragment or a reserved bit: %02x", in[0]);
  if ((in[1] & 0x80) != 0) die("a masked frame from the server");
  uint64_t told = in[1];
  size_t header = 2;
  if (told == 126) {
    if (length < 4) return 0;
    told = (uint64_t)in[2] << 8 | in[3];
    header = 4;
  } else if (told == 127) {
    if (length < 10) return 0;
    memcpy(&told, in + 2, 8);
    told = be64toh(told);
    header = 10;
  }
  if (length - header < told) return 0;
  *frame = (Frame){in[0] & 15, data + header, told};
  return header + told;
}
