// SPDX-License-Identifier: EUPL-1.2
// The phase under the cursor in sentences: when, how far, who and what it takes, what it hangs on; and a preview as
// what it is.
#include "base/i18n.h"
#include "base/num.h"
#include "say/chain.h"
#include "say/label.h"
#include "say/span.h"
#include "ui/kit/narrow.h"
#include "ui/roadmap/roadmap.h"

#include <string.h>

// Posts of the phase and of its measure as a whole.
static void add_posts(struct str *out, const struct plan *p, int32_t measure, int32_t phase)
{
	int64_t sum = 0;
	struct plan_rows of_measure = plan_of(p, T_fte_need, "measure", measure);
	for (size_t i = 0; i < of_measure.n; i++)
		if (p->fte_need[of_measure.at[i]].phase == NONE32)
			sum += p->fte_need[of_measure.at[i]].posts;
	struct plan_rows of_phase = plan_of(p, T_fte_need, "phase", phase);
	for (size_t i = 0; phase != NONE32 && i < of_phase.n; i++)
		sum += p->fte_need[of_phase.at[i]].posts;
	if (sum == 0)
		return;
	struct str posts = {0};
	num_short(&posts, sum, 3);
	str_addf(out, tr(" · %s FTE"), str_text(&posts));
	str_free(&posts);
}

static int64_t sum_of(int64_t sum, int64_t euros)
{
	return sum == NONE64 || euros == NONE64 ? NONE64 : sum + euros;
}

// Lines of one kind: with `yearly` those of every year, else the others.
static void add_lines(struct str *out, const struct look *look, int32_t measure, bool yearly)
{
	const struct plan *p = look->plan;
	struct plan_rows rows = plan_of(p, T_budget_line, "measure", measure);
	int64_t least = 0, most = 0;
	size_t n = 0;
	for (size_t i = 0; i < rows.n; i++) {
		const struct budget_line *b = &p->budget_line[rows.at[i]];
		if ((b->kind == budget_kind_YEARLY) != yearly || (b->least == NONE64 && b->most == NONE64))
			continue;
		least += b->least != NONE64 ? b->least : 0;
		most = sum_of(most, b->most);
		n++;
	}
	if (n == 0)
		return;
	str_add(out, " · ");
	label_money(out, least == 0 && most != NONE64 ? NONE64 : least, most);
	if (yearly)
		str_add(out, tr(" a year"));
}

static void add_money(struct str *out, const struct look *look, int32_t measure)
{
	if (plan_of(look->plan, T_budget_line, "measure", measure).n == 0)
		return;
	if (look->privacy != PRIVACY_OPEN) {
		str_addf(out, tr(" · money %s"), label_hidden());
		return;
	}
	add_lines(out, look, measure, false);
	add_lines(out, look, measure, true);
}

static void tell_preview(struct str *out, const struct roadmap *st, const struct phase *ph)
{
	static const char *const grips[] = {
		N_("Preview: %s %s instead of %s. Enter takes it over, Esc drops it."),
		N_("Preview, start moved: %s %s instead of %s. Enter takes it over, Esc drops it."),
		N_("Preview, end moved: %s %s instead of %s. Enter takes it over, Esc drops it.")};
	struct phase to = roadmap_shifted(st, ph);
	struct str new = {0}, old = {0};
	span_tell(&new, &to);
	span_tell(&old, ph);
	str_addf(out, tr(grips[st->grip]), ph->title, str_text(&new), str_text(&old));
	str_free(&new);
	str_free(&old);
}

// What the shift would do to those that wait: the same calculation on a copy of the phases.
static void tell_consequences(struct str *out, const struct roadmap *st, const struct look *look,
							  const struct phase *ph)
{
	struct plan *copy = arena_alloc(look->frame, sizeof *copy);
	struct look then = *look;
	*copy = *look->plan;
	copy->phase = arena_alloc(look->frame, copy->phase_n * sizeof *copy->phase);
	memcpy(copy->phase, look->plan->phase, copy->phase_n * sizeof *copy->phase);
	copy->phase[plan_position(look->plan, T_phase, ph->id)] = roadmap_shifted(st, ph);
	then.plan = copy;
	chain_tell(out, &then, ph->measure, ph->id);
}

