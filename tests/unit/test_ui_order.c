// SPDX-License-Identifier: EUPL-1.2
// The order of the list of measures: by every column, either way, and again after a value has changed.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "five.h"
#include "say/weigh.h"

#include <stdio.h>

// ---- every column --------------------------------------------------------------------------------------------------

static void rate(struct plan *p, int measure, int32_t criterion, int32_t level)
{
	for (size_t i = 0; i < p->rating_n; i++)
		if (p->rating[i].measure == measure + 1 && p->rating[i].criterion == criterion)
			p->rating[i].level = level;
}

static void other_code(struct plan *p)
{
	p->measure[FIVE_M10].code = "A1";
}

static void other_title(struct plan *p)
{
	p->measure[FIVE_M1].title = "Aal";
}

static void other_field(struct plan *p)
{
	p->measure[FIVE_K3].field = 2;
}

static void other_goal(struct plan *p)
{
	p->measure_goal[1].goal = 3; // the main one of M2
}

static void other_selection(struct plan *p)
{
	p->measure[FIVE_7].selection = selection_OPEN;
}

static void other_stage(struct plan *p)
{
	p->measure[FIVE_7].stage = stage_RUNNING;
}

static void other_department(struct plan *p)
{
	p->measure[FIVE_M1].responsible = "Bea";
}

static void other_priority(struct plan *p)
{
	p->measure[FIVE_K3].priority = 1;
}

static void other_horizon(struct plan *p)
{
	p->measure[FIVE_7].horizon_to = 1;
}

static void other_class(struct plan *p)
{
	p->measure[FIVE_M10].cost_class = 1;
}

static void other_money(struct plan *p)
{
	p->budget_line[1].most = 2000000; // of K3
}

static void other_posts(struct plan *p)
{
	p->fte_need[2].posts = 100; // of 7
}

static void other_origin(struct plan *p)
{
	p->measure[FIVE_M1].origin = origin_STAFF;
}

static void other_benefit(struct plan *p)
{
	rate(p, FIVE_7, 1, 3);
}

static void other_effort(struct plan *p)
{
	rate(p, FIVE_K3, 2, 6);
}

static const struct {
	const char *column, *up, *down;
	void (*change)(struct plan *p);
	const char *then; // sorted by the column after the change
} columns[] = {
	{"rank", "7 M10 M1 M2 K3", "K3 M2 M1 M10 7", other_benefit, "M10 M1 M2 K3 7"},
	{"score", "7 M10 M1 M2 K3", "K3 M2 M1 M10 7", other_benefit, "M10 M1 M2 K3 7"},
	{"code", "7 K3 M1 M2 M10", "M10 M2 M1 K3 7", other_code, "7 A1 K3 M1 M2"},
	{"title", "7 K3 M10 M2 M1", "M1 M2 M10 K3 7", other_title, "M1 7 K3 M10 M2"},
	{"field", "M1 M2 7 M10 K3", "7 M10 M1 M2 K3", other_field, "M1 M2 K3 7 M10"},
	{"goal", "M2 7 M1 M10 K3", "M10 7 M1 M2 K3", other_goal, "7 M1 M2 M10 K3"},
	{"selection", "M10 M1 M2 7 K3", "7 K3 M1 M2 M10", other_selection, "7 M10 M1 M2 K3"},
	{"stage", "M10 K3 M2 M1 7", "7 M1 M2 K3 M10", other_stage, "M10 K3 7 M2 M1"},
	{"department", "7 M2 K3 M10 M1", "M10 K3 M2 7 M1", other_department, "7 M2 K3 M1 M10"},
	{"priority", "M10 7 M2 M1 K3", "M2 7 M10 M1 K3", other_priority, "M10 K3 7 M2 M1"},
	{"horizon", "7 M1 M10 M2 K3", "M2 M10 7 M1 K3", other_horizon, "M1 M10 7 M2 K3"},
	{"class", "M10 M1 7 M2 K3", "7 M2 M10 M1 K3", other_class, "M1 7 M10 M2 K3"},
	{"money", "K3 M2 M1 7 M10", "M1 M2 K3 7 M10", other_money, "M2 M1 K3 7 M10"},
	{"posts", "K3 M2 7 M10 M1", "7 M2 K3 M10 M1", other_posts, "7 K3 M2 M10 M1"},
	{"origin", "M1 K3 7 M2 M10", "M10 7 M2 M1 K3", other_origin, "K3 7 M2 M10 M1"},
	{"nutzen", "7 M1 M2 M10 K3", "K3 M10 7 M1 M2", other_benefit, "M1 M2 M10 K3 7"},
	{"aufwand", "M10 K3 7 M2 M1", "M2 7 M10 K3 M1", other_effort, "M10 7 M2 K3 M1"},
};

