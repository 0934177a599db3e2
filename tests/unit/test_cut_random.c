// SPDX-License-Identifier: EUPL-1.2
// Where the cut line falls in random plans, compared with a plain search: posts day by day, euros year by year, and
// everything added up anew for every score.
#include "ranked.h"
#include "say/cut.h"
#include "seed.h"

#include "plan/score/cut.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

// Up to nine measures with few different scores, in any state, with posts and euros known or not.
static struct plan *random_plan(void)
{
	struct plan *p = plan_new();
	for (int c = 0; c < 2; c++) {
		struct criterion *k = fixture_add(p, T_criterion);
		k->weight = 5000;
		for (int l = 0; l < 3; l++) {
			struct level *level = fixture_add(p, T_level);
			level->criterion = k->id;
			level->points = 100 * (3 - l);
		}
	}
	for (int m = 1 + below(9); m > 0; m--) {
		struct measure *row = fixture_add(p, T_measure);
		row->code = arena_printf(p->arena, "M%d", row->id);
		row->stage = below(3) ? stage_NONE : below(9);
		row->selection = below(3) ? selection_OPEN : below(5);
		row->mandatory = below(6) == 0;
		for (int c = 0; c < 2; c++) {
			struct rating *r = fixture_add(p, T_rating);
			*r = (struct rating){r->id, row->id, c + 1, 3 * c + 1 + below(3)};
		}
		for (int k = below(3); k > 0; k--) {
			struct fte_need *n = fixture_add(p, T_fte_need);
			n->measure = row->id;
			n->posts = 100 * below(8);
			n->start = below(5) ? date_day(2022, 1 + below(30), 1 + below(28)) : DAY_NONE;
			n->end = n->start != DAY_NONE && below(5) ? n->start + below(500) : DAY_NONE;
		}
		for (int k = below(3); k > 0; k--) {
			struct budget_line *b = fixture_add(p, T_budget_line);
			b->measure = row->id;
			b->kind = below(3); // once, every year, lump sum
			b->year_from = below(5) ? 2021 + below(4) : NONE32;
			b->year_to = below(2) || b->year_from == NONE32 ? NONE32 : b->year_from + below(3);
			b->most = below(5) ? 1000 * below(6) : NONE64;
			b->least = b->most == NONE64 && below(2) ? 1000 * below(3) : NONE64;
		}
	}
	return p;
}

// Posts of 2023, counted day by day; *known: so far as they can be told.
static int64_t plain_posts(const struct plan *p, int32_t measure, int64_t *known)
{
	int64_t sum = 0;
	bool any = false, unknown = false;
	for (size_t i = 0; i < p->fte_need_n; i++) {
		const struct fte_need *n = &p->fte_need[i];
		if (n->measure != measure)
			continue;
		any = true;
		if (n->start != DAY_NONE && n->start > date_day(2023, 12, 31))
			continue;
		if (n->start == DAY_NONE || n->end == DAY_NONE) {
			unknown = true; // no phase says it in its place
			continue;
		}
		for (int32_t d = date_day(2023, 1, 1); d <= date_day(2023, 12, 31); d++)
			sum += d >= n->start && d <= n->end ? n->posts : 0;
	}
	*known = num_div(sum, 365);
	return !any || unknown ? NONE64 : *known;
}

// Euros of 2023: every line is spread over its years one by one; *known: so far as they can be told.
static int64_t plain_money(const struct plan *p, int32_t measure, int64_t *known)
{
	bool any = false, unknown = false;
	*known = 0;
	for (size_t i = 0; i < p->budget_line_n; i++) {
		const struct budget_line *b = &p->budget_line[i];
		if (b->measure != measure)
			continue;
		any = true;
		int64_t amount = b->most != NONE64 ? b->most : b->least;
		bool yearly = b->kind == budget_kind_YEARLY;
		int last = b->year_to != NONE32 ? b->year_to : yearly ? 3000 : b->year_from;
		unknown |= b->year_from == NONE32;
		if (b->year_from == NONE32 || 2023 < b->year_from || 2023 > last)
			continue;
		unknown |= b->most == NONE64;
		if (amount == NONE64)
			continue;
		int years = last - b->year_from + 1;
		int64_t even = amount / years;
		*known += yearly ? amount : b->year_from != 2023 ? even : amount - (years - 1) * even;
	}
	return !any || unknown ? NONE64 : *known;
}

static int32_t plain_score(const struct plan *p, int32_t measure)
{
	int32_t sum = 0;
	for (size_t i = 0; i < p->rating_n; i++)
		sum += p->rating[i].measure == measure ? p->level[p->rating[i].level - 1].points : 0;
	return sum; // both weights are the same
}

