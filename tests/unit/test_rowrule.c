// SPDX-License-Identifier: EUPL-1.2
// Rules between the columns of one row: what is refused, from which column's side, and with which sentence.
#include "fixture.h"
#include "fixture_mixed.h"

#include "base/i18n.h"
#include "plan/rule/row.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct plan *p;

static int set_up(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	p = fixture_mixed();
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	plan_free(p);
	return 0;
}

struct reading {
	enum table_id t;
	const void *row;
};

static int64_t number(const void *arg, int column)
{
	const struct reading *r = arg;
	const struct column *c = &schema[r->t].columns[column];
	return c->lazy || c->type == TYPE_TEXT || c->type == TYPE_CODE ? NONE64 : plan_int(c, r->row);
}

static const void *row(const void *arg, enum table_id t, int32_t id)
{
	(void)arg;
	return plan_find(p, t, id);
}

// What is said of a row, asked about one of its columns (NULL: any); "" where every rule is kept.
static const char *says(enum table_id t, const void *of, const char *about)
{
	static struct ls_err err;
	const struct reading arg = {t, of};
	const struct row_reader r = {.id = plan_id(of), .number = number, .row = row, .arg = &arg};
	err = (struct ls_err){.code = LS_OK};
	enum ls_code code = rowrule(p, t, &r, about ? schema_column(&schema[t], about) : ROWRULE_ANY, &err);
	assert_int_equal(code, err.text[0] ? LS_REFUSED : LS_OK);
	if (!about) {
		struct ls_err same = {.code = LS_OK};
		assert_int_equal(rowrule_row(p, t, of, 0, &same), code);
		assert_string_equal(same.text, err.text);
	}
	if (code != LS_OK) { // the column it is told of
		assert_int_equal(err.table, t);
		assert_in_range(err.column, 0, schema[t].column_count - 1);
		const char *label = tr(schema[t].columns[err.column].label);
		if (strncmp(err.text, label, strlen(label)) != 0 || err.text[strlen(label)] != ':')
			fail_msg("%s is not about %s", err.text, label);
		if (about)
			assert_string_equal(schema[t].columns[err.column].name, about);
	}
	return err.text;
}

static void an_end_is_not_before_its_start(void **state)
{
	(void)state;
	struct phase *ph = &p->phase[0]; // 9 January to 28 February 2023
	assert_string_equal(says(T_phase, ph, NULL), "");
	ph->end = ph->start;
	assert_string_equal(says(T_phase, ph, NULL), "");
	ph->end--;
	assert_string_equal(says(T_phase, ph, NULL),
						"end: 8 Jan 2023 is before “start” (9 Jan 2023). Expected: 9 Jan 2023 or later.");
	assert_string_equal(says(T_phase, ph, "end"), says(T_phase, ph, NULL));
	assert_string_equal(says(T_phase, ph, "start"),
						"start: 9 Jan 2023 is after “end” (8 Jan 2023). Expected: 8 Jan 2023 or earlier.");
	assert_string_equal(says(T_phase, ph, "title"), ""); // not what is asked about
	ph->end = fixture_day("2023-01-01");
	ph->end_precision = precision_MONTH; // some day of January
	assert_string_equal(says(T_phase, ph, NULL), "");
	ph->start = fixture_day("2023-02-01");
	ph->start_precision = precision_QUARTER; // of the first quarter, and so maybe of January
	assert_string_equal(says(T_phase, ph, NULL), "");
	ph->start_precision = precision_MONTH;
	assert_string_equal(says(T_phase, ph, NULL),
						"end: Jan 2023 is before “start” (Feb 2023). Expected: Feb 2023 or later.");
	ph->end = DAY_NONE;
	assert_string_equal(says(T_phase, ph, NULL), "");
	struct cycle *c = &p->cycle[0];
	c->end = c->start - 1;
	assert_true(strncmp(says(T_cycle, c, NULL), "end: ", 5) == 0);
	struct fte_need *n = &p->fte_need[3];
	n->start = n->end + 1;
	assert_true(strncmp(says(T_fte_need, n, "start"), "start: ", 7) == 0);
}

