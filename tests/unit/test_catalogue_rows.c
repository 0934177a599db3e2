// SPDX-License-Identifier: EUPL-1.2
// Which measure a row of a list is: codes in the manner of the plan, rows that stand there twice, titles that several
// have, parents further down; and which row of the file is the one of the heads.
#include "exchange/catalogue/catalogue.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <cmocka.h>

#include "few.h"
#include "listing.h"
#include "plan/code.h"

static struct model *with_codes(const char *codes)
{
	struct str table = {0};
	str_add(&table, "code,title\n");
	for (const char *s = codes; *s;) {
		size_t n = strcspn(s, " ");
		str_addf(&table, "%.*s,Titel %.*s\n", (int)n, s, (int)n, s);
		s += n + (s[n] == ' ');
	}
	const char *const tables[] = {"measure", str_text(&table), NULL};
	struct model *m = few_plan(tables);
	str_free(&table);
	return m;
}

// Into a plan of these codes comes a list of new titles and bare numbers; the codes they get, blanks between.
static void gets(const char *plan, const char *rows, const char *codes)
{
	struct model *m = with_codes(plan);
	struct str text = {0}, got = {0}, proposed = {0};
	str_addf(&text, "code;title\n%s", rows);
	struct catalogue *c = listed(m, str_text(&text));
	for (size_t i = 0; i < catalogue_count(c); i++)
		str_addf(&got, "%s%s%s", i ? " " : "", row_of(c, i)->fate == CATALOGUE_NEW ? "" : "!", row_of(c, i)->code);
	assert_string_equal(str_text(&got), codes);
	catalogue_free(c);
	// A row that says no code gets the one that a new measure gets anywhere.
	code_propose(&proposed, model_plan(m), T_measure, NONE32);
	c = listed(m, "title\nGanz neu\n");
	assert_string_equal(row_of(c, 0)->code, str_text(&proposed));
	catalogue_free(c);
	str_free(&text);
	str_free(&got);
	str_free(&proposed);
	model_close(m);
}

static void new_rows_get_codes_in_the_manner_of_the_plan(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	gets("M1 M2 M46", ";A\n;B\n7;C\n", "M47 M48 M7");
	gets("K01 K02 K03", ";A\n;B\n9;C\n12;D\n007;E\n", "K04 K05 K09 K12 K007");
	gets("K01 K09 K10", ";A\n2;B\n", "K11 K02"); // the newest one needs no zero, the others still do
	gets("A2", ";A\n1;B\n", "A3 A1");
	gets("7 8", ";A\n3;B\n;C\n", "9 3 10");
	gets("2024-1 2024-2", ";A\n5;B\n", "2024-3 2024-5");
	gets("Alpha", ";A\n4;B\n", "M1 M4");
	gets("K01 B7", ";A\n", "B8"); // as the newest one
	gets("M1 M2", "M3;A\n;B\n4;C\n;D\n", "M3 M5 M4 M6");
	gets("M2 M99", ";A\n", "M100");
	gets("M099", ";A\n", "M100");
}

static void numbers_find_codes_of_any_letter(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	struct model *m = with_codes("A1 B1 K02 7 M7 X10");
	struct catalogue *c = listed(m, "code\n2\nk2\n7\n10\n1\n");
	assert_string_equal(row_of(c, 0)->code, "K02");
	assert_int_equal(row_of(c, 0)->fate, CATALOGUE_SAME);
	assert_string_equal(row_of(c, 1)->reason, "K02 is in line 2 already.");
	assert_string_equal(row_of(c, 2)->code, "7"); // written so is meant so
	assert_int_equal(row_of(c, 2)->fate, CATALOGUE_SAME);
	assert_string_equal(row_of(c, 3)->code, "X10");
	assert_string_equal(row_of(c, 4)->reason, "“1” may mean several measures; write the code in full.");
	holds_counts(c, 0, 0, 3, 2);
	catalogue_free(c);
	model_close(m);
}

