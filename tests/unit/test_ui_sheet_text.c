// SPDX-License-Identifier: EUPL-1.2
// The sheet of an object as text, whole: its title first, a fact a line, then what refers to it; and the pane where
// only the line under the cursor is a hit, where it was made lower, and under clicks.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "rig.h"
#include "say/facts.h"
#include "ui/panes.h"
#include "ui/object/object.h"
#include "ui/object/sheet_text.h"

static void open_sheet(struct rig *r, struct plan *p, enum table_id t, int32_t id)
{
	rig_open(r, &pane_sheet, p, FIXTURE_TODAY);
	assert_true(r->pane->select(r->state, &r->look, t, id));
}

static void reads(struct rig *r, enum table_id t, int32_t id, const char *text)
{
	struct str s = {0};
	sheet_text(&s, &r->look, t, id);
	assert_string_equal(str_text(&s), text);
	str_free(&s);
}

static void test_goal(void **state)
{
	(void)state;
	struct rig r;
	open_sheet(&r, fixture_small(), T_goal, 7);
	reads(&r, T_goal, 7,
		  "Hochwertige interne Beratung und Support\n"
		  "Code: DD3\n"
		  "Field: Digitale Dienstleistungen\n"
		  "Title: Hochwertige interne Beratung und Support\n"
		  "State: active\n"
		  "Implementation: 3 of 5 measures done or in operation\n"
		  "Not stated: description, benefit, horizon, note\n"
		  "\n"
		  "Needs these goals first (1)\n"
		  "  DI1 Zukunftsfähige und sichere Infrastruktur\n"
		  "\n"
		  "Is needed by these goals (1)\n"
		  "  DK1 Maßgeschneiderte Schulungen\n"
		  "\n"
		  "Measures that serve it (5)\n"
		  "  M1 Ticketsystem-Auswertung · main\n"
		  "  M2 Auswertung der Hotline-Befragung · main\n"
		  "  M3 Dokumentation des Ist-Zustands · main\n"
		  "  M4 Soll-Definition der Erreichbarkeit · main\n"
		  "  M5 Recherche von Verbesserungsvorschlägen · main\n"
		  "\n"
		  "Objectives (1)\n"
		  "  O5 Konzept zur Hotline-Erreichbarkeit · Strategieteam Dienstleistungen");
	reads(&r, T_goal, 999, ""); // there is no such goal
	rig_close(&r);
}

// Ratings and texts of a measure, those of its profile among its own facts and not among what refers to it.
static void test_measure(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = fixture_small();
	struct measure_text *t = fixture_add(p, T_measure_text);
	t->measure = 1;
	open_sheet(&r, p, T_measure, 1);
	const struct long_text texts[] = {
		{T_measure_text, schema_column(&schema[T_measure_text], "benefit"), "Weniger Papier.\nWeniger Wege.", 1},
		{.text = NULL},
	};
	r.look.texts = texts;
	reads(&r, T_measure, 1,
		  "Ticketsystem-Auswertung\n"
		  "Code: M1\n"
		  "Title: Ticketsystem-Auswertung\n"
		  "Kind: measure\n"
		  "Field: Digitale Dienstleistungen\n"
		  "Selection: selected\n"
		  "Stage: done\n"
		  "Required by law: no\n"
		  "Origin: strategy\n"
		  "Rank: 2=\n"
		  "Score: 2.50 = Nutzen 2×50% + Aufwand 3×30% + Dauer 3×20%\n"
		  "Benefit: Weniger Papier.\n"
		  "  Weniger Wege.\n"
		  "Not stated: part of, decided priority, horizon from, horizon to, cost class, asked by, person asking, asked "
		  "on, latest day, reference, feedback, "
		  "feedback on, responsible, note\n"
		  "\n"
		  "Goals it serves (1)\n"
		  "  DD3 Hochwertige interne Beratung und Support · main\n"
		  "\n"
		  "Ratings (3)\n"
		  "  Nutzen · mittel\n"
		  "  Aufwand · niedrig\n"
		  "  Dauer · kurz");
	rig_close(&r);
}

