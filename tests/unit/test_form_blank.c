// SPDX-License-Identifier: EUPL-1.2
// A blank in a list of several: it is text while a title goes on with it, else it ticks the line under the cursor.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "bench.h"
#include "ui/form/form.h"

// The list of goals of measure M4, which serves DD3 (#7); some of them are called alike.
static void given(struct bench *b, enum lang lang)
{
	int32_t id;
	i18n_set(lang);
	bench_plan(b, fixture_small());
	b->plan->goal[0].title = "Übergreifende Prozesse im Büro (mobil) verbessern";
	b->plan->goal[1].title = "Digitale Akten";
	b->plan->goal[2].title = "Digitale Akten in allen Ämtern";
	b->plan->goal[3].title = "Digitale Akten in allen Ämtern vor Ort";
	plan_changed(b->plan);
	id = bench_id(b, T_measure, "M4");
	struct form_order o = {.table = T_measure, .ids = &id, .ids_n = 1, .first = FORM_TIE(0)};
	bench_open(b, &overlay_form, form_open(&b->look, &o));
}

static void types_and_saves(enum lang lang, const char *text, const char *keys, const char *command)
{
	struct bench b;
	given(&b, lang);
	bench_type(&b, text);
	bench_press(&b, keys);
	bench_press(&b, "C-s");
	if (strcmp(str_text(&b.command), command) != 0)
		fail_msg("“%s” saved as “%s”, not “%s”", text, str_text(&b.command), command);
	bench_close(&b);
}

static void a_title_is_typed_with_its_blanks(void **state)
{
	(void)state;
	static const struct {
		const char *text, *keys, *command;
	} cases[] = {
		{"digitale akten in allen ämtern vor", "Enter Esc", "measure edit #4 goalof=#7,#4"},
		{"digitale akten in allen aemtern vor ort ", "Esc",
		 "measure edit #4 goalof=#7,#4"}, // nothing goes on: it ticks
		{"UEBERGREIFENDE PROZESSE IM BUERO (mobil) v", "Enter Esc", "measure edit #4 goalof=#7,#1"},
		{"büro (mobil) ", "v Enter Esc", "measure edit #4 goalof=#7,#1"}, // from a word within it
		{"im b", "Enter Esc", "measure edit #4 goalof=#7,#1"},
		{"digitale akten  ", "Esc", "measure edit #4 goalof=#7,#2"},          // the second blank ticks what is shown
		{"digitale akten in allen  ", "Esc", "measure edit #4 goalof=#7,#3"}, // as one would have
		{"digitale akten ", "Down Down Space Esc", "measure edit #4 goalof=#7,#4"}, // what was gone to
		{"gitale ", "Esc", "measure edit #4 goalof=#7,#2"},                         // no word begins with it
		{"DL3 ", "Esc", "measure edit #4 goalof=#7,#3"},                            // a code is no title
		{"digitale  digitale akten  ", "Esc", NULL},                                // ticked and, found again, unticked
	};
	static const enum lang langs[] = {LANG_EN, LANG_DE};
	for (size_t l = 0; l < 2; l++)
		for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
			types_and_saves(langs[l], cases[i].text, cases[i].keys, cases[i].command ? cases[i].command : "");
}

// What was ticked stays under the cursor of the whole list, so that another blank takes the tick away again.
static void the_cursor_stays_on_what_was_ticked(void **state)
{
	(void)state;
	struct bench b;
	given(&b, LANG_EN);
	bench_type(&b, "vor ort ");
	bench_describe(&b);
	assert_string_equal(str_text(&b.first), "Goals served: DL4 Digitale Akten in allen Ämtern vor Ort");
	bench_shows(&b, 80, 30, "▸ [x] DL4");
	bench_shows(&b, 80, 30, "[ ] DL3");
	bench_press(&b, "Space");
	bench_shows(&b, 80, 30, "▸ [ ] DL4");
	bench_close(&b);
}

// A blank at the end says nothing yet: the list and its cursor stay.
static void a_blank_at_the_end_moves_nothing(void **state)
{
	(void)state;
	struct bench b;
	given(&b, LANG_EN);
	bench_type(&b, "digitale akten");
	bench_press(&b, "Down");
	bench_type(&b, " ");
	bench_describe(&b);
	assert_string_equal(str_text(&b.first), "Goals served: DL3 Digitale Akten in allen Ämtern");
	bench_shows(&b, 80, 30, "[ ] DL2 Digitale Akten  ");
	bench_press(&b, "Home Right Space"); // within a word it ticks
	bench_shows(&b, 80, 30, "[x] DL3 Digitale Akten in");
	bench_close(&b);
}

static const char *hint_of(struct bench *b, const char *command)
{
	const struct hint *h = view_hints(b->kind, b->state, &b->look);
	for (; h->command; h++)
		if (strcmp(h->command, command) == 0)
			return tr(h->label);
	return "";
}

static void the_key_line_says_what_a_blank_does(void **state)
{
	(void)state;
	static const struct {
		enum lang lang;
		const char *text, *goes_on, *ticks, *finish;
	} cases[] = {
		{LANG_EN, "digitale", "a blank, twice ticks", "tick", "finish"},
		{LANG_DE, "digitale", "Leerzeichen, zweimal kreuzt an", "ankreuzen", "fertig"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct bench b;
		given(&b, cases[i].lang);
		bench_press(&b, "Space");
		assert_string_equal(hint_of(&b, "Space"), cases[i].ticks);
		assert_string_equal(hint_of(&b, "accept"), cases[i].finish);
		bench_type(&b, cases[i].text);
		assert_string_equal(hint_of(&b, "Space"), cases[i].goes_on);
		assert_string_equal(hint_of(&b, "accept"), cases[i].ticks);
		bench_type(&b, " ");
		assert_string_equal(hint_of(&b, "Space"), cases[i].ticks);
		bench_close(&b);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_title_is_typed_with_its_blanks),
		cmocka_unit_test(the_cursor_stays_on_what_was_ticked),
		cmocka_unit_test(a_blank_at_the_end_moves_nothing),
		cmocka_unit_test(the_key_line_says_what_a_blank_does),
	};
	return cmocka_run_group_tests_name("blanks in a list of several", tests, NULL, NULL);
}
