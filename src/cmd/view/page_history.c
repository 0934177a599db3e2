// SPDX-License-Identifier: EUPL-1.2
// What the history shows: the newest steps with what they changed, in words.
#include "base/i18n.h"
#include "cmd/view/pages.h"
#include "say/history.h"
#include "say/kiosk.h"
#include "say/label.h"
#include "say/step.h"

#include <string.h>

#define STEPS_MOST   500
#define CHANGES_MOST 200 // of one step

// A step that has touched what is kept from a kiosk is told there without it; one that has touched nothing else is not.
static bool fill_changes(struct pages *g, struct model *m, const struct plan *p, bool kiosk, struct history_step *out)
{
	struct change *changes = NULL;
	size_t n = 0, used = 0, kept = 0;
	struct ls_err err;
	if (model_changes(m, g->arena, out->id, &changes, &n, &err) != LS_OK || n == 0)
		return true;
	struct changes all;
	changes_of(&all, g->arena, changes, n);
	struct history_change *list = arena_zero(g->arena, n < CHANGES_MOST ? n : CHANGES_MOST, sizeof *list);
	for (size_t i = 0; kiosk && i < n; i++)
		kept += kiosk_keeps(changes[i].table);
	for (size_t i = 0; i < n && used < CHANGES_MOST; i++) {
		if (!tell_worth(&all, &changes[i]) || (kiosk && kiosk_keeps(changes[i].table)))
			continue;
		struct str object = str_on(g->arena), what = str_on(g->arena);
		tell_object(&object, p, &all, changes[i].table, changes[i].row);
		list[used].told = tell_change(&what, p, &all, &changes[i]);
		list[used].hidden = tell_hidden(p, &changes[i]);
		list[used].object = str_text(&object);
		list[used++].what = str_text(&what);
	}
	out->hidden = tell_step_hidden(p, changes, n);
	out->changes = list;
	out->changes_n = used;
	if (kept > 0) {
		out->label = label_hidden();
		out->told = strlen(out->label);
	}
	return kept < n;
}

void page_history(struct pages *g, struct model *m, bool kiosk, struct talk *talk)
{
	const struct plan *p = model_plan(m);
	struct step *steps = NULL;
	size_t n = 0;
	struct ls_err err;
	g->history = (struct history){0};
	if (model_steps(m, g->arena, (struct steps_asked){.limit = STEPS_MOST + 1}, &steps, &n, &err) != LS_OK) {
		talk_say(talk, true, err.text);
		return;
	}
	bool more = n > STEPS_MOST;
	n = more ? STEPS_MOST : n;
	struct history_step *out = arena_zero(g->arena, n + 1, sizeof *out);
	size_t told = 0;
	for (size_t i = 0; i < n; i++) {
		struct str when = str_on(g->arena);
		tell_when(&when, steps[i].at);
		out[told] = (struct history_step){.id = steps[i].id,
										  .when = str_text(&when),
										  .author = steps[i].author,
										  .label = steps[i].label,
										  .told = steps[i].told,
										  .undone = steps[i].undone,
										  .reverting = steps[i].reverts != 0,
										  .outside = steps[i].kind == STEP_OUTSIDE};
		if (steps[i].kind == STEP_OUTSIDE && !*steps[i].label) {
			out[told].label = tr("Changed by another program");
			out[told].told = strlen(out[told].label);
		}
		told += fill_changes(g, m, p, kiosk, &out[told]);
	}
	g->history = (struct history){.steps = out, .n = told, .more = more};
}
