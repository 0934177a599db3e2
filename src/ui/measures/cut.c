// SPDX-License-Identifier: EUPL-1.2
// The cut in the list: a line between two rows where the list stands in the order of the ranking, and a sign at the
// measures that the line alone would tell wrong. The line takes a line of the screen and is no row: the cursor never
// stands on it.
#include "say/cut.h"
#include "say/weigh.h"
#include "ui/measures/measures.h"

int measures_cut_row(const struct measures_rows *rows, const struct measures_order *order, const struct look *look,
					 bool grouped)
{
	const struct cut *cut = look->cut;
	if (!cut || cut->line < 0 || rows->reversed || grouped || !measures_by_score(order, look))
		return -1;
	if (rows->direct)
		return cut->line;
	int row = 0;
	for (int i = 0; i < cut->line && row < (int)rows->n; i++)
		row += rows->at[row] == look->score->order[i];
	return row;
}

int measures_lines(const struct measures_rows *rows)
{
	return (int)rows->n + (rows->cut >= 0);
}

int measures_line(const struct measures_rows *rows, int row)
{
	return row + (rows->cut >= 0 && row >= rows->cut);
}

int measures_row_at(const struct measures_rows *rows, int line)
{
	if (rows->cut < 0 || line < rows->cut)
		return line;
	return line == rows->cut ? -1 : line - 1;
}

// "┄┄┄┄ Cut line 2021: 11 measures fit into 2.0 FTE and 400 000 € ┄┄┄┄┄"
void measures_draw_cut(const struct measures *st, const struct look *look, struct canvas *c, int y)
{
	struct str s = str_on(look->frame);
	int w = st->drawn.layout.list_w;
	canvas_fill(c, (struct rect){1, y, w - 1, 1}, ROLE_CUT, 0x2504); // ┄
	cut_tell_brief(&s, look, look->cut, w - 10);
	canvas_put(c, 4, y, ROLE_CUT, ' ');
	int used = canvas_text(c, 5, y, ROLE_CUT, str_text(&s));
	canvas_put(c, 5 + used, y, ROLE_CUT, ' ');
}

uint32_t measures_cut_sign(const struct measures_rows *rows, const struct look *look, int row, size_t m)
{
	return look->cut ? cut_sign(look->cut, m, rows->cut >= 0, row < rows->cut) : ' ';
}

void measures_draw_cut_sign(const struct measures *st, const struct look *look, struct canvas *c, int row, size_t m,
							int y)
{
	if (!look->cut || st->drawn.layout.grid.n == 0)
		return;
	uint32_t sign = measures_cut_sign(&st->rows, look, row, m);
	int x = st->drawn.layout.grid.at[st->drawn.layout.main].x - 1;
	if (sign != ' ' && x > 0)
		canvas_put(c, x, y, sign == '?' ? ROLE_GAP : ROLE_CUT, sign);
}
