// SPDX-License-Identifier: EUPL-1.2
// What a meeting is called, when it was, and who was there.
#include "say/meeting.h"

#include "base/i18n.h"
#include "plan/clock.h"
#include "plan/meeting.h"
#include "plan/task.h"
#include "say/label.h"
#include "say/objective.h"
#include "say/progress.h"

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

void meeting_brief(struct str *out, const struct plan *p, const struct meeting *m)
{
	const struct team *team = plan_find(p, T_team, m->team);
	if (!*m->title && team)
		str_addf(out, "%s · ", team->title);
	label_upper(out, *m->title ? m->title : words_label(words_meeting_kind, m->kind));
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

void meeting_who(struct str *out, const struct look *look, const struct meeting *m)
{
	static const enum attendance_kind_word there[] = {attendance_kind_PRESENT, attendance_kind_SUBSTITUTE,
													  attendance_kind_GUEST};
	for (size_t i = 0; i < sizeof there / sizeof there[0]; i++) {
		struct str some = str_on(look->frame);
		meeting_people(&some, look, m, there[i]);
		if (some.len > 0)
			str_addf(out, "%s%s", out->len ? ", " : "", str_text(&some));
	}
	if (*m->participants) {
		progress_join(out);
		str_add(out, privacy_hides_names(look->privacy) ? label_hidden() : m->participants);
	}
}

int meeting_decisions(const struct plan *p, const struct meeting *m)
{
	return (int)plan_of(p, T_decision, "meeting", m->id).n;
}

int meeting_open_tasks(const struct plan *p, const struct meeting *m)
{
	struct plan_rows rows = plan_of(p, T_action, "meeting", m->id);
	int n = 0;
	for (size_t i = 0; i < rows.n; i++)
		n += task_ended(&p->action[rows.at[i]]) == DAY_NONE;
	return n;
}

void meeting_outcome(struct str *out, const struct look *look, const struct meeting *m)
{
	int decided = meeting_decisions(look->plan, m), open = meeting_open_tasks(look->plan, m);
	unsigned long days = m->day > look->today ? (unsigned long)(m->day - look->today) : 0;
	switch (meeting_state(m, look->today)) {
	case MEETING_RUNNING:
		if (m->day < look->today)
			str_add(out, tr("left open"));
		else {
			str_add(out, tr("running since "));
			clock_text(out, m->begun);
		}
		break;
	case MEETING_PLANNED:
		if (days == 0)
			str_add(out, tr("today"));
		else
			str_addf(out, tr_n("in %lu day", "in %lu days", days), days);
		break;
	case MEETING_HELD:
		break;
	}
	if (decided > 0) {
		progress_join(out);
		str_addf(out, tr_n("%d decision", "%d decisions", (unsigned long)decided), decided);
	}
	if (open > 0) {
		progress_join(out);
		str_addf(out, tr_n("%d task open", "%d tasks open", (unsigned long)open), open);
	}
}

void meeting_tell(const struct look *look, const struct meeting *m, struct str *first, struct str *second)
{
	struct str who = str_on(look->frame);
	meeting_title(first, look->plan, m);
	str_add(first, " · ");
	meeting_when(first, m);
	meeting_who(&who, look, m);
	if (who.len > 0)
		str_addf(first, " · %s", str_text(&who));
	meeting_outcome(second, look, m);
	if (*m->purpose) {
		progress_join(second);
		str_add(second, m->purpose);
	}
	if (*m->minutes && !privacy_hides_notes(look->privacy)) {
		progress_join(second);
		str_add(second, m->minutes);
	}
}

void meeting_headline(struct str *out, const struct look *look)
{
	uint32_t *at = NULL;
	size_t n = meetings_ordered(look->frame, look->plan, look->today, &at);
	str_addf(out, tr_n("%zu meeting", "%zu meetings", n), n);
	for (size_t i = 0; i < n; i++) {
		const struct meeting *m = &look->plan->meeting[at[i]];
		if (meeting_state(m, look->today) != MEETING_PLANNED)
			continue;
		str_add(out, tr(" · next: "));
		date_long(out, m->day);
		break;
	}
}
