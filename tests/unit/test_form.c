// SPDX-License-Identifier: EUPL-1.2
// The form as a whole: which fields it has for every table, how one moves in it, when it asks, what it answers, what
// survives of it.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "bench.h"
#include "ui/form/form.h"

static const struct {
	int w, h;
} sizes[] = {{60, 11}, {80, 19}, {100, 25}, {140, 30}, {200, 56}};

static void edit(struct bench *b, enum table_id t, const int32_t *ids, size_t n)
{
	struct form_order o = {.table = t, .ids = ids, .ids_n = n, .first = -1};
	bench_open(b, &overlay_form, form_open(&b->look, &o));
}

static void edit_one(struct bench *b, enum table_id t, const char *name)
{
	bench_plan(b, fixture_small());
	int32_t id = bench_id(b, t, name);
	edit(b, t, &id, 1);
}

static void keep(struct bench *b, struct str *out)
{
	str_clear(out);
	overlay_form.keep(b->state, &b->look, out);
}

// Every table, at every size, in both languages, with the cursor on every field; nothing is drawn outside, nothing asks.
static void test_every_table_has_a_form(void **state)
{
	(void)state;
	for (int t = 0; t < TABLE_COUNT; t++)
		for (int lang = LANG_DE; lang <= LANG_EN; lang++) {
			struct bench b;
			i18n_set((enum lang)lang);
			bench_plan(&b, fixture_small());
			int32_t id = plan_count(b.plan, (enum table_id)t) ? plan_id(plan_row(b.plan, (enum table_id)t, 0)) : NONE32;
			edit(&b, (enum table_id)t, &id, id == NONE32 ? 0 : 1);
			bench_press(&b, "C-Home");
			for (int i = 0; i < schema[t].column_count + 2; i++) {
				bench_screen(&b, sizes[i % 5].w, sizes[i % 5].h);
				bench_describe(&b);
				assert_true(b.first.len > 0);
				bench_press(&b, "Tab");
				assert_int_equal(b.answer, ANSWER_DONE);
			}
			bench_press(&b, "Esc");
			assert_int_equal(b.answer, ANSWER_CLOSE); // nothing was changed by walking through
			bench_close(&b);
		}
}

// Positions come from moving, the precision from the day itself.
static void test_no_field_for_what_follows(void **state)
{
	(void)state;
	struct bench b;
	edit_one(&b, T_phase, "M4/2");
	const char *screen = bench_screen(&b, 100, 40);
	assert_null(strstr(screen, "position"));
	assert_null(strstr(screen, "precision of the start"));
	bench_shows(&b, 100, 40, "Apr 2023"); // a month stays a month
	bench_close(&b);
}

static void test_only_changes_are_written(void **state)
{
	(void)state;
	struct bench b;
	edit_one(&b, T_measure, "M4");
	bench_shows(&b, 80, 19, "Soll-Definition der Erreichbarkeit");
	bench_press(&b, "C-u");
	bench_type(&b, "Neuer „Titel“ 100 %");
	bench_shows(&b, 80, 19, "1 changed");
	bench_press(&b, "C-s");
	assert_int_equal(b.answer, ANSWER_FINISH);
	assert_string_equal(str_text(&b.command), "measure edit #4 \"title=Neuer „Titel“ 100 %\"");
	bench_close(&b);
}

static void test_nothing_changed_is_no_step(void **state)
{
	(void)state;
	struct bench b;
	edit_one(&b, T_measure, "M4");
	bench_press(&b, "x Backspace C-s");
	assert_int_equal(b.answer, ANSWER_CLOSE);
	assert_int_equal(b.command.len, 0);
	assert_string_equal(str_text(&b.message), "Nothing was changed.");
	bench_close(&b);
}

static void test_esc_asks_once(void **state)
{
	(void)state;
	struct bench b;
	edit_one(&b, T_measure, "M4");
	bench_press(&b, "x Esc");
	assert_int_equal(b.answer, ANSWER_DONE);
	bench_describe(&b);
	assert_string_equal(str_text(&b.first), "Discard the changes? Esc discards them, Enter stays.");
	bench_press(&b, "Enter");
	bench_describe(&b);
	assert_null(strstr(str_text(&b.first), "Discard"));
	bench_shows(&b, 80, 19, "Erreichbarkeitx"); // Enter only answered
	bench_press(&b, "Esc Esc");
	assert_int_equal(b.answer, ANSWER_CLOSE);
	bench_close(&b);
}

