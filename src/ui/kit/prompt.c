// SPDX-License-Identifier: EUPL-1.2
// A line of input that scrolls sideways so that the text cursor is always seen, and a menu that grows upwards.
#include "ui/kit/prompt.h"

#include "base/num.h"
#include "base/text.h"
#include "base/utf8.h"
#include "ui/kit/list.h"

#include <string.h>

#define MENU_ROWS 8

static int part_width(const char *s, size_t n)
{
	struct str part = {0};
	str_addn(&part, s, n);
	int w = text_width(str_text(&part));
	str_free(&part);
	return w;
}

// The byte from which the input is drawn: the least at which the text up to the cursor, and the cursor, fit.
static size_t input_start(const char *input, size_t cursor, int cells)
{
	size_t start = 0;
	while (start < cursor && part_width(input + start, cursor - start) >= cells) {
		const char *s = input + start;
		utf8_next(&s);
		start = (size_t)(s - input);
	}
	return start < cursor ? start : cursor;
}

static void draw_menu(struct canvas *c, const struct frame *f)
{
	int n = f->choices_n < 100000 ? (int)f->choices_n : 100000;
	int rows = n < MENU_ROWS ? n : MENU_ROWS;
	int room = c->rows - 3; // the first line, a rule and the prompt stay
	if (rows > room)
		rows = room;
	if (rows < 1)
		return;
	struct list l = {.n = n, .at = f->choice > 0 ? (int)f->choice : 0};
	list_show_rows(&l, rows, false);
	bool more = n > rows;
	int w = c->cols, y = c->rows - 1 - rows; // whole rows: nothing of the pane is left half covered
	canvas_fill(c, (struct rect){0, y, w, rows}, ROLE_TEXT, ' ');
	if (y > 1)
		canvas_hline(c, 0, --y, w, ROLE_BORDER);
	y = c->rows - 1 - rows;
	for (int i = 0; i < rows; i++) {
		bool chosen = l.top + i == f->choice;
		int last = more && i == rows - 1 ? 17 : 0;
		if (chosen)
			canvas_put(c, 1, y + i, ROLE_CURSOR, 0x25b8);
		if (last)
			list_more(c, w - 17, y + i, 16, list_above(&l), list_below(&l, n, rows));
		canvas_text_w(c, 3, y + i, w - 4 - last, chosen ? ROLE_CURSOR : ROLE_TEXT, f->choices[l.top + i]);
		if (chosen)
			canvas_bold(c, (struct rect){0, y + i, w - last, 1});
	}
}

void prompt_draw(struct canvas *c, const struct frame *f)
{
	const char *input = f->input ? f->input : "";
	size_t len = strlen(input), cursor = f->cursor < len ? f->cursor : len;
	int y = c->rows - 1;
	if (f->choices && f->choices_n > 0)
		draw_menu(c, f);
	canvas_fill(c, (struct rect){0, y, c->cols, 1}, ROLE_TEXT, ' ');
	int x = 1 + canvas_text_w(c, 1, y, c->cols - 1, ROLE_KEY, f->prompt);
	int cells = c->cols - x - 1; // one cell at the edge stays free for the mark of what is hidden
	size_t start = input_start(input, cursor, cells > 1 ? cells : 1);
	if (start > 0) {
		start = input_start(input, cursor, cells > 2 ? cells - 1 : 1);
		canvas_put(c, x++, y, ROLE_DIM, 0x2026);
	}
	canvas_text_w(c, x, y, c->cols - x, ROLE_TEXT, input + start);
	int note = f->prompt_note ? text_width(f->prompt_note) : 0, end = x + text_width(input + start);
	if (note > 0 && end + 2 + note < c->cols - 1)
		canvas_text_right(c, c->cols - 1, y, ROLE_DIM, f->prompt_note);
	canvas_cursor(c, num_min(x + part_width(input + start, cursor - start), c->cols - 1), y);
}
