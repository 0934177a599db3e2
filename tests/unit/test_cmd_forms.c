// SPDX-License-Identifier: EUPL-1.2
// Editing from the keyboard, through the whole path: a, e, d, m, y and Space, each one step; forms over panes while
// others commit, while the screen changes its size, and across the end of the program.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"
#include "plan/code.h"
#include "scratch.h"

#include <stdio.h>
#include <unistd.h>

static const struct measure *measure(struct desk *d, const char *code)
{
	int32_t id = NONE32;
	if (code_find(desk_rows(d), T_measure, code, 18657, &id, NULL) != LS_OK)
		return NULL;
	return plan_find(desk_rows(d), T_measure, id);
}

// What undoing gives back is what was there before.
static void one_step(struct desk *d, int64_t head)
{
	assert_int_equal(desk_head(d), head + 1);
}

static void test_edit(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 80, 24, LANG_DE);
	int64_t head = desk_head(&d);
	desk_keys(&d, "e");
	desk_shows(&d, "Work Space");
	desk_shows(&d, "Titel");
	desk_type(&d, " neu");
	assert_int_equal(desk_head(&d), head); // nothing is written while it is typed
	desk_keys(&d, "C-s");
	desk_lacks(&d, "┌");
	desk_shows(&d, "Work Space neu");
	assert_string_equal(measure(&d, "M44")->title, "Work Space neu");
	one_step(&d, head);
	desk_keys(&d, "u");
	assert_string_equal(measure(&d, "M44")->title, "Work Space");
	desk_close(&d);
}

// Letters are text in a form, digits too; nothing of the key map holds there.
static void test_letters_are_text(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 80, 24, LANG_EN);
	desk_keys(&d, "e C-u");
	desk_type(&d, "quj:/?12+-dem Q");
	desk_keys(&d, "C-s");
	assert_string_equal(measure(&d, "M44")->title, "quj:/?12+-dem Q");
	assert_string_equal(session_pane(d.session), "measures");
	desk_close(&d);
}

static void test_add(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 80, 24, LANG_EN);
	size_t phases = desk_rows(&d)->phase_n;
	int64_t head = desk_head(&d);
	desk_keys(&d, "a");
	desk_shows(&d, "▸ Measure");
	desk_keys(&d, "p Enter"); // the letter finds the phase
	desk_shows(&d, "New: phase");
	desk_type(&d, "Pilot in two offices");
	desk_keys(&d, "C-s");
	one_step(&d, head);
	assert_int_equal(desk_rows(&d)->phase_n, phases + 1);
	const struct phase *ph = &desk_rows(&d)->phase[phases];
	assert_int_equal(ph->measure, measure(&d, "M44")->id);
	assert_string_equal(ph->code, "1");
	desk_keys(&d, "a Enter"); // a measure beside it
	desk_type(&d, "Brand new");
	desk_keys(&d, "C-s");
	assert_non_null(measure(&d, "M47"));
	desk_shows(&d, "▸47     47  Brand new "); // and the cursor stands on it
	desk_keys(&d, "e");
	desk_shows(&d, "─ Measure: M47 Brand new ─");
	desk_close(&d);
}

