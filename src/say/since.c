// SPDX-License-Identifier: EUPL-1.2
// What was changed since the last meeting, per object, by the fields they belong to: that of the team first.
#include "base/i18n.h"
#include "say/agenda.h"
#include "say/key_result.h"
#include "say/meeting.h"
#include "say/progress.h"
#include "say/value.h"

#include <string.h>

#define UP_MOST 8 // objects from a row up to its field

struct told_object {
	const char *name, *what;
	int32_t field; // NONE32: of none
};

struct since {
	struct doc *d;
	const struct look *look;
	const struct changes *changes;
	struct told_object *list;
	size_t n;
};

// The meetings and what was noted in them have minutes of their own.
static bool told_there(const struct change *c)
{
	return c->table == T_meeting || c->table == T_attendance || c->table == T_meeting_item;
}

// ---- whose field ---------------------------------------------------------------------------------------------------------

static int32_t reference(const struct since *s, enum table_id t, int32_t row, int column)
{
	const void *r = plan_find(s->look->plan, t, row);
	if (r) {
		int64_t v = plan_int(&schema[t].columns[column], r);
		return v == NONE64 ? NONE32 : (int32_t)v;
	}
	const struct value *v = changes_cell(s->changes, t, row, schema[t].columns[column].name);
	return v && v->kind == VALUE_INT ? (int32_t)v->i : NONE32;
}

// Its own field, else that of what it belongs to: of the measure before the key result, of the goal before the team.
static int32_t field_of(const struct since *s, enum table_id t, int32_t row, int up)
{
	static const char *const ways[] = {"field", "measure",  "phase",     "key_result", "objective",
									   "goal",  "decision", "indicator", "team"};
	if (t == T_field)
		return row;
	for (size_t i = 0; i < sizeof ways / sizeof ways[0] && up < UP_MOST; i++) {
		int column = schema_column(&schema[t], ways[i]);
		if (column < 0 || schema[t].columns[column].type != TYPE_REF)
			continue;
		int32_t to = reference(s, t, row, column);
		int32_t field = to == NONE32 ? NONE32 : field_of(s, schema[t].columns[column].target, to, up + 1);
		if (field != NONE32)
			return field;
	}
	return NONE32;
}

// ---- what became of it -----------------------------------------------------------------------------------------------------

// A check-in and a report are told by what they say, as far as it may be seen.
static bool tell_new(struct str *out, const struct since *s, const struct change *c)
{
	const struct plan *p = s->look->plan;
	const struct check_in *in = c->op == 'i' && c->table == T_check_in ? plan_find(p, T_check_in, c->row) : NULL;
	const struct measure_status *status =
		c->op == 'i' && c->table == T_measure_status ? plan_find(p, c->table, c->row) : NULL;
	const struct key_result *kr = in ? plan_find(p, T_key_result, in->key_result) : NULL;
	if (kr) {
		key_result_noted(out, s->look, kr, in);
		return true;
	}
	if (status && *status->text) {
		if (status->day != DAY_NONE) {
			progress_day(out, status->day);
			str_add(out, ": ");
		}
		str_add(out, status->text);
		return true;
	}
	return false;
}

// What was ticked: a task by its own title, a step of a milestone by its.
static bool tell_done(struct str *out, const struct since *s, const struct change *c)
{
	const struct kr_step *step = c->table == T_kr_step ? plan_find(s->look->plan, T_kr_step, c->row) : NULL;
	bool box = step || c->table == T_action;
	if (!box || c->op != 'u' || strcmp(c->column, "done") != 0 || c->after.kind != VALUE_INT)
		return false;
	struct str day = str_on(s->d->a);
	date_text(&day, (int32_t)c->after.i, PRECISION_DAY);
	if (step)
		str_addf(out, tr("step “%s” completed on %s"), step->title, str_text(&day));
	else
		str_addf(out, tr("completed on %s"), str_text(&day));
	return true;
}

static struct told_object *object_named(struct since *s, const char *name)
{
	for (size_t i = s->n; i-- > 0;)
		if (strcmp(s->list[i].name, name) == 0)
			return &s->list[i];
	s->list[s->n] = (struct told_object){arena_str(s->d->a, name), "", NONE32};
	return &s->list[s->n++];
}

static void gather(struct since *s, const struct change *c)
{
	const struct plan *p = s->look->plan;
	struct str name = str_on(s->d->a), what = str_on(s->d->a), shown = str_on(s->d->a), all = str_on(s->d->a);
	tell_object_plain(&name, p, s->changes, c->table, c->row);
	struct told_object *of = object_named(s, str_text(&name));
	if (!tell_new(&shown, s, c) && !tell_done(&shown, s, c)) {
		size_t told = tell_change(&what, p, s->changes, c);
		value_label(&shown, str_text(&what), told, look_hides(s->look, tell_hidden(p, c)));
	}
	str_add(&all, of->what);
	progress_join(&all);
	str_add(&all, str_text(&shown));
	of->what = str_text(&all);
	if (of->field == NONE32)
		of->field = field_of(s, c->table, c->row, 0);
	if (!plan_find(p, T_field, of->field))
		of->field = NONE32;
}

// ---- as a document -----------------------------------------------------------------------------------------------------------

static void tell_field(const struct since *s, int32_t field, bool parted)
{
	const struct field *f = plan_find(s->look->plan, T_field, field);
	bool begun = false;
	for (size_t i = 0; i < s->n; i++) {
		if (s->list[i].field != field)
			continue;
		if (!begun && parted)
			doc_heading(s->d, 2, f ? f->title : tr("Belongs to no field"));
		begun = true;
		doc_item(s->d, arena_printf(s->d->a, "%s: %s", s->list[i].name, s->list[i].what));
	}
}

static void tell_all(const struct since *s, int32_t own)
{
	const struct plan *p = s->look->plan;
	struct plan_rows fields = plan_ordered(p, T_field);
	bool parted = false;
	for (size_t i = 0; i < s->n; i++)
		parted = parted || s->list[i].field != NONE32;
	if (own != NONE32)
		tell_field(s, own, parted);
	for (size_t i = 0; i < fields.n; i++)
		if (p->field[fields.at[i]].id != own)
			tell_field(s, p->field[fields.at[i]].id, parted);
	tell_field(s, NONE32, parted);
}

void since_tell(struct doc *d, const struct look *look, const struct meeting *before, const struct changes *changes)
{
	struct str title = str_on(look->frame);
	if (before) {
		str_add(&title, tr("Since "));
		meeting_when(&title, before);
	} else {
		str_add(&title, tr("This team has not met before"));
	}
	doc_begin(d, look->frame, str_text(&title));
	struct since s = {d, look, changes, arena_alloc(d->a, (changes->n + 1) * sizeof *s.list), 0};
	for (size_t i = 0; i < changes->n; i++)
		if (!told_there(&changes->list[i]) && tell_worth(changes, &changes->list[i]))
			gather(&s, &changes->list[i]);
	if (before && s.n == 0)
		doc_text(d, tr("Nothing was changed since then."));
	const struct team *team = before ? plan_find(look->plan, T_team, before->team) : NULL;
	tell_all(&s, team ? team->field : NONE32);
}
