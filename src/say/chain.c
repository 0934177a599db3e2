// SPDX-License-Identifier: EUPL-1.2
// What a phase or measure waits for, what waits for it, and how much room is left in between.
#include "say/chain.h"

#include "base/i18n.h"
#include "base/num.h"
#include "plan/gantt/gantt.h"
#include "say/label.h"

// "Rollout" of the same measure, "14 Dokumentenmanagement, Rollout" of another one.
static void add_phase(struct str *out, const struct plan *p, const struct phase *ph, int32_t measure)
{
	const struct measure *m = plan_find(p, T_measure, ph->measure);
	if (m && m->id != measure)
		str_addf(out, "%s %s, ", label_number(m->code), m->title);
	str_add(out, ph->title);
	if (!gantt_dated(ph))
		str_addf(out, " (%s)", tr("without a date"));
}

void chain_measure(struct str *out, const struct plan *p, int32_t id)
{
	const struct measure *m = plan_find(p, T_measure, id);
	if (m)
		str_addf(out, "%s %s", label_number(m->code), m->title);
}

void chain_end(struct str *out, const struct plan *p, int32_t measure, int32_t phase)
{
	const struct phase *ph = plan_find(p, T_phase, phase);
	chain_measure(out, p, ph ? ph->measure : measure);
	if (ph)
		str_addf(out, ", %s", ph->title);
}

void chain_who(struct str *out, const struct plan *p, struct gantt_who who, int32_t measure)
{
	const struct external *x = who.table == T_external ? plan_find(p, T_external, who.id) : NULL;
	const struct phase *ph = who.table == T_phase ? plan_find(p, T_phase, who.id) : NULL;
	if (x)
		str_add(out, x->title);
	else if (ph && ph->measure == measure)
		str_add(out, ph->title);
	else
		chain_end(out, p, who.id, ph ? ph->id : NONE32);
}

void chain_external(struct str *out, const struct external *x)
{
	str_add(out, x->title);
	str_addf(out, " (%s", tr("external"));
	if (x->party[0])
		str_addf(out, ": %s", x->party);
	if (x->expected != DAY_NONE) {
		str_add(out, ", ");
		date_text(out, x->expected, (enum precision)x->expected_precision);
	}
	str_addc(out, ')');
}

static void add_violation(struct str *out, const struct plan *p, const struct dependency *d)
{
	int days = 0;
	if (gantt_doubtful(p, d))
		str_addf(out, " %s", tr("[may be violated]"));
	if (!gantt_violated(p, d, &days))
		return;
	str_add(out, " ");
	if (gantt_violated_at_least(p, d))
		str_addf(out, tr_n("[violated by at least %d day]", "[violated by at least %d days]", (unsigned long)days),
				 days);
	else
		str_addf(out, tr_n("[violated by %d day]", "[violated by %d days]", (unsigned long)days), days);
}

static void add_awaited(struct str *out, const struct plan *p, const struct dependency *d, int32_t measure)
{
	const struct phase *ph = plan_find(p, T_phase, d->on_phase);
	const struct external *x = plan_find(p, T_external, d->on_external);
	if (ph)
		add_phase(out, p, ph, measure);
	else if (x)
		chain_external(out, x);
	else
		chain_measure(out, p, d->on_measure);
	add_violation(out, p, d);
}

static void add_waiting(struct str *out, const struct plan *p, const struct dependency *d, int32_t measure)
{
	const struct phase *ph = plan_find(p, T_phase, d->phase);
	if (ph)
		add_phase(out, p, ph, measure);
	else
		chain_measure(out, p, d->measure);
	add_violation(out, p, d);
}

typedef void add_one(struct str *out, const struct plan *p, const struct dependency *d, int32_t measure);

// One side of the chain: how each is told, what stands before the first, how many there were.
struct side {
	add_one *add;
	const char *head;
	int n;
};

// All dependencies whose `column` is `id`.
static void add_all(struct str *out, const struct plan *p, struct side *side, const char *column, int32_t id,
					int32_t measure)
{
	if (id == NONE32)
		return;
	struct plan_rows rows = plan_of(p, T_dependency, column, id);
	for (size_t i = 0; i < rows.n; i++) {
		str_add(out, side->n++ == 0 ? side->head : ", ");
		side->add(out, p, &p->dependency[rows.at[i]], measure);
	}
}

static void add_float(struct str *out, const struct gantt_floats *floats, int32_t measure)
{
	int days = 0;
	struct gantt_who who = {0};
	struct str why = {0};
	enum gantt_known known = gantt_floats_ask(floats, measure, &days, &who);
	chain_who(&why, floats->plan, who, measure);
	switch (known) {
	case GANTT_NO_DATE:
		str_add(out, tr(" · float unknown"));
		if (why.len > 0)
			str_addf(out, " (%s)", str_text(&why));
		break;
	case GANTT_ROUND:
		str_addf(out, tr(" · float unknown (%s waits in a circle without room)"), str_text(&why));
		break;
	case GANTT_KNOWN:
		if (days == 0)
			str_add(out, tr(" · no float: on the critical path"));
		else
			str_addf(
				out,
				tr_n(" · float %d day", " · float %d days", days < 0 ? 0UL - (unsigned long)days : (unsigned long)days),
				days);
		if (days > 0)
			str_addf(out, tr(", then %s moves"), why.len > 0 ? str_text(&why) : tr("the end of the plan"));
	}
	str_free(&why);
}

void chain_tell(struct str *out, const struct look *look, const struct gantt_floats *floats, int32_t measure,
				int32_t phase)
{
	const struct plan *p = look->plan;
	struct side before = {add_awaited, tr("depends on: "), 0};
	add_all(out, p, &before, "phase", phase, measure);
	add_all(out, p, &before, "measure", measure, measure);
	const char *head = arena_printf(look->frame, "%s%s", before.n > 0 ? " · " : "", tr("then: "));
	struct side after = {add_waiting, head, 0};
	add_all(out, p, &after, "on_phase", phase, measure);
	add_all(out, p, &after, "on_measure", measure, measure);
	if (floats && before.n + after.n > 0)
		add_float(out, floats, measure);
}

const char *chain_none(void)
{
	return tr("Nothing depends on it, and it depends on nothing.");
}

static void add_days_left(struct str *out, const struct external *x, int32_t today)
{
	int32_t last = date_last(x->expected, (enum precision)x->expected_precision);
	if (today <= last)
		str_addf(out, tr_n(" · in %d day", " · in %d days", (unsigned long)(last - today)), (int)(last - today));
	else
		str_addf(out, tr_n(" · %d day ago", " · %d days ago", (unsigned long)(today - last)), (int)(today - last));
}

void chain_tell_external(struct str *first, struct str *second, const struct look *look, const struct external *x)
{
	struct side after = {add_waiting, tr("for it waits: "), 0};
	str_addf(first, "%s · ", x->title);
	if (x->expected == DAY_NONE)
		str_add(first, tr("its day is not known"));
	else
		date_text(first, x->expected, (enum precision)x->expected_precision);
	if (x->expected != DAY_NONE)
		add_days_left(first, x, look->today);
	if (x->party[0])
		str_addf(first, " · %s", x->party);
	add_all(second, look->plan, &after, "on_external", x->id, NONE32);
	if (after.n == 0)
		str_add(second, tr("Nothing waits for it."));
	if (x->note[0] && !privacy_hides_notes(look->privacy))
		str_addf(second, " · %s", x->note);
}
