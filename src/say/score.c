// SPDX-License-Identifier: EUPL-1.2
// Scores for people: with two decimals, as an interval where ratings are missing, taken apart.
#include "say/score.h"

#include "base/hyphen.h"
#include "base/i18n.h"
#include "base/num.h"
#include "base/text.h"
#include "plan/score/weights.h"
#include "say/label.h"

#include <string.h>

#define WHOLE_NAMES (-1) // letters of a name of a criterion: all of them

#define MOST_PLACES 6

// lo ⁄ den hundredths with that many places, rounded half up.
static int64_t rounded(const struct score_table *t, int64_t lo, int places)
{
	int64_t scaled = lo, den = t->den;
	for (int i = 2; i < places; i++) {
		if (scaled > INT64_MAX / 10)
			return num_div(lo, den);
		scaled *= 10;
	}
	return num_div(scaled, den);
}

// The place in the order of the next group of another score; t->ranked_n behind the last.
static size_t next_group(const struct score_table *t, size_t at)
{
	int64_t lo = t->lo[t->order[at]];
	size_t step = 1, end;
	// Thousands may be tied, and each of them asks: the end is looked for in strides that double, then halve.
	while (at + step < t->ranked_n && t->lo[t->order[at + step]] == lo) {
		at += step;
		step *= 2;
	}
	for (end = at + step < t->ranked_n ? at + step : t->ranked_n; end - at > 1;) {
		size_t middle = at + (end - at) / 2;
		if (t->lo[t->order[middle]] == lo)
			at = middle;
		else
			end = middle;
	}
	return end;
}

int score_places(const struct score_table *t, size_t measure)
{
	int places = 2;
	if (!t->weighted_n || measure >= t->n || t->rank[measure] < 1)
		return places;
	size_t first = (size_t)t->rank[measure] - 1, next = next_group(t, first);
	int64_t lo = t->lo[measure], above = first > 0 ? t->lo[t->order[first - 1]] : lo,
			below = next < t->ranked_n ? t->lo[t->order[next]] : lo;
	while (places < MOST_PLACES && ((above != lo && rounded(t, above, places) == rounded(t, lo, places)) ||
									(below != lo && rounded(t, below, places) == rounded(t, lo, places))))
		places++;
	return places;
}

int score_places_most(const struct score_table *t)
{
	int most = 2;
	for (size_t i = 0; t->weighted_n && i < t->ranked_n; i = next_group(t, i)) {
		int places = score_places(t, t->order[i]);
		most = places > most ? places : most;
	}
	return most;
}

static void add_score(struct str *out, const struct score_table *t, size_t measure)
{
	int places = score_places(t, measure);
	num_text(out, rounded(t, t->lo[measure], places), places, places);
}

void score_text(struct str *out, const struct score_table *t, size_t measure)
{
	if (!t->weighted_n || measure >= t->n)
		return;
	int64_t lo = score_hundredths(t, t->lo[measure]), hi = score_hundredths(t, t->hi[measure]);
	add_score(out, t, measure);
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

void score_cell_text(struct str *out, const struct score_table *t, size_t measure)
{
	if (t->complete[measure] && t->weighted_n)
		add_score(out, t, measure);
	else
		score_range_text(out, t, t->lo[measure], t->hi[measure], t->complete[measure], false);
}

void score_rank_text(struct str *out, const struct score_table *t, size_t measure)
{
	if (t->weighted_n && measure < t->n && t->rank[measure]) {
		num_plain(out, t->rank[measure], 0, 0);
		str_add(out, t->tied[measure] ? "=" : "");
	}
}

void score_no_rank(struct str *out, const struct score_table *t, size_t measure)
{
	if (!t->weighted_n || measure >= t->n || t->rank[measure])
		return;
	str_add(out, t->plan->measure[measure].selection == selection_REJECTED
					 ? tr("rejected, so it has no rank")
					 : tr("not decided on yet, so it has no rank"));
}

const char *score_unweighted(void)
{
	return tr("The plan is not weighted: without weights there are no scores and no ranks.");
}

void score_standing(struct str *out, const struct score_table *t, size_t measure)
{
	struct str score = {0}, rank = {0};
	if (t->weighted_n == 0) {
		str_add(out, t->criteria_n ? tr("not weighted") : "");
		return;
	}
	score_text(&score, t, measure);
	score_rank_text(&rank, t, measure);
	if (rank.len)
		str_addf(out, tr("%s points · rank %s of %zu"), str_text(&score), str_text(&rank), t->ranked_n);
	else
		str_addf(out, tr("%s points · no rank"), str_text(&score));
	if (!t->complete[measure])
		str_addf(out, " ~ %s", tr("incomplete"));
	str_free(&score);
	str_free(&rank);
}

void score_place(struct str *out, const struct score_table *t, size_t measure)
{
	if (t->weighted_n == 0)
		return;
	if (t->rank[measure])
		str_addf(out, tr("Rank %d%s of %zu"), (int)t->rank[measure], t->tied[measure] ? "=" : "", t->ranked_n);
	else
		str_add(out, tr("no rank"));
}

// The first syllables of a long name: "Innen-" for Innenwirkung.
static void add_name(struct str *out, const char *name, int letters)
{
	if (letters == 0)
		return;
	size_t end = letters == WHOLE_NAMES || text_width(name) <= letters + 2
					 ? 0
					 : hyphen_last(name, strlen(name), text_fit(name, letters));
	str_addn(out, name, end > 0 ? end : strlen(name));
	str_add(out, end > 0 ? "- " : " ");
}

void score_breakdown_brief(struct str *out, const struct score_table *t, size_t measure, int letters)
{
	if (!t->weighted_n || measure >= t->n) {
		str_add(out, tr("not weighted"));
		return;
	}
	bool whole = t->den == 10000; // then weights are percent, and their sum need not be told
	bool exact = t->lo[measure] % t->den == 0 && t->hi[measure] % t->den == 0;
	score_text(out, t, measure);
	str_addf(out, " %s %s", exact ? "=" : "≈", whole ? "" : "(");
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
		if (whole)
			label_percent(out, k->weight_bp);
		else
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

void score_weights_sum(struct str *out, const struct plan *p)
{
	int64_t sum = weights_sum(p);
	if (sum == 0 || sum == WEIGHTS_WHOLE)
		return;
	struct str is = {0}, whole = {0};
	label_percent(&is, (int32_t)sum);
	label_percent(&whole, WEIGHTS_WHOLE);
	str_addf(out, tr("  ·  weights together: %s (the key %% makes them %s)"), str_text(&is), str_text(&whole));
	str_free(&is);
	str_free(&whole);
}

void score_no_notch(struct str *out, const struct score_table *t, size_t measure, int criterion, int dir)
{
	const struct score_criterion *c = &t->criteria[criterion];
	if (score_notch(t, measure, criterion, dir) >= 0)
		return;
	str_addf(out,
			 c->level[measure] < 0 ? tr("%s has no levels to rate with.")
			 : dir > 0             ? tr("%s: this is the best level already.")
								   : tr("%s: this is the lowest level already."),
			 c->criterion->title);
}
