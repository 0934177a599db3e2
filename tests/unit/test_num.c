// SPDX-License-Identifier: EUPL-1.2
// Exact fixed-point numbers: commercial rounding, comparison without overflow, both languages in and out.
#include "base/num.h"

#include "base/i18n.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void division_rounds_half_away_from_zero(void **state)
{
	(void)state;
	assert_int_equal(num_div(5, 2), 3);
	assert_int_equal(num_div(-5, 2), -3);
	assert_int_equal(num_div(4, 3), 1);
	assert_int_equal(num_div(5, 3), 2);
	assert_int_equal(num_div(-4, 3), -1);
	assert_int_equal(num_div(-5, 3), -2);
	assert_int_equal(num_div(0, 7), 0);
	assert_int_equal(num_div(6, 3), 2);
	assert_int_equal(num_div(INT64_MAX, 1), INT64_MAX);
	assert_int_equal(num_div(INT64_MIN, 1), INT64_MIN);
	assert_int_equal(num_div(INT64_MAX, INT64_MAX), 1);
	assert_int_equal(num_div(INT64_MAX - 1, INT64_MAX), 1);
	assert_int_equal(num_div(INT64_MAX / 2, INT64_MAX), 0);
	assert_int_equal(num_div(INT64_MAX / 2 + 1, INT64_MAX), 1);
	for (int64_t a = -200; a <= 200; a++)
		for (int64_t b = 1; b < 40; b++) {
			int64_t positive = a < 0 ? -a : a;
			int64_t expected = (2 * positive + b) / (2 * b);
			assert_int_equal(num_div(a, b), a < 0 ? -expected : expected);
		}
}

static void fractions_compare_exactly(void **state)
{
	(void)state;
	for (int64_t a = -12; a <= 12; a++)
		for (int64_t b = 1; b <= 9; b++)
			for (int64_t c = -12; c <= 12; c++)
				for (int64_t d = 1; d <= 9; d++) {
					int64_t left = a * d, right = c * b;
					assert_int_equal(num_compare_ratio(a, b, c, d), (left > right) - (left < right));
				}
	assert_int_equal(num_compare_ratio(INT64_MAX, INT64_MAX - 1, INT64_MAX - 1, INT64_MAX - 2), -1);
	assert_int_equal(num_compare_ratio(INT64_MAX - 1, INT64_MAX, INT64_MAX - 2, INT64_MAX - 1), 1);
	assert_int_equal(num_compare_ratio(INT64_MIN, INT64_MAX, INT64_MIN + 1, INT64_MAX), -1);
	assert_int_equal(num_compare_ratio(INT64_MIN + 1, INT64_MAX, -1, 1), 0);
	assert_int_equal(num_compare_ratio(INT64_MIN, 1, INT64_MAX, 1), -1);
}

static void check(void (*f)(struct str *, int64_t, int, int), int64_t value, int scale, int decimals, const char *text)
{
	struct str out = {0};
	f(&out, value, scale, decimals);
	assert_string_equal(str_text(&out), text);
	str_free(&out);
}

static void numbers_are_written_in_both_languages(void **state)
{
	(void)state;
	i18n_set(LANG_DE);
	check(num_text, 285, 2, 2, "2,85");
	check(num_text, 285, 2, 1, "2,9");
	check(num_text, 284, 2, 1, "2,8");
	check(num_text, -285, 2, 1, "−2,9");
	check(num_text, 285, 2, 4, "2,8500");
	check(num_text, 5, 3, 3, "0,005");
	check(num_text, -4, 3, 2, "0,00");
	check(num_text, -5, 3, 2, "−0,01");
	check(num_text, 9995, 3, 2, "10,00");
	check(num_text, 1234, 0, 0, "1234");
	check(num_text, 12345, 0, 0, "12\u202F345");
	check(num_text, 1234567, 0, 0, "1\u202F234\u202F567");
	check(num_text, -123456789, 2, 2, "−1\u202F234\u202F567,89");
	check(num_text, 0, 0, 0, "0");
	check(num_text, NONE64, 2, 2, "");
	check(num_text, INT64_MAX, 0, 0, "9\u202F223\u202F372\u202F036\u202F854\u202F775\u202F807");
	check(num_text, INT64_MIN + 1, 18, 18, "−9,223372036854775807");
	check(num_text, INT64_MAX, 18, 0, "9");
	i18n_set(LANG_EN);
	check(num_text, 285, 2, 2, "2.85");
	check(num_text, 12345, 0, 0, "12,345");
	check(num_text, 1234, 0, 0, "1234");
	check(num_plain, 1234567, 2, 2, "12345.67");
	i18n_set(LANG_DE);
	check(num_plain, 1234567, 2, 2, "12345.67");
	check(num_plain, -1, 2, 2, "-0.01");
	check(num_plain, 7, 0, 2, "7.00");
	check(num_plain, NONE64, 0, 2, "");
}

