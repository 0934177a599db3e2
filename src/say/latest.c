// SPDX-License-Identifier: EUPL-1.2
// Latest days in words. Lateness is said before it happens.
#include "say/latest.h"

#include "base/date.h"
#include "base/i18n.h"
#include "plan/gantt/gantt.h"
#include "say/label.h"

#include <string.h>

void latest_set_by(struct str *out, const struct latest *l, bool whole)
{
	const char *word = words_label(words_latest_reason, l->reason);
	bool said = l->reason != latest_reason_NONE && l->reason != latest_reason_OTHER, text = whole && *l->text;
	if (said && text && strncmp(l->text, word, strlen(word)) == 0) // "Gesetz zur …" says itself that it is a law
		said = false;
	str_addf(out, "%s%s%s", said ? word : "", said && text ? ": " : "", text ? l->text : "");
}

// "31 Dec 2026 (law: Onlinezugangsgesetz)".
static void add_day(struct str *out, const struct latest *l, bool whole)
{
	struct str by = {0};
	latest_set_by(&by, l, whole);
	date_text(out, l->day, (enum precision)l->precision);
	if (by.len > 0)
		str_addf(out, " (%s)", str_text(&by));
	str_free(&by);
}

const char *latest_label(enum latest_state state)
{
	return state == LATEST_LATE     ? tr("planned too late")
		   : state == LATEST_MISSED ? tr("latest day missed")
									: tr("latest day");
}

int latest_signs(unsigned drawn, enum latest_state out[LATEST_SIGNS])
{
	unsigned late = 1U << LATEST_LATE, missed = 1U << LATEST_MISSED;
	int n = 0;
	if (drawn & ~(late | missed))
		out[n++] = LATEST_ROOM;
	if (drawn & late)
		out[n++] = LATEST_LATE;
	if (drawn & missed)
		out[n++] = LATEST_MISSED;
	return n;
}

void latest_tell(struct str *out, const struct latest *l)
{
	unsigned long days = (unsigned long)l->days;
	if (l->state == LATEST_NONE)
		return;
	str_add(out, tr("at the latest "));
	add_day(out, l, false);
	switch (l->state) {
	case LATEST_ROOM:
		if (days == 0)
			str_add(out, tr(", no day of room"));
		else
			str_addf(out, tr_n(", %lu day of room", ", %lu days of room", days), days);
		break;
	case LATEST_LATE:
		str_addf(out, tr_n(", planned %lu day too late", ", planned %lu days too late", days), days);
		break;
	case LATEST_MISSED:
		str_addf(out, tr_n(", missed %lu day ago", ", missed %lu days ago", days), days);
		break;
	case LATEST_UNKNOWN:
		str_add(out, tr(", its end is not known"));
		break;
	case LATEST_AFTER:
		str_addf(out, tr_n(", was over %lu day too late", ", was over %lu days too late", days), days);
		break;
	case LATEST_KEPT:
	case LATEST_NONE:
		str_add(out, tr(", kept"));
		break;
	}
}

void latest_brief(struct str *out, const struct latest *l)
{
	unsigned long days = (unsigned long)l->days;
	switch (l->state) {
	case LATEST_ROOM:
		str_addf(out, tr_n("%lu day of room", "%lu days of room", days), days);
		break;
	case LATEST_LATE:
	case LATEST_AFTER:
		str_addf(out, tr_n("%lu day too late", "%lu days too late", days), days);
		break;
	case LATEST_MISSED:
		str_addf(out, tr_n("missed %lu day ago", "missed %lu days ago", days), days);
		break;
	case LATEST_UNKNOWN:
		str_add(out, tr("end not known"));
		break;
	case LATEST_KEPT:
		str_add(out, tr("kept in time"));
		break;
	case LATEST_NONE:
		break;
	}
}

enum { TIGHT_DAYS = 30 };

const char *latest_sign(const struct latest *l)
{
	if (l->state == LATEST_LATE || l->state == LATEST_MISSED || l->state == LATEST_AFTER)
		return "x";
	if (l->state == LATEST_UNKNOWN)
		return "·";
	return l->state == LATEST_ROOM && l->days < TIGHT_DAYS ? "!" : "+";
}

bool latest_finding(struct str *out, const struct plan *p, const struct latest *l)
{
	struct str who = {0}, day = {0}, end = {0};
	unsigned long days = (unsigned long)l->days;
	label_timed(&who, p, l->measure, l->table == T_phase ? l->id : NONE32);
	add_day(&day, l, true);
	const struct phase *ph = l->table == T_phase ? plan_find(p, T_phase, l->id) : NULL;
	date_text(&end, l->end, ph ? (enum precision)ph->end_precision : gantt_end_precision(p, l->measure, l->end));
	if (l->state == LATEST_LATE)
		str_addf(out,
				 tr_n("%s is planned until %s, %lu day after its latest day, %s.",
					  "%s is planned until %s, %lu days after its latest day, %s.", days),
				 str_text(&who), str_text(&end), days, str_text(&day));
	else if (l->state == LATEST_MISSED)
		str_addf(out,
				 tr_n("%s is not over, and its latest day, %s, passed %lu day ago.",
					  "%s is not over, and its latest day, %s, passed %lu days ago.", days),
				 str_text(&who), str_text(&day), days);
	str_free(&who);
	str_free(&day);
	str_free(&end);
	return l->state == LATEST_LATE || l->state == LATEST_MISSED;
}
