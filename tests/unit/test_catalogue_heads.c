// SPDX-License-Identifier: EUPL-1.2
// The heads of a list: what each column is, in which row they stand, what is left out and said so; and the preview as a
// script reads it.
#include "exchange/catalogue/catalogue.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <cmocka.h>

#include "few.h"
#include "listing.h"

// Criteria called as columns are, two of one title, texts in the profile.
static const char *const alike[] = {
	"field",        "code,title\nF1,Bildung\n",
	"criterion",    "code,title\nnote,Note\nbenefit,Nutzen\nc1,Wirkung\nc2,Gleich\nc3,gleich\n",
	"level",        "criterion,code,title\nnote,x,gut\nbenefit,x,gut\nc1,x,gut\nc2,x,gut\nc3,x,besser\n",
	"measure",      "code,title,field,note\nM1,Eine,F1,Anmerkung\nM2,Andere,,\n",
	"measure_text", "measure,benefit\nM1,Nutzt allen\n",
	"rating",       "measure,criterion,level\nM1,note,x\nM1,benefit,x\nM2,c1,x\nM2,c2,x\nM2,c3,x\n",
	NULL,
};

static struct catalogue *read_with(struct model *m, const char *text, const char *map)
{
	struct catalogue *c = NULL;
	struct ls_err err = {.code = LS_OK};
	if (list_of(&c, m, text, strlen(text), map, &err) != LS_OK)
		fail_msg("%s: %s", text, err.text);
	return c;
}

// Every column comes back as what it is, whatever else is called so.
static void columns_that_are_called_alike(void **state)
{
	(void)state;
	static const char *const first[] = {
		"code,title,field,note,benefit,c1,c2,c3,measure.note,measure_text.benefit\n",
		"\xef\xbb\xbfNr;Titel;Handlungsfeld;Note;Nutzen;Wirkung;c2;c3;Notiz;measure_text.benefit\r\n",
	};
	for (int i = 0; i < 2; i++) {
		struct model *m = few_plan(alike);
		struct str out = {0};
		struct ls_err err;
		i18n_set(LANG_DE);
		assert_int_equal(catalogue_write(&out, m, i ? CATALOGUE_EXCEL : CATALOGUE_CSV, &err), LS_OK);
		struct str line = {0};
		str_addn(&line, out.s, strcspn(out.s, "\n") + 1);
		assert_string_equal(str_text(&line), first[i]);
		str_free(&line);
		struct catalogue *c = listed(m, str_text(&out));
		holds_counts(c, 0, 0, 2, 0);
		catalogue_free(c);
		str_free(&out);
		model_close(m);
	}
}

// What people put around a head does not count.
static void heads_as_people_write_them(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	struct model *m = few_plan(alike);
	static const char *const heads[] = {
		"title",           "Titel",     "TITEL *",         "Titel:",   "  titel  ",     "\"Tit\"\"el\"",
		"Ma\xc3\x9fnahme", "Massnahme", "title (100 %)",   "Title(3)", "measure.title", "Projekt",
		"goal.title",      "measures",  "measure.titleof", "",
	};
	static const bool known[] = {true, true,  true, true, true,  false, true,  true,
								 true, false, true, true, false, false, false, false};
	for (size_t i = 0; i < sizeof heads / sizeof heads[0]; i++) {
		struct str text = {0};
		str_addf(&text, "code;%s\nM1;Neu\n", heads[i]);
		struct catalogue *c = listed(m, str_text(&text));
		if (catalogue_fate_count(c, CATALOGUE_CHANGED) != known[i])
			fail_msg("“%s” is %sknown", heads[i], known[i] ? "not " : "");
		catalogue_free(c);
		str_free(&text);
	}
	struct catalogue *c = listed(m, "code;\"best\n  practice\u00a0(in %)\";decided\u00a0priority\nM1;x;3\n");
	has_change(row_of(c, 0), "best practice", "", "x");
	has_change(row_of(c, 0), "decided priority", "", "3");
	catalogue_free(c);
	// Two criteria are called so: only their codes tell them apart.
	c = listed(m, "code;Gleich;c2\nM2;gut;\n");
	assert_int_equal(row_of(c, 0)->cells_n, 1);
	has_change(row_of(c, 0), "Gleich", "gut", "");
	catalogue_free(c);
	model_close(m);
}

