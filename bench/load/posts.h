/* The posts of --posts. */
#pragma once
#include <stdint.h>

extern uint32_t *post_ids, post_count;

void posts_read(void);

/* Where an id is in the list; UINT32_MAX where it is not. */
uint32_t post_index(uint32_t id);
