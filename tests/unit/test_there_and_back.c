// SPDX-License-Identifier: EUPL-1.2
// There and back by keys: whatever is previewed or planned on the roadmap, the way back leaves the plan as it was, cell by
// cell: at ends of months, on leap days, in a week 53, for dates known to the month, the quarter or the year, for open ends.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "cmd/view/view.h"
#include "desk.h"
#include "dump.h"

#include <stdio.h>

static struct desk d;
static struct str before, now;

static void take(struct str *out)
{
	str_clear(out);
	dump_plan(out, desk_rows(&d));
}

static void same(const char *what)
{
	take(&now);
	if (strcmp(str_text(&before), str_text(&now)) != 0)
		fail_msg("%s: the plan is another one (%s)\n%s\n%s", what, session_message(d.session), str_text(&before),
				 str_text(&now));
	assert_int_equal(d.session->overlays.n, 0);
}

static void another(const char *what)
{
	take(&now);
	if (strcmp(str_text(&before), str_text(&now)) == 0)
		fail_msg("%s: the plan is the same", what);
}

static const struct dates {
	const char *start, *end, *open;
} cases[] = {
	{"2024-02-29", "2024-03-31", ""}, // a leap day, the end of a month
	{"2026-01-30", "2026-08-31", ""}, // no such day in February
	{"2020-12-28", "2021-01-03", ""}, // a week 53
	{"2026-12-31", "2026-12-31", ""}, // a milestone on the last day
	{"2026-02", "2026-04", ""},       // months
	{"2026-Q1", "2026-Q2", ""},       // quarters
	{"2026", "2027", ""},             // years
	{"2026-03", "2026-05-31", ""},    // each as it is known
	{"2026-Q2", "2027", ""},
	{"2026-02-28", "2026-06-30", " open_end=yes"}, // goes on
	{"2026-01", "2026-06", " open_start=yes"},
};
enum { CASES = sizeof cases / sizeof cases[0] };

static void open_empty(void)
{
	i18n_set(LANG_EN);
	struct session_options o = {.cols = 120, .rows = 40, .today = date_day(2026, 5, 20), .keys = ""};
	d = (struct desk){.session = session_new(&o), .cols = 120, .rows = 40};
	session_model(d.session, desk_plan("empty", NULL), "roadmap");
}

// M1/1, wherever the cursor was.
static void stand_on_first(void)
{
	desk_run(&d, "pane roadmap");
	desk_keys(&d, "g Left");
	(void)desk_screen(&d);
	struct session *s = d.session;
	struct pick here = panes[s->way.pane]->picked(s->shown.state[s->way.pane], session_look(s));
	assert_int_equal(here.table, T_phase);
	assert_int_equal(here.id, desk_rows(&d)->phase[0].id);
}

// A pilot under the cursor, a phase that waits for it, one of another measure that is marked with it.
static void open_case(const struct dates *c)
{
	char line[200];
	open_empty();
	desk_run(&d, "unit add code=A1 title=IT");
	desk_run(&d, "measure add code=M1 title=Erstes");
	desk_run(&d, "measure add code=M2 title=Zweites");
	(void)snprintf(line, sizeof line, "phase add measure=M1 title=Pilot kind=pilot progress=40 start=%s end=%s%s",
				   c->start, c->end, c->open);
	desk_run(&d, line);
	desk_run(&d, "phase add measure=M2 title=Daneben start=2026-01-31 end=2026-Q4");
	desk_run(&d, "fte add phase=M1/1 unit=A1 posts=0.5");
	stand_on_first();
	take(&before);
}

static void close_case(void)
{
	desk_close(&d);
	str_free(&before);
	str_free(&now);
}

// Is something previewed?
static bool waits(void)
{
	struct session *s = d.session;
	const struct view *pane = panes[s->way.pane];
	return pane->waits(s->shown.state[s->way.pane]);
}

static bool refused(void)
{
	return d.session->talk.error;
}

// As often there as it goes, and as often back.
static void go(const char *there, const char *back, int times)
{
	int gone = 0;
	for (int i = 0; i < times; i++) {
		desk_keys(&d, there);
		gone += !refused();
	}
	while (gone-- > 0)
		desk_keys(&d, back);
}

static const char *const zooms[] = {"zoom day", "zoom week", "zoom month", "zoom quarter", "zoom year", "fit"};
enum { ZOOMS = sizeof zooms / sizeof zooms[0] };

static void every_shift_comes_back(void **state)
{
	(void)state;
	for (size_t i = 0; i < CASES; i++)
		for (int zoom = 0; zoom < ZOOMS; zoom++) {
			open_case(&cases[i]);
			for (int grip = 0; grip < 3; grip++) {
				const char *name = arena_printf(desk_rows(&d)->arena, "%s–%s, %s, grip %d", cases[i].start,
												cases[i].end, zooms[zoom], grip);
				desk_run(&d, zooms[zoom]);
				go(">", "<", 3); // back where it began it is no preview any more
				same(name);
				assert_false(waits());
				go("<", ">", 14);
				assert_false(waits());
				same(name);
				desk_keys(&d, "> Esc");
				same(name);
				desk_keys(&d, ">");
				bool moved = !refused();
				desk_keys(&d, "Enter");
				if (moved) {
					another(name);
					desk_keys(&d, "u");
				} else {
					desk_keys(&d, "Esc"); // the sheet, where nothing was moved
				}
				same(name);
				desk_keys(&d, "t");
			}
			close_case();
		}
}

