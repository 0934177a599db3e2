// SPDX-License-Identifier: EUPL-1.2
// Searching the rows of the roadmap: titles and numbers of measures, phases, external events and groups.
#include "base/i18n.h"
#include "base/text.h"
#include "ui/roadmap/planning.h"
#include "ui/roadmap/roadmap.h"

static bool hits(const struct roadmap *st, const struct look *look, int row)
{
	const struct measure *m = roadmap_measure_at(&st->rows, look, row);
	const struct roadmap_group *g = roadmap_group_at(&st->rows, row);
	const struct external *x = roadmap_external_at(&st->rows, look, row);
	const struct wave *w = roadmap_wave_at(&st->rows, row);
	if (!m)
		return text_contains(g ? g->title : x ? x->title : w ? w->title : "", look->search);
	if (text_contains(m->title, look->search) || text_contains(m->code, look->search))
		return true;
	for (uint32_t i = 0; row < (int)st->rows.n && i < st->rows.at[row].n; i++)
		if (text_contains(roadmap_row_phase(&st->rows, look->plan, row, i)->title, look->search))
			return true;
	return false;
}

static bool on_path(const struct roadmap *st, const struct look *look, int row)
{
	const struct measure *m = roadmap_measure_at(&st->rows, look, row);
	const struct external *x = roadmap_external_at(&st->rows, look, row);
	return (m && roadmap_critical_has(&st->critical, (size_t)(m - look->plan->measure))) ||
		   (x && roadmap_critical_waits(&st->critical, (size_t)(x - look->plan->external)));
}

// Through what is searched for, else along the critical path that is drawn, else through all rows.
enum answer roadmap_step_hit(struct roadmap *st, const struct look *look, int dir, struct ls_err *err)
{
	bool any = look->search && look->search[0];
	roadmap_path_fill(st, look);
	bool path = !any && st->critical.path != PATH_OFF;
	int n = st->list.n;
	for (int i = 1; i <= n; i++) {
		int row = (int)(((int64_t)st->list.at + (int64_t)dir * i + n) % n);
		if ((any && !hits(st, look, row)) || (path && !on_path(st, look, row)))
			continue;
		st->list.at = row;
		roadmap_settle(st, look);
		return ANSWER_DONE;
	}
	if (n == 0)
		return ANSWER_IGNORED;
	if (path)
		ls_fail(err, LS_REFUSED, "%s", tr("Nothing that is shown here lies on the critical path."));
	else
		ls_fail(err, LS_REFUSED, tr("No measure or phase shown here contains “%s”."), look->search);
	return ANSWER_REFUSED;
}

struct bars {
	const struct look *look;
	const struct roadmap *st;
};

static bool bar_hit(const void *ctx, int row)
{
	const struct bars *b = ctx;
	return hits(b->st, b->look, row);
}

int roadmap_seek(void *state, const struct look *look)
{
	struct roadmap *st = state;
	struct bars b = {look, st};
	int n = roadmap_pending(&st->shift) ? 0 : list_hits(st->list.n, st->list.at, bar_hit, &b, &st->list.at);
	if (n > 0)
		roadmap_settle(st, look);
	return n;
}
