// SPDX-License-Identifier: EUPL-1.2
// The cut in the list: a line between two rows where the list stands in the order of the ranking, and a sign at the
// measures that the line alone would tell wrong. The line takes a line of the screen and is no row: the cursor never
// stands on it.
#include "say/cut.h"
#include "say/weigh.h"
#include "ui/measures/measures.h"

int measures_cut_row(const struct measures *st, const struct look *look, bool reversed)
{
	const struct cut *cut = look->cut;
	if (!cut || cut->line < 0 || reversed || st->grouping != GROUP_OFF || !measures_by_score(st, look))
		return -1;
	if (st->direct)
		return cut->line;
	int row = 0;
	for (int i = 0; i < cut->line && row < (int)st->rows_n; i++)
		row += st->rows[row] == look->score->order[i];
	return row;
}

int measures_lines(const struct measures *st)
{
	return (int)st->rows_n + (st->cut_row >= 0);
}

int measures_line(const struct measures *st, int row)
{
	return row + (st->cut_row >= 0 && row >= st->cut_row);
}

int measures_row_at(const struct measures *st, int line)
{
	if (st->cut_row < 0 || line < st->cut_row)
		return line;
	return line == st->cut_row ? -1 : line - 1;
}

// "┄┄┄┄ Cut line 2021: 11 measures fit into 2.0 FTE and 400 000 € ┄┄┄┄┄"
void measures_draw_cut(const struct measures *st, const struct look *look, struct canvas *c, int y)
{
	struct str s = str_on(look->frame);
	int w = st->layout.list_w;
	canvas_fill(c, (struct rect){1, y, w - 1, 1}, ROLE_CUT, 0x2504); // ┄
	cut_tell_brief(&s, look, look->cut, w - 10);
	canvas_put(c, 4, y, ROLE_CUT, ' ');
	int used = canvas_text(c, 5, y, ROLE_CUT, str_text(&s));
	canvas_put(c, 5 + used, y, ROLE_CUT, ' ');
}

uint32_t measures_cut_sign(const struct measures *st, const struct look *look, int row, size_t m)
{
	return look->cut ? cut_sign(look->cut, m, st->cut_row >= 0, row < st->cut_row) : ' ';
}

void measures_draw_cut_sign(const struct measures *st, const struct look *look, struct canvas *c, int row, size_t m,
							int y)
{
	if (!look->cut || st->layout.grid.n == 0)
		return;
	uint32_t sign = measures_cut_sign(st, look, row, m);
	int x = st->layout.grid.at[st->layout.main].x - 1;
	if (sign != ' ' && x > 0)
		canvas_put(c, x, y, sign == '?' ? ROLE_GAP : ROLE_CUT, sign);
}
