// SPDX-License-Identifier: EUPL-1.2
// Wrong tables: each is refused with one sentence that names file, line, column and what would be right, and nothing
// of it is in the plan afterwards.
#include "exchange/folder/folder.h"

#include "base/i18n.h"
#include "base/utf8.h"
#include "exchange/csv.h"
#include "exchange/table_file.h"
#include "model/model.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define FILES 8

// A source of a few tables.
struct few {
	const char *table[FILES], *text[FILES];
	size_t size[FILES]; // 0: strlen
};

static const char *few_file(void *arg, const char *table, size_t *size)
{
	const struct few *f = arg;
	for (int i = 0; i < FILES && f->table[i]; i++)
		if (strcmp(f->table[i], table) == 0) {
			*size = f->size[i] ? f->size[i] : strlen(f->text[i]);
			return f->text[i];
		}
	return NULL;
}

static const struct few good = {
	.table = {"strategy", "field", "criterion", "level", "measure", "rating"},
	.text = {"name\nProbe\n", "code,title\ndv,Verwaltung\n", "code,title,weight\naufwand,Aufwand,100\n",
			 "criterion,code,title,points\naufwand,niedrig,niedrig,3\naufwand,hoch,hoch,1\n",
			 "code,title,field\nM01,Scanstelle,dv\nM02,Portal,dv\n",
			 "measure,criterion,level\nM01,aufwand,aufwand/hoch\n"},
};

static enum ls_code load(struct model *m, const struct few *few, struct ls_err *err)
{
	struct folder_source source = {.file = few_file, .arg = (void *)few, .name = "probe"};
	return folder_load(m, &source, err);
}

// `good` with one table replaced (or added) is refused; the sentence holds every one of `parts` (separated by '|').
static void put_table(struct few *few, const char *table, const char *text, size_t size)
{
	int at = 0;
	while (few->table[at] && strcmp(few->table[at], table) != 0)
		at++;
	few->table[at] = table;
	few->text[at] = text;
	few->size[at] = size;
}

static void is_refused(struct few few, const char *table, const char *text, const char *parts)
{
	struct model *m = NULL;
	struct ls_err err = {0};
	assert_int_equal(model_create(&m, NULL, &err), LS_OK);
	uint64_t generation = model_generation(m);
	if (load(m, &few, &err) != LS_DATA)
		fail_msg("%s.csv was taken: %s", table, text);
	assert_int_equal(err.code, LS_DATA);
	char list[512];
	(void)snprintf(list, sizeof list, "%s", parts);
	for (char *part = strtok(list, "|"); part; part = strtok(NULL, "|"))
		if (!strstr(err.text, part))
			fail_msg("“%s” lacks “%s”", err.text, part);
	assert_int_equal(model_generation(m), generation);
	for (int t = 0; t < TABLE_COUNT; t++)
		assert_int_equal(plan_count(model_plan(m), (enum table_id)t), 0);
	// The same plan still takes what is right.
	if (load(m, &good, &err) != LS_OK)
		fail_msg("afterwards: %s", err.text);
	assert_int_equal(model_plan(m)->measure_n, 2);
	model_close(m);
}

static void refuses_bytes(const char *table, const char *text, size_t size, const char *parts)
{
	struct few few = good;
	put_table(&few, table, text, size);
	is_refused(few, table, text, parts);
}

static void refuses(const char *table, const char *text, const char *parts)
{
	refuses_bytes(table, text, strlen(text), parts);
}

// With two tables that do not fit each other.
static void refuses2(const char *table, const char *text, const char *other, const char *other_text, const char *parts)
{
	struct few few = good;
	put_table(&few, other, other_text, strlen(other_text));
	put_table(&few, table, text, strlen(text));
	is_refused(few, table, text, parts);
}

static void takes(const char *table, const char *text, struct model **out)
{
	struct few few = good;
	int at = 0;
	while (few.table[at] && strcmp(few.table[at], table) != 0)
		at++;
	few.table[at] = table;
	few.text[at] = text;
	struct ls_err err = {0};
	assert_int_equal(model_create(out, NULL, &err), LS_OK);
	if (load(*out, &few, &err) != LS_OK)
		fail_msg("%s", err.text);
}

