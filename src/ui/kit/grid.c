// SPDX-License-Identifier: EUPL-1.2
// The one layout of columns. What a column wants is its caller's business; who gives way to whom is decided here.
#include "ui/kit/grid.h"

#include "base/num.h"
#include "base/text.h"
#include "base/wrap.h"
#include "ui/kit/list.h"
#include "ui/kit/pen.h"

#include <stdio.h>
#include <string.h>

#define CELL_MOST 512 // bytes of a cell that is cut

int grid_add(struct grid *g, struct grid_column column)
{
	if (column.w < 0 || g->n == GRID_MOST)
		return -1;
	g->at[g->n] = column;
	return g->n++;
}

// ---- widths ------------------------------------------------------------------------------------------------------

static int gap_before(const struct grid *g, int i)
{
	if (i == 0)
		return 0;
	const struct grid_column *a = &g->at[i - 1], *b = &g->at[i];
	return b->gap - (a->near == NEAR_ALL || (a->near == NEAR_ALIKE && b->near == NEAR_ALIKE));
}

int grid_over(const struct grid *g, int w)
{
	int used = 0;
	for (int i = 0; i < g->n; i++)
		used += gap_before(g, i) + g->at[i].w;
	return used - w;
}

void grid_shrink(struct grid *g, int w, bool rest, int least)
{
	for (int i = g->n - 1; i >= 0; i--) {
		struct grid_column *col = &g->at[i];
		if (col->rest != rest || col->fixed || (col->keep && !rest))
			continue;
		col->w -= num_max(0, num_min(col->w - (rest ? least : col->least), grid_over(g, w)));
	}
}

void grid_squeeze(struct grid *g, int w, bool fixed)
{
	for (int i = g->n - 1; i >= 0; i--) {
		struct grid_column *col = &g->at[i];
		if (col->fixed || !fixed)
			col->w -= num_max(0, num_min(col->w - (fixed ? col->least : 1), grid_over(g, w)));
	}
}

void grid_drop(struct grid *g, int w, bool any, int kept)
{
	for (int i = g->n - 1; i >= 0 && grid_over(g, w) > 0; i--) {
		const struct grid_column *col = &g->at[i];
		if (col->keep || col->of == kept || (!any && (!col->wide || col->fixed)))
			continue;
		memmove(&g->at[i], &g->at[i + 1], (size_t)(g->n - i - 1) * sizeof *g->at);
		g->n--;
	}
}

// What is left over goes to the columns that take it.
static void fill(struct grid *g, int w)
{
	for (int i = 0; i < g->n; i++) {
		struct grid_column *col = &g->at[i];
		if (!col->rest || col->fixed)
			continue;
		int room = col->w - grid_over(g, w);
		col->w = num_max(col->least, num_min(room, col->most));
	}
}

void grid_place(struct grid *g, int x, int end)
{
	bool ended = false;
	fill(g, end - x);
	for (int i = 0; i < g->n; i++) {
		x += gap_before(g, i);
		if (g->at[i].end && !ended) {
			x = end;
			for (int k = i; k < g->n; k++)
				x -= g->at[k].w + (k > i ? gap_before(g, k) : 0);
			ended = true;
		}
		g->at[i].x = x;
		x += g->at[i].w;
	}
}

int grid_under(const struct grid *g, int x)
{
	for (int i = 0; i < g->n; i++)
		if (x >= g->at[i].x - 1 && x < g->at[i].x + g->at[i].w)
			return i;
	return -1;
}

// ---- texts -------------------------------------------------------------------------------------------------------

// A word of a cell loses no letters: it ends at a syllable, or with a whole word. Titles do not come here.
static const char *shorter(const char *text, int w, char room[CELL_MOST])
{
	struct arena *a = arena_new();
	const char *line;
	text_wrap_head(a, text, w, 1, &line);
	snprintf(room, CELL_MOST, "%s", line);
	arena_free(a);
	return room;
}

void grid_cell(const struct grid *g, struct canvas *c, int column, int y, enum role role, const char *text)
{
	const struct grid_column *col = &g->at[column];
	char room[CELL_MOST];
	if (col->right)
		canvas_text_right(c, col->x + col->w, y, role, text_width(text) <= col->w ? text : "…");
	else if (c->lines > 1)
		pen_title(c, col->x, y, col->w, role, text, "");
	else
		canvas_text_w(c, col->x, y, col->w, role, text_width(text) <= col->w ? text : shorter(text, col->w, room));
}

// Where the head of a column begins, and which word it is.
static int head_x(const struct grid_column *col, const char **word)
{
	int end = col->x + col->w;
	*word = col->head ? col->head : "";
	if (!col->right)
		return col->x;
	if (text_width(*word) > col->w + 2 && col->brief)
		*word = col->brief;
	int w = text_width(*word);
	return w > col->w + 2 ? col->x : (w > col->w + 1 ? end + 1 : end) - w;
}

void grid_head(const struct grid *g, struct canvas *c, struct arena *frame, int column, int y, enum role role)
{
	const struct grid_column *col = &g->at[column];
	const char *word;
	int x = head_x(col, &word), w = text_width(word);
	if (!col->right || w > col->w + 2)
		text_wrap_head(frame, word, col->w, 1, &word);
	canvas_text(c, x, y, role, word);
}

void grid_heads(const struct grid *g, struct canvas *c, struct arena *frame, int y, enum role role)
{
	for (int i = 0; i < g->n; i++)
		grid_head(g, c, frame, i, y, role);
}

bool grid_head_wraps(const struct grid_column *col)
{
	return col->head && (!col->right || (!col->brief && text_width(col->head) > col->w + 2));
}

int grid_title(const struct grid *g, struct canvas *c, struct arena *frame, int column, int lines, const char *title)
{
	const char *found[3];
	const struct grid_column *col = &g->at[column];
	int n = text_wrap_head(frame, title, col->w, lines, found);
	for (int k = 0; k < n && c; k++)
		if (col->right)
			canvas_text_right(c, col->x + col->w, k, ROLE_HEADING, found[k]);
		else
			canvas_text_w(c, col->x, k, col->w, ROLE_HEADING, found[k]);
	return n;
}

void grid_sign(const struct grid *g, struct canvas *c, int column, int y, const char *sign)
{
	const struct grid_column *col = &g->at[column];
	const char *word;
	int x = head_x(col, &word), end = col->x + col->w;
	if (!col->right)
		x = num_min(x + text_width(word) + 1, end);
	else
		x = x > 0 ? x - 1 : end; // the first column has no room before it
	canvas_text(c, x, y, ROLE_DIM, sign);
}

void grid_rule(struct canvas *c, int y, int w, int x, int above, int below)
{
	canvas_hline(c, 0, y, w, ROLE_BORDER);
	int used = list_more(c, x, y, w - x - 2, above, below);
	if (used > 0) { // a blank on both sides parts it from the rule
		canvas_put(c, x - 1, y, ROLE_TEXT, ' ');
		canvas_put(c, x + used, y, ROLE_TEXT, ' ');
	}
}
