// SPDX-License-Identifier: EUPL-1.2
// What a form asks for: one command that holds the fields that were changed, or all that are not empty for a new row.
// And what is kept of it while it is only half filled: the command that would open it again so.
#include "base/str.h"
#include "ui/form/parts.h"

static void add_rows(struct str *out, const struct form *f)
{
	for (size_t i = 0; i < f->ids_n; i++)
		str_addf(out, " #%d", (int)f->ids[i]);
}

static void add_value(struct str *out, const struct look *look, const char *before, const struct form_field *field,
					  const char *text, bool kept)
{
	const struct column *c = field->c;
	struct str word = str_on(look->frame);
	str_addf(&word, "%s%s=", before, c->name);
	for (size_t k = 0; k < field->set.n; k++)
		str_addf(&word, "%s#%d", k ? "," : "", (int)field->set.id[k]);
	if (field->unknown.len)
		str_addf(&word, "%s%s", field->set.n ? "," : "", str_text(&field->unknown));
	if (form_is_typed(field->kind) && kept)
		form_kept_text(&word, look->plan, c, text, look->today);
	else if (form_is_typed(field->kind))
		str_add(&word, text);
	else if (field->chosen != NONE64 && field->kind == FIELD_REF)
		str_addf(&word, "#%lld", (long long)field->chosen);
	else if (field->chosen != NONE64)
		str_add(&word, c->words[field->chosen].code);
	str_addc(out, ' ');
	str_addquoted(out, str_text(&word));
}

static void add_typed(struct str *out, const struct look *look, const struct form_field *field, bool kept)
{
	add_value(out, look, "", field, str_text(&field->edit.text), kept);
}

static bool is_empty(const struct form_field *field)
{
	if (field->kind == FIELD_SEVERAL)
		return field->set.n == 0 && field->unknown.len == 0;
	return form_is_typed(field->kind) ? field->edit.text.len == 0 : field->chosen == NONE64;
}

// The fields worth a word: the changed ones; of a new row also what it was given.
static bool worth(const struct form *f, int i)
{
	const struct form_field *field = &f->field[i];
	return form_changed_field(field) || (f->ids_n == 0 && !field->locked && !is_empty(field));
}

void form_command(const struct form *f, const struct look *look, struct str *out)
{
	if (f->ids_n && !form_changed(f))
		return;
	str_addf(out, "%s %s", schema[f->table].object, f->ids_n ? "edit" : "add");
	add_rows(out, f);
	for (int i = 0; i < f->n; i++)
		if (worth(f, i) && !f->field[i].proposed) // the next free code is found when it is written
			add_typed(out, look, &f->field[i], false);
}

void form_seen(const struct form *f, const struct look *look, struct str *out)
{
	for (int i = 0; i < f->n && f->ids_n; i++) {
		struct form_field was = f->field[i];
		if (!form_changed_field(&was) || was.differs || was.contested)
			continue;
		if (was.over) {
			str_addf(out, " told:%s=%llx", was.c->name, (unsigned long long)was.over);
			continue;
		}
		was.chosen = was.base_chosen;
		was.set = was.base_set;
		was.unknown = (struct str){0};
		add_value(out, look, "was:", &was, was.base, true);
	}
}

// Part of planning it stays that when it is opened again.
static void add_flow(struct str *out, const struct form *f)
{
	if (!f->flow)
		return;
	str_addc(out, ' ');
	struct str word = {0};
	str_addf(&word, "plan:=%s", f->flow);
	str_addquoted(out, str_text(&word));
	str_free(&word);
}

void form_next(const struct form *f, const struct look *look, struct str *out)
{
	if (f->table == T_cycle) { // it begins where this one ends
		str_add(out, "add cycle");
		return;
	}
	int scope = schema_scope(&schema[f->table]);
	str_addf(out, "%s form", schema[f->table].object);
	for (int i = 0; i < f->n; i++) {
		const struct form_field *field = &f->field[i];
		bool owner = field->kind == FIELD_REF && (field->c->flags & OWN || field->column == scope);
		if ((field->begun || owner) && field->kind != FIELD_CODE && !field->locked && !is_empty(field))
			add_typed(out, look, field, true);
	}
	add_flow(out, f);
}

void form_keep_text(const struct form *f, const struct look *look, struct str *out)
{
	if (!form_changed(f))
		return;
	str_addf(out, "%s resume", schema[f->table].object);
	add_rows(out, f);
	for (int i = 0; i < f->n; i++)
		if (worth(f, i) && !f->field[i].proposed && !f->field[i].contested)
			add_typed(out, look, &f->field[i], true);
	form_seen(f, look, out);
	add_flow(out, f);
}