static void headers(void **state)
{
	(void)state;
	refuses("measure", "code,title,fild\nM01,x,dv\n",
			"probe/measure.csv, line 1|no column “fild”|did you mean “field”");
	refuses("measure", "code,title,zzzzzzzz\nM01,x,dv\n", "no column “zzzzzzzz”|There are: code, title, kind");
	refuses("measure", "code,title,\nM01,x,\n", "line 1|a column has no name");
	refuses("measure", "code,title,title\nM01,x,y\n", "the column “title” is there twice");
	refuses("measure", "code,field\nM01,dv\n", "the column “title” is missing");
	refuses("measure", "title\nx\n", "the column “code” is missing");
	refuses("check_in", "key_result,value\n", "the column “day” is missing");
	refuses("capacity", "posts\n1\n", "the column “year” is missing");
}

static void references(void **state)
{
	(void)state;
	refuses("measure", "code,title,field\nM01,x,dv\nM02,y,dw\n",
			"probe/measure.csv, line 3, column “field”|no “dw” in field.csv|did you mean “dv”");
	refuses("measure", "code,title,field\nM01,x,dv\nM02,y,Straßenbau\n",
			"no “Straßenbau” in field.csv. A row is named by its code");
	refuses("measure", "code,title,parent\nM01,x,\nM02,y,M99\n", "column “parent”|did you mean “M0");
	refuses("measure", "code,title,horizon_from\nM01,x,kurz\nM02,y,\n",
			"line 2, column “horizon_from”|horizon.csv is missing or empty");
	refuses("rating", "measure,criterion,level\nM01,aufwand,aufwand/mittel\n", "line 2, column “level”|aufwand/mittel");
	refuses("rating", "measure,criterion,level\nM01,,aufwand/hoch\n", "column “criterion”|may not be empty");
	refuses("decision", "meeting,subject\n#1,Haushalt\n",
			"decision.csv, line 2, column “meeting”|not a row of meeting.csv");
	refuses("indicator_value", "indicator,value\n#x,3\n", "column “indicator”|“#x” is not a row of indicator.csv");
}

static void levels_of_another_criterion(void **state)
{
	(void)state;
	struct few few = good;
	few.text[2] = "code,title\naufwand,Aufwand\nnutzen,Nutzen\n";
	few.text[3] = "criterion,code,title\naufwand,hoch,hoch\nnutzen,hoch,hoch\n";
	few.text[5] = "measure,criterion,level\nM01,aufwand,nutzen/hoch\n";
	struct model *m = NULL;
	struct ls_err err = {0};
	assert_int_equal(model_create(&m, NULL, &err), LS_OK);
	assert_int_equal(load(m, &few, &err), LS_DATA);
	assert_non_null(strstr(err.text, "“nutzen/hoch” belongs to another criterion than “aufwand”"));
	few.text[5] = "measure,criterion,level\nM01,aufwand,hoch\nM01,nutzen,nutzen/hoch\n"; // short beside its criterion
	assert_int_equal(load(m, &few, &err), LS_OK);
	assert_int_equal(model_plan(m)->rating[0].level, 1);
	assert_int_equal(model_plan(m)->rating[1].level, 2);
	model_close(m);
}

static void values(void **state)
{
	(void)state;
	refuses("measure", "code,title,stage\nM01,x,laufen\nM02,y,\n",
			"line 2, column “stage”|“laufen” is not understood|none, idea, preparation");
	refuses("measure", "code,title,priority\nM01,x,first\nM02,y,\n",
			"column “priority”|“first”|a whole number such as 3");
	refuses("measure", "code,title,priority\nM01,x,0\nM02,y,\n", "column “priority”|0 is not possible");
	refuses("measure", "code,title,requested_on\nM01,x,2023-02-30\nM02,y,\n",
			"column “requested_on”|“2023-02-30”|such as 2023-02-10");
	refuses("measure", "code,title,requested_on\nM01,x,2023-02\nM02,y,\n",
			"column “requested_on”|a whole day such as 2023-02-10");
	refuses("measure", "code,title,requested_on\nM01,x,14.10.1066\nM02,y,\n", "between 1870 and 2199");
	refuses("criterion", "code,title,weight\naufwand,Aufwand,40%\n",
			"column “weight”|percent with a decimal point, such as 40 or 12.5");
	refuses("criterion", "code,title,weight\naufwand,Aufwand,101\n", "column “weight”|101 is not possible");
	refuses("criterion", "code,title,weight\naufwand,Aufwand,12.345\n", "column “weight”|“12.345”");
	refuses("criterion", "code,title,weight\naufwand,Aufwand,\"12,5\"\n",
			"column “weight”|“12,5”"); // a comma separates here
	refuses("budget_line", "least\n1.50\n", "column “least”|whole euros such as 20000");
}

