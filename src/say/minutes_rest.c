// SPDX-License-Identifier: EUPL-1.2
// Minutes of what was decided, agreed, changed and put off.
#include "base/i18n.h"
#include "plan/code.h"
#include "plan/decision.h"
#include "say/agenda.h"
#include "say/label.h"
#include "say/minutes.h"
#include "say/progress.h"
#include "say/value.h"

#include <string.h>

// ---- decisions ---------------------------------------------------------------------------------------------------------

static void concerned(struct str *out, const struct minutes *m, const struct decision *dn)
{
	struct concern *list = NULL;
	size_t n = decision_concerns(m->look->frame, m->look->plan, dn, &list);
	for (size_t i = 0; i < n; i++) {
		str_add(out, i ? ", " : "");
		code_titled(out, m->look->plan, list[i].table, list[i].id);
	}
}

static void paper_and_vote(struct str *out, const struct decision *dn)
{
	if (*dn->paper)
		str_addf(out, tr("paper %s"), dn->paper);
	if (*dn->vote) {
		label_comma(out);
		str_add(out, dn->vote);
	}
}

void minutes_decisions(struct doc *d, const struct minutes *m)
{
	struct plan_rows rows = plan_of(m->look->plan, T_decision, "meeting", m->meeting->id);
	for (size_t i = 0; i < rows.n; i++) {
		const struct decision *dn = &m->look->plan->decision[rows.at[i]];
		struct str what = str_on(d->a), how = str_on(d->a), of = str_on(d->a);
		paper_and_vote(&how, dn);
		concerned(&of, m, dn);
		bool more = *dn->body || how.len > 0 || of.len > 0;
		const char *last = *dn->result ? dn->result : dn->subject;
		if (*dn->result)
			str_addf(&what, "%s: ", dn->subject);
		if (more)
			label_goes_on(&what, last);
		else
			str_add(&what, last);
		if (*dn->body || how.len > 0)
			str_addf(&what, " (%s%s%s)", dn->body, *dn->body && how.len > 0 ? ", " : "", str_text(&how));
		if (of.len > 0)
			str_addf(&what, tr(" – concerns %s"), str_text(&of));
		doc_item(d, str_text(&what));
	}
}

// ---- tasks -------------------------------------------------------------------------------------------------------------

static const char *owner(const struct minutes *m, const struct action *a)
{
	return !*a->owner ? "–" : privacy_hides_names(m->look->privacy) ? label_hidden() : a->owner;
}

static const char *what_for(struct doc *d, const struct plan *p, const struct action *a)
{
	struct str of = str_on(d->a);
	if (a->measure != NONE32)
		code_titled(&of, p, T_measure, a->measure);
	else if (a->key_result != NONE32)
		code_titled(&of, p, T_key_result, a->key_result);
	return str_text(&of);
}

static void new_tasks(struct doc *d, const struct minutes *m)
{
	const struct plan *p = m->look->plan;
	const struct doc_column columns[] = {
		{tr("task"), false}, {tr("who"), false}, {tr("until"), false}, {tr("for"), false}};
	struct plan_rows rows = plan_of(p, T_action, "meeting", m->meeting->id);
	struct doc_table *t = NULL;
	for (size_t i = 0; i < rows.n; i++) {
		const struct action *a = &p->action[rows.at[i]];
		struct str due = str_on(d->a);
		date_long(&due, a->due);
		if (!t)
			t = doc_table(d, tr("Tasks agreed in the meeting"), columns, 4);
		doc_row(d, t, (const char *const[]){a->title, owner(m, a), due.len ? str_text(&due) : "–", what_for(d, p, a)});
	}
	if (t)
		doc_table_done(t);
}

static const struct value *changed(const struct minutes *m, int32_t task, const char *column)
{
	return changes_cell(&m->changes, T_action, task, column);
}

