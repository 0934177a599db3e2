// SPDX-License-Identifier: EUPL-1.2
// Beginning a meeting: one that is planned for today, or a new one, with who belongs to the team and the agenda of its kind,
// as one step.
#include "base/i18n.h"
#include "cmd/command.h"
#include "cmd/run/meeting.h"
#include "cmd/view/view.h"
#include "plan/year/agenda.h"
#include "plan/clock.h"
#include "plan/code.h"
#include "plan/meeting.h"
#include "say/agenda.h"
#include "say/meeting.h"

#include <string.h>

struct begin {
	const struct plan *p;
	struct meeting row; // as it will be: kind, team, day, cycle, begun; its id where it is planned
	bool planned;
};

static struct value number(int64_t i)
{
	return i == NONE32 ? (struct value){.kind = VALUE_NULL} : (struct value){.kind = VALUE_INT, .i = i};
}

// ---- what is meant -------------------------------------------------------------------------------------------------------

// Of the latest one of that kind.
static int32_t team_of_kind(const struct session *s, int kind)
{
	const struct plan *p = model_plan(s->model);
	uint32_t *order = NULL;
	size_t n = meetings_ordered(s->frame, p, s->today, &order);
	for (size_t i = 0; i < n; i++) {
		const struct meeting *m = &p->meeting[order[i]];
		if (m->kind == kind && m->team != NONE32 && meeting_state(m, s->today) == MEETING_HELD)
			return m->team;
	}
	return NONE32;
}

int32_t meeting_usual_team(const struct session *s, int kind)
{
	const struct plan *p = model_plan(s->model);
	int32_t last = team_of_kind(s, kind);
	if (last == NONE32)
		last = meeting_team(p, s->today);
	struct plan_rows rows = plan_ordered(p, T_team);
	for (size_t i = 0; i < rows.n && last == NONE32; i++)
		if (p->team[rows.at[i]].kind == team_kind_STRATEGY)
			last = p->team[rows.at[i]].id;
	return last;
}

static int kind_named(const char *word)
{
	for (int i = 0; i < meeting_kind_COUNT; i++)
		if (strcmp(words_meeting_kind[i].code, word) == 0)
			return i;
	return -1;
}

static enum ls_code read_words(struct session *s, struct begin *b, int argc, char *const argv[], struct ls_err *err)
{
	b->row.team = NONE32;
	bool named = false;
	for (int i = 2; i < argc; i++) {
		int kind = kind_named(argv[i]);
		if (kind >= 0) {
			b->row.kind = kind;
			continue;
		}
		named = true;
		if (strcmp(argv[i], "-") != 0 && code_find(b->p, T_team, argv[i], s->today, &b->row.team, err) != LS_OK)
			return err->code;
	}
	if (!named)
		b->row.team = meeting_usual_team(s, b->row.kind);
	return LS_OK;
}

static enum ls_code runs_already(struct session *s, const struct meeting *m, struct ls_err *err)
{
	struct str title = str_on(s->frame), when = str_on(s->frame);
	meeting_title(&title, model_plan(s->model), m);
	meeting_when(&when, m);
	return ls_fail(err, LS_REFUSED,
				   tr("This team is in a meeting already: %s (%s). “meeting guide #%d” leads into it."),
				   str_text(&title), str_text(&when), (int)m->id);
}

// ---- writing ---------------------------------------------------------------------------------------------------------------

static enum ls_code write_row(struct session *s, struct begin *b, struct ls_err *err)
{
	const struct table *t = &schema[T_meeting];
	if (b->planned)
		return model_set(s->model, T_meeting, b->row.id, schema_column(t, "begun"), number(b->row.begun), err);
	const int columns[] = {schema_column(t, "kind"), schema_column(t, "day"), schema_column(t, "team"),
						   schema_column(t, "cycle"), schema_column(t, "begun")};
	const struct value values[] = {number(b->row.kind), number(b->row.day), number(b->row.team), number(b->row.cycle),
								   number(b->row.begun)};
	return model_add(s->model, T_meeting, columns, values, 5, &b->row.id, err);
}

