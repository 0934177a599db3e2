// SPDX-License-Identifier: EUPL-1.2
// The list of measures in groups: by every grouping, with its headings and sums; what folds, and hits among headings.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "five.h"

#include <stdio.h>

static void grouped(struct rig *r, const char *by, const char *order, const char *const *headings)
{
	char line[32];
	(void)snprintf(line, sizeof line, "group %s", by);
	assert_int_equal(rig_act(r, line), ANSWER_DONE);
	five_ordered(r, by, order);
	rig_draw(r, 110, 20);
	for (int y = 0; *headings; y++) {
		if (y == 20) {
			print_error("%s", str_text(&r->text));
			fail_msg("%s: no heading “%s”", by, *headings);
		}
		headings += strcmp(rig_row(r, y), *headings) == 0;
	}
}

static void groups_by_field(void **state)
{
	(void)state;
	static const char *const headings[] = {
		" Netz  2 measures · 2023: ≥ 0.50 posts · up to 1,050,000 €",
		" Bürgerdienste  2 measures · 2023: ≥ 2.00 posts · euros not stated",
		" without a field of action  1 measure · 2023: 0.25 posts · up to 7000 €",
		NULL,
	};
	struct rig r;
	five_open(&r);
	grouped(&r, "field", "- M1 M2 - 7 M10 - K3", headings);
	rig_act(&r, "sort title");
	five_ordered(&r, "title in fields", "- M2 M1 - 7 M10 - K3"); // within a group the order stays what it is
	r.plan->measure[FIVE_K3].field = 2;
	plan_changed(r.plan);
	r.plan->generation++;
	rig_sync(&r);
	five_ordered(&r, "field after a change", "- K3 M2 M1 - 7 M10");
	rig_close(&r);
}

static void groups_by_goal(void **state)
{
	(void)state;
	static const char *const headings[] = {
		" N1 Glasfaser  1 measure · 2023: 0.50 posts · up to 50,000 €",
		" B1 Anträge  2 measures · 2023: ≥ 2.00 posts · up to 1,000,000 €, 1 without a figure",
		" X Übrig  1 measure · 2023: posts not stated · euros not stated",
		" without a goal  1 measure · 2023: 0.25 posts · up to 7000 €",
		NULL,
	};
	struct rig r;
	five_open(&r);
	grouped(&r, "goal", "- M2 - 7 M1 - M10 - K3", headings);
	rig_act(&r, "cursor first");
	struct pick p = r.pane->picked(r.state, &r.look);
	assert_int_equal(p.table, T_goal);
	assert_int_equal(p.id, 2);
	rig_act(&r, "cursor last");
	rig_act(&r, "cursor up"); // the heading of those without: nothing to pick
	assert_int_equal(r.pane->picked(r.state, &r.look).table, TABLE_COUNT);
	rig_close(&r);
}

static void groups_by_stage(void **state)
{
	(void)state;
	static const char *const headings[] = {
		" not started  1 measure · 2023: posts not stated · euros not stated",
		" deferred  1 measure · 2023: 0.25 posts · up to 7000 €",
		" running  1 measure · 2023: 0.50 posts · up to 50,000 €",
		" pilot  1 measure · 2023: posts not stated · up to 1,000,000 €",
		" done  1 measure · 2023: 2.00 posts · euros not stated",
		NULL,
	};
	struct rig r;
	five_open(&r);
	grouped(&r, "state", "- M10 - K3 - M2 - M1 - 7", headings);
	assert_int_equal(r.pane->picked(r.state, &r.look).table, T_measure); // the last row
	rig_act(&r, "cursor first");
	assert_int_equal(r.pane->picked(r.state, &r.look).table, TABLE_COUNT); // a word is no object
	rig_close(&r);
}

static void groups_by_department(void **state)
{
	(void)state;
	static const char *const headings[] = {
		" Hauptamt  1 measure · 2023: 2.00 posts · euros not stated",
		" Bauamt  1 measure · 2023: 0.50 posts · up to 50,000 €",
		" Anna Berg  1 measure · 2023: 0.25 posts · up to 7000 €",
		" Zoe Muster  1 measure · 2023: posts not stated · euros not stated",
		" without a department  1 measure · 2023: posts not stated · up to 1,000,000 €",
		NULL,
	};
	static const char *const hidden[] = {
		" confidential  1 measure · 2023: 0.25 posts · euros confidential",
		" confidential  1 measure · 2023: posts not stated · euros confidential",
		NULL,
	};
	struct rig r;
	five_open(&r);
	grouped(&r, "department", "- 7 - M2 - K3 - M10 - M1", headings);
	rig_act(&r, "cursor first");
	assert_int_equal(r.pane->picked(r.state, &r.look).table, T_unit);
	assert_int_equal(r.pane->picked(r.state, &r.look).id, 2);
	r.look.privacy = PRIVACY_CONFIDENTIAL;
	grouped(&r, "department", "- 7 - M2 - K3 - M10 - M1", hidden);
	rig_close(&r);
}