// One key for what the weekly meeting notes most: it knows the key result under the cursor, and the day.
static void test_record(void **state)
{
	(void)state;
	struct desk d;
	int32_t kr = NONE32;
	desk_open(&d, "musterkreis", "okr", 100, 30, LANG_EN);
	session_tick(d.session, 20593); // 20.05.2026, in the quarter
	desk_run(&d, "quarter 2026Q2");
	assert_int_equal(code_find(desk_rows(&d), T_key_result, "2026Q2-O1-KR1", 18657, &kr, NULL), LS_OK);
	size_t before = desk_rows(&d)->check_in_n, decided = desk_rows(&d)->decision_n;
	int64_t head = desk_head(&d);
	desk_keys(&d, "j i");
	desk_type(&d, "64");
	desk_keys(&d, "Enter");
	one_step(&d, head);
	assert_int_equal(desk_rows(&d)->check_in_n, before + 1);
	const struct check_in *c = &desk_rows(&d)->check_in[before];
	assert_int_equal(c->key_result, kr);
	assert_int_equal(c->day, 20593);
	assert_int_equal(c->value, 64000);
	desk_keys(&d, "B");
	desk_shows(&d, "New: decision");
	desk_type(&d, "Go on");
	desk_keys(&d, "C-s");
	assert_int_equal(desk_rows(&d)->decision_n, decided + 1);
	assert_int_equal(desk_rows(&d)->decision[decided].day, 20593);
	desk_keys(&d, "M");
	desk_shows(&d, "Weekly alignment meeting"); // whose meeting begins is asked
	desk_close(&d);
}

// Whatever can be held by a plan can be added from anywhere, and shown in its form by a command.
static void test_every_object_from_the_menu(void **state)
{
	(void)state;
	for (int t = 0; t < TABLE_COUNT; t++) {
		struct desk d;
		desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
		struct str line = {0};
		str_addf(&line, "%s form", schema[t].object);
		desk_run(&d, str_text(&line));
		// There is one strategy: its own form opens, filled.
		str_clear(&line);
		str_addf(&line, t == T_strategy ? "─ Strategy: Kreis Viersen ─" : "─ New: %s ─", tr(schema[t].label));
		desk_shows(&d, str_text(&line));
		desk_keys(&d, "Esc");
		desk_lacks(&d, "┌─");
		str_free(&line);
		desk_close(&d);
	}
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_keys(&d, "a End Enter");
	desk_type(&d, "SWOT");
	desk_shows(&d, "▸ SWOT entry");
	desk_keys(&d, "Enter");
	desk_shows(&d, "New: SWOT entry");
	desk_close(&d);
}

static void test_delete_asks(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "musterkreis", "measures", 80, 24, LANG_EN);
	desk_reopen(&d); // it served quarters that are closed
	desk_run(&d, "search Terminvergabe");
	size_t n = desk_rows(&d)->measure_n, phases = desk_rows(&d)->phase_n;
	int64_t head = desk_head(&d);
	desk_keys(&d, "d");
	desk_shows(&d, "phases");     // what hangs on it is named
	desk_keys(&d, "x Space y d"); // no other key does it, nor the one that asked
	desk_shows(&d, "phases");
	desk_keys(&d, "Esc");
	assert_int_equal(desk_head(&d), head);
	desk_keys(&d, "Del d");
	one_step(&d, head);
	assert_int_equal(desk_rows(&d)->measure_n, n - 1);
	assert_true(desk_rows(&d)->phase_n < phases);
	desk_keys(&d, "u");
	assert_int_equal(desk_rows(&d)->measure_n, n);
	assert_int_equal(desk_rows(&d)->phase_n, phases);
	desk_close(&d);
}

// On a criterion the rating is meant: its level and its reason; where there is none yet, a new one.
static void test_rating_under_the_cursor(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	size_t ratings = desk_rows(&d)->rating_n;
	desk_keys(&d, "l e");
	desk_shows(&d, "─ Rating M44 Innenwirkung: hoch ─");
	desk_shows(&d, "Reason");
	desk_keys(&d, "Tab");
	desk_type(&d, "because");
	desk_keys(&d, "C-s d");
	desk_shows(&d, "Delete");
	desk_keys(&d, "Enter");
	assert_int_equal(desk_rows(&d)->rating_n, ratings - 1);
	assert_non_null(measure(&d, "M44"));
	desk_keys(&d, "e"); // the cell is empty now
	desk_shows(&d, "New: rating");
	desk_keys(&d, "Space Enter C-s"); // the list opens, its first level is taken
	assert_int_equal(desk_rows(&d)->rating_n, ratings);
	desk_close(&d);
}

