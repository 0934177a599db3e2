// SPDX-License-Identifier: EUPL-1.2
// The first list of an empty plan brings its fields of action and units along: nobody should have to type them before
// the list that names them can be read.
#include "base/i18n.h"
#include "base/text.h"
#include "exchange/catalogue/work.h"
#include "plan/code.h"

#include <stdlib.h>
#include <string.h>

static const enum table_id kinds[] = {T_field, T_unit, T_horizon, T_cost_class};
#define KINDS (sizeof kinds / sizeof kinds[0])

static bool may_be_made(const struct catalogue *c, enum table_id t)
{
	for (size_t i = 0; i < KINDS; i++)
		if (kinds[i] == t)
			return plan_count(c->plan, t) == 0;
	return false;
}

bool made_said(struct catalogue *c, enum table_id t, const char *text, struct said *out)
{
	if (!may_be_made(c, t))
		return false;
	size_t at = 0;
	while (at < c->made_n && (c->made[at].table != t || !text_same(c->made[at].title, text)))
		at++;
	if (at == c->made_room) {
		c->made_room = c->made_room ? 2 * c->made_room : 16;
		c->made = mem_realloc(c->made, c->made_room * sizeof *c->made);
	}
	if (at == c->made_n)
		c->made[c->made_n++] = (struct made){t, arena_str(c->arena, text), NONE32, false};
	*out = (struct said){.kind = SAID_MADE, .i = (int64_t)at};
	return true;
}

void made_note_used(struct catalogue *c)
{
	for (size_t i = 0; i < c->n; i++)
		for (size_t k = 0; k < c->entries[i].row.cells_n; k++)
			if (c->entries[i].writes[k].now.kind == SAID_MADE)
				c->made[c->entries[i].writes[k].now.i].used = true;
}

// The n-th code in the manner of the table: "A1", "A2".
static void code_of(struct str *out, const struct catalogue *c, enum table_id t, int n)
{
	struct str first = {0};
	code_propose(&first, c->plan, t, NONE32);
	size_t prefix = strcspn(str_text(&first), "0123456789");
	str_addn(out, str_text(&first), prefix);
	str_addf(out, "%d", n);
	str_free(&first);
}

static enum ls_code write_one(struct catalogue *c, struct model *m, struct made *made, int n, struct ls_err *err)
{
	const struct table *t = &schema[made->table];
	struct str code = {0};
	code_of(&code, c, made->table, n);
	const int columns[] = {schema_code(t), schema_title(t), schema_column(t, "pos")};
	const struct value values[] = {{.kind = VALUE_TEXT, .s = str_text(&code)},
								   {.kind = VALUE_TEXT, .s = made->title},
								   {.kind = VALUE_INT, .i = n}};
	enum ls_code result = model_add(m, made->table, columns, values, 3, &made->id, err);
	str_free(&code);
	return result;
}

enum ls_code made_write(struct catalogue *c, struct model *m, struct ls_err *err)
{
	enum ls_code code = LS_OK;
	for (size_t k = 0; k < KINDS; k++) {
		int n = 0;
		for (size_t i = 0; i < c->made_n && code == LS_OK; i++)
			if (c->made[i].used && c->made[i].table == kinds[k])
				code = write_one(c, m, &c->made[i], ++n, err);
	}
	return code;
}

void made_describe(struct str *out, const struct catalogue *c)
{
	for (size_t k = 0; k < KINDS; k++) {
		bool first = true;
		for (size_t i = 0; i < c->made_n; i++) {
			if (!c->made[i].used || c->made[i].table != kinds[k])
				continue;
			if (first)
				str_addf(out, tr("; new %s: "), tr(schema[kinds[k]].plural));
			else
				str_add(out, ", ");
			text_harmless(out, c->made[i].title);
			first = false;
		}
	}
}
