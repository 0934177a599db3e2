// SPDX-License-Identifier: EUPL-1.2
// Curses compares whole screens cell by cell and asks terminfo for every movement; that took longer than drawing what
// it sent. Here rows are compared as bytes first, and the words of the terminal are few and known.
#include "term/frame.h"

#include "base/arena.h"
#include "term/row.h"
#include "term/shift.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

void frame_size(struct frame *f, int cols, int rows)
{
	size_t n = (size_t)cols * (size_t)rows;

	f->cols = cols;
	f->rows = rows;
	f->shown = mem_realloc(f->shown, n * sizeof *f->shown);
	f->next = mem_realloc(f->next, n * sizeof *f->next);
	f->drawn = mem_realloc(f->drawn, n * sizeof *f->drawn);
	f->shown_sum = mem_realloc(f->shown_sum, (size_t)rows * sizeof *f->shown_sum);
	f->next_sum = mem_realloc(f->next_sum, (size_t)rows * sizeof *f->next_sum);
	f->changed = mem_realloc(f->changed, (size_t)rows * sizeof *f->changed);
	frame_wipe(f);
}

void frame_free(struct frame *f)
{
	free(f->shown);
	free(f->next);
	free(f->drawn);
	free(f->shown_sum);
	free(f->next_sum);
	free(f->changed);
	*f = (struct frame){0};
}

void frame_wipe(struct frame *f)
{
	f->unknown = f->wiped = true;
}

void frame_recolour(struct frame *f)
{
	f->unknown = true;
	f->ink = INK_UNKNOWN;
}

void frame_dip(struct frame *f, struct str *out, int ink)
{
	if (f->ink != ink)
		inks_change(out, f->inks, f->tongue, f->ink, ink);
	f->ink = ink;
}

static struct dot *row_of(struct dot *dots, const struct frame *f, int y)
{
	return dots + (size_t)y * (size_t)f->cols;
}

static struct cell *drawn_row(const struct frame *f, int y)
{
	return f->drawn + (size_t)y * (size_t)f->cols;
}

// What this locale can show in place of a cell's glyph, as wide as the grid has it.
static uint32_t glyph(const struct tongue *t, uint32_t ch, int width)
{
	if (ch < 0x7f)
		return ch;
	if (!t->utf8 && wctob((wint_t)ch) == EOF)
		return '?';
	if (ch >= 0x300 && wcwidth((wchar_t)ch) != width)
		return 0xfffd;
	return ch;
}

static void translate(const struct frame *f, const struct cell *cells, struct dot *dots)
{
	for (int x = 0; x < f->cols; x++) {
		const struct cell *c = &cells[x];
		uint8_t ink = f->inks->of[c->bold][c->role];
		if (c->ch <= ' ' && c->mark == 0) {
			dots[x] = (struct dot){' ', 0, f->inks->ground[ink]};
			continue;
		}
		int width = x + 1 < f->cols && c[1].ch == 0 ? 2 : 1;
		uint32_t ch = glyph(f->tongue, c->ch, width);
		uint32_t mark = c->mark && f->tongue->utf8 && wcwidth((wchar_t)c->mark) == 0 ? c->mark : 0;
		dots[x] = (struct dot){ch, mark, ink};
		if (width == 2) { // both halves, whatever the role of the second; or a blank behind what is narrow
			bool wide = ch >= 0x300 && wcwidth((wchar_t)ch) == 2;
			x++;
			dots[x] = wide ? (struct dot){0, 0, ink} : (struct dot){' ', 0, f->inks->ground[ink]};
		}
	}
}