// ---- several -----------------------------------------------------------------------------------------------------------

static void test_marked_rows(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 80, 24, LANG_EN);
	int64_t head = desk_head(&d);
	desk_keys(&d, "Space Space Space");
	desk_said(&d, "Marked: 3 measures");
	desk_shows(&d, "* 1     44");
	desk_keys(&d, "e");
	desk_shows(&d, "3 measures together");
	for (int i = 0; i < 20 && !strstr(desk_screen(&d), "▸ Stage"); i++)
		desk_keys(&d, "Tab");
	desk_keys(&d, "r C-s");
	one_step(&d, head);
	desk_said(&d, "3 measures");
	assert_int_equal(measure(&d, "M44")->stage, stage_RUNNING);
	assert_int_equal(measure(&d, "M12")->stage, stage_RUNNING);
	assert_int_equal(measure(&d, "M46")->stage, stage_RUNNING);
	desk_keys(&d, "d Enter");
	assert_int_equal(desk_head(&d), head + 2);
	assert_null(measure(&d, "M44"));
	assert_null(measure(&d, "M46"));
	desk_keys(&d, "u");
	assert_non_null(measure(&d, "M44"));
	desk_keys(&d, "Space Esc"); // takes the marks away
	desk_lacks(&d, "* 1");
	desk_keys(&d, "e");
	desk_lacks(&d, "together");
	desk_close(&d);
}

// Rows of different kinds do not go together.
static void test_marks_are_of_one_kind(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "musterkreis", "map", 100, 30, LANG_EN);
	desk_keys(&d, "Space 3 Space");
	desk_said(&d, "same kind");
	desk_close(&d);
}

static void test_commands_for_several(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 80, 24, LANG_EN);
	int64_t head = desk_head(&d);
	desk_run(&d, "measure edit M1 M2 stage=running note=\"a b\"");
	one_step(&d, head);
	assert_string_equal(measure(&d, "M2")->note, "a b");
	desk_refuses(&d, "measure edit M1 M2 stage=rundherum", "Expected");
	desk_refuses(&d, "measure edit M1 M99 stage=running", "M99");
	desk_refuses(&d, "measure edit M1 M2 code=M50", "taken"); // one of them may have it, not both
	assert_int_equal(desk_head(&d), head + 1);                // nothing of it was written
	desk_close(&d);
}

// ---- moving ------------------------------------------------------------------------------------------------------------

static const char *field_at(struct desk *d, size_t place)
{
	struct plan_rows all = plan_ordered(desk_rows(d), T_field);
	return desk_rows(d)->field[all.at[place]].code;
}

static void test_move(void **state)
{
	(void)state;
	struct desk d;
	char first[64], second[64];
	desk_open(&d, "viersen", "map", 100, 30, LANG_EN);
	snprintf(first, sizeof first, "%s", field_at(&d, 0));
	snprintf(second, sizeof second, "%s", field_at(&d, 1));
	struct str line = {0};
	str_addf(&line, "sheet field %s", second);
	desk_run(&d, str_text(&line));
	int64_t head = desk_head(&d);
	desk_keys(&d, "m");
	desk_shows(&d, "preview");
	desk_keys(&d, "k k k"); // not beyond the end
	assert_int_equal(desk_head(&d), head);
	desk_keys(&d, "Esc");
	assert_string_equal(field_at(&d, 0), first); // put back
	desk_keys(&d, "m k Enter");
	one_step(&d, head);
	assert_string_equal(field_at(&d, 0), second);
	assert_string_equal(field_at(&d, 1), first);
	desk_keys(&d, "u");
	assert_string_equal(field_at(&d, 0), first);
	str_free(&line);
	desk_close(&d);
}

static void test_move_where_there_is_no_order(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "musterkreis", "lists", 80, 24, LANG_EN);
	desk_run(&d, "external list");
	desk_keys(&d, "Down m");
	desk_said(&d, "external events have no order of their own");
	desk_close(&d);
}

