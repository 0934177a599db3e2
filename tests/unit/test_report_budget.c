// SPDX-License-Identifier: EUPL-1.2
// The budget request: every euro in its table is handed out again from the lines of the plan, year by year, and every sum it
// tells is the sum of those rows. Random plans, and those of Musterkreis and Konstanz.
#include "base/i18n.h"
#include "exchange/csv.h"
#include "exchange/report/report.h"
#include "fixture.h"
#include "page.h"
#include "plan/gantt/budget.h"
#include "sample.h"
#include "say/amount.h"
#include "say/budget.h"
#include "seed.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define FIRST 2020
#define YEARS 12

static struct str out;

static enum ls_code written(const struct plan *p, const char *years, enum report_form form, enum privacy privacy,
							struct ls_err *err)
{
	const struct report *of = report_named("budget");
	struct report_asked asked;
	struct arena *a = arena_new();
	struct doc d;
	report_ask(&asked, of, years, date_day(2026, 5, 20));
	struct report_source s = {.asked = &asked,
							  .look = {.plan = p, .today = asked.today, .privacy = privacy, .frame = a}};
	str_clear(&out);
	enum ls_code code = form == REPORT_CSV ? of->csv(&out, &s, err) : of->tell(&d, &s, err);
	if (code == LS_OK && form != REPORT_CSV)
		report_form(&out, &d, form, NULL);
	arena_free(a);
	return code;
}

// ---- a second, plain way ------------------------------------------------------------------------------------------------

static bool pursued(const struct plan *p, int32_t measure)
{
	for (size_t i = 0; i < p->measure_n; i++)
		if (p->measure[i].id == measure)
			return p->measure[i].selection != selection_DEFERRED && p->measure[i].selection != selection_REJECTED &&
				   p->measure[i].stage != stage_STOPPED;
	return measure == NONE32;
}

// What a bound of a line is in a year: handed out euro by euro where it is shared. -1: nothing.
static int64_t handed(const struct budget_line *b, int64_t bound, int year)
{
	int last = b->year_to != NONE32 && b->year_to > b->year_from ? b->year_to : b->year_from;
	bool endless = b->kind == budget_kind_YEARLY && b->year_to == NONE32;
	if (b->year_from == NONE32 || year < b->year_from || (year > last && !endless))
		return -1;
	if (bound == NONE64)
		return 0;
	if (b->kind == budget_kind_YEARLY)
		return bound;
	int years = last - b->year_from + 1;
	return bound / years + (year == b->year_from ? bound - bound / years * years : 0);
}

struct counted {
	int64_t least, most;
	int lines, no_least, no_most;
};

static struct counted count(const struct plan *p, int32_t field, bool all, int year)
{
	struct counted c = {0};
	for (size_t i = 0; i < p->budget_line_n; i++) {
		const struct budget_line *b = &p->budget_line[i];
		const struct measure *m = plan_find(p, T_measure, b->measure);
		if (!pursued(p, b->measure) || handed(b, 0, year) < 0 || (!all && (!m || m->field != field)))
			continue;
		c.lines++;
		c.least += handed(b, b->least, year);
		c.most += handed(b, b->most, year);
		c.no_least += b->least == NONE64;
		c.no_most += b->most == NONE64;
	}
	return c;
}

static void assert_counted(const struct euros *e, const struct counted *c)
{
	assert_int_equal(e->lines, c->lines);
	assert_int_equal(e->least, c->least);
	assert_int_equal(e->most, c->most);
	assert_int_equal(e->no_least, c->no_least);
	assert_int_equal(e->no_most, c->no_most);
}

