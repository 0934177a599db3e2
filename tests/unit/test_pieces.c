// SPDX-License-Identifier: EUPL-1.2
// Lists of names in one text: what is read of them, and that writing is the inverse of reading.
#include "base/pieces.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

// The names in brackets: "[KS1][KS4]".
static void reads(const char *text, const char *separators, const char *expected)
{
	struct str got = {0}, name = {0};
	for (const char *at = text; pieces_next(&at, separators, &name);)
		str_addf(&got, "[%s]", str_text(&name));
	assert_string_equal(str_text(&got), expected);
	str_free(&got);
	str_free(&name);
}

static void names_stand_between_separators(void **state)
{
	(void)state;
	reads("KS1", ",", "[KS1]");
	reads("KS1,KS4", ",", "[KS1][KS4]");
	reads("KS1, KS4 KS5", ", ", "[KS1][KS4][KS5]");
	reads("Hort, Kita; Bauhof\nArchiv", ";\n", "[Hort, Kita][Bauhof][Archiv]");
}

static void blanks_around_and_empty_names_are_passed_over(void **state)
{
	(void)state;
	reads("", ",", "");
	reads(" \t", ",", "");
	reads(",;, ", ",;", "");
	reads(" M1 ;\tM2\t;;M3; ", ";", "[M1][M2][M3]");
	reads("a b ; c", ";", "[a b][c]");
	reads("M1 \t ;  M2  ", ";", "[M1][M2]");
	reads("\"\", x", ",", "[x]");
}

static void quotes_hold_a_name_together(void **state)
{
	(void)state;
	reads("\"Z,1\", Q7", ", ", "[Z,1][Q7]");
	reads("\"Z,1\" Q7 \"a b\"", ", ", "[Z,1][Q7][a b]");
	reads("\"a;b\" ; \"c\nd\"\t\n\" e \"", ";\n", "[a;b][c\nd][ e ]");
	reads("\"5\"\" Rohr\",\"\"\"\"", ",", "[5\" Rohr][\"]");
}

// What is no quote around a whole name is a letter of it.
static void other_quotes_are_letters(void **state)
{
	(void)state;
	reads("Schränke 19\"; Rohr 5\"", ";", "[Schränke 19\"][Rohr 5\"]");
	reads("\"Digital first\" für alle; x", ";", "[\"Digital first\" für alle][x]");
	reads("\"offen, x", ",", "[\"offen][x]");
	reads("\"a\"b\", \"c\"", ",", "[\"a\"b\"][c]"); // neither quote closes: the first is followed by a letter
	reads("\"", ",", "[\"]");
	reads("\"\"\"", ",", "[\"\"\"]");
}

static void a_name_ends_at_its_separator(void **state)
{
	(void)state;
	assert_string_equal(pieces_end("a b;c", ";,"), ";c");
	assert_string_equal(pieces_end("  \"a;b\" ,c", ";,"), ",c");
	assert_string_equal(pieces_end("\"a;b", ";,"), ";b");
	assert_string_equal(pieces_end("abc", ";,"), "");
	assert_string_equal(pieces_end(";", ";,"), ";");
}

static void what_is_written_is_read_back(void **state)
{
	(void)state;
	static const struct {
		const char *name, *written;
	} names[] = {
		{"KS1", "KS1"},   {"Z,1", "\"Z,1\""},   {"a;b", "\"a;b\""}, {"\"x\" y", "\"\"\"x\"\" y\""},
		{"19\"", "19\""}, {" led", "\" led\""}, {"t\t", "\"t\t\""}, {"\"", "\"\"\"\""},
		{"a b", "a b"},   {"ä\nö", "\"ä\nö\""},
	};
	struct str all = {0}, name = {0};
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		size_t from = all.len;
		pieces_put(&all, names[i].name, ",;\n");
		assert_string_equal(str_text(&all) + from, names[i].written);
		str_add(&all, i % 2 ? ", " : ";");
	}
	const char *at = str_text(&all);
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		assert_true(pieces_next(&at, ",;\n", &name));
		assert_string_equal(str_text(&name), names[i].name);
	}
	assert_false(pieces_next(&at, ",;\n", &name));
	assert_string_equal(str_text(&name), "");
	str_free(&all);
	str_free(&name);
}

// Any names of letters, blanks, quotes and separators.
static void random_names_are_read_back(void **state)
{
	(void)state;
	static const char letters[] = "ab \"\",;";
	uint32_t seed = 7;
	struct str all = {0}, name = {0};
	char names[4][8];
	for (int round = 0; round < 2000; round++) {
		str_clear(&all);
		for (int i = 0; i < 4; i++) {
			size_t n = 0;
			do {
				seed = seed * 1664525u + 1013904223u;
				names[i][n++] = letters[(seed >> 16) % (sizeof letters - 1)];
			} while (n < 6 && (seed >> 28) > 2);
			names[i][n] = '\0';
			str_add(&all, i ? ", " : "");
			pieces_put(&all, names[i], ",;");
		}
		const char *at = str_text(&all);
		for (int i = 0; i < 4; i++) {
			assert_true(pieces_next(&at, ",;", &name));
			assert_string_equal(str_text(&name), names[i]);
		}
		assert_false(pieces_next(&at, ",;", &name));
	}
	str_free(&all);
	str_free(&name);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_stand_between_separators),
		cmocka_unit_test(blanks_around_and_empty_names_are_passed_over),
		cmocka_unit_test(quotes_hold_a_name_together),
		cmocka_unit_test(other_quotes_are_letters),
		cmocka_unit_test(a_name_ends_at_its_separator),
		cmocka_unit_test(what_is_written_is_read_back),
		cmocka_unit_test(random_names_are_read_back),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
