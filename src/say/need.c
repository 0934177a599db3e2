// SPDX-License-Identifier: EUPL-1.2
// Why a row needs somebody, the most urgent first.
#include "say/need.h"

#include "base/i18n.h"
#include "say/label.h"

struct okr_needs need_of(const struct look *look, const struct gaps *gaps, enum table_id t, int32_t id)
{
	const void *row = t == T_objective || t == T_key_result ? plan_find(look->plan, t, id) : NULL;
	struct okr_needs n = {.what = 0};
	if (row && t == T_objective)
		n = okr_needs_objective(look->plan, row);
	else if (row)
		n = okr_needs_key_result(look->plan, gaps, row, look->today);
	if (privacy_hides_notes(look->privacy))
		n.what &= ~(unsigned)OKR_NEED_BLOCKER;
	return n;
}

static void part(struct str *out, const char *text)
{
	label_comma(out);
	str_add(out, text);
}

void need_tell(struct str *out, const struct look *look, const struct okr_needs *n)
{
	struct str t = str_on(look->frame);
	unsigned long days = (unsigned long)n->days;
	if (n->what & OKR_NEED_CHECK_IN && n->last)
		str_addf(&t, tr_n("no check-in for %d day", "no check-in for %d days", days), n->days);
	else if (n->what & OKR_NEED_CHECK_IN)
		str_addf(&t,
				 tr_n("no check-in yet, %d day into the quarter", "no check-in yet, %d days into the quarter", days),
				 n->days);
	if (n->what & OKR_NEED_FALLING)
		part(&t, tr("confidence has fallen two weeks in a row"));
	if (n->what & OKR_NEED_BLOCKER) {
		part(&t, "");
		str_addf(&t, tr("in the way: %s"), n->last->blocker);
	}
	if (n->what & OKR_NEED_TARGET)
		part(&t, tr("no target yet"));
	if (n->what & OKR_NEED_MEASURE)
		part(&t, tr("no measure serves it"));
	if (n->what & OKR_NEED_KEY_RESULT)
		part(&t, tr("no key result yet"));
	str_add(out, str_text(&t));
}