static bool competes(const struct measure *m, bool *first)
{
	bool over = m->stage == stage_DONE || m->stage == stage_STOPPED || m->selection == selection_REJECTED ||
				m->selection == selection_DEFERRED || m->selection == selection_SUBMITTED;
	*first = !over && (m->mandatory || (m->stage >= stage_RUNNING && m->stage <= stage_OPERATION));
	return !over && !*first;
}

// Whether all with that score fit beside those taken: everything added up anew.
static bool plain_fits(const struct plan *p, const struct cut_rule *r, const bool *taken, int32_t score)
{
	int64_t posts = 0, money = 0, more_posts = 0, more_money = 0;
	int n = 0, more = 0;
	for (size_t m = 0; m < p->measure_n; m++) {
		bool first, asks = competes(&p->measure[m], &first) && plain_score(p, p->measure[m].id) == score;
		int64_t po = 0, mo = 0;
		plain_posts(p, p->measure[m].id, &po);
		plain_money(p, p->measure[m].id, &mo);
		posts += taken[m] || first ? po : 0;
		money += taken[m] || first ? mo : 0;
		n += taken[m] || first;
		more_posts += asks ? po : 0;
		more_money += asks ? mo : 0;
		more += asks;
	}
	if (r->kind == CUT_NUMBER)
		return n + more <= r->number;
	bool posts_fit = r->posts_milli == NONE64 || !more_posts || posts + more_posts <= r->posts_milli;
	return posts_fit && (r->money_eur == NONE64 || !more_money || money + more_money <= r->money_eur);
}

static void compare_with_plain(const struct cut_rule *r, const struct cut *c)
{
	bool taken[16] = {false}, stopped = false;
	for (int32_t score = 600; score >= 200; score -= 100) {
		bool fit = !stopped && plain_fits(plan, r, taken, score), any = false;
		bool now[16] = {false};
		for (size_t m = 0; m < plan->measure_n; m++) {
			bool first, in = competes(&plan->measure[m], &first);
			assert_int_equal(c->place[m] == CUT_BEFORE, first);
			assert_int_equal(c->place[m] == CUT_NOT_COMPETING, !in && !first);
			if (!in || plain_score(plan, plan->measure[m].id) != score)
				continue;
			any = true;
			int64_t known;
			bool figures = r->kind == CUT_NUMBER ||
						   ((r->posts_milli == NONE64 || plain_posts(plan, plan->measure[m].id, &known) != NONE64) &&
							(r->money_eur == NONE64 || plain_money(plan, plan->measure[m].id, &known) != NONE64));
			assert_int_equal(c->place[m], fit ? figures ? CUT_IN : CUT_NO_FIGURE : CUT_OUT);
			now[m] = fit;
		}
		for (size_t m = 0; m < plan->measure_n; m++)
			taken[m] |= now[m];
		stopped |= any && !fit && !r->filling;
	}
}

// ---- the sentence, put together from the places alone --------------------------------------------------------------

static void add_amount(struct str *out, int64_t posts, int64_t money)
{
	char digits[32];
	if (posts != NONE64) {
		int n = snprintf(digits, sizeof digits, "%d.%03d", (int)(posts / 1000), (int)(posts % 1000));
		while (digits[n - 1] == '0' && digits[n - 2] != '.')
			digits[--n] = '\0';
		str_addf(out, "%s posts%s", digits, money != NONE64 ? " and " : "");
	}
	if (money >= 10000)
		str_addf(out, "%d,%03d €", (int)(money / 1000), (int)(money % 1000));
	else if (money != NONE64)
		str_addf(out, "%d €", (int)money);
}

struct counted {
	int in, before, no_figure, before_unknown, ties;
	int above;                        // places taken above the line
	int64_t posts, money;             // used above the line
	int64_t ahead_posts, ahead_money; // of those counted first
	int64_t out_posts, out_money;     // of the first ones below it
};

static struct counted count(const struct cut_rule *r, const struct cut *c)
{
	struct counted n = {0};
	int32_t out = c->line < (int)table->n ? plain_score(plan, plan->measure[table->order[c->line]].id) : -1;
	for (size_t at = 0; at < table->n; at++) {
		size_t m = table->order[at];
		int64_t known_posts, known_money, posts = plain_posts(plan, plan->measure[m].id, &known_posts),
										  money = plain_money(plan, plan->measure[m].id, &known_money);
		bool before = c->place[m] == CUT_BEFORE, in = c->place[m] == CUT_IN || c->place[m] == CUT_NO_FIGURE;
		n.in += c->place[m] == CUT_IN;
		n.before += before;
		n.no_figure += c->place[m] == CUT_NO_FIGURE;
		n.before_unknown +=
			before && r->kind == CUT_RESOURCES &&
			((r->posts_milli != NONE64 && posts == NONE64) || (r->money_eur != NONE64 && money == NONE64));
		n.ahead_posts += before ? known_posts : 0;
		n.ahead_money += before ? known_money : 0;
		if (before || (in && (int)at < c->line)) {
			n.above++;
			n.posts += known_posts;
			n.money += known_money;
		}
		if (c->place[m] == CUT_OUT && plain_score(plan, plan->measure[m].id) == out) {
			n.ties++;
			n.out_posts += known_posts;
			n.out_money += known_money;
		}
	}
	return n;
}

