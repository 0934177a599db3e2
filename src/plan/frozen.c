// SPDX-License-Identifier: EUPL-1.2
// Which quarter a row belongs to.
#include "plan/frozen.h"

bool frozen_kind(enum table_id t)
{
	return t == T_cycle || t == T_objective || t == T_key_result || t == T_kr_step || t == T_check_in ||
		   t == T_contribution;
}

static const struct cycle *of_objective(const struct frozen_rows *f, int32_t id)
{
	const struct objective *o = id == NONE32 ? NULL : f->row(f->arg, T_objective, id);
	return o && o->cycle != NONE32 ? f->row(f->arg, T_cycle, o->cycle) : NULL;
}

static const struct cycle *of_key_result(const struct frozen_rows *f, int32_t id)
{
	const struct key_result *kr = id == NONE32 ? NULL : f->row(f->arg, T_key_result, id);
	return kr ? of_objective(f, kr->objective) : NULL;
}

const struct cycle *frozen_quarter(const struct frozen_rows *f, enum table_id t, const void *row)
{
	switch (t) {
	case T_cycle:
		return row;
	case T_objective: {
		const struct objective *o = row;
		return o->cycle == NONE32 ? NULL : f->row(f->arg, T_cycle, o->cycle);
	}
	case T_key_result:
		return of_objective(f, ((const struct key_result *)row)->objective);
	case T_kr_step:
		return of_key_result(f, ((const struct kr_step *)row)->key_result);
	case T_check_in:
		return of_key_result(f, ((const struct check_in *)row)->key_result);
	case T_contribution: {
		const struct contribution *c = row;
		const struct cycle *a = of_objective(f, c->objective), *b = of_key_result(f, c->key_result);
		return !a || (b && b->state == cycle_state_CLOSED) ? b : a;
	}
	default:
		return NULL;
	}
}

static const void *in_plan(const void *arg, enum table_id t, int32_t id)
{
	return plan_find(arg, t, id);
}

const struct cycle *frozen_by(const struct plan *p, enum table_id t, const void *row)
{
	const struct frozen_rows f = {in_plan, p};
	const struct cycle *c = row ? frozen_quarter(&f, t, row) : NULL;
	return c && c->state == cycle_state_CLOSED ? c : NULL;
}

const struct cycle *frozen_cycle_of(const struct plan *p, const struct key_result *kr)
{
	const struct frozen_rows f = {in_plan, p};
	return frozen_quarter(&f, T_key_result, kr);
}
