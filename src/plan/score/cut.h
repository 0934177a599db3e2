// SPDX-License-Identifier: EUPL-1.2
// The cut line (Auswahlgrenze): going down the ranking, what fits into a year's posts and euros (upper bounds), into a
// number of measures, or above a score. Posts in thousandths, money in whole euros, scores in hundredths.
#ifndef LS_PLAN_SCORE_CUT_H
#define LS_PLAN_SCORE_CUT_H

#include "base/err.h"
#include "plan/score/score.h"

enum cut_kind { CUT_NONE, CUT_RESOURCES, CUT_NUMBER, CUT_SCORE };

struct cut_rule {
	enum cut_kind kind;
	int year;                       // CUT_RESOURCES: budget year
	int32_t unit;                   // unit whose capacity counts, with the units below it; NONE32: all
	int64_t posts_milli, money_eur; // limits; NONE64: the plan's capacity of that year and unit
	int number;                     // CUT_NUMBER: of measures, those counted first included
	int64_t score;                  // CUT_SCORE: hundredths; at least this score, as it is shown
	bool filling; // smaller ones below may still fit; else strict: stops at the first that does not fit
};

enum cut_place {
	CUT_OUT,           // below the line
	CUT_IN,            // fits
	CUT_BEFORE,        // running, in operation or required by law: counted first, in any case
	CUT_NO_FIGURE,     // would fit so far as is known, but posts or euros are not stated (never counted as zero)
	CUT_NOT_COMPETING, // done, stopped, rejected, deferred, not decided on yet
};

struct cut {
	struct cut_rule rule;
	uint8_t *place; // [measure] enum cut_place
	// [measure] upper bounds in that year, NONE64: no figure. Posts are averaged over the days of the year, to the
	// thousandth; needs and budget lines of other units do not count, those without a unit do. Without a need or line,
	// or where a date (upper bound) that matters is unknown, there is no figure; what is known of it is taken off all the
	// same.
	int64_t *posts, *money;
	int in, before, no_figure;
	int before_unknown; // of those counted first: without a figure
	int line;           // position in table->order behind which the line is drawn (number of rows above it); table->n
						// when everything fits; -1: no line
	int64_t posts_used, money_used;   // by all above the line, so far as is known
	int64_t posts_limit, money_limit; // NONE64: no limit known
	bool over_posts, over_money;      // what is counted first is more than there is already
	size_t first_out;                 // measure that stopped it, SIZE_MAX none
	int out_n;                        // it and those of the same rank, which go with it
	int64_t out_posts, out_money;     // what they need together
	int64_t left_posts, left_money;   // what there was left for them; NONE64 without a limit
	int left_number;
	const struct cut_figures *figures; // private
};

// Do they draw the same line, whatever the plan says?
bool cut_same_rule(const struct cut_rule *a, const struct cut_rule *b);
// Ties are not split: either all of the same score fit, or none. Without weights there is no ranking, and without any
// limit nothing to cut: then all that compete are in, and there is no line.
struct cut *cut_of(struct arena *a, const struct score_table *t, const struct cut_rule *rule);
// The ranking is another one, of the same plan: finds the line again without asking anew what measures need.
void cut_again(struct cut *c, const struct score_table *t);
// "year=2021 posts=2 money=400000 unit=A14 filling", "number=11", "score=2.4", "off"; German words are understood too.
// LS_REFUSED says what is expected; *out is left alone then.
enum ls_code cut_parse(struct cut_rule *out, const struct plan *p, const char *text, struct ls_err *err);
void cut_write(struct str *out, const struct plan *p, const struct cut_rule *rule);

#endif
