// SPDX-License-Identifier: EUPL-1.2
// Draws a sheet, on one side or on two. Only the lines that are visible are formatted.
#include "base/i18n.h"
#include "say/facts.h"
#include "say/label.h"
#include "ui/kit/line.h"
#include "ui/kit/mark.h"
#include "ui/object/sheet.h"

#include <string.h>

#define WIDE      130 // columns from which there are two sides
#define MOST_TEXT 110 // cells of a line of text

int sheet_facts_width(int w)
{
	int room = w >= WIDE ? w / 2 : w;
	return room < MOST_TEXT ? room : MOST_TEXT;
}

bool sheet_is_wide(const struct sheet *s, const struct sheet_page *page)
{
	return s->w >= WIDE && page->kin_n > 0;
}

static void draw_fact(struct sheet *s, const struct look *look, struct canvas *c, const struct sheet_page *page,
					  int line, int y, int w)
{
	int i = 0;
	while (i + 1 < page->facts_n && page->laid[i + 1].line <= line)
		i++;
	const struct fact *f = &page->facts[i];
	const struct sheet_fact *laid = &page->laid[i];
	bool here = s->list.at == i, first = line == laid->line;
	struct line l = {0};
	int x = LINE_TEXT + page->label_w + 2;
	if (first)
		line_add(&l, LINE_TEXT, page->label_w, here ? ROLE_CURSOR : ROLE_DIM, f->label);
	bool title = f->column >= 0 && f->column == schema_title(&schema[page->table]);
	enum role role = here ? ROLE_CURSOR : f->column == FACT_MISSING ? ROLE_DIM : title ? ROLE_TITLE : ROLE_TEXT;
	line_add(&l, x, w - x, role, laid->text[line - laid->line]);
	line_draw(c, y, w, &l, here && first, look->search);
	if (here && first) {
		s->x = LINE_TEXT;
		s->y = y;
	}
}

static void draw_kin(struct sheet *s, const struct look *look, struct canvas *c, const struct sheet_page *page,
					 int line, int x, int y, int w)
{
	int i = 0;
	while (i + 1 < page->kin_n && page->kin[i + 1].line <= line)
		i++;
	const struct kin *k = &page->kin[i];
	size_t r = (size_t)(line - k->line);
	struct line l = {0};
	struct str text = {0};
	bool here = false;
	if (r == 0) {
		label_upper(&text, facts_kin_heading(k->table, k->column));
		str_addf(&text, " (%zu)", k->rows.n);
		line_add(&l, LINE_MARK, w - LINE_MARK - 1, ROLE_HEADING, str_text(&text));
	} else if (r <= k->rows.n) {
		here = s->list.at == k->thing + (int)r - 1;
		sheet_kin_text(&text, look, k, plan_row(look->plan, k->table, k->rows.at[r - 1]));
		line_add(&l, LINE_TEXT, w - LINE_TEXT - 1, here ? ROLE_CURSOR : ROLE_TEXT, str_text(&text));
	}
	struct canvas_saved saved = canvas_enter(c, (struct rect){x, y, w, 1});
	line_draw(c, 0, w, &l, here, look->search);
	if (r > 0 && r <= k->rows.n)
		look_draw_mark(look, c, LINE_MARK, 0, k->table, plan_id(plan_row(look->plan, k->table, k->rows.at[r - 1])),
					   here);
	canvas_leave(c, saved);
	str_free(&text);
	if (here) {
		s->x = x + LINE_TEXT;
		s->y = y;
	}
}

// Lines of the thing under the cursor, counted in its side.
static void lines_at(const struct sheet *s, const struct look *look, const struct sheet_page *page, int *from, int *to)
{
	const void *row = NULL;
	const struct kin *k = sheet_kin(page, s->list.at, look->plan, &row);
	*from = k ? k->line + 1 + s->list.at - k->thing : page->facts_n ? page->laid[s->list.at].line : 0;
	*to = *from + (k || !page->facts_n ? 1 : page->laid[s->list.at].lines);
	if (k && s->list.at == k->thing)
		*from = k->line; // the first row is seen with its heading
}

void sheet_draw_narrow(struct sheet *s, const struct look *look, struct canvas *c, const struct sheet_page *page, int w,
					   int h)
{
	int kin_at = page->facts_lines + 1; // a blank line between
	int lines = page->kin_n ? kin_at + page->kin_lines : page->facts_lines, visible = list_rows(lines, h);
	int from, to;
	lines_at(s, look, page, &from, &to);
	int shift = s->list.at >= page->facts_n ? kin_at : 0;
	list_show(&s->list, lines, visible, from + shift, to + shift, false);
	s->list.page = visible;
	for (int y = 0; y < visible && y + s->list.top < lines; y++) {
		int line = y + s->list.top;
		if (line < page->facts_lines)
			draw_fact(s, look, c, page, line, y, w);
		else if (line >= kin_at)
			draw_kin(s, look, c, page, line - kin_at, 0, y, w);
	}
	if (visible < h)
		list_more(c, LINE_TEXT, h - 1, w, list_above(&s->list), list_below(&s->list, lines, visible));
}

void sheet_draw_wide(struct sheet *s, const struct look *look, struct canvas *c, const struct sheet_page *page, int w,
					 int h)
{
	int left = sheet_facts_width(w), x = left + 2, from, to;
	struct list right = {.n = 1, .top = s->right_top};
	int left_rows = list_rows(page->facts_lines, h), right_rows = list_rows(page->kin_lines, h);
	lines_at(s, look, page, &from, &to);
	if (s->list.at < page->facts_n)
		list_show(&s->list, page->facts_lines, left_rows, from, to, true);
	else
		list_show(&right, page->kin_lines, right_rows, from, to, true);
	s->right_top = right.top;
	s->list.page = s->list.at < page->facts_n ? left_rows : right_rows;
	for (int y = 0; y < left_rows && y + s->list.top < page->facts_lines; y++)
		draw_fact(s, look, c, page, y + s->list.top, y, left);
	canvas_vline(c, left, 0, h, ROLE_BORDER);
	for (int y = 0; y < right_rows && y + right.top < page->kin_lines; y++)
		draw_kin(s, look, c, page, y + right.top, x, y, w - x);
	if (left_rows < h)
		list_more(c, LINE_TEXT, h - 1, left, list_above(&s->list), list_below(&s->list, page->facts_lines, left_rows));
	if (right_rows < h)
		list_more(c, x + LINE_TEXT, h - 1, w - x, list_above(&right), list_below(&right, page->kin_lines, right_rows));
}
