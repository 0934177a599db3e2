// SPDX-License-Identifier: EUPL-1.2
// What something takes, in a year or over all years: the one definition of posts and euros that lists, filters, groups,
// sheets, the roadmap and the cut share. Posts in thousandths, money in whole euros.
//   Posts of a year: Σ posts × days on which they are needed ⁄ days of the year, rounded half up once at the end.
//   Euros of a year: of what comes every year all of it (without a last year: on and on); of what comes once and of lump
//     sums an even share of their years (without a last year: the first), what does not divide in the first.
//   Euros over all years: all of it, what comes every year once for each year.
#ifndef LS_PLAN_GANTT_FIGURE_H
#define LS_PLAN_GANTT_FIGURE_H

#include "plan/plan.h"

#define ALL_YEARS 0

// A sum of budget lines. What is not known is counted beside, never as nothing.
struct euros {
	int64_t least;   // of the lower bounds that are known
	int64_t most;    // of the upper bounds that are known
	int64_t known;   // of the upper bounds, or of the lower one where that alone is known
	int lines;       // that say something of the year, or of which nobody says the year
	int no_least;    // of them without a lower bound: the sum is "up to …"
	int no_most;     // of them without an upper bound: the sum is "from …"
	int no_figure;   // of them with neither
	int no_year;     // of them without a year, where one is asked for; they are in no other number
	int shares;      // even shares of an amount over several years
	int endless;     // over all years: lines that come every year without a last one; they have no upper bound
	int first, last; // years of the lines, 0: none with a year
};
void euros_add(struct euros *sum, const struct budget_line *b, int year);
void euros_join(struct euros *sum, const struct euros *more);
// Of all budget lines of a measure. Lines of units other than `unit` and those below it do not count, lines without a
// unit do; NONE32: all do.
struct euros euros_of_measure(const struct plan *p, int32_t measure, int year, int32_t unit);
bool euros_bounded(const struct euros *e); // the upper bound is known: nothing is missing above

// The days of [from, to] on which a need exists; -1 when that is not known.
int32_t need_days(const struct plan *p, const struct fte_need *n, int32_t from, int32_t to);
int32_t need_measure(const struct plan *p, const struct fte_need *n); // id of the measure it is of; NONE32
// Posts of a year; NONE64 when the measure has no need, or one with an unknown date that matters. *known (may be NULL):
// what can be told of them, 0 when nothing.
int64_t posts_of_measure(const struct plan *p, int32_t measure, int year, int32_t unit, int64_t *known);
bool posts_needed(const struct plan *p, int32_t measure); // has it a need of posts, of its own or of a phase?

// Whether what belongs to `unit` counts where `of` and the units below it do. NONE32 for either: yes.
bool figure_unit(const struct plan *p, int32_t unit, int32_t of);

#endif
