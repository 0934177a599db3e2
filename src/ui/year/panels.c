// SPDX-License-Identifier: EUPL-1.2
// The panels of a wide year: what the deadline under the cursor still needs, posts and euros, who is informed, the teams.
#include "base/date.h"
#include "base/i18n.h"
#include "base/num.h"
#include "base/text.h"
#include "say/deadline.h"
#include "say/latest.h"
#include "say/kiosk.h"
#include "say/rhythm.h"
#include "say/value.h"
#include "say/year.h"
#include "ui/kit/label.h"
#include "ui/kit/line.h"
#include "ui/kit/list.h"
#include "ui/kit/mark.h"
#include "ui/kit/pen.h"
#include "ui/year/year.h"

#define NAMED_MOST 20 // of what a check misses
#define LAST       8  // cells of the day on which somebody was informed

static void draw_need(const struct look *look, struct flow *f, const struct need *n)
{
	struct str text = str_on(look->frame);
	str_add(&text, n->open ? "? " : "+ ");
	deadline_need(&text, n);
	flow_text(f, n->open ? ROLE_GAP : ROLE_GOOD, str_text(&text), 3);
	for (size_t i = 0; i < n->open && i < NAMED_MOST && flow_open(f); i++) {
		struct str name = str_on(look->frame);
		value_name(&name, look->plan, n->table, n->rows[i]);
		flow_indented(f, 2, ROLE_TEXT, str_text(&name), 1);
	}
	if (n->open > NAMED_MOST)
		flow_indented(f, 2, ROLE_DIM, arena_printf(look->frame, tr("and %zu more"), n->open - NAMED_MOST), 1);
}

void year_draw_needs(struct year *s, const struct look *look, struct canvas *c, const struct year_page *page,
					 struct rect r)
{
	struct flow f = {.c = c, .a = look->frame, .x = r.x, .y = r.y, .w = r.w, .end = r.y + r.h};
	const struct deadline *d = s->table == T_deadline ? plan_find(look->plan, T_deadline, s->id) : NULL;
	const struct need *list;
	flow_text(&f, ROLE_HEADING, tr("What the deadline needs"), 1);
	if (!d) {
		flow_text(&f, ROLE_DIM, tr("A deadline under the cursor says here what is missing."), 3);
		return;
	}
	struct str text = str_on(look->frame);
	deadline_tell(&text, look, d, page->year);
	flow_text(&f, ROLE_TEXT, str_text(&text), 4);
	flow_gap(&f);
	struct needs *needs = needs_begin(look->frame, look->plan, look->score, look->today);
	size_t n = deadline_met(look->plan, d->id, page->year) ? 0 : needs_of(needs, d, page->year, &list);
	for (size_t i = 0; i < n; i++)
		draw_need(look, &f, &list[i]);
	struct str keys = str_on(look->frame);
	if (n == 0) {
		deadline_needs(&keys, look, d, page->year);
		flow_text(&f, ROLE_DIM, str_text(&keys), 3);
	}
}

void year_draw_figures(const struct look *look, struct canvas *c, int year, struct rect r)
{
	struct flow f = {.c = c, .a = look->frame, .x = r.x, .y = r.y, .w = r.w, .end = r.y + r.h};
	struct staffing *quarters;
	int64_t undated, most = 1;
	int n =
		staffing_quarters(look->frame, look->plan, date_day(year, 1, 1), date_day(year, 12, 31), &quarters, &undated);
	flow_text(&f, ROLE_HEADING, arena_printf(look->frame, tr("Posts and money %d"), year), 1);
	for (int q = 0; q < n; q++) {
		most = quarters[q].need > most ? quarters[q].need : most;
		most = quarters[q].have > most ? quarters[q].have : most;
	}
	if (look->plan->fte_need_n == 0)
		flow_text(&f, ROLE_DIM, tr("posts not stated"), 1);
	for (int q = 0; q < n && f.y < f.end && year_has_posts(quarters, n); q++) {
		struct str text = str_on(look->frame);
		int bar = r.w / 3;
		year_posts(&text, &quarters[q], false);
		canvas_text_w(c, r.x, f.y, r.w, ROLE_DIM, arena_printf(look->frame, "Q%d", q + 1));
		canvas_bar(c, r.x + 3, f.y, bar, quarters[q].need, most, staffing_over(&quarters[q]) ? ROLE_BAD : ROLE_BAR);
		canvas_text_w(c, r.x + 4 + bar, f.y, r.w - bar - 4, staffing_over(&quarters[q]) ? ROLE_BAD : ROLE_TEXT,
					  str_text(&text));
		f.y++;
	}
	struct str euros = str_on(look->frame), rest = str_on(look->frame);
	year_undated(&rest, undated);
	if (rest.len)
		flow_text(&f, ROLE_DIM, str_text(&rest), 2);
	bool over = year_euros(&euros, look, year);
	flow_gap(&f);
	flow_text(&f, over ? ROLE_BAD : ROLE_TEXT, arena_printf(look->frame, tr("Money: %s"), str_text(&euros)), 4);
}

