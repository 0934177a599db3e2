// SPDX-License-Identifier: EUPL-1.2
// The year: its deadlines by months with what they still need from the plan, posts and euros, whom the plan promises to
// inform, how often the teams have met.
// Verbs: cursor, open (what is missing, else the sheet), next and previous (hits; without a search what is overdue or near).
#include "ui/year/year.h"

#include "base/i18n.h"
#include "base/text.h"
#include "plan/code.h"
#include "say/deadline.h"
#include "say/latest.h"
#include "say/rhythm.h"
#include "ui/kit/label.h"
#include "ui/panes.h"

#include <stdlib.h>
#include <string.h>

// ---- things ----------------------------------------------------------------------------------------------------------

static int find_in(const struct year_page *page, enum table_id table, int32_t id)
{
	for (int i = 0; i < page->n; i++)
		if (page->things[i].table == table && page->things[i].id == id)
			return i;
	return -1;
}

static struct rows_page lay(void *state, const struct look *look, int w, int h)
{
	struct year_page *page = arena_alloc(look->frame, sizeof *page);
	*page = year_page(look);
	struct rows_at *at = arena_zero(look->frame, (size_t)page->n + 1, sizeof *at);
	(void)state;
	(void)w;
	(void)h;
	for (int l = 0, from = -1; l < page->lines_n; l++) {
		const struct year_line *line = &page->lines[l];
		if (line->kind != YEAR_THING) { // what stands above a thing is seen with it
			from = line->kind == YEAR_BLANK ? -1 : from < 0 ? l : from;
			continue;
		}
		at[line->thing] = (struct rows_at){from < 0 ? l : from, l, l + 1};
		from = -1;
	}
	return (struct rows_page){.n = page->n, .lines = page->lines_n, .at = at, .of = page};
}

static void keep(void *state, const struct look *look, const struct rows_page *p)
{
	struct year *s = state;
	const struct year_page *page = p->of;
	(void)look;
	bool any = p->n > 0 && s->rows.list.at < p->n;
	s->table = any ? page->things[s->rows.list.at].table : TABLE_COUNT;
	s->id = any ? page->things[s->rows.list.at].id : NONE32;
}

static int find(const void *state, const struct look *look, const struct rows_page *p)
{
	const struct year *s = state;
	const struct year_page *page = p->of;
	if (s->table < TABLE_COUNT)
		return find_in(page, s->table, s->id);
	for (int i = 0; i < page->deadlines; i++) { // at the beginning the one that is next
		const struct deadline *d = &look->plan->deadline[page->things[i].row];
		enum deadline_stand stand = deadline_stands(look->plan, d, page->year, look->today);
		if (stand == DEADLINE_OVERDUE || stand == DEADLINE_SOON || stand == DEADLINE_OPEN)
			return i;
	}
	return -1;
}

static const char *title_of(const struct look *look, const struct year_thing *t)
{
	const struct plan *p = look->plan;
	return t->table == T_deadline      ? p->deadline[t->row].title
		   : t->table == T_stakeholder ? p->stakeholder[t->row].title
		   : t->table == T_team        ? p->team[t->row].title
									   : year_latest_title(look, t);
}

// Without a search: what somebody has to do something about.
static bool waits(const struct look *look, const struct year_page *page, const struct year_thing *t)
{
	const struct plan *p = look->plan;
	struct held h;
	const char *sign;
	if (t->table == T_deadline)
		sign = deadline_sign(deadline_stands(p, &p->deadline[t->row], page->year, look->today));
	else if (t->table == T_stakeholder)
		sign = informed_sign(look, &p->stakeholder[t->row]);
	else if (t->table != T_team) {
		struct latest l = year_latest(look, t);
		sign = latest_sign(&l);
	} else
		return held_of(p, &p->team[t->row], page->year, look->today, &h) && h.next != DAY_NONE && h.next < look->today;
	return *sign == 'x' || *sign == '!';
}

