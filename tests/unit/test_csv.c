// SPDX-License-Identifier: EUPL-1.2
// Comma-separated values: what is read, what is refused and where, and that writing is the inverse of reading.
#include "exchange/csv.h"

#include "base/i18n.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

// Reads everything: cells joined by '|', rows by '/'. On failure the sentence.
static enum ls_code read_all(const char *data, size_t size, char separator, struct str *out, struct ls_err *err)
{
	struct csv r;
	enum ls_code code = csv_open(&r, "t.csv", data, size, separator, err);
	enum csv_result row = CSV_END;
	while (code == LS_OK && (row = csv_next(&r, err)) == CSV_ROW) {
		for (int i = 0; i < r.count; i++) {
			assert_int_equal(strlen(r.cells[i].text), r.cells[i].size);
			str_add(out, i ? "|" : "");
			str_add(out, r.cells[i].text);
		}
		str_addc(out, '/');
	}
	csv_close(&r);
	return row == CSV_BAD ? LS_DATA : code;
}

static void reads(const char *data, const char *expected)
{
	struct str out = {0};
	struct ls_err err = {0};
	enum ls_code code = read_all(data, strlen(data), 0, &out, &err);
	assert_string_equal(err.text, "");
	assert_int_equal(code, LS_OK);
	assert_string_equal(str_text(&out), expected);
	str_free(&out);
}

static void refuses_bytes(const char *data, size_t size, const char *where, const char *what)
{
	struct str out = {0};
	struct ls_err err = {0};
	assert_int_equal(read_all(data, size, 0, &out, &err), LS_DATA);
	assert_int_equal(err.code, LS_DATA);
	if (!strstr(err.text, where) || !strstr(err.text, what))
		fail_msg("“%s” lacks “%s” or “%s”", err.text, where, what);
	str_free(&out);
}

static void refuses(const char *data, const char *where, const char *what)
{
	refuses_bytes(data, strlen(data), where, what);
}

static void rows_and_line_ends(void **state)
{
	(void)state;
	reads("", "");
	reads("a,b\n1,2\n", "a|b/1|2/");
	reads("a,b\r\n1,2\r\n", "a|b/1|2/");
	reads("a,b\n1,2", "a|b/1|2/");
	reads("a,b\n,\n", "a|b/|/");
	reads("a,b\n1,", "a|b/1|/");
	reads("\n\na,b\n\n1,2\n\n\n", "a|b/1|2/");
	reads("a\n\nb\n", "a//b/"); // with one column an empty line is an empty cell
}

static void byte_order_mark(void **state)
{
	(void)state;
	reads("\xef\xbb\xbf"
		  "code,title\nM1,x\n",
		  "code|title/M1|x/");
	reads("\xef\xbb\xbf", "");
}

static void quotes(void **state)
{
	(void)state;
	reads("\"a\",\"b,c\"\n", "a|b,c/");
	reads("a,b\n\"he said \"\"no\"\"\",\"\"\n", "a|b/he said \"no\"|/");
	reads("a,b\n\"two\nlines\",x\n", "a|b/two\nlines|x/");
	reads("a,b\n\"two\r\nlines\",x\r\n", "a|b/two\nlines|x/");
	reads("a,b\n\"one\r\r\ntwo\",x\n", "a|b/one\n\ntwo|x/");
	reads("\"\"\"\"\n", "\"/");
	reads("a, b \n", "a| b /");
}

static void separators_are_seen(void **state)
{
	(void)state;
	reads("a;b;c\n1;2,5;3\n", "a|b|c/1|2,5|3/");
	reads("a\tb\n1\t2\n", "a|b/1|2/");
	reads("\"x;y;z\",b\n1,2\n", "x;y;z|b/1|2/"); // not inside quotes
	reads("alone\n1\n", "alone/1/");
	struct str out = {0};
	struct ls_err err = {0};
	assert_int_equal(read_all("a,b;c\n", 6, ';', &out, &err), LS_OK);
	assert_string_equal(str_text(&out), "a,b|c/");
	str_free(&out);
}

static void refusals_name_the_place(void **state)
{
	(void)state;
	refuses("a,b\n1,\"open\n2,3\n", "line 2, character 3", "never closed");
	refuses("a,b\n\"x\"y,2\n", "line 2, character 4", "after the closing quote");
	refuses("a,b\nü\"x,2\n", "line 2, character 2", "quote inside a cell");
	refuses("a,b\n1,2,3\n", "line 2", "3 cells, but the header has 2");
	refuses("a,b\n1\n", "line 2", "1 cells, but the header has 2");
	refuses("a,b\r1,2\r", "line 1, character 4", "CR");
	refuses("a,b\n\"x\ny\",1\n\"z\",\"u\n", "line 4, character 5", "never closed");
}

static void bytes_that_are_no_text(void **state)
{
	(void)state;
	refuses("a,b\nStra\xdf"
			"e,2\n",
			"line 2, character 5", "byte DF is not UTF-8");
	refuses("a,b\nM\xe4"
			"dchen,2\n",
			"line 2, character 2", "Windows-1252");
	refuses_bytes("a,b\n1,\0\n", 8, "line 2, character 3", "NUL");
	refuses_bytes("\xff\xfe"
				  "a\0,\0b\0",
				  8, "line 1, character 1", "byte FF");
	refuses("a,b\n\xed\xa0\x80,2\n", "line 2", "not UTF-8"); // a surrogate
	refuses("a,b\nä\n\xc3", "line 3, character 1", "byte C3");
}

