// SPDX-License-Identifier: EUPL-1.2
// Texts that a spreadsheet would carry out: in every text cell of every table they are written so that it does not, and
// read back as they were. Numbers keep their sign.
#include "exchange/folder/folder.h"

#include "base/i18n.h"
#include "model/model.h"
#include "tables.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <cmocka.h>

#include "exchange/csv.h"
#include "few.h"
#include "sample.h"

#include <string.h>

static const char *const texts[] = {"=1+1", "+49 2162", "-5", "@SUM(A1)", "'=schon", "''-", "\tTab", "=\"a\"", "-x,y"};
#define TEXTS (sizeof texts / sizeof texts[0])

static void write_dangerous(struct model *m, enum table_id t, size_t row, size_t *next, struct ls_err *err)
{
	int32_t id = plan_id(plan_row(model_plan(m), t, row));
	for (int c = 0; c < schema[t].column_count; c++) {
		const struct column *column = &schema[t].columns[c];
		char code[16];
		struct value v = {.kind = VALUE_TEXT, .s = texts[*next % TEXTS]};
		if (column->type == TYPE_CODE) {
			(void)snprintf(code, sizeof code, "%cz%zu", "=+-@"[*next % 4], *next);
			v.s = code;
		} else if (column->type != TYPE_TEXT) {
			continue;
		}
		++*next;
		// Rules of its own may keep a column from holding this; the others must.
		(void)model_set(m, t, id, c, v, err);
	}
}

// Cells of columns that hold text must not begin as a formula does.
static size_t harmless(const char *name, const char *csv, size_t size, const struct table *t)
{
	struct csv r;
	struct ls_err err;
	bool text[64] = {false};
	size_t protected_n = 0;
	assert_int_equal(csv_open(&r, name, csv, size, ',', &err), LS_OK);
	for (long row = 0; csv_next(&r, &err) == CSV_ROW; row++)
		for (int i = 0; i < r.count; i++) {
			int c = row == 0 ? schema_column_named(t, r.cells[i].text) : -1;
			if (row == 0) {
				enum column_type type = t->columns[c].type;
				text[i] = type == TYPE_TEXT || type == TYPE_CODE || type == TYPE_REF;
			} else if (text[i] && *r.cells[i].text && strchr("=+-@\t\r", *r.cells[i].text)) {
				fail_msg("%s, row %ld: %s", name, row, r.cells[i].text);
			}
			protected_n += *r.cells[i].text == '\'';
		}
	csv_close(&r);
	return protected_n;
}

static void every_text_of_every_table_comes_back(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	struct model *m = NULL, *again = NULL;
	struct tables first = {0}, second = {0};
	struct ls_err err = {.code = LS_OK};
	int64_t step = 0;
	size_t next = 0, protected_n = 0;
	assert_int_equal(sample_open(&m, "musterkreis", &err), LS_OK);
	for (int t = 0; t < TABLE_COUNT; t++)
		for (size_t i = 0; i < 2 && i < plan_count(model_plan(m), (enum table_id)t); i++) {
			assert_int_equal(model_begin(m, "x", &err), LS_OK);
			write_dangerous(m, (enum table_id)t, i, &next, &err);
			(void)model_end(m, &step, &err);
		}
	assert_true(next > 200);
	assert_int_equal(tables_of(&first, m, true, &err), LS_OK);
	const char *files[2 * TABLE_COUNT + 1] = {NULL};
	size_t n = 0;
	for (int t = 0; t < TABLE_COUNT; t++)
		if (plan_count(model_plan(m), (enum table_id)t)) {
			files[n++] = schema[t].name;
			files[n++] = str_text(&first.text[t]);
			protected_n += harmless(schema[t].name, first.text[t].s, first.text[t].len, &schema[t]);
		}
	assert_true(protected_n > 150);
	again = few_plan(files);
	assert_int_equal(tables_of(&second, again, true, &err), LS_OK);
	for (int t = 0; t < TABLE_COUNT; t++)
		assert_string_equal(str_text(&second.text[t]), str_text(&first.text[t]));
	tables_free(&first);
	tables_free(&second);
	model_close(m);
	model_close(again);
}

static void numbers_keep_their_sign(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	static const char *const tables[] = {
		"cycle",      "code,start,end\n2026Q1,2026-01-01,2026-03-31\n",
		"objective",  "code,cycle,title\nO1,2026Q1,O\n",
		"key_result", "code,objective,title,kind,start,target\nKR1,2026Q1-O1,-5 Grad,increase,-2.5,3\n",
		NULL};
	struct model *m = few_plan(tables);
	struct str out = {0};
	struct ls_err err;
	assert_int_equal(folder_table(&out, m, T_key_result, false, &err), LS_OK);
	assert_non_null(strstr(str_text(&out), ",-2.5,"));
	assert_non_null(strstr(str_text(&out), ",'-5 Grad,"));
	assert_string_equal(model_plan(m)->key_result[0].title, "-5 Grad");
	str_free(&out);
	model_close(m);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_text_of_every_table_comes_back),
		cmocka_unit_test(numbers_keep_their_sign),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
