// SPDX-License-Identifier: EUPL-1.2
// Texts as people compare and look for them: how Germans sort and search, and how far two words are apart.
#include "base/text.h"

#include "base/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void check_string(void (*f)(struct str *, const char *), const char *text, const char *expected)
{
	struct str out = {0};
	f(&out, text);
	assert_string_equal(str_text(&out), expected);
	str_free(&out);
}

static void folding_drops_case_and_accents(void **state)
{
	(void)state;
	check_string(text_fold, "ÄÖÜ äöü ß ẞ", "aou aou ss ss");
	check_string(text_fold, "A\u0308RZTE", "arzte");
	check_string(text_fold, "Æsop Œuvre Øre Łódź đ þ", "aesop oeuvre ore lodz d th");
	check_string(text_fold, "Crème Brûlée ÇA", "creme brulee ca");
	check_string(text_fold, "ﬁn ² Ⅳ", "fin 2 iv");
	check_string(text_fold, "Diyarbakır", "diyarbakir");
	check_string(text_fold, "ﷺ", "ﷺ"); // a letter that stands for a whole phrase
	check_string(text_fold, "Öffent\u00ADlichkeit", "offentlichkeit");
	check_string(text_fold, "ΣΑΣ Ж", "σασ ж");
	check_string(text_fold, "İstanbul", "istanbul");
}

// What is folded once is compared with what is not: folding again changes nothing.
static void folded_text_stays_as_it_is(void **state)
{
	(void)state;
	for (uint32_t cp = 1; cp < 0x20000; cp++) {
		char letter[5] = {0};
		struct str once = {0}, twice = {0};
		utf8_put(letter, cp);
		text_fold(&once, letter);
		text_fold(&twice, str_text(&once));
		if (strcmp(str_text(&once), str_text(&twice)) != 0 || !text_same(letter, str_text(&once)))
			fail_msg("U+%04X", cp);
		str_free(&once);
		str_free(&twice);
	}
}

// What is the same is what folds alike; letters they have in common need not be folded to tell.
static void words_are_the_same_that_fold_alike(void **state)
{
	(void)state;
	static const char *const words[] = {
		"",
		"a",
		"A",
		"ab",
		"aB",
		"a\u0308",
		"ä",
		"Ä",
		"ae",
		"a\u0308b",
		"äb",
		"AB",
		"b",
		"Maß",
		"MASS",
		"mass",
		"masse",
		"Straße",
		"strasse",
		"stras\u00ADse",
		"stufe0",
		"stufe1",
		"Stufe",
		"@",
		"`",
		"[",
		"{",
		"æ",
		"AE",
		"a\u030a\u0308",
		"\xC3",
		"\xC3\x28",
		"\xFF",
		"é",
		"e\u0301",
		"ﬁn",
		"fin",
		"한",
		"\u1112\u1161\u11AB",
	};
	enum { WORDS = sizeof words / sizeof *words };
	int same = 0;
	for (int i = 0; i < WORDS * WORDS; i++) {
		struct str a = {0}, b = {0};
		text_fold(&a, words[i % WORDS]);
		text_fold(&b, words[i / WORDS]);
		bool alike = strcmp(str_text(&a), str_text(&b)) == 0;
		if (text_same(words[i % WORDS], words[i / WORDS]) != alike)
			fail_msg("%s and %s", words[i % WORDS], words[i / WORDS]);
		same += alike;
		str_free(&a);
		str_free(&b);
	}
	assert_true(same > WORDS);
}

static int by_text(const void *a, const void *b)
{
	return text_compare(*(const char *const *)a, *(const char *const *)b);
}