static void names(void **state)
{
	(void)state;
	refuses("measure", "code,title\nM01,x\nM02,y\nM01,z\n",
			"probe/measure.csv, line 4, column “code”|“M01” is the name of line 2 already");
	refuses("measure", "code,title\nM01,x\nM02,y\nm1,z\n",
			"line 4|“m1” is the name of line 2"); // people would not tell them apart
	refuses("measure", "code,title\nM 1,x\n", "line 2, column “code”|without blanks");
	refuses("measure", "code,title\nM/1,x\n", "“M/1”|without blanks, quotes, / and #");
	refuses("measure", "code,title\n,x\n", "line 2, column “code”|a short name such as M34");
	refuses("rating", "measure,criterion,level\nM01,aufwand,hoch\nM01,aufwand,niedrig\n", "probe/rating.csv, line 3");
	refuses("level", "criterion,code,title\naufwand,hoch,hoch\naufwand,hoch,h\n",
			"level.csv, line 3|“aufwand/hoch” is the name of line 2");
}

static void what_must_be_there(void **state)
{
	(void)state;
	refuses("measure", "code,title\nM01,x\nM02,\n", "line 3, column “title”|may not be empty");
	refuses("measure", "code,title\nM01,\"  \"\nM02,y\n", "line 2, column “title”|may not be empty");
	refuses("strategy", "name\nA\nB\n", "strategy.csv, line 3|one strategy");
	refuses("capacity", "year,posts\n,1\n", "column “year”|may not be empty");
}

static void rows_that_contradict_themselves(void **state)
{
	(void)state;
	refuses("phase", "measure,code,title,start,end\nM01,1,Pilot,2023-05,2023-04-30\n",
			"phase.csv, line 2|end: 30 Apr 2023 is before “start” (May 2023)");
	refuses("budget_line", "measure,least,most\nM01,20,10\n",
			"most euros: 10\u202f€ is less than “least euros” (20\u202f€)");
	refuses("budget_line", "year_from,year_to\n2024,2023\n", "to year: 2023 is before “from year” (2024)");
	refuses("phase", "measure,code,title,start,start_precision\nM01,1,Pilot,2023-05,year\n",
			"“2023-05” does not go with “year”");
	refuses("dependency", "measure,on_measure,on_phase\nM01,,\n", "Expected: a measure, such as M34");
	refuses("contribution", "measure\nM01\n", "Expected: an objective, such as O2, or a key result");
	refuses("deadline", "code,title,month_from,month_to,day\nd,x,4,4,31\n", "month 4 has no day 31");
}

static void weights(void **state)
{
	(void)state;
	refuses("criterion", "code,title,weight\naufwand,Aufwand,60\nb,B,40\n",
			"criterion.csv, line 3: “B” has a weight and so needs levels");
	refuses2("criterion", "code,title,weight\naufwand,Aufwand,60\nb,B,30\n", "level",
			 "criterion,code,title,points\naufwand,hoch,hoch,1\nb,x,x,1\n",
			 "criterion.csv, line 3: the weights add up to 90%. Expected: 100%");
	refuses("level", "criterion,code,title,points\naufwand,hoch,hoch,1\naufwand,niedrig,niedrig,\n",
			"criterion.csv, line 2: “Aufwand” has a weight: each of its levels");
}

static void horizons_of_a_measure(void **state)
{
	(void)state;
	refuses2("horizon", "code,title,least,most\nk,soon,0,1\nl,late,3,5\n", "measure",
			 "code,title,horizon_from,horizon_to\nM1,x,l,k\n",
			 "measure.csv, line 2: horizon to: “soon” is earlier than “late”.");
}

