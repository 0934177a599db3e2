// SPDX-License-Identifier: EUPL-1.2
// Draws tasks and decisions: a line of titles that says what is shown and what else there is, heads of columns, rows.
#include "base/date.h"
#include "base/i18n.h"
#include "base/num.h"
#include "base/text.h"
#include "base/wrap.h"
#include "say/decision.h"
#include "say/label.h"
#include "say/task.h"
#include "ui/kit/grid.h"
#include "ui/kit/label.h"
#include "ui/kit/line.h"
#include "ui/kit/mark.h"
#include "ui/kit/pen.h"
#include "ui/tasks/tasks.h"

#include <string.h>

enum { SIGN, TITLE, WHO, DUE, TIME, FROM, PAPER };

#define ROOMY       116 // columns from which times are told in words
#define NARROW      70  // below it where a task came from is told in the sentences alone

// ---- columns -----------------------------------------------------------------------------------------------------------

static struct grid task_columns(int w)
{
	bool roomy = w >= ROOMY;
	struct grid g = {0};
	int from_w = w < NARROW ? -1 : w < 96 ? 8 : w < 130 ? 14 : 34;
	grid_add(&g, (struct grid_column){.of = SIGN, .w = 1});
	grid_add(&g, (struct grid_column){.of = TITLE, .head = tr("task"), .gap = 1, .most = w, .rest = true});
	grid_add(&g, (struct grid_column){.of = WHO,
									  .head = tr("by whom"),
									  .gap = 2,
									  .w = roomy        ? 16
										   : w < NARROW ? 8
										   : w < 96     ? 12
														: 16});
	grid_add(&g, (struct grid_column){.of = DUE, .head = tr("due"), .gap = 1, .w = w < 96 ? 10 : 13});
	grid_add(&g, (struct grid_column){.of = TIME, .head = roomy ? tr("time") : NULL, .gap = 1, .w = roomy ? 18 : 10});
	grid_add(&g, (struct grid_column){.of = FROM, .head = tr("from"), .gap = 1, .w = from_w});
	grid_place(&g, LINE_TEXT, w - 1);
	return g;
}

static struct grid decision_columns(int w)
{
	struct grid g = {0};
	grid_add(&g, (struct grid_column){.of = DUE, .head = tr("day"), .w = 11});
	grid_add(&g, (struct grid_column){.of = TITLE, .head = tr("decision"), .gap = 1, .most = w, .rest = true});
	grid_add(&g, (struct grid_column){.of = PAPER, .head = tr("paper"), .gap = 2, .w = 10});
	grid_place(&g, LINE_TEXT, w - 1);
	return g;
}

// ---- rows --------------------------------------------------------------------------------------------------------------

static const char *due_text(const struct look *look, int32_t day, int w)
{
	struct str text = str_on(look->frame);
	task_day(&text, look, day);
	if (text_width(str_text(&text)) > w) {
		str_clear(&text);
		date_text(&text, day, PRECISION_DAY);
	}
	const char *copy = arena_str(look->frame, str_text(&text));
	return copy;
}

static const char *from_text(const struct look *look, const struct action *a, int w)
{
	struct str text = str_on(look->frame);
	task_from(&text, look, a, true);
	char *cut = text_width(str_text(&text)) > w ? strchr(text.s, ',') : NULL;
	if (cut) // one that can be read says more than two that are cut
		*cut = '\0';
	const char *copy = arena_str(look->frame, str_text(&text));
	return copy;
}

static const char *who_text(const struct look *look, const struct action *a, int w)
{
	const char *line = *a->owner ? task_who(look, a) : "–";
	text_wrap_head(look->frame, line, w, 1, &line);
	return line;
}

static const char *time_text(const struct look *look, const struct action *a, int w)
{
	struct str text = str_on(look->frame);
	task_time(&text, look, a, w < 18);
	const char *copy = arena_str(look->frame, str_text(&text));
	return copy;
}

static enum role sign_role(enum task_state s)
{
	return s == TASK_OVERDUE ? ROLE_BAD : s == TASK_DONE ? ROLE_GOOD : ROLE_DIM;
}

