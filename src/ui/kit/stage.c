// SPDX-License-Identifier: EUPL-1.2
// The part of a screen that is used stays where the eye begins to read, however large the screen is.
#include "ui/kit/stage.h"

#include "base/num.h"
#include "ui/kit/pen.h"

#define WIDE 120 // cells beyond which letters could be half as large again …
#define HIGH 40  // … and so many rows

struct rect stage_screen(bool on, int cols, int rows)
{
	return (struct rect){0, 0, on ? num_min(cols, STAGE_COLS) : cols, on ? num_min(rows, STAGE_ROWS) : rows};
}

struct rect stage_area(struct rect usual, int rows)
{
	int blank = rows >= STAGE_ROWS ? 1 : 0;
	return (struct rect){usual.x, usual.y + blank, usual.w, num_min(usual.h - blank, STAGE_CONTENT)};
}

int stage_lines(const struct look *look)
{
	return look->stage ? STAGE_LINES : 1;
}

int stage_title(const struct look *look, const char *title, int w)
{
	const char *lines[STAGE_LINES];
	return look->stage && w > 0 ? pen_wrap(look->frame, title, w, STAGE_LINES, lines) : 1;
}

bool stage_wants_larger(int cols, int rows)
{
	return cols >= WIDE && rows >= HIGH && (cols > WIDE || rows > HIGH);
}

void stage_draw_larger(struct canvas *c, const char *text)
{
	canvas_text_w(c, 1, STAGE_ROWS + 1, STAGE_COLS - 2, ROLE_HINT, text);
}
