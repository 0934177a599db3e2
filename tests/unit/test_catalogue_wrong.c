// SPDX-License-Identifier: EUPL-1.2
// Lists that are wrong or hostile: what is rejected and why, formulas, character sets, plans that change meanwhile.
#include "exchange/catalogue/catalogue.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <cmocka.h>

#include "exchange/charset.h"
#include "listing.h"

// One row with one wrong cell; its reason must hold `word`.
static void rejects(struct model *m, const char *head, const char *cell, const char *word)
{
	struct str text = {0};
	str_addf(&text, "code;%s\n34;%s\n", head, cell);
	struct catalogue *c = listed(m, str_text(&text));
	assert_int_equal(catalogue_fate_count(c, CATALOGUE_REJECTED), 1);
	assert_int_equal(row_of(c, 0)->line, 2);
	if (!strstr(row_of(c, 0)->reason, word))
		fail_msg("%s=%s: “%s” is not in: %s", head, cell, word, row_of(c, 0)->reason);
	catalogue_free(c);
	str_free(&text);
}

static void every_reason_says_what_is_expected(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	struct model *m = sample_plan("musterkreis");
	rejects(m, "title", "", "may not be empty");
	rejects(m, "Aufwand", "riesig", "niedrig, mittel, hoch");
	rejects(m, "stage", "quatsch", "pilot");
	rejects(m, "field", "Kommunikation", "field of action");
	rejects(m, "decided priority", "0", "Expected");
	rejects(m, "decided priority", "erste", "a whole number such as 3");
	rejects(m, "asked on", "31.02.2026", "a day of that month, which has 28");
	rejects(m, "asked on", "bald", "a day such as 3.4.2023");
	rejects(m, "asked on", "2026", "not a single day");
	rejects(m, "asked by", "Amt 99", "unit");
	rejects(m, "goals", "BS1, Unsinn", "Unsinn");
	rejects(m, "part of", "M34", "circle");
	rejects(m, "title;x", "A;B;C", "more cells");
	model_close(m);
}

static void nothing_is_written_when_a_row_is_rejected(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	struct model *m = sample_plan("musterkreis");
	const char *text = "code;title;part of\n34;Neu;\n70;Dach mit falschem Kind;\n71;Kind;70\n72;;\n73;Enkel;72\n";
	struct catalogue *c = listed(m, text);
	struct ls_err err;
	int64_t step = 7;
	holds_counts(c, 2, 1, 0, 2);
	assert_non_null(strstr(row_of(c, 4)->reason, "line 5")); // its parent is rejected
	uint64_t before = model_generation(m);
	assert_int_equal(catalogue_take(c, m, false, &step, &err), LS_REFUSED);
	assert_non_null(strstr(err.text, "2 rows are rejected"));
	assert_int_equal(model_generation(m), before);
	assert_int_equal(catalogue_take(c, m, true, &step, &err), LS_OK);
	assert_true(step > 0);
	assert_int_equal(measure_of(m, "M71")->parent, measure_of(m, "M70")->id);
	assert_int_equal(model_plan(m)->measure_n, 62);
	// What has been taken over is not taken over twice.
	assert_int_equal(catalogue_take(c, m, true, &step, &err), LS_REFUSED);
	catalogue_free(c);
	model_close(m);
}

static void a_circle_through_file_and_plan_is_found(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	struct model *m = sample_plan("musterkreis"); // M15 is part of M14
	struct catalogue *c = listed(m, "code;part of\n14;M15\n");
	holds_counts(c, 0, 0, 0, 1);
	catalogue_free(c);
	c = listed(m, "code;part of\n14;M15\n15;\n"); // turned round it is none
	holds_counts(c, 0, 2, 0, 0);
	(void)taken(m, c);
	c = listed(m, "code;title;part of\n80;A;81\n81;B;80\n");
	assert_int_equal(catalogue_fate_count(c, CATALOGUE_REJECTED), 2);
	catalogue_free(c);
	model_close(m);
}

static void the_plan_changed_meanwhile(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	struct model *m = sample_plan("musterkreis");
	struct catalogue *c = listed(m, "code;title\n41;Neu\n");
	struct ls_err err;
	int64_t step = 0;
	assert_int_equal(model_begin(m, "other", &err), LS_OK);
	assert_int_equal(model_delete(m, T_measure, measure_of(m, "M41")->id, &err), LS_OK);
	assert_int_equal(model_end(m, &step, &err), LS_OK);
	assert_int_equal(catalogue_take(c, m, false, &step, &err), LS_REFUSED);
	assert_non_null(strstr(err.text, "Read the list again"));
	assert_false(model_in_step(m));
	catalogue_free(c);
	model_close(m);
}

