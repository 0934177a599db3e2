// SPDX-License-Identifier: EUPL-1.2
// Between which weights a measure keeps its place, compared with trying every basis point.
#include "fixture.h"

#include "base/i18n.h"
#include "plan/score/stability_range.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

// Scores of a measure when criterion k has the weight v, times the same number for all measures.
static int64_t score_at(const struct score_table *t, const struct weights *w, int k, int64_t v, size_t m)
{
	int64_t rest = 0, others = 0;
	for (int i = 0; i < w->n; i++)
		if (i != k) {
			rest += w->bp[i];
			others += (int64_t)w->bp[i] * t->criteria[i].points[m];
		}
	return v * t->criteria[k].points[m] * rest + (WEIGHTS_WHOLE - v) * others;
}

static int sign(int64_t n)
{
	return (n > 0) - (n < 0);
}

static bool alike(const struct score_table *t, size_t a, size_t b)
{
	for (int i = 0; i < t->criteria_n; i++)
		if (t->criteria[i].points[a] != t->criteria[i].points[b])
			return false;
	return true;
}

static bool same_place(const struct score_table *t, const struct weights *w, int k, int64_t v, size_t m)
{
	for (size_t o = 0; o < t->n; o++)
		if (!alike(t, m, o) && sign(score_at(t, w, k, v, m) - score_at(t, w, k, v, o)) !=
								   sign(score_at(t, w, k, w->bp[k], m) - score_at(t, w, k, w->bp[k], o)))
			return false;
	return true;
}

static void ranges_are_those_found_by_trying(void **state)
{
	(void)state;
	struct plan *p = fixture_viersen();
	struct arena *a = arena_new();
	struct score_table *t = score_table(a, p, NULL);
	struct weights w;
	weights_of_plan(&w, p);
	int wide = 0;
	for (size_t m = 0; m < t->n; m++)
		for (int k = 0; k < t->criteria_n; k++) {
			int32_t least = -1, most = -1;
			assert_true(stability_range(t, &w, m, k, &least, &most));
			assert_true(least >= 0 && least <= w.bp[k] && most >= w.bp[k] && most <= WEIGHTS_WHOLE);
			for (int32_t v = w.bp[k]; v >= least; v -= 97)
				assert_true(same_place(t, &w, k, v, m));
			for (int32_t v = w.bp[k]; v <= most; v += 97)
				assert_true(same_place(t, &w, k, v, m));
			assert_true(same_place(t, &w, k, least, m) && same_place(t, &w, k, most, m));
			assert_true(least == 0 || !same_place(t, &w, k, least - 1, m));
			assert_true(most == WEIGHTS_WHOLE || !same_place(t, &w, k, most + 1, m));
			wide += most > least;
		}
	assert_true(wide > 20);
	arena_free(a);
	plan_free(p);
}

static void equal_scores_have_no_room(void **state)
{
	(void)state;
	struct plan *p = fixture_viersen();
	struct arena *a = arena_new();
	struct score_table *t = score_table(a, p, NULL);
	struct weights w;
	int32_t least, most;
	weights_of_plan(&w, p);
	size_t m43 = 0;
	for (size_t m = 0; m < t->n; m++)
		m43 = strcmp(p->measure[m].code, "M43") == 0 ? m : m43;
	assert_true(stability_range(t, &w, m43, 1, &least, &most)); // shares rank 5 with others rated differently
	assert_int_equal(least, 1500);
	assert_int_equal(most, 1500);
	w.bp[1] = NONE32;
	assert_false(stability_range(t, &w, m43, 1, &least, &most));
	assert_false(stability_range(t, &w, m43, 99, &least, &most));
	arena_free(a);
	plan_free(p);
}

static void a_single_weight_has_no_range(void **state)
{
	(void)state;
	struct plan *p = fixture_viersen();
	for (int c = 1; c < 5; c++)
		p->criterion[c].weight = NONE32;
	struct arena *a = arena_new();
	struct score_table *t = score_table(a, p, NULL);
	struct weights w;
	weights_of_plan(&w, p);
	assert_int_equal(w.bp[0], WEIGHTS_WHOLE);
	for (size_t m = 0; m < t->n; m++) {
		int32_t least = 0, most = 0;
		assert_true(stability_range(t, &w, m, 0, &least, &most));
		assert_int_equal(least, WEIGHTS_WHOLE); // nobody is there to take anything
		assert_int_equal(most, WEIGHTS_WHOLE);
	}
	arena_free(a);
	plan_free(p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ranges_are_those_found_by_trying),
		cmocka_unit_test(equal_scores_have_no_room),
		cmocka_unit_test(a_single_weight_has_no_range),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
