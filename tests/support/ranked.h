// SPDX-License-Identifier: EUPL-1.2
// One plan with its ranking for each case: made before it, freed after it. Include cmocka.h after.
#ifndef LS_TESTS_RANKED_H
#define LS_TESTS_RANKED_H

#include "fixture.h"

#include "base/i18n.h"
#include "plan/score/score.h"
#include "plan/score/weights.h"

static struct plan *plan;
static struct arena *arena;
static struct score_table *table;
static struct weights weights; // the table's

// The present plan from here on; it is taken over.
static inline void take(struct plan *p)
{
	if (plan != p)
		plan_free(plan);
	arena_free(arena);
	plan = p;
	arena = arena_new();
	table = score_table(arena, plan, NULL);
	weights = (struct weights){.n = table->criteria_n};
	for (int c = 0; c < table->criteria_n; c++)
		weights.bp[c] = table->criteria[c].weight_bp;
}

static inline int start_with(struct plan *p)
{
	i18n_set(LANG_EN);
	plan = NULL;
	arena = NULL;
	take(p);
	return 0;
}

static inline int set_up_viersen(void **state)
{
	(void)state;
	return start_with(fixture_viersen());
}

static inline int set_up_small(void **state)
{
	(void)state;
	return start_with(fixture_small());
}

static inline int tear_down(void **state)
{
	(void)state;
	plan_free(plan);
	arena_free(arena);
	return 0;
}

#endif
