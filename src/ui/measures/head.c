// SPDX-License-Identifier: EUPL-1.2
// The heads of the columns: names, weights, and the rule that says how many rows are above and below.
#include "base/i18n.h"
#include "base/num.h"
#include "base/text.h"
#include "base/wrap.h"
#include "ui/measures/measures.h"

// "40 %": the share of the score; nothing for a criterion that takes no part.
static const char *weight_text(const struct look *look, const struct score_criterion *s)
{
	if (s->weight_bp == NONE32)
		return "–";
	struct str number = {0};
	num_short(&number, s->weight_bp, 2);
	const char *text = arena_printf(look->frame, tr("%s%%"), str_text(&number));
	str_free(&number);
	return text;
}

static void draw_criterion(const struct measures *st, const struct look *look, struct canvas *c,
						   const struct measures_column *col)
{
	const struct measures_layout *l = &st->layout;
	const struct score_criterion *s = &look->score->criteria[col->criterion];
	const char *lines[3];
	int n = text_wrap(look->frame, s->criterion->title, col->w, l->head_lines, lines);
	for (int k = 0; k < n; k++)
		canvas_text_w(c, col->x, k, col->w, ROLE_HEADING, lines[k]);
	if (l->weights)
		canvas_text_w(c, col->x, l->head_lines, col->w, ROLE_DIM, weight_text(look, s));
	if (s->criterion->id == st->criterion)
		canvas_bold(c, (struct rect){col->x, 0, col->w, l->head_lines});
}

// Where the head of a column begins that ends at the right, and which word it is. The word may use the blanks before its
// column, and the one behind it, when it needs them; where that does not do it is cut.
static int right_head(const struct look *look, const struct measures_column *col, const char **word)
{
	int end = col->x + col->w;
	*word = column_head(col->kind, look);
	if (text_width(*word) > col->w + 2 && col->kind->brief)
		*word = tr(col->kind->brief);
	int w = text_width(*word);
	return w > col->w + 2 ? col->x : (w > col->w + 1 ? end + 1 : end) - w;
}

static void draw_right(const struct look *look, struct canvas *c, const struct measures_column *col)
{
	const char *word;
	int x = right_head(look, col, &word), w = text_width(word);
	canvas_text_w(c, x, 0, w > col->w + 2 ? col->w : w, ROLE_HEADING, word);
}

// The sign of the order at the column that comes first in it, where it is not the usual order: behind the word, before it
// where it ends at the right, behind the weight of a criterion.
static void draw_order(const struct measures *st, const struct look *look, struct canvas *c,
					   const struct measures_column *col)
{
	const struct measures_layout *l = &st->layout;
	const char *way = measures_sort_sign(st, look, col);
	int x, y = 0;
	if (!*way)
		return;
	if (col->criterion >= 0) {
		y = l->weights ? l->head_lines : 0;
		x = col->x + (l->weights ? text_width(weight_text(look, &look->score->criteria[col->criterion])) + 1 : col->w);
	} else if (col->kind->right) {
		const char *word;
		x = right_head(look, col, &word) - 1;
		x = x < 0 ? col->x + col->w : x; // the first column has no room before it
	} else {
		x = col->x + text_width(tr(col->kind->head)) + 1;
		x = x < col->x + col->w ? x : col->x + col->w;
	}
	canvas_text(c, x, y, ROLE_DIM, way);
}

// ◂ ▸ where columns did not fit.
static void draw_more(const struct measures_layout *l, struct canvas *c)
{
	int first = -1, last = -1;
	for (int i = 0; i < l->n; i++)
		if (l->column[i].criterion >= 0) {
			first = first < 0 ? i : first;
			last = i;
		}
	if (l->before && first >= 0)
		canvas_put(c, l->column[first].x - 1, 0, ROLE_DIM, 0x25C2);
	if (!l->after)
		return;
	const struct measures_column *col = &l->column[last >= 0 ? last : l->n - 1];
	canvas_put(c, col->x + col->w, 0, ROLE_DIM, 0x25B8);
}

void measures_draw_head(const struct measures *st, const struct look *look, struct canvas *c)
{
	const struct measures_layout *l = &st->layout;
	for (int i = 0; i < l->n; i++) {
		const struct measures_column *col = &l->column[i];
		if (col->criterion >= 0)
			draw_criterion(st, look, c, col);
		else if (col->kind->right)
			draw_right(look, c, col);
		else
			canvas_text_w(c, col->x, 0, col->w, ROLE_HEADING, tr(col->kind->head));
		draw_order(st, look, c, col);
	}
	draw_more(l, c);
	int y = l->head_h - 1, x = l->column[l->main].x;
	canvas_hline(c, 0, y, l->list_w, ROLE_BORDER);
	int above = list_above(&st->list), below = list_below(&st->list, measures_lines(st), l->rows);
	int used = list_more(c, x, y, l->list_w - x - 2, above, below);
	if (used > 0) { // a blank on both sides parts it from the rule
		canvas_put(c, x - 1, y, ROLE_TEXT, ' ');
		canvas_put(c, x + used, y, ROLE_TEXT, ' ');
	}
}