// Folding hides the rows of one group alone, and whoever asks for one of them sees it again.
static void one_of_three_groups_folds(void **state)
{
	(void)state;
	struct rig r;
	five_open(&r);
	rig_act(&r, "group field");
	rig_act(&r, "cursor first");
	rig_act(&r, "open");
	rig_act(&r, "cursor down"); // the next heading
	rig_act(&r, "open");
	rig_act(&r, "cursor down");
	rig_act(&r, "open");
	five_ordered(&r, "all folded", "- - -");
	rig_act(&r, "cursor first"); // the first of three comes back, the others stay
	rig_act(&r, "open");
	five_ordered(&r, "the last two folded", "- M1 M2 - -");
	rig_draw(&r, 110, 20);
	assert_true(rig_has(&r, "Bürgerdienste  2 measures · 2023: ≥ 2.00 posts · euros not stated · folded"));
	rig_act(&r, "cursor first");
	rig_describe(&r);
	assert_string_equal(str_text(&r.first), "Netz · 2 measures · 2023: ≥ 0.50 posts · up to 1,050,000 €");
	assert_string_equal(str_text(&r.second), "Enter folds this group away.");
	rig_act(&r, "cursor last");
	rig_describe(&r);
	assert_string_equal(str_text(&r.second), "Folded: Enter shows its measures again.");
	assert_true(r.pane->select(r.state, &r.look, T_measure, FIVE_M10 + 1));
	five_ordered(&r, "one of them asked for", "- M1 M2 - 7 M10 -");
	rig_act(&r, "group field"); // anew: nothing is folded
	five_ordered(&r, "anew", "- M1 M2 - 7 M10 - K3");
	rig_close(&r);
}

// A measure that leaves the list with its group leaves the cursor on the heading.
static void a_measure_in_mind_stands_for_its_folded_group(void **state)
{
	(void)state;
	struct rig r;
	five_open(&r);
	rig_act(&r, "group field");
	assert_true(r.pane->select(r.state, &r.look, T_measure, FIVE_M10 + 1));
	assert_true(r.pane->select(r.state, &r.look, T_field, 1)); // its heading
	rig_act(&r, "open");
	rig_draw(&r, 110, 20);
	assert_string_equal(rig_focused(&r), "▸Bürgerdienste  2 measures · 2023: ≥ 2.00 posts · euros not stated · folded");
	assert_false(r.pane->select(r.state, &r.look, T_unit, 1)); // no heading stands for it
	assert_false(r.pane->select(r.state, &r.look, T_measure, 99));
	rig_close(&r);
}

// Going to the next hit passes over headings.
static void hits_are_measures_never_headings(void **state)
{
	(void)state;
	struct rig r;
	five_open(&r);
	rig_act(&r, "group field");
	rig_act(&r, "cursor first");
	static const char *const codes[] = {"M1", "M2", "7", "M10", "K3", "M1"};
	for (size_t i = 0; i < 6; i++) { // without a search: the next measure
		assert_int_equal(rig_act(&r, "next"), ANSWER_DONE);
		const struct measure *m = plan_find(r.plan, T_measure, r.pane->picked(r.state, &r.look).id);
		assert_string_equal(m->code, codes[i]);
	}
	r.look.search = "netz"; // a heading's word
	assert_int_equal(rig_act(&r, "next"), ANSWER_REFUSED);
	assert_string_equal(r.err.text, "No measure shown here contains “netz”.");
	r.look.search = "ausbau";
	assert_int_equal(r.pane->seek(r.state, &r.look), 2);
	assert_int_equal(rig_act(&r, "previous"), ANSWER_DONE); // from M10 up and round to K3, the last
	assert_int_equal(r.pane->picked(r.state, &r.look).id, FIVE_K3 + 1);
	rig_close(&r);
}

// One key goes through the groupings that say something in this plan.
static void one_key_goes_through_the_groupings(void **state)
{
	(void)state;
	static const char *const all[] = {"field of action", "goal", "stage", "department", NULL};
	static const char *const fewer[] = {"stage", "department", NULL};
	for (int bare = 0; bare < 2; bare++) {
		struct rig r;
		struct plan *p = five_plan();
		if (bare)
			p->field_n = p->measure_goal_n = 0;
		plan_changed(p);
		rig_open(&r, &pane_measures, p, FIXTURE_TODAY);
		for (const char *const *name = bare ? fewer : all; *name; name++) {
			char wanted[64];
			assert_int_equal(rig_act(&r, "group"), ANSWER_DONE);
			(void)snprintf(wanted, sizeof wanted, "5 measures · sorted by score ▼ · grouped by %s", *name);
			str_clear(&r.first);
			r.pane->headline(r.state, &r.look, &r.first);
			assert_string_equal(str_text(&r.first), wanted);
		}
		assert_int_equal(rig_act(&r, "group"), ANSWER_DONE); // and none again
		five_ordered(&r, "nothing", "7 M10 M1 M2 K3");
		assert_int_equal(rig_act(&r, "group month"), ANSWER_REFUSED);
		assert_string_equal(r.err.text,
							"Measures cannot be grouped by “month”. Expected: field, goal, state, department or "
							"off.");
		rig_close(&r);
	}
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_key_goes_through_the_groupings),
		cmocka_unit_test(groups_by_field),
		cmocka_unit_test(groups_by_goal),
		cmocka_unit_test(groups_by_stage),
		cmocka_unit_test(groups_by_department),
		cmocka_unit_test(one_of_three_groups_folds),
		cmocka_unit_test(a_measure_in_mind_stands_for_its_folded_group),
		cmocka_unit_test(hits_are_measures_never_headings),
	};
	return cmocka_run_group_tests_name("groups of the measures", tests, NULL, NULL);
}