// ---- lists -----------------------------------------------------------------------------------------------------------

static const char *state_of(const struct look *look, const struct year_page *page, const struct year_thing *t,
							const char **sign, const char **title, const char **last)
{
	struct str state = str_on(look->frame), day = str_on(look->frame);
	struct held h;
	if (t->table == T_stakeholder) {
		const struct stakeholder *s = &look->plan->stakeholder[t->row];
		*title = s->title;
		*sign = informed_sign(look, s);
		informed_state(&state, look, s, true);
		const struct informed *told = informed_last(look->plan, s->id, look->today);
		date_brief(&day, told ? told->day : DAY_NONE);
	} else if (t->table != T_team) {
		struct latest l = year_latest(look, t);
		*title = year_latest_title(look, t);
		*sign = latest_sign(&l);
		date_brief(&state, l.last);
		str_add(&state, " · ");
		latest_brief(&state, &l);
	} else {
		const struct team *team = &look->plan->team[t->row];
		bool judged = held_of(look->plan, team, page->year, look->today, &h);
		*title = team->title;
		*sign = held_sign(&h, judged);
		held_state(&state, team, &h, judged, true);
		if (judged && h.next != DAY_NONE) {
			str_add(&state, " · ");
			held_next(&state, look, &h, true);
		}
	}
	const char *text = str_text(&state);
	*last = str_text(&day);
	return text;
}

static void draw_row(struct year *s, const struct look *look, struct canvas *c, const struct year_page *page, int i,
					 struct rect r)
{
	const struct year_thing *t = &page->things[i];
	const char *sign, *title, *last;
	const char *state = state_of(look, page, t, &sign, &title, &last);
	bool here = i == s->rows.list.at;
	int states = t->table == T_stakeholder ? 24 : 34, x = r.x + r.w - states, title_w = r.w - states - 3;
	if (t->table == T_stakeholder) {
		title_w -= LAST;
		canvas_text_w(c, x - LAST, r.y, LAST - 1, ROLE_DIM, *last ? last : "–");
	}
	if (here) {
		canvas_put(c, r.x, r.y, ROLE_CURSOR, 0x25B8); // ▸
		canvas_cursor(c, r.x + 2, r.y);
	}
	look_draw_mark(look, c, r.x, r.y, t->table, t->id, here);
	label_title(c, look, r.x + 2, r.y, title_w, here, title);
	canvas_text_w(c, x, r.y, 1, year_role(sign), sign);
	canvas_text_w(c, x + 2, r.y, r.x + r.w - x - 2, year_role(sign), state);
	year_note_hit(s, i, r);
}

void year_draw_list(struct year *s, const struct look *look, struct canvas *c, const struct year_page *page,
					enum table_id table, struct rect r)
{
	int first = table == T_stakeholder ? page->deadlines
				: table == T_team      ? page->deadlines + page->stakeholders
									   : page->n - page->latest;
	int n = table == T_stakeholder ? page->stakeholders
			: table == T_team      ? page->teams
								   : page->latest,
		at = s->rows.list.at - first;
	int rows = list_rows(n, r.h - 1), top = at < rows || at >= n ? 0 : at - rows + 1;
	if (table == T_team && look_keeps(look, T_meeting))
		return; // not even that there is none
	canvas_text_w(c, r.x, r.y, r.w, ROLE_HEADING, year_heading(table));
	if (n == 0)
		canvas_text_w(c, r.x + 2, r.y + 1, r.w - 2, ROLE_DIM, tr("none"));
	for (int y = 0; y < rows && y + top < n; y++)
		draw_row(s, look, c, page, first + top + y, (struct rect){r.x, r.y + 1 + y, r.w, 1});
	if (rows < n)
		list_more(c, r.x + 2, r.y + r.h - 1, r.w - 2, top, n - rows - top);
}
