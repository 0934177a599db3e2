// SPDX-License-Identifier: EUPL-1.2
// The documents of a guided meeting. The journal is read for them, so that they are made once for each state of the plan.
#include "cmd/view/pages.h"
#include "exchange/report/report.h"

void page_guide(struct pages *g, const struct look *look, struct model *m)
{
	struct guide_texts *t = &g->guide;
	struct look mine = *look;
	struct ls_err err;
	bool same = t->made && t->generation == model_generation(m) && t->meeting == look->guided &&
				t->today == look->today && t->privacy == look->privacy;
	if (same)
		return;
	if (!t->arena)
		t->arena = arena_new();
	arena_reset(t->arena);
	mine.frame = t->arena; // it outlives a frame
	t->generation = model_generation(m);
	t->meeting = look->guided;
	t->today = look->today;
	t->privacy = look->privacy;
	bool told = report_since(&t->since, &mine, m, look->guided, &err) == LS_OK;
	t->made = report_minutes(&t->minutes, &mine, m, look->guided, &err) == LS_OK && told;
}
