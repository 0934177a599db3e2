// SPDX-License-Identifier: EUPL-1.2
// Numbers of the barometer and of a quarter's report, counted again in the plan's own rows, a second and plain way.
#include "base/i18n.h"
#include "exchange/report/report.h"
#include "sample.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#define TODAY 20595 // 22 May 2026

static struct model *m;
static struct str out;

static int set_up(void **state)
{
	struct ls_err err;
	(void)state;
	i18n_set(LANG_EN);
	return sample_open(&m, "musterkreis", &err) == LS_OK ? 0 : -1;
}

static int tear_down(void **state)
{
	(void)state;
	model_close(m);
	str_free(&out);
	return 0;
}

static const char *told(const char *report, const char *about)
{
	struct report_asked asked;
	struct ls_err err;
	report_ask(&asked, report_named(report), about, TODAY);
	asked.form = REPORT_MARKDOWN;
	str_clear(&out);
	if (report_write(&out, m, &asked, &err) != LS_OK)
		fail_msg("%s", err.text);
	return str_text(&out);
}

static void has(const char *line)
{
	if (!strstr(str_text(&out), line))
		fail_msg("“%s” is not in:\n%s", line, str_text(&out));
}

static bool runs(const struct measure *x)
{
	return x->stage == stage_RUNNING || x->stage == stage_PILOT || x->stage == stage_ROLLOUT;
}

static bool done(const struct measure *x)
{
	return x->stage == stage_DONE || x->stage == stage_OPERATION;
}

static void measures_are_counted_by_field(void **state)
{
	(void)state;
	const struct plan *p = model_plan(m);
	char line[300];
	int all_done = 0, all_runs = 0;
	told("barometer", "");
	for (size_t f = 0; f < p->field_n; f++) {
		int n = 0, d = 0, r = 0;
		for (size_t i = 0; i < p->measure_n; i++)
			if (p->measure[i].field == p->field[f].id) {
				n++;
				d += done(&p->measure[i]);
				r += runs(&p->measure[i]);
			}
		all_done += d;
		all_runs += r;
		(void)snprintf(line, sizeof line, "| %s | %d | %d | %d |", p->field[f].title, n, d, r);
		has(line);
	}
	(void)snprintf(line, sizeof line, "%zu measures: %d done or in operation, %d running,", p->measure_n, all_done,
				   all_runs);
	has(line);
}

// What was noted last, up to that day; the later row of a day.
static const struct check_in *latest(const struct plan *p, int32_t kr, bool value, bool confidence)
{
	const struct check_in *best = NULL;
	for (size_t i = 0; i < p->check_in_n; i++) {
		const struct check_in *c = &p->check_in[i];
		bool says = (value && c->value != NONE64) || (confidence && c->confidence != NONE32);
		if (c->key_result == kr && c->day <= TODAY && says && (!best || c->day >= best->day))
			best = c;
	}
	return best;
}

// Half away from nothing.
static long percent(int64_t part, int64_t whole)
{
	bool below = (part < 0) != (whole < 0);
	int64_t a = llabs(part), b = llabs(whole);
	long share = (long)((200 * a + b) / (2 * b));
	return below ? -share : share;
}

static void key_results_are_where_their_check_ins_left_them(void **state)
{
	(void)state;
	const struct plan *p = model_plan(m);
	char line[300];
	int checked = 0;
	told("cycle", "2026Q2");
	for (size_t i = 0; i < p->key_result_n; i++) {
		const struct key_result *kr = &p->key_result[i];
		const struct objective *o = plan_find(p, T_objective, kr->objective);
		const struct cycle *c = plan_find(p, T_cycle, o->cycle);
		const struct check_in *said = latest(p, kr->id, true, false), *sure = latest(p, kr->id, false, true);
		bool way = kr->kind == kr_kind_INCREASE || kr->kind == kr_kind_DECREASE;
		if (!c || strcmp(c->code, "2026Q2") != 0 || !way || !said || !sure || said->value % 1000 != 0)
			continue;
		long share = percent(said->value - kr->start, kr->target - kr->start);
		(void)snprintf(line, sizeof line, "| %s %s | ", kr->code, kr->title);
		has(line);
		(void)snprintf(line, sizeof line, "| %ld | %s%ld%%%s |", (long)(said->value / 1000), share < 0 ? "−" : "",
					   labs(share), share < 0 ? " ↓" : "");
		has(line);
		(void)snprintf(line, sizeof line, " | %d |", (int)sure->confidence);
		has(line);
		checked++;
	}
	assert_true(checked >= 8);
}

static void objectives_and_decisions_are_all_there(void **state)
{
	(void)state;
	const struct plan *p = model_plan(m);
	char line[400];
	int objectives = 0, key_results = 0, decisions = 0;
	told("cycle", "2026Q1");
	for (size_t i = 0; i < p->objective_n; i++) {
		const struct objective *o = &p->objective[i];
		const struct cycle *c = plan_find(p, T_cycle, o->cycle);
		if (!c || strcmp(c->code, "2026Q1") != 0)
			continue;
		objectives++;
		(void)snprintf(line, sizeof line, "### %s %s\n", o->code, o->title);
		has(line);
		for (size_t k = 0; k < p->key_result_n; k++)
			key_results += p->key_result[k].objective == o->id;
	}
	(void)snprintf(line, sizeof line, "Q1 2026: %d objectives with %d key results;", objectives, key_results);
	has(line);
	for (size_t i = 0; i < p->decision_n; i++)
		if (p->decision[i].day >= date_day(2026, 1, 1) && p->decision[i].day <= date_day(2026, 3, 31)) {
			(void)snprintf(line, sizeof line, "- “%s”", p->decision[i].subject);
			has(line);
			decisions++;
		}
	assert_true(decisions >= 4);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(measures_are_counted_by_field),
		cmocka_unit_test(key_results_are_where_their_check_ins_left_them),
		cmocka_unit_test(objectives_and_decisions_are_all_there),
	};
	return cmocka_run_group_tests_name("numbers of reports", tests, set_up, tear_down);
}
