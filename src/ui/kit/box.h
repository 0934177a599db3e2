// SPDX-License-Identifier: EUPL-1.2
// A framed box over a pane: where it stands, its frame and heading, and what is inside. Cells, within the area that is
// being drawn.
#ifndef LS_UI_KIT_BOX_H
#define LS_UI_KIT_BOX_H

#include "canvas/canvas.h"

// Cells of text in a box in the middle of an area w wide, at most `most`: something of the pane stays seen beside it.
int box_cells(int w, int most);
// The box in the middle of w × h that holds so many cells and lines.
struct rect box_middle(int w, int h, int cells, int lines);
// Empties r and frames it; the heading ("" none) stands in the frame, with "…" where it has to be cut. Returns what is
// inside: a blank is kept on the left and on the right.
struct rect box_draw(struct canvas *c, struct rect r, const char *heading);
// A line of a list, at y, in the columns of `in`: the one under the cursor (`here`) with ▸ and bold. `role`: of the
// others. What the list says of the line begins in its third cell.
void box_row(struct canvas *c, struct rect in, int y, bool here, enum role role, const char *text);
// In the lower frame of r: how much is out of sight above and below, with a blank on both sides. Nothing for 0 and 0.
void box_more(struct canvas *c, struct rect r, int above, int below);

#endif
