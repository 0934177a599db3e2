// SPDX-License-Identifier: EUPL-1.2
// What other weights would do to the order.
#include "say/trial.h"

#include "base/i18n.h"
#include "say/label.h"
#include "say/score.h"

void trial_tell(struct str *out, const struct look *look)
{
	const struct score_table *t = look->score;
	unsigned long moved = 0;
	for (size_t i = 0; i < t->n && look->moved; i++)
		moved += look->moved[i] != 0;
	if (t->ranked_n == 0 || t->weighted_n == 0)
		return;
	str_addf(out, tr_n("%lu measure stands elsewhere", "%lu measures stand elsewhere", moved), moved);
	size_t first = t->order[0];
	struct str score = str_on(look->frame);
	score_text(&score, t, first);
	str_addf(out, tr(" · first: %s %s with %s"), label_number(look->plan->measure[first].code),
			 look->plan->measure[first].title, str_text(&score));
}
