// SPDX-License-Identifier: EUPL-1.2
// The order of the minutes, and those of their parts that tell of the meeting itself.
#include "say/minutes.h"

#include "base/i18n.h"
#include "plan/cycle.h"
#include "say/agenda.h"
#include "say/label.h"
#include "say/meeting.h"

static void facts(struct doc *d, const struct minutes *m)
{
	const struct plan *p = m->look->plan;
	const struct team *team = plan_find(p, T_team, m->meeting->team);
	const struct cycle *cycle = plan_find(p, T_cycle, m->meeting->cycle);
	struct str when = str_on(d->a), who = str_on(d->a), quarter = str_on(d->a);
	doc_fact(d, tr("Plan"), plan_strategy(p)->name);
	meeting_when(&when, m->meeting);
	doc_fact(d, tr("Day"), str_text(&when));
	if (*m->meeting->title)
		doc_fact(d, tr("Kind"), words_label(words_meeting_kind, m->meeting->kind));
	if (team)
		str_add(&who, team->title); // the name of the fact says what it is
	doc_fact(d, tr("Team"), str_text(&who));
	if (cycle)
		cycle_title(&quarter, cycle);
	doc_fact(d, tr("Quarter"), str_text(&quarter));
	doc_fact(d, tr("Visibility"), privacy_sentence(m->look->privacy));
}

static void people(struct doc *d, const struct minutes *m)
{
	static const struct {
		enum attendance_kind_word kind;
		const char *name;
	} kinds[] = {
		{attendance_kind_PRESENT, N_("There")},
		{attendance_kind_SUBSTITUTE, N_("Standing in")},
		{attendance_kind_GUEST, N_("Guests")},
		{attendance_kind_EXCUSED, N_("Excused")},
	};
	for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
		struct str who = str_on(d->a);
		meeting_people(&who, m->look, m->meeting, kinds[i].kind);
		doc_fact(d, tr(kinds[i].name), str_text(&who));
	}
	if (*m->meeting->participants)
		doc_fact(d, tr("Took part"), privacy_hides_names(m->look->privacy) ? label_hidden() : m->meeting->participants);
}

static void notes(struct doc *d, const struct minutes *m)
{
	struct plan_rows rows = plan_of(m->look->plan, T_meeting_item, "meeting", m->meeting->id);
	if (privacy_hides_notes(m->look->privacy))
		return;
	doc_text(d, m->meeting->minutes);
	for (size_t i = 0; i < rows.n; i++) {
		const struct meeting_item *item = &m->look->plan->meeting_item[rows.at[i]];
		struct str title = str_on(d->a);
		if (!*item->text)
			continue;
		agenda_title(&title, item);
		doc_fact(d, str_text(&title), item->text);
	}
}

static const struct {
	const char *title;
	void (*tell)(struct doc *d, const struct minutes *m);
} parts[] = {
	{N_("Who was there"), people},
	{N_("Key results"), minutes_key_results},
	{N_("Objectives"), minutes_verdicts},
	{N_("Decisions"), minutes_decisions},
	{N_("Tasks"), minutes_tasks},
	{N_("Retrospective"), minutes_retrospective},
	{N_("Informed"), minutes_informed},
	{N_("Also changed"), minutes_others},
	{N_("Notes"), notes},
	{N_("Not dealt with"), minutes_put_off},
};

void minutes_tell(struct doc *d, const struct minutes *m)
{
	struct str title = str_on(m->look->frame);
	str_add(&title, tr("Minutes: "));
	meeting_title(&title, m->look->plan, m->meeting);
	doc_begin(d, m->look->frame, str_text(&title));
	facts(d, m);
	for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
		size_t from = d->n;
		doc_heading(d, 2, tr(parts[i].title));
		parts[i].tell(d, m);
		doc_drop_empty(d, from);
	}
}
