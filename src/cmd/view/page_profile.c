// SPDX-License-Identifier: EUPL-1.2
// The history of one measure: the last steps that changed it or what hangs on it.
#include "cmd/view/pages.h"
#include "say/history.h"
#include "say/kiosk.h"
#include "say/label.h"
#include "say/step.h"

#include <string.h>

#define STEPS_SHOWN   8
#define STEPS_READ    300 // how far back is looked
#define CHANGES_SHOWN 12  // of one step

// The value of a column of a row that may be gone: as it is, else as the step tells it.
static int64_t reference(const struct plan *p, const struct changes *all, const struct change *of, int column)
{
	const struct column *c = &schema[of->table].columns[column];
	const void *row = plan_find(p, of->table, of->row);
	if (row)
		return plan_int(c, row);
	const struct value *v = changes_cell(all, of->table, of->row, c->name);
	return v && v->kind == VALUE_INT ? v->i : NONE64;
}

static bool touches(const struct plan *p, const struct changes *all, const struct change *c, int32_t measure)
{
	if (c->table == T_measure)
		return c->row == measure;
	for (int i = 0; i < schema[c->table].column_count; i++) {
		const struct column *col = &schema[c->table].columns[i];
		if (col->type == TYPE_REF && col->target == T_measure && reference(p, all, c, i) == measure)
			return true;
	}
	return false;
}

// What the step did to the measure; false when it did nothing to it.
static bool read_step(struct pages *g, struct model *m, bool kiosk, const struct step *step, int32_t measure,
					  struct history_step *out)
{
	const struct plan *p = model_plan(m);
	struct change *changes = NULL;
	struct history_change list[CHANGES_SHOWN];
	size_t n = 0, used = 0, kept = 0;
	struct ls_err err;
	if (model_changes(m, g->arena, step->id, &changes, &n, &err) != LS_OK)
		return false;
	struct changes all;
	changes_of(&all, g->arena, changes, n);
	for (size_t i = 0; i < n && used < CHANGES_SHOWN; i++) {
		kept += kiosk && kiosk_keeps(changes[i].table);
		if (!touches(p, &all, &changes[i], measure) || !tell_worth(&all, &changes[i]) ||
			(kiosk && kiosk_keeps(changes[i].table)))
			continue;
		struct str what = str_on(g->arena);
		size_t told = tell_change(&what, p, &all, &changes[i]);
		list[used++] = (struct history_change){"", str_text(&what), tell_hidden(p, &changes[i]), told};
	}
	struct str when = str_on(g->arena);
	if (used == 0)
		return false;
	tell_when(&when, step->at);
	struct history_change *copy = arena_alloc(g->arena, used * sizeof *copy);
	memcpy(copy, list, used * sizeof *copy);
	*out = (struct history_step){.id = step->id,
								 .when = str_text(&when),
								 .author = step->author,
								 .label = kept ? label_hidden() : step->label,
								 .told = kept ? strlen(label_hidden()) : step->told,
								 .undone = step->undone,
								 .reverting = step->reverts != 0,
								 .outside = step->kind == STEP_OUTSIDE,
								 .hidden = tell_step_hidden(p, changes, n),
								 .changes = copy,
								 .changes_n = used};
	return true;
}

void page_profile(struct pages *g, struct model *m, bool kiosk, int32_t measure)
{
	struct step *steps = NULL;
	size_t n = 0, used = 0;
	struct ls_err err;
	g->history = (struct history){0};
	if (model_steps(m, g->arena, (struct steps_asked){.limit = STEPS_READ}, &steps, &n, &err) != LS_OK)
		return;
	struct history_step *out = arena_zero(g->arena, STEPS_SHOWN, sizeof *out);
	for (size_t i = 0; i < n && used < STEPS_SHOWN; i++)
		used += read_step(g, m, kiosk, &steps[i], measure, &out[used]);
	g->history = (struct history){.steps = out, .n = used};
}
