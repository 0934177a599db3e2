// SPDX-License-Identifier: EUPL-1.2
// The OKR board in sentences: where the key result or objective under the cursor stands, what is in the way, and what
// serves it.
#include "base/i18n.h"
#include "base/utf8.h"
#include "plan/cycle.h"
#include "say/key_result.h"
#include "say/progress.h"
#include "ui/okr/view.h"

// "17 of 25 Gemeinden", "1 of 3 steps done", "target open"
static void add_standing(struct str *out, const struct look *look, const struct key_result *kr,
						 const struct kr_state *st)
{
	struct str value = {0}, target = {0};

	if (kr->kind == kr_kind_MILESTONE && st->steps_n > 0) {
		str_addf(out, tr("%d of %d steps done"), (int)st->steps_done, (int)st->steps_n);
	} else if (kr->kind == kr_kind_MILESTONE) {
		str_addf(out, tr("milestone: %s"), st->progress_bp >= 10000 ? tr("reached") : tr("not yet"));
	} else if (key_result_hidden(look, kr)) {
		str_add(out, tr("confidential"));
	} else {
		key_result_value(&value, look, kr, st);
		num_text(&target, kr->target, 3, kr->decimals);
		if (*kr->unit)
			str_addf(&target, " %s", kr->unit);
		if (kr->target == NONE64)
			str_addf(out, st->value == NONE64 ? "%s%s" : "%s, %s", st->value == NONE64 ? "" : str_text(&value),
					 tr("target open"));
		else if (kr->kind == kr_kind_AT_LEAST)
			str_addf(out, tr("%s, at least %s wanted"), str_text(&value), str_text(&target));
		else if (kr->kind == kr_kind_AT_MOST)
			str_addf(out, tr("%s, at most %s wanted"), str_text(&value), str_text(&target));
		else if (kr->kind == kr_kind_DECREASE)
			str_addf(out, tr("%s, to fall to %s"), str_text(&value), str_text(&target));
		else
			str_addf(out, tr("%s of %s"), str_text(&value), str_text(&target));
	}
	str_free(&value);
	str_free(&target);
}

// "dient: M3 Portal, M7 Schulung"; the gap when nothing does.
static void add_contributions(struct str *out, const struct look *look, const struct okr_state *s)
{
	const struct plan *p = look->plan;
	struct plan_rows rows = plan_of(p, T_contribution, s->table == T_objective ? "objective" : "key_result", s->id);
	bool any = false;

	for (size_t i = 0; i < rows.n; i++) {
		const struct measure *m = plan_find(p, T_measure, p->contribution[rows.at[i]].measure);
		if (!m)
			continue;
		if (any)
			str_add(out, ", ");
		else
			progress_join(out);
		str_addf(out, any ? "%s %s" : tr("served by %s %s"), m->code, m->title);
		any = true;
	}
	if (!any && s->table == T_key_result && gaps_key_result(p, &s->gaps, s->id)) {
		progress_join(out);
		str_add(out, tr("no measure serves it ?"));
	}
}

static void describe_key_result(const struct look *look, const struct okr_state *s, const struct key_result *kr,
								struct str *first, struct str *second)
{
	struct kr_state st = okr_key_result(look->plan, kr, look->today);
	struct str t = {0};

	str_addf(first, tr("%s “%s”: "), kr->code, kr->title);
	add_standing(first, look, kr, &st);
	if (st.progress_bp != NONE32) {
		progress_sentence(&t, st.progress_bp, false, st.expected_bp, st.pace);
		str_addf(first, " · %s", str_text(&t));
		str_clear(&t);
	}
	if (st.pace != PACE_NONE)
		str_addf(first, " · %s %s", okr_sign(st.pace), progress_word(st.pace));
	else if (!st.no_check_in && st.progress_bp != NONE32)
		str_addf(first, " · %s", progress_word(st.pace));
	if (st.below_start)
		str_addf(first, " · %s", tr("below its start ↓"));
	if (st.confidence != NONE32)
		str_addf(second, tr("Confidence %d of 10"), (int)st.confidence);
	if (st.falling)
		str_addf(second, ", %s", tr("fallen two weeks in a row"));
	progress_join(second);
	if (st.last)
		key_result_last(second, look, kr, &st);
	else
		str_add(second, tr("No check-in yet"));
	add_contributions(second, look, s);
	str_free(&t);
}

