// SPDX-License-Identifier: EUPL-1.2
// Curses compares whole screens; knowing what was sent last, whole rows need not even be handed to it.
#include "term/frame.h"

#include "base/arena.h"

#include <stdlib.h>
#include <string.h>

void frame_size(struct frame *f, int cols, int rows)
{
	f->cols = cols;
	f->rows = rows;
	f->cells = mem_realloc(f->cells, (size_t)cols * (size_t)rows * sizeof *f->cells);
	f->unknown = true;
	for (size_t i = 0; i < (size_t)cols * (size_t)rows; i++)
		f->cells[i] = (struct cell){.ch = ' '};
}

void frame_free(struct frame *f)
{
	free(f->cells);
	*f = (struct frame){0};
}

static struct cell *row(const struct frame *f, int y)
{
	return f->cells + (size_t)y * (size_t)f->cols;
}

static bool same(const struct cell *a, const struct cell *b)
{
	return a->ch == b->ch && a->mark == b->mark && a->role == b->role && a->bold == b->bold;
}

bool frame_take(struct frame *f, const struct canvas *c, int y, int *first, int *n)
{
	struct cell *old = row(f, y);
	const struct cell *new = canvas_at(c, 0, y);
	int a = 0, b = f->cols;

	if (!f->unknown) {
		while (a < b && same(&old[a], &new[a]))
			a++;
		if (a == b)
			return false;
		while (same(&old[b - 1], &new[b - 1]))
			b--;
		// A wide glyph, old or new, goes as a whole.
		while (a > 0 && (new[a].ch == 0 || old[a].ch == 0))
			a--;
		while (b < f->cols && (new[b].ch == 0 || old[b].ch == 0))
			b++;
	}
	memcpy(old + a, new + a, (size_t)(b - a) * sizeof *old);
	*first = a;
	*n = b - a;
	return true;
}
