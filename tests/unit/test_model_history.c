// SPDX-License-Identifier: EUPL-1.2
// The journal through the handle: what undo, redo and revert write down and give out, tags, moments, and that a reader
// is refused each of them.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "model_steps.h"

static struct folder f;
static struct model *m;
static int64_t clock_;

static int64_t now(void *arg)
{
	(void)arg;
	return clock_ += 10;
}

static int make(void **state_)
{
	(void)state_;
	folder_make(&f);
	small_plan(f.plan);
	assert_ok(model_open(&m, f.plan, MODEL_WRITE, err));
	model_author(m, "anna");
	clock_ = 1000;
	model_clock(m, now, NULL);
	return 0;
}

static int drop(void **state_)
{
	(void)state_;
	model_close(m);
	folder_drop(&f);
	return 0;
}

static int64_t title(const char *text, const char *label)
{
	assert_ok(model_begin(m, label, err));
	put(m, T_measure, 1, "title", text_value(text));
	return step_close(m);
}

static const char *title_now(void)
{
	return model_plan(m)->measure[0].title;
}

static void step_is(int64_t id, enum step_kind kind, const char *label, int64_t reverts)
{
	struct step step;
	assert_true(model_step(m, id, &step));
	assert_int_equal(step.id, id);
	assert_int_equal(step.kind, kind);
	assert_string_equal(step.label, label);
	assert_string_equal(step.author, "anna");
	assert_int_equal(step.reverts, reverts);
}

// An undo quotes the sentence of its step: the values stand behind its own words, or nobody knows where.
static void values_stand_where_the_quoted_sentence_has_them(void **state_)
{
	(void)state_;
	static const char label[] = "Titel: eins";
	struct step step, target;
	assert_ok(model_begin_told(m, label, strlen("Titel: "), err));
	put(m, T_measure, 1, "title", text_value("eins"));
	assert_int_equal(step_close(m), 1);
	assert_ok(model_undo(m, &target, err));
	assert_int_equal(target.told, strlen("Titel: "));
	assert_true(model_step(m, 2, &step));
	assert_string_equal(step.label + step.told, "eins");
	assert_ok(model_redo(m, &target, err));
	assert_ok(model_revert(m, 3, &target, err));
	assert_true(model_step(m, 4, &step));
	assert_string_equal(step.label + step.told, "eins");
	title("zwei", "Titel: zwei"); // without a place
	assert_ok(model_undo(m, &target, err));
	assert_true(model_step(m, 6, &step));
	assert_int_equal(step.told, 0);
}

static void steps_are_told_by_what_they_do(void **state_)
{
	(void)state_;
	struct step target;
	assert_int_equal(title("eins", "Titel: eins"), 1);
	uint64_t generation = model_generation(m);
	assert_ok(model_undo(m, &target, err));
	assert_int_equal(target.id, 1);
	assert_int_equal(target.at, 1010);
	assert_string_equal(target.label, "Titel: eins");
	assert_string_equal(title_now(), "Scanstelle");
	assert_int_equal(model_generation(m), generation + 1);
	assert_ok(model_redo(m, &target, err));
	assert_int_equal(target.id, 1);
	assert_string_equal(target.label, "Titel: eins");
	assert_string_equal(title_now(), "eins");
	assert_ok(model_revert(m, 1, &target, err));
	assert_int_equal(target.id, 1);
	assert_string_equal(target.label, "Titel: eins");
	assert_string_equal(title_now(), "Scanstelle");
	assert_int_equal(model_head(m), 4);
	step_is(1, STEP_EDIT, "Titel: eins", 0);
	step_is(2, STEP_UNDO, "Undone: Titel: eins", 1);
	step_is(3, STEP_REDO, "Redone: Titel: eins", 2);
	step_is(4, STEP_REVERT, "Taken back: Titel: eins", 1);
	struct step none;
	assert_false(model_step(m, 0, &none));
	assert_false(model_step(m, -1, &none));
	assert_false(model_step(m, 5, &none));
}