static void circles(void **state)
{
	(void)state;
	refuses("measure", "code,title,parent\nM01,x,M02\nM02,y,M03\nM03,z,M01\n", "measure.csv, line 4|closes a circle");
	refuses("measure", "code,title,parent\nM01,x,M01\nM02,y,\n",
			"measure.csv, line 2, column “parent”|“M01” cannot belong to itself");
	refuses("unit", "code,title,parent\nA,x,B\nB,y,A\nC,z,A\n", "unit.csv, line 3|closes a circle");
	refuses("dependency", "measure,on_measure\nM01,M02\nM02,M01\n", "dependency.csv, line 3|closes a circle");
	struct model *m = NULL; // start with start and end with end is no circle
	takes("dependency", "measure,on_measure,kind\nM01,M02,SS\nM02,M01,FF\n", &m);
	assert_int_equal(model_plan(m)->dependency_n, 2);
	model_close(m);
}

static void forms(void **state)
{
	(void)state;
	refuses("measure", "code,title\nM01,\"open\nM02,y\n", "probe/measure.csv, line 2, character 5|never closed");
	refuses("measure", "code,title\nM01,x,y\n", "line 2|3 cells, but the header has 2");
	refuses("measure",
			"code,title\nM01,Stra\xdf"
			"e\n",
			"line 2|byte DF is not UTF-8|CSV UTF-8");
	refuses_bytes("measure", "code,title\nM01,a\0b\n", 18, "line 2|NUL");
}

static void an_empty_source(void **state)
{
	(void)state;
	struct few none = {.table = {"measure"}, .text = {""}};
	struct model *m = NULL;
	struct ls_err err = {0};
	assert_int_equal(model_create(&m, NULL, &err), LS_OK);
	assert_int_equal(load(m, &none, &err), LS_DATA);
	assert_non_null(strstr(err.text, "probe holds no tables of a plan"));
	model_close(m);
}

static void a_plan_that_is_not_empty(void **state)
{
	(void)state;
	struct model *m = NULL;
	struct ls_err err = {0};
	assert_int_equal(model_create(&m, NULL, &err), LS_OK);
	assert_int_equal(load(m, &good, &err), LS_OK);
	assert_int_equal(load(m, &good, &err), LS_REFUSED);
	assert_int_equal(model_plan(m)->measure_n, 2);
	model_close(m);
}

// What spreadsheets in German write is understood.
static void german_spreadsheets(void **state)
{
	(void)state;
	struct model *m = NULL;
	takes("criterion",
		  "\xef\xbb\xbf"
		  "code;title;weight\r\naufwand;Aufwand, einmalig;100,0\r\n",
		  &m);
	assert_int_equal(model_plan(m)->criterion[0].weight, 10000);
	assert_string_equal(model_plan(m)->criterion[0].title, "Aufwand, einmalig");
	model_close(m);
	takes("measure", "id;code;Title;asked on\n7;M01;x;10.02.2023\n8;M02;y;\n", &m);
	assert_int_equal(model_plan(m)->measure[0].requested_on, date_day(2023, 2, 10));
	assert_int_equal(model_plan(m)->measure[1].requested_on, DAY_NONE);
	assert_int_equal(model_plan(m)->measure[0].id, 1); // an id column is not read
	model_close(m);
	takes("phase", "measure,code,title,start,end,open_end\nm1,1,Pilot,2023-Q2,2024,yes\nM1,2,Rollout,,2025-06,\n", &m);
	const struct phase *ph = model_plan(m)->phase;
	assert_int_equal(ph[0].start_precision, PRECISION_QUARTER);
	assert_int_equal(ph[0].end_precision, PRECISION_YEAR);
	assert_int_equal(ph[0].open_end, yes_no_YES);
	assert_int_equal(ph[1].start, DAY_NONE);
	assert_int_equal(ph[1].end_precision, PRECISION_MONTH);
	model_close(m);
}

static void texts_are_cleaned(void **state)
{
	(void)state;
	struct model *m = NULL;
	takes("measure", "code,title\nM01,a\x1b[2Jb\nM02,u\xcc\x88\n", &m);
	assert_string_equal(model_plan(m)->measure[0].title, "a[2Jb");
	assert_string_equal(model_plan(m)->measure[1].title, "ü");
	model_close(m);
}

