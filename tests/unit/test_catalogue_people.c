// SPDX-License-Identifier: EUPL-1.2
// Lists as people keep them: quotes and blanks where they fall, titles above and sums below, another office's numbers,
// heads and states in everyday words. No cell costs a file, and nothing goes missing without being told.
#include "exchange/catalogue/catalogue.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <cmocka.h>

#include "few.h"
#include "listing.h"

static const char *const three[] = {
	"measure",
	"code,title\nM01,Work Space\nM02,Drohnen\nM03,Portal für Bürger\n",
	NULL,
};

static struct catalogue *asked(struct model *m, const char *text, enum catalogue_match match, bool leave_cells)
{
	struct catalogue *c = NULL;
	struct ls_err err = {.code = LS_OK};
	const struct catalogue_options o = {.today = 20000, .match = match, .leave_cells = leave_cells};
	if (catalogue_read(&c, m, "list.csv", text, strlen(text), &o, &err) != LS_OK)
		fail_msg("%s: %s", text, err.text);
	return c;
}

// The rows of a list as `CODE TITLE|`, rejected ones with !; and what is told about the file.
static void reads(const char *text, const char *rows, const char *about)
{
	struct model *m = few_plan(three);
	struct catalogue *c = asked(m, text, CATALOGUE_ASK, false);
	struct str got = {0};
	for (size_t i = 0; i < catalogue_count(c); i++)
		str_addf(&got, "%s%s %s|", row_of(c, i)->fate == CATALOGUE_REJECTED ? "!" : "", row_of(c, i)->code,
				 row_of(c, i)->title);
	assert_string_equal(str_text(&got), rows);
	str_clear(&got);
	catalogue_about(&got, c);
	assert_string_equal(str_text(&got), about);
	str_free(&got);
	catalogue_free(c);
	model_close(m);
}

static const char plain[] = "UTF-8, separated by semicolons";

static void a_quote_that_closes_nothing_is_a_letter(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	reads("Nr;Titel;Note\r\nX1;Monitor 27\" für alle;ok\r\nX2;Projekt \"Digital\" starten;ok\r\n"
		  "X3;\"Amt\" für Straßen;ok\r\nX4;Ende;ok\r\n",
		  "X1 Monitor 27\" für alle|X2 Projekt \"Digital\" starten|X3 \"Amt\" für Straßen|X4 Ende|", plain);
	reads("Nr;Titel\n\"X1\";\"Projekt \"Alma\" 3.,5%\"\n\"X2\";\"Zwei\"\n", "X1 Projekt \"Alma\" 3.,5%|X2 Zwei|",
		  plain);
	reads("Nr;Titel\nX1;\"offen\nX2;\"zu\"\nX3;drei\n", "X1 \"offen|X2 zu|X3 drei|", plain);
	reads("Nr;Titel\nX1;\"offen\nX2;zwei\n", "X1 \"offen|X2 zwei|", plain);
	reads("Nr;Titel;Note\nX1;27 Zoll;\"a\nX2;zwei;\"ok\"\n", "X1 27 Zoll|X2 zwei|", plain);
	// Line breaks and written-twice quotes are what they were.
	reads("Nr;Titel\nX1;\"Sagt \"\"ja\"\"\"\nX2;\"zwei;\"\n", "X1 Sagt \"ja\"|X2 zwei;|", plain);
	struct model *m = few_plan(three);
	struct catalogue *c = asked(m, "Nr;Titel\nX1;\"Amt\" und\nX2;Amt 5\"\n", CATALOGUE_ASK, false);
	assert_string_equal(row_of(c, 0)->told, "A quotation mark in a cell is read as a letter.");
	assert_string_equal(row_of(c, 1)->told, "");
	catalogue_free(c);
	model_close(m);
}

