// SPDX-License-Identifier: EUPL-1.2
// What the items of a weekly meeting show: who is there, tasks, key results, measures, deadlines, what was noted, and the
// two documents, what was changed since the last meeting and the minutes.
#include "base/date.h"
#include "base/i18n.h"
#include "plan/task.h"
#include "plan/year/deadline.h"
#include "say/agenda.h"
#include "say/key_result.h"
#include "say/label.h"
#include "say/progress.h"
#include "say/task.h"
#include "ui/kit/document.h"
#include "ui/kit/line.h"
#include "ui/meeting/guide.h"

#include <string.h>

struct guide_list guide_rows(const struct look *look, size_t n)
{
	return (struct guide_list){.at = arena_zero(look->frame, n + 1, sizeof(struct guide_row))};
}

struct guide_row *guide_add(struct guide_list *list, enum table_id t, int32_t id)
{
	struct guide_row *row = &list->at[list->n++];
	*row = (struct guide_row){{t, id, NONE32}, ROLE_TEXT, "", "", "", NULL};
	return row;
}

static struct guide_list people(const struct look *look, const struct meeting *m)
{
	struct plan_rows rows = plan_of(look->plan, T_attendance, "meeting", m->id);
	struct guide_list list = guide_rows(look, rows.n);
	for (size_t i = 0; i < rows.n; i++) {
		const struct attendance *a = &look->plan->attendance[rows.at[i]];
		struct guide_row *row = guide_add(&list, T_attendance, a->id);
		row->sign = a->kind == attendance_kind_EXCUSED ? "[ ]" : "[✓]";
		row->role = a->kind == attendance_kind_EXCUSED ? ROLE_DIM : ROLE_TEXT;
		row->title = privacy_hides_names(look->privacy) ? label_hidden() : a->who;
		row->right = words_label(words_attendance_kind, a->kind);
	}
	return list;
}

static void add_task(struct guide_list *list, const struct look *look, const struct action *a)
{
	enum task_state state = task_state(a, look->today);
	struct guide_row *row = guide_add(list, T_action, a->id);
	struct str right = str_on(look->frame);
	str_add(&right, task_who(look, a));
	progress_join(&right);
	task_time(&right, look, a, true);
	row->sign = state == TASK_DONE ? "[✓]" : state == TASK_DROPPED ? "[–]" : "[ ]";
	row->role = state == TASK_OVERDUE ? ROLE_WARN : state >= TASK_DONE ? ROLE_DIM : ROLE_TEXT;
	row->title = a->title;
	row->right = str_text(&right);
}

// A task somebody of the team has, or that came of one of its meetings; where it says so of none, all of them.
static bool of_team(const struct look *look, const struct meeting *m, const struct action *a)
{
	const struct plan *p = look->plan;
	const struct meeting *from = plan_find(p, T_meeting, a->meeting);
	const struct key_result *kr = plan_find(p, T_key_result, a->key_result);
	const struct objective *o = kr ? plan_find(p, T_objective, kr->objective) : NULL;
	if (m->team == NONE32 || (from && from->team == m->team) || (o && o->team == m->team))
		return true;
	struct plan_rows who = plan_of(p, T_team_member, "team", m->team);
	for (size_t i = 0; i < who.n; i++)
		if (*a->owner && strcmp(p->team_member[who.at[i]].who, a->owner) == 0)
			return true;
	return false;
}

static bool task_before(const struct action *a, const struct action *b)
{
	if (a->due == b->due)
		return a->id < b->id;
	return b->due == DAY_NONE || (a->due != DAY_NONE && a->due < b->due);
}

// The open ones, and those that were done or dropped since the meeting began, by the day they are due: what is ticked does
// not run away.
static struct guide_list tasks(const struct look *look, const struct meeting *m)
{
	const struct plan *p = look->plan;
	const struct action **at = arena_alloc(look->frame, (p->action_n + 1) * sizeof *at);
	size_t n = 0;
	for (size_t i = 0; i < p->action_n; i++) {
		const struct action *a = &p->action[i];
		bool fresh = task_ended(a) == DAY_NONE || task_ended(a) >= m->day;
		if (!fresh || !of_team(look, m, a) || a->meeting == m->id)
			continue;
		size_t to = n++;
		for (; to > 0 && task_before(a, at[to - 1]); to--)
			at[to] = at[to - 1];
		at[to] = a;
	}
	struct guide_list list = guide_rows(look, n);
	for (size_t i = 0; i < n; i++)
		add_task(&list, look, at[i]);
	return list;
}

