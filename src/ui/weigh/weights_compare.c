// SPDX-License-Identifier: EUPL-1.2
// A table over the pane: a row a measure, a column a weighting. Up and down walk the measures, left and right the
// weightings; Enter tries one out.
#include "ui/weigh/weights_compare.h"

#include "base/i18n.h"
#include "base/num.h"
#include "base/text.h"
#include "base/wrap.h"
#include "plan/code.h"
#include "say/label.h"
#include "say/score.h"
#include "say/weigh.h"
#include "ui/kit/grid.h"
#include "ui/kit/label.h"
#include "ui/kit/stage.h"
#include "ui/weigh/weights_panel.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void *weights_compare_new(void)
{
	struct weights_compare *p = mem_alloc(sizeof *p);
	*p = (struct weights_compare){.arena = arena_new(), .id = NONE32, .column = -1};
	return p;
}

static void destroy(void *state)
{
	struct weights_compare *p = state;
	arena_free(p->arena);
	free(p);
}

static void settle(struct weights_compare *p, const struct look *look)
{
	p->id = p->list.n > 0 ? look->plan->measure[p->order[p->list.at]].id : NONE32;
}

static void sync_table(void *state, const struct look *look)
{
	struct weights_compare *p = state;
	weights_ranks(p, look);
	list_resize(&p->list, (int)look->score->n);
	for (int i = 0; i < p->list.n && p->id != NONE32; i++)
		if (look->plan->measure[p->order[i]].id == p->id)
			p->list.at = i;
	settle(p, look);
	if (p->column < 0) // a kept one is what somebody came for
		p->column = p->kept;
	if (p->column >= p->n)
		p->column = p->n > 0 ? p->n - 1 : 0;
}

static const char *column_title(const struct weights_compare *p, const struct look *look, int c)
{
	const struct weighting *g = plan_find(look->plan, T_weighting, p->weighting[c]);
	return g ? g->title : c == 0 && look->trial && look->trial->differs ? tr("now tried") : tr("the plan's own");
}

// ---- keys -----------------------------------------------------------------------------------------------------------

static bool move_column(struct weights_compare *p, const char *where)
{
	int by = strcmp(where, "right") == 0 ? 1 : strcmp(where, "left") == 0 ? -1 : 0;
	int to = p->column + by;
	p->column = to < 0 ? 0 : to >= p->n ? p->n - 1 : to;
	return by != 0;
}

static void add_command(const struct weights_compare *p, const struct look *look, const char *verb, struct str *command)
{
	struct str code = str_on(look->frame);
	code_name(&code, look->plan, T_weighting, p->weighting[p->column]);
	str_add(command, verb);
	str_addquoted(command, str_text(&code));
}

static enum answer act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
					   struct ls_err *err)
{
	struct weights_compare *p = state;
	if (strcmp(argv[0], "close") == 0 || p->n <= p->kept)
		return ANSWER_CLOSE;
	if (move_column(p, view_cursor(argc, argv)))
		return ANSWER_DONE;
	if (list_cursor(&p->list, argc, argv)) {
		settle(p, look);
		return ANSWER_DONE;
	}
	bool use = strcmp(argv[0], "accept") == 0;
	if (!use && strcmp(argv[0], "delete") != 0)
		return strcmp(argv[0], "undo") == 0 || strcmp(argv[0], "redo") == 0 ? ANSWER_IGNORED : view_other(argv[0]);
	if (use && p->column == 1 && p->kept == 2) {
		str_add(command, "weights try");
		return ANSWER_FINISH;
	}
	if (p->weighting[p->column] == NONE32 && p->column > 0) {
		ls_fail(err, LS_OK, "%s", tr("These are the plan's own weights; they are not kept beside it."));
		return ANSWER_DONE;
	}
	if (p->weighting[p->column] == NONE32) {
		ls_fail(err, LS_OK, "%s", tr("These are the weights looked at now; go right to a kept one."));
		return ANSWER_DONE;
	}
	add_command(p, look, use ? "weights use " : "weighting delete ", command);
	return use ? ANSWER_FINISH : ANSWER_COMMAND;
}

// ---- drawing --------------------------------------------------------------------------------------------------------

enum { CODE, TITLE, JUMP, FIRST };

// Number, title, jump, and the weightings that fit beside a title worth reading, the one under the cursor among them.
static struct grid columns(struct weights_compare *p, const struct look *look, int w)
{
	int longest = 0, most = w < 110 ? 13 : 20, room = w - 10 - 22;
	for (int i = 0; i < p->n; i++)
		longest = num_max(longest, text_width(column_title(p, look, i)));
	int cells = (int)num_clamp(longest + 2, 12, most), shown = (int)num_clamp(room / cells, 1, p->n);
	p->left = (int)num_clamp(p->left, p->column - shown + 1, p->column);
	p->left = num_min(p->left, p->n - shown);
	struct grid g = {0};
	grid_add(&g, (struct grid_column){.head = tr("No."), .w = 4, .right = true});
	grid_add(&g, (struct grid_column){.head = tr("Measure"), .gap = 1, .least = 8, .most = 60, .rest = true});
	grid_add(&g, (struct grid_column){.head = tr("Spread"), .w = 6, .right = true});
	for (int i = p->left; i < p->left + shown; i++)
		grid_add(&g, (struct grid_column){.gap = 1, .w = cells - 1, .of = i});
	grid_place(&g, 1, w);
	return g;
}

