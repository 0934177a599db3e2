// SPDX-License-Identifier: EUPL-1.2
// The clockwork of a kiosk, second by second: which pane stands, what the corner says of the age of the picture, how
// long somebody who presses keys has it, and how long a message stays.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "app/kiosk.h"

#include "base/date.h"
#include "canvas/output.h"
#include "scratch.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MINUTE 60
#define HOUR   3600

static char folder[SCRATCH_MOST], path[SCRATCH_MOST + 16];
static int64_t noon; // of 20 May 2026
static struct session *session;
static struct kiosk kiosk;
static const char *const three[] = {"overview", "measures", "map"};

static void written_at(int64_t at)
{
	const struct timespec times[2] = {{.tv_sec = at}, {.tv_sec = at}};
	assert_int_equal(utimensat(AT_FDCWD, path, times, 0), 0);
}

static int make(void **state)
{
	struct ls_err err;
	struct options o = {.author = "Anna", .today = date_day(2026, 5, 20), .today_given = true};
	struct model *m = NULL;
	(void)state;
	setenv("TZ", "UTC", 1);
	noon = (int64_t)o.today * 86400 + 12 * HOUR;
	if (!mkdtemp(scratch_name(folder, "kiosk")))
		return -1;
	snprintf(path, sizeof path, "%s/p.db", folder);
	if (app_create(&o, path, "musterkreis", &m, &err) != LS_OK)
		return -1;
	model_close(m);
	return 0;
}

static int drop(void **state)
{
	(void)state;
	unlink(path);
	return rmdir(folder);
}

static int begin(void **state)
{
	struct ls_err err;
	struct options o = {.author = "", .today = date_day(2026, 5, 20), .today_given = true};
	struct model *m = NULL;
	(void)state;
	if (app_open(&o, path, MODEL_READ, &m, &err) != LS_OK)
		return -1;
	const struct session_options so = {.cols = 120, .rows = 24, .today = o.today, .kiosk = true, .keys = ""};
	session = session_new(&so);
	session_model(session, m, "overview");
	session_say(session, false, "");
	kiosk = (struct kiosk){.panes = three, .panes_n = 3, .every = 20};
	written_at(noon - 2 * HOUR - 5 * MINUTE);
	return 0;
}

static int end(void **state)
{
	(void)state;
	kiosk_free(&kiosk);
	session_free(session);
	return 0;
}

static void stands(const char *pane)
{
	assert_string_equal(session_pane(session), pane);
}

static void corner_is(const char *text)
{
	assert_string_equal(str_text(&kiosk.corner), text);
}

// The first line of a screen so wide.
static void heading_ends(int cols, const char *text)
{
	struct canvas *c = canvas_new(cols, 24, GLYPHS_UNICODE);
	struct str out = {0};
	session_resize(session, cols, 24);
	session_draw(session, c);
	output_text(&out, c);
	char *line = (char *)(uintptr_t)str_text(&out);
	*strchr(line, '\n') = '\0';
	size_t n = strlen(line), m = strlen(text);
	if (n < m || strcmp(line + n - m, text) != 0)
		fail_msg("“%s” does not end in “%s”", line, text);
	str_free(&out);
	canvas_free(c);
}

static void panes_take_turns(void **state)
{
	(void)state;
	assert_true(kiosk_tick(&kiosk, session, noon)); // the corner is new
	stands("overview");
	assert_false(kiosk_tick(&kiosk, session, noon));
	assert_false(kiosk_tick(&kiosk, session, noon + 19));
	stands("overview");
	assert_true(kiosk_tick(&kiosk, session, noon + 20));
	stands("measures");
	assert_false(kiosk_tick(&kiosk, session, noon + 39));
	assert_true(kiosk_tick(&kiosk, session, noon + 40));
	stands("map");
	assert_true(kiosk_tick(&kiosk, session, noon + 75)); // late: one pane, not two
	stands("overview");
	kiosk_tick(&kiosk, session, noon + 94);
	stands("overview");
	kiosk_tick(&kiosk, session, noon + 95);
	stands("measures");
}

static void one_pane_stays(void **state)
{
	(void)state;
	kiosk.panes_n = 1;
	kiosk_tick(&kiosk, session, noon);
	for (int i = 1; i < 5; i++)
		assert_int_equal(kiosk_tick(&kiosk, session, noon + 20 * i), i == 3); // the clock has gone on a minute
	stands("overview");
}

static void a_clock_that_is_set_back_stops_nothing(void **state)
{
	(void)state;
	kiosk_tick(&kiosk, session, noon);
	kiosk_tick(&kiosk, session, noon - HOUR);
	stands("overview");
	kiosk_tick(&kiosk, session, noon - HOUR + 19);
	stands("overview");
	kiosk_tick(&kiosk, session, noon - HOUR + 20);
	stands("measures");
}

static void the_corner_says_how_old_the_picture_is(void **state)
{
	(void)state;
	kiosk_tick(&kiosk, session, noon);
	corner_is("12:00 · data as of 20 May 2026 09:55");
	heading_ends(120, "12:00 · data as of 20 May 2026 09:55");
	heading_ends(60, "12:00 · data as of 09:55");
	assert_false(kiosk_tick(&kiosk, session, noon + 1));
	assert_true(kiosk_tick(&kiosk, session, noon + 60)); // the clock goes: it lives
	corner_is("12:01 · data as of 20 May 2026 09:55");
	written_at(noon - 30 * HOUR);
	kiosk_tick(&kiosk, session, noon + 61);
	corner_is("12:01 · data as of 19 May 2026 06:00");
	heading_ends(60, "12:01 · data as of 19 May 2026");
	written_at(noon - 365 * 24 * HOUR); // the same day of another year is another day
	kiosk_tick(&kiosk, session, noon + 62);
	heading_ends(60, "data as of 20 May 2025");
}