static void sorts(struct rig *r, const char *way, const char *column, const char *wanted)
{
	char line[64];
	(void)snprintf(line, sizeof line, "sort %s%s", way, column);
	assert_int_equal(rig_act(r, line), ANSWER_DONE);
	five_ordered(r, column, wanted);
}

static void every_column_sorts_and_follows_what_changes(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++) {
		struct rig r;
		five_open(&r);
		sorts(&r, "-", columns[i].column, columns[i].down);
		sorts(&r, "+", columns[i].column, columns[i].up);
		columns[i].change(r.plan);
		plan_changed(r.plan);
		r.plan->generation++;
		rig_sync(&r);
		five_ordered(&r, columns[i].column, columns[i].then);
		rig_close(&r);
	}
}

// The same with other weights: what goes by score is put in order anew, though the plan is the same.
static void other_weights_put_ranks_in_order_anew(void **state)
{
	(void)state;
	struct rig r;
	five_open(&r);
	sorts(&r, "", "rank,title", "7 M10 M2 M1 K3"); // two keys: Übung before Zug
	static const int32_t effort[] = {0, 10000};
	r.look.score = score_table(r.score, r.plan, effort);
	r.pane->sync(r.state, &r.look);
	five_ordered(&r, "rank,title", "K3 M10 7 M2 M1"); // low, low, medium, high, not rated: 1.00 to 3.00
	rig_close(&r);
}

// A criterion that is deleted sorts nothing more; what sorts besides it goes on.
static void a_criterion_that_is_gone_sorts_nothing(void **state)
{
	(void)state;
	struct rig r;
	five_open(&r);
	sorts(&r, "-", "aufwand,title", "M2 7 K3 M10 M1");
	r.plan->criterion_n = 1;
	r.plan->level_n = 3;
	for (size_t i = 0; i < r.plan->rating_n; i++)
		if (r.plan->rating[i].criterion == 2)
			r.plan->rating[i--] = r.plan->rating[--r.plan->rating_n];
	plan_changed(r.plan);
	r.plan->generation++;
	rig_sync(&r);
	five_ordered(&r, "title", "7 K3 M10 M2 M1");
	sorts(&r, "", "nutzen", "7 M1 M2 M10 K3");
	rig_close(&r);
}

static void figures_of_another_year_sort_anew(void **state)
{
	(void)state;
	struct rig r;
	five_open(&r);
	five_money(r.plan, 4, 2024, 10);
	five_money(r.plan, 5, 2024, 20);
	plan_changed(r.plan);
	r.plan->generation++;
	rig_sync(&r);
	sorts(&r, "-", "money", "M1 M2 K3 7 M10"); // 7 has a line, of another year: 0
	r.look.figures_year = 2024;
	r.pane->sync(r.state, &r.look);
	five_ordered(&r, "money", "M1 7 M2 K3 M10");
	sorts(&r, "-", "posts", "7 M2 K3 M10 M1"); // 0 each, and by rank
	rig_close(&r);
}

