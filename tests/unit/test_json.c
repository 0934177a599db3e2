// SPDX-License-Identifier: EUPL-1.2
// A string of JSON holds whatever was in it: for a machine that reads it, and for a terminal that shows it.
#include "exchange/json.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void becomes(const char *text, const char *expected)
{
	struct str out = {0};
	str_add(&out, "x:");
	json_string(&out, text);
	assert_string_equal(str_text(&out) + 2, expected);
	str_free(&out);
}

static void letters_stay_as_they_are(void **state)
{
	(void)state;
	becomes("", "\"\"");
	becomes("Größe – „M34“ €/t", "\"Größe – „M34“ €/t\"");
	becomes("日本 🚀 a\u0308", "\"日本 🚀 a\u0308\"");
	becomes("\u00a0|\u2027|\u202a ~", "\"\u00a0|\u2027|\u202a ~\""); // beside what is written as a number
}

static void what_would_end_or_break_the_string_is_protected(void **state)
{
	(void)state;
	becomes("sagt \"nein\"", "\"sagt \\\"nein\\\"\"");
	becomes("C:\\Plan\\", "\"C:\\\\Plan\\\\\"");
	becomes("a\nb\tc", "\"a\\nb\\tc\"");
	becomes("a\r\nb\b\f", "\"a\\u000d\\nb\\u0008\\u000c\"");
}

// JSON forbids those below U+0020; the others a terminal or a script would act upon.
static void controls_are_written_as_numbers(void **state)
{
	(void)state;
	becomes("\x01\x1f\x1b[2J", "\"\\u0001\\u001f\\u001b[2J\"");
	becomes("\x7f", "\"\\u007f\"");
	becomes("\xc2\x80\xc2\x85\xc2\x9b\xc2\x9f", "\"\\u0080\\u0085\\u009b\\u009f\"");
	becomes("\u2028\u2029", "\"\\u2028\\u2029\"");
	becomes("\xff\xc3", "\"\ufffd\ufffd\""); // bytes that are no text
}

static void members_and_items_are_parted(void **state)
{
	(void)state;
	struct str out = {0};
	str_add(&out, "[");
	for (int i = 0; i < 2; i++) {
		json_item(&out, 1);
		str_add(&out, "{");
		json_member_string(&out, "a{", "{");
		json_member(&out, "b");
		json_int(&out, i ? -7 : NONE64);
		json_member(&out, "c");
		json_bool(&out, i == 1);
		str_add(&out, "}");
	}
	str_add(&out, "]");
	assert_string_equal(str_text(&out), "[\n {\"a{\": \"{\", \"b\": null, \"c\": false},"
										"\n {\"a{\": \"{\", \"b\": -7, \"c\": true}]");
	str_free(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(letters_stay_as_they_are),
		cmocka_unit_test(what_would_end_or_break_the_string_is_protected),
		cmocka_unit_test(controls_are_written_as_numbers),
		cmocka_unit_test(members_and_items_are_parted),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
