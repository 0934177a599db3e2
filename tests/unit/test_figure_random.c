// SPDX-License-Identifier: EUPL-1.2
// Euros of random plans handed out year by year, one euro amount after the other, and compared with every place that
// adds them up: a measure, a year of the whole plan, the cut, the filter.
#include "fixture.h"
#include "ranked.h"
#include "seed.h"

#include "plan/filter/filter.h"
#include "plan/gantt/budget.h"
#include "plan/gantt/figure.h"
#include "plan/gantt/gantt.h"
#include "plan/score/cut.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#define FIRST 2020
#define YEARS 12 // what is endless goes on to the last of them

static struct plan *random_plan(void)
{
	struct plan *p = plan_new();
	for (int m = 1 + below(3); m > 0; m--) {
		struct measure *row = fixture_add(p, T_measure);
		row->code = arena_printf(p->arena, "M%d", row->id);
	}
	for (int n = below(8); n > 0; n--) {
		struct budget_line *b = fixture_add(p, T_budget_line);
		b->measure = below(4) ? 1 + below((uint32_t)p->measure_n) : NONE32;
		b->kind = below(3);
		b->year_from = below(8) ? FIRST + below(6) : NONE32;
		b->year_to = b->year_from != NONE32 && below(2) ? b->year_from + below(5) : NONE32;
		b->least = below(4) ? below(1000) : NONE64;
		b->most = below(4) ? (b->least == NONE64 ? 0 : b->least) + below(1000) : NONE64;
	}
	return p;
}

struct handed {
	int64_t least[YEARS], most[YEARS];
	int open[YEARS], lines[YEARS], figureless[YEARS];
	int undated;
};

// The first gets one more euro than the others as long as there is a rest: here all of the rest at once.
static void hand_out(int64_t *to, const struct budget_line *b, int64_t amount, int last)
{
	int years = last - b->year_from + 1;
	for (int y = b->year_from; y <= last; y++)
		to[y - FIRST] += b->kind == budget_kind_YEARLY ? amount : amount / years;
	for (int64_t rest = amount % years; b->kind != budget_kind_YEARLY && rest > 0; rest--)
		to[b->year_from - FIRST]++;
}

static struct handed hand_out_all(const struct plan *p, int32_t measure, bool every)
{
	struct handed h = {0};
	for (size_t i = 0; i < p->budget_line_n; i++) {
		const struct budget_line *b = &p->budget_line[i];
		const struct measure *m = plan_find(p, T_measure, b->measure);
		bool asked = !m || (m->selection != selection_DEFERRED && m->selection != selection_REJECTED &&
							m->stage != stage_STOPPED);
		if (every ? !asked : b->measure != measure)
			continue;
		h.undated += b->year_from == NONE32;
		if (b->year_from == NONE32)
			continue;
		bool endless = b->kind == budget_kind_YEARLY && b->year_to == NONE32;
		int last = endless ? FIRST + YEARS - 1 : b->year_to != NONE32 ? b->year_to : b->year_from;
		if (b->least != NONE64)
			hand_out(h.least, b, b->least, last);
		if (b->most != NONE64)
			hand_out(h.most, b, b->most, last);
		for (int y = b->year_from; y <= last; y++) {
			h.lines[y - FIRST]++;
			h.open[y - FIRST] += b->most == NONE64;
			h.figureless[y - FIRST] += b->most == NONE64 && b->least == NONE64;
		}
	}
	return h;
}

static void check_measure(int32_t measure)
{
	struct handed h = hand_out_all(plan, measure, false);
	int64_t least = 0, most = 0;
	bool any = plan_of(plan, T_budget_line, "measure", measure).n > 0;
	for (int y = 0; y < YEARS; y++) {
		struct euros e = euros_of_measure(plan, measure, FIRST + y, NONE32);
		assert_int_equal(e.least, h.least[y]);
		assert_int_equal(e.most, h.most[y]);
		assert_int_equal(e.no_most, h.open[y]);
		assert_int_equal(e.no_figure, h.figureless[y]);
		assert_int_equal(e.no_year, h.undated);
		assert_int_equal(e.lines, h.lines[y] + h.undated);
		least += h.least[y];
		most += h.most[y];
		struct cut_rule r = {
			.kind = CUT_RESOURCES, .year = FIRST + y, .unit = NONE32, .posts_milli = NONE64, .money_eur = 1};
		bool told = any && h.open[y] == 0 && h.undated == 0;
		assert_true(cut_of(arena, table, &r)->money[measure - 1] == (told ? h.most[y] : NONE64));
		struct filter *f = NULL;
		struct ls_err err;
		const char *text = arena_printf(arena, told ? "cost=%lld" : "cost:-", (long long)h.most[y]);
		assert_int_equal(filter_parse(arena, plan, text, FIXTURE_TODAY, &f, &err), LS_OK);
		filter_year(f, FIRST + y);
		assert_true(filter_match(f, table, (size_t)measure - 1));
	}
	struct euros all = euros_of_measure(plan, measure, ALL_YEARS, NONE32);
	if (all.endless == 0 && h.undated == 0) { // the years add up to all of them
		assert_int_equal(all.least, least);
		assert_int_equal(all.most, most);
	}
}

static void every_sum_is_what_was_handed_out(void **state)
{
	(void)state;
	seed_begin("euros");
	for (int round = 0; round < 600; round++) {
		take(random_plan());
		for (size_t m = 0; m < plan->measure_n; m++)
			check_measure(plan->measure[m].id);
		// From here on some are given up: the year asks nothing for them, wherever it is told.
		static const struct {
			int32_t selection, stage;
		} given_up[] = {{selection_DEFERRED, 0}, {selection_REJECTED, 0}, {selection_SELECTED, stage_STOPPED}};
		for (size_t m = 0; m < plan->measure_n; m += 1 + (size_t)below(4)) {
			int32_t how = below(3);
			plan->measure[m].selection = given_up[how].selection;
			plan->measure[m].stage = given_up[how].stage;
		}
		struct handed h = hand_out_all(plan, NONE32, true);
		struct money *money;
		struct budget_year *by_state;
		budget_by_state(arena, plan, FIRST, FIRST + YEARS - 1, &by_state);
		int undated;
		assert_int_equal(gantt_money(arena, plan, FIRST, FIRST + YEARS - 1, &money, &undated), YEARS);
		assert_int_equal(undated, h.undated);
		for (int y = 0; y < YEARS; y++) {
			struct euros all = {0}; // the view of the money by state and purse
			for (int st = 0; st < budget_state_COUNT; st++)
				for (int purse = 0; purse < purse_COUNT; purse++) {
					euros_join(&all, &by_state[y].of[st][purse].once);
					euros_join(&all, &by_state[y].of[st][purse].yearly);
				}
			assert_int_equal(all.least, h.least[y]);
			assert_int_equal(all.most, h.most[y]);
			assert_int_equal(money[y].least, h.least[y]);
			assert_true(money[y].most == (h.open[y] > h.figureless[y] ? NONE64 : h.most[y]));
			assert_int_equal(money[y].without_figure, h.figureless[y]);
		}
	}
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, set_up_viersen, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {TEST(every_sum_is_what_was_handed_out)};
	return cmocka_run_group_tests_name("figure random", tests, NULL, NULL);
}
