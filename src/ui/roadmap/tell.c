// SPDX-License-Identifier: EUPL-1.2
// The phase under the cursor in sentences, and a preview as what it is.
#include "base/i18n.h"
#include "say/chain.h"
#include "say/consequence.h"
#include "say/headline.h"
#include "say/phase.h"
#include "say/rollout.h"
#include "say/span.h"
#include "say/weigh.h"
#include "say/narrow.h"
#include "ui/roadmap/compare.h"
#include "ui/roadmap/planning.h"
#include "ui/roadmap/roadmap.h"
#include "ui/roadmap/wave.h"

#include <string.h>

static void tell_preview(struct str *out, const struct look *look, const struct roadmap *st, const struct phase *ph)
{
	static const char *const grips[] = {
		N_("Preview: %s %s instead of %s. {open} takes it over, {back} drops it."),
		N_("Preview, start moved: %s %s instead of %s. {open} takes it over, {back} drops it."),
		N_("Preview, end moved: %s %s instead of %s. {open} takes it over, {back} drops it.")};
	struct phase to = roadmap_shifted(&st->shift, ph);
	struct str new = {0}, old = {0};
	span_tell(&new, &to);
	span_tell(&old, ph);
	str_addf(out, look_keysf(look, tr(grips[st->shift.grip])), ph->title, str_text(&new), str_text(&old));
	str_free(&new);
	str_free(&old);
}

// What the shift would do to those that wait: the same calculation on a copy of the phases.
static void tell_consequences(struct str *out, struct roadmap *st, const struct look *look, const struct phase *ph)
{
	const struct plan *copy = roadmap_previewed(st, look);
	struct look then = *look;
	int32_t *moved = arena_alloc(look->frame, (look->marked_n + 1) * sizeof *moved);
	size_t n = 0;
	moved[n++] = ph->id;
	for (size_t i = 0; i < look->marked_n; i++)
		if (look->marked[i].table == T_phase && look->marked[i].id != ph->id &&
			roadmap_moves(look, ph->id, look->marked[i].id))
			moved[n++] = look->marked[i].id;
	then.plan = copy;
	const struct gantt_floats *floats = roadmap_preview_floats(&st->preview);
	consequence_tell(out, &st->floats, floats, moved, n, look->today);
	struct str chain = str_on(look->frame);
	chain_tell(&chain, &then, floats, ph->measure, ph->id);
	str_addf(out, "%s%s", chain.len ? " · " : "", str_text(&chain));
}

static void tell_placed(struct str *first, struct str *second, const struct look *look, const struct roadmap *st,
						const struct measure *m)
{
	struct phase to = roadmap_shifted(&st->shift, &st->shift.placed);
	str_addf(first, tr("Preview: %s, %s "), m->title, to.title);
	span_tell(first, &to);
	str_add(first, look_keys(look, tr(". {open} takes it over, {back} drops it.")));
	str_add(second, look_keys(look, tr("{shift -1} and {shift 1} move it, its start or its end alone.")));
}

static void tell_none(const struct look *look, struct str *first, struct str *second)
{
	if (look->plan && look->plan->measure_n > 0) {
		str_add(first, narrow_nothing(look));
		return;
	}
	str_add(first, tr("This plan has no measures yet, so there is nothing to show over time."));
	str_add(second,
			look_keys(
				look,
				tr("{pane steps} shows the first steps; {pane measures} leads to the measures: phases begin there.")));
}

// How many events there are, and the one that comes next.
static void tell_events(struct str *out, const struct look *look)
{
	const struct plan *p = look->plan;
	const struct external *next = NULL;
	for (size_t i = 0; i < p->external_n; i++) {
		const struct external *x = &p->external[i];
		if (x->expected != DAY_NONE && date_last(x->expected, (enum precision)x->expected_precision) >= look->today &&
			(!next || x->expected < next->expected))
			next = x;
	}
	str_addf(out, tr_n("%d external event", "%d external events", p->external_n), (int)p->external_n);
	if (!next)
		return;
	str_addf(out, tr(" · next: %s, "), next->title);
	date_text(out, next->expected, (enum precision)next->expected_precision);
}

static void tell_group(struct str *out, struct str *second, const struct look *look, const struct roadmap_group *g)
{
	struct phase whole = {
		.start = g->e.first, .end = g->e.last, .open_start = g->e.open_first, .open_end = g->e.open_last};
	if (g->key == GROUP_EXTERNAL)
		tell_events(out, look);
	else
		str_addf(out, tr_n("%s · %d measure", "%s · %d measures", g->n), g->title, (int)g->n);
	if (g->folded && gantt_dated(&whole)) {
		str_add(out, " · ");
		span_tell(out, &whole);
	}
	str_add(second, look_keys(look, g->folded ? tr("{open} unfolds it.") : tr("{open} folds it.")));
}

