// SPDX-License-Identifier: EUPL-1.2
// Single cells of the tables of a folder: days, numbers, texts and names at their borders, and rows named by place.
#include "exchange/folder/folder.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/i18n.h"
#include "few.h"

#define MEASURE "code,title\nM1,Eine\n"

// The sentence of refusal; "" when the tables are taken.
static const char *refusal(const char *const tables[])
{
	static struct ls_err err;
	struct folder_source source = {.file = few_text, .arg = (void *)tables, .name = "few"};
	struct model *m = NULL;
	err = (struct ls_err){.code = LS_OK};
	assert_int_equal(model_create(&m, NULL, &err), LS_OK);
	enum ls_code code = folder_load(m, &source, &err);
	assert_int_equal(code, *err.text ? LS_DATA : LS_OK);
	model_close(m);
	return err.text;
}

// A measure that was asked for on a day.
static void day_is(const char *text, int32_t day)
{
	struct str table = {0};
	str_addf(&table, "code,title,requested_on\nM1,Eine,%s\n", text);
	const char *const tables[] = {"measure", str_text(&table), NULL};
	struct model *m = few_plan(tables);
	assert_int_equal(model_plan(m)->measure[0].requested_on, day);
	model_close(m);
	str_free(&table);
}

static void day_is_refused(const char *text, const char *expected)
{
	struct str table = {0}, sentence = {0};
	str_addf(&table, "code,title,requested_on\nM1,Eine,%s\n", text);
	str_addf(&sentence, "few/measure.csv, line 2, column “requested_on”: “%s” is not understood. Expected: %s.", text,
			 expected);
	assert_string_equal(refusal((const char *const[]){"measure", str_text(&table), NULL}), str_text(&sentence));
	str_free(&table);
	str_free(&sentence);
}

static void days(void **state)
{
	(void)state;
	static const char form[] = "a day such as 2023-02-10, a month 2023-02, a quarter 2023-Q1 or a year 2023";
	static const char *const bad[] = {"10.02.2023x", "1.2.999", "31.2.2023", "1.2.", "1.2.20233", "x", "1/2/2023"};
	day_is("2023-02-10", date_day(2023, 2, 10));
	day_is("10.02.2023", date_day(2023, 2, 10));
	day_is("1.2.2023", date_day(2023, 2, 1));
	day_is("01.02.2023 00:00", date_day(2023, 2, 1));
	day_is("2015-05-01T00:00:00Z", date_day(2015, 5, 1));
	day_is_refused("01.02.2023 14:30", form);
	day_is("1.1.1870", DAY_MIN);
	day_is("31.12.2199", DAY_MAX);
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
		day_is_refused(bad[i], form);
	day_is_refused("31.12.1869", "a day between 1870 and 2199");
	day_is_refused("1.1.2200", "a day between 1870 and 2199");
}

static void points_are(const char *separator, const char *text, const char *sentence, int points)
{
	struct str criteria = {0}, levels = {0};
	str_addf(&criteria, "code%stitle\na%sA\n", separator, separator);
	str_addf(&levels, "criterion%scode%stitle%spoints\na%sl%sL%s%s\n", separator, separator, separator, separator,
			 separator, separator, text);
	const char *const tables[] = {"criterion", str_text(&criteria), "level", str_text(&levels), NULL};
	if (*sentence) {
		assert_string_equal(refusal(tables), sentence);
	} else {
		struct model *m = few_plan(tables);
		assert_int_equal(model_plan(m)->level[0].points, points);
		model_close(m);
	}
	str_free(&criteria);
	str_free(&levels);
}

