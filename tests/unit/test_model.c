// SPDX-License-Identifier: EUPL-1.2
// The model handle: edits are checked, rules hold over a whole step, what hangs on an object goes with it, and a step
// that fails leaves no trace.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/i18n.h"
#include "model/model.h"
#include "plan/code.h"
#include "scratch.h"
#include "sample.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static struct model *sample_in(const char *path, const char *name)
{
	struct ls_err err;
	struct model *m = NULL;
	assert_int_equal(path ? sample_make(&m, name, path, &err) : sample_open(&m, name, &err), LS_OK);
	return m;
}

static struct model *sample(const char *name)
{
	return sample_in(NULL, name);
}

static int32_t id_of(struct model *m, enum table_id t, const char *code)
{
	struct ls_err err;
	int32_t id = 0;
	assert_int_equal(code_find(model_plan(m), t, code, 0, &id, &err), LS_OK);
	return id;
}

static struct value text(const char *s)
{
	return (struct value){.kind = VALUE_TEXT, .s = s};
}

static struct value number(int64_t i)
{
	return (struct value){.kind = VALUE_INT, .i = i};
}

static int column(enum table_id t, const char *name)
{
	int c = schema_column(&schema[t], name);
	assert_true(c >= 0);
	return c;
}

// One edit in a step of its own; gives the code of the step.
static enum ls_code set(struct model *m, enum table_id t, int32_t id, const char *name, struct value v,
						struct ls_err *err)
{
	int64_t step = 0;
	assert_int_equal(model_begin(m, "test", err), LS_OK);
	model_set(m, t, id, column(t, name), v, err);
	return model_end(m, &step, err);
}

static void values_are_checked(void **state)
{
	(void)state;
	struct model *m = sample("viersen");
	struct ls_err err;
	int32_t m34 = id_of(m, T_measure, "M34");
	assert_int_equal(set(m, T_measure, m34, "title", text("Zentrale Scanstelle"), &err), LS_OK);
	assert_int_equal(set(m, T_measure, m34, "title", text("  "), &err), LS_REFUSED);
	assert_int_equal(set(m, T_measure, m34, "stage", number(99), &err), LS_REFUSED);
	assert_int_equal(set(m, T_measure, m34, "field", number(9999), &err), LS_REFUSED);
	assert_int_equal(set(m, T_measure, m34, "parent", number(m34), &err), LS_REFUSED);
	assert_int_equal(set(m, T_measure, m34, "code", text("M044"), &err), LS_REFUSED); // M44 is there
	assert_int_equal(set(m, T_measure, m34, "code", text("M 34"), &err), LS_REFUSED);
	assert_int_equal(set(m, T_measure, m34, "selection", (struct value){.kind = VALUE_NULL}, &err), LS_REFUSED);
	assert_int_equal(set(m, T_criterion, id_of(m, T_criterion, "aufwand"), "weight", number(10001), &err), LS_REFUSED);
	assert_int_equal(set(m, T_measure, 9999, "title", text("x"), &err), LS_REFUSED);
	const struct measure *row = plan_find(model_plan(m), T_measure, m34);
	assert_string_equal(row->title, "Zentrale Scanstelle");
	assert_string_equal(row->code, "M34");
	model_close(m);
}

static void text_is_made_clean(void **state)
{
	(void)state;
	struct model *m = sample("viersen");
	struct ls_err err;
	int32_t m34 = id_of(m, T_measure, "M34");
	assert_int_equal(set(m, T_measure, m34, "title", text("A\x1b[2Ju\xcc\x88\xff"), &err), LS_OK);
	const struct measure *row = plan_find(model_plan(m), T_measure, m34);
	assert_null(strchr(row->title, 0x1b));
	assert_non_null(strstr(row->title, "ü"));
	model_close(m);
}

static void a_step_is_whole_or_nothing(void **state)
{
	(void)state;
	struct model *m = sample("viersen");
	struct ls_err err;
	int64_t step = 0;
	int32_t m34 = id_of(m, T_measure, "M34"), m44 = id_of(m, T_measure, "M44");
	assert_int_equal(model_begin(m, "two edits", &err), LS_OK);
	assert_int_equal(model_set(m, T_measure, m34, column(T_measure, "title"), text("Neu"), &err), LS_OK);
	assert_int_equal(model_set(m, T_measure, m44, column(T_measure, "stage"), number(77), &err), LS_REFUSED);
	assert_int_equal(model_set(m, T_measure, m44, column(T_measure, "title"), text("Auch neu"), &err), LS_OK);
	assert_int_equal(model_end(m, &step, &err), LS_REFUSED);
	assert_non_null(strstr(err.text, "stage"));
	assert_string_equal(((const struct measure *)plan_find(model_plan(m), T_measure, m34))->title, "Scanstelle");
	assert_int_equal(model_head(m), 0);
	model_close(m);
}

