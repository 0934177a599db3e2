// SPDX-License-Identifier: EUPL-1.2
// Draws the portfolio: axes with the criteria they come from, four quadrants with their names, a point a spot, and what
// stands on the spot under the cursor.
#include "base/i18n.h"
#include "base/text.h"
#include "say/label.h"
#include "say/score.h"
#include "ui/kit/line.h"
#include "ui/kit/mark.h"
#include "ui/portfolio/portfolio.h"

// "Bürgernutzen, Entlastung": the criteria of an axis.
static const char *criteria_of(const struct look *look, int32_t axis)
{
	struct str text = str_on(look->frame);
	for (int k = 0; k < look->score->criteria_n; k++) {
		const struct criterion *c = look->score->criteria[k].criterion;
		if (c->axis == axis)
			str_addf(&text, "%s%s", text.len ? ", " : "", c->title);
	}
	const char *copy = arena_str(look->frame, str_text(&text));
	return copy;
}

static void draw_axes(const struct portfolio_pane *s, const struct look *look, struct canvas *c,
					  const struct portfolio_view *v)
{
	const struct portfolio_layout *l = &s->layout;
	int w = l->chart.w + 2, bottom = l->chart.y + l->chart.h;
	struct str text = str_on(look->frame);
	str_add(&text, "▲ ");
	portfolio_axis_text(&text, v->portfolio, false);
	str_addf(&text, ": %s", criteria_of(look, axis_ATTRACTIVENESS));
	canvas_text_w(c, 0, 0, w, ROLE_HEADING, str_text(&text));
	str_clear(&text);
	portfolio_axis_text(&text, v->portfolio, true);
	str_addf(&text, ": %s ►", criteria_of(look, axis_EFFORT));
	int used = text_width(str_text(&text));
	canvas_text_w(c, used < w ? w - used : 0, bottom + 1, w, ROLE_HEADING, str_text(&text));
	canvas_vline(c, 1, l->chart.y - 1, l->chart.h + 2, ROLE_BORDER);
}

// The middle of either axis, dotted.
static void draw_middles(const struct portfolio_layout *l, struct canvas *c)
{
	int x = l->chart.x + l->columns / 2 * SLOT_W + SLOT_W / 2, y = l->chart.y + l->rows / 2;
	for (int i = 0; i < l->chart.h; i++)
		canvas_put(c, x, l->chart.y + i, ROLE_BORDER, 0x250a); // ┊
	for (int i = 0; i < l->chart.w; i++)
		canvas_put(c, l->chart.x + i, y, ROLE_BORDER, i + l->chart.x == x ? 0x253c : 0x2504); // ┄
}

static int in_quadrant(const struct portfolio_view *v, enum quadrant_place q)
{
	int n = 0;
	for (int i = 0; i < v->spots_n; i++)
		for (int k = 0; k < v->spots[i].n; k++)
			n += portfolio_quadrant(&v->portfolio->points[v->spots[i].measures[k]]) == q;
	return n;
}

static void draw_names(const struct portfolio_pane *s, const struct look *look, struct canvas *c,
					   const struct portfolio_view *v)
{
	static const enum quadrant_place places[2][2] = {{QUADRANT_QUICK, QUADRANT_STRATEGIC},
													 {QUADRANT_ASIDE, QUADRANT_LATER}};
	const struct portfolio_layout *l = &s->layout;
	int half = l->chart.w / 2;
	for (int row = 0; row < 2; row++)
		for (int column = 0; column < 2; column++) {
			enum quadrant_place q = places[row][column];
			const char *name = arena_printf(look->frame, "%s (%d)", portfolio_name(q), in_quadrant(v, q));
			int y = row == 0 ? l->chart.y - 1 : l->chart.y + l->chart.h, w = text_width(name);
			int x = column == 0 ? l->chart.x + 1 : l->chart.x + l->chart.w - (w < half ? w : half - 1);
			canvas_text_w(c, x, y, half - 1, ROLE_DIM, name);
		}
}

static bool hit(const struct look *look, const struct portfolio_spot *spot)
{
	for (int k = 0; k < spot->n && *look->search; k++) {
		const struct measure *m = &look->plan->measure[spot->measures[k]];
		if (text_contains(m->title, look->search) || text_contains(m->code, look->search))
			return true;
	}
	return false;
}

static bool marked(const struct look *look, const struct portfolio_spot *spot)
{
	for (int k = 0; k < spot->n && look->marked_n; k++)
		if (look_marked(look, T_measure, look->plan->measure[spot->measures[k]].id))
			return true;
	return false;
}

