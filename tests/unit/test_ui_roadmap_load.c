// SPDX-License-Identifier: EUPL-1.2
// Posts and money below the roadmap: what is needed against what there is, figures with one bound only, and texts that
// just fit.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "rig.h"
#include "ui/panes.h"
#include "ui/roadmap/roadmap.h"

// One measure with a phase from 01.01.2023 to 31.12.2024.
static struct plan *two_years(void)
{
	struct plan *p = plan_new();
	struct measure *m = fixture_add(p, T_measure);
	m->code = "M1";
	m->title = "Dokumentenmanagementsystem in allen Ämtern";
	struct phase *f = fixture_add(p, T_phase);
	f->measure = 1;
	f->code = "1";
	f->title = "Aufbau";
	f->start = fixture_day("2023-01-01");
	f->end = fixture_day("2024-12-31");
	f->start_precision = f->end_precision = PRECISION_DAY;
	return p;
}

static void need(struct plan *p, int64_t posts)
{
	struct fte_need *n = fixture_add(p, T_fte_need);
	n->measure = 1;
	n->posts = posts;
}

static void there_is(struct plan *p, int year, int64_t posts, int64_t money)
{
	struct capacity *c = fixture_add(p, T_capacity);
	c->year = year;
	c->posts = posts;
	c->money = money;
}

static void cost(struct plan *p, int year, int64_t least, int64_t most)
{
	struct budget_line *b = fixture_add(p, T_budget_line);
	b->title = "Kosten";
	b->measure = 1;
	b->year_from = b->year_to = year;
	b->least = least;
	b->most = most;
}

static void open_at(struct rig *r, struct plan *p)
{
	rig_open(r, &pane_roadmap, p, fixture_day("2023-03-01"));
}

// The row that begins with `head`, behind it, without the blanks in front.
static const char *line_of(struct rig *r, const char *head)
{
	for (int y = 0; y < r->h; y++) {
		const char *row = rig_row(r, y), *at = strstr(row, head);
		if (!at)
			continue;
		at += strlen(head);
		return at + strspn(at, " ");
	}
	for (int y = 0; y < r->h; y++)
		print_error("%s\n", rig_row(r, y));
	fail_msg("no row with %s", head);
	return "";
}

static int role_at(const struct rig *r, uint32_t ch)
{
	for (int i = 0; i < r->canvas->cols * r->canvas->rows; i++)
		if (r->canvas->cells[i].ch == ch)
			return r->canvas->cells[i].role;
	return -1;
}

static void test_posts_that_are_just_enough(void **state)
{
	(void)state;
	struct plan *p = two_years();
	need(p, 2500);
	there_is(p, 2023, 2500, NONE64); // exactly: nothing is wrong
	there_is(p, 2024, 2499, NONE64); // a thousandth too few
	struct rig r;
	open_at(&r, p);
	rig_draw(&r, 140, 20);
	assert_string_equal(line_of(&r, "Posts need/capacity"),
						"2.5/2.5     2.5/2.5     2.5/2.5     2.5/2.5     2.5/2.5^    2.5/2.5^    2.5/2.5^    2.5/2.5^");
	assert_int_equal(role_at(&r, '^'), ROLE_BAD);
	i18n_set(LANG_DE);
	rig_draw(&r, 140, 20);
	assert_non_null(strstr(line_of(&r, "VZÄ-Bedarf/Kapazität"), "2,5/2,5^"));
	i18n_set(LANG_EN);
	rig_close(&r);
}

// Where quarters are narrow there are no figures but heights, against the greatest need or capacity.
static void test_posts_in_narrow_quarters(void **state)
{
	(void)state;
	struct plan *p = two_years();
	p->phase[0].end = fixture_day("2032-12-31");
	need(p, 2000);
	there_is(p, 2023, 4000, NONE64);
	there_is(p, 2024, 1000, NONE64);
	struct rig r;
	open_at(&r, p);
	rig_draw(&r, 80, 20);
	assert_int_equal(strncmp(line_of(&r, "Posts needed"), "▄▄▄▄▄^^^▄^▄▄▄▄▄", strlen("▄▄▄▄▄^^^▄^▄▄▄▄▄")), 0);
	rig_close(&r);
}

static void test_posts_without_capacity(void **state)
{
	(void)state;
	struct plan *p = two_years();
	need(p, 700);
	struct measure *m = fixture_add(p, T_measure);
	m->code = "M2";
	m->title = "Ohne Datum";
	need(p, 300);
	p->fte_need[1].measure = 2;
	struct rig r;
	open_at(&r, p);
	rig_draw(&r, 140, 20);
	assert_string_equal(line_of(&r, "Posts needed (+0.3 undated)"),
						"0.7         0.7         0.7         0.7         0.7         0.7         0.7         0.7");
	rig_draw(&r, 70, 20);
	assert_true(rig_has(&r, "  Posts needed  ")); // the longest that fits
	rig_draw(&r, 80, 14);
	assert_false(rig_has(&r, "Posts")); // from 15 lines on
	rig_draw(&r, 80, 15);
	assert_true(rig_has(&r, "Posts"));
	rig_close(&r);
}

