// SPDX-License-Identifier: EUPL-1.2
// Scores for people: with two decimals, as an interval where ratings are missing, taken apart.
#include "base/i18n.h"
#include "plan/score/score.h"

int64_t score_hundredths(const struct score_table *t, int64_t num)
{
	return t->den > 0 ? num_div(num, t->den) : NONE64;
}

void score_text(struct str *out, const struct score_table *t, size_t measure)
{
	if (!t->weighted_n || measure >= t->n)
		return;
	int64_t lo = score_hundredths(t, t->lo[measure]), hi = score_hundredths(t, t->hi[measure]);
	num_text(out, lo, 2, 2);
	if (hi != lo) {
		str_add(out, "–");
		num_text(out, hi, 2, 2);
	}
}

void score_rank_text(struct str *out, const struct score_table *t, size_t measure)
{
	if (t->weighted_n && measure < t->n)
		str_addf(out, "%ld%s", (long)t->rank[measure], t->tied[measure] ? "=" : "");
}

void score_breakdown(struct str *out, const struct score_table *t, size_t measure)
{
	if (!t->weighted_n || measure >= t->n) {
		str_add(out, tr("not weighted"));
		return;
	}
	bool whole = t->den == 10000; // then weights are percent, and their sum need not be told
	score_text(out, t, measure);
	str_add(out, whole ? " = " : " = (");
	bool first = true;
	for (int c = 0; c < t->criteria_n; c++) {
		const struct score_criterion *k = &t->criteria[c];
		if (k->weight_bp == NONE32 || k->weight_bp == 0)
			continue;
		str_addf(out, "%s%s ", first ? "" : " + ", k->criterion->title);
		first = false;
		if (k->points[measure] == NONE32)
			str_addc(out, '?');
		else
			num_short(out, k->points[measure], 2);
		str_add(out, "×");
		num_short(out, k->weight_bp, 2);
	}
	if (!whole) {
		str_add(out, ") ÷ ");
		num_short(out, t->den, 2);
	}
}