// ---- duplicating and renaming --------------------------------------------------------------------------------------------

static void test_duplicate(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "musterkreis", "measures", 80, 24, LANG_EN);
	const struct plan *p = desk_rows(&d);
	size_t measures = p->measure_n, phases = p->phase_n, ratings = p->rating_n, budgets = p->budget_line_n;
	int32_t old = measure(&d, "M2")->id;
	size_t old_phases = plan_of(p, T_phase, "measure", old).n, old_ratings = plan_of(p, T_rating, "measure", old).n;
	int64_t head = desk_head(&d);
	assert_true(old_phases > 0 && old_ratings > 0);
	desk_run(&d, "measure duplicate M2");
	one_step(&d, head);
	p = desk_rows(&d);
	assert_int_equal(p->measure_n, measures + 1);
	assert_int_equal(p->phase_n, phases + old_phases);
	assert_int_equal(p->rating_n, ratings + old_ratings);
	assert_int_equal(p->budget_line_n, budgets); // what others say of it stays with the first
	const struct measure *copy = &p->measure[measures];
	assert_non_null(strstr(copy->title, "(copy)"));
	assert_string_not_equal(copy->code, measure(&d, "M2")->code);
	struct str text = {0}, text2 = {0};
	struct ls_err err;
	struct plan_rows a = plan_of(p, T_measure_text, "measure", old),
					 b = plan_of(p, T_measure_text, "measure", copy->id);
	assert_int_equal(a.n, b.n);
	assert_int_equal(
		model_text(session_plan(d.session), T_measure_text, p->measure_text[a.at[0]].id, "background", &text, &err),
		LS_OK);
	assert_int_equal(
		model_text(session_plan(d.session), T_measure_text, p->measure_text[b.at[0]].id, "background", &text2, &err),
		LS_OK);
	assert_string_equal(str_text(&text), str_text(&text2)); // long texts go along
	assert_true(text.len > 0);
	desk_run(&d, "undo");
	assert_int_equal(desk_rows(&d)->measure_n, measures);
	assert_int_equal(desk_rows(&d)->phase_n, phases);
	str_free(&text);
	str_free(&text2);
	desk_refuses(&d, "strategy duplicate x", "one strategy");
	desk_close(&d);
}

// References are by id: a new code changes one cell, and everything that referred to the object still does.
static void test_rename(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "musterkreis", "measures", 80, 24, LANG_EN);
	int32_t id = measure(&d, "M2")->id;
	size_t phases = plan_of(desk_rows(&d), T_phase, "measure", id).n;
	desk_run(&d, "measure edit M2 code=NEU7");
	assert_int_equal(measure(&d, "NEU7")->id, id);
	assert_int_equal(plan_of(desk_rows(&d), T_phase, "measure", id).n, phases);
	desk_run(&d, "phase show NEU7/1"); // and names follow
	desk_refuses(&d, "measure edit M3 code=NEU7", "taken");
	desk_close(&d);
}

// Measures have no order: moved means another field, for one or for all that are marked.
static void test_measures_are_moved_to_another_field(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_keys(&d, "Space Space m");
	desk_shows(&d, "▸ Field");
	desk_said(&d, "what they belong to is chosen here: field.");
	desk_type(&d, "quali"); // opens the list
	int64_t head = desk_head(&d);
	desk_keys(&d, "Enter C-s");
	assert_int_equal(desk_head(&d), head + 1);
	const struct plan *p = desk_rows(&d);
	const struct field *f = plan_find(p, T_field, measure(&d, "M44")->field);
	assert_string_equal(f->code, "qualifikation");
	f = plan_find(p, T_field, measure(&d, "M12")->field);
	assert_string_equal(f->code, "qualifikation");
	desk_close(&d);
}

