// SPDX-License-Identifier: EUPL-1.2
// Random frames, one after the other, through the bytes that are sent of them: what libvterm then shows is what it shows
// when each cell is written by itself. On terminals of many types, and on such that lack any of their words.
#include "grid.h"
#include "seed.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "term/frame.h"
#include "term/screen.h"

enum { FRAMES = 60, MOST_COLS = 48, MOST_ROWS = 14 };

static const char *const themes[] = {
	"title #ffd75f bold\ndim #9e9e9e\ngood #5fafff\nbad #ff0000 bold underline\nfield #000000 on #ffd75f\ncut - "
	"reverse\n"
	"key - italic\nhint #5fafff on #303030\n",
	"text #202020 on #ffffff\ntitle #000087 on #ffffff underline\nfield #ffffff on #000087 bold\ndim #808080 on "
	"#ffffff\n",
};

struct bench {
	struct tongue tongue;
	struct inks inks;
	struct paints paints;
	struct frame frame;
	struct canvas *canvas;
	struct grid *grid; // what was sent
	struct str out;
};

static void recolour(struct bench *b, int theme)
{
	struct palette p;
	struct ls_err err;
	assert_int_equal(palette_parse(&p, "frames", themes[theme], &err), LS_OK);
	inks_set(&b->inks, &b->paints, &p);
	frame_recolour(&b->frame);
}

// Beside what every terminal here has, any of its words may be missing; what flags forbid is then not relied on.
static void forget_words(struct bench *b)
{
	static const enum word needed[] = {WORD_CUP,   WORD_SGR0,  WORD_SGR, WORD_BOLD,  WORD_SMUL,  WORD_REV,  WORD_SITM,
									   WORD_SETAF, WORD_SETAB, WORD_OP,  WORD_CIVIS, WORD_CNORM, WORD_CLEAR};
	for (int w = 0; w < WORD_COUNT; w++) {
		bool keep = below(3) > 0;
		for (size_t i = 0; i < sizeof needed / sizeof *needed; i++)
			keep = keep || needed[i] == (enum word)w;
		if (!keep)
			tongue_learn(&b->tongue, (enum word)w, NULL);
	}
	b->tongue.erases_coloured = b->tongue.erases_coloured && below(2);
	b->tongue.moves_coloured = b->tongue.moves_coloured && below(2);
	b->tongue.wraps_late = b->tongue.word[WORD_ICH] && below(3) ? false : b->tongue.wraps_late;
}

static void resize(struct bench *b, int cols, int rows)
{
	canvas_free(b->canvas);
	b->canvas = canvas_new(cols, rows, GLYPHS_UNICODE);
	if (b->grid)
		grid_resize(b->grid, cols, rows);
	else
		b->grid = grid_new(cols, rows);
	frame_size(&b->frame, cols, rows);
}

static void begin(struct bench *b, const char *term)
{
	struct ls_err err;
	*b = (struct bench){0};
	b->frame = (struct frame){.tongue = &b->tongue, .inks = &b->inks};
	assert_int_equal(screen_known(term, &err), LS_OK);
	screen_speaks(&b->tongue);
	b->paints = screen_paints(0);
	resize(b, MOST_COLS, MOST_ROWS);
	recolour(b, 0);
}

static void end(struct bench *b)
{
	frame_free(&b->frame);
	inks_free(&b->inks);
	tongue_forget(&b->tongue);
	canvas_free(b->canvas);
	grid_free(b->grid);
	str_free(&b->out);
}

static enum role any_role(void)
{
	static const enum role roles[] = {ROLE_TEXT, ROLE_TEXT, ROLE_DIM,   ROLE_TITLE, ROLE_GOOD,
									  ROLE_BAD,  ROLE_CUT,  ROLE_FIELD, ROLE_KEY,   ROLE_HINT};
	return roles[below((uint32_t)(sizeof roles / sizeof *roles))];
}

static void draw_text(const struct bench *b, int x, int y)
{
	static const char *const words[] = {"Scanstelle",   "2,50",
										"größer",       "日本語",
										"q\xcc\x88",    " ",
										"▸ 44",         "══════",
										"a          b", "Druckmanagement im Haus",
										"█▌",           "zwei  2,5",
										"x日x日x",      "                      "};
	canvas_text(b->canvas, x, y, any_role(), words[below((uint32_t)(sizeof words / sizeof *words))]);
}

