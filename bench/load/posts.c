#include "posts.h"

#include <stdio.h>
#include <string.h>

#include "common.h"
#include "options.h"

/* Ids are small numbers: the community's posts are the first there are. */
#define MOST_ID 1000000

uint32_t *post_ids, post_count;
static uint32_t *by_id;

void posts_read(void) {
  FILE *file = options.posts == NULL ? NULL : fopen(options.posts, "r");
  uint32_t id;
  if (file == NULL) die("cannot read --posts");
  by_id = grown(NULL, MOST_ID * sizeof *by_id);
  memset(by_id, 0xff, MOST_ID * sizeof *by_id);
  while (fscanf(file, "%u", &id) == 1) {
    if (id >= MOST_ID) die("post %u is beyond the table", id);
    by_id[id] = post_count;
    post_ids = grown(post_ids, (post_count + 1) * sizeof *post_ids);
    post_ids[post_count++] = id;
  }
  fclose(file);
  if (post_count == 0) die("no posts in %s", options.posts);
}

uint32_t post_index(uint32_t id) { return id < MOST_ID ? by_id[id] : UINT32_MAX; }
