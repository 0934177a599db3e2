// SPDX-License-Identifier: EUPL-1.2
// Scores for people: with two decimals, as an interval where ratings are missing, taken apart.
#include "say/score.h"

#include "base/i18n.h"
#include "base/num.h"
#include "base/text.h"

#define WHOLE_NAMES (-1) // letters of a name of a criterion: all of them

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

void score_range_text(struct str *out, const struct score_table *t, int64_t lo, int64_t hi, bool complete, bool brief)
{
	int64_t least = score_hundredths(t, lo), most = score_hundredths(t, hi);
	if (!complete)
		str_addc(out, '~');
	num_text(out, least, 2, 2);
	if (!complete && !brief && most != least) {
		str_add(out, "–");
		num_text(out, most, 2, 2);
	}
}

void score_rank_text(struct str *out, const struct score_table *t, size_t measure)
{
	if (t->weighted_n && measure < t->n)
		str_addf(out, "%ld%s", (long)t->rank[measure], t->tied[measure] ? "=" : "");
}

// The first letters of a long name: "Innen." for Innenwirkung.
static void add_name(struct str *out, const char *name, int letters)
{
	if (letters == 0)
		return;
	if (letters == WHOLE_NAMES || text_width(name) <= letters + 2) {
		str_addf(out, "%s ", name);
		return;
	}
	str_addn(out, name, text_fit(name, letters));
	str_add(out, ". ");
}

void score_breakdown_brief(struct str *out, const struct score_table *t, size_t measure, int letters)
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
		str_add(out, first ? "" : " + ");
		add_name(out, k->criterion->title, letters);
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

void score_breakdown(struct str *out, const struct score_table *t, size_t measure)
{
	score_breakdown_brief(out, t, measure, WHOLE_NAMES);
}
