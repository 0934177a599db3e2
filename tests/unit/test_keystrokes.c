// SPDX-License-Identifier: EUPL-1.2
// How many keys the common tasks of a planning session take. Each task is a script that really does it; a change of
// the cockpit that makes one longer fails here and must be meant. Names are typed as one word and counted as one key.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/i18n.h"
#include "canvas/canvas.h"
#include "cmd/session.h"
#include "plan/code.h"
#include "plan/okr/okr.h"
#include "sample.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BOARD_DAY 20595 // 22.05.2026

struct task {
	const char *name;
	int keys;           // counted; the test says when the script has another number
	const char *script; // keys by name, blanks between; "text:…" is typed
	bool (*done)(const struct plan *p, const struct score_table *t);
};

static const struct measure *measure(const struct plan *p, const char *code)
{
	struct ls_err err;
	int32_t id = 0;
	return code_find(p, T_measure, code, 0, &id, &err) == LS_OK ? plan_find(p, T_measure, id) : NULL;
}

static bool new_one_is_rated(const struct plan *p, const struct score_table *t)
{
	const struct measure *m = measure(p, "M47");
	return m && t->complete[plan_position(p, T_measure, m->id)];
}

static bool weights_are_others(const struct plan *p, const struct score_table *t)
{
	(void)t;
	int64_t sum = 0;
	for (size_t i = 0; i < p->criterion_n; i++)
		sum += p->criterion[i].weight;
	return sum == 10000 && p->criterion[0].weight == 4500;
}

static bool thirteen_are_selected(const struct plan *p, const struct score_table *t)
{
	(void)t;
	int n = 0;
	for (size_t i = 0; i < p->measure_n; i++)
		n += p->measure[i].selection == selection_SELECTED;
	return n == 13; // eleven are at the beginning
}

static bool scan_centre_is_a_pilot(const struct plan *p, const struct score_table *t)
{
	(void)t;
	return measure(p, "M34")->stage == stage_PILOT;
}

static bool rating_is_better(const struct plan *p, const struct score_table *t)
{
	return score_hundredths(t, t->lo[plan_position(p, T_measure, measure(p, "M34")->id)]) == 270;
}

static bool criterion_is_whole(const struct plan *p, const struct score_table *t)
{
	(void)t;
	const struct criterion *c = &p->criterion[p->criterion_n - 1];
	return strcmp(c->title, "Reife") == 0 && c->weight == 2000 && plan_of(p, T_level, "criterion", c->id).n == 3;
}

static bool an_idea_waits(const struct plan *p, const struct score_table *t)
{
	const struct measure *m = measure(p, "M47");
	return m && m->selection == selection_SUBMITTED && m->origin == origin_STAFF && m->requested_on == 18657 &&
		   strcmp(m->requester, "Kim Muster") == 0 && t->rank[plan_position(p, T_measure, m->id)] == 0;
}

// On the map the cursor stands in the first field; the new goal belongs to the last one.
static bool a_goal_stands_elsewhere(const struct plan *p, const struct score_table *t)
{
	(void)t;
	const struct goal *g = &p->goal[p->goal_n - 1];
	const struct field *f = plan_find(p, T_field, g->field);
	return strcmp(g->title, "Neu") == 0 && f && strcmp(f->title, "Ausstattung") == 0;
}

static const struct task tasks[] = {
	{"raise one rating of a measure found by name", 8, "/ text:scan Enter l l l l +", rating_is_better},
	{"rate a new measure on five criteria", 14, "a Enter text:Neu C-s l + l + l + l + l +", new_one_is_rated},
	{"turn a weight by five percent and apply", 3, "w * Enter", weights_are_others},
	{"find a measure and change its state", 6, "/ text:scan Enter : text:measure~set~M34~stage~pilot Enter",
	 scan_centre_is_a_pilot},
	{"add a criterion with a weight and three levels", 11,
	 "C / text:crit Enter Enter text:Reife Tab text:20 Tab text:hoch~3,~mittel~2,~niedrig~1 C-s", criterion_is_whole},
	{"an idea into the intake", 6, "9 a text:Schichttausch Tab text:Kim~Muster C-s", an_idea_waits},
	{"a goal in another field", 7, "1 a Enter text:Neu Tab text:Ausstattung C-s", a_goal_stands_elsewhere},
	{"select down to the cut", 5, ": text:cut~number=13 Enter S Enter", thirteen_are_selected},
};

// ---- an OKR board ------------------------------------------------------------------------------------------------------

static const struct key_result *key_result(const struct plan *p, const char *code)
{
	struct ls_err err;
	int32_t id = 0;
	assert_int_equal(code_find(p, T_key_result, code, BOARD_DAY, &id, &err), LS_OK);
	return plan_find(p, T_key_result, id);
}

