// SPDX-License-Identifier: EUPL-1.2
// Which rows stand where: overdue tasks, open ones, those done today, and folded away those of before; decisions, the
// latest first, on two lines each.
#include "base/arena.h"
#include "ui/tasks/tasks.h"

#include "plan/decision.h"
#include "plan/sort.h"

#include <string.h>

void tasks_changed(struct tasks *s)
{
	arena_free(s->page.arena);
	s->page.arena = NULL;
}

const char *tasks_who(const struct tasks *s)
{
	return s->one ? str_text(&s->who) : NULL;
}

int tasks_before(const struct tasks *s)
{
	return s->page.section[SECTION_BEFORE].n;
}

// ---- making ------------------------------------------------------------------------------------------------------------

static void put(struct tasks_page *p, enum table_id t, uint32_t at, struct rows_at lines)
{
	p->rows[p->n] = (struct tasks_row){t, at};
	p->at[p->n++] = lines;
}

// So many tasks from `from` on, below a heading with which the first one is seen.
static void put_tasks(struct tasks_page *p, enum tasks_section section, size_t from, size_t n)
{
	bool gap = p->lines > 0;
	p->section[section].n = (int)n;
	p->section[section].line = n > 0 ? p->lines + gap : -1;
	if (n == 0)
		return;
	int first = p->section[section].line;
	p->lines = first + 1;
	for (size_t i = 0; i < n; i++, p->lines++)
		put(p, T_action, p->list.at[from + i], (struct rows_at){i ? p->lines : first, p->lines, p->lines + 1});
}

// The line that folds stands where the heading would.
static void put_before(struct tasks_page *p, size_t from, size_t n)
{
	int line = p->lines + (p->lines > 0);
	p->section[SECTION_BEFORE].n = (int)n;
	p->section[SECTION_BEFORE].line = n > 0 ? line : -1;
	if (n == 0)
		return;
	put(p, TABLE_COUNT, 0, (struct rows_at){line, line, line + 1});
	p->lines = line + 1;
	for (size_t i = 0; p->unfolded && i < n; i++, p->lines++)
		put(p, T_action, p->list.at[from + i], (struct rows_at){p->lines, p->lines, p->lines + 1});
}

static void make_tasks(struct tasks_page *p)
{
	const struct task_list *list = &p->list;
	size_t open = list->overdue + list->open, today = 0;
	while (today < list->ended && task_ended(&p->plan->action[list->at[open + today]]) >= p->today)
		today++;
	put_tasks(p, SECTION_OVERDUE, 0, list->overdue);
	put_tasks(p, SECTION_OPEN, list->overdue, list->open);
	put_tasks(p, SECTION_TODAY, open, today);
	put_before(p, open + today, list->ended - today);
}

static int latest_first(const void *ctx, uint32_t x, uint32_t y)
{
	const struct plan *p = ctx;
	int32_t a = p->decision[x].day, b = p->decision[y].day; // DAY_NONE is the smallest
	return a != b ? (a < b) - (a > b) : (x < y) - (x > y);
}

static void make_decisions(struct tasks_page *p)
{
	size_t n = p->plan->decision_n;
	uint32_t *order = arena_alloc(p->arena, (n + 1) * sizeof *order),
			 *scratch = arena_alloc(p->arena, (n + 1) * sizeof *scratch);
	int line = p->both ? 0 : p->lines;
	for (size_t i = 0; i < n; i++)
		order[i] = (uint32_t)i;
	sort_by(order, scratch, n, latest_first, p->plan);
	for (size_t i = 0; i < n; i++) {
		struct concern *about;
		int lines = p->deep && decision_concerns(p->arena, p->plan, &p->plan->decision[order[i]], &about) > 0 ? 3 : 2;
		put(p, T_decision, order[i], (struct rows_at){line, line, line + lines});
		line += lines;
	}
	p->right_n = p->both ? (int)n : 0;
	p->right_lines = p->both ? line : 0;
	p->lines = p->both ? p->lines : line;
}

int tasks_left(int w)
{
	return w * 60 / 100;
}

void tasks_make(struct tasks *s, const struct look *look, int w)
{
	struct tasks_page *p = &s->page;
	bool both = w >= TASKS_WIDE, unfolded = s->unfolded || *look->search;
	bool deep = both ? w - tasks_left(w) >= TASKS_DEEP : w >= TASKS_DEEP_ALONE;
	if (p->arena && look->plan->generation && p->plan == look->plan && p->generation == look->plan->generation &&
		p->today == look->today && p->both == both && p->deep == deep && (both || p->decided == s->decided) &&
		p->unfolded == unfolded)
		return;
	arena_free(p->arena);
	*p = (struct tasks_page){.arena = arena_new(),
							 .plan = look->plan,
							 .generation = look->plan->generation,
							 .today = look->today,
							 .both = both,
							 .decided = s->decided,
							 .unfolded = unfolded,
							 .deep = deep};
	size_t most = look->plan->action_n + look->plan->decision_n + 1;
	p->rows = arena_alloc(p->arena, most * sizeof *p->rows);
	p->at = arena_alloc(p->arena, most * sizeof *p->at);
	p->list = task_list(p->arena, look->plan, look->today, tasks_who(s));
	p->decisions = look->plan->decision_n;
	for (int i = 0; i < SECTIONS; i++)
		p->section[i].line = -1;
	if (both || !s->decided)
		make_tasks(p);
	if (both || s->decided)
		make_decisions(p);
}

// ---- finding -----------------------------------------------------------------------------------------------------------

int tasks_row_of(const struct tasks *s, enum table_id t, int32_t id)
{
	const struct tasks_page *p = &s->page;
	ptrdiff_t at = t < TABLE_COUNT ? plan_position(p->plan, t, id) : 0;
	for (int i = 0; at >= 0 && i < p->n; i++)
		if (p->rows[i].table == t && p->rows[i].at == (uint32_t)at)
			return i;
	return -1;
}

const struct action *tasks_at(const struct tasks *s, const struct look *look)
{
	return s->decided ? NULL : plan_find(look->plan, T_action, s->at[0].id);
}

const struct decision *tasks_decision(const struct tasks *s, const struct look *look)
{
	return s->decided ? plan_find(look->plan, T_decision, s->at[1].id) : NULL;
}
