// SPDX-License-Identifier: EUPL-1.2
// Units and waves of a rollout, and the progress that follows from them.
#include "plan/gantt/rollout.h"

#include "base/date.h"

#include <string.h>

static const struct rollout nothing = {0, 0, 0, 0, DAY_NONE, DAY_NONE};

static void add(struct rollout *sum, const struct measure_unit *u)
{
	if (u->state == rollout_state_LEFT_OUT) {
		sum->left_out++;
		return;
	}
	sum->all++;
	sum->done += u->state == rollout_state_DONE;
	sum->running += u->state == rollout_state_RUNNING || u->state == rollout_state_PREPARATION;
	if (u->day == DAY_NONE)
		return;
	int32_t first = date_first(u->day, (enum precision)u->day_precision);
	int32_t last = date_last(u->day, (enum precision)u->day_precision);
	sum->first = sum->first == DAY_NONE || first < sum->first ? first : sum->first;
	sum->last = sum->last == DAY_NONE || last > sum->last ? last : sum->last;
}

static struct rollout sum_of(const struct plan *p, int32_t measure, int32_t phase)
{
	struct rollout sum = nothing;
	struct plan_rows rows = plan_of(p, T_measure_unit, "measure", measure);
	for (size_t i = 0; i < rows.n; i++) {
		const struct measure_unit *u = &p->measure_unit[rows.at[i]];
		if (u->role == unit_role_ROLLOUT && (phase == NONE32 || u->phase == NONE32 || u->phase == phase))
			add(&sum, u);
	}
	return sum;
}

struct rollout rollout_of_measure(const struct plan *p, int32_t measure)
{
	return sum_of(p, measure, NONE32);
}

struct rollout rollout_of_phase(const struct plan *p, const struct phase *ph)
{
	return sum_of(p, ph->measure, ph->id);
}

static struct wave *wave_of(struct wave *waves, size_t *n, const struct measure_unit *u)
{
	for (size_t i = 0; i < *n; i++)
		if (waves[i].year == u->year && strcmp(waves[i].title, u->wave) == 0)
			return &waves[i];
	waves[*n] = (struct wave){.title = u->wave, .year = u->year, .sum = nothing};
	return &waves[(*n)++];
}

static bool later(const struct wave *a, const struct wave *b)
{
	return a->year != b->year && b->year != NONE32 && (a->year == NONE32 || a->year > b->year);
}

// Few waves, and equal years stay as they stand.
static void order(struct wave *waves, size_t n)
{
	for (size_t i = 1; i < n; i++)
		for (size_t k = i; k > 0 && later(&waves[k - 1], &waves[k]); k--) {
			struct wave moved = waves[k];
			waves[k] = waves[k - 1];
			waves[k - 1] = moved;
		}
}

size_t rollout_waves(struct arena *a, const struct plan *p, int32_t measure, struct wave **out)
{
	struct plan_rows rows = plan_of(p, T_measure_unit, "measure", measure);
	struct wave *waves = arena_zero(a, rows.n + 1, sizeof *waves);
	size_t n = 0;
	for (size_t i = 0; i < rows.n; i++) {
		const struct measure_unit *u = &p->measure_unit[rows.at[i]];
		if (u->role != unit_role_ROLLOUT)
			continue;
		struct wave *w = wave_of(waves, &n, u);
		if (!w->units)
			w->units = arena_zero(a, rows.n, sizeof *w->units);
		w->units[w->n++] = rows.at[i];
		add(&w->sum, u);
	}
	order(waves, n);
	*out = waves;
	return n;
}

int wave_state(const struct plan *p, const struct wave *w, bool *even)
{
	int least = rollout_state_LEFT_OUT, most = rollout_state_OPEN;
	for (size_t i = 0; i < w->n; i++) {
		int state = p->measure_unit[w->units[i]].state;
		if (state == rollout_state_LEFT_OUT)
			continue;
		least = state < least ? state : least;
		most = state > most ? state : most;
	}
	if (even)
		*even = least == most || w->sum.all == 0;
	if (w->sum.all == 0)
		return rollout_state_LEFT_OUT;
	return most == rollout_state_DONE && least != most ? rollout_state_RUNNING : most;
}

bool wave_days(const struct plan *p, const struct wave *w, int32_t *first, int32_t *last)
{
	bool each = w->sum.all > 0;
	for (size_t i = 0; i < w->n; i++) {
		const struct measure_unit *u = &p->measure_unit[w->units[i]];
		each &= u->state == rollout_state_LEFT_OUT || u->day != DAY_NONE;
	}
	bool year = !each && w->year != NONE32;
	*first = year ? date_day(w->year, 1, 1) : w->sum.first;
	*last = year ? date_day(w->year, 12, 31) : w->sum.last;
	return *first != DAY_NONE;
}

int32_t phase_progress(const struct plan *p, const struct phase *ph, struct rollout *units)
{
	struct rollout sum = ph->follows == yes_no_YES ? rollout_of_phase(p, ph) : nothing;
	if (units)
		*units = sum;
	return sum.all > 0 ? (int32_t)((int64_t)sum.done * 100 / sum.all) : ph->progress;
}
