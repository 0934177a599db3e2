// SPDX-License-Identifier: EUPL-1.2
// Pushed successors and fitting times in words.
#include "say/pushed.h"

#include "base/date.h"
#include "base/i18n.h"
#include "plan/code.h"
#include "plan/gantt/move.h"

#define NAMED 6

static void add_steps(struct str *out, int by, enum precision unit)
{
	unsigned long n = (unsigned long)by;
	switch (unit) {
	case PRECISION_DAY:
		str_addf(out, tr_n("%lu day", "%lu days", n), n);
		break;
	case PRECISION_MONTH:
		str_addf(out, tr_n("%lu month", "%lu months", n), n);
		break;
	case PRECISION_QUARTER:
		str_addf(out, tr_n("%lu quarter", "%lu quarters", n), n);
		break;
	case PRECISION_YEAR:
		str_addf(out, tr_n("%lu year", "%lu years", n), n);
		break;
	}
}

static void name_waiting(struct str *out, const struct plan *p, int32_t dependency)
{
	const struct dependency *d = plan_find(p, T_dependency, dependency);
	if (d)
		code_titled(out, p, d->phase != NONE32 ? T_phase : T_measure, d->phase != NONE32 ? d->phase : d->measure);
}

void pushed_tell(struct str *out, const struct plan *p, const struct push *push)
{
	if (push->endless) {
		str_add(out, tr("Some of what waits here waits for each other in a circle: pushing would never end. Expected: "
						"one of these dependencies taken away."));
		return;
	}
	for (size_t i = 0; i < push->n && i < NAMED; i++) {
		str_add(out, i ? ", " : tr("Moves later: "));
		code_titled(out, p, T_phase, push->move[i].phase);
		str_add(out, " ");
		add_steps(out, push->move[i].by, push->move[i].unit);
	}
	if (push->n > NAMED)
		str_addf(out, tr(" and %zu more"), push->n - NAMED);
	if (push->n)
		str_add(out, ".");
	for (size_t i = 0; i < push->blocked_n && i < NAMED; i++) {
		str_add(out, i         ? ", "
					 : push->n ? tr(" Stays, since it has begun or says no day: ")
							   : tr("Stays, since it has begun or says no day: "));
		name_waiting(out, p, push->blocked[i]);
	}
	if (push->blocked_n)
		str_add(out, ".");
	if (push->n + push->blocked_n == 0)
		str_add(out, tr("Nothing has to move: what waits comes late enough."));
}

void pushed_label(struct str *out, const struct plan *p, const struct push *push)
{
	if (push->n == 1) {
		const struct phase *ph = plan_find(p, T_phase, push->move[0].phase);
		str_addf(out, tr("“%s” pushed behind what it waits for"), ph ? ph->title : "");
	} else {
		str_addf(out, tr("%zu phases pushed behind what they wait for"), push->n);
	}
}

static bool posts_are_stated(const struct plan *p)
{
	for (size_t i = 0; i < p->capacity_n; i++)
		if (p->capacity[i].posts != NONE64)
			return true;
	return false;
}

void fit_tell(struct str *out, const struct plan *p, int32_t phase, bool found, const struct staffing_fit *fit)
{
	const struct phase *ph = plan_find(p, T_phase, phase);
	if (!ph)
		return;
	if (found && fit->by == 0) {
		str_addf(out,
				 posts_are_stated(p)
					 ? tr("“%s” fits as it is planned: there are posts enough.")
					 : tr("How many posts there are is not stated, so that it can not be said whether “%s” fits."),
				 ph->title);
		return;
	}
	if (fit->why.last == 0) {
		str_addf(out, tr("“%s” takes no posts, or says no time, so that it cannot be said when it fits."), ph->title);
		return;
	}
	struct str quarter = {0}, need = {0}, have = {0}, who = {0}, steps = {0};
	date_text(&quarter, fit->why.first, PRECISION_QUARTER);
	num_short(&need, fit->why.need, 3);
	num_short(&have, fit->why.have, 3);
	if (fit->unit != NONE32)
		code_titled(&who, p, T_unit, fit->unit);
	else
		str_add(&who, tr("all together"));
	str_addf(out, tr("%s: %s posts are needed of %s, there are %s."), str_text(&quarter), str_text(&need),
			 str_text(&who), str_text(&have));
	if (found) {
		struct phase then = phase_moved(ph, fit->by, fit->step, MOVE_WHOLE);
		str_clear(&quarter);
		date_text(&quarter, then.start, (enum precision)then.start_precision);
		add_steps(&steps, fit->by, fit->step);
		str_addf(out, tr(" “%s” fits %s later, from %s on."), ph->title, str_text(&steps), str_text(&quarter));
	} else {
		str_addf(out, tr(" “%s” fits nowhere within ten years."), ph->title);
	}
	str_free(&quarter);
	str_free(&need);
	str_free(&have);
	str_free(&who);
	str_free(&steps);
}
