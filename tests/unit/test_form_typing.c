// SPDX-License-Identifier: EUPL-1.2
// Typing in a form: lines longer than their field, long texts by pages, keys that save and leave, what others delete
// meanwhile, and goals that would need one another.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "bench.h"
#include "ui/form/form.h"

static void stand(struct bench *b, enum table_id t, int32_t id, int column)
{
	bench_plan(b, fixture_small());
	struct form_order o = {.table = t, .ids = &id, .ids_n = 1, .first = column};
	bench_open(b, &overlay_form, form_open(&b->look, &o));
}

static int column_of(enum table_id t, const char *name)
{
	return schema_column(&schema[t], name);
}

static void row_is(struct bench *b, int w, int h, int y, const char *row)
{
	bench_screen(b, w, h);
	assert_string_equal(bench_row(b, y), row);
}

static void stands(struct bench *b, int x, int y)
{
	int at_x = -1, at_y = -1;
	assert_true(bench_cursor(b, &at_x, &at_y));
	if (at_x != x || at_y != y)
		fail_msg("the cursor stands at %d, %d, not at %d, %d", at_x, at_y, x, y);
}

static void saves(struct bench *b, const char *key, const char *command)
{
	bench_press(b, key);
	if (b->answer != ANSWER_FINISH || strcmp(str_text(&b->command), command) != 0)
		fail_msg("%d “%s” %s, not “%s”", b->answer, str_text(&b->command), str_text(&b->message), command);
}

// A check-in's form takes a value as its key result counts, told before it is stored.
static void counted(const char *unit, const char *typed, const char *told, const char *command)
{
	struct bench b;
	bench_plan(&b, fixture_small());
	int32_t id = 4, of = ((const struct check_in *)plan_find(b.plan, T_check_in, id))->key_result;
	b.plan->key_result[plan_position(b.plan, T_key_result, of)].unit = unit;
	struct form_order o = {.table = T_check_in, .ids = &id, .ids_n = 1, .first = column_of(T_check_in, "value")};
	bench_open(&b, &overlay_form, form_open(&b.look, &o));
	bench_press(&b, "C-u");
	bench_type(&b, typed);
	bench_describe(&b);
	if (!strstr(str_text(&b.second), told))
		fail_msg("%s: “%s” is not in “%s”", typed, told, str_text(&b.second));
	if (command)
		saves(&b, "C-s", command);
	else
		bench_press(&b, "C-s");
	assert_int_equal(b.answer, command ? ANSWER_FINISH : ANSWER_DONE);
	bench_close(&b);
}

static void a_value_is_typed_with_what_it_counts(void **state)
{
	(void)state;
	counted("€", "60k", "→ 60,000", "checkin edit #4 value=60000");
	counted("€", "60 T€", "→ 60,000", "checkin edit #4 value=60000");
	counted("%", "50 %", "→ 50", "checkin edit #4 value=50");
	counted("%", "60k", "is not understood", NULL);
	counted("Konten", "50 %", "is not understood", NULL);
	counted("", "60k", "is not understood", NULL);
}