static void nothing_more_is_a_refusal(void **state_)
{
	(void)state_;
	struct step target;
	int64_t step = 7;
	assert_says(LS_REFUSED, "There is nothing to undo.", model_undo(m, &target, err));
	assert_says(LS_REFUSED, "There is nothing to redo.", model_redo(m, &target, err));
	assert_says(LS_REFUSED, "There is no step 5; the history lists the steps.", model_revert(m, 5, &target, err));
	assert_says(LS_REFUSED, "There is no step 0; the history lists the steps.", model_revert(m, 0, &target, err));
	assert_ok(model_next_undo(m, &step, err));
	assert_int_equal(step, 0);
	title("eins", "Titel: eins");
	assert_ok(model_next_undo(m, &step, err));
	assert_int_equal(step, 1);
	model_author(m, "bert"); // undo is everybody's own
	assert_string_equal(model_author_name(m), "bert");
	assert_ok(model_next_undo(m, &step, err));
	assert_int_equal(step, 0);
	assert_says(LS_REFUSED, "There is nothing to undo.", model_undo(m, &target, err));
	assert_int_equal(model_head(m), 1);
	assert_string_equal(title_now(), "eins");
}

static void a_refusal_is_discreet_when_asked(void **state_)
{
	(void)state_;
	struct step target;
	title("eins", "Titel: eins");
	model_author(m, "bert");
	title("zwei", "Titel: zwei");
	model_author(m, "anna");
	assert_says(LS_REFUSED,
				"Step 1 (“Titel: eins”) cannot be taken back: step 2 by bert (“Titel: zwei”) has changed the same "
				"since. Take back step 2 first, then step 1.",
				model_undo(m, &target, err));
	assert_says(LS_REFUSED,
				"Step 1 (“Titel: eins”) cannot be taken back: step 2 by bert (“Titel: zwei”) has changed the same "
				"since. Take back step 2 first, then step 1.",
				model_revert(m, 1, &target, err));
	model_discreet(m, true);
	assert_says(LS_REFUSED,
				"Step 1 cannot be taken back: step 2 has changed the same since. Take back step 2 first, then step 1.",
				model_undo(m, &target, err));
	model_discreet(m, false);
	assert_string_equal(title_now(), "zwei");
}

static void moments_have_names(void **state_)
{
	(void)state_;
	struct arena *a = arena_new();
	struct tag *tags;
	size_t n;
	title("eins", "Titel: eins");
	assert_ok(model_tag(m, "Kreistag", err));
	title("zwei", "Titel: zwei");
	assert_says(LS_REFUSED, "There is a tag “Kreistag” already. Choose another name, or delete that one first.",
				model_tag(m, "Kreistag", err));
	assert_ok(model_tags(m, a, &tags, &n, err));
	assert_int_equal(n, 1);
	assert_string_equal(tags[0].name, "Kreistag");
	assert_int_equal(tags[0].step, 1);
	assert_int_equal(tags[0].at, 1020);
	struct moment_found moment;
	assert_ok(model_find_moment(m, (struct moment_asked){"Kreistag", DAY_NONE, DATE_AS_OF}, &moment, err));
	assert_int_equal(moment.step, 1);
	struct plan *then = NULL;
	assert_ok(model_as_of(m, moment.step, &then, err));
	assert_string_equal(then->measure[0].title, "eins");
	assert_string_equal(then->as_of_tag, "Kreistag");
	plan_free(then);
	assert_ok(model_tag_delete(m, "Kreistag", err));
	assert_says(LS_REFUSED, "There is no tag “Kreistag”, and no other one either. A day is written like 2026-05-01.",
				model_tag_delete(m, "Kreistag", err));
	assert_ok(model_tags(m, a, &tags, &n, err));
	assert_int_equal(n, 0);
	assert_int_equal(model_head(m), 2); // no steps of their own
	arena_free(a);
}

