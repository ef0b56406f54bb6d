/* The opening handshake of RFC 6455, section 4. */
#pragma once
#include "connection.h"

/* A socket that connects to the server. */
int handshake_dial(const Connection *c);

void handshake_send(Connection *c);

/* Reads the answer; how many bytes of `data` it took, 0 where it is not all there. */
size_t handshake_read(Connection *c, const char *data, size_t length);
