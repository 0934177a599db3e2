// SPDX-License-Identifier: EUPL-1.2
// Pane 6: meetings, the running one first, then those to come and those that have been, with who, what was decided and
// which tasks of them are open.
// Verbs: cursor, open (the minutes), next and previous (hits; without a search the next one with open tasks).
#include "base/arena.h"
#include "base/i18n.h"
#include "base/text.h"
#include "plan/meeting.h"
#include "say/label.h"
#include "say/meeting.h"
#include "ui/kit/line.h"
#include "ui/kit/pen.h"
#include "ui/kit/rows.h"
#include "ui/panes.h"

#include <stdlib.h>

#define DAY_W     16  // "Fr 10.02.2023" and a gap
#define WIDE      120 // columns from which the meeting under the cursor is shown beside the list
#define LIST_PART 60  // percent of the width that the list has then

struct meetings {
	struct rows rows;
	int32_t id; // under the cursor
};

static const struct meeting *meeting_of(const struct look *look, const struct rows_page *p, int i)
{
	const uint32_t *order = p->of;
	return &look->plan->meeting[order[i]];
}

static const struct meeting *at(const struct meetings *s, const struct look *look)
{
	return plan_find(look->plan, T_meeting, s->id);
}

static struct rows_page lay(void *state, const struct look *look, int w, int h)
{
	uint32_t *order = NULL;
	(void)state;
	(void)w;
	(void)h;
	int n = look->plan ? (int)meetings_ordered(look->frame, look->plan, look->today, &order) : 0;
	return (struct rows_page){.n = n, .lines = n, .of = order};
}

static void keep(void *state, const struct look *look, const struct rows_page *p)
{
	struct meetings *s = state;
	s->id = p->n > 0 ? meeting_of(look, p, s->rows.list.at)->id : NONE32;
}

static int find(const void *state, const struct look *look, const struct rows_page *p)
{
	const struct meetings *s = state;
	for (int i = 0; i < p->n; i++)
		if (meeting_of(look, p, i)->id == s->id)
			return i;
	return -1;
}

static bool hit(const struct look *look, const struct rows_page *p, int i)
{
	const struct meeting *m = meeting_of(look, p, i);
	struct str title = str_on(look->frame), day = str_on(look->frame);
	if (!*look->search)
		return meeting_open_tasks(look->plan, m) > 0;
	meeting_title(&title, look->plan, m);
	date_long(&day, m->day);
	return text_contains(str_text(&title), look->search) || text_contains(str_text(&day), look->search);
}

static const char *no_hit(const struct look *look)
{
	return *look->search ? tr("No meeting contains this.") : tr("No task of a meeting is open.");
}

static enum answer meetings_open(void *state, const struct look *look, struct str *command, struct ls_err *err)
{
	const struct meeting *m = at(state, look);
	(void)err;
	if (!m)
		return ANSWER_IGNORED;
	str_addf(command, "minutes #%d", (int)m->id);
	return ANSWER_COMMAND;
}

// ---- drawing -----------------------------------------------------------------------------------------------------------

static void draw_row(void *state, const struct look *look, struct canvas *c, const struct rows_page *p,
					 const struct rows_line *l)
{
	const struct meeting *m = meeting_of(look, p, l->thing);
	enum meeting_state is = meeting_state(m, look->today);
	enum role role = is == MEETING_RUNNING ? ROLE_WARN : is == MEETING_PLANNED ? ROLE_TEXT : ROLE_DIM;
	struct str day = str_on(look->frame), title = str_on(look->frame), what = str_on(look->frame);
	struct line line = {0};
	(void)state;
	date_long(&day, m->day);
	meeting_brief(&title, look->plan, m);
	meeting_outcome(&what, look, m);
	int room = l->w - LINE_TEXT - DAY_W - 1, right = text_width(str_text(&what));
	right = right > room / 2 ? 0 : right; // the title first
	line_add(&line, LINE_TEXT, DAY_W - 2, role, str_text(&day));
	line_add(&line, LINE_TEXT + DAY_W, room - (right ? right + 2 : 0), l->here ? ROLE_CURSOR : ROLE_TEXT,
			 str_text(&title));
	if (right)
		line_add(&line, l->w - 1 - right, right, role, str_text(&what));
	line_draw(c, l->y, l->w, &line, l->here, look->search);
}

