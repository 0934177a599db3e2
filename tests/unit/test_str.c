// SPDX-License-Identifier: EUPL-1.2
// Strings that grow, words as in a shell, errors that are cut at a character, memory that is freed at once.
#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"
#include "base/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void an_empty_string_has_a_text(void **state)
{
	(void)state;
	struct str b = {0};
	assert_string_equal(str_text(&b), "");
	str_add(&b, "");
	assert_string_equal(b.s, "");
	str_free(&b);
	assert_null(b.s);
	str_clear(&b);
	assert_string_equal(str_text(&b), "");
}

static void a_string_grows_over_every_size(void **state)
{
	(void)state;
	struct str b = {0};
	for (size_t i = 0; i < 5000; i++) {
		str_addc(&b, (char)('a' + i % 26));
		assert_int_equal(b.len, i + 1);
		assert_int_equal(b.s[b.len], 0);
		assert_true(b.cap >= b.len);
	}
	assert_int_equal(b.s[4999], 'a' + 4999 % 26);
	str_clear(&b);
	assert_string_equal(str_text(&b), "");
	str_addcp(&b, 0x20AC);
	str_addn(&b, "abc", 2);
	assert_string_equal(b.s, "€ab");
	str_free(&b);
}

static void formatted_text_of_any_length(void **state)
{
	(void)state;
	struct str b = {0};
	for (int n = 0; n < 300; n++) {
		str_clear(&b);
		str_add(&b, "x");
		str_addf(&b, "%0*d|%s", n, 7, "ä");
		assert_int_equal(b.len, 1 + (size_t)(n ? n : 1) + 1 + 2);
		assert_string_equal(b.s + b.len - 4, "7|ä");
	}
	str_free(&b);
}

static void words_are_split_as_in_a_shell(void **state)
{
	(void)state;
	static const struct {
		const char *line;
		int count;
		const char *words[5];
	} cases[] = {
		{"", 0, {0}},
		{"  \t\n ", 0, {0}},
		{"measure rate M34 aufwand +1", 5, {"measure", "rate", "M34", "aufwand", "+1"}},
		{"set M1 title \"Neue  Scanstelle\"", 4, {"set", "M1", "title", "Neue  Scanstelle"}},
		{"a'b c'd \"\" ''", 3, {"ab cd", "", ""}},
		{"\"say \\\"hi\\\" \\\\ \\n\"", 1, {"say \"hi\" \\ \\n"}},
		{"'single \\ \"stays\"'", 1, {"single \\ \"stays\""}},
		{"a\\ b \\\"c \\", 3, {"a b", "\"c", "\\"}},
		{"a", 1, {"a"}},
		{"Über größe", 2, {"Über", "größe"}},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char **words;
		assert_int_equal(str_words(cases[i].line, &words), cases[i].count);
		for (int k = 0; k < cases[i].count; k++)
			assert_string_equal(words[k], cases[i].words[k]);
		assert_null(words[cases[i].count]);
		free(words);
	}
}

static void an_open_quote_is_refused(void **state)
{
	(void)state;
	static const char *const lines[] = {"\"abc", "a 'b", "\"a\\\"", "don't"};
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
		char **words;
		assert_int_equal(str_words(lines[i], &words), -1);
		assert_null(words);
	}
}

static void a_quoted_word_comes_back_as_one(void **state)
{
	(void)state;
	static const char *const samples[] = {
		"",  "M34", "zwei Wörter", "\"",        "'",   "\\", "a\\", "\\\"", "it's \"so\" \\ x",
		" ", "\t",  "a\nb",        "'a' \"b\"", "\\n",
	};
	for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
		struct str b = {0};
		char **words;
		str_add(&b, "first ");
		str_addquoted(&b, samples[i]);
		str_addc(&b, ' ');
		str_addquoted(&b, samples[i]);
		assert_int_equal(str_words(b.s, &words), 3);
		assert_string_equal(words[1], samples[i]);
		assert_string_equal(words[2], samples[i]);
		free(words);
		str_free(&b);
	}
	struct str plain = {0};
	str_addquoted(&plain, "M34");
	assert_string_equal(plain.s, "M34");
	str_free(&plain);
}

static void an_error_keeps_code_and_sentence(void **state)
{
	(void)state;
	struct ls_err err = {0};
	assert_int_equal(ls_fail(&err, LS_DATA, "“%s” is missing", "plan.db"), LS_DATA);
	assert_int_equal(err.code, LS_DATA);
	assert_string_equal(err.text, "“plan.db” is missing");
	assert_int_equal(ls_fail(&err, LS_BUSY, "%s: wait", err.text), LS_BUSY);
	assert_string_equal(err.text, "“plan.db” is missing: wait");
	assert_int_equal(ls_fail(NULL, LS_USAGE, "x"), LS_USAGE);
}

// The first to say which cell it is decides: whoever passes a failure on knows less.
static void an_error_keeps_its_cell(void **state)
{
	(void)state;
	struct ls_err err = {.table = 4, .column = 4};
	assert_int_equal(ls_fail_at(&err, LS_OK, 1, 2), LS_OK); // no failure: nothing is written
	assert_int_equal(err.table, 4);
	ls_fail(&err, LS_REFUSED, "x");
	assert_int_equal(err.table, -1);
	assert_int_equal(err.column, -1);
	assert_int_equal(ls_fail_at(&err, LS_REFUSED, 0, 3), LS_REFUSED);
	assert_int_equal(ls_fail_at(&err, LS_REFUSED, 1, 2), LS_REFUSED);
	assert_int_equal(err.table, 0);
	assert_int_equal(err.column, 3);
	assert_int_equal(ls_fail_at(NULL, LS_DATA, 1, 2), LS_DATA);
	ls_fail(&err, LS_DATA, "another one");
	assert_int_equal(err.column, -1);
}