// What is known of stability and of another time sorts too, and what is not known comes last.
static void answers_sort_while_they_are_shown(void **state)
{
	(void)state;
	struct rig r;
	five_open(&r);
	struct weights w = {.n = 2, .bp = {6000, 4000}};
	struct sampling *sample = sampling_begin(r.score, r.look.score, &w, NULL, 1, 100);
	static const uint32_t selected[FIVE_N] = {30, 90, 50, 20, 100};
	memcpy(sample->selected, selected, sizeof selected);
	sample->done = 100;
	const struct stable stable = {.weights = w, .sampling = sample};
	const struct stable begun = {.weights = w};
	r.look.stable = &stable;
	r.pane->sync(r.state, &r.look);
	sorts(&r, "", "stable", "M1 M10 K3 M2 7");
	sorts(&r, "-", "stable", "7 M2 K3 M10 M1");
	r.look.stable = &begun; // nothing is known yet
	r.pane->sync(r.state, &r.look);
	five_ordered(&r, "stable", "7 M10 M1 M2 K3");
	r.look.stable = NULL;
	struct plan *past = five_plan();
	rate(past, FIVE_7, 1, 3);
	const int32_t then[FIVE_N] = {0, 1, -1, 3, 4};
	const struct compared compared = {"then", past, score_table(r.score, past, NULL), then};
	r.look.compared = &compared;
	r.pane->sync(r.state, &r.look);
	sorts(&r, "", "then", "M10 M1 M2 7 K3"); // 1, 2 and 2, 5, not there
	sorts(&r, "-", "then", "7 M1 M2 M10 K3");
	r.look.compared = NULL;
	r.pane->sync(r.state, &r.look);
	five_ordered(&r, "then", "7 M10 M1 M2 K3");
	plan_free(past);
	rig_close(&r);
}

// ---- what s walks through ------------------------------------------------------------------------------------------

static const char *headline(struct rig *r)
{
	str_clear(&r->first);
	r->pane->headline(r->state, &r->look, &r->first);
	return str_text(&r->first);
}

static void one_key_walks_through_the_usual_orders(void **state)
{
	(void)state;
	static const char *const wanted[] = {"number ▲",           "title ▲", "field of action ▲", "stage ▲",
										 "decided priority ▲", "score ▼"};
	struct rig r;
	five_open(&r);
	assert_string_equal(headline(&r), "5 measures · sorted by score ▼");
	for (size_t i = 0; i < 6; i++) {
		char line[64];
		assert_int_equal(rig_act(&r, "sort"), ANSWER_DONE);
		(void)snprintf(line, sizeof line, "5 measures · sorted by %s", wanted[i]);
		assert_string_equal(headline(&r), line);
	}
	rig_act(&r, "reverse");
	assert_string_equal(headline(&r), "5 measures · sorted by score ▲");
	rig_act(&r, "sort score"); // the same column once more turns it round
	assert_string_equal(headline(&r), "5 measures · sorted by score ▼");
	rig_act(&r, "sort field,title");
	rig_act(&r, "sort"); // the first one changes, the second one stays
	assert_string_equal(headline(&r), "5 measures · sorted by stage ▲, title ▲");
	rig_act(&r, "sort code,title");
	rig_act(&r, "sort"); // by title: not twice
	assert_string_equal(headline(&r), "5 measures · sorted by title ▲");
	rig_act(&r, "sort money");
	rig_act(&r, "sort"); // from elsewhere it begins
	assert_string_equal(headline(&r), "5 measures · sorted by score ▼");
	rig_close(&r);
}

// The same column once more turns it round, also one criterion and the order nobody has asked for; with a sign, or among
// several, it is meant as it is said.
static void the_same_column_again_turns_round(void **state)
{
	(void)state;
	static const struct {
		const char *sort, *order;
	} steps[] = {
		{"rank", "K3 M2 M1 M10 7"},
		{"rank", "7 M10 M1 M2 K3"},
		{"title", "7 K3 M10 M2 M1"},
		{"title", "M1 M2 M10 K3 7"},
		{"titel", "7 K3 M10 M2 M1"},
		{"-title", "M1 M2 M10 K3 7"},
		{"-title", "M1 M2 M10 K3 7"},
		{"+title", "7 K3 M10 M2 M1"},
		{"nutzen", "7 M1 M2 M10 K3"},
		{"aufwand", "M10 K3 7 M2 M1"},
		{"aufwand", "M2 7 M10 K3 M1"},
		{"aufwand,code", "K3 M10 7 M2 M1"},
		{"aufwand,code", "K3 M10 7 M2 M1"},
		{"aufwand", "M10 K3 7 M2 M1"},
		{"field,field,-title", "M1 M2 M10 7 K3"},
		{"field,goal,stage,class,origin,horizon,title", "M2 M1 7 M10 K3"}, // six count
	};
	struct rig r;
	five_open(&r);
	for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++)
		sorts(&r, "", steps[i].sort, steps[i].order);
	assert_string_equal(headline(&r),
						"5 measures · sorted by field of action ▲, goal ▲, stage ▲, cost class ▲, origin ▲, "
						"horizon ▲");
	assert_int_equal(rig_act(&r, "sort ,"), ANSWER_DONE); // names nothing: stays
	five_ordered(&r, "as before", "M2 M1 7 M10 K3");
	assert_int_equal(rig_act(&r, "sort title,quatsch"), ANSWER_REFUSED);
	assert_string_equal(r.err.text,
						"Measures cannot be sorted by “quatsch”. Try rank, title, field or a criterion; several with "
						"commas, and - before one turns it round: score,-title");
	five_ordered(&r, "refused", "M2 M1 7 M10 K3");
	rig_close(&r);
}