static const struct check_in *of_today(const struct plan *p, const char *code)
{
	struct plan_rows rows = plan_of(p, T_check_in, "key_result", key_result(p, code)->id);
	for (size_t i = 0; i < rows.n; i++)
		if (p->check_in[rows.at[i]].day == BOARD_DAY)
			return &p->check_in[rows.at[i]];
	return NULL;
}

static bool all_is_noted(const struct plan *p, const struct score_table *t)
{
	(void)t;
	const struct check_in *in = of_today(p, "2026Q2-O1-KR1");
	return in && in->value == 67000 && in->confidence == 8 && strcmp(in->note, "fine") == 0;
}

static bool it_is_unchanged(const struct plan *p, const struct score_table *t)
{
	(void)t;
	const struct check_in *in = of_today(p, "2026Q2-O1-KR1");
	return in && in->value == NONE64;
}

static int steps_done(const struct plan *p)
{
	struct plan_rows rows = plan_of(p, T_kr_step, "key_result", key_result(p, "2026Q2-O2-KR3")->id);
	int n = 0;
	for (size_t i = 0; i < rows.n; i++)
		n += p->kr_step[rows.at[i]].done != DAY_NONE;
	return n;
}

static bool a_step_more_is_done(const struct plan *p, const struct score_table *t)
{
	(void)t;
	return steps_done(p) == 3; // two are at the beginning
}

static bool a_task_is_given(const struct plan *p, const struct score_table *t)
{
	(void)t;
	for (size_t i = 0; i < p->action_n; i++)
		if (strcmp(p->action[i].title, "ask") == 0)
			return strcmp(p->action[i].owner, "JB") == 0 && p->action[i].due == BOARD_DAY + 7 &&
				   p->action[i].key_result == key_result(p, "2026Q2-O1-KR1")->id;
	return false;
}

static bool a_free_task_is_given(const struct plan *p, const struct score_table *t)
{
	(void)t;
	const struct action *a = &p->action[p->action_n - 1];
	return strcmp(a->title, "ask") == 0 && strcmp(a->owner, "JB") == 0 && a->due == BOARD_DAY + 7;
}

static bool it_is_decided(const struct plan *p, const struct score_table *t)
{
	(void)t;
	const struct decision *d = &p->decision[p->decision_n - 1];
	return strcmp(d->subject, "goon") == 0 && strcmp(d->result, "yes") == 0 && strcmp(d->body, "LG") == 0 &&
		   d->day == BOARD_DAY && d->objective == key_result(p, "2026Q2-O1-KR1")->objective;
}

static bool it_is_a_week_later(const struct plan *p, const struct score_table *t)
{
	(void)t;
	int n = 0; // the first one that is overdue
	for (size_t i = 0; i < p->action_n; i++)
		n += strncmp(p->action[i].title, "Vertretungen", 12) == 0 && p->action[i].due == date_day(2026, 5, 13);
	return n == 1;
}

static bool it_is_in_review(const struct plan *p, const struct score_table *t)
{
	(void)t;
	const struct objective *o = plan_find(p, T_objective, key_result(p, "2026Q2-O1-KR1")->objective);
	return ((const struct cycle *)plan_find(p, T_cycle, o->cycle))->state == cycle_state_REVIEW;
}

static bool an_objective_is_planned(const struct plan *p, const struct score_table *t)
{
	(void)t;
	const struct objective *o = &p->objective[p->objective_n - 1];
	struct plan_rows krs = plan_of(p, T_key_result, "objective", o->id);
	bool whole = strcmp(o->title, "Scan") == 0 && krs.n == 3 && plan_of(p, T_contribution, "objective", o->id).n == 2;
	for (size_t i = 0; i < krs.n; i++)
		whole = whole && p->key_result[krs.at[i]].target == 22000 && strcmp(p->key_result[krs.at[i]].unit, "B") == 0;
	return whole && okr_field(p, o) && strcmp(okr_field(p, o)->code, "bs") == 0;
}

// On the board, with the cursor on the key result.
static bool a_deadline_is_met(const struct plan *p, const struct score_table *t)
{
	(void)t;
	const struct deadline_done *d = &p->deadline_done[p->deadline_done_n - 1];
	return d->year == 2026 && d->day == BOARD_DAY;
}

static bool somebody_is_told(const struct plan *p, const struct score_table *t)
{
	(void)t;
	const struct informed *i = &p->informed[p->informed_n - 1];
	const struct stakeholder *s = plan_find(p, T_stakeholder, i->stakeholder);
	return i->day == BOARD_DAY && strcmp(s->code, "presse") == 0;
}

