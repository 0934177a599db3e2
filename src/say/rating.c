// SPDX-License-Identifier: EUPL-1.2
// The notches beside a rating, calculated without touching the plan.
#include "say/rating.h"

#include "base/i18n.h"
#include "base/num.h"
#include "say/label.h"
#include "say/score.h"

static const char *level_title(const struct score_table *t, int32_t level)
{
	return level >= 0 ? t->plan->level[level].title : tr("not rated");
}

// "rank 2 ▲2", "rank 4 as now"; an effect on the place is told with its sign and its number.
static void add_rank(struct str *out, const struct score_table *t, size_t m, int32_t rank, bool tied)
{
	int32_t won = t->rank[m] - rank;
	str_addf(out, tr("rank %d%s"), (int)rank, tied ? "=" : "");
	if (won != 0)
		str_addf(out, " %s%d", won > 0 ? "▲" : "▼", (int)(won > 0 ? won : -won));
	else
		str_addf(out, " %s", tr("as now"));
}

// "niedrig would give 2.70 and rank 2 ▲2"
static void add_what_if(struct str *out, const struct score_table *t, size_t m, int c, int32_t level)
{
	struct score_what_if w = score_what_if(t, m, c, level);
	struct str score = {0}, rank = {0};
	score_range_text(&score, t, w.lo, w.hi, w.lo == w.hi, false);
	if (w.rank) {
		add_rank(&rank, t, m, w.rank, w.tied);
		str_addf(out, tr("%s would give %s and %s"), level_title(t, level), str_text(&score), str_text(&rank));
	} else {
		str_addf(out, tr("%s would give %s"), level_title(t, level), str_text(&score));
	}
	str_free(&score);
	str_free(&rank);
}

static void tell_weighted(struct str *out, const struct score_table *t, size_t m, int c, int32_t better, int32_t worse)
{
	const struct score_criterion *s = &t->criteria[c];
	str_addf(out, "%s: ", s->criterion->title);
	if (s->level[m] < 0)
		str_addf(out, "%s · ", tr("not rated"));
	if (better >= 0)
		add_what_if(out, t, m, c, better);
	else if (s->levels.n > 0)
		str_addf(out, tr("%s is the best level"), level_title(t, s->level[m]));
	if (worse == better && better >= 0)
		return; // not rated yet: both keys begin at the same level
	str_add(out, " · ");
	if (worse >= 0)
		add_what_if(out, t, m, c, worse);
	else
		str_addf(out, tr("%s is the lowest level"), level_title(t, s->level[m]));
}

static void tell_unweighted(struct str *out, const struct score_table *t, size_t m, int c, int32_t better,
							int32_t worse)
{
	const struct score_criterion *s = &t->criteria[c];
	str_addf(out, "%s: %s", s->criterion->title, level_title(t, s->level[m]));
	if (better >= 0 && better == worse)
		str_addf(out, tr(" · the next notch gives %s"), level_title(t, better));
	else if (better >= 0 || worse >= 0) {
		if (better >= 0)
			str_addf(out, tr(" · better would be %s"), level_title(t, better));
		if (worse >= 0)
			str_addf(out, tr(" · worse would be %s"), level_title(t, worse));
	}
	str_add(out, " · ");
	str_add(out, t->weighted_n > 0 ? tr("this criterion has no weight and does not change the score")
								   : tr("the criteria have no weights, so there is no score"));
}

const char *rating_level(const struct plan *p, const struct score_criterion *s, size_t m)
{
	return s->level[m] >= 0 ? p->level[s->level[m]].title : tr("not rated");
}

void rating_levels(struct str *out, const struct score_table *t, size_t measure, int criterion, int *from, int *to)
{
	const struct score_criterion *k = &t->criteria[criterion];
	*from = *to = -1;
	for (size_t i = 0; i < k->levels.n; i++) {
		bool marked = k->level[measure] == (int32_t)k->levels.at[i];
		str_add(out, i ? " · " : "");
		if (marked)
			*from = (int)out->len;
		str_addf(out, marked ? "[%s]" : "%s", t->plan->level[k->levels.at[i]].title);
		if (marked)
			*to = (int)out->len;
	}
	if (k->levels.n == 0)
		str_add(out, tr("no levels yet"));
}

void rating_product(struct str *out, const struct score_table *t, size_t measure, int criterion)
{
	const struct score_criterion *k = &t->criteria[criterion];
	if (k->weight_bp == NONE32 || k->weight_bp == 0)
		return;
	if (k->points[measure] == NONE32) {
		str_add(out, "? × ");
		num_short(out, k->weight_bp, 2);
		return;
	}
	num_short(out, k->points[measure], 2);
	str_add(out, " × ");
	num_short(out, k->weight_bp, 2);
	str_add(out, " = ");
	num_text(out, num_div((int64_t)k->points[measure] * k->weight_bp, t->den), 2, 2);
}

void rating_factors(struct str *out, const struct score_table *t, size_t m, int c)
{
	const struct score_criterion *s = &t->criteria[c];
	if (s->points[m] == NONE32 || s->weight_bp == NONE32)
		return;
	num_short(out, s->points[m], 2);
	str_add(out, " × ");
	label_percent(out, s->weight_bp);
}

// The level a notch leads to; -1 where it leads nowhere new.
static int32_t notch_to(const struct score_table *t, size_t m, int c, int dir)
{
	int32_t to = score_notch(t, m, c, dir);
	return to == t->criteria[c].level[m] ? -1 : to;
}

void rating_tell(struct str *out, const struct score_table *t, size_t m, int c)
{
	const struct score_criterion *s = &t->criteria[c];
	int32_t better = notch_to(t, m, c, 1), worse = notch_to(t, m, c, -1);
	if (s->levels.n == 0)
		str_addf(out, tr("%s: the criterion has no levels yet"), s->criterion->title);
	else if (s->weight_bp != NONE32 && s->weight_bp > 0)
		tell_weighted(out, t, m, c, better, worse);
	else
		tell_unweighted(out, t, m, c, better, worse);
}