// Everybody who belongs to the team counts as there; who is not is ticked off.
static enum ls_code write_people(struct session *s, const struct begin *b, struct ls_err *err)
{
	const struct table *t = &schema[T_attendance];
	struct plan_rows members = plan_of(b->p, T_team_member, "team", b->row.team);
	enum ls_code code = LS_OK;
	if (b->planned && plan_of(b->p, T_attendance, "meeting", b->row.id).n > 0)
		return LS_OK; // they were invited one by one
	for (size_t i = 0; i < members.n && b->row.team != NONE32 && code == LS_OK; i++) {
		const int columns[] = {schema_column(t, "meeting"), schema_column(t, "who"), schema_column(t, "pos")};
		const struct value values[] = {
			number(b->row.id), {.kind = VALUE_TEXT, .s = b->p->team_member[members.at[i]].who}, number((int64_t)i + 1)};
		int32_t id = 0;
		code = model_add(s->model, T_attendance, columns, values, 3, &id, err);
	}
	return code;
}

static enum ls_code add_item(struct session *s, const struct begin *b, int kind, int pos, struct ls_err *err)
{
	const struct table *t = &schema[T_meeting_item];
	const int columns[] = {schema_column(t, "meeting"), schema_column(t, "kind"), schema_column(t, "pos")};
	const struct value values[] = {number(b->row.id), number(kind), number(pos)};
	int32_t id = 0;
	return model_add(s->model, T_meeting_item, columns, values, 3, &id, err);
}

static enum ls_code place_item(struct session *s, const struct meeting_item *item, int pos, struct ls_err *err)
{
	if (item->pos == pos)
		return LS_OK;
	return model_set(s->model, T_meeting_item, item->id, schema_column(&schema[T_meeting_item], "pos"), number(pos),
					 err);
}

static bool in_agenda(const struct agenda *a, int kind)
{
	for (size_t i = 0; i < a->n; i++)
		if (a->kind[i] == kind && kind != item_kind_TOPIC)
			return true;
	return false;
}

// The agenda in its order; what was prepared beyond it comes before what is new.
static enum ls_code write_items(struct session *s, const struct begin *b, struct ls_err *err)
{
	struct agenda agenda = agenda_of(b->row.kind);
	struct agenda_items there = {NULL, 0};
	enum ls_code code = LS_OK;
	int pos = 1;
	if (b->planned)
		there = agenda_items(s->frame, b->p, b->row.id);
	for (size_t i = 0; i < agenda.n && code == LS_OK; i++) {
		bool found = false, topic = agenda.kind[i] == item_kind_TOPIC;
		for (int k = 0; k < there.n && code == LS_OK; k++) {
			bool here = topic ? !in_agenda(&agenda, there.at[k]->kind) : there.at[k]->kind == agenda.kind[i];
			if (!here)
				continue;
			found = found || !topic;
			code = place_item(s, there.at[k], pos++, err);
		}
		if (!found && code == LS_OK)
			code = add_item(s, b, agenda.kind[i], pos++, err);
	}
	return code;
}

static enum ls_code write_all(struct session *s, struct begin *b, struct ls_err *err)
{
	struct str label = str_on(s->frame);
	int64_t step = 0;
	size_t told = agenda_label_start(&label, b->p, &b->row);
	enum ls_code code = model_begin_told(s->model, str_text(&label), told, err);
	if (code != LS_OK)
		return code;
	code = write_row(s, b, err);
	if (code == LS_OK)
		code = write_people(s, b, err);
	if (code == LS_OK)
		code = write_items(s, b, err);
	if (code != LS_OK)
		model_spoil(s->model, err);
	code = model_end(s->model, &step, err);
	if (code == LS_OK)
		session_sayf(s, false, "%s", str_text(&label));
	return code;
}

enum ls_code run_meeting_start(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	struct begin b = {.p = model_plan(s->model), .row = {.title = "", .kind = meeting_kind_WEEKLY, .day = s->today}};
	enum ls_code code = read_words(s, &b, argc, argv, err);
	if (code != LS_OK)
		return code;
	const struct meeting *running = agenda_running(b.p, b.row.team);
	if (running)
		return runs_already(s, running, err);
	const struct meeting *planned = agenda_planned(b.p, b.row.team, b.row.kind, s->today);
	const struct cycle *c = agenda_quarter(b.p, b.row.kind, s->today);
	b.planned = planned != NULL;
	if (planned)
		b.row = *planned;
	else
		b.row.cycle = c ? c->id : NONE32;
	b.row.begun = session_clock(s);
	code = write_all(s, &b, err);
	if (code == LS_OK && s->cols > 0)
		meeting_lead(s, b.row.id);
	return code;
}
