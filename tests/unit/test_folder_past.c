// SPDX-License-Identifier: EUPL-1.2
// The past of the samples: a copy stands where the tables say, and came there step by step; what is seen of a moment is
// true of it, nobody's undo takes it back, and a text that says something else is refused with its line.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/date.h"
#include "base/i18n.h"
#include "few.h"
#include "sample.h"
#include "tables.h"

static const struct table *table(enum table_id t)
{
	return &schema[t];
}

static struct model *sample(const char *name)
{
	struct model *m = NULL;
	struct ls_err err;
	if (sample_open(&m, name, &err) != LS_OK)
		fail_msg("%s: %s", name, err.text);
	return m;
}

static void it_ends_where_the_tables_are(const char *name, const char *with_past)
{
	struct model *plain = sample(name), *past = sample(with_past);
	struct tables a = {0}, b = {0};
	struct ls_err err;
	assert_int_equal(tables_of(&a, plain, true, &err), LS_OK);
	assert_int_equal(tables_of(&b, past, true, &err), LS_OK);
	for (int t = 0; t < TABLE_COUNT; t++)
		if (strcmp(str_text(&a.text[t]), str_text(&b.text[t])) != 0)
			fail_msg("%s: %s ends otherwise", name, table((enum table_id)t)->name);
	tables_free(&a);
	tables_free(&b);
	model_close(plain);
	model_close(past);
}

static void a_copy_stands_where_the_tables_are(void **state)
{
	(void)state;
	it_ends_where_the_tables_are("musterkreis", "musterkreis past");
	it_ends_where_the_tables_are("konstanz", "konstanz past");
}

// Every step is the sample's own, in the order of time and not after the day it stands on.
static void no_undo_takes_it_back(void **state)
{
	(void)state;
	static const struct {
		const char *plan, *author;
	} tries[] = {{"musterkreis past", "Musterkreis"}, {"konstanz past", "Landkreis Konstanz"}};
	for (size_t i = 0; i < sizeof tries / sizeof tries[0]; i++) {
		struct model *m = sample(tries[i].plan);
		struct arena *a = arena_new();
		struct step *steps = NULL;
		size_t n = 0;
		struct ls_err err;
		assert_int_equal(model_steps(m, a, (struct steps_asked){0}, &steps, &n, &err), LS_OK);
		assert_true(n > 1);
		for (size_t k = 0; k < n; k++) {
			assert_string_equal(steps[k].author, tries[i].author);
			assert_int_equal(steps[k].told, strlen(steps[k].label));
			assert_true(k == 0 || steps[k].at < steps[k - 1].at);
		}
		int32_t day = plan_strategy(model_plan(m))->reference_day;
		assert_true(day == DAY_NONE || steps[0].at < ((int64_t)day + 1) * 86400);
		int64_t next = -1;
		struct step target;
		model_author(m, "Jana Beispiel");
		assert_int_equal(model_next_undo(m, &next, &err), LS_OK);
		assert_int_equal(next, 0);
		assert_int_equal(model_undo(m, &target, &err), LS_REFUSED);
		arena_free(a);
		model_close(m);
	}
}

// No row of that moment points at one that came later, and none carries a day behind it.
static void true_of(const struct plan *p, const char *moment, int32_t day)
{
	static const enum table_id dated[] = {T_check_in, T_meeting, T_decision, T_measure_status, T_deadline_done};
	for (int t = 0; t < TABLE_COUNT; t++)
		for (size_t r = 0; r < plan_count(p, (enum table_id)t); r++)
			for (int c = 0; c < schema[t].column_count; c++) {
				const struct column *col = &schema[t].columns[c];
				const void *row = plan_row(p, (enum table_id)t, r);
				int64_t id = col->type == TYPE_REF ? plan_int(col, row) : NONE64;
				if (id != NONE64 && !plan_find(p, col->target, (int32_t)id))
					fail_msg("%s: %s.%s of row %zu points at nothing", moment, schema[t].name, col->name, r + 1);
			}
	for (size_t i = 0; i < sizeof dated / sizeof dated[0]; i++) {
		const struct column *col = &schema[dated[i]].columns[schema_column(table(dated[i]), "day")];
		for (size_t r = 0; r < plan_count(p, dated[i]); r++)
			assert_true(plan_int(col, plan_row(p, dated[i], r)) <= day ||
						plan_int(col, plan_row(p, dated[i], r)) == DAY_NONE);
	}
	for (size_t r = 0; r < p->objective_n; r++)
		assert_true(p->objective[r].verdict_day == DAY_NONE || p->objective[r].verdict_day <= day);
	for (size_t r = 0; r < p->action_n; r++)
		assert_true(p->action[r].done == DAY_NONE || p->action[r].done <= day);
	for (size_t r = 0; r < p->cycle_n; r++)
		assert_true(p->cycle[r].start <= day + 7); // planned in the week before at the earliest
}

