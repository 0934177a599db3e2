// SPDX-License-Identifier: EUPL-1.2
// What `check` tells of measures over time: what says of itself two things that cannot both be, and latest days that will
// not be kept.
#include "base/date.h"
#include "base/i18n.h"
#include "plan/gantt/figure.h"
#include "plan/gantt/gantt.h"
#include "plan/gantt/rollout.h"
#include "plan/gantt/span.h"
#include "say/findings.h"
#include "say/label.h"
#include "say/latest.h"
#include "say/rollout.h"

struct telling {
	const struct plan *p;
	int32_t today;
	void (*found)(void *, const char *);
	void *arg;
};

static void say(const struct telling *to, struct str *text)
{
	to->found(to->arg, str_text(text));
	str_clear(text);
}

static bool is_running(const struct measure *m)
{
	return m->stage == stage_RUNNING || m->stage == stage_PILOT || m->stage == stage_ROLLOUT;
}

// Under way, and every phase begins later.
static void running_in_future(const struct telling *to, const struct measure *m, struct str *text)
{
	struct plan_rows rows = plan_of(to->p, T_phase, "measure", m->id);
	int32_t first = DAY_NONE, precision = PRECISION_DAY;
	for (size_t i = 0; i < rows.n; i++) {
		const struct phase *ph = &to->p->phase[rows.at[i]];
		struct extent e = gantt_extent(ph);
		if (ph->actual_start != DAY_NONE || ph->open_start || e.first == DAY_NONE)
			return; // has begun, or nobody says
		if (first != DAY_NONE && e.first >= first)
			continue;
		first = e.first;
		precision = ph->start_precision;
	}
	if (!is_running(m) || first == DAY_NONE || first <= to->today)
		return;
	struct str who = {0}, day = {0};
	label_measure(&who, to->p, m->id);
	date_text(&day, first, (enum precision)precision);
	str_addf(text, tr("%s has the stage “%s”, but all its phases begin later (%s)."), str_text(&who),
			 words_label(words_stage, m->stage), str_text(&day));
	str_free(&who);
	str_free(&day);
	say(to, text);
}

// Over, and not all of it done.
static void over_but_not_done(const struct telling *to, const struct phase *ph, struct str *text)
{
	int32_t done = phase_progress(to->p, ph, NULL);
	const struct measure *m = plan_find(to->p, T_measure, ph->measure);
	bool ended = ph->actual_end != DAY_NONE;
	if (!(ended || (m && m->stage == stage_DONE)) || done == NONE32 || done == 100)
		return;
	struct str who = {0}, day = {0};
	label_timed(&who, to->p, ph->measure, ph->id);
	if (ended) {
		date_text(&day, ph->actual_end, (enum precision)ph->actual_end_precision);
		str_addf(text, tr("%s is over since %s, but stands at %d%%."), str_text(&who), str_text(&day), (int)done);
	} else {
		str_addf(text, tr("%s stands at %d%%, but its measure is done."), str_text(&who), (int)done);
	}
	str_free(&who);
	str_free(&day);
	say(to, text);
}

// What really was lies in the past.
static void actual_in_future(const struct telling *to, const struct phase *ph, struct str *text)
{
	for (int end = 0; end < 2; end++) {
		int32_t day = end ? ph->actual_end : ph->actual_start;
		enum precision p = (enum precision)(end ? ph->actual_end_precision : ph->actual_start_precision);
		if (day == DAY_NONE || date_first(day, p) <= to->today)
			continue;
		struct str who = {0}, when = {0};
		label_timed(&who, to->p, ph->measure, ph->id);
		date_text(&when, day, p);
		str_addf(text,
				 end ? tr("%s is said to have ended on %s, which is still to come.")
					 : tr("%s is said to have begun on %s, which is still to come."),
				 str_text(&who), str_text(&when));
		str_free(&who);
		str_free(&when);
		say(to, text);
	}
}

// For certain: what is known to the month or quarter is given the benefit of the doubt. Of several pilots the last one
// before the rollout counts.
static void rollout_before_pilot(const struct telling *to, const struct measure *m, struct str *text)
{
	struct plan_rows rows = plan_of(to->p, T_phase, "measure", m->id);
	const struct phase *pilot = NULL;
	for (size_t i = 0; i < rows.n; i++) {
		const struct phase *ph = &to->p->phase[rows.at[i]];
		pilot = ph->kind == phase_kind_PILOT ? ph : pilot;
		if (ph->kind != phase_kind_ROLLOUT || !pilot)
			continue;
		struct span a = gantt_span_phase(pilot), b = gantt_span_phase(ph);
		if (a.last_early == DAY_NONE || b.first_late == DAY_NONE || b.first_late >= a.last_early)
			continue;
		struct str who = {0}, end = {0}, start = {0};
		label_timed(&who, to->p, m->id, ph->id);
		date_text(&start, ph->start, (enum precision)ph->start_precision);
		date_text(&end, pilot->end, (enum precision)pilot->end_precision);
		str_addf(text, tr("%s begins %s, before its pilot “%s” ends (%s)."), str_text(&who), str_text(&start),
				 pilot->title, str_text(&end));
		str_free(&who);
		str_free(&end);
		str_free(&start);
		say(to, text);
	}
}

