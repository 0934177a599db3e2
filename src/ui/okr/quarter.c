// SPDX-License-Identifier: EUPL-1.2
// The order of a quarter's objectives, as on the board by field.
#include "ui/okr/quarter.h"

#include "ui/okr/board.h"

#include <stdlib.h>

struct placed {
	const struct objective *o;
	struct okr_place place;
};

static int compare(const void *a, const void *b)
{
	const struct placed *x = a, *y = b;
	int places = okr_place_compare(&x->place, &y->place);
	if (places != 0)
		return places;
	if (x->o->pos != y->o->pos)
		return x->o->pos < y->o->pos ? -1 : 1;
	return (x->o->id > y->o->id) - (x->o->id < y->o->id);
}

struct quarter_list quarter_list(const struct look *look, int32_t cycle, int32_t team)
{
	struct plan_rows rows = plan_of(look->plan, T_objective, "cycle", cycle);
	struct placed *placed = arena_alloc(look->frame, (rows.n + 1) * sizeof *placed);
	struct quarter_list l = {arena_alloc(look->frame, (rows.n + 1) * sizeof *l.at), 0};
	bool one = plan_find(look->plan, T_team, team) != NULL;
	for (size_t i = 0; i < rows.n; i++) {
		const struct objective *o = &look->plan->objective[rows.at[i]];
		if (!one || o->team == team)
			placed[l.n++] = (struct placed){o, okr_place_of(look->plan, o, OKR_BY_FIELD)};
	}
	qsort(placed, (size_t)l.n, sizeof *placed, compare);
	for (int i = 0; i < l.n; i++)
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
