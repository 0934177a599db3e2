// SPDX-License-Identifier: EUPL-1.2
// Which kinds there are, in the order of thinking, and the rows of the open one: beside their owner, in its order.
#include "base/arena.h"
#include "plan/kinds.h"
#include "plan/sibling.h"
#include "plan/sort.h"
#include "say/kiosk.h"
#include "ui/object/lists.h"

#include <stdlib.h>

// The texts of a profile are edited with their measure.
static bool has_line(const struct lists *s, enum table_id t)
{
	return t != T_measure_text && !(s->kiosk && kiosk_keeps(t));
}

int lists_kinds(const struct lists *s)
{
	int n = 0;
	for (int t = 0; t < TABLE_COUNT; t++)
		n += has_line(s, (enum table_id)t);
	return n;
}

int lists_place(const struct lists *s, enum table_id t)
{
	int n = 0;
	for (int i = 0; i < TABLE_COUNT && kinds_in_order[i] != t; i++)
		n += has_line(s, kinds_in_order[i]);
	return t < TABLE_COUNT && has_line(s, t) ? n : -1;
}

enum table_id lists_kind(const struct lists *s, int place)
{
	for (int i = 0; i < TABLE_COUNT; i++)
		if (has_line(s, kinds_in_order[i]) && place-- == 0)
			return kinds_in_order[i];
	return TABLE_COUNT;
}

// Rows of one owner stand together, in the order of the owners; SWOT entries by quadrant.
static void by_owner(struct lists *s, const struct plan *p, enum table_id t)
{
	int group = sibling_group(&schema[t]);
	const struct column *c = group < 0 ? NULL : &schema[t].columns[group];
	if (!c || (c->type == TYPE_REF && c->target == t) || s->members_n == 0)
		return;
	bool owned = c->type == TYPE_REF;
	size_t n = (size_t)s->members_n, owners = owned ? plan_count(p, c->target) : (size_t)c->most;
	struct plan_rows order = owned ? plan_ordered(p, c->target) : (struct plan_rows){NULL, 0};
	uint32_t *rank = mem_alloc((owners + 1) * sizeof *rank), *key = mem_alloc(plan_count(p, t) * sizeof *key),
			 *scratch = mem_alloc(n * sizeof *scratch);
	for (size_t i = 0; i < order.n; i++)
		rank[order.at[i]] = (uint32_t)i + 1;
	for (size_t i = 0; i < n; i++) {
		int64_t of = plan_int(c, plan_row(p, t, s->members[i]));
		ptrdiff_t at = owned ? plan_position(p, c->target, (int32_t)of) : -1;
		key[s->members[i]] = !owned ? (uint32_t)of : at < 0 ? 0 : rank[at];
	}
	sort_by_key(s->members, scratch, n, key, (uint32_t)owners);
	free(rank);
	free(key);
	free(scratch);
}

void lists_open(struct lists *s, const struct look *look, enum table_id t)
{
	free(s->members);
	s->members = NULL;
	s->members_n = 0;
	s->open = t;
	if (t < TABLE_COUNT) {
		struct plan_rows all = plan_ordered(look->plan, t);
		s->members_n = all.n < 1000000000 ? (int)all.n : 1000000000;
		s->members = mem_alloc((all.n + 1) * sizeof *s->members);
		for (int i = 0; i < s->members_n; i++)
			s->members[i] = all.at[i];
		by_owner(s, look->plan, t);
	}
	list_resize(&s->rows.list, lists_lines(s));
}

int lists_lines(const struct lists *s)
{
	return lists_kinds(s) + s->members_n;
}

struct lists_line lists_at(const struct lists *s, const struct plan *p, int line)
{
	int head = s->open < TABLE_COUNT ? lists_place(s, s->open) : lists_kinds(s);
	if (line <= head)
		return (struct lists_line){lists_kind(s, line), NULL};
	if (line - head <= s->members_n)
		return (struct lists_line){s->open, plan_row(p, s->open, s->members[line - head - 1])};
	return (struct lists_line){lists_kind(s, line - s->members_n), NULL};
}

int lists_line_of(const struct lists *s, const struct plan *p, enum table_id t, int32_t id)
{
	int place = lists_place(s, t), head = s->open < TABLE_COUNT ? lists_place(s, s->open) : lists_kinds(s);
	if (place < 0)
		return -1;
	if (id == NONE32)
		return place > head ? place + s->members_n : place;
	for (int i = 0; t == s->open && i < s->members_n; i++)
		if (plan_id(plan_row(p, t, s->members[i])) == id)
			return head + 1 + i;
	return -1;
}
