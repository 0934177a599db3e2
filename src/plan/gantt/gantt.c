// SPDX-License-Identifier: EUPL-1.2
// From when to when phases and measures reach, at the precision known. An unknown date stays unknown.
#include "plan/gantt/gantt.h"

#include "plan/gantt/span.h"

struct extent gantt_extent(const struct phase *ph)
{
	struct extent e = {DAY_NONE, DAY_NONE, ph->open_start != 0, ph->open_end != 0, false, false};
	if (ph->start != DAY_NONE) {
		e.first = date_first(ph->start, (enum precision)ph->start_precision);
		e.exact_first = ph->start_precision == precision_DAY;
	}
	if (ph->end != DAY_NONE) {
		e.last = date_last(ph->end, (enum precision)ph->end_precision);
		e.exact_last = ph->end_precision == precision_DAY;
	}
	return e;
}

struct span gantt_span_phase(const struct phase *ph)
{
	struct span s = {DAY_NONE, DAY_NONE, DAY_NONE, DAY_NONE, ph->open_start, ph->open_end, NONE32, NONE32, 1, 0};
	if (ph->start != DAY_NONE) {
		s.first_early = date_first(ph->start, (enum precision)ph->start_precision);
		s.first_late = date_last(ph->start, (enum precision)ph->start_precision);
	} else {
		s.no_first = ph->id;
	}
	if (ph->end != DAY_NONE) {
		s.last_early = date_first(ph->end, (enum precision)ph->end_precision);
		s.last_late = date_last(ph->end, (enum precision)ph->end_precision);
	} else {
		s.no_last = ph->id;
	}
	s.unknown = ph->start == DAY_NONE && ph->end == DAY_NONE && !ph->open_start && !ph->open_end;
	return s;
}

static void widen(struct span *s, const struct span *one)
{
	if (one->first_early != DAY_NONE && (s->first_early == DAY_NONE || one->first_early < s->first_early)) {
		s->first_early = one->first_early;
		s->first_late = one->first_late;
	}
	if (one->last_late != DAY_NONE && (s->last_late == DAY_NONE || one->last_late > s->last_late)) {
		s->last_early = one->last_early;
		s->last_late = one->last_late;
	}
	s->open_first |= one->open_first;
	s->open_last |= one->open_last;
	s->unknown += one->unknown;
}

// A phase that does not say when it ends, but begins after all ends that are known, leaves the end unknown.
static void doubt(struct span *s, const struct span *known, const struct span *one)
{
	if (one->last_late == DAY_NONE && !one->open_last && known->last_late != DAY_NONE &&
		one->first_early > known->last_late) {
		s->last_early = s->last_late = DAY_NONE;
		s->no_last = one->no_last;
	}
	if (one->first_early == DAY_NONE && !one->open_first && one->last_late != DAY_NONE &&
		one->last_late < known->first_early) {
		s->first_early = s->first_late = DAY_NONE;
		s->no_first = one->no_first;
	}
}

struct span gantt_span_measure(const struct plan *p, int32_t measure_id)
{
	struct span s = {DAY_NONE, DAY_NONE, DAY_NONE, DAY_NONE, false, false, NONE32, NONE32, 0, 0};
	struct plan_rows rows = plan_of(p, T_phase, "measure", measure_id);
	s.phases = (int)rows.n;
	for (size_t i = 0; i < rows.n; i++) {
		struct span one = gantt_span_phase(&p->phase[rows.at[i]]);
		widen(&s, &one);
		s.no_first = s.no_first == NONE32 ? one.no_first : s.no_first;
		s.no_last = s.no_last == NONE32 ? one.no_last : s.no_last;
	}
	struct span known = s;
	for (size_t i = 0; i < rows.n; i++) {
		struct span one = gantt_span_phase(&p->phase[rows.at[i]]);
		doubt(&s, &known, &one);
	}
	return s;
}

struct extent gantt_measure(const struct plan *p, int32_t measure_id, int *phases, int *unknown)
{
	struct span s = gantt_span_measure(p, measure_id);
	if (phases)
		*phases = s.phases;
	if (unknown)
		*unknown = s.unknown;
	return (struct extent){.first = s.first_early,
						   .last = s.last_late,
						   .open_first = s.open_first,
						   .open_last = s.open_last,
						   .exact_first = s.first_early != DAY_NONE && s.first_early == s.first_late,
						   .exact_last = s.last_late != DAY_NONE && s.last_early == s.last_late};
}

static void reach(struct extent *e, int32_t day, int32_t precision)
{
	if (day == DAY_NONE)
		return;
	int32_t first = date_first(day, (enum precision)precision), last = date_last(day, (enum precision)precision);
	e->first = e->first == DAY_NONE || first < e->first ? first : e->first;
	e->last = e->last == DAY_NONE || last > e->last ? last : e->last;
}

struct extent gantt_plan(const struct plan *p)
{
	struct extent e = {DAY_NONE, DAY_NONE, false, false, true, true};
	for (size_t i = 0; i < p->phase_n; i++) {
		const struct phase *ph = &p->phase[i];
		reach(&e, ph->start, ph->start_precision);
		reach(&e, ph->end, ph->end_precision);
		e.open_first |= ph->open_start != 0;
		e.open_last |= ph->open_end != 0;
	}
	for (size_t i = 0; i < p->external_n; i++)
		reach(&e, p->external[i].expected, p->external[i].expected_precision);
	for (size_t i = 0; i < p->fte_need_n; i++) {
		reach(&e, p->fte_need[i].start, p->fte_need[i].start_precision);
		reach(&e, p->fte_need[i].end, p->fte_need[i].end_precision);
	}
	return e;
}

bool gantt_dated(const struct phase *ph)
{
	return ph->start != DAY_NONE || ph->end != DAY_NONE || (ph->open_start && ph->open_end);
}

enum precision gantt_end_precision(const struct plan *p, int32_t measure_id, int32_t last)
{
	int32_t best = NONE32;
	for (size_t i = 0; i < p->phase_n; i++) {
		const struct phase *ph = &p->phase[i];
		if ((measure_id == NONE32 || ph->measure == measure_id) && gantt_extent(ph).last == last &&
			ph->end != DAY_NONE && (best == NONE32 || ph->end_precision < best))
			best = ph->end_precision;
	}
	return best == NONE32 ? PRECISION_DAY : (enum precision)best;
}