// ---- the strategy, the sheet ---------------------------------------------------------------------------------------------

static void test_strategy(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "overview", 80, 24, LANG_EN);
	desk_keys(&d, "E C-u");
	desk_type(&d, "Kreis X");
	desk_keys(&d, "C-s");
	assert_string_equal(plan_strategy(desk_rows(&d))->name, "Kreis X");
	desk_run(&d, "strategy edit vision=\"One sentence.\" ambition=80");
	assert_string_equal(plan_strategy(desk_rows(&d))->vision, "One sentence.");
	desk_refuses(&d, "strategy edit ambition=9", "Expected: 10");
	desk_close(&d);
}

// e opens the form at the fact that is read; on a row below it, that row's form; a adds another one like it.
static void test_sheet(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 80, 24, LANG_EN);
	desk_run(&d, "sheet criterion aufwand");
	desk_keys(&d, "j j e");
	desk_shows(&d, "▸ Weight");
	desk_keys(&d, "Esc");
	for (int i = 0; i < 40 && !strstr(desk_screen(&d), "▸ hoch"); i++)
		desk_keys(&d, "j");
	desk_keys(&d, "e");
	desk_shows(&d, "Level: Aufwand: hoch");
	desk_keys(&d, "Esc a");
	desk_shows(&d, "▸ Level");
	desk_keys(&d, "Enter");
	desk_shows(&d, "Aufwand"); // its criterion is known
	desk_close(&d);
}

// ---- while it is open ----------------------------------------------------------------------------------------------------

static void test_sizes(void **state)
{
	(void)state;
	static const int sizes[][2] = {{200, 60}, {60, 15}, {20, 5}, {1, 1}, {80, 24}};
	struct desk d;
	desk_open(&d, "musterkreis", "measures", 80, 24, LANG_EN);
	static const char *const opened[] = {"e", "a", "d", "1 m"};
	for (size_t k = 0; k < sizeof opened / sizeof opened[0]; k++) {
		desk_keys(&d, opened[k]);
		desk_screen(&d);
		for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
			session_resize(d.session, sizes[i][0], sizes[i][1]);
			desk_keys(&d, "Down");
		}
		char *before = mem_str(desk_screen(&d));
		for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
			d.cols = sizes[i][0];
			d.rows = sizes[i][1];
			session_resize(d.session, d.cols, d.rows);
			desk_screen(&d);
		}
		assert_string_equal(desk_screen(&d), before); // nothing of it was lost on the way
		free(before);
		desk_keys(&d, "Esc Esc");
	}
	desk_close(&d);
}

// Somebody else commits while a form is open: what was typed stays, what was not follows the plan.
static void test_others_commit(void **state)
{
	(void)state;
	struct desk d;
	struct ls_err err;
	struct model *other = NULL;
	char path[SCRATCH_MOST];
	assert_non_null(mkdtemp(scratch_name(path, "forms")));
	struct str file = {0};
	str_addf(&file, "%s/plan.db", path);
	i18n_set(LANG_EN);
	struct session_options o = {.cols = 80, .rows = 24, .today = 18657, .keys = ""};
	d = (struct desk){.session = session_new(&o), .cols = 80, .rows = 24};
	session_model(d.session, desk_plan("viersen", str_text(&file)), "measures");
	desk_keys(&d, "e");
	desk_type(&d, " mine");
	assert_int_equal(model_open(&other, str_text(&file), MODEL_WRITE, &err), LS_OK);
	struct session_options so = {.today = 18657, .keys = ""};
	struct session *script = session_new(&so);
	session_model(script, other, NULL);
	assert_int_equal(session_run(script, "measure edit M44 title=theirs priority=3", &err), LS_OK);
	assert_true(session_tick(d.session, 18657));
	desk_shows(&d, "Work Space mine");
	desk_keys(&d, "C-s"); // they have changed the same field: it is asked for once more
	assert_string_equal(measure(&d, "M44")->title, "theirs");
	desk_keys(&d, "C-s");
	assert_string_equal(measure(&d, "M44")->title, "Work Space mine");
	assert_int_equal(measure(&d, "M44")->priority, 3); // what was not touched here is theirs
	desk_keys(&d, "e");
	assert_int_equal(session_run(script, "measure delete M44", &err), LS_OK);
	session_tick(d.session, 18657);
	desk_shows(&d, "deleted meanwhile");
	desk_type(&d, "x");
	desk_keys(&d, "C-s");
	assert_null(measure(&d, "M44"));
	desk_shows(&d, "deleted meanwhile"); // refused, and what was typed is still there
	desk_keys(&d, "Esc Esc");
	session_free(script);
	desk_close(&d);
	unlink(str_text(&file));
	str_add(&file, "-journal");
	unlink(str_text(&file));
	rmdir(path);
	str_free(&file);
}