// Orders by what the plan does not have are passed over.
static void one_key_passes_over_what_says_nothing(void **state)
{
	(void)state;
	static const char *const wanted[] = {"title ▲", "stage ▲", "number ▲"};
	struct rig r;
	struct plan *p = five_plan();
	for (int i = 0; i < FIVE_N; i++) {
		p->measure[i].priority = NONE32;
		p->measure[i].field = NONE32;
	}
	p->field_n = 0;
	p->criterion[0].weight = p->criterion[1].weight = NONE32;
	plan_changed(p);
	rig_open(&r, &pane_measures, p, FIXTURE_TODAY);
	assert_string_equal(headline(&r), "5 measures · not weighted · sorted by number ▲");
	for (size_t i = 0; i < 3; i++) {
		char line[64];
		assert_int_equal(rig_act(&r, "sort"), ANSWER_DONE);
		(void)snprintf(line, sizeof line, "5 measures · not weighted · sorted by %s", wanted[i]);
		assert_string_equal(headline(&r), line);
	}
	rig_close(&r);
}

static void the_sign_of_the_order_stands_at_its_column(void **state)
{
	(void)state;
	struct rig r;
	five_open(&r);
	r.look.columns = "code,title:12,money,nutzen,score";
	rig_sync(&r);
	rig_draw(&r, 80, 12);
	assert_string_equal(
		rig_row(&r, 0),
		"No.  Measure              Euros 2023  Nutzen       ▼Score"); // the usual order: by ranks, which follow from the scores
	static const struct {
		const char *sort, *head, *weights;
	} signs[] = {
		{"-score", "No.  Measure              Euros 2023  Nutzen       ▲Score",
		 "                                      60%"},
		{"code", "No.▲ Measure              Euros 2023  Nutzen        Score",
		 "                                      60%"},
		{"title", "No.  Measure ▲            Euros 2023  Nutzen        Score",
		 "                                      60%"},
		{"-title", "No.  Measure ▼            Euros 2023  Nutzen        Score",
		 "                                      60%"},
		{"money", "No.  Measure             ▲Euros 2023  Nutzen        Score",
		 "                                      60%"},
		{"nutzen", "No.  Measure              Euros 2023  Nutzen        Score",
		 "                                      60% ▼"},
		{"-nutzen", "No.  Measure              Euros 2023  Nutzen        Score",
		 "                                      60% ▲"},
	};
	for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++) {
		char line[64];
		(void)snprintf(line, sizeof line, "sort %s", signs[i].sort);
		assert_int_equal(rig_act(&r, line), ANSWER_DONE);
		rig_draw(&r, 80, 12);
		assert_string_equal(rig_row(&r, 0), signs[i].head);
		assert_string_equal(rig_row(&r, 1), signs[i].weights);
	}
	r.look.columns = "title:12,money:6,code"; // where the word is cut, before what is left of it
	rig_sync(&r);
	rig_act(&r, "sort money");
	rig_draw(&r, 39, 12);
	assert_string_equal(rig_row(&r, 0), " Measure      ▲Euros… No.");
	rig_close(&r);
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_column_sorts_and_follows_what_changes),
		cmocka_unit_test(other_weights_put_ranks_in_order_anew),
		cmocka_unit_test(a_criterion_that_is_gone_sorts_nothing),
		cmocka_unit_test(figures_of_another_year_sort_anew),
		cmocka_unit_test(answers_sort_while_they_are_shown),
		cmocka_unit_test(one_key_walks_through_the_usual_orders),
		cmocka_unit_test(the_same_column_again_turns_round),
		cmocka_unit_test(one_key_passes_over_what_says_nothing),
		cmocka_unit_test(the_sign_of_the_order_stands_at_its_column),
	};
	return cmocka_run_group_tests_name("order of the measures", tests, NULL, NULL);
}