static void blanks_before_a_quote_do_not_count(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	reads("Nr, Titel, Note\nX1, \"Eins, zwei\" , ok\n", "X1 Eins, zwei|", "UTF-8, separated by commas");
	reads("Nr\tTitel\nX1\t \"Eins\"\n", "X1 Eins|", "UTF-8, separated by tabs");
}

static void lines_that_are_no_rows_are_told(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	reads(
		"Liste;;\nStand: 1.2.;;\n;;\nlfd. Nr.;Maßnahme;Note\nX1;Eins;\nSumme;;2\n;Gesamt:;3\n", "X1 Eins|",
		"passed over: line 1 above the heads (Liste), line 2 above the heads (Stand: 1.2.), line 6: a sum (Summe, 2), "
		"line 7: a sum (Gesamt:, 3); UTF-8, separated by semicolons");
	reads("ID;Name;Dauer\nX0;Planung;10\n\nID;Name;Rolle\n0;A;x\n1;B;y\n", "X0 Planung|",
		  "left out: Dauer; passed over: from line 4: another table (ID, Name, Rolle); UTF-8, separated by semicolons");
	reads("Nr;Titel\nX1;Eins\n\nNr;Titel\nX2;Zwei\n", "X1 Eins|X2 Zwei|",
		  "passed over: line 4: the heads again (Nr, Titel); UTF-8, separated by semicolons");
	reads("Nr;Titel\nX1;Summe der Teile\n\nX2;Zwei\n", "X1 Summe der Teile|X2 Zwei|", plain);
	reads(
		"1\n2\n3\n4\n5\n6\nNr;Titel\nX1;Eins\n", "X1 Eins|",
		"passed over: line 1 above the heads (1), line 2 above the heads (2), line 3 above the heads (3), line 4 above "
		"the heads (4) and 2 lines more; UTF-8, separated by semicolons");
}

static void heads_are_known_or_proposed(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	reads("\"Lfd.\nNr.\";\"Maß-\nnahme\";\"Status der\nUmsetzung\"\n1;Work Space;geplant\n", "M01 Work Space|", plain);
	reads("ID;Aktiv;Vorgangsname;Anfang\nX1;Ja;Eins;5.1.26\n", "X1 Eins|",
		  "left out: Aktiv, Anfang; UTF-8, separated by semicolons");
	reads("ID;Nr;Titel\n9;X1;Eins\n", "X1 Eins|",
		  "left out: ID; UTF-8, separated by semicolons"); // two numbers cost no file
	reads("Ti­tl;Maßnahmen­titel\nx;Eins­zwei\n", "M04 Einszwei|",
		  "left out: Titl (did you mean “title”?); UTF-8, separated by semicolons");
	struct model *m = few_plan(three);
	struct catalogue *c = asked(m, "Nr;\"Titel, kurz\"\nM01;Work Space\n", CATALOGUE_ASK, false);
	struct str told = {0};
	i18n_set(LANG_DE);
	catalogue_tell(&told, c);
	assert_non_null(strstr(str_text(&told), "\n    --map '\"Titel, kurz\"=title'\n"));
	str_free(&told);
	catalogue_free(c);
	i18n_set(LANG_EN);
	struct ls_err err;
	const char *text = "Nr;\"Titel, kurz\";\"K \"\"x\"\";\"\nM01;WORK Space;7\n";
	assert_int_equal(list_of(&c, m, text, strlen(text), "\"Titel, kurz\"=title , \"K \"\"x\"\";\" = note", &err),
					 LS_OK);
	has_change(row_of(c, 0), "title", "Work Space", "WORK Space"); // by its number a row corrects the letters
	has_change(row_of(c, 0), "note", "", "7");
	catalogue_free(c);
	list_fails(m, "Titel der Idee;b\nx;y\n", NULL, LS_DATA, "--map 'Titel der Idee=title' names one.");
	model_close(m);
}

