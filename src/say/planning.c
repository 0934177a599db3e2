// SPDX-License-Identifier: EUPL-1.2
// What stands there already, while something is planned.
#include "say/planning.h"

#include "base/i18n.h"
#include "plan/cycle.h"
#include "plan/okr/okr.h"
#include "say/key_result.h"
#include "say/progress.h"
#include "say/rule.h"

struct telling {
	const struct look *look;
	const struct planning *what;
	struct planning_line *out;
	size_t n;
};

static void say(struct telling *t, enum planning_tone tone, const struct str *text)
{
	if (t->n < PLANNING_LINES)
		t->out[t->n++] = (struct planning_line){tone, arena_str(t->look->frame, str_text(text))};
}

// ---- the plan's rules ------------------------------------------------------------------------------------------------

// "with this one 2 of 1–2 Objectives in Digitale Verwaltung ✓"
static void rule_line(struct telling *t, const struct rule *r, int32_t owner, const char *where)
{
	struct str text = str_on(t->look->frame), counted = str_on(t->look->frame);
	const struct cycle *c = plan_find(t->look->plan, T_cycle, t->what->cycle);
	int value = 0;
	(void)okr_rule(t->look->plan, r, c, owner, &value);
	value += t->what->begun;
	int kept = okr_rule_kept(r, value);
	rule_counted(&counted, r, value);
	str_addf(&text, t->what->begun ? tr("with this one %s") : tr("so far %s"), str_text(&counted));
	if (*where)
		str_addf(&text, " · %s", where);
	if (kept >= 0)
		str_add(&text, kept ? " ✓" : " !");
	say(t, kept > 0 ? PLANNING_KEPT : kept == 0 ? PLANNING_BROKEN : PLANNING_COUNT, &text);
}

static int32_t field_of(const struct telling *t)
{
	const struct goal *g = plan_find(t->look->plan, T_goal, t->what->goal);
	return t->what->field != NONE32 || !g ? t->what->field : g->field;
}

static void objective_rules(struct telling *t)
{
	const struct plan *p = t->look->plan;
	const struct field *f = plan_find(p, T_field, field_of(t));
	const struct team *team = plan_find(p, T_team, t->what->team);
	const struct cycle *c = plan_find(p, T_cycle, t->what->cycle);
	struct plan_rows rows = plan_ordered(p, T_rule);
	struct str quarter = str_on(t->look->frame);
	if (!c) // the backlog has no rules
		return;
	cycle_title(&quarter, c);
	for (size_t i = 0; i < rows.n; i++) {
		const struct rule *r = &p->rule[rows.at[i]];
		if (r->kind != rule_kind_OBJECTIVES)
			continue;
		if (r->scope == rule_scope_FIELD && f)
			rule_line(t, r, f->id, f->title);
		else if (r->scope == rule_scope_TEAM && team)
			rule_line(t, r, team->id, team->title);
		else if (r->scope != rule_scope_FIELD && r->scope != rule_scope_TEAM)
			rule_line(t, r, NONE32, str_text(&quarter));
	}
}

static void key_result_rules(struct telling *t)
{
	struct plan_rows rows = plan_ordered(t->look->plan, T_rule);
	for (size_t i = 0; i < rows.n; i++)
		if (t->look->plan->rule[rows.at[i]].kind == rule_kind_KEY_RESULTS)
			rule_line(t, &t->look->plan->rule[rows.at[i]], t->what->objective, "");
}

// ---- what is there ---------------------------------------------------------------------------------------------------

// "Q4 2025  O1 Das Jugendamt … · partly"
static void objective_line(struct telling *t, const struct objective *o)
{
	const struct cycle *c = plan_find(t->look->plan, T_cycle, o->cycle);
	struct objective_state st = okr_objective(t->look->plan, o, t->look->today);
	struct str text = str_on(t->look->frame);
	if (c)
		cycle_title(&text, c);
	else
		str_add(&text, tr("Backlog"));
	str_addf(&text, ": %s %s", o->code, o->title);
	if (o->verdict != verdict_NONE)
		str_addf(&text, " · %s", words_label(words_verdict, o->verdict));
	else if (st.progress_bp != NONE32 && c) {
		str_add(&text, " · ");
		progress_percent(&text, st.progress_bp, st.approximate);
	}
	say(t, PLANNING_TEXT, &text);
}

