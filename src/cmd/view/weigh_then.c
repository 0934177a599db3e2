// SPDX-License-Identifier: EUPL-1.2
// The ranking at another time: the plan as it was then, weighed with the weights it had then, and for each measure of
// today where it stood.
#include "cmd/desk.h"
#include "cmd/view/weigh.h"

static void forget_then(struct deciding *d)
{
	plan_free(d->then);
	arena_free(d->then_arena);
	arena_free(d->then_index);
	d->then = NULL;
	d->then_arena = d->then_index = NULL;
}

enum ls_code weigh_compare(struct session *s, const char *moment, struct ls_err *err)
{
	struct deciding *d = &s->deciding;
	if (moment && *moment) {
		int64_t step = 0;
		struct plan *then = NULL;
		enum ls_code code = model_find_moment(s->model, moment, &step, err);
		if (code == LS_OK)
			code = model_as_of(s->model, step, &then, err);
		if (code != LS_OK)
			return code;
		forget_then(d);
		d->then = then;
		d->then_arena = arena_new();
		d->then_index = arena_new();
		d->compared = (struct compared){
			.name = arena_str(d->then_arena, moment), .plan = then, .score = score_table(d->then_arena, then, NULL)};
	} else {
		forget_then(d);
	}
	session_changed(s);
	return LS_OK;
}

void weigh_look_then(struct session *s)
{
	struct deciding *d = &s->deciding;
	s->look.compared = NULL;
	if (!d->then || !s->model)
		return;
	const struct plan *p = s->look.plan;
	s->look.compared = &d->compared;
	if (d->compared.then && d->then_plan == p && d->then_generation == p->generation)
		return;
	d->then_plan = p;
	d->then_generation = p->generation;
	arena_reset(d->then_index);
	int32_t *then = arena_alloc(d->then_index, (p->measure_n + 1) * sizeof *then);
	for (size_t i = 0; i < p->measure_n; i++)
		then[i] = (int32_t)plan_position(d->then, T_measure, p->measure[i].id);
	d->compared.then = then;
}

void weigh_free_then(struct session *s)
{
	forget_then(&s->deciding);
}
