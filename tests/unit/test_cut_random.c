// SPDX-License-Identifier: EUPL-1.2
// Where the cut line falls in random plans, compared with a plain search: posts day by day, euros year by year, and
// everything added up anew for every score.
#include "ranked.h"
#include "say/cut.h"

#include "plan/score/cut.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static uint64_t dice;

static int32_t below(uint32_t n)
{
	dice = dice * 6364136223846793005u + 1442695040888963407u;
	return (int32_t)((uint32_t)(dice >> 33) % n);
}

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
			b->kind = below(2) ? budget_kind_ONCE : budget_kind_YEARLY;
			b->year_from = below(5) ? 2021 + below(4) : NONE32;
			b->year_to = below(2) || b->year_from == NONE32 ? NONE32 : b->year_from + below(3);
			b->most = below(5) ? 1000 * below(6) : NONE64;
		}
	}
	return p;
}

// Posts of 2023, counted day by day.
static int64_t plain_posts(const struct plan *p, int32_t measure)
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
		if (n->start == DAY_NONE || n->end == DAY_NONE)
			unknown = true; // no phase says it in its place
		for (int32_t d = date_day(2023, 1, 1); !unknown && d <= date_day(2023, 12, 31); d++)
			sum += d >= n->start && d <= n->end ? n->posts : 0;
	}
	return !any || unknown ? NONE64 : num_div(sum, 365);
}

// Euros of 2023: every line is spread over its years one by one.
static int64_t plain_money(const struct plan *p, int32_t measure)
{
	int64_t sum = 0;
	bool any = false;
	for (size_t i = 0; i < p->budget_line_n; i++) {
		const struct budget_line *b = &p->budget_line[i];
		if (b->measure != measure)
			continue;
		any = true;
		if (b->year_from == NONE32)
			return NONE64;
		int last = b->year_to != NONE32 ? b->year_to : b->kind == budget_kind_ONCE ? b->year_from : 3000;
		if (2023 < b->year_from || 2023 > last)
			continue;
		if (b->most == NONE64)
			return NONE64;
		int64_t left = b->most;
		int years = last - b->year_from + 1;
		if (b->kind == budget_kind_ONCE && b->year_from != 2023)
			sum += left / years;
		else
			sum += b->kind == budget_kind_ONCE ? left - (years - 1) * (left / years) : left;
	}
	return any ? sum : NONE64;
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
				m->selection == selection_DEFERRED;
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
		int64_t po = plain_posts(p, p->measure[m].id), mo = plain_money(p, p->measure[m].id);
		posts += (taken[m] || first) && po != NONE64 ? po : 0;
		money += (taken[m] || first) && mo != NONE64 ? mo : 0;
		n += taken[m] || first;
		more_posts += asks && po != NONE64 ? po : 0;
		more_money += asks && mo != NONE64 ? mo : 0;
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
			bool figures = r->kind == CUT_NUMBER ||
						   ((r->posts_milli == NONE64 || plain_posts(plan, plan->measure[m].id) != NONE64) &&
							(r->money_eur == NONE64 || plain_money(plan, plan->measure[m].id) != NONE64));
			assert_int_equal(c->place[m], fit ? figures ? CUT_IN : CUT_NO_FIGURE : CUT_OUT);
			now[m] = fit && figures;
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
		str_addf(out, "%s FTE%s", digits, money != NONE64 ? " and " : "");
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

static int64_t known(int64_t figure)
{
	return figure == NONE64 ? 0 : figure;
}

static struct counted count(const struct cut_rule *r, const struct cut *c)
{
	struct counted n = {0};
	int32_t out = c->line < (int)table->n ? plain_score(plan, plan->measure[table->order[c->line]].id) : -1;
	for (size_t at = 0; at < table->n; at++) {
		size_t m = table->order[at];
		int64_t posts = plain_posts(plan, plan->measure[m].id), money = plain_money(plan, plan->measure[m].id);
		bool before = c->place[m] == CUT_BEFORE, in = c->place[m] == CUT_IN;
		n.in += in;
		n.before += before;
		n.no_figure += c->place[m] == CUT_NO_FIGURE;
		n.before_unknown +=
			before && r->kind == CUT_RESOURCES &&
			((r->posts_milli != NONE64 && posts == NONE64) || (r->money_eur != NONE64 && money == NONE64));
		n.ahead_posts += before ? known(posts) : 0;
		n.ahead_money += before ? known(money) : 0;
		if (before || (in && (int)at < c->line)) {
			n.above++;
			n.posts += known(posts);
			n.money += known(money);
		}
		if (c->place[m] == CUT_OUT && plain_score(plan, plan->measure[m].id) == out) {
			n.ties++;
			n.out_posts += known(posts);
			n.out_money += known(money);
		}
	}
	return n;
}

static void add_stop(struct str *out, const struct cut_rule *r, const struct cut *c, const struct counted *n)
{
	int places = r->number - n->above;
	int64_t posts = r->posts_milli - n->posts, money = r->money_eur - n->money;
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
		add_amount(out,
				   r->posts_milli == NONE64 ? NONE64
				   : posts > 0              ? posts
											: 0,
				   r->money_eur == NONE64 ? NONE64
				   : money > 0            ? money
										  : 0);
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
	dice = 20260101;
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
			assert_true(c->posts[m] == plain_posts(plan, plan->measure[m].id));
			assert_true(c->money[m] == plain_money(plan, plan->measure[m].id));
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

#define TEST(f) cmocka_unit_test_setup_teardown(f, set_up_viersen, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(random_plans_are_cut_as_a_plain_search_cuts_them),
	};
	return cmocka_run_group_tests_name("cut random", tests, NULL, NULL);
}
