// SPDX-License-Identifier: EUPL-1.2
// Single cells of a list of measures: several objects in one, names that are not unique, codes with commas, levels of
// the same title; what is written for them, what is read back, and the sentence where a cell cannot be.
#include "exchange/catalogue/catalogue.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <cmocka.h>

#include "exchange/csv.h"
#include "few.h"
#include "listing.h"

// Effects, goals and levels with every kind of name. Codes with a comma stand in plans of older versions.
static const char *const odd[] = {
	"strategy",
	"name\nProbe\n",
	"field",
	"code,title\nF1,Bildung\nF2,\"Straßen, Wege\"\nF3,Hort; Kita\n",
	"goal",
	"code,title\n\"Z,1\",Erstes\nQ7,Zweites\nS;2,Drittes\n",
	"effect",
	"code,title\nE1,Klima\nE2,Zeit\nE3,Zwilling\nE4,Zwilling\nE5,\"Klima, Luft\"\nE6,\"\"\"Leise\"\" sein\"\nE7,E1\n",
	"criterion",
	"code,title\naufwand,Aufwand\nnutzen,Nutzen\nleer,Leer\n",
	"level",
	"criterion,code,title,points\naufwand,g,gering,3\naufwand,m1,mittel,2\naufwand,m2,Mittel,1.5\n"
	"nutzen,a,gut,3\nnutzen,b,besser,3\n",
	"unit",
	"code,title\nA1,Hauptamt\n",
	"measure",
	"code,title\nK01,Erste\nK02,Zweite\nK03,Zweite\n",
	"measure_effect",
	"measure,effect\nK01,E2\nK01,E1\nK02,E5\nK02,E6\nK03,E3\nK03,E1\n",
	"measure_goal",
	"measure,goal\nK01,\"Z,1\"\nK01,Q7\nK02,S;2\n",
	"measure_field",
	"measure,field\nK01,F1\nK01,F2\nK02,F3\nK02,F1\n",
	"rating",
	"measure,criterion,level\nK01,aufwand,aufwand/m2\nK02,aufwand,aufwand/g\nK03,aufwand,aufwand/m1\n",
	NULL,
};

static struct catalogue *with_cell(struct model *m, const char *head, const char *cell)
{
	struct str text = {0};
	str_addf(&text, "code\t%s\nK01\t", head);
	csv_put(&text, cell, '\t', true);
	csv_row_end(&text);
	struct catalogue *c = listed(m, str_text(&text));
	str_free(&text);
	return c;
}

static void is_same(struct model *m, const char *head, const char *cell)
{
	struct catalogue *c = with_cell(m, head, cell);
	holds_counts(c, 0, 0, 1, 0);
	catalogue_free(c);
}

static void becomes(struct model *m, const char *head, const char *cell, const char *before, const char *after)
{
	struct catalogue *c = with_cell(m, head, cell);
	holds_counts(c, 0, 1, 0, 0);
	has_change(row_of(c, 0), head, before, after);
	catalogue_free(c);
}

// The whole sentence.
static void is_rejected(struct model *m, const char *head, const char *cell, const char *sentence)
{
	struct catalogue *c = with_cell(m, head, cell);
	assert_int_equal(catalogue_fate_count(c, CATALOGUE_REJECTED), 1);
	assert_string_equal(row_of(c, 0)->reason, sentence);
	catalogue_free(c);
}

// A cell is a set: neither the order counts, nor what stands there twice, nor how the names are parted.
static void several_objects_in_one_cell(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	struct model *m = few_plan(odd);
	static const char *const same[] = {"Klima; Zeit",  "Zeit; Klima", "E2;E1;E2",     "E1 ; E2",  "E1;;E2",
									   " ,E1, ,E2 , ", "E2, E1",      "\"E1\"\t;E2;", "e1\nZeit", "E2 Zeit; E1 klima"};
	for (size_t i = 0; i < sizeof same / sizeof same[0]; i++)
		is_same(m, "effects", same[i]);
	becomes(m, "effects", "E1; ", "Klima; Zeit", "Klima");
	becomes(m, "effects", "-", "Klima; Zeit", "");
	becomes(m, "effects", " ; , ", "Klima; Zeit", "");
	// What is one name as a whole is one object.
	becomes(m, "effects", "Klima, Luft", "Klima; Zeit", "Klima, Luft");
	becomes(m, "effects", "E2; Klima, Luft ;E1", "Klima; Zeit", "Klima; Zeit; Klima, Luft");
	is_rejected(m, "effects", "Klima, Luft, Zeit", "column “effects”: There is no effect “Luft”; close to it: E5.");
	is_rejected(m, "effects", "E1;E9", "column “effects”: There is no effect “E9”; close to it: E1, E2, E3, E4, E5.");
	is_rejected(m, "effects", "E1;E1;E1;E1;E1;E1;E1;E1;E1",
				"column “effects”: these are too many objects for one cell.");
	is_same(m, "effects", "E1;E1;E1;E1;E1;E1;E1;E2");
	model_close(m);
}