static int64_t plain_left(int64_t limit, int64_t taken)
{
	if (limit == NONE64)
		return NONE64;
	return limit > taken ? limit - taken : 0;
}

static void add_stop(struct str *out, const struct cut_rule *r, const struct cut *c, const struct counted *n)
{
	int places = r->number - n->above;
	str_addf(out, " · %s", plan->measure[table->order[c->line]].code);
	if (n->ties > 1)
		str_addf(out, " with %d of the same rank", n->ties - 1);
	if (r->kind == CUT_NUMBER && n->ties > 1 && places > 0) {
		str_addf(out, ": %d place%s left, and ties are not split", places, places == 1 ? " is" : "s are");
	} else if (r->kind == CUT_NUMBER) {
		str_add(out, " is the first without a place");
	} else {
		str_add(out, " would need ");
		add_amount(out, r->posts_milli == NONE64 ? NONE64 : n->out_posts,
				   r->money_eur == NONE64 ? NONE64 : n->out_money);
		str_add(out, ", left are ");
		add_amount(out, plain_left(r->posts_milli, n->posts), plain_left(r->money_eur, n->money));
	}
}

static void plain_sentence(struct str *out, const struct cut_rule *r, const struct cut *c)
{
	struct counted n = count(r, c);
	int all = n.in + n.before;
	const char *s = all == 1 ? "" : "s";
	bool over = r->kind == CUT_RESOURCES && ((r->posts_milli != NONE64 && n.ahead_posts > r->posts_milli) ||
											 (r->money_eur != NONE64 && n.ahead_money > r->money_eur));
	if (over) {
		str_addf(out, "%d measure%s running or required by law need%s ", n.before, n.before == 1 ? "" : "s",
				 n.before == 1 ? "s" : "");
		add_amount(out, r->posts_milli == NONE64 ? NONE64 : n.ahead_posts,
				   r->money_eur == NONE64 ? NONE64 : n.ahead_money);
		str_add(out, ", there are only ");
		add_amount(out, r->posts_milli, r->money_eur);
		if (n.in)
			str_addf(out, " · %d more need%s nothing of what is short", n.in, n.in == 1 ? "s" : "");
	} else if (r->kind == CUT_NUMBER) {
		str_addf(out, "%d measure%s of at most %d", all, s, r->number);
	} else {
		str_addf(out, "%d measure%s fit%s into ", all, s, all == 1 ? "s" : "");
		add_amount(out, r->posts_milli, r->money_eur);
	}
	if (n.before && !over)
		str_addf(out, " · %d of them running or required by law", n.before);
	if (n.no_figure)
		str_addf(out, " · %d without a figure", n.no_figure);
	if (n.before_unknown)
		str_addf(out, " · of those running %d without a figure", n.before_unknown);
	if (c->line < (int)table->n)
		add_stop(out, r, c, &n);
}

static void random_plans_are_cut_as_a_plain_search_cuts_them(void **state)
{
	(void)state;
	seed_begin("cut");
	for (int round = 0; round < 1500; round++) {
		take(random_plan());
		struct cut_rule r = {.kind = below(4) ? CUT_RESOURCES : CUT_NUMBER,
							 .year = 2023,
							 .unit = NONE32,
							 .posts_milli = below(4) ? 50 * below(40) : NONE64,
							 .number = 1 + below(9),
							 .filling = below(2)};
		r.money_eur = r.posts_milli == NONE64 || below(3) ? 1000 * below(20) : NONE64;
		struct cut *c = cut_of(arena, table, &r);
		for (size_t m = 0; m < plan->measure_n && r.kind == CUT_RESOURCES; m++) {
			int64_t known;
			assert_true(c->posts[m] == plain_posts(plan, plan->measure[m].id, &known));
			assert_true(c->money[m] == plain_money(plan, plan->measure[m].id, &known));
		}
		compare_with_plain(&r, c);
		for (int i = 0; i < c->line; i++)
			assert_int_not_equal(c->place[table->order[i]], CUT_OUT);
		assert_true(c->line == (int)table->n || c->place[table->order[c->line]] == CUT_OUT);
		struct str told = {0}, plain = {0};
		cut_text(&told, table, c);
		plain_sentence(&plain, &r, c);
		assert_string_equal(str_text(&told), str_text(&plain));
		str_free(&told);
		str_free(&plain);
	}
}

