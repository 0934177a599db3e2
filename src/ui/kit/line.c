// SPDX-License-Identifier: EUPL-1.2
// Draws one line of a list, the same way in every pane that has one.
#include "ui/kit/line.h"

#include "base/num.h"
#include "ui/kit/pen.h"

void line_add(struct line *l, int x, int w, enum role role, const char *text)
{
	if (l->n < (int)(sizeof l->span / sizeof l->span[0]))
		l->span[l->n++] = (struct span){x, w, role, text};
}

void line_draw(struct canvas *c, int y, int w, const struct line *l, bool current, const char *search)
{
	int lines = 1;
	for (int i = 0; i < l->n; i++) {
		const struct span *s = &l->span[i];
		int cells = s->x + s->w <= w ? s->w : w - s->x;
		lines = num_max(lines, pen_title(c, s->x, y, cells, s->role, s->text, search));
	}
	if (!current)
		return;
	canvas_put(c, LINE_MARK, y, ROLE_CURSOR, 0x25b8);
	canvas_bold(c, (struct rect){0, y, w, lines});
}
