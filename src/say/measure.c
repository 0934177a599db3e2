// SPDX-License-Identifier: EUPL-1.2
// The state of a measure in a line.
#include "say/measure.h"

#include "base/i18n.h"
#include "say/label.h"
#include "say/progress.h"
#include "say/score.h"

const char *measure_stage(const struct measure *m)
{
	if (m->stage == stage_NONE && m->selection != selection_OPEN)
		return words_label(words_selection, m->selection);
	return words_label(words_stage, m->stage);
}

void measure_horizon(struct str *out, const struct plan *p, const struct measure *m)
{
	const struct horizon *from = plan_find(p, T_horizon, m->horizon_from), *to = plan_find(p, T_horizon, m->horizon_to);
	if (from)
		str_add(out, from->title);
	if (to && to != from)
		str_addf(out, "%s%s", from ? "–" : "", to->title);
}

const char *measure_responsible(const struct look *look, const struct measure *m)
{
	return m->responsible[0] && privacy_hides_names(look->privacy) ? label_hidden() : m->responsible;
}

const struct cost_class *measure_class(const struct look *look, const struct measure *m)
{
	return privacy_hides_money(look->privacy) ? NULL : plan_find(look->plan, T_cost_class, m->cost_class);
}

void measure_priority(struct str *out, const struct measure *m)
{
	if (m->priority != NONE32)
		str_addf(out, tr(" · decided priority %d"), (int)m->priority);
}

// With the calculated rank, where that is another one.
static void tell_decided(struct str *out, const struct look *look, const struct measure *m)
{
	struct str rank = str_on(look->frame);
	size_t at = (size_t)(m - look->plan->measure);
	score_rank_text(&rank, look->score, at);
	measure_priority(out, m);
	if (m->priority != NONE32 && rank.len > 0 && look->score->rank[at] != m->priority)
		str_addf(out, tr(", calculated rank %s"), str_text(&rank));
}

void measure_state(struct str *out, const struct measure *m)
{
	str_add(out, words_label(words_selection, m->selection));
	if (m->stage != stage_NONE)
		str_addf(out, " · %s", words_label(words_stage, m->stage));
	if (m->mandatory == yes_no_YES)
		str_addf(out, " · %s", tr("required by law"));
}

void measure_tell(struct str *out, const struct look *look, const struct measure *m)
{
	const struct plan *p = look->plan;
	const struct field *f = plan_find(p, T_field, m->field);
	struct str horizon = str_on(look->frame);
	progress_join(out);
	if (f)
		str_addf(out, "%s · ", f->title);
	measure_state(out, m);
	tell_decided(out, look, m);
	measure_horizon(&horizon, p, m);
	if (horizon.len > 0)
		str_addf(out, " · %s", str_text(&horizon));
	if (m->responsible[0])
		str_addf(out, tr(" · in charge: %s"), measure_responsible(look, m));
}

void measure_ratings(struct str *out, const struct score_table *t, size_t m)
{
	int rated = 0;
	for (int c = 0; c < t->criteria_n; c++) {
		const struct score_criterion *s = &t->criteria[c];
		if (s->level[m] < 0)
			continue;
		rated++;
		str_addf(out, " · %s %s", s->criterion->title, t->plan->level[s->level[m]].title);
	}
	if (rated == 0 && t->criteria_n > 0)
		str_addf(out, " · %s", tr("not rated"));
}
