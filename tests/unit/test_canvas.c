// SPDX-License-Identifier: EUPL-1.2
// Drawing: clipping, wide glyphs, marks, hostile text, boxes, bars and the poorer glyph sets.
#include "canvas/canvas.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "base/text.h"
#include "base/utf8.h"
#include "canvas/glyph.h"
#include "canvas/output.h"

static void assert_screen(const struct canvas *c, const char *expected)
{
	struct str out = {0};

	output_text(&out, c);
	assert_string_equal(str_text(&out), expected);
	str_free(&out);
}

static void text_is_written_and_measured(void **state)
{
	struct canvas *c = canvas_new(12, 2, GLYPHS_UNICODE);

	(void)state;
	assert_int_equal(canvas_text(c, 1, 0, ROLE_TITLE, "Maßnahme"), 8);
	assert_int_equal(canvas_text(c, 9, 1, ROLE_TEXT, "abcdef"), 6); // counted although cut off
	assert_screen(c, " Maßnahme\n         abc\n");
	assert_int_equal(canvas_at(c, 3, 0)->ch, 0xdf);
	assert_int_equal(canvas_at(c, 3, 0)->role, ROLE_TITLE);
	assert_null(canvas_at(c, 12, 0));
	assert_null(canvas_at(c, 0, -1));
	canvas_free(c);
}

static void cut_text_ends_with_an_ellipsis(void **state)
{
	struct canvas *c = canvas_new(10, 4, GLYPHS_UNICODE);

	(void)state;
	assert_int_equal(canvas_text_w(c, 0, 0, 5, ROLE_TEXT, "Scanstelle"), 5);
	assert_int_equal(canvas_text_w(c, 0, 1, 5, ROLE_TEXT, "Scans"), 5);
	assert_int_equal(canvas_text_w(c, 0, 2, 4, ROLE_TEXT, "a日本語"), 4); // no half glyph before the ellipsis
	assert_int_equal(canvas_text_w(c, 0, 3, 0, ROLE_TEXT, "x"), 0);
	assert_screen(c, "Scan…\nScans\na日…\n\n");
	canvas_clear(c);
	assert_int_equal(canvas_text_w(c, 0, 0, 5, ROLE_TEXT, "a日本語"), 4);
	assert_int_equal(canvas_text_w(c, 0, 1, 1, ROLE_TEXT, "Öl"), 1);
	assert_screen(c, "a日…\n…\n\n\n");
	canvas_text_right(c, 10, 3, ROLE_TEXT, "2,85 €");
	assert_screen(c, "a日…\n…\n\n    2,85 €\n");
	canvas_free(c);
}

static void nothing_is_drawn_outside_the_clip(void **state)
{
	struct canvas *c = canvas_new(8, 4, GLYPHS_UNICODE);

	(void)state;
	struct canvas_saved outer = canvas_enter(c, (struct rect){2, 1, 4, 2});
	canvas_text(c, -1, 0, ROLE_TEXT, "abcdefgh");
	canvas_text(c, 0, 2, ROLE_TEXT, "below");
	canvas_text(c, 0, -1, ROLE_TEXT, "above");
	struct canvas_saved inner = canvas_enter(c, (struct rect){1, 1, 99, 99});
	canvas_fill(c, (struct rect){-5, -5, 50, 50}, ROLE_BAR, '#');
	canvas_leave(c, inner);
	canvas_put(c, 0, 1, ROLE_TEXT, '.');
	canvas_leave(c, outer);
	assert_screen(c, "\n  bcde\n  .###\n\n");
	canvas_text(c, 0, 0, ROLE_TEXT, "free");
	assert_screen(c, "free\n  bcde\n  .###\n\n");
	canvas_enter(c, (struct rect){3, 0, -2, 5});
	canvas_text(c, 0, 0, ROLE_TEXT, "none");
	assert_screen(c, "free\n  bcde\n  .###\n\n");
	canvas_free(c);
}