// The cursor is always seen; what is hidden at the left is told by a sign.
static void a_long_line_scrolls_sideways(void **state)
{
	(void)state;
	struct bench b;
	stand(&b, T_measure, 4, column_of(T_measure, "title"));
	bench_press(&b, "C-u");
	bench_type(&b, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXY");
	row_is(&b, 60, 11, 1, "│ ▸ Title            *0123456789ABCDEFGHIJKLMNOPQRSTUVWXY  │");
	stands(&b, 57, 1); // the last cell of the field
	bench_type(&b, "Z");
	row_is(&b, 60, 11, 1, "│ ▸ Title            *…23456789ABCDEFGHIJKLMNOPQRSTUVWXYZ  │");
	stands(&b, 57, 1);
	bench_type(&b, "äß日x"); // two bytes, two cells
	row_is(&b, 60, 11, 1, "│ ▸ Title            *…789ABCDEFGHIJKLMNOPQRSTUVWXYZäß日x  │");
	stands(&b, 57, 1);
	bench_press(&b, "Home Right Right");
	row_is(&b, 60, 11, 1, "│ ▸ Title            *0123456789ABCDEFGHIJKLMNOPQRSTUVWXY… │");
	stands(&b, 24, 1);
	bench_press(&b, "Tab"); // left again it is cut at its end
	row_is(&b, 60, 11, 1, "│   Title            *0123456789ABCDEFGHIJKLMNOPQRSTUVWXY… │");
	bench_close(&b);
}

static void long_texts_go_by_lines_and_pages(void **state)
{
	(void)state;
	struct bench b;
	struct str lent = {0};
	stand(&b, T_goal, 7, column_of(T_goal, "description"));
	for (int i = 0; i < 25; i++) {
		bench_type(&b, (char[]){(char)('a' + i), '\0'});
		bench_press(&b, "C-j");
	}
	bench_screen(&b, 60, 30);
	bench_press(&b, "PgUp 1");      // from line 25 to line 15
	bench_press(&b, "PgUp PgUp 2"); // and no further than the first
	bench_press(&b, "PgDn 3 Down Up");
	bench_press(&b, "End 4");
	assert_true(overlay_form.editing(b.state, &lent));
	assert_string_equal(str_text(&lent),
						"a2\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk34\nl\nm\nn\no\n1p\nq\nr\ns\nt\nu\nv\nw\nx\ny\n");
	bench_press(&b, "PgUp");
	bench_press(&b, "PgUp"); // at the first line it goes to the fields before
	bench_describe(&b);
	assert_int_equal(strncmp(str_text(&b.first), "Title", 5), 0);
	bench_press(&b, "C-e"); // no long text
	assert_int_equal(b.answer, ANSWER_DONE);
	assert_string_equal(str_text(&b.message), "Ctrl-E opens long texts, such as the note, in your editor.");
	assert_false(overlay_form.editing(b.state, &lent));
	overlay_form.edited(b.state, "nobody asked"); // nothing was lent
	bench_press(&b, "C-End C-e");
	assert_string_equal(str_text(&b.message), "Ctrl-E opens long texts, such as the note, in your editor.");
	assert_false(overlay_form.editing(b.state, &lent));
	str_free(&lent);
	bench_close(&b);
}

// Behind the last letter of a full line the cursor stays in the field; with one less it stands right behind the text.
static void the_cursor_of_a_long_text_stays_in_the_field(void **state)
{
	(void)state;
	struct bench b;
	stand(&b, T_goal, 7, column_of(T_goal, "description"));
	bench_type(&b, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefg");
	bench_screen(&b, 60, 30);
	stands(&b, 19, 4); // the line before is full
	assert_string_equal(bench_row(&b, 4), "│                fg                                        │");
	bench_press(&b, "Backspace Backspace");
	bench_screen(&b, 60, 30);
	stands(&b, 57, 3);
	assert_string_equal(bench_row(&b, 3), "│ ▸ Description *0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcde │");
	bench_press(&b, "Backspace");
	bench_screen(&b, 60, 30);
	stands(&b, 57, 3);
	bench_press(&b, "Backspace");
	bench_screen(&b, 60, 30);
	stands(&b, 56, 3);
	bench_close(&b);
}

static void keys_that_save_and_leave(void **state)
{
	(void)state;
	struct bench b;
	stand(&b, T_measure, 4, column_of(T_measure, "stage"));
	bench_press(&b, "Right");
	saves(&b, "F10", "measure edit #4 stage=pilot");
	bench_press(&b, "C-End Space x");
	saves(&b, "Space", "measure edit #4 stage=pilot"); // on the line that saves
	bench_press(&b, "C-c");                            // asks
	assert_int_equal(b.answer, ANSWER_DONE);
	bench_press(&b, "x"); // any other key goes on
	bench_describe(&b);
	assert_string_equal(str_text(&b.first), "Enter saves everything as one step; u would undo it.");
	bench_press(&b, "C-c Esc");
	assert_int_equal(b.answer, ANSWER_CLOSE);
	bench_paste(&b, "pasted"); // on the line that saves: nothing
	saves(&b, "C-s", "measure edit #4 stage=pilot");
	bench_close(&b);
	stand(&b, T_measure, 4, column_of(T_measure, "stage"));
	bench_paste(&b, "done"); // into a word that is chosen it is a search
	saves(&b, "C-s", "measure edit #4 stage=done");
	bench_close(&b);
}

// While the privacy hides it, a field can be passed but not changed.
static void a_hidden_field_is_passed(void **state)
{
	(void)state;
	struct bench b;
	bench_plan(&b, fixture_small());
	b.look.privacy = PRIVACY_PUBLIC;
	int32_t id = 4;
	struct form_order o = {.table = T_measure, .ids = &id, .ids_n = 1, .first = column_of(T_measure, "note")};
	bench_open(&b, &overlay_form, form_open(&b.look, &o));
	bench_screen(&b, 80, 40);
	bench_press(&b, "x");
	assert_string_equal(str_text(&b.message),
						"This is confidential now. Leave the form and press p to see everything.");
	bench_press(&b, "Backspace F5 C-e");
	assert_string_equal(str_text(&b.message), "Ctrl-E opens long texts, such as the note, in your editor.");
	overlay_form.edited(b.state, "from outside");
	static const char *const ways[] = {"Enter", "Up", "Down", "Up"}, *const fields[] = {"Source", "Note", "Source",
																						"Note"};
	for (int i = 0; i < 4; i++) {
		bench_press(&b, ways[i]);
		bench_describe(&b);
		assert_int_equal(strncmp(str_text(&b.first), fields[i], strlen(fields[i])), 0);
	}
	bench_press(&b, "C-s");
	assert_int_equal(b.answer, ANSWER_CLOSE);
	bench_close(&b);
}

// What it referred to is deleted by somebody: the field is empty then, and the list that is open goes on without it.
static void what_others_delete_is_chosen_no_more(void **state)
{
	(void)state;
	struct bench b;
	stand(&b, T_measure, 4, column_of(T_measure, "field"));
	bench_type(&b, "infra");
	bench_press(&b, "Enter Up"); // chosen: the fourth
	row_is(&b, 80, 40, 2, "│ ▸ Field            *Digitale Infrastruktur                                   │");
	bench_press(&b, "Space");
	bench_describe(&b);
	assert_string_equal(str_text(&b.first), "Field: Digitale Infrastruktur");
	b.plan->field_n = 3;
	plan_changed(b.plan);
	overlay_form.sync(b.state, &b.look);
	bench_press(&b, "C-End");
	bench_describe(&b);
	assert_string_equal(str_text(&b.first), "Field: Digitale Kompetenz"); // the last one now
	bench_press(&b, "Esc");
	row_is(&b, 80, 40, 2, "│ ▸ Field            *                                                         │");
	saves(&b, "C-s", "measure edit #4 field=");
	bench_close(&b);
}

// A goal that is needed first may need neither itself nor, by any way, the one that waits for it.
static void goals_do_not_need_one_another(void **state)
{
	(void)state;
	struct bench b;
	stand(&b, T_goal, 10, FORM_TIE(0)); // DI1: DD3 and DL2 need it
	bench_describe(&b);
	assert_int_equal(strncmp(str_text(&b.first), "Needs first", 11), 0);
	bench_type(&b, "dk1"); // which needs DD3, which needs DI1
	bench_press(&b, "Enter Esc");
	bench_press(&b, "C-s");
	assert_int_equal(b.answer, ANSWER_DONE);
	bench_describe(&b);
	assert_string_equal(
		str_text(&b.second),
		"needs first: this would close a circle: DI1 → DK1 → DD3 → DI1 (DI1 Zukunftsfähige und sichere Infrastruktur · "
		"DK1 Maßgeschneiderte Schulungen · DD3 Hochwertige interne Beratung und Support). Expected: a goal "
		"that can be reached before.");
	bench_type(&b, "dk1"); // taken out again, another one is right
	bench_press(&b, "Enter");
	bench_type(&b, "dl1");
	bench_press(&b, "Enter Esc");
	saves(&b, "C-s", "goal edit #10 goallink=#1");
	bench_close(&b);
}

// What the model says of a cell.
static void refuse(struct bench *b, enum table_id t, int column, const char *sentence)
{
	struct ls_err why;
	ls_fail_at(&why, ls_fail(&why, LS_REFUSED, "%s", sentence), (int)t, column);
	overlay_form.refuse(b->state, &why, 0);
}

// A refusal is shown at the field of the cell that was refused, also where the list is open there; how its sentence
// begins says nothing.
static void a_refusal_goes_to_its_field(void **state)
{
	(void)state;
	struct bench b;
	stand(&b, T_measure, 4, column_of(T_measure, "parent"));
	bench_press(&b, "Space");
	refuse(&b, TABLE_COUNT, -1, "title: the disk is full.");
	refuse(&b, T_goal, column_of(T_goal, "title"), "title: of something else.");
	refuse(&b, T_measure, -1, "title: of the whole object.");
	bench_describe(&b);
	assert_int_equal(strncmp(str_text(&b.first), "Part of", 7), 0); // no field of this form: stays
	refuse(&b, T_measure, column_of(T_measure, "title"), "stage: nothing to go by");
	bench_describe(&b);
	assert_int_equal(strncmp(str_text(&b.first), "Title", 5), 0);
	assert_string_equal(str_text(&b.second), "stage: nothing to go by");
	bench_close(&b);
}

// What ties objects together stands in a table of its own, and is one field here.
static void a_refused_tie_goes_to_its_field(void **state)
{
	(void)state;
	struct bench b;
	stand(&b, T_goal, 10, column_of(T_goal, "title"));
	refuse(&b, T_goal_link, column_of(T_goal_link, "needs"), "this would close a circle.");
	bench_describe(&b);
	assert_int_equal(strncmp(str_text(&b.first), "Needs first", 11), 0);
	assert_string_equal(str_text(&b.second), "this would close a circle.");
	bench_close(&b);
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_value_is_typed_with_what_it_counts),
		cmocka_unit_test(a_long_line_scrolls_sideways),
		cmocka_unit_test(long_texts_go_by_lines_and_pages),
		cmocka_unit_test(the_cursor_of_a_long_text_stays_in_the_field),
		cmocka_unit_test(keys_that_save_and_leave),
		cmocka_unit_test(a_hidden_field_is_passed),
		cmocka_unit_test(what_others_delete_is_chosen_no_more),
		cmocka_unit_test(goals_do_not_need_one_another),
		cmocka_unit_test(a_refusal_goes_to_its_field),
		cmocka_unit_test(a_refused_tie_goes_to_its_field),
	};
	return cmocka_run_group_tests_name("typing in a form", tests, NULL, NULL);
}
