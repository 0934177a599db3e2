// SPDX-License-Identifier: EUPL-1.2
// Rows in, snapshot out: every column of every table comes back as it was written; a bulk load is all or nothing.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "plan_file.h"

static struct folder f;

static int make(void **state_)
{
	(void)state_;
	folder_make(&f);
	return 0;
}

static int drop(void **state_)
{
	(void)state_;
	folder_drop(&f);
	return 0;
}

enum { COPIES = 3 };

// A value for a column of the row with this id: different for each, and the extremes among them. References point
// to rows 1 to COPIES; one to the own table never to the row itself.
static struct value sample(const struct table *t, int column, int32_t id, char text[64])
{
	const struct column *c = &t->columns[column];
	switch (c->type) {
	case TYPE_TEXT:
	case TYPE_CODE:
		snprintf(text, 64, "%s %d ÄÖÜ „ß“ \xF0\x9F\x97\xBA", c->name, (int)id);
		return text_value(text);
	case TYPE_REF:
		return int_value(id % COPIES + 1);
	default:
		if (c->flags & NUL && id == 3)
			return (struct value){.kind = VALUE_NULL};
		return int_value(id == 1 ? c->least : c->most);
	}
}

static void fill(struct store *s)
{
	for (int t = 0; t < TABLE_COUNT; t++)
		for (int32_t id = 1; id <= COPIES; id++) {
			int columns[64];
			struct value values[64];
			char text[64][64];
			int n = schema[t].column_count;
			assert_true(n <= 64);
			for (int i = 0; i < n; i++) {
				columns[i] = i;
				values[i] = sample(&schema[t], i, id, text[i]);
			}
			int32_t wanted = id;
			assert_ok(store_insert(s, (enum table_id)t, columns, values, n, &wanted, err));
			assert_int_equal(wanted, id);
		}
}

static void compare(struct store *s, const struct plan *p)
{
	for (int t = 0; t < TABLE_COUNT; t++) {
		assert_int_equal(plan_count(p, (enum table_id)t), COPIES);
		for (int32_t id = 1; id <= COPIES; id++) {
			const void *row = plan_row(p, (enum table_id)t, (size_t)id - 1);
			assert_int_equal(plan_id(row), id);
			for (int i = 0; i < schema[t].column_count; i++) {
				const struct column *c = &schema[t].columns[i];
				char text[64];
				struct value v = sample(&schema[t], i, id, text);
				if (c->lazy) {
					struct str lazy = {0};
					assert_ok(store_text(s, (enum table_id)t, id, c->name, &lazy, err));
					assert_string_equal(str_text(&lazy), v.s);
					str_free(&lazy);
				} else if (v.kind == VALUE_TEXT) {
					assert_string_equal(plan_text(c, row), v.s);
				} else {
					assert_true(plan_int(c, row) == (v.kind == VALUE_NULL ? NONE64 : v.i));
				}
			}
		}
	}
}

static void every_column_comes_back(void **state_)
{
	(void)state_;
	struct store *s = opened(f.plan, STORE_CREATE);
	assert_ok(store_bulk_begin(s, err));
	fill(s);
	assert_ok(store_bulk_end(s, err));
	struct plan *p = loaded(s);
	compare(s, p);
	plan_free(p);
	store_close(s);
	s = opened(f.plan, STORE_READ);
	p = loaded(s);
	compare(s, p);
	assert_int_equal(p->as_of, DAY_NONE);
	assert_string_equal(p->as_of_tag, "");
	plan_free(p);
	assert_int_equal(store_head(s), 0); // no journal
	store_close(s);
}

static void what_is_not_stated_is_the_default(void **state_)
{
	(void)state_;
	struct store *s = in_memory();
	begin(s, "anna", 1, "neu");
	int32_t id = add_titled(s, T_measure, "M1", "Scanstelle");
	int32_t strategy = 0;
	assert_ok(store_insert(s, T_strategy, NULL, NULL, 0, &strategy, err));
	commit(s);
	struct plan *p = loaded(s);
	const struct measure *m = plan_find(p, T_measure, id);
	for (int i = 0; i < schema[T_measure].column_count; i++) {
		const struct column *c = &schema[T_measure].columns[i];
		if (c->lazy || strcmp(c->name, "code") == 0 || strcmp(c->name, "title") == 0)
			continue;
		if (c->type == TYPE_TEXT)
			assert_string_equal(plan_text(c, m), "");
		else
			assert_true(plan_int(c, m) == c->preset);
	}
	assert_int_equal(plan_strategy(p)->ambition, 70);
	assert_int_equal(plan_strategy(p)->reference_day, DAY_NONE);
	plan_free(p);
	store_close(s);
}