static void a_least_is_not_above_its_most(void **state)
{
	(void)state;
	struct budget_line *b = &p->budget_line[0];
	b->least = 10000;
	assert_string_equal(says(T_budget_line, b, NULL), "");
	b->least++;
	assert_string_equal(says(T_budget_line, b, NULL), "most euros: 10,000\u202f€ is less than “least euros” "
													  "(10,001\u202f€). Expected: 10,001\u202f€ or more.");
	assert_string_equal(says(T_budget_line, b, "least"), "least euros: 10,001\u202f€ is more than “most euros” "
														 "(10,000\u202f€). Expected: 10,000\u202f€ or less.");
	b->least = NONE64;
	assert_string_equal(says(T_budget_line, b, NULL), "");
	b->year_to = 2022;
	assert_string_equal(says(T_budget_line, b, NULL),
						"to year: 2022 is before “from year” (2023). Expected: 2023 or later.");
	assert_string_equal(says(T_budget_line, b, "year_from"),
						"from year: 2023 is after “to year” (2022). Expected: 2022 or earlier.");
	struct rule *r = &p->rule[0];
	r->least = 3000;
	r->most = 2000;
	assert_string_equal(says(T_rule, r, NULL), "most: 2 is less than “least” (3). Expected: 3 or more.");
	struct strategy *s = &p->strategy[0];
	s->pace_risk = 91;
	assert_string_equal(says(T_strategy, s, NULL),
						"on track from: 90% is less than “at risk from” (91%). Expected: 91% or more.");
}

static void a_key_result_leads_in_its_direction(void **state)
{
	(void)state;
	struct key_result *k = &p->key_result[1]; // from 10 to 50
	assert_string_equal(says(T_key_result, k, NULL), "");
	k->target = 10000;
	assert_string_equal(says(T_key_result, k, NULL), "target value: the value is to increase, but the start 10 is not "
													 "below it. Expected: more than 10, or another kind.");
	assert_string_equal(says(T_key_result, k, "target"), says(T_key_result, k, NULL));
	assert_string_equal(says(T_key_result, k, "start"),
						"start value: the value is to increase, but 10 is not below the "
						"target. Expected: less than 10, or another kind.");
	k->target = 8000;
	assert_string_equal(says(T_key_result, k, "kind"), "kind: a value that is to increase cannot go from 10 to 8. "
													   "Expected: another kind, or a target above the start.");
	assert_string_equal(says(T_key_result, k, "title"), "");
	k->kind = kr_kind_DECREASE;
	assert_string_equal(says(T_key_result, k, NULL), "");
	k->target = 10000;
	assert_string_equal(says(T_key_result, k, NULL), "target value: the value is to decrease, but the start 10 is not "
													 "above it. Expected: less than 10, or another kind.");
	k->target = 12000;
	assert_string_equal(says(T_key_result, k, "start"),
						"start value: the value is to decrease, but 10 is not above the "
						"target. Expected: more than 12, or another kind.");
	assert_string_equal(says(T_key_result, k, "kind"), "kind: a value that is to decrease cannot go from 10 to 12. "
													   "Expected: another kind, or a target below the start.");
	k->kind = kr_kind_AT_LEAST;
	assert_string_equal(says(T_key_result, k, NULL), "");
	k->kind = kr_kind_DECREASE;
	k->start = NONE64;
	assert_string_equal(says(T_key_result, k, NULL), "");
}

static void a_month_has_the_days_it_has(void **state)
{
	(void)state;
	struct deadline *d = fixture_add(p, T_deadline);
	static const int days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	for (int m = 1; m <= 12; m++) {
		d->month_to = m;
		d->day = days[m - 1];
		assert_string_equal(says(T_deadline, d, NULL), "");
		d->day++;
		assert_string_not_equal(says(T_deadline, d, NULL), "");
	}
	d->month_to = 2;
	d->day = 30;
	assert_string_equal(says(T_deadline, d, NULL), "day: month 2 has no day 30. Expected: a day from 1 to 29.");
	assert_string_equal(says(T_deadline, d, "month_to"),
						"to month: month 2 has no day 30. Expected: a day from 1 to 29.");
	assert_string_equal(says(T_deadline, d, "title"), "");
	d->month_to = NONE32;
	assert_string_equal(says(T_deadline, d, NULL), "");
}

