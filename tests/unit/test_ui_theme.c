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
#include "canvas/role.h"
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

// How much light a colour gives, 1 000 000 for white: the curve of sRGB as a cubic, right to two parts in a thousand.
static int64_t light_of(int32_t rgb)
{
	static const int64_t share[] = {212600, 715200, 72200};
	int64_t sum = 0, million = 1000000;
	for (int i = 0; i < 3; i++) {
		int64_t x = (rgb >> (16 - 8 * i) & 255) * million / 255;
		int64_t curve = x * 305306 / million + 682171;
		sum += share[i] * (x * x / million * curve / million + 12523 * x / million) / million;
	}
	return sum;
}

// As WCAG 2.1 has it, in hundredths: 2100 for black on white.
static int64_t contrast(int32_t one, int32_t other)
{
	int64_t a = light_of(one) + 50000, b = light_of(other) + 50000;
	return 100 * (a > b ? a : b) / (a > b ? b : a);
}

// Text can be read in every theme that has colours of its own: 4.5 to 1; what is no text but lines and bars, 3 to 1.
static void texts_can_be_read(void **state)
{
	(void)state;
	assert_int_equal(contrast(0, 0xffffff), 2100);
	assert_in_range(contrast(0x767676, 0xffffff), 450, 456);
	const char *name = "mono";
	for (int i = 0; i < 4; i++) {
		struct palette p;
		struct ls_err err = {.code = LS_OK};
		name = theme_next(name);
		assert_int_equal(theme_load(&p, name, &err), LS_OK);
		if (p.page.fg < 0 || p.page.bg < 0)
			continue; // the reader's own
		for (int role = 0; role < ROLE_COUNT; role++) {
			const struct style *st = &p.role[role];
			int32_t fg = st->fg >= 0 ? st->fg : p.page.fg, bg = st->bg >= 0 ? st->bg : p.page.bg;
			bool drawn = role == ROLE_BORDER || role == ROLE_BAR || role == ROLE_TRACK || role == ROLE_UNSURE;
			if (contrast(fg, bg) < (drawn ? 300 : 450))
				fail_msg("%s: %s has %lld", name, role_names[role].name, (long long)contrast(fg, bg));
		}
	}
}

// The shared screen goes by what was chosen: light stays light, and who wants no colours gets none.
static void the_shared_screen_goes_by_the_theme_chosen(void **state)
{
	(void)state;
	static const char *const of[][2] = {{"dark", "dark"}, {"contrast", "dark"}, {"light", "light"}, {"mono", "mono"}};
	for (size_t i = 0; i < sizeof of / sizeof of[0]; i++) {
		struct palette own, stage;
		struct ls_err err = {.code = LS_OK};
		assert_int_equal(theme_load(&own, of[i][0], &err), LS_OK);
		assert_int_equal(theme_stage(&stage, &own, &err), LS_OK);
		assert_string_equal(stage.name, of[i][1]);
		assert_int_equal(stage.light, own.light);
		assert_int_equal(palette_coloured(&stage), palette_coloured(&own));
	}
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(next_goes_round_through_all),
		cmocka_unit_test(each_can_be_loaded),
		cmocka_unit_test(the_shared_screen_goes_by_the_theme_chosen),
		cmocka_unit_test(an_unknown_one_is_told_which_there_are),
		cmocka_unit_test(texts_can_be_read),
	};
	return cmocka_run_group_tests_name("themes", tests, NULL, NULL);
}