// The goals of a measure afterwards, as the plain form writes them.
static void goals_are(struct model *m, const char *code, const char *expected)
{
	struct str out = {0}, wanted = {0};
	struct ls_err err;
	assert_int_equal(catalogue_write(&out, m, CATALOGUE_CSV, &err), LS_OK);
	str_addf(&wanted, "\n%s,", code);
	const char *line = strstr(str_text(&out), str_text(&wanted));
	assert_non_null(line);
	str_clear(&wanted);
	str_addf(&wanted, ",%s,", expected);
	const char *found = strstr(line, str_text(&wanted)), *end = strchr(line + 1, '\n');
	if (!found || found > end)
		fail_msg("%s is not in: %.*s", expected, (int)(end - line - 1), line + 1);
	str_free(&out);
	str_free(&wanted);
}

// A code that holds a separator is written in quotes and read back; so is a title that begins with one.
static void codes_that_hold_a_separator(void **state)
{
	(void)state;
	for (int form = 0; form < 2; form++)
		for (int lang = 0; lang < 2; lang++) {
			struct model *m = few_plan(odd);
			struct str list = {0};
			struct ls_err err;
			i18n_set((enum lang)lang);
			assert_int_equal(catalogue_write(&list, m, (enum catalogue_form)form, &err), LS_OK);
			assert_non_null(strstr(str_text(&list), "\"\"\"Z,1\"\", Q7\"")); // "Z,1", Q7 as a cell of CSV
			assert_non_null(strstr(str_text(&list), "\"\"\"S;2\"\"\""));
			struct catalogue *c = listed(m, str_text(&list));
			holds_counts(c, 0, 0, 3, 0);
			catalogue_free(c);
			str_free(&list);
			model_close(m);
		}
	i18n_set(LANG_EN);
	struct model *m = few_plan(odd);
	is_same(m, "goals", "Q7; Z,1"); // people write it as it is
	is_same(m, "goals", "\"Z,1\"\nQ7");
	becomes(m, "goals", "Z,1", "\"Z,1\", Q7", "\"Z,1\"");
	becomes(m, "goals", "\"S;2\", Q7", "\"Z,1\", Q7", "Q7, \"S;2\"");
	is_rejected(m, "goals", "S;2", "column “goals”: There is no goal “S”; close to it: Q7, S;2.");
	is_rejected(m, "goals", "Z,1, Q7", "column “goals”: There is no goal “Z”; close to it: Z,1, Q7.");
	(void)taken(m, listed(m, "code;goals\nK01;\"\"\"S;2\"\", Q7\"\nK02;\"Z,1\"\n"));
	goals_are(m, "K01", "\"Q7, \"\"S;2\"\"\"");
	goals_are(m, "K02", "\"\"\"Z,1\"\"\"");
	model_close(m);
}

static const char *main_goal(const struct plan *p, int32_t measure)
{
	const char *code = "";
	struct plan_rows rows = plan_of(p, T_measure_goal, "measure", measure);
	for (size_t i = 0; i < rows.n; i++)
		if (p->measure_goal[rows.at[i]].main == yes_no_YES) {
			assert_string_equal(code, ""); // one of them
			code = ((const struct goal *)plan_find(p, T_goal, p->measure_goal[rows.at[i]].goal))->code;
		}
	return code;
}