// What the caller says of a head counts before what it is called.
static void heads_the_caller_explains(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	struct model *m = few_plan(alike);
	struct catalogue *c = read_with(m, "Kennung;note;x\nM1;neu;gut\n", "Kennung=code, note = measure.note ,X=c1");
	assert_int_equal(row_of(c, 0)->cells_n, 2);
	has_change(row_of(c, 0), "note", "Anmerkung", "neu");
	has_change(row_of(c, 0), "Wirkung", "", "gut");
	catalogue_free(c);
	c = read_with(m, "code;note;title\nM1;x;Neu\n", "note=,title=");
	holds_counts(c, 0, 0, 1, 0);
	struct str about = {0};
	catalogue_about(&about, c);
	assert_string_equal(str_text(&about), "left out: note, title; UTF-8, separated by semicolons");
	str_free(&about);
	catalogue_free(c);
	list_fails(m, "code;note\nM1;x\n", "note", LS_USAGE,
			   "--map: “note” is not HEAD=COLUMN, such as Bezeichnung=title.");
	list_fails(m, "code;note\nM1;x\n", "=note", LS_USAGE, "--map: the file has no column “”.");
	list_fails(m, "code;note\nM1;x\n", "note=foo", LS_USAGE,
			   "--map: a list of measures has no column “foo”, such as title, stage or a criterion.");
	list_fails(m, "code;note\nM1;x\n", "nose=title", LS_USAGE, "--map: the file has no column “nose”.");
	list_fails(m, "code;Titel;Name\nM1;x;y\n", NULL, LS_DATA,
			   "list.csv: the columns “Titel” and “Name” are both “title”. --map \"Name=\" leaves one out.");
	list_fails(m, "code;Titel;TITEL\nM1;x;y\n", NULL, LS_DATA,
			   "list.csv has two columns “TITEL”. Rename one of them in the file.");
	list_fails(m, "code;c1;Wirkung\nM1;x;y\n", NULL, LS_DATA, "both “Wirkung”");
	c = listed(m, "code;Rang;rank;?;?\nM1;1;1;;\n"); // what is not read may stand there twice
	holds_counts(c, 0, 0, 1, 0);
	catalogue_free(c);
	model_close(m);
}

// A title may stand above the heads; they are looked for among the first twenty rows.
static void the_row_of_the_heads(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	struct model *m = few_plan(alike);
	for (int above = 0; above < 22; above++) {
		struct str text = {0};
		for (int i = 0; i < above; i++)
			str_addf(&text, "Liste %d;;Titel hier\n", i);
		str_add(&text, "code;title;field\nM1;Neu;F1\n");
		if (above < 20) {
			struct catalogue *c = listed(m, str_text(&text));
			assert_int_equal(catalogue_count(c), 1);
			assert_int_equal(row_of(c, 0)->line, above + 2);
			has_change(row_of(c, 0), "title", "Eine", "Neu");
			catalogue_free(c);
		} else {
			list_fails(
				m, str_text(&text), NULL, LS_DATA,
				"list.csv has no row of heads with “Nr” or “Title”. It begins with: Liste 0, , Titel hier. --map");
		}
		str_free(&text);
	}
	// The row that knows most heads, of equals the first; one without code and title is none.
	struct catalogue *c = listed(m, "code\nfield;note;stage;kind\ncode;title\nM1;Neu\ncode;title\n");
	assert_string_equal(row_of(c, 0)->title, "Neu");
	assert_string_equal(row_of(c, 1)->title, "title");
	catalogue_free(c);
	list_fails(m, "a;b;c;d;e;f;g;h;i;j\n1\n", NULL, LS_DATA, "It begins with: a, b, c, d, e, f, g, h. --map");
	list_fails(m, "field;note\nF1;x\n", NULL, LS_DATA, "has no row of heads");
	model_close(m);
}

