// SPDX-License-Identifier: EUPL-1.2
// Portfolio and ranking in sentences.
#include "base/i18n.h"
#include "plan/score/cut.h"
#include "plan/score/portfolio.h"
#include "say/narrow.h"
#include "say/picture.h"
#include "say/score.h"

#define FIRST_MOST 5 // of the ranking, named

static void begin(struct str *out)
{
	str_add(out, out->len ? " " : "");
}

void picture_tell_portfolio(struct str *out, const struct look *look)
{
	struct portfolio *pf = portfolio_of(look->frame, look->score);
	const struct score_table *t = look->score;
	const uint8_t *keep = narrow_measures(look->frame, look);
	int counts[4] = {0}, placed = 0, missing = 0;
	struct str quick = str_on(look->frame);
	for (size_t i = 0; i < t->n; i++) {
		uint32_t m = t->order[i];
		if (keep && !keep[m])
			continue;
		if (!portfolio_placed(&pf->points[m])) {
			missing++;
			continue;
		}
		placed++;
		counts[portfolio_quadrant(&pf->points[m])]++;
		if (portfolio_quadrant(&pf->points[m]) == QUADRANT_QUICK)
			str_addf(&quick, "%s%s %s", quick.len ? "; " : "", look->plan->measure[m].code,
					 look->plan->measure[m].title);
	}
	begin(out);
	str_addf(out, tr_n("The portfolio shows %d measure", "The portfolio shows %d measures", (unsigned long)placed),
			 placed);
	for (int i = 0; i < 4; i++)
		str_addf(out, "%s%s %d", i ? ", " : ": ", portfolio_name((enum quadrant_place)i), counts[i]);
	str_add(out, ".");
	if (quick.len > 0)
		str_addf(out, tr(" Attractive with little effort: %s."), str_text(&quick));
	if (missing > 0)
		str_addf(out,
				 tr_n(" %d measure has no place in it.", " %d measures have no place in it.", (unsigned long)missing),
				 missing);
}

// Those up to the fifth place, and what shares it: "M44 Work Space (rank 1, 2.85)".
static void tell_first(struct str *out, const struct look *look, const uint8_t *keep)
{
	const struct score_table *t = look->score;
	struct str first = str_on(look->frame);
	for (size_t i = 0; i < t->ranked_n && t->rank[t->order[i]] <= FIRST_MOST; i++) {
		uint32_t m = t->order[i];
		struct str rank = str_on(look->frame), points = str_on(look->frame);
		if (keep && !keep[m])
			continue;
		score_rank_text(&rank, t, m);
		score_cell_text(&points, t, m);
		str_add(&first, first.len ? "; " : "");
		str_addf(&first, tr("%s %s (rank %s, %s)"), look->plan->measure[m].code, look->plan->measure[m].title,
				 str_text(&rank), str_text(&points));
	}
	if (first.len > 0)
		str_addf(out, tr(" The first: %s."), str_text(&first));
}

void picture_tell_ranking(struct str *out, const struct look *look)
{
	const struct score_table *t = look->score;
	const uint8_t *keep = narrow_measures(look->frame, look);
	int shown = 0, tied = 0, rest = 0;
	for (size_t i = 0; i < t->n; i++) {
		uint32_t m = t->order[i];
		if (keep && !keep[m])
			continue;
		shown += i < t->ranked_n;
		rest += i >= t->ranked_n;
		tied += i < t->ranked_n && t->tied[m];
	}
	begin(out);
	str_addf(out,
			 tr_n("The ranking shows %d measure by its score.", "The ranking shows %d measures by their score.",
				  (unsigned long)shown),
			 shown);
	tell_first(out, look, keep);
	if (tied > 0)
		str_addf(out, tr(" %d of them share their rank."), tied);
	if (rest > 0)
		str_addf(out, tr_n(" %d measure has no rank.", " %d measures have no rank.", (unsigned long)rest), rest);
	if (look->cut && look->cut->line >= 0)
		str_addf(out, tr(" %d stand above the cut line."), look->cut->in + look->cut->before);
}
