// SPDX-License-Identifier: EUPL-1.2
// Every box over a pane is drawn here, so that all of them stand, frame, mark and scroll alike.
#include "ui/kit/box.h"

#include "ui/kit/list.h"

enum {
	BESIDE = 8, // cells of the frame, its blanks, and of the pane at both sides
	FRAME = 4,  // cells of the frame and its blanks
};

int box_cells(int w, int most)
{
	return w - BESIDE < most ? w - BESIDE : most;
}

struct rect box_middle(int w, int h, int cells, int lines)
{
	return (struct rect){(w - cells - FRAME) / 2, (h - lines - 2) / 2, cells + FRAME, lines + 2};
}

struct rect box_draw(struct canvas *c, struct rect r, const char *heading)
{
	canvas_fill(c, r, ROLE_TEXT, ' ');
	canvas_box(c, r, BOX_LIGHT, ROLE_FOCUS);
	if (*heading) {
		canvas_put(c, r.x + 2, r.y, ROLE_HEADING, ' ');
		int used = canvas_text_w(c, r.x + 3, r.y, r.w - 6, ROLE_HEADING, heading);
		canvas_put(c, r.x + 3 + used, r.y, ROLE_HEADING, ' ');
	}
	return (struct rect){r.x + 2, r.y + 1, r.w - FRAME, r.h - 2};
}

void box_row(struct canvas *c, struct rect in, int y, bool here, enum role role, const char *text)
{
	canvas_text_w(c, in.x + 2, y, in.w - 2, here ? ROLE_CURSOR : role, text);
	if (!here)
		return;
	canvas_put(c, in.x, y, ROLE_CURSOR, 0x25B8); // ▸
	canvas_bold(c, (struct rect){in.x, y, in.w, 1});
}

void box_more(struct canvas *c, struct rect r, int above, int below)
{
	int y = r.y + r.h - 1, used = list_more(c, r.x + 3, y, r.w - 6, above, below);
	if (used == 0)
		return;
	canvas_put(c, r.x + 2, y, ROLE_TEXT, ' ');
	canvas_put(c, r.x + 3 + used, y, ROLE_TEXT, ' ');
}