// ---- what survives -------------------------------------------------------------------------------------------------------

static void test_keep_and_resume(void **state)
{
	(void)state;
	struct desk d;
	struct str kept = {0}, again = {0};
	desk_open(&d, "viersen", "measures", 80, 24, LANG_EN);
	session_keep(d.session, &kept);
	assert_int_equal(kept.len, 0);
	desk_keys(&d, "e");
	desk_type(&d, " \"half\"");
	session_keep(d.session, &kept);
	desk_close(&d); // the line drops
	desk_open(&d, "viersen", "measures", 80, 24, LANG_DE);
	session_resume(d.session, str_text(&kept));
	session_keep(d.session, &again);
	assert_string_equal(str_text(&again), str_text(&kept)); // an unanswered offer is not lost either
	desk_shows(&d, "Work Space");
	desk_keys(&d, "x a");
	desk_shows(&d, "Work Space \"half\"");
	desk_keys(&d, "C-s");
	assert_string_equal(measure(&d, "M44")->title, "Work Space \"half\"");
	str_clear(&again);
	session_keep(d.session, &again);
	assert_int_equal(again.len, 0);
	session_resume(d.session, str_text(&kept));
	desk_keys(&d, "Esc");
	session_keep(d.session, &again);
	assert_int_equal(again.len, 0); // discarded
	str_free(&kept);
	str_free(&again);
	desk_close(&d);
}

// The kept text comes from a file: nothing but a form is opened by it.
static void test_resume_is_no_command_line(void **state)
{
	(void)state;
	static const char *const texts[] = {"",
										"quit",
										"measure delete M1",
										"measure resume",
										"x resume y=1",
										"measure resume 'open",
										"form resume a=b",
										"tag resume a=b"};
	struct desk d;
	desk_open(&d, "viersen", "measures", 80, 24, LANG_EN);
	for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
		session_resume(d.session, texts[i]);
		desk_lacks(&d, "half-filled");
	}
	session_resume(d.session, "measure resume #9999 nofield=1");
	desk_keys(&d, "a Esc Esc");
	assert_int_equal(desk_rows(&d)->measure_n, 46);
	desk_close(&d);
}

// ---- what may not ----------------------------------------------------------------------------------------------------------

static void test_readers_get_no_form(void **state)
{
	(void)state;
	struct desk d;
	struct ls_err err;
	desk_open(&d, "viersen", "measures", 80, 24, LANG_EN);
	desk_run(&d, "tag add then");
	desk_run(&d, "as-of then");
	static const char *const keys[] = {"a", "e", "d", "m", "y", "E"};
	for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
		desk_keys(&d, keys[i]);
		desk_said(&d, "cannot be changed");
	}
	desk_close(&d);
	struct session_options o = {.today = 18657, .keys = ""}; // a script
	struct session *s = session_new(&o);
	session_model(s, desk_plan("viersen", NULL), NULL);
	assert_int_equal(session_run(s, "measure form M1", &err), LS_REFUSED);
	assert_non_null(strstr(err.text, "cockpit"));
	assert_int_equal(session_run(s, "delete", &err), LS_REFUSED);
	assert_int_equal(session_run(s, "measure edit M1", &err), LS_REFUSED);
	session_free(s);
}

