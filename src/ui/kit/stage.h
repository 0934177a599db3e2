// SPDX-License-Identifier: EUPL-1.2
// The shared screen: what is shown to a room is read from six metres. How much of a screen is used then, and what of it
// panes get, is decided here; that things stand there with more room, look->stage tells whoever draws them.
#ifndef LS_UI_KIT_STAGE_H
#define LS_UI_KIT_STAGE_H

#include "canvas/canvas.h"
#include "say/look.h"

#define STAGE_COLS    80
#define STAGE_ROWS    24 // with what stands around a pane
#define STAGE_CONTENT 18 // rows of a pane
#define STAGE_LINES   2  // of a row of a list, of a bar, of a title at most

// What is used of a screen of this size: its upper left part, on a stage at most STAGE_COLS × STAGE_ROWS.
struct rect stage_screen(bool on, int cols, int rows);
// The area of a pane on a stage, of the one that is usual there: a blank line below the first one, at most STAGE_CONTENT.
struct rect stage_area(struct rect usual, int rows);
// What a row or a bar takes: STAGE_LINES on a stage, else one line.
int stage_lines(const struct look *look);
// What a title takes in w cells: on a stage as many lines as it needs, at most STAGE_LINES, else one.
int stage_title(const struct look *look, const char *title, int w);
// So much of a screen stays unused that larger letters would help; said below what is used.
bool stage_wants_larger(int cols, int rows);
void stage_draw_larger(struct canvas *c, const char *text);

#endif