// Returns its lines, with the rule.
static int draw_head(const struct weights_compare *p, const struct look *look, struct canvas *c, const struct grid *g,
					 int w, int most)
{
	int lines = 1;
	for (int i = FIRST; i < g->n; i++) {
		int n = grid_title(g, c, look->frame, i, most, column_title(p, look, g->at[i].of));
		if (g->at[i].of == p->column)
			canvas_bold(c, (struct rect){g->at[i].x, 0, g->at[i].w, n});
		lines = num_max(lines, n);
	}
	grid_heads(g, c, look->frame, 0, ROLE_HEADING);
	if (p->left > 0)
		canvas_put(c, g->at[FIRST].x - 1, 0, ROLE_DIM, 0x25C2); // ◂
	if (g->at[g->n - 1].of + 1 < p->n)
		canvas_put(c, w - 1, 0, ROLE_DIM, 0x25B8); // ▸
	return lines + 1;
}

// "4=" and, against the weights looked at, "▲3".
static void draw_rank(const struct weights_compare *p, const struct look *look, struct canvas *c,
					  const struct grid_column *col, size_t m, int y, bool here)
{
	int32_t rank = p->rank[col->of][m], won = p->rank[0][m] - rank;
	int digits = snprintf(NULL, 0, "%zu", look->score->n);
	const char *text =
		rank > 0 ? arena_printf(look->frame, "%*d%s", digits, (int)rank, p->tied[col->of][m] ? "=" : "") : "–";
	canvas_text_w(c, col->x, y, col->w, here ? ROLE_FIELD : ROLE_TEXT, text);
	if (here)
		canvas_cursor(c, col->x + digits - 1, y);
	if (col->of == 0 || rank == 0 || p->rank[0][m] == 0 || won == 0)
		return;
	canvas_text_w(c, col->x + digits + 2, y, col->w - digits - 2, won > 0 ? ROLE_UP : ROLE_DOWN,
				  arena_printf(look->frame, "%s%d", won > 0 ? "▲" : "▼", (int)(won > 0 ? won : -won)));
}

static void draw_row(const struct weights_compare *p, const struct look *look, struct canvas *c, const struct grid *g,
					 int row, int y)
{
	size_t m = p->order[row];
	bool here = row == p->list.at;
	const struct measure *measure = &look->plan->measure[m];
	if (here)
		canvas_put(c, 0, y, ROLE_CURSOR, 0x25B8); // ▸
	grid_cell(g, c, CODE, y, ROLE_DIM, text_cut(look->frame, label_number(measure->code), g->at[CODE].w));
	label_title(c, look, g->at[TITLE].x, y, g->at[TITLE].w, here, measure->title);
	grid_cell(g, c, JUMP, y, p->jump[m] > 0 ? ROLE_TEXT : ROLE_DIM, arena_printf(look->frame, "%d", (int)p->jump[m]));
	for (int i = FIRST; i < g->n; i++)
		draw_rank(p, look, c, &g->at[i], m, y, here && g->at[i].of == p->column);
}

static void draw(void *state, const struct look *look, struct canvas *c, int w, int h)
{
	struct weights_compare *p = state;
	canvas_fill(c, (struct rect){0, 0, w, h}, ROLE_TEXT, ' ');
	if (p->n == 0)
		return;
	struct grid g = columns(p, look, w);
	int head = draw_head(p, look, c, &g, w, h > 14 ? 3 : h > 8 ? 2 : 1);
	int pitch = stage_lines(look), rows = num_max((h - head) / pitch, 1);
	list_show_rows(&p->list, rows, false);
	c->lines = pitch;
	for (int i = 0; i < rows && p->list.top + i < p->list.n; i++)
		draw_row(p, look, c, &g, p->list.top + i, head + i * pitch);
	c->lines = 1;
	grid_rule(c, head - 1, w, g.at[TITLE].x, list_above(&p->list), list_below(&p->list, p->list.n, rows));
}

// ---- words ----------------------------------------------------------------------------------------------------------

static void tell_weights(const struct weights_compare *p, const struct look *look, struct str *out)
{
	const struct weights *w = &p->weights[p->column];
	int told = 0;
	str_addf(out, "%s: ", column_title(p, look, p->column));
	for (int i = 0; i < w->n; i++) {
		if (w->bp[i] == NONE32)
			continue;
		str_addf(out, "%s%s ", told++ > 0 ? " · " : "", look->score->criteria[i].criterion->title);
		label_percent(out, w->bp[i]);
	}
}

static void describe(void *state, const struct look *look, struct str *first, struct str *second)
{
	const struct weights_compare *p = state;
	if (p->list.n == 0 || p->n == 0) {
		str_add(first, tr("This plan has no measures yet."));
		return;
	}
	size_t m = p->order[p->list.at];
	str_addf(first, "%s %s: ", label_number(look->plan->measure[m].code), look->plan->measure[m].title);
	score_no_rank(first, look->score, m);
	for (int i = 0; i < p->n && look->score->rank[m]; i++)
		str_addf(first, tr("%srank %d with “%s”"), i > 0 ? ", " : "", (int)p->rank[i][m], column_title(p, look, i));
	tell_weights(p, look, second);
}

static const struct hint hints[] = {
	{"accept", N_("try it out")},
	{"cursor left", N_("weighting")},
	{"cursor right", N_("weighting")},
	{"delete", N_("delete")},
	{"close", N_("back")},
	{NULL, NULL},
};

const struct view overlay_weights_compare = {
	.name = "weightings",
	.keys = "weightings list box",
	.hints = hints,
	.destroy = destroy,
	.sync = sync_table,
	.act = act,
	.draw = draw,
	.describe = describe,
};
