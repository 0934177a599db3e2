// SPDX-License-Identifier: EUPL-1.2
// The axis that the values of a course stand on.
#include "plan/okr/course.h"

struct range {
	int64_t low, high;
	bool any;
};

static void take(struct range *r, int64_t value)
{
	if (value == NONE64)
		return;
	r->low = !r->any || value < r->low ? value : r->low;
	r->high = !r->any || value > r->high ? value : r->high;
	r->any = true;
}

static int64_t floor_to(int64_t value, int64_t step)
{
	int64_t rest = value % step;
	return value - (rest < 0 ? rest + step : rest);
}

// 1, 2, 5, 10, 20, 50 … times the least.
static int64_t next_step(int64_t step, int *nth)
{
	return (*nth)++ % 3 == 1 ? step / 2 * 5 : step * 2;
}

struct course_axis course_axis_of(const struct course *c, int decimals, int most)
{
	static const int64_t units[] = {1000, 100, 10, 1};
	struct range r = {0};
	take(&r, c->start);
	take(&r, c->target);
	for (size_t i = 0; i < c->n; i++)
		take(&r, c->at[i].value);
	if (r.low > 0 && r.high - r.low >= r.low)
		r.low = 0;
	struct course_axis a = {.step = units[decimals < 0 ? 0 : decimals > 3 ? 3 : decimals]};
	for (int nth = 0;; a.step = next_step(a.step, &nth)) {
		a.low = floor_to(r.low, a.step);
		a.high = -floor_to(-r.high, a.step);
		if (a.high == a.low) // one value alone stands above the ground
			*(a.low > 0 ? &a.low : &a.high) += a.low > 0 ? -a.step : a.step;
		if ((a.high - a.low) / a.step <= (most < 2 ? 2 : most))
			return a;
	}
}

int course_height(const struct course_axis *axis, int64_t value, int height)
{
	int64_t all = axis->high - axis->low, part = value - axis->low;
	if (part <= 0)
		return 0;
	if (part >= all)
		return height;
	return (int)((part * height * 2 + all) / (all * 2)); // ≤ 4·10^15 × 2 × a few hundred
}
