// SPDX-License-Identifier: EUPL-1.2
// Bytes → events, with a clock of its own. A test says what comes in and which events come out, as one line: keys by name,
// text as [text], clicks as (x,y) or ((x,y)), the wheel as up(x,y). Include cmocka.h first.
#ifndef LS_TESTS_KEYBOARD_H
#define LS_TESTS_KEYBOARD_H

#include "term/burst.h"
#include "term/keys.h"

#include <string.h>

static struct keys keys;
static struct str seen;
static int64_t now;

static inline void describe(const struct event *e)
{
	if (seen.len)
		str_addc(&seen, ' ');
	switch (e->kind) {
	case EVENT_KEY:
		str_add(&seen, e->key);
		break;
	case EVENT_TEXT:
		str_addf(&seen, "[%s]", e->text);
		break;
	case EVENT_CLICK:
		str_addf(&seen, e->twice ? "((%d,%d))" : "(%d,%d)", e->x, e->y);
		break;
	case EVENT_WHEEL:
		str_addf(&seen, "%s(%d,%d)", e->dy < 0 ? "up" : "down", e->x, e->y);
		break;
	default:
		str_add(&seen, "?");
	}
}

// Takes all events there are now; returns how long the decoder wants to wait.
static inline int drain(void)
{
	struct event e;
	int wait;

	while (keys_next(&keys, now, &e, &wait))
		describe(&e);
	return wait;
}

static inline void feed(const char *bytes)
{
	keys_feed(&keys, bytes, strlen(bytes), now);
	drain();
}

// Lets time pass as the event loop would.
static inline void pass(int ms)
{
	now += ms;
	drain();
}

static inline void expect(const char *events)
{
	assert_string_equal(str_text(&seen), events);
	str_clear(&seen);
}

static inline int start(void **state)
{
	(void)state;
	keys_init(&keys, false, false);
	now = 1000;
	return 0;
}

static inline int start_with_bursts(void **state)
{
	(void)state;
	keys_init(&keys, true, false);
	now = 1000;
	return 0;
}

static inline int stop(void **state)
{
	(void)state;
	keys_free(&keys);
	str_free(&seen);
	return 0;
}

#endif
