// SPDX-License-Identifier: EUPL-1.2
// Draws the year one line below the other: posts and euros, the months, who is to be informed, the teams.
#include "base/date.h"
#include "base/i18n.h"
#include "base/text.h"
#include "plan/code.h"
#include "plan/words.h"
#include "say/deadline.h"
#include "say/latest.h"
#include "say/rhythm.h"
#include "say/year.h"
#include "ui/kit/grid.h"
#include "ui/kit/label.h"
#include "ui/kit/line.h"
#include "ui/kit/mark.h"
#include "ui/kit/pen.h"
#include "ui/year/year.h"

#include <string.h>

#define HEAD  2   // lines above the rows: posts, euros
#define ROOMY 100 // columns from which words are not shortened
#define TOLD  140 // columns from which it is told what is missing

enum { WHEN, TITLE, BESIDE, SIGN, STATE, MISSING };

enum role year_role(const char *sign)
{
	return *sign == '+' ? ROLE_GOOD : *sign == '!' ? ROLE_WARN : *sign == 'x' ? ROLE_BAD : ROLE_DIM;
}

// ---- columns ---------------------------------------------------------------------------------------------------------

// Month and day stand before the title of a deadline; those of the others begin where they do.
static struct grid columns(enum table_id table, int w)
{
	struct grid g = {0};
	bool roomy = w >= ROOMY;
	if (table == T_deadline)
		grid_add(&g, (struct grid_column){.of = WHEN, .w = i18n_lang() == LANG_DE ? 8 : 7});
	grid_add(&g, (struct grid_column){.of = TITLE, .gap = 1, .most = w, .rest = true});
	if (table != T_deadline)
		grid_add(&g, (struct grid_column){.of = BESIDE, .gap = 2, .w = roomy ? 26 : w < 76 ? 0 : 12, .end = true});
	grid_add(&g, (struct grid_column){.of = SIGN, .gap = 2, .w = 1, .end = true});
	grid_add(&g, (struct grid_column){.of = STATE, .gap = 1, .w = roomy ? 24 : w < 76 ? 16 : 21});
	if (table == T_deadline)
		grid_add(&g, (struct grid_column){.of = MISSING, .gap = 1, .w = w >= TOLD ? w / 3 : roomy ? 13 : 4});
	grid_place(&g, LINE_TEXT, w - 1);
	return g;
}

static void cell(const struct grid *g, struct canvas *c, int of, int y, enum role role, const char *text)
{
	for (int i = 0; i < g->n; i++)
		if (g->at[i].of == of && g->at[i].w > 0)
			grid_cell(g, c, i, y, role, text);
}

static void draw_title(const struct look *look, struct canvas *c, const struct grid *g, const struct rows_line *at,
					   const char *when, const char *title)
{
	struct line l = {0};
	for (int i = 0; i < g->n; i++)
		if (g->at[i].of == WHEN)
			line_add(&l, g->at[i].x, g->at[i].w, ROLE_DIM, when);
		else if (g->at[i].of == TITLE)
			line_add(&l, g->at[i].x, g->at[i].w, at->here ? ROLE_CURSOR : ROLE_TEXT, title);
	line_draw(c, at->y, at->w, &l, at->here, look->search);
}

// ---- rows ------------------------------------------------------------------------------------------------------------

// "Feb  15." of the first one of its month, then "     20."
static const char *when_of(const struct look *look, const struct year_page *page, int i)
{
	const struct year_thing *t = &page->things[i];
	bool first = i == 0 || page->things[i - 1].month != t->month;
	bool german = i18n_lang() == LANG_DE;
	if (t->due == DAY_NONE)
		return "–";
	const char *month = first ? date_month_name(t->month) : "";
	return arena_printf(look->frame, "%s%*s%2d%s", month, 4 - text_width(month), "", date_civil(t->due).day,
						german ? "." : "");
}

// What is missing, as a number or in words.
static void draw_missing(const struct look *look, struct canvas *c, const struct year_drawn *d,
						 const struct deadline *of, const struct grid *g, int y)
{
	const struct grid_column *col = &g->at[g->n - 1];
	const struct need *list;
	struct str text = str_on(look->frame);
	size_t open = needs_open(d->needs, of, d->page->year), n = 0;
	if (open == 0)
		return;
	if (col->w < 13)
		str_addf(&text, "?%zu", open);
	else if (col->w < TOLD / 3)
		str_addf(&text, tr("? %zu open"), open);
	else
		n = needs_of(d->needs, of, d->page->year, &list);
	for (size_t i = 0; i < n; i++)
		if (list[i].open) {
			str_add(&text, text.len ? " · " : "? ");
			deadline_need(&text, &list[i]);
		}
	cell(g, c, MISSING, y, ROLE_GAP, str_text(&text));
}

