/* The works: each opens its connections, does its warm-up and its measured part, and prints. */
#pragma once

void commits(void);
void feed(void);
void idle(void);
void mixed(void);
void publish(void);
void room(void);
void upload(void);
void watch(void);