// A spot with one measure shows its value, with several how many there are.
static void draw_spot(struct portfolio_pane *s, const struct look *look, struct canvas *c,
					  const struct portfolio_view *v, int i)
{
	const struct portfolio_spot *spot = &v->spots[i];
	struct str text = str_on(look->frame);
	bool here = i == v->at;
	if (spot->n == 1)
		portfolio_label_text(&text, s, look, v, spot->measures[0]);
	else
		str_addf(&text, "%d×", spot->n);
	int w = text_width(str_text(&text)), x = s->layout.chart.x + spot->column * SLOT_W,
		y = s->layout.chart.y + spot->row;
	w = w > SLOT_W - 2 ? SLOT_W - 2 : w;
	int from = x + (SLOT_W - w) / 2;
	enum role role = here ? ROLE_CURSOR : hit(look, spot) ? ROLE_MATCH : spot->n > 1 ? ROLE_HEADING : ROLE_TEXT;
	canvas_fill(c, (struct rect){from, y, w, 1}, role, ' ');
	canvas_text_w(c, from, y, w, role, str_text(&text));
	if (here) {
		canvas_put(c, from - 1, y, ROLE_CURSOR, '[');
		canvas_put(c, from + w, y, ROLE_CURSOR, ']');
		canvas_bold(c, (struct rect){from - 1, y, w + 2, 1});
		canvas_cursor(c, from, y);
	}
	if (marked(look, spot)) { // on the cursor's own sign in the colour of the mark, as in lists
		if (here)
			canvas_role(c, (struct rect){from - 1, y, 1, 1}, ROLE_NOTICE);
		else
			canvas_put(c, from - 1, y, ROLE_NOTICE, '*');
	}
}

// ---- what stands on the spot -------------------------------------------------------------------------------------

static void draw_measure(struct portfolio_pane *s, const struct look *look, struct canvas *c,
						 const struct portfolio_view *v, uint32_t m, int y, bool here)
{
	const struct measure *row = &look->plan->measure[m];
	struct str text = str_on(look->frame), score = str_on(look->frame);
	struct line l = {0};
	int w = s->layout.list.w;
	if (s->label != LABEL_CODE)
		portfolio_label_text(&text, s, look, v, m);
	if (look->score->weighted_n > 0)
		score_range_text(&score, look->score, look->score->lo[m], look->score->hi[m], look->score->complete[m], true);
	int value_w = text.len ? text_width(str_text(&text)) + 2 : 0, score_w = text_width(str_text(&score));
	line_add(&l, LINE_TEXT, w - LINE_TEXT - value_w - score_w - 3, here ? ROLE_CURSOR : ROLE_TEXT,
			 arena_printf(look->frame, "%s %s", label_number(row->code), row->title));
	line_add(&l, w - 1 - score_w - value_w, value_w ? value_w - 2 : 0, ROLE_DIM, str_text(&text));
	line_add(&l, w - 1 - score_w, score_w, ROLE_TEXT, str_text(&score));
	line_draw(c, y, w, &l, here, look->search);
	look_draw_mark(look, c, LINE_MARK, y, T_measure, row->id, here);
	if (here && s->unfolded)
		canvas_cursor(c, LINE_TEXT, y);
}

static void draw_list(struct portfolio_pane *s, const struct look *look, struct canvas *c,
					  const struct portfolio_view *v)
{
	struct rect r = s->layout.list;
	const struct portfolio_spot *spot = portfolio_spot_at(v);
	if (r.h < 2 || !spot)
		return;
	struct canvas_saved saved = canvas_enter(c, r);
	if (s->layout.beside)
		canvas_vline(c, 0, 0, r.h, ROLE_BORDER);
	const char *name = portfolio_name(portfolio_quadrant(&v->portfolio->points[spot->measures[0]]));
	struct str head = str_on(look->frame);
	str_add(&head, name);
	if (spot->n > 1) {
		str_add(&head, " · ");
		portfolio_together(&head, spot->n);
	}
	canvas_text_w(c, LINE_MARK, 0, r.w - LINE_MARK - 1, ROLE_HEADING, str_text(&head));
	int rows = list_rows(spot->n, r.h - 1);
	list_show_rows(&s->list, rows, s->layout.beside);
	for (int i = 0; i < rows && i + s->list.top < spot->n; i++) {
		uint32_t m = spot->measures[i + s->list.top];
		draw_measure(s, look, c, v, m, i + 1, look->plan->measure[m].id == s->id);
	}
	if (rows < r.h - 1)
		list_more(c, LINE_TEXT, r.h - 1, r.w, list_above(&s->list), list_below(&s->list, spot->n, rows));
	canvas_leave(c, saved);
}

void portfolio_draw(struct portfolio_pane *s, const struct look *look, struct canvas *c, const struct portfolio_view *v)
{
	draw_axes(s, look, c, v);
	draw_middles(&s->layout, c);
	draw_names(s, look, c, v);
	for (int i = 0; i < v->spots_n; i++)
		if (i != v->at)
			draw_spot(s, look, c, v, i);
	if (v->at >= 0)
		draw_spot(s, look, c, v, v->at);
	draw_list(s, look, c, v);
}
