// SPDX-License-Identifier: EUPL-1.2
// A rank as sentences. Every number is exact until it is shown with two decimals.
#include "say/why.h"

#include "base/arena.h"
#include "base/i18n.h"
#include "say/label.h"
#include "say/score.h"

#include <stdlib.h>
#include <string.h>

struct telling {
	struct str *out;
	const struct score_table *t;
	const struct plan *p;
	size_t m;
};

static void new_line(const struct telling *w)
{
	if (w->out->len)
		str_addc(w->out, '\n');
}

static void add_measure(struct str *out, const struct telling *w, size_t m)
{
	label_measure(out, w->p, w->p->measure[m].id);
}

// Those that share its rank, in the order; the arena's.
static size_t find_tied(const struct telling *w, struct arena *a, int32_t **ids)
{
	const struct score_table *t = w->t;
	size_t n = 0;
	*ids = arena_alloc(a, (t->n + 1) * sizeof **ids);
	for (size_t at = 0; at < t->ranked_n && t->tied[w->m]; at++) {
		size_t o = t->order[at];
		if (o != w->m && t->rank[o] == t->rank[w->m])
			(*ids)[n++] = w->p->measure[o].id;
	}
	return n;
}

// A difference of scores: hundredths, or that it is smaller than what is shown.
static void add_gap(struct str *out, const struct score_table *t, int64_t num)
{
	int64_t hundredths = score_hundredths(t, num);
	if (hundredths == 0)
		str_add(out, "< ");
	num_text(out, hundredths ? hundredths : 1, 2, 2);
}

static void tell_rank(const struct telling *w)
{
	const struct score_table *t = w->t;
	struct arena *a = arena_new();
	struct str who = str_on(a), score = str_on(a), others = str_on(a);
	int32_t *tied = NULL;
	size_t n = find_tied(w, a, &tied);
	score_text(&score, t, w->m);
	add_measure(&who, w, w->m);
	label_measures(&others, w->p, tied, n);
	new_line(w);
	if (n)
		str_addf(w->out, tr("%s shares rank %d of %d with %s: %s points."), str_text(&who), (int)t->rank[w->m],
				 (int)t->ranked_n, str_text(&others), str_text(&score));
	else
		str_addf(w->out, tr("%s stands at rank %d of %d with %s points."), str_text(&who), (int)t->rank[w->m],
				 (int)t->ranked_n, str_text(&score));
	arena_free(a);
}

static void tell_no_rank(const struct telling *w)
{
	struct arena *a = arena_new();
	struct str who = str_on(a), score = str_on(a), why = str_on(a);
	add_measure(&who, w, w->m);
	score_text(&score, w->t, w->m);
	score_no_rank(&why, w->t, w->m);
	new_line(w);
	str_addf(w->out, tr("%s with %s points: %s."), str_text(&who), str_text(&score), str_text(&why));
	arena_free(a);
}

// What those are called that were told by number.
static void tell_names(const struct telling *w)
{
	struct arena *a = arena_new();
	struct str names = str_on(a);
	int32_t *tied = NULL;
	size_t n = find_tied(w, a, &tied);
	label_measures_key(&names, w->p, tied, n);
	if (names.len) {
		new_line(w);
		str_add(w->out, str_text(&names));
	}
	arena_free(a);
}

// What a criterion brings more (or less) than it brings the others on average, in hundredths of the score.
struct share {
	int criterion;
	int64_t hundredths;
};

static int larger_first(const void *a, const void *b)
{
	const struct share *x = a, *y = b;
	int64_t dx = x->hundredths < 0 ? -x->hundredths : x->hundredths,
			dy = y->hundredths < 0 ? -y->hundredths : y->hundredths;
	return dx != dy ? dx < dy ? 1 : -1 : x->criterion - y->criterion;
}

