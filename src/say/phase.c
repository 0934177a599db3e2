// SPDX-License-Identifier: EUPL-1.2
// A phase in a line: when, how far, and what it takes.
#include "say/phase.h"

#include "base/i18n.h"
#include "plan/gantt/rollout.h"
#include "say/amount.h"
#include "say/label.h"
#include "say/latest.h"
#include "say/slipped.h"
#include "say/span.h"

static void add_money(struct str *out, const struct look *look, int32_t measure)
{
	if (plan_of(look->plan, T_budget_line, "measure", measure).n == 0)
		return;
	if (privacy_hides_money(look->privacy)) {
		str_addf(out, tr(" · money %s"), label_hidden());
		return;
	}
	amount_measure(out, look->plan, measure, look_figures_year(look));
}

// Of the phase, else (also where there is none, NULL) of its measure.
static void add_latest(struct str *out, const struct look *look, const struct measure *m, const struct phase *ph)
{
	struct latest l = {.state = LATEST_NONE};
	if (ph)
		l = latest_of_phase(look->plan, ph, look->today);
	if (l.state == LATEST_NONE)
		l = latest_of_measure(look->plan, m, look->today);
	if (l.state != LATEST_NONE)
		str_add(out, " · ");
	latest_tell(out, &l);
}

void phase_tell(struct str *out, const struct look *look, const struct measure *m, const struct phase *ph)
{
	str_addf(out, "%s %s · %s ", label_number(m->code), m->title, ph->title);
	span_tell(out, ph);
	span_length(out, ph);
	struct rollout units;
	int32_t progress = phase_progress(look->plan, ph, &units);
	span_when(out, ph, look->today, progress);
	if (progress != NONE32)
		str_addf(out, tr(" · %d%% done"), (int)progress);
	if (units.all > 0)
		str_addf(out, tr(" (%d of %d)"), units.done, units.all);
	add_latest(out, look, m, ph);
	slipped_actual(out, ph);
	amount_posts(out, look->plan, m->id, ph->id, look_figures_year(look));
	add_money(out, look, m->id);
}

void phase_tell_none(struct str *out, const struct look *look, const struct measure *m)
{
	struct plan_rows rows = plan_of(look->plan, T_phase, "measure", m->id);
	str_addf(out, "%s %s · ", label_number(m->code), m->title);
	str_add(out, rows.n > 0 ? tr("without a date: ") : tr("no phase yet"));
	for (size_t i = 0; i < rows.n; i++)
		str_addf(out, "%s%s", i > 0 ? ", " : "", look->plan->phase[rows.at[i]].title);
	add_latest(out, look, m, NULL);
	amount_posts(out, look->plan, m->id, NONE32, look_figures_year(look));
	add_money(out, look, m->id);
}