// The goal named first is the main one where all are new; it stays while it is named, and has a successor when it goes.
static void one_goal_of_a_list_is_the_main_one(void **state)
{
	(void)state;
	struct model *m = few_plan(odd);
	int32_t k02 = model_plan(m)->measure[1].id;
	assert_string_equal(main_goal(model_plan(m), k02), "");
	(void)taken(m, listed(m, "code;goals\nK02;\"Q7; Z,1\"\n"));
	assert_string_equal(main_goal(model_plan(m), k02), "Q7");
	(void)taken(m, listed(m, "code;goals\nK02;\"\"\"Z,1\"\", Q7, \"\"S;2\"\"\"\n"));
	assert_string_equal(main_goal(model_plan(m), k02), "Q7");
	(void)taken(m, listed(m, "code;goals\nK02;\"Z,1\"\n"));
	assert_string_equal(main_goal(model_plan(m), k02), "Z,1");
	model_close(m);
}

// Two are called so: the code tells which. A code always means its own, also where another one is called so.
static void names_that_several_have(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	struct model *m = few_plan(odd);
	is_rejected(m, "effects", "zwilling", "column “effects”: “zwilling” may mean several; name it by its code.");
	becomes(m, "effects", "E4", "Klima; Zeit", "E4");
	becomes(m, "effects", "E7; E1", "Klima; Zeit", "Klima; E7");
	becomes(m, "effects", "E4 zwilling", "Klima; Zeit", "E4"); // code and title
	is_rejected(m, "effects", "E4 Klima", "column “effects”: There is no effect “E4 Klima”; names look like E1.");
	becomes(m, "effects", "E1", "Klima; Zeit", "Klima");
	struct catalogue *c = listed(m, "code;part of\nK01;Zweite\n"); // a measure, by a title that two have
	holds_counts(c, 0, 0, 0, 1);
	assert_string_equal(row_of(c, 0)->reason, "column “part of”: “Zweite” may mean several; name it by its code.");
	catalogue_free(c);
	c = listed(m, "title;note\nZweite;x\n");
	holds_counts(c, 0, 0, 0, 1);
	assert_string_equal(row_of(c, 0)->reason, "several measures are called “Zweite”; give the row its code.");
	catalogue_free(c);
	model_close(m);
}

// A level is named by its title where only one is called so, else by its code, else by its points.
static void levels_of_the_same_title(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	struct model *m = few_plan(odd);
	is_same(m, "Aufwand", "m2");
	is_same(m, "Aufwand", "1.5");
	becomes(m, "Aufwand", "M1", "m2", "m1");
	becomes(m, "Aufwand", "3", "m2", "gering");
	becomes(m, "Aufwand", "Gering", "m2", "gering");
	becomes(m, "Aufwand", "", "m2", "");
	is_rejected(m, "Aufwand", "mittel",
				"column “Aufwand”: there is no level “mittel”. There are: gering, mittel, Mittel.");
	is_rejected(m, "Nutzen", "3", "column “Nutzen”: there is no level “3”. There are: gut, besser.");
	is_rejected(m, "Leer", "gut", "column “Leer”: this criterion has no levels to rate with.");
	i18n_set(LANG_DE);
	is_same(m, "Aufwand", "1,5");
	model_close(m);
}

// Nobody has to know the columns' names: the heads are what the program calls them, and are read back.
static void heads_of_both_forms(void **state)
{
	(void)state;
	static const char *const first[] = {
		"\xef\xbb\xbfNr;Titel;Ziele;Weitere Handlungsfelder;Wirkungen;Aufwand;Nutzen;Leer\r\n"
		"K01;Erste;\"\"\"Z,1\"\", Q7\";\"Bildung; Straßen, Wege\";\"Klima; Zeit\";m2;;\r\n"
		"K02;Zweite;\"\"\"S;2\"\"\";\"F1, F3\";\"Klima, Luft; \"\"\"\"\"\"Leise\"\"\"\" sein\"\"\";gering;;\r\n"
		"K03;Zweite;;;\"Klima; E3\";m1;;\r\n",
		"\xef\xbb\xbfNo.;title;goals;further fields;effects;Aufwand;Nutzen;Leer\r\n"};
	static const char plain[] = "code,title,measure_goal,measure_field,measure_effect,aufwand,nutzen,leer\n"
								"K01,Erste,\"\"\"Z,1\"\", Q7\",\"F1, F2\",\"E1, E2\",m2,,\n";
	struct model *m = few_plan(odd);
	struct ls_err err;
	for (int lang = 0; lang < 2; lang++) {
		struct str out = {0};
		i18n_set((enum lang)lang);
		assert_int_equal(catalogue_write(&out, m, CATALOGUE_EXCEL, &err), LS_OK);
		if (strncmp(str_text(&out), first[lang], strlen(first[lang])) != 0)
			assert_string_equal(str_text(&out), first[lang]);
		str_clear(&out);
		assert_int_equal(catalogue_write(&out, m, CATALOGUE_CSV, &err), LS_OK);
		if (strncmp(str_text(&out), plain, strlen(plain)) != 0)
			assert_string_equal(str_text(&out), plain);
		str_free(&out);
	}
	model_close(m);
}

