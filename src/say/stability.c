// SPDX-License-Identifier: EUPL-1.2
// One sentence first: what it would take to change the rank, and how often it holds when all weights are a bit wrong.
#include "say/stability.h"

#include "base/i18n.h"
#include "base/num.h"
#include "plan/score/stability_range.h"
#include "say/label.h"
#include "say/score.h"

static int64_t whole(const struct weights *w)
{
	int64_t sum = 0;
	for (int i = 0; i < w->n; i++)
		sum += w->bp[i] > 0 ? w->bp[i] : 0;
	return sum > 0 ? sum : 1;
}

// A weight as a share of 100 %, whatever the weights add up to, to a hundredth; what is left over goes up or down, so
// that what is told of the share is true of it.
static void add_share(struct str *out, const struct weights *w, int64_t bp, bool up)
{
	int64_t all = whole(w), share = bp * WEIGHTS_WHOLE / all;
	label_percent(out, (int32_t)(share + (up && bp * WEIGHTS_WHOLE % all != 0)));
}

static const char *title_of(const struct look *look, int criterion)
{
	return look->score->criteria[criterion].criterion->title;
}

// How far the nearest weight at which the place changes is, in basis points; those of nothing and of everything are
// passed over, because nobody means them.
static int64_t room(const struct stable *s, int k, int32_t least, int32_t most)
{
	int64_t down = least > 1 ? s->weights.bp[k] - least : INT64_MAX;
	int64_t up = most < whole(&s->weights) - 1 ? most - s->weights.bp[k] : INT64_MAX;
	return down < up ? down : up;
}

// The criterion that has the least room, and its range; -1: none can change the rank.
static int tightest(const struct look *look, size_t m, int32_t *least, int32_t *most)
{
	int best = -1;
	int64_t best_room = INT64_MAX;
	for (int k = 0; k < look->score->criteria_n; k++) {
		int32_t from, to;
		if (!stability_range(look->score, &look->stable->weights, m, k, &from, &to))
			continue;
		int64_t r = room(look->stable, k, from, to);
		if (r >= best_room)
			continue;
		best = k;
		best_room = r;
		*least = from;
		*most = to;
	}
	return best;
}

static void tell_range(struct str *out, const struct look *look, size_t m, const char *rank)
{
	const struct stable *s = look->stable;
	int32_t least = 0, most = 0;
	int k = tightest(look, m, &least, &most);
	if (k < 0) {
		str_addf(out, tr("No single weight changes rank %s, short of nothing or everything"), rank);
		return;
	}
	struct str from = str_on(look->frame), to = str_on(look->frame);
	add_share(&from, &s->weights, least - 1, true);
	add_share(&to, &s->weights, most + 1, false);
	if (least == most)
		str_addf(out, tr("Rank %s is even: any turn of %s parts it"), rank, title_of(look, k));
	else if (least <= 1)
		str_addf(out, tr("Rank %s holds as long as %s stays below %s"), rank, title_of(look, k), str_text(&to));
	else if (most >= whole(&s->weights) - 1)
		str_addf(out, tr("Rank %s holds as long as %s stays above %s"), rank, title_of(look, k), str_text(&from));
	else
		str_addf(out, tr("Rank %s holds as long as %s stays between %s and %s"), rank, title_of(look, k),
				 str_text(&from), str_text(&to));
}

static void tell_sample(struct str *out, const struct look *look, size_t m)
{
	const struct stable *s = look->stable;
	int percent = s->sampling ? sampling_percent(s->sampling, m) : -1;
	if (percent < 0)
		return;
	bool in =
		s->by_cut && look->cut &&
		(look->cut->place[m] == CUT_IN || look->cut->place[m] == CUT_BEFORE || look->cut->place[m] == CUT_NO_FIGURE);
	str_addf(out,
			 !s->by_cut ? tr("; weights ±25%%: in %d of 100 cases this rank or a better one")
			 : in       ? tr("; weights ±25%%: in %d of 100 cases above the cut line still")
						: tr("; weights ±25%%: in %d of 100 cases above the cut line then"),
			 percent);
	if (s->running)
		str_addf(out, look_keysf(look, tr(" (%d%% of the sample so far, {back} stops it)")), s->progress);
	else if (s->stopped)
		str_addf(out, tr(" (sample stopped at %d%%)"), s->progress);
}