static void the_history_is_read_in_pieces(void **state_)
{
	(void)state_;
	struct arena *a = arena_new();
	struct step *steps, target;
	struct change *changes;
	size_t n;
	title("eins", "Titel: eins");
	title("zwei", "Titel: zwei");
	title("drei", "Titel: drei");
	assert_ok(model_undo(m, &target, err));
	assert_ok(model_steps(m, a, (struct steps_asked){.before = 4, .since = 1}, &steps, &n, err));
	assert_int_equal(n, 2);
	assert_int_equal(steps[0].id, 3);
	assert_true(steps[0].undone);
	assert_int_equal(steps[1].id, 2);
	assert_false(steps[1].undone);
	assert_ok(model_steps(m, a, (struct steps_asked){.limit = 1}, &steps, &n, err));
	assert_int_equal(n, 1);
	assert_int_equal(steps[0].id, 4);
	assert_ok(model_changes(m, a, 2, &changes, &n, err));
	assert_int_equal(n, 1);
	assert_string_equal(changes[0].before.s, "eins");
	assert_string_equal(changes[0].after.s, "zwei");
	arena_free(a);
}

static void long_texts_are_read_when_asked_for(void **state_)
{
	(void)state_;
	struct str text = {0};
	step_open(m);
	put(m, T_measure, 1, "source", text_value("S. 12"));
	step_close(m);
	assert_ok(model_text(m, T_measure, 1, "source", &text, err));
	assert_string_equal(str_text(&text), "S. 12");
	assert_ok(model_text(m, T_measure, 9, "source", &text, err)); // nothing is added where nothing is
	assert_string_equal(str_text(&text), "S. 12");
	str_free(&text);
}

static void refused_to_a_reader(struct model *r, const char *said)
{
	struct step target;
	int columns[] = {0};
	assert_false(model_can_write(r));
	assert_says(LS_REFUSED, said, model_begin(r, "nie", err));
	assert_false(model_in_step(r));
	assert_says(LS_REFUSED, said, model_undo(r, &target, err));
	assert_says(LS_REFUSED, said, model_redo(r, &target, err));
	assert_says(LS_REFUSED, said, model_revert(r, 1, &target, err));
	assert_says(LS_REFUSED, said, model_tag(r, "nie", err));
	assert_says(LS_REFUSED, said, model_tag_delete(r, "Kreistag", err));
	assert_says(LS_REFUSED, said, model_bulk_begin(r, err));
	assert_says(LS_REFUSED, "No change of the plan is under way; nothing was changed.", model_bulk_end(r, err));
	int32_t id = 0;
	assert_says(LS_REFUSED, "No change of the plan is under way; nothing was changed.",
				model_bulk_add(r, T_field, columns, (struct value[]){text_value("F9")}, 1, &id, err));
	model_bulk_cancel(r);
	model_cancel(r);
	struct moment_found moment;
	assert_ok(model_find_moment(r, (struct moment_asked){"Kreistag", DAY_NONE, DATE_AS_OF}, &moment, err));
	assert_int_equal(moment.step, 1);
	assert_string_equal(model_plan(r)->measure[0].title, "eins");
}

static void a_reader_is_refused_everything_that_writes(void **state_)
{
	(void)state_;
	others_must_come_to(f.path);
	struct model *r = NULL;
	title("eins", "Titel: eins");
	assert_ok(model_tag(m, "Kreistag", err));
	assert_ok(model_open(&r, f.plan, MODEL_READ, err));
	assert_string_equal(model_path(r), f.plan);
	assert_string_equal(model_why_not(r), "");
	refused_to_a_reader(r, "This plan is open for reading only; nothing was changed.");
	model_close(r);
	model_close(m);
	// Asked for, but not to be had: the reason is said each time.
	assert_int_equal(chmod(f.plan, 0444), 0);
	bool down = step_down();
	assert_ok(model_open(&r, f.plan, MODEL_WRITE, err));
	assert_string_equal(model_why_not(r), "The file may not be written; it is open for reading only.");
	refused_to_a_reader(r, "The file may not be written; it is open for reading only.");
	model_close(r);
	step_up(down);
	assert_ok(model_open(&m, f.plan, MODEL_WRITE_NETWORK, err));
}

