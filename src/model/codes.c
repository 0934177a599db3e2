// SPDX-License-Identifier: EUPL-1.2
// Whether a code can be taken, without looking at every row: a set of the codes a table had when it was first asked in
// a step and of those given out since. It never forgets, so that what it does not know is surely free.
#include "model/handle.h"
#include "plan/code.h"

static uint64_t hash_of(const char *code, int64_t scope)
{
	return code_hash(code) ^ (uint64_t)scope;
}

static uint64_t hash_of_row(const struct table *t, const void *row)
{
	int scope = schema_scope(t);
	return hash_of(plan_text(&t->columns[schema_code(t)], row), scope < 0 ? NONE64 : plan_int(&t->columns[scope], row));
}

// Rows touched before the first question are in it as well, as they are by then.
static struct idmap *make(struct model *m, enum table_id t)
{
	struct idmap *c = arena_zero(m->step_arena, 1, sizeof *c);
	size_t n = plan_count(m->plan, t);
	for (size_t i = 0; i < n; i++)
		idmap_put(c, m->step_arena, hash_of_row(&schema[t], plan_row(m->plan, t, i)), 1);
	for (size_t i = 0; i < m->work_n; i++)
		if (m->work[i].table == t && m->work[i].row)
			idmap_put(c, m->step_arena, hash_of_row(&schema[t], m->work[i].row), 1);
	return c;
}

bool handle_code_seen(struct model *m, enum table_id t, const char *code, int64_t scope)
{
	if (!m->step_arena)
		m->step_arena = arena_new();
	if (!m->codes[t])
		m->codes[t] = make(m, t);
	return idmap_get(m->codes[t], hash_of(code, schema_scope(&schema[t]) < 0 ? NONE64 : scope)) != 0;
}

void handle_code_note(struct model *m, enum table_id t, const void *row)
{
	if (m->codes[t])
		idmap_put(m->codes[t], m->step_arena, hash_of_row(&schema[t], row), 1);
}