// Cells that a spreadsheet would carry out are protected, and come back as they were.
static void formulas_are_neutralised(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	static const char *const texts[] = {"=1+1", "+49 7421", "-x",  "@SUM(A1)", "'=1",
										"''-",  "'quoted'", "x=1", "\u2212 5"};
	struct model *m = sample_plan("musterkreis");
	struct ls_err err;
	int32_t id = measure_of(m, "M34")->id;
	for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
		struct str list = {0};
		int64_t step = 0;
		assert_int_equal(model_begin(m, "set", &err), LS_OK);
		assert_int_equal(model_set(m, T_measure, id, schema_column(&schema[T_measure], "title"),
								   (struct value){.kind = VALUE_TEXT, .s = texts[i]}, &err),
						 LS_OK);
		assert_int_equal(model_end(m, &step, &err), LS_OK);
		assert_int_equal(catalogue_write(&list, m, CATALOGUE_EXCEL, &err), LS_OK);
		for (const char *s = str_text(&list); *s; s++) // no cell begins with one of these
			if ((s == list.s || s[-1] == ';' || s[-1] == '\n') && s > list.s + 3)
				assert_null(strchr("=@", *s == '"' ? s[1] : *s));
		struct catalogue *c = listed(m, str_text(&list));
		holds_counts(c, 0, 0, 60, 0);
		catalogue_free(c);
		str_free(&list);
	}
	// What others protected that way is read without the '.
	struct catalogue *c = listed(m, "code;title\n34;'=A1\n");
	has_change(row_of(c, 0), "title", "\u2212 5", "=A1");
	catalogue_free(c);
	model_close(m);
}

static void what_is_no_list_is_refused(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	struct model *m = sample_plan("musterkreis");
	list_fails(m, "", NULL, LS_DATA, "is empty");
	list_fails(m, "\n\n", NULL, LS_DATA, "is empty");
	list_fails(m, "Straße;Ort\nA;B\n", NULL, LS_DATA, "Straße, Ort");
	list_fails(m, "code;Nr;title\n1;1;x\n", NULL, LS_DATA, "are both");
	list_fails(m, "Nr;Titel;titel\n1;a;b\n", NULL, LS_DATA, "two columns “titel”. Rename");
	list_fails(m, "PK\x03\x04;Titel\n", NULL, LS_DATA, "workbook");
	struct catalogue *c = NULL;
	struct ls_err err;
	assert_int_equal(list_of(&c, m, "code;title\n1;a\0b\n", 17, NULL, &err), LS_DATA);
	// Nothing of a file reaches a terminal as it is.
	list_fails(m, "\x1b]0;x\x07;\x1b[2J\n", NULL, LS_DATA, "no row of heads");
	assert_int_equal(list_of(&c, m, "\x1b[2J;b\n", 7, NULL, &err), LS_DATA);
	assert_null(strchr(err.text, 0x1b));
	c = listed(m, "code;title\n\x1b[2J;x\n");
	holds_counts(c, 1, 0, 0, 0);
	assert_string_equal(row_of(c, 0)->code, "[2J");
	struct str told = {0};
	catalogue_tell(&told, c);
	assert_null(strchr(str_text(&told), 0x1b));
	str_free(&told);
	catalogue_free(c);
	model_close(m);
}

static void character_sets(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	static const struct {
		const char *bytes, *encoding, *text, *used;
		size_t size;
	} right[] = {
		{"Ma\xc3\x9f", NULL, "Maß", "UTF-8", 4},
		{"\xef\xbb\xbfMa\xc3\x9f", NULL, "Maß", "UTF-8", 7},
		{"Ma\xdf \x80", NULL, "Maß €", "Windows-1252", 5},
		{"Ma\xe1", "CP850", "Maß", "CP850", 3},
		{"Ma\xdf \xa4", "iso-8859-15", "Maß €", "iso-8859-15", 5},
		{"\xff\xfeM\0\xdf\0", NULL, "Mß", "UTF-16LE", 6},
		{"\xfe\xff\0M\0\xdf", NULL, "Mß", "UTF-16BE", 6},
		{"M\0a\0\xdf\0", NULL, "Maß", "UTF-16LE", 6},
		{"\0M\0a\0\xdf", NULL, "Maß", "UTF-16BE", 6},
	};
	struct ls_err err;
	const char *used = NULL;
	for (size_t i = 0; i < sizeof right / sizeof right[0]; i++) {
		struct str out = {0};
		assert_int_equal(charset_read(&out, &used, "x", right[i].bytes, right[i].size, right[i].encoding, &err), LS_OK);
		assert_string_equal(str_text(&out), right[i].text);
		assert_string_equal(used, right[i].used);
		str_free(&out);
	}
	struct str out = {0};
	assert_int_equal(charset_read(&out, &used, "x", "a", 1, "klingonisch", &err), LS_USAGE);
	assert_int_equal(charset_read(&out, &used, "x", "a", 1, "../../etc/passwd", &err), LS_USAGE);
	assert_int_equal(charset_read(&out, &used, "x", "a\nb\x81", 4, NULL, &err), LS_DATA); // no such byte in 1252
	assert_non_null(strstr(err.text, "line 2: byte 81"));
	assert_int_equal(charset_read(&out, &used, "x", "abc\0d\xdf", 6, NULL, &err), LS_DATA);
	assert_non_null(strstr(err.text, "not a text"));
	assert_int_equal(charset_read(&out, &used, "x", "a\n\xdf", 3, "UTF-8", &err), LS_DATA);
	assert_non_null(strstr(err.text, "line 2: byte DF"));
	str_free(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_reason_says_what_is_expected),
		cmocka_unit_test(nothing_is_written_when_a_row_is_rejected),
		cmocka_unit_test(a_circle_through_file_and_plan_is_found),
		cmocka_unit_test(the_plan_changed_meanwhile),
		cmocka_unit_test(formulas_are_neutralised),
		cmocka_unit_test(what_is_no_list_is_refused),
		cmocka_unit_test(character_sets),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