static void what_cannot_be_a_code_becomes_one(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	struct model *m = with_codes("M1");
	static const char *const codes[] = {"M 9", "M/9", "#9", "\"M\"\"9\"", "'M9", "\"M,9\"", "\"M;9\""};
	static const char *const become[] = {"M9", "M-9", "M9", "M9", "M9", "M.9", "M.9"};
	for (size_t i = 0; i < sizeof codes / sizeof codes[0]; i++) {
		struct str text = {0};
		str_addf(&text, "code;title\n%s;Neu\nM5;Auch neu\n", codes[i]);
		struct catalogue *c = listed(m, str_text(&text));
		holds_counts(c, 2, 0, 0, 0);
		assert_string_equal(row_of(c, 0)->code, become[i]);
		assert_int_equal(strncmp(row_of(c, 0)->told, "The code “", strlen("The code “")), 0);
		assert_string_equal(row_of(c, 1)->told, "");
		catalogue_free(c);
		str_free(&text);
	}
	struct str text = {0};
	str_add(&text, "code;title\n");
	for (int i = 0; i < 60; i++)
		str_addc(&text, 'x');
	str_add(&text, ";60\n");
	for (int i = 0; i < 61; i++)
		str_addc(&text, 'y');
	str_add(&text, ";61\n");
	struct catalogue *c = listed(m, str_text(&text));
	assert_int_equal(row_of(c, 0)->fate, CATALOGUE_NEW);
	assert_string_equal(row_of(c, 1)->code, "M2"); // 61 letters are too many
	assert_non_null(strstr(row_of(c, 1)->told, "cannot be a code; it gets a new one."));
	catalogue_free(c);
	str_free(&text);
	model_close(m);
}

// The first row that says it counts; each later one names its line.
static void what_stands_there_twice(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	struct model *m = with_codes("M1 M2");
	struct catalogue *c = listed(m, "code;title\nM9;Neu\n;neu\n;Anders\nm009;Nochmal\n;ANDERS\n2;x\n;Titel M2\n");
	assert_string_equal(row_of(c, 1)->reason, "“neu” is in line 2 already.");
	assert_string_equal(row_of(c, 3)->reason, "m009 is in line 2 already.");
	assert_string_equal(row_of(c, 4)->reason, "“ANDERS” is in line 4 already.");
	assert_string_equal(row_of(c, 6)->reason, "M2 is in line 7 already.");
	holds_counts(c, 2, 1, 0, 4);
	catalogue_free(c);
	// A new code may come with a title that the plan knows: it is another measure.
	c = listed(m, "code;title;note\n5;Titel M1;\n;;x\n");
	holds_counts(c, 1, 0, 0, 1);
	assert_string_equal(row_of(c, 1)->reason, "neither code nor title: it cannot be told which measure this is.");
	catalogue_free(c);
	c = listed(m, "code\n77\n");
	assert_string_equal(row_of(c, 0)->reason, "there is no M77 in the plan, and a new measure needs a title.");
	catalogue_free(c);
	model_close(m);
}

// A parent may be a measure of the plan, or a new row anywhere in the file; one that is in neither is a mistake.
static void parents_in_plan_and_file(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	struct model *m = with_codes("M1 M2");
	struct catalogue *c = listed(m, "code;title;part of\n;A;dach\n;B;3\n3;Dach;M1\n;C;DACH\n;D;m3\n;E;Nirgends\n;F;99\n"
									"M2;Titel M2;Dach\n");
	holds_counts(c, 5, 1, 0, 2);
	assert_string_equal(row_of(c, 5)->reason, "column “part of”: There is no measure “Nirgends”; names look like M1.");
	assert_string_equal(row_of(c, 6)->reason, "column “part of”: There is no measure “99”; close to it: M1, M2.");
	has_change(row_of(c, 0), "part of", "", "M3");
	int64_t step = 0;
	struct ls_err err;
	assert_int_equal(catalogue_take(c, m, true, &step, &err), LS_OK);
	catalogue_free(c);
	int32_t dach = measure_of(m, "M3")->id;
	assert_int_equal(measure_of(m, "M3")->parent, measure_of(m, "M1")->id);
	assert_int_equal(measure_of(m, "M2")->parent, dach);
	int children = 0;
	for (size_t i = 0; i < model_plan(m)->measure_n; i++)
		children += model_plan(m)->measure[i].parent == dach;
	assert_int_equal(children, 5);
	model_close(m);
}