static void short_numbers_drop_zeros(void **state)
{
	(void)state;
	static const struct {
		int64_t value;
		int scale;
		const char *text;
	} cases[] = {{2500, 3, "2,5"}, {2000, 3, "2"}, {2001, 3, "2,001"}, {0, 3, "0"},
				 {-50, 2, "−0,5"}, {30, 0, "30"},  {NONE64, 3, ""}};
	i18n_set(LANG_DE);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct str out = {0};
		num_short(&out, cases[i].value, cases[i].scale);
		assert_string_equal(str_text(&out), cases[i].text);
		str_free(&out);
	}
}

#define UNCLEAR (NONE64 + 2) // which is no number of a case
#define ALL(v)                                                                                                         \
	{                                                                                                                  \
		v, v, v                                                                                                        \
	}

struct reading {
	const char *text;
	int scale;
	int64_t as[3]; // by enum num_sign; NONE64: refused
};

static void numbers_are_read_as_people_type_them(void **state)
{
	(void)state;
	static const struct reading cases[] = {
		{"2,5", 2, ALL(250)},
		{"2.5", 2, ALL(250)},
		{"2.85", 2, ALL(285)},
		{"1.234,50", 2, ALL(123450)},
		{"1,234.50", 2, ALL(123450)},
		{"1 234", 0, ALL(1234)},
		{"12\u202F345", 0, ALL(12345)},
		{"12\u00A0345,5", 1, ALL(123455)},
		{"1.234", 3, {1234000, 1234, UNCLEAR}},
		{"1,234", 3, {1234000, 1234, UNCLEAR}},
		{"1.234", 0, {1234, NONE64, NONE64}},
		{"1.234", 0, {1234, NONE64, NONE64}},
		{"1.234.567", 0, ALL(1234567)},
		{"1,234,567", 0, ALL(1234567)},
		{"1.234.567,8", 1, ALL(12345678)},
		{"0.125", 3, ALL(125)},
		{"0,125", 3, ALL(125)},
		{"1234.567", 3, ALL(1234567)},
		{"-3", 0, ALL(-3)},
		{"+4", 2, ALL(400)},
		{"\u22123,5", 1, ALL(-35)},
		{" 7 ", 0, ALL(7)},
		{"\t7", 0, ALL(7)},
		{"1\u2009234", 0, ALL(1234)},
		{",5", 1, ALL(5)},
		{".5", 1, ALL(5)},
		{"5,000", 2, {500000, 500, UNCLEAR}},
		{"2,50", 1, ALL(25)},
		{"2,55", 1, ALL(NONE64)},
		{"007", 0, ALL(7)},
		{"9223372036854775807", 0, ALL(INT64_MAX)},
		{"-9223372036854775807", 0, ALL(INT64_MIN + 1)},
		{"9223372036854775808", 0, ALL(NONE64)},
		{"9223372036854775807", 1, ALL(NONE64)},
		{"-9223372036854775808", 0, ALL(NONE64)},
		{"", 0, ALL(NONE64)},
		{" ", 0, ALL(NONE64)},
		{"-", 0, ALL(NONE64)},
		{",", 0, ALL(NONE64)},
		{"5,", 1, ALL(NONE64)},
		{"1.23.4", 2, ALL(NONE64)},
		{"1.2,3.4", 2, ALL(NONE64)},
		{"1,2.3,4", 2, ALL(NONE64)},
		{"1.234.56", 0, ALL(NONE64)},
		{"1.234.5678", 0, ALL(NONE64)},
		{"0.123.456", 0, ALL(NONE64)},
		{"922337203685477580,8", 1, ALL(NONE64)},
		{"922337203685477580,7", 1, ALL(INT64_MAX)},
		{"12.34.567", 0, ALL(NONE64)},
		{"1234.567.890", 0, ALL(NONE64)},
		{"1 23", 0, ALL(NONE64)},
		{"1  234", 0, ALL(NONE64)},
		{"1.234 567", 0, ALL(NONE64)},
		{"1,5,5.5", 1, ALL(NONE64)},
		{"1.5 5", 2, ALL(NONE64)},
		{"--3", 0, ALL(NONE64)},
		{"3-", 0, ALL(NONE64)},
		{"12a", 0, ALL(NONE64)},
		{"0x10", 0, ALL(NONE64)},
		{"1e3", 0, ALL(NONE64)},
		{"٣", 0, ALL(NONE64)},
		{"5 €", 0, ALL(NONE64)},
		{"111111111111111111111111111111111111111111111111111111111111111111111111", 0, ALL(NONE64)},
		{"-2.125", 3, {-2125000, -2125, UNCLEAR}},
		{"999.999", 3, {999999000, 999999, UNCLEAR}},
		{"1234.567", 3, ALL(1234567)},
		{"2,1250", 3, ALL(2125)},
		{"2.125,000", 3, ALL(2125000)},
		{"5,125", 2, {512500, NONE64, NONE64}}, // no hundredths, and hardly thousands
		{"20.000", 0, {20000, NONE64, UNCLEAR}},
		{"20,000", 0, {20000, NONE64, UNCLEAR}},
		{"20.00", 0, ALL(20)},
		{"20.0000", 0, ALL(NONE64)}, // a slip of the hand
		{"2,12500", 3, ALL(NONE64)},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		for (int way = 0; way < 6; way++) {
			enum num_sign lone = (enum num_sign)(way % 3);
			int64_t expected = cases[i].as[lone], value = 77;
			i18n_set(way < 3 ? LANG_DE : LANG_EN);
			enum num_answer answer = num_read(cases[i].text, cases[i].scale, lone, &value);
			enum num_answer wanted = expected == NONE64 ? NUM_WRONG : expected == UNCLEAR ? NUM_UNCLEAR : NUM_READ;
			if (answer != wanted || value != (answer == NUM_READ ? expected : 77))
				fail_msg("“%s” at scale %d, way %d: %d, %lld", cases[i].text, cases[i].scale, way, answer,
						 (long long)value);
			assert_int_equal(num_parse(cases[i].text, cases[i].scale, lone, &value), answer == NUM_READ);
		}
}

// What can be read in two ways is written in two that cannot, and these are read as such.
static void both_spellings_are_named(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		int scale;
		const char *decimal, *whole;
		int64_t as_decimal, as_whole;
	} cases[] = {
		{"2,125", 3, "2,1250", "2125", 2125, 2125000},           {"-2.125", 3, "-2.1250", "-2125", -2125, -2125000},
		{"100.000", 3, "100.0000", "100000", 100000, 100000000}, {"12,500", 2, "12,5", "12500", 1250, 1250000},
		{"12.000", 2, "12.0", "12000", 1200, 1200000},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct str decimal = {0}, whole = {0};
		int64_t value = 0;
		assert_int_equal(num_read(cases[i].text, cases[i].scale, NUM_TWO_WAYS, &value), NUM_UNCLEAR);
		num_two_ways(&decimal, &whole, cases[i].text, cases[i].scale);
		assert_string_equal(str_text(&decimal), cases[i].decimal);
		assert_string_equal(str_text(&whole), cases[i].whole);
		assert_true(num_parse(str_text(&decimal), cases[i].scale, NUM_TWO_WAYS, &value));
		assert_int_equal(value, cases[i].as_decimal);
		assert_true(num_parse(str_text(&whole), cases[i].scale, NUM_TWO_WAYS, &value));
		assert_int_equal(value, cases[i].as_whole);
		str_free(&decimal);
		str_free(&whole);
	}
}