static void rules_look_at_the_row_as_it_will_be(void **state)
{
	(void)state;
	struct model *m = sample("konstanz");
	struct ls_err err;
	int64_t step = 0;
	int32_t phase = id_of(m, T_phase, "M02/1");
	int32_t later = date_day(2026, 1, 1);
	assert_int_equal(set(m, T_phase, phase, "start", number(later), &err), LS_REFUSED); // it ends in 2022
	assert_int_equal(model_begin(m, "both ends", &err), LS_OK);
	assert_int_equal(model_set(m, T_phase, phase, column(T_phase, "start"), number(later), &err), LS_OK);
	assert_int_equal(model_set(m, T_phase, phase, column(T_phase, "end"), number(later), &err), LS_OK);
	assert_int_equal(model_end(m, &step, &err), LS_OK);
	model_close(m);
}

static enum ls_code link_goals(struct model *m, int32_t goal, int32_t needs, struct ls_err *err)
{
	const int columns[] = {column(T_goal_link, "goal"), column(T_goal_link, "needs")};
	const struct value values[] = {number(goal), number(needs)};
	int32_t id = 0;
	int64_t step = 0;
	assert_int_equal(model_begin(m, "link", err), LS_OK);
	model_add(m, T_goal_link, columns, values, 2, &id, err);
	return model_end(m, &step, err);
}

static enum ls_code add_measure(struct model *m, const char *code, struct ls_err *err)
{
	const int columns[] = {column(T_measure, "code"), column(T_measure, "title")};
	const struct value values[] = {text(code), text("neu")};
	int32_t id = 0;
	return model_add(m, T_measure, columns, values, 2, &id, err);
}

// A code that the step itself has given out, freed or moved to another owner counts as it will be.
static void codes_stay_unique_within_a_step(void **state)
{
	(void)state;
	struct model *m = sample("viersen");
	struct ls_err err;
	int64_t step = 0;
	int32_t m34 = id_of(m, T_measure, "M34");
	static const char *const taken[] = {"M34", "m034", "N7", "n07"};
	for (size_t i = 0; i < sizeof taken / sizeof taken[0]; i++) {
		assert_int_equal(model_begin(m, "test", &err), LS_OK);
		assert_int_equal(add_measure(m, "N7", &err), LS_OK);
		assert_int_equal(add_measure(m, taken[i], &err), LS_REFUSED);
		model_cancel(m);
	}
	assert_int_equal(model_begin(m, "test", &err), LS_OK);
	assert_int_equal(add_measure(m, "N7", &err), LS_OK);
	assert_int_equal(model_set(m, T_measure, m34, column(T_measure, "code"), text("N8"), &err), LS_OK);
	assert_int_equal(add_measure(m, "M34", &err), LS_OK); // free now
	assert_int_equal(model_end(m, &step, &err), LS_OK);
	assert_int_equal(set(m, T_measure, m34, "code", text("n7"), &err), LS_REFUSED);
	// Levels have their codes within a criterion: one that moves takes its code along.
	const struct plan *p = model_plan(m);
	int32_t from = p->level[0].criterion, to = p->criterion[1].id, id = 0;
	const int columns[] = {column(T_level, "criterion"), column(T_level, "code"), column(T_level, "title"),
						   column(T_level, "points")};
	struct value values[] = {number(from), text("wander"), text("w"), number(100)};
	assert_int_equal(model_begin(m, "test", &err), LS_OK);
	assert_int_equal(model_add(m, T_level, columns, values, 4, &id, &err), LS_OK);
	assert_int_equal(model_set(m, T_level, id, column(T_level, "criterion"), number(to), &err), LS_OK);
	assert_int_equal(model_add(m, T_level, columns, values, 4, &id, &err), LS_OK);
	values[0] = number(to);
	assert_int_equal(model_add(m, T_level, columns, values, 4, &id, &err), LS_REFUSED);
	assert_non_null(strstr(err.text, "wander"));
	model_cancel(m);
	model_close(m);
}

static void circles_are_refused(void **state)
{
	(void)state;
	struct model *m = sample("zollernalb");
	struct ls_err err;
	int32_t a = id_of(m, T_goal, "DL1"), b = id_of(m, T_goal, "DD1"), c = id_of(m, T_goal, "DK1");
	size_t before = model_plan(m)->goal_link_n;
	assert_int_equal(link_goals(m, a, b, &err), LS_OK);
	assert_int_equal(link_goals(m, b, c, &err), LS_OK);
	assert_int_equal(link_goals(m, c, a, &err), LS_REFUSED);
	assert_non_null(strstr(err.text, "circle"));
	assert_int_equal(model_plan(m)->goal_link_n, before + 2);
	model_close(m);
}

