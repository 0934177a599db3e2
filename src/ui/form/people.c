// SPDX-License-Identifier: EUPL-1.2
// Who does a task, who decides: names that are known are completed as they are in the check-in. A task of nobody is asked
// about once.
#include "say/people.h"

#include "base/i18n.h"
#include "ui/form/parts.h"

#include <string.h>

enum { TOLD = 5 }; // names in a sentence

static bool is_body(const struct form_field *field)
{
	return strcmp(field->c->name, "body") == 0 || strcmp(field->c->name, "verdict_body") == 0;
}

static bool is_known(const struct form *f, int i)
{
	const struct form_field *field = i >= 0 && i < f->n ? &f->field[i] : NULL;
	bool name = field && field->kind == FIELD_LINE && field->c->secret == SECRET_NAME;
	if (field && field->kind == FIELD_LINE && is_body(field))
		return !field->locked;
	return name && !field->locked && (f->table == T_action || f->table == T_attendance || f->table == T_team_member);
}

static int32_t chosen(const struct form *f, const char *column)
{
	int i = form_field_of(f, schema_column(&schema[f->table], column));
	return i < 0 || f->field[i].chosen == NONE64 ? NONE32 : (int32_t)f->field[i].chosen;
}

static int32_t team_of(const struct form *f, const struct look *look)
{
	const struct key_result *kr = plan_find(look->plan, T_key_result, chosen(f, "key_result"));
	const struct objective *o = plan_find(look->plan, T_objective, kr ? kr->objective : NONE32);
	const struct meeting *m = plan_find(look->plan, T_meeting, chosen(f, "meeting"));
	return o && o->team != NONE32 ? o->team : m && m->team != NONE32 ? m->team : chosen(f, "team");
}

static const char *meant(const struct form *f, const struct look *look, int i)
{
	const struct edit *e = &f->field[i].edit;
	if (!is_known(f, i) || e->text.len == 0 || e->cursor != e->text.len)
		return NULL;
	if (is_body(&f->field[i]))
		return bodies_meant(look, str_text(&e->text));
	return people_meant(look, team_of(f, look), str_text(&e->text));
}

void people_tell(struct str *out, const struct form *f, const struct look *look)
{
	const struct form_field *field = &f->field[f->at];
	struct str names = str_on(look->frame);
	if (!is_known(f, f->at))
		return;
	const char *typed = str_text(&field->edit.text);
	if (is_body(field))
		bodies_named(&names, look, typed, TOLD);
	else
		people_named(&names, look, team_of(f, look), typed, TOLD);
	if (names.len)
		str_addf(out, *typed ? tr(" · → takes: %s") : " · %s", str_text(&names));
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
