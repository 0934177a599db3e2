// SPDX-License-Identifier: EUPL-1.2
// Bars of two snapshots, compared by id.
#include "plan/gantt/slip.h"

#include "plan/gantt/span.h"
#include "plan/sort.h"

#define MONTH_MOST   31 // days of the longest one
#define QUARTER_MOST 92

// By the length of its time.
enum precision slip_exactness(const struct slip_day *d)
{
	int32_t days = d->late - d->early + 1;
	return days == 1              ? PRECISION_DAY
		   : days <= MONTH_MOST   ? PRECISION_MONTH
		   : days <= QUARTER_MOST ? PRECISION_QUARTER
								  : PRECISION_YEAR;
}

static struct slip_end compare(struct slip_day then, struct slip_day now, bool start)
{
	struct slip_end e = {then, now, NONE32, false};
	if (then.early == DAY_NONE || now.early == DAY_NONE)
		return e;
	if (slip_exactness(&then) == slip_exactness(&now)) {
		e.days = start ? now.early - then.early : now.late - then.late;
		return e;
	}
	e.at_least = now.early > then.late || now.late < then.early;
	e.days = now.early > then.late ? now.early - then.late : now.late < then.early ? now.late - then.early : 0;
	return e;
}

static const struct span nothing = {DAY_NONE, DAY_NONE, DAY_NONE, DAY_NONE, false, false, NONE32, NONE32, 0, 0};

static void ends(struct slip *s, const struct span *then, const struct span *now)
{
	bool was = then->phases > 0, is = now->phases > 0;
	s->kind = is && !was ? SLIP_NEW : was && !is ? SLIP_DROPPED : SLIP_KEPT;
	s->start = compare((struct slip_day){then->first_early, then->first_late, then->open_first},
					   (struct slip_day){now->first_early, now->first_late, now->open_first}, true);
	s->end = compare((struct slip_day){then->last_early, then->last_late, then->open_last},
					 (struct slip_day){now->last_early, now->last_late, now->open_last}, false);
}

struct slip slip_phase(const struct plan *then, const struct plan *now, int32_t phase)
{
	const struct phase *was = plan_find(then, T_phase, phase), *is = plan_find(now, T_phase, phase);
	struct span a = was ? gantt_span_phase(was) : nothing, b = is ? gantt_span_phase(is) : nothing;
	struct slip s = {.table = T_phase, .id = phase, .measure = is ? is->measure : was ? was->measure : NONE32};
	ends(&s, &a, &b);
	return s;
}

static struct slip_day day_of(int32_t day, int32_t precision)
{
	if (day == DAY_NONE)
		return (struct slip_day){DAY_NONE, DAY_NONE, false};
	return (struct slip_day){date_first(day, (enum precision)precision), date_last(day, (enum precision)precision),
							 false};
}

struct slip slip_actual(const struct phase *ph)
{
	struct slip s = {.kind = SLIP_KEPT, .table = T_phase, .id = ph->id, .measure = ph->measure};
	s.start =
		compare(day_of(ph->start, ph->start_precision), day_of(ph->actual_start, ph->actual_start_precision), true);
	s.end = compare(day_of(ph->end, ph->end_precision), day_of(ph->actual_end, ph->actual_end_precision), false);
	return s;
}

struct slip slip_measure(const struct plan *then, const struct plan *now, int32_t measure)
{
	struct span a = gantt_span_measure(then, measure), b = gantt_span_measure(now, measure);
	struct slip s = {.table = T_measure, .id = measure, .measure = NONE32};
	ends(&s, &a, &b);
	return s;
}

static struct span span_external(const struct external *e)
{
	struct span s = nothing;
	if (!e)
		return s;
	s.phases = 1;
	if (e->expected != DAY_NONE) {
		s.last_early = date_first(e->expected, (enum precision)e->expected_precision);
		s.last_late = date_last(e->expected, (enum precision)e->expected_precision);
	}
	return s;
}

struct slip slip_external(const struct plan *then, const struct plan *now, int32_t external)
{
	struct span a = span_external(plan_find(then, T_external, external)),
				b = span_external(plan_find(now, T_external, external));
	struct slip s = {.table = T_external, .id = external, .measure = NONE32};
	ends(&s, &a, &b);
	return s;
}

static bool same(const struct slip_day *a, const struct slip_day *b)
{
	return a->early == b->early && a->late == b->late && a->open == b->open;
}

bool slip_end_changed(const struct slip_end *e)
{
	return !same(&e->then, &e->now);
}

bool slip_changed(const struct slip *s)
{
	return s->kind != SLIP_KEPT || slip_end_changed(&s->start) || slip_end_changed(&s->end);
}

int32_t slip_days(const struct slip *s)
{
	if (s->kind != SLIP_KEPT)
		return 0;
	return s->end.days != NONE32 ? s->end.days : s->start.days != NONE32 ? s->start.days : 0;
}

// ---- all of them -----------------------------------------------------------------------------------------------------

// A measure or external event with its phases: rows [at, at + n).
struct group {
	size_t at, n;
	enum slip_kind kind;
	int32_t days, start; // slip_days(), and those of its start; 0 where not known
	int32_t most;        // the most of its phases
};