static void goals_do_not_need_themselves(void **state)
{
	(void)state; // OD1 needs LE2 and BD2, BD1 needs BD2
	struct goal_link *l = fixture_add(p, T_goal_link);
	l->goal = l->needs = 8;
	assert_string_equal(says(T_goal_link, l, NULL),
						"goal needed: a goal cannot be its own precondition. Expected: another goal.");
	l->needs = 1;
	assert_string_equal(says(T_goal_link, l, NULL),
						"goal needed: this would close a circle: LE2 “Eine Akte” → OD1 “Offene Daten” → LE2. "
						"Expected: a goal that can be reached before.");
	l->goal = 4; // BD2 → LE1 → BD1 → BD2
	l->needs = 7;
	struct goal_link *more = fixture_add(p, T_goal_link);
	more->goal = 7;
	more->needs = 3;
	assert_string_equal(says(T_goal_link, &p->goal_link[3], "goal"),
						"goal: this would close a circle: BD2 → LE1 → BD1 → BD2 (BD2 Geodaten für alle · LE1 "
						"Leichte Sprache · BD1 Bauantrag ohne Papier). Expected: a goal that can be reached before.");
	p->goal_link[3].goal = 6;
	plan_changed(p);
	assert_string_equal(says(T_goal_link, &p->goal_link[3], NULL), "");
	p->goal_link[1].goal = 1; // OD1 needs LE2, BD2 (twice), and at last SV2: the way round is behind all of these
	p->goal_link[1].needs = 4;
	p->goal_link[3].goal = 1;
	p->goal_link[3].needs = 6;
	plan_changed(p);
	assert_true(rowrule_goal_circle(p, 6, 1, 0, NULL));
	p->goal_link[1].needs = 99; // gone
	plan_changed(p);
	assert_true(rowrule_goal_circle(p, 6, 1, 0, NULL));
	assert_false(rowrule_goal_circle(p, 5, 1, 0, NULL));
	assert_true(rowrule_goal_circle(p, 5, 5, 0, NULL)); // it would need itself
	assert_false(rowrule_goal_circle(p, 99, 1, 0, NULL));
	assert_false(rowrule_goal_circle(p, 1, 99, 0, NULL));
	assert_true(rowrule_goal_circle(p, 8, 1, 0, NULL));
	assert_false(rowrule_goal_circle(p, 8, 1, 1, NULL)); // but for the link OD1 → LE2
}

static void a_dependency_has_two_sides(void **state)
{
	(void)state;
	struct dependency *d = fixture_add(p, T_dependency);
	assert_string_equal(says(T_dependency, d, NULL),
						"measure: nobody says what waits. Expected: a measure, such as A2, or one of its phases.");
	assert_true(strncmp(says(T_dependency, d, "phase"), "phase: nobody says", 18) == 0);
	assert_true(strncmp(says(T_dependency, d, "on_phase"), "on phase: nobody says what it waits for.", 40) == 0);
	assert_string_equal(says(T_dependency, d, "kind"), "");
	d->measure = 1;
	assert_string_equal(says(T_dependency, d, NULL), "on measure: nobody says what it waits for. Expected: a measure, "
													 "such as A2, a phase, or an external event.");
	d->phase = 3;
	assert_string_equal(says(T_dependency, d, NULL),
						"phase: a measure and a phase are named. Expected: one of them alone waits.");
	d->phase = NONE32;
	d->on_external = 1;
	assert_string_equal(says(T_dependency, d, NULL), "");
	d->on_measure = 4;
	assert_string_equal(says(T_dependency, d, NULL), "on measure: it waits for several things. Expected: one of them; "
													 "each further one is a dependency of its own.");
	d->on_external = NONE32;
	assert_string_equal(says(T_dependency, d, NULL), "");
	d->on_measure = 10; // waits for seven that wait for A2
	assert_string_equal(says(T_dependency, d, NULL),
						"on measure: this would close a circle: A10 → A2 → M1 → A10 (A10 Eine "
						"Akte für alle Ämter · A2 Aktenplan · M1 Formularserver). Expected: something that does not "
						"wait for it in turn.");
	d->on_measure = NONE32;
	d->on_phase = 12; // of A10
	assert_non_null(strstr(says(T_dependency, d, NULL), "on phase: this would close a circle: A10/1 → A2 → M1 → A10"));
}

