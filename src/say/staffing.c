// SPDX-License-Identifier: EUPL-1.2
// Posts in words: whose they are, and who takes too many.
#include "say/staffing.h"

#include "base/date.h"
#include "base/i18n.h"
#include "plan/code.h"
#include "say/label.h"

#define NAMED 4

void staffing_whose(struct str *out, const struct plan *p, int32_t unit)
{
	const struct unit *u = plan_find(p, T_unit, unit);
	if (u)
		label_department(out, u);
	else
		str_add(out, tr("All units together"));
}

void staffing_brief(struct str *out, const struct staffing *s, bool have)
{
	num_short(out, num_div(s->need, 100), 1);
	if (have && s->have != NONE64) {
		str_add(out, staffing_partly(s) ? "/≥" : "/");
		num_short(out, num_div(s->have, 100), 1);
	}
	str_add(out, staffing_over(s) ? "^" : "");
}

static void add_causes(struct str *out, const struct plan *p, int32_t unit, const struct staffing *s)
{
	struct arena *a = arena_new();
	struct staffing_cause *causes;
	size_t n = staffing_causes(a, p, unit, s, &causes);
	for (size_t i = 0; i < n && i < NAMED; i++) {
		str_add(out, i ? ", " : ": ");
		if (causes[i].phase != NONE32)
			code_name(out, p, T_phase, causes[i].phase);
		else if (causes[i].measure != NONE32)
			code_name(out, p, T_measure, causes[i].measure);
		else
			str_add(out, tr("no measure"));
		str_add(out, " (");
		num_short(out, num_div(causes[i].need, 10), 2);
		str_addc(out, ')');
	}
	if (n > NAMED)
		str_addf(out, tr(" and %zu more"), n - NAMED);
	arena_free(a);
}

void staffing_name_silent(struct str *out, const struct plan *p, const struct staffing_silent *silent, size_t n)
{
	for (size_t i = 0; i < n && i < NAMED; i++) {
		str_add(out, i ? ", " : "");
		if (silent[i].unit == NONE32)
			str_add(out, tr("all together"));
		else
			staffing_whose(out, p, silent[i].unit);
		str_add(out, " (");
		date_text(out, silent[i].first, PRECISION_QUARTER);
		str_add(out, ")");
	}
	if (n > NAMED)
		str_addf(out, tr(" and %zu more"), n - NAMED);
}

void staffing_tell_silent(struct str *out, const struct plan *p, const struct staffing_silent *silent, size_t n)
{
	struct str who = {0};
	staffing_name_silent(&who, p, silent, n);
	if (n > 0)
		str_addf(out, tr("; not compared, since nobody says what they have: %s"), str_text(&who));
	str_free(&who);
}

void staffing_unknown(struct str *out, const struct plan *p, int32_t unit)
{
	struct str whose = {0};
	staffing_whose(&whose, p, unit);
	str_addf(out, tr("%s: how many posts there are is not stated, so they can not be compared"), str_text(&whose));
	str_free(&whose);
}

void staffing_tell(struct str *out, const struct plan *p, int32_t unit, const struct staffing *s, enum precision period)
{
	struct str whose = {0}, need = {0}, have = {0}, over = {0};
	// What nobody can compare is not among what is too many.
	if (s && unit == NONE32)
		str_add(&whose, tr("all together"));
	else
		staffing_whose(&whose, p, unit);
	if (!s) {
		str_addf(out, tr("%s: nowhere in sight more posts are needed than there are"), str_text(&whose));
	} else {
		num_short(&need, num_div(s->compared, 10), 2);
		num_short(&have, num_div(s->have, 10), 2);
		num_short(&over, num_div(s->compared - s->have, 10), 2);
		date_text(out, s->first, period);
		str_addf(out, tr(", %s: %s posts needed, %s available, ^ %s too many"), str_text(&whose), str_text(&need),
				 str_text(&have), str_text(&over));
		add_causes(out, p, unit, s);
	}
	str_free(&whose);
	str_free(&need);
	str_free(&have);
	str_free(&over);
}
