// SPDX-License-Identifier: EUPL-1.2
// Planning as one flow: a saved objective leads to its key results, a saved key result to the next one, and when no more is
// wanted to the measures that contribute; a measure that was begun there contributes at once.
#include "ui/form/parts.h"

#include <string.h>

static int64_t chosen(const struct form *f, const char *name)
{
	int i = form_field_of(f, schema_column(&schema[f->table], name));
	return i < 0 ? NONE64 : f->field[i].chosen;
}

void form_flow_next(const struct form *f, const struct look *look, struct str *out)
{
	(void)look;
	if (!f->flow || f->left)
		return;
	if (f->table == T_objective)
		str_add(out, "kr plan"); // of the one just saved
	else if (f->table == T_key_result && chosen(f, "objective") != NONE64)
		str_addf(out, "kr plan #%d", (int)chosen(f, "objective"));
	else if (f->table == T_measure && *f->flow)
		str_addf(out, "%.*s serve%s", (int)(strchr(f->flow, ' ') - f->flow), f->flow, strchr(f->flow, ' '));
}

void form_flow_over(const struct form *f, struct str *out)
{
	if (f->flow && f->table == T_key_result && chosen(f, "objective") != NONE64)
		str_addf(out, "objective measures #%d planned", (int)chosen(f, "objective"));
}

bool form_flow_untouched(const struct form *f)
{
	int title = form_field_of(f, schema_column(&schema[f->table], "title"));
	return f->flow && f->table == T_key_result && !form_changed(f) && title >= 0 && f->field[title].edit.text.len == 0;
}

void form_flow_chosen(struct form *f, int i)
{
	int goal = form_field_of(f, schema_column(&schema[T_objective], "goal"));
	int field = form_field_of(f, schema_column(&schema[T_objective], "field"));
	if (!f->flow || f->table != T_objective || i != goal || field < 0 || f->field[goal].chosen == NONE64 ||
		form_changed_field(&f->field[field]))
		return;
	f->field[field].chosen = f->field[field].base_chosen = NONE64;
	f->field[field].begun = false;
}