static void the_machine_form_is_strict(void **state)
{
	(void)state;
	static const char *const bad[] = {"",   "+",  "-",     ".5", "5.",    "1,5", "1 000",
									  " 1", "1 ", "1.5.5", "x",  "1.234", "--1"};
	int64_t value = 0;
	assert_true(num_parse_plain("2.85", 2, &value));
	assert_int_equal(value, 285);
	assert_true(num_parse_plain("-2.8", 2, &value));
	assert_int_equal(value, -280);
	assert_true(num_parse_plain("+2.800", 2, &value));
	assert_int_equal(value, 280);
	assert_true(num_parse_plain("1000", 0, &value));
	assert_int_equal(value, 1000);
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		if (num_parse_plain(bad[i], 2, &value))
			fail_msg("“%s” was taken", bad[i]);
}

// What num_text writes in a language, num_parse reads in it.
static void written_numbers_are_read_back(void **state)
{
	(void)state;
	uint64_t seed = 7;
	for (int i = 0; i < 20000; i++) {
		seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
		int scale = (int)(seed >> 60) % 7;
		int64_t value = (int64_t)(seed >> (8 + i % 48)) * (i & 1 ? 1 : -1), back = 0;
		struct str out = {0};
		i18n_set(i & 2 ? LANG_DE : LANG_EN);
		num_text(&out, value, scale, scale);
		if (!num_parse(out.s, scale, scale ? NUM_DECIMAL : NUM_GROUPS, &back) || back != value)
			fail_msg("%lld at scale %d is “%s” and comes back as %lld", (long long)value, scale, out.s,
					 (long long)back);
		str_free(&out);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(division_rounds_half_away_from_zero),
		cmocka_unit_test(fractions_compare_exactly),
		cmocka_unit_test(numbers_are_written_in_both_languages),
		cmocka_unit_test(short_numbers_drop_zeros),
		cmocka_unit_test(numbers_are_read_as_people_type_them),
		cmocka_unit_test(the_machine_form_is_strict),
		cmocka_unit_test(both_spellings_are_named),
		cmocka_unit_test(written_numbers_are_read_back),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
