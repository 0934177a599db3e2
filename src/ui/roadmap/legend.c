// SPDX-License-Identifier: EUPL-1.2
// The legend: kinds in the order of a project, then single days, what nobody knows and how far something is done. What
// the plan does not have is not explained.
#include "ui/roadmap/legend.h"

#include "base/i18n.h"
#include "base/text.h"
#include "plan/gantt/gantt.h"
#include "plan/gantt/rollout.h"
#include "say/latest.h"
#include "ui/roadmap/bar.h"
#include "ui/roadmap/critical.h"
#include "ui/roadmap/latest.h"

struct legend_pen {
	struct canvas *c;
	int x, y, end;
};

static void add(struct legend_pen *l, enum role role, uint32_t glyph, const char *text)
{
	int w = 2 + text_width(text);
	if (l->x + w > l->end)
		return;
	if (l->c) {
		canvas_put(l->c, l->x, l->y, role, glyph);
		canvas_text(l->c, l->x + 2, l->y, ROLE_DIM, text);
	}
	l->x += w + 2;
}

static void add_latest(struct legend_pen *l, unsigned drawn)
{
	enum latest_state states[LATEST_SIGNS];
	int n = latest_signs(drawn, states);
	for (int i = 0; i < n; i++)
		add(l, roadmap_latest_role(states[i]), roadmap_latest_glyph(states[i]), latest_label(states[i])); // ▽ ▼ x
}

void roadmap_legend_note(struct roadmap_legend *legend, const struct plan *p)
{
	*legend = (struct roadmap_legend){.day = p->external_n > 0};
	for (size_t i = 0; i < p->phase_n; i++) {
		const struct phase *ph = &p->phase[i];
		if (!gantt_dated(ph))
			continue;
		legend->kind[ph->kind] = true;
		legend->day |= roadmap_is_milestone(ph);
		int32_t done = phase_progress(p, ph, NULL);
		legend->progress |= done > 0 && done < 100;
		legend->done |= done >= 100;
		legend->unsure |= (ph->start == DAY_NONE && !ph->open_start) || (ph->end == DAY_NONE && !ph->open_end);
	}
}

int roadmap_legend_draw(const struct roadmap_legend *legend, struct canvas *c, int x, int y, int w)
{
	static const int kinds[] = {phase_kind_PREPARATION, phase_kind_PILOT, phase_kind_ROLLOUT, phase_kind_OPERATION,
								phase_kind_OTHER};
	struct legend_pen l = {c, x, y, x + w};
	for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
		if (legend->kind[kinds[i]])
			add(&l, roadmap_kind_role(kinds[i], false), roadmap_kind_glyph(kinds[i]),
				tr(words_phase_kind[kinds[i]].label));
	if (legend->critical) // asked for: before what stands there always
		add(&l, ROLE_BAD, CRITICAL_SIGN, tr("critical path"));
	if (legend->then)
		add(&l, ROLE_TODAY, legend->then, tr("as it was planned"));
	add_latest(&l, legend->latest);
	if (legend->day)
		add(&l, ROLE_PHASE, 0x25C6, tr("a single day")); // ◆
	if (legend->progress)
		add(&l, ROLE_ON_PHASE, 0xBB, tr("done up to here")); // »
	if (legend->done)
		add(&l, ROLE_ON_PHASE, 0x2713, tr("done")); // ✓
	if (legend->unsure)
		add(&l, ROLE_UNSURE, 0x2591, tr("not known")); // ░
	return l.x > x ? l.x - x - 2 : 0;
}