// A row as dots. Where a list has scrolled it is the neighbour of before, which is known.
static void take(struct frame *f, const struct cell *now, int y)
{
	size_t cells = (size_t)f->cols * sizeof *now;
	struct dot *next = row_of(f->next, f, y);

	for (int from = y - 1; from <= y + 1 && !f->unknown; from += 2) {
		bool corner = from == f->rows - 1 && f->tongue->wraps && !f->tongue->wraps_late; // it may not have been sent
		if (from < 0 || from >= f->rows || corner || memcmp(drawn_row(f, from), now, cells) != 0)
			continue;
		memcpy(next, row_of(f->shown, f, from), (size_t)f->cols * sizeof *next);
		f->next_sum[y] = f->shown_sum[from];
		return;
	}
	translate(f, now, next);
	f->next_sum[y] = shift_sum(next, f->cols);
}

// The frame as dots, and which rows of it differ.
static void compare(struct frame *f, const struct canvas *c)
{
	size_t cells = (size_t)f->cols * sizeof(struct cell);

	for (int y = 0; y < f->rows; y++) {
		const struct cell *now = canvas_at(c, 0, y);
		f->changed[y] = f->unknown || memcmp(drawn_row(f, y), now, cells) != 0;
		if (f->changed[y])
			take(f, now, y);
		else
			f->next_sum[y] = f->shown_sum[y];
	}
	for (int y = 0; y < f->rows; y++) {
		if (!f->changed[y])
			continue;
		memcpy(drawn_row(f, y), canvas_at(c, 0, y), cells);
		f->changed[y] = f->unknown || f->shown_sum[y] != f->next_sum[y];
	}
}

static void fill(struct frame *f, int top, int rows, struct dot dot)
{
	struct dot *first = row_of(f->shown, f, top);

	for (size_t i = 0; i < (size_t)rows * (size_t)f->cols; i++)
		first[i] = dot;
	for (int y = top; y < top + rows; y++)
		f->shown_sum[y] = shift_sum(row_of(f->shown, f, y), f->cols);
}

// The ink in which rows are cleared: that of text, where clearing gives its ground.
static int base(const struct frame *f)
{
	int text = f->inks->of[0][ROLE_TEXT];

	return inks_erases(f->inks, f->tongue, text) ? text : INK_PLAIN;
}

static struct dot cleared(const struct frame *f)
{
	return (struct dot){' ', 0, f->inks->ground[base(f)]};
}

static void wipe(struct frame *f, struct str *out)
{
	f->ink = INK_UNKNOWN;
	frame_dip(f, out, base(f));
	f->cursor = -1;
	tongue_say(out, f->tongue, WORD_CSR, 0, f->rows - 1);
	f->at = (struct spot){-1, -1};
	if (!tongue_say(out, f->tongue, WORD_CLEAR, 0, 0)) {
		fill(f, 0, f->rows, (struct dot){DOT_UNKNOWN, 0, 0});
		return;
	}
	fill(f, 0, f->rows, cleared(f));
}

static bool has_regions(const struct tongue *t, int by)
{
	char *const *w = t->word;

	return w[WORD_CSR] && (by > 0 ? w[WORD_IND] || w[WORD_INDN] : w[WORD_RI] || w[WORD_RIN]);
}

static void say_times(struct str *out, const struct tongue *t, enum word one, enum word many, int n)
{
	if ((n > 1 || !t->word[one]) && tongue_say(out, t, many, n, 0))
		return;
	for (int i = 0; i < n; i++)
		tongue_say(out, t, one, 0, 0);
}

static void go(struct frame *f, struct str *out, int x, int y)
{
	travel(out, f->tongue, f->at, (struct spot){x, y});
	f->at = (struct spot){x, y};
}

static void scroll_region(struct frame *f, struct str *out, const struct shift *s)
{
	const struct tongue *t = f->tongue;
	int last = s->top + s->rows - 1, n = abs(s->by);

	tongue_say(out, t, WORD_CSR, s->top, last);
	f->at = (struct spot){-1, -1};
	go(f, out, 0, s->by > 0 ? last : s->top);
	if (s->by > 0)
		say_times(out, t, WORD_IND, WORD_INDN, n);
	else
		say_times(out, t, WORD_RI, WORD_RIN, n);
	tongue_say(out, t, WORD_CSR, 0, f->rows - 1);
	f->at = (struct spot){-1, -1};
}