// Whoever draws the thing under the cursor says where it is, in its own coordinates; the last one counts.
static void the_cursor_is_set_where_is_drawn(void **state)
{
	(void)state;
	struct canvas *c = canvas_new(8, 4, GLYPHS_UNICODE);
	assert_int_equal(c->cursor_x, -1);
	assert_int_equal(c->cursor_y, -1);
	canvas_cursor(c, 7, 3);
	struct canvas_saved saved = canvas_enter(c, (struct rect){2, 1, 4, 2});
	canvas_cursor(c, 4, 0); // right of what may be drawn on
	canvas_cursor(c, 0, 2);
	canvas_cursor(c, -1, 0);
	assert_int_equal(c->cursor_x, 7);
	assert_int_equal(c->cursor_y, 3);
	canvas_cursor(c, 3, 1);
	canvas_leave(c, saved);
	assert_int_equal(c->cursor_x, 5);
	assert_int_equal(c->cursor_y, 2);
	canvas_no_cursor(c);
	assert_int_equal(c->cursor_y, -1);
	canvas_cursor(c, 0, 0);
	canvas_clear(c);
	assert_int_equal(c->cursor_x, -1);
	canvas_free(c);
}

static void wide_glyphs_are_never_half_shown(void **state)
{
	struct canvas *c = canvas_new(6, 1, GLYPHS_UNICODE);

	(void)state;
	assert_int_equal(canvas_text(c, 0, 0, ROLE_TEXT, "日本語"), 6);
	assert_int_equal(canvas_at(c, 1, 0)->ch, 0);
	canvas_put(c, 1, 0, ROLE_TEXT, '|'); // onto the second half
	assert_screen(c, " |本語\n");
	canvas_put(c, 2, 0, ROLE_TEXT, '|'); // onto the first half
	assert_screen(c, " || 語\n");
	canvas_text(c, 3, 0, ROLE_TEXT, "日"); // cuts the next one
	assert_screen(c, " ||日\n");
	canvas_clear(c);
	canvas_text(c, 5, 0, ROLE_TEXT, "日"); // half outside
	canvas_text(c, -1, 0, ROLE_TEXT, "日x");
	assert_screen(c, " x\n");
	canvas_clear(c);
	canvas_fill(c, (struct rect){0, 0, 5, 1}, ROLE_TEXT, 0x65e5);
	assert_screen(c, "日日\n");
	canvas_free(c);
}

static void marks_join_what_they_follow(void **state)
{
	struct canvas *c = canvas_new(8, 1, GLYPHS_UNICODE);

	(void)state;
	assert_int_equal(canvas_text(c, 0, 0, ROLE_TEXT,
								 "\xcc\x88"
								 "a\xcc\x88q\xcc\x88."),
					 3);
	assert_int_equal(canvas_at(c, 0, 0)->ch, 0xe4); // composed: ä
	assert_int_equal(canvas_at(c, 0, 0)->mark, 0);
	assert_int_equal(canvas_at(c, 1, 0)->ch, 'q');
	assert_int_equal(canvas_at(c, 1, 0)->mark, 0x308);
	assert_screen(c, "äq\xcc\x88.\n");
	canvas_free(c);
	c = canvas_new(8, 1, GLYPHS_BASIC);
	canvas_text(c, 0, 0, ROLE_TEXT, "a\xcc\x88q\xcc\x88.");
	assert_screen(c, "äq.\n");
	canvas_free(c);
}