// Several marked bars move together, each as it is known, and come back together.
static void marked_bars_come_back_together(void **state)
{
	(void)state;
	for (size_t i = 0; i < CASES; i++) {
		open_case(&cases[i]);
		desk_run(&d, "zoom month");
		desk_keys(&d, "Space g Space > > < <");
		same(cases[i].start);
		assert_false(waits());
		desk_keys(&d, ">");
		assert_true(waits());
		desk_keys(&d, "Enter");
		another(cases[i].start);
		desk_keys(&d, "u");
		same(cases[i].start);
		close_case();
	}
}

// One key each, with its question where it asks one; undo takes it back, Esc leaves it.
static void every_plan_made_by_a_key_is_taken_back(void **state)
{
	(void)state;
	static const struct {
		const char *key, *answer; // "": it does not ask
	} plans[] = {{"+", ""}, {"-", ""}, {"*", ""}, {"R", ""}, {"S", ""}, {"X", "Enter"}, {"W", "Enter"}};
	size_t done[sizeof plans / sizeof plans[0]] = {0};
	for (size_t i = 0; i < CASES; i++)
		for (size_t k = 0; k < sizeof plans / sizeof plans[0]; k++) {
			open_case(&cases[i]);
			// What waits for it begins too early, and of posts there are too few.
			desk_run(&d, "phase add measure=M2 title=Danach start=2026-01 end=2026-12");
			desk_run(&d, "phase wait M2/2 M1/1");
			for (int year = 2020; year < 2030; year++) {
				char line[80];
				(void)snprintf(line, sizeof line, "capacity add unit=A1 year=%d posts=%s", year,
							   year == 2028 ? "1" : "0.3");
				desk_run(&d, line);
			}
			stand_on_first();
			take(&before);
			const char *name =
				arena_printf(desk_rows(&d)->arena, "%s on %s–%s", plans[k].key, cases[i].start, cases[i].end);
			if (*plans[k].answer) {
				desk_keys(&d, plans[k].key);
				desk_keys(&d, "Esc");
				same(name);
			}
			int64_t head = desk_head(&d);
			desk_keys(&d, plans[k].key);
			desk_keys(&d, d.session->overlays.n > 0 ? plans[k].answer : "");
			if (desk_head(&d) != head) {
				another(name);
				desk_keys(&d, "u");
				done[k]++;
			}
			same(name);
			close_case();
		}
	for (size_t k = 0; k < sizeof plans / sizeof plans[0]; k++)
		if (done[k] < 2)
			fail_msg("%s: done %zu times", plans[k].key, done[k]);
}

// Progress by notches, there and back, where it does not end at 0 or 100.
static void progress_comes_back(void **state)
{
	(void)state;
	open_case(&cases[1]);
	desk_keys(&d, "+ + -  -");
	same("+ + - -");
	desk_keys(&d, "* _");
	same("* _");
	desk_keys(&d, "_ _"); // 40 % in notches of 25
	desk_keys(&d, "u u");
	same("_ _");
	close_case();
}

// Two of one, and one of both again: with the days, what is done, posts and what waits.
static void what_was_split_is_joined_again(void **state)
{
	(void)state;
	size_t n = 0;
	for (size_t i = 0; i < CASES; i++) {
		open_case(&cases[i]);
		const struct phase was = desk_rows(&d)->phase[0];
		size_t needs = desk_rows(&d)->fte_need_n;
		desk_keys(&d, "S");
		if (refused()) { // today does not lie within it
			close_case();
			continue;
		}
		n++;
		stand_on_first();
		desk_keys(&d, "J");
		const struct phase *is = &desk_rows(&d)->phase[0];
		assert_int_equal(is->start, was.start);
		assert_int_equal(is->end, was.end);
		assert_int_equal(is->start_precision, was.start_precision);
		assert_int_equal(is->end_precision, was.end_precision);
		assert_int_equal(is->progress, was.progress);
		assert_int_equal(is->open_end, was.open_end);
		assert_int_equal(desk_rows(&d)->fte_need_n, needs);
		desk_keys(&d, "u u");
		same(cases[i].start);
		close_case();
	}
	assert_true(n >= 3);
}

// A wave and its units: what a key brings on, undo takes back.
static void a_wave_comes_back(void **state)
{
	(void)state;
	open_case(&cases[4]);
	desk_run(&d, "unit add code=A2 title=Bauen");
	desk_run(&d, "unitof add measure=M1 unit=A1 role=rollout year=2026 wave=Eins phase=M1/1");
	desk_run(&d, "unitof add measure=M1 unit=A2 role=rollout year=2026 wave=Eins phase=M1/1");
	stand_on_first();
	desk_keys(&d, "j"); // unfolded since its units were added
	take(&before);
	desk_keys(&d, "+");
	another("+");
	desk_keys(&d, "-"); // all of them alike: the same way back
	same("+ -");
	desk_keys(&d, "+ + u u");
	same("+ + u u");
	close_case();
}

// What has no date gets one as a preview; both ends may be moved before it is taken over.
static void what_is_placed_comes_back(void **state)
{
	(void)state;
	open_empty();
	desk_run(&d, "measure add code=M1 title=Erstes");
	(void)desk_screen(&d);
	take(&before);
	desk_keys(&d, "A > > < < t > < t > < Esc");
	same("A Esc");
	desk_keys(&d, "A > < Enter");
	another("A Enter");
	desk_keys(&d, "u");
	same("A u");
	close_case();
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_shift_comes_back),
		cmocka_unit_test(marked_bars_come_back_together),
		cmocka_unit_test(every_plan_made_by_a_key_is_taken_back),
		cmocka_unit_test(progress_comes_back),
		cmocka_unit_test(what_was_split_is_joined_again),
		cmocka_unit_test(a_wave_comes_back),
		cmocka_unit_test(what_is_placed_comes_back),
	};
	return cmocka_run_group_tests_name("there and back", tests, NULL, NULL);
}
