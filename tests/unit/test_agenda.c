// SPDX-License-Identifier: EUPL-1.2
// Agendas of meetings as a table: what each kind goes through, the order of the items of one, where it stands, and which
// meeting of a team runs or was held before.
#include "base/arena.h"
#include "plan/year/agenda.h"
#include "sample.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define TODAY 20595 // 22.05.2026

static struct arena *a;
static struct model *model;

static int set_up(void **state)
{
	struct ls_err err;
	(void)state;
	a = arena_new();
	return sample_open(&model, "musterkreis", &err) == LS_OK ? 0 : -1;
}

static int tear_down(void **state)
{
	(void)state;
	model_close(model);
	arena_free(a);
	return 0;
}

static void every_kind_begins_with_people_and_ends_with_the_close(void **state)
{
	(void)state;
	for (int kind = 0; kind < meeting_kind_COUNT; kind++) {
		struct agenda of = agenda_of(kind);
		assert_true(of.n >= 4);
		assert_int_equal(of.kind[0], item_kind_ATTENDANCE);
		assert_int_equal(of.kind[of.n - 1], item_kind_CLOSE);
		for (size_t i = 0; i < of.n; i++)
			for (size_t k = 0; k < i; k++)
				assert_int_not_equal(of.kind[i], of.kind[k]);
	}
}

static void the_agendas_are_these(void **state)
{
	static const struct {
		int kind;
		const char *items;
	} cases[] = {
		{meeting_kind_WEEKLY, "attendance since tasks key_results measures deadlines topic close "},
		{meeting_kind_PLANNING, "attendance since objectives measures deadlines topic close "},
		{meeting_kind_REVIEW, "attendance tasks objectives topic close "},
		{meeting_kind_RETROSPECTIVE, "attendance tasks retrospective topic close "},
		{meeting_kind_COACHING, "attendance tasks objectives topic close "},
		{meeting_kind_STEERING, "attendance since tasks ideas decisions objectives deadlines topic close "},
		{meeting_kind_WORKSHOP, "attendance tasks topic close "},
		{meeting_kind_COUNCIL, "attendance tasks topic close "},
		{-1, "attendance tasks topic close "},
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct str text = str_on(a);
		struct agenda of = agenda_of(cases[i].kind);
		for (size_t k = 0; k < of.n; k++)
			str_addf(&text, "%s ", words_item_kind[of.kind[k]].code);
		assert_string_equal(str_text(&text), cases[i].items);
	}
}

static int32_t weekly_of(const char *team)
{
	const struct plan *p = model_plan(model);
	int32_t best = NONE32;
	for (size_t i = 0; i < p->meeting_n; i++) {
		const struct team *t = plan_find(p, T_team, p->meeting[i].team);
		if (t && strcmp(t->code, team) == 0 && p->meeting[i].kind == meeting_kind_WEEKLY)
			best = p->meeting[i].id;
	}
	return best;
}

static void items_stand_by_position_with_the_close_last(void **state)
{
	struct meeting_item rows[] = {
		{.id = 1, .meeting = 7, .kind = item_kind_CLOSE, .pos = 1, .title = "", .handled = yes_no_NO},
		{.id = 2, .meeting = 7, .kind = item_kind_TASKS, .pos = 5, .title = "", .handled = yes_no_YES},
		{.id = 3, .meeting = 7, .kind = item_kind_TOPIC, .pos = 3, .title = "", .handled = yes_no_NO},
	};
	struct agenda_items none = {NULL, 0}, some = {(const struct meeting_item *[]){&rows[2], &rows[1], &rows[0]}, 3};
	(void)state;
	assert_int_equal(agenda_open(&none, -1), -1);
	// The first one that is not handled; after that the next one, then from the beginning.
	assert_int_equal(agenda_open(&some, -1), 0);
	assert_int_equal(agenda_open(&some, 0), 2);
	assert_int_equal(agenda_open(&some, 2), 0);
	rows[0].handled = rows[2].handled = yes_no_YES;
	assert_int_equal(agenda_open(&some, 1), -1);
	assert_int_equal(agenda_find(&some, 2), 1);
	assert_int_equal(agenda_find(&some, 9), -1);
	// In a plan the order is made.
	struct agenda_items items = agenda_items(a, model_plan(model), weekly_of("st-dv"));
	assert_true(items.n > 2);
	for (int i = 1; i + 1 < items.n; i++)
		assert_true(items.at[i - 1]->pos <= items.at[i]->pos);
	assert_int_equal(items.at[items.n - 1]->kind, item_kind_CLOSE);
}

