// SPDX-License-Identifier: EUPL-1.2
// The order of siblings as a list of ids, so that a preview and the real thing are the same calculation.
#include "plan/sibling.h"

#include <stdlib.h>

int sibling_group(const struct table *t)
{
	for (int c = 0; c < t->column_count; c++)
		if (t->columns[c].type == TYPE_REF || t->columns[c].words == words_quadrant)
			return c;
	return -1;
}

size_t sibling_ids(struct arena *a, const struct plan *p, enum table_id t, const void *row, int32_t **ids)
{
	int group = sibling_group(&schema[t]);
	const struct column *c = group >= 0 ? &schema[t].columns[group] : NULL;
	struct plan_rows all = plan_ordered(p, t);
	size_t n = 0;
	*ids = arena_alloc(a, (all.n + 1) * sizeof **ids);
	for (size_t i = 0; i < all.n; i++) {
		const void *other = plan_row(p, t, all.at[i]);
		if (!c || plan_int(c, other) == plan_int(c, row))
			(*ids)[n++] = plan_id(other);
	}
	return n;
}

static bool among(const int32_t *list, size_t n, int32_t id)
{
	for (size_t i = 0; i < n; i++)
		if (list[i] == id)
			return true;
	return false;
}

static bool one_up(int32_t *ids, size_t n, const int32_t *moving, size_t moving_n, bool down)
{
	bool moved = false;
	for (size_t k = 1; k < n; k++) {
		size_t at = down ? n - 1 - k : k, to = down ? at + 1 : at - 1;
		if (!among(moving, moving_n, ids[at]) || among(moving, moving_n, ids[to]))
			continue;
		int32_t id = ids[to];
		ids[to] = ids[at];
		ids[at] = id;
		moved = true;
	}
	return moved;
}

void sibling_shift(int32_t *ids, size_t n, const int32_t *moving, size_t moving_n, int64_t by)
{
	for (int64_t left = by < 0 ? -by : by; left > 0; left--)
		if (!one_up(ids, n, moving, moving_n, by > 0))
			return;
}

int32_t sibling_end(const struct plan *p, enum table_id t)
{
	int pos = schema_column(&schema[t], "pos");
	if (pos < 0)
		return NONE32;
	const struct column *c = &schema[t].columns[pos];
	int64_t last = 0;
	for (size_t i = 0; i < plan_count(p, t); i++) {
		int64_t at = plan_int(c, plan_row(p, t, i));
		last = at > last ? at : last;
	}
	return (int32_t)(last < c->most ? last + 1 : last);
}

struct ranked {
	size_t group, place;
	uint32_t at;
};

static int by_group(const void *one, const void *other)
{
	const struct ranked *x = one, *y = other;
	if (x->group != y->group)
		return x->group < y->group ? -1 : 1;
	return x->place < y->place ? -1 : x->place > y->place;
}

const uint32_t *sibling_rows(struct arena *a, const struct plan *p, enum table_id t, size_t *n)
{
	struct plan_rows all = plan_ordered(p, t);
	int group = sibling_group(&schema[t]);
	const struct column *c = group >= 0 ? &schema[t].columns[group] : NULL;
	*n = all.n;
	if (!c || c->type != TYPE_REF || c->target == t)
		return all.at;
	struct plan_rows owners = plan_ordered(p, c->target);
	size_t *place = arena_alloc(a, (owners.n + 1) * sizeof *place);
	for (size_t i = 0; i < owners.n; i++)
		place[owners.at[i]] = i + 1;
	struct ranked *list = arena_alloc(a, (all.n + 1) * sizeof *list);
	for (size_t i = 0; i < all.n; i++) {
		int64_t owner = plan_int(c, plan_row(p, t, all.at[i]));
		ptrdiff_t at = owner == NONE64 ? -1 : plan_position(p, c->target, (int32_t)owner);
		list[i] = (struct ranked){at < 0 ? 0 : place[at], i, all.at[i]};
	}
	qsort(list, all.n, sizeof *list, by_group);
	uint32_t *rows = arena_alloc(a, (all.n + 1) * sizeof *rows);
	for (size_t i = 0; i < all.n; i++)
		rows[i] = list[i].at;
	return rows;
}
