// SPDX-License-Identifier: EUPL-1.2
// The window of time: fitted to the plan and to a today that is near, zoomed, moved; the lines of the axis above it;
// and phases that share a row.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "rig.h"
#include "ui/panes.h"
#include "ui/roadmap/roadmap.h"

static struct phase *add_phase(struct plan *p, const char *title, const char *start, const char *end)
{
	struct phase *f = fixture_add(p, T_phase);
	f->measure = 1;
	f->code = arena_printf(p->arena, "%d", (int)p->phase_n);
	f->title = title;
	f->start = fixture_day(start);
	f->end = fixture_day(end);
	f->start_precision = f->end_precision = PRECISION_DAY;
	return f;
}

// One measure with a phase from 2023 to 2024.
static void open_at(struct rig *r, const char *today)
{
	struct plan *p = plan_new();
	struct measure *m = fixture_add(p, T_measure);
	m->code = "M1";
	m->title = "Vorhaben";
	add_phase(p, "Aufbau", "2023-01-01", "2024-12-31");
	rig_open(r, &pane_roadmap, p, fixture_day(today));
}

// The same with an end that is open where no day is given.
static void open_running(struct rig *r, const char *start, const char *end, const char *today)
{
	struct plan *p = plan_new();
	struct measure *m = fixture_add(p, T_measure);
	m->code = "M1";
	m->title = "Vorhaben";
	struct phase *f = add_phase(p, "Betrieb", *start ? start : end, *end ? end : start);
	f->start = *start ? f->start : DAY_NONE;
	f->end = *end ? f->end : DAY_NONE;
	f->open_start = !*start;
	f->open_end = !*end;
	rig_open(r, &pane_roadmap, p, fixture_day(today));
}

static void expect(struct rig *r, int w, const char *first, const char *second, const char *bar)
{
	rig_draw(r, w, 6);
	assert_string_equal(rig_row(r, 0), first);
	assert_string_equal(rig_row(r, 1), second);
	assert_string_equal(rig_row(r, 3), bar);
}

// Today is taken in when it is not further away than a third of the plan's time; else an arrow points to it.
static void test_today_and_the_plan(void **state)
{
	(void)state;
	struct rig r;
	open_at(&r, "2025-06-01");
	expect(&r, 80, "              2023                    2024                    2025",
		   "              Q1    Q2    Q3    Q4    Q1    Q2    Q3    Q4    Q1    Q2",
		   "▸1 Vorhaben   [Aufbau▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄]         ┃");
	r.look.today = fixture_day("2026-06-01");
	expect(&r, 80, "              2023                            2024",
		   "      today ▸ Q1      Q2      Q3      Q4      Q1      Q2      Q3      Q4",
		   "▸1 Vorhaben   [Aufbau▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄]");
	r.look.today = fixture_day("2020-06-01");
	expect(&r, 80, "              2023                            2024",
		   "      ◂ today Q1      Q2      Q3      Q4      Q1      Q2      Q3      Q4",
		   "▸1 Vorhaben   [Aufbau▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄]");
	r.look.today = fixture_day("2022-09-01");
	expect(&r, 80, "              2022        2023                    2024",
		   "              Q3    Q4    Q1    Q2    Q3    Q4    Q1    Q2    Q3    Q4",
		   "▸1 Vorhaben       ┃      [▄Aufbau▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄]");
	// 730 days between first and last: 243 are a third of them, 244 are more.
	r.look.today = fixture_day("2025-08-31");
	rig_draw(&r, 80, 6);
	assert_false(rig_has(&r, "today ▸"));
	r.look.today++;
	rig_draw(&r, 80, 6);
	assert_true(rig_has(&r, "today ▸"));
	rig_close(&r);
}

// A bar that is moved out of the window takes it along, by the end that moves; dropped, it is back where it was.
static void test_a_preview_stays_in_sight(void **state)
{
	(void)state;
	struct rig r;
	open_at(&r, "2023-06-01");
	rig_act(&r, "zoom month");
	rig_draw(&r, 80, 6);
	assert_int_equal(rig_act(&r, "shift 40"), ANSWER_DONE);
	rig_draw(&r, 80, 6);
	assert_non_null(strstr(rig_row(&r, 3), "["));
	assert_non_null(strstr(rig_row(&r, 0), "2026")); // three years and four months behind January 2023
	rig_act(&r, "cancel");
	rig_draw(&r, 80, 6);
	assert_non_null(strstr(rig_row(&r, 3), "["));
	assert_non_null(strstr(rig_row(&r, 0), "2023"));
	rig_act(&r, "grip");
	rig_act(&r, "grip"); // the end alone
	assert_int_equal(rig_act(&r, "shift 40"), ANSWER_DONE);
	rig_draw(&r, 80, 6);
	assert_non_null(strstr(rig_row(&r, 3), "]"));
	assert_null(strstr(rig_row(&r, 3), "["));
	rig_close(&r);
}

