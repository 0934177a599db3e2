// SPDX-License-Identifier: EUPL-1.2
// Whom a cell means: objects by code or title, also as "KS4 Beratung"; and how a list names them.
#include "base/i18n.h"
#include "base/text.h"
#include "exchange/catalogue/work.h"
#include "plan/code.h"
#include "plan/limits.h"

#include <string.h>

static const struct lookup *lookup_of(struct catalogue *c, enum table_id t)
{
	struct lookup *l = &c->lookup[t];
	if (l->names)
		return l;
	const struct table *table = &schema[t];
	int code = schema_code(table), title = schema_title(table);
	l->names = names_new();
	l->twice = names_new();
	for (int by = 0; by < 2; by++)
		for (size_t i = 0; i < plan_count(c->plan, t); i++) {
			const void *row = plan_row(c->plan, t, i);
			int column = by == 0 ? code : title;
			const char *text = column < 0 ? "" : plan_text(&table->columns[column], row);
			const struct name *taken = *text ? names_add(l->names, text, plan_id(row), by) : NULL;
			if (taken && taken->row != plan_id(row) && by == 1 && taken->line == 1)
				(void)names_add(l->twice, text, plan_id(row), 0); // two are called so; a code always means its own
		}
	return l;
}

void lookup_free(struct catalogue *c)
{
	names_free(c->new_rows);
	for (int t = 0; t < TABLE_COUNT; t++) {
		names_free(c->lookup[t].names);
		names_free(c->lookup[t].twice);
	}
}

// "KS4 Beratung": a code, and its title behind it.
static bool code_and_title(const struct lookup *l, struct catalogue *c, enum table_id t, const char *text, int32_t *id)
{
	size_t n = strcspn(text, " ");
	if (!text[n] || n > CODE_MOST)
		return false;
	const struct name *by = names_find(l->names, arena_dup(c->arena, text, n));
	int title = schema_title(&schema[t]);
	if (!by || title < 0)
		return false;
	const void *row = plan_find(c->plan, t, by->row);
	if (!text_same(plan_text(&schema[t].columns[title], row), text + n + 1))
		return false;
	*id = by->row;
	return true;
}

enum ls_code lookup_find(struct catalogue *c, enum table_id t, const char *text, int32_t *id, struct ls_err *err)
{
	const struct lookup *l = lookup_of(c, t);
	if (names_find(l->twice, text))
		return ls_fail(err, LS_REFUSED, tr("“%.80s” may mean several; name it by its code."), text);
	const struct name *by = names_find(l->names, text);
	if (by)
		*id = by->row;
	return by || code_and_title(l, c, t, text, id) ? LS_OK : code_find(c->plan, t, text, c->today, id, err);
}

void lookup_name(struct str *out, struct catalogue *c, enum table_id t, int32_t id, bool codes)
{
	const void *row = plan_find(c->plan, t, id);
	int title = schema_title(&schema[t]);
	const char *text = row && title >= 0 && !codes ? plan_text(&schema[t].columns[title], row) : "";
	const struct lookup *l = lookup_of(c, t);
	const struct name *by = *text ? names_find(l->names, text) : NULL;
	if (by && by->row == id && !names_find(l->twice, text))
		str_add(out, text);
	else
		code_name(out, c->plan, t, id);
}