static void draw_beside(const struct meeting *m, const struct look *look, struct canvas *c, int x, int w, int h)
{
	struct flow f = {.c = c, .a = look->frame, .x = x, .y = 0, .w = w, .end = h};
	struct str text = str_on(look->frame), second = str_on(look->frame);
	meeting_title(&text, look->plan, m);
	flow_text(&f, ROLE_HEADING, str_text(&text), 3);
	str_clear(&text);
	meeting_when(&text, m);
	flow_text(&f, ROLE_TEXT, str_text(&text), 1);
	str_clear(&text);
	meeting_who(&text, look, m);
	flow_text(&f, ROLE_TEXT, str_text(&text), 6);
	flow_gap(&f);
	meeting_outcome(&second, look, m);
	flow_text(&f, ROLE_TEXT, str_text(&second), 2);
	if (*m->purpose)
		flow_text(&f, ROLE_TEXT, m->purpose, 6);
	if (!privacy_hides_notes(look->privacy)) {
		flow_gap(&f);
		flow_text(&f, ROLE_DIM, m->minutes, 12);
	}
}

static void meetings_draw(void *state, const struct look *look, struct canvas *c, int w, int h)
{
	struct rows_page p = rows_lay(state, look, w, h);
	const struct meeting *m = at(state, look);
	bool beside = w >= WIDE && m;
	int list_w = beside ? w * LIST_PART / 100 : w;
	if (p.n == 0) {
		struct flow f = {.c = c, .a = look->frame, .x = LINE_TEXT, .y = 1, .w = w - LINE_TEXT - 1, .end = h};
		flow_text(&f, ROLE_TEXT, tr("No meeting has been noted yet."), 2);
		flow_gap(&f);
		flow_text(&f, ROLE_DIM, look_keys(look, tr("{add} lays one in.")), 2);
		return;
	}
	p.half = beside;
	rows_draw(state, look, c, &p, (struct rect){0, 0, list_w, h}, false);
	if (beside) {
		canvas_vline(c, list_w, 0, h, ROLE_BORDER);
		draw_beside(m, look, c, list_w + 2, w - list_w - 3, h);
	}
}

static void describe(void *state, const struct look *look, struct str *first, struct str *second)
{
	const struct meeting *m = at(state, look);
	if (!m) {
		str_add(first, tr("No meeting has been noted yet."));
		return;
	}
	meeting_tell(look, m, first, second);
}

static void headline(void *state, const struct look *look, struct str *out)
{
	(void)state;
	meeting_headline(out, look);
}

static struct pick picked(void *state, const struct look *look)
{
	const struct meetings *s = state;
	return at(s, look) ? (struct pick){T_meeting, s->id, NONE32} : (struct pick){TABLE_COUNT, NONE32, NONE32};
}

static bool select_meeting(void *state, const struct look *look, enum table_id t, int32_t id)
{
	struct meetings *s = state;
	if (t != T_meeting || !plan_find(look->plan, T_meeting, id))
		return false;
	s->id = id;
	rows_sync(state, look);
	return true;
}

static enum table_id adds(void *state)
{
	(void)state;
	return T_meeting;
}

static const struct rows_kind kind = {.lay = lay,
									  .draw = draw_row,
									  .hit = hit,
									  .open = meetings_open,
									  .keep = keep,
									  .find = find,
									  .no_hit = no_hit,
									  .click_opens = true};

static void *create(void)
{
	struct meetings *s = mem_alloc(sizeof *s);
	s->id = NONE32;
	rows_begin(&s->rows, &kind);
	return s;
}

static const struct hint hints[] = {
	{"open", N_("minutes")}, {"add", N_("new")}, {"edit", N_("edit")}, {"next", N_("next with tasks")}, {NULL, NULL},
};

static const struct hint hints_empty[] = {{"add", N_("new")}, {NULL, NULL}};

static const struct hint *hints_now(void *state, const struct look *look)
{
	return at(state, look) ? hints : hints_empty;
}

const struct view pane_meetings = {
	.name = "meetings",
	.title = N_("Meetings"),
	.help = N_("Meetings that are to come and that have been: who met, what was decided, which tasks are open."),
	.internal = true,
	.min_cols = 40,
	.min_rows = 5,
	.hints = hints,
	.hints_now = hints_now,
	.create = create,
	.destroy = free,
	.sync = rows_sync,
	.act = rows_act,
	.draw = meetings_draw,
	.describe = describe,
	.headline = headline,
	.click = rows_click,
	.picked = picked,
	.select = select_meeting,
	.seek = rows_seek,
	.seek_from = rows_seek_from,
	.adds = adds,
};
