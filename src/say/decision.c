// SPDX-License-Identifier: EUPL-1.2
// One wording for decisions, whoever lists them.
#include "say/decision.h"

#include "base/date.h"
#include "base/i18n.h"
#include "plan/code.h"
#include "say/kiosk.h"
#include "say/progress.h"
#include "say/value.h"

void decision_when(struct str *out, const struct decision *d)
{
	date_text(out, d->day, (enum precision)d->day_precision);
}

void decision_about(struct str *out, const struct look *look, const struct decision *d, bool brief)
{
	struct concern *about;
	size_t n = decision_concerns(look->frame, look->plan, d, &about);
	for (size_t i = 0; i < n; i++) {
		str_add(out, i > 0 ? ", " : "");
		if (brief)
			code_name(out, look->plan, about[i].table, about[i].id);
		else
			value_name(out, look->plan, about[i].table, about[i].id);
	}
}

static void part(struct str *out, const char *text)
{
	if (!*text)
		return;
	progress_join(out);
	str_add(out, text);
}

void decision_line(struct str *out, const struct look *look, const struct decision *d, bool codes)
{
	struct str line = str_on(look->frame), about = str_on(look->frame);
	part(&line, d->body);
	if (codes)
		decision_about(&about, look, d, true);
	part(&line, str_text(&about));
	part(&line, d->result);
	part(&line, d->vote);
	str_add(out, str_text(&line));
}

void decision_brief(struct str *out, const struct decision *d)
{
	struct str when = {0};
	decision_when(&when, d);
	str_addf(out, "%s%s%s%s", str_text(&when), when.len && *d->body ? " " : "", d->body,
			 when.len || *d->body ? ": " : "");
	str_add(out, d->subject);
	if (*d->result)
		str_addf(out, " – %s", d->result);
	str_free(&when);
}

void decision_last(struct str *out, const struct look *look, enum table_id t, int32_t id)
{
	uint32_t *at;
	size_t n = decisions_about(look->frame, look->plan, t, id, &at);
	if (n == 0)
		return;
	progress_join(out);
	str_add(out, tr("decided: "));
	decision_brief(out, &look->plan->decision[at[0]]);
	if (n > 1)
		str_addf(out, tr(" and %d more"), (int)(n - 1));
}

void decision_tell(const struct look *look, const struct decision *d, struct str *first, struct str *second)
{
	struct str when = str_on(look->frame), about = str_on(look->frame);
	const struct meeting *m = look_keeps(look, T_meeting) ? NULL : plan_find(look->plan, T_meeting, d->meeting);
	str_addf(first, *d->result ? tr("“%s”: %s") : tr("“%s”"), d->subject, d->result);
	part(first, d->body);
	decision_when(&when, d);
	part(first, str_text(&when));
	if (*d->paper)
		str_addf(first, tr(" · paper %s"), d->paper);
	if (*d->vote)
		str_addf(first, tr(" · vote: %s"), d->vote);
	decision_about(&about, look, d, false);
	if (about.len)
		str_addf(second, tr("concerns %s"), str_text(&about));
	if (m) {
		struct str name = str_on(look->frame);
		value_kind_name(&name, look->plan, T_meeting, m->id, " ");
		part(second, str_text(&name));
	}
	part(second, privacy_hides_notes(look->privacy) ? "" : d->note);
}