static void hostile_text_is_made_harmless(void **state)
{
	struct canvas *c = canvas_new(30, 1, GLYPHS_UNICODE);

	(void)state;
	const char *evil = "a\x1b[2J\xe2\x80\xae"
					   "b\xff\xc2\x9b"
					   "c\nd";
	assert_int_equal(canvas_text(c, 0, 0, ROLE_TEXT, evil), text_width(evil));
	for (int x = 0; x < 30; x++) {
		uint32_t ch = canvas_at(c, x, 0)->ch;
		assert_true(ch >= 0x20 && !(ch >= 0x7f && ch < 0xa0) && ch != 0x202e);
	}
	assert_int_equal(canvas_at(c, 0, 0)->ch, 'a');
	canvas_put(c, 0, 0, ROLE_TEXT, 0x1b);
	assert_true(canvas_at(c, 0, 0)->ch >= 0x20);
	canvas_free(c);
}

static void boxes_have_three_kinds(void **state)
{
	struct canvas *c = canvas_new(12, 3, GLYPHS_UNICODE);

	(void)state;
	canvas_box(c, (struct rect){0, 0, 4, 3}, BOX_LIGHT, ROLE_BORDER);
	canvas_box(c, (struct rect){4, 0, 4, 3}, BOX_DOUBLE, ROLE_FOCUS);
	canvas_box(c, (struct rect){8, 0, 4, 3}, BOX_HEAVY, ROLE_BORDER);
	assert_screen(c, "┌──┐╔══╗┏━━┓\n│  │║  ║┃  ┃\n└──┘╚══╝┗━━┛\n");
	assert_int_equal(canvas_at(c, 4, 1)->role, ROLE_FOCUS);
	canvas_clear(c);
	canvas_box(c, (struct rect){0, 0, 4, 1}, BOX_LIGHT, ROLE_BORDER);
	canvas_box(c, (struct rect){6, 0, 1, 3}, BOX_LIGHT, ROLE_BORDER);
	canvas_box(c, (struct rect){8, 0, 0, 3}, BOX_LIGHT, ROLE_BORDER);
	canvas_hline(c, 0, 2, 3, ROLE_BORDER);
	canvas_vline(c, 11, 0, 2, ROLE_BORDER);
	assert_screen(c, "────  │    │\n      │    │\n───   │\n");
	canvas_free(c);
}

static void bars_are_true_at_their_ends(void **state)
{
	struct canvas *c = canvas_new(10, 8, GLYPHS_UNICODE);
	static const int64_t part[] = {0, 1, 60, 68, 999, 1000, INT64_MAX / 2, 5};
	static const int64_t whole[] = {1000, 1000, 100, 100, 1000, 1000, INT64_MAX, 0};

	(void)state;
	for (int y = 0; y < 8; y++)
		canvas_bar(c, 0, y, 10, part[y], whole[y], ROLE_BAR);
	assert_screen(c,
				  "░░░░░░░░░░\n▏░░░░░░░░░\n██████░░░░\n██████▊░░░\n█████████▉\n██████████\n█████░░░░░\n░░░░░░░░░░\n");
	assert_int_equal(canvas_at(c, 5, 2)->role, ROLE_BAR);
	assert_int_equal(canvas_at(c, 6, 2)->role, ROLE_TRACK);
	canvas_free(c);

	c = canvas_new(10, 3, GLYPHS_BASIC);
	canvas_bar(c, 0, 0, 10, 55, 100, ROLE_BAR);
	canvas_bar(c, 0, 1, 10, 1, 100, ROLE_BAR);
	canvas_bar(c, 0, 2, 1, 1, 100, ROLE_BAR);
	assert_screen(c, "█████▌░░░░\n▌░░░░░░░░░\n▌\n");
	canvas_free(c);

	c = canvas_new(10, 2, GLYPHS_ASCII);
	canvas_bar(c, 0, 0, 10, 55, 100, ROLE_BAR);
	canvas_bar(c, 0, 1, 10, 99, 100, ROLE_BAR);
	assert_screen(c, "######,,,,\n#########,\n");
	canvas_free(c);
}