static void scroll_rows(struct frame *f, struct str *out, const struct shift *s)
{
	const struct tongue *t = f->tongue;
	int n = abs(s->by), below = s->top + s->rows - n;

	go(f, out, 0, s->by > 0 ? s->top : below);
	tongue_say(out, t, WORD_DL, n, 0);
	go(f, out, 0, s->by > 0 ? below : s->top);
	tongue_say(out, t, WORD_IL, n, 0);
}

static void move_rows(struct frame *f, const struct shift *s)
{
	int n = abs(s->by), kept = s->rows - n;
	int from = s->by > 0 ? s->top + n : s->top, to = s->by > 0 ? s->top : s->top + n;
	size_t width = (size_t)f->cols * sizeof *f->shown;

	memmove(row_of(f->shown, f, to), row_of(f->shown, f, from), (size_t)kept * width);
	memmove(f->shown_sum + to, f->shown_sum + from, (size_t)kept * sizeof *f->shown_sum);
	fill(f, s->by > 0 ? s->top + kept : s->top, n, cleared(f));
	for (int y = s->top; y < s->top + s->rows; y++) {
		struct dot *next = row_of(f->next, f, y);
		if (!f->changed[y]) // has not been translated again
			translate(f, drawn_row(f, y), next);
		f->changed[y] = f->shown_sum[y] != f->next_sum[y];
	}
}

static void scroll(struct frame *f, struct str *out)
{
	const struct tongue *t = f->tongue;
	struct grid_rows rows = {f->cols, f->rows, f->shown, f->next, f->shown_sum, f->next_sum};
	struct shift s;

	bool inserts = t->word[WORD_IL] && t->word[WORD_DL];
	if (!shift_find(&s, &rows) || (!inserts && !has_regions(t, s.by)))
		return;
	if (f->ink == INK_UNKNOWN || f->inks->ground[f->ink] != f->inks->ground[base(f)])
		frame_dip(f, out, base(f)); // what comes in has its ground
	if (has_regions(t, s.by))
		scroll_region(f, out, &s);
	else
		scroll_rows(f, out, &s);
	move_rows(f, &s);
}

static void place_cursor(struct frame *f, const struct canvas *c, struct str *out)
{
	int seen = c->cursor_x >= 0;

	if (seen != f->cursor)
		tongue_say(out, f->tongue, seen ? WORD_CNORM : WORD_CIVIS, 0, 0);
	f->cursor = seen;
	if (!f->tongue->moves_coloured && f->ink != INK_PLAIN)
		frame_dip(f, out, INK_PLAIN);
	if (seen)
		go(f, out, c->cursor_x, c->cursor_y);
	else
		go(f, out, f->cols - 1, f->rows - 1);
}

void frame_show(struct frame *f, const struct canvas *c, struct str *out)
{
	if (f->wiped)
		wipe(f, out);
	else if (f->unknown)
		fill(f, 0, f->rows, (struct dot){DOT_UNKNOWN, 0, 0});
	compare(f, c);
	if (!f->unknown)
		scroll(f, out);
	for (int y = 0; y < f->rows; y++) {
		if (!f->changed[y])
			continue;
		struct dot *shown = row_of(f->shown, f, y), *next = row_of(f->next, f, y);
		if (f->wiped) // a line feed would scroll where the terminal is lower than it has told: each row by its number
			f->at.x = -1;
		bool whole = row_send(f, out, y, shown, next);
		memcpy(shown, next, (size_t)f->cols * sizeof *shown);
		for (int x = f->cols - 2; !whole && x < f->cols; x++)
			if (x >= 0)
				shown[x] = (struct dot){DOT_UNKNOWN, 0, 0};
		f->shown_sum[y] = whole ? f->next_sum[y] : shift_sum(shown, f->cols);
	}
	f->unknown = f->wiped = false;
	place_cursor(f, c, out);
}