static void draw_deadline(const struct look *look, struct canvas *c, const struct year_drawn *d, int i,
						  const struct rows_line *at)
{
	const struct deadline *of = &look->plan->deadline[d->page->things[i].row];
	struct grid g = columns(T_deadline, at->w);
	enum deadline_stand stand = deadline_stands(look->plan, of, d->page->year, look->today);
	const char *sign = deadline_sign(stand);
	struct str state = str_on(look->frame);
	draw_title(look, c, &g, at, when_of(look, d->page, i), of->title);
	deadline_state(&state, look, of, d->page->year, at->w < ROOMY);
	cell(&g, c, SIGN, at->y, year_role(sign), sign);
	cell(&g, c, STATE, at->y, stand == DEADLINE_MET ? ROLE_DIM : year_role(sign), str_text(&state));
	draw_missing(look, c, d, of, &g, at->y);
}

static void draw_stakeholder(const struct look *look, struct canvas *c, const struct stakeholder *s,
							 const struct rows_line *at)
{
	struct grid g = columns(T_stakeholder, at->w);
	const struct informed *last = informed_last(look->plan, s->id, look->today);
	struct str state = str_on(look->frame), day = str_on(look->frame);
	const char *sign = informed_sign(look, s);
	date_text(&day, last ? last->day : DAY_NONE, PRECISION_DAY);
	if (last && at->w >= ROOMY) {
		str_add(&day, ", ");
		informed_ago(&day, last->day, look->today);
	}
	informed_state(&state, look, s, at->w < ROOMY);
	draw_title(look, c, &g, at, "", s->title);
	cell(&g, c, BESIDE, at->y, ROLE_DIM, day.len ? str_text(&day) : "–");
	cell(&g, c, SIGN, at->y, year_role(sign), sign);
	cell(&g, c, STATE, at->y, year_role(sign), str_text(&state));
}

static void draw_team(const struct look *look, struct canvas *c, const struct team *t, int year,
					  const struct rows_line *at)
{
	struct grid g = columns(T_team, at->w);
	struct held h;
	bool judged = held_of(look->plan, t, year, look->today, &h);
	struct str state = str_on(look->frame), next = str_on(look->frame);
	const char *sign = held_sign(&h, judged);
	held_state(&state, t, &h, judged, false);
	held_next(&next, look, &h, true);
	draw_title(look, c, &g, at, "", t->title);
	cell(&g, c, BESIDE, at->y, ROLE_DIM, str_text(&next));
	cell(&g, c, SIGN, at->y, year_role(sign), sign);
	cell(&g, c, STATE, at->y, year_role(sign), str_text(&state));
}

struct latest year_latest(const struct look *look, const struct year_thing *t)
{
	const struct plan *p = look->plan;
	return t->table == T_phase ? latest_of_phase(p, &p->phase[t->row], look->today)
							   : latest_of_measure(p, &p->measure[t->row], look->today);
}

const char *year_latest_title(const struct look *look, const struct year_thing *t)
{
	struct str title = str_on(look->frame);
	code_name(&title, look->plan, t->table, t->id);
	str_addc(&title, ' ');
	code_title(&title, look->plan, t->table, t->id);
	return str_text(&title);
}

static void draw_latest(const struct look *look, struct canvas *c, const struct year_thing *t,
						const struct rows_line *at)
{
	struct grid g = columns(T_phase, at->w);
	struct latest l = year_latest(look, t);
	const char *sign = latest_sign(&l);
	struct str state = str_on(look->frame), day = str_on(look->frame);
	date_text(&day, l.day, (enum precision)l.precision);
	if (l.reason != latest_reason_NONE && at->w >= ROOMY)
		str_addf(&day, " (%s)", words_label(words_latest_reason, l.reason));
	latest_brief(&state, &l);
	draw_title(look, c, &g, at, "", year_latest_title(look, t));
	cell(&g, c, BESIDE, at->y, ROLE_DIM, str_text(&day));
	cell(&g, c, SIGN, at->y, year_role(sign), sign);
	cell(&g, c, STATE, at->y, year_role(sign), str_text(&state));
}

static void draw_thing(const struct look *look, struct canvas *c, const struct year_drawn *d, int i,
					   const struct rows_line *at)
{
	const struct year_thing *t = &d->page->things[i];
	if (t->table == T_deadline)
		draw_deadline(look, c, d, i, at);
	else if (t->table == T_stakeholder)
		draw_stakeholder(look, c, &look->plan->stakeholder[t->row], at);
	else if (t->table != T_team)
		draw_latest(look, c, t, at);
	else
		draw_team(look, c, &look->plan->team[t->row], d->page->year, at);
	look_draw_mark(look, c, LINE_MARK, at->y, t->table, t->id, at->here);
}