// A quarter of which the window shows but one month has its figure where just that fits.
static void test_a_quarter_that_is_cut(void **state)
{
	(void)state;
	static const struct {
		int64_t posts;
		const char *line;
	} tries[] = {{10500, "10.510.5"}, {1000500, "1000.5"}};
	for (size_t i = 0; i < 2; i++) {
		struct plan *p = two_years();
		need(p, tries[i].posts);
		struct rig r;
		open_at(&r, p);
		struct roadmap *st = r.state;
		st->window.fitted = false;
		st->window.unit = TICK_MONTH;
		st->window.from = fixture_day("2023-03-01"); // the last month of a quarter, in four cells
		rig_draw(&r, 80, 20);
		assert_int_equal(st->window.scale.cells, 4);
		const char *line = line_of(&r, "Posts needed");
		assert_int_equal(strncmp(line, tries[i].line, strlen(tries[i].line)), 0);
		rig_close(&r);
	}
}

static void expect_money(int64_t least, int64_t most, int64_t there, const char *line)
{
	struct plan *p = two_years();
	struct rig r;
	cost(p, 2023, least, most);
	if (there != NONE64)
		there_is(p, 2023, NONE64, there);
	open_at(&r, p);
	rig_draw(&r, 140, 20);
	if (line)
		assert_string_equal(line_of(&r, "Money at most, thousands of €"), line);
	else
		assert_false(rig_has(&r, "Money"));
	assert_int_equal(rig_has(&r, "^"), line && strchr(line, '^'));
	rig_close(&r);
}

static void test_money_with_one_bound(void **state)
{
	(void)state;
	expect_money(200000, 300000, NONE64, "300");
	expect_money(NONE64, 300000, NONE64, "300");
	expect_money(200000, NONE64, NONE64, "≥200");
	expect_money(NONE64, NONE64, NONE64, NULL); // a line that says no figure is nothing to show
	expect_money(0, 0, NONE64, NULL);
	expect_money(NONE64, 9990, NONE64, "10.0"); // below ten thousand, to a tenth of a thousand
	expect_money(NONE64, 10000, NONE64, "10");
	expect_money(NONE64, 2500, NONE64, "2.5");
}

static void test_money_against_what_there_is(void **state)
{
	(void)state;
	expect_money(200000, 300000, 300000, "300"); // exactly all of it
	expect_money(200000, 300001, 300000, "300^");
	expect_money(300001, NONE64, 300000, "≥300^");
	expect_money(300000, NONE64, 300000, "≥300");
}

static void test_money_of_a_line_without_figure(void **state)
{
	(void)state;
	struct plan *p = two_years();
	struct rig r;
	cost(p, 2023, 50000, 50000);
	cost(p, 2023, NONE64, NONE64);
	cost(p, 2024, 60000, 60000);
	open_at(&r, p);
	rig_draw(&r, 140, 20);
	assert_string_equal(line_of(&r, "Money at most, thousands of €"),
						"50~                                             60");
	r.look.privacy = PRIVACY_CONFIDENTIAL;
	rig_draw(&r, 140, 20);
	assert_string_equal(line_of(&r, "Money at most, thousands of €"), "confidential");
	rig_close(&r);
}

// Years that are too narrow for their figure say that there is one, in red where it is too much.
static void test_money_in_narrow_years(void **state)
{
	(void)state;
	struct plan *p = two_years();
	p->phase[0].end = fixture_day("2042-12-31");
	cost(p, 2023, NONE64, 1234000);
	cost(p, 2024, NONE64, 12000);
	cost(p, 2025, NONE64, 7654000);
	there_is(p, 2025, NONE64, 1000);
	struct rig r;
	open_at(&r, p);
	rig_draw(&r, 60, 20);
	const struct roadmap *st = r.state;
	assert_int_equal(st->window.scale.unit, TICK_YEAR);
	assert_int_equal(st->window.scale.cells, 2);
	assert_string_equal(line_of(&r, "max k€"), "… 12^");
	assert_int_equal(role_at(&r, '^'), ROLE_BAD);
	rig_close(&r);
}

// A plan whose phases have no date still has its years of money.
static void test_money_without_any_date(void **state)
{
	(void)state;
	struct plan *p = two_years();
	p->phase[0].start = p->phase[0].end = DAY_NONE;
	cost(p, 2023, NONE64, 300000);
	struct rig r;
	open_at(&r, p);
	rig_draw(&r, 140, 20);
	assert_string_equal(line_of(&r, "Money at most, thousands of €"), "300");
	rig_close(&r);
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_posts_that_are_just_enough),     cmocka_unit_test(test_posts_in_narrow_quarters),
		cmocka_unit_test(test_posts_without_capacity),         cmocka_unit_test(test_a_quarter_that_is_cut),
		cmocka_unit_test(test_money_with_one_bound),           cmocka_unit_test(test_money_against_what_there_is),
		cmocka_unit_test(test_money_of_a_line_without_figure), cmocka_unit_test(test_money_in_narrow_years),
		cmocka_unit_test(test_money_without_any_date),
	};
	return cmocka_run_group_tests_name("roadmap load", tests, NULL, NULL);
}
