// SPDX-License-Identifier: EUPL-1.2
// Waves of a rollout in words.
#include "say/rollout.h"

#include "base/i18n.h"

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
