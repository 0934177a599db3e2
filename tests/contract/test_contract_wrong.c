// SPDX-License-Identifier: EUPL-1.2
// Wrong calls of the library: each has its code and its sentence, spoils the step it stands in, and changes nothing.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <cmocka.h>

#include "contract_plan.h"

static struct ls_plan *p;
static int32_t m34;

static int open_plan(void **state)
{
	if (make_plan(state) != 0)
		return -1;
	p = opened(LS_WRITE);
	m34 = found(p, "measure", "M34");
	return 0;
}

static int close_plan(void **state)
{
	ls_plan_close(p);
	return remove_plan(state);
}

// ---- the step it stands in -------------------------------------------------------------------------------------------

static enum ls_code set_table(struct ls_err *err)
{
	return ls_step_set(p, "nonsense", m34, "title", "x", err);
}

static enum ls_code set_field(struct ls_err *err)
{
	return ls_step_set(p, "measure", m34, "nonsense", "x", err);
}

static enum ls_code set_object(struct ls_err *err)
{
	return ls_step_set(p, "measure", 4711, "title", "x", err);
}

static enum ls_code set_word(struct ls_err *err)
{
	return ls_step_set(p, "measure", m34, "mandatory", "perhaps", err);
}

static enum ls_code set_vague_day(struct ls_err *err)
{
	return ls_step_set(p, "measure", m34, "requested_on", "2023-Q2", err);
}

static enum ls_code set_id_of_zero(struct ls_err *err)
{
	return ls_step_set(p, "measure", m34, "field", "#0", err);
}

static enum ls_code set_id_too_large(struct ls_err *err)
{
	return ls_step_set(p, "measure", m34, "field", "#2147483648", err);
}

static enum ls_code set_id_of_nothing(struct ls_err *err)
{
	return ls_step_set(p, "measure", m34, "field", "#2147483647", err);
}

static enum ls_code add_table(struct ls_err *err)
{
	int32_t id = 7;
	enum ls_code code = ls_step_add(p, "nonsense", FIELDS({"title", "x"}), &id, err);
	assert_int_equal(id, 0);
	return code;
}

static enum ls_code add_field(struct ls_err *err)
{
	int32_t id = 7;
	enum ls_code code = ls_step_add(p, "measure", FIELDS({"title", "x"}, {"nonsense", "x"}), &id, err);
	assert_int_equal(id, 0);
	return code;
}

static enum ls_code add_without(struct ls_err *err)
{
	int32_t id = 7;
	enum ls_code code = ls_step_add(p, "phase", FIELDS({"title", "x"}), &id, err);
	assert_int_equal(id, 0);
	return code;
}

static enum ls_code delete_table(struct ls_err *err)
{
	return ls_step_delete(p, "nonsense", m34, err);
}

static enum ls_code delete_object(struct ls_err *err)
{
	return ls_step_delete(p, "measure", 4711, err);
}

static enum ls_code delete_strategy(struct ls_err *err)
{
	return ls_step_delete(p, "strategy", ls_object_at(p, "strategy", 0), err);
}

static const struct {
	enum ls_code (*edit)(struct ls_err *err);
	enum ls_code code;
	const char *said;
	const char *cell; // that was refused; "" none
} wrong[] = {
	{set_table, LS_USAGE, "There is no table “nonsense”.", ""},
	{set_field, LS_USAGE, "measure: there is no field “nonsense”.", ""},
	{set_object, LS_REFUSED, "There is no measure #4711 any more.", ""},
	{set_word, LS_REFUSED, "required by law: “perhaps” is not understood. Expected: no, yes.", "measure.mandatory"},
	{set_vague_day, LS_REFUSED, "asked on: “2023-Q2” is not a single day, such as 3.4.2023.", "measure.requested_on"},
	{set_id_of_zero, LS_REFUSED, "There is no field of action “#0”; close to it: DV, DI, DS.", "measure.field"},
	{set_id_too_large, LS_REFUSED, "There is no field of action “#2147483648”; names look like kommunikation.",
	 "measure.field"},
	{set_id_of_nothing, LS_REFUSED, "field: there is no field of action #2147483647.", "measure.field"},
	{add_table, LS_USAGE, "There is no table “nonsense”.", ""},
	{add_field, LS_USAGE, "measure: there is no field “nonsense”.", ""},
	{add_without, LS_REFUSED, "A new phase needs: measure (measure=…).", "phase.measure"},
	{delete_table, LS_USAGE, "There is no table “nonsense”.", ""},
	{delete_object, LS_REFUSED, "There is no measure #4711 any more.", ""},
	{delete_strategy, LS_REFUSED, "The strategy itself cannot be deleted.", ""},
};

