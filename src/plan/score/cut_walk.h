// SPDX-License-Identifier: EUPL-1.2
// The cut in two steps: what measures need (once for a rule), then going down a ranking (once for every weighting). For
// cut*.c and stability*.c.
#ifndef LS_PLAN_SCORE_CUT_WALK_H
#define LS_PLAN_SCORE_CUT_WALK_H

#include "plan/score/cut.h"

struct cut_figures {
	struct cut_rule rule;
	size_t n;
	uint8_t *start;                     // [measure] CUT_BEFORE, CUT_NOT_COMPETING, else CUT_OUT
	int64_t *posts, *money;             // [measure]
	int64_t *posts_known, *money_known; // [measure] what can be told of them, 0: nothing
	int before, before_unknown;
	int64_t posts_before, money_before;
	int64_t posts_limit, money_limit;
};
struct cut_figures *cut_figures(struct arena *a, const struct plan *p, const struct cut_rule *rule);
// Posts and euros of each measure in the rule's year, as plan/gantt/figure.h counts them; NONE64 where they are not known
// as a whole. known[measure] is what can be told of them (posts: may be NULL).
void cut_posts(const struct plan *p, const struct cut_rule *rule, int64_t *posts, int64_t *known);
void cut_money(const struct plan *p, const struct cut_rule *rule, int64_t *money, int64_t *known);

// A ranking: scores are lo ⁄ den hundredths, `order` is best first.
struct cut_ranking {
	const int64_t *lo;
	int64_t den;
	const uint32_t *order;
};
// Fills place[measure], and the sums of `c` (may be NULL).
void cut_walk(const struct cut_figures *f, const struct cut_ranking *r, uint8_t *place, struct cut *c);

#endif
