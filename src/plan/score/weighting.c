// SPDX-License-Identifier: EUPL-1.2
// From the shares of a kept weighting to weights a score can be calculated with.
#include "plan/score/weighting.h"

#include "base/str.h"
#include "base/text.h"

#include <string.h>

// Each gets the difference of two rounded sums, so that the parts are the whole exactly.
static void scale(struct weights *w, int64_t sum)
{
	int64_t so_far = 0;
	for (int i = 0; i < w->n; i++) {
		if (w->bp[i] == NONE32)
			continue;
		int64_t before = so_far * WEIGHTS_WHOLE / sum;
		so_far += w->bp[i];
		w->bp[i] = (int32_t)(so_far * WEIGHTS_WHOLE / sum - before);
	}
}

void weighting_of(struct weights *out, const struct plan *p, int32_t weighting)
{
	struct plan_rows criteria = plan_ordered(p, T_criterion);
	struct plan_rows shares = plan_of(p, T_weighting_share, "weighting", weighting);
	int64_t sum = 0;
	*out = (struct weights){.n = criteria.n > WEIGHTS_MOST ? 0 : (int)criteria.n};
	for (int i = 0; i < out->n; i++) {
		out->bp[i] = NONE32;
		for (size_t k = 0; k < shares.n; k++) {
			const struct weighting_share *s = &p->weighting_share[shares.at[k]];
			if (s->criterion == p->criterion[criteria.at[i]].id)
				out->bp[i] = s->weight;
		}
		sum += out->bp[i] > 0 ? out->bp[i] : 0;
	}
	if (sum == 0)
		out->n = 0;
	else if (sum != WEIGHTS_WHOLE)
		scale(out, sum);
}

int32_t weighting_titled(const struct plan *p, const char *title)
{
	struct str want = {0}, have = {0};
	int32_t id = NONE32;
	text_fold(&want, title);
	for (size_t i = 0; i < p->weighting_n && id == NONE32; i++) {
		str_clear(&have);
		text_fold(&have, p->weighting[i].title);
		if (strcmp(str_text(&have), str_text(&want)) == 0)
			id = p->weighting[i].id;
	}
	str_free(&want);
	str_free(&have);
	return id;
}