// "measure.title" as the lists of tables and columns count it.
static void assert_cell(const struct ls_err *e, const char *cell)
{
	char is[100] = "";
	struct ls_table t;
	struct ls_column c;
	if (e->table >= 0) {
		assert_true(ls_table_at((size_t)e->table, &t));
		assert_true(ls_column_at(t.name, (size_t)e->column, &c));
		(void)snprintf(is, sizeof is, "%s.%s", t.name, c.name);
	}
	assert_string_equal(is, cell);
	assert_true((e->table < 0) == (e->column < 0));
}

// What was right before it and after it is not kept either; the step says again what was wrong.
static void a_wrong_edit_spoils_its_step(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
		struct ls_err e;
		int64_t step = 7;
		uint64_t before = ls_plan_generation(p);
		step_begin(p);
		assert_int_equal(ls_step_set(p, "measure", m34, "title", "Poststelle", &e), LS_OK);
		assert_int_equal(wrong[i].edit(&e), wrong[i].code);
		assert_string_equal(e.text, wrong[i].said);
		assert_cell(&e, wrong[i].cell);
		assert_int_equal(ls_step_set(p, "measure", m34, "note", "danach", &e), LS_OK);
		assert_int_equal(ls_step_end(p, &step, &e), wrong[i].code);
		assert_string_equal(e.text, wrong[i].said);
		assert_cell(&e, wrong[i].cell);
		assert_int_equal(step, 0);
		assert_true(ls_plan_generation(p) == before);
		assert_string_equal(ls_object_title(p, "measure", m34), "Scanstelle");
		assert_string_equal(text_of(p, "measure", m34, "note"), "");
	}
}

static void without_a_step_nothing_is_edited(void **state)
{
	(void)state;
	static const char closed[] = "No step is open.";
	int32_t id = 7;
	int64_t step = 7;
	assert_says(LS_REFUSED, closed, ls_step_set(p, "measure", m34, "title", "x", err));
	assert_says(LS_REFUSED, closed, ls_step_set(p, "nonsense", m34, "title", "x", err));
	assert_says(LS_REFUSED, closed, ls_step_add(p, "measure", FIELDS({"title", "x"}), &id, err));
	assert_int_equal(id, 0);
	assert_says(LS_REFUSED, closed, ls_step_delete(p, "measure", m34, err));
	assert_says(LS_REFUSED, closed, ls_step_end(p, &step, err));
	assert_int_equal(step, 0);
	ls_step_cancel(p); // nothing happens
	step_begin(p);     // and the next step has nothing of it
	assert_int_equal(step_end(p), 0);
	assert_int_equal(ls_object_count(p, "measure"), 46);
}

static void within_a_step_only_edits(void **state)
{
	(void)state;
	static const char open[] = "A step is open; end it or cancel it first.";
	bool changed = true;
	int64_t step = 7;
	step_begin(p);
	assert_says(LS_REFUSED, open, ls_step_begin(p, "x", err));
	assert_says(LS_REFUSED, open, ls_plan_refresh(p, &changed, err));
	assert_false(changed);
	assert_says(LS_REFUSED, open, ls_step_undo(p, &step, err));
	assert_int_equal(step, 0);
	step = 7;
	assert_says(LS_REFUSED, open, ls_step_redo(p, &step, err));
	assert_int_equal(step, 0);
	ls_step_cancel(p);
	assert_says(LS_REFUSED, "There is nothing to undo.", ls_step_undo(p, &step, err));
	assert_says(LS_REFUSED, "There is nothing to redo.", ls_step_redo(p, &step, err));
}

static void undo_is_the_authors_own(void **state)
{
	(void)state;
	int64_t step = 7;
	step_begin(p);
	struct ls_err e;
	assert_int_equal(ls_step_set(p, "measure", m34, "title", "Poststelle", &e), LS_OK);
	assert_int_equal(step_end(p), 1);
	ls_plan_author(p, "bert");
	assert_says(LS_REFUSED, "There is nothing to undo.", ls_step_undo(p, &step, err));
	assert_int_equal(step, 0);
	assert_string_equal(ls_object_title(p, "measure", m34), "Poststelle");
	ls_plan_author(p, "test");
	assert_int_equal(ls_step_undo(p, &step, &e), LS_OK);
	assert_int_equal(step, 1);
	assert_string_equal(ls_object_title(p, "measure", m34), "Scanstelle");
}

