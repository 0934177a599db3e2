// SPDX-License-Identifier: EUPL-1.2
// Each part is calculated from what the one before it has put into the look: the cut from the weights tried, how robust
// the order is from both.
#include "cmd/view/weigh.h"

#include "cmd/desk.h"

void weigh_look(struct session *s)
{
	s->look.trial = NULL;
	s->look.cut = NULL;
	weigh_look_trial(s);
	weigh_look_cut(s);
	weigh_look_stable(s);
	weigh_look_then(s);
}

void weigh_free(struct session *s)
{
	struct deciding *d = &s->deciding;
	uint64_t seed = d->robust.seed;
	trying_free(&d->trying);
	comparing_free(&d->comparing);
	arena_free(d->robust.arena);
	arena_free(d->cut.arena);
	*d = (struct deciding){.cut = {.rule = {.kind = CUT_NONE, .unit = NONE32}}, .robust = {.seed = seed}};
}