static void lists_are_sorted_as_germans_expect(void **state)
{
	(void)state;
	static const char *const expected[] = {
		"",     "2 Ämter", "10 Ämter",       "Ärzte",   "Arztpraxis", "Ärztin",     "M1",
		"M2",   "M02",     "M2/1",           "M2a",     "M10",        "M34",        "Öffnung",
		"Ofen", "offen",   "Öffnungszeiten", "Strasse", "Straße",     "Straßenbau", "Über",
		"Ufer", "Zoll",
	};
	enum { COUNT = sizeof expected / sizeof *expected };
	const char *list[COUNT];
	for (size_t i = 0; i < COUNT; i++)
		list[i] = expected[(i * 7 + 3) % COUNT];
	qsort(list, COUNT, sizeof *list, by_text);
	for (size_t i = 0; i + 1 < COUNT; i++) {
		assert_true(text_compare(list[i], list[i + 1]) < 0);
		assert_true(text_compare(list[i + 1], list[i]) > 0);
	}
	assert_true(text_compare("Ärzte", "Arztpraxis") < 0);
	assert_true(text_compare("Ärzte", "Azubi") < 0);
	assert_true(text_compare("Straße", "Strassf") < 0);
	assert_true(text_compare("M2", "M10") < 0);
	assert_true(text_compare("M02", "M2/1") < 0);
	assert_true(text_compare("99999999999999999999", "100000000000000000000") < 0);
	assert_true(text_compare("a", "B") < 0);
	assert_true(text_compare("", "a") < 0);
	// By the value of a number first, whatever stands behind it.
	static const char *const numbers[] = {"2x", "2 x", "02a", "10", "10a", "2x10"};
	static const int order[6][6] = {{0, 1, 1, -1, -1, -1}, {-1, 0, -1, -1, -1, -1}, {-1, 1, 0, -1, -1, -1},
									{1, 1, 1, 0, -1, 1},   {1, 1, 1, 1, 0, 1},      {1, 1, 1, -1, -1, 0}};
	for (int i = 0; i < 6; i++)
		for (int k = 0; k < 6; k++)
			assert_int_equal(text_compare(numbers[i], numbers[k]), order[i][k]);
}