static void a_step_that_is_open_ends_with_the_plan(void **state)
{
	(void)state;
	struct ls_err err;
	step_begin(p);
	assert_int_equal(ls_step_set(p, "measure", m34, "title", "nie", &err), LS_OK);
	ls_plan_close(p);
	p = opened(LS_WRITE);
	assert_string_equal(ls_object_title(p, "measure", m34), "Scanstelle");
}

// ---- reading ---------------------------------------------------------------------------------------------------------

static void questions_that_have_no_answer(void **state)
{
	(void)state;
	int64_t value = 7;
	int32_t id = 7;
	const char *text = NULL;
	struct ls_score score = {.rank = 7};
	assert_says(LS_USAGE, "There is no table “nonsense”.", ls_object_find(p, "nonsense", "M34", &id, err));
	assert_int_equal(id, 0);
	assert_says(LS_USAGE, "There is no table “nonsense”.", ls_cell_int(p, "nonsense", 1, "title", &value, err));
	assert_true(value == LS_NONE);
	assert_says(LS_USAGE, "measure: there is no field “nonsense”.",
				ls_cell_text(p, "measure", m34, "nonsense", &text, err));
	assert_string_equal(text, "");
	assert_says(LS_REFUSED, "There is no measure #4711.", ls_cell_shown(p, "measure", 4711, "title", &text, err));
	assert_says(LS_REFUSED, "There is no measure #0.", ls_cell_int(p, "measure", 0, "stage", &value, err));
	assert_says(LS_USAGE, "measure: “title” is a text, not a number.",
				ls_cell_int(p, "measure", m34, "title", &value, err));
	assert_says(LS_USAGE, "measure: “code” is a text, not a number.",
				ls_cell_int(p, "measure", m34, "code", &value, err));
	assert_says(LS_REFUSED, "There is no measure #4711.", ls_score_of(p, 4711, &score, err));
	assert_int_equal(score.rank, 0);
	assert_int_equal(ls_object_at(p, "nonsense", 0), 0);
	assert_int_equal(ls_object_at(p, "measure", SIZE_MAX), 0);
	assert_string_equal(ls_object_code(p, "nonsense", m34), "");
	assert_string_equal(ls_object_title(p, "nonsense", m34), "");
	assert_string_equal(ls_object_code(p, "measure", -1), "");
	ls_language("de");
	assert_says(LS_REFUSED, "Maßnahme Nr. 4711 gibt es nicht.", ls_cell_shown(p, "measure", 4711, "title", &text, err));
	ls_language("en");
	ls_language("de");
	assert_false(ls_language("fr")); // and nothing has changed
	assert_says(LS_REFUSED, "Maßnahme Nr. 4711 gibt es nicht.", ls_cell_shown(p, "measure", 4711, "title", &text, err));
	ls_language("en");
	assert_false(ls_language("DE"));
	assert_false(ls_language(""));
}

// The caller's record is written only when a call fails.
static void success_leaves_the_record_alone(void **state)
{
	(void)state;
	struct ls_err err = {.code = LS_OK, .text = "as it was"};
	const char *text;
	int64_t value, step;
	int32_t id;
	bool changed;
	struct ls_score score;
	assert_int_equal(ls_object_find(p, "measure", "M34", &id, &err), LS_OK);
	assert_int_equal(ls_cell_int(p, "measure", m34, "stage", &value, &err), LS_OK);
	assert_int_equal(ls_cell_text(p, "measure", m34, "source", &text, &err), LS_OK);
	assert_int_equal(ls_cell_shown(p, "measure", m34, "title", &text, &err), LS_OK);
	assert_int_equal(ls_score_of(p, m34, &score, &err), LS_OK);
	assert_int_equal(ls_plan_refresh(p, &changed, &err), LS_OK);
	assert_int_equal(ls_step_begin(p, "x", &err), LS_OK);
	assert_int_equal(ls_step_set(p, "measure", m34, "title", "Poststelle", &err), LS_OK);
	assert_int_equal(ls_step_set(p, "measure", m34, "field", "services", &err), LS_OK);
	assert_int_equal(ls_step_add(p, "field", FIELDS({"title", "Klima"}), &id, &err), LS_OK);
	assert_int_equal(ls_step_delete(p, "field", id, &err), LS_OK);
	assert_int_equal(ls_step_end(p, &step, &err), LS_OK);
	assert_int_equal(ls_step_undo(p, &step, &err), LS_OK);
	assert_int_equal(ls_step_redo(p, &step, &err), LS_OK);
	assert_string_equal(err.text, "as it was");
	assert_int_equal(err.code, LS_OK);
}

