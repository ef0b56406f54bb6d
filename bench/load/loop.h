/* What the loop and the connections know of each other. */
#pragma once
#include "connection.h"

extern int epoll_fd;
extern const Listener *listener;
extern bool opening; /* the first connections, which may be tried again */

void connection_ready(Connection *c, uint32_t events);
