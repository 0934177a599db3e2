// SPDX-License-Identifier: EUPL-1.2
// Who changed what and when, the newest step first. The step under the cursor unfolds what it changed; any step can be
// taken back alone.
// Verbs: cursor, open (unfolds everything, and folds it again), revert, next, previous.
#include "base/arena.h"
#include "base/i18n.h"
#include "base/utf8.h"
#include "say/history.h"
#include "ui/kit/label.h"
#include "ui/kit/line.h"
#include "ui/kit/list.h"
#include "ui/panes.h"

#include <stdlib.h>
#include <string.h>

#define FEW_CHANGES 4 // shown of the step under the cursor before it is opened
#define MOST_AUTHOR 16
#define LEAST_NAME  20 // a cut label keeps so much before the change it ends with
#define TAIL_SIGNS  3  // before the values: the closing quote, the colon, a blank
#define LEAST_LABEL 45 // a sentence needs so much; authors stand before it where there is more

struct history_state {
	struct list list;
	int64_t id;  // step under the cursor, 0: none
	bool opened; // all its changes are shown
	int h, y;    // as last drawn
};

static void *history_create(void)
{
	struct history_state *s = mem_alloc(sizeof *s);
	*s = (struct history_state){.y = -1};
	return s;
}

static const struct history_step *current(const struct history_state *s, const struct look *look)
{
	return look->history && s->list.n > 0 ? &look->history->steps[s->list.at] : NULL;
}

static void keep(struct history_state *s, const struct look *look)
{
	const struct history_step *step = current(s, look);
	int64_t id = step ? step->id : 0;
	if (id != s->id)
		s->opened = false;
	s->id = id;
}

static void history_sync(void *state, const struct look *look)
{
	struct history_state *s = state;
	size_t n = look->history ? look->history->n : 0;
	for (size_t i = 0; i < n; i++)
		if (look->history->steps[i].id == s->id)
			s->list.at = (int)i;
	list_resize(&s->list, n < 1000000 ? (int)n : 1000000);
	keep(s, look);
}

static bool hit(const struct history_step *step, const char *search)
{
	if (text_contains(step->label, search))
		return true;
	for (size_t i = 0; i < step->changes_n; i++)
		if (text_contains(step->changes[i].object, search) || text_contains(step->changes[i].what, search))
			return true;
	return false;
}

static enum answer walk(struct history_state *s, const struct look *look, int direction)
{
	for (int i = 1; i <= s->list.n; i++) {
		int at = (s->list.at + direction * i % s->list.n + s->list.n) % s->list.n;
		if (hit(&look->history->steps[at], look->search)) {
			s->list.at = at;
			keep(s, look);
			return ANSWER_DONE;
		}
	}
	return ANSWER_IGNORED;
}

static bool step_hit(const void *ctx, int i)
{
	const struct look *look = ctx;
	return hit(&look->history->steps[i], look->search);
}

static int history_seek(void *state, const struct look *look)
{
	struct history_state *s = state;
	int hits = look->history ? list_hits(s->list.n, s->list.at, step_hit, look, &s->list.at) : 0;
	keep(s, look);
	return hits;
}

static enum answer history_act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
							   struct ls_err *err)
{
	struct history_state *s = state;
	(void)err;
	const struct history_step *step = current(s, look);
	if (argc < 1 || !step)
		return ANSWER_IGNORED;
	if (strcmp(argv[0], "open") == 0) {
		s->opened = !s->opened;
		return ANSWER_DONE;
	}
	if (strcmp(argv[0], "revert") == 0) {
		str_addf(command, "step revert %lld", (long long)step->id);
		return ANSWER_COMMAND;
	}
	if (strcmp(argv[0], "next") == 0 || strcmp(argv[0], "previous") == 0)
		return walk(s, look, argv[0][0] == 'n' ? 1 : -1);
	if (!list_cursor(&s->list, argc, argv))
		return ANSWER_IGNORED;
	keep(s, look);
	return ANSWER_DONE;
}

// ---- drawing -----------------------------------------------------------------------------------------------------

// Lines below the step under the cursor.
static int unfolded(const struct history_state *s, const struct look *look)
{
	const struct history_step *step = current(s, look);
	if (!step)
		return 0;
	int n = step->changes_n < 100000 ? (int)step->changes_n : 100000;
	return s->opened || n <= FEW_CHANGES ? n : FEW_CHANGES;
}

static const char *mark_of(const struct history_step *step)
{
	return step->undone ? tr("(taken back)") : step->outside ? tr("(outside Leitstand)") : "";
}

// As wide as the longest day and the longest name need, so that the sentences get the rest.
struct widths {
	int when, author;
};

