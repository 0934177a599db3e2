// SPDX-License-Identifier: EUPL-1.2
// Plan against plan: bars of another time beside those of now.
#include "ui/roadmap/compare.h"

#include "base/i18n.h"
#include "plan/gantt/gantt.h"
#include "plan/gantt/slip.h"
#include "say/slipped.h"
#include "say/weigh.h"

uint32_t roadmap_then_glyph(bool below)
{
	return below ? 0x2504 : 0x2506; // ┄ ┆
}

static void draw_bar(const struct roadmap_window *win, struct canvas *c, const struct phase *was, int y, int below)
{
	struct bar bar = roadmap_bar(win, was);
	if (bar.from >= bar.to)
		return;
	for (int x = bar.from; x < bar.to && below >= 0; x++)
		canvas_put(c, win->x + x, below, ROLE_DIM, roadmap_then_glyph(true));
	if (below >= 0)
		return;
	if (!bar.open_from)
		canvas_put(c, win->x + bar.from, y, ROLE_TODAY, roadmap_then_glyph(false));
	if (!bar.open_to)
		canvas_put(c, win->x + bar.to - 1, y, ROLE_TODAY, roadmap_then_glyph(false));
}

// Only of bars that lay elsewhere: what has not moved needs no second one.
void roadmap_draw_then(const struct roadmap_window *win, const struct look *look, struct canvas *c, int32_t measure,
					   int y, int below)
{
	const struct plan *then = look->compared ? look->compared->plan : NULL;
	struct plan_rows rows = then ? plan_of(then, T_phase, "measure", measure) : (struct plan_rows){0};
	for (size_t i = 0; i < rows.n; i++) {
		const struct phase *was = &then->phase[rows.at[i]];
		struct slip s = slip_phase(then, look->plan, was->id);
		if (gantt_dated(was) && slip_changed(&s))
			draw_bar(win, c, was, y, below);
	}
}

void roadmap_tell_then(struct str *out, const struct look *look, int32_t measure, int32_t phase)
{
	if (!look->compared)
		return;
	const struct plan *then = look->compared->plan;
	struct slip s = phase != NONE32 ? slip_phase(then, look->plan, phase) : slip_measure(then, look->plan, measure);
	str_addf(out, tr("since “%s”: "), look->compared->name);
	if (slip_changed(&s))
		slipped_tell(out, &s);
	else
		str_add(out, tr("not moved"));
}