static int32_t begins(const struct plan *p, const struct objective *o)
{
	const struct cycle *c = plan_find(p, T_cycle, o->cycle);
	return c ? c->start : DAY_MAX; // the backlog is still to come
}

// Objectives with this value in the column: those of the quarter first, then the others, the newest first.
static size_t objectives(struct telling *t, const char *column, int32_t id, bool only_cycle)
{
	const struct plan *p = t->look->plan;
	struct plan_rows rows = plan_of(p, T_objective, column, id);
	const struct objective **list = arena_alloc(t->look->frame, (rows.n + 1) * sizeof *list);
	size_t n = 0;
	for (size_t i = 0; i < rows.n; i++) {
		const struct objective *o = &p->objective[rows.at[i]];
		size_t at = n;
		if (only_cycle && (o->cycle != t->what->cycle || o->cycle == NONE32))
			continue;
		for (; at > 0; at--) {
			bool here = o->cycle == t->what->cycle, there = list[at - 1]->cycle == t->what->cycle;
			if (here < there || (here == there && begins(p, o) <= begins(p, list[at - 1])))
				break;
			list[at] = list[at - 1];
		}
		list[at] = o;
		n++;
	}
	for (size_t i = 0; i < n; i++)
		objective_line(t, list[i]);
	return n;
}

static void measures_of_goal(struct telling *t, const struct goal *g)
{
	const struct plan *p = t->look->plan;
	struct plan_rows rows = plan_of(p, T_measure_goal, "goal", g->id);
	struct str text = str_on(t->look->frame);
	for (size_t i = 0; i < rows.n; i++) {
		const struct measure *m = plan_find(p, T_measure, p->measure_goal[rows.at[i]].measure);
		if (m && m->selection != selection_REJECTED)
			str_addf(&text, "%s%s %s", text.len ? " · " : tr("measures of the goal: "), m->code, m->title);
	}
	if (text.len == 0)
		str_add(&text, tr("no measure serves this goal yet"));
	say(t, PLANNING_TEXT, &text);
}

static void around_objective(struct telling *t)
{
	const struct goal *g = plan_find(t->look->plan, T_goal, t->what->goal);
	const struct field *f = plan_find(t->look->plan, T_field, field_of(t));
	if (!g && !f)
		return;
	size_t n = g ? objectives(t, "goal", g->id, false) : objectives(t, "field", f->id, true);
	if (n == 0) {
		struct str none = str_on(t->look->frame);
		str_add(&none,
				g ? tr("no objective has served this goal yet") : tr("no objective of its own yet this quarter"));
		say(t, PLANNING_TEXT, &none);
	}
	if (g)
		measures_of_goal(t, g);
}

static void around_key_result(struct telling *t)
{
	const struct plan *p = t->look->plan;
	const struct objective *o = plan_find(p, T_objective, t->what->objective);
	const struct goal *g = o ? plan_find(p, T_goal, o->goal) : NULL;
	struct plan_rows rows = plan_of(p, T_key_result, "objective", t->what->objective);
	struct str text = str_on(t->look->frame);
	if (!o)
		return;
	for (size_t i = 0; i < rows.n; i++) {
		const struct key_result *kr = &p->key_result[rows.at[i]];
		struct kr_state st = okr_key_result(p, kr, t->look->today);
		str_clear(&text);
		str_addf(&text, "%s %s · ", kr->code, kr->title);
		key_result_range(&text, t->look, kr, &st);
		say(t, PLANNING_TEXT, &text);
	}
	if (g)
		measures_of_goal(t, g);
}

size_t planning_tell(const struct look *look, const struct planning *what, struct planning_line *out)
{
	struct telling t = {look, what, out, 0};
	if (what->table == T_objective) {
		objective_rules(&t);
		around_objective(&t);
	} else {
		key_result_rules(&t);
		around_key_result(&t);
	}
	return t.n;
}
