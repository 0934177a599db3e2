// SPDX-License-Identifier: EUPL-1.2
// Trying one time after the other until nobody has too much.
#include "plan/gantt/staffing_fit.h"

#include "plan/gantt/budget.h"
#include "plan/gantt/gantt.h"
#include "plan/gantt/move.h"
#include "plan/gantt/stated.h"

#define YEARS_MOST 10

static bool dated(const struct extent *e)
{
	return e->first != DAY_NONE && e->last != DAY_NONE;
}

// The first quarter of the phase in which what `unit` has is too little.
static bool is_over(struct arena *a, const struct plan *p, const struct phase *ph, int32_t unit, struct staffing *why)
{
	struct extent e = gantt_extent(ph);
	struct staffing *s;
	size_t n =
		dated(&e) ? staffing_of(a, p, &(struct staffing_asked){unit, PRECISION_QUARTER, e.first, e.last}, &s, NULL) : 0;
	for (size_t i = 0; i < n; i++)
		if (staffing_over(&s[i])) {
			*why = s[i];
			return true;
		}
	return false;
}

// A unit that gives time to the phase, then those above it.
static bool fits_unit(struct arena *a, const struct plan *p, const struct phase *ph, struct staffing *why,
					  int32_t *unit)
{
	for (size_t steps = 0; steps <= p->unit_n && *unit != NONE32; steps++) {
		const struct unit *u = plan_find(p, T_unit, *unit);
		if (is_over(a, p, ph, *unit, why))
			return false;
		*unit = u ? u->parent : NONE32;
	}
	return true;
}

// For each unit that gives time to the phase, then for all together.
static bool fits(const struct plan *p, const struct phase *ph, struct staffing *why, int32_t *unit)
{
	struct arena *a = arena_new();
	struct plan_rows needs = plan_of(p, T_fte_need, "phase", ph->id);
	bool fine = true;
	for (size_t i = 0; i < needs.n && fine; i++) {
		*unit = p->fte_need[needs.at[i]].unit;
		fine = fits_unit(a, p, ph, why, unit);
	}
	if (fine) {
		*unit = NONE32;
		fine = !is_over(a, p, ph, NONE32, why);
	}
	arena_free(a);
	return fine;
}

// What was deferred would be taken up again where it is asked when it fits.
static void pursue(struct plan *then, int32_t measure)
{
	ptrdiff_t at = plan_position(then, T_measure, measure);
	struct measure *m = at < 0 ? NULL : (struct measure *)plan_own(then, T_measure) + at;
	if (!m || budget_pursued(m))
		return;
	m->selection = selection_SELECTED;
	m->stage = stage_NONE;
}

bool staffing_fits(const struct plan *p, int32_t phase, struct staffing_fit *out)
{
	ptrdiff_t at = plan_position(p, T_phase, phase);
	*out = (struct staffing_fit){.unit = NONE32};
	if (at < 0 || plan_of(p, T_fte_need, "phase", phase).n == 0)
		return false;
	const struct phase was = p->phase[at];
	struct extent e = gantt_extent(&was);
	out->step = phase_unit(&was);
	if (e.first == DAY_NONE || e.last == DAY_NONE)
		return false;
	struct plan *then = plan_scratch(p);
	struct phase *phases = plan_own(then, T_phase);
	pursue(then, was.measure);
	struct staffing why = {0};
	int32_t unit = NONE32;
	bool found = false;
	int32_t end = date_shift(e.first, YEARS_MOST, PRECISION_YEAR);
	for (int by = 0; !found; by++) {
		phases[at] = phase_moved(&was, by, out->step, MOVE_WHOLE);
		struct extent now = gantt_extent(&phases[at]);
		if (now.first > end || now.last > DAY_MAX)
			break;
		found = fits(then, &phases[at], &why, &unit);
		out->by = by;
		if (by == 0 && !found) {
			out->why = why;
			out->unit = unit;
		}
	}
	plan_free(then);
	return found;
}

// ---- who says nothing --------------------------------------------------------------------------------------------------

// The highest one above it. What the whole administration has counts for no unit alone.
static int32_t top_of(const struct plan *p, int32_t unit)
{
	for (size_t steps = 0; steps <= p->unit_n; steps++) {
		const struct unit *u = plan_find(p, T_unit, unit);
		if (!u || u->parent == NONE32)
			return unit;
		unit = u->parent;
	}
	return unit;
}

// The first quarter that the phase touches in which the need is compared with nothing; DAY_NONE.
static int32_t silent_from(struct arena *a, const struct plan *p, const struct phase *ph, int32_t unit)
{
	struct extent e = gantt_extent(ph);
	int32_t top = top_of(p, unit);
	for (int32_t day = e.first; dated(&e) && day <= e.last; day = date_last(day, PRECISION_QUARTER) + 1) {
		struct stated s = stated_in(a, p, top, day);
		if (!stated_need(&s, unit))
			return date_first(day, PRECISION_QUARTER);
	}
	return DAY_NONE;
}

bool staffing_fit_unknown(struct arena *a, const struct plan *p, const struct phase *ph)
{
	struct extent e = gantt_extent(ph);
	struct plan_rows needs = plan_of(p, T_fte_need, "phase", ph->id);
	for (int32_t day = e.first; dated(&e) && day <= e.last; day = date_last(day, PRECISION_QUARTER) + 1) {
		struct stated s = stated_in(a, p, NONE32, day);
		for (size_t i = 0; i < needs.n; i++)
			if (stated_need(&s, p->fte_need[needs.at[i]].unit))
				return false;
	}
	return true;
}

size_t staffing_fit_silent(struct arena *a, const struct plan *p, const struct phase *ph, struct staffing_silent **out)
{
	struct plan_rows needs = plan_of(p, T_fte_need, "phase", ph->id);
	size_t n = 0;
	*out = arena_zero(a, needs.n + 1, sizeof **out);
	for (size_t i = 0; i < needs.n; i++) {
		const struct fte_need *need = &p->fte_need[needs.at[i]];
		int32_t day = need->posts > 0 ? silent_from(a, p, ph, need->unit) : DAY_NONE;
		size_t at = 0;
		while (at < n && (*out)[at].unit != need->unit)
			at++;
		if (day != DAY_NONE && at == n)
			(*out)[n++] = (struct staffing_silent){need->unit, day};
	}
	return n;
}
