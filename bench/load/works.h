/* The works: each opens its connections, does its warm-up and its measured part, and prints. */
#pragma once

void publish(void);
void room(void);
