// SPDX-License-Identifier: EUPL-1.2
// Bytes → events at their edges: how much terminfo may add, one byte for a letter, the last moment of each wait.
#include "term/keys.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "term/burst.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>

static struct keys keys;
static int64_t now;

static int begin(void **state)
{
	(void)state;
	keys_init(&keys, false, false);
	now = 5000;
	return 0;
}

static int end(void **state)
{
	(void)state;
	keys_free(&keys);
	return 0;
}

// The next event as text, "" when there is none now.
static const char *next(void)
{
	static char text[64];
	struct event e;
	int wait;
	text[0] = '\0';
	if (!keys_next(&keys, now, &e, &wait))
		return text;
	if (e.kind == EVENT_KEY)
		snprintf(text, sizeof text, "%s", e.key);
	else if (e.kind == EVENT_TEXT)
		snprintf(text, sizeof text, "[%s]", e.text);
	else
		snprintf(text, sizeof text, "%s%s %d,%d %d", e.kind == EVENT_CLICK ? "click" : "wheel", e.twice ? " twice" : "",
				 e.x, e.y, e.dy);
	return text;
}

static void feed(const char *bytes)
{
	keys_feed(&keys, bytes, strlen(bytes), now);
}

static void come(const char *const *events)
{
	for (; *events; events++)
		assert_string_equal(next(), *events);
	assert_string_equal(next(), "");
}

#define comes(...) come((const char *[]){__VA_ARGS__, NULL})

// How long the decoder wants to wait; -1: for ever.
static int patience(void)
{
	struct event e;
	int wait = 0;
	assert_false(keys_next(&keys, now, &e, &wait));
	return wait;
}

static void terminfo_adds_so_many_and_no_more(void **state)
{
	char bytes[16], name[8];
	(void)state;
	for (int i = 0; i < KEYS_DEFINED + 5; i++) {
		snprintf(bytes, sizeof bytes, "\033[?%d~", 1000 + i);
		snprintf(name, sizeof name, "K%d", i);
		keys_define(&keys, bytes, name);
	}
	assert_int_equal(keys.defined_count, KEYS_DEFINED);
	feed("\033[?1000~\033[?1039~\033[?1040~");
	comes("K0", "K39");
}

static void what_terminfo_may_not_add(void **state)
{
	(void)state;
	keys_define(&keys, NULL, "F1");
	keys_define(&keys, "", "F1");
	keys_define(&keys, "\033", "F1"); // Esc would be lost
	keys_define(&keys, "ab", "F1");
	keys_define(&keys, "\033[?12345678~", "F1"); // longer than any key
	keys_define(&keys, "\033[A", "Down");        // everybody knows that one
	keys_define(&keys, "\033[15~", "F12");
	assert_int_equal(keys.defined_count, 0);
	keys_define(&keys, "\033[?1234567~", "F9"); // the longest: eleven bytes
	assert_int_equal(keys.defined_count, 1);
	feed("\033[?1234567~");
	comes("F9");
}

// A key of terminfo's that begins like something else is waited for as long as an Esc is.
static void a_key_that_begins_like_another(void **state)
{
	(void)state;
	keys_define(&keys, "\033[?5~x", "F7");
	keys_define(&keys, "\033Qa", "F8");
	feed("\033[?5~");
	assert_int_equal(patience(), KEYS_ESC_MS);
	now += KEYS_ESC_MS - 1;
	assert_int_equal(patience(), 1);
	feed("x");
	comes("F7");
	feed("\033[?5~");
	now += KEYS_ESC_MS;
	comes(NULL); // the sequence alone, which nobody knows
	assert_false(keys_waiting(&keys));
	feed("\033Q");
	assert_int_equal(patience(), KEYS_ESC_MS);
	feed("a");
	comes("F8");
	feed("\033Q");
	now += KEYS_ESC_MS;
	comes(NULL); // Alt and Q
	assert_false(keys_waiting(&keys));
}

static void one_byte_is_one_letter(void **state)
{
	(void)state;
	keys_free(&keys);
	keys_init(&keys, false, true);
	feed("a \r");
	comes("a", "Space", "Enter");
	feed("\xe4"); // this locale knows no such byte
	comes("\xef\xbf\xbd");
	assert_int_equal(patience(), -1);
}