// The sentence names the head as the file has it, and what would be right.
static void rejected_cells_say_what_is_expected(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	struct model *m = few_plan(odd);
	is_rejected(m, "decided priority", "0", "column “decided priority”: 0 is not possible. Expected: 1 – 100,000.");
	is_rejected(m, "decided priority", "100001",
				"column “decided priority”: 100001 is not possible. Expected: 1 – 100,000.");
	is_rejected(m, "priority", "erste",
				"column “priority”: “erste” is not understood. Expected: a whole number such as 3.");
	is_rejected(m, "asked on", "2026", "column “asked on”: “2026” is not a single day, such as 3.4.2023.");
	is_rejected(m, "asked on", "31.2.2026",
				"column “asked on”: there is no “31.2.2026”. Expected: a day of that month, which has 28.");
	is_rejected(m, "asked on", "1.1.2226",
				"column “asked on”: “1.1.2226” lies outside of what a plan holds. Expected: a day from 1870 to 2199.");
	is_rejected(m, "mandatory", "vielleicht", "column “mandatory”: “vielleicht” is not understood. Expected: no, yes.");
	is_rejected(m, "title", "", "column “title”: this cell may not be empty.");
	is_rejected(m, "asked by", "Amt 99", "column “asked by”: There is no unit “Amt 99”; names look like A1.");
	is_rejected(m, "part of", "K01", "it would be part of itself, in a circle.");
	is_rejected(m, "part of", "K99", "column “part of”: There is no measure “K99”; close to it: K01, K02, K03.");
	is_rejected(m, "part of", "Neue", "column “part of”: There is no measure “Neue”; names look like K01.");
	i18n_set(LANG_DE);
	is_rejected(m, "Priorität", "0", "Spalte „Priorität“: 0 ist nicht möglich. Erwartet: 1 – 100 000.");
	is_rejected(m, "angefragt am", "31.4.2026",
				"Spalte „angefragt am“: „31.4.2026“ gibt es nicht. Erwartet wird: ein Tag dieses Monats; er hat 30.");
	is_rejected(
		m, "angefragt am", "1.1.1869",
		"Spalte „angefragt am“: „1.1.1869“ liegt außerhalb dessen, was ein Plan fasst. Erwartet wird: ein Tag von "
		"1870 bis 2199.");
	is_rejected(m, "Pflicht", "x y", "Spalte „Pflicht“: „x y“ ist nicht verständlich. Erwartet: nein, ja.");
	model_close(m);
}

static void a_text_may_be_long_but_not_endless(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	struct model *m = few_plan(odd);
	struct str text = {0};
	while (text.len < 100000)
		str_addc(&text, 'x');
	struct catalogue *c = with_cell(m, "note", str_text(&text));
	holds_counts(c, 0, 1, 0, 0);
	catalogue_free(c);
	str_addc(&text, 'y');
	is_rejected(m, "note", str_text(&text),
				"column “note”: the text is too long: 100001 characters, at most 100000 are kept.");
	str_free(&text);
	model_close(m);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(several_objects_in_one_cell),
		cmocka_unit_test(codes_that_hold_a_separator),
		cmocka_unit_test(one_goal_of_a_list_is_the_main_one),
		cmocka_unit_test(names_that_several_have),
		cmocka_unit_test(levels_of_the_same_title),
		cmocka_unit_test(heads_of_both_forms),
		cmocka_unit_test(rejected_cells_say_what_is_expected),
		cmocka_unit_test(a_text_may_be_long_but_not_endless),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