static void writing_quotes_only_where_needed(void **state)
{
	(void)state;
	static const char *const cells[] = {"plain",      "",     "a,b",      "a;b",    "say \"hi\"",
										"two\nlines", " led", "trailed ", "ümlaut", "-3"};
	struct str out = {0};
	for (size_t i = 0; i < sizeof cells / sizeof cells[0]; i++)
		csv_put(&out, cells[i], ',', i == 0);
	csv_row_end(&out);
	assert_string_equal(str_text(&out),
						"plain,,\"a,b\",\"a;b\",\"say \"\"hi\"\"\",\"two\nlines\",\" led\",\"trailed \",ümlaut,-3\n");
	struct csv r;
	struct ls_err err;
	assert_int_equal(csv_open(&r, "t", out.s, out.len, ',', &err), LS_OK);
	assert_int_equal(csv_next(&r, &err), CSV_ROW);
	assert_int_equal(r.count, (int)(sizeof cells / sizeof cells[0]));
	for (int i = 0; i < r.count; i++)
		assert_string_equal(r.cells[i].text, cells[i]);
	assert_int_equal(csv_next(&r, &err), CSV_END);
	csv_close(&r);
	str_free(&out);
}

static void a_mark_in_the_first_cell_survives(void **state)
{
	(void)state;
	struct str out = {0};
	csv_put(&out,
			"\xef\xbb\xbf"
			"x",
			',', 1);
	csv_row_end(&out);
	struct csv r;
	struct ls_err err;
	assert_int_equal(csv_open(&r, "t", out.s, out.len, ',', &err), LS_OK);
	assert_int_equal(csv_next(&r, &err), CSV_ROW);
	assert_string_equal(r.cells[0].text, "\xef\xbb\xbf"
										 "x");
	csv_close(&r);
	str_free(&out);
}

// Excel leaves empty cells at the end of rows away: who asks for it gets such rows as they are.
static void ragged_rows_when_asked_for(void **state)
{
	(void)state;
	static const char text[] = "a,b,c\n1\n1,2,3,4\n,,\n";
	static const int counts[] = {3, 1, 4, 3};
	struct csv r;
	struct ls_err err;
	assert_int_equal(csv_open(&r, "t", text, sizeof text - 1, 0, &err), LS_OK);
	r.ragged = true;
	for (size_t i = 0; i < 4; i++) {
		assert_int_equal(csv_next(&r, &err), CSV_ROW);
		assert_int_equal(r.count, counts[i]);
		assert_int_equal(r.line, (long)i + 1);
	}
	assert_int_equal(csv_next(&r, &err), CSV_END);
	csv_close(&r);
}

// Nothing is looked at before the first byte of a text, nor behind the last one of a file.
static void only_what_is_there_is_read(void **state)
{
	(void)state;
	struct str out = {0};
	struct ls_err err = {0};
	static const char around[] = " \0 ";
	csv_put(&out, around + 1, ',', 0);
	assert_string_equal(str_text(&out), ",");
	str_clear(&out);
	static const struct {
		const char *data;
		size_t size;
		const char *read;
	} cases[] = {
		{"a,b\"", 3, "a|b/"},    {"a,b\n", 3, "a|b/"},   {"a,b\r\n", 3, "a|b/"}, {"a,b,", 3, "a|b/"},
		{"a,b\rx", 3, "a|b/"},   {"\"a\"\"", 3, "a/"},   {"\"a\"x", 3, "a/"},    {"a\r\n", 1, "a/"},
		{"\xef\xbb\xbf", 0, ""}, {"a\xc3\xa4", 1, "a/"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		if (read_all(cases[i].data, cases[i].size, ',', &out, &err) != LS_OK)
			fail_msg("%zu: %s", i, err.text);
		assert_string_equal(str_text(&out), cases[i].read);
		str_clear(&out);
	}
	assert_int_equal(read_all("a\xc3\xa4", 2, ',', &out, &err), LS_DATA); // half a letter
	assert_int_equal(read_all("\"a\"", 2, ',', &out, &err), LS_DATA);     // half a cell
	struct csv r;
	assert_int_equal(csv_open(&r, "t", "a,b\n\xff\n", 6, ',', &err), LS_DATA);
	assert_int_equal(csv_next(&r, &err), CSV_END); // what cannot be read has no rows
	csv_close(&r);
	str_free(&out);
}

static void many_and_long_cells(void **state)
{
	(void)state;
	struct str data = {0};
	for (int i = 0; i < 500; i++)
		csv_put(&data, i % 7 == 0 ? "a long cell with, a comma and \"quotes\" in it" : "x", ',', i == 0);
	csv_row_end(&data);
	for (int i = 0; i < 499; i++)
		str_addc(&data, ',');
	csv_row_end(&data);
	struct csv r;
	struct ls_err err;
	assert_int_equal(csv_open(&r, "t", data.s, data.len, 0, &err), LS_OK);
	assert_int_equal(csv_next(&r, &err), CSV_ROW);
	assert_int_equal(r.count, 500);
	assert_string_equal(r.cells[497].text, "a long cell with, a comma and \"quotes\" in it");
	assert_string_equal(r.cells[499].text, "x");
	assert_int_equal(csv_next(&r, &err), CSV_ROW);
	assert_int_equal(r.line, 2);
	assert_string_equal(r.cells[499].text, "");
	csv_close(&r);
	str_free(&data);
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_and_line_ends),
		cmocka_unit_test(byte_order_mark),
		cmocka_unit_test(quotes),
		cmocka_unit_test(separators_are_seen),
		cmocka_unit_test(refusals_name_the_place),
		cmocka_unit_test(bytes_that_are_no_text),
		cmocka_unit_test(writing_quotes_only_where_needed),
		cmocka_unit_test(a_mark_in_the_first_cell_survives),
		cmocka_unit_test(ragged_rows_when_asked_for),
		cmocka_unit_test(only_what_is_there_is_read),
		cmocka_unit_test(many_and_long_cells),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