// A long sequence of keys that means nothing: nothing is lost, nothing is asked for.
static void test_moving(void **state)
{
	(void)state;
	struct bench b;
	edit_one(&b, T_measure, "M4");
	bench_press(&b, "Down Down S-Tab Up PgDn PgUp F5 C-x S-Left Tab");
	bench_press(&b, "C-End");
	bench_describe(&b);
	assert_non_null(strstr(str_text(&b.first), "Nothing has been changed yet"));
	bench_press(&b, "x y Up C-Home");
	bench_describe(&b);
	assert_int_equal(strncmp(str_text(&b.first), "Title: Soll", 11), 0);
	bench_press(&b, "C-End Enter");
	assert_int_equal(b.answer, ANSWER_CLOSE);
	bench_close(&b);
}

// Enter from field to field, and on the last line it saves.
static void test_enter_goes_through(void **state)
{
	(void)state;
	struct bench b;
	bench_plan(&b, fixture_small());
	edit(&b, T_swot, NULL, 0);
	bench_type(&b, "Gute Technik");
	bench_press(&b, "C-End Enter");
	assert_int_equal(b.answer, ANSWER_FINISH);
	assert_string_equal(str_text(&b.command), "swot add quadrant=strength \"title=Gute Technik\"");
	bench_close(&b);
}

static void test_what_is_missing_stops_it(void **state)
{
	(void)state;
	struct bench b;
	bench_plan(&b, fixture_small());
	edit(&b, T_goal, NULL, 0);
	bench_press(&b, "C-End Enter");
	assert_int_equal(b.answer, ANSWER_DONE);
	bench_describe(&b);
	assert_string_equal(str_text(&b.message), "Not saved: 1 field needs another value.");
	assert_non_null(strstr(str_text(&b.second), "title may not be empty"));
	bench_describe(&b);
	assert_int_equal(strncmp(str_text(&b.first), "Title:", 6), 0); // the cursor went there
	bench_close(&b);
}

// A refusal by the model puts the cursor on the field that it names.
static void test_refused(void **state)
{
	(void)state;
	struct bench b;
	edit_one(&b, T_measure, "M4");
	struct ls_err why;
	ls_fail(&why, LS_REFUSED, "part of: it would belong to itself in a circle.");
	ls_fail_at(&why, LS_REFUSED, T_measure, schema_column(&schema[T_measure], "parent"));
	overlay_form.refuse(b.state, &why, 0);
	bench_describe(&b);
	assert_int_equal(strncmp(str_text(&b.first), "Part of:", 8), 0);
	assert_non_null(strstr(str_text(&b.second), "circle"));
	bench_close(&b);
}

// ---- several rows ------------------------------------------------------------------------------------------------------

static void test_several_rows(void **state)
{
	(void)state;
	struct bench b;
	bench_plan(&b, fixture_small());
	int32_t ids[] = {bench_id(&b, T_measure, "M1"), bench_id(&b, T_measure, "M8")};
	edit(&b, T_measure, ids, 2);
	const char *screen = bench_screen(&b, 100, 40);
	assert_non_null(strstr(screen, "2 measures together"));
	assert_non_null(strstr(screen, "various"));
	assert_null(strstr(screen, "Title"));
	assert_null(strstr(screen, "Code"));
	for (int i = 0; i < 30 && strncmp(str_text(&b.first), "Decided priority", 16) != 0; i++) {
		bench_press(&b, "Tab");
		bench_describe(&b);
	}
	bench_type(&b, "7");
	bench_press(&b, "C-s");
	assert_string_equal(str_text(&b.command), "measure edit #1 #8 priority=7");
	// Typed and taken back again, the rows stay as they are; Del at first sight empties them all.
	bench_press(&b, "Backspace C-s");
	assert_int_equal(b.answer, ANSWER_CLOSE);
	bench_press(&b, "Del C-s");
	assert_string_equal(str_text(&b.command), "measure edit #1 #8 priority=");
	bench_close(&b);
}

// ---- others change the plan meanwhile ------------------------------------------------------------------------------------

static void test_others_change_the_row(void **state)
{
	(void)state;
	struct bench b;
	edit_one(&b, T_measure, "M4");
	bench_press(&b, "C-End");
	struct measure *m = plan_own(b.plan, T_measure);
	m[3].title = "Von anderen";
	plan_changed(b.plan);
	overlay_form.sync(b.state, &b.look);
	bench_press(&b, "C-Home");
	bench_shows(&b, 80, 19, "Von anderen");
	bench_press(&b, "Esc");
	assert_int_equal(b.answer, ANSWER_CLOSE); // what others did is no change of mine
	bench_close(&b);
}