static bool let_in(const struct cut *c, size_t m)
{
	return c->place[m] == CUT_IN || c->place[m] == CUT_NO_FIGURE;
}

// What the measures let in, and those counted first, need so far as is known.
static bool within(const struct cut *c, int64_t posts_limit, int64_t money_limit)
{
	int64_t posts = 0, money = 0, more_posts = 0, more_money = 0;
	for (size_t m = 0; m < plan->measure_n; m++) {
		int64_t po, mo;
		plain_posts(plan, plan->measure[m].id, &po);
		plain_money(plan, plan->measure[m].id, &mo);
		posts += c->place[m] == CUT_BEFORE || let_in(c, m) ? po : 0;
		money += c->place[m] == CUT_BEFORE || let_in(c, m) ? mo : 0;
		more_posts += let_in(c, m) ? po : 0;
		more_money += let_in(c, m) ? mo : 0;
	}
	return (posts_limit == NONE64 || more_posts == 0 || posts <= posts_limit) &&
		   (money_limit == NONE64 || more_money == 0 || money <= money_limit);
}

// One more limit, or a tighter one, keeps more out: whoever is in with it would be in without it. Only where smaller ones
// may fill what is left can another one come in for it, and then into room there really is.
static void another_limit_never_lets_more_in(void **state)
{
	(void)state;
	int tighter = 0;
	seed_begin("limits");
	for (int round = 0; round < 1500; round++) {
		take(random_plan());
		struct cut_rule one = {.kind = CUT_RESOURCES,
							   .year = 2023,
							   .unit = NONE32,
							   .posts_milli = NONE64,
							   .money_eur = 1000 * below(20),
							   .filling = below(4) == 0};
		struct cut_rule both = one;
		both.posts_milli = 50 * below(40);
		if (below(2)) { // the other way round
			both.money_eur = one.money_eur;
			one.posts_milli = both.posts_milli;
			one.money_eur = NONE64;
		}
		struct cut *c = cut_of(arena, table, &one), *d = cut_of(arena, table, &both);
		for (size_t m = 0; m < plan->measure_n && !one.filling; m++) {
			assert_false(let_in(d, m) && !let_in(c, m));
			assert_false(d->place[m] == CUT_IN && c->place[m] != CUT_IN);
			tighter += let_in(c, m) && !let_in(d, m);
		}
		assert_true(within(c, one.posts_milli, one.money_eur));
		assert_true(within(d, both.posts_milli, both.money_eur));
	}
	assert_true(tighter > 50);
}

// Two of 300 000 € each, of which nobody says the posts, do not both fit into 400 000, whatever else is limited.
static void what_is_known_of_a_measure_without_figure_counts(void **state)
{
	(void)state;
	struct plan *p = plan_new();
	struct criterion *k = fixture_add(p, T_criterion);
	k->weight = 10000;
	for (int i = 0; i < 2; i++) {
		struct level *level = fixture_add(p, T_level);
		level->criterion = 1;
		level->points = 300 - 100 * i;
		struct measure *m = fixture_add(p, T_measure);
		m->code = i ? "M2" : "M1";
		*(struct rating *)fixture_add(p, T_rating) = (struct rating){i + 1, m->id, 1, level->id};
		struct budget_line *b = fixture_add(p, T_budget_line);
		b->measure = m->id;
		b->year_from = 2023;
		b->least = b->most = 300000;
	}
	take(p);
	struct cut_rule r = {
		.kind = CUT_RESOURCES, .year = 2023, .unit = NONE32, .posts_milli = NONE64, .money_eur = 400000};
	struct cut *c = cut_of(arena, table, &r);
	assert_int_equal(c->place[0], CUT_IN);
	assert_int_equal(c->place[1], CUT_OUT);
	r.posts_milli = 1000;
	c = cut_of(arena, table, &r);
	assert_int_equal(c->place[0], CUT_NO_FIGURE);
	assert_int_equal(c->place[1], CUT_OUT);
	assert_int_equal(c->left_money, 100000);
	assert_int_equal(c->money_used, 300000);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, set_up_viersen, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(random_plans_are_cut_as_a_plain_search_cuts_them),
		TEST(another_limit_never_lets_more_in),
		TEST(what_is_known_of_a_measure_without_figure_counts),
	};
	return cmocka_run_group_tests_name("cut random", tests, NULL, NULL);
}