static const struct task board_tasks[] = {
	{"check in with value, confidence and note", 7, "i text:67 Tab text:8 Tab text:fine Enter", all_is_noted},
	{"check in an unchanged key result", 2, "i Enter", it_is_unchanged},
	{"tick a milestone's next step", 1, "+", a_step_more_is_done},
	{"give a task with person and day", 7, "t text:ask Tab text:JB Tab text:29.5. Enter", a_task_is_given},
	{"lead the quarter into its review", 2, "O Enter", it_is_in_review},
	{"record a decision on the objective", 7, "B text:goon Tab text:yes Tab text:LG C-s", it_is_decided},
	{"put the first overdue task off by a week", 2, "8 >", it_is_a_week_later},
	{"give a task in the pane of tasks", 7, "a text:ask Tab text:JB Tab text:29.5. C-s", a_free_task_is_given},
	{"note that the next deadline of the year is met", 2, "7 Space", a_deadline_is_met},
	{"note that somebody was informed today", 5, "7 / text:presse Enter Space", somebody_is_told},
	{"plan an objective with three key results and two measures", 35,
	 "a text:Obj Enter text:Scan C-s "
	 "text:R1 Enter Enter Enter text:22 Enter text:B C-s "
	 "text:R2 Enter Enter Enter text:22 Enter text:B C-s "
	 "text:R3 Enter Enter Enter text:22 Enter text:B C-s "
	 "Enter text:M17 Space text:M20 Space Enter",
	 an_objective_is_planned},
};

// ---- the end of a quarter ------------------------------------------------------------------------------------------------

// Objectives of the quarter of the board by verdict.
static int judged(const struct plan *p, int verdict)
{
	const struct objective *o = plan_find(p, T_objective, key_result(p, "2026Q2-O1-KR1")->objective);
	struct plan_rows rows = plan_of(p, T_objective, "cycle", o->cycle);
	int n = 0;
	for (size_t i = 0; i < rows.n; i++)
		n += p->objective[rows.at[i]].verdict == verdict;
	return n;
}

static bool four_are_judged(const struct plan *p, const struct score_table *t)
{
	(void)t;
	return judged(p, verdict_ACCEPTED) == 1 && judged(p, verdict_PARTLY) == 1 && judged(p, verdict_REFUSED) == 1 &&
		   judged(p, verdict_CARRIED) == 1;
}

static bool four_are_judged_with_words(const struct plan *p, const struct score_table *t)
{
	int said = 0;
	for (size_t i = 0; i < p->objective_n; i++)
		said += strcmp(p->objective[i].verdict_text, "fine") == 0;
	return said == 4 && four_are_judged(p, t);
}

static bool two_go_on(const struct plan *p, const struct score_table *t)
{
	(void)t;
	struct ls_err err;
	int32_t from = 0, to = 0;
	assert_int_equal(code_find(p, T_cycle, "2026Q2", BOARD_DAY, &from, &err), LS_OK);
	bool made = code_find(p, T_cycle, "2026Q3", BOARD_DAY, &to, &err) == LS_OK;
	const struct cycle *c = plan_find(p, T_cycle, from);
	return made && c->state == cycle_state_CLOSED && plan_of(p, T_objective, "cycle", to).n == 2;
}

static bool a_line_is_a_task(const struct plan *p, const struct score_table *t)
{
	(void)t;
	const struct retro *r = &p->retro[p->retro_n - 1];
	const struct action *a = plan_find(p, T_action, r->action);
	return a && strcmp(r->text, "ask") == 0 && strcmp(a->owner, "JB") == 0 && a->due == BOARD_DAY + 7;
}

// From the board of a quarter in review.
static const struct {
	struct task task;
	int most; // beside what is typed
} end_tasks[] = {
	{{"review four objectives with verdicts", 9, "A 1 Enter 2 Enter 3 Enter 4 Esc", four_are_judged}, 20},
	{{"review four objectives, each with a comment", 22,
	  "A 1 Tab text:fine Enter 2 Tab text:fine Enter 3 Tab text:fine Enter 4 Tab text:fine C-s Esc Esc Esc Esc Esc",
	  four_are_judged_with_words},
	 20},
	{{"close a quarter and carry two objectives over", 5, "O Space j Space Enter", two_go_on}, 12},
	{{"write a line of the retrospective and make a task of it", 9,
	  "W text:ask Enter Esc t text:JB Tab text:29.5. Enter", a_line_is_a_task},
	 6},
};

static int typed(const char *script)
{
	int n = 0;
	for (const char *at = script; (at = strstr(at, "text:")); at++)
		n++;
	return n;
}

static struct session *board(size_t task)
{
	struct ls_err err;
	struct model *m = NULL;
	assert_int_equal(sample_open(&m, "musterkreis", &err), LS_OK);
	struct session_options o = {.cols = 100, .rows = 30, .today = BOARD_DAY, .keys = ""};
	struct session *s = session_new(&o);
	session_model(s, m, "okr");
	const char *first = task == 2 ? "search Einweisung" : task == 7 ? "pane tasks" : "cursor down";
	assert_int_equal(session_run(s, first, &err), LS_OK);
	return s;
}