// What goes on runs through today, however far that is from the last date that is known: an end that is opened takes
// today off no axis.
static void test_today_and_open_ends(void **state)
{
	(void)state;
	struct rig r;
	open_at(&r, "2026-06-01");
	rig_draw(&r, 80, 6);
	assert_true(rig_has(&r, "today ▸"));
	rig_close(&r);
	open_running(&r, "2023-01-01", "", "2026-06-01");
	rig_draw(&r, 80, 6);
	assert_false(rig_has(&r, "today ▸"));
	assert_non_null(strstr(rig_row(&r, 0), "2026"));
	assert_non_null(strstr(rig_row(&r, 3), "┃"));
	rig_close(&r);
	open_running(&r, "", "2024-12-31", "2020-06-01");
	rig_draw(&r, 80, 6);
	assert_false(rig_has(&r, "◂ today"));
	assert_non_null(strstr(rig_row(&r, 0), "2020"));
	assert_non_null(strstr(rig_row(&r, 3), "┃"));
	rig_close(&r);
}

static void test_zooming_and_moving(void **state)
{
	(void)state;
	static const char in_2020[] = "              2020  2021  2022  2023  2024  2025  2026  2027  2028  2029";
	struct rig r;
	open_at(&r, "2023-09-01");
	rig_draw(&r, 80, 6);
	rig_act(&r, "zoom out"); // what is under the cursor stays at a third
	expect(&r, 80, "", in_2020, "▸1 Vorhaben                    [▄▄▄▄┃Aufbau▄]");
	rig_act(&r, "zoom out"); // there is nothing coarser
	expect(&r, 80, "", in_2020, "▸1 Vorhaben                    [▄▄▄▄┃Aufbau▄]");
	rig_act(&r, "cursor right"); // behind the last phase: the window moves by a third
	expect(&r, 80, "", "              2023  2024  2025  2026  2027  2028  2029  2030  2031  2032",
		   "▸1 Vorhaben   [▄▄▄┃Aufbau▄]");
	rig_act(&r, "cursor right");
	expect(&r, 80, "              ◂ today", "              2026  2027  2028  2029  2030  2031  2032  2033  2034  2035",
		   "▸1 Vorhaben  ◂");
	rig_act(&r, "cursor left");
	rig_act(&r, "cursor left");
	rig_act(&r, "cursor left");
	rig_act(&r, "cursor left");
	rig_draw(&r, 80, 6);
	assert_string_equal(rig_row(&r, 1), "              2014  2015  2016  2017  2018  2019  2020  2021  2022  2023");
	rig_act(&r, "cursor left");
	expect(&r, 80, "                                                                   today ▸",
		   "              2011  2012  2013  2014  2015  2016  2017  2018  2019  2020",
		   "▸1 Vorhaben                                                               ▸");
	rig_act(&r, "today");
	expect(&r, 80, "", in_2020, "▸1 Vorhaben                    [▄▄▄▄┃Aufbau▄]");
	rig_act(&r, "zoom in"); // today stays where it is, give or take a unit
	expect(&r, 80, "                 2022        2023        2024        2025        2026",
		   "              Q4 Q1 Q2 Q3 Q4 Q1 Q2 Q3 Q4 Q1 Q2 Q3 Q4 Q1 Q2 Q3 Q4 Q1 Q2 Q3 Q4",
		   "▸1 Vorhaben      ┊          [▄▄▄▄▄▄▄▄┃Aufbau▄▄▄▄▄▄▄▄▄]           ┊");
	rig_act(&r, "zoom in");
	expect(&r, 80, "              2023                                2024",
		   "              Apr May Jun Jul Aug Sep Oct Nov Dec Jan Feb Mar Apr May Jun Jul",
		   "▸1 Vorhaben   ◂▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄┃Aufbau▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▸");
	rig_act(&r, "zoom in"); // weeks, by their numbers
	expect(&r, 80, "                  Aug 2023          Sep 2023         Oct 2023",
		   "           CW 30  31  32  33  34  35  36  37  38  39  40  41  42  43  44  45",
		   "▸1 Vorhaben   ◂▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄┃Aufbau▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▸");
	rig_act(&r, "zoom in");
	expect(&r, 80, "              Aug 2023             Sep 2023",
		   "              25 26 27 28 29 30 31 1  2  3  4  5  6  7  8  9  10 11 12 13 14",
		   "▸1 Vorhaben   ◂▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄┃Aufbau▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▸");
	rig_act(&r, "fit");
	rig_draw(&r, 80, 6);
	assert_string_equal(rig_row(&r, 0), "              2023                            2024");
	rig_act(&r, "cursor right"); // everything is in view: there is nowhere to go
	rig_draw(&r, 80, 6);
	assert_string_equal(rig_row(&r, 0), "              2023                            2024");
	rig_close(&r);
}

