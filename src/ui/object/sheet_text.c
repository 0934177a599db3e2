// SPDX-License-Identifier: EUPL-1.2
// A sheet without a screen: a fact a line, then what refers to the object.
#include "ui/object/sheet_text.h"

#include "plan/code.h"
#include "say/facts.h"
#include "say/label.h"
#include "ui/object/sheet.h"

enum { WIDTH = 80 }; // nothing is wrapped here; the page wants to know

// Further lines of a long text stand below its first one.
static void add_fact(struct str *out, const struct fact *f)
{
	str_addf(out, "\n%s: ", f->label);
	for (const char *s = f->value; *s; s++) {
		str_addc(out, *s);
		if (*s == '\n')
			str_add(out, "  ");
	}
}

void sheet_text(struct str *out, const struct look *look, enum table_id t, int32_t id)
{
	struct sheet_page page = sheet_page(look, t, id, WIDTH);
	if (!page.row)
		return;
	code_title(out, look->plan, t, id);
	for (int i = 0; i < page.facts_n; i++)
		add_fact(out, &page.facts[i]);
	for (int k = 0; k < page.kin_n; k++) {
		const struct kin *kin = &page.kin[k];
		str_addf(out, "\n\n%s (%zu)", label_head(look->frame, facts_kin_heading(kin->table, kin->column)), kin->rows.n);
		for (size_t i = 0; i < kin->rows.n; i++) {
			const void *row;
			if (!sheet_kin(&page, kin->thing + (int)i, look->plan, &row))
				continue;
			str_add(out, "\n  ");
			sheet_kin_text(out, look, kin, row);
		}
	}
}