static void the_last_moment_of_an_escape(void **state)
{
	(void)state;
	assert_int_equal(patience(), -1);
	feed("\033");
	assert_int_equal(patience(), KEYS_ESC_MS);
	now += KEYS_ESC_MS - 1;
	assert_int_equal(patience(), 1);
	now++;
	comes("Esc");
	assert_int_equal(patience(), -1);
	feed("\xc3"); // half of a letter has longer
	assert_int_equal(patience(), 250);
	now += 249;
	assert_int_equal(patience(), 1);
	now++;
	comes("Ã");
}

static void two_clicks_within_the_time_on_one_cell(void **state)
{
	(void)state;
	feed("\033[<0;5;3M");
	comes("click 4,2 0");
	now += KEYS_TWICE_MS;
	feed("\033[<0;5;3M");
	comes("click twice 4,2 0");
	feed("\033[<0;5;3M");
	now += 10;
	feed("\033[<0;5;4M"); // below it
	comes("click 4,2 0", "click 4,3 0");
	now += 10;
	feed("\033[<0;6;4M"); // beside it
	comes("click 5,3 0");
	now += KEYS_TWICE_MS + 1;
	feed("\033[<0;6;4M");
	comes("click 5,3 0");
}

static void which_buttons_count(void **state)
{
	(void)state;
	feed("\033[<4;1;1M\033[<16;2;2M"); // the left one, with shift or Ctrl
	comes("click 0,0 0", "click 1,1 0");
	feed("\033[<1;1;1M\033[<2;1;1M\033[<3;1;1M\033[<32;1;1M\033[<0;1;1m");
	comes(NULL);
	feed("\033[<64;3;4M\033[<65;3;4M\033[<68;3;4M\033[<66;3;4M\033[<67;3;4M\033[<64;3;4m");
	comes("wheel 2,3 -1", "wheel 2,3 1", "wheel 2,3 -1");
}

static void a_paste_in_its_last_moment(void **state)
{
	(void)state;
	feed("\033[200~ab\r");
	assert_int_equal(patience(), KEYS_PASTE_MS);
	now += KEYS_PASTE_MS - 1;
	feed("\nc\0330\033[20"); // the line end in two pieces, and a piece of the end mark
	assert_int_equal(patience(), KEYS_PASTE_MS);
	feed("1~x");
	comes("[ab\nc0]", "x");
	feed("\033[200~\r\r\n\n\033[201~");
	comes("[\n\n\n]");
	feed("\033[200~cut");
	now += KEYS_PASTE_MS;
	comes("[cut]");
	feed("\033[200~one\033[201~\033[200~two\033[201~");
	comes("[one]", "[two]");
}

// Without brackets: what follows closely behind a text is text too, until it does not.
static void how_long_a_burst_goes_on(void **state)
{
	(void)state;
	keys_free(&keys);
	keys_init(&keys, true, false);
	feed("delete all of it");
	assert_int_equal(patience(), BURST_GAP_MS);
	now += BURST_GAP_MS;
	comes("[delete all of it]");
	now += 49 - BURST_GAP_MS;
	feed("q");
	assert_int_equal(patience(), BURST_GAP_MS);
	now += BURST_GAP_MS;
	comes("[q]");
	now += 50 - BURST_GAP_MS;
	feed("q");
	comes("q"); // at once
}

// What was found to be keys stays keys, however the text goes on that comes while they are taken.
static void keys_are_judged_once(void **state)
{
	(void)state;
	keys_free(&keys);
	keys_init(&keys, true, false);
	feed("dd");
	now += BURST_GAP_MS;
	assert_string_equal(next(), "d");
	feed("elete all of it");
	assert_string_equal(next(), "d");
	now += BURST_GAP_MS;
	comes("[elete all of it]");
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, begin, end)

int main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(terminfo_adds_so_many_and_no_more),
		CASE(what_terminfo_may_not_add),
		CASE(a_key_that_begins_like_another),
		CASE(one_byte_is_one_letter),
		CASE(the_last_moment_of_an_escape),
		CASE(two_clicks_within_the_time_on_one_cell),
		CASE(which_buttons_count),
		CASE(a_paste_in_its_last_moment),
		CASE(how_long_a_burst_goes_on),
		CASE(keys_are_judged_once),
	};

	return cmocka_run_group_tests_name("term keys", tests, NULL, NULL);
}