// What a file says goes to a terminal when it is quoted.
static void quoted_text_is_harmless(void **state)
{
	(void)state;
	struct few few = good;
	few.text[4] =
		"code,title,stage\nM01,x,\x1b["
		"2Jöööööööööööööööööööööööööööööööööööööööööööööööööööööööööööööööööööööööööööööööööööööööööööööööööö\n";
	struct model *m = NULL;
	struct ls_err err = {0};
	assert_int_equal(model_create(&m, NULL, &err), LS_OK);
	assert_int_equal(load(m, &few, &err), LS_DATA);
	assert_non_null(strstr(err.text, "column “stage”"));
	assert_null(strchr(err.text, '\x1b'));
	assert_true(utf8_valid(err.text, strlen(err.text)));
	model_close(m);
}

static void put(const char *folder, const char *name, const char *text)
{
	char path[256];
	(void)snprintf(path, sizeof path, "%s/%s", folder, name);
	FILE *f = fopen(path, "wb");
	assert_non_null(f);
	assert_true(fputs(text, f) >= 0);
	assert_int_equal(fclose(f), 0);
}

static void drop(const char *folder, const char *name)
{
	char path[256];
	(void)snprintf(path, sizeof path, "%s/%s", folder, name);
	(void)unlink(path);
	(void)rmdir(path);
}

static void folders_on_disk(void **state)
{
	(void)state;
	char path[] = "/tmp/leitstand-wrong-XXXXXX";
	assert_non_null(mkdtemp(path));
	struct folder_source source;
	struct ls_err err = {0};
	put(path, "README.md", "not a table");
	put(path, ".hidden.csv", "not a table");
	put(path, "measures.csv", "code,title\nM01,x\n");
	assert_int_equal(folder_from_disk(&source, path, &err), LS_DATA);
	assert_non_null(strstr(err.text, "measures.csv: a plan has no such table; did you mean measure.csv?"));
	drop(path, "measures.csv");
	put(path, "invoices.csv", "a\n");
	assert_int_equal(folder_from_disk(&source, path, &err), LS_DATA);
	assert_non_null(strstr(err.text, "There are: strategy, rule, field"));
	drop(path, "invoices.csv");
	put(path, "Measure.CSV", "code,title\nM01,x\n");
	assert_int_equal(folder_from_disk(&source, path, &err), LS_OK);
	size_t size = 0;
	assert_string_equal(source.file(source.arg, "measure", &size), "code,title\nM01,x\n");
	assert_int_equal(size, 17);
	assert_null(source.file(source.arg, "goal", &size));
	folder_close(&source);
	put(path, "measure.csv", "code,title\n");
	assert_int_equal(folder_from_disk(&source, path, &err), LS_DATA);
	assert_non_null(strstr(err.text, "two files for the table measure"));
	drop(path, "measure.csv");
	drop(path, "Measure.CSV");
	char fifo[256];
	(void)snprintf(fifo, sizeof fifo, "%s/goal.csv", path);
	assert_int_equal(mkfifo(fifo, 0600), 0);
	assert_int_equal(folder_from_disk(&source, path, &err), LS_DATA); // and does not wait for a writer
	assert_non_null(strstr(err.text, "goal.csv is not an ordinary file"));
	drop(path, "goal.csv");
	drop(path, "README.md");
	drop(path, ".hidden.csv");
	assert_int_equal(rmdir(path), 0);
	assert_int_equal(folder_from_disk(&source, path, &err), LS_DATA);
	assert_non_null(strstr(err.text, "cannot be read"));
}

static void every_table_fits_a_sheet(void **state)
{
	(void)state;
	for (int t = 0; t < TABLE_COUNT; t++)
		assert_true(schema[t].column_count <= SHEET_COLUMNS);
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(headers),
		cmocka_unit_test(references),
		cmocka_unit_test(levels_of_another_criterion),
		cmocka_unit_test(values),
		cmocka_unit_test(names),
		cmocka_unit_test(what_must_be_there),
		cmocka_unit_test(rows_that_contradict_themselves),
		cmocka_unit_test(weights),
		cmocka_unit_test(horizons_of_a_measure),
		cmocka_unit_test(circles),
		cmocka_unit_test(forms),
		cmocka_unit_test(an_empty_source),
		cmocka_unit_test(a_plan_that_is_not_empty),
		cmocka_unit_test(german_spreadsheets),
		cmocka_unit_test(texts_are_cleaned),
		cmocka_unit_test(quoted_text_is_harmless),
		cmocka_unit_test(folders_on_disk),
		cmocka_unit_test(every_table_fits_a_sheet),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