static void add_count(struct str *out, int n, enum pace pace)
{
	if (n == 0)
		return;
	progress_join(out);
	str_addf(out, "%d %s %s", n, progress_word(pace), okr_sign(pace));
}

// Key results without a sign: those that nobody has looked at yet, and those it is too early for.
static void add_unjudged(struct str *out, const struct look *look, const struct objective *o, int n)
{
	struct plan_rows rows = plan_of(look->plan, T_key_result, "objective", o->id);
	int unseen = 0;

	for (size_t i = 0; i < rows.n; i++)
		unseen += okr_key_result(look->plan, &look->plan->key_result[rows.at[i]], look->today).no_check_in;
	if (unseen > 0) {
		progress_join(out);
		str_addf(out,
				 tr_n("%d key result without a check-in", "%d key results without a check-in", (unsigned long)unseen),
				 unseen);
	} else if (n > 0) {
		progress_join(out);
		str_addf(out, "%d %s", n, progress_word(PACE_NONE));
	}
}

void okr_team(struct str *out, const struct team *team)
{
	str_addf(out, text_contains(team->title, "team") ? "%s" : tr("team %s"), team->title);
}

static void describe_objective(const struct look *look, const struct okr_state *s, const struct objective *o,
							   struct str *first, struct str *second)
{
	struct objective_state st = okr_objective(look->plan, o, look->today);
	const struct goal *g = plan_find(look->plan, T_goal, o->goal);
	const struct team *team = plan_find(look->plan, T_team, o->team);
	struct str t = {0};

	str_addf(first, tr("%s “%s”: "), o->code, o->title);
	progress_sentence(&t, st.progress_bp, st.approximate, st.expected_bp, st.pace);
	if (o->cycle == NONE32)
		str_add(first, tr("in the backlog, without a quarter"));
	else if (st.progress_bp == NONE32)
		str_add(first, tr("no target that could be measured"));
	else if (st.pace == PACE_NONE)
		str_addf(first, "%s · %s", str_text(&t), progress_word(st.pace));
	else
		str_addf(first, "%s · %s %s", str_text(&t), okr_sign(st.pace), progress_word(st.pace));
	str_free(&t);
	if (g)
		str_addf(first, tr(" · goal %s %s"), g->code, g->title);
	if (o->verdict != verdict_NONE)
		str_add(second, words_label(words_verdict, o->verdict));
	if (*o->verdict_text && look->privacy < PRIVACY_PUBLIC)
		str_addf(second, ": %s", o->verdict_text);
	add_count(second, st.bad, PACE_BAD);
	add_count(second, st.risk, PACE_RISK);
	add_count(second, st.good, PACE_GOOD);
	add_unjudged(second, look, o, st.none);
	if (team) {
		progress_join(second);
		okr_team(second, team);
	}
	add_contributions(second, look, s);
}

void okr_describe(const struct look *look, const struct okr_state *s, struct str *first, struct str *second)
{
	const void *row = s->n > 0 ? plan_find(look->plan, s->table, s->id) : NULL;

	if (!row && look->plan->cycle_n == 0)
		str_add(first, tr("The board shows objectives and key results as soon as the plan has a quarter."));
	else if (!row)
		str_add(first, tr("Nothing is planned here. < and > lead to other quarters."));
	else if (s->table == T_objective)
		describe_objective(look, s, row, first, second);
	else
		describe_key_result(look, s, row, first, second);
}

void okr_headline(const struct look *look, struct str *out)
{
	const struct cycle *c = look->cycle;
	struct str t = {0};

	if (!c) {
		str_add(out, tr("no quarters yet"));
		return;
	}
	if (cycle_step(look->plan, c, -1) != c)
		str_add(out, "◂ ");
	cycle_title(out, c);
	if (cycle_step(look->plan, c, 1) != c)
		str_add(out, " ▸");
	if (c->state == cycle_state_RUNNING && c->end != DAY_NONE && look->today > c->end) {
		date_text(&t, c->end, PRECISION_DAY);
		str_addf(out, tr(" · ended %s, not closed yet"), str_text(&t));
		str_clear(&t);
	} else {
		str_addf(out, " · %s", words_label(words_cycle_state, c->state));
	}
	progress_week(&t, c, look->today);
	if (t.len > 0) {
		str_addf(out, " · %s", str_text(&t));
		str_clear(&t);
		progress_percent(&t, cycle_elapsed_bp(c, look->today), false);
		str_addf(out, tr(" · expected %s"), str_text(&t));
	}
	str_free(&t);
}
