// SPDX-License-Identifier: EUPL-1.2
// The heads of the columns: names, weights, and the rule that says how many rows are above and below.
#include "base/i18n.h"
#include "base/num.h"
#include "base/text.h"
#include "ui/measures/measures.h"

// "40 %": the share of the score; nothing for a criterion that takes no part.
static const char *weight_text(const struct look *look, const struct score_criterion *s)
{
	if (s->weight_bp == NONE32)
		return "–";
	struct str number = str_on(look->frame);
	num_short(&number, s->weight_bp, 2);
	const char *text = arena_printf(look->frame, tr("%s%%"), str_text(&number));
	return text;
}

static void draw_criterion(const struct measures *st, const struct look *look, struct canvas *c, int i,
						   const struct score_criterion *s)
{
	const struct measures_layout *l = &st->drawn.layout;
	const struct grid_column *col = &l->grid.at[i];
	grid_title(&l->grid, c, look->frame, i, l->head_lines, s->criterion->title);
	if (l->weights)
		canvas_text_w(c, col->x, l->head_lines, col->w, ROLE_DIM, weight_text(look, s));
	if (s->criterion->id == st->cursor.criterion)
		canvas_bold(c, (struct rect){col->x, 0, col->w, l->head_lines});
}

static void draw_plain(const struct measures_layout *l, const struct look *look, struct canvas *c, int i)
{
	const struct grid_column *col = &l->grid.at[i];
	if (grid_head_wraps(col))
		grid_title(&l->grid, c, look->frame, i, l->head_lines, col->head);
	else
		grid_head(&l->grid, c, look->frame, i, 0, ROLE_HEADING);
}

// The sign of the order at the column that comes first in it: at its head, at a criterion behind the weight.
static void draw_order(const struct measures *st, const struct look *look, struct canvas *c, int i)
{
	const struct measures_layout *l = &st->drawn.layout;
	const struct grid_column *col = &l->grid.at[i];
	const struct measures_column what = measures_column(l, i);
	const char *way = measures_sort_sign(&st->order, look, &what);
	if (!*way)
		return;
	if (what.criterion < 0)
		grid_sign(&l->grid, c, i, 0, way);
	else if (l->weights)
		canvas_text(c, col->x + text_width(weight_text(look, &look->score->criteria[what.criterion])) + 1,
					l->head_lines, ROLE_DIM, way);
	else
		canvas_text(c, col->x + col->w, 0, ROLE_DIM, way);
}

// ◂ ▸ where columns did not fit.
static void draw_more(const struct measures_layout *l, struct canvas *c)
{
	int first = -1, last = -1;
	for (int i = 0; i < l->grid.n; i++)
		if (measures_column(l, i).criterion >= 0) {
			first = first < 0 ? i : first;
			last = i;
		}
	if (l->before && first >= 0)
		canvas_put(c, l->grid.at[first].x - 1, 0, ROLE_DIM, 0x25C2);
	if (!l->after)
		return;
	const struct grid_column *col = &l->grid.at[last >= 0 ? last : l->grid.n - 1];
	canvas_put(c, col->x + col->w, 0, ROLE_DIM, 0x25B8);
}

void measures_draw_head(const struct measures *st, const struct look *look, struct canvas *c)
{
	const struct measures_layout *l = &st->drawn.layout;
	for (int i = 0; i < l->grid.n; i++) {
		int k = measures_column(l, i).criterion;
		if (k >= 0)
			draw_criterion(st, look, c, i, &look->score->criteria[k]);
		else
			draw_plain(l, look, c, i);
		draw_order(st, look, c, i);
	}
	draw_more(l, c);
	grid_rule(c, l->head_h - 1, l->list_w, l->grid.at[l->main].x, list_above(&st->cursor.list),
			  list_below(&st->cursor.list, measures_lines(&st->rows), l->rows));
}
