// SPDX-License-Identifier: EUPL-1.2
// `--barometer`: how far the strategy has come, on one page, pictures first.
#include "base/i18n.h"
#include "exchange/report/report.h"
#include "plan/cycle.h"
#include "say/barometer.h"
#include "say/progress.h"

static void picture(struct doc *d, const struct report_source *s)
{
	report_picture(d, s, PICTURE_MAP, NULL);
	barometer_whole(d, &s->look);
}

static void fields(struct doc *d, const struct report_source *s)
{
	barometer_fields(d, &s->look);
}

static void attention(struct doc *d, const struct report_source *s)
{
	barometer_attention(d, &s->look);
}

static void news(struct doc *d, const struct report_source *s)
{
	barometer_news(d, &s->look);
}

static void next(struct doc *d, const struct report_source *s)
{
	barometer_next(d, &s->look);
}

static const struct report_part parts[] = {
	{N_("How far we are"), picture}, {N_("By field of action"), fields}, {N_("Not on track"), attention},
	{N_("Newly reported"), news},    {N_("What comes next"), next},
};

enum ls_code report_tell_barometer(struct doc *d, const struct report_source *s, struct ls_err *err)
{
	const struct plan *p = s->look.plan;
	struct str latest = str_on(s->look.frame);
	if (p->measure_n == 0 && p->objective_n == 0 && p->goal_n == 0)
		return ls_fail(err, LS_REFUSED, "%s",
					   tr("This plan has no goals, objectives or measures yet, so there is no progress to tell."));
	doc_begin(d, s->look.frame, tr("Progress barometer"));
	d->layout = DOC_ONE_PAGE;
	report_plan(d, s);
	report_quarter(d, s);
	if (barometer_latest(&s->look) != DAY_NONE)
		date_long(&latest, barometer_latest(&s->look));
	doc_fact(d, tr("Newest entry"), str_text(&latest));
	report_privacy(d, s);
	report_parts(d, s, parts, sizeof parts / sizeof parts[0]);
	return LS_OK;
}
