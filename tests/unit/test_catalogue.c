// SPDX-License-Identifier: EUPL-1.2
// Lists of measures from spreadsheets: files as Excel and LibreOffice save them, what they would change, the step that
// does it, and the way there and back.
#include "exchange/catalogue/catalogue.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <cmocka.h>

#include "listing.h"

static void excel_in_windows_1252(void **state)
{
	(void)state;
	i18n_set(LANG_DE);
	struct model *m = sample_plan("musterkreis");
	struct catalogue *c = listed_file(m, "list-excel.csv");
	holds_counts(c, 1, 2, 0, 0);
	struct str about = {0};
	catalogue_about(&about, c);
	assert_non_null(strstr(str_text(&about), "Windows-1252"));
	assert_non_null(strstr(str_text(&about), "Kostenstelle")); // left out, and said so
	str_free(&about);
	// The title above the heads and the row of separators at the end are no measures.
	assert_int_equal(catalogue_count(c), 3);
	assert_string_equal(row_of(c, 0)->code, "M27");
	has_change(row_of(c, 0), tr("stage"), tr("not started"), tr("idea"));
	assert_string_equal(row_of(c, 1)->code, "M34");
	const struct catalogue_row *r = row_of(c, 2);
	assert_string_equal(r->code, "M61");
	assert_string_equal(r->title, "Wärmebild-Übersicht für Brücken");
	assert_int_equal(r->line, 6);
	has_change(r, tr("note"), "", "Erst prüfen:\nHöhe der Kosten; – €");
	has_change(r, "Bürgernutzen", "", "mittel"); // by its points
	(void)taken(m, c);
	const struct measure *fresh = measure_of(m, "M61");
	assert_int_equal(fresh->requested_on, date_day(2026, 4, 3));
	assert_int_equal(fresh->stage, stage_IDEA);
	assert_string_equal(((const struct field *)plan_find(model_plan(m), T_field, fresh->field))->code, "ds");
	model_close(m);
}

static void tab_unicode_text_and_byte_order_mark(void **state)
{
	(void)state;
	static const char *const names[] = {"list-libreoffice.csv", "list-unicode-text.csv"};
	for (size_t i = 0; i < 2; i++) {
		struct model *m = sample_plan("musterkreis");
		i18n_set(LANG_EN); // German words are understood in either language
		struct catalogue *c = listed_file(m, names[i]);
		holds_counts(c, 0, 1, 0, 0);
		has_change(row_of(c, 0), "stage", "not started", "preparation");
		has_change(row_of(c, 0), "required by law", "no", "yes");
		catalogue_free(c);
		model_close(m);
	}
	struct model *m = sample_plan("musterkreis");
	struct catalogue *c = listed_file(m, "list-utf8-bom.csv");
	holds_counts(c, 1, 1, 0, 0);
	assert_string_equal(row_of(c, 1)->title, "Überwachung der Lüftung");
	catalogue_free(c);
	model_close(m);
}

static void there_and_back_changes_nothing(void **state)
{
	(void)state;
	static const char *const plans[] = {"musterkreis", "viersen", "konstanz", "zollernalb", "schwarzwald-baar"};
	for (size_t i = 0; i < sizeof plans / sizeof plans[0]; i++)
		for (int form = 0; form < 2; form++)
			for (int lang = 0; lang < 2; lang++) {
				struct model *m = sample_plan(plans[i]);
				struct str list = {0};
				struct ls_err err;
				i18n_set((enum lang)lang);
				assert_int_equal(catalogue_write(&list, m, (enum catalogue_form)form, &err), LS_OK);
				struct catalogue *c = listed(m, str_text(&list));
				holds_counts(c, 0, 0, model_plan(m)->measure_n, 0);
				assert_int_equal(taken(m, c), 0);
				str_free(&list);
				model_close(m);
			}
}

