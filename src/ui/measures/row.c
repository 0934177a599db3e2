// SPDX-License-Identifier: EUPL-1.2
// One row of the list: a measure, cell by cell as the table of columns says, or the heading of a group. Only what is
// visible is formatted.
#include "base/i18n.h"
#include "base/text.h"
#include "ui/kit/mark.h"
#include "ui/kit/pen.h"
#include "ui/measures/measures.h"

static void draw_cell(const struct measures_cell *cell, const struct grid *grid, const struct column_kind *kind,
					  int column, bool brief)
{
	struct str s = {0};
	(brief && kind->text_brief ? kind->text_brief : kind->text)(&s, cell->figures, cell->look, cell->m);
	grid_cell(grid, cell->c, column, cell->y, kind->role, str_text(&s));
	str_free(&s);
}

// "Tools/Hilfsmittel  12 Maßnahmen · 2021: 2,5 VZÄ · ≥ 400 T€", and that it is folded.
static void draw_heading(const struct measures *st, const struct look *look, struct canvas *c,
						 const struct measures_group *g, int y, bool here)
{
	struct str title = str_on(look->frame), sums = str_on(look->frame);
	measures_group_title(&title, st->groups.by, look, g);
	measures_group_sums(&sums, st->kept.figures.year, look, g);
	if (g->folded)
		str_addf(&sums, " · %s", tr("folded"));
	struct pen pen = {.c = c, .x = 1, .y = y, .end = st->drawn.layout.list_w};
	int room = st->drawn.layout.list_w - 4 - text_width(str_text(&sums));
	if (room < 12) // the name before the figures
		room = st->drawn.layout.list_w - 2;
	int used = canvas_text_w(c, 1, y, room, here ? ROLE_CURSOR : ROLE_HEADING, str_text(&title));
	canvas_bold(c, (struct rect){1, y, used, 1});
	pen.x += used + 2;
	if (pen.x < pen.end)
		pen_text(&pen, ROLE_DIM, str_text(&sums));
}

void measures_draw_row(const struct measures *st, const struct look *look, struct canvas *c, int row, int y)
{
	const struct measures_layout *l = &st->drawn.layout;
	const struct measures_group *g = measures_group_at(&st->groups, &st->rows, row);
	bool here = row == st->cursor.list.at;
	if (here) {
		canvas_put(c, 0, y, ROLE_CURSOR, 0x25B8); // ▸
		canvas_cursor(c, g ? 1 : measures_cursor_x(st, look), y);
	}
	if (g) {
		draw_heading(st, look, c, g, y, here);
		return;
	}
	struct measures_cell cell = {.look = look, .c = c, .y = y, .m = measures_at(&st->rows, look, row), .here = here};
	cell.cursor = &st->cursor;
	cell.figures = &st->kept.figures;
	look_draw_mark(look, c, 0, y, T_measure, look->plan->measure[cell.m].id, here);
	for (int i = 0; i < l->grid.n; i++) {
		const struct measures_column col = measures_column(l, i);
		cell.x = l->grid.at[i].x;
		cell.w = l->grid.at[i].w;
		cell.criterion = col.criterion;
		if (col.kind->draw)
			col.kind->draw(&cell);
		else
			draw_cell(&cell, &l->grid, col.kind, i, l->brief_money);
	}
	measures_draw_cut_sign(st, look, c, row, cell.m, y);
}
