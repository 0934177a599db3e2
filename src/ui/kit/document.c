// SPDX-License-Identifier: EUPL-1.2
// Lines of a document as rows.
#include "ui/kit/document.h"

#include "base/num.h"
#include "base/text.h"
#include "ui/kit/line.h"

struct rows_page document_page(const struct look *look, const struct doc *d, int w)
{
	struct doc_line *line = NULL;
	int room = num_min(w - LINE_TEXT - 1, DOCUMENT_W);
	int n = d ? (int)doc_lines(look->frame, d, num_max(room, 1), &line) : 0;
	return (struct rows_page){.n = n, .lines = n, .close = true, .of = line};
}

void document_draw(const struct look *look, struct canvas *c, const struct rows_page *p, const struct rows_line *l)
{
	const struct doc_line *line = &((const struct doc_line *)p->of)[l->thing];
	bool heading = line->kind == LINE_TITLE || line->kind == LINE_HEADING;
	enum role role = line->kind == LINE_RULE    ? ROLE_BORDER
					 : line->kind == LINE_HEADS ? ROLE_DIM
					 : heading                  ? ROLE_HEADING
												: ROLE_TEXT;
	struct line row = {0};
	if (line->kind == LINE_RULE) { // drawn as a rule, with the gaps of a table
		line_draw(c, l->y, l->w, &row, l->here, "");
		for (int x = 0; line->text[x]; x++)
			if (line->text[x] != ' ')
				canvas_hline(c, LINE_TEXT + x, l->y, 1, ROLE_BORDER);
		return;
	}
	line_add(&row, LINE_TEXT, l->w - LINE_TEXT - 1, l->here ? ROLE_CURSOR : role, line->text);
	line_draw(c, l->y, l->w, &row, l->here, look->search);
}

bool document_hit(const struct look *look, const struct rows_page *p, int i)
{
	const struct doc_line *line = &((const struct doc_line *)p->of)[i];
	return *look->search ? text_contains(line->text, look->search) : line->kind == LINE_HEADING;
}
