// SPDX-License-Identifier: EUPL-1.2
// Text from outside: strict decoding, width, hostile characters, and how Germans sort and search.
#include "base/text.h"
#include "base/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

// A decoder written the other way round: every code point is encoded, and only these encodings are valid.
static void every_code_point_round_trips(void **state)
{
	(void)state;
	for (uint32_t cp = 1; cp <= 0x10FFFF; cp++) {
		char bytes[5] = {0};
		size_t n = utf8_put(bytes, cp);
		const char *s = bytes;
		bool surrogate = cp >= 0xD800 && cp <= 0xDFFF;
		if (utf8_next(&s) != (surrogate ? 0xFFFD : cp) || s != bytes + n || !utf8_valid(bytes, n))
			fail_msg("U+%04X", cp);
	}
	char bytes[4];
	assert_int_equal(utf8_put(bytes, 0x110000), 3);
	assert_memory_equal(bytes, "\xEF\xBF\xBD", 3);
}

// Each of these is invalid from its first byte on; every byte counts as one replacement.
static void malformed_bytes_are_replaced_one_by_one(void **state)
{
	(void)state;
	static const char *const bad[] = {
		"\x80",
		"\xBF\xBF",
		"\xC0\x80",
		"\xC1\xBF",
		"\xE0\x80\x80",
		"\xE0\x9F\xBF",
		"\xF0\x80\x80\x80",
		"\xF0\x8F\xBF\xBF",
		"\xED\xA0\x80",
		"\xED\xBF\xBF",
		"\xF4\x90\x80\x80",
		"\xF5\x80\x80\x80",
		"\xFE",
		"\xFF\xFF",
		"\xC3",
		"\xE2\x82",
		"\xF0\x9F\x98",
		"\xF8\x88\x80\x80\x80",
	};
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		const char *s = bad[i];
		size_t n = strlen(s);
		assert_false(utf8_valid(s, n));
		for (size_t k = 0; k < n; k++) {
			assert_int_equal(utf8_next(&s), 0xFFFD);
			assert_ptr_equal(s, bad[i] + k + 1);
		}
		assert_int_equal(utf8_next(&s), 0);
		assert_ptr_equal(s, bad[i] + n);
		assert_int_equal(text_width(bad[i]), n);
	}
	const char *mixed = "a\xC3(\xE2\x82\xAC";
	assert_int_equal(utf8_next(&mixed), 'a');
	assert_int_equal(utf8_next(&mixed), 0xFFFD);
	assert_int_equal(utf8_next(&mixed), '(');
	assert_int_equal(utf8_next(&mixed), 0x20AC);
	assert_true(utf8_valid("a\0b", 3));
	assert_false(utf8_valid("\xC3\xA4", 1)); // cut by its length
}

static void any_bytes_are_taken(void **state)
{
	(void)state;
	uint64_t seed = 42;
	for (int i = 0; i < 3000; i++) {
		char text[40];
		size_t n = 0;
		for (; n < sizeof text - 1; n++) {
			seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
			text[n] = (char)(seed >> 56 | 1);
		}
		text[n] = '\0';
		struct str harmless = {0}, clean = {0}, folded = {0};
		text_harmless(&harmless, text);
		text_clean(&clean, text);
		text_fold(&folded, text);
		assert_true(utf8_valid(harmless.s, harmless.len));
		assert_true(utf8_valid(clean.s, clean.len));
		assert_true(utf8_valid(str_text(&folded), folded.len));
		assert_int_equal(text_width(harmless.s), text_width(text));
		assert_true(text_contains(text, text));
		assert_int_equal(text_compare(text, text), 0);
		str_free(&harmless);
		str_free(&clean);
		str_free(&folded);
	}
}

// Signs that our own sentences use need no composing, and hinder none.
static void texts_are_composed_between_signs(void **state)
{
	(void)state;
	static const struct {
		const char *said, *kept;
	} texts[] = {
		{"„Gro\xC3\x9F“ – 5 € → … ‘a’", "„Gro\xC3\x9F“ – 5 € → … ‘a’"},
		{"“a\xCC\x88” – e\xCC\x81 €", "“\xC3\xA4” – \xC3\xA9 €"},
		{"→\xCC\xB8", "\xE2\x86\x9B"},                   // struck out it is another arrow
		{"\xE2\x80\x81x\xE2\x84\xA6", "\xE2\x80\x83xΩ"}, // a wide blank and the ohm have another form
	};
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct str harmless = {0}, clean = {0};
		text_harmless(&harmless, texts[i].said);
		text_clean(&clean, texts[i].said);
		assert_string_equal(str_text(&harmless), texts[i].kept);
		assert_string_equal(str_text(&clean), texts[i].kept);
		str_free(&harmless);
		str_free(&clean);
	}
}

