// SPDX-License-Identifier: EUPL-1.2
// Successors are pushed one after the other, each as soon as what it waits for has its place.
#include "plan/gantt/push.h"

#include "plan/gantt/gantt.h"
#include "plan/gantt/move.h"
#include "plan/gantt/span.h"

#include <string.h>

#define STEPS_MOST 2000 // units that one phase may move

struct pushing {
	struct arena *a;
	struct push out;
	struct phase *phases; // of the plan as it would be
	const struct plan *before;
	uint32_t *queue; // places of dependencies still to be looked at, a ring
	size_t head, left, room;
	bool *queued, *stuck;
	int *moved; // [phase] times it was pushed
};

static void look_at(struct pushing *w, uint32_t dependency)
{
	if (w->queued[dependency])
		return;
	w->queue[(w->head + w->left++) % w->room] = dependency;
	w->queued[dependency] = true;
}

// What waits for a phase, or for its measure.
static void look_behind(struct pushing *w, const struct phase *ph)
{
	struct plan_rows rows = plan_of(w->before, T_dependency, "on_phase", ph->id);
	for (size_t i = 0; i < rows.n; i++)
		look_at(w, rows.at[i]);
	rows = plan_of(w->before, T_dependency, "on_measure", ph->measure);
	for (size_t i = 0; i < rows.n; i++)
		look_at(w, rows.at[i]);
}

static bool can_move(const struct pushing *w, const struct phase *ph)
{
	return !phase_behind(w->before, ph) && ph->actual_start == DAY_NONE && !ph->open_start &&
		   (ph->start != DAY_NONE || ph->end != DAY_NONE);
}

static void note(struct pushing *w, size_t at, int by, enum precision unit, int32_t dependency)
{
	for (size_t i = 0; i < w->out.n; i++)
		if (w->out.move[i].phase == w->phases[at].id) {
			w->out.move[i].by += by;
			w->out.move[i].dependency = dependency;
			return;
		}
	w->out.move[w->out.n++] = (struct push_move){w->phases[at].id, by, unit, dependency};
}

// One unit later, all that waits by this dependency; false when something of it cannot move.
static bool step_on(struct pushing *w, const struct dependency *d)
{
	struct plan_rows rows = {0};
	uint32_t one = 0;
	ptrdiff_t at = plan_position(w->before, T_phase, d->phase);
	if (at >= 0) {
		one = (uint32_t)at;
		rows = (struct plan_rows){&one, 1};
	} else {
		rows = plan_of(w->before, T_phase, "measure", d->measure);
	}
	size_t moving = 0;
	for (size_t i = 0; i < rows.n; i++)
		moving += can_move(w, &w->phases[rows.at[i]]);
	if (moving == 0 || (at < 0 && moving < rows.n))
		return false;
	for (size_t i = 0; i < rows.n; i++) {
		struct phase *ph = &w->phases[rows.at[i]];
		enum precision unit = phase_unit(&w->before->phase[rows.at[i]]);
		struct phase to = phase_moved(ph, 1, unit, MOVE_WHOLE);
		if (++w->moved[rows.at[i]] > STEPS_MOST || to.start > DAY_MAX || to.end > DAY_MAX)
			w->out.endless = true;
		*ph = to;
		note(w, rows.at[i], 1, unit, d->id);
		look_behind(w, ph);
	}
	return true;
}

static void settle(struct pushing *w, uint32_t at)
{
	const struct dependency *d = &w->before->dependency[at];
	int days;
	while (!w->out.endless && (gantt_violated(w->out.after, d, &days) || gantt_doubtful(w->out.after, d)))
		if (!step_on(w, d)) {
			if (!w->stuck[at] && gantt_violated(w->out.after, d, &days))
				w->out.blocked[w->out.blocked_n++] = d->id;
			w->stuck[at] = true;
			return;
		}
}

struct push push_successors(struct arena *a, const struct plan *p, int32_t phase)
{
	struct pushing w = {.a = a, .before = p, .room = p->dependency_n + 1};
	const struct phase *from = plan_find(p, T_phase, phase);
	w.out.after = plan_scratch(p);
	w.phases = plan_own(w.out.after, T_phase);
	w.out.move = arena_zero(a, p->phase_n + 1, sizeof *w.out.move);
	w.out.blocked = arena_zero(a, p->dependency_n + 1, sizeof *w.out.blocked);
	w.queue = arena_zero(a, w.room, sizeof *w.queue);
	w.queued = arena_zero(a, w.room, sizeof *w.queued);
	w.stuck = arena_zero(a, w.room, sizeof *w.stuck);
	w.moved = arena_zero(a, p->phase_n + 1, sizeof *w.moved);
	if (from)
		look_behind(&w, from);
	for (uint32_t i = 0; !from && i < p->dependency_n; i++)
		look_at(&w, i);
	while (w.left > 0 && !w.out.endless) {
		uint32_t at = w.queue[w.head];
		w.head = (w.head + 1) % w.room;
		w.left--;
		w.queued[at] = false;
		settle(&w, at);
	}
	if (w.out.endless)
		w.out.n = w.out.blocked_n = 0;
	return w.out;
}
