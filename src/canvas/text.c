// SPDX-License-Identifier: EUPL-1.2
// Text on a canvas. This is the hot path of a frame: ASCII goes straight into the cells, everything else is
// decoded, made harmless, translated and measured.
#include "base/text.h"
#include "base/utf8.h"
#include "canvas/canvas.h"
#include "canvas/cells.h"
#include "canvas/glyph.h"

#define ELLIPSIS 0x2026

// Where a run of text stands. `cut` is the last place where the glyphs drawn leave one cell for the ellipsis.
struct run {
	struct canvas *c;
	enum role role;
	int start, x, y; // absolute
	int end;         // first cell that may not be used
	int cut;
	struct cell *base; // what a combining mark joins
};

// The one code point that base and mark make together, or 0. Composed, a glyph needs no help from the terminal.
static uint32_t compose(uint32_t base, uint32_t mark)
{
	char bytes[9] = "";
	struct str out = {0};

	size_t n = utf8_put(bytes, base);
	utf8_put(bytes + n, mark);
	text_harmless(&out, bytes);
	const char *s = str_text(&out);
	uint32_t cp = utf8_next(&s);
	bool whole = *s == '\0';
	str_free(&out);
	return whole && utf8_width(cp) == 1 ? cp : 0;
}

static void attach(struct run *r, uint32_t mark)
{
	if (!r->base || r->base->mark)
		return;
	uint32_t one = compose(r->base->ch, mark);
	if (one)
		r->base->ch = one;
	else if (r->c->glyphs == GLYPHS_UNICODE) // other terminals cannot put two glyphs into one cell
		r->base->mark = mark;
}

// Draws the ASCII letters at the beginning of s, as far as there is room; returns what follows.
static const char *draw_ascii(struct run *r, const char *s, bool row_visible)
{
	int left = row_visible ? r->c->clip.x : r->end, right = left + r->c->clip.w, x = r->x;
	struct cell *cells = row_visible ? cells_at(r->c, 0, r->y) : NULL;

	for (; *s >= 0x20 && *s < 0x7f && x < r->end; s++, x++) {
		r->base = NULL;
		if (x < left || x >= right)
			continue;
		struct cell *cell = &cells[x];
		if (cell->ch == 0 || (x + 1 < r->c->cols && cell[1].ch == 0))
			cells_part(r->c, x, r->y);
		cell->ch = (unsigned char)*s; // one by one: the padding stays clear
		cell->mark = 0;
		cell->role = (uint8_t)r->role;
		cell->bold = false;
		r->base = cell;
	}
	if (x > r->x)
		r->cut = x < r->end ? x : x - 1;
	r->x = x;
	return s;
}

// Draws s; false when it did not fit before `end`.
static bool draw(struct run *r, const char *s)
{
	bool row_visible = r->y >= r->c->clip.y && r->y < r->c->clip.y + r->c->clip.h;

	while (*s) {
		s = draw_ascii(r, s, row_visible);
		if (*s >= 0x20 && *s < 0x7f)
			return false;
		if (!*s)
			break;
		uint32_t cp = glyph_for(r->c->glyphs, utf8_harmless(utf8_next(&s)));
		if (cp == 0)
			continue;
		int width = utf8_width(cp);
		if (width <= 0) {
			attach(r, cp);
			continue;
		}
		if (width > r->end - r->x)
			return false;
		r->base = row_visible ? cells_glyph(r->c, r->x, r->y, r->role, cp, width) : NULL;
		r->x += width;
		if (r->x < r->end)
			r->cut = r->x;
	}
	return true;
}

static struct run begin(struct canvas *c, int x, int y, enum role role)
{
	x += c->origin_x;
	return (struct run){.c = c, .role = role, .start = x, .x = x, .y = y + c->origin_y, .cut = x};
}

int canvas_text(struct canvas *c, int x, int y, enum role role, const char *s)
{
	struct run r = begin(c, x, y, role);

	r.end = INT32_MAX / 2; // no end, and no overflow left of zero
	draw(&r, s);
	return r.x - r.start;
}

int canvas_text_w(struct canvas *c, int x, int y, int w, enum role role, const char *s)
{
	struct run r = begin(c, x, y, role);

	if (w <= 0)
		return 0;
	r.end = r.start + w;
	if (draw(&r, s))
		return r.x - r.start;
	cells_glyph(c, r.cut, r.y, role, glyph_for(c->glyphs, ELLIPSIS), 1);
	return r.cut + 1 - r.start;
}

void canvas_text_right(struct canvas *c, int x, int y, enum role role, const char *s)
{
	canvas_text(c, x - text_width(s), y, role, s);
}