static void what_hangs_on_an_object_goes_with_it(void **state)
{
	(void)state;
	struct model *m = sample("musterkreis");
	struct ls_err err;
	struct step target;
	int64_t step = 0;
	int32_t m1 = id_of(m, T_measure, "M59"); // it served no quarter that is closed
	size_t ratings = model_plan(m)->rating_n, phases = model_plan(m)->phase_n;
	struct str with = {0};
	model_dependents(&with, model_plan(m), T_measure, &m1, 1);
	assert_non_null(strstr(str_text(&with), "ratings"));
	str_free(&with);
	assert_int_equal(model_begin(m, "delete", &err), LS_OK);
	assert_int_equal(model_delete(m, T_measure, m1, &err), LS_OK);
	assert_int_equal(model_end(m, &step, &err), LS_OK);
	assert_null(plan_find(model_plan(m), T_measure, m1));
	assert_true(model_plan(m)->rating_n < ratings && model_plan(m)->phase_n < phases);
	assert_int_equal(model_undo(m, &target, &err), LS_OK);
	assert_non_null(plan_find(model_plan(m), T_measure, m1));
	assert_int_equal(model_plan(m)->rating_n, ratings);
	assert_int_equal(model_plan(m)->phase_n, phases);
	model_close(m);
}

static void objects_move_among_their_like(void **state)
{
	(void)state;
	struct model *m = sample("zollernalb");
	struct ls_err err;
	int64_t step = 0;
	int32_t dl1 = id_of(m, T_goal, "DL1"), dl2 = id_of(m, T_goal, "DL2");
	assert_int_equal(model_begin(m, "move", &err), LS_OK);
	assert_int_equal(model_move(m, T_goal, &dl1, 1, 1, &err), LS_OK);
	assert_int_equal(model_end(m, &step, &err), LS_OK);
	const struct goal *a = plan_find(model_plan(m), T_goal, dl1), *b = plan_find(model_plan(m), T_goal, dl2);
	assert_true(a->pos > b->pos);
	assert_int_equal(model_begin(m, "far", &err), LS_OK);
	assert_int_equal(model_move(m, T_goal, &dl1, 1, -100, &err), LS_OK);
	assert_int_equal(model_end(m, &step, &err), LS_OK);
	a = plan_find(model_plan(m), T_goal, dl1);
	assert_int_equal(a->pos, 1);
	model_close(m);
}

// Another process: holds the file, says so, and commits a little later.
static void hold_and_commit(const char *path, int32_t id, int say)
{
	struct ls_err err;
	struct model *m = NULL;
	int64_t step = 0;
	if (model_open(&m, path, MODEL_WRITE, &err) != LS_OK || model_begin(m, "other", &err) != LS_OK)
		_exit(1);
	model_set(m, T_measure, id, column(T_measure, "title"), text("Von nebenan"), &err);
	if (write(say, "x", 1) != 1)
		_exit(1);
	usleep(200 * 1000);
	_exit(model_end(m, &step, &err) == LS_OK ? 0 : 1);
}

static void a_step_begins_with_what_was_committed_while_it_waited(void **state)
{
	(void)state;
	char folder[SCRATCH_MOST], path[SCRATCH_MOST + 20], byte;
	struct ls_err err;
	int said[2], status = 1;
	assert_non_null(mkdtemp(scratch_name(folder, "model")));
	snprintf(path, sizeof path, "%s/plan.db", folder);
	struct model *m = sample_in(path, "viersen");
	int32_t m34 = id_of(m, T_measure, "M34");
	model_close(m);
	assert_int_equal(pipe(said), 0);
	pid_t other = fork();
	if (other == 0)
		hold_and_commit(path, m34, said[1]);
	assert_int_equal(read(said[0], &byte, 1), 1);
	assert_int_equal(model_open(&m, path, MODEL_WRITE, &err), LS_OK);
	assert_int_equal(model_begin(m, "mine", &err), LS_OK);
	const struct measure *row = plan_find(model_plan(m), T_measure, m34);
	assert_string_equal(row->title, "Von nebenan");
	model_cancel(m);
	model_close(m);
	assert_int_equal(waitpid(other, &status, 0), other);
	assert_int_equal(status, 0);
	close(said[0]);
	close(said[1]);
	unlink(path);
	assert_int_equal(rmdir(folder), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_step_begins_with_what_was_committed_while_it_waited),
		cmocka_unit_test(values_are_checked),
		cmocka_unit_test(text_is_made_clean),
		cmocka_unit_test(a_step_is_whole_or_nothing),
		cmocka_unit_test(rules_look_at_the_row_as_it_will_be),
		cmocka_unit_test(circles_are_refused),
		cmocka_unit_test(codes_stay_unique_within_a_step),
		cmocka_unit_test(what_hangs_on_an_object_goes_with_it),
		cmocka_unit_test(objects_move_among_their_like),
	};
	i18n_set(LANG_EN);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
