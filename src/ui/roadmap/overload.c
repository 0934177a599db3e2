// SPDX-License-Identifier: EUPL-1.2
// Going through the bars that are too many: period by period the largest need first, so that each can be moved while the
// histogram follows. Behind the last one it begins again. Where those that are shown lack nothing, the first unit that does.
#include "base/i18n.h"
#include "ui/roadmap/roadmap.h"

// Where the cursor is among them; `n`: at none of them.
static size_t here_among(const struct roadmap *st, const struct roadmap_cause *causes, size_t n, int32_t period)
{
	for (size_t i = 0; i < n; i++) {
		bool same = causes[i].phase != NONE32 ? causes[i].phase == st->phase : causes[i].measure == st->measure;
		if (same && causes[i].period == period)
			return i;
	}
	return n;
}

static size_t first_of(const struct roadmap_cause *causes, size_t n, int32_t period)
{
	for (size_t i = 0; i < n; i++)
		if (causes[i].period == period)
			return i;
	return 0;
}

static bool go_to(struct roadmap *st, const struct look *look, const struct roadmap_cause *cause)
{
	bool phase = cause->phase != NONE32;
	if (!roadmap_select(st, look, phase ? T_phase : T_measure, phase ? cause->phase : cause->measure))
		return false;
	st->capacity.over = cause->period;
	return true;
}

static enum answer refuse(struct ls_err *err, const char *sentence)
{
	ls_fail(err, LS_REFUSED, "%s", sentence);
	return ANSWER_REFUSED;
}

// Of those whose posts are shown, else of the first unit that lacks some.
static size_t causes_of(struct roadmap_capacity *cap, const struct roadmap_window *win, const struct look *look,
						struct roadmap_cause **causes)
{
	struct roadmap_capacity other = {true, NONE32, DAY_NONE};
	size_t n = roadmap_capacity_causes(look->frame, cap, win, look->plan, causes);
	if (n > 0)
		return n;
	do {
		n = roadmap_capacity_causes(look->frame, &other, win, look->plan, causes);
		if (n > 0)
			*cap = other;
		other.unit = roadmap_capacity_next(look->plan, other.unit);
	} while (n == 0 && other.unit != NONE32);
	return n;
}

enum answer roadmap_overload(struct roadmap *st, const struct look *look, struct ls_err *err)
{
	const struct phase *ph = plan_find(look->plan, T_phase, st->phase);
	struct extent e = ph ? gantt_extent(ph) : (struct extent){.first = DAY_NONE, .last = DAY_NONE};
	struct roadmap_cause *causes;
	st->money.on = false; // posts stand in its place
	if (!st->capacity.on) {
		enum answer answer = roadmap_capacity_act(&st->capacity, look, err);
		if (answer != ANSWER_DONE)
			return answer;
	}
	size_t n = causes_of(&st->capacity, &st->window, look, &causes);
	if (n == 0)
		return refuse(err, tr("Nowhere in sight more posts are needed than there are."));
	int32_t period = roadmap_capacity_period(&st->capacity, &st->window, look->plan, &e);
	size_t at = here_among(st, causes, n, period);
	// At none of them, or at one by chance, the largest of the period comes first.
	size_t from = at < n && st->capacity.over == period ? at + 1 : first_of(causes, n, period);
	for (size_t i = 0; i < n; i++)
		if (go_to(st, look, &causes[(from + i) % n]))
			return ANSWER_DONE;
	return refuse(err, tr("The measures that need too many posts are not shown here."));
}