static void search_finds_umlauts_in_every_spelling(void **state)
{
	(void)state;
	static const struct {
		const char *hay, *needle;
		bool found;
	} cases[] = {
		{"Öffentlichkeitsarbeit", "öff", true},
		{"Öffentlichkeitsarbeit", "OFF", true},
		{"Öffentlichkeitsarbeit", "oeff", true},
		{"Oeffentlich", "öff", true},
		{"Oeffentlich", "off", false},
		{"Straße", "strasse", true},
		{"Strasse", "straße", true},
		{"Müller", "mueller", true},
		{"Mueller", "Müller", true},
		{"für Übung", "fuer ub", true},
		{"für Übung", "fur ueb", true},
		{"Bauen", "bäun", false},
		{"abc", "", true},
		{"", "", true},
		{"", "a", false},
		{"abc", "abcd", false},
		{"aab", "ab", true},
		{"Öö", "oeoe", true},
		{"Ideen", "idën", false},
		{"Crème", "creme", true},
		{"Datenschutz", "schutz", true},
		{"ä", "ae", true},
		{"ä", "aee", false},
		{"ae", "äe", true},
		{"äe", "aee", true},
		{"Aerzte", "arzte", false},
		{"Goethe", "göthe", true},
		{"Göthe", "goe", true},
		{"Göt", "goet", true},
		{"G\u00f6", "goeb", false},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		if (text_contains(cases[i].hay, cases[i].needle) != cases[i].found)
			fail_msg("“%s” in “%s”", cases[i].needle, cases[i].hay);
}

static void search_takes_long_texts(void **state)
{
	(void)state;
	struct str hay = {0};
	for (int i = 0; i < 3000; i++)
		str_add(&hay, "Übung macht die Meisterin. ");
	assert_false(text_contains(hay.s, "Meister der"));
	str_add(&hay, "Ende mit Maßstab");
	assert_true(text_contains(hay.s, "ende mit massstab"));
	assert_true(text_contains(hay.s, hay.s));
	str_free(&hay);
}

static void plain_letters_are_found_by_the_same_rules(void **state)
{
	(void)state;
	static const char pool[] = "aeASsEoU-/ .1";
	srand(20230210);
	for (int k = 0; k < 20000; k++) {
		char hay[24], needle[6];
		size_t h = (size_t)rand() % 18, n = (size_t)rand() % 5;
		for (size_t i = 0; i < h; i++)
			hay[i] = pool[(size_t)rand() % (sizeof pool - 1)];
		for (size_t i = 0; i < n; i++)
			needle[i] = pool[(size_t)rand() % (sizeof pool - 1)];
		hay[h] = needle[n] = '\0';
		bool found = text_contains(hay, needle);
		strcat(hay, "日"); // asks for the rules of all letters
		assert_int_equal(text_contains(hay, needle), found);
	}
	assert_true(text_contains("Führung", "FUEHR"));
	assert_true(text_contains("Straße", "strasse"));
	assert_false(text_contains("Führung", "fuer"));
}

static void distance_counts_letters(void **state)
{
	(void)state;
	static const struct {
		const char *a, *b;
		int d;
	} cases[] = {
		{"", "", 0},
		{"abc", "", 3},
		{"", "abc", 3},
		{"Titel", "titel", 0},
		{"titel", "title", 1}, // two letters changed places
		{"Nutezn", "Nutzen", 1},
		{"Nutzn", "Nutzen", 1},
		{"Nutzeen", "Nutzen", 1},
		{"Nutzer", "Nutzen", 1},
		{"ab", "ba", 1},
		{"abcd", "badc", 2},
		{"ca", "abc", 3},
		{"kitten", "sitting", 3},
		{"Größe", "Grosse", 0},
		{"Größe", "Grösse", 0},
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		assert_int_equal(text_distance(cases[i].a, cases[i].b), cases[i].d);
		assert_int_equal(text_distance(cases[i].b, cases[i].a), cases[i].d);
	}
	// Longer texts are the same or another one.
	static const char forty[] = "1234567890123456789012345678901234567890";
	char other[] = "1234567890123456789012345678901234567899";
	assert_int_equal(text_distance(forty, other), 1);
	struct str a = {0}, b = {0};
	str_addf(&a, "%s!", forty);
	str_addf(&b, "%s?", forty);
	assert_int_equal(text_distance(str_text(&a), str_text(&a)), 0);
	assert_int_equal(text_distance(str_text(&a), str_text(&b)), 41);
	assert_int_equal(text_distance("x", str_text(&b)), 41);
	str_free(&a);
	str_free(&b);
}

static const char *found(const char *text, const char *needle)
{
	static char out[64];
	size_t from, to;
	if (!text_find(text, strlen(text), needle, &from, &to))
		return NULL;
	memcpy(out, text + from, to - from);
	out[to - from] = '\0';
	return out;
}

static void the_last_place_is_found(void **state)
{
	(void)state;
	assert_string_equal(found("Scanstelle", "STELLE"), "stelle");
	assert_string_equal(found("Führung und Führerschein", "fuehr"), "Führ");
	assert_string_equal(found("Maßnahme", "mass"), "Maß");
	assert_string_equal(found("x", "x"), "x");
	assert_string_equal(found("日本ä", "ä"), "ä"); // found from the middle of a letter's bytes
	assert_string_equal(found("ä日本", "日"), "日");
	assert_string_equal(found("öööä", "oa"), "öä");
	assert_null(found("Scanstelle", "Druck"));
	assert_null(found("Scanstelle", ""));
	assert_null(found("", "x"));
	assert_string_equal(found("Strasse", "\u00e4s"), "as");
	assert_string_equal(found("Baer", "b\u00e4r"), "Baer");
	assert_string_equal(found("Cre\u0301me", "em"), "e\u0301m"); // a mark belongs to its letter
	assert_null(found("x", "\u0301"));                           // no letter to look for
	size_t from, to;
	assert_true(text_find("Tor und Tor", 10, "tor", &from, &to));
	assert_int_equal(from, 0);
	assert_int_equal(to, 3);
}

static void a_text_may_begin_a_word(void **state)
{
	(void)state;
	assert_true(text_begins_word("Büro digital", "BUERO D"));
	assert_true(text_begins_word("Das Büro (digital) öffnen", "digital) oeff"));
	assert_true(text_begins_word("Straße 12", "12"));
	assert_true(text_begins_word("„Größe“ messen", "grösse“ m"));
	assert_true(text_begins_word("E–Akte", "akte"));
	assert_false(text_begins_word("Digitale Akten", "gitale"));
	assert_false(text_begins_word("Überall", "berall"));
	assert_false(text_begins_word("Digitale", "digitale "));
	assert_false(text_begins_word("", "a"));
}

static void a_nearer_word_is_what_was_meant(void **state)
{
	(void)state;
	const char *best = NULL;
	int least = 3;
	text_nearer("foo", "do", &best, &least);
	assert_null(best);
	text_nearer("MEASRUES", "measure", &best, &least);
	text_nearer("MEASRUES", "measures", &best, &least);
	text_nearer("MEASRUES", "measured", &best, &least);
	assert_string_equal(best, "measures");
	assert_int_equal(least, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(folding_drops_case_and_accents),
		cmocka_unit_test(folded_text_stays_as_it_is),
		cmocka_unit_test(words_are_the_same_that_fold_alike),
		cmocka_unit_test(lists_are_sorted_as_germans_expect),
		cmocka_unit_test(search_finds_umlauts_in_every_spelling),
		cmocka_unit_test(search_takes_long_texts),
		cmocka_unit_test(plain_letters_are_found_by_the_same_rules),
		cmocka_unit_test(distance_counts_letters),
		cmocka_unit_test(the_last_place_is_found),
		cmocka_unit_test(a_text_may_begin_a_word),
		cmocka_unit_test(a_nearer_word_is_what_was_meant),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