static const char *headline(struct rig *r)
{
	struct str out = str_on(r->frame);
	r->pane->headline(r->state, &r->look, &out);
	return str_text(&out);
}

// Bars of rows that are scrolled away count as well; an end that is open lies nowhere outside. Counted again one by one.
static void test_what_lies_outside_is_counted(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = plan_new();
	for (int i = 0; i < 40; i++) {
		struct measure *m = fixture_add(p, T_measure);
		m->code = arena_printf(p->arena, "M%d", i + 1);
		m->title = "Vorhaben";
		struct phase *f = fixture_add(p, T_phase);
		f->measure = i + 1;
		f->code = "1";
		f->title = "Aufbau";
		f->start = i % 7 == 3 ? DAY_NONE : date_day(2023, 1 + i, 1 + i % 5);
		f->end = i % 7 == 5 ? DAY_NONE : date_day(2023, 3 + i, 11);
		f->start_precision = f->end_precision = PRECISION_DAY;
		f->open_start = i == 3;
		f->open_end = i == 5;
	}
	plan_changed(p);
	rig_open(&r, &pane_roadmap, p, fixture_day("2024-06-15"));
	rig_draw(&r, 80, 12);
	assert_null(strstr(headline(&r), "◂"));
	assert_null(strstr(headline(&r), "▸"));
	rig_act(&r, "today");
	rig_act(&r, "zoom month");
	rig_draw(&r, 80, 12);
	const struct roadmap_window *win = &((const struct roadmap *)r.state)->window;
	int before = 0, behind = 0;
	int32_t first = win->scale.first, last = roadmap_last_day(win);
	for (size_t i = 0; i < p->phase_n; i++) {
		const struct phase *f = &p->phase[i];
		int32_t from = f->start != DAY_NONE ? f->start : f->open_start ? DAY_MIN : f->end;
		int32_t to = f->end != DAY_NONE ? f->end : f->open_end ? DAY_MAX : f->start;
		before += to < first;
		behind += from > last;
	}
	assert_true(before > 5 && behind > 5);
	char said[40];
	snprintf(said, sizeof said, " · ◂ %d · %d ▸", before, behind);
	if (!strstr(headline(&r), said))
		fail_msg("%s: %s", said, headline(&r));
	rig_close(&r);
}

static int today_at(struct rig *r)
{
	for (int x = 14; x < 80; x++)
		if (canvas_at(r->canvas, x + RIG_MARGIN, 3 + RIG_MARGIN)->role == ROLE_TODAY)
			return x;
	return -1;
}

// In and out again is what was seen before, unit by unit; a move in between begins anew.
static void test_zooming_there_and_back(void **state)
{
	(void)state;
	struct rig r;
	char seen[5][100];
	open_at(&r, "2023-09-01");
	rig_draw(&r, 80, 6);
	int at = today_at(&r);
	for (int i = 0; i < 4; i++) { // from all of it, in quarters, to days
		snprintf(seen[i], sizeof seen[i], "%s", rig_row(&r, 0));
		rig_act(&r, "zoom in");
		rig_draw(&r, 80, 6);
		assert_in_range(today_at(&r), at - 7, at + 7); // within the eight cells of a quarter
	}
	for (int i = 2; i >= 0; i--) {
		rig_act(&r, "zoom out");
		rig_draw(&r, 80, 6);
		assert_string_equal(rig_row(&r, 0), seen[i]);
	}
	rig_act(&r, "zoom month");
	rig_act(&r, "scroll right");
	rig_act(&r, "zoom quarter");
	rig_draw(&r, 80, 6);
	assert_string_not_equal(rig_row(&r, 0), seen[0]);
	rig_close(&r);
}

