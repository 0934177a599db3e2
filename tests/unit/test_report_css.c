// SPDX-License-Identifier: EUPL-1.2
// Rules of somebody's own in a page: what loads, runs or ends the element they stand in is refused, with its line.
#include "base/i18n.h"
#include "exchange/report/css.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

static struct ls_err err;

static enum ls_code check(const char *text)
{
	i18n_set(LANG_EN);
	err.text[0] = '\0';
	return css_check(text, strlen(text), "own.css", &err);
}

static void ordinary_rules_are_taken(void **state)
{
	(void)state;
	assert_int_equal(check(""), LS_OK);
	assert_int_equal(check("h1{color:#036;font:bold 2rem/1.2 \"Source Sans\",sans-serif}\n"
						   "main > p::before{content:\"\\201E\"}\n"
						   "@media (min-width:40rem){dl{column-gap:2rem}}\n@media print{a{color:inherit}}\n"
						   "@page{margin:25mm}\n:root{--blue:#036}\r\nh2{color:var(--blue)}\n"),
					 LS_OK);
}

static void what_loads_or_runs_is_refused(void **state)
{
	(void)state;
	static const char *const bad[] = {
		"body{background:url(https://example.org/a.png)}",
		"body{background:URL (x);background:Url(\"x\")}",
		"@import \"other.css\";",
		"@IMPORT url(x);",
		"@im\\port 'x';",
		"body{background:\\75rl(x)}",
		"body{background:u\\72 l(x)}",
		"body{background:\\000075rl(x)}",
		"body{background:u\\rl(x)}",
		"@\\69mport 'x';",
		"body{background:image-set('x' 1x)}",
		"@font-face{font-family:x;src:src('x')}",
		"p{width:expression(alert(1))}",
		"p{behavior:none}",
		"p{-moz-binding:none}",
		"</style><script>alert(1)</script>",
		"p{content:'</STYLE>'}",
		"p{}<!-- -->",
		"/* url(x) */",
		"p{color:red}\x01",
		"p{color:\xff}",
	};
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
		if (check(bad[i]) != LS_DATA)
			fail_msg("taken: %s", bad[i]);
}

static void the_line_is_told(void **state)
{
	(void)state;
	assert_int_equal(check("h1{}\nh2{}\n\nh3{background:url(x)}\n"), LS_DATA);
	assert_string_equal(err.text, "own.css, line 4: “url(” may not stand in the rules of a page: it has to stand alone and "
								  "load nothing.");
	assert_int_equal(check("h1{}\nh2{color:\\72 ed}\n"), LS_DATA);
	assert_string_equal(err.text,
						"own.css, line 2: a “\\” there may hide what the rules say. Write the letters themselves.");
	assert_int_equal(css_check("a\0b", 3, "own.css", &err), LS_DATA);
	assert_string_equal(err.text, "own.css, line 1: there is a character that no text has.");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ordinary_rules_are_taken),
		cmocka_unit_test(what_loads_or_runs_is_refused),
		cmocka_unit_test(the_line_is_told),
	};
	return cmocka_run_group_tests_name("rules for the look of a page", tests, NULL, NULL);
}
