// SPDX-License-Identifier: EUPL-1.2
// What is said below the pane, in full: the key for it, and where the key line names it.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"

#define LONG                                                                                                           \
	"Ein Titel der so lang ist dass er unten nicht in seine Zeile passt und abgeschnitten wird am Ende Zaunkönig"

// The plan has one measure whose title does not fit below, and others that do.
static void open_long(struct desk *d, int cols, int rows, enum lang lang)
{
	desk_open(d, "viersen", "measures", cols, rows, lang);
	desk_run(d, "measure set M44 title \"" LONG "\"");
	desk_run(d, "measure set M44 responsible \"Amt für Personal und Organisation, Abteilung Digitale Verwaltung\"");
	if (cols > 0)
		desk_keys(d, "j k"); // what was said of the step is gone
}

// The end of the title is nowhere on the screen; the key named at the bottom shows it, and puts it away again.
static void a_cut_sentence_is_read_in_full(void **state)
{
	(void)state;
	struct desk d;
	open_long(&d, 80, 24, LANG_DE);
	desk_lacks(&d, "Zaunkönig");
	desk_shows(&d, "I lesen");
	desk_keys(&d, "I");
	desk_shows(&d, "Im Ganzen");
	desk_shows(&d, "Zaunkönig");
	desk_shows(&d, "Abteilung");
	desk_keys(&d, "I");
	desk_lacks(&d, "Im Ganzen");
	desk_keys(&d, "F3");
	desk_shows(&d, "Zaunkönig");
	desk_keys(&d, "Esc");
	desk_lacks(&d, "Zaunkönig");
	desk_close(&d);
}

static void where_nothing_is_cut_no_key_is_named(void **state)
{
	(void)state;
	struct desk d;
	open_long(&d, 200, 60, LANG_EN);
	desk_shows(&d, "Zaunkönig");
	desk_lacks(&d, "I read");
	desk_keys(&d, "I"); // it works all the same
	desk_shows(&d, "In full");
	desk_close(&d);
}

// Hidden while the box is open: hidden in the box.
static void it_hides_what_is_hidden_meanwhile(void **state)
{
	(void)state;
	struct desk d;
	open_long(&d, 80, 24, LANG_EN);
	desk_keys(&d, "I");
	desk_shows(&d, "Abteilung Digitale");
	desk_keys(&d, "p");
	desk_shows(&d, "In full");
	desk_lacks(&d, "Abteilung Digitale");
	desk_close(&d);
}

// Every pane and page answers, whatever it shows; so do panels, and a script is told the same.
static void it_works_everywhere(void **state)
{
	(void)state;
	static const char *const panes_[] = {"map",      "okr",   "measures", "roadmap", "portfolio", "intake",
										 "overview", "lists", "course",   "help",    "history",   "steps"};
	static const char *const panels[] = {"weights open", "cut", "measure form"};
	struct desk d;
	open_long(&d, 80, 24, LANG_EN);
	for (size_t i = 0; i < sizeof panes_ / sizeof panes_[0]; i++) {
		struct str line = {0};
		str_addf(&line, "pane %s", panes_[i]);
		desk_run(&d, str_text(&line));
		desk_keys(&d, "I");
		desk_shows(&d, "─ In full");
		desk_keys(&d, "I");
		desk_lacks(&d, "─ In full");
		str_free(&line);
	}
	desk_run(&d, "measure show M44");
	desk_keys(&d, "I");
	desk_shows(&d, "─ In full");
	desk_keys(&d, "Esc");
	for (size_t i = 0; i < sizeof panels / sizeof panels[0]; i++) {
		desk_run(&d, "pane measures");
		desk_run(&d, panels[i]);
		desk_keys(&d, "F3");
		desk_shows(&d, "─ In full");
		desk_keys(&d, "F3");
		desk_lacks(&d, "─ In full");
		desk_keys(&d, "Esc Esc");
	}
	desk_close(&d);
}

static void the_help_has_it(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "help", 200, 200, LANG_EN);
	desk_shows(&d, "shows in full what is said below the pane");
	desk_close(&d);
}

static void a_script_is_told_the_same(void **state)
{
	(void)state;
	struct desk d;
	open_long(&d, 0, 0, LANG_EN);
	desk_run(&d, "pane measures");
	desk_run(&d, "search Zaunkönig");
	desk_run(&d, "sentences");
	desk_said(&d, "Zaunkönig");
	desk_close(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_cut_sentence_is_read_in_full),
		cmocka_unit_test(where_nothing_is_cut_no_key_is_named),
		cmocka_unit_test(it_hides_what_is_hidden_meanwhile),
		cmocka_unit_test(it_works_everywhere),
		cmocka_unit_test(the_help_has_it),
		cmocka_unit_test(a_script_is_told_the_same),
	};
	return cmocka_run_group_tests_name("sentences", tests, NULL, NULL);
}