// Today is far off: what is seen of the bar keeps its middle, and so does the window where nothing of it is seen.
static void test_zooming_keeps_what_is_looked_at(void **state)
{
	(void)state;
	struct rig r;
	open_at(&r, "2010-09-01");
	rig_draw(&r, 80, 6); // two years over all of the window: its middle is the end of 2023
	rig_act(&r, "zoom month");
	rig_draw(&r, 80, 6);
	assert_string_equal(rig_row(&r, 0), "              2023                            2024");
	assert_string_equal(rig_row(&r, 1),
						"      ◂ today May Jun Jul Aug Sep Oct Nov Dec Jan Feb Mar Apr May Jun Jul Aug");
	rig_act(&r, "zoom year");
	for (int i = 0; i < 20; i++)
		rig_act(&r, "scroll right"); // nothing of it is in sight any more
	rig_draw(&r, 80, 6);
	assert_string_equal(rig_row(&r, 1), "              2038  2039  2040  2041  2042  2043  2044  2045  2046  2047");
	rig_act(&r, "zoom quarter");
	rig_draw(&r, 80, 6);
	assert_string_equal(rig_row(&r, 1), // the first quarter of 2043 stays in the middle
						"      ◂ today Q3 Q4 Q1 Q2 Q3 Q4 Q1 Q2 Q3 Q4 Q1 Q2 Q3 Q4 Q1 Q2 Q3 Q4 Q1 Q2 Q3");
	rig_close(&r);
}

// The window goes on by one unit of its axis, or by as many as it shows but one.
static void test_scrolling(void **state)
{
	(void)state;
	struct rig r;
	open_at(&r, "2023-09-01");
	rig_draw(&r, 80, 6);
	rig_act(&r, "zoom year");
	rig_draw(&r, 80, 6);
	assert_string_equal(rig_row(&r, 1), "              2020  2021  2022  2023  2024  2025  2026  2027  2028  2029");
	rig_act(&r, "scroll right");
	rig_draw(&r, 80, 6);
	assert_string_equal(rig_row(&r, 1), "              2021  2022  2023  2024  2025  2026  2027  2028  2029  2030");
	rig_act(&r, "scroll right page");
	rig_draw(&r, 80, 6);
	assert_string_equal(rig_row(&r, 1), "              2030  2031  2032  2033  2034  2035  2036  2037  2038  2039");
	rig_act(&r, "scroll left page");
	rig_act(&r, "scroll left");
	rig_draw(&r, 80, 6);
	assert_string_equal(rig_row(&r, 1), "              2020  2021  2022  2023  2024  2025  2026  2027  2028  2029");
	assert_int_equal(rig_act(&r, "scroll up"), ANSWER_IGNORED);
	assert_int_equal(rig_act(&r, "zoom decade"), ANSWER_IGNORED);
	for (int i = 0; i < 60; i++) // no further than plans reach
		rig_act(&r, "scroll left page");
	rig_draw(&r, 80, 6);
	assert_int_equal(strncmp(rig_row(&r, 1), "              1870", 18), 0);
	rig_close(&r);
}

// Keys that come faster than frames add up as if each had been drawn.
static void test_keys_without_frames(void **state)
{
	(void)state;
	static const char *const keys[] = {"today",        "cursor right", "zoom out",     "cursor left",
									   "cursor left",  "cursor left",  "fit",          "zoom in",
									   "cursor right", "zoom out",     "today",        "cursor left",
									   "cursor left",  "zoom week",    "scroll right", "scroll left page"};
	struct rig fast, slow;
	open_at(&fast, "2023-09-01");
	open_at(&slow, "2023-09-01");
	rig_draw(&fast, 80, 6);
	rig_draw(&slow, 80, 6);
	for (size_t n = 1; n <= sizeof keys / sizeof keys[0]; n++) {
		rig_act(&fast, "fit");
		rig_act(&slow, "fit");
		for (size_t i = 0; i < n; i++) {
			rig_act(&fast, keys[i]);
			rig_act(&slow, keys[i]);
			rig_draw(&slow, 80, 6);
		}
		rig_draw(&fast, 80, 6);
		assert_string_equal(str_text(&fast.text), str_text(&slow.text));
	}
	rig_close(&fast);
	rig_close(&slow);
}

