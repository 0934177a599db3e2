// SPDX-License-Identifier: EUPL-1.2
// Turning weights: one is set, the others keep their proportions, the sum is always 10 000 basis points exactly.
#ifndef LS_PLAN_SCORE_WEIGHTS_H
#define LS_PLAN_SCORE_WEIGHTS_H

#include "base/err.h"
#include "plan/plan.h"

#define WEIGHTS_MOST    64
#define WEIGHTS_WHOLE   10000 // 100 % in basis points
#define WEIGHTS_PERCENT 100

// Weights in basis points in the order of score_table's criteria; NONE32: the criterion takes no part.
struct weights {
	int n;
	int32_t bp[WEIGHTS_MOST];
	bool locked[WEIGHTS_MOST];
};

// Does any level of the criterion carry points? Without them a weight would change nothing.
bool weights_has_points(const struct plan *p, const struct criterion *c);
// Of all criteria, as they stand in the plan; basis points.
int64_t weights_sum(const struct plan *p);
// The plan's own weights, scaled to a sum of 10 000 if they add up to something else; nothing locked. n is 0 when there
// are none, or more than WEIGHTS_MOST criteria.
void weights_of_plan(struct weights *out, const struct plan *p);
// Brings what takes part to a sum of 10 000 in whole percents, in proportion (evenly where all are 0), the last ones by
// the largest remainders.
void weights_even_out(struct weights *w);
// Moves criterion k by so many whole percents; from a weight with a fraction the first notch leads to the next whole one,
// and on the way back it stops there again. What the others lose or gain is shared among the unlocked ones in proportion
// to `base` (the weights when turning this one began; evenly where these are 0), in whole percents too, the last ones by
// the largest remainders, so that turning there and back gives the same. Where locked ones have fractions, one of the
// others keeps the rest of a percent. Stops at 0, at 10 000, and where the locked ones leave no room; a locked one, and
// one that takes no part, is not moved. Returns the basis points that it was really moved.
int32_t weights_turn(struct weights *w, const struct weights *base, int k, int32_t percent);
// The same to a weight in basis points; where there is no room for it, as far as there is.
int32_t weights_set(struct weights *w, const struct weights *base, int k, int64_t bp);
// "aufwand=40,fallzahlen=12.5": the named ones are set, the others share the rest in proportion, in whole percents as
// above (where the rest is what they have, they keep it); "" gives the plan's own. LS_REFUSED with the sum when they cannot add up to 100 %; *out is left alone then.
enum ls_code weights_parse(struct weights *out, const struct plan *p, const char *text, struct ls_err *err);
void weights_text(struct str *out, const struct plan *p, const struct weights *w); // the same form, for commands

#endif
