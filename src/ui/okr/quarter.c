// SPDX-License-Identifier: EUPL-1.2
// The order of a quarter's objectives, as on the board by field.
#include "ui/okr/quarter.h"

#include "plan/okr/okr.h"

#include <stdlib.h>

struct placed {
	const struct objective *o;
	int32_t field_pos, field_id;
};

static int compare(const void *a, const void *b)
{
	const struct placed *x = a, *y = b;
	if (x->field_pos != y->field_pos)
		return x->field_pos < y->field_pos ? -1 : 1;
	if (x->field_id != y->field_id)
		return x->field_id < y->field_id ? -1 : 1;
	if (x->o->pos != y->o->pos)
		return x->o->pos < y->o->pos ? -1 : 1;
	return (x->o->id > y->o->id) - (x->o->id < y->o->id);
}

struct quarter_list quarter_list(const struct look *look, int32_t cycle)
{
	struct plan_rows rows = plan_of(look->plan, T_objective, "cycle", cycle);
	struct placed *placed = arena_alloc(look->frame, (rows.n + 1) * sizeof *placed);
	struct quarter_list l = {arena_alloc(look->frame, (rows.n + 1) * sizeof *l.at), (int)rows.n};
	for (size_t i = 0; i < rows.n; i++) {
		const struct objective *o = &look->plan->objective[rows.at[i]];
		const struct field *f = okr_field(look->plan, o);
		placed[i] = (struct placed){o, f ? f->pos : INT32_MAX, f ? f->id : INT32_MAX};
	}
	qsort(placed, rows.n, sizeof *placed, compare);
	for (size_t i = 0; i < rows.n; i++)
		l.at[i] = placed[i].o;
	return l;
}

int quarter_list_find(const struct quarter_list *l, int32_t objective)
{
	for (int i = 0; i < l->n; i++)
		if (l->at[i]->id == objective)
			return i;
	return -1;
}
