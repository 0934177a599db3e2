// SPDX-License-Identifier: EUPL-1.2
// Means and signs of random quarters, calculated a second time over one common denominator, and percentages as they
// are shown.
#include "fixture.h"
#include "seed.h"

#include "base/i18n.h"
#include "plan/okr/okr.h"
#include "say/progress.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#define ALL     INT64_C(2520) // is divided by every target and every sum of weights there is here
#define DAYS    90
#define CHECKED 8 // of ten key results with a check-in

static int32_t today;

static void add_key_result(struct plan *p, const struct objective *o)
{
	struct key_result *kr = fixture_add(p, T_key_result);
	kr->objective = o->id;
	kr->kind = below(4) ? kr_kind_INCREASE : kr_kind_AT_LEAST;
	kr->start = 0;
	kr->target = below(6) ? 1000 * (1 + below(10)) : NONE64;
	kr->weight = below(3);
	if (below(10) >= CHECKED)
		return;
	struct check_in *c = fixture_add(p, T_check_in);
	c->key_result = kr->id;
	c->day = today - below(3);
	c->value = 1000 * (below(15) - 2);
}

// One goal with up to three objectives of up to three key results, in a quarter of 90 days.
static struct plan *random_quarter(void)
{
	struct plan *p = plan_new();
	struct strategy *s = fixture_add(p, T_strategy);
	s->aspirational = below(2);
	struct cycle *c = fixture_add(p, T_cycle);
	c->start = fixture_day("2023-01-01");
	c->end = c->start + DAYS - 1;
	today = c->start + below(DAYS);
	struct goal *g = fixture_add(p, T_goal);
	for (int n = 1 + below(3); n > 0; n--) {
		struct objective *o = fixture_add(p, T_objective);
		o->goal = g->id;
		o->cycle = c->id;
		o->kind = below(2) ? objective_kind_ASPIRATIONAL : objective_kind_COMMITTED;
		for (int k = below(4); k > 0; k--)
			add_key_result(p, o);
	}
	return p;
}

static const struct check_in *said_of(const struct plan *p, int32_t key_result)
{
	for (size_t i = 0; i < p->check_in_n; i++)
		if (p->check_in[i].key_result == key_result)
			return &p->check_in[i];
	return NULL;
}

// A part as ALL-ths; -1 where it cannot be told.
static int64_t share(const struct plan *p, const struct key_result *kr)
{
	const struct check_in *c = said_of(p, kr->id);
	int64_t value = c ? c->value : kr->start;
	if (kr->target == NONE64)
		return -1;
	if (kr->kind == kr_kind_AT_LEAST)
		return value >= kr->target ? ALL : 0;
	return value < 0 ? 0 : value > kr->target ? ALL : ALL * (value / 1000) / (kr->target / 1000);
}

struct plain {
	int64_t progress; // ALL × ALL-ths
	int64_t expected; // hundredths of days
	bool told, judged;
};

static struct plain plain_objective(const struct plan *p, const struct objective *o)
{
	struct plain s = {0};
	int64_t sum = 0, plain = 0, weights = 0, n = 0;
	int passed = today - p->cycle[0].start + 1;
	for (size_t i = 0; i < p->key_result_n; i++) {
		const struct key_result *kr = &p->key_result[i];
		if (kr->objective != o->id || share(p, kr) < 0)
			continue;
		n++;
		weights += kr->weight;
		sum += kr->weight * share(p, kr);
		plain += share(p, kr);
		s.judged |= said_of(p, kr->id) && passed * 100 >= DAYS * p->strategy[0].pace_after;
	}
	s.told = n > 0;
	s.progress = !n ? 0 : weights ? sum * (ALL / weights) : plain * (ALL / n);
	bool aspires = p->strategy[0].aspirational && o->kind == objective_kind_ASPIRATIONAL;
	s.expected = (int64_t)passed * (aspires ? p->strategy[0].ambition : 100);
	return s;
}

