// SPDX-License-Identifier: EUPL-1.2
// The long texts of the object on the sheet or the profile: they are not in the snapshot and are read when it is shown.
#include "cmd/view/pages.h"
#include "say/facts.h"

#define TEXTS_MOST 64

struct texts {
	struct pages *g;
	struct model *model;
	struct long_text *list;
	size_t n;
};

static void add_row(struct texts *t, enum table_id table, int32_t id)
{
	struct str text = {0};
	for (int i = 0; i < schema[table].column_count && t->n + 1 < TEXTS_MOST; i++) {
		struct ls_err err;
		str_clear(&text);
		if (!schema[table].columns[i].lazy ||
			model_text(t->model, table, id, schema[table].columns[i].name, &text, &err) != LS_OK || text.len == 0)
			continue;
		t->list[t->n++] = (struct long_text){table, i, arena_str(t->g->arena, str_text(&text)), id};
	}
	str_free(&text);
}

void page_texts(struct pages *g, struct model *m, enum table_id table, int32_t id)
{
	struct texts t = {.g = g, .model = m, .list = arena_zero(g->arena, TEXTS_MOST, sizeof(struct long_text))};
	add_row(&t, table, id);
	if (table == T_measure) {
		struct plan_rows rows = plan_of(model_plan(m), T_measure_text, "measure", id);
		for (size_t i = 0; i < rows.n; i++)
			add_row(&t, T_measure_text, model_plan(m)->measure_text[rows.at[i]].id);
		rows = plan_of(model_plan(m), T_rating, "measure", id);
		for (size_t i = 0; i < rows.n; i++)
			add_row(&t, T_rating, model_plan(m)->rating[rows.at[i]].id);
	}
	g->texts = t.list;
}