// ---- lines between them ----------------------------------------------------------------------------------------------

const char *year_heading(enum table_id table)
{
	return table == T_stakeholder ? tr("To be informed")
		   : table == T_team      ? tr("Rhythm of the teams")
								  : tr("Latest days");
}

static void draw_months(const struct look *look, struct canvas *c, const struct year_line *l, int y, int w)
{
	const char *from = date_month_name(l->from), *to = date_month_name(l->to);
	canvas_text_w(c, LINE_TEXT, y, w - LINE_TEXT - 1, ROLE_DIM,
				  l->from == l->to ? from : arena_printf(look->frame, "%s–%s", from, to));
}

static void draw_today(const struct look *look, struct canvas *c, int y, int w)
{
	struct str day = str_on(look->frame);
	date_brief(&day, look->today);
	const char *text = arena_printf(look->frame, tr("today %s"), str_text(&day));
	for (int x = LINE_MARK; x < w - 1; x++)
		canvas_put(c, x, y, ROLE_TODAY, 0x2504); // ┄
	canvas_text_w(c, LINE_TEXT, y, w - LINE_TEXT - 2, ROLE_TODAY, arena_printf(look->frame, " %s ", text));
}

void year_draw_line(void *state, const struct look *look, struct canvas *c, const struct rows_page *p,
					const struct rows_line *at)
{
	const struct year_drawn *d = p->of;
	const struct year_line *l = &d->page->lines[at->line];
	(void)state;
	if (l->kind == YEAR_THING)
		draw_thing(look, c, d, l->thing, at);
	else if (l->kind == YEAR_MONTHS)
		draw_months(look, c, l, at->y, at->w);
	else if (l->kind == YEAR_TODAY)
		draw_today(look, c, at->y, at->w);
	else if (l->kind == YEAR_NONE)
		canvas_text_w(c, LINE_TEXT, at->y, at->w - LINE_TEXT - 1, ROLE_DIM,
					  look_keys(look, tr("No deadlines yet. {add} adds one.")));
	else if (l->kind == YEAR_HEADING)
		canvas_text_w(c, LINE_MARK, at->y, at->w - LINE_MARK - 1, ROLE_HEADING, year_heading(l->table));
}

// ---- posts and euros above -------------------------------------------------------------------------------------------

void year_draw_head(const struct look *look, struct canvas *c, int year, int w)
{
	struct staffing *quarters;
	int64_t undated;
	int n =
		staffing_quarters(look->frame, look->plan, date_day(year, 1, 1), date_day(year, 12, 31), &quarters, &undated);
	struct pen p = {.c = c, .x = LINE_MARK, .y = 0, .end = w - 1};
	pen_text(&p, ROLE_HEADING, tr("Posts"));
	if (look->plan->fte_need_n == 0)
		pen_text(&p, ROLE_DIM, arena_printf(look->frame, "  %s", tr("not stated")));
	for (int q = 0; q < n && year_has_posts(quarters, n); q++) {
		struct str text = str_on(look->frame);
		year_posts(&text, &quarters[q], w < ROOMY);
		pen_text(&p, ROLE_DIM, arena_printf(look->frame, "  Q%d ", q + 1));
		pen_text(&p, staffing_over(&quarters[q]) ? ROLE_BAD : ROLE_TEXT, str_text(&text));
	}
	struct str euros = str_on(look->frame), rest = str_on(look->frame);
	year_undated(&rest, undated);
	pen_text(&p, ROLE_DIM, rest.len ? arena_printf(look->frame, "  %s", str_text(&rest)) : "");
	bool over = year_euros(&euros, look, year);
	p = (struct pen){.c = c, .x = LINE_MARK, .y = 1, .end = w - 1};
	pen_text(&p, ROLE_HEADING, tr("Money"));
	pen_text(&p, over ? ROLE_BAD : ROLE_TEXT, arena_printf(look->frame, "  %s", str_text(&euros)));
}

void year_draw_rows(struct year *s, const struct look *look, struct canvas *c, struct rows_page *p, int w, int h)
{
	const struct year_page *page = p->of;
	struct year_drawn d = {page, needs_begin(look->frame, look->plan, look->score, look->today)};
	year_draw_head(look, c, page->year, w);
	p->of = &d;
	p->half = w < c->cols;
	rows_draw(s, look, c, p, (struct rect){0, HEAD, w, h - HEAD}, false);
}