static void sparks_grow(void **state)
{
	struct canvas *c = canvas_new(9, 1, GLYPHS_UNICODE);

	(void)state;
	for (int i = 0; i < 9; i++)
		canvas_spark(c, i, 0, i, 8, ROLE_BAR);
	assert_screen(c, " ▁▂▃▄▅▆▇█\n");
	canvas_spark(c, 0, 0, 1, 1000, ROLE_BAR);
	assert_int_equal(canvas_at(c, 0, 0)->ch, 0x2581);
	canvas_free(c);
}

static void poorer_sets_translate(void **state)
{
	const char *s = "▸ M2 … ▲2 ▼7 ↓ · – „Ä“ ┃ ◂ ► ✓ ▓█ 400\xe2\x80\xaf"
					"000 €";
	struct canvas *c = canvas_new(60, 1, GLYPHS_ASCII);

	(void)state;
	canvas_text(c, 0, 0, ROLE_TEXT, s);
	assert_screen(c, "> M2 _ /2 \\7 v . - \"Ä\" | < ) V %# 400 000 €\n");
	canvas_free(c);
	c = canvas_new(12, 3, GLYPHS_ASCII);
	canvas_box(c, (struct rect){0, 0, 4, 3}, BOX_LIGHT, ROLE_BORDER);
	canvas_box(c, (struct rect){4, 0, 4, 3}, BOX_DOUBLE, ROLE_BORDER);
	canvas_text(c, 8, 0, ROLE_BORDER, "╭╴╶╮");
	canvas_text(c, 8, 1, ROLE_BORDER, "╵╱╲╷");
	canvas_text(c, 8, 2, ROLE_BORDER, "╰┄╌╯");
	assert_screen(c, "+--++==++--+\n|  ||  ||/\\|\n+--++==++--+\n");
	canvas_free(c);
	c = canvas_new(60, 1, GLYPHS_BASIC);
	canvas_text(c, 0, 0, ROLE_TEXT, s);
	assert_screen(c, "► M2 . ▲2 ▼7 ↓ · - \"Ä\" ║ ◄ ► √ ▓█ 400 000 €\n");
	canvas_free(c);
}

// Every glyph a poorer set shows is one cell wide, and translating again changes nothing.
static void translations_are_narrow_and_final(void **state)
{
	(void)state;
	for (uint32_t cp = 0xa0; cp < 0x3000; cp++) {
		for (int set = GLYPHS_BASIC; set <= GLYPHS_ASCII; set++) {
			uint32_t to = glyph_for((enum glyphs)set, cp);
			if (to == cp)
				continue;
			assert_int_equal(utf8_width(to), 1);
			assert_int_equal(glyph_for((enum glyphs)set, to), to);
		}
	}
	for (uint32_t cp = 0x2500; cp < 0x2600; cp++)
		if (cp < 0x2594 || cp == 0x25b8)
			assert_true(glyph_for(GLYPHS_ASCII, cp) < 0x7f);
	assert_int_equal(glyph_for(GLYPHS_ASCII, 0xe4), 0xe4);
}

static void repainting_keeps_glyphs(void **state)
{
	struct canvas *c = canvas_new(6, 1, GLYPHS_UNICODE);

	(void)state;
	canvas_text(c, 0, 0, ROLE_TEXT, "abcdef");
	canvas_role(c, (struct rect){1, 0, 2, 1}, ROLE_MATCH);
	canvas_bold(c, (struct rect){2, 0, 99, 1});
	assert_screen(c, "abcdef\n");
	assert_int_equal(canvas_at(c, 0, 0)->role, ROLE_TEXT);
	assert_int_equal(canvas_at(c, 1, 0)->role, ROLE_MATCH);
	assert_false(canvas_at(c, 1, 0)->bold);
	assert_true(canvas_at(c, 5, 0)->bold);
	canvas_text(c, 5, 0, ROLE_TEXT, "g");
	assert_false(canvas_at(c, 5, 0)->bold);
	canvas_free(c);
}

