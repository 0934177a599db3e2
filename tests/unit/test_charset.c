// SPDX-License-Identifier: EUPL-1.2
// Bytes become UTF-8: which set they are in is told from them or said by the caller; what is no text is refused, with the
// place of the first byte that cannot be.
#include "exchange/charset.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/i18n.h"

// The data stand in memory of exactly their size: a sanitizer sees a step too far.
static enum ls_code read_bytes(struct str *out, const char **used, const char *data, size_t size, const char *encoding,
							   struct ls_err *err)
{
	char *copy = malloc(size ? size : 1);
	assert_non_null(copy);
	memcpy(copy, data, size);
	enum ls_code code = charset_read(out, used, "liste.csv", copy, size, encoding, err);
	free(copy);
	return code;
}

static void reads(const char *data, size_t size, const char *encoding, const char *used, const char *text)
{
	struct str out = {0};
	struct ls_err err = {.code = LS_OK};
	const char *taken = NULL;
	str_add(&out, "|"); // it is appended
	if (read_bytes(&out, &taken, data, size, encoding, &err) != LS_OK)
		fail_msg("%s", err.text);
	assert_string_equal(taken, used);
	assert_string_equal(str_text(&out) + 1, text);
	assert_int_equal(out.len, strlen(text) + 1);
	str_free(&out);
}

static void refuses(const char *data, size_t size, const char *encoding, enum ls_code code, const char *sentence)
{
	struct str out = {0};
	struct ls_err err = {.code = LS_OK};
	const char *taken = NULL;
	assert_int_equal(read_bytes(&out, &taken, data, size, encoding, &err), code);
	assert_string_equal(err.text, sentence);
	str_free(&out);
}

static void the_set_is_told_from_the_bytes(void **state)
{
	(void)state;
	reads("", 0, NULL, "UTF-8", "");
	reads("abc", 3, NULL, "UTF-8", "abc");
	reads("a", 1, "", "UTF-8", "a"); // said to be nothing is not said
	reads("\xc3\xa4", 2, NULL, "UTF-8", "ä");
	reads("\xe4", 1, NULL, "Windows-1252", "ä");
	reads("\x93x\x94 \x96 \x80", 7, NULL, "Windows-1252", "“x” – €");
	reads("\xff\xfe\xe4\0", 4, NULL, "UTF-16LE", "ä");
	reads("\xfe\xff\0\xe4", 4, NULL, "UTF-16BE", "ä");
	reads("a\0;\0\xac\x20", 6, NULL, "UTF-16LE", "a;€"); // without a mark by its zeros
	reads("\0a\0;\x20\xac", 6, NULL, "UTF-16BE", "a;€");
	reads("\xff\xfe", 2, NULL, "UTF-16LE", "");
	reads("\xef\xbb\xbf", 3, NULL, "UTF-8", "");
	reads("\xef\xbb\xbfx", 4, "utf8", "utf8", "x"); // the mark is none of the text, also where the set is said
	reads("\xff\xfex\0", 4, "UTF-16LE", "UTF-16LE", "x");
	reads("Ma\xe1", 3, "cp850", "cp850", "Maß");
}

static void what_is_no_list_is_refused(void **state)
{
	(void)state;
	static const char book[] =
		"liste.csv is a workbook. Save the sheet as CSV in the spreadsheet program, then read that file.";
	static const char none[] = "liste.csv is not a text. A list is a CSV file, as spreadsheet programs save it.";
	refuses("PK\x03\x04", 4, NULL, LS_DATA, book);
	refuses("\xd0\xcf\x11\xe0\xa1", 5, NULL, LS_DATA, book);
	reads("PK\x03", 3, NULL, "UTF-8", "PK\x03"); // shorter is another thing
	reads("PK;", 3, NULL, "UTF-8", "PK;");
	refuses("abc\0", 4, NULL, LS_DATA, none);
	refuses("a\0b", 3, NULL, LS_DATA, none);
	refuses("a\0\0b", 4, NULL, LS_DATA, none);
	refuses("\0", 1, NULL, LS_DATA, none);
}

