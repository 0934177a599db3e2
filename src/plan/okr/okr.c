// SPDX-License-Identifier: EUPL-1.2
// Key results: where they stand, what is expected of them by now, and the sign for it. What adds them up to
// objectives and goals stands in okr_sum.c.
#include "plan/okr/okr.h"

#include "plan/cycle.h"
#include "plan/okr/pace.h"
#include "plan/ratio.h"

#include <stdlib.h>

#define CONFIDENT 6        // from here on track
#define DOUBTFUL  4        // from here at risk
#define RAW_LIMIT 99999999 // basis points; nobody reads more than a million percent

struct okr_linear okr_linear_of(const struct plan *p, const struct objective *o, int32_t today)
{
	struct okr_linear l = {0, 1, false};
	const struct cycle *c = plan_find(p, T_cycle, o->cycle);
	int32_t elapsed = c ? cycle_elapsed_bp(c, today) : NONE32;
	if (elapsed == NONE32)
		return l;
	const struct strategy *s = plan_strategy(p);
	int64_t all = (int64_t)c->end - c->start + 1, passed = (int64_t)today - c->start + 1;
	passed = passed < 0 ? 0 : passed > all ? all : passed;
	int64_t ambition = s->aspirational && o->kind == objective_kind_ASPIRATIONAL ? s->ambition : 100;
	l.num = ambition * passed;
	l.den = 100 * all;
	l.judged = passed > 0 && passed * 100 >= all * s->pace_after;
	return l;
}

enum pace okr_pace_of(const struct plan *p, int64_t num, int64_t den, int64_t expected_num, int64_t expected_den)
{
	const struct strategy *s = plan_strategy(p);
	if (expected_num <= 0)
		return PACE_GOOD; // nothing is due yet
	if (num_compare_ratio(num, den, expected_num * s->pace_good, expected_den * 100) >= 0)
		return PACE_GOOD;
	return num_compare_ratio(num, den, expected_num * s->pace_risk, expected_den * 100) >= 0 ? PACE_RISK : PACE_BAD;
}

// Latest by day, then by id; only up to today.
static bool later(const struct check_in *a, const struct check_in *b)
{
	return !b || a->day > b->day || (a->day == b->day && a->id > b->id);
}

// Confidence fell in this week and in the one before it (weeks without a check-in are not asked).
static bool falls(const struct plan *p, struct plan_rows rows, int32_t today)
{
	int32_t week[3] = {INT32_MAX, 0, 0}, said[3] = {0};
	int n = 0;
	for (int32_t before = INT32_MAX; n < 3; n++) {
		const struct check_in *last = NULL;
		for (size_t i = 0; i < rows.n; i++) {
			const struct check_in *c = &p->check_in[rows.at[i]];
			if (c->day <= today && c->day < before && c->confidence != NONE32 && later(c, last))
				last = c;
		}
		if (!last)
			break;
		week[n] = last->day - (date_weekday(last->day) - 1);
		said[n] = last->confidence;
		before = week[n];
	}
	return n == 3 && said[0] < said[1] && said[1] < said[2];
}

static void read_check_ins(const struct plan *p, const struct key_result *kr, int32_t today, struct kr_state *s)
{
	struct plan_rows rows = plan_of(p, T_check_in, "key_result", kr->id);
	const struct check_in *valued = NULL, *confident = NULL;
	for (size_t i = 0; i < rows.n; i++) {
		const struct check_in *c = &p->check_in[rows.at[i]];
		if (c->day > today)
			continue;
		s->last = later(c, s->last) ? c : s->last;
		valued = c->value != NONE64 && later(c, valued) ? c : valued;
		confident = c->confidence != NONE32 && later(c, confident) ? c : confident;
	}
	s->no_check_in = !s->last;
	s->value = valued ? valued->value : kr->start;
	s->confidence = confident ? confident->confidence : NONE32;
	s->falling = falls(p, rows, today);
}

static void set_progress(struct kr_state *s, struct okr_part *part, int64_t num, int64_t den)
{
	s->progress_bp = (int32_t)ratio_of(num, den, 10000, RAW_LIMIT);
	s->below_start = num < 0;
	part->told = true;
	part->num = num < 0 ? 0 : num > den ? den : num;
	part->den = den;
	s->clamped_bp = (int32_t)ratio_of(part->num, den, 10000, 10000);
}

bool okr_way(const struct key_result *kr, int64_t *start)
{
	*start = kr->start;
	if (kr->target == NONE64)
		return false;
	if (*start == NONE64 && kr->kind == kr_kind_INCREASE && kr->target > 0)
		*start = 0;
	if (*start == NONE64)
		return false;
	return kr->kind == kr_kind_INCREASE ? kr->target > *start : kr->target < *start;
}

// A way from start to target.
static void read_way(const struct key_result *kr, struct kr_state *s, struct okr_part *part)
{
	int64_t start;
	if (!okr_way(kr, &start))
		return;
	int64_t value = s->value == NONE64 ? start : s->value;
	s->value = value;
	if (kr->kind == kr_kind_INCREASE)
		set_progress(s, part, value - start, kr->target - start);
	else
		set_progress(s, part, start - value, start - kr->target);
}