struct found {
	const struct plan *then, *now;
	struct slip *row;
	size_t n;
	struct group *group;
	size_t group_n;
};

static void phases(struct found *f, int32_t measure, size_t *n)
{
	struct plan_rows now = plan_of(f->now, T_phase, "measure", measure),
					 then = plan_of(f->then, T_phase, "measure", measure);
	for (size_t i = 0; i < now.n; i++) {
		struct slip s = slip_phase(f->then, f->now, f->now->phase[now.at[i]].id);
		if (slip_changed(&s))
			f->row[(*n)++] = s;
	}
	for (size_t i = 0; i < then.n; i++) {
		int32_t id = f->then->phase[then.at[i]].id;
		if (!plan_find(f->now, T_phase, id))
			f->row[(*n)++] = slip_phase(f->then, f->now, id);
	}
}

static void add(struct found *f, struct slip s)
{
	size_t n = f->n;
	f->row[n++] = s;
	if (s.table == T_measure)
		phases(f, s.id, &n);
	if (n == f->n + 1 && !slip_changed(&s))
		return;
	int32_t most = INT32_MIN;
	for (size_t i = f->n + 1; i < n; i++)
		most = f->row[i].kind == SLIP_KEPT && slip_days(&f->row[i]) > most ? slip_days(&f->row[i]) : most;
	f->group[f->group_n++] = (struct group){
		f->n, n - f->n, s.kind, slip_days(&s), s.kind == SLIP_KEPT && s.start.days != NONE32 ? s.start.days : 0, most};
	f->n = n;
}

static int by_lateness(const void *ctx, uint32_t x, uint32_t y)
{
	const struct group *g = ctx;
	if (g[x].kind != g[y].kind)
		return g[x].kind < g[y].kind ? -1 : 1;
	if (g[x].days != g[y].days)
		return g[x].days > g[y].days ? -1 : 1;
	if (g[x].start != g[y].start)
		return g[x].start > g[y].start ? -1 : 1;
	return g[x].most > g[y].most ? -1 : g[x].most < g[y].most;
}

static void all_of(struct found *f, enum table_id t)
{
	const struct plan *of[2] = {f->now, f->then};
	for (int k = 0; k < 2; k++) {
		struct plan_rows rows = plan_ordered(of[k], t);
		for (size_t i = 0; i < rows.n; i++) {
			int32_t id = plan_id(plan_row(of[k], t, rows.at[i]));
			if (k == 1 && plan_find(f->now, t, id))
				continue;
			add(f, t == T_measure ? slip_measure(f->then, f->now, id) : slip_external(f->then, f->now, id));
		}
	}
}

size_t slip_list(struct arena *a, const struct plan *then, const struct plan *now, struct slip **out)
{
	size_t groups = then->measure_n + now->measure_n + then->external_n + now->external_n;
	size_t rows = groups + then->phase_n + now->phase_n, n = 0;
	struct found f = {.then = then, .now = now};
	f.row = arena_alloc(a, (rows + 1) * sizeof *f.row);
	f.group = arena_alloc(a, (groups + 1) * sizeof *f.group);
	all_of(&f, T_measure);
	all_of(&f, T_external);
	uint32_t *order = arena_alloc(a, (f.group_n + 1) * sizeof *order),
			 *scratch = arena_alloc(a, (f.group_n + 1) * sizeof *scratch);
	for (size_t i = 0; i < f.group_n; i++)
		order[i] = (uint32_t)i;
	sort_by(order, scratch, f.group_n, by_lateness, f.group);
	*out = arena_alloc(a, (f.n + 1) * sizeof **out);
	for (size_t i = 0; i < f.group_n; i++) {
		const struct group *g = &f.group[order[i]];
		for (size_t k = 0; k < g->n; k++)
			(*out)[n++] = f.row[g->at + k];
	}
	return n;
}

static void last_end(struct slip_day *last, const struct plan *p)
{
	*last = (struct slip_day){DAY_NONE, DAY_NONE, false};
	for (size_t i = 0; i < p->phase_n; i++) {
		struct span s = gantt_span_phase(&p->phase[i]);
		last->open |= s.open_last;
		if (s.last_late == DAY_NONE || (last->late != DAY_NONE && s.last_late <= last->late))
			continue;
		last->early = s.last_early;
		last->late = s.last_late;
	}
}

struct slip_sum slip_sum(const struct plan *then, const struct plan *now)
{
	struct slip_sum sum = {0};
	struct slip_day was, is;
	for (size_t i = 0; i < now->measure_n; i++) {
		struct slip s = slip_measure(then, now, now->measure[i].id);
		int32_t days = slip_days(&s);
		bool bar = plan_of(now, T_phase, "measure", s.id).n > 0;
		sum.fresh += s.kind == SLIP_NEW;
		sum.dropped += s.kind == SLIP_DROPPED;
		sum.later += days > 0;
		sum.earlier += days < 0;
		sum.same += s.kind == SLIP_KEPT && bar && days == 0;
	}
	for (size_t i = 0; i < then->measure_n; i++)
		sum.dropped += !plan_find(now, T_measure, then->measure[i].id) &&
					   plan_of(then, T_phase, "measure", then->measure[i].id).n > 0;
	last_end(&was, then);
	last_end(&is, now);
	sum.end = compare(was, is, false);
	return sum;
}