static int find_shares(const struct telling *w, struct share *shares)
{
	int n = 0;
	for (int c = 0; c < w->t->criteria_n; c++) {
		const struct score_criterion *k = &w->t->criteria[c];
		int64_t sum = 0, others = 0;
		if (k->weight_bp <= 0 || k->points[w->m] == NONE32)
			continue;
		for (size_t m = 0; m < w->t->n; m++) {
			bool counts = m != w->m && k->points[m] != NONE32;
			sum += counts ? k->points[m] : 0;
			others += counts;
		}
		if (others)
			shares[n++] =
				(struct share){c, num_div(k->weight_bp * (k->points[w->m] * others - sum), others * w->t->den)};
	}
	qsort(shares, (size_t)n, sizeof *shares, larger_first);
	return n;
}

static void tell_shares(const struct telling *w)
{
	struct share *shares = mem_alloc((size_t)(w->t->criteria_n + 1) * sizeof *shares);
	int n = find_shares(w, shares);
	for (int up = 1; up >= 0; up--) {
		struct str list = {0};
		for (int i = 0; i < n; i++) {
			const struct score_criterion *k = &w->t->criteria[shares[i].criterion];
			if (up ? shares[i].hundredths <= 0 : shares[i].hundredths >= 0)
				continue;
			str_addf(&list, "%s%s %s %s", list.len ? ", " : "", k->criterion->title, w->p->level[k->level[w->m]].title,
					 up ? "+" : "−");
			num_text(&list, up ? shares[i].hundredths : -shares[i].hundredths, 2, 2);
		}
		if (list.len) {
			new_line(w);
			str_addf(w->out,
					 up ? tr("Better than the others on average: %s.") : tr("Worse than the others on average: %s."),
					 str_text(&list));
		}
		str_free(&list);
	}
	free(shares);
}

static void tell_missing(const struct telling *w)
{
	const struct score_table *t = w->t;
	struct str list = {0}, most = {0};
	for (int c = 0; c < t->criteria_n; c++)
		if (t->criteria[c].weight_bp > 0 && t->criteria[c].points[w->m] == NONE32)
			str_addf(&list, "%s%s", list.len ? ", " : "", t->criteria[c].criterion->title);
	if (list.len) {
		num_text(&most, score_hundredths(t, t->hi[w->m]), 2, 2);
		new_line(w);
		str_addf(w->out, tr("Not rated yet: %s. Up to %s points can still be reached."), str_text(&list),
				 str_text(&most));
	}
	str_free(&list);
	str_free(&most);
}

// The change of one rating that just passes `goal` upwards (dir 1) or downwards (-1); else one that draws level.
struct change {
	int criterion; // -1: there is none
	int32_t level;
	int64_t lo;
};

static struct change find_change(const struct telling *w, int64_t goal, int dir)
{
	struct change best = {-1, -1, 0};
	for (int c = 0; c < w->t->criteria_n; c++) {
		const struct score_criterion *k = &w->t->criteria[c];
		for (size_t i = 0; i < k->levels.n && k->weight_bp > 0; i++) {
			int32_t level = (int32_t)k->levels.at[i];
			if (w->p->level[level].points == NONE32)
				continue;
			int64_t lo = score_what_if(w->t, w->m, c, level).lo;
			bool passes = dir > 0 ? lo > goal : lo<goal, best_passes = dir> 0 ? best.lo > goal : best.lo < goal;
			bool nearer = dir > 0 ? lo < best.lo : lo > best.lo;
			if (passes ? best.criterion < 0 || !best_passes || nearer : lo == goal && best.criterion < 0)
				best = (struct change){c, level, lo};
		}
	}
	return best;
}

static void add_change(const struct telling *w, const struct change *c)
{
	const struct score_criterion *k = &w->t->criteria[c->criterion];
	struct score_what_if then = score_what_if(w->t, w->m, c->criterion, c->level);
	struct str score = {0};
	num_text(&score, score_hundredths(w->t, then.lo), 2, 2);
	str_addc(w->out, ' ');
	str_addf(w->out, tr("%s %s would make %s points and rank %d%s."), k->criterion->title, w->p->level[c->level].title,
			 str_text(&score), (int)then.rank, then.tied ? "=" : "");
	str_free(&score);
}