static struct guide_list key_results(const struct look *look, const struct meeting *m)
{
	struct agenda_rows rows = agenda_key_results(look->frame, look->plan, m);
	struct guide_list list = guide_rows(look, rows.n);
	for (size_t i = 0; i < rows.n; i++) {
		const struct key_result *kr = &look->plan->key_result[rows.at[i]];
		struct kr_state st = okr_key_result(look->plan, kr, look->today);
		struct guide_row *row = guide_add(&list, T_key_result, kr->id);
		struct str right = str_on(look->frame);
		bool noted = agenda_noted(look->plan, kr, m->day);
		key_result_value(&right, look, kr, &st);
		row->sign = noted ? "✓" : "";
		row->role = noted ? ROLE_DIM : ROLE_TEXT;
		row->title = kr->title;
		row->right = str_text(&right);
		list.done += noted;
	}
	return list;
}

static struct guide_list measures(const struct look *look, const struct meeting *m)
{
	struct agenda_rows rows = agenda_measures(look->frame, look->plan, m, look->today);
	struct guide_list list = guide_rows(look, rows.n);
	for (size_t i = 0; i < rows.n; i++) {
		const struct measure *one = &look->plan->measure[rows.at[i]];
		const struct measure_status *status = agenda_status(look->plan, one, look->today);
		int32_t due = agenda_measure_due(look->plan, one, look->today);
		struct guide_row *row = guide_add(&list, T_measure, one->id);
		struct str right = str_on(look->frame), title = str_on(look->frame);
		str_addf(&title, "%s %s", one->code, one->title);
		if (status && *status->next)
			str_addf(&title, " → %s", status->next);
		str_add(&right, due < look->today ? tr("late since ") : tr("ends "));
		date_brief(&right, due);
		row->sign = due < look->today ? "!" : "";
		row->role = due < look->today ? ROLE_WARN : ROLE_TEXT;
		row->title = str_text(&title);
		row->right = str_text(&right);
	}
	return list;
}

static struct guide_list deadlines(const struct look *look, const struct meeting *m)
{
	struct agenda_rows rows = agenda_deadlines(look->frame, look->plan, m, look->today);
	struct guide_list list = guide_rows(look, rows.n);
	for (size_t i = 0; i < rows.n; i++) {
		const struct deadline *d = &look->plan->deadline[rows.at[i]];
		int32_t due = agenda_deadline_due(look->plan, m, d, look->today);
		struct guide_row *row = guide_add(&list, T_deadline, d->id);
		struct str right = str_on(look->frame);
		row->pick.part = date_civil(due).year;
		bool met = deadline_met(look->plan, d->id, row->pick.part) != NULL;
		date_long(&right, due);
		row->sign = met ? "[✓]" : due < look->today ? "[!]" : "[ ]";
		row->role = met ? ROLE_DIM : due < look->today ? ROLE_WARN : ROLE_TEXT;
		row->title = d->title;
		row->right = str_text(&right);
	}
	return list;
}

// What was prepared for the item, then what came of the meeting so far.
static struct guide_list noted(const struct look *look, const struct meeting *m)
{
	struct plan_rows decided = plan_of(look->plan, T_decision, "meeting", m->id);
	struct plan_rows agreed = plan_of(look->plan, T_action, "meeting", m->id);
	struct guide_list list = guide_rows(look, decided.n + agreed.n);
	for (size_t i = 0; i < decided.n; i++) {
		const struct decision *d = &look->plan->decision[decided.at[i]];
		struct guide_row *row = guide_add(&list, T_decision, d->id);
		row->title = *d->result ? arena_printf(look->frame, "%s: %s", d->subject, d->result) : d->subject;
		row->right = tr("decision");
	}
	for (size_t i = 0; i < agreed.n; i++)
		add_task(&list, look, &look->plan->action[agreed.at[i]]);
	return list;
}

static struct guide_list document(const struct look *look, const struct doc *d, int w)
{
	struct rows_page page = document_page(look, d, w);
	struct guide_list list = guide_rows(look, (size_t)page.n);
	const struct doc_line *line = page.of;
	for (int i = 0; i < page.n; i++)
		guide_add(&list, TABLE_COUNT, NONE32)->line = &line[i];
	return list;
}

struct guide_list guide_list(const struct look *look, const struct meeting *m, const struct meeting_item *item, int w)
{
	switch (item->kind) {
	case item_kind_ATTENDANCE:
		return people(look, m);
	case item_kind_SINCE:
		return document(look, look->since, w);
	case item_kind_TASKS:
		return tasks(look, m);
	case item_kind_KEY_RESULTS:
		return key_results(look, m);
	case item_kind_MEASURES:
		return measures(look, m);
	case item_kind_DEADLINES:
		return deadlines(look, m);
	case item_kind_IDEAS:
		return guide_ideas(look, m);
	case item_kind_DECISIONS:
		return guide_decisions(look, m);
	case item_kind_OBJECTIVES:
		return guide_objectives(look, m);
	case item_kind_RETROSPECTIVE:
		return guide_retro(look, m);
	case item_kind_CLOSE:
		return document(look, look->minutes, w);
	default:
		return noted(look, m);
	}
}