static struct session *viersen(void)
{
	struct ls_err err;
	struct model *m = NULL;
	assert_int_equal(sample_open(&m, "viersen", &err), LS_OK);
	struct session_options o = {.cols = 100, .rows = 30, .today = 18657, .keys = ""};
	struct session *s = session_new(&o);
	session_model(s, m, "measures");
	return s;
}

static void draw(struct session *s)
{
	struct canvas *c = canvas_new(100, 30, GLYPHS_UNICODE);
	session_draw(s, c);
	canvas_free(c);
}

static void press(struct session *s, const char *key)
{
	if (strncmp(key, "text:", 5) != 0) {
		session_key(s, key);
		return;
	}
	for (const char *p = key + 5; *p; p++) {
		char one[2] = {*p, 0};
		session_key(s, *p == '~' ? "Space" : one);
	}
}

static int play(struct session *s, const char *script)
{
	char *copy = strdup(script), *save = NULL;
	int n = 0;
	draw(s);
	for (char *key = strtok_r(copy, " ", &save); key; key = strtok_r(NULL, " ", &save), n++) {
		press(s, key);
		draw(s);
	}
	free(copy);
	return n;
}

static void common_tasks_take_few_keys(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof tasks / sizeof tasks[0]; i++) {
		struct session *s = viersen();
		int n = play(s, tasks[i].script);
		const struct model *m = session_plan(s);
		if (!tasks[i].done(model_plan(m), model_score(m)))
			fail_msg("“%s” is not done by: %s (%s)", tasks[i].name, tasks[i].script, session_message(s));
		if (n != tasks[i].keys)
			fail_msg("“%s” takes %d keys, not %d", tasks[i].name, n, tasks[i].keys);
		printf("# %2d keys: %s\n", n, tasks[i].name);
		session_free(s);
	}
}

// Each task is one that can be undone, key by key.
static void every_task_can_be_undone(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof tasks / sizeof tasks[0]; i++) {
		struct session *s = viersen();
		struct ls_err err;
		play(s, tasks[i].script);
		while (session_run(s, "undo", &err) == LS_OK)
			;
		const struct model *m = session_plan(s);
		assert_false(tasks[i].done(model_plan(m), model_score(m)));
		session_free(s);
	}
}

// From the board, plus what is typed: at most so many keys beside it.
static void a_check_in_takes_few_keys(void **state)
{
	(void)state;
	static const int most[] = {6, 2, 2, 4, 2, 4, 2, 4, 2, 4, 24};
	for (size_t i = 0; i < sizeof board_tasks / sizeof board_tasks[0]; i++) {
		const struct task *t = &board_tasks[i];
		struct session *s = board(i);
		struct ls_err err;
		int n = play(s, t->script);
		if (!t->done(model_plan(session_plan(s)), NULL))
			fail_msg("“%s” is not done by: %s (%s)", t->name, t->script, session_message(s));
		if (n != t->keys || n - typed(t->script) > most[i])
			fail_msg("“%s” takes %d keys, of which %d are typed", t->name, n, typed(t->script));
		printf("# %2d keys: %s\n", n - typed(t->script), t->name);
		assert_int_equal(session_run(s, "undo", &err), LS_OK); // one step; of planning the last one
		assert_false(t->done(model_plan(session_plan(s)), NULL));
		session_free(s);
	}
}

static void the_end_of_a_quarter_takes_few_keys(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof end_tasks / sizeof end_tasks[0]; i++) {
		const struct task *t = &end_tasks[i].task;
		struct session *s = board(0);
		struct ls_err err;
		assert_int_equal(session_run(s, "cycle review 2026Q2", &err), LS_OK);
		int n = play(s, t->script);
		if (!t->done(model_plan(session_plan(s)), NULL))
			fail_msg("“%s” is not done by: %s (%s)", t->name, t->script, session_message(s));
		if (n != t->keys || n - typed(t->script) > end_tasks[i].most)
			fail_msg("“%s” takes %d keys, of which %d are typed", t->name, n, typed(t->script));
		printf("# %2d keys: %s\n", n - typed(t->script), t->name);
		assert_int_equal(session_run(s, "undo", &err), LS_OK);
		assert_false(t->done(model_plan(session_plan(s)), NULL));
		session_free(s);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(common_tasks_take_few_keys), cmocka_unit_test(every_task_can_be_undone),
		cmocka_unit_test(a_check_in_takes_few_keys), cmocka_unit_test(the_end_of_a_quarter_takes_few_keys)};
	i18n_set(LANG_EN);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
