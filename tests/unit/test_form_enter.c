// SPDX-License-Identifier: EUPL-1.2
// Enter means one thing in a form: on to the next field, whatever kind it is, and on the last line it saves. And a list of
// words takes what is typed, or nothing.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "bench.h"
#include "fixture.h"
#include "ui/form/form.h"
#include "ui/form/parts.h"

#include <string.h>

static void open_on(struct bench *b, enum table_id t, int32_t id, int column)
{
	struct form_order o = {.table = t, .ids = &id, .ids_n = 1, .first = column};
	i18n_set(LANG_EN);
	bench_plan(b, fixture_small());
	bench_open(b, &overlay_form, form_open(&b->look, &o));
}

static int column_of(enum table_id t, const char *name)
{
	return schema_column(&schema[t], name);
}

// Through every form there is: one Enter a field that is open, then the line that saves; nothing changed on the way, and
// none opens a list. Behind that line Enter unfolds a theme, goes through its fields, and ends on the line again.
static void enter_goes_through_every_form(void **state)
{
	(void)state;
	for (int t = 0; t < TABLE_COUNT; t++) {
		struct bench b;
		bench_plan(&b, fixture_small());
		if (plan_count(b.plan, (enum table_id)t) == 0) {
			bench_close(&b);
			continue;
		}
		int32_t id = plan_id(plan_row(b.plan, (enum table_id)t, 0));
		bench_close(&b);
		open_on(&b, (enum table_id)t, id, -1);
		struct form *f = b.state;
		bench_press(&b, "C-Home");
		for (int theme = 0; theme <= f->themes.n; theme++) {
			if (theme && !f->themes.label[theme])
				continue;
			bench_press(&b, theme == 1 ? "Down" : "F5"); // from the line that saves
			assert_int_equal(f->at, theme ? f->n + theme : 0);
			bench_press(&b, theme ? "Enter" : "F5");
			for (int i = 0; i < f->n; i++) {
				if (f->field[i].theme != theme)
					continue;
				assert_int_equal(f->at, i);
				assert_false(f->picker.open);
				bench_press(&b, "Enter");
				assert_int_equal(b.answer, ANSWER_DONE);
			}
		}
		assert_int_equal(f->at, f->n);
		assert_false(form_changed(f));
		bench_press(&b, "Enter"); // saves: there is nothing
		assert_int_equal(b.answer, ANSWER_CLOSE);
		bench_close(&b);
	}
}

// Value, confidence, note, and last the obstacle, which is rare: notes typed quickly are notes.
static void a_check_in_asks_in_the_order_of_talking(void **state)
{
	(void)state;
	struct bench b;
	i18n_set(LANG_EN);
	bench_plan(&b, fixture_small());
	struct form_value given[] = {{column_of(T_check_in, "key_result"), "#2"},
								 {column_of(T_check_in, "day"), "10.2.23"}};
	struct form_order o = {
		.table = T_check_in, .present = given, .present_n = 2, .first = column_of(T_check_in, "value")};
	bench_open(&b, &overlay_form, form_open(&b.look, &o));
	bench_type(&b, "65");
	bench_press(&b, "Enter");
	bench_type(&b, "7");
	bench_press(&b, "Enter");
	bench_type(&b, "going well");
	bench_press(&b, "Enter");
	bench_type(&b, "no room");
	bench_press(&b, "C-s");
	if (!b.command.len)
		fail_msg("%s\n%s", str_text(&b.message), bench_screen(&b, 100, 30));
	assert_string_equal(str_text(&b.command), "checkin add key_result=#2 \"day=10 Feb 2023\" value=65 confidence=7 "
											  "\"note=going well\" \"blocker=no room\"");
	bench_close(&b);
}

// A new line is a key of its own; a pasted text keeps its lines.
static void long_texts_have_lines(void **state)
{
	(void)state;
	struct bench b;
	open_on(&b, T_measure, 4, column_of(T_measure, "note"));
	bench_press(&b, "C-u");
	bench_type(&b, "one");
	bench_press(&b, "C-j");
	bench_type(&b, "two");
	bench_paste(&b, "\nthree\nfour");
	bench_press(&b, "Enter");
	bench_press(&b, "C-s");
	assert_string_equal(str_text(&b.command), "measure edit #4 \"note=one\ntwo\nthree\nfour\"");
	bench_close(&b);
}

// Each word of each list is found by its whole name, in both languages; what is in none takes none.
static void words_are_taken_as_they_are_typed(void **state)
{
	(void)state;
	for (int lang = 0; lang < 2; lang++)
		for (int t = lang; t < TABLE_COUNT; t += 2) { // half of the forms in each
			struct bench b;
			bench_plan(&b, fixture_small());
			struct form_order o = {.table = (enum table_id)t, .first = -1};
			i18n_set(lang ? LANG_DE : LANG_EN);
			bench_open(&b, &overlay_form, form_open(&b.look, &o));
			struct form *f = b.state;
			for (int i = 0; i < f->n; i++) {
				if (f->field[i].kind != FIELD_CHOICE)
					continue;
				const struct word *words = f->field[i].c->words;
				for (int k = 0; words[k].code; k++) {
					f->at = i;
					bench_type(&b, words_label(words, k));
					bench_press(&b, "Enter");
					assert_int_equal(f->field[i].chosen, k);
					f->at = i;
					bench_type(&b, "zzz");
					bench_press(&b, "Enter Tab Enter");
					assert_int_equal(f->at, i);
					bench_press(&b, "Esc");
					assert_int_equal(f->field[i].chosen, k);
				}
			}
			bench_close(&b);
		}
	i18n_set(LANG_EN);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(enter_goes_through_every_form),
		cmocka_unit_test(a_check_in_asks_in_the_order_of_talking),
		cmocka_unit_test(long_texts_have_lines),
		cmocka_unit_test(words_are_taken_as_they_are_typed),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
