// SPDX-License-Identifier: EUPL-1.2
// What follows from a shift: the same figures of the plan as it is and as it would be.
#include "say/consequence.h"

#include "base/date.h"
#include "base/i18n.h"
#include "plan/gantt/gantt.h"
#include "plan/gantt/latest.h"
#include "plan/gantt/staffing.h"

struct figures {
	bool floats; // is known
	int slack, violated, over, late;
	int32_t end;
};

static int count_late(const struct plan *p, int32_t today)
{
	struct arena *a = arena_new();
	struct latest *all;
	size_t n = latest_all(a, p, today, &all);
	int late = 0;
	for (size_t i = 0; i < n; i++)
		late += all[i].state == LATEST_LATE || all[i].state == LATEST_MISSED;
	arena_free(a);
	return late;
}

// Quarters over what there is, of a unit within the days that the shift touches.
static int over_of(const struct plan *p, int32_t unit, int32_t from, int32_t to)
{
	struct arena *a = arena_new();
	struct staffing *s;
	int over = 0;
	size_t n = staffing_of(a, p, &(struct staffing_asked){unit, PRECISION_QUARTER, from, to}, &s, NULL);
	for (size_t i = 0; i < n; i++)
		over += staffing_over(&s[i]);
	arena_free(a);
	return over;
}

static void reach(const struct plan *p, const int32_t *moved, size_t n, int32_t *from, int32_t *to)
{
	for (size_t i = 0; i < n; i++) {
		const struct phase *ph = plan_find(p, T_phase, moved[i]);
		struct extent e = ph ? gantt_extent(ph) : (struct extent){DAY_NONE, DAY_NONE, false, false, false, false};
		if (e.first == DAY_NONE || e.last == DAY_NONE)
			continue;
		*from = *from == DAY_NONE || e.first < *from ? e.first : *from;
		*to = *to == DAY_NONE || e.last > *to ? e.last : *to;
	}
}

// Each unit once, then all together.
static int count_over(const struct plan *p, const int32_t *moved, size_t n, int32_t from, int32_t to)
{
	int32_t seen[16];
	size_t seen_n = 0;
	int over = from == DAY_NONE ? 0 : over_of(p, NONE32, from, to);
	for (size_t i = 0; i < n && from != DAY_NONE; i++) {
		struct plan_rows needs = plan_of(p, T_fte_need, "phase", moved[i]);
		for (size_t k = 0; k < needs.n; k++) {
			int32_t unit = p->fte_need[needs.at[k]].unit;
			size_t at = 0;
			while (at < seen_n && seen[at] != unit)
				at++;
			if (unit == NONE32 || at < seen_n || seen_n == sizeof seen / sizeof seen[0])
				continue;
			seen[seen_n++] = unit;
			over += over_of(p, unit, from, to);
		}
	}
	return over;
}

static struct figures figures_of(const struct gantt_floats *floats, int32_t measure, int32_t today)
{
	struct figures f = {.end = gantt_plan(floats->plan).last, .violated = floats->violated};
	f.floats = gantt_floats_ask(floats, measure, &f.slack, NULL) == GANTT_KNOWN;
	f.late = count_late(floats->plan, today);
	return f;
}

static void add_change(struct str *out, const char *what, int was, int is)
{
	if (was != is)
		str_addf(out, "%s%s %d → %d", out->len ? ", " : "", what, was, is);
}

void consequence_tell(struct str *out, const struct gantt_floats *before, const struct gantt_floats *after,
					  const int32_t *moved, size_t n, int32_t today)
{
	const struct phase *ph = n ? plan_find(before->plan, T_phase, moved[0]) : NULL;
	struct str said = {0};
	int32_t from = DAY_NONE, to = DAY_NONE;
	if (!ph)
		return;
	struct figures was = figures_of(before, ph->measure, today), is = figures_of(after, ph->measure, today);
	reach(before->plan, moved, n, &from, &to);
	reach(after->plan, moved, n, &from, &to);
	was.over = count_over(before->plan, moved, n, from, to);
	is.over = count_over(after->plan, moved, n, from, to);
	if (was.floats && is.floats)
		add_change(&said, tr("days of float"), was.slack, is.slack);
	add_change(&said, tr("violated dependencies"), was.violated, is.violated);
	add_change(&said, tr("quarters over capacity"), was.over, is.over);
	add_change(&said, tr("latest days missed"), was.late, is.late);
	if (was.end != is.end) {
		str_addf(&said, "%s%s ", said.len ? ", " : "", tr("end of the plan"));
		date_text(&said, was.end, gantt_end_precision(before->plan, NONE32, was.end));
		str_add(&said, " → ");
		date_text(&said, is.end, gantt_end_precision(after->plan, NONE32, is.end));
	}
	if (said.len)
		str_addf(out, tr("What follows: %s"), str_text(&said));
	else
		str_add(out, tr("Nothing else follows: float, dependencies, capacity, latest days and the end of the plan stay "
						"as they are"));
	str_free(&said);
}
