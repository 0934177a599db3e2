// SPDX-License-Identifier: EUPL-1.2
// Themes: the files we ship can be read, by eyes too; colours have neighbours on poorer terminals.
#include "canvas/palette.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "base/embed.h"
#include "canvas/role.h"

static void a_theme_is_parsed(void **state)
{
	struct palette p;
	struct ls_err err;

	(void)state;
	const char *text = "# a comment\n\nlight\r\npage #102030 on #FFffFF\n  good\t#0072b2 bold # blue\n"
					   "bad - on #aa0000 underline reverse dim italic\nfield3 -";
	assert_int_equal(palette_parse(&p, "mine", text, &err), LS_OK);
	assert_string_equal(p.name, "mine");
	assert_true(p.light);
	assert_int_equal(p.page.fg, 0x102030);
	assert_int_equal(p.page.bg, 0xffffff);
	assert_int_equal(p.role[ROLE_GOOD].fg, 0x0072b2);
	assert_int_equal(p.role[ROLE_GOOD].bg, -1);
	assert_true(p.role[ROLE_GOOD].bold);
	assert_int_equal(p.role[ROLE_BAD].fg, -1);
	assert_int_equal(p.role[ROLE_BAD].bg, 0xaa0000);
	assert_true(p.role[ROLE_BAD].underline && p.role[ROLE_BAD].reverse && p.role[ROLE_BAD].dim &&
				p.role[ROLE_BAD].italic);
	assert_int_equal(p.role[ROLE_TEXT].fg, -1);
}

static void an_unknown_word_names_its_line(void **state)
{
	static const char *const bad[] = {
		"good #fff\nfine", "good blue",    "good #12345g", "good #112233 #445566", "good on",      "good on bold",
		"nice #112233",    "good x112233", "good #11223:", "good #11223/",         "good #11223@", "good #11223`",
	};
	struct palette p;
	struct ls_err err;

	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct str text = {0};
		str_addf(&text, "light\n\n%s\n", bad[i]);
		assert_int_equal(palette_parse(&p, "mine", str_text(&text), &err), LS_DATA);
		assert_non_null(strstr(err.text, i == 0 ? "4" : "3"));
		assert_non_null(strstr(err.text, "mine"));
		str_free(&text);
	}
}

static void colours_have_neighbours(void **state)
{
	(void)state;
	assert_int_equal(palette_256(-1), -1);
	assert_int_equal(palette_256(0x000000), 16);
	assert_int_equal(palette_256(0xffffff), 231);
	assert_int_equal(palette_256(0xff0000), 196);
	assert_int_equal(palette_256(0x5f87af), 67);
	assert_int_equal(palette_256(0x808080), 244);
	assert_int_equal(palette_256(0xeeeeee), 255);
	assert_int_equal(palette_16(-1), -1);
	assert_int_equal(palette_16(0x000000), 0);
	assert_int_equal(palette_16(0x800000), 1);
	assert_int_equal(palette_16(0x808000), 3);
	assert_int_equal(palette_16(0xc0c0c0), 7);
	assert_int_equal(palette_16(0x808080), 8);
	assert_int_equal(palette_16(0xff0000), 9);
	assert_int_equal(palette_16(0x00ffff), 14);
	assert_int_equal(palette_16(0xffffff), 15);
	assert_int_equal(palette_16(0xffd75f), 11); // pale, but a colour
	// Greys by their mean, the border with the brighter one.
	static const int32_t greys[][2] = {{0x3f3f3f, 0}, {0x404040, 8},  {0x9f9f9f, 8}, {0xa0a0a0, 7},
									   {0xdfdfdf, 7}, {0xe0e0e0, 15}, {0x40403f, 0}};
	for (size_t i = 0; i < sizeof greys / sizeof *greys; i++)
		assert_int_equal(palette_16(greys[i][0]), greys[i][1]);
	assert_int_equal(palette_16(0x606050), 8); // a sixth less is hardly a colour
	assert_int_equal(palette_16(0x60604f), 3); // more is
	assert_int_equal(palette_16(0xb00000), 9); // bright from 176 on
	assert_int_equal(palette_16(0xaf0000), 1);
}