// Years that have no room for "Q1" count quarters, and those that have no room for themselves are passed over.
static void test_long_plans(void **state)
{
	(void)state;
	struct rig r;
	open_at(&r, "2023-09-01");
	r.plan->phase[0].end = fixture_day("2040-12-31");
	plan_changed(r.plan);
	rig_sync(&r);
	expect(&r, 60, "", "              2023  2026  2029  2032  2035  2038",
		   "▸1 Vorhaben   [┃Aufbau▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄]");
	expect(&r, 80, "", "              2023  2025  2027  2029  2031  2033  2035  2037  2039",
		   "▸1 Vorhaben   [▄┃Aufbau▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄]");
	rig_draw(&r, 200, 6);
	assert_int_equal(strncmp(rig_row(&r, 0), "              2023      2024      2025      2026", 44), 0);
	assert_int_equal(strncmp(rig_row(&r, 1), "              1 2  3 4  1 2  3 4  1 2  3 4", 42), 0);
	rig_close(&r);
}

// What is chosen comes into the window: its beginning stands at a third.
static void test_a_phase_out_of_sight(void **state)
{
	(void)state;
	struct rig r;
	int x, y;
	open_at(&r, "2023-01-01");
	add_phase(r.plan, "Danach", "2026-04-01", "2026-06-30");
	plan_changed(r.plan);
	rig_sync(&r);
	rig_act(&r, "cursor first");
	rig_draw(&r, 80, 6);
	rig_act(&r, "zoom in");
	rig_act(&r, "zoom in"); // days
	rig_draw(&r, 80, 6);
	assert_false(rig_has(&r, "Danach"));
	rig_act(&r, "cursor right");
	rig_draw(&r, 80, 6);
	assert_true(rig_has(&r, "Danach"));
	assert_true(rig_cursor(&r, &x, &y));
	assert_int_equal(x, 14 + 22 / 3 * 3); // of 22 days in sight, in three cells each
	rig_act(&r, "cursor left");
	rig_draw(&r, 80, 6);
	assert_false(rig_has(&r, "Danach"));
	assert_true(r.pane->select(r.state, &r.look, T_phase, 2)); // also from outside
	rig_draw(&r, 80, 6);
	assert_true(rig_has(&r, "Danach"));
	rig_close(&r);
}

static bool hinted(struct rig *r, const char *command)
{
	for (const struct hint *h = view_hints(r->pane, r->state, &r->look); h->command; h++)
		if (strcmp(h->command, command) == 0)
			return true;
	return false;
}

// The keys that are told are those that do something here.
static void test_keys_that_are_told(void **state)
{
	(void)state;
	struct rig r;
	open_at(&r, "2023-01-01");
	struct measure *m = fixture_add(r.plan, T_measure);
	m->code = "M2";
	m->title = "Ohne Termin";
	plan_changed(r.plan);
	rig_sync(&r);
	rig_draw(&r, 80, 9);
	rig_act(&r, "cursor first");
	assert_true(hinted(&r, "shift 1") && hinted(&r, "grip") && hinted(&r, "path"));
	assert_false(r.pane->waits(r.state));
	rig_act(&r, "shift 1");
	assert_true(hinted(&r, "open") && hinted(&r, "back") && !hinted(&r, "edit"));
	assert_true(r.pane->waits(r.state));
	assert_int_equal(rig_click(&r, 3, 4, false), ANSWER_IGNORED); // it waits for its answer
	rig_act(&r, "cancel");
	rig_act(&r, "cursor last");
	assert_true(hinted(&r, "zoom in") && hinted(&r, "add") && !hinted(&r, "shift 1"));
	rig_close(&r);
	rig_open(&r, &pane_roadmap, plan_new(), FIXTURE_TODAY);
	assert_true(hinted(&r, "add") && !hinted(&r, "zoom in"));
	rig_close(&r);
}

// ---- rows --------------------------------------------------------------------------------------------------------

static const char *bars(struct rig *r, int y)
{
	const char *row = rig_row(r, y);
	return strlen(row) > 16 ? row : "";
}