static size_t goals_of(struct desk *d, const char *code)
{
	return plan_of(desk_rows(d), T_measure_goal, "measure", measure(d, code)->id).n;
}

// All goals of a measure are one field: what is not named goes, what is new comes, in the same step as the rest.
static void test_several_of_one_kind(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "musterkreis", "measures", 80, 24, LANG_EN);
	int64_t head = desk_head(&d);
	size_t links = desk_rows(&d)->measure_goal_n, before = goals_of(&d, "M2");
	desk_run(&d, "measure edit M2 \"goalof=BS1, DV1,DV2\" title=Anders");
	one_step(&d, head);
	assert_int_equal(goals_of(&d, "M2"), 3);
	desk_run(&d, "measure edit M2 goalof=DV1");
	assert_int_equal(goals_of(&d, "M2"), 1);
	desk_run(&d, "measure edit M2 goalof=DV1");
	desk_said(&d, "nothing was changed");
	desk_refuses(&d, "measure edit M2 goalof=DV1,XX9 title=y", "XX9");
	assert_string_equal(measure(&d, "M2")->title, "Anders");
	desk_run(&d, "measure add title=Neu goalof=BS2,BS1 effectof=");
	size_t main = 0;
	struct plan_rows rows = plan_of(desk_rows(&d), T_measure_goal, "measure", measure(&d, "M61")->id);
	for (size_t i = 0; i < rows.n; i++)
		main += desk_rows(&d)->measure_goal[rows.at[i]].main == yes_no_YES;
	assert_int_equal(rows.n, 2);
	assert_int_equal(main, 1); // the first one named
	desk_refuses(&d, "goal edit DV1 goallink=BS1", "circle");
	for (int i = 0; i < 3; i++)
		desk_run(&d, "undo");
	assert_int_equal(goals_of(&d, "M2"), before);
	assert_int_equal(desk_rows(&d)->measure_goal_n, links);
	desk_close(&d);
}

// `link` alone links panes; with a verb it is about links.
static void test_link_is_an_object_too(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "overview", 80, 24, LANG_EN);
	size_t n = desk_rows(&d)->link_n;
	desk_run(&d, "link add title=Profile url=https://example.org measure=M1");
	assert_int_equal(desk_rows(&d)->link_n, n + 1);
	desk_run(&d, "link");
	desk_said(&d, "panes");
	desk_close(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_edit),
		cmocka_unit_test(test_letters_are_text),
		cmocka_unit_test(test_add),
		cmocka_unit_test(test_record),
		cmocka_unit_test(test_every_object_from_the_menu),
		cmocka_unit_test(test_delete_asks),
		cmocka_unit_test(test_rating_under_the_cursor),
		cmocka_unit_test(test_marked_rows),
		cmocka_unit_test(test_marks_are_of_one_kind),
		cmocka_unit_test(test_commands_for_several),
		cmocka_unit_test(test_move),
		cmocka_unit_test(test_move_where_there_is_no_order),
		cmocka_unit_test(test_duplicate),
		cmocka_unit_test(test_rename),
		cmocka_unit_test(test_measures_are_moved_to_another_field),
		cmocka_unit_test(test_strategy),
		cmocka_unit_test(test_sheet),
		cmocka_unit_test(test_sizes),
		cmocka_unit_test(test_others_commit),
		cmocka_unit_test(test_keep_and_resume),
		cmocka_unit_test(test_resume_is_no_command_line),
		cmocka_unit_test(test_readers_get_no_form),
		cmocka_unit_test(test_several_of_one_kind),
		cmocka_unit_test(test_link_is_an_object_too),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