// A second, plain way: every key result whose objective is the team's, in the quarter of May 2026.
static void key_results_are_those_of_the_team_in_its_quarter(void **state)
{
	const struct plan *p = model_plan(model);
	const struct meeting *m = plan_find(p, T_meeting, weekly_of("st-dv"));
	struct agenda_rows rows = agenda_key_results(a, p, m);
	size_t n = 0;
	(void)state;
	for (size_t i = 0; i < p->key_result_n; i++) {
		const struct objective *o = plan_find(p, T_objective, p->key_result[i].objective);
		const struct cycle *c = plan_find(p, T_cycle, o->cycle);
		n += c && strcmp(c->code, "2026Q2") == 0 && o->team == m->team;
	}
	assert_int_equal(rows.n, n);
	assert_int_equal(rows.n, 5);
	for (size_t i = 0; i < rows.n; i++)
		assert_int_equal(
			((const struct objective *)plan_find(p, T_objective, p->key_result[rows.at[i]].objective))->team, m->team);
}

static void the_meeting_before_is_the_last_one_held_of_the_same_team(void **state)
{
	const struct plan *p = model_plan(model);
	const struct meeting *m = plan_find(p, T_meeting, weekly_of("st-dv"));
	const struct meeting *before = agenda_before(p, m, TODAY);
	(void)state;
	assert_int_equal(m->day, 20593);      // 20.05.2026
	assert_int_equal(before->day, 20586); // 13.05.2026
	assert_int_equal(before->team, m->team);
	assert_null(agenda_running(p, m->team));
	assert_null(agenda_planned(p, m->team, meeting_kind_WEEKLY, TODAY));
}

static void what_is_to_be_decided_has_not_begun_and_no_decision(void **state)
{
	const struct plan *p = model_plan(model);
	const struct meeting any = {.id = 999, .team = NONE32, .cycle = NONE32, .day = TODAY};
	struct agenda_rows rows = agenda_undecided(a, p, &any, NULL), ideas = agenda_ideas(a, p, &any);
	size_t n = 0, submitted = 0;
	(void)state;
	for (size_t i = 0; i < p->measure_n; i++) {
		const struct measure *m = &p->measure[i];
		bool decided = plan_of(p, T_decision_measure, "measure", m->id).n > 0;
		for (size_t k = 0; k < p->decision_n; k++)
			decided = decided || p->decision[k].measure == m->id;
		bool waits = m->stage == stage_NONE || m->stage == stage_IDEA || m->stage == stage_PREPARATION;
		n += m->selection == selection_SELECTED && waits && !decided;
		submitted += m->selection == selection_SUBMITTED;
	}
	assert_int_equal(rows.n, n);
	assert_int_equal(ideas.n, submitted);
	assert_true(n > 0 && submitted == 3);
}

// With a line drawn what stands above it waits for a decision as well, though nobody has selected it yet.
static void what_is_above_the_cut_line_waits_for_a_decision(void **state)
{
	const struct plan *p = model_plan(model);
	const struct meeting any = {.id = 999, .team = NONE32, .cycle = NONE32, .day = TODAY};
	struct cut_rule rule = {.kind = CUT_SCORE, .unit = NONE32, .posts_milli = NONE64, .money_eur = NONE64, .score = 0};
	struct cut *cut = cut_of(a, model_score(model), &rule);
	struct agenda_rows without = agenda_undecided(a, p, &any, NULL), with = agenda_undecided(a, p, &any, cut);
	size_t n = 0, kept = 0;
	(void)state;
	for (size_t i = 0; i < p->measure_n; i++) { // with at least 0 points all that competes is above it
		const struct measure *m = &p->measure[i];
		bool decided = plan_of(p, T_decision_measure, "measure", m->id).n > 0;
		for (size_t k = 0; k < p->decision_n; k++)
			decided = decided || p->decision[k].measure == m->id;
		bool counts = cut->place[i] == CUT_IN || cut->place[i] == CUT_BEFORE || m->selection == selection_SELECTED;
		n += counts && !decided && m->stage < stage_RUNNING;
	}
	assert_int_equal(with.n, n);
	assert_true(with.n > without.n);
	for (size_t i = 0; i < without.n; i++)
		for (size_t k = 0; k < with.n; k++)
			kept += without.at[i] == with.at[k];
	assert_int_equal(kept, without.n);
	for (size_t i = 0; i < with.n; i++) {
		int selection = p->measure[with.at[i]].selection;
		assert_true(selection != selection_SUBMITTED && selection != selection_REJECTED &&
					selection != selection_DEFERRED);
	}
}