static struct plan *as_of(struct model *m, const char *moment)
{
	struct plan *p = NULL;
	struct ls_err err;
	struct moment_found found;
	struct moment_asked asked = {moment, DAY_NONE, DATE_AS_OF};
	assert_int_equal(model_find_moment(m, asked, &found, &err), LS_OK);
	assert_int_equal(model_as_of(m, found.step, &p, &err), LS_OK);
	return p;
}

static void what_is_seen_of_a_moment_is_true(void **state)
{
	(void)state;
	static const struct {
		const char *tag;
		const char *day;
		size_t quarters;
	} moments[] = {
		{"Quartal 2025Q3", "2025-09-30", 3}, {"Kreistag 11.12.2025", "2025-12-11", 4},
		{"Quartal 2025Q4", "2025-12-31", 4}, {"Ausschuss 12.03.2026", "2026-03-12", 5},
		{"Quartal 2026Q1", "2026-03-31", 5},
	};
	struct model *m = sample("musterkreis past");
	const struct plan *now = model_plan(m);
	struct arena *a = arena_new();
	struct tag *tags = NULL;
	size_t n = 0;
	struct ls_err err;
	assert_int_equal(model_tags(m, a, &tags, &n, &err), LS_OK);
	assert_int_equal(n, sizeof moments / sizeof moments[0]);
	for (size_t i = 0; i < n; i++) {
		int32_t day;
		enum precision precision;
		assert_string_equal(tags[i].name, moments[i].tag);
		assert_true(date_parse_iso(moments[i].day, &day, &precision));
		assert_int_equal(tags[i].at / 86400, day);
		struct plan *p = as_of(m, moments[i].tag);
		true_of(p, moments[i].tag, day);
		assert_int_equal(p->cycle_n, moments[i].quarters);
		size_t by_then = 0;
		for (size_t r = 0; r < now->check_in_n; r++)
			by_then += now->check_in[r].day <= day;
		assert_int_equal(p->check_in_n, by_then);
		plan_free(p);
		p = as_of(m, moments[i].day); // a day is the same moment
		assert_int_equal(p->check_in_n, by_then);
		plan_free(p);
	}
	arena_free(a);
	model_close(m);
}

static const struct phase *phase_of(const struct plan *p, const char *measure, const char *code)
{
	for (size_t i = 0; i < p->phase_n; i++) {
		const struct measure *owner = plan_find(p, T_measure, p->phase[i].measure);
		if (strcmp(owner->code, measure) == 0 && strcmp(p->phase[i].code, code) == 0)
			return &p->phase[i];
	}
	return NULL;
}

static void a_shift_is_seen_between_two_moments(void **state)
{
	(void)state;
	struct model *m = sample("musterkreis past");
	struct plan *before = as_of(m, "Quartal 2026Q1");
	int32_t august = date_day(2026, 8, 1), november = date_day(2026, 11, 1);
	assert_int_equal(phase_of(before, "M40", "2")->end, august);
	assert_string_equal(phase_of(before, "M40", "2")->note, "");
	assert_int_equal(phase_of(model_plan(m), "M40", "2")->end, november);
	assert_string_equal(phase_of(model_plan(m), "M40", "2")->note, "Personalverfahren auf Juli verschoben.");
	plan_free(before);
	model_close(m);
}

// What the roadmap of 2022 brought, and what the Masterplan had said before.
static void konstanz_changed_between_its_documents(void **state)
{
	(void)state;
	struct model *m = sample("konstanz past");
	struct plan *first = as_of(m, "Masterplan"), *second = as_of(m, "Roadmap 2022");
	const struct phase *file = phase_of(first, "M14", "1");
	assert_int_equal(first->phase_n, 1);
	assert_int_equal(file->end, date_day(2025, 1, 1));
	assert_int_equal(file->end_precision, PRECISION_YEAR);
	assert_int_equal(phase_of(second, "M14", "1")->end, date_day(2024, 12, 1));
	assert_int_equal(phase_of(second, "M14", "1")->end_precision, PRECISION_MONTH);
	assert_int_equal(second->phase_n, model_plan(m)->phase_n);
	assert_int_equal(first->measure_n, 27);
	assert_int_equal(first->measure[3].stage, stage_PREPARATION); // M04
	assert_int_equal(second->measure[3].stage, stage_PILOT);
	assert_string_equal(plan_strategy(first)->document, "Masterplan Digitalisierung");
	assert_int_equal(first->budget_line_n + first->fte_need_n + first->deadline_n + first->rule_n, 0);
	assert_int_equal(second->budget_line_n, 3);
	true_of(first, "Masterplan", date_day(2021, 10, 31));
	plan_free(first);
	plan_free(second);
	model_close(m);
}

static void nothing(void *arg, const char *sentence)
{
	(void)arg;
	fail_msg("%s", sentence);
}