static void finding(void *arg, const char *sentence)
{
	(void)sentence;
	++*(int *)arg;
}

static void care_is_taken_through_the_handle(void **state_)
{
	(void)state_;
	int n = 0, from = -1;
	struct str backup = {0};
	assert_ok(model_check(m, finding, &n, err));
	assert_int_equal(n, 0);
	outside_silently(f.plan, "UPDATE measure SET field=77");
	assert_ok(model_check(m, finding, &n, err));
	assert_int_equal(n, 3);
	assert_ok(model_migrate(f.plan, &from, &backup, err)); // of today already
	assert_int_equal(from, STORE_VERSION);
	assert_string_equal(str_text(&backup), "");
	str_free(&backup);
}

static void a_bulk_load_ends_with_a_snapshot(void **state_)
{
	(void)state_;
	struct model *fresh = empty_plan();
	int columns[] = {column_of(T_field, "code"), column_of(T_field, "title")};
	struct value values[] = {text_value("F1"), text_value("Bildung")};
	int32_t id = 5;
	assert_ok(model_bulk_begin(fresh, err));
	assert_ok(model_bulk_add(fresh, T_field, columns, values, 2, &id, err));
	model_bulk_cancel(fresh);
	assert_int_equal(model_plan(fresh)->field_n, 0);
	step_open(fresh); // a step after it is none of its business
	model_bulk_cancel(fresh);
	assert_int_equal(model_begin(fresh, "x", NULL), LS_REFUSED); // it is still open
	model_cancel(fresh);
	assert_ok(model_bulk_begin(fresh, err));
	assert_ok(model_bulk_add(fresh, T_field, columns, values, 2, &id, err));
	assert_int_equal(model_plan(fresh)->field_n, 0);
	assert_ok(model_bulk_end(fresh, err));
	for (int i = 0; i < 2; i++) { // too late to matter, also for the step that follows
		step_open(fresh);
		put(fresh, T_field, 5, "pos", int_value(10 + i));
		model_bulk_cancel(fresh);
		step_close(fresh);
		assert_int_equal(model_plan(fresh)->field[0].pos, 10 + i);
		assert_int_equal(model_bulk_begin(fresh, NULL), LS_REFUSED);
	}
	assert_int_equal(model_plan(fresh)->field_n, 1);
	assert_int_equal(model_plan(fresh)->field[0].id, 5);
	assert_int_equal(model_head(fresh), 2);
	assert_says(LS_REFUSED,
				"the plan in memory holds something already; a whole plan can only be read into an empty one.",
				model_bulk_begin(fresh, err));
	model_close(fresh);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(values_stand_where_the_quoted_sentence_has_them, make, drop),
		cmocka_unit_test_setup_teardown(steps_are_told_by_what_they_do, make, drop),
		cmocka_unit_test_setup_teardown(nothing_more_is_a_refusal, make, drop),
		cmocka_unit_test_setup_teardown(a_refusal_is_discreet_when_asked, make, drop),
		cmocka_unit_test_setup_teardown(moments_have_names, make, drop),
		cmocka_unit_test_setup_teardown(the_history_is_read_in_pieces, make, drop),
		cmocka_unit_test_setup_teardown(long_texts_are_read_when_asked_for, make, drop),
		cmocka_unit_test_setup_teardown(a_reader_is_refused_everything_that_writes, make, drop),
		cmocka_unit_test_setup_teardown(care_is_taken_through_the_handle, make, drop),
		cmocka_unit_test_setup_teardown(a_bulk_load_ends_with_a_snapshot, make, drop),
	};
	return cmocka_run_group_tests_name("model history", tests, NULL, NULL);
}
