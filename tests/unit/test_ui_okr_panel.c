// SPDX-License-Identifier: EUPL-1.2
// Around the OKR board: the planning rules below it, the panel beside it, and the order of its rows.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "rig.h"
#include "ui/okr/board.h"
#include "ui/panes.h"

#include <stdio.h>

static void open_board(struct rig *r, struct plan *plan)
{
	rig_open(r, &pane_okr, plan, FIXTURE_TODAY);
}

// ---- rules -------------------------------------------------------------------------------------------------------

static void expect_rule(int64_t least, int64_t most, const char *begin)
{
	struct rig r;
	struct plan *p = fixture_small();
	p->rule[0].least = least;
	p->rule[0].most = most;
	open_board(&r, p);
	rig_draw(&r, 120, 30);
	if (strncmp(rig_row(&r, 29), begin, strlen(begin)) != 0)
		fail_msg("not “%s”: %s", begin, rig_row(&r, 29));
	rig_close(&r);
}

// There is one objective in the field under the cursor.
static void test_bounds_of_rules(void **state)
{
	(void)state;
	expect_rule(1000, 2000, " Rule: 1–2 Objectives je Handlungsfeld und Quartal (here 1 ✓) · ");
	expect_rule(2000, NONE64, " Rule: ≥ 2 Objectives je Handlungsfeld und Quartal (here 1 !) · ");
	expect_rule(1000, NONE64, " Rule: ≥ 1 Objectives je Handlungsfeld und Quartal (here 1 ✓) · ");
	expect_rule(NONE64, 1000, " Rule: ≤ 1 Objectives je Handlungsfeld und Quartal (here 1 ✓) · ");
	expect_rule(NONE64, 0, " Rule: ≤ 0 Objectives je Handlungsfeld und Quartal (here 1 !) · ");
	expect_rule(2000, 2000, " Rule: 2 Objectives je Handlungsfeld und Quartal (here 1 !) · ");
	expect_rule(NONE64, NONE64, " Rule: Objectives je Handlungsfeld und Quartal (here 1) · ");
	i18n_set(LANG_DE);
	expect_rule(1500, NONE64, " Regel: ≥ 1,5 Objectives je Handlungsfeld und Quartal (hier 1 !) · ");
	i18n_set(LANG_EN);
}

// What a rule holds for is said where its title does not; on a narrow screen its unit is enough.
static void test_scope_of_rules(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = fixture_small();
	p->rule_n = 1;
	p->rule[0].title = "Objectives";
	p->rule[0].unit = "OKR-Sets";
	open_board(&r, p);
	rig_draw(&r, 120, 30);
	assert_string_equal(rig_row(&r, 29), " Rule: 1–2 Objectives each field (here 1 ✓)");
	rig_draw(&r, 80, 30);
	assert_string_equal(rig_row(&r, 29), " Rule: 1–2 OKR-Sets (here 1 ✓)");
	p->rule[0].scope = rule_scope_TEAM; // T2 has O2, and O5 in the backlog
	assert_true(r.pane->select(r.state, &r.look, T_objective, 2));
	rig_draw(&r, 120, 30);
	assert_string_equal(rig_row(&r, 29), " Rule: 1–2 Objectives each strategy team (here 1 ✓)");
	p->objective[3].team = 2;
	plan_changed(p);
	rig_sync(&r);
	rig_draw(&r, 120, 30);
	assert_string_equal(rig_row(&r, 29), " Rule: 1–2 Objectives each strategy team (here 2 ✓)");
	p->rule[0].scope = rule_scope_OVERALL;
	rig_draw(&r, 120, 30);
	assert_string_equal(rig_row(&r, 29), " Rule: 1–2 Objectives (here 4 !)");
	p->rule[0].kind = rule_kind_KEY_RESULTS;
	p->rule[0].scope = rule_scope_OBJECTIVE;
	p->rule[0].certain = yes_no_YES;
	assert_true(r.pane->select(r.state, &r.look, T_key_result, 4)); // counts those of its objective
	rig_draw(&r, 120, 30);
	assert_string_equal(rig_row(&r, 29), " Rule: 1–2 Objectives (here 2 ✓)");
	rig_close(&r);
}

// ---- panel -------------------------------------------------------------------------------------------------------

// The text right of the rule, row by row.
static void expect_panel(struct rig *r, const char *const *lines)
{
	rig_draw(r, 200, 30);
	for (int y = 0; y < 30; y++) {
		const char *row = rig_row(r, y), *at = strstr(row, "│");
		assert_non_null(at);
		at += strlen("│");
		at += *at == ' ';
		if (strcmp(at, *lines) != 0)
			fail_msg("line %d: not “%s” but “%s”", y, *lines, at);
		lines += lines[1] ? 1 : 0; // the last one to the end
	}
}