static struct plan *random_plan(void)
{
	struct plan *p = plan_new();
	for (int n = 1 + below(3); n > 0; n--) {
		struct field *f = fixture_add(p, T_field);
		f->title = arena_printf(p->arena, "Feld %d", f->id);
	}
	for (int n = 1 + below(5); n > 0; n--) {
		struct measure *m = fixture_add(p, T_measure);
		m->code = arena_printf(p->arena, "M%d", m->id);
		m->title = arena_printf(p->arena, "Vorhaben %d", m->id);
		m->field = below(4) ? 1 + below((uint32_t)p->field_n) : NONE32;
		m->selection = below(5);
		m->stage = below(9);
	}
	for (int n = below(12); n > 0; n--) {
		struct budget_line *b = fixture_add(p, T_budget_line);
		b->measure = below(4) ? 1 + below((uint32_t)p->measure_n) : NONE32;
		b->kind = below(3);
		b->purse = below(3);
		b->state = below(5);
		b->year_from = below(8) ? FIRST + below(6) : NONE32;
		b->year_to = b->year_from != NONE32 && below(2) ? b->year_from + below(5) : NONE32;
		b->least = below(4) ? below(100000) : NONE64;
		b->most = below(4) ? (b->least == NONE64 ? 0 : b->least) + below(1000) : NONE64;
	}
	return p;
}

static void sums_of_random_plans(void **state)
{
	(void)state;
	for (int round = 0; round < 300; round++) {
		struct plan *p = random_plan();
		for (int year = FIRST - 1; year < FIRST + YEARS; year++) {
			struct budget_need all = budget_of_plan(p, year), parts = budget_of_rest(p, year);
			struct counted c = count(p, NONE32, true, year);
			assert_counted(&all.all, &c);
			assert_int_equal(all.once.lines + all.yearly.lines, all.all.lines);
			assert_int_equal(all.once.least + all.yearly.least, all.all.least);
			assert_int_equal(all.once.most + all.yearly.most, all.all.most);
			for (int32_t f = 0; f <= (int32_t)p->field_n; f++) { // 0: no field
				struct budget_need of = budget_of_field(p, f ? f : NONE32, year);
				c = count(p, f ? f : NONE32, false, year);
				assert_counted(&of.all, &c);
				budget_join(&parts, &of);
			}
			assert_int_equal(parts.all.least, all.all.least); // fields and the rest are all there is
			assert_int_equal(parts.all.most, all.all.most);
			struct budget_year *table;
			struct euros once = {0}, yearly = {0};
			assert_int_equal(budget_by_state(p->arena, p, year, year, &table), 1);
			assert_int_equal(table->year, year);
			struct euros states = {0};
			for (int32_t purse = 0; purse < 3; purse++)
				for (int32_t st = 0; st < 5; st++) {
					struct euros one = budget_of_state(p, year, purse, st);
					euros_join(&states, &one);
					const struct budget_of *of = &table->of[st][purse];
					assert_int_equal(of->once.least + of->yearly.least, one.least);
					assert_int_equal(of->once.most + of->yearly.most, one.most);
					assert_int_equal(of->once.lines + of->yearly.lines, one.lines);
					assert_int_equal(of->once.no_most + of->yearly.no_most, one.no_most);
					euros_join(&once, &of->once);
					euros_join(&yearly, &of->yearly);
				}
			assert_int_equal(once.least, all.once.least);
			assert_int_equal(once.lines, all.once.lines);
			assert_int_equal(yearly.most, all.yearly.most);
			assert_int_equal(yearly.lines, all.yearly.lines);
			assert_int_equal(states.least, all.all.least);
			assert_int_equal(states.lines, all.all.lines);
		}
		plan_free(p);
	}
}

static void more_is_told_bound_by_bound(void **state)
{
	(void)state;
	struct euros now = {.least = 60, .most = 100, .lines = 2}, before = {.least = 40, .most = 90, .lines = 1};
	struct budget_more more = budget_more(&now, &before);
	assert_int_equal(more.least, 20);
	assert_int_equal(more.most, 10);
	before.no_most = 1; // from 40 on
	more = budget_more(&now, &before);
	assert_int_equal(more.least, 20);
	assert_int_equal(more.most, NONE64);
	now.no_figure = now.no_least = now.no_most = 1; // one line of which nobody knows anything
	more = budget_more(&now, &before);
	assert_int_equal(more.least, NONE64);
	assert_int_equal(more.most, NONE64);
}

// ---- what is written ----------------------------------------------------------------------------------------------------

static int64_t number(const char *cell)
{
	return *cell ? strtoll(cell, NULL, 10) : 0;
}

