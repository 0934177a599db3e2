// SPDX-License-Identifier: EUPL-1.2
// Who does a task: names that are known are completed as they are in the check-in, and nobody is asked about once.
#include "say/people.h"

#include "base/i18n.h"
#include "ui/form/parts.h"

#include <string.h>

bool people_field(const struct form *f, int i)
{
	const struct form_field *field = i >= 0 && i < f->n ? &f->field[i] : NULL;
	bool name = field && field->kind == FIELD_LINE && field->c->secret == SECRET_NAME;
	return name && !field->locked && (f->table == T_action || f->table == T_attendance || f->table == T_team_member);
}

static int32_t chosen(const struct form *f, const char *column)
{
	int i = form_field_of(f, schema_column(&schema[f->table], column));
	return i < 0 || f->field[i].chosen == NONE64 ? NONE32 : (int32_t)f->field[i].chosen;
}

int32_t people_team(const struct form *f, const struct look *look)
{
	const struct key_result *kr = plan_find(look->plan, T_key_result, chosen(f, "key_result"));
	const struct objective *o = plan_find(look->plan, T_objective, kr ? kr->objective : NONE32);
	const struct meeting *m = plan_find(look->plan, T_meeting, chosen(f, "meeting"));
	return o && o->team != NONE32 ? o->team : m && m->team != NONE32 ? m->team : chosen(f, "team");
}

static const char *meant(const struct form *f, const struct look *look, int i)
{
	const struct edit *e = &f->field[i].edit;
	if (!people_field(f, i) || e->text.len == 0 || e->cursor != e->text.len)
		return NULL;
	return people_meant(look, people_team(f, look), str_text(&e->text));
}

const char *people_rest(const struct form *f, const struct look *look, int i)
{
	const struct edit *e = &f->field[i].edit;
	const char *name = i == f->at ? meant(f, look, i) : NULL;
	return name && strncmp(name, str_text(&e->text), e->text.len) == 0 ? name + e->text.len : "";
}

bool people_take(struct form *f, const struct look *look, const char *where)
{
	bool end = strcmp(where, "right") == 0 || strcmp(where, "end") == 0;
	const char *name = end && f->at < f->n ? meant(f, look, f->at) : NULL;
	if (name)
		edit_replace(&f->field[f->at].edit, name);
	return name != NULL;
}

bool people_ask(struct form *f, const struct look *look, struct ls_err *err)
{
	int i = f->table == T_action ? form_field_of(f, schema_column(&schema[T_action], "owner")) : -1;
	bool fresh = f->ids_n == 0 || (i >= 0 && form_changed_field(&f->field[i]));
	if (i < 0 || f->asked || !fresh || f->field[i].locked || f->field[i].various || f->field[i].edit.text.len > 0)
		return false;
	f->asked = true;
	ls_fail(err, LS_OK, "%s", look_keys(look, tr("Who does it? {save} once more saves the task without a person.")));
	return true;
}