// A band of rows goes up or down, as a list that scrolls does; new rows come in.
static void move_band(const struct bench *b)
{
	struct canvas *c = b->canvas;
	int top = below((uint32_t)c->rows), n = 1 + below((uint32_t)(c->rows - top)), by = 1 + below(3);
	size_t width = (size_t)c->cols * sizeof *c->cells;
	if (by >= n)
		return;
	bool up = below(2);
	struct cell *band = c->cells + (size_t)top * (size_t)c->cols;
	struct cell *other = band + (size_t)by * (size_t)c->cols;
	memmove(up ? band : other, up ? other : band, (size_t)(n - by) * width);
	for (int i = 0; i < by; i++) {
		int y = up ? top + n - 1 - i : top + i;
		canvas_fill(c, (struct rect){0, y, c->cols, 1}, ROLE_TEXT, ' ');
		draw_text(b, below(4), y);
	}
}

static void change(const struct bench *b)
{
	struct canvas *c = b->canvas;
	int x = below((uint32_t)c->cols), y = below((uint32_t)c->rows), what = below(10);
	int w = 1 + below((uint32_t)(c->cols - x)), h = 1 + below(2);
	struct rect r = {x, y, w, h};
	enum role role = any_role();
	bool other = below(2);
	if (what < 4)
		draw_text(b, x, y);
	else if (what < 6)
		move_band(b);
	else if (what == 6)
		canvas_fill(c, r, role, other ? ' ' : '-');
	else if (what == 7)
		canvas_role(c, r, role);
	else if (what == 8)
		canvas_bold(c, r);
	else
		canvas_put(c, c->cols - 1 - (y & 1), c->rows - 1, role, other ? 'x' : 0x65e5);
	if (below(2))
		canvas_cursor(c, x, y);
	else if (!below(4))
		canvas_no_cursor(c);
}

static void add_ink(struct str *out, const struct ink *ink)
{
	str_add(out, "\033[0");
	str_add(out, ink->attributes & INK_BOLD ? ";1" : "");
	str_add(out, ink->attributes & INK_ITALIC ? ";3" : "");
	str_add(out, ink->attributes & INK_UNDERLINE ? ";4" : "");
	str_add(out, ink->attributes & INK_REVERSE ? ";7" : "");
	if (ink->fg >= 0)
		str_addf(out, ";38;5;%d", ink->fg);
	if (ink->bg >= 0)
		str_addf(out, ";48;5;%d", ink->bg);
	str_addc(out, 'm');
}

// The plain way: each cell in its place, with all of its look.
static struct grid *plainly(const struct bench *b)
{
	const struct canvas *c = b->canvas;
	struct grid *g = grid_new(c->cols, c->rows);
	struct str out = {0};
	for (int y = 0; y < c->rows; y++)
		for (int x = 0; x < c->cols; x++) {
			const struct cell *cell = canvas_at(c, x, y);
			if (cell->ch == 0)
				continue;
			str_addf(&out, "\033[%d;%dH", y + 1, x + 1);
			add_ink(&out, &b->inks.ink[b->inks.of[cell->bold][cell->role]]);
			str_addcp(&out, cell->ch);
			if (cell->mark)
				str_addcp(&out, cell->mark);
		}
	grid_write(g, out.s, out.len);
	str_free(&out);
	return g;
}

static bool same(struct pty_cell a, struct pty_cell b)
{
	if (a.ch == UINT32_MAX) // goes with the first half
		return b.ch == a.ch;
	bool blank = (a.ch == 0 || a.ch == ' ') && (b.ch == 0 || b.ch == ' ') && a.mark == b.mark;
	if (blank) // its letters have no colour, unless they are the ground or there is a line below
		return a.reverse == b.reverse && a.underline == b.underline && a.bg == b.bg &&
			   (a.fg == b.fg || (!a.reverse && !a.underline));
	return a.ch == b.ch && a.mark == b.mark && a.width == b.width && a.bold == b.bold && a.underline == b.underline &&
		   a.reverse == b.reverse && a.italic == b.italic && a.fg == b.fg && a.bg == b.bg;
}

