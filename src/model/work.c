// SPDX-License-Identifier: EUPL-1.2
// The rows touched in a step, as they will be when it is committed.
#include "model/handle.h"

#include <stdlib.h>
#include <string.h>

// Where the place of a row stands, or belongs: of a list of 100 000 measures there are six times as many.
static uint32_t *spot(const struct model *m, enum table_id t, int32_t id)
{
	uint64_t key = ((uint64_t)t << 32 | (uint32_t)id) * UINT64_C(0x9E3779B97F4A7C15);
	size_t i = (size_t)(key >> (64 - m->work_bits)), last = ((size_t)1 << m->work_bits) - 1;
	for (; m->work_at[i]; i = (i + 1) & last)
		if (m->work[m->work_at[i] - 1].id == id && m->work[m->work_at[i] - 1].table == t)
			break;
	return &m->work_at[i];
}

// At most three quarters are taken.
static void make_spots(struct model *m)
{
	if (m->work_at && 4 * (m->work_n + 1) <= (size_t)3 << m->work_bits)
		return;
	m->work_bits = m->work_at ? m->work_bits + 1 : 5;
	free(m->work_at);
	m->work_at = mem_alloc(sizeof *m->work_at << m->work_bits);
	memset(m->work_at, 0, sizeof *m->work_at << m->work_bits);
	for (size_t i = 0; i < m->work_n; i++)
		*spot(m, m->work[i].table, m->work[i].id) = (uint32_t)i + 1;
}

static struct work *find(const struct model *m, enum table_id t, int32_t id)
{
	uint32_t at = m->work_at ? *spot(m, t, id) : 0;
	return at ? &m->work[at - 1] : NULL;
}

static struct arena *step_arena(struct model *m)
{
	if (!m->step_arena)
		m->step_arena = arena_new();
	return m->step_arena;
}

// A row that is not among them yet.
static struct work *push(struct model *m, enum table_id t, int32_t id)
{
	if (m->work_n == m->work_cap) {
		m->work_cap = m->work_cap ? 2 * m->work_cap : 16;
		m->work = mem_realloc(m->work, m->work_cap * sizeof *m->work);
	}
	make_spots(m);
	m->work[m->work_n] = (struct work){t, id, NULL, false};
	*spot(m, t, id) = (uint32_t)m->work_n + 1;
	return &m->work[m->work_n++];
}

const void *handle_row(const struct model *m, enum table_id t, int32_t id)
{
	const struct work *w = find(m, t, id);
	return w ? w->row : plan_find(m->plan, t, id);
}

static void *new_row(struct model *m, enum table_id t)
{
	return arena_zero(step_arena(m), 1, schema[t].row_size);
}

void *handle_touch(struct model *m, enum table_id t, int32_t id)
{
	struct work *w = find(m, t, id);
	if (w)
		return w->row;
	const void *row = plan_find(m->plan, t, id);
	if (!row)
		return NULL;
	w = push(m, t, id);
	w->row = new_row(m, t);
	memcpy(w->row, row, schema[t].row_size);
	return w->row;
}

void *handle_added(struct model *m, enum table_id t, int32_t id)
{
	struct work *w = find(m, t, id);
	w = w ? w : push(m, t, id);
	w->row = new_row(m, t);
	memcpy(w->row, &id, sizeof id);
	for (int i = 0; i < schema[t].column_count; i++) {
		const struct column *c = &schema[t].columns[i];
		struct value v = {.kind = c->preset == NONE64 ? VALUE_NULL : VALUE_INT, .i = c->preset};
		if (c->type == TYPE_TEXT || c->type == TYPE_CODE)
			v = (struct value){.kind = VALUE_TEXT, .s = ""};
		handle_lay(c, w->row, v);
	}
	return w->row;
}

void handle_deleted(struct model *m, enum table_id t, int32_t id)
{
	struct work *w = find(m, t, id);
	if (!w)
		w = push(m, t, id);
	w->row = NULL;
}

void handle_wrote_lazy(struct model *m, enum table_id t, int32_t id)
{
	struct work *w = find(m, t, id);
	if (w)
		w->lazy = true;
}

void handle_put(struct model *m, const struct column *c, void *row, struct value v)
{
	if (!c->lazy && v.kind == VALUE_TEXT && *v.s)
		v.s = arena_str(m->step_arena, v.s);
	handle_lay(c, row, v);
}

void handle_lay(const struct column *c, void *row, struct value v)
{
	if (c->lazy)
		return;
	char *at = (char *)row + c->offset;
	if (c->type == TYPE_TEXT || c->type == TYPE_CODE) {
		const char *s = v.kind == VALUE_TEXT && *v.s ? v.s : "";
		memcpy(at, &s, sizeof s);
	} else if (c->type == TYPE_BIG) {
		int64_t i = v.kind == VALUE_INT ? v.i : NONE64;
		memcpy(at, &i, sizeof i);
	} else {
		int32_t i = v.kind == VALUE_INT ? (int32_t)v.i : NONE32;
		memcpy(at, &i, sizeof i);
	}
}

void handle_forget(struct model *m)
{
	free(m->work);
	free(m->work_at);
	m->work = NULL;
	m->work_at = NULL;
	m->work_n = m->work_cap = 0;
	m->turning = NONE32;
	memset(m->codes, 0, sizeof m->codes);
	if (m->step_arena)
		arena_reset(m->step_arena);
}
