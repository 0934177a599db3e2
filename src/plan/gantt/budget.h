// SPDX-License-Identifier: EUPL-1.2
// What a budget year needs: once, every year, in posts, and how much more than the year before. Euros of a line and posts of
// a need are those of figure.h; here they are only added up. Lines without a year are in none of it: who tells it names
// them beside. Whole euros, posts in thousandths.
#ifndef LS_PLAN_GANTT_BUDGET_H
#define LS_PLAN_GANTT_BUDGET_H

#include "plan/gantt/figure.h"

struct budget_need {
	struct euros once;   // what comes once, and lump sums, as far as they fall into the year
	struct euros yearly; // what comes every year
	struct euros all;    // both
	int64_t posts;       // averaged over the year, of needs whose dates are known
	int posts_unknown;   // measures, and needs without one, whose posts are not known in full
};
void budget_join(struct budget_need *sum, const struct budget_need *more);
bool budget_is_empty(const struct budget_need *n); // neither euros nor posts, known or not

// Is money asked for it? Not for what was deferred or declined, nor for what has been stopped.
bool budget_pursued(const struct measure *m);

struct budget_need budget_of_measure(const struct plan *p, int32_t measure, int year);
// Of what belongs to no measure: lump sums and general needs of posts.
struct budget_need budget_of_rest(const struct plan *p, int year);
// Of all measures that are pursued and whose main field it is; NONE32: of those without a field.
struct budget_need budget_of_field(const struct plan *p, int32_t field, int year);
struct budget_need budget_of_plan(const struct plan *p,
								  int year); // of all that are pursued, and of what has no measure
// Of lines with that purse (enum purse_word) and state (enum budget_state_word), as far as budget_of_plan() counts them.
struct euros budget_of_state(const struct plan *p, int year, int32_t purse, int32_t state);
// The same of each year of [from, to], once and yearly apart, in one pass over the lines; lives in `a`, returns how many.
struct budget_of {
	struct euros once, yearly;
};
struct budget_year {
	int year;
	struct budget_of of[budget_state_COUNT][purse_COUNT];
};
int budget_by_state(struct arena *a, const struct plan *p, int from, int to, struct budget_year **out);
bool budget_line_counts(const struct plan *p, const struct budget_line *b); // does budget_of_plan() count it?

// How much more than the year before: the lower bound against the lower one, the upper against the upper one; NONE64 where
// one of the two is not known. A line without any figure makes both unknown.
struct budget_more {
	int64_t least, most;
};
struct budget_more budget_more(const struct euros *year, const struct euros *before);

#endif
