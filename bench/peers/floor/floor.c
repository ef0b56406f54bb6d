/* The floor: epoll, one thread, one send() a receiver, no parsing. What a server costs that does
   nothing but hand each event to the operating system once for each of its receivers.

     floor PORT [FAULT]   for the load generator's self-test: leaves out every FAULT-th send, or, where
                          it is negative, does every -FAULT-th twice */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <endian.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#define MOST 20000
#define ROOM (256 * 1024) /* the longest frame of the works is 64 KiB */
#define ANSWER_EVERY (256 * 1024)
#define ANSWER "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" \
  "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n" /* to RFC 6455's example key */

typedef struct {
  int fd;
  char shaken;
  char *left; /* the beginning of a frame */
  size_t length;
  uint64_t received;
} Client;

static Client *clients[MOST];
static int client_count, fault_every;
static uint64_t sends;
static char buffer[ROOM * 2];

static void put(Client *client, const char *data, size_t length) {
  if (fault_every != 0 && ++sends % (uint64_t)abs(fault_every) == 0) {
    if (fault_every > 0) return;
    if (send(client->fd, data, length, MSG_NOSIGNAL) < 0) perror("floor");
  }
  if (send(client->fd, data, length, MSG_NOSIGNAL) != (ssize_t)length && errno != EPIPE && errno != ECONNRESET) {
    fprintf(stderr, "floor: a receiver takes no more\n"); /* no queue: the works do not fill buffers */
  }
}

static void leave(Client *client) {
  close(client->fd);
  for (int i = 0; i < client_count; i++) {
    if (clients[i] == client) clients[i] = clients[--client_count];
  }
  free(client->left);
  free(client);
}

/* Takes one frame from the client; how many bytes it was, 0: not all there, -1: the client leaves. */
static ssize_t take(Client *client, unsigned char *in, size_t length) {
  uint64_t told;
  size_t header = 6;
  if (length < 2 || ((told = in[1] & 127) == 126 && length < 4) || (told == 127 && length < 10)) return 0;
  if (told == 126) {
    told = (uint64_t)in[2] << 8 | in[3];
    header = 8;
  } else if (told == 127) {
    memcpy(&told, in + 2, 8);
    told = be64toh(told);
    header = 14;
  }
  if (told > ROOM - header) return -1;
  if (length < header + told) return 0;
  unsigned char *data = in + header, *mask = data - 4;
  for (size_t i = 0; i < told; i++) data[i] ^= mask[i & 3];
  int opcode = in[0] & 15;
  if (opcode == 8) return -1;
  if (opcode == 1) {
    static char frame[ROOM];
    size_t start = told < 126 ? 2 : 4;
    frame[0] = (char)0x81;
    frame[1] = (char)(told < 126 ? told : 126);
    if (told >= 126) frame[2] = (char)(told >> 8), frame[3] = (char)told;
    memcpy(frame + start, data, told);
    for (int i = 0; i < client_count; i++) put(clients[i], frame, start + told);
  } else if (opcode == 2) {
    client->received += told;
    if (client->received / ANSWER_EVERY > (client->received - told) / ANSWER_EVERY) {
      char frame[64] = {(char)0x81};
      frame[1] = (char)sprintf(frame + 2, "{\"type\":\"received\",\"bytes\":%lu}", client->received);
      put(client, frame, 2 + (size_t)frame[1]);
    }
  }
  return (ssize_t)(header + told);
}

static void readable(Client *client) {
  memcpy(buffer, client->left, client->length);
  ssize_t got = recv(client->fd, buffer + client->length, ROOM, 0);
  if (got <= 0) {
    if (got == 0 || errno != EAGAIN) leave(client);
    return;
  }
  size_t have = client->length + (size_t)got, used = 0;
  if (!client->shaken) {
    char *end = memmem(buffer, have, "\r\n\r\n", 4);
    if (end != NULL) {
      used = (size_t)(end - buffer) + 4;
      client->shaken = 1;
      if (send(client->fd, ANSWER, sizeof ANSWER - 1, MSG_NOSIGNAL) > 0) clients[client_count++] = client;
    }
  }
  while (client->shaken && used < have) {
    ssize_t taken = take(client, (unsigned char *)buffer + used, have - used);
    if (taken < 0) {
      leave(client);
      return;
    }
    if (taken == 0) break;
    used += (size_t)taken;
  }
  client->length = have - used;
  client->left = realloc(client->left, client->length + 1);
  memcpy(client->left, buffer + used, client->length);
}

int main(int count, char **words) {
  if (count > 2) fault_every = atoi(words[2]);
  int yes = 1, door = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0), epoll = epoll_create1(0);
  struct sockaddr_in here = {.sin_family = AF_INET, .sin_port = htons((uint16_t)atoi(words[1]))};
  here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  setsockopt(door, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  if (bind(door, (struct sockaddr *)&here, sizeof here) != 0 || listen(door, 1024) != 0) {
    perror("floor");
    return 1;
  }
  struct epoll_event event = {.events = EPOLLIN}, events[256];
  epoll_ctl(epoll, EPOLL_CTL_ADD, door, &event);
  for (;;) {
    int ready = epoll_wait(epoll, events, 256, -1);
    for (int i = 0; i < ready; i++) {
      if (events[i].data.ptr != NULL) {
        readable(events[i].data.ptr);
        continue;
      }
      for (int fd; (fd = accept4(door, NULL, NULL, SOCK_NONBLOCK)) >= 0;) {
        setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        Client *client = calloc(1, sizeof *client);
        client->fd = fd;
        client->left = malloc(1);
        event.data.ptr = client;
        epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event);
      }
    }
  }
}
