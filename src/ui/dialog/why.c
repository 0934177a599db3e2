// SPDX-License-Identifier: EUPL-1.2
// What the box of "Why rank 4?" says.
#include "ui/dialog/why.h"

#include "base/i18n.h"
#include "say/compared.h"
#include "say/label.h"
#include "say/score.h"
#include "say/why.h"

void why_tell(int32_t id, const struct look *look, struct str *title, struct str *text)
{
	ptrdiff_t m = plan_position(look->plan, T_measure, id);
	if (m < 0) {
		str_add(text, tr("This measure is not there any more."));
		return;
	}
	const struct measure *measure = &look->plan->measure[m];
	struct str rank = str_on(look->frame);
	score_rank_text(&rank, look->score, (size_t)m);
	if (rank.len)
		str_addf(title, tr("Why rank %s? "), str_text(&rank));
	str_addf(title, "%s %s", label_number(measure->code), measure->title);
	if (look->score->weighted_n > 0)
		why_rank(text, look->score, (size_t)m);
	else
		str_add(text, tr("This plan is not weighted: its criteria carry no weights, so there are no scores."));
	if (look->compared) {
		str_add(text, "\n");
		compared_tell(text, look, (size_t)m);
	}
}