// Of all rollouts of a measure the last day, where each of them says one. NULL: one of them does not, or there is none.
static const struct phase *last_rollout(const struct plan *p, int32_t measure, int32_t *last)
{
	struct plan_rows rows = plan_of(p, T_phase, "measure", measure);
	const struct phase *at = NULL;
	for (size_t i = 0; i < rows.n; i++) {
		const struct phase *ph = &p->phase[rows.at[i]];
		struct extent e = gantt_extent(ph);
		if (ph->kind != phase_kind_ROLLOUT)
			continue;
		if (e.last == DAY_NONE || e.open_last)
			return NULL;
		if (!at || e.last > *last) {
			at = ph;
			*last = e.last;
		}
	}
	return at;
}

// Waves whose time is over and that not all have, and waves for which the rollout leaves no time.
static void waves_in_time(const struct telling *to, const struct measure *m, struct str *text)
{
	struct arena *a = arena_new();
	struct wave *waves;
	size_t n = rollout_waves(a, to->p, m->id, &waves);
	int32_t first, last, days, end = DAY_NONE;
	const struct phase *rollout = last_rollout(to->p, m->id, &end);
	struct str who = {0}, over = {0}, day = {0};
	label_measure(&who, to->p, m->id);
	for (size_t i = 0; i < n; i++) {
		if (rollout_wave_over(to->p, &waves[i], to->today, &days)) {
			str_add(&over, over.len ? ", " : "");
			rollout_wave_name(&over, &waves[i]);
			str_addf(&over, tr(" %d of %d"), waves[i].sum.done, waves[i].sum.all);
		}
	}
	if (over.len > 0) {
		str_addf(text, tr("%s: the time of these waves is over, and not all units have it: %s."), str_text(&who),
				 str_text(&over));
		say(to, text);
	}
	for (size_t i = 0; i < n; i++) {
		if (!rollout || !wave_days(to->p, &waves[i], &first, &last) || first <= end)
			continue;
		str_clear(&over);
		str_clear(&day);
		rollout_wave_name(&over, &waves[i]);
		date_text(&day, rollout->end, (enum precision)rollout->end_precision);
		str_addf(text, tr("%s: the wave “%s” comes after the end of the rollout (%s)."), str_text(&who),
				 str_text(&over), str_text(&day));
		say(to, text);
	}
	str_free(&who);
	str_free(&over);
	str_free(&day);
	arena_free(a);
}

static bool to_come(const struct measure *m)
{
	return m->selection == selection_SELECTED && m->stage != stage_DONE && m->stage != stage_STOPPED &&
		   m->stage != stage_OPERATION;
}

static void money_without_phase(const struct telling *to, const struct measure *m, struct str *text)
{
	struct plan_rows lines = plan_of(to->p, T_budget_line, "measure", m->id);
	int32_t year = NONE32;
	for (size_t i = 0; i < lines.n; i++) {
		const struct budget_line *b = &to->p->budget_line[lines.at[i]];
		year = b->year_from != NONE32 && (year == NONE32 || b->year_from < year) ? b->year_from : year;
	}
	if (!to_come(m) || year == NONE32 || plan_of(to->p, T_phase, "measure", m->id).n > 0)
		return;
	struct str who = {0};
	label_measure(&who, to->p, m->id);
	str_addf(text, tr("%s has money from %d on, but no phase in which it would be spent."), str_text(&who), (int)year);
	str_free(&who);
	say(to, text);
}

// Does the unit, one it belongs to or one below it say what it has? What the whole administration has counts for nobody
// alone.
static bool has_capacity(const struct plan *p, int32_t unit)
{
	for (size_t i = 0; i < p->capacity_n; i++) {
		const struct capacity *c = &p->capacity[i];
		if (c->posts != NONE64 && c->unit != NONE32 && (figure_unit(p, c->unit, unit) || figure_unit(p, unit, c->unit)))
			return true;
	}
	return false;
}

// Only where the plan says of some unit what it has.
static void need_without_capacity(const struct telling *to, struct str *text)
{
	const struct plan *p = to->p;
	bool used = false;
	for (size_t i = 0; i < p->capacity_n; i++)
		used |= p->capacity[i].unit != NONE32 && p->capacity[i].posts != NONE64;
	for (size_t i = 0; used && i < p->unit_n; i++) {
		struct plan_rows needs = plan_of(p, T_fte_need, "unit", p->unit[i].id);
		int64_t posts = 0;
		for (size_t k = 0; k < needs.n; k++)
			posts += p->fte_need[needs.at[k]].posts;
		if (posts == 0 || has_capacity(p, p->unit[i].id))
			continue;
		struct str number = {0};
		num_short(&number, posts, 3);
		str_addf(text, tr("%s “%s” is to give %s posts, but nobody says how many it has."), p->unit[i].code,
				 p->unit[i].title, str_text(&number));
		str_free(&number);
		say(to, text);
	}
}

void findings_time(const struct plan *p, int32_t today, void (*found)(void *, const char *), void *arg)
{
	const struct telling to = {p, today, found, arg};
	struct arena *a = arena_new();
	struct str text = {0};
	struct latest *latest;
	for (size_t i = 0; i < p->measure_n; i++) {
		running_in_future(&to, &p->measure[i], &text);
		rollout_before_pilot(&to, &p->measure[i], &text);
		waves_in_time(&to, &p->measure[i], &text);
		money_without_phase(&to, &p->measure[i], &text);
	}
	for (size_t i = 0; i < p->phase_n; i++) {
		over_but_not_done(&to, &p->phase[i], &text);
		actual_in_future(&to, &p->phase[i], &text);
	}
	need_without_capacity(&to, &text);
	size_t n = latest_all(a, p, today, &latest);
	for (size_t i = 0; i < n; i++)
		if (latest_finding(&text, p, &latest[i]))
			say(&to, &text);
	str_free(&text);
	arena_free(a);
}