static struct widths widths(const struct look *look)
{
	struct widths most = {0, 0};
	for (size_t i = 0; i < look->history->n; i++) {
		int when = text_width(look->history->steps[i].when),
			author = text_width(history_author(look, &look->history->steps[i]));
		most.when = when > most.when ? when : most.when;
		most.author = author > most.author ? author : most.author;
	}
	most.author = most.author < MOST_AUTHOR ? most.author : MOST_AUTHOR;
	return most;
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

static void draw_step(const struct history_state *s, const struct look *look, struct canvas *c, int i, int y, int w,
					  struct widths most)
{
	const struct history_step *step = &look->history->steps[i];
	bool here = i == s->list.at;
	enum role role = here ? ROLE_CURSOR : step->undone ? ROLE_DIM : ROLE_TEXT;
	struct line l = {0};
	int x = LINE_TEXT;
	line_add(&l, x, most.when, ROLE_DIM, step->when);
	x += most.when + 2;
	if (w - x - most.author - 2 >= LEAST_LABEL) {
		line_add(&l, x, most.author, ROLE_DIM, history_author(look, step));
		x += most.author + 2;
	}
	const char *mark = mark_of(step);
	int mark_w = mark[0] ? text_width(mark) + 2 : 0;
	int room = w - x - 1 - mark_w;
	const char *label = shortened(look, history_label(look, step), step->told, room);
	int label_w = text_width(label);
	line_add(&l, x, room, role, label);
	if (mark_w)
		line_add(&l, x + (label_w < room ? label_w : room) + 2, mark_w, ROLE_NOTICE, mark);
	line_draw(c, y, w, &l, here, look->search);
}

static void draw_change(const struct history_state *s, const struct look *look, struct canvas *c, int k, int y, int w)
{
	const struct history_step *step = current(s, look);
	const struct history_change *change = &step->changes[k];
	const char *what = history_what(look, change);
	int x = LINE_TEXT + 4, shown = unfolded(s, look), left = (int)step->changes_n - shown;
	const char *more =
		k == shown - 1 && left > 0 ? arena_printf(look->frame, tr("and %d more, Enter shows them"), left) : "";
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

static void history_draw(void *state, const struct look *look, struct canvas *c, int w, int h, bool focused)
{
	struct history_state *s = state;
	(void)focused;
	s->y = -1;
	s->h = h;
	if (s->list.n == 0) {
		label_wrapped(c, look, (struct rect){LINE_TEXT, 1, w - LINE_TEXT - 1, h - 1}, ROLE_DIM,
					  tr("Nothing has been changed yet. Every change will stand here, and can be taken back."));
		return;
	}
	struct widths most = widths(look);
	int more = unfolded(s, look), lines = s->list.n + more, visible = list_rows(lines, h);
	list_show(&s->list, lines, visible, s->list.at, s->list.at + 1 + more, false);
	s->list.page = visible - more > 1 ? visible - more : 1;
	s->h = visible;
	for (int y = 0; y < visible && y + s->list.top < lines; y++) {
		int i = y + s->list.top;
		if (i == s->list.at)
			s->y = y;
		if (i > s->list.at && i <= s->list.at + more)
			draw_change(s, look, c, i - s->list.at - 1, y, w);
		else
			draw_step(s, look, c, i > s->list.at ? i - more : i, y, w, most);
	}
	if (visible < h)
		list_more(c, LINE_TEXT, h - 1, w, list_above(&s->list), list_below(&s->list, lines, visible));
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
	if (step->undone)
		str_addf(second, "%s ", tr("This step has been taken back."));
	else if (step->reverting)
		str_addf(second, "%s ", tr("This step takes an earlier one back."));
	else if (step->outside)
		str_addf(second, "%s ", tr("This was changed by another program."));
	str_addf(second, tr_n("%zu value changed.", "%zu values changed.", step->changes_n), step->changes_n);
}

static bool history_focus(void *state, const struct look *look, int *x, int *y)
{
	const struct history_state *s = state;
	(void)look;
	*x = LINE_TEXT;
	*y = s->y;
	return s->y >= 0;
}

static enum answer history_click(void *state, const struct look *look, int x, int y, bool twice, struct str *command)
{
	struct history_state *s = state;
	(void)x;
	(void)command;
	int more = unfolded(s, look), i = s->list.top + y;
	if (y < 0 || y >= s->h || i >= s->list.n + more)
		return ANSWER_IGNORED;
	if (i > s->list.at)
		i = i <= s->list.at + more ? s->list.at : i - more;
	s->list.at = i;
	keep(s, look);
	if (twice)
		s->opened = !s->opened;
	return ANSWER_DONE;
}

static void history_headline(void *state, const struct look *look, struct str *out)
{
	const struct history_state *s = state;
	str_addf(out, tr_n("%d step", "%d steps", (unsigned long)s->list.n), s->list.n);
	if (look->history && look->history->more)
		str_addf(out, " · %s", tr("there are older ones"));
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

const struct pane pane_history = {
	.name = "history",
	.title = N_("History"),
	.help = N_("Every change: who made it, when, and from which value to which."),
	.min_cols = 50,
	.min_rows = 5,
	.hints = hints,
	.hints_now = hints_now,
	.create = history_create,
	.destroy = free,
	.sync = history_sync,
	.act = history_act,
	.draw = history_draw,
	.describe = history_describe,
	.focus = history_focus,
	.click = history_click,
	.headline = history_headline,
	.picked = pick_nothing,
	.select = select_nothing,
	.seek = history_seek,
};