static void cells_are_counted(void **state)
{
	(void)state;
	assert_int_equal(text_width(""), 0);
	assert_int_equal(text_width("Maßnahme"), 8);
	assert_int_equal(text_width("Übersicht · „Größe“ – 5 €"), 25);
	assert_int_equal(text_width("日本"), 4);
	assert_int_equal(text_width("a\u0308"), 1);
	assert_int_equal(text_width("🚀"), 2);
	assert_int_equal(text_width("▸│─█░"), 5);
	assert_int_equal(text_width("Öffent\u00ADlich"), 10);
	assert_int_equal(text_width("❤\uFE0F"), 1);
	assert_int_equal(utf8_width(0x1161), 0); // a Hangul vowel joins the letter before it
	assert_int_equal(utf8_width(0x0903), 1); // a spacing mark has a cell of its own
	assert_int_equal(utf8_width(0x4DC0), 2);
	assert_int_equal(utf8_width(0x110000), 1);
}

static void what_fits_keeps_marks_with_their_letter(void **state)
{
	(void)state;
	assert_int_equal(text_fit("Maßnahme", 3), 4);
	assert_int_equal(text_fit("Maßnahme", 100), 9);
	assert_int_equal(text_fit("Maßnahme", 0), 0);
	assert_int_equal(text_fit("Maßnahme", -1), 0);
	assert_int_equal(text_fit("a\u0308b", 1), 3);
	assert_int_equal(text_fit("日本", 3), 3);
	assert_int_equal(text_fit("日本", 1), 0);
	assert_int_equal(text_fit("", 5), 0);
}

static void dangerous_characters_become_visible(void **state)
{
	(void)state;
	static const uint32_t replaced[] = {
		0x80,    0x9B,    0x9F,    0x061C,  0x200B,  0x200C,  0x200D,   0x200E,   0x200F,     0x2028, 0x2029,
		0x202A,  0x202B,  0x202C,  0x202D,  0x202E,  0x2060,  0x2066,   0x2067,   0x2068,     0x2069, 0x206A,
		0xFEFF,  0x034F,  0x3164,  0x115F,  0xE000,  0xF8FF,  0xFFF9,   0xFFFE,   0xFFFF,     0xFDD0, 0xD800,
		0xE0001, 0xE0041, 0xE007F, 0xE0100, 0xF0000, 0x1FFFE, 0x10FFFF, 0x110000, 0xFFFFFFFF, 0x0378,
	};
	for (size_t i = 0; i < sizeof replaced / sizeof *replaced; i++)
		if (utf8_harmless(replaced[i]) != 0xFFFD)
			fail_msg("U+%04X passes", replaced[i]);
	assert_int_equal(utf8_harmless('\n'), ' ');
	assert_int_equal(utf8_harmless('\t'), ' ');
	assert_int_equal(utf8_harmless(0x1B), 0x241B);
	assert_int_equal(utf8_harmless(0x07), 0x2407);
	assert_int_equal(utf8_harmless(0x0D), 0x240D);
	assert_int_equal(utf8_harmless(0x7F), 0x2421);
	assert_int_equal(utf8_harmless(0xAD), 0);
	assert_int_equal(utf8_harmless(0xFE0F), 0);
	static const uint32_t kept[] = {' ',    '~',    0xA0,   0xE4,   0xDF,    0x20AC, 0x2013, 0x201E, 0x202F,
									0x25B8, 0x2588, 0x0308, 0x65E5, 0x1F680, 0xFFFD, 0x05D0, 0x0628};
	for (size_t i = 0; i < sizeof kept / sizeof *kept; i++)
		assert_int_equal(utf8_harmless(kept[i]), kept[i]);
}