// Steps done and due; a milestone without steps is reached or not, by the value of its check-in.
static void read_milestone(const struct plan *p, const struct key_result *kr, int32_t today, struct kr_state *s,
						   struct okr_part *part)
{
	struct plan_rows rows = plan_of(p, T_kr_step, "key_result", kr->id);
	for (size_t i = 0; i < rows.n; i++) {
		const struct kr_step *step = &p->kr_step[rows.at[i]];
		s->steps_done += step->done != DAY_NONE && step->done <= today;
		part->dated |= step->due != DAY_NONE;
		part->due += step->due != DAY_NONE && step->due <= today;
	}
	s->steps_n = (int)rows.n;
	part->single = s->steps_n < 2;
	if (s->steps_n) {
		s->value = (int64_t)s->steps_done * 1000;
		s->no_check_in &= s->steps_done == 0;
		set_progress(s, part, s->steps_done, s->steps_n);
		return;
	}
	int64_t target = kr->target == NONE64 ? 1000 : kr->target;
	set_progress(s, part, s->last && s->value != NONE64 && s->value >= target, 1);
}

static enum pace pace_of_confidence(int32_t confidence)
{
	if (confidence == NONE32)
		return PACE_NONE;
	return confidence >= CONFIDENT ? PACE_GOOD : confidence >= DOUBTFUL ? PACE_RISK : PACE_BAD;
}

static enum pace pace_of_bound(bool kept, int32_t confidence)
{
	if (kept)
		return confidence == NONE32 || confidence >= CONFIDENT ? PACE_GOOD : PACE_RISK;
	return confidence >= CONFIDENT ? PACE_RISK : PACE_BAD; // NONE32 is least
}

static bool is_bound(const struct key_result *kr)
{
	return kr->kind == kr_kind_AT_LEAST || kr->kind == kr_kind_AT_MOST;
}

static void judge(const struct plan *p, const struct key_result *kr, const struct okr_linear *linear,
				  struct kr_state *s, const struct okr_part *part)
{
	bool milestone = kr->kind == kr_kind_MILESTONE;
	int64_t num = linear->num, den = linear->den;
	if (milestone && part->dated) {
		num = part->due;
		den = s->steps_n;
	}
	s->expected_bp = (int32_t)ratio_of(num, den, 10000, 10000);
	if (!linear->judged || s->no_check_in || !part->told)
		return;
	if (milestone && part->single && part->num == part->den)
		s->pace = PACE_GOOD; // there is nothing left to be confident about
	else if (milestone && part->single && part->due)
		s->pace = PACE_BAD;
	else if (is_bound(kr))
		s->pace = s->kept < 0 ? PACE_NONE : pace_of_bound(s->kept, s->confidence);
	else if (part->single)
		s->pace = pace_of_confidence(s->confidence);
	else
		s->pace = okr_pace_of(p, s->below_start ? -1 : part->num, part->den, num, den);
}

struct kr_state okr_read(const struct plan *p, const struct key_result *kr, const struct okr_linear *linear,
						 int32_t today, struct okr_part *part)
{
	struct kr_state s = {.progress_bp = NONE32, .kept = -1, .value = NONE64, .confidence = NONE32};
	*part = (struct okr_part){.den = 1};
	read_check_ins(p, kr, today, &s);
	s.no_target = kr->target == NONE64 && kr->kind != kr_kind_MILESTONE;
	if (kr->kind == kr_kind_MILESTONE) {
		read_milestone(p, kr, today, &s, part);
	} else if (!s.no_target && (kr->kind == kr_kind_INCREASE || kr->kind == kr_kind_DECREASE)) {
		read_way(kr, &s, part);
	} else if (!s.no_target) {
		bool in = kr->kind == kr_kind_AT_LEAST ? s.value >= kr->target : s.value <= kr->target;
		s.kept = s.value == NONE64 ? -1 : in;
		set_progress(&s, part, s.kept > 0, 1);
	}
	judge(p, kr, linear, &s, part);
	return s;
}

int okr_decimals(const struct plan *p, const struct key_result *kr)
{
	if (kr->decimals != NONE32)
		return kr->decimals;
	struct plan_rows rows = plan_of(p, T_check_in, "key_result", kr->id);
	int most = num_max(num_places(kr->start, 3), num_places(kr->target, 3));
	for (size_t i = 0; i < rows.n; i++)
		most = num_max(most, num_places(p->check_in[rows.at[i]].value, 3));
	return most;
}

const struct check_in *okr_noted(const struct plan *p, int32_t key_result, int32_t day)
{
	struct plan_rows rows = plan_of(p, T_check_in, "key_result", key_result);
	const struct check_in *last = NULL;
	for (size_t i = 0; i < rows.n; i++)
		last = p->check_in[rows.at[i]].day == day ? &p->check_in[rows.at[i]] : last;
	return last;
}

struct kr_state okr_key_result(const struct plan *p, const struct key_result *kr, int32_t today)
{
	const struct objective *o = plan_find(p, T_objective, kr->objective);
	struct okr_linear linear = {0, 1, false};
	struct okr_part part;
	if (o)
		linear = okr_linear_of(p, o, today);
	return okr_read(p, kr, &linear, today, &part);
}

const char *okr_sign(enum pace pace)
{
	switch (pace) {
	case PACE_GOOD:
		return "+";
	case PACE_RISK:
		return "!";
	case PACE_BAD:
		return "x";
	case PACE_NONE:
		break;
	}
	return "·";
}
