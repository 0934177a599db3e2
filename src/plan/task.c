// SPDX-License-Identifier: EUPL-1.2
// Tasks in the order in which somebody goes through them.
#include "plan/task.h"

#include "base/text.h"
#include "plan/sort.h"

#include <string.h>

enum task_state task_state(const struct action *a, int32_t today)
{
	if (a->done != DAY_NONE)
		return TASK_DONE;
	if (a->dropped != DAY_NONE)
		return TASK_DROPPED;
	return a->due != DAY_NONE && a->due < today ? TASK_OVERDUE : TASK_OPEN;
}

int32_t task_left(const struct action *a, int32_t today)
{
	return a->due == DAY_NONE ? NONE32 : a->due - today;
}

int32_t task_ended(const struct action *a)
{
	return a->done != DAY_NONE ? a->done : a->dropped;
}

// ---- the list ----------------------------------------------------------------------------------------------------------

struct order {
	const struct plan *p;
	int32_t today;
	const uint32_t *person; // by position of the task: the place of who does it in the alphabet, nobody's the last
};

static int part(const struct action *a, int32_t today)
{
	enum task_state s = task_state(a, today);
	return s == TASK_OVERDUE ? 0 : s == TASK_OPEN ? 1 : 2;
}

static int days(int32_t x, int32_t y) // none last
{
	x = x == DAY_NONE ? INT32_MAX : x;
	y = y == DAY_NONE ? INT32_MAX : y;
	return (x > y) - (x < y);
}

static int by_bytes(const void *ctx, uint32_t x, uint32_t y)
{
	const struct plan *p = ctx;
	return strcmp(p->action[x].owner, p->action[y].owner);
}

static int by_alphabet(const void *ctx, uint32_t x, uint32_t y)
{
	const struct plan *p = ctx;
	const char *a = p->action[x].owner, *b = p->action[y].owner;
	return !*a || !*b ? !*a - !*b : text_compare(a, b);
}

// Comparing as the alphabet does takes long: it is done once for each name, not for each task.
static const uint32_t *places(struct arena *a, const struct plan *p, const uint32_t *of, size_t n)
{
	uint32_t *place = arena_alloc(a, (p->action_n + 1) * sizeof *place), *all = arena_alloc(a, (n + 1) * sizeof *all),
			 *scratch = arena_alloc(a, (n + 1) * sizeof *scratch), *first = arena_alloc(a, (n + 1) * sizeof *first),
			 *name = arena_alloc(a, (n + 1) * sizeof *name);
	size_t names = 0;
	for (size_t i = 0; i < n; i++)
		all[i] = of[i];
	sort_by(all, scratch, n, by_bytes, p);
	for (size_t i = 0; i < n; i++) {
		if (i == 0 || by_bytes(p, all[i - 1], all[i]) != 0)
			first[names++] = all[i];
		name[i] = first[names - 1];
	}
	sort_by(first, scratch, names, by_alphabet, p);
	for (size_t i = 0; i < names; i++)
		place[first[i]] = (uint32_t)i;
	for (size_t i = 0; i < n; i++)
		place[all[i]] = place[name[i]];
	return place;
}

static int compare(const void *ctx, uint32_t left, uint32_t right)
{
	const struct order *o = ctx;
	const struct action *x = &o->p->action[left], *y = &o->p->action[right];
	int px = part(x, o->today), py = part(y, o->today), c = px - py;
	if (c == 0 && px == 2)
		c = -days(task_ended(x), task_ended(y));
	if (c == 0 && px < 2)
		c = (o->person[left] > o->person[right]) - (o->person[left] < o->person[right]);
	if (c == 0 && px < 2)
		c = days(x->due, y->due);
	return c != 0 ? c : px < 2 ? (left > right) - (left < right) : (left < right) - (left > right);
}

struct task_list task_list(struct arena *a, const struct plan *p, int32_t today, const char *who)
{
	struct task_list list = {.at = arena_alloc(a, (p->action_n + 1) * sizeof *list.at)};
	uint32_t *scratch = arena_alloc(a, (p->action_n + 1) * sizeof *scratch);
	size_t n = 0, counts[3] = {0};
	for (size_t i = 0; i < p->action_n; i++)
		if (!who || strcmp(p->action[i].owner, who) == 0) {
			list.at[n++] = (uint32_t)i;
			counts[part(&p->action[i], today)]++;
		}
	const struct order order = {p, today, places(a, p, list.at, n)};
	sort_by(list.at, scratch, n, compare, &order);
	list.overdue = counts[0];
	list.open = counts[1];
	list.ended = counts[2];
	return list;
}

// ---- where it came from ------------------------------------------------------------------------------------------------

size_t task_origins(const struct plan *p, const struct action *a, struct task_origin *out)
{
	const struct task_origin named[] = {{T_key_result, a->key_result}, {T_measure, a->measure}},
							 meeting = {T_meeting, a->meeting};
	size_t n = 0;
	for (size_t i = 0; i < sizeof named / sizeof named[0]; i++)
		if (plan_find(p, named[i].table, named[i].id))
			out[n++] = named[i];
	struct plan_rows retro = plan_of(p, T_retro, "action", a->id);
	for (size_t i = 0; i < retro.n && n < TASK_ORIGINS - 1; i++)
		out[n++] = (struct task_origin){T_retro, p->retro[retro.at[i]].id};
	if (plan_find(p, T_meeting, a->meeting))
		out[n++] = meeting;
	return n;
}

int32_t task_shifted(const struct action *a, int32_t today, int weeks)
{
	if (a->due == DAY_NONE)
		return weeks > 0 ? today + 7 * weeks : today;
	int64_t to = (int64_t)a->due + (int64_t)7 * weeks;
	return to < DAY_MIN ? DAY_MIN : to > DAY_MAX ? DAY_MAX : (int32_t)to;
}