// Nothing that a terminal acts upon is left of any code point, and what is left has a known width.
static void no_code_point_reaches_the_terminal_as_a_control(void **state)
{
	(void)state;
	for (uint32_t cp = 0; cp <= 0x10FFFF; cp++) {
		uint32_t h = utf8_harmless(cp);
		bool control = (h > 0 && h < 0x20) || (h >= 0x7F && h < 0xA0);
		bool stable = h == 0 || utf8_harmless(h) == h;
		int width = h ? utf8_width(h) : 0;
		if (control || !stable || width < 0 || width > 2)
			fail_msg("U+%04X becomes U+%04X, %d cells", cp, h, width);
	}
}

static void check_string(void (*f)(struct str *, const char *), const char *text, const char *expected)
{
	struct str out = {0};
	f(&out, text);
	assert_string_equal(str_text(&out), expected);
	str_free(&out);
}

static void text_is_made_harmless_and_composed(void **state)
{
	(void)state;
	check_string(text_harmless, "plain", "plain");
	check_string(text_harmless, "", "");
	check_string(text_harmless, "a\nb\tc", "a b c");
	check_string(text_harmless, "A\u0308rzte", "Ärzte");
	check_string(text_harmless, "\x1B[2J\x1B]0;x\x07", "␛[2J␛]0;x␇");
	check_string(text_harmless, "Betrag \u202E05\u202C", "Betrag �05�");
	check_string(text_harmless, "Daten\u00ADschutz", "Datenschutz");
	check_string(text_harmless, "\xFFx\xC3", "�x�");
	check_string(text_harmless, "\u1112\u1161\u11AB", "한");
}

static void text_is_cleaned_for_keeping(void **state)
{
	(void)state;
	check_string(text_clean, "Zeile 1\r\nZeile\t2\x01\x7F", "Zeile 1\nZeile\t2");
	check_string(text_clean, "u\u0308ber\xC2\x85 \xE4", "über �");
	check_string(text_clean, "\u00A0fest\u00AD", "\u00A0fest\u00AD");
	check_string(text_clean, "", "");
}

static void stays(const char *text)
{
	check_string(text_harmless, text, text);
	check_string(text_clean, text, text);
}

// "Plain" is a promise: both leave such a text as it is, whatever stands beside it. The other way round it is said of
// what people write.
static void plain_text_stays_as_it_is(void **state)
{
	(void)state;
	assert_true(text_plain(""));
	assert_true(text_plain("Führungskräfte – „groß“, 5 € …") == false); // the euro takes longer
	assert_true(text_plain("Führungskräfte – „groß“, ‚klein‘ …"));
	int plain = 0;
	for (uint32_t cp = 1; cp < 0x20000; cp++) {
		char letter[5] = {0}, between[8] = {0};
		utf8_put(letter, cp);
		(void)snprintf(between, sizeof between, "A%sA", letter);
		assert_int_equal(text_plain(letter), text_plain(between));
		if (!text_plain(letter))
			continue;
		plain++;
		stays(letter);
		stays(between);
	}
	assert_int_equal(plain, (0x7F - 0x20) + (0x300 - 0xA0) - 1 + (0x2028 - 0x2010));
	static const char bytes[] = "A\x1F\x7F\x80\x9F\xA0\xA7\xAD\xBF\xC1\xC2\xC3\xCB\xCC\xE2\xE3\xF0";
	enum { BYTES = sizeof bytes };
	for (int i = 0; i < BYTES * BYTES * BYTES; i++) {
		const char text[] = {bytes[i % BYTES], bytes[i / BYTES % BYTES], bytes[i / BYTES / BYTES], '\0'};
		if (text_plain(text))
			stays(text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_code_point_round_trips),
		cmocka_unit_test(malformed_bytes_are_replaced_one_by_one),
		cmocka_unit_test(any_bytes_are_taken),
		cmocka_unit_test(texts_are_composed_between_signs),
		cmocka_unit_test(cells_are_counted),
		cmocka_unit_test(what_fits_keeps_marks_with_their_letter),
		cmocka_unit_test(dangerous_characters_become_visible),
		cmocka_unit_test(no_code_point_reaches_the_terminal_as_a_control),
		cmocka_unit_test(text_is_made_harmless_and_composed),
		cmocka_unit_test(text_is_cleaned_for_keeping),
		cmocka_unit_test(plain_text_stays_as_it_is),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
