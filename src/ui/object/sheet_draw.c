// SPDX-License-Identifier: EUPL-1.2
// Draws a sheet, on one side or on two. Only the lines that are visible are formatted.
#include "say/facts.h"
#include "say/label.h"
#include "ui/kit/line.h"
#include "ui/kit/mark.h"
#include "ui/object/sheet.h"

#define WIDE      130 // columns from which there are two sides
#define MOST_TEXT 110 // cells of a line of text

int sheet_facts_width(int w)
{
	int room = w >= WIDE ? w / 2 : w;
	return room < MOST_TEXT ? room : MOST_TEXT;
}

static bool is_wide(int w, const struct sheet_page *page)
{
	return w >= WIDE && page->kin_n > 0;
}

// The line where kin begins: below a blank one, or at the top of its own side.
static int kin_at(const struct sheet_page *page, int w)
{
	return is_wide(w, page) ? 0 : page->facts_lines + 1;
}

struct rows_page sheet_lay(void *state, const struct look *look, int w, int h)
{
	const struct sheet *s = state;
	struct sheet_page *page = arena_alloc(look->frame, sizeof *page);
	*page = sheet_page(look, s->table, s->id, sheet_facts_width(w));
	int n = page->row ? page->things : 0, from = kin_at(page, w);
	struct rows_at *at = arena_alloc(look->frame, (size_t)(n + 1) * sizeof *at);
	bool wide = is_wide(w, page);
	(void)h;
	for (int i = 0; i < page->facts_n && i < n; i++)
		at[i] = (struct rows_at){page->laid[i].line, page->laid[i].line, page->laid[i].line + page->laid[i].lines};
	for (int i = 0; i < page->kin_n && n > 0; i++) {
		const struct kin *k = &page->kin[i];
		int line = from + k->line + 1;
		for (int r = 0; r < (int)k->rows.n; r++, line++) // the first row is seen with its heading
			at[k->thing + r] = (struct rows_at){r ? line : line - 1, line, line + 1};
	}
	return (struct rows_page){.n = n,
							  .lines = wide || !page->kin_n ? page->facts_lines : from + page->kin_lines,
							  .at = at,
							  .right_n = wide ? n - page->facts_n : 0,
							  .right_lines = page->kin_lines,
							  .half = wide,
							  .of = page};
}

static void draw_fact(const struct look *look, struct canvas *c, const struct sheet_page *page, int at,
					  const struct rows_line *on)
{
	int line = on->line, w = on->w;
	int i = 0;
	while (i + 1 < page->facts_n && page->laid[i + 1].line <= line)
		i++;
	const struct fact *f = &page->facts[i];
	const struct sheet_fact *laid = &page->laid[i];
	bool here = at == i, first = line == laid->line;
	struct line l = {0};
	int x = LINE_TEXT + page->label_w + 2;
	if (first)
		line_add(&l, LINE_TEXT, page->label_w, here ? ROLE_CURSOR : ROLE_DIM, f->label);
	bool title = f->column >= 0 && f->column == schema_title(&schema[page->table]);
	enum role role = here ? ROLE_CURSOR : f->column == FACT_MISSING ? ROLE_DIM : title ? ROLE_TITLE : ROLE_TEXT;
	line_add(&l, x, w - x, role, laid->text[line - laid->line]);
	line_draw(c, on->y, w, &l, on->here, look->search);
}

// `line`: counted from the first of the kin.
static void draw_kin(const struct look *look, struct canvas *c, const struct sheet_page *page, int line,
					 const struct rows_line *on)
{
	int i = 0, w = on->w;
	while (i + 1 < page->kin_n && page->kin[i + 1].line <= line)
		i++;
	const struct kin *k = &page->kin[i];
	size_t r = (size_t)(line - k->line);
	struct line l = {0};
	struct str text = str_on(look->frame);
	if (r == 0) {
		label_upper(&text, facts_kin_heading(k->table, k->column));
		str_addf(&text, " (%zu)", k->rows.n);
		line_add(&l, LINE_MARK, w - LINE_MARK - 1, ROLE_HEADING, str_text(&text));
	} else if (r <= k->rows.n) {
		sheet_kin_text(&text, look, k, plan_row(look->plan, k->table, k->rows.at[r - 1]));
		line_add(&l, LINE_TEXT, w - LINE_TEXT - 1, on->here ? ROLE_CURSOR : ROLE_TEXT, str_text(&text));
	}
	line_draw(c, on->y, w, &l, on->here, look->search);
	if (r > 0 && r <= k->rows.n)
		look_draw_mark(look, c, LINE_MARK, on->y, k->table, plan_id(plan_row(look->plan, k->table, k->rows.at[r - 1])),
					   on->here);
}

void sheet_draw_line(void *state, const struct look *look, struct canvas *c, const struct rows_page *p,
					 const struct rows_line *l)
{
	const struct sheet *s = state;
	const struct sheet_page *page = p->of;
	int from = kin_at(page, s->rows.w);
	if (!l->right && l->line < page->facts_lines)
		draw_fact(look, c, page, s->rows.list.at, l);
	else if (l->line >= from)
		draw_kin(look, c, page, l->line - from, l);
}

void sheet_draw_page(struct sheet *s, const struct look *look, struct canvas *c, const struct rows_page *p, int w,
					 int h)
{
	int left = sheet_facts_width(w);
	bool wide = is_wide(w, p->of);
	rows_draw(s, look, c, p, (struct rect){0, 0, wide ? left : w, h}, false);
	if (!wide)
		return;
	canvas_vline(c, left, 0, h, ROLE_BORDER);
	rows_draw(s, look, c, p, (struct rect){left + 2, 0, w - left - 2, h}, true);
}