static void everyday_words_of_state(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	static const struct {
		const char *said;
		int stage, selection;
	} words[] = {
		{"in Umsetzung", stage_RUNNING, selection_OPEN},        {"Umsetzung läuft", stage_RUNNING, selection_OPEN},
		{"abgeschlossen", stage_DONE, selection_OPEN},          {"noch nicht begonnen", stage_NONE, selection_OPEN},
		{"fortlaufend", stage_OPERATION, selection_OPEN},       {"Daueraufgabe", stage_OPERATION, selection_OPEN},
		{"teilweise umgesetzt", stage_RUNNING, selection_OPEN}, {"In Planung", stage_PREPARATION, selection_OPEN},
		{"zurückgestellt", stage_NONE, selection_DEFERRED},     {"verworfen", stage_NONE, selection_REJECTED},
		{"wird geprüft", stage_NONE, selection_SUBMITTED},
	};
	struct model *m = few_plan(three);
	struct str text = {0};
	str_add(&text, "Nr;Titel;Status\n");
	for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
		str_addf(&text, "%zu;T%zu;%s\n", i + 10, i + 10, words[i].said);
	(void)taken(m, listed(m, str_text(&text)));
	for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
		char code[8];
		(void)snprintf(code, sizeof code, "M%zu", i + 10);
		assert_int_equal(measure_of(m, code)->stage, words[i].stage);
		assert_int_equal(measure_of(m, code)->selection, words[i].selection);
	}
	str_free(&text);
	// Where the list tells the selection in a column of its own, it is no word of state.
	struct catalogue *c = listed(m, "Nr;Titel;Status;selection\n30;A;zurückgestellt;\n");
	holds_counts(c, 0, 0, 0, 1);
	catalogue_free(c);
	model_close(m);
}

// A cell that does not fit can be left out; its row stays.
static void an_unfit_cell_does_not_cost_its_row(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	struct model *m = few_plan(three);
	struct ls_err err;
	struct catalogue *c = asked(m, "Nr;Titel;Status;Note\nX1;A;30 %;gut\n1;;idea;x\n", CATALOGUE_ASK, false);
	holds_counts(c, 0, 0, 0, 2);
	assert_int_equal(catalogue_unfit(c), 2);
	assert_int_equal(catalogue_decide(c, CATALOGUE_ASK, true, &err), LS_OK);
	holds_counts(c, 1, 1, 0, 0);
	assert_int_equal(strncmp(row_of(c, 0)->told, "Left out: column “Status”: “30 %”", 36), 0);
	assert_string_equal(row_of(c, 1)->told, "Left out: column “Titel”: this cell may not be empty.");
	(void)taken(m, c);
	assert_string_equal(measure_of(m, "M01")->title, "Work Space");
	assert_int_equal(measure_of(m, "M01")->stage, stage_IDEA);
	assert_int_equal(measure_of(m, "X1")->stage, stage_NONE);
	model_close(m);
}

static void letters_and_blanks_make_no_other_title(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	static const char *const titles[] = {"work space", "WORK  SPACE", "Work\xc2\xa0Space", " Work Space ",
										 ("Work Sp\xc2\xad"
										  "ace")};
	for (size_t i = 0; i < sizeof titles / sizeof titles[0]; i++) {
		struct model *m = few_plan(three);
		struct str text = {0};
		str_addf(&text, "Titel\n%s\n", titles[i]);
		struct catalogue *c = asked(m, str_text(&text), CATALOGUE_ASK, false);
		holds_counts(c, 0, 0, 1, 0);
		assert_string_equal(row_of(c, 0)->code, "M01");
		catalogue_free(c);
		str_free(&text);
		model_close(m);
	}
}

