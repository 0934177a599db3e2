// SPDX-License-Identifier: EUPL-1.2
// The roadmap as a report, and with a time to compare with what has slipped since.
#include "base/date.h"
#include "base/i18n.h"
#include "exchange/report/report.h"
#include "say/history.h"
#include "say/roadmap.h"

// The plan as it was when `since` names; NULL: nothing was asked. The caller frees it.
static enum ls_code plan_then(struct plan **then, struct str *named, const struct report_source *s, struct ls_err *err)
{
	struct moment_found found = {0, DAY_NONE};
	*then = NULL;
	if (!s->asked->since)
		return LS_OK;
	enum ls_code code = model_find_moment(
		s->m, (struct moment_asked){.text = s->asked->since, .today = s->look.today, .sense = DATE_SINCE}, &found, err);
	if (code != LS_OK)
		return code;
	history_moment(named, s->asked->since, found.day);
	return model_as_of(s->m, found.step, then, err);
}

static void part(struct doc *d, const char *title, size_t *from)
{
	*from = d->n;
	doc_heading(d, 2, title);
}

enum ls_code report_tell_roadmap(struct doc *d, const struct report_source *s, struct ls_err *err)
{
	struct arena *a = s->look.frame;
	struct plan *then;
	struct str named = str_on(a), day = str_on(a);
	size_t from;
	const struct plan *p = s->look.plan;
	if (p->phase_n == 0 && p->external_n == 0)
		return ls_fail(err, LS_REFUSED, "%s",
					   tr("This plan has neither phases nor external events, so there is no roadmap."));
	if (plan_then(&then, &named, s, err) != LS_OK)
		return err->code;
	doc_begin(d, a, tr("Roadmap"));
	report_plan(d, s);
	date_long(&day, s->look.today);
	doc_fact(d, tr("As of"), str_text(&day));
	doc_fact(d, tr("Compared with"), str_text(&named));
	report_privacy(d, s);
	part(d, tr("The measures over time"), &from);
	report_picture(d, s, PICTURE_ROADMAP, NULL);
	roadmap_tell_bars(d, &s->look);
	doc_drop_empty(d, from);
	part(d, tr("Latest days"), &from);
	roadmap_tell_latest(d, &s->look);
	doc_drop_empty(d, from);
	part(d, tr("Events and single days"), &from);
	roadmap_tell_days(d, &s->look, then ? then->as_of : DAY_NONE);
	doc_drop_empty(d, from);
	if (then) {
		part(d, arena_printf(a, tr("Shifts since %s"), str_text(&named)), &from);
		roadmap_tell_slips(d, &s->look, then);
		doc_drop_empty(d, from);
	}
	plan_free(then);
	return LS_OK;
}
