// SPDX-License-Identifier: EUPL-1.2
// Waiting for somebody else's lock: when it is told, what Esc and a signal do, and that no key typed meanwhile is lost.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "app/waiting.h"
#include "base/i18n.h"
#include "canvas/output.h"

#include <string.h>

static struct term *term;
static struct canvas *frame;
static struct waiting w;

static int begin(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	term = term_memory(60, 4);
	frame = canvas_new(60, 4, GLYPHS_UNICODE);
	for (int y = 0; y < 4; y++)
		canvas_text(frame, 1, y, ROLE_TEXT, "as it was");
	w = (struct waiting){.term = term, .frame = frame};
	return 0;
}

static int end(void **state)
{
	(void)state;
	waiting_free(&w);
	canvas_free(frame);
	term_close(term);
	return 0;
}

static void comes(enum event_kind kind, const char *key, const char *text)
{
	struct event e = {.kind = kind, .text = text};
	(void)strncpy(e.key, key, sizeof e.key - 1);
	term_memory_feed(term, &e);
}

static void shows(const char *whole)
{
	const struct canvas *c = term_memory_frame(term);
	struct str out = {0};
	assert_non_null(c);
	output_text(&out, c);
	assert_string_equal(str_text(&out), whole);
	str_free(&out);
}

// Most locks last a moment. After a third of a second it is said, above the keys, once.
static void it_is_told_after_a_moment(void **state)
{
	(void)state;
	assert_true(waiting_on(&w, 0));
	assert_true(waiting_on(&w, 299));
	assert_null(term_memory_frame(term));
	assert_false(w.told);
	assert_true(waiting_on(&w, 300));
	assert_true(w.told);
	shows(" as it was\n as it was\n Somebody else is writing to the plan. Esc gives up.\n as it was\n");
}

static void what_is_typed_meanwhile_comes_afterwards(void **state)
{
	(void)state;
	struct event e;
	comes(EVENT_KEY, "j", NULL);
	comes(EVENT_TEXT, "", "pasted");
	assert_true(waiting_on(&w, 10));
	comes(EVENT_KEY, "k", NULL);
	assert_true(waiting_on(&w, 20));
	assert_true(waiting_any(&w));
	assert_true(waiting_next(&w, &e));
	assert_string_equal(e.key, "j");
	assert_true(waiting_next(&w, &e));
	assert_int_equal(e.kind, EVENT_TEXT);
	assert_string_equal(e.text, "pasted");
	assert_true(waiting_next(&w, &e));
	assert_string_equal(e.key, "k");
	assert_false(waiting_any(&w));
	assert_false(waiting_next(&w, &e));
}

// Keys before Esc were meant for what is given up; another size is not.
static void esc_gives_up(void **state)
{
	(void)state;
	static const char *const keys[] = {"Esc", "C-c"};
	for (size_t i = 0; i < 2; i++) {
		struct event e;
		comes(EVENT_KEY, "+", NULL);
		comes(EVENT_RESIZE, "", NULL);
		comes(EVENT_KEY, keys[i], NULL);
		comes(EVENT_KEY, "j", NULL);
		assert_false(waiting_on(&w, 400));
		assert_false(w.leave);
		assert_true(waiting_next(&w, &e));
		assert_int_equal(e.kind, EVENT_RESIZE);
		assert_false(waiting_next(&w, &e));
		assert_int_equal(term_wait(term, 0, &e), EVENT_KEY); // after it, the next one as ever
		assert_string_equal(e.key, "j");
	}
}

static void a_signal_or_a_cut_line_ends_it(void **state)
{
	(void)state;
	static const enum event_kind kinds[] = {EVENT_TERM, EVENT_HANGUP};
	for (size_t i = 0; i < 2; i++) {
		w.leave = false;
		comes(kinds[i], "", NULL);
		assert_false(waiting_on(&w, 10));
		assert_true(w.leave);
		assert_false(waiting_on(&w, 400)); // whatever else is waited for
	}
	assert_null(term_memory_frame(term)); // nothing is written to a terminal that has gone
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, begin, end)

int main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(it_is_told_after_a_moment),
		CASE(what_is_typed_meanwhile_comes_afterwards),
		CASE(esc_gives_up),
		CASE(a_signal_or_a_cut_line_ends_it),
	};
	return cmocka_run_group_tests_name("app waiting", tests, NULL, NULL);
}