static void a_long_error_is_cut_between_characters(void **state)
{
	(void)state;
	char text[1400];
	for (size_t shift = 0; shift < 4; shift++) {
		struct ls_err err;
		memset(text, 'x', shift);
		for (size_t i = shift; i + 4 < sizeof text; i += 2)
			memcpy(text + i, "ü", 3);
		ls_fail(&err, LS_DATA, "%s", text);
		size_t n = strlen(err.text);
		assert_true(n < sizeof err.text && n > sizeof err.text - 6);
		assert_true(utf8_valid(err.text, n));
		assert_string_equal(err.text + n - 3, "…");
	}
}

static void pieces_of_an_arena_are_apart_and_aligned(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	unsigned char *pieces[600];
	for (size_t i = 0; i < 600; i++) {
		pieces[i] = arena_alloc(a, i * 7);
		assert_int_equal((uintptr_t)pieces[i] % 16, 0);
		memset(pieces[i], (int)(i & 0xFF), i * 7);
	}
	for (size_t i = 0; i < 600; i++)
		for (size_t k = 0; k < i * 7; k++)
			assert_int_equal(pieces[i][k], i & 0xFF);
	assert_true(arena_size(a) >= 600 * 599 / 2 * 7);
	arena_free(a);
	arena_free(NULL);
}

static void packed_texts_lie_side_by_side(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	char *first = arena_pack(a, "eins", 4); // the first block is made
	first = arena_pack(a, "zwei", 4);
	char *second = arena_pack(a, "dreißig", 8);
	assert_ptr_equal(second, first + 5);
	assert_int_equal((uintptr_t)arena_alloc(a, 3) % 16, 0);
	char *last = NULL;
	for (int i = 0; i < 10000; i++) {
		last = arena_pack(a, "lang und länger", 16);
		assert_string_equal(last, "lang und länger");
	}
	assert_string_equal(first, "zwei");
	assert_string_equal(second, "dreißig");
	arena_free(a);
}

static void an_arena_lives_as_long_as_its_last_owner(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	char *text = arena_str(a, "noch da");
	assert_ptr_equal(arena_share(a), a);
	arena_free(a);
	assert_string_equal(text, "noch da"); // a sanitizer would see it gone
	char *large = arena_zero(a, 5, 1000 * 1000);
	large[4999999] = 'x';
	assert_int_equal((uintptr_t)large % 16, 0);
	arena_free(a);
}

static void an_arena_gives_back_all_but_its_first_block(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	void *first = arena_alloc(a, 10);
	size_t small = arena_size(a);
	memset(arena_alloc(a, 5000000), 1, 5000000);
	assert_true(arena_size(a) > 5000000);
	arena_reset(a);
	assert_int_equal(arena_size(a), small);
	assert_ptr_equal(arena_alloc(a, 10), first);
	unsigned char *zero = arena_zero(a, 1000, 30);
	for (size_t i = 0; i < 30000; i++)
		assert_int_equal(zero[i], 0);
	arena_free(a);
}

static void an_arena_copies_text(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	char large[2000];
	memset(large, 'y', sizeof large - 1);
	large[sizeof large - 1] = '\0';
	assert_string_equal(arena_dup(a, "abcdef", 3), "abc");
	assert_string_equal(arena_dup(a, NULL, 0), "");
	assert_string_equal(arena_str(a, "Grüße"), "Grüße");
	assert_string_equal(arena_printf(a, "%d %s", 5, "x"), "5 x");
	char *printed = arena_printf(a, "<%s>", large);
	assert_int_equal(strlen(printed), sizeof large + 1);
	assert_int_equal(printed[sizeof large], '>');
	arena_free(a);
}

static void a_string_on_an_arena_goes_with_it(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	arena_alloc(a, 1);
	size_t before = arena_size(a);
	struct str s = str_on(a), other = str_on(a);
	assert_string_equal(str_text(&s), "");
	for (int i = 0; i < 3000; i++) {
		str_addf(&s, "%d,", i % 10);
		str_addc(&other, 'o');
	}
	assert_int_equal(s.len, 6000);
	assert_memory_equal(s.s, "0,1,2,3,4,5,6,7,8,9,0,", 22);
	assert_string_equal(s.s + 5996, "8,9,");
	const char *kept = str_text(&s);
	str_free(&s); // allowed: the text stays as long as the arena, and another one can be begun
	str_set(&s, "anew");
	assert_memory_equal(kept, "0,1,2", 5);
	assert_string_equal(str_text(&s), "anew");
	assert_true(arena_size(a) > before);
	arena_reset(a);
	assert_int_equal(arena_size(a), before);
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_empty_string_has_a_text),
		cmocka_unit_test(a_string_grows_over_every_size),
		cmocka_unit_test(formatted_text_of_any_length),
		cmocka_unit_test(a_string_on_an_arena_goes_with_it),
		cmocka_unit_test(words_are_split_as_in_a_shell),
		cmocka_unit_test(an_open_quote_is_refused),
		cmocka_unit_test(a_quoted_word_comes_back_as_one),
		cmocka_unit_test(an_error_keeps_code_and_sentence),
		cmocka_unit_test(an_error_keeps_its_cell),
		cmocka_unit_test(a_long_error_is_cut_between_characters),
		cmocka_unit_test(pieces_of_an_arena_are_apart_and_aligned),
		cmocka_unit_test(packed_texts_lie_side_by_side),
		cmocka_unit_test(an_arena_lives_as_long_as_its_last_owner),
		cmocka_unit_test(an_arena_gives_back_all_but_its_first_block),
		cmocka_unit_test(an_arena_copies_text),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
