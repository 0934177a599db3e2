// SPDX-License-Identifier: EUPL-1.2
// Going down a ranking, one group of equal scores after the other, as long as it fits.
#include "plan/score/cut.h"

#include "plan/score/cut_walk.h"

#include <string.h>

// What is left on the way down. A limit that does not exist is never reached.
struct left {
	int64_t posts, money; // NONE64: no limit
	int64_t number;
	bool stopped;
};

// Those of one score that compete, together.
struct group {
	int64_t posts, money; // so far as is known
	int n;
	size_t first; // place in the order
};

static bool limited(const struct cut_figures *f)
{
	return f->rule.kind == CUT_NUMBER || f->rule.kind == CUT_SCORE ||
		   (f->rule.kind == CUT_RESOURCES && (f->posts_limit != NONE64 || f->money_limit != NONE64));
}

static bool has_figures(const struct cut_figures *f, size_t m)
{
	return (f->posts_limit == NONE64 || f->posts[m] != NONE64) && (f->money_limit == NONE64 || f->money[m] != NONE64);
}

static struct group sum_up(const struct cut_figures *f, const struct cut_ranking *r, size_t from, size_t to)
{
	struct group g = {.first = SIZE_MAX};
	for (size_t i = from; i < to; i++) {
		size_t m = r->order[i];
		if (f->start[m] != CUT_OUT)
			continue;
		g.first = g.n ? g.first : i;
		g.posts += f->posts_known[m];
		g.money += f->money_known[m];
		g.n++;
	}
	return g;
}

static bool fits(const struct cut_figures *f, const struct cut_ranking *r, const struct left *left,
				 const struct group *g)
{
	switch (f->rule.kind) {
	case CUT_NUMBER:
		return g->n <= left->number;
	case CUT_SCORE:
		return num_div(r->lo[r->order[g->first]], r->den) >= f->rule.score;
	default: // what needs nothing fits where nothing is left
		return (left->posts == NONE64 || g->posts == 0 || g->posts <= left->posts) &&
			   (left->money == NONE64 || g->money == 0 || g->money <= left->money);
	}
}

static void keep_first_out(struct cut *c, const struct cut_ranking *r, const struct left *left, const struct group *g)
{
	c->first_out = r->order[g->first];
	c->line = (int)g->first;
	c->out_n = g->n;
	c->out_posts = g->posts;
	c->out_money = g->money;
	c->left_posts = left->posts;
	c->left_money = left->money;
	c->left_number = (int)left->number;
}

// Puts a group above the line. Of what has no figure at least that is taken away which is known, so that one more limit
// never makes room.
static void let_in(const struct cut_figures *f, const struct cut_ranking *r, size_t from, size_t to, uint8_t *place,
				   struct left *left)
{
	for (size_t i = from; i < to; i++) {
		size_t m = r->order[i];
		if (f->start[m] != CUT_OUT)
			continue;
		place[m] = has_figures(f, m) ? CUT_IN : CUT_NO_FIGURE;
		left->posts -= left->posts == NONE64 ? 0 : f->posts_known[m];
		left->money -= left->money == NONE64 ? 0 : f->money_known[m];
		left->number--;
	}
}

void cut_walk(const struct cut_figures *f, const struct cut_ranking *r, uint8_t *place, struct cut *c)
{
	struct left left = {
		f->posts_limit == NONE64 ? NONE64 : f->posts_limit - f->posts_before,
		f->money_limit == NONE64 ? NONE64 : f->money_limit - f->money_before,
		(int64_t)f->rule.number - f->before,
		false,
	};
	bool any_out = false;
	memcpy(place, f->start, f->n);
	for (size_t i = 0, end; i < f->n; i = end) {
		for (end = i + 1; end < f->n && r->lo[r->order[end]] == r->lo[r->order[i]];)
			end++;
		struct group g = sum_up(f, r, i, end);
		if (g.n == 0)
			continue;
		if (!left.stopped && fits(f, r, &left, &g)) {
			let_in(f, r, i, end, place, &left);
			continue;
		}
		if (!any_out && c)
			keep_first_out(c, r, &left, &g);
		any_out = true;
		left.stopped |= !f->rule.filling;
		if (left.stopped && !c)
			return; // all that follow are out, as they started
	}
}

static void no_line(const struct cut_figures *f, uint8_t *place)
{
	for (size_t m = 0; m < f->n; m++)
		place[m] = f->start[m] == CUT_OUT ? CUT_IN : f->start[m];
}

// How many stand where, and what those above the line need.
static void count(struct cut *c, size_t n)
{
	c->in = c->before = c->no_figure = 0;
	c->posts_used = c->money_used = 0;
	for (size_t m = 0; m < n; m++) {
		uint8_t place = c->place[m];
		if (place == CUT_OUT)
			continue;
		c->in += place == CUT_IN;
		c->before += place == CUT_BEFORE;
		c->no_figure += place == CUT_NO_FIGURE;
		if (place == CUT_NOT_COMPETING)
			continue;
		c->posts_used += c->figures->posts_known[m];
		c->money_used += c->figures->money_known[m];
	}
}

void cut_again(struct cut *c, const struct score_table *t)
{
	const struct cut_figures *f = c->figures;
	struct cut_ranking r = {t->lo, t->den, t->order};
	bool line = t->weighted_n && limited(f);
	c->line = line ? (int)t->n : -1;
	c->first_out = SIZE_MAX;
	c->out_n = c->left_number = 0;
	c->out_posts = c->out_money = 0;
	c->left_posts = c->left_money = NONE64;
	if (line)
		cut_walk(f, &r, c->place, c);
	else
		no_line(f, c->place);
	count(c, t->n);
}

bool cut_same_rule(const struct cut_rule *a, const struct cut_rule *b)
{
	return a->kind == b->kind && a->year == b->year && a->unit == b->unit && a->posts_milli == b->posts_milli &&
		   a->money_eur == b->money_eur && a->number == b->number && a->score == b->score && a->filling == b->filling;
}

struct cut *cut_of(struct arena *a, const struct score_table *t, const struct cut_rule *rule)
{
	struct cut *c = arena_zero(a, 1, sizeof *c);
	const struct cut_figures *f = cut_figures(a, t->plan, rule);
	c->rule = *rule;
	c->figures = f;
	c->posts = f->posts;
	c->money = f->money;
	c->posts_limit = f->posts_limit;
	c->money_limit = f->money_limit;
	c->before_unknown = f->before_unknown;
	c->over_posts = f->posts_limit != NONE64 && f->posts_before > f->posts_limit;
	c->over_money = f->money_limit != NONE64 && f->money_before > f->money_limit;
	c->place = arena_alloc(a, t->n);
	cut_again(c, t);
	return c;
}