// An empty plan takes fields, units, horizons and cost classes from its first list, and says which. Of those that only a
// rejected row names there are none.
static void what_the_first_list_brings_along(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	struct model *m = NULL;
	struct ls_err err;
	struct str about = {0};
	int64_t step = 0;
	assert_int_equal(model_create(&m, NULL, &err), LS_OK);
	struct catalogue *c = listed(m, "Nr;Titel;Handlungsfeld;asked by;horizon from;cost class;stage\n"
									"1;A;Netze;Hauptamt;kurz;;\n2;B;netze;Bauamt;kurz;klein;\n"
									"3;C;Schulen;hauptamt;lang;;\n4;D;Nirgends;;;;quatsch\n");
	catalogue_about(&about, c);
	assert_string_equal(str_text(&about), "UTF-8, separated by semicolons; new fields of action: Netze, Schulen"
										  "; new units: Hauptamt, Bauamt; new horizons: kurz, lang"
										  "; new cost classes: klein");
	assert_int_equal(catalogue_take(c, m, true, &step, &err), LS_OK);
	catalogue_free(c);
	const struct plan *p = model_plan(m);
	assert_int_equal(p->field_n, 2);
	assert_string_equal(p->field[0].title, "Netze");
	assert_int_equal(p->field[1].pos, 2);
	assert_string_equal(p->unit[0].code, "U1");
	assert_string_equal(p->unit[1].code, "U2");
	assert_int_equal(measure_of(m, "M3")->horizon_from, p->horizon[1].id);
	assert_int_equal(measure_of(m, "M2")->cost_class, p->cost_class[0].id);
	str_clear(&about);
	c = listed(m, "Nr;Titel;Handlungsfeld\n5;E;Straßen\n"); // now an unknown one is a mistake
	catalogue_about(&about, c);
	assert_string_equal(str_text(&about), "UTF-8, separated by semicolons");
	holds_counts(c, 0, 0, 0, 1);
	catalogue_free(c);
	str_free(&about);
	model_close(m);
}

// Excel's own first line says which separator counts, also where another one would know more heads.
static void a_first_line_of_excels_names_the_separator(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	static const char *const firsts[] = {"sep=;x\n", "sep=,\n", "sep=;\n", "sep=;\r\n"};
	struct model *m = with_codes("M1");
	catalogue_free(NULL);
	for (int i = 0; i < 4; i++) {
		struct str text = {0};
		str_addf(&text, "%scode;x,title,note\nM1;a,Neu,b\n", firsts[i]);
		struct catalogue *c = listed(m, str_text(&text));
		assert_int_equal(row_of(c, 0)->line, 3);
		if (i < 2) { // title and note are more than code alone
			assert_string_equal(row_of(c, 0)->title, "Neu");
			holds_counts(c, 1, 0, 0, 0);
		} else {
			assert_string_equal(row_of(c, 0)->code, "M1");
			holds_counts(c, 0, 0, 1, 0);
		}
		catalogue_free(c);
		str_free(&text);
	}
	model_close(m);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(new_rows_get_codes_in_the_manner_of_the_plan),
		cmocka_unit_test(numbers_find_codes_of_any_letter),
		cmocka_unit_test(what_cannot_be_a_code_becomes_one),
		cmocka_unit_test(what_stands_there_twice),
		cmocka_unit_test(parents_in_plan_and_file),
		cmocka_unit_test(what_the_first_list_brings_along),
		cmocka_unit_test(a_first_line_of_excels_names_the_separator),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
