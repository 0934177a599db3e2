// SPDX-License-Identifier: EUPL-1.2
// Words about a quarter as it goes on. Facts are counted in plan/okr/life.h.
#include "say/quarter_life.h"

#include "base/date.h"
#include "base/i18n.h"
#include "plan/cycle.h"
#include "plan/okr/lineage.h"
#include "plan/okr/okr.h"
#include "say/progress.h"

void quarter_life_title(struct str *out, const struct cycle *c, int to)
{
	static const char *const titles[cycle_state_COUNT] = {N_("Plan %s again"), N_("Start %s"), N_("Review of %s"),
														  N_("Close %s")};
	struct str title = {0};
	cycle_title(&title, c);
	const char *fmt = to == cycle_state_REVIEW && c->state == cycle_state_CLOSED    ? N_("Reopen %s")
					  : to == cycle_state_RUNNING && c->state == cycle_state_REVIEW ? N_("Let %s run on")
																					: titles[to];
	str_addf(out, tr(fmt), str_text(&title));
	str_free(&title);
}

static void sentence(struct str *out, int n, const char *fmt)
{
	if (n > 0) {
		str_add(out, out->len ? " " : "");
		str_addf(out, fmt, n);
	}
}

void quarter_life_facts(struct str *out, const struct life *l, int to)
{
	if (to == cycle_state_RUNNING) {
		sentence(out, l->no_key_result,
				 tr_n("%d objective has no key result yet.", "%d objectives have no key result yet.",
					  (unsigned long)l->no_key_result));
		sentence(out, l->no_target,
				 tr_n("%d key result has no target yet.", "%d key results have no target yet.",
					  (unsigned long)l->no_target));
		sentence(out, l->no_measure,
				 tr_n("%d key result has no measure yet.", "%d key results have no measure yet.",
					  (unsigned long)l->no_measure));
	} else if (to == cycle_state_REVIEW) {
		sentence(out, l->no_check_in,
				 tr_n("%d key result has no check-in at all.", "%d key results have no check-in at all.",
					  (unsigned long)l->no_check_in));
		sentence(out, l->stale,
				 tr_n("%d key result had no check-in in the last two weeks.",
					  "%d key results had no check-in in the last two weeks.", (unsigned long)l->stale));
		sentence(out, l->blocked,
				 tr_n("%d key result is blocked.", "%d key results are blocked.", (unsigned long)l->blocked));
	} else if (to == cycle_state_CLOSED) {
		sentence(out, l->no_check_in,
				 tr_n("%d key result has no check-in at all.", "%d key results have no check-in at all.",
					  (unsigned long)l->no_check_in));
		sentence(out, l->verdicts[verdict_NONE],
				 tr_n("%d objective has no verdict yet.", "%d objectives have no verdict yet.",
					  (unsigned long)l->verdicts[verdict_NONE]));
		sentence(out, l->to_carry,
				 tr_n("%d objective is to be carried over and stands in no other quarter yet.",
					  "%d objectives are to be carried over and stand in no other quarter yet.",
					  (unsigned long)l->to_carry));
		sentence(
			out, l->open_tasks,
			tr_n("%d task is open and stays open.", "%d tasks are open and stay open.", (unsigned long)l->open_tasks));
	}
}

static const char *meaning(const struct cycle *c, int to)
{
	switch (to) {
	case cycle_state_PLANNING:
		return tr("It goes back to planning.");
	case cycle_state_RUNNING:
		return c->state == cycle_state_REVIEW ? tr("Values are noted as of today again.")
											  : tr("From now on a changed start or target is told.");
	case cycle_state_REVIEW:
		return c->state == cycle_state_CLOSED ? tr("It can be changed again; its tag keeps how it was closed.")
											  : tr("Verdicts can be given then.");
	default:
		return tr("Then nothing of it changes any more, until somebody reopens it.");
	}
}

void quarter_life_question(struct str *out, const struct plan *p, const struct cycle *c, int to, int32_t today)
{
	struct life l = life_of(p, c, today);
	bool reopens = to == cycle_state_REVIEW && c->state == cycle_state_CLOSED;
	struct str facts = {0}, day = {0};
	if (!reopens && !(to == cycle_state_RUNNING && c->state == cycle_state_REVIEW))
		quarter_life_facts(&facts, &l, to);
	if (facts.len)
		str_addf(out, "%s ", str_text(&facts));
	str_add(out, meaning(c, to));
	if (to == cycle_state_REVIEW && !reopens && life_day(c, today) != DAY_NONE) {
		date_text(&day, life_day(c, today), PRECISION_DAY);
		str_addf(out, tr(" Values are noted as of %s."), str_text(&day));
	}
	str_free(&facts);
	str_free(&day);
}

size_t quarter_life_label(struct str *out, const struct cycle *c, int to)
{
	static const char *const labels[cycle_state_COUNT] = {N_("%s is being planned again"), N_("%s has started"),
														  N_("%s is in review"), N_("%s is closed")};
	struct str title = {0};
	cycle_title(&title, c);
	const char *fmt = to == cycle_state_REVIEW && c->state == cycle_state_CLOSED    ? N_("%s is reopened")
					  : to == cycle_state_RUNNING && c->state == cycle_state_REVIEW ? N_("%s runs on")
																					: labels[to];
	str_addf(out, tr(fmt), str_text(&title));
	str_free(&title);
	return out->len;
}

static size_t label(struct str *out, const char *fmt, const char *names, const struct cycle *to)
{
	struct str title = {0};
	cycle_title(&title, to);
	str_addf(out, fmt, names, str_text(&title));
	str_free(&title);
	return out->len;
}

