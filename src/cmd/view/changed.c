// SPDX-License-Identifier: EUPL-1.2
// The cells of starts, targets and states, read on from step to step.
#include "cmd/view/changed.h"

#include "plan/okr/changed.h"

#include <stdlib.h>
#include <string.h>

void changed_free(struct changed *c)
{
	arena_free(c->cells_arena);
	arena_free(c->arena);
	free(c->cells);
	*c = (struct changed){0};
}

// What another plan said, or one that was replaced by a copy with fewer steps, is of no use.
static void begin(struct changed *c, struct model *m, int64_t head)
{
	if (c->of == m && head >= c->head && c->arena)
		return;
	changed_free(c);
	c->of = m;
	c->cells_arena = arena_new();
	c->arena = arena_new();
}

static void read_on(struct changed *c, struct model *m, int64_t head)
{
	struct told_cell *more = NULL;
	size_t n = 0;
	struct ls_err err;
	if (head == c->head || model_cells(m, c->cells_arena, (struct cells_asked){changed_cells, changed_cells_n, c->head},
									   &more, &n, &err) != LS_OK)
		return;
	if (c->n + n > c->room) {
		c->room = 2 * (c->n + n);
		c->cells = mem_realloc(c->cells, c->room * sizeof *c->cells);
	}
	if (n)
		memcpy(c->cells + c->n, more, n * sizeof *more);
	c->n += n;
	c->head = head;
}

void changed_look(struct changed *c, struct model *m, struct look *look)
{
	struct kr_changed *list = NULL;
	if (!m || !look->cycle || look->plan != model_plan(m)) // the past tells its own
		return;
	int64_t head = model_head(m);
	begin(c, m, head);
	read_on(c, m, head);
	arena_reset(c->arena);
	look->changed_n = changed_of(c->arena, look->plan, look->cycle, c->cells, c->n, &list);
	look->changed = list;
}