// Where posts stand below the bars: which quarter is too full, and by whom. Where money does: what counts.
static void tell_capacity(struct str *out, struct roadmap *st, const struct look *look, const struct phase *ph)
{
	if (!st->capacity.on && !st->money.on)
		return;
	if (out->len)
		str_add(out, " · ");
	if (!st->capacity.on) {
		str_add(out, tr("Euros of what is pursued; what comes once in equal shares of its years"));
		return;
	}
	const struct plan *then = roadmap_previewed(st, look);
	const struct phase *now = ph ? plan_find(then, T_phase, ph->id) : NULL;
	struct extent e = now ? gantt_extent(now) : (struct extent){DAY_NONE, DAY_NONE, false, false, false, false};
	roadmap_capacity_tell(out, &st->capacity, &st->window, then, &e);
}

// While the critical path is drawn: why this is on it, or not.
static void tell_path(struct str *out, struct roadmap *st, const struct look *look, int32_t measure)
{
	roadmap_path_fill(st, look);
	roadmap_critical_tell(out, &st->critical, &st->floats, look, measure);
	if (out->len > 0 && look->compared)
		str_add(out, " · ");
}

void roadmap_describe(void *state, const struct look *look, struct str *first, struct str *second)
{
	struct roadmap *st = state;
	if (look->plan)
		gantt_floats_of(&st->floats, look->plan);
	const struct measure *m = look->plan ? plan_find(look->plan, T_measure, st->measure) : NULL;
	const struct phase *ph = m ? plan_find(look->plan, T_phase, st->phase) : NULL;
	const struct roadmap_group *g = look->plan && st->list.n > 0 ? roadmap_group_at(&st->rows, st->list.at) : NULL;
	const struct external *x = look->plan ? plan_find(look->plan, T_external, st->external) : NULL;
	if (g) {
		tell_group(first, second, look, g);
		return;
	}
	if (x && st->list.n > 0) {
		chain_tell_external(first, second, look, x);
		return;
	}
	if (st->unit != NONE32 && st->list.n > 0 && roadmap_wave_at(&st->rows, st->list.at)) {
		roadmap_wave_describe(st, look, first, second);
		return;
	}
	if (!m || st->list.n == 0) {
		tell_none(look, first, second);
		return;
	}
	if (st->shift.placing) {
		tell_placed(first, second, look, st, m);
		return;
	}
	bool on_bars = st->list.at < (int)st->rows.n;
	if (ph && roadmap_pending(&st->shift)) {
		tell_preview(first, look, st, ph);
		tell_consequences(second, st, look, ph);
		tell_capacity(second, st, look, ph);
		return;
	}
	if (ph && on_bars)
		phase_tell(first, look, m, ph);
	else
		phase_tell_none(first, look, m);
	tell_path(second, st, look, m->id);
	roadmap_tell_then(second, look, m->id, ph ? ph->id : NONE32);
	tell_capacity(second, st, look, ph);
	struct str chain = str_on(look->frame);
	chain_tell(&chain, look, st->critical.path == PATH_PLAN ? NULL : &st->floats, m->id, ph ? ph->id : NONE32);
	str_addf(second, "%s%s", second->len && chain.len ? " · " : "", str_text(&chain));
	struct str waves = str_on(look->frame);
	if (!ph || ph->kind == phase_kind_ROLLOUT)
		rollout_tell(&waves, look->plan, m->id);
	str_addf(second, "%s%s", second->len && waves.len ? " · " : "", str_text(&waves));
	const char *note = ph && ph->note[0] ? ph->note : m->note;
	if (note[0] && !privacy_hides_notes(look->privacy))
		str_addf(second, "%s%s", second->len > 0 ? " · " : "", note);
	if (second->len == 0 && look->writable && plan_of(look->plan, T_phase, "measure", m->id).n == 0)
		str_add(second, look_keys(look, tr("A phase puts it on the roadmap: {add} adds one.")));
	if (second->len == 0)
		str_add(second, chain_none());
}

// What somebody has turned on comes first: where there is little room, the rest gives way.
void roadmap_headline(void *state, const struct look *look, struct str *out)
{
	static const char *const grips[] = {"", N_("the start moves"), N_("the end moves")};
	const struct roadmap *st = state;
	if (look->compared)
		str_addf(out, "%s %s", tr("since"), look->compared->name);
	if (roadmap_pending(&st->shift))
		str_addf(out, "%s%s", out->len ? " · " : "", tr("preview"));
	headline_unit(out, look, &st->window.scale);
	roadmap_critical_headline(out, &st->critical, look);
	struct str order = str_on(look->frame);
	roadmap_order_text(&order, &st->order);
	if (order.len > 0)
		str_addf(out, tr(" · sorted: %s"), str_text(&order));
	if (st->groups.by != GROUPS_OFF)
		str_addf(out, tr(" · grouped by %s"), roadmap_grouping_name(st->groups.by));
	if (st->shift.grip != GRIP_WHOLE)
		str_addf(out, " · %s", tr(grips[st->shift.grip]));
	if (look->plan && st->window.scale.ticks > 0)
		roadmap_outside_tell(out, &st->outside, st->window.scale.first, roadmap_last_day(&st->window));
	headline_years(out, &st->window.scale);
}
