// SPDX-License-Identifier: EUPL-1.2
// Themes built in: each is found by its name, and T goes through all of them and comes back.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/embed.h"
#include "base/i18n.h"
#include "ui/kit/theme.h"

#include <stdlib.h>
#include <string.h>

static bool count_theme(const struct embedded *e, void *arg)
{
	(void)e;
	++*(int *)arg;
	return true;
}

static void next_goes_round_through_all(void **state)
{
	(void)state;
	int themes = 0;
	embed_each("themes/", count_theme, &themes);
	assert_int_equal(themes, 4);
	static const char *const order[] = {"contrast", "dark", "light", "mono", "contrast"};
	for (int i = 0; i < themes; i++)
		assert_string_equal(theme_next(order[i]), order[i + 1]);
	// One that is not there any more, or none yet: begins with the first.
	assert_string_equal(theme_next("gone"), "contrast");
	assert_string_equal(theme_next(""), "contrast");
	assert_string_equal(theme_next("contrast.theme"), "contrast");
}

static void each_can_be_loaded(void **state)
{
	(void)state;
	const char *name = "mono";
	for (int i = 0; i < 4; i++) {
		struct palette palette;
		struct ls_err err = {.code = LS_OK};
		name = theme_next(name);
		assert_int_equal(theme_load(&palette, name, &err), LS_OK);
		assert_string_equal(palette.name, name);
	}
}

static void an_unknown_one_is_told_which_there_are(void **state)
{
	(void)state;
	static const char *const unknown[] = {"blau", "", "../themes/dark", "dark.theme"};
	for (size_t i = 0; i < sizeof unknown / sizeof unknown[0]; i++) {
		struct palette palette;
		struct ls_err err = {.code = LS_OK};
		struct str wanted = {0};
		assert_int_equal(theme_load(&palette, unknown[i], &err), LS_USAGE);
		str_addf(&wanted, "There is no theme “%s”; there are: contrast, dark, light, mono", unknown[i]);
		assert_string_equal(err.text, str_text(&wanted));
		str_free(&wanted);
	}
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(next_goes_round_through_all),
		cmocka_unit_test(each_can_be_loaded),
		cmocka_unit_test(an_unknown_one_is_told_which_there_are),
	};
	return cmocka_run_group_tests_name("themes", tests, NULL, NULL);
}
