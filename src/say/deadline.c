// SPDX-License-Identifier: EUPL-1.2
// Deadlines told.
#include "say/deadline.h"

#include "base/date.h"
#include "base/i18n.h"
#include "say/label.h"
#include "say/progress.h"

const char *deadline_sign(enum deadline_stand stand)
{
	static const char *const signs[] = {"+", "x", "!", "·", "·", "·"};
	return signs[stand];
}

static void add_days(struct str *out, int32_t due, int32_t today)
{
	int days = due > today ? due - today : today - due;
	if (days == 0)
		str_add(out, tr("today"));
	else if (due > today)
		str_addf(out, tr_n("in %d day", "in %d days", (unsigned long)days), days);
	else
		str_addf(out, tr_n("%d day overdue", "%d days overdue", (unsigned long)days), days);
}

static void add_met(struct str *out, int32_t day, bool brief)
{
	struct str text = {0};
	if (brief)
		date_brief(&text, day);
	else
		date_text(&text, day, PRECISION_DAY);
	if (!text.len)
		str_add(out, tr("done"));
	else if (brief)
		str_addf(out, tr("done %s"), str_text(&text));
	else
		str_addf(out, tr("done on %s"), str_text(&text));
	str_free(&text);
}

void deadline_state(struct str *out, const struct look *look, const struct deadline *d, int year, bool brief)
{
	switch (deadline_stands(look->plan, d, year, look->today)) {
	case DEADLINE_MET:
		add_met(out, deadline_met(look->plan, d->id, year)->day, brief);
		break;
	case DEADLINE_PAST:
		str_add(out, tr("not noted"));
		break;
	case DEADLINE_NO_DAY:
		str_add(out, tr("without a month"));
		break;
	default:
		add_days(out, deadline_due(d, year), look->today);
	}
}

void deadline_tell(struct str *out, const struct look *look, const struct deadline *d, int year)
{
	struct str day = str_on(look->frame);
	int32_t due = deadline_due(d, year);
	if (*d->code)
		str_addf(out, "%s ", d->code);
	str_add(out, d->title);
	date_text(&day, due, PRECISION_DAY);
	if (day.len)
		str_addf(out, tr(" · due %s"), str_text(&day));
	if (*d->recipient)
		str_addf(out, tr(" · for: %s"), d->recipient);
	str_add(out, " · ");
	deadline_state(out, look, d, year, false);
}

// ---- what it needs ---------------------------------------------------------------------------------------------------

static const struct {
	const char *one, *many; // so many lack it
	const char *none;       // nothing lacks it
} needs[deadline_need_COUNT] = {
	[deadline_need_STATUS] = {N_("%zu measure without a status report"), N_("%zu measures without a status report"),
							  N_("every measure under way has its status report")},
	[deadline_need_AMOUNTS] = {N_("%zu budget line without an amount"), N_("%zu budget lines without an amount"),
							   N_("every budget line has its amount")},
	[deadline_need_POSTS] = {N_("%zu selected measure without posts"), N_("%zu selected measures without posts"),
							 N_("every selected measure has its posts")},
	[deadline_need_RATINGS] = {N_("%zu measure not rated in full"), N_("%zu measures not rated in full"),
							   N_("every measure is rated")},
	[deadline_need_IDEAS] = {N_("%zu request without an answer"), N_("%zu requests without an answer"),
							 N_("every request is answered")},
	[deadline_need_VERDICTS] = {N_("%zu objective without a verdict"), N_("%zu objectives without a verdict"),
								N_("every objective that is over has its verdict")},
	[deadline_need_QUARTERS] = {N_("%zu quarter not closed"), N_("%zu quarters not closed"),
								N_("every quarter that is over is closed")},
	[deadline_need_TARGETS] = {N_("%zu key result without a target"), N_("%zu key results without a target"),
							   N_("every key result has its target")},
};

void deadline_need(struct str *out, const struct need *n)
{
	if (n->open == 0) {
		str_add(out, tr(needs[n->kind].none));
		return;
	}
	str_addf(out, tr(n->open == 1 ? needs[n->kind].one : needs[n->kind].many), n->open);
	if (n->since == DAY_NONE)
		return;
	struct str day = {0};
	date_text(&day, n->since, PRECISION_DAY);
	str_addf(out, tr(" since %s"), str_text(&day));
	str_free(&day);
}

void deadline_needs(struct str *out, const struct look *look, const struct deadline *d, int year)
{
	struct needs *all = needs_begin(look->frame, look->plan, look->score, look->today);
	const struct need *list;
	size_t n = needs_of(all, d, year, &list), open = 0;
	struct str missing = str_on(look->frame);
	if (deadline_met(look->plan, d->id, year)) {
		str_add(out, look_keys(look, tr("{mark} opens it again, {open} shows it.")));
		return;
	}
	for (size_t i = 0; i < n; i++) {
		open += list[i].open;
		if (list[i].open == 0)
			continue;
		progress_join(&missing);
		deadline_need(&missing, &list[i]);
	}
	if (n == 0)
		str_add(out, look_keys(look, tr("It checks nothing in the plan. {mark} notes that it is done.")));
	else if (open == 0)
		str_add(out,
				look_keys(look, tr("Nothing of what it checks is missing in the plan. {mark} notes that it is done.")));
	else
		str_addf(out, look_keysf(look, tr("Still open: %s. {open} lists them.")), str_text(&missing));
}

void deadline_headline(struct str *out, const struct look *look, int year)
{
	size_t met = 0, overdue = 0;
	for (size_t i = 0; i < look->plan->deadline_n; i++) {
		enum deadline_stand stand = deadline_stands(look->plan, &look->plan->deadline[i], year, look->today);
		met += stand == DEADLINE_MET;
		overdue += stand == DEADLINE_OVERDUE;
	}
	str_addf(out, "◂ %d ▸", year);
	if (look->plan->deadline_n)
		str_addf(out, tr(" · %zu of %zu done"), met, look->plan->deadline_n);
	if (overdue)
		str_addf(out, tr_n(" · %zu overdue", " · %zu overdue", (unsigned long)overdue), overdue);
}