// Phases that follow each other share a row; one that begins on the last day of another gets the next.
static void test_lanes(void **state)
{
	(void)state;
	struct rig r;
	open_at(&r, "2030-01-01");
	struct plan *p = r.plan;
	p->phase[0].end = fixture_day("2023-06-30");
	add_phase(p, "Danach", "2023-07-01", "2023-12-31");   // the day after: the same row
	add_phase(p, "Zugleich", "2023-06-30", "2024-06-30"); // on its last day: another one
	add_phase(p, "Kürzer", "2023-01-01", "2023-03-31");   // begins with the first and ends before it: comes before it
	plan_changed(p);
	rig_sync(&r);
	rig_draw(&r, 100, 5); // no height for blank lines between rows
	assert_non_null(strstr(bars(&r, 3), "Kürzer"));
	assert_non_null(strstr(bars(&r, 3), "Zugleich"));
	assert_non_null(strstr(bars(&r, 4), "Aufbau"));
	assert_non_null(strstr(bars(&r, 4), "Danach"));
	assert_null(strstr(rig_row(&r, 4), "Vorhaben")); // the title stands once
	// Left and right go through the phases of a row in time, up and down stay near the day.
	assert_true(r.pane->select(r.state, &r.look, T_phase, 4));
	rig_act(&r, "cursor right");
	assert_int_equal(r.pane->picked(r.state, &r.look).id, 3);
	rig_act(&r, "cursor down");
	assert_int_equal(r.pane->picked(r.state, &r.look).id, 1); // holds 30.06.2023
	rig_act(&r, "cursor right");
	assert_int_equal(r.pane->picked(r.state, &r.look).id, 2);
	rig_act(&r, "cursor up");
	assert_int_equal(r.pane->picked(r.state, &r.look).id, 3); // holds 01.07.2023
	rig_act(&r, "cursor home");
	assert_int_equal(r.pane->picked(r.state, &r.look).id, 4);
	rig_close(&r);
}

// Phases with the very same dates, and one without any: each has its place, in the order of the plan.
static void test_phases_that_are_alike(void **state)
{
	(void)state;
	struct rig r;
	open_at(&r, "2030-01-01");
	struct plan *p = r.plan;
	add_phase(p, "Zweite", "2023-01-01", "2024-12-31");
	struct phase *none = add_phase(p, "Offen", "2023-01-01", "2024-12-31");
	none->start = none->end = DAY_NONE;
	plan_changed(p);
	rig_sync(&r);
	rig_draw(&r, 100, 9);
	assert_non_null(strstr(bars(&r, 3), "Aufbau"));
	assert_non_null(strstr(bars(&r, 5), "Zweite")); // with a blank line between them where there is height
	rig_act(&r, "cursor first");
	assert_int_equal(r.pane->picked(r.state, &r.look).id, 1);
	rig_act(&r, "cursor right"); // what has no date stands at the end of the first row
	assert_int_equal(r.pane->picked(r.state, &r.look).id, 3);
	rig_act(&r, "cursor down");
	assert_int_equal(r.pane->picked(r.state, &r.look).id, 2);
	rig_close(&r);
}

// More phases than a few: each on its own row when all of them overlap.
static void test_many_phases(void **state)
{
	(void)state;
	struct rig r;
	open_at(&r, "2030-01-01");
	for (int i = 2; i <= 40; i++)
		add_phase(r.plan, arena_printf(r.plan->arena, "Phase %d", i), "2023-01-01", "2024-12-31");
	plan_changed(r.plan);
	rig_sync(&r);
	rig_draw(&r, 100, 44); // the last line is the legend's
	for (int i = 2; i <= 40; i++)
		assert_non_null(strstr(rig_row(&r, 2 + i), arena_printf(r.frame, "Phase %d", i)));
	rig_draw(&r, 100, 20);
	assert_non_null(strstr(rig_row(&r, 2), "▼ 23 more"));
	rig_act(&r, "cursor last");
	rig_draw(&r, 100, 20);
	assert_non_null(strstr(rig_row(&r, 2), "▲ 23"));
	assert_non_null(strstr(rig_row(&r, 3), "1 Vorhaben")); // the first row in sight says whose it is
	rig_close(&r);
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_today_and_the_plan),
		cmocka_unit_test(test_a_preview_stays_in_sight),
		cmocka_unit_test(test_today_and_open_ends),
		cmocka_unit_test(test_zooming_and_moving),
		cmocka_unit_test(test_what_lies_outside_is_counted),
		cmocka_unit_test(test_zooming_there_and_back),
		cmocka_unit_test(test_zooming_keeps_what_is_looked_at),
		cmocka_unit_test(test_scrolling),
		cmocka_unit_test(test_keys_without_frames),
		cmocka_unit_test(test_long_plans),
		cmocka_unit_test(test_a_phase_out_of_sight),
		cmocka_unit_test(test_keys_that_are_told),
		cmocka_unit_test(test_lanes),
		cmocka_unit_test(test_phases_that_are_alike),
		cmocka_unit_test(test_many_phases),
	};
	return cmocka_run_group_tests_name("roadmap time", tests, NULL, NULL);
}
