// SPDX-License-Identifier: EUPL-1.2
// The cut line (Auswahlgrenze, DESIGN §5): going down the ranking, what fits.
#ifndef LS_PLAN_CUT_H
#define LS_PLAN_CUT_H

#include "base/err.h"
#include "plan/score.h"

enum cut_kind { CUT_NONE, CUT_RESOURCES, CUT_NUMBER, CUT_SCORE };

struct cut_rule {
	enum cut_kind kind;
	int year;               // CUT_RESOURCES: budget year
	int32_t unit;           // unit whose capacity counts; NONE32: all
	int64_t posts_milli, money_eur; // limits; NONE64: the plan's capacity of that year and unit
	int number;             // CUT_NUMBER
	int64_t score;          // CUT_SCORE: hundredths; at least this score
	bool filling;           // smaller ones below may still fit; else strict: stops at the first that does not fit
};

enum cut_place {
	CUT_OUT,       // below the line
	CUT_IN,        // fits
	CUT_BEFORE,    // running or required by law: counted first, in any case
	CUT_NO_FIGURE, // would fit so far as is known, but posts or euros are not stated (never counted as zero)
	CUT_NOT_COMPETING, // done, stopped, rejected, deferred
};

struct cut {
	struct cut_rule rule;
	uint8_t *place;        // [measure] enum cut_place
	int64_t *posts, *money; // [measure] upper bounds in that year; NONE64: no figure
	int in, before, no_figure;
	int line;              // position in table->order behind which the line is drawn (number of rows above it); -1: none
	int64_t posts_used, money_used, posts_limit, money_limit; // NONE64: no limit known
	bool over_posts, over_money; // what is counted first is more than there is already
	size_t first_out;      // measure that stopped it, SIZE_MAX none
};

// Ties are not split: either all of the same score fit, or none.
struct cut *cut_of(struct arena *a, const struct score_table *t, const struct cut_rule *rule);
// "11 Maßnahmen passen in 2,0 VZÄ und 400 000 €" (translated, one line) and why it stops there.
void cut_text(struct str *out, const struct score_table *t, const struct cut *c);
// "year=2021 posts=2 money=400000 unit=A14 filling", "number=11", "score=2.4", "off"
enum ls_code cut_parse(struct cut_rule *out, const struct plan *p, const char *text, struct ls_err *err);
void cut_write(struct str *out, const struct plan *p, const struct cut_rule *rule);

#endif
