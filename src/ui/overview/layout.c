// SPDX-License-Identifier: EUPL-1.2
// Rectangles of the overview, from its size and which pane is focused.
#include "ui/overview/overview.h"

#define TWO_BY_TWO_COLS 120
#define TWO_BY_TWO_ROWS 24
#define HEADS_ROWS      18 // rows from which every pane has a head, though only one is unfolded
#define TOLD_ROWS       19 // rows from which the others tell one line

static struct overview_layout two_by_two(int w, int h)
{
	struct overview_layout l = {.side_by_side = true, .heads = true};
	int left = (w - 1) / 2, top = h / 2; // one column between the two
	for (int i = 0; i < OVERVIEW_PANES; i++) {
		int x = i % 2 ? left + 1 : 0, y = i / 2 ? top : 0;
		int cols = i % 2 ? w - left - 1 : left, rows = i / 2 ? h - top : top;
		l.place[i].head = (struct rect){x, y, cols, 1};
		l.place[i].body = (struct rect){x, y + 1, cols, rows - 1};
	}
	return l;
}

static struct overview_layout unfolded(int w, int h, int focused)
{
	struct overview_layout l = {.heads = h >= HEADS_ROWS};
	int told = h >= TOLD_ROWS ? 1 : 0, y = l.heads ? 0 : 1;
	int others = l.heads ? OVERVIEW_PANES + (OVERVIEW_PANES - 1) * told : 1;
	for (int i = 0; i < OVERVIEW_PANES; i++) {
		struct overview_place *p = &l.place[i];
		if (l.heads)
			p->head = (struct rect){0, y++, w, 1};
		if (i == focused) {
			p->body = (struct rect){0, y, w, h - others > 0 ? h - others : 0};
			y += p->body.h;
		} else if (l.heads) {
			p->told = told;
			y += told;
		}
	}
	return l;
}

struct overview_layout overview_layout(int w, int h, int focused)
{
	return w >= TWO_BY_TWO_COLS && h >= TWO_BY_TWO_ROWS ? two_by_two(w, h) : unfolded(w, h, focused);
}
