// SPDX-License-Identifier: EUPL-1.2
// A table over the pane, in the order of the ranking or with what is least certain on top.
#include "ui/weigh/stability_table.h"

#include "base/i18n.h"
#include "base/num.h"
#include "base/text.h"
#include "base/wrap.h"
#include "plan/sort.h"
#include "say/label.h"
#include "say/score.h"
#include "say/stability.h"
#include "ui/kit/grid.h"
#include "ui/kit/label.h"
#include "ui/kit/list.h"
#include "ui/kit/stage.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	HEAD = 2, // lines above the rows
	BAR_W = 10,
};

struct stability_table {
	struct arena *arena; // of `order`; made again with every look
	uint32_t *order;
	struct list list;
	int32_t id;  // the measure under the cursor
	bool unsure; // what is least certain comes first
};

void *stability_table_new(int32_t measure)
{
	struct stability_table *p = mem_alloc(sizeof *p);
	*p = (struct stability_table){.arena = arena_new(), .id = measure};
	return p;
}

static void destroy(void *state)
{
	struct stability_table *p = state;
	arena_free(p->arena);
	free(p);
}

static void put_in_order(struct stability_table *p, const struct look *look)
{
	const struct score_table *t = look->score;
	arena_reset(p->arena);
	p->order = arena_alloc(p->arena, (t->n + 1) * sizeof *p->order);
	memcpy(p->order, t->order, t->n * sizeof *p->order);
	if (!p->unsure || !look->stable->sampling)
		return;
	uint32_t *key = arena_alloc(p->arena, (t->n + 1) * sizeof *key);
	for (size_t m = 0; m < t->n; m++) {
		int percent = sampling_percent(look->stable->sampling, m);
		// At the cut, a measure that is never in is as certain as one that always is.
		int certain = look->stable->by_cut ? abs(2 * percent - 100) : percent;
		key[m] = percent < 0 ? 101 : (uint32_t)certain;
	}
	sort_by_key(p->order, arena_alloc(p->arena, (t->n + 1) * sizeof *key), t->n, key, 101);
}

static void settle(struct stability_table *p, const struct look *look)
{
	p->id = p->list.n > 0 ? look->plan->measure[p->order[p->list.at]].id : NONE32;
}

static void sync_table(void *state, const struct look *look)
{
	struct stability_table *p = state;
	list_resize(&p->list, look->stable ? (int)look->score->n : 0);
	if (!look->stable)
		return;
	put_in_order(p, look);
	for (int i = 0; i < p->list.n; i++)
		if (look->plan->measure[p->order[i]].id == p->id)
			p->list.at = i;
	settle(p, look);
}

static enum answer act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
					   struct ls_err *err)
{
	struct stability_table *p = state;
	(void)command;
	(void)err;
	if (!look->stable || strcmp(argv[0], "close") == 0 || strcmp(argv[0], "accept") == 0)
		return ANSWER_CLOSE;
	if (list_cursor(&p->list, argc, argv)) {
		settle(p, look);
		return ANSWER_DONE;
	}
	if (strcmp(argv[0], "sort") == 0) {
		p->unsure = !p->unsure;
		sync_table(p, look);
		return ANSWER_DONE;
	}
	return view_other(argv[0]);
}

// ---- drawing --------------------------------------------------------------------------------------------------------

enum { RANK, CODE, TITLE, SWING, CUT, PERCENT };

static struct grid columns(const struct look *look, int w)
{
	struct grid g = {0};
	int digits = snprintf(NULL, 0, "%zu", look->score->n), bar_w = w >= 100 ? BAR_W : 0;
	const char *head = look->stable->by_cut ? tr("above the line") : tr("keeps rank");
	bool cut = look->stable->exact && look->stable->exact->cut;
	int swing_w = w < 70 ? -1 : w < 110 ? 24 : 30, cut_w = cut && w >= 100 ? swing_w : -1;
	if (cut && cut_w < 0) { // one of the two: the one that was asked for
		cut_w = swing_w;
		swing_w = -1;
	}
	grid_add(&g, (struct grid_column){.of = RANK, .head = tr("Rank"), .w = (digits > 2 ? digits : 2) + 2});
	grid_add(&g, (struct grid_column){.of = CODE, .head = tr("No."), .w = 5, .right = true});
	grid_add(&g, (struct grid_column){.of = TITLE, .head = tr("Measure"), .gap = 1, .most = 60, .rest = true});
	grid_add(&g, (struct grid_column){.of = SWING, .head = tr("changes place at"), .gap = 2, .w = swing_w});
	grid_add(&g, (struct grid_column){.of = CUT, .head = tr("crosses the line at"), .gap = 2, .w = cut_w});
	grid_add(&g, (struct grid_column){.of = PERCENT,
									  .head = head,
									  .gap = 1,
									  .w = bar_w + 6 > text_width(head) ? bar_w + 6 : text_width(head),
									  .end = true,
									  .right = true});
	grid_place(&g, 1, w - 1);
	return g;
}