// The rows of the table add up to what is counted from the plan, for every year told; and the text tells that sum.
static void assert_table(const struct plan *p, int year)
{
	struct ls_err err = {.code = LS_OK};
	int64_t least[4] = {0}, most[4] = {0};
	char asked[16];
	struct csv r;
	(void)snprintf(asked, sizeof asked, "%d", year);
	assert_int_equal(written(p, asked, REPORT_CSV, PRIVACY_OPEN, &err), LS_OK);
	assert_int_equal(csv_open(&r, "budget", str_text(&out), out.len, ';', &err), LS_OK);
	assert_int_equal(csv_next(&r, &err), CSV_ROW);
	while (csv_next(&r, &err) == CSV_ROW) {
		int at = (int)number(r.cells[0].text) - year;
		assert_in_range(at, 0, 3);
		least[at] += number(r.cells[11].text);
		most[at] += number(r.cells[12].text);
	}
	csv_close(&r);
	for (int i = 0; i < 4; i++) {
		struct counted c = count(p, NONE32, true, year + i);
		assert_int_equal(least[i], c.least);
		assert_int_equal(most[i], c.most);
	}
	struct budget_need all = budget_of_plan(p, year);
	struct str sum = {0};
	amount_whole(&sum, &all.all);
	assert_int_equal(written(p, asked, REPORT_MARKDOWN, PRIVACY_OPEN, &err), LS_OK);
	assert_non_null(strstr(str_text(&out), str_text(&sum)));
	assert_int_equal(written(p, asked, REPORT_HTML, PRIVACY_OPEN, &err), LS_OK);
	if (page_wrong(str_text(&out)))
		fail_msg("%s", page_wrong(str_text(&out)));
	str_free(&sum);
}

static void tables_of_the_counties(void **state)
{
	static const struct {
		const char *plan;
		int from, to;
	} all[] = {{"musterkreis", 2024, 2028}, {"konstanz", 2021, 2025}};
	(void)state;
	i18n_set(LANG_DE);
	for (int i = 0; i < 2; i++) {
		struct model *m = NULL;
		struct ls_err err = {.code = LS_OK};
		assert_int_equal(sample_open(&m, all[i].plan, &err), LS_OK);
		for (int year = all[i].from; year <= all[i].to; year++)
			assert_table(model_plan(m), year);
		model_close(m);
	}
}

static void years_that_are_none(void **state)
{
	static const struct {
		const char *text, *said;
	} wrong[] = {
		{"", "--budget: “” is no year, such as 2027, nor years such as 2027-2028."},
		{"27", "--budget: “27” is no year, such as 2027, nor years such as 2027-2028."},
		{"2027-", "--budget: “2027-” is no year, such as 2027, nor years such as 2027-2028."},
		{"2027-28", "--budget: “2027-28” is no year, such as 2027, nor years such as 2027-2028."},
		{"2028-2026", "--budget: “2028-2026” ends before it begins; 2026-2028 would do."},
		{"1989", "--budget: “1989” is too far away; years from 1990 to 2099 are told."},
		{"2026-2036", "--budget: “2026-2036” are too many years; 10 at once, such as 2026-2035."},
	};
	(void)state;
	i18n_set(LANG_EN);
	struct plan *p = fixture_small();
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		struct ls_err err = {.code = LS_OK};
		assert_int_equal(written(p, wrong[i].text, REPORT_TEXT, PRIVACY_OPEN, &err), LS_USAGE);
		assert_string_equal(err.text, wrong[i].said);
	}
	struct ls_err err = {.code = LS_OK};
	assert_int_equal(written(p, "2026–2027", REPORT_TEXT, PRIVACY_OPEN, &err), LS_OK); // a dash as people type it
	assert_int_equal(written(p, "2026-2035", REPORT_TEXT, PRIVACY_OPEN, &err), LS_OK);
	plan_free(p);
	p = plan_new();
	assert_int_equal(written(p, "2027", REPORT_TEXT, PRIVACY_OPEN, &err), LS_REFUSED);
	assert_string_equal(err.text, "This plan has neither budget lines nor posts, so there is nothing to ask for.");
	plan_free(p);
}

static int drop(void **state)
{
	(void)state;
	str_free(&out);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sums_of_random_plans),
		cmocka_unit_test(more_is_told_bound_by_bound),
		cmocka_unit_test(tables_of_the_counties),
		cmocka_unit_test(years_that_are_none),
	};
	seed_begin("budget");
	return cmocka_run_group_tests_name("budget request", tests, NULL, drop);
}