static void draw_task(const struct look *look, struct canvas *c, const struct action *a, const struct rows_line *at)
{
	struct grid g = task_columns(at->w);
	enum task_state s = task_state(a, look->today);
	struct line l = {0};
	for (int i = 0; i < g.n; i++) {
		const struct grid_column *col = &g.at[i];
		enum role dim = s >= TASK_DONE ? ROLE_DIM : ROLE_TEXT;
		if (col->of == SIGN)
			line_add(&l, col->x, col->w, sign_role(s), task_sign(s));
		else if (col->of == TITLE)
			line_add(&l, col->x, col->w, at->here ? ROLE_CURSOR : dim, a->title);
		else if (col->of == WHO)
			line_add(&l, col->x, col->w, *a->owner ? dim : ROLE_DIM, who_text(look, a, col->w));
	}
	line_draw(c, at->y, at->w, &l, at->here, look->search);
	for (int i = 0; i < g.n; i++) {
		const struct grid_column *col = &g.at[i];
		enum role late = s == TASK_OVERDUE ? ROLE_BAD : s >= TASK_DONE ? ROLE_DIM : ROLE_TEXT;
		if (col->of == DUE)
			grid_cell(&g, c, i, at->y, s >= TASK_DONE ? ROLE_DIM : ROLE_TEXT, due_text(look, a->due, col->w));
		else if (col->of == TIME)
			grid_cell(&g, c, i, at->y, late, time_text(look, a, col->w));
		else if (col->of == FROM)
			grid_cell(&g, c, i, at->y, ROLE_DIM, from_text(look, a, col->w));
	}
	look_draw_mark(look, c, LINE_MARK, at->y, T_action, a->id, at->here);
}

static void draw_decision(const struct tasks *s, const struct look *look, struct canvas *c, const struct decision *d,
						  const struct rows_line *at)
{
	struct grid g = decision_columns(at->w);
	struct str text = str_on(look->frame);
	struct line l = {0};
	if (at->nth == 0) {
		decision_when(&text, d);
		line_add(&l, g.at[0].x, g.at[0].w, ROLE_DIM, text.len ? str_text(&text) : "–");
		line_add(&l, g.at[1].x, g.at[1].w, at->here ? ROLE_CURSOR : ROLE_TEXT, d->subject);
		line_add(&l, g.at[2].x, g.at[2].w, ROLE_DIM, d->paper);
	} else {
		if (at->nth == 1)
			decision_line(&text, look, d, !s->page.deep);
		else
			decision_about(&text, look, d, false);
		const char *line;
		text_wrap_sentence(look->frame, str_text(&text), at->w - 1 - g.at[1].x, 1, &line);
		line_add(&l, g.at[1].x, at->w - 1 - g.at[1].x, ROLE_DIM, line);
	}
	line_draw(c, at->y, at->w, &l, at->here, look->search);
	if (at->nth == 0)
		look_draw_mark(look, c, LINE_MARK, at->y, T_decision, d->id, at->here);
}

static void draw_fold(const struct tasks *s, const struct look *look, struct canvas *c, const struct rows_line *at)
{
	int n = tasks_before(s);
	const char *text = arena_printf(look->frame, tr("Done or dropped before today (%d)"), n);
	struct line l = {0};
	line_add(&l, LINE_TEXT, 1, ROLE_HEADING, s->page.unfolded ? "−" : "+");
	line_add(&l, LINE_TEXT + 2, at->w - LINE_TEXT - 3, at->here ? ROLE_CURSOR : ROLE_HEADING, text);
	line_draw(c, at->y, at->w, &l, at->here, "");
}

static void draw_section(const struct tasks *s, const struct look *look, struct canvas *c, const struct rows_line *at)
{
	static const char *const headings[] = {N_("Overdue"), N_("Open"), N_("Done or dropped today")};
	for (int i = 0; i < SECTION_BEFORE; i++)
		if (s->page.section[i].line == at->line)
			canvas_text_w(c, LINE_MARK, at->y, at->w - LINE_MARK - 1, i == SECTION_OVERDUE ? ROLE_BAD : ROLE_HEADING,
						  arena_printf(look->frame, "%s (%d)", tr(headings[i]), s->page.section[i].n));
}