// Tasks of before that the meeting has settled in one way or another: what the journal says of it.
static void settled_tasks(struct doc *d, const struct minutes *m)
{
	const struct plan *p = m->look->plan;
	for (size_t i = 0; i < p->action_n; i++) {
		const struct action *a = &p->action[i];
		const struct value *due = changed(m, a->id, "due"), *who = changed(m, a->id, "owner");
		struct str how = str_on(d->a);
		if (a->meeting == m->meeting->id)
			continue;
		if (changed(m, a->id, "done") && a->done != DAY_NONE)
			str_add(&how, tr("completed"));
		else if (changed(m, a->id, "dropped") && a->dropped != DAY_NONE)
			str_add(&how, tr("dropped"));
		else if (due && due->kind == VALUE_INT) {
			str_add(&how, tr("put off until "));
			date_long(&how, (int32_t)due->i);
		}
		if (who && who->kind == VALUE_TEXT && *who->s) {
			progress_join(&how);
			str_addf(&how, tr("handed over to %s"), privacy_hides_names(m->look->privacy) ? label_hidden() : who->s);
		}
		if (how.len > 0)
			doc_item(d, arena_printf(d->a, "%s: %s", a->title, str_text(&how)));
	}
}

void minutes_tasks(struct doc *d, const struct minutes *m)
{
	new_tasks(d, m);
	settled_tasks(d, m);
}

// ---- who was informed --------------------------------------------------------------------------------------------------

void minutes_informed(struct doc *d, const struct minutes *m)
{
	const struct plan *p = m->look->plan;
	struct str who = str_on(d->a);
	for (size_t i = 0; i < p->informed_n; i++) {
		const struct stakeholder *s = plan_find(p, T_stakeholder, p->informed[i].stakeholder);
		size_t n;
		changes_row(&m->changes, T_informed, p->informed[i].id, &n);
		if (s && n > 0)
			str_addf(&who, "%s%s", who.len ? ", " : "", s->title);
	}
	doc_text(d, str_text(&who));
}

// ---- whatever else was changed -----------------------------------------------------------------------------------------

// Told in parts of their own, or not worth a line in minutes.
static bool told_elsewhere(const struct minutes *m, const struct change *c)
{
	switch (c->table) {
	case T_meeting:
	case T_attendance:
	case T_meeting_item:
	case T_decision:
	case T_decision_measure:
	case T_decision_objective:
	case T_decision_goal:
	case T_action:
	case T_check_in:
	case T_kr_step:
	case T_retro:
	case T_informed:
		return true;
	case T_measure: // by its decision
		return (strcmp(c->column, "selection") == 0 || strncmp(c->column, "feedback", 8) == 0) &&
			   decided_in(m->look->plan, m->meeting->id, T_measure, c->row);
	case T_objective:
		return strncmp(c->column, "verdict", 7) == 0 || strcmp(c->column, "assessment") == 0;
	default:
		return false;
	}
}

void minutes_others(struct doc *d, const struct minutes *m)
{
	const struct plan *p = m->look->plan;
	for (size_t i = 0; i < m->changes.n; i++) {
		const struct change *c = &m->changes.list[i];
		struct str line = str_on(d->a), what = str_on(d->a);
		if (told_elsewhere(m, c) || !tell_worth(&m->changes, c))
			continue;
		size_t told = tell_change(&what, p, &m->changes, c);
		tell_object_plain(&line, p, &m->changes, c->table, c->row);
		str_add(&line, ": ");
		value_label(&line, str_text(&what), told, look_hides(m->look, tell_hidden(p, c)));
		doc_item(d, str_text(&line));
	}
}

// ---- what was put off --------------------------------------------------------------------------------------------------

void minutes_put_off(struct doc *d, const struct minutes *m)
{
	const struct plan *p = m->look->plan;
	struct plan_rows rows = plan_of(p, T_meeting_item, "meeting", m->meeting->id);
	for (size_t i = 0; i < rows.n && m->meeting->ended != NONE32; i++) {
		const struct meeting_item *item = &p->meeting_item[rows.at[i]];
		struct str what = str_on(d->a);
		if (item->handled == yes_no_YES)
			continue;
		agenda_title(&what, item);
		const struct {
			enum table_id table;
			int32_t id;
		} of[] = {{T_measure, item->measure},
				  {T_objective, item->objective},
				  {T_key_result, item->key_result},
				  {T_action, item->action}};
		for (size_t k = 0; k < sizeof of / sizeof of[0]; k++)
			if (of[k].id != NONE32 && plan_find(p, of[k].table, of[k].id)) {
				str_add(&what, " · ");
				code_titled(&what, p, of[k].table, of[k].id);
			}
		doc_item(d, str_text(&what));
	}
}
