// SPDX-License-Identifier: EUPL-1.2
// Who changed what and when, the newest step first. The step under the cursor unfolds what it changed; any step can be
// taken back alone.
// Verbs: cursor, open (unfolds everything, and folds it again), revert, next, previous.
#include "base/arena.h"
#include "base/i18n.h"
#include "base/num.h"
#include "base/text.h"
#include "say/headline.h"
#include "say/history.h"
#include "ui/kit/grid.h"
#include "ui/kit/label.h"
#include "ui/kit/line.h"
#include "ui/kit/rows.h"
#include "ui/panes.h"

#include <stdlib.h>
#include <string.h>

#define FEW_CHANGES 4 // shown of the step under the cursor before it is opened
#define MOST_AUTHOR 16
#define LEAST_NAME  20 // a cut label keeps so much before the change it ends with
#define TAIL_SIGNS  3  // before the values: the closing quote, the colon, a blank
#define LEAST_LABEL 45 // a sentence needs so much; authors stand before it where there is more

struct history_state {
	struct rows rows;
	int64_t id;  // step under the cursor, 0: none
	bool opened; // all its changes are shown
};

static const struct history_step *current(const struct history_state *s, const struct look *look)
{
	int at = s->rows.list.at; // of the history as it was when it was laid last: there may be fewer steps now
	return look->history && s->rows.list.n > 0 && (size_t)at < look->history->n ? &look->history->steps[at] : NULL;
}

// Lines below the step under the cursor.
static int unfolded(const struct history_state *s, const struct look *look)
{
	const struct history_step *step = current(s, look);
	if (!step)
		return 0;
	int n = step->changes_n < 100000 ? (int)step->changes_n : 100000;
	return s->opened || n <= FEW_CHANGES ? n : FEW_CHANGES;
}

static struct rows_page lay(void *state, const struct look *look, int w, int h)
{
	(void)w;
	(void)h;
	size_t n = look->history ? look->history->n : 0;
	int more = unfolded(state, look), steps = n < 1000000 ? (int)n : 1000000;
	return (struct rows_page){.n = steps, .lines = steps + more, .more = more};
}

static void keep(void *state, const struct look *look, const struct rows_page *p)
{
	struct history_state *s = state;
	const struct history_step *step = current(s, look);
	int64_t id = step ? step->id : 0;
	(void)p;
	s->opened = s->opened && id == s->id;
	s->id = id;
}

static int find(const void *state, const struct look *look, const struct rows_page *p)
{
	const struct history_state *s = state;
	for (int i = 0; i < p->n; i++)
		if (look->history->steps[i].id == s->id)
			return i;
	return -1;
}

static bool hit(const struct look *look, const struct rows_page *p, int i)
{
	const struct history_step *step = &look->history->steps[i];
	(void)p;
	if (text_contains(step->label, look->search))
		return true;
	for (size_t k = 0; k < step->changes_n; k++)
		if (text_contains(step->changes[k].object, look->search) || text_contains(step->changes[k].what, look->search))
			return true;
	return false;
}

static enum answer history_open(void *state, const struct look *look, struct str *command, struct ls_err *err)
{
	struct history_state *s = state;
	(void)look;
	(void)command;
	(void)err;
	s->opened = !s->opened;
	return ANSWER_DONE;
}

static enum answer history_act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
							   struct ls_err *err)
{
	const struct history_step *step = current(state, look);
	if (!step || argc < 1 || strcmp(argv[0], "revert") != 0)
		return rows_act(state, look, argc, argv, command, err);
	str_addf(command, "step revert %lld", (long long)step->id);
	return ANSWER_COMMAND;
}

// ---- drawing -----------------------------------------------------------------------------------------------------

static const char *mark_of(const struct history_step *step)
{
	return step->undone ? tr("(taken back)") : step->outside ? tr("(outside Leitstand)") : "";
}

enum { WHEN, AUTHOR, LABEL };

// As wide as the longest day and the longest name need, so that the sentences get the rest.
static struct grid columns(const struct look *look, int w)
{
	int when = 0, author = 0;
	for (size_t i = 0; i < look->history->n; i++) {
		when = num_max(when, text_width(look->history->steps[i].when));
		author = num_max(author, text_width(history_author(look, &look->history->steps[i])));
	}
	author = num_min(author, MOST_AUTHOR);
	if (w - LINE_TEXT - when - 2 - author - 2 < LEAST_LABEL)
		author = -1;
	struct grid g = {0};
	grid_add(&g, (struct grid_column){.of = WHEN, .w = when});
	grid_add(&g, (struct grid_column){.of = AUTHOR, .gap = 2, .w = author});
	grid_add(&g, (struct grid_column){.of = LABEL, .gap = 2, .most = w, .rest = true});
	grid_place(&g, LINE_TEXT, w - 1);
	return g;
}

// Where room is short the name before the values is cut, so that the change at the end is told:
// value of “Complete a…”: 60 → 61.
static const char *shortened(const struct look *look, const char *label, size_t told, int room)
{
	const char *tail = label + told;
	for (int i = 0; i < TAIL_SIGNS && tail > label; i++)
		do
			tail--;
		while (tail > label && ((unsigned char)*tail & 0xC0) == 0x80);
	int tail_w = text_width(tail);
	if (!label[told] || tail == label || text_width(label) <= room || room - tail_w < LEAST_NAME)
		return label;
	size_t head = text_fit(label, room - tail_w - 1);
	return arena_printf(look->frame, "%.*s…%s", (int)head, label, tail);
}