// Every one of the 240 fixed colours of a 256-colour terminal is its own neighbour.
static void fixed_colours_stay(void **state)
{
	static const int level[] = {0, 95, 135, 175, 215, 255};

	(void)state;
	for (int i = 0; i < 216; i++) {
		int32_t rgb = level[i / 36] << 16 | level[i / 6 % 6] << 8 | level[i % 6];
		assert_int_equal(palette_256(rgb), 16 + i);
	}
	for (int i = 0; i < 24; i++) {
		int grey = 8 + 10 * i;
		assert_int_equal(palette_256(grey << 16 | grey << 8 | grey), 232 + i);
	}
}

static int distance(int32_t a, int32_t b)
{
	int r = (a >> 16) - (b >> 16), g = (a >> 8 & 255) - (b >> 8 & 255), blue = (a & 255) - (b & 255);
	return r * r + g * g + blue * blue;
}

// Colour 16–255 of a terminal.
static int32_t fixed_colour(int n)
{
	static const int level[] = {0, 95, 135, 175, 215, 255};
	int grey = 8 + 10 * (n - 232), i = n - 16;
	return n >= 232 ? grey << 16 | grey << 8 | grey : level[i / 36] << 16 | level[i / 6 % 6] << 8 | level[i % 6];
}

// No fixed colour is nearer than the one that is taken.
static void the_neighbour_is_the_nearest(void **state)
{
	(void)state;
	for (int32_t i = 0; i < 256 + 3375; i++) {
		int32_t k = i - 256, rgb = i * 0x010101;
		if (k >= 0)
			rgb = k / 225 * 18 << 16 | k / 15 % 15 * 18 << 8 | k % 15 * 18;
		int taken = distance(rgb, fixed_colour(palette_256(rgb))), least = taken;
		for (int n = 16; n < 256; n++)
			least = distance(rgb, fixed_colour(n)) < least ? distance(rgb, fixed_colour(n)) : least;
		if (taken != least)
			fail_msg("#%06x: %d, but there is one at %d", (unsigned)rgb, taken, least);
	}
}

// Luminance of WCAG 2 in millionths. ((c + 0.055) / 1.055)^2.4 = x² · x^(2/5), the fifth root by bisection.
static int64_t linear(int c)
{
	if (c <= 10)
		return (int64_t)c * 1000000 / 255 * 100 / 1292;
	int64_t x = ((int64_t)c * 1000000 / 255 + 55000) / 1055; // thousandths
	int64_t low = 0, high = 1000;
	while (low < high) { // y^5 = x^2, in thousandths
		int64_t y = (low + high + 1) / 2;
		if (y * y * y * y * y <= x * x * 1000000000)
			low = y;
		else
			high = y - 1;
	}
	return x * x * low / 1000;
}

static int64_t luminance(int32_t rgb)
{
	return (2126 * linear(rgb >> 16 & 255) + 7152 * linear(rgb >> 8 & 255) + 722 * linear(rgb & 255)) / 10000;
}

static int64_t contrast_hundredths(int32_t a, int32_t b)
{
	int64_t la = luminance(a) + 50000, lb = luminance(b) + 50000;

	return la > lb ? la * 100 / lb : lb * 100 / la;
}

static bool load(const char *name, struct palette *p)
{
	struct str path = {0};
	struct ls_err err = {0};

	str_addf(&path, strncmp(name, "stage/", 6) == 0 ? "%s.theme" : "themes/%s.theme", name);
	const struct embedded *file = embed_find(str_text(&path));
	str_free(&path);
	assert_non_null(file);
	if (palette_parse(p, name, (const char *)file->data, &err))
		fail_msg("%s", err.text);
	return true;
}

static int32_t ink(const struct palette *p, enum role role)
{
	return p->role[role].fg >= 0 ? p->role[role].fg : p->page.fg;
}

static void contrast_is_measured_rightly(void **state)
{
	(void)state;
	assert_in_range(contrast_hundredths(0x000000, 0xffffff), 2095, 2105);
	assert_in_range(contrast_hundredths(0x777777, 0xffffff), 443, 452); // 4.48
	assert_in_range(contrast_hundredths(0x0072c6, 0xffffff), 490, 504);
	assert_int_equal(contrast_hundredths(0x123456, 0x123456), 100);
}