static void test_what_is_calculated(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = fixture_small();
	p->objective[0].verdict = verdict_ACCEPTED;
	open_sheet(&r, p, T_goal, 4);
	static const struct {
		enum table_id table;
		int32_t id;
		const char *part;
	} rows[] = {
		{T_goal, 4, "\nProgress: Q1 2023: x 0% of 46% expected\nVerdicts: 1 of 1 objectives accepted\n"},
		{T_objective, 1, "\nProgress: x 0% of 46% expected\n"},
		{T_objective, 3, "\nProgress: + ~50% of 46% expected\n"},
		{T_key_result, 1, "\nProgress: x 0% of 67% expected\nConfidence: 3 of 10, fallen twice in a row\n"},
		{T_key_result, 3, "\nProgress: + 68% of 46% expected\nConfidence: 8 of 10\n"},
		{T_key_result, 6, "\nProgress: · ~0%\nNot stated: "},
		{T_key_result, 9, "\nProgress: cannot be told: the target is not stated\nNot stated: "},
	};
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct str s = {0};
		sheet_text(&s, &r.look, rows[i].table, rows[i].id);
		if (!strstr(str_text(&s), rows[i].part))
			fail_msg("not “%s” in %s", rows[i].part, str_text(&s));
		str_free(&s);
	}
	for (size_t i = 0; i < p->criterion_n; i++)
		p->criterion[i].weight = NONE32;
	rig_sync(&r);
	struct str s = {0};
	sheet_text(&s, &r.look, T_measure, 1);
	assert_non_null(strstr(str_text(&s), "\nScore: not weighted\n"));
	assert_null(strstr(str_text(&s), "Rank"));
	str_free(&s);
	rig_close(&r);
}

// Of two check-ins of one day, as lists and older plans have them, the one that came last stands first.
static void test_check_ins_of_one_day(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = fixture_small();
	size_t first = 0;
	while (p->check_in[first].key_result != 1)
		first++;
	for (int i = 0; i < 2; i++) {
		struct check_in *in = fixture_add(p, T_check_in);
		*in = p->check_in[first];
		in->id = 900 + i;
		in->day = fixture_day("2023-03-30");
		in->value = (70 + i) * 1000;
		in->note = i ? "second" : "first";
	}
	plan_changed(p);
	open_sheet(&r, p, T_key_result, 1);
	struct str s = {0};
	sheet_text(&s, &r.look, T_key_result, 1);
	const char *list = strstr(str_text(&s), "Check-ins ("), *later = strstr(list, "second"),
			   *earlier = strstr(list, "first");
	assert_true(later && earlier && later < earlier);
	str_free(&s);
	rig_close(&r);
}

// ---- the pane ----------------------------------------------------------------------------------------------------

static int at(const struct rig *r)
{
	return ((const struct object *)r->state)->rows.list.at;
}

static void test_the_only_hit_is_here(void **state)
{
	(void)state;
	struct rig r;
	open_sheet(&r, fixture_small(), T_goal, 7);
	r.look.search = "recherche";
	assert_int_equal(rig_act(&r, "next"), ANSWER_DONE);
	int there = at(&r);
	assert_int_equal(rig_act(&r, "next"), ANSWER_DONE);
	assert_int_equal(at(&r), there);
	assert_int_equal(rig_act(&r, "previous"), ANSWER_DONE);
	assert_int_equal(at(&r), there);
	r.look.search = "auswertung"; // M1, M2
	assert_int_equal(rig_act(&r, "previous"), ANSWER_DONE);
	assert_int_equal(at(&r), there - 3);
	assert_int_equal(rig_act(&r, "previous"), ANSWER_DONE);
	assert_int_equal(at(&r), there - 4);
	assert_int_equal(rig_act(&r, "previous"), ANSWER_DONE); // round
	assert_int_equal(at(&r), there - 3);
	r.look.search = "titel gibt es nicht";
	assert_int_equal(rig_act(&r, "next"), ANSWER_IGNORED);
	assert_int_equal(at(&r), there - 3);
	rig_close(&r);
}

// Six facts, a blank line, then the kin with their headings; every line of the area, also after it was made lower: then
// its last one counts what is below, and a click on it goes nowhere.
static void test_clicks(void **state)
{
	(void)state;
	static const int thing_at[] = {0, 1, 2, 3, 4, 5, -1, -1, 6, -1, -1, 7, -1, -1, 8, 9, 10, 11, 12, -1};
	struct rig r;
	open_sheet(&r, fixture_small(), T_goal, 7);
	for (int h = 20; h >= 5; h -= 15) {
		rig_act(&r, "cursor first");
		rig_draw(&r, 80, h);
		for (int y = 0; y < 20; y++) {
			bool any = y < (h < 20 ? h - 1 : h) && thing_at[y] >= 0;
			assert_int_equal(rig_click(&r, 5, y, false), any ? ANSWER_DONE : ANSWER_IGNORED);
			if (any)
				assert_int_equal(at(&r), thing_at[y]);
		}
		assert_int_equal(rig_click(&r, 5, -1, false), ANSWER_IGNORED);
	}
	rig_draw(&r, 80, 20);
	assert_int_equal(rig_click(&r, 5, 15, true), ANSWER_COMMAND);
	assert_string_equal(str_text(&r.command), "sheet measure M2");
	assert_int_equal(rig_click(&r, 5, 0, true), ANSWER_REFUSED); // a code leads nowhere
	assert_string_equal(r.err.text, "This line leads nowhere. e changes it.");
	rig_close(&r);
}

