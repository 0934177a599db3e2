// SPDX-License-Identifier: EUPL-1.2
// Ranks of a new snapshot against those of the last one. Ids ascend in both, so one pass is enough.
#include "cmd/view/ranks.h"

#include <stdlib.h>

void ranks_note(struct ranks *r, const struct plan *p, const struct score_table *t)
{
	int32_t *moved = mem_alloc((t->n + 1) * sizeof *moved), *ids = mem_alloc((t->n + 1) * sizeof *ids),
			*rank = mem_alloc((t->n + 1) * sizeof *rank);
	bool any = false;
	for (size_t i = 0, old = 0; i < t->n; i++) {
		ids[i] = p->measure[i].id;
		rank[i] = t->rank[i];
		while (old < r->n && r->ids[old] < ids[i])
			old++;
		bool known = old < r->n && r->ids[old] == ids[i] && r->rank[old] > 0 && rank[i] > 0;
		moved[i] = known ? r->rank[old] - rank[i] : 0;
		any |= moved[i] != 0;
	}
	ranks_free(r);
	*r = (struct ranks){any ? moved : NULL, ids, rank, t->n};
	if (!any)
		free(moved);
}

void ranks_forget_moved(struct ranks *r)
{
	free(r->moved);
	r->moved = NULL;
}

void ranks_free(struct ranks *r)
{
	free(r->moved);
	free(r->ids);
	free(r->rank);
	*r = (struct ranks){0};
}
