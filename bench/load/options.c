#include "options.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include "common.h"

Options options = {
    .work = "room", .dialect = "ws", .event = "star", .connections = 1, .actors = 1,
    .pictures = 1, .payload = 150, .rate = 20, .warmup = 1, .seconds = 5, .drain = 10};

typedef struct {
  const char *name;
  const char **text;
  int *number;
  double *real;
} Option;

static const Option all[] = {
    {"work", &options.work, NULL, NULL},
    {"dialect", &options.dialect, NULL, NULL},
    {"event", &options.event, NULL, NULL},
    {"path", &options.path, NULL, NULL},
    {"cookies", &options.cookies, NULL, NULL},
    {"posts", &options.posts, NULL, NULL},
    {"picture", &options.picture, NULL, NULL},
    {"painting", &options.painting, NULL, NULL},
    {"port", NULL, &options.port, NULL},
    {"server", NULL, &options.server, NULL},
    {"connections", NULL, &options.connections, NULL},
    {"actors", NULL, &options.actors, NULL},
    {"pictures", NULL, &options.pictures, NULL},
    {"payload", NULL, &options.payload, NULL},
    {"rate", NULL, NULL, &options.rate},
    {"warmrate", NULL, NULL, &options.warmrate},
    {"posting", NULL, NULL, &options.posting},
    {"pace", NULL, NULL, &options.pace},
    {"warmup", NULL, NULL, &options.warmup},
    {"settle", NULL, NULL, &options.settle},
    {"seconds", NULL, NULL, &options.seconds},
    {"drain", NULL, NULL, &options.drain},
};

#define COUNT (sizeof all / sizeof all[0])

void options_read(int count, char **words) {
  struct option known[COUNT + 1] = {0};
  for (size_t i = 0; i < COUNT; i++) {
    known[i] = (struct option){all[i].name, required_argument, NULL, 0};
  }
  int at;
  while (getopt_long(count, words, "", known, &at) == 0) {
    const Option *option = &all[at];
    char *end = "";
    if (option->text != NULL) *option->text = optarg;
    if (option->number != NULL) *option->number = (int)strtol(optarg, &end, 10);
    if (option->real != NULL) *option->real = strtod(optarg, &end);
    if (*end != '\0') die("--%s %s is no number", option->name, optarg);
  }
  if (optind < count) die("what is %s?", words[optind]);
  if (options.port == 0) die("--port is missing");
  if (options.actors > options.connections) die("more actors than connections");
}
