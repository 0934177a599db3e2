// SPDX-License-Identifier: EUPL-1.2
// A course is made by going once over the check-ins and the steps done in the order of their days.
#include "plan/okr/course.h"

#include "plan/cycle.h"
#include "plan/okr/okr.h"
#include "plan/okr/pace.h"

#include <stdlib.h>

// Something that happened on a day: a check-in, or a step done (check_in NULL).
struct event {
	int32_t day, id;
	const struct check_in *check_in;
};

static int by_day(const void *a, const void *b)
{
	const struct event *x = a, *y = b;
	if (x->day != y->day)
		return x->day < y->day ? -1 : 1;
	if (!x->check_in != !y->check_in)
		return x->check_in ? -1 : 1;
	return (x->id > y->id) - (x->id < y->id);
}

static int by_number(const void *a, const void *b)
{
	const int32_t *x = a, *y = b;
	return (*x > *y) - (*x < *y);
}

static size_t read_events(struct arena *a, struct course *c, struct event **out)
{
	const struct plan *p = c->plan;
	struct plan_rows said = plan_of(p, T_check_in, "key_result", c->kr->id);
	struct plan_rows steps = {0};
	if (c->kr->kind == kr_kind_MILESTONE)
		steps = plan_of(p, T_kr_step, "key_result", c->kr->id);
	struct event *e = arena_alloc(a, (said.n + steps.n + 1) * sizeof *e);
	size_t n = 0;
	c->due = arena_alloc(a, (steps.n + 1) * sizeof *c->due);
	for (size_t i = 0; i < said.n; i++) {
		const struct check_in *in = &p->check_in[said.at[i]];
		if (in->day <= c->today)
			e[n++] = (struct event){in->day, in->id, in};
	}
	for (size_t i = 0; i < steps.n; i++) {
		const struct kr_step *step = &p->kr_step[steps.at[i]];
		if (step->done != DAY_NONE && step->done <= c->today)
			e[n++] = (struct event){step->done, step->id, NULL};
		if (step->due != DAY_NONE)
			c->due[c->due_n++] = step->due;
	}
	c->steps = (int)steps.n;
	qsort(e, n, sizeof *e, by_day);
	qsort(c->due, (size_t)c->due_n, sizeof *c->due, by_number);
	*out = e;
	return n;
}

// What stands, from what was noted last (`said`, NONE64: only the start) and the steps done.
static int64_t standing(const struct course *c, int64_t said, int steps_done, bool any)
{
	if (c->kr->kind != kr_kind_MILESTONE)
		return said != NONE64 ? said : c->start != NONE64 ? c->start : c->kr->start;
	if (c->steps > 0)
		return (int64_t)steps_done * 1000;
	int64_t value = said != NONE64 ? said : c->kr->start, target = c->kr->target == NONE64 ? 1000 : c->kr->target;
	return any && value != NONE64 && value >= target ? 1000 : 0;
}

static void add_points(struct arena *a, struct course *c, const struct event *e, size_t n)
{
	int64_t said = NONE64;
	int steps_done = 0;
	bool any = false;
	c->at = arena_alloc(a, (n + 1) * sizeof *c->at);
	for (size_t i = 0; i < n; i++) {
		const struct check_in *in = e[i].check_in;
		if (c->n == 0 || c->at[c->n - 1].day != e[i].day)
			c->at[c->n++] = (struct course_point){.day = e[i].day, .said = NONE64, .confidence = NONE32};
		struct course_point *p = &c->at[c->n - 1];
		if (in) {
			any = true;
			p->last = in;
			p->said = in->value != NONE64 ? in->value : p->said;
			p->confidence = in->confidence != NONE32 ? in->confidence : p->confidence;
			p->blocked = *in->blocker ? in : p->blocked;
			p->noted = *in->note ? in : p->noted;
		} else {
			p->steps++;
			steps_done++;
		}
		said = p->said != NONE64 ? p->said : said;
		p->value = standing(c, said, steps_done, any);
	}
}