static void an_unknown_set_is_named(void **state)
{
	(void)state;
	static const char *const names[] = {"klingonisch", "UTF 8", "a/b",
										"..",          "x;y",   "1234567890123456789012345678901234567890x"};
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		struct str sentence = {0};
		str_addf(&sentence, "“%s” is not a known encoding, such as UTF-8, Windows-1252, ISO-8859-15 or CP850.",
				 names[i]);
		refuses("abc", 3, names[i], LS_USAGE, str_text(&sentence));
		str_free(&sentence);
	}
}

static void the_first_wrong_byte_is_named(void **state)
{
	(void)state;
	static const struct {
		const char *data;
		size_t size;
		const char *encoding, *where;
	} cases[] = {
		{"\xff", 1, "UTF-8", "line 1: byte FF does not exist in UTF-8"},
		{"a\nb\nc\xe4x", 6, "UTF-8", "line 3: byte E4 does not exist in UTF-8"},
		{"\xc3\xa4\xe2\x82\xac\xf0\x9f\x9a\x80\n\xc3", 11, "UTF-8", "line 2: byte C3 does not exist in UTF-8"},
		{"\xf0\x9f\x9a", 3, "UTF8", "line 1: byte F0 does not exist in UTF8"},
		{"\n\x81", 2, NULL, "line 2: byte 81 does not exist in Windows-1252"},
		{"\xff\xfex\0y", 5, NULL, "line 1: byte 79 does not exist in UTF-16LE"},
		{"ab\n\xe4", 4, "ASCII", "line 2: byte E4 does not exist in ASCII"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct str sentence = {0};
		str_addf(&sentence, "liste.csv, %s. Name the right one with --encoding.", cases[i].where);
		refuses(cases[i].data, cases[i].size, cases[i].encoding, LS_DATA, str_text(&sentence));
		str_free(&sentence);
	}
}

// A letter that only goes on behind the end is none.
static void nothing_behind_the_end_is_read(void **state)
{
	(void)state;
	struct str out = {0};
	struct ls_err err;
	const char *used = NULL;
	assert_int_equal(charset_read(&out, &used, "x", "ab\n\xc3\xa4\xff", 4, "UTF-8", &err), LS_DATA);
	assert_non_null(strstr(err.text, "line 2: byte C3"));
	assert_int_equal(charset_read(&out, &used, "x", "ab\xc3\xa4", 3, NULL, &err), LS_OK);
	assert_string_equal(used, "Windows-1252");
	assert_string_equal(str_text(&out), "abÃ");
	str_clear(&out);
	assert_int_equal(charset_read(&out, &used, "x", "\xef\xbb\xbfx", 2, "Windows-1252", &err), LS_OK);
	assert_string_equal(str_text(&out), "ï»");
	str_free(&out);
}

// Longer than what is converted at once; each letter takes three bytes afterwards.
static void long_texts_are_converted_whole(void **state)
{
	(void)state;
	struct str in = {0}, out = {0}, expected = {0};
	struct ls_err err;
	const char *used = NULL;
	for (int i = 0; i < 5000; i++) {
		str_addc(&in, i % 2 ? 'a' : '\x80');
		str_add(&expected, i % 2 ? "a" : "€");
	}
	assert_int_equal(charset_read(&out, &used, "x", in.s, in.len, NULL, &err), LS_OK);
	assert_string_equal(str_text(&out), str_text(&expected));
	str_free(&in);
	str_free(&out);
	str_free(&expected);
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_set_is_told_from_the_bytes), cmocka_unit_test(what_is_no_list_is_refused),
		cmocka_unit_test(an_unknown_set_is_named),        cmocka_unit_test(the_first_wrong_byte_is_named),
		cmocka_unit_test(nothing_behind_the_end_is_read), cmocka_unit_test(long_texts_are_converted_whole),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