// A decimal comma is understood where no comma separates the cells.
static void numbers(void **state)
{
	(void)state;
	points_are(",", "2.5", "", 250);
	points_are(";", "2.5", "", 250);
	points_are(";", "2,5", "", 250);
	points_are("\t", "2,5", "", 250);
	points_are(";", "10000", "", 1000000);
	points_are(";", "10000.01",
			   "few/level.csv, line 2, column “points”: 10000.01 is not possible. Expected: 0 – 10,000.", 0);
	static const char *const bad[] = {"2,5,5", "1.000,5", "2,555", "2.555", "zwei", ",", "-"};
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
		struct str sentence = {0};
		str_addf(&sentence,
				 "few/level.csv, line 2, column “points”: “%s” is not understood. Expected: points with a decimal "
				 "point, such as 3 or 2.5.",
				 bad[i]);
		points_are(";", bad[i], str_text(&sentence), 0);
		str_free(&sentence);
	}
	points_are(",", "\"2,5\"",
			   "few/level.csv, line 2, column “points”: “2,5” is not understood. Expected: points with a decimal "
			   "point, such as 3 or 2.5.",
			   0);
}

// The program writes whole euros without any sign; 20.000 comes from a spreadsheet, and is not twenty.
static void whole_things_have_no_places(void **state)
{
	(void)state;
	static const char *const bad[] = {"20.000", "20,000", "0.000"};
	struct str table = {0};
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
		str_clear(&table);
		str_addf(&table, "code;title;most\nk;Klein;%s\n", bad[i]);
		assert_non_null(strstr(refusal((const char *const[]){"cost_class", str_text(&table), NULL}),
							   "is not understood. Expected: whole euros such as 20000."));
	}
	const char *const tables[] = {"cost_class", "code;title;most\nk;Klein;20000\n", NULL};
	struct model *m = few_plan(tables);
	assert_int_equal(model_plan(m)->cost_class[0].most, 20000);
	model_close(m);
	str_free(&table);
}

static void texts_and_names_have_a_length(void **state)
{
	(void)state;
	struct str table = {0}, code = {0}, sentence = {0};
	for (int i = 0; i < 60; i++)
		str_addc(&code, 'x');
	str_addf(&table, "code,title\n%s,Eine\n", str_text(&code));
	assert_string_equal(refusal((const char *const[]){"measure", str_text(&table), NULL}), "");
	str_clear(&table);
	str_addf(&table, "code,title\n%sy,Eine\n", str_text(&code));
	str_addf(&sentence,
			 "few/measure.csv, line 2, column “code”: “%sy” is not understood. Expected: a short name without blanks, "
			 "quotes, / and #, such as M34.",
			 str_text(&code));
	assert_string_equal(refusal((const char *const[]){"measure", str_text(&table), NULL}), str_text(&sentence));
	str_clear(&table);
	str_add(&table, "code,title,note\nM1,Eine,");
	size_t head = table.len;
	while (table.len < head + 100000)
		str_addc(&table, 'z');
	assert_string_equal(refusal((const char *const[]){"measure", str_text(&table), NULL}), "");
	str_addc(&table, 'z');
	assert_string_equal(
		refusal((const char *const[]){"measure", str_text(&table), NULL}),
		"few/measure.csv, line 2, column “note”: the text is too long: 100001 characters, at most 100000 are kept.");
	str_free(&table);
	str_free(&code);
	str_free(&sentence);
}

// Texts keep what belongs to them and lose what does not.
static void texts_are_kept_clean(void **state)
{
	(void)state;
	const char *const tables[] = {"measure", "code , title,\tnote\nM1 ,\" a\tb\nc \",\"x\x01\x7fy\xc2\x85z \u00e4~\"\n",
								  NULL};
	struct model *m = few_plan(tables);
	struct str note = {0};
	struct ls_err err;
	const struct measure *measure = &model_plan(m)->measure[0];
	assert_string_equal(measure->code, "M1");
	assert_string_equal(measure->title, " a\tb\nc ");
	assert_int_equal(model_text(m, T_measure, measure->id, "note", &note, &err), LS_OK);
	assert_string_equal(str_text(&note), "xyz ä~");
	str_free(&note);
	model_close(m);
}

