// SPDX-License-Identifier: EUPL-1.2
// Waves of a rollout in words.
#include "say/rollout.h"

#include "base/date.h"
#include "base/i18n.h"
#include "plan/value.h"
#include "say/label.h"

void rollout_wave_name(struct str *out, const struct wave *w)
{
	str_add(out, *w->title ? w->title : tr("without a wave"));
	if (w->year != NONE32)
		str_addf(out, " %d", w->year);
}

void rollout_tell(struct str *out, const struct plan *p, int32_t measure)
{
	struct arena *a = arena_new();
	struct wave *waves;
	size_t n = rollout_waves(a, p, measure, &waves);
	struct rollout sum = rollout_of_measure(p, measure);
	if (n > 0)
		str_addf(out, tr("%d of %d units introduced"), sum.done, sum.all);
	for (size_t i = 0; i < n; i++) {
		str_add(out, i ? ", " : ": ");
		rollout_wave_name(out, &waves[i]);
		str_addf(out, tr(" %d of %d"), waves[i].sum.done, waves[i].sum.all);
	}
	arena_free(a);
}

static void add_units(struct str *out, const struct plan *p, const struct wave *w, int state)
{
	int n = 0;
	for (size_t i = 0; i < w->n; i++) {
		const struct measure_unit *mu = &p->measure_unit[w->units[i]];
		const struct unit *u = plan_find(p, T_unit, mu->unit);
		if (mu->state != state || !u)
			continue;
		if (n++ == 0)
			str_addf(out, " · %s: ", words_label(words_rollout_state, state));
		else
			str_add(out, ", ");
		str_add(out, u->code);
	}
}

bool rollout_wave_over(const struct plan *p, const struct wave *w, int32_t today, int32_t *days)
{
	int32_t first, last;
	if (w->sum.done >= w->sum.all || !wave_days(p, w, &first, &last) || last >= today)
		return false;
	*days = today - last;
	return true;
}

void rollout_wave_tell(struct str *out, const struct plan *p, const struct wave *w, int32_t today)
{
	static const int states[] = {rollout_state_DONE, rollout_state_RUNNING, rollout_state_PREPARATION,
								 rollout_state_OPEN, rollout_state_LEFT_OUT};
	rollout_wave_name(out, w);
	str_add(out, " · ");
	str_addf(out, tr("%d of %d units introduced"), w->sum.done, w->sum.all);
	int32_t days;
	if (rollout_wave_over(p, w, today, &days))
		str_addf(out, tr_n(" · its time was over %d day ago", " · its time was over %d days ago", (unsigned long)days),
				 (int)days);
	for (size_t i = 0; i < sizeof states / sizeof states[0]; i++)
		add_units(out, p, w, states[i]);
}

void rollout_unit_tell(struct str *out, const struct plan *p, const struct measure_unit *mu)
{
	const struct unit *u = plan_find(p, T_unit, mu->unit);
	if (u) {
		label_department(out, u);
		str_add(out, ": ");
	}
	str_add(out, words_label(words_rollout_state, mu->state));
	if (mu->day == DAY_NONE)
		return;
	str_add(out, " (");
	date_text(out, mu->day, (enum precision)mu->day_precision);
	str_addc(out, ')');
}
