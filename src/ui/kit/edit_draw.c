// SPDX-License-Identifier: EUPL-1.2
// A text that is typed in one line of cells, with the terminal's cursor in it.
#include "base/utf8.h"
#include "canvas/canvas.h"
#include "ui/kit/edit.h"

void edit_draw(const struct edit *e, struct canvas *c, int x, int y, int w, enum role role)
{
	const char *text = str_text(&e->text);
	struct edit_line whole = {0, e->text.len};
	int cursor = edit_cell_of(text, &whole, e->cursor), skip = 0;
	if (cursor >= w) {
		int cut = cursor - w + 2; // one cell for the sign of what is hidden, one for the cursor
		const char *p = text;
		for (int cells = 0; cells < cut && *p;)
			cells += utf8_width(utf8_harmless(utf8_next(&p)));
		skip = edit_cell_of(text, &whole, (size_t)(p - text)) - 1;
		text = p;
		canvas_put(c, x, y, ROLE_DIM, 0x2026); // …
		canvas_text_w(c, x + 1, y, w - 1, role, text);
	} else {
		canvas_text_w(c, x, y, w, role, text);
	}
	canvas_cursor(c, x + cursor - skip, y);
}