static void without_rows_an_example_is_given(void **state)
{
	(void)state;
	struct plan *empty = plan_new();
	struct dependency *d = fixture_add(empty, T_dependency);
	struct contribution *c = fixture_add(empty, T_contribution);
	struct ls_err err;
	assert_int_equal(rowrule_row(empty, T_dependency, d, 0, &err), LS_REFUSED);
	assert_string_equal(err.text,
						"measure: nobody says what waits. Expected: a measure, such as M34, or one of its phases.");
	assert_int_equal(rowrule_row(empty, T_contribution, c, 0, &err), LS_REFUSED);
	assert_string_equal(err.text, "objective: nobody says what the measure serves. Expected: an objective, such as O2, "
								  "or a key result.");
	plan_free(empty);
	struct contribution *own = fixture_add(p, T_contribution);
	assert_string_equal(says(T_contribution, own, NULL), "objective: nobody says what the measure serves. Expected: an "
														 "objective, such as O1, or a key result.");
	assert_string_equal(says(T_contribution, own, "measure"), "");
	own->key_result = 1;
	assert_string_equal(says(T_contribution, own, NULL), "");
}

static void a_level_is_one_of_its_criterion(void **state)
{
	(void)state;
	struct rating *r = fixture_add(p, T_rating);
	r->measure = 1;
	r->criterion = 3;
	r->level = 8;
	assert_string_equal(says(T_rating, r, NULL), "");
	r->level = 1;
	assert_string_equal(says(T_rating, r, NULL),
						"level: “hoch” is a level of another criterion. Expected: ja, nein, offen.");
	r->criterion = 99;
	assert_string_equal(says(T_rating, r, NULL),
						"level: “hoch” is a level of another criterion. Expected: a level of this one.");
	r->level = 99;
	assert_string_equal(says(T_rating, r, NULL), "");
}

static void nothing_belongs_to_itself(void **state)
{
	(void)state;
	const char *circle = "part of: it would belong to itself in a circle. Expected: one that does not belong to it.";
	struct measure *m = p->measure; // 7 belongs to A10
	m[9].parent = 1;
	assert_string_equal(says(T_measure, &m[9], NULL), "");
	m[0].parent = 3;
	assert_string_equal(says(T_measure, &m[0], NULL), circle);
	assert_string_equal(says(T_measure, &m[9], "parent"), circle);
	assert_string_equal(says(T_measure, &m[9], "title"), "");
	m[20].parent = 1; // hangs on the circle of others
	assert_string_equal(says(T_measure, &m[20], NULL), "");
	p->unit[0].parent = 2;
	assert_true(strncmp(says(T_unit, &p->unit[0], NULL), "belongs to: it would belong to itself", 37) == 0);
}

static void horizons_follow_each_other(void **state)
{
	(void)state;
	static const int32_t years[][2] = {{0, 2}, {2, 5}, {5, NONE32}};
	static const char *const titles[] = {"kurz", "mittel", "lang"};
	for (int i = 0; i < 3; i++) {
		struct horizon *h = fixture_add(p, T_horizon);
		h->code = h->title = titles[i];
		h->least = years[i][0];
		h->most = years[i][1];
	}
	struct measure *m = &p->measure[0];
	m->horizon_from = 1;
	m->horizon_to = 2;
	assert_string_equal(says(T_measure, m, NULL), "");
	m->horizon_from = 2;
	assert_string_equal(says(T_measure, m, NULL), "");
	m->horizon_to = 1;
	assert_string_equal(says(T_measure, m, NULL),
						"horizon to: “kurz” is earlier than “mittel”. Expected: “mittel” or a later horizon.");
	assert_string_equal(says(T_measure, m, "horizon_from"),
						"horizon from: “mittel” is later than “kurz”. Expected: “kurz” or an earlier horizon.");
	assert_string_equal(says(T_measure, m, "field"), "");
	m->horizon_from = 3;
	m->horizon_to = 3; // without an end
	assert_string_equal(says(T_measure, m, NULL), "");
}

