// SPDX-License-Identifier: EUPL-1.2
// The minutes of a meeting, as the report prints them.
// Verbs: cursor, next and previous (hits; without a search the next part).
#include "base/arena.h"
#include "base/i18n.h"
#include "say/meeting.h"
#include "ui/kit/document.h"
#include "ui/kit/line.h"
#include "ui/panes.h"

#include <stdlib.h>

static struct rows_page lay(void *state, const struct look *look, int w, int h)
{
	(void)state;
	(void)h;
	return document_page(look, look->minutes, w);
}

static void draw_line(void *state, const struct look *look, struct canvas *c, const struct rows_page *p,
					  const struct rows_line *l)
{
	(void)state;
	document_draw(look, c, p, l);
}

static const char *no_hit(const struct look *look)
{
	return *look->search ? tr("The minutes do not contain this.") : NULL;
}

static void draw(void *state, const struct look *look, struct canvas *c, int w, int h)
{
	struct rows_page p = rows_lay(state, look, w, h);
	if (p.n == 0)
		canvas_text_w(c, LINE_TEXT, 1, w - LINE_TEXT, ROLE_DIM, tr("No meeting is chosen."));
	rows_draw(state, look, c, &p, (struct rect){0, 0, w, h}, false);
}

static void describe(void *state, const struct look *look, struct str *first, struct str *second)
{
	const struct meeting *m = plan_find(look->plan, T_meeting, look->minutes_of);
	(void)state;
	if (m)
		meeting_tell(look, m, first, second);
	else
		str_add(first, tr("No meeting is chosen."));
}

static void headline(void *state, const struct look *look, struct str *out)
{
	const struct meeting *m = plan_find(look->plan, T_meeting, look->minutes_of);
	(void)state;
	if (m)
		meeting_when(out, m);
}

static struct pick picked(void *state, const struct look *look)
{
	(void)state;
	return plan_find(look->plan, T_meeting, look->minutes_of) ? (struct pick){T_meeting, look->minutes_of, NONE32}
															  : (struct pick){TABLE_COUNT, NONE32, NONE32};
}

static const struct rows_kind kind = {.lay = lay, .draw = draw_line, .hit = document_hit, .no_hit = no_hit};

static void *create(void)
{
	struct rows *r = mem_alloc(sizeof *r);
	rows_begin(r, &kind);
	return r;
}

static const struct hint hints[] = {
	{"edit", N_("edit")}, {"add", N_("add")}, {"next", N_("next part")}, {"back", N_("back")}, {NULL, NULL},
};

const struct view pane_minutes = {
	.name = "minutes",
	.title = N_("Minutes"),
	.help = N_("The minutes of a meeting, written from what was noted and changed in it."),
	.internal = true,
	.min_cols = 40,
	.min_rows = 5,
	.hints = hints,
	.create = create,
	.destroy = free,
	.sync = rows_sync,
	.act = rows_act,
	.draw = draw,
	.describe = describe,
	.headline = headline,
	.click = rows_click,
	.picked = picked,
	.select = select_nothing,
	.seek = rows_seek,
	.seek_from = rows_seek_from,
};
