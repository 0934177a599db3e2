// SPDX-License-Identifier: EUPL-1.2
// Headlines and sums of groups, without a pane around them: what a report says above its pages.
#include "base/arena.h"
#include "base/i18n.h"
#include "fixture.h"
#include "plan/cycle.h"
#include "say/amount.h"
#include "say/group.h"
#include "say/headline.h"
#include "say/history.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct page {
	struct plan *plan;
	struct arena *frame;
	struct look look;
	struct str text;
};

static void open_page(struct page *p)
{
	*p = (struct page){.plan = fixture_small(), .frame = arena_new()};
	p->look = (struct look){.plan = p->plan,
							.score = score_table(p->frame, p->plan, NULL),
							.today = FIXTURE_TODAY,
							.only_field = NONE32,
							.only_goal = NONE32,
							.search = "",
							.filter = "",
							.frame = p->frame};
	i18n_set(LANG_EN);
}

static void close_page(struct page *p)
{
	i18n_set(LANG_EN);
	str_free(&p->text);
	arena_free(p->frame);
	plan_free(p->plan);
}

static void says(struct page *p, const char *expected)
{
	assert_string_equal(str_text(&p->text), expected);
	str_clear(&p->text);
}

static void a_page_says_how_many_it_shows(void **state)
{
	(void)state;
	struct page p;
	open_page(&p);
	headline_measures(&p.text, &p.look, 10);
	headline_order(&p.text, "score", "▼", "");
	says(&p, "10 measures · sorted by score ▼");
	headline_measures(&p.text, &p.look, 1);
	headline_order(&p.text, "title", "▲", "goal");
	says(&p, "1 of 10 measures · sorted by title ▲ · grouped by goal");
	headline_rows(&p.text, T_team, 1);
	says(&p, "1 team");
	headline_rows(&p.text, T_team, 4);
	says(&p, "4 teams");
	headline_kinds(&p.text, 18, 29);
	says(&p, "18 of 29 kinds in use");
	headline_portfolio(&p.text, &p.look, 1, 2, "code");
	says(&p, "1 measure · 2 without a place · shown: code");
	headline_requests(&p.text, &p.look, 2, 1);
	says(&p, "2 ideas and requests · 1 answer owed");
	headline_steps(&p.text, 1, false);
	says(&p, "1 step");
	headline_steps(&p.text, 300, true);
	says(&p, "300 steps · there are older ones");
	i18n_set(LANG_DE);
	headline_requests(&p.text, &p.look, 1, 2);
	says(&p, "1 Idee oder Anfrage · 2 Rückmeldungen stehen aus");
	close_page(&p);
}

static void goals_are_told_with_their_quarter_and_hits(void **state)
{
	(void)state;
	struct page p;
	open_page(&p);
	headline_goals(&p.text, &p.look, 0);
	says(&p, "12 goals");
	p.look.cycle = &p.plan->cycle[0];
	p.look.search = "schule";
	headline_goals(&p.text, &p.look, 1);
	says(&p, "12 goals · Q1 2023 · CW 6, week 6 of 13 · schule: 1 hit");
	close_page(&p);
}

// A row without a title is called by its kind already.
static void an_object_is_told_with_its_kind_once(void **state)
{
	(void)state;
	struct page p;
	open_page(&p);
	headline_object(&p.text, p.plan, T_measure, 1);
	assert_memory_equal(str_text(&p.text), "measure M1 ", 11);
	str_clear(&p.text);
	headline_object(&p.text, p.plan, T_rating, p.plan->rating[0].id);
	assert_memory_equal(str_text(&p.text), "rating M", 8);
	p.plan->team[0].title = "Team Schulen"; // and a title may begin like the kind
	str_clear(&p.text);
	headline_object(&p.text, p.plan, T_team, p.plan->team[0].id);
	assert_non_null(strstr(str_text(&p.text), "team "));
	assert_non_null(strstr(str_text(&p.text), "Team Schulen"));
	close_page(&p);
}

static void what_is_not_stated_is_no_nought(void **state)
{
	(void)state;
	struct page p;
	open_page(&p);
	struct group_sums g = {.n = 2, .posts = 2500, .posts_unknown = 1, .money_unknown = 2};
	group_tell(&p.text, &p.look, &g, 2023);
	says(&p, "2 measures · 2023: ≥ 2.50 posts · euros not stated");
	g.posts_unknown = 2;
	p.look.privacy = PRIVACY_CONFIDENTIAL;
	group_tell(&p.text, &p.look, &g, 2023);
	says(&p, "2 measures · 2023: posts not stated · euros confidential");
	close_page(&p);
}

static void a_sum_says_what_is_a_share_and_what_is_open(void **state)
{
	(void)state;
	struct page p;
	open_page(&p);
	struct group_sums g = {.n = 2, .posts = 2500, .euros = {.least = 10000, .most = 10000, .lines = 2, .shares = 1}};
	group_tell(&p.text, &p.look, &g, 2023);
	says(&p, "2 measures · 2023: 2.50 posts · ÷ 10,000 €");
	g.euros.no_most = 1; // the upper bound of one is not known
	group_tell(&p.text, &p.look, &g, 2023);
	says(&p, "2 measures · 2023: 2.50 posts · ÷ from 10,000 €");
	g.euros.shares = 0;
	g.money_unknown = 1;
	group_tell(&p.text, &p.look, &g, 2023);
	says(&p, "2 measures · 2023: 2.50 posts · from 10,000 €, 1 without a figure");
	close_page(&p);
}

static void brief_is(struct euros e, const char *text)
{
	struct str out = {0};
	amount_bound_brief(&out, &e);
	assert_string_equal(str_text(&out), text);
	str_free(&out);
}

// In a narrow column thousands are enough, but never less than what is known.
static void a_bound_is_brief_where_nothing_is_lost(void **state)
{
	(void)state;
	brief_is((struct euros){.least = 360000, .most = 360000, .lines = 1}, "360 k€");
	brief_is((struct euros){.least = 24500, .most = 24500, .lines = 1}, "24.5 k€");
	brief_is((struct euros){.least = 24550, .most = 24550, .lines = 1}, "24,550 €");
	brief_is((struct euros){.least = 6500, .most = 6500, .lines = 1}, "6500 €");
	brief_is((struct euros){.lines = 1}, "0 €");
	brief_is((struct euros){.least = 110000, .most = 130000, .lines = 1}, "≤ 130 k€");
	brief_is((struct euros){.most = 130000, .lines = 1, .no_least = 1}, "≤ 130 k€");
	brief_is((struct euros){.least = 70000, .lines = 1, .no_most = 1}, "≥ 70 k€");
	brief_is((struct euros){.lines = 1, .no_figure = 1}, "");
}

static void a_step_says_what_became_of_it(void **state)
{
	(void)state;
	struct page p;
	open_page(&p);
	struct history_step step = {.changes_n = 1};
	history_tell(&p.text, &step);
	says(&p, "1 value changed.");
	step = (struct history_step){.changes_n = 2, .undone = true, .outside = true};
	history_tell(&p.text, &step);
	says(&p, "This step has been taken back. 2 values changed.");
	close_page(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_page_says_how_many_it_shows),
		cmocka_unit_test(goals_are_told_with_their_quarter_and_hits),
		cmocka_unit_test(an_object_is_told_with_its_kind_once),
		cmocka_unit_test(what_is_not_stated_is_no_nought),
		cmocka_unit_test(a_sum_says_what_is_a_share_and_what_is_open),
		cmocka_unit_test(a_bound_is_brief_where_nothing_is_lost),
		cmocka_unit_test(a_step_says_what_became_of_it),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