// While a folder of tables is read there is no plan yet: what needs one is asked later.
static void without_a_plan_only_the_row_itself_is_asked(void **state)
{
	(void)state;
	struct dependency *d = fixture_add(p, T_dependency);
	struct goal_link *l = fixture_add(p, T_goal_link);
	struct rating *r = fixture_add(p, T_rating);
	d->measure = d->on_measure = 1; // a circle
	l->goal = 8;
	l->needs = 1; // another one
	r->criterion = 3;
	r->level = 1;
	p->measure[0].parent = 1;
	static const enum table_id tables[] = {T_dependency, T_goal_link, T_rating, T_measure};
	for (size_t i = 0; i < sizeof tables / sizeof tables[0]; i++) {
		const struct reading arg = {tables[i], plan_row(p, tables[i], i < 3 ? plan_count(p, tables[i]) - 1 : 0)};
		const struct row_reader reader = {.id = plan_id(arg.row), .number = number, .arg = &arg};
		struct ls_err err = {.code = LS_OK};
		enum ls_code code = rowrule(NULL, tables[i], &reader, ROWRULE_ANY, &err);
		assert_int_equal(code, i == 3 ? LS_REFUSED : LS_OK); // that a measure is its own parent is told by the row
		assert_int_equal(rowrule(p, tables[i], &reader, ROWRULE_ANY, &err), i == 2 ? LS_OK : LS_REFUSED);
	}
	l->needs = 8;
	const struct reading arg = {T_goal_link, l};
	const struct row_reader reader = {.id = l->id, .number = number, .row = NULL, .arg = &arg};
	assert_int_equal(rowrule(NULL, T_goal_link, &reader, ROWRULE_ANY, NULL), LS_REFUSED);
	d->on_measure = NONE32;
	const struct reading waits = {T_dependency, d};
	const struct row_reader waiting = {.id = d->id, .number = number, .row = NULL, .arg = &waits};
	struct ls_err err;
	assert_int_equal(rowrule(NULL, T_dependency, &waiting, ROWRULE_ANY, &err), LS_REFUSED);
	assert_string_equal(err.text, "on measure: nobody says what it waits for. Expected: a measure, such as M34, a "
								  "phase, or an external event.");
}

// A new measure has no id that anything could lead back to.
static void a_new_row_closes_no_circle(void **state)
{
	(void)state;
	struct measure m = p->measure[2]; // belongs to A10
	m.id = 0;
	p->measure[9].parent = 3;
	assert_true(strncmp(says(T_measure, &p->measure[2], "parent"), "part of: it would belong", 24) == 0);
	const struct reading arg = {T_measure, &m};
	const struct row_reader r = {.id = 0, .number = number, .row = row, .arg = &arg};
	struct ls_err err = {.code = LS_OK};
	assert_int_equal(rowrule(p, T_measure, &r, ROWRULE_ANY, &err), LS_OK);
	m.parent = 99; // gone
	assert_int_equal(rowrule(p, T_measure, &r, ROWRULE_ANY, &err), LS_OK);
	p->measure[2].parent = 99;
	assert_string_equal(says(T_measure, &p->measure[2], NULL), "");
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(an_end_is_not_before_its_start),
		TEST(a_least_is_not_above_its_most),
		TEST(a_key_result_leads_in_its_direction),
		TEST(a_month_has_the_days_it_has),
		TEST(goals_do_not_need_themselves),
		TEST(a_dependency_has_two_sides),
		TEST(without_rows_an_example_is_given),
		TEST(a_level_is_one_of_its_criterion),
		TEST(nothing_belongs_to_itself),
		TEST(horizons_follow_each_other),
		TEST(without_a_plan_only_the_row_itself_is_asked),
		TEST(a_new_row_closes_no_circle),
	};
	return cmocka_run_group_tests_name("rowrule", tests, NULL, NULL);
}