static void draw_step(const struct look *look, struct canvas *c, const struct history_step *step, int y, int w,
					  bool here, const struct grid *g)
{
	enum role role = here ? ROLE_CURSOR : step->undone ? ROLE_DIM : ROLE_TEXT;
	struct line l = {0};
	for (int i = 0; i < g->n - 1; i++)
		line_add(&l, g->at[i].x, g->at[i].w, ROLE_DIM, g->at[i].of == WHEN ? step->when : history_author(look, step));
	const struct grid_column *last = &g->at[g->n - 1];
	const char *mark = mark_of(step);
	int mark_w = mark[0] ? text_width(mark) + 2 : 0, room = last->w - mark_w;
	const char *label = shortened(look, history_label(look, step), step->told, room);
	line_add(&l, last->x, room, role, label);
	if (mark_w)
		line_add(&l, last->x + num_min(text_width(label), room) + 2, mark_w, ROLE_NOTICE, mark);
	line_draw(c, y, w, &l, here, look->search);
}

static void draw_change(const struct history_state *s, const struct look *look, struct canvas *c, int k, int y, int w)
{
	const struct history_step *step = current(s, look);
	const struct history_change *change = &step->changes[k];
	const char *what = history_what(look, change);
	int x = LINE_TEXT + 4, shown = unfolded(s, look), left = (int)step->changes_n - shown;
	const char *more = k == shown - 1 && left > 0
						   ? arena_printf(look->frame, look_keysf(look, tr("and %d more, {open} shows them")), left)
						   : "";
	int end = more[0] ? w - text_width(more) - 3 : w - 1;
	struct line l = {0};
	int object_w = text_width(change->object), most = (end - x) / 2;
	object_w = object_w < most ? object_w : most;
	line_add(&l, x, object_w, ROLE_DIM, change->object);
	line_add(&l, x + object_w + 2, end - x - object_w - 2, ROLE_TEXT, what);
	if (more[0])
		line_add(&l, end + 2, text_width(more), ROLE_HINT, more);
	line_draw(c, y, w, &l, false, look->search);
}

static void draw_line(void *state, const struct look *look, struct canvas *c, const struct rows_page *p,
					  const struct rows_line *l)
{
	if (l->nth > 0)
		draw_change(state, look, c, l->nth - 1, l->y, l->w);
	else
		draw_step(look, c, &look->history->steps[l->thing], l->y, l->w, l->here, p->of);
}

static void history_draw(void *state, const struct look *look, struct canvas *c, int w, int h)
{
	struct rows_page p = rows_lay(state, look, w, h);
	if (p.n == 0)
		label_wrapped(c, look, (struct rect){LINE_TEXT, 1, w - LINE_TEXT - 1, h - 1}, ROLE_DIM,
					  tr("Nothing has been changed yet. Every change will stand here, and can be taken back."));
	else {
		struct grid g = columns(look, w);
		p.of = &g;
		rows_draw(state, look, c, &p, (struct rect){0, 0, w, h}, false);
	}
}

// ---- what stands under the cursor --------------------------------------------------------------------------------

static void history_describe(void *state, const struct look *look, struct str *first, struct str *second)
{
	const struct history_step *step = current(state, look);
	if (!step) {
		str_add(first, tr("There is no step yet."));
		return;
	}
	str_addf(first, "%s, %s: %s", step->when, history_author(look, step), history_label(look, step));
	history_tell(second, step);
}

static void history_headline(void *state, const struct look *look, struct str *out)
{
	const struct history_state *s = state;
	headline_steps(out, (size_t)s->rows.list.n, look->history && look->history->more);
}

static const struct hint hints[] = {
	{"open", N_("all changes")},
	{"revert", N_("take this step back")},
	{NULL, NULL},
};

static const struct hint no_hints[] = {{NULL, NULL}};

static const struct hint *hints_now(void *state, const struct look *look)
{
	return current(state, look) ? hints : no_hints;
}

static const struct rows_kind kind = {
	.lay = lay, .draw = draw_line, .hit = hit, .open = history_open, .keep = keep, .find = find, .click_opens = true};

static void *history_create(void)
{
	struct history_state *s = mem_alloc(sizeof *s);
	*s = (struct history_state){0};
	rows_begin(&s->rows, &kind);
	return s;
}

const struct view pane_history = {
	.name = "history",
	.title = N_("History"),
	.help = N_("Every change: who made it, when, and from which value to which."),
	.min_cols = 50,
	.min_rows = 5,
	.hints = hints,
	.hints_now = hints_now,
	.create = history_create,
	.destroy = free,
	.sync = rows_sync,
	.act = history_act,
	.draw = history_draw,
	.describe = history_describe,
	.click = rows_click,
	.headline = history_headline,
	.picked = pick_nothing,
	.select = select_nothing,
	.remember = rows_remember,
	.recall = rows_recall,
	.seek = rows_seek,
	.seek_from = rows_seek_from,
};
