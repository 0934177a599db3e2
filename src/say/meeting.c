// SPDX-License-Identifier: EUPL-1.2
// What a meeting is called, when it was, and who was there.
#include "say/meeting.h"

#include "base/i18n.h"
#include "plan/clock.h"
#include "say/label.h"
#include "say/objective.h"

void meeting_title(struct str *out, const struct plan *p, const struct meeting *m)
{
	const struct team *team = plan_find(p, T_team, m->team);
	if (*m->title) {
		str_add(out, m->title);
		return;
	}
	label_upper(out, words_label(words_meeting_kind, m->kind));
	if (team) {
		str_add(out, " · ");
		objective_team(out, team);
	}
}

void meeting_when(struct str *out, const struct meeting *m)
{
	date_long(out, m->day);
	if (m->begun == NONE32)
		return;
	str_add(out, m->ended == NONE32 ? tr(", since ") : ", ");
	clock_text(out, m->begun);
	if (m->ended != NONE32) {
		str_add(out, "–");
		clock_text(out, m->ended);
	}
}

void meeting_people(struct str *out, const struct look *look, const struct meeting *m, enum attendance_kind_word kind)
{
	struct plan_rows rows = plan_of(look->plan, T_attendance, "meeting", m->id);
	unsigned long n = 0;
	for (size_t i = 0; i < rows.n; i++) {
		const struct attendance *a = &look->plan->attendance[rows.at[i]];
		if (a->kind != (int)kind)
			continue;
		if (!privacy_hides_names(look->privacy))
			str_addf(out, "%s%s", n ? ", " : "", a->who);
		n++;
	}
	if (n > 0 && privacy_hides_names(look->privacy))
		str_addf(out, tr_n("%lu person", "%lu people", n), n);
}