static struct cycle quarter(int id, int state, int32_t start)
{
	return (struct cycle){.id = id, .code = "", .title = "", .state = state, .start = start, .end = start + 89};
}

// A review looks at what is over, planning at what comes.
static void each_kind_is_about_its_quarter(void **state)
{
	static const struct {
		int kind, states[3], is; // the second quarter holds the day; is: its number, 0 none
	} cases[] = {
		{meeting_kind_WEEKLY, {cycle_state_RUNNING, cycle_state_PLANNING, cycle_state_PLANNING}, 2},
		{meeting_kind_PLANNING, {cycle_state_RUNNING, cycle_state_PLANNING, cycle_state_PLANNING}, 2},
		{meeting_kind_PLANNING, {cycle_state_CLOSED, cycle_state_RUNNING, cycle_state_PLANNING}, 3},
		{meeting_kind_PLANNING,
		 {cycle_state_PLANNING, cycle_state_RUNNING, cycle_state_RUNNING},
		 2}, // nobody plans what is over
		{meeting_kind_REVIEW, {cycle_state_RUNNING, cycle_state_RUNNING, cycle_state_PLANNING}, 1},
		{meeting_kind_REVIEW, {cycle_state_RUNNING, cycle_state_REVIEW, cycle_state_PLANNING}, 2},
		{meeting_kind_REVIEW, {cycle_state_REVIEW, cycle_state_PLANNING, cycle_state_PLANNING}, 1},
		{meeting_kind_REVIEW, {cycle_state_CLOSED, cycle_state_RUNNING, cycle_state_PLANNING}, 2},
		{meeting_kind_RETROSPECTIVE, {cycle_state_REVIEW, cycle_state_RUNNING, cycle_state_PLANNING}, 1},
		{meeting_kind_STEERING, {cycle_state_REVIEW, cycle_state_RUNNING, cycle_state_PLANNING}, 2},
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct cycle cycles[3];
		for (int k = 0; k < 3; k++)
			cycles[k] = quarter(k + 1, cases[i].states[k], TODAY - 100 + 90 * k);
		struct plan p = {.cycle = cycles, .cycle_n = 3};
		const struct cycle *c = agenda_quarter(&p, cases[i].kind, TODAY);
		assert_int_equal(c ? c->id : 0, cases[i].is);
	}
	struct plan empty = {0};
	assert_null(agenda_quarter(&empty, meeting_kind_REVIEW, TODAY));
}

// Each measure named is late or ends soon by one of its phases, and none that is not named does.
static void measures_are_late_or_due_within_two_weeks(void **state)
{
	const struct plan *p = model_plan(model);
	const struct meeting any = {.team = NONE32, .cycle = NONE32, .day = TODAY};
	struct agenda_rows rows = agenda_measures(a, p, &any, TODAY);
	(void)state;
	int32_t last = DAY_NONE;
	for (size_t i = 0; i < rows.n; i++) {
		int32_t due = agenda_measure_due(p, &p->measure[rows.at[i]], TODAY);
		assert_true(due != DAY_NONE && due <= TODAY + 14 && due >= last);
		last = due;
	}
	size_t n = 0;
	for (size_t i = 0; i < p->measure_n; i++) {
		const struct measure *m = &p->measure[i];
		bool named = false, runs = m->selection == selection_SELECTED && m->stage < stage_OPERATION;
		for (size_t k = 0; k < p->phase_n; k++) {
			const struct phase *ph = &p->phase[k];
			if (ph->measure == m->id && ph->end != DAY_NONE && ph->open_end == yes_no_NO && ph->progress != 100)
				named = named || date_last(ph->end, (enum precision)ph->end_precision) <= TODAY + 14;
		}
		n += runs && named;
	}
	assert_int_equal(rows.n, n);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_kind_begins_with_people_and_ends_with_the_close),
		cmocka_unit_test(the_agendas_are_these),
		cmocka_unit_test(items_stand_by_position_with_the_close_last),
		cmocka_unit_test(key_results_are_those_of_the_team_in_its_quarter),
		cmocka_unit_test(the_meeting_before_is_the_last_one_held_of_the_same_team),
		cmocka_unit_test(what_is_to_be_decided_has_not_begun_and_no_decision),
		cmocka_unit_test(what_is_above_the_cut_line_waits_for_a_decision),
		cmocka_unit_test(each_kind_is_about_its_quarter),
		cmocka_unit_test(measures_are_late_or_due_within_two_weeks),
	};
	return cmocka_run_group_tests_name("agendas", tests, set_up, tear_down);
}
