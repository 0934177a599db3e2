// SPDX-License-Identifier: EUPL-1.2
// Draws the intake: when somebody asked, from where it came, what it is, what was decided, whether an answer is owed,
// and the place decided beside the place calculated.
#include "base/date.h"
#include "base/i18n.h"
#include "base/text.h"
#include "say/label.h"
#include "say/request.h"
#include "say/score.h"
#include "ui/intake/intake.h"
#include "ui/kit/grid.h"
#include "ui/kit/label.h"
#include "ui/kit/line.h"
#include "ui/kit/mark.h"

#define HEAD 1 // lines above the rows

enum { DAY, ORIGIN, TITLE, SELECTION, ANSWER, PLACE };

static int widest(const struct word *words)
{
	int w = 0;
	for (int i = 0; words[i].code; i++)
		w = text_width(tr(words[i].label)) > w ? text_width(tr(words[i].label)) : w;
	return w;
}

// The title takes what is left; the origin stands where there is room, and on the smallest screens the answer is told by
// its mark alone.
static struct grid fit(int w)
{
	const char *place = w < 100 ? tr("Dec. / rank") : tr("Decision / rank");
	int day_w = 11, answer_w = 12, origin_w = widest(words_origin), selection_w = widest(words_selection);
	int room = w - 1 - LINE_TEXT - day_w - 2 - selection_w - 2 - text_width(place) - 4; // of title and answer
	if (room - answer_w < 28)
		answer_w = 1;
	struct grid g = {0};
	grid_add(&g, (struct grid_column){.of = DAY, .head = tr("asked"), .w = day_w});
	if (room - answer_w - origin_w - 2 >= 38)
		grid_add(&g, (struct grid_column){.of = ORIGIN, .head = tr("origin"), .gap = 2, .w = origin_w});
	grid_add(&g, (struct grid_column){.of = TITLE, .head = tr("measure"), .gap = 2, .most = w, .rest = true});
	grid_add(&g, (struct grid_column){.of = SELECTION, .head = tr("selection"), .gap = 2, .w = selection_w});
	grid_add(&g, (struct grid_column){
					 .of = ANSWER, .head = answer_w > 1 ? tr("answer") : NULL, .gap = 2, .w = answer_w, .end = true});
	grid_add(&g, (struct grid_column){.of = PLACE, .head = place, .gap = 2, .w = text_width(place)});
	grid_place(&g, LINE_TEXT, w - 1);
	return g;
}

static void draw_heading(const struct look *look, struct canvas *c, const struct intake_group *g, int y, int w)
{
	int used = label_draw(c, look, LINE_MARK, y, w - LINE_MARK - 1, ROLE_HEADING, g->heading);
	const char *count = arena_printf(look->frame, "(%d)", g->n);
	int x = LINE_MARK + used + 2;
	x += canvas_text_w(c, x, y, w - x - 1, ROLE_DIM, count) + 2;
	if (g->owed > 0)
		canvas_text_w(
			c, x, y, w - x - 1, ROLE_WARN,
			arena_printf(look->frame, tr_n("%d answer owed", "%d answers owed", (unsigned long)g->owed), g->owed));
}

// "!  57 d" while an answer is owed, else the day it was given.
static void draw_answer(const struct look *look, struct canvas *c, const struct measure *m, const struct grid *g, int i,
						int y)
{
	struct str text = str_on(look->frame);
	int w = g->at[i].w;
	bool owed = request_owed(m);
	if (owed) {
		str_add(&text, "!");
		if (w > 1 && m->requested_on != DAY_NONE && m->requested_on <= look->today)
			str_addf(&text, tr_n(" %d day", " %d days", (unsigned long)(look->today - m->requested_on)),
					 (int)(look->today - m->requested_on));
		else if (w > 1)
			str_addf(&text, " %s", tr("owed"));
	} else {
		date_text(&text, m->feedback_on, PRECISION_DAY);
	}
	grid_cell(g, c, i, y, owed ? ROLE_WARN : ROLE_DIM,
			  w > 1 || owed                ? str_text(&text)
			  : m->feedback_on != DAY_NONE ? "+"
										   : "");
}

// "1 / 6 ▼": the steering group said 1, the points say 6.
static void draw_place(const struct look *look, struct canvas *c, size_t row, const struct grid *g, int i, int y)
{
	const struct measure *m = &look->plan->measure[row];
	struct str text = str_on(look->frame), rank = str_on(look->frame);
	score_rank_text(&rank, look->score, row);
	int differs = request_differs(look, row);
	if (m->priority != NONE32)
		str_addf(&text, "%d", (int)m->priority);
	else
		str_add(&text, "–");
	str_addf(&text, " / %s%s", rank.len ? str_text(&rank) : "–", differs ? " ≠" : "");
	grid_cell(g, c, i, y, differs ? ROLE_WARN : ROLE_TEXT, str_text(&text));
}

static void draw_row(const struct look *look, struct canvas *c, const struct intake_row *row, const struct grid *g,
					 const struct rows_line *at)
{
	const struct measure *m = &look->plan->measure[row->measure];
	struct str day = str_on(look->frame);
	struct line l = {0};
	date_text(&day, m->requested_on, PRECISION_DAY);
	for (int i = 0; i < g->n; i++) {
		const struct grid_column *col = &g->at[i];
		if (col->of == DAY)
			line_add(&l, col->x, col->w, ROLE_DIM, day.len ? str_text(&day) : "–");
		else if (col->of == ORIGIN)
			line_add(&l, col->x, col->w, ROLE_DIM, words_label(words_origin, m->origin));
		else if (col->of == TITLE)
			line_add(&l, col->x, col->w, at->here ? ROLE_CURSOR : ROLE_TEXT,
					 arena_printf(look->frame, "%s %s", label_number(m->code), m->title));
		else if (col->of == SELECTION)
			line_add(&l, col->x, col->w, ROLE_TEXT, words_label(words_selection, m->selection));
	}
	line_draw(c, at->y, at->w, &l, at->here, look->search);
	draw_answer(look, c, m, g, g->n - 2, at->y);
	draw_place(look, c, row->measure, g, g->n - 1, at->y);
	look_draw_mark(look, c, LINE_MARK, at->y, T_measure, m->id, at->here);
}

// The page with the columns that fit.
struct drawn {
	const struct intake_page *page;
	struct grid columns;
};

void intake_draw_line(void *state, const struct look *look, struct canvas *c, const struct rows_page *p,
					  const struct rows_line *l)
{
	const struct drawn *d = p->of;
	(void)state;
	if (l->thing >= 0)
		draw_row(look, c, &d->page->rows[l->thing], &d->columns, l);
	for (int g = 0; g < d->page->groups_n; g++)
		if (d->page->groups[g].line == l->line)
			draw_heading(look, c, &d->page->groups[g], l->y, l->w);
}

void intake_draw(void *state, const struct look *look, struct canvas *c, struct rows_page *p, int w, int h)
{
	struct drawn d = {p->of, fit(w)};
	grid_heads(&d.columns, c, look->frame, 0, ROLE_DIM);
	p->of = &d;
	p->half = w < c->cols;
	rows_draw(state, look, c, p, (struct rect){0, HEAD, w, h - HEAD}, false);
}