void stable_tell(struct str *out, const struct look *look, size_t m)
{
	struct str rank = str_on(look->frame);
	if (!look->stable->exact) {
		str_add(out, tr("How robust the order is, is being calculated …"));
		return;
	}
	score_no_rank(out, look->score, m);
	if (out->len)
		return;
	score_rank_text(&rank, look->score, m);
	tell_range(out, look, m, str_text(&rank));
	tell_sample(out, look, m);
}

// Is it one of those the sentence is about? Above a line those that got there by their score, else all.
static bool counts(const struct look *look, size_t m)
{
	if (!look->stable->by_cut || !look->cut)
		return true;
	return look->cut->place[m] == CUT_IN || look->cut->place[m] == CUT_NO_FIGURE;
}

void stable_tell_all(struct str *out, const struct look *look)
{
	const struct stable *s = look->stable;
	const struct score_table *t = look->score;
	int n = 0, sure = 0, least = 101;
	size_t weakest = 0;
	for (size_t i = 0; s && s->sampling && !s->running && i < t->ranked_n; i++) {
		size_t m = t->order[i];
		int percent = counts(look, m) ? sampling_percent(s->sampling, m) : -1;
		if (percent < 0)
			continue;
		n++;
		sure += percent >= STABLE_SURE;
		weakest = percent < least ? m : weakest;
		least = percent < least ? percent : least;
	}
	if (n == 0)
		return;
	const char *code = label_number(t->plan->measure[weakest].code), *title = t->plan->measure[weakest].title;
	str_addf(out,
			 s->by_cut ? tr("Weights ±25%% at random: of %d above the cut line by their score, %d stay "
							"there in %d of 100 cases or more; least sure: %s %s with %d.")
					   : tr("Weights ±25%% at random: of %d ranks, %d hold in %d of 100 cases or "
							"more; least sure: %s %s with %d."),
			 n, sure, STABLE_SURE, code, title, least);
}

static void add_figures(struct str *out, const struct look *look, size_t m)
{
	const struct stability *exact = look->stable->exact;
	const struct measure *row = &look->plan->measure[m];
	struct str rank = {0}, swing = {0}, percent = {0};
	score_rank_text(&rank, look->score, m);
	stable_swing(&swing, look, exact ? &exact->neighbour[m] : NULL, true);
	stable_percent(&percent, look, m);
	str_addf(out, "%s%4s  %-6s %s · %s: %s", out->len ? "\n" : "", str_text(&rank), row->code, row->title,
			 tr("changes place at"), str_text(&swing));
	if (exact && exact->cut) {
		str_clear(&swing);
		stable_swing(&swing, look, &exact->cut[m], true);
		str_addf(out, " · %s: %s", tr("crosses the line at"), str_text(&swing));
	}
	str_addf(out, " · %s: %s", look->stable->by_cut ? tr("above the line") : tr("keeps rank"), str_text(&percent));
	str_free(&rank);
	str_free(&swing);
	str_free(&percent);
}

void stable_figures(struct str *out, const struct look *look)
{
	for (size_t i = 0; look->stable && i < look->score->ranked_n; i++)
		add_figures(out, look, look->score->order[i]);
}

void stable_percent(struct str *out, const struct look *look, size_t m)
{
	const struct stable *s = look->stable;
	int percent = s && s->sampling ? sampling_percent(s->sampling, m) : -1;
	if (percent >= 0)
		label_percent(out, 100 * percent);
	else
		str_add(out, s && s->sampling && s->sampling->done > 0 ? "–" : "…");
}

void stable_swing(struct str *out, const struct look *look, const struct swing *swing, bool delta)
{
	const struct weights *w = &look->stable->weights;
	if (!swing) {
		str_add(out, "…");
		return;
	}
	if (swing->criterion < 0) {
		str_add(out, "–");
		return;
	}
	if (swing->delta_bp == 0) {
		str_addf(out, tr("any turn of %s"), title_of(look, swing->criterion));
		return;
	}
	str_addf(out, "%s ", title_of(look, swing->criterion));
	bool up = swing->delta_bp > 0; // outward: at what is shown the turn has been made
	add_share(out, w, w->bp[swing->criterion] + swing->delta_bp, up);
	if (!delta)
		return;
	int64_t all = whole(w), turn = (int64_t)swing->delta_bp * WEIGHTS_WHOLE, away = up ? all - 1 : 1 - all;
	str_add(out, " (");
	label_delta(out, (int32_t)((turn + away) / all));
	str_add(out, ")");
}
