// SPDX-License-Identifier: EUPL-1.2
// The mixed plan is one that the program would have let somebody write: every rule of values and rows is kept. So what
// other tests find with it is found in a plan that may be.
#include "fixture.h"
#include "fixture_mixed.h"

#include "plan/code.h"
#include "plan/rule/fit.h"
#include "plan/gantt/gantt.h"
#include "plan/rule/row.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct value given(const struct column *c, const void *row)
{
	if (c->type == TYPE_TEXT || c->type == TYPE_CODE)
		return (struct value){.kind = VALUE_TEXT, .s = plan_text(c, row)};
	int64_t n = plan_int(c, row);
	return (struct value){.kind = n == NONE64 ? VALUE_NULL : VALUE_INT, .i = n};
}

static void check_row(const struct plan *p, enum table_id t, const void *row)
{
	const struct table *table = &schema[t];
	int scope = schema_scope(table);
	int64_t owner = scope < 0 ? NONE64 : plan_int(&table->columns[scope], row);
	struct ls_err err = {.code = LS_OK};
	for (int c = 0; c < table->column_count; c++)
		if (!table->columns[c].lazy &&
			fit_value(p, t, plan_id(row), c, given(&table->columns[c], row), owner, &err) != LS_OK)
			fail_msg("%s #%d: %s", table->name, plan_id(row), err.text);
	if (rowrule_row(p, t, row, 0, &err) != LS_OK)
		fail_msg("%s #%d: %s", table->name, plan_id(row), err.text);
}

static void every_row_keeps_the_rules(void **state)
{
	(void)state;
	struct plan *plans[] = {fixture_mixed(), fixture_small(), fixture_viersen()};
	for (size_t i = 0; i < sizeof plans / sizeof plans[0]; i++) {
		for (int t = 0; t < TABLE_COUNT; t++)
			for (size_t r = 0; r < plan_count(plans[i], (enum table_id)t); r++)
				check_row(plans[i], (enum table_id)t, plan_row(plans[i], (enum table_id)t, r));
		plan_free(plans[i]);
	}
}

static void it_is_as_mixed_as_it_says(void **state)
{
	(void)state;
	struct plan *p = fixture_mixed();
	assert_int_equal(p->measure_n, MIXED_MEASURES);
	assert_string_equal(p->measure[0].code, "A2");
	assert_string_equal(p->measure[MIXED_SPOKEN].code, "K17");
	assert_string_equal(p->measure[MIXED_SPOKEN + 1].code, "M118");
	assert_string_equal(p->measure[MIXED_SPOKEN + 2].code, "219");
	struct plan_rows fields = plan_ordered(p, T_field);
	static const char *const order[] = {"F3", "P1", "F2", "P2", "F1"};
	for (int i = 0; i < 5; i++)
		assert_string_equal(p->field[fields.at[i]].code, order[i]);
	assert_int_equal(plan_of(p, T_dependency, "on_measure", 1).n, 7);
	for (size_t i = 0; i < p->dependency_n; i++) {
		int days;
		assert_false(gantt_violated(p, &p->dependency[i], &days));
	}
	plan_free(p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_row_keeps_the_rules),
		cmocka_unit_test(it_is_as_mixed_as_it_says),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