// The list fills a plan that has everything but the measures; then both give the same list.
static void a_list_fills_another_plan(void **state)
{
	(void)state;
	i18n_set(LANG_DE);
	struct model *from = sample_plan("musterkreis"), *to = sample_plan("musterkreis");
	struct str list = {0}, again = {0};
	struct ls_err err;
	int64_t step = 0;
	assert_int_equal(catalogue_write(&list, from, CATALOGUE_EXCEL, &err), LS_OK);
	for (size_t i = 0; i < model_plan(from)->cycle_n; i++) { // measures serve quarters that are closed
		if (model_plan(from)->cycle[i].state != cycle_state_CLOSED)
			continue;
		assert_int_equal(model_begin(to, "reopened", &err), LS_OK);
		assert_int_equal(model_quarter(to, model_plan(from)->cycle[i].id, cycle_state_REVIEW, &err), LS_OK);
		assert_int_equal(model_end(to, &step, &err), LS_OK);
	}
	assert_int_equal(model_begin(to, "empty", &err), LS_OK);
	for (size_t i = 0; i < model_plan(from)->measure_n; i++)
		assert_int_equal(model_delete(to, T_measure, model_plan(from)->measure[i].id, &err), LS_OK);
	assert_int_equal(model_end(to, &step, &err), LS_OK);
	assert_int_equal(model_plan(to)->measure_n, 0);
	struct catalogue *c = listed(to, str_text(&list));
	holds_counts(c, 60, 0, 0, 0);
	assert_true(taken(to, c) > 0);
	assert_int_equal(catalogue_write(&again, to, CATALOGUE_EXCEL, &err), LS_OK);
	assert_string_equal(str_text(&again), str_text(&list));
	str_free(&list);
	str_free(&again);
	model_close(from);
	model_close(to);
}

static void one_step_that_can_be_undone(void **state)
{
	(void)state;
	i18n_set(LANG_DE);
	struct model *m = sample_plan("musterkreis");
	struct tables before = {0}, after = {0};
	struct ls_err err;
	struct step step;
	assert_int_equal(tables_of(&before, m, true, &err), LS_OK);
	(void)taken(m, listed(m, "Nr;Titel;Handlungsfeld;Ziele;weitere Handlungsfelder;Wirkungen;Aufwand;Nutzen;Teil von\n"
							 "1;Digitaler Bauantrag;mk;BS2;;Klima;mittel;Neu;M62\n"
							 "62;Dach;;;;;;;\n"
							 "63;Kind;;\"BS1, BS2\";;;niedrig;Text;Dach\n"));
	const struct measure *m1 = measure_of(m, "M01"), *dach = measure_of(m, "M62"), *child = measure_of(m, "M63");
	assert_int_equal(m1->parent, dach->id);
	assert_int_equal(child->parent, dach->id);
	assert_int_equal(plan_of(model_plan(m), T_measure_goal, "measure", child->id).n, 2);
	assert_int_equal(plan_of(model_plan(m), T_measure_goal, "measure", m1->id).n, 1);
	assert_int_equal(plan_of(model_plan(m), T_measure_field, "measure", m1->id).n, 0);
	assert_int_equal(model_undo(m, &step, &err), LS_OK);
	assert_int_equal(tables_of(&after, m, true, &err), LS_OK);
	for (int t = 0; t < TABLE_COUNT; t++)
		assert_string_equal(str_text(&before.text[t]), str_text(&after.text[t]));
	tables_free(&before);
	tables_free(&after);
	model_close(m);
}

static void rows_are_never_doubled(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	struct model *m = sample_plan("musterkreis");
	// 34, M34, m034 are the same; without a code the title counts.
	static const char *const same[] = {"code,title\n34,Leitplanken und Freigabeverfahren für KI\n",
									   "code;title\nm034;Leitplanken und Freigabeverfahren für KI\n",
									   "title\nLeitplanken und Freigabeverfahren für KI\n",
									   "code\ttitle\n\tLeitplanken und Freigabeverfahren für KI\n"};
	for (size_t i = 0; i < sizeof same / sizeof same[0]; i++) {
		struct catalogue *c = listed(m, same[i]);
		holds_counts(c, 0, 0, 1, 0);
		catalogue_free(c);
	}
	struct catalogue *c =
		listed(m, "code;title\n34;A\nM034;B\n70;C\nM70;D\n;E\n;E\n;\"Digitale Personalakte\"\n24;F\n");
	holds_counts(c, 2, 2, 0, 4);
	assert_string_equal(row_of(c, 1)->reason, "M34 is in line 2 already.");
	assert_string_equal(row_of(c, 3)->reason, "M70 is in line 4 already.");
	assert_string_equal(row_of(c, 5)->reason, "“E” is in line 6 already.");
	assert_string_equal(row_of(c, 6)->reason, "M24 is in line 9 already.");
	catalogue_free(c);
	// The same list twice: the second time there is nothing to do.
	const char *list = "title;stage\nNeu A;idea\nNeu B;pilot\n";
	assert_true(taken(m, listed(m, list)) > 0);
	assert_int_equal(taken(m, listed(m, list)), 0);
	assert_int_equal(model_plan(m)->measure_n, 62);
	// Two measures of one title: nobody can know which one is meant.
	(void)taken(m, listed(m, "code;title\n90;Zwilling\n91;Zwilling\n"));
	c = listed(m, "title\nZwilling\n");
	holds_counts(c, 0, 0, 0, 1);
	catalogue_free(c);
	model_close(m);
}

