// SPDX-License-Identifier: EUPL-1.2
// The grid itself: making it, clipping, single cells and rectangles. Text, boxes and bars stand in files of their own.
#include "canvas/canvas.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "canvas/cells.h"
#include "canvas/glyph.h"
#include "base/num.h"

#include <stdlib.h>
#include <string.h>

static struct rect overlap(struct rect a, struct rect b)
{
	int x = num_max(a.x, b.x);
	int y = num_max(a.y, b.y);

	return (struct rect){
		.x = x,
		.y = y,
		.w = num_max(0, num_min(a.x + a.w, b.x + b.w) - x),
		.h = num_max(0, num_min(a.y + a.h, b.y + b.h) - y),
	};
}

struct canvas *canvas_new(int cols, int rows, enum glyphs glyphs)
{
	struct canvas *c = mem_alloc(sizeof *c);

	*c = (struct canvas){.cols = num_max(cols, 1), .rows = num_max(rows, 1), .glyphs = glyphs};
	c->cells = mem_alloc((size_t)c->cols * (size_t)c->rows * sizeof *c->cells);
	canvas_clear(c);
	return c;
}

void canvas_free(struct canvas *c)
{
	if (!c)
		return;
	free(c->cells);
	free(c);
}

void canvas_clear(struct canvas *c)
{
	size_t row = (size_t)c->cols * sizeof *c->cells;

	// The padding is cleared too: comparing two rows may then begin with memcmp().
	memset(c->cells, 0, row);
	for (int x = 0; x < c->cols; x++)
		c->cells[x].ch = ' ';
	for (int y = 1; y < c->rows; y++)
		memcpy(cells_at(c, 0, y), c->cells, row);
	c->clip = (struct rect){0, 0, c->cols, c->rows};
	c->origin_x = 0;
	c->origin_y = 0;
	c->lines = 1;
	canvas_no_cursor(c);
}

void canvas_copy(struct canvas *c, const struct canvas *part)
{
	int cols = num_min(c->cols, part->cols), rows = num_min(c->rows, part->rows);
	for (int y = 0; y < rows; y++)
		memcpy(cells_at(c, 0, y), cells_at(part, 0, y), (size_t)cols * sizeof *c->cells);
	c->cursor_x = part->cursor_x;
	c->cursor_y = part->cursor_y;
}

const struct cell *canvas_at(const struct canvas *c, int x, int y)
{
	if (x < 0 || y < 0 || x >= c->cols || y >= c->rows)
		return NULL;
	return cells_at(c, x, y);
}

struct canvas_saved canvas_enter(struct canvas *c, struct rect r)
{
	struct canvas_saved saved = {c->clip, c->origin_x, c->origin_y};

	c->origin_x += r.x;
	c->origin_y += r.y;
	c->clip = overlap(c->clip, (struct rect){c->origin_x, c->origin_y, num_max(0, r.w), num_max(0, r.h)});
	return saved;
}

void canvas_leave(struct canvas *c, struct canvas_saved saved)
{
	c->clip = saved.clip;
	c->origin_x = saved.origin_x;
	c->origin_y = saved.origin_y;
}

void canvas_cursor(struct canvas *c, int x, int y)
{
	x += c->origin_x;
	y += c->origin_y;
	if (cells_clipped(c, x, y))
		return;
	c->cursor_x = x;
	c->cursor_y = y;
}

void canvas_no_cursor(struct canvas *c)
{
	c->cursor_x = c->cursor_y = -1;
}

static void blank(struct cell *cell)
{
	cell->ch = ' ';
	cell->mark = 0;
}

void cells_part(struct canvas *c, int x, int y)
{
	struct cell *cell = cells_at(c, x, y);

	if (cell->ch == 0 && x > 0)
		blank(cell - 1);
	if (x + 1 < c->cols && cell[1].ch == 0)
		blank(cell + 1);
}

struct cell *cells_glyph(struct canvas *c, int x, int y, enum role role, uint32_t ch, int width)
{
	bool first = !cells_clipped(c, x, y);

	if (width != 2)
		return first ? cells_narrow(c, x, y, role, ch) : NULL;
	bool second = !cells_clipped(c, x + 1, y);
	if (first && second) {
		cells_narrow(c, x + 1, y, role, ' ');
		struct cell *cell = cells_narrow(c, x, y, role, ch);
		cell[1].ch = 0;
		return cell;
	}
	if (first)
		cells_narrow(c, x, y, role, ' ');
	if (second)
		cells_narrow(c, x + 1, y, role, ' ');
	return NULL;
}

// The glyph that stands for cp and its width; 0 when nothing is to be drawn.
static uint32_t drawable(const struct canvas *c, uint32_t cp, int *width)
{
	cp = glyph_for(c->glyphs, utf8_harmless(cp));
	*width = cp ? utf8_width(cp) : 0;
	return *width > 0 ? cp : 0;
}

void canvas_put(struct canvas *c, int x, int y, enum role role, uint32_t cp)
{
	int width;
	uint32_t ch = drawable(c, cp, &width);

	if (ch)
		cells_glyph(c, x + c->origin_x, y + c->origin_y, role, ch, width);
}

void canvas_fill(struct canvas *c, struct rect r, enum role role, uint32_t cp)
{
	int width;
	uint32_t ch = drawable(c, cp, &width);

	if (!ch)
		return;
	struct rect in = overlap(c->clip, (struct rect){r.x + c->origin_x, r.y + c->origin_y, r.w, r.h});
	for (int y = in.y; y < in.y + in.h; y++)
		for (int x = in.x; x < in.x + in.w; x += width)
			cells_glyph(c, x, y, role, x + width <= in.x + in.w ? ch : ' ', x + width <= in.x + in.w ? width : 1);
}

void canvas_role(struct canvas *c, struct rect r, enum role role)
{
	struct rect in = overlap(c->clip, (struct rect){r.x + c->origin_x, r.y + c->origin_y, r.w, r.h});

	for (int y = in.y; y < in.y + in.h; y++)
		for (int x = in.x; x < in.x + in.w; x++)
			cells_at(c, x, y)->role = (uint8_t)role;
}

void canvas_bold(struct canvas *c, struct rect r)
{
	struct rect in = overlap(c->clip, (struct rect){r.x + c->origin_x, r.y + c->origin_y, r.w, r.h});

	for (int y = in.y; y < in.y + in.h; y++)
		for (int x = in.x; x < in.x + in.w; x++)
			cells_at(c, x, y)->bold = true;
}