static void another_offices_numbers_rename_nothing(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	struct model *m = few_plan(three);
	struct ls_err err;
	int64_t step = 0;
	const char *text = "Nr;Titel\n1;Parkraum-App\nM02;work space\n3;Portal für Bürgerinnen\n9;Drohnen\n";
	struct catalogue *c = asked(m, text, CATALOGUE_ASK, false);
	holds_counts(c, 1, 1, 0, 2);
	assert_int_equal(catalogue_conflicts(c), 2);
	assert_string_equal(row_of(c, 0)->reason,
						"by its number it is M01 “Work Space”; its title “Parkraum-App” is another one.");
	assert_string_equal(row_of(c, 1)->reason,
						"by its number it is M02 “Drohnen”, by its title “work space” it is M01.");
	has_change(row_of(c, 2), "title", "Portal für Bürger", "Portal für Bürgerinnen"); // spelled anew
	assert_string_equal(row_of(c, 3)->told, "M02 has this title too. --match title takes the row for it.");
	assert_int_equal(catalogue_take(c, m, false, &step, &err), LS_REFUSED);
	assert_int_equal(catalogue_decide(c, CATALOGUE_BY_NUMBER, false, &err), LS_OK);
	holds_counts(c, 1, 3, 0, 0);
	has_change(row_of(c, 0), "title", "Work Space", "Parkraum-App");
	assert_int_equal(catalogue_decide(c, CATALOGUE_BY_TITLE, false, &err), LS_OK);
	holds_counts(c, 1, 1, 2, 0);
	assert_string_equal(row_of(c, 0)->code, "M04"); // a new one
	assert_string_equal(row_of(c, 0)->told, "Its number 1 is another measure's and does not count.");
	assert_string_equal(row_of(c, 1)->code, "M01");
	assert_string_equal(row_of(c, 3)->code, "M02");
	assert_string_equal(row_of(c, 3)->told, "Its number 9 does not count; by its title it is M02.");
	assert_true(taken(m, c) > 0);
	assert_string_equal(measure_of(m, "M01")->title, "Work Space");
	assert_string_equal(measure_of(m, "M04")->title, "Parkraum-App");
	model_close(m);
}

static void odd_codes_keep_their_rows(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	reads("Nr;Titel\n1.1.2;Zwei\n1/2;Drei\n2 a;Vier\n03-05;Fünf\n5,1;Sechs\n\"M 7\";Sieben\n8.;Acht\n2a;Neun\nM "
		  "01;Work Space\n",
		  "1.1.2 Zwei|1-2 Drei|2a Vier|03-05 Fünf|5.1 Sechs|M7 Sieben|M08 Acht|!2a Neun|M01 Work Space|", plain);
	// Read again, each row is the one it was.
	struct model *m = few_plan(three);
	const char *list = "Nr;Titel\n1/2;Drei\n2 a;Vier\n5,1;Sechs\n";
	assert_true(taken(m, listed(m, list)) > 0);
	assert_int_equal(taken(m, listed(m, list)), 0);
	model_close(m);
}

static void two_encodings_in_one_file_are_named(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	struct model *m = few_plan(three);
	list_fails(m,
			   "Nr;Titel\nX1;Gr\xc3\xb6\xc3\x9f"
			   "e\nX2;Gr\xf6\xdf"
			   "e\n",
			   NULL, LS_DATA, "list.csv, line 3: byte F6 is not UTF-8, and other places of the file are.");
	reads("Nr;Titel\nX2;Gr\xf6\xdf"
		  "e\n",
		  "X2 Größe|", "Windows-1252, separated by semicolons");
	model_close(m);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_quote_that_closes_nothing_is_a_letter),
		cmocka_unit_test(blanks_before_a_quote_do_not_count),
		cmocka_unit_test(lines_that_are_no_rows_are_told),
		cmocka_unit_test(heads_are_known_or_proposed),
		cmocka_unit_test(everyday_words_of_state),
		cmocka_unit_test(an_unfit_cell_does_not_cost_its_row),
		cmocka_unit_test(letters_and_blanks_make_no_other_title),
		cmocka_unit_test(another_offices_numbers_rename_nothing),
		cmocka_unit_test(odd_codes_keep_their_rows),
		cmocka_unit_test(two_encodings_in_one_file_are_named),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
