// SPDX-License-Identifier: EUPL-1.2
// A field that holds any number of other objects: a set of ids. It is written as their codes, with commas between.
#include "base/i18n.h"
#include "base/pieces.h"
#include "plan/code.h"
#include "say/value.h"
#include "ui/form/parts.h"

#include <stdlib.h>

static void add(struct form_set *s, int32_t id)
{
	for (size_t i = 0; i < s->n; i++)
		if (s->id[i] == id)
			return;
	s->id = mem_realloc(s->id, (s->n + 1) * sizeof *s->id);
	s->id[s->n++] = id;
}

static void copy(struct form_set *to, const struct form_set *from)
{
	to->n = 0;
	for (size_t i = 0; i < from->n; i++)
		add(to, from->id[i]);
}

void several_make(struct form *f, const struct look *look, int i)
{
	struct tie tie;
	if (!tie_of(f->table, i, &tie))
		return;
	struct form_field *field = &f->field[f->n++];
	*field = (struct form_field){
		.column = FORM_TIE(i), .kind = FIELD_SEVERAL, .base = mem_str(""), .chosen = NONE64, .base_chosen = NONE64};
	field->own = (struct column){.name = schema[tie.rows].object,
								 .type = TYPE_REF,
								 .target = tie_target(&tie),
								 .label = tie.label,
								 .help = tie.help,
								 .preset = NONE64};
	field->c = &field->own;
	several_from_plan(field, f, look);
}

void several_from_plan(struct form_field *field, const struct form *f, const struct look *look)
{
	struct tie tie;
	int32_t *ids = NULL;
	if (!tie_of(f->table, FORM_TIE(field->column), &tie) || f->ids_n != 1)
		return;
	size_t n = tie_ends(look->frame, look->plan, &tie, f->ids[0], &ids);
	field->base_set.n = 0;
	for (size_t i = 0; i < n; i++)
		add(&field->base_set, ids[i]);
	copy(&field->set, &field->base_set);
}

// What is not found stays beside the set, as it was given, until somebody has looked at the field.
void several_put(struct form_field *field, const struct form *f, const struct look *look, const char *codes, bool typed)
{
	struct tie tie;
	struct str code = str_on(look->frame);
	const char *at = codes;
	field->set.n = 0;
	str_clear(&field->unknown);
	if (!tie_of(f->table, FORM_TIE(field->column), &tie))
		return;
	while (tie_next_code(look->plan, &tie, codes, &at, &code)) {
		int32_t id = NONE32;
		if (code_find(look->plan, field->c->target, str_text(&code), look->today, &id, NULL) == LS_OK) {
			add(&field->set, id);
			continue;
		}
		str_add(&field->unknown, field->unknown.len ? ", " : "");
		pieces_put(&field->unknown, str_text(&code), ", ");
	}
	if (!typed)
		copy(&field->base_set, &field->set);
	field->judged |= field->unknown.len > 0;
	several_judge(field);
}

void several_judge(struct form_field *field)
{
	str_clear(&field->wrong);
	if (field->unknown.len)
		str_addf(&field->wrong, tr("%s: not in the plan: %s. Space shows what is there."), tr(field->c->label),
				 str_text(&field->unknown));
}

void several_seen(struct form_field *field)
{
	str_clear(&field->unknown);
}

static bool holds(const struct form_set *s, int64_t id)
{
	for (size_t i = 0; i < s->n; i++)
		if (s->id[i] == id)
			return true;
	return false;
}

bool several_has(const struct form_field *f, int64_t id)
{
	return holds(&f->set, id);
}

bool several_changed(const struct form_field *f)
{
	bool same = f->set.n == f->base_set.n && f->unknown.len == 0;
	for (size_t i = 0; i < f->set.n && same; i++)
		same = holds(&f->base_set, f->set.id[i]);
	return !same;
}

void several_toggle(struct form_field *f, int64_t id)
{
	if (!several_has(f, id)) {
		add(&f->set, (int32_t)id);
		return;
	}
	size_t kept = 0;
	for (size_t i = 0; i < f->set.n; i++)
		if (f->set.id[i] != id)
			f->set.id[kept++] = f->set.id[i];
	f->set.n = kept;
}

void several_clear(struct form_field *f)
{
	f->set.n = 0;
}

void several_shown(struct str *out, const struct form_field *f, const struct plan *p)
{
	for (size_t i = 0; i < f->set.n; i++) {
		str_add(out, i ? ", " : "");
		value_name(out, p, f->c->target, f->set.id[i]);
	}
}

void several_free(struct form_field *f)
{
	free(f->set.id);
	free(f->base_set.id);
	str_free(&f->unknown);
}