// The nearest measure of another score above (dir -1 in the order) or below; SIZE_MAX: there is none. Of equals the
// first in the order.
static size_t next_one(const struct score_table *t, size_t m, int dir)
{
	size_t found = SIZE_MAX;
	for (size_t i = 0; i < t->ranked_n; i++) {
		size_t o = t->order[i];
		bool beyond = dir < 0 ? t->lo[o] > t->lo[m] : t->lo[o] < t->lo[m];
		bool nearer = found == SIZE_MAX || (dir < 0 ? t->lo[o] < t->lo[found] : t->lo[o] > t->lo[found]);
		if (beyond && nearer)
			found = o;
	}
	return found;
}

static void tell_next(const struct telling *w, int dir)
{
	const struct score_table *t = w->t;
	size_t o = next_one(t, w->m, dir);
	struct str gap = {0}, rank = {0}, who = {0};
	new_line(w);
	if (o == SIZE_MAX) {
		str_add(w->out, dir < 0 ? tr("No measure stands above it.") : tr("No measure stands below it."));
		return;
	}
	add_gap(&gap, t, dir < 0 ? t->lo[o] - t->lo[w->m] : t->lo[w->m] - t->lo[o]);
	score_rank_text(&rank, t, o);
	add_measure(&who, w, o);
	str_addf(w->out, dir < 0 ? tr("%s points are missing to %s (rank %s).") : tr("%s points ahead of %s (rank %s)."),
			 str_text(&gap), str_text(&who), str_text(&rank));
	struct change c = find_change(w, t->lo[o], -dir);
	if (c.criterion >= 0)
		add_change(w, &c);
	else
		str_addf(w->out, " %s",
				 dir < 0 ? tr("No other single rating would make up for that.")
						 : tr("No other single rating would use that up."));
	str_free(&gap);
	str_free(&rank);
	str_free(&who);
}

// What the steering group has decided, and whether the points say the same.
static void tell_decided(const struct telling *w)
{
	int32_t decided = w->p->measure[w->m].priority;
	if (decided == NONE32)
		return;
	int32_t higher = w->t->rank[w->m] - decided;
	new_line(w);
	if (higher == 0)
		str_addf(w->out, tr("The steering group decided priority %d, as the points say."), (int)decided);
	else
		str_addf(w->out,
				 higher > 0 ? tr("The steering group decided priority %d: %d higher than the points say.")
							: tr("The steering group decided priority %d: %d lower than the points say."),
				 (int)decided, (int)(higher > 0 ? higher : -higher));
}

void why_title(struct str *out, const struct score_table *t, size_t measure)
{
	struct str rank = {0};
	score_rank_text(&rank, t, measure);
	if (rank.len)
		str_addf(out, tr("Why rank %s? "), str_text(&rank));
	str_addf(out, "%s %s", label_number(t->plan->measure[measure].code), t->plan->measure[measure].title);
	str_free(&rank);
}

void why_rank(struct str *out, const struct score_table *t, size_t measure)
{
	struct telling w = {out, t, t->plan, measure};
	if (measure >= t->n)
		return;
	if (!t->weighted_n) {
		new_line(&w);
		str_add(out, score_unweighted());
		return;
	}
	if (!t->rank[measure]) {
		tell_no_rank(&w);
		tell_shares(&w);
		return;
	}
	tell_rank(&w);
	tell_shares(&w);
	tell_missing(&w);
	tell_next(&w, -1);
	tell_next(&w, 1);
	tell_decided(&w);
	tell_names(&w);
}

void why_brief(struct str *out, const struct score_table *t, size_t measure)
{
	struct str all = {0};
	why_rank(&all, t, measure);
	const char *rest = strchr(str_text(&all), '\n');
	for (const char *s = rest ? rest + 1 : ""; *s; s++)
		str_addc(out, *s == '\n' ? ' ' : *s);
	str_free(&all);
}
