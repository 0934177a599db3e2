// SPDX-License-Identifier: EUPL-1.2
// The journal's cells of start and target, as changes that stand.
#include "plan/okr/changed.h"

#include "plan/frozen.h"

#include <stdlib.h>
#include <string.h>

#define DAY_SECONDS 86400

const struct cell_asked changed_cells[] = {{T_cycle, "state"}, {T_key_result, "start"}, {T_key_result, "target"}};
const size_t changed_cells_n = sizeof changed_cells / sizeof changed_cells[0];

static int64_t number(const struct value *v)
{
	return v->kind == VALUE_INT ? v->i : NONE64;
}

// The step with which the quarter last began to run; 0: before the journal did.
static int64_t began(const struct cycle *c, const struct told_cell *cells, size_t n)
{
	int64_t step = 0;
	for (size_t i = 0; i < n; i++) {
		const struct change *k = &cells[i].change;
		bool runs = number(&k->after) == cycle_state_RUNNING;
		bool planned = k->op == 'i' || number(&k->before) == cycle_state_PLANNING;
		if (k->table == T_cycle && k->row == c->id && k->op != 'd' && runs && planned)
			step = cells[i].step;
	}
	return step;
}

static int32_t day_of(int64_t at)
{
	return (int32_t)(at / DAY_SECONDS - (at % DAY_SECONDS < 0));
}

// One cell after the other: what leads back to the value before it takes that change away.
static void follow(struct kr_changed *k, int64_t *values, int32_t *days, size_t *depth, const struct told_cell *cell)
{
	int64_t after = number(&cell->change.after);
	if (*depth == 0) {
		k->before = number(&cell->change.before);
		values[0] = k->before;
	}
	if (*depth > 0 && values[*depth - 1] == after) {
		--*depth;
		return;
	}
	++*depth;
	values[*depth] = after;
	days[*depth] = day_of(cell->at);
}

static bool one_of(struct kr_changed *k, const struct told_cell *cells, size_t n, int64_t since, int64_t *values,
				   int32_t *days)
{
	size_t depth = 0;
	const char *column = k->target ? "target" : "start";
	for (size_t i = 0; i < n; i++) {
		const struct change *c = &cells[i].change;
		if (c->table == T_key_result && c->row == k->key_result && c->op == 'u' && cells[i].step > since &&
			strcmp(c->column, column) == 0)
			follow(k, values, days, &depth, &cells[i]);
	}
	if (depth == 0 || values[depth] == k->before)
		return false;
	k->after = values[depth];
	k->day = days[depth];
	return true;
}

size_t changed_of(struct arena *a, const struct plan *p, const struct cycle *c, const struct told_cell *cells, size_t n,
				  struct kr_changed **out)
{
	struct kr_changed *list = NULL;
	size_t count = 0, room = 0;
	if (c->state == cycle_state_PLANNING || n == 0)
		return 0;
	int64_t since = began(c, cells, n);
	int64_t *values = mem_alloc((n + 1) * sizeof *values);
	int32_t *days = mem_alloc((n + 1) * sizeof *days);
	struct plan_rows objectives = plan_of(p, T_objective, "cycle", c->id);
	for (size_t i = 0; i < objectives.n; i++)
		room += 2 * plan_of(p, T_key_result, "objective", p->objective[objectives.at[i]].id).n;
	list = arena_alloc(a, (room + 1) * sizeof *list);
	for (size_t i = 0; i < objectives.n; i++) {
		struct plan_rows krs = plan_of(p, T_key_result, "objective", p->objective[objectives.at[i]].id);
		for (size_t k = 0; k < 2 * krs.n; k++) {
			list[count] = (struct kr_changed){.key_result = p->key_result[krs.at[k / 2]].id, .target = k % 2};
			count += one_of(&list[count], cells, n, since, values, days);
		}
	}
	free(values);
	free(days);
	*out = list;
	return count;
}