static void every_text_can_be_read(void **state)
{
	static const char *const names[] = {"dark", "light", "contrast", "mono", "stage/dark", "stage/light", "stage/mono"};
	static const int least[] = {450, 450, 700, 450, 700, 700, 700};

	(void)state;
	for (int i = 0; i < 7; i++) {
		struct palette p;
		load(names[i], &p);
		assert_true(p.page.fg >= 0 && p.page.bg >= 0);
		for (int r = 0; r < ROLE_COUNT; r++) {
			int32_t bg = p.role[r].bg >= 0 ? p.role[r].bg : p.page.bg;
			int64_t found = contrast_hundredths(ink(&p, (enum role)r), bg);
			if (found < least[i])
				fail_msg("%s: %s has a contrast of %d hundredths", names[i], role_names[r].name, (int)found);
		}
	}
}

// On track, at risk and off track differ in brightness, not only in hue; in 16 colours they are still three.
static void states_differ_without_hue(void **state)
{
	static const char *const names[] = {"dark", "light", "contrast", "stage/dark", "stage/light"};

	(void)state;
	for (int i = 0; i < 5; i++) {
		struct palette p;
		load(names[i], &p);
		int32_t good = ink(&p, ROLE_GOOD), warn = ink(&p, ROLE_WARN), bad = ink(&p, ROLE_BAD);
		assert_true(contrast_hundredths(good, warn) >= 130);
		assert_true(contrast_hundredths(warn, bad) >= 130);
		assert_true(contrast_hundredths(good, bad) >= 130);
		assert_int_not_equal(palette_16(good), palette_16(warn));
		assert_int_not_equal(palette_16(warn), palette_16(bad));
		assert_int_not_equal(palette_16(good), palette_16(bad));
	}
}

// What the three programs call 0 to 15, where nobody has changed it.
static const int32_t named[3][16] = {
	{0x000000, 0xbb0000, 0x00bb00, 0xbbbb00, 0x0000bb, 0xbb00bb, 0x00bbbb, 0xbbbbbb, 0x555555, 0xff5555, 0x55ff55,
	 0xffff55, 0x5555ff, 0xff55ff, 0x55ffff, 0xffffff}, // PuTTY
	{0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5, 0x7f7f7f, 0xff0000, 0x00ff00,
	 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff}, // xterm
	{0x000000, 0xaa0000, 0x00aa00, 0xaa5500, 0x0000aa, 0xaa00aa, 0x00aaaa, 0xaaaaaa, 0x555555, 0xff5555, 0x55ff55,
	 0xffff55, 0x5555ff, 0xff55ff, 0x55ffff, 0xffffff}, // the Linux console
};

static int64_t least_contrast(int fg, int bg)
{
	int64_t least = INT64_MAX;
	for (int i = 0; i < 3; i++) {
		int64_t found = contrast_hundredths(named[i][fg], named[i][bg]);
		least = found < least ? found : least;
	}
	return least;
}

static void what_can_be_read_is_calculated(void **state)
{
	(void)state;
	for (int bg = 0; bg < 16; bg++)
		for (int fg = 0; fg < 16; fg++) {
			int64_t found = least_contrast(fg, bg);
			if (palette_readable(fg, bg) ? found < 450 : found >= 456)
				fail_msg("%d on %d: %d hundredths", fg, bg, (int)found);
		}
}

static void every_text_can_be_read_in_few_colours(void **state)
{
	static const char *const names[] = {"dark", "light", "contrast", "stage/dark", "stage/light"};
	(void)state;
	for (int i = 0; i < 5; i++)
		for (int colours = 8; colours <= 16; colours += 8)
			for (int r = 0; r < 2 * ROLE_COUNT; r++) {
				struct palette p;
				load(names[i], &p);
				const struct style *s = &p.role[r / 2];
				struct few f = palette_few(&p, s, s->bold || r % 2, colours);
				assert_in_range(f.fg, 0, colours - 1);
				assert_in_range(f.bg, 0, colours - 1);
				// Bold letters are the bright ones.
				int64_t found = least_contrast(f.bold && f.fg < 8 ? f.fg + 8 : f.fg, f.bg);
				if (found < 450)
					fail_msg("%s, %d colours: %s has a contrast of %d hundredths", names[i], colours,
							 role_names[r / 2].name, (int)found);
			}
	struct palette p;
	load("mono", &p);
	assert_false(palette_coloured(&p)); // in the terminal's own colours
}

