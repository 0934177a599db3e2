// SPDX-License-Identifier: EUPL-1.2
// Pushed successors and fitting times in words.
#include "say/pushed.h"

#include "base/date.h"
#include "base/i18n.h"
#include "plan/code.h"
#include "plan/gantt/move.h"
#include "say/staffing.h"

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

// "Nobody says how many posts these have: …", of the phase where it would lie then.
static void tell_silent(struct str *out, const struct plan *p, const struct phase *then)
{
	struct arena *a = arena_new();
	struct staffing_silent *silent;
	struct str who = {0};
	size_t n = staffing_fit_silent(a, p, then, &silent);
	staffing_name_silent(&who, p, silent, n);
	if (n > 0)
		str_addf(out, tr(" Nobody says how many posts these have, so nothing is compared there: %s."), str_text(&who));
	str_free(&who);
	arena_free(a);
}

static void tell_as_planned(struct str *out, const struct plan *p, const struct phase *ph)
{
	struct arena *a = arena_new();
	struct staffing_silent *silent;
	if (staffing_fit_unknown(a, p, ph)) {
		str_addf(out, tr("How many posts there are is not stated, so that it can not be said whether “%s” fits."),
				 ph->title);
	} else if (staffing_fit_silent(a, p, ph, &silent) > 0) {
		str_addf(out, tr("“%s” fits as it is planned, as far as can be said."), ph->title);
		tell_silent(out, p, ph);
	} else {
		str_addf(out, tr("“%s” fits as it is planned: there are posts enough."), ph->title);
	}
	arena_free(a);
}

static void tell_why(struct str *out, const struct plan *p, const struct staffing_fit *fit)
{
	struct str quarter = {0}, need = {0}, have = {0}, who = {0};
	date_text(&quarter, fit->why.first, PRECISION_QUARTER);
	num_short(&need, fit->why.compared, 3);
	num_short(&have, fit->why.have, 3);
	if (fit->unit != NONE32)
		code_titled(&who, p, T_unit, fit->unit);
	else
		str_add(&who, tr("all together"));
	str_addf(out, tr("%s: %s posts are needed of %s, there are %s."), str_text(&quarter), str_text(&need),
			 str_text(&who), str_text(&have));
	str_free(&quarter);
	str_free(&need);
	str_free(&have);
	str_free(&who);
}

void fit_tell(struct str *out, const struct plan *p, int32_t phase, bool found, const struct staffing_fit *fit)
{
	const struct phase *ph = plan_find(p, T_phase, phase);
	if (!ph)
		return;
	if (found && fit->by == 0) {
		tell_as_planned(out, p, ph);
		return;
	}
	if (fit->why.last == 0) {
		str_addf(out, tr("“%s” takes no posts, or says no time, so that it cannot be said when it fits."), ph->title);
		return;
	}
	tell_why(out, p, fit);
	if (!found) {
		str_addf(out, tr(" “%s” fits nowhere within ten years."), ph->title);
		return;
	}
	struct phase then = phase_moved(ph, fit->by, fit->step, MOVE_WHOLE);
	struct str day = {0}, steps = {0};
	date_text(&day, then.start, (enum precision)then.start_precision);
	add_steps(&steps, fit->by, fit->step);
	str_addf(out, tr(" “%s” fits %s later, from %s on."), ph->title, str_text(&steps), str_text(&day));
	tell_silent(out, p, &then);
	str_free(&day);
	str_free(&steps);
}