// Codes that the step itself has given out are counted on, over the tens and hundreds.
static void codes_are_counted_on_within_a_step(void **state)
{
	(void)state;
	struct ls_plan *fresh = empty();
	char code[16];
	step_begin(fresh);
	added(fresh, "measure", FIELDS({"code", "M8"}, {"title", "erste"}));
	(void)step_end(fresh);
	step_begin(fresh);
	for (int i = 9; i <= 102; i++)
		assert_int_equal(added(fresh, "measure", FIELDS({"title", "weitere"})), i - 7);
	(void)step_end(fresh);
	for (int i = 9; i <= 102; i++) {
		snprintf(code, sizeof code, "M%d", i);
		assert_int_equal(found(fresh, "measure", code), i - 7);
	}
	step_begin(fresh); // among what belongs to one owner, whoever that is
	for (int i = 1; i <= 24; i++)
		added(fresh, "phase", FIELDS({"title", "Phase"}, {"measure", i % 2 ? "M8" : "M9"}));
	(void)step_end(fresh);
	for (int i = 1; i <= 24; i++) { // 9 and then 10
		snprintf(code, sizeof code, "M%d/%d", i % 2 ? 8 : 9, (i + 1) / 2);
		assert_string_equal(ls_object_code(fresh, "phase", i), code);
	}
	ls_plan_close(fresh);
}

static void what_cannot_be_written_says_why(void **state)
{
	(void)state;
	struct ls_plan *r = NULL;
	struct ls_err e;
	assert_string_equal(ls_plan_why_not(p), "");
	ls_plan_close(p);
	assert_int_equal(chmod(folder, 0755), 0);
	assert_int_equal(chmod(path, 0444), 0);
	bool root = geteuid() == 0;
	if (root)
		assert_int_equal(seteuid(65534), 0);
	if (root && faccessat(AT_FDCWD, path, R_OK, AT_EACCESS) != 0) {
		assert_int_equal(seteuid(0), 0);
		p = opened(LS_READ);
		skip(); // nobody else comes here at all
	}
	assert_int_equal(ls_plan_open(&r, path, LS_WRITE, &e), LS_OK);
	assert_false(ls_plan_writable(r));
	assert_string_equal(ls_plan_why_not(r), "The file may not be written; it is open for reading only.");
	assert_says(LS_REFUSED, "The file may not be written; it is open for reading only.", ls_step_begin(r, "x", err));
	ls_plan_close(r);
	if (root)
		assert_int_equal(seteuid(0), 0);
	p = opened(LS_READ);
	assert_says(LS_REFUSED, "This plan is open for reading only; nothing was changed.", ls_step_begin(p, "x", err));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_wrong_edit_spoils_its_step, open_plan, close_plan),
		cmocka_unit_test_setup_teardown(without_a_step_nothing_is_edited, open_plan, close_plan),
		cmocka_unit_test_setup_teardown(within_a_step_only_edits, open_plan, close_plan),
		cmocka_unit_test_setup_teardown(undo_is_the_authors_own, open_plan, close_plan),
		cmocka_unit_test_setup_teardown(a_step_that_is_open_ends_with_the_plan, open_plan, close_plan),
		cmocka_unit_test_setup_teardown(questions_that_have_no_answer, open_plan, close_plan),
		cmocka_unit_test_setup_teardown(success_leaves_the_record_alone, open_plan, close_plan),
		cmocka_unit_test_setup_teardown(codes_are_counted_on_within_a_step, open_plan, close_plan),
		cmocka_unit_test_setup_teardown(what_cannot_be_written_says_why, open_plan, close_plan),
	};
	return cmocka_run_group_tests_name("contract, wrong calls", tests, make_original, remove_original);
}