static void lists_of_many_columns(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	struct model *m = few_plan(alike);
	struct str text = {0};
	str_add(&text, "code;title");
	for (int i = 2; i < 256; i++)
		str_addf(&text, ";x%d", i);
	size_t heads = text.len;
	str_add(&text, "\nM1;Neu\n");
	struct catalogue *c = listed(m, str_text(&text));
	holds_counts(c, 0, 1, 0, 0);
	catalogue_free(c);
	str_clear(&text);
	str_addf(&text, "code;title");
	for (int i = 2; i < 257; i++)
		str_addf(&text, ";x%d", i);
	assert_true(text.len > heads);
	str_add(&text, "\nM1;Neu\n");
	list_fails(m, str_text(&text), NULL, LS_DATA, "list.csv has 257 columns; at most 256 are read.");
	str_free(&text);
	c = listed(m, "code;title\nM1\nM2;Andere;;;\nM2;Andere;; x\n;;;;\n");
	assert_string_equal(row_of(c, 0)->reason, "column “title”: this cell may not be empty.");
	assert_string_equal(row_of(c, 2)->reason, "this row has more cells than there are heads.");
	holds_counts(c, 0, 0, 1, 2);
	catalogue_free(c);
	model_close(m);
}

static void the_preview_as_a_script_reads_it(void **state)
{
	(void)state;
	struct model *m = few_plan(alike);
	static const char text[] =
		"Nr\tTitle\tField\tNote\tRang\tNotr\t\tKosten\n"
		"M1\tEine\tF1\tgut\t1\t\tx\t\n"
		"M2\t\"Ein Titel, der sehr viel länger ist, als es eine Zeile der Vorschau fassen könnte\"\tF1\n"
		"\tNeu\tF1\n"
		"9\tWeg\tF9\n";
	i18n_set(LANG_EN);
	struct catalogue *c = listed(m, text);
	struct str out = {0};
	assert_string_equal(catalogue_name(c), "list.csv");
	catalogue_tell(&out, c);
	assert_string_equal(
		str_text(&out),
		"list.csv: left out: column 7; UTF-8, separated by tabs; calculated here, not read: Rang\n"
		"~ M2 Ein Titel, der sehr viel länger ist, als es eine Zeile der Vorschau fassen könnte (line 3)\n"
		"    title: Andere → Ein Titel, der sehr viel länger ist, als es eine Zeile der V…\n"
		"    field: – → Bildung\n"
		"+ M3 Neu (line 4)\n"
		"    title: Neu\n"
		"    field: Bildung\n"
		"! M9 Weg (line 5): column “Field”: There is no field of action “F9”; close to it: F1.\n"
		"1 new, 1 changed, 1 unchanged, 1 rejected\n"
		"--leave-cells takes 1 row without the cell that does not fit.\n");
	catalogue_free(c);
	i18n_set(LANG_DE);
	c = listed(m, "Nr,Titel,Notix,Handlungsfeld\nM1,Eine,x,\n");
	str_clear(&out);
	catalogue_tell(&out, c);
	assert_string_equal(str_text(&out),
						"list.csv: ausgelassen: Notix (ist „Notiz“ gemeint?); UTF-8, getrennt mit Komma\n"
						"    --map 'Notix=note'\n"
						"~ M1 Eine (Zeile 2)\n"
						"    Handlungsfeld: Bildung → –\n"
						"0 neu, 1 geändert, 0 unverändert, 1 Wert geleert\n");
	catalogue_free(c);
	str_free(&out);
	model_close(m);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(columns_that_are_called_alike), cmocka_unit_test(heads_as_people_write_them),
		cmocka_unit_test(heads_the_caller_explains),     cmocka_unit_test(the_row_of_the_heads),
		cmocka_unit_test(lists_of_many_columns),         cmocka_unit_test(the_preview_as_a_script_reads_it),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
