// SPDX-License-Identifier: EUPL-1.2
// Whether a code can be taken, without looking at every row: a set of the codes a table had when it was first asked in
// a step and of those given out since. It never forgets, so that what it does not know is surely free.
#include "model/handle.h"
#include "plan/code.h"

#include <string.h>

struct codes {
	uint64_t *slots; // hashes, 0: free
	size_t mask, n;
};

static uint64_t hash_of(const char *code, int64_t scope)
{
	uint64_t h = (code_hash(code) ^ (uint64_t)scope) * 0x9E3779B97F4A7C15u;
	return h ? h : 1;
}

static size_t slot_of(const struct codes *c, uint64_t h)
{
	size_t i = (size_t)(h >> 20) & c->mask;
	while (c->slots[i] && c->slots[i] != h)
		i = (i + 1) & c->mask;
	return i;
}

static void make_room(struct arena *a, struct codes *c, size_t n)
{
	struct codes old = *c;
	size_t size = 64;
	while (size < 2 * n)
		size *= 2;
	*c = (struct codes){arena_zero(a, size, sizeof *c->slots), size - 1, old.n};
	for (size_t i = 0; old.slots && i <= old.mask; i++)
		if (old.slots[i])
			c->slots[slot_of(c, old.slots[i])] = old.slots[i];
}

static void add(struct arena *a, struct codes *c, uint64_t h)
{
	if (2 * (c->n + 1) > c->mask)
		make_room(a, c, 2 * (c->n + 1));
	size_t i = slot_of(c, h);
	c->n += c->slots[i] == 0;
	c->slots[i] = h;
}

static uint64_t hash_of_row(const struct table *t, const void *row)
{
	int scope = schema_scope(t);
	return hash_of(plan_text(&t->columns[schema_code(t)], row), scope < 0 ? NONE64 : plan_int(&t->columns[scope], row));
}

// Rows touched before the first question are in it as well, as they are by then.
static struct codes *make(struct model *m, enum table_id t)
{
	struct codes *c = arena_zero(m->step_arena, 1, sizeof *c);
	size_t n = plan_count(m->plan, t);
	make_room(m->step_arena, c, n + m->work_n + 1);
	for (size_t i = 0; i < n; i++)
		add(m->step_arena, c, hash_of_row(&schema[t], plan_row(m->plan, t, i)));
	for (size_t i = 0; i < m->work_n; i++)
		if (m->work[i].table == t && m->work[i].row)
			add(m->step_arena, c, hash_of_row(&schema[t], m->work[i].row));
	return c;
}

bool handle_code_seen(struct model *m, enum table_id t, const char *code, int64_t scope)
{
	if (!m->step_arena)
		m->step_arena = arena_new();
	if (!m->codes[t])
		m->codes[t] = make(m, t);
	const struct codes *c = m->codes[t];
	return c->slots[slot_of(c, hash_of(code, schema_scope(&schema[t]) < 0 ? NONE64 : scope))] != 0;
}

void handle_code_note(struct model *m, enum table_id t, const void *row)
{
	if (m->codes[t])
		add(m->step_arena, m->codes[t], hash_of_row(&schema[t], row));
}
