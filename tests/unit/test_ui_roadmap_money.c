// SPDX-License-Identifier: EUPL-1.2
// Money below the bars: euros of each year by state, kind and purse, ranges as ranges; gone to by key, less what others pay,
// and hidden where money is.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "rig.h"
#include "ui/panes.h"
#include "ui/roadmap/money.h"

static struct budget_line *line(struct plan *p, int kind, int state, int64_t least, int64_t most)
{
	struct budget_line *b = fixture_add(p, T_budget_line);
	b->measure = 1;
	b->kind = kind;
	b->state = state;
	b->purse = purse_OPERATING;
	b->year_from = 2023;
	b->year_to = 2024;
	b->least = least;
	b->most = most;
	return b;
}

// One measure of two years, with an estimate, something approved and a declined measure beside it.
static struct plan *two_years(bool posts)
{
	struct plan *p = plan_new();
	for (int i = 0; i < 2; i++) {
		struct measure *m = fixture_add(p, T_measure);
		m->code = arena_printf(p->arena, "M%d", i + 1);
		m->title = "Vorhaben mit einem langen Titel, der die Spalte links breit macht";
		m->selection = i ? selection_REJECTED : selection_OPEN;
		struct phase *f = fixture_add(p, T_phase);
		f->measure = i + 1;
		f->code = "1";
		f->title = "Aufbau";
		f->start = fixture_day("2023-01-01");
		f->end = fixture_day("2024-12-31");
	}
	line(p, budget_kind_ONCE, budget_state_ESTIMATE, 120001, 200000);
	line(p, budget_kind_YEARLY, budget_state_APPROVED, 40000, 40000)->funding = 2500;
	line(p, budget_kind_YEARLY, budget_state_APPROVED, NONE64, 5000)->purse = purse_INVESTMENT;
	line(p, budget_kind_YEARLY, budget_state_APPROVED, 900000, 900000)->measure = 2;
	if (posts) {
		struct fte_need *n = fixture_add(p, T_fte_need);
		n->measure = 1;
		n->posts = 1000;
	}
	plan_changed(p);
	return p;
}

static const char *cell(struct str *s, struct euros e, int w)
{
	str_clear(s);
	roadmap_money_cell(s, &e, w);
	return str_text(s);
}

static void a_cell_is_as_exact_as_it_has_room_for(void **state)
{
	(void)state;
	struct str s = {0};
	const struct euros range = {.least = 60000, .most = 100000, .lines = 2},
					   one = {.least = 6500, .most = 6500, .lines = 1};
	assert_string_equal(cell(&s, range, 6), "60–100");
	assert_string_equal(cell(&s, range, 5), "≤100");
	assert_string_equal(cell(&s, range, 3), "…");
	assert_string_equal(cell(&s, one, 6), "6.5");
	assert_string_equal(cell(&s, (struct euros){0}, 6), "");
	assert_string_equal(cell(&s, (struct euros){.least = 60000, .lines = 1, .no_most = 1}, 6), "≥60");
	assert_string_equal(cell(&s, (struct euros){.most = 60000, .lines = 1, .no_least = 1}, 6), "≤60");
	assert_string_equal(cell(&s, (struct euros){.lines = 1, .no_least = 1, .no_most = 1, .no_figure = 1}, 6), "~");
	assert_string_equal(
		cell(&s, (struct euros){.least = 60000, .most = 60000, .lines = 2, .no_least = 1, .no_most = 1, .no_figure = 1},
			 6),
		"≥60~");
	str_free(&s);
}

static void draw(struct rig *r, int w)
{
	rig_draw(r, w, 24);
	str_clear(&r->text);
	output_text(&r->text, r->canvas);
}

static void shows(struct rig *r, const char *text)
{
	if (!strstr(str_text(&r->text), text))
		fail_msg("not on the screen: %s\n%s", text, str_text(&r->text));
}

static void lacks(struct rig *r, const char *text)
{
	if (strstr(str_text(&r->text), text))
		fail_msg("on the screen: %s\n%s", text, str_text(&r->text));
}

static void each_state_and_kind_has_a_row_under_the_years(void **state)
{
	(void)state;
	struct rig r;
	rig_open(&r, &pane_roadmap, two_years(false), fixture_day("2023-02-01"));
	rig_act(&r, "capacity"); // without posts money comes first
	draw(&r, 200);
	// half of 120001 and 200000 in each year, the euro over in the first; what comes every year whole in both
	shows(&r, "Money, thousands of €");
	shows(&r, "once · estimate · operating budget");
	shows(&r, "60–100");
	shows(&r, "every year · approved · operating budget");
	shows(&r, "every year · approved · investment budget");
	shows(&r, "≤5.0");
	shows(&r, "≤145"); // 100 + 40 + 5, of which one line says no lower bound
	lacks(&r, "900");  // was declined
	r.pane->describe(r.state, &r.look, &r.first, &r.second);
	assert_non_null(strstr(str_text(&r.second), "Euros of what is pursued"));
	rig_act(&r, "own-share");
	draw(&r, 200);
	shows(&r, "Own share, thousands of €");
	shows(&r, "≤135"); // 100 + 30 + 5
	r.look.privacy = PRIVACY_CONFIDENTIAL;
	draw(&r, 200);
	lacks(&r, "once · estimate");
	lacks(&r, "135");
	rig_close(&r);
}

static void the_key_goes_from_posts_to_money_and_on(void **state)
{
	(void)state;
	struct rig r;
	rig_open(&r, &pane_roadmap, two_years(true), fixture_day("2023-02-01"));
	rig_act(&r, "capacity");
	draw(&r, 100);
	shows(&r, "posts needed");
	lacks(&r, "Money, ");
	rig_act(&r, "capacity");
	draw(&r, 100);
	shows(&r, "Money, ");
	shows(&r, "once · estimate");
	lacks(&r, "posts needed");
	rig_act(&r, "capacity"); // no unit gives time
	draw(&r, 100);
	lacks(&r, "posts needed");
	lacks(&r, "once · estimate");
	rig_close(&r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_cell_is_as_exact_as_it_has_room_for),
		cmocka_unit_test(each_state_and_kind_has_a_row_under_the_years),
		cmocka_unit_test(the_key_goes_from_posts_to_money_and_on),
	};
	return cmocka_run_group_tests_name("money below the roadmap", tests, NULL, NULL);
}