static void tell_phase(struct str *out, const struct look *look, const struct measure *m, const struct phase *ph)
{
	str_addf(out, "%s %s · %s ", label_number(m->code), m->title, ph->title);
	span_tell(out, ph);
	span_when(out, ph, look->today);
	if (ph->progress != NONE32)
		str_addf(out, tr(" · %d%% done"), (int)ph->progress);
	add_posts(out, look->plan, m->id, ph->id);
	add_money(out, look, m->id);
}

static void tell_measure(struct str *out, const struct look *look, const struct measure *m)
{
	struct plan_rows rows = plan_of(look->plan, T_phase, "measure", m->id);
	str_addf(out, "%s %s · ", label_number(m->code), m->title);
	str_add(out, rows.n > 0 ? tr("without a date: ") : tr("no phase yet"));
	for (size_t i = 0; i < rows.n; i++)
		str_addf(out, "%s%s", i > 0 ? ", " : "", look->plan->phase[rows.at[i]].title);
	add_posts(out, look->plan, m->id, NONE32);
	add_money(out, look, m->id);
}

static void tell_none(const struct look *look, struct str *first, struct str *second)
{
	if (look->plan && look->plan->measure_n > 0) {
		str_add(first, narrow_nothing(look));
		return;
	}
	str_add(first, tr("This plan has no measures yet, so there is nothing to show over time."));
	str_add(second,
			tr("Begin with :measure add code=M1 title=…, then :phase add measure=M1 title=Pilot start=2026-04"));
}

void roadmap_describe(void *state, const struct look *look, struct str *first, struct str *second)
{
	const struct roadmap *st = state;
	const struct measure *m = look->plan ? plan_find(look->plan, T_measure, st->measure) : NULL;
	const struct phase *ph = m ? plan_find(look->plan, T_phase, st->phase) : NULL;
	if (!m || st->list.n == 0) {
		tell_none(look, first, second);
		return;
	}
	bool on_bars = st->list.at < (int)st->rows_n;
	if (ph && roadmap_pending(st)) {
		tell_preview(first, st, ph);
		tell_consequences(second, st, look, ph);
		return;
	}
	if (ph && on_bars)
		tell_phase(first, look, m, ph);
	else
		tell_measure(first, look, m);
	chain_tell(second, look, m->id, ph ? ph->id : NONE32);
	const char *note = ph && ph->note[0] ? ph->note : m->note;
	if (note[0] && look->privacy != PRIVACY_PUBLIC)
		str_addf(second, "%s%s", second->len > 0 ? " · " : "", note);
	if (second->len == 0 && look->writable && plan_of(look->plan, T_phase, "measure", m->id).n == 0)
		str_addf(second,
				 tr("A phase puts it on the roadmap: :phase add measure=%s title=Pilot start=2026-04 end=2026-09"),
				 m->code);
	if (second->len == 0)
		str_add(second, tr("Nothing depends on it, and it depends on nothing."));
}

void roadmap_headline(void *state, const struct look *look, struct str *out)
{
	static const char *const units[] = {N_("Days"), N_("Months"), N_("Quarters"), N_("Years")};
	static const char *const grips[] = {"", N_("grip: start"), N_("grip: end")};
	const struct roadmap *st = state;
	if (st->scale.ticks > 0) {
		int from = date_civil(st->scale.first).year,
			to = date_civil(gantt_tick_day(&st->scale, st->scale.ticks) - 1).year;
		str_addf(out, "%s · ", tr(units[st->scale.unit]));
		str_addf(out, from == to ? "%d" : "%d–%d", from, to);
	}
	narrow_text(out, look);
	if (st->grip != GRIP_WHOLE)
		str_addf(out, " · %s", tr(grips[st->grip]));
	if (roadmap_pending(st))
		str_addf(out, " · %s", tr("preview"));
}
