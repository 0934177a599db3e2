// SPDX-License-Identifier: EUPL-1.2
// The year on a bench: it stays inside every size, the row with the cursor is the one that is meant, months are walked and
// clicked, and many deadlines in a month can all be reached.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/date.h"
#include "rig.h"
#include "ui/panes.h"
#include "ui/year/year.h"

#include <stdio.h>

static struct rig r;

static const char *const titles[] = {"Workshop", "Bericht an den Kreistag mit erster Avisierung der Mittel",
									 "Haushaltskonsolidierungskonzept für die mittelfristige Planung", "Stellenplan"};

static void add_deadline(struct plan *p, int month, int day, const char *title)
{
	struct deadline *d = fixture_add(p, T_deadline);
	d->title = title;
	d->month_from = d->month_to = month;
	d->day = day;
	d->pos = (int32_t)p->deadline_n;
}

static struct plan *a_year(void)
{
	struct plan *p = fixture_small();
	static const int months[] = {2, 3, 3, 6, 10, 10, 11, NONE32};
	for (size_t i = 0; i < sizeof months / sizeof months[0]; i++)
		add_deadline(p, months[i], 15 + (int)i, titles[i % 4]);
	struct deadline_need *n = fixture_add(p, T_deadline_need);
	n->deadline = p->deadline[p->deadline_n - 2].id;
	n->kind = deadline_need_STATUS;
	for (int i = 0; i < 3; i++) {
		struct stakeholder *s = fixture_add(p, T_stakeholder);
		s->title = i ? "Kreistag" : "Ausschuss für Digitalisierung, Organisation und Verwaltungsmodernisierung";
		s->rhythm = i < 2 ? rhythm_QUARTER : rhythm_NONE;
		s->cadence = i < 2 ? "" : "laufend";
		struct informed *told = fixture_add(p, T_informed);
		told->stakeholder = s->id;
		told->day = FIXTURE_TODAY - 200 * i;
	}
	plan_changed(p);
	return p;
}

static int tear_down(void **state)
{
	(void)state;
	rig_close(&r);
	i18n_set(LANG_EN);
	return 0;
}

static const struct year_thing *meant(void)
{
	static struct year_page page;
	page = year_page(&r.look);
	struct pick pick = pane_year.picked(r.state, &r.look);
	for (int i = 0; i < page.n; i++)
		if (page.things[i].table == pick.table && page.things[i].id == pick.id)
			return &page.things[i];
	fail_msg("nothing is under the cursor");
	return NULL;
}

static void it_fits_every_size(void **state)
{
	(void)state;
	rig_open(&r, &pane_year, a_year(), FIXTURE_TODAY);
	for (int lang = 0; lang < 2; lang++) {
		i18n_set(lang ? LANG_EN : LANG_DE);
		for (int k = 0; k < RIG_SIZES; k++) {
			rig_draw(&r, rig_sizes[k].w, rig_sizes[k].h);
			struct year_page page = year_page(&r.look);
			rig_act(&r, "cursor first");
			for (int i = 0; i < page.n; i++) {
				rig_draw(&r, rig_sizes[k].w, rig_sizes[k].h);
				const char *line = rig_focused(&r);
				const struct year_thing *t = meant();
				const char *title = t->table == T_deadline      ? r.plan->deadline[t->row].title
									: t->table == T_stakeholder ? r.plan->stakeholder[t->row].title
																: r.plan->team[t->row].title;
				char begin[8];
				(void)snprintf(begin, sizeof begin, "%.7s", title);
				if (!strstr(line, begin) || !strstr(line, "▸"))
					fail_msg("%d × %d, thing %d: “%s” is not in: %s", r.w, r.h, i, begin, line);
				rig_act(&r, "cursor down");
			}
			assert_int_equal(meant()->table, T_team);
		}
	}
}

static void months_one_below_the_other(void **state)
{
	(void)state;
	struct plan *p = plan_new();
	add_deadline(p, 2, 15, "Workshop");
	add_deadline(p, 3, 1, "Bericht");
	add_deadline(p, 3, 31, "Roadmap");
	add_deadline(p, 11, NONE32, "Mittel");
	add_deadline(p, NONE32, NONE32, "Irgendwann");
	rig_open(&r, &pane_year, p, fixture_day("2026-03-08"));
	rig_draw(&r, 80, 19);
	assert_non_null(strstr(rig_row(&r, 2), "   Jan"));
	assert_string_equal(rig_row(&r, 2), "   Jan");
	assert_non_null(strstr(rig_row(&r, 3), "Feb 15  Workshop"));
	assert_non_null(strstr(rig_row(&r, 3), "x 21 days overdue"));
	assert_non_null(strstr(rig_row(&r, 4), "Mar  1  Bericht"));
	assert_non_null(strstr(rig_row(&r, 5), "today 8 Mar"));
	assert_non_null(strstr(rig_row(&r, 6), "    31  Roadmap"));
	assert_non_null(strstr(rig_row(&r, 6), "in 23 days"));
	assert_string_equal(rig_row(&r, 7), "   Apr–Oct");
	assert_non_null(strstr(rig_row(&r, 8), "Nov 30  Mittel"));
	assert_string_equal(rig_row(&r, 9), "   Dec");
	assert_non_null(strstr(rig_row(&r, 10), "–       Irgendwann"));
	assert_non_null(strstr(rig_row(&r, 10), "without a month"));
	r.look.today = fixture_day("2026-03-15"); // due today is no day that is over
	rig_sync(&r);
	r.look.year = 2025; // another year has no today
	rig_sync(&r);
	rig_draw(&r, 80, 19);
	assert_false(rig_has(&r, "today"));
	assert_non_null(strstr(rig_row(&r, 3), "· not noted"));   // 2026 is over as well
	assert_non_null(strstr(rig_row(&r, 7), "x 105 days ov")); // that of November 2026 is not
}