size_t quarter_life_moved(struct str *out, const char *names, const struct cycle *to)
{
	if (to)
		return label(out, tr("%s taken into %s"), names, to);
	str_addf(out, tr("%s put back into the backlog"), names);
	return out->len;
}

size_t quarter_life_closed(struct str *out, const struct cycle *c, size_t n, const struct cycle *to)
{
	struct str title = {0};
	(void)quarter_life_label(out, c, cycle_state_CLOSED);
	if (n > 0) {
		cycle_title(&title, to);
		str_addf(out, tr_n(", %zu objective carried over into %s", ", %zu objectives carried over into %s", n), n,
				 str_text(&title));
	}
	str_free(&title);
	return out->len;
}

size_t quarter_life_carried(struct str *out, const char *names, const struct cycle *to)
{
	return label(out, tr("%s carried over into %s"), names, to);
}

// ---- what came of it -----------------------------------------------------------------------------------------------------

static void verdict_part(struct str *out, const char *fmt, int n)
{
	if (n > 0) {
		str_add(out, ", ");
		str_addf(out, fmt, n);
	}
}

int quarter_life_verdict(const struct objective *o, const struct quarter_carried *carried)
{
	for (size_t i = 0; carried && o->verdict == verdict_NONE && i < carried->n; i++)
		if (carried->ids[i] == o->id)
			return verdict_CARRIED;
	return o->verdict;
}

void quarter_life_summary(struct str *out, const struct plan *p, const struct cycle *c, const struct life *l,
						  const struct quarter_carried *carried)
{
	struct plan_rows rows = plan_of(p, T_objective, "cycle", c->id);
	int verdicts[verdict_COUNT] = {0};
	if (l->objectives == 0)
		return;
	for (size_t i = 0; i < rows.n; i++)
		verdicts[quarter_life_verdict(&p->objective[rows.at[i]], carried)]++;
	str_addf(out, tr_n("%d of %d objective accepted", "%d of %d objectives accepted", (unsigned long)l->objectives),
			 verdicts[verdict_ACCEPTED], l->objectives);
	verdict_part(out, tr("%d partly"), verdicts[verdict_PARTLY]);
	verdict_part(out, tr("%d not accepted"), verdicts[verdict_REFUSED]);
	verdict_part(out, tr("%d carried over"), verdicts[verdict_CARRIED]);
	str_add(out, ".");
	if (l->key_results)
		str_addf(out,
				 tr_n(" %d of %d key result reached.", " %d of %d key results reached.", (unsigned long)l->key_results),
				 l->reached, l->key_results);
}

// "Carried over: “A”, “B”."
static void named(struct str *out, const struct plan *p, const struct plan_rows *rows,
				  const struct quarter_carried *carried, int verdict, const char *fmt)
{
	struct str names = {0};
	for (size_t i = 0; i < rows->n; i++) {
		const struct objective *o = &p->objective[rows->at[i]];
		if (quarter_life_verdict(o, carried) == verdict)
			str_addf(&names, tr("%s“%s”"), names.len ? ", " : "", o->title);
	}
	if (names.len) {
		str_add(out, out->len ? " " : "");
		str_addf(out, fmt, str_text(&names));
	}
	str_free(&names);
}

void quarter_life_outlook(struct str *out, const struct plan *p, const struct cycle *c,
						  const struct quarter_carried *carried)
{
	struct plan_rows rows = plan_of(p, T_objective, "cycle", c->id);
	named(out, p, &rows, carried, verdict_CARRIED, tr("Goes on: %s."));
	named(out, p, &rows, carried, verdict_REFUSED, tr("To be thought over: %s."));
}

// ---- objectives ---------------------------------------------------------------------------------------------------------

void quarter_life_lineage(struct str *out, const struct plan *p, const struct objective *o)
{
	static const char *const ordinals[] = {N_("in the second quarter in a row"), N_("in the third quarter in a row"),
										   N_("in the fourth quarter in a row"), N_("in the fifth quarter in a row"),
										   N_("in the sixth quarter in a row")};
	struct lineage l = lineage_of(p, o);
	int known = (int)(sizeof ordinals / sizeof ordinals[0]);
	if (l.quarters > 1 && l.quarters - 2 < known)
		str_add(out, tr(ordinals[l.quarters - 2]));
	else if (l.quarters > 1)
		str_addf(out, tr("for %d quarters in a row"), l.quarters);
	const struct cycle *first = plan_find(p, T_cycle, l.first->cycle);
	if (l.ancestors >= l.quarters && first) {
		struct str title = {0};
		cycle_title(&title, first);
		str_add(out, out->len ? ", " : "");
		str_addf(out, tr("going back to %s"), str_text(&title));
		str_free(&title);
	}
}

void quarter_life_reading(struct str *out, const struct plan *p, const struct objective *o, int32_t today)
{
	struct objective_state st = okr_objective(p, o, today);
	const struct strategy *s = plan_strategy(p);
	if (st.progress_bp == NONE32)
		return;
	bool aspires = o->kind == objective_kind_ASPIRATIONAL && s->aspirational == yes_no_YES;
	struct str is = {0};
	progress_percent(&is, st.progress_bp, st.approximate);
	if (aspires && st.progress_bp >= s->ambition * 100)
		str_addf(out, tr("%s of an aspirational objective is a success"), str_text(&is));
	else if (aspires)
		str_addf(out, tr("%s of an aspirational objective, a success from %d%% on"), str_text(&is), (int)s->ambition);
	else if (st.progress_bp >= 10000)
		str_addf(out, tr("%s: a committed objective is reached"), str_text(&is));
	else
		str_addf(out, tr("%s of a committed objective, which is reached with 100%% alone"), str_text(&is));
	str_free(&is);
}
