// SPDX-License-Identifier: EUPL-1.2
// A table over the pane, in the order of the ranking or with what is least certain on top.
#include "ui/weigh/stability_table.h"

#include "base/i18n.h"
#include "base/text.h"
#include "base/wrap.h"
#include "plan/sort.h"
#include "say/label.h"
#include "say/score.h"
#include "say/stability.h"
#include "ui/kit/label.h"
#include "ui/kit/list.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct stable_panel {
	struct arena *arena; // of `order`; made again with every look
	uint32_t *order;
	struct list list;
	int32_t id;  // the measure under the cursor
	bool unsure; // what is least certain comes first
	int y;       // of the first row, as last drawn
};

void *stable_panel_new(int32_t measure)
{
	struct stable_panel *p = mem_alloc(sizeof *p);
	*p = (struct stable_panel){.arena = arena_new(), .id = measure, .y = 2};
	return p;
}

static void destroy(void *state)
{
	struct stable_panel *p = state;
	arena_free(p->arena);
	free(p);
}

static void put_in_order(struct stable_panel *p, const struct look *look)
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

static void settle(struct stable_panel *p, const struct look *look)
{
	p->id = p->list.n > 0 ? look->plan->measure[p->order[p->list.at]].id : NONE32;
}

static void sync_table(void *state, const struct look *look)
{
	struct stable_panel *p = state;
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
	struct stable_panel *p = state;
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

// Where the columns begin, in cells; a width of 0: left out.
struct places {
	int code, title, title_w, swing, swing_w, cut, cut_w, bar, bar_w, percent_end;
	const char *head; // above the percent
};

static struct places places_of(const struct look *look, int w)
{
	int digits = snprintf(NULL, 0, "%zu", look->score->n);
	struct places l = {.code = 1 + (digits > 2 ? digits : 2) + 2};
	bool cut = look->stable->exact && look->stable->exact->cut;
	l.title = l.code + 6;
	l.bar_w = w >= 100 ? 10 : 0;
	l.percent_end = w - 1;
	l.head = look->stable->by_cut ? tr("above the line") : tr("keeps rank");
	int percent_w = l.bar_w + 6 > text_width(l.head) ? l.bar_w + 6 : text_width(l.head);
	l.bar = l.percent_end - percent_w;
	int room = l.bar - 1 - l.title;
	l.swing_w = w < 70 ? 0 : w < 110 ? 24 : 30;
	l.cut_w = cut && w >= 100 ? l.swing_w : 0;
	if (cut && !l.cut_w && w >= 70) { // one of the two: the one that was asked for
		l.cut_w = l.swing_w;
		l.swing_w = 0;
	}
	l.title_w = room - l.swing_w - l.cut_w - (l.swing_w ? 2 : 0) - (l.cut_w ? 2 : 0);
	l.title_w = l.title_w > 60 ? 60 : l.title_w;
	l.swing = l.title + l.title_w + 2;
	l.cut = l.swing + (l.swing_w ? l.swing_w + 2 : 0);
	return l;
}

static void draw_head(struct canvas *c, const struct places *l)
{
	canvas_text_w(c, 1, 0, l->code, ROLE_HEADING, tr("Rank"));
	canvas_text_right(c, l->title - 1, 0, ROLE_HEADING, tr("No."));
	canvas_text_w(c, l->title, 0, l->title_w, ROLE_HEADING, tr("Measure"));
	canvas_text_w(c, l->swing, 0, l->swing_w, ROLE_HEADING, tr("changes place at"));
	canvas_text_w(c, l->cut, 0, l->cut_w, ROLE_HEADING, tr("crosses the line at"));
	canvas_text_right(c, l->percent_end, 0, ROLE_HEADING, l->head);
}

static void draw_swing(const struct look *look, struct canvas *c, int x, int w, int y, const struct swing *swings,
					   size_t m)
{
	struct str s = {0};
	if (w <= 0)
		return;
	stable_swing(&s, look, swings ? &swings[m] : NULL, w >= 30);
	canvas_text_w(c, x, y, w, ROLE_TEXT, str_text(&s));
	str_free(&s);
}

static void draw_row(const struct stable_panel *p, const struct look *look, struct canvas *c, const struct places *l,
					 int row, int y)
{
	size_t m = p->order[row];
	bool here = row == p->list.at;
	const struct stable *stable = look->stable;
	const struct measure *measure = &look->plan->measure[m];
	struct str s = {0};
	if (here) {
		canvas_put(c, 0, y, ROLE_CURSOR, 0x25B8); // ▸
		canvas_cursor(c, 0, y);
	}
	score_rank_text(&s, look->score, m);
	canvas_text_w(c, 1, y, l->code, ROLE_TEXT, str_text(&s));
	canvas_text_right(c, l->title - 1, y, ROLE_DIM, text_cut(look->frame, label_number(measure->code), 5));
	int used = label_draw(c, look, l->title, y, l->title_w, here ? ROLE_CURSOR : ROLE_TEXT, measure->title);
	if (here)
		canvas_bold(c, (struct rect){l->title, y, used, 1});
	draw_swing(look, c, l->swing, l->swing_w, y, stable->exact ? stable->exact->neighbour : NULL, m);
	draw_swing(look, c, l->cut, l->cut_w, y, stable->exact ? stable->exact->cut : NULL, m);
	int percent = stable->sampling ? sampling_percent(stable->sampling, m) : -1;
	if (l->bar_w > 0 && percent >= 0)
		canvas_bar(c, l->percent_end - 6 - l->bar_w, y, l->bar_w, percent, 100, ROLE_BAR);
	str_clear(&s);
	stable_percent(&s, look, m);
	canvas_text_right(c, l->percent_end, y, ROLE_TEXT, str_text(&s));
	str_free(&s);
}

static void draw(void *state, const struct look *look, struct canvas *c, int w, int h)
{
	struct stable_panel *p = state;
	canvas_fill(c, (struct rect){0, 0, w, h}, ROLE_TEXT, ' ');
	if (!look->stable)
		return;
	struct places l = places_of(look, w);
	draw_head(c, &l);
	canvas_hline(c, 0, 1, w, ROLE_BORDER);
	int rows = h - p->y > 1 ? h - p->y : 1;
	list_show_rows(&p->list, rows, false);
	for (int i = 0; i < rows && p->list.top + i < p->list.n; i++)
		draw_row(p, look, c, &l, p->list.top + i, p->y + i);
	int used = list_more(c, l.title, 1, w - l.title - 2, list_above(&p->list), list_below(&p->list, p->list.n, rows));
	if (used > 0) { // a blank on both sides parts it from the rule
		canvas_put(c, l.title - 1, 1, ROLE_TEXT, ' ');
		canvas_put(c, l.title + used, 1, ROLE_TEXT, ' ');
	}
}

static void describe(void *state, const struct look *look, struct str *first, struct str *second)
{
	const struct stable_panel *p = state;
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