// From where to where it leads, as okr.c counts it.
static void read_way(struct course *c)
{
	const struct key_result *kr = c->kr;
	c->bound = kr->kind == kr_kind_AT_LEAST || kr->kind == kr_kind_AT_MOST;
	c->start = kr->start;
	c->target = kr->target;
	if (kr->kind == kr_kind_MILESTONE) {
		c->start = 0;
		c->target = c->steps > 0 ? (int64_t)c->steps * 1000 : 1000;
		c->way = true;
	} else if (!c->bound) {
		c->way = okr_way(kr, &c->start);
	}
}

static int32_t monday(int32_t day)
{
	return day - (date_weekday(day) - 1);
}

static void lay_out(struct arena *a, struct course *c)
{
	const struct cycle *cycle = c->objective ? plan_find(c->plan, T_cycle, c->objective->cycle) : NULL;
	c->from = c->to = c->begin = DAY_NONE;
	if (cycle && cycle_elapsed_bp(cycle, c->today) != NONE32) {
		cycle_weeks(cycle, &c->from, &c->to);
		if (cycle->end < c->from) // the end of a week alone, which belongs to no quarter
			c->from = c->to = monday(cycle->end);
		c->begin = cycle->start;
		c->weeks = (c->to - c->from) / 7 + 1;
		c->to += 6;
		c->confidence = arena_alloc(a, (size_t)c->weeks * sizeof *c->confidence);
		c->weeks = okr_confidence(c->plan, c->kr, cycle, c->today, c->confidence, c->weeks);
	} else if (c->n > 0) {
		c->from = monday(c->at[0].day);
		c->begin = c->from;
		c->to = monday(c->at[c->n - 1].day) + 6;
	}
}

struct course course_of(struct arena *a, const struct plan *p, const struct key_result *kr, int32_t today)
{
	struct course c = {.kr = kr, .plan = p, .today = today, .objective = plan_find(p, T_objective, kr->objective)};
	struct event *events;
	size_t n = read_events(a, &c, &events);
	read_way(&c);
	add_points(a, &c, events, n);
	lay_out(a, &c);
	return c;
}

int64_t course_value(const struct course *c, int32_t day)
{
	size_t low = 0, high = c->n; // the points before `low` are up to that day
	while (low < high) {
		size_t mid = (low + high) / 2;
		if (c->at[mid].day <= day)
			low = mid + 1;
		else
			high = mid;
	}
	return low > 0 ? c->at[low - 1].value : standing(c, NONE64, 0, false);
}

// num ÷ den of a way, cut off; |way| ≤ 2·10^15, 0 ≤ num ≤ den ≤ 100 × days a cycle may have.
static int64_t part_of(int64_t way, int64_t num, int64_t den)
{
	return way / den * num + way % den * num / den;
}

int64_t course_expected(const struct course *c, int32_t day)
{
	if (!c->way || !c->objective)
		return NONE64;
	if (c->due_n > 0) {
		int due = 0;
		while (due < c->due_n && c->due[due] <= day)
			due++;
		return (int64_t)due * 1000;
	}
	if (c->weeks == 0)
		return NONE64;
	struct okr_linear l = okr_linear_of(c->plan, c->objective, day);
	return c->start + part_of(c->target - c->start, l.num, l.den);
}

int course_near(const struct course *c, int32_t day)
{
	int best = -1;
	int64_t least = INT64_MAX;
	for (size_t i = 0; i < c->n; i++) {
		int64_t off = (int64_t)c->at[i].day - day;
		off = off < 0 ? -off : off;
		if (off < least) {
			least = off;
			best = (int)i;
		}
	}
	return best;
}

int course_cell(const struct course *c, int32_t day, int w)
{
	int64_t span = (int64_t)c->to - c->from + 1, x = ((int64_t)day - c->from) * w / span;
	return day < c->from ? 0 : x >= w ? w - 1 : (int)x;
}

int32_t course_cell_day(const struct course *c, int x, int w)
{
	int64_t span = (int64_t)c->to - c->from + 1;
	return c->from + (int32_t)((((int64_t)x + 1) * span - 1) / w);
}
