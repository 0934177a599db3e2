// SPDX-License-Identifier: EUPL-1.2
// The floats and the path are those of plan/gantt; here they become marks for the rows, made once for each state of the plan.
#include "ui/roadmap/critical.h"

#include "base/i18n.h"
#include "say/chain.h"
#include "say/critical.h"
#include "say/label.h"

void roadmap_critical_free(struct roadmap_critical *k)
{
	arena_free(k->arena);
}

enum answer roadmap_critical_turn(struct roadmap_critical *k, const struct look *look, int32_t measure,
								  struct ls_err *err)
{
	if (k->path == PATH_OFF && gantt_last_measure(look->plan) == NONE32) {
		ls_fail(err, LS_REFUSED, "%s", tr("No phase has an end that is known, so there is no critical path."));
		return ANSWER_REFUSED;
	}
	k->plan = NULL;
	k->measure = measure;
	k->path = k->path == PATH_OFF ? PATH_PLAN : k->path == PATH_PLAN && measure != NONE32 ? PATH_MEASURE : PATH_OFF;
	return ANSWER_DONE;
}

static void mark(struct roadmap_critical *k, ptrdiff_t measure)
{
	if (measure < 0 || k->on[measure])
		return;
	k->on[measure] = true;
	k->n++;
}

static void mark_links(struct roadmap_critical *k)
{
	const struct plan *p = k->plan;
	mark(k, plan_position(p, T_measure, k->measure));
	k->links_n = gantt_path(k->arena, p, k->measure, &k->links, NULL);
	for (size_t i = 0; i < k->links_n; i++) {
		const struct dependency *d = plan_find(p, T_dependency, k->links[i].dependency);
		const struct phase *ph = plan_find(p, T_phase, d->on_phase);
		ptrdiff_t external = plan_position(p, T_external, d->on_external);
		mark(k, plan_position(p, T_measure, ph ? ph->measure : d->on_measure));
		if (external >= 0)
			k->external[external] = true;
	}
}

void roadmap_critical_fill(struct roadmap_critical *k, const struct gantt_floats *floats, uint64_t turn)
{
	const struct plan *p = floats->plan;
	if (k->path == PATH_MEASURE && !plan_find(p, T_measure, k->measure))
		k->path = PATH_OFF;
	if (k->path == PATH_OFF ||
		(k->plan == p && k->generation == p->generation && k->turn == turn && p->generation != 0))
		return;
	if (!k->arena)
		k->arena = arena_new();
	arena_reset(k->arena);
	k->plan = p;
	k->turn = turn;
	k->generation = p->generation;
	k->on = arena_zero(k->arena, p->measure_n + 1, sizeof *k->on);
	k->external = arena_zero(k->arena, p->external_n + 1, sizeof *k->external);
	k->n = k->links_n = 0;
	if (k->path == PATH_MEASURE)
		mark_links(k);
	for (size_t m = 0; m < p->measure_n && k->path == PATH_PLAN; m++)
		if (gantt_floats_critical(floats, m))
			mark(k, (ptrdiff_t)m);
}

bool roadmap_critical_has(const struct roadmap_critical *k, size_t measure)
{
	return k->path != PATH_OFF && k->on && k->on[measure];
}

bool roadmap_critical_waits(const struct roadmap_critical *k, size_t external)
{
	return k->path != PATH_OFF && k->external && k->external[external];
}

// ---- sentences ---------------------------------------------------------------------------------------------------

void roadmap_critical_tell(struct str *out, const struct roadmap_critical *k, const struct gantt_floats *floats,
						   const struct look *look, int32_t measure)
{
	ptrdiff_t at = plan_position(look->plan, T_measure, measure);
	if (at >= 0 && roadmap_critical_has(k, (size_t)at))
		str_add(out, "‼ "); // the sign of the bars, explained where the legend has no room
	if (k->path == PATH_PLAN)
		critical_hold(out, look, floats, measure);
	else if (k->path == PATH_MEASURE)
		critical_on_way(out, look, measure, k->measure, k->links, k->links_n);
}

void roadmap_critical_headline(struct str *out, const struct roadmap_critical *k, const struct look *look)
{
	const struct measure *m = plan_find(look->plan, T_measure, k->measure);
	if (k->path == PATH_PLAN)
		str_add(out, tr(" · ‼ critical path"));
	else if (k->path == PATH_MEASURE && m)
		str_addf(out, tr(" · ‼ path of %s"), label_number(m->code));
}