// What draws nothing leaves the cells as they are; a control is drawn as its picture.
static void invisible_glyphs_draw_nothing(void **state)
{
	struct canvas *c = canvas_new(4, 2, GLYPHS_UNICODE);

	(void)state;
	canvas_free(NULL);
	canvas_text(c, 0, 0, ROLE_TEXT, "a\u00adb");
	canvas_fill(c, (struct rect){0, 0, 4, 1}, ROLE_BAD, 0xad);  // a soft hyphen
	canvas_fill(c, (struct rect){0, 0, 4, 1}, ROLE_BAD, 0x308); // a mark alone
	canvas_put(c, 0, 0, ROLE_BAD, 0xad);
	canvas_put(c, 1, 0, ROLE_BAD, 0x308);
	canvas_fill(c, (struct rect){0, 1, 2, 1}, ROLE_BAD, 0x1b);
	assert_screen(c, "ab\n␛␛\n");
	assert_int_equal(canvas_at(c, 0, 0)->role, ROLE_TEXT);
	assert_int_equal(canvas_at(c, 3, 0)->ch, ' ');
	assert_int_equal(canvas_at(c, 1, 1)->role, ROLE_BAD);
	canvas_free(c);
}

static void cells_are_asked_within_the_grid(void **state)
{
	struct canvas *c = canvas_new(3, 2, GLYPHS_UNICODE);

	(void)state;
	assert_non_null(canvas_at(c, 0, 0));
	assert_non_null(canvas_at(c, 2, 1));
	assert_null(canvas_at(c, -1, 0));
	assert_null(canvas_at(c, 0, -1));
	assert_null(canvas_at(c, 3, 1));
	assert_null(canvas_at(c, 2, 2));
	canvas_free(c);
	c = canvas_new(0, -4, GLYPHS_UNICODE); // at least one cell
	assert_non_null(canvas_at(c, 0, 0));
	assert_null(canvas_at(c, 1, 0));
	canvas_free(c);
}

// Whatever is drawn over one half of a wide glyph leaves no other half behind.
static void half_of_a_wide_glyph_is_gone(void **state)
{
	struct canvas *c = canvas_new(4, 1, GLYPHS_UNICODE);

	(void)state;
	canvas_text(c, 0, 0, ROLE_TEXT, "日本");
	canvas_text(c, 1, 0, ROLE_TEXT, "x");
	assert_screen(c, " x本\n");
	canvas_text(c, 2, 0, ROLE_TEXT, "y");
	assert_screen(c, " xy\n");
	canvas_text(c, 0, 0, ROLE_TEXT, "日本");
	canvas_text(c, 1, 0, ROLE_TEXT, "木");
	assert_screen(c, " 木\n"); // half of both neighbours
	canvas_text(c, 0, 0, ROLE_TEXT, "abcd");
	struct canvas_saved saved = canvas_enter(c, (struct rect){1, 0, 2, 1});
	canvas_text(c, -1, 0, ROLE_TEXT, "日"); // its first half lies outside: a blank
	canvas_text(c, 1, 0, ROLE_TEXT, "本");
	canvas_leave(c, saved);
	assert_screen(c, "a  d\n");
	canvas_text(c, 0, 0, ROLE_TEXT, "abcd");
	saved = canvas_enter(c, (struct rect){0, 0, 1, 1});
	canvas_put(c, 1, 0, ROLE_TEXT, 0xe4);
	canvas_put(c, 1, 0, ROLE_TEXT, 0x65e5);
	canvas_leave(c, saved);
	assert_screen(c, "abcd\n");
	canvas_free(c);
}

// A mark joins only what it stands behind, once, and not what lies outside.
static void marks_need_a_letter(void **state)
{
	struct canvas *c = canvas_new(3, 2, GLYPHS_UNICODE);

	(void)state;
	canvas_text(c, 0, 0, ROLE_TEXT, "q\u0308\u0301x");
	assert_int_equal(canvas_at(c, 0, 0)->mark, 0x308);
	assert_int_equal(canvas_at(c, 1, 0)->ch, 'x');
	canvas_text(c, 0, 5, ROLE_TEXT, "日\u0308"); // below the grid
	canvas_text(c, 2, 1, ROLE_TEXT, "abä\u0308");
	assert_screen(c, "q\u0308x\n  a\n");
	canvas_free(c);
}