static void in_german(void **state)
{
	(void)state;
	i18n_set(LANG_DE);
	kiosk_tick(&kiosk, session, noon);
	corner_is("12:00 · Stand 20.05.2026 09:55");
	i18n_set(LANG_EN);
}

static void whoever_presses_keys_has_it_for_a_minute(void **state)
{
	(void)state;
	kiosk_tick(&kiosk, session, noon);
	kiosk_touch(&kiosk, noon + 10);
	struct ls_err err;
	session_run(session, "pane roadmap", &err);
	assert_false(kiosk_left(&kiosk, session, noon + 10));
	kiosk_tick(&kiosk, session, noon + 40); // longer than a pane stays
	stands("roadmap");
	assert_false(kiosk_left(&kiosk, session, noon + 69));
	stands("roadmap");
	assert_true(kiosk_left(&kiosk, session, noon + 70));
	stands("overview");
	assert_false(kiosk_left(&kiosk, session, noon + 200)); // once
	kiosk_tick(&kiosk, session, noon + 89);                // the pane has its whole time
	stands("overview");
	kiosk_tick(&kiosk, session, noon + 90);
	stands("measures");
	kiosk_touch(&kiosk, noon + 100);
	assert_true(kiosk_left(&kiosk, session, noon + 50)); // the clock was set back: nobody knows since when
	stands("measures");
}

static void where_panes_change_fast_a_visit_is_short(void **state)
{
	(void)state;
	kiosk.every = 5;
	kiosk_touch(&kiosk, noon);
	assert_false(kiosk_left(&kiosk, session, noon + 14));
	assert_true(kiosk_left(&kiosk, session, noon + 15)); // three panes
	kiosk.every = 21;
	kiosk_touch(&kiosk, noon);
	assert_false(kiosk_left(&kiosk, session, noon + 59));
	assert_true(kiosk_left(&kiosk, session, noon + 60));
}

static void what_was_said_goes_after_ten_seconds(void **state)
{
	(void)state;
	kiosk_tick(&kiosk, session, noon);
	session_say(session, false, "Nothing is pending.");
	assert_false(kiosk_tick(&kiosk, session, noon + 1));
	assert_false(kiosk_tick(&kiosk, session, noon + 10));
	assert_string_equal(session_message(session), "Nothing is pending.");
	assert_true(kiosk_tick(&kiosk, session, noon + 11));
	assert_string_equal(session_message(session), "");
	session_say(session, true, "Another one."); // has ten seconds of its own
	assert_false(kiosk_tick(&kiosk, session, noon + 12));
	assert_false(kiosk_tick(&kiosk, session, noon + 15));
	assert_string_equal(session_message(session), "Another one.");
}

static void a_plan_out_of_reach_is_an_old_picture(void **state)
{
	char away[SCRATCH_MOST + 32];
	(void)state;
	snprintf(away, sizeof away, "%s.away", path);
	kiosk_tick(&kiosk, session, noon);
	assert_int_equal(rename(path, away), 0);
	for (int i = 0; i < 5; i++)
		session_tick(session, date_day(2026, 5, 20));
	assert_int_not_equal(session_reach(session)->code, LS_OK);
	assert_true(kiosk_tick(&kiosk, session, noon + 1));
	corner_is("12:00 · data as of (not checked) 20 May 2026 09:55");
	heading_ends(60, "12:00 · not checked");
	assert_string_equal(session_message(session), session_reach(session)->text);
	kiosk_tick(&kiosk, session, noon + 12); // a warning stays as long as it is true
	assert_string_equal(session_message(session), session_reach(session)->text);
	assert_int_equal(rename(away, path), 0);
	for (int i = 0; i < 5; i++)
		session_tick(session, date_day(2026, 5, 20));
	assert_int_equal(session_reach(session)->code, LS_OK);
	written_at(noon - HOUR);
	kiosk_tick(&kiosk, session, noon + 13);
	corner_is("12:00 · data as of 20 May 2026 11:00");
}

static void a_plan_that_never_was_in_reach(void **state)
{
	char away[SCRATCH_MOST + 32];
	(void)state;
	snprintf(away, sizeof away, "%s.away", path);
	assert_int_equal(rename(path, away), 0);
	kiosk_tick(&kiosk, session, noon);
	corner_is("12:00 · plan not reachable, last picture");
	heading_ends(60, "12:00 · last picture");
	assert_int_equal(rename(away, path), 0);
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, begin, end)

int main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(panes_take_turns),
		CASE(one_pane_stays),
		CASE(a_clock_that_is_set_back_stops_nothing),
		CASE(the_corner_says_how_old_the_picture_is),
		CASE(in_german),
		CASE(whoever_presses_keys_has_it_for_a_minute),
		CASE(where_panes_change_fast_a_visit_is_short),
		CASE(what_was_said_goes_after_ten_seconds),
		CASE(a_plan_out_of_reach_is_an_old_picture),
		CASE(a_plan_that_never_was_in_reach),
	};

	return cmocka_run_group_tests_name("app kiosk", tests, make, drop);
}
