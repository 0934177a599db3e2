// SPDX-License-Identifier: EUPL-1.2
// A table over the pane: a row a measure, a column a weighting. Up and down walk the measures, left and right the
// weightings; Enter tries one out.
#include "ui/weigh/weights_compare.h"

#include "base/i18n.h"
#include "base/text.h"
#include "base/wrap.h"
#include "plan/code.h"
#include "say/label.h"
#include "say/weigh.h"
#include "ui/kit/label.h"
#include "ui/weigh/weights_panel.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void *weights_compare_new(void)
{
	struct weights_compare *p = mem_alloc(sizeof *p);
	*p = (struct weights_compare){.arena = arena_new(), .id = NONE32, .column = 1};
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
	if (p->column >= p->n)
		p->column = p->n > 0 ? p->n - 1 : 0;
}

static const char *column_title(const struct weights_compare *p, const struct look *look, int c)
{
	const struct weighting *g = plan_find(look->plan, T_weighting, p->weighting[c]);
	return g ? g->title : look->trial && look->trial->differs ? tr("now tried") : tr("the plan's own");
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
	struct str code = {0};
	code_name(&code, look->plan, T_weighting, p->weighting[p->column]);
	str_add(command, verb);
	str_addquoted(command, str_text(&code));
	str_free(&code);
}

static enum answer act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
					   struct ls_err *err)
{
	struct weights_compare *p = state;
	if (strcmp(argv[0], "close") == 0 || p->n < 2)
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
	if (p->weighting[p->column] == NONE32) {
		ls_fail(err, LS_OK, "%s", tr("These are the weights looked at now; go right to a kept one."));
		return ANSWER_DONE;
	}
	add_command(p, look, use ? "weights use " : "weighting delete ", command);
	return use ? ANSWER_FINISH : ANSWER_COMMAND;
}

// ---- drawing --------------------------------------------------------------------------------------------------------

static void fit(struct weights_compare *p, const struct look *look, int w)
{
	int longest = 0;
	for (int c = 0; c < p->n; c++) {
		int cells = text_width(column_title(p, look, c));
		longest = cells > longest ? cells : longest;
	}
	int most = w < 110 ? 13 : 20;
	p->column_w = longest + 2 < 12 ? 12 : longest + 2 > most ? most : longest + 2;
	int room = w - 10 - 22; // mark, number, jump; a title worth reading
	p->digits = snprintf(NULL, 0, "%zu", look->score->n);
	p->shown = room / p->column_w < 1 ? 1 : room / p->column_w > p->n ? p->n : room / p->column_w;
	p->title_w = w - 10 - p->shown * p->column_w - 1;
	p->title_w = p->title_w > 60 ? 60 : p->title_w < 8 ? 8 : p->title_w;
	if (p->column < p->left)
		p->left = p->column;
	if (p->column >= p->left + p->shown)
		p->left = p->column - p->shown + 1;
	if (p->left + p->shown > p->n)
		p->left = p->n - p->shown;
}

static int column_x(const struct weights_compare *p, int c)
{
	return 6 + p->title_w + 6 + (c - p->left) * p->column_w;
}

static void draw_head(struct weights_compare *p, const struct look *look, struct canvas *c, int w, int most)
{
	p->head_h = 1;
	for (int i = p->left; i < p->left + p->shown; i++) {
		const char *lines[3];
		int n = text_wrap(look->frame, column_title(p, look, i), p->column_w - 1, most, lines);
		for (int k = 0; k < n; k++)
			canvas_text_w(c, column_x(p, i), k, p->column_w - 1, ROLE_HEADING, lines[k]);
		if (i == p->column)
			canvas_bold(c, (struct rect){column_x(p, i), 0, p->column_w - 1, n});
		p->head_h = n > p->head_h ? n : p->head_h;
	}
	canvas_text_right(c, 5, 0, ROLE_HEADING, tr("No."));
	canvas_text_w(c, 6, 0, p->title_w, ROLE_HEADING, tr("Measure"));
	canvas_text_right(c, 6 + p->title_w + 5, 0, ROLE_HEADING, tr("Jump"));
	if (p->left > 0)
		canvas_put(c, column_x(p, p->left) - 1, 0, ROLE_DIM, 0x25C2); // ◂
	if (p->left + p->shown < p->n)
		canvas_put(c, w - 1, 0, ROLE_DIM, 0x25B8); // ▸
	canvas_hline(c, 0, p->head_h, w, ROLE_BORDER);
}

// "4=" and, against the weights looked at, "▲3".
static void draw_rank(const struct weights_compare *p, const struct look *look, struct canvas *c, int i, size_t m,
					  int y, bool here)
{
	int32_t rank = p->rank[i][m], won = p->rank[0][m] - rank;
	int x = column_x(p, i);
	const char *text =
		rank > 0 ? arena_printf(look->frame, "%*d%s", p->digits, (int)rank, p->tied[i][m] ? "=" : "") : "–";
	canvas_text_w(c, x, y, p->column_w - 1, here ? ROLE_FIELD : ROLE_TEXT, text);
	if (i == 0 || rank == 0 || p->rank[0][m] == 0 || won == 0)
		return;
	canvas_text_w(c, x + p->digits + 2, y, p->column_w - p->digits - 3, won > 0 ? ROLE_UP : ROLE_DOWN,
				  arena_printf(look->frame, "%s%d", won > 0 ? "▲" : "▼", (int)(won > 0 ? won : -won)));
}

static void draw_row(const struct weights_compare *p, const struct look *look, struct canvas *c, int row, int y)
{
	size_t m = p->order[row];
	bool here = row == p->list.at;
	const struct measure *measure = &look->plan->measure[m];
	if (here) {
		canvas_put(c, 0, y, ROLE_CURSOR, 0x25B8); // ▸
		canvas_cursor(c, column_x(p, p->column) + p->digits - 1, y);
	}
	canvas_text_right(c, 5, y, ROLE_DIM, text_cut(look->frame, label_number(measure->code), 4));
	int used = label_draw(c, look, 6, y, p->title_w, here ? ROLE_CURSOR : ROLE_TEXT, measure->title);
	if (here)
		canvas_bold(c, (struct rect){6, y, used, 1});
	canvas_text_right(c, 6 + p->title_w + 5, y, p->jump[m] > 0 ? ROLE_TEXT : ROLE_DIM,
					  arena_printf(look->frame, "%d", (int)p->jump[m]));
	for (int i = p->left; i < p->left + p->shown; i++)
		draw_rank(p, look, c, i, m, y, here && i == p->column);
}

static void draw(void *state, const struct look *look, struct canvas *c, int w, int h)
{
	struct weights_compare *p = state;
	canvas_fill(c, (struct rect){0, 0, w, h}, ROLE_TEXT, ' ');
	if (p->n == 0)
		return;
	fit(p, look, w);
	draw_head(p, look, c, w, h > 14 ? 3 : h > 8 ? 2 : 1);
	int rows = h - p->head_h - 1 > 1 ? h - p->head_h - 1 : 1;
	list_show_rows(&p->list, rows, false);
	for (int i = 0; i < rows && p->list.top + i < p->list.n; i++)
		draw_row(p, look, c, p->list.top + i, p->head_h + 1 + i);
	int used = list_more(c, 6, p->head_h, w - 8, list_above(&p->list), list_below(&p->list, p->list.n, rows));
	if (used > 0) { // a blank on both sides parts it from the rule
		canvas_put(c, 5, p->head_h, ROLE_TEXT, ' ');
		canvas_put(c, 6 + used, p->head_h, ROLE_TEXT, ' ');
	}
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
	for (int i = 0; i < p->n; i++)
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
