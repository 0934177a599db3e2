// SPDX-License-Identifier: EUPL-1.2
// Rhythms told.
#include "say/rhythm.h"

#include "base/date.h"
#include "base/i18n.h"
#include "plan/words.h"
#include "say/label.h"

static void add_day(struct str *out, int32_t day, bool brief)
{
	if (brief)
		date_brief(out, day);
	else
		date_text(out, day, PRECISION_DAY);
}

void informed_ago(struct str *out, int32_t day, int32_t today)
{
	int days = today - day;
	if (days == 0)
		str_add(out, tr("today"));
	else
		str_addf(out, tr_n("%d day ago", "%d days ago", (unsigned long)days), days);
}

// ---- who is informed -------------------------------------------------------------------------------------------------

const char *informed_sign(const struct look *look, const struct stakeholder *s)
{
	const struct informed *last = informed_last(look->plan, s->id, look->today);
	int32_t due = informed_due(s, last);
	if (s->rhythm == rhythm_NONE)
		return "·";
	return !last ? "!" : look->today > due ? "x" : "+";
}

void informed_state(struct str *out, const struct look *look, const struct stakeholder *s, bool brief)
{
	const struct informed *last = informed_last(look->plan, s->id, look->today);
	int32_t due = informed_due(s, last);
	struct str day = str_on(look->frame);
	int over = due == DAY_NONE ? 0 : look->today - due;
	add_day(&day, due, brief);
	if (!last)
		str_add(out, tr("never so far"));
	else if (due == DAY_NONE)
		informed_ago(out, last->day, look->today);
	else if (over > 0)
		str_addf(out, tr_n("%d day overdue", "%d days overdue", (unsigned long)over), over);
	else
		str_addf(out, tr("again by %s"), str_text(&day));
}

void informed_tell(struct str *out, const struct look *look, const struct stakeholder *s)
{
	const struct informed *last = informed_last(look->plan, s->id, look->today);
	struct str day = str_on(look->frame), ago = str_on(look->frame);
	str_add(out, s->title);
	if (*s->cadence || s->rhythm != rhythm_NONE)
		str_addf(out, " · %s", *s->cadence ? s->cadence : words_label(words_rhythm, s->rhythm));
	if (*s->channel)
		str_addf(out, " · %s", s->channel);
	if (!last) {
		str_addf(out, " · %s", tr("never informed so far"));
		return;
	}
	add_day(&day, last->day, false);
	informed_ago(&ago, last->day, look->today);
	str_addf(out, tr(" · last informed on %s (%s)"), str_text(&day), str_text(&ago));
	if (*last->about)
		str_addf(out, ": %s", last->about);
	if (s->rhythm == rhythm_NONE)
		return;
	str_add(out, " · ");
	informed_state(out, look, s, false);
}

// ---- how often a team has met ----------------------------------------------------------------------------------------

const char *held_sign(const struct held *h, bool judged)
{
	return !judged || h->asked == 0 ? "·" : h->met < h->asked ? "!" : "+";
}

void held_state(struct str *out, const struct team *t, const struct held *h, bool judged, bool brief)
{
	if (!judged)
		str_add(out, *t->cadence ? t->cadence : tr("no interval"));
	else if (h->asked)
		str_addf(out, brief ? tr("%d of %d") : tr("%d of %d held"), h->met, h->asked);
	else
		str_add(out, tr("none noted"));
}

void held_next(struct str *out, const struct look *look, const struct held *h, bool brief)
{
	struct str day = str_on(look->frame);
	add_day(&day, h->next, brief);
	if (h->next == DAY_NONE)
		return;
	str_addf(out, h->next < look->today ? tr("due since %s") : tr("next one %s"), str_text(&day));
}

void held_tell(struct str *out, const struct look *look, const struct team *t, int year)
{
	struct held h;
	bool judged = held_of(look->plan, t, year, look->today, &h);
	struct str day = str_on(look->frame);
	str_add(out, t->title);
	if (*t->lead)
		str_addf(out, " (%s)", privacy_hides_names(look->privacy) ? label_hidden() : t->lead);
	if (*t->cadence)
		str_addf(out, " · %s", t->cadence);
	if (judged) {
		str_addf(out, " · %d: ", year);
		held_state(out, t, &h, judged, false);
	}
	add_day(&day, h.last, false);
	if (day.len)
		str_addf(out, tr(" · last one on %s"), str_text(&day));
	if (h.next != DAY_NONE) {
		str_add(out, " · ");
		held_next(out, look, &h, false);
	}
}