static void rows_without_a_code_are_named_by_place(void **state)
{
	(void)state;
	static const char *const bad[] = {"#0", "#3", "#-1", "#+1", "#1x", "#", "1", "#x", "#:", "#/"};
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
		struct str values = {0}, sentence = {0};
		str_addf(&values, "indicator,day,value\n%s,2023-01-01,3\n", bad[i]);
		str_addf(
			&sentence,
			"few/indicator_value.csv, line 2, column “indicator”: “%s” is not a row of indicator.csv. Expected: #1 "
			"to #2, the place of the row in that file.",
			bad[i]);
		const char *const tables[] = {"measure",         MEASURE,           "indicator", "measure,title\nM1,A\nM1,B\n",
									  "indicator_value", str_text(&values), NULL};
		assert_string_equal(refusal(tables), str_text(&sentence));
		str_free(&values);
		str_free(&sentence);
	}
	const char *const tables[] = {"measure",
								  MEASURE,
								  "indicator",
								  "measure,title\nM1,A\nM1,B\n",
								  "indicator_value",
								  "indicator,day,value\n#2,2023-01-01,3\n#1,2023-01-01,4\n#02,2023-01-02,5\n",
								  NULL};
	struct model *m = few_plan(tables);
	struct str out = {0};
	struct ls_err err;
	assert_int_equal(folder_table(&out, m, T_indicator_value, false, &err), LS_OK);
	assert_string_equal(str_text(&out), "indicator,value,day\n#2,3,2023-01-01\n#1,4,2023-01-01\n#2,5,2023-01-02\n");
	str_free(&out);
	model_close(m);
}

// Weights are whole, or none counts; a criterion without weight needs no points.
static void weights_of_criteria(void **state)
{
	(void)state;
	static const char levels[] = "criterion,code,title,points\na,x,X,1\nb,x,X,\n";
	static const struct {
		const char *criteria, *sentence;
	} cases[] = {
		{"code,title,weight\na,A,100\nb,B,\n", ""},
		{"code,title,weight\na,A,100\nb,B,0\n", ""},
		{"code,title,weight\na,A,0\nb,B,0\n", ""},
		{"code,title,weight\na,A,99.99\nb,B,\n",
		 "few/criterion.csv, line 2: the weights add up to 99.99%. Expected: 100% in all, such as 40, 35 and 25, or "
		 "no weights."},
		{"code,title,weight\na,A,60\nb,B,40\n",
		 "few/criterion.csv, line 3: “B” has a weight: each of its levels in level.csv needs points, such as 3."},
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
		assert_string_equal(refusal((const char *const[]){"criterion", cases[i].criteria, "level", levels, NULL}),
							cases[i].sentence);
}

// A horizon is compared by what it says: one without a beginning or an end contradicts nobody.
static void horizons(void **state)
{
	(void)state;
	static const char horizon[] = "code,title,least,most\nk,soon,0,1\nl,late,3,5\no,open,,\n";
	static const struct {
		const char *from, *to;
		bool good;
	} cases[] = {{"k", "l", true}, {"l", "l", true}, {"l", "k", false},
				 {"o", "k", true}, {"l", "o", true}, {"", "k", true}};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct str table = {0};
		str_addf(&table, "code,title,horizon_from,horizon_to\nM1,Eine,%s,%s\n", cases[i].from, cases[i].to);
		assert_int_equal(!*refusal((const char *const[]){"horizon", horizon, "measure", str_text(&table), NULL}),
						 cases[i].good);
		str_free(&table);
	}
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(days),
		cmocka_unit_test(numbers),
		cmocka_unit_test(whole_things_have_no_places),
		cmocka_unit_test(texts_and_names_have_a_length),
		cmocka_unit_test(texts_are_kept_clean),
		cmocka_unit_test(rows_without_a_code_are_named_by_place),
		cmocka_unit_test(weights_of_criteria),
		cmocka_unit_test(horizons),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