static bool hit(const struct look *look, const struct rows_page *p, int i)
{
	const struct year_page *page = p->of;
	const struct year_thing *t = &page->things[i];
	if (!*look->search)
		return waits(look, page, t);
	const char *more = t->table == T_deadline ? look->plan->deadline[t->row].recipient : "";
	const char *code = t->table == T_deadline ? look->plan->deadline[t->row].code : "";
	return text_contains(title_of(look, t), look->search) || text_contains(more, look->search) ||
		   text_contains(code, look->search);
}

static const char *no_hit(const struct look *look)
{
	return *look->search ? tr("Nothing of the year contains this.") : tr("Nothing is near or overdue.");
}

// ---- acting ----------------------------------------------------------------------------------------------------------

static enum answer year_open(void *state, const struct look *look, struct str *command, struct ls_err *err)
{
	const struct year *s = state;
	const struct deadline *d = s->table == T_deadline ? plan_find(look->plan, T_deadline, s->id) : NULL;
	(void)err;
	if (s->table >= TABLE_COUNT)
		return ANSWER_IGNORED;
	struct needs *needs = needs_begin(look->frame, look->plan, look->score, look->today);
	if (d && needs_open(needs, d, look_year(look)) > 0)
		str_addf(command, "deadline missing #%d %d", (int)s->id, look_year(look));
	else
		str_addf(command, "sheet %s #%d", schema[s->table].object, (int)s->id);
	return ANSWER_COMMAND;
}

// Side by side, left and right lead to the month before and after that has something.
static enum answer step_month(struct year *s, const struct look *look, int dir)
{
	struct rows_page p = lay(s, look, s->rows.w, s->rows.h);
	const struct year_page *page = p.of;
	int at = s->rows.list.at, to = at;
	if (at >= page->n)
		return ANSWER_IGNORED;
	while (to >= 0 && to < page->n && page->things[to].month == page->things[at].month &&
		   page->things[to].table == page->things[at].table)
		to += dir;
	if (to < 0 || to >= page->n)
		return ANSWER_DONE;
	while (dir < 0 && to > 0 && page->things[to - 1].month == page->things[to].month &&
		   page->things[to - 1].table == page->things[to].table)
		to--;
	rows_move(s, look, to);
	return ANSWER_DONE;
}

static enum answer year_act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
							struct ls_err *err)
{
	struct year *s = state;
	const char *where = view_cursor(argc, argv);
	if (strcmp(where, "left") == 0 || strcmp(where, "right") == 0)
		return step_month(s, look, *where == 'l' ? -1 : 1);
	return rows_act(state, look, argc, argv, command, err);
}

static enum answer year_click(void *state, const struct look *look, int x, int y, bool twice, struct str *command,
							  struct ls_err *err)
{
	struct year *s = state;
	if (!s->wide)
		return rows_click(state, look, x, y, twice, command, err);
	for (int i = 0; i < s->hits_n; i++) {
		const struct rect *r = &s->hits[i].at;
		if (x >= r->x && x < r->x + r->w && y >= r->y && y < r->y + r->h)
			return rows_hit(state, look, s->hits[i].thing, twice, command, err);
	}
	return ANSWER_IGNORED;
}

// ---- what stands there -----------------------------------------------------------------------------------------------

static void year_draw(void *state, const struct look *look, struct canvas *c, int w, int h)
{
	struct year *s = state;
	struct rows_page p = rows_lay(state, look, w, h);
	s->wide = w >= YEAR_WIDE && h >= YEAR_TALL && p.n > 0;
	s->rows.list.page = s->wide ? 6 : s->rows.list.page;
	if (s->wide)
		year_draw_months(s, look, c, p.of, w, h);
	else if (p.n > 0)
		year_draw_rows(s, look, c, &p, w, h);
	if (p.n > 0)
		return;
	bool figures = look->plan->budget_line_n > 0 || look->plan->fte_need_n > 0;
	struct rect r = {2, figures ? 3 : 1, w - 4, h - 1};
	if (figures)
		year_draw_head(look, c, look_year(look), w);
	r.h = h - r.y;
	r.y += 1 + label_wrapped(c, look, r, ROLE_TEXT, tr("This plan has no deadlines yet."));
	r.h = h - r.y;
	label_wrapped(
		c, look, r, ROLE_DIM,
		look_keys(look, tr("What comes every year stands here: reports, budget, posts. {add} adds a deadline; "
						   "{pane steps} lays in the year of a county.")));
}

