// SPDX-License-Identifier: EUPL-1.2
// A copy of the plan with other phases. The copy lies where the one before lay, so that whoever keeps something about it has
// to keep `turn` as well.
#include "ui/roadmap/preview.h"

#include "ui/roadmap/planning.h"

#include <string.h>

void roadmap_preview_free(struct roadmap_preview *v)
{
	if (!v->arena)
		return;
	gantt_floats_free(&v->floats);
	arena_free(v->arena);
}

static uint64_t fingerprint(const struct look *look)
{
	uint64_t print = 14695981039346656037u;
	for (size_t i = 0; i < look->marked_n; i++)
		print = (print ^ ((uint64_t)look->marked[i].table << 32 | (uint32_t)look->marked[i].id)) * 1099511628211u;
	return print;
}

static bool is_same(const struct roadmap_preview *v, const struct roadmap_shift *shift, const struct look *look,
					int32_t phase)
{
	const struct phase *a = &v->shift.placed, *b = &shift->placed;
	bool placed =
		!shift->placing || (a->id == b->id && a->measure == b->measure && a->start == b->start && a->end == b->end &&
							a->start_precision == b->start_precision && a->end_precision == b->end_precision);
	return v->of == look->plan && v->generation == look->plan->generation && v->generation != 0 && v->phase == phase &&
		   v->shift.by == shift->by && v->shift.unit == shift->unit && v->shift.grip == shift->grip &&
		   v->shift.placing == shift->placing && placed && v->marks == fingerprint(look);
}

static void move(struct plan *copy, const struct plan *p, const struct roadmap_shift *shift, int32_t id)
{
	ptrdiff_t at = plan_position(p, T_phase, id);
	if (at >= 0)
		copy->phase[at] = roadmap_shifted(shift, &p->phase[at]);
}

static void make(struct roadmap_preview *v, const struct look *look)
{
	const struct plan *p = look->plan;
	int32_t here = v->shift.placing ? v->shift.placed.id : v->phase;
	v->plan = arena_alloc(v->arena, sizeof *v->plan);
	*v->plan = *p;
	v->plan->phase = arena_alloc(v->arena, (p->phase_n + 1) * sizeof *v->plan->phase);
	if (p->phase_n > 0)
		memcpy(v->plan->phase, p->phase, p->phase_n * sizeof *p->phase);
	move(v->plan, p, &v->shift, here);
	for (size_t i = 0; i < look->marked_n; i++)
		if (look->marked[i].table == T_phase && look->marked[i].id != here &&
			roadmap_moves(look, here, look->marked[i].id))
			move(v->plan, p, &v->shift, look->marked[i].id);
}

const struct plan *roadmap_preview_of(struct roadmap_preview *v, const struct roadmap_shift *shift,
									  const struct look *look, int32_t phase)
{
	if (!roadmap_pending(shift))
		return look->plan;
	if (v->of && is_same(v, shift, look, phase))
		return v->plan;
	if (!v->arena) {
		v->arena = arena_new();
		gantt_floats_begin(&v->floats);
	}
	arena_reset(v->arena);
	v->of = look->plan;
	v->generation = look->plan->generation;
	v->shift = *shift;
	v->phase = phase;
	v->marks = fingerprint(look);
	v->floats.plan = NULL;
	v->turn++;
	make(v, look);
	return v->plan;
}

const struct gantt_floats *roadmap_preview_floats(struct roadmap_preview *v)
{
	if (v->floats.plan != v->plan) // of the copy before, or none
		gantt_floats_of(&v->floats, v->plan);
	return &v->floats;
}