static void side_by_side_they_are_walked_by_month(void **state)
{
	(void)state;
	struct plan *p = plan_new();
	add_deadline(p, 2, 15, "Workshop");
	add_deadline(p, 3, 1, "Bericht");
	add_deadline(p, 3, 31, "Roadmap");
	add_deadline(p, 11, NONE32, "Mittel");
	rig_open(&r, &pane_year, p, fixture_day("2026-03-08"));
	rig_draw(&r, 200, 56);
	rig_act(&r, "cursor first");
	rig_act(&r, "cursor right");
	assert_int_equal(meant()->row, 1);
	rig_act(&r, "cursor right");
	assert_int_equal(meant()->row, 3);
	rig_act(&r, "cursor left");
	assert_int_equal(meant()->row, 1);
	rig_act(&r, "cursor down");
	assert_int_equal(meant()->row, 2);
	rig_act(&r, "cursor left");
	assert_int_equal(meant()->row, 0);
	rig_act(&r, "cursor left"); // before it there is none
	assert_int_equal(meant()->row, 0);
	rig_draw(&r, 200, 56);
	int x, y;
	for (int row = 0; row < 4; row++) { // a click on each title
		pane_year.select(r.state, &r.look, T_deadline, p->deadline[row].id);
		rig_draw(&r, 200, 56);
		assert_true(rig_cursor(&r, &x, &y));
		pane_year.select(r.state, &r.look, T_deadline, p->deadline[(row + 1) % 4].id);
		rig_draw(&r, 200, 56);
		assert_int_equal(pane_year.click(r.state, &r.look, x, y, false, &r.command, &r.err), ANSWER_DONE);
		assert_int_equal(meant()->row, row);
	}
	assert_int_equal(pane_year.click(r.state, &r.look, 1, 0, false, &r.command, &r.err), ANSWER_IGNORED);
}

static void many_in_a_month_are_all_reached(void **state)
{
	(void)state;
	struct plan *p = plan_new();
	for (int i = 0; i < 300; i++)
		add_deadline(p, 1 + i / 100, 1 + i % 28, titles[i % 4]);
	rig_open(&r, &pane_year, p, fixture_day("2026-03-08"));
	for (int k = 0; k < 2; k++) {
		int w = k ? 200 : 80, h = k ? 56 : 19;
		rig_act(&r, "cursor first");
		for (int i = 0; i < 300; i++) {
			rig_draw(&r, w, h);
			(void)rig_focused(&r); // it is seen
			rig_act(&r, "cursor down");
		}
		rig_act(&r, "cursor first");
		rig_act(&r, "cursor page-down");
		int page = r.state ? ((struct rows *)r.state)->list.at : 0;
		assert_true(page > 2);
	}
	assert_true(rig_has(&r, "▼"));
}

static void an_empty_year_says_how_to_begin(void **state)
{
	(void)state;
	rig_open(&r, &pane_year, plan_new(), fixture_day("2026-03-08"));
	for (int k = 0; k < RIG_SIZES; k++) {
		rig_draw(&r, rig_sizes[k].w, rig_sizes[k].h);
		assert_true(rig_has(&r, "This plan has no deadlines yet."));
		assert_true(rig_has(&r, "What comes every year stands here:"));
	}
	assert_int_equal(pane_year.picked(r.state, &r.look).table, TABLE_COUNT);
	assert_int_equal(rig_act(&r, "open"), ANSWER_IGNORED);
	assert_int_equal(rig_act(&r, "cursor left"), ANSWER_IGNORED);
	pane_year.describe(r.state, &r.look, &r.first, &r.second);
	assert_string_equal(str_text(&r.first), "This plan has no deadlines yet.");
}

// Who is to be informed stands there without deadlines, too.
static void without_deadlines_the_others_stand(void **state)
{
	(void)state;
	struct plan *p = plan_new();
	struct stakeholder *s = fixture_add(p, T_stakeholder);
	s->title = "Kreistag";
	s->cadence = "regelmäßig"; // says no interval
	struct team *t = fixture_add(p, T_team);
	t->title = "Strategieteam";
	t->rhythm = rhythm_WEEK;
	rig_open(&r, &pane_year, p, fixture_day("2026-03-08"));
	rig_draw(&r, 80, 19);
	assert_string_equal(rig_row(&r, 2), "   No deadlines yet. a adds one.");
	assert_string_equal(rig_row(&r, 4), " To be informed");
	assert_non_null(strstr(rig_row(&r, 5), "· never so far"));
	assert_non_null(strstr(rig_row(&r, 8), "· none noted"));
	rig_draw(&r, 200, 56);
	assert_true(rig_has(&r, "· never so far"));
	assert_int_equal(meant()->table, T_stakeholder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(it_fits_every_size, tear_down),
		cmocka_unit_test_teardown(months_one_below_the_other, tear_down),
		cmocka_unit_test_teardown(side_by_side_they_are_walked_by_month, tear_down),
		cmocka_unit_test_teardown(many_in_a_month_are_all_reached, tear_down),
		cmocka_unit_test_teardown(without_deadlines_the_others_stand, tear_down),
		cmocka_unit_test_teardown(an_empty_year_says_how_to_begin, tear_down),
	};
	return cmocka_run_group_tests_name("ui year", tests, NULL, NULL);
}