static void test_panel_of_an_objective(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = fixture_small();
	p->objective[0].verdict = verdict_ACCEPTED;
	p->objective[0].verdict_text = "trotz allem";
	p->objective[0].note = "eine Bemerkung";
	p->objective[0].kind = objective_kind_ASPIRATIONAL;
	open_board(&r, p);
	assert_true(r.pane->select(r.state, &r.look, T_objective, 1));
	static const char *const open[] = {"O1 Anforderungen an rechtssichere digitale",
									   "Vorgangsbearbeitung",
									   "goal DL4 Kontinuierliches Prozessmanagement",
									   "Strategieteam Landratsamt",
									   "aspirational",
									   "░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░",
									   "0% of 46% expected · x off track",
									   "",
									   "accepted",
									   "trotz allem",
									   "",
									   "Note",
									   "eine Bemerkung",
									   "",
									   NULL},
							 *const closed[] = {"O1 Anforderungen an rechtssichere digitale",
												"Vorgangsbearbeitung",
												"goal DL4 Kontinuierliches Prozessmanagement",
												"Strategieteam Landratsamt",
												"aspirational",
												"░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░",
												"0% of 46% expected · x off track",
												"",
												"accepted",
												"",
												NULL};
	expect_panel(&r, open);
	r.look.privacy = PRIVACY_PUBLIC;
	expect_panel(&r, closed);
	rig_close(&r);
}

static void test_panel_of_a_key_result(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = fixture_small();
	p->key_result[2].note = "Notiz dazu";
	p->check_in[6].day = p->check_in[7].day; // two on one day stand together
	p->check_in[8].blocker = "Ferien";
	p->check_in[5].day = FIXTURE_TODAY + 1; // not yet
	open_board(&r, p);
	assert_true(r.pane->select(r.state, &r.look, T_key_result, 3));
	static const char *const lines[] = {"KR1 Behördenkonten aller Städte und Gemeinden",
										"0 → 25 Gemeinden · 17",
										"███████████████████████████▎░░░░░░░░░░░░",
										"68% of 46% expected · + on track",
										"",
										"Check-ins",
										"Wed 8 Feb: 17 · confidence 8",
										"  zwei Gemeinden warten auf Freigabe",
										"Wed 1 Feb: 15 · confidence 7",
										"  in the way: Ferien",
										"Wed 25 Jan: 12 · confidence 7",
										"Wed 25 Jan: 9 · confidence 6",
										"",
										"Measures",
										"M6 Service-BW-Basis in Städten und Gemeinden",
										"",
										"Note",
										"Notiz dazu",
										"",
										NULL};
	expect_panel(&r, lines);
	rig_close(&r);
}

// ---- order -------------------------------------------------------------------------------------------------------

static void expect_objectives(struct rig *r, const char *const *codes)
{
	rig_act(r, "cursor first");
	for (; *codes; codes++) {
		struct pick pick = r->pane->picked(r->state, &r->look);
		assert_int_equal(pick.table, T_objective);
		assert_string_equal(((const struct objective *)plan_find(r->plan, T_objective, pick.id))->code, *codes);
		rig_act(r, "cursor right");
	}
}

// By field as fields are ordered, then by place, then as they came; what belongs to no field comes last.
static void test_order_of_objectives(void **state)
{
	(void)state;
	static const char *const as_made[] = {"O1", "O2", "O3", "O4", "O5", NULL}, *const by_field[] = {"O2", "O3", "O4",
																									"O1", "O5", NULL},
							 *const in_one_field[] = {"O4", "O3", "O1", "O2", "O5", NULL},
							 *const without_field[] = {"O3", "O1", "O2", "O4", "O5", NULL};
	struct rig r;
	struct plan *p = fixture_small();
	open_board(&r, p);
	expect_objectives(&r, as_made);
	p->field[0].pos = 9; // that of O1 goes to the end
	plan_changed(p);
	rig_sync(&r);
	expect_objectives(&r, by_field);
	for (int i = 0; i < 4; i++) // all in one field: by their place, the same place by age
		p->objective[i].goal = 4;
	p->objective[0].pos = p->objective[1].pos = 3;
	p->objective[2].pos = 2;
	p->objective[3].pos = 1;
	plan_changed(p);
	rig_sync(&r);
	expect_objectives(&r, in_one_field);
	p->objective[3].goal = NONE32;
	p->objective[3].team = NONE32;
	plan_changed(p);
	rig_sync(&r);
	expect_objectives(&r, without_field);
	rig_close(&r);
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_bounds_of_rules),       cmocka_unit_test(test_scope_of_rules),
		cmocka_unit_test(test_panel_of_an_objective), cmocka_unit_test(test_panel_of_a_key_result),
		cmocka_unit_test(test_order_of_objectives),
	};
	return cmocka_run_group_tests_name("okr rules and panel", tests, NULL, NULL);
}