static const char *told(struct pty_cell c)
{
	static char text[2][120];
	static int turn;
	char *out = text[turn ^= 1];
	(void)snprintf(out, sizeof text[0], "U+%04X+%04X (%d)%s%s%s%s %06x on %06x", (unsigned)c.ch, (unsigned)c.mark,
				   c.width, c.bold ? " bold" : "", c.underline ? " underlined" : "", c.reverse ? " reversed" : "",
				   c.italic ? " italic" : "", (unsigned)c.fg, (unsigned)c.bg);
	return out;
}

// Where writing the last cell of the screen would scroll it and nothing can be pushed there, it stays as it is; also
// both halves of what is wide. What stands before it may look wide to libvterm, by half of what was there.
static bool left_out(const struct bench *b, int x, int y)
{
	const struct canvas *c = b->canvas;
	const struct tongue *t = &b->tongue;
	if (!t->wraps || t->wraps_late || y < c->rows - 1 || x < c->cols - 2)
		return false;
	bool wide = c->cols < 2 || canvas_at(c, c->cols - 2, y)->ch == 0 || canvas_at(c, c->cols - 1, y)->ch == 0;
	return wide || (!t->word[WORD_ICH] && !t->word[WORD_ICH1]);
}

static void is_shown(const struct bench *b, const char *term, int n)
{
	const struct canvas *c = b->canvas;
	struct grid *plain = plainly(b);
	for (int y = 0; y < c->rows; y++)
		for (int x = 0; x < c->cols; x++) {
			if (left_out(b, x, y))
				continue;
			struct pty_cell is = grid_cell(b->grid, x, y), to_be = grid_cell(plain, x, y);
			if (left_out(b, x + 1, y))
				is.width = to_be.width;
			if (!same(is, to_be))
				fail_msg("%s, frame %d, cell %d,%d: %s, but not %s", term, n, x, y, told(is), told(to_be));
		}
	int x, y;
	bool seen = grid_cursor(b->grid, &x, &y);
	if (b->tongue.word[WORD_CIVIS])
		assert_int_equal(seen, c->cursor_x >= 0);
	assert_int_equal(x, c->cursor_x >= 0 ? c->cursor_x : c->cols - 1);
	assert_int_equal(y, c->cursor_x >= 0 ? c->cursor_y : c->rows - 1);
	grid_free(plain);
}

static void send(struct bench *b)
{
	str_clear(&b->out);
	frame_show(&b->frame, b->canvas, &b->out);
	grid_write(b->grid, str_text(&b->out), b->out.len);
}

static void many_frames(const char *term, bool whole)
{
	struct bench b;
	begin(&b, term);
	if (!whole)
		forget_words(&b);
	for (int n = 0; n < FRAMES; n++) {
		int what = below(30);
		if (what == 0) {
			int cols = 1 + below(MOST_COLS), rows = 1 + below(MOST_ROWS);
			resize(&b, cols, rows);
		} else if (what == 1) {
			recolour(&b, below(2));
		} else if (what == 2) {
			frame_wipe(&b.frame);
		}
		for (int k = below(4); k >= 0; k--)
			change(&b);
		send(&b);
		is_shown(&b, term, n);
	}
	send(&b); // the same once more
	assert_int_equal(b.out.len, 0);
	end(&b);
}

static void any_frame_becomes_any_other(void **state)
{
	static const char *const terms[] = {"xterm-256color", "linux", "vt100", "screen", "tmux-256color", "ansi"};
	(void)state;
	seed_begin("frames");
	for (size_t i = 0; i < sizeof terms / sizeof *terms; i++) {
		many_frames(terms[i], true);
		for (int k = 0; k < 4; k++)
			many_frames(terms[i], false);
	}
}

static int open_locale(void **state)
{
	(void)state;
	return setlocale(LC_CTYPE, "C.UTF-8") ? 0 : -1;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(any_frame_becomes_any_other),
	};
	return cmocka_run_group_tests(tests, open_locale, NULL);
}