static void test_others_delete_the_row(void **state)
{
	(void)state;
	struct bench b;
	edit_one(&b, T_measure, "M10");
	bench_press(&b, "x");
	b.plan->measure_n--;
	plan_changed(b.plan);
	overlay_form.sync(b.state, &b.look);
	bench_describe(&b);
	assert_non_null(strstr(str_text(&b.first), "Somebody has deleted this"));
	bench_shows(&b, 80, 19, "deleted meanwhile");
	bench_close(&b);
}

// ---- what survives -------------------------------------------------------------------------------------------------------

// What is kept opens the form again as it was, whatever language is spoken by then.
static void test_kept_and_taken_up_again(void **state)
{
	(void)state;
	struct bench b;
	struct str kept = {0}, again = {0};
	i18n_set(LANG_DE);
	bench_plan(&b, fixture_small());
	struct form_value given[] = {{schema_column(&schema[T_fte_need], "measure"), "#4"}};
	struct form_order o = {.table = T_fte_need, .present = given, .present_n = 1, .first = -1};
	bench_open(&b, &overlay_form, form_open(&b.look, &o));
	keep(&b, &kept);
	assert_string_equal(str_text(&kept), ""); // opened, nothing typed
	bench_press(&b, "C-Home");
	for (int i = 0; i < 20 && strncmp(str_text(&b.first), tr("posts"), strlen(tr("posts"))) != 0; i++) {
		bench_press(&b, "Tab");
		bench_describe(&b);
	}
	bench_press(&b, "C-u");
	bench_type(&b, "1,234");
	bench_press(&b, "Tab Tab"); // over who gives it
	bench_type(&b, "Q2 2023");
	keep(&b, &kept);
	assert_string_equal(str_text(&kept), "fte resume measure=#4 posts=1.234 start=2023-Q2 state=estimate");
	overlay_form.destroy(b.state);
	i18n_set(LANG_EN);
	struct form_value typed[] = {given[0],
								 {schema_column(&schema[T_fte_need], "posts"), "1.234"},
								 {schema_column(&schema[T_fte_need], "start"), "2023-Q2"}};
	struct form_order resumed = {.table = T_fte_need, .typed = typed, .typed_n = 3, .first = -1};
	bench_open(&b, &overlay_form, form_open(&b.look, &resumed));
	keep(&b, &again);
	assert_string_equal(str_text(&again), str_text(&kept));
	bench_shows(&b, 80, 19, "1.234");
	bench_press(&b, "Esc");
	assert_int_equal(b.answer, ANSWER_DONE); // it is still a change
	str_free(&kept);
	str_free(&again);
	bench_close(&b);
}

// While names and money are hidden they cannot be read in a form, nor written over by accident.
static void test_privacy(void **state)
{
	(void)state;
	struct bench b;
	bench_plan(&b, fixture_small());
	b.look.privacy = PRIVACY_CONFIDENTIAL;
	int32_t id = bench_id(&b, T_measure, "M8");
	struct form_order o = {
		.table = T_measure, .ids = &id, .ids_n = 1, .first = schema_column(&schema[T_measure], "responsible")};
	bench_open(&b, &overlay_form, form_open(&b.look, &o));
	assert_null(strstr(bench_screen(&b, 100, 40), "A. Beispiel"));
	bench_type(&b, "x");
	assert_non_null(strstr(str_text(&b.message), "confidential"));
	bench_paste(&b, "pasted");
	bench_press(&b, "Esc");
	assert_int_equal(b.answer, ANSWER_CLOSE);
	bench_close(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_table_has_a_form),
		cmocka_unit_test(test_no_field_for_what_follows),
		cmocka_unit_test(test_only_changes_are_written),
		cmocka_unit_test(test_nothing_changed_is_no_step),
		cmocka_unit_test(test_esc_asks_once),
		cmocka_unit_test(test_moving),
		cmocka_unit_test(test_enter_goes_through),
		cmocka_unit_test(test_what_is_missing_stops_it),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_several_rows),
		cmocka_unit_test(test_others_change_the_row),
		cmocka_unit_test(test_others_delete_the_row),
		cmocka_unit_test(test_kept_and_taken_up_again),
		cmocka_unit_test(test_privacy),
	};
	i18n_set(LANG_EN);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