static void bars_without_room(void **state)
{
	struct canvas *c = canvas_new(4, 2, GLYPHS_UNICODE);

	(void)state;
	canvas_bar(c, 0, 0, 0, 1, 2, ROLE_BAR);
	canvas_bar(c, 0, 0, -1, 1, 2, ROLE_BAR);
	canvas_bar(c, 0, 1, 1, -5, 2, ROLE_BAR);
	canvas_bar(c, 1, 1, 1, 5, -2, ROLE_BAR);
	canvas_bar(c, 2, 1, 1, 7, 2, ROLE_BAR); // more than all
	assert_screen(c, "\n░░█\n");
	canvas_free(c);
	c = canvas_new(4, 1, GLYPHS_ASCII); // one cell of one step: only what is whole is full
	canvas_bar(c, 0, 0, 1, 1, 2, ROLE_BAR);
	canvas_bar(c, 1, 0, 1, 99, 100, ROLE_BAR);
	canvas_bar(c, 2, 0, 1, 100, 100, ROLE_BAR);
	assert_screen(c, ",,#\n");
	canvas_free(c);
}

// What means different things looks different, also where there is nothing but ASCII.
static void in_ascii_signs_stay_apart(void **state)
{
	(void)state;
	static const uint32_t signs[] = {'+',    '!',    'x',    0x00b7, '?',    '^',    0x2193, '~',
									 '=',    '*',    0x2260, 0x25b2, 0x25bc, 0x2713, 0x25c6, 0x25b8,
									 0x25c2, 0x25c4, 0x25ba, 0x2265, 0x2264, 0x2588, 0x2593, 0x2592,
									 0x2584, 0x2591, 0x2026, 0x221e, 0x00d7, 0x00f7, 0x2013, 0x25bd};
	size_t n = sizeof signs / sizeof signs[0];
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < i; k++)
			if (glyph_for(GLYPHS_ASCII, signs[i]) == glyph_for(GLYPHS_ASCII, signs[k]))
				fail_msg("U+%04X and U+%04X are both “%c”", (unsigned)signs[i], (unsigned)signs[k],
						 (int)glyph_for(GLYPHS_ASCII, signs[k]));
	// → points like ▸, and is not ≥.
	assert_int_equal(glyph_for(GLYPHS_ASCII, 0x2192), '>');
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text_is_written_and_measured),
		cmocka_unit_test(cut_text_ends_with_an_ellipsis),
		cmocka_unit_test(nothing_is_drawn_outside_the_clip),
		cmocka_unit_test(the_cursor_is_set_where_is_drawn),
		cmocka_unit_test(wide_glyphs_are_never_half_shown),
		cmocka_unit_test(marks_join_what_they_follow),
		cmocka_unit_test(hostile_text_is_made_harmless),
		cmocka_unit_test(boxes_have_three_kinds),
		cmocka_unit_test(bars_are_true_at_their_ends),
		cmocka_unit_test(sparks_grow),
		cmocka_unit_test(poorer_sets_translate),
		cmocka_unit_test(translations_are_narrow_and_final),
		cmocka_unit_test(repainting_keeps_glyphs),
		cmocka_unit_test(invisible_glyphs_draw_nothing),
		cmocka_unit_test(cells_are_asked_within_the_grid),
		cmocka_unit_test(half_of_a_wide_glyph_is_gone),
		cmocka_unit_test(marks_need_a_letter),
		cmocka_unit_test(in_ascii_signs_stay_apart),
		cmocka_unit_test(bars_without_room),
	};

	return cmocka_run_group_tests_name("canvas", tests, NULL, NULL);
}