static void what_is_not_in_the_file_stays(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	struct model *m = sample_plan("musterkreis");
	struct measure before = *measure_of(m, "M05");
	int32_t priority = before.priority, field = before.field;
	(void)taken(m, listed(m, "code;responsible\n5;Wohngeld\n"));
	assert_string_equal(measure_of(m, "M05")->responsible, "Wohngeld");
	assert_int_equal(measure_of(m, "M05")->priority, priority);
	assert_int_equal(measure_of(m, "M05")->field, field);
	// An empty cell says "not stated"; a word that always is something stays.
	struct catalogue *c = listed(m, "code;responsible;decided priority;stage;aufwand\n5;;-;;\n");
	has_change(row_of(c, 0), "responsible", "Wohngeld", "");
	has_change(row_of(c, 0), "decided priority", "7", "");
	has_change(row_of(c, 0), "Aufwand", "niedrig", "");
	assert_int_equal(row_of(c, 0)->cells_n, 3);
	struct str sum = {0};
	catalogue_sum(&sum, c); // and the sum says so before anything is taken over
	assert_string_equal(str_text(&sum), "0 new, 1 changed, 0 unchanged, 3 values emptied");
	str_free(&sum);
	(void)taken(m, c);
	assert_int_equal(measure_of(m, "M05")->priority, NONE32);
	assert_int_equal(measure_of(m, "M05")->stage, stage_RUNNING);
	model_close(m);
}

// Nobody starts without their list: an empty plan takes it, with the fields and units it names.
static void the_first_list_of_an_empty_plan(void **state)
{
	(void)state;
	i18n_set(LANG_DE);
	struct model *m = NULL;
	struct ls_err err;
	struct step step;
	const char *list = "Nr;Titel;Handlungsfeld;Anfragende Stelle;Stand\n"
					   "1;A;Kommunikation;Hauptamt;Idee\n"
					   "2;B;Ausstattung;;Idee\n"
					   "3;C;kommunikation;Hauptamt;quatsch\n"
					   "4;D;Nur hier;;quatsch\n"
					   "5;E;kommunikation;hauptamt;Regelbetrieb\n";
	assert_int_equal(model_create(&m, NULL, &err), LS_OK);
	struct catalogue *c = listed(m, list);
	holds_counts(c, 3, 0, 0, 2);
	struct str about = {0};
	catalogue_about(&about, c);
	assert_non_null(strstr(str_text(&about), "Kommunikation, Ausstattung"));
	assert_null(strstr(str_text(&about), "Nur hier")); // only a rejected row names it
	str_free(&about);
	int64_t id = 0;
	assert_int_equal(catalogue_take(c, m, true, &id, &err), LS_OK);
	catalogue_free(c);
	const struct plan *p = model_plan(m);
	assert_int_equal(p->field_n, 2);
	assert_int_equal(p->unit_n, 1);
	assert_int_equal(p->measure_n, 3);
	assert_int_equal(measure_of(m, "M1")->field, p->field[0].id);
	assert_int_equal(measure_of(m, "M1")->requested_by, p->unit[0].id);
	assert_int_equal(measure_of(m, "M5")->field, p->field[0].id); // the same field, in small letters
	assert_int_equal(measure_of(m, "M5")->stage, stage_OPERATION);
	// Now that there are some, an unknown one is a mistake.
	c = listed(m, "Nr;Titel;Handlungsfeld\n6;F;Komunikation\n");
	holds_counts(c, 0, 0, 0, 1);
	catalogue_free(c);
	c = listed(m, "Nr;Titel;Handlungsfeld\n1;A;Kommunikation\n");
	holds_counts(c, 0, 0, 1, 0);
	catalogue_free(c);
	assert_int_equal(model_undo(m, &step, &err), LS_OK);
	assert_int_equal(model_plan(m)->field_n + model_plan(m)->unit_n + model_plan(m)->measure_n, 0);
	model_close(m);
}