static void the_journal_is_sound(void **state)
{
	(void)state;
	struct model *m = sample("musterkreis past");
	struct ls_err err;
	assert_int_equal(model_check(m, nothing, NULL, &err), LS_OK);
	model_close(m);
}

static const char *const few[] = {
	"field", "code,title\nF1,Bildung\n", "measure",
	"code,title,field,requested_on,feedback,feedback_on\nM1,Eins,F1,2025-02-10,ja,2025-03-01\n", NULL};

static void rows_come_in_their_order(void **state)
{
	(void)state;
	struct model *m = NULL;
	struct ls_err err;
	assert_int_equal(model_create(&m, NULL, &err), LS_OK);
	if (few_load(m, few,
				 "# two steps\nauthor Muster\ndated 2025-01-01\nstep 2025-01-05 Feld umbenannt\n"
				 "was 2025-01-05 field F1 title Lernen\ntag 2025-01-05 Anfang\n",
				 &err) != LS_OK)
		fail_msg("%s", err.text);
	struct plan *p = as_of(m, "2025-01-04"), *anfang = as_of(m, "Anfang"), *asked = as_of(m, "2025-02-10");
	assert_string_equal(p->field[0].title, "Lernen");
	assert_int_equal(p->measure_n, 0);
	assert_string_equal(anfang->field[0].title, "Bildung");
	assert_int_equal(asked->measure_n, 1);
	assert_string_equal(asked->measure[0].feedback, "");
	assert_string_equal(model_plan(m)->measure[0].feedback, "ja");
	assert_int_equal(model_head(m), 3);
	struct step last;
	assert_true(model_step(m, 1, &last));
	assert_string_equal(last.label, "Feld umbenannt");
	plan_free(p);
	plan_free(anfang);
	plan_free(asked);
	model_close(m);
}

static void what_is_not_understood_is_refused(void **state)
{
	(void)state;
	static const char *const wrong[] = {
		"author",
		"gone 2025-01-01 field F1",
		"step 2025-01 Monat",
		"step 2025-01-01",
		"new 2025-01-01 feld F1",
		"new 2025-01-01 field F2",
		"new 2025-01-01 field F1 more",
		"new 2025-01-01 field #2",
		"was 2025-01-01 field F1 titel x",
		"was 2025-01-01 measure M1 field F1",
		"was 2025-01-01 field F1 pos viele",
		"dated 2025-01-01 more",
		"tag 2025-02-01 b\ntag 2025-01-01 a",
	};
	for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
		struct model *m = NULL;
		struct ls_err err = {0};
		char text[200], line[40];
		(void)snprintf(text, sizeof text, "# a remark\n%s\n", wrong[i]);
		(void)snprintf(line, sizeof line, "line %d", strchr(wrong[i], '\n') ? 3 : 2);
		assert_int_equal(model_create(&m, NULL, &err), LS_OK);
		if (few_load(m, few, text, &err) != LS_DATA || !strstr(err.text, line))
			fail_msg("%s: %s", wrong[i], err.text);
		assert_int_equal(model_plan(m)->field_n, 0);
		model_close(m);
	}
}

// A name needs a step that it names.
static void a_tag_before_the_first_step_is_refused(void **state)
{
	(void)state;
	static const char *const early[] = {
		"tag 2025-01-05 Anfang\n",
		"step 2025-01-06 Umbenannt\nwas 2025-01-06 field F1 title Lernen\ntag 2025-01-05 Anfang\n",
	};
	for (size_t i = 0; i < sizeof early / sizeof early[0]; i++) {
		struct model *m = NULL;
		struct ls_err err = {0};
		assert_int_equal(model_create(&m, NULL, &err), LS_OK);
		assert_int_equal(few_load(m, few, early[i], &err), LS_DATA);
		assert_string_equal(err.text, "The past of the sample names a state before its first step: “Anfang”.");
		assert_int_equal(model_plan(m)->field_n, 0);
		model_close(m);
	}
}

// Recording wakes up only while a plan is filled.
static void a_step_of_the_past_needs_a_plan_being_filled(void **state)
{
	(void)state;
	struct model *m = few_plan(few);
	struct ls_err err;
	assert_int_equal(model_bulk_step(m, &(struct stamp){.author = "x", .label = "y"}, &err), LS_REFUSED);
	assert_int_equal(model_head(m), 0);
	model_close(m);
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_copy_stands_where_the_tables_are),
		cmocka_unit_test(no_undo_takes_it_back),
		cmocka_unit_test(what_is_seen_of_a_moment_is_true),
		cmocka_unit_test(a_shift_is_seen_between_two_moments),
		cmocka_unit_test(konstanz_changed_between_its_documents),
		cmocka_unit_test(the_journal_is_sound),
		cmocka_unit_test(rows_come_in_their_order),
		cmocka_unit_test(what_is_not_understood_is_refused),
		cmocka_unit_test(a_tag_before_the_first_step_is_refused),
		cmocka_unit_test(a_step_of_the_past_needs_a_plan_being_filled),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
