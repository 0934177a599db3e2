// SPDX-License-Identifier: EUPL-1.2
// Waiting for the lock of another program: a little longer each time, and whoever is in front of the screen may be told,
// or give up.
#include "store/patience.h"

#include <time.h>

#define PAUSE_MOST 50 // milliseconds between two looks: so late a signal or a key is noticed

static store_wait_fn *on_wait;
static void *on_wait_arg;

void store_on_wait(store_wait_fn *f, void *arg)
{
	on_wait = f;
	on_wait_arg = arg;
}

static int64_t now_ms(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static void pause_for(int64_t ms)
{
	const struct timespec t = {.tv_nsec = (long)ms * 1000000};
	nanosleep(&t, NULL);
}

// 0: SQLite gives up and says that the file is busy. `n`: how often it was called for this lock.
static int wait_more(void *arg, int n)
{
	static const int pauses[] = {1, 2, 5, 10, 15, 20, 25, 25, 25};
	struct store *s = arg;
	int64_t now = now_ms();
	if (n == 0) {
		s->waiting_since = now;
		s->given_up = false;
	}
	int64_t waited = now - s->waiting_since, left = s->patience_ms - waited;
	if (left <= 0)
		return 0;
	if (on_wait && !on_wait(on_wait_arg, (int)waited)) {
		s->given_up = true;
		return 0;
	}
	int64_t pause = n < (int)(sizeof pauses / sizeof pauses[0]) ? pauses[n] : PAUSE_MOST;
	pause_for(pause < left ? pause : left);
	return 1;
}

void patience_set(struct store *s, int ms)
{
	s->patience_ms = ms;
	sqlite3_busy_handler(s->db, wait_more, s);
}