static void test_clicks_on_two_sides(void **state)
{
	(void)state;
	static const int left[] = {0, 1, 2, 3, 4, 5, -1, -1, -1, -1, -1, -1},
					 right[] = {-1, 6, -1, -1, 7, -1, -1, 8, 9, 10, 11, -1};
	struct rig r;
	open_sheet(&r, fixture_small(), T_goal, 7);
	rig_draw(&r, 140, 12);
	for (int y = 0; y < 12; y++) {
		assert_int_equal(rig_click(&r, 60, y, false), left[y] < 0 ? ANSWER_IGNORED : ANSWER_DONE);
		if (left[y] >= 0)
			assert_int_equal(at(&r), left[y]);
		assert_int_equal(rig_click(&r, 80, y, false), right[y] < 0 ? ANSWER_IGNORED : ANSWER_DONE);
		if (right[y] >= 0)
			assert_int_equal(at(&r), right[y]);
	}
	rig_act(&r, "cursor last"); // the right side has been scrolled, the left one stands
	rig_draw(&r, 140, 12);
	assert_non_null(strstr(rig_focused(&r), "O5 Konzept"));
	int x, y;
	assert_true(rig_cursor(&r, &x, &y));
	int last = at(&r);
	assert_int_equal(rig_click(&r, 5, 2, false), ANSWER_DONE);
	assert_int_equal(at(&r), 2);
	assert_int_equal(rig_click(&r, 80, y, false), ANSWER_DONE);
	assert_int_equal(at(&r), last);
	rig_close(&r);
}

// What Enter opens is told, and what a line is about.
static void test_sentences(void **state)
{
	(void)state;
	static const struct {
		int down;
		const char *first, *second;
	} rows[] = {
		{0, "Code: DD3", ""},
		{1, "Field: Digitale Dienstleistungen", "Enter opens: field of action Digitale Dienstleistungen"},
		{6, "Needs these goals first: DI1 Zukunftsfähige und sichere Infrastruktur",
		 "Enter opens: goal DI1 Zukunftsfähige und sichere Infrastruktur"},
		{8, "Measures that serve it: M1 Ticketsystem-Auswertung · main",
		 "Enter opens: measure M1 Ticketsystem-Auswertung"},
		{13, "Objectives: O5 Konzept zur Hotline-Erreichbarkeit · Strategieteam Dienstleistungen", "Enter opens it"},
	};
	struct rig r;
	struct str head = {0};
	open_sheet(&r, fixture_small(), T_goal, 7);
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		((struct object *)r.state)->rows.list.at = rows[i].down;
		rig_describe(&r);
		assert_string_equal(str_text(&r.first), rows[i].first);
		if (!strstr(str_text(&r.second), rows[i].second))
			fail_msg("not “%s” in “%s”", rows[i].second, str_text(&r.second));
	}
	r.pane->headline(r.state, &r.look, &head);
	assert_string_equal(str_text(&head), "goal DD3 Hochwertige interne Beratung und Support");
	str_free(&head);
	r.plan->goal_n = 0;
	plan_changed(r.plan);
	rig_sync(&r);
	rig_describe(&r);
	assert_string_equal(str_text(&r.first), "This is no longer in the plan. Esc goes back.");
	r.pane->headline(r.state, &r.look, &head);
	assert_string_equal(str_text(&head), "");
	rig_close(&r);
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_goal),
		cmocka_unit_test(test_measure),
		cmocka_unit_test(test_check_ins_of_one_day),
		cmocka_unit_test(test_what_is_calculated),
		cmocka_unit_test(test_the_only_hit_is_here),
		cmocka_unit_test(test_clicks),
		cmocka_unit_test(test_clicks_on_two_sides),
		cmocka_unit_test(test_sentences),
	};
	return cmocka_run_group_tests_name("sheet as text", tests, NULL, NULL);
}
