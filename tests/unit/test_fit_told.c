// SPDX-License-Identifier: EUPL-1.2
// When a phase fits, in words: of whom nobody says how many posts they have is named, and nobody is told that there are
// enough of them.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/i18n.h"
#include "fixture.h"
#include "plan/gantt/staffing_fit.h"
#include "say/pushed.h"
#include "say/staffing.h"

static struct plan *p;

static void unit(const char *code, const char *title, int32_t parent)
{
	struct unit *u = fixture_add(p, T_unit);
	u->code = code;
	u->title = title;
	u->parent = parent;
}

static void capacity(int32_t of, int year, int64_t posts)
{
	struct capacity *c = fixture_add(p, T_capacity);
	c->unit = of;
	c->year = year;
	c->quarter = NONE32;
	c->posts = posts;
}

static void takes(int32_t of, int64_t posts)
{
	struct fte_need *n = fixture_add(p, T_fte_need);
	n->phase = 1;
	n->unit = of;
	n->posts = posts;
}

// A pilot of the second half of 2026 that takes half a post of A1 and one of B2.
static int make(void **state)
{
	(void)state;
	p = plan_new();
	unit("A1", "IT", NONE32);
	unit("B2", "Bauen", NONE32);
	((struct measure *)fixture_add(p, T_measure))->code = "M1";
	struct phase *ph = fixture_add(p, T_phase);
	ph->measure = 1;
	ph->title = "Pilot";
	ph->start = fixture_day("2026-07-01");
	ph->end = fixture_day("2026-10-01");
	ph->start_precision = ph->end_precision = precision_QUARTER;
	takes(1, 500);
	takes(2, 1000);
	return 0;
}

static int drop(void **state)
{
	(void)state;
	plan_free(p);
	i18n_set(LANG_EN);
	return 0;
}

static void told(const char *en, const char *de)
{
	struct staffing_fit fit;
	for (int lang = 0; lang < 2; lang++) {
		struct str out = {0};
		i18n_set(lang ? LANG_DE : LANG_EN);
		bool found = staffing_fits(p, 1, &fit);
		fit_tell(&out, p, 1, found, &fit);
		assert_string_equal(str_text(&out), lang ? de : en);
		str_free(&out);
	}
}

static void where_nobody_says_anything_nothing_can_be_said(void **state)
{
	(void)state;
	told("How many posts there are is not stated, so that it can not be said whether “Pilot” fits.",
		 "Wie viele VZÄ vorhanden sind, ist nicht angegeben; ob „Pilot“ passt, lässt sich nicht sagen.");
	capacity(1, 2025, 2000); // what was said of another year says nothing of this one
	told("How many posts there are is not stated, so that it can not be said whether “Pilot” fits.",
		 "Wie viele VZÄ vorhanden sind, ist nicht angegeben; ob „Pilot“ passt, lässt sich nicht sagen.");
}

static void who_says_nothing_is_named(void **state)
{
	(void)state;
	capacity(1, 2026, 2000);
	told("“Pilot” fits as it is planned, as far as can be said. Nobody says how many posts these have, so nothing is "
		 "compared there: B2 Bauen (Q3 2026).",
		 "„Pilot“ passt, wie es geplant ist, soweit sich das sagen lässt. Nicht verglichen, weil nicht angegeben ist, "
		 "wie "
		 "viele VZÄ vorhanden sind: B2 Bauen (Q3 2026).");
	capacity(2, 2026, 1000);
	told("“Pilot” fits as it is planned: there are posts enough.",
		 "„Pilot“ passt, wie es geplant ist: Die Stellen reichen.");
}

// Where it is moved to a year of which nobody says anything, it fits for want of words.
static void a_year_of_which_nobody_says_anything_is_no_room(void **state)
{
	(void)state;
	capacity(1, 2026, 2000);
	capacity(2, 2026, 800);
	told("Q3 2026: 1 posts are needed of B2 “Bauen”, there are 0.8. “Pilot” fits 2 quarters later, from Q1 2027 on. "
		 "Nobody "
		 "says how many posts these have, so nothing is compared there: A1 IT (Q1 2027), B2 Bauen (Q1 2027).",
		 "Q3 2026: Gebraucht werden 1 VZÄ von B2 „Bauen“, da sind 0,8. „Pilot“ passt 2 Quartale später, ab Q1 2027. "
		 "Nicht "
		 "verglichen, weil nicht angegeben ist, wie viele VZÄ vorhanden sind: A1 IT (Q1 2027), B2 Bauen (Q1 2027).");
	capacity(1, 2027, 500);
	capacity(2, 2027, 1000);
	told("Q3 2026: 1 posts are needed of B2 “Bauen”, there are 0.8. “Pilot” fits 2 quarters later, from Q1 2027 on.",
		 "Q3 2026: Gebraucht werden 1 VZÄ von B2 „Bauen“, da sind 0,8. „Pilot“ passt 2 Quartale später, ab Q1 2027.");
}

// A unit of a department that says what all of it has is compared there.
static void what_the_department_has_counts_for_its_units(void **state)
{
	(void)state;
	p->unit[1].parent = 1;
	plan_changed(p);
	capacity(1, 2026, 1400);
	capacity(1, 2027, 1500);
	told("Q3 2026: 1.5 posts are needed of A1 “IT”, there are 1.4. “Pilot” fits 2 quarters later, from Q1 2027 on.",
		 "Q3 2026: Gebraucht werden 1,5 VZÄ von A1 „IT“, da sind 1,4. „Pilot“ passt 2 Quartale später, ab Q1 2027.");
}

static void the_sum_of_all_names_who_is_not_in_it(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	struct str out = {0};
	struct staffing_silent *silent;
	const struct staffing_asked asked = {NONE32, PRECISION_QUARTER, p->phase[0].start, p->phase[0].end};
	capacity(1, 2026, 2000);
	size_t n = staffing_silent(a, p, &asked, &silent);
	staffing_tell(&out, p, NONE32, NULL, PRECISION_QUARTER);
	staffing_tell_silent(&out, p, silent, n);
	assert_string_equal(str_text(&out),
						"All units together: nowhere in sight more posts are needed than there are; not "
						"compared, since nobody says what they have: B2 Bauen (Q3 2026)");
	str_free(&out);
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(where_nobody_says_anything_nothing_can_be_said, make, drop),
		cmocka_unit_test_setup_teardown(who_says_nothing_is_named, make, drop),
		cmocka_unit_test_setup_teardown(a_year_of_which_nobody_says_anything_is_no_room, make, drop),
		cmocka_unit_test_setup_teardown(what_the_department_has_counts_for_its_units, make, drop),
		cmocka_unit_test_setup_teardown(the_sum_of_all_names_who_is_not_in_it, make, drop),
	};
	return cmocka_run_group_tests_name("fit told", tests, NULL, NULL);
}
