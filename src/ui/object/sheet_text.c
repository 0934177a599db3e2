// SPDX-License-Identifier: EUPL-1.2
// A sheet without a screen: a fact a line, then what refers to the object.
#include "ui/object/sheet_text.h"

#include "plan/code.h"
#include "say/facts.h"
#include "say/label.h"
#include "say/row.h"
#include "say/kin.h"

// Further lines of a long text stand below its first one.
static void add_fact(struct str *out, const struct look *look, const struct fact *f)
{
	str_addf(out, "\n%s: ", label_head(look->frame, f->label));
	for (const char *s = f->value; *s; s++) {
		str_addc(out, *s);
		if (*s == '\n')
			str_add(out, "  ");
	}
}

void sheet_text(struct str *out, const struct look *look, enum table_id t, int32_t id)
{
	const void *row = t < TABLE_COUNT ? plan_find(look->plan, t, id) : NULL;
	struct kin *kin;
	if (!row)
		return;
	struct facts facts = facts_of(look, t, row);
	int n = kin_of(look, t, id, &kin);
	code_title(out, look->plan, t, id);
	for (int i = 0; i < facts.n; i++)
		add_fact(out, look, &facts.at[i]);
	for (const struct kin *k = kin; k < kin + n; k++) {
		str_addf(out, "\n\n%s (%zu)", label_head(look->frame, facts_kin_heading(k->table, k->column)), k->rows.n);
		for (size_t i = 0; i < k->rows.n; i++) {
			str_add(out, "\n  ");
			row_text(out, look, k->table, plan_row(look->plan, k->table, k->rows.at[i]), k->column);
		}
	}
}