static void draw_swing(const struct grid *g, const struct look *look, struct canvas *c, int i, int y,
					   const struct swing *swings, size_t m)
{
	struct str s = str_on(look->frame);
	stable_swing(&s, look, swings ? &swings[m] : NULL, g->at[i].w >= 30);
	grid_cell(g, c, i, y, ROLE_TEXT, str_text(&s));
}

static void draw_percent(const struct grid *g, const struct look *look, struct canvas *c, int i, int y, size_t m)
{
	const struct stable *stable = look->stable;
	int percent = stable->sampling ? sampling_percent(stable->sampling, m) : -1;
	const struct grid_column *col = &g->at[i];
	if (col->w >= BAR_W + 6 && percent >= 0)
		canvas_bar(c, col->x + col->w - 6 - BAR_W, y, BAR_W, percent, 100, ROLE_BAR);
	struct str s = str_on(look->frame);
	stable_percent(&s, look, m);
	grid_cell(g, c, i, y, ROLE_TEXT, str_text(&s));
}

static void draw_cell(const struct grid *g, const struct look *look, struct canvas *c, int i, int y, size_t m,
					  bool here)
{
	const struct measure *measure = &look->plan->measure[m];
	const struct stability *exact = look->stable->exact;
	struct str s = str_on(look->frame);
	switch (g->at[i].of) {
	case RANK:
		score_rank_text(&s, look->score, m);
		grid_cell(g, c, i, y, ROLE_TEXT, str_text(&s));
		break;
	case CODE:
		grid_cell(g, c, i, y, ROLE_DIM, text_cut(look->frame, label_number(measure->code), g->at[i].w));
		break;
	case TITLE:
		label_title(c, look, g->at[i].x, y, g->at[i].w, here, measure->title);
		break;
	case SWING:
		draw_swing(g, look, c, i, y, exact ? exact->neighbour : NULL, m);
		break;
	case CUT:
		draw_swing(g, look, c, i, y, exact ? exact->cut : NULL, m);
		break;
	default:
		draw_percent(g, look, c, i, y, m);
	}
}

static void draw_row(const struct stability_table *p, const struct look *look, struct canvas *c, const struct grid *g,
					 int row, int y)
{
	bool here = row == p->list.at;
	if (here) {
		canvas_put(c, 0, y, ROLE_CURSOR, 0x25B8); // ▸
		canvas_cursor(c, 0, y);
	}
	for (int i = 0; i < g->n; i++)
		draw_cell(g, look, c, i, y, p->order[row], here);
}

static void draw(void *state, const struct look *look, struct canvas *c, int w, int h)
{
	struct stability_table *p = state;
	canvas_fill(c, (struct rect){0, 0, w, h}, ROLE_TEXT, ' ');
	if (!look->stable)
		return;
	struct grid g = columns(look, w);
	grid_heads(&g, c, look->frame, 0, ROLE_HEADING);
	int pitch = stage_lines(look), rows = num_max(1, (h - HEAD) / pitch);
	list_show_rows(&p->list, rows, false);
	c->lines = pitch;
	for (int i = 0; i < rows && p->list.top + i < p->list.n; i++)
		draw_row(p, look, c, &g, p->list.top + i, HEAD + i * pitch);
	c->lines = 1;
	grid_rule(c, 1, w, g.at[TITLE].x, list_above(&p->list), list_below(&p->list, p->list.n, rows));
}

static void describe(void *state, const struct look *look, struct str *first, struct str *second)
{
	const struct stability_table *p = state;
	if (!look->stable || p->list.n == 0) {
		str_add(first, tr("This plan has no measures yet."));
		return;
	}
	size_t m = p->order[p->list.at];
	str_addf(first, "%s %s: ", label_number(look->plan->measure[m].code), look->plan->measure[m].title);
	stable_tell(first, look, m);
	if (look->stable->exact)
		stability_text(second, look->score, &look->stable->weights, look->stable->exact, look->cut,
					   look->stable->sampling, m);
}

static const struct hint hints[] = {
	{"sort", N_("sort: rank, certainty")},
	{"close", N_("back")},
	{NULL, NULL},
};

const struct view overlay_stable = {
	.name = "stability",
	.keys = "stability list box",
	.hints = hints,
	.destroy = destroy,
	.sync = sync_table,
	.act = act,
	.draw = draw,
	.describe = describe,
};