static void year_describe(void *state, const struct look *look, struct str *first, struct str *second)
{
	const struct year *s = state;
	const void *row = s->table < TABLE_COUNT ? plan_find(look->plan, s->table, s->id) : NULL;
	if (!row) {
		str_add(first, tr("This plan has no deadlines yet."));
	} else if (s->table == T_deadline) {
		deadline_tell(first, look, row, look_year(look));
		deadline_needs(second, look, row, look_year(look));
	} else if (s->table == T_stakeholder) {
		informed_tell(first, look, row);
		str_add(second, look_keys(look, tr("{mark} notes that they were informed today, {edit} on another day.")));
	} else if (s->table != T_team) {
		struct latest l = s->table == T_phase ? latest_of_phase(look->plan, row, look->today)
											  : latest_of_measure(look->plan, row, look->today);
		code_titled(first, look->plan, s->table, s->id);
		str_add(first, " · ");
		latest_tell(first, &l);
		str_add(second, l.text);
	} else {
		held_tell(first, look, row, look_year(look));
	}
}

static void year_headline(void *state, const struct look *look, struct str *out)
{
	(void)state;
	deadline_headline(out, look, look_year(look));
}

static struct pick year_picked(void *state, const struct look *look)
{
	const struct year *s = state;
	struct pick none = {TABLE_COUNT, NONE32, NONE32};
	if (s->table >= TABLE_COUNT || !plan_find(look->plan, s->table, s->id))
		return none;
	return (struct pick){s->table, s->id,
						 s->table == T_deadline      ? look_year(look)
						 : s->table == T_stakeholder ? PICK_TELLING
													 : NONE32};
}

static bool year_select(void *state, const struct look *look, enum table_id t, int32_t id)
{
	struct year_page page = year_page(look);
	int i = find_in(&page, t, id);
	if (i >= 0)
		rows_move(state, look, i);
	return i >= 0;
}

static const struct hint hints[] = {
	{"open", N_("open it")},
	{"add", N_("add")},
	{"edit", N_("edit")},
	{"year -1", N_("other year")},
	{"year +1", N_("other year")},
	{"below money", N_("money")},
	{"below posts", N_("posts")},
	{"next", N_("next due")},
	{"request", N_("budget request")},
	{"delete", N_("delete")},
	{NULL, NULL},
};
static const struct hint hints_empty[] = {
	{"add", N_("add")}, {"year -1", N_("other year")}, {"year +1", N_("other year")}, {NULL, NULL}};

static const struct hint *hints_now(void *state, const struct look *look)
{
	const struct year *s = state;
	(void)look;
	return s->table < TABLE_COUNT ? hints : hints_empty;
}

static const struct rows_kind kind = {.lay = lay,
									  .draw = year_draw_line,
									  .hit = hit,
									  .open = year_open,
									  .keep = keep,
									  .find = find,
									  .no_hit = no_hit,
									  .click_opens = true};

static void *year_create(void)
{
	struct year *s = mem_alloc(sizeof *s);
	*s = (struct year){.table = TABLE_COUNT, .id = NONE32};
	rows_begin(&s->rows, &kind);
	return s;
}

const struct view pane_year = {
	.name = "year",
	.title = N_("Year"),
	.help =
		N_("The deadlines of a year and what they still need, posts and money, who is informed, how often teams meet."),
	.min_cols = 56,
	.min_rows = 6,
	.hints = hints,
	.hints_now = hints_now,
	.create = year_create,
	.destroy = free,
	.sync = rows_sync,
	.act = year_act,
	.draw = year_draw,
	.describe = year_describe,
	.click = year_click,
	.headline = year_headline,
	.picked = year_picked,
	.select = year_select,
	.seek = rows_seek,
	.seek_from = rows_seek_from,
};
