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
	why_title(title, look->score, (size_t)m);
	why_rank(text, look->score, (size_t)m);
	if (look->compared) {
		str_add(text, "\n");
		compared_tell(text, look, (size_t)m);
	}
}