// What people write by hand: 5" stands as it is, states in their own words, a parent in other letters.
static void lists_as_people_write_them(void **state)
{
	(void)state;
	i18n_set(LANG_DE);
	struct model *m = sample_plan("viersen");
	(void)taken(m, listed(m, "Nr;Titel;Status;Teil von\n90;Schränke 19\";geplant;\n91;Läuft;läuft;schränke 19\"\n"
							 "92;Fertig;erledigt;\n93;Dienst;im Betrieb;\n"));
	assert_string_equal(measure_of(m, "M90")->title, "Schränke 19\"");
	assert_int_equal(measure_of(m, "M90")->stage, stage_NONE);
	assert_int_equal(measure_of(m, "M91")->stage, stage_RUNNING);
	assert_int_equal(measure_of(m, "M91")->parent, measure_of(m, "M90")->id);
	assert_int_equal(measure_of(m, "M92")->stage, stage_DONE);
	assert_int_equal(measure_of(m, "M93")->stage, stage_OPERATION);
	model_close(m);
}

// For machines: names of columns, codes, ISO days, a decimal point in any language.
static void the_plain_form(void **state)
{
	(void)state;
	i18n_set(LANG_DE);
	struct model *m = sample_plan("musterkreis");
	struct str out = {0};
	struct ls_err err;
	assert_int_equal(catalogue_write(&out, m, CATALOGUE_CSV, &err), LS_OK);
	assert_int_equal(strncmp(out.s, "code,title,rank,score,field,", 28), 0);
	assert_null(strchr(out.s, '\r'));
	assert_non_null(strstr(out.s, "\nM05,Bescheide in klarer Sprache,7=,2.35,bs,"));
	assert_non_null(strstr(out.s, ",2025-02-11,"));
	assert_non_null(strstr(out.s, ",department,"));
	str_clear(&out);
	assert_int_equal(catalogue_write(&out, m, CATALOGUE_EXCEL, &err), LS_OK);
	assert_int_equal(strncmp(out.s, "\xef\xbb\xbf", 3), 0);
	assert_non_null(strstr(out.s, ";\"2,35\";"));
	assert_non_null(strstr(out.s, ";11.02.2025;"));
	assert_non_null(strstr(out.s, "\r\n"));
	str_free(&out);
	model_close(m);
}

static void heads_are_matched(void **state)
{
	(void)state;
	i18n_set(LANG_DE);
	struct model *m = sample_plan("konstanz"); // its criteria are called as columns are: Nutzen, Kosten, Priorität
	struct catalogue *c = NULL;
	struct ls_err err;
	const char *text = "Nr;Bezeichnung;Nutzen;Amt;Rang;Irgendwas\n1;Digitale Antragstellung;;Hauptamt;7;x\n";
	assert_int_equal(list_of(&c, m, text, strlen(text), "Amt=responsible,Irgendwas=", &err), LS_OK);
	has_change(row_of(c, 0), "Nutzen", "↗", "");
	has_change(row_of(c, 0), tr("responsible"), "", "Hauptamt");
	struct str about = {0};
	catalogue_about(&about, c);
	assert_non_null(strstr(str_text(&about), "Rang"));
	str_free(&about);
	catalogue_free(c);
	i18n_set(LANG_EN);
	list_fails(m, text, "Amt=nonsense", LS_USAGE, "nonsense");
	list_fails(m, text, "Am=responsible", LS_USAGE, "“Am”");
	list_fails(m, text, "Amt", LS_USAGE, "Amt");
	list_fails(m, text, "Amt=title", LS_DATA, "Bezeichnung");
	model_close(m);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(excel_in_windows_1252),
		cmocka_unit_test(tab_unicode_text_and_byte_order_mark),
		cmocka_unit_test(there_and_back_changes_nothing),
		cmocka_unit_test(a_list_fills_another_plan),
		cmocka_unit_test(one_step_that_can_be_undone),
		cmocka_unit_test(rows_are_never_doubled),
		cmocka_unit_test(what_is_not_in_the_file_stays),
		cmocka_unit_test(the_first_list_of_an_empty_plan),
		cmocka_unit_test(lists_as_people_write_them),
		cmocka_unit_test(the_plain_form),
		cmocka_unit_test(heads_are_matched),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