static void empty_texts_are_shared(void **state_)
{
	(void)state_;
	struct store *s = in_memory();
	assert_ok(store_bulk_begin(s, err));
	for (int i = 0; i < 1000; i++) {
		char code[20];
		snprintf(code, sizeof code, "M%d", i);
		add_titled(s, T_measure, code, "x");
	}
	assert_ok(store_bulk_end(s, err));
	struct plan *p = loaded(s);
	assert_int_equal(p->measure_n, 1000);
	assert_ptr_equal(p->measure[0].note, p->measure[999].note);
	plan_free(p);
	store_close(s);
}

static void ids_are_never_used_again(void **state_)
{
	(void)state_;
	struct store *s = opened(f.plan, STORE_CREATE);
	begin(s, "anna", 1, "");
	int32_t first = add_titled(s, T_measure, "M1", "x");
	commit(s);
	begin(s, "anna", 1, "");
	assert_ok(store_delete(s, T_measure, first, err));
	commit(s);
	store_close(s);
	s = opened(f.plan, STORE_WRITE);
	begin(s, "anna", 1, "");
	assert_true(add_titled(s, T_measure, "M1", "x") > first);
	commit(s);
	store_close(s);
}

static void a_bulk_load_is_all_or_nothing(void **state_)
{
	(void)state_;
	struct store *s = opened(f.plan, STORE_CREATE);
	assert_ok(store_bulk_begin(s, err));
	add_rating(s, 1, 1, 1); // leads nowhere
	assert_fails(LS_REFUSED, "not there", store_bulk_end(s, err));
	assert_ok(store_bulk_begin(s, err));
	add_titled(s, T_measure, "M1", "x");
	store_rollback(s);
	struct plan *p = loaded(s);
	assert_int_equal(p->measure_n, 0);
	assert_int_equal(p->rating_n, 0);
	plan_free(p);
	// the journal is awake again
	begin(s, "anna", 1, "");
	add_titled(s, T_measure, "M1", "x");
	assert_int_not_equal(commit(s), 0);
	assert_true(asked(f.plan, "SELECT count(*) FROM change") > 0);
	assert_fails(LS_REFUSED, "empty one", store_bulk_begin(s, err));
	store_close(s);
	unlink(f.plan);
	small_plan(f.plan);
	s = opened(f.plan, STORE_WRITE);
	assert_fails(LS_REFUSED, "empty one", store_bulk_begin(s, err));
	store_close(s);
}

static void backlog_codes_are_unique_too(void **state_)
{
	(void)state_;
	struct store *s = in_memory();
	begin(s, "anna", 1, "");
	add_titled(s, T_objective, "O1", "ohne Quartal");
	int columns[] = {column_of(T_objective, "code"), column_of(T_objective, "title")};
	struct value values[] = {text_value("O1"), text_value("noch eins")};
	int32_t id = 0;
	assert_fails(LS_REFUSED, "taken", store_insert(s, T_objective, columns, values, 2, &id, err));
	store_rollback(s);
	store_close(s);
}

static void a_snapshot_sees_the_step_that_is_open(void **state_)
{
	(void)state_;
	small_plan(f.plan);
	struct store *s = opened(f.plan, STORE_WRITE), *other = opened(f.plan, STORE_READ);
	begin(s, "anna", 1, "");
	set(s, T_measure, 1, "title", text_value("im Werden"));
	struct plan *mine = loaded(s), *theirs = loaded(other);
	assert_string_equal(mine->measure[0].title, "im Werden");
	assert_string_equal(theirs->measure[0].title, "Scanstelle");
	plan_free(mine);
	plan_free(theirs);
	store_rollback(s);
	mine = loaded(s);
	assert_string_equal(mine->measure[0].title, "Scanstelle");
	plan_free(mine);
	store_close(s);
	store_close(other);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(every_column_comes_back, make, drop),
		cmocka_unit_test(what_is_not_stated_is_the_default),
		cmocka_unit_test(empty_texts_are_shared),
		cmocka_unit_test_setup_teardown(ids_are_never_used_again, make, drop),
		cmocka_unit_test_setup_teardown(a_bulk_load_is_all_or_nothing, make, drop),
		cmocka_unit_test(backlog_codes_are_unique_too),
		cmocka_unit_test_setup_teardown(a_snapshot_sees_the_step_that_is_open, make, drop),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