void tasks_draw_line(void *state, const struct look *look, struct canvas *c, const struct rows_page *p,
					 const struct rows_line *l)
{
	const struct tasks *s = state;
	(void)p;
	const struct tasks_row *row = l->thing >= 0 ? &s->page.rows[l->thing] : NULL;
	if (!row)
		draw_section(s, look, c, l);
	else if (row->table == T_action)
		draw_task(look, c, &look->plan->action[row->at], l);
	else if (row->table == T_decision)
		draw_decision(s, look, c, &look->plan->decision[row->at], l);
	else
		draw_fold(s, look, c, l);
}

// ---- the page ----------------------------------------------------------------------------------------------------------

// "Tasks  (13) · only T. H.": what is shown here, in whose title the cursor is.
static int draw_title(struct canvas *c, int x, int w, bool here, const char *title, const char *more)
{
	struct pen pen = {c, x, 0, x + w, false};
	pen_text(&pen, here ? ROLE_HEADING : ROLE_DIM, title);
	pen_gap(&pen, 2);
	pen_text(&pen, ROLE_DIM, more);
	if (here)
		canvas_bold(c, (struct rect){x, 0, num_min(text_width(title), w), 1});
	return pen.x;
}

static void draw_titles(const struct tasks *s, const struct look *look, struct canvas *c, int w, int right)
{
	struct str more = str_on(look->frame);
	const struct task_list *list = &s->page.list;
	const char *decisions = arena_printf(look->frame, "(%zu)", s->page.decisions);
	const char *tasks = tr("Tasks"), *title = tr("Decisions"), *key = look_keys(look, "{turn}");
	if (s->decided)
		tasks = arena_printf(look->frame, "%s %s", key, tasks);
	else
		title = arena_printf(look->frame, "%s %s", key, title);
	int need = text_width(title) + 2 + text_width(decisions) + 3;
	str_addf(&more, "(%zu)", list->overdue + list->open);
	task_only(&more, look, tasks_who(s));
	int left = right ? right - 2 : w - need - 1;
	draw_title(c, LINE_MARK, left - LINE_MARK, !s->decided, tasks, str_text(&more));
	draw_title(c, right ? right + LINE_MARK : left + 1, need, s->decided, title, decisions);
}

static void draw_empty(const struct tasks *s, const struct look *look, struct canvas *c, struct rect r, bool decided)
{
	const char *text = decided  ? tr("No decision has been recorded. {record decision} records one.")
					   : s->one ? tr("Nothing is to be done here. {person} shows all tasks again.")
								: tr("No task is open. {add} adds one.");
	label_wrapped(c, look, r, ROLE_TEXT, look_keys(look, text));
}

// One part in its area, below its title: heads and rows, or what to do while there are none.
static void draw_part(struct tasks *s, const struct look *look, struct canvas *c, const struct rows_page *p,
					  struct rect r, bool decided)
{
	bool right = r.x > 0;
	struct rect rows = {r.x, TASKS_HEAD, r.w, r.h - TASKS_HEAD};
	if ((right ? p->right_n : p->n - p->right_n) == 0) {
		draw_empty(s, look, c, (struct rect){r.x + LINE_TEXT, TASKS_HEAD, r.w - LINE_TEXT - 1, rows.h}, decided);
		return;
	}
	struct grid g = decided ? decision_columns(r.w) : task_columns(r.w);
	struct canvas_saved saved = canvas_enter(c, r);
	grid_heads(&g, c, look->frame, TASKS_HEAD - 1, ROLE_DIM);
	canvas_leave(c, saved);
	rows_draw(s, look, c, p, rows, right);
}

void tasks_draw(void *state, const struct look *look, struct canvas *c, int w, int h)
{
	struct tasks *s = state;
	struct rows_page p = rows_lay(state, look, w, h);
	bool both = s->page.both;
	int left_w = both ? tasks_left(w) : w, right = both ? left_w + 1 : 0;
	p.half |= w < c->cols;
	draw_titles(s, look, c, w, right);
	draw_part(s, look, c, &p, (struct rect){0, 0, left_w, h}, s->decided && !both);
	if (!both)
		return;
	canvas_vline(c, left_w, 0, h, ROLE_BORDER);
	draw_part(s, look, c, &p, (struct rect){right, 0, w - right, h}, true);
}
