// SPDX-License-Identifier: EUPL-1.2
// `leitstand report`: which report, in which form, into which file; what is not understood is refused before anything is made.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "call.h"

static int make(void **state)
{
	if (call_make(state) != 0)
		return -1;
	call_ends(0, "leitstand init m.db --from musterkreis");
	return 0;
}

static void the_head_says_what_is_hidden(void **state)
{
	(void)state;
	call_ends(0, "leitstand report m.db --profiles M22");
	call_says("Visibility:  Confidential: names of people and money are hidden.");
	call_conceals("D. P.");
	call_ends(0, "leitstand report m.db --profiles M22 --privacy open");
	call_says("Visibility:  Everything is shown.");
	call_says("D. P.");
	call_ends(0, "leitstand report m.db --meeting last");
	call_says("Visibility:  Everything is shown.");
}

static void a_page_goes_into_a_file(void **state)
{
	(void)state;
	call_put("own.css", "h1{color:#036}\n");
	call_prints(0, "leitstand report m.db --barometer --format html --css own.css -o b.html", "");
	const char *page = call_read("b.html");
	assert_int_equal(strncmp(page, "<!DOCTYPE html>\n<html lang=\"en\">\n", 33), 0);
	assert_non_null(strstr(page, "h1{color:#036}\n</style>"));
	assert_non_null(strstr(page, "</body>\n</html>\n"));
	assert_null(strstr(page, "<script"));
}

static void rules_that_load_something_make_no_page(void **state)
{
	(void)state;
	call_put("bad.css", "h1{}\n\nbody{background:url(x.png)}\n");
	call_ends(3, "leitstand report m.db --barometer --format html --css bad.css -o bad.html");
	call_says("bad.css, line 3: “url(”");
	assert_false(call_there("bad.html"));
	call_ends(2, "leitstand report m.db --barometer --css own.css");
	call_says("--css is for pages: --format html.");
}

static void what_is_not_understood_is_refused(void **state)
{
	static const struct {
		int code;
		const char *line, *says;
	} wrong[] = {
		{2, "leitstand report m.db", "report needs to know which one: --cycle CODE, --barometer"},
		{2, "leitstand report m.db --barometer --profiles", "--barometer and --profiles are two reports"},
		{2, "leitstand report m.db --barometer M1", "“M1” is one word too many for the report “barometer”"},
		{2, "leitstand report m.db --barometer --format csv", "“csv” is not known. There are: text, md, html."},
		{2, "leitstand report m.db --barometer --team lg", "The report “barometer” takes no --team."},
		{2, "leitstand report m.db --barometre", "Did you mean --barometer?"},
		{1, "leitstand report m.db --cycle 1999Q1", "There is no quarter “1999Q1”"},
		{1, "leitstand report m.db --profiles M999", "There is no measure “M999”"},
		{2, "leitstand report m.db --barometer -o m.db", "the output would take its place"},
	};
	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
		call_ends(wrong[i].code, wrong[i].line);
		call_says(wrong[i].says);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_head_says_what_is_hidden),
		cmocka_unit_test(a_page_goes_into_a_file),
		cmocka_unit_test(rules_that_load_something_make_no_page),
		cmocka_unit_test(what_is_not_understood_is_refused),
	};
	return cmocka_run_group_tests_name("leitstand report", tests, make, call_drop);
}
