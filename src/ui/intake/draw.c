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
#include "ui/kit/label.h"
#include "ui/kit/line.h"
#include "ui/kit/mark.h"

#include <string.h>

#define HEAD  1 // lines above the rows
#define DAY_W 11

struct columns {
	int day, origin, title, title_w, selection, answer, place; // first cells; < 0: not shown
	int origin_w, selection_w, answer_w, place_w;
	const char *place_head;
};

static int widest(const struct word *words)
{
	int w = 0;
	for (int i = 0; words[i].code; i++)
		w = text_width(tr(words[i].label)) > w ? text_width(tr(words[i].label)) : w;
	return w;
}

// From the right: place, answer, selection; the title takes what is left, the origin stands where there is room.
static struct columns fit(int w)
{
	struct columns k = {.day = LINE_TEXT, .origin = -1};
	k.place_head = w < 100 ? tr("Dec. / rank") : tr("Decision / rank");
	k.place_w = text_width(k.place_head);
	k.answer_w = 12;
	k.selection_w = widest(words_selection);
	k.place = w - k.place_w - 1;
	k.answer = k.place - k.answer_w - 2;
	k.selection = k.answer - k.selection_w - 2;
	k.title = k.day + DAY_W + 2;
	if (k.selection - k.title < 30) { // the smallest screens: the answer is told by its mark alone
		k.answer_w = 1;
		k.answer = k.place - 3;
		k.selection = k.answer - k.selection_w - 2;
	}
	k.origin_w = widest(words_origin);
	if (k.selection - k.title - k.origin_w - 2 >= 40) {
		k.origin = k.title;
		k.title += k.origin_w + 2;
	}
	k.title_w = k.selection - k.title - 2;
	return k;
}

static void draw_head(struct canvas *c, const struct columns *k)
{
	canvas_text(c, k->day, 0, ROLE_DIM, tr("asked"));
	if (k->origin >= 0)
		canvas_text_w(c, k->origin, 0, k->origin_w, ROLE_DIM, tr("origin"));
	canvas_text_w(c, k->title, 0, k->title_w, ROLE_DIM, tr("measure"));
	canvas_text_w(c, k->selection, 0, k->selection_w, ROLE_DIM, tr("selection"));
	if (k->answer_w > 1)
		canvas_text_w(c, k->answer, 0, k->answer_w, ROLE_DIM, tr("answer"));
	canvas_text_w(c, k->place, 0, k->place_w, ROLE_DIM, k->place_head);
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
static void draw_answer(const struct look *look, struct canvas *c, const struct measure *m, const struct columns *k,
						int y)
{
	struct str text = {0};
	bool owed = request_owed(m);
	if (owed) {
		str_add(&text, "!");
		if (k->answer_w > 1 && m->requested_on != DAY_NONE && m->requested_on <= look->today)
			str_addf(&text, tr_n(" %d day", " %d days", (unsigned long)(look->today - m->requested_on)),
					 (int)(look->today - m->requested_on));
		else if (k->answer_w > 1)
			str_addf(&text, " %s", tr("owed"));
	} else {
		date_text(&text, m->feedback_on, PRECISION_DAY);
	}
	canvas_text_w(c, k->answer, y, k->answer_w, owed ? ROLE_WARN : ROLE_DIM,
				  k->answer_w > 1 || owed      ? str_text(&text)
				  : m->feedback_on != DAY_NONE ? "+"
											   : "");
	str_free(&text);
}

// "1 / 6 ▼": the steering group said 1, the points say 6.
static void draw_place(const struct look *look, struct canvas *c, size_t i, const struct columns *k, int y)
{
	const struct measure *m = &look->plan->measure[i];
	struct str text = {0}, rank = {0};
	score_rank_text(&rank, look->score, i);
	int differs = request_differs(look, i);
	if (m->priority != NONE32)
		str_addf(&text, "%d", (int)m->priority);
	else
		str_add(&text, "–");
	str_addf(&text, " / %s%s", rank.len ? str_text(&rank) : "–", differs ? " ≠" : "");
	canvas_text_w(c, k->place, y, k->place_w, differs ? ROLE_WARN : ROLE_TEXT, str_text(&text));
	str_free(&text);
	str_free(&rank);
}

static void draw_row(const struct look *look, struct canvas *c, const struct intake_row *row, const struct columns *k,
					 const struct rows_line *at)
{
	const struct measure *m = &look->plan->measure[row->measure];
	struct str day = {0};
	struct line l = {0};
	date_text(&day, m->requested_on, PRECISION_DAY);
	line_add(&l, k->day, DAY_W, ROLE_DIM, day.len ? str_text(&day) : "–");
	if (k->origin >= 0)
		line_add(&l, k->origin, k->origin_w, ROLE_DIM, words_label(words_origin, m->origin));
	line_add(&l, k->title, k->title_w, at->here ? ROLE_CURSOR : ROLE_TEXT,
			 arena_printf(look->frame, "%s %s", label_number(m->code), m->title));
	line_add(&l, k->selection, k->selection_w, ROLE_TEXT, words_label(words_selection, m->selection));
	line_draw(c, at->y, at->w, &l, at->here, look->search);
	draw_answer(look, c, m, k, at->y);
	draw_place(look, c, row->measure, k, at->y);
	look_draw_mark(look, c, LINE_MARK, at->y, T_measure, m->id, at->here);
	str_free(&day);
}

// The page with the columns that fit.
struct drawn {
	const struct intake_page *page;
	struct columns columns;
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
	draw_head(c, &d.columns);
	p->of = &d;
	p->half = w < c->cols;
	rows_draw(state, look, c, p, (struct rect){0, HEAD, w, h - HEAD}, false);
}