// Both sides times every denominator: all whole numbers.
static enum pace plain_pace(const struct plan *p, int64_t progress, int64_t expected)
{
	int64_t left = progress * DAYS * 100 * 100, right = expected * ALL * ALL;
	return left >= right * p->strategy[0].pace_good   ? PACE_GOOD
		   : left >= right * p->strategy[0].pace_risk ? PACE_RISK
													  : PACE_BAD;
}

static void means_and_signs_are_those_of_whole_numbers(void **state)
{
	(void)state;
	int seen[4] = {0}, approximate = 0, left_out = 0;
	seed_begin("okr");
	for (int round = 0; round < 3000; round++) {
		struct plan *p = random_quarter();
		int64_t progress = 0, expected = 0, n = 0;
		bool judged = false;
		for (size_t i = 0; i < p->objective_n; i++) {
			struct plain plain = plain_objective(p, &p->objective[i]);
			struct objective_state s = okr_objective(p, &p->objective[i], today);
			assert_int_equal(s.progress_bp, plain.told ? plain.progress * 10000 / (ALL * ALL) : NONE32);
			assert_int_equal(s.expected_bp, plain.expected * 100 / DAYS);
			assert_int_equal(s.pace, plain.judged ? plain_pace(p, plain.progress, plain.expected) : PACE_NONE);
			seen[s.pace]++;
			approximate += s.approximate;
			left_out += s.left_out;
			n += plain.told;
			progress += plain.progress;
			expected += plain.told ? plain.expected : 0;
			judged |= plain.judged;
		}
		struct goal_state g = okr_goal(p, &p->goal[0], &p->cycle[0], today);
		assert_int_equal(g.progress_bp, n ? progress * 10000 / (ALL * ALL * n) : NONE32);
		assert_int_equal(g.expected_bp, n ? expected * 100 / (DAYS * n) : 0);
		assert_int_equal(g.pace, judged ? plain_pace(p, progress, expected) : PACE_NONE);
		plan_free(p);
	}
	assert_true(seen[PACE_NONE] && seen[PACE_GOOD] && seen[PACE_RISK] && seen[PACE_BAD] && approximate && left_out);
}

// What is shown of value ÷ target: rounded once, and up to 100 never.
static void shows(struct plan *p, int64_t value, int64_t target, const char *percent)
{
	p->key_result[0].kind = kr_kind_INCREASE;
	p->key_result[0].start = 0;
	p->key_result[0].target = target;
	p->check_in[0].value = value;
	struct str s = {0};
	progress_percent(&s, okr_key_result(p, &p->key_result[0], today).progress_bp, false);
	assert_string_equal(str_text(&s), percent);
	str_clear(&s);
	if (value <= target && value >= 0) {
		progress_percent(&s, okr_objective(p, &p->objective[0], today).progress_bp, false);
		assert_string_equal(str_text(&s), percent);
	}
	str_free(&s);
}

static void percentages_are_rounded_once_and_never_up_to_a_hundred(void **state)
{
	(void)state;
	struct plan *p = plan_new();
	fixture_add(p, T_strategy);
	struct objective *o = fixture_add(p, T_objective);
	struct key_result *kr = fixture_add(p, T_key_result);
	struct check_in *c = fixture_add(p, T_check_in);
	i18n_set(LANG_EN);
	kr->objective = o->id;
	kr->weight = 1;
	c->key_result = kr->id;
	c->day = today = fixture_day("2023-02-01");
	shows(p, 54496, 100000, "54%"); // 54.496, not 54.50 and then 55
	shows(p, 54500, 100000, "55%");
	shows(p, 996, 1000, "99%");
	shows(p, INT64_C(999999999999999), INT64_C(1000000000000000), "99%");
	shows(p, 1000, 1000, "100%");
	shows(p, 1004, 1000, "100%");
	shows(p, 4, 1000, "0%");
	shows(p, 5, 1000, "1%");
	shows(p, -54496, 100000, "−54%");
	shows(p, -1000, 1000, "−100%");
	plan_free(p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(means_and_signs_are_those_of_whole_numbers),
		cmocka_unit_test(percentages_are_rounded_once_and_never_up_to_a_hundred),
	};
	return cmocka_run_group_tests_name("okr random", tests, NULL, NULL);
}