// On track, at risk and off track are three in 16 colours, and in 8 on a black ground.
static void states_stay_three_in_few_colours(void **state)
{
	static const char *const names[] = {"dark",        "light", "contrast", "stage/dark",
										"stage/light", "dark",  "contrast", "stage/dark"};
	(void)state;
	for (int i = 0; i < 8; i++) {
		struct palette p;
		load(names[i], &p);
		int at[3];
		static const enum role roles[] = {ROLE_GOOD, ROLE_WARN, ROLE_BAD};
		for (int k = 0; k < 3; k++) {
			struct few f = palette_few(&p, &p.role[roles[k]], p.role[roles[k]].bold, i < 5 ? 16 : 8);
			at[k] = f.bold && f.fg < 8 ? f.fg + 8 : f.fg;
		}
		assert_int_not_equal(at[0], at[1]);
		assert_int_not_equal(at[1], at[2]);
		assert_int_not_equal(at[0], at[2]);
	}
}

static bool same(const struct style *a, const struct style *b)
{
	return a->fg == b->fg && a->bg == b->bg && !a->dim == !b->dim;
}

// On the shared screen nothing is faint, in 256 colours every text is as strong as it was meant, and what is under the
// cursor, or changed next, has a ground of its own, also without any colour.
static void the_shared_screen_is_strong(void **state)
{
	static const char *const names[] = {"stage/dark", "stage/light", "stage/mono"};
	(void)state;
	for (int i = 0; i < 3; i++) {
		struct palette p;
		load(names[i], &p);
		for (int r = 0; r < ROLE_COUNT; r++) {
			const struct style *s = &p.role[r];
			assert_false(s->dim);
			int32_t bg = s->bg >= 0 ? s->bg : p.page.bg;
			int fg8 = palette_256(ink(&p, (enum role)r)), bg8 = palette_256(bg);
			int64_t found = contrast_hundredths(fixed_colour(fg8), fixed_colour(bg8));
			if (found < 650)
				fail_msg("%s, 256 colours: %s has a contrast of %d hundredths", names[i], role_names[r].name,
						 (int)found);
			assert_int_equal(palette_turned(&p, s), s->bg >= 0 && s->bg != p.page.bg);
		}
		assert_true(same(&p.role[ROLE_DIM], &p.role[ROLE_TEXT]));
		assert_true(same(&p.role[ROLE_HINT], &p.role[ROLE_TEXT]));
		const struct style *cursor = &p.role[ROLE_CURSOR], *field = &p.role[ROLE_FIELD];
		assert_true(cursor->reverse || palette_turned(&p, cursor));
		assert_true(cursor->reverse != field->reverse || cursor->bg != field->bg);
		assert_false(palette_turned(&p, &p.role[ROLE_TEXT]));
	}
}

static void dark_uses_the_terminals_background(void **state)
{
	struct palette p;

	(void)state;
	load("dark", &p);
	assert_false(p.light);
	for (int r = 0; r < ROLE_COUNT; r++)
		if (r != ROLE_FIELD && r != ROLE_MATCH)
			assert_int_equal(p.role[r].bg, -1);
	load("light", &p);
	assert_true(p.light);
	load("mono", &p);
	for (int r = 0; r < ROLE_COUNT; r++)
		assert_true(p.role[r].fg < 0 && p.role[r].bg < 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_theme_is_parsed),
		cmocka_unit_test(an_unknown_word_names_its_line),
		cmocka_unit_test(colours_have_neighbours),
		cmocka_unit_test(fixed_colours_stay),
		cmocka_unit_test(the_neighbour_is_the_nearest),
		cmocka_unit_test(contrast_is_measured_rightly),
		cmocka_unit_test(every_text_can_be_read),
		cmocka_unit_test(states_differ_without_hue),
		cmocka_unit_test(what_can_be_read_is_calculated),
		cmocka_unit_test(every_text_can_be_read_in_few_colours),
		cmocka_unit_test(states_stay_three_in_few_colours),
		cmocka_unit_test(the_shared_screen_is_strong),
		cmocka_unit_test(dark_uses_the_terminals_background),
	};

	return cmocka_run_group_tests_name("palette", tests, NULL, NULL);
}
