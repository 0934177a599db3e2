// SPDX-License-Identifier: EUPL-1.2
// Which quarter a day belongs to, what it is called and which week of it it is. Weeks are calendar weeks (ISO 8601)
// whose Thursday lies in the quarter, so that week 6 of the first quarter is calendar week 6. Most quarters have 13 of
// them, some 12 or 14. The few days before the first and after the last count to these.
#include "plan/cycle.h"

#include "plan/code.h"

#include <stdlib.h>

bool cycle_holds(const struct cycle *c, int32_t day)
{
	return c->start != DAY_NONE && c->end != DAY_NONE && c->start <= day && day <= c->end;
}

// 3: holds the day, 2: is said to be running, 1: has begun, 0: none of these.
static int closeness(const struct cycle *c, int32_t today)
{
	if (cycle_holds(c, today))
		return 3;
	if (c->state == cycle_state_RUNNING)
		return 2;
	return c->start != DAY_NONE && c->start <= today;
}

// By start; those without a start are last; then by code.
static int compare(const struct cycle *a, const struct cycle *b)
{
	if (a->start != b->start) {
		if (a->start == DAY_NONE || b->start == DAY_NONE)
			return a->start == DAY_NONE ? 1 : -1;
		return a->start < b->start ? -1 : 1;
	}
	int by_code = code_compare(a->code, b->code);
	return by_code ? by_code : (a->id > b->id) - (a->id < b->id);
}

// The later of two is nearer, but a known start counts more than an unknown one.
static bool nearer(const struct cycle *a, const struct cycle *b, int32_t today)
{
	int ca = closeness(a, today), cb = closeness(b, today);
	if (ca != cb)
		return ca > cb;
	if (ca == 0)
		return compare(a, b) < 0;
	if (a->state != b->state && (a->state == cycle_state_RUNNING || b->state == cycle_state_RUNNING))
		return a->state == cycle_state_RUNNING;
	if (a->start == DAY_NONE || b->start == DAY_NONE)
		return a->start != DAY_NONE;
	return compare(a, b) > 0;
}

const struct cycle *cycle_at(const struct plan *p, int32_t today)
{
	const struct cycle *best = NULL;
	for (size_t i = 0; i < p->cycle_n; i++)
		if (!best || nearer(&p->cycle[i], best, today))
			best = &p->cycle[i];
	return best;
}

static const struct cycle *neighbour(const struct plan *p, const struct cycle *from, int sign)
{
	const struct cycle *best = from;
	for (size_t i = 0; i < p->cycle_n; i++) {
		const struct cycle *c = &p->cycle[i];
		if (compare(c, from) * sign > 0 && (best == from || compare(c, best) * sign < 0))
			best = c;
	}
	return best;
}

const struct cycle *cycle_step(const struct plan *p, const struct cycle *cycle, int step)
{
	for (; step > 0; step--) {
		const struct cycle *next = neighbour(p, cycle, 1);
		if (next == cycle)
			break;
		cycle = next;
	}
	for (; step < 0; step++) {
		const struct cycle *next = neighbour(p, cycle, -1);
		if (next == cycle)
			break;
		cycle = next;
	}
	return cycle;
}

bool cycle_following(const struct cycle *c, int32_t *start, int32_t *end)
{
	if (c->start == DAY_NONE || c->end == DAY_NONE || c->end >= DAY_MAX)
		return false;
	*start = c->end + 1;
	*end = date_first(*start, PRECISION_QUARTER) == *start ? date_last(*start, PRECISION_QUARTER)
														   : *start + (c->end - c->start);
	return *end <= DAY_MAX;
}

void cycle_title(struct str *out, const struct cycle *c)
{
	if (c->title[0]) {
		str_add(out, c->title);
	} else if (c->start == DAY_NONE && c->end == DAY_NONE) {
		str_add(out, c->code);
	} else if (c->start != DAY_NONE && c->end != DAY_NONE && date_first(c->start, PRECISION_QUARTER) == c->start &&
			   date_last(c->start, PRECISION_QUARTER) == c->end) {
		date_text(out, c->start, PRECISION_QUARTER);
	} else {
		date_text(out, c->start, PRECISION_DAY);
		str_add(out, "–");
		date_text(out, c->end, PRECISION_DAY);
	}
}

static int32_t monday(int32_t day)
{
	return day - (date_weekday(day) - 1);
}

// Mondays of the first and the last week of a cycle.
void cycle_weeks(const struct cycle *c, int32_t *first, int32_t *last)
{
	*first = monday(c->start);
	if (*first + 3 < c->start)
		*first += 7;
	*last = monday(c->end);
	if (*last + 3 > c->end)
		*last -= 7;
	if (*last < *first)
		*last = *first;
}

bool cycle_week(const struct cycle *c, int32_t today, int *week, int *weeks)
{
	if (!cycle_holds(c, today))
		return false;
	int32_t first, last;
	cycle_weeks(c, &first, &last);
	int n = (last - first) / 7 + 1;
	int w = today < first ? 1 : (today - first) / 7 + 1;
	*week = w > n ? n : w;
	*weeks = n;
	return true;
}

int32_t cycle_elapsed_bp(const struct cycle *c, int32_t today)
{
	if (c->start == DAY_NONE || c->end == DAY_NONE || c->end < c->start)
		return NONE32;
	if (today < c->start)
		return 0;
	if (today >= c->end)
		return 10000;
	return (int32_t)(((int64_t)today - c->start + 1) * 10000 / ((int64_t)c->end - c->start + 1)); // cut off
}
