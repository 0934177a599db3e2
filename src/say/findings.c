// SPDX-License-Identifier: EUPL-1.2
// Looks through a snapshot and says in sentences what is not as the plan's own rules want it.
#include "say/findings.h"

#include "base/i18n.h"
#include "plan/code.h"
#include "plan/cycle.h"
#include "plan/gantt/gantt.h"
#include "plan/okr/gaps.h"
#include "plan/okr/okr.h"
#include "plan/score/score.h"
#include "say/label.h"

#include <stdarg.h>
#include <stdio.h>

struct teller {
	void (*found)(void *, const char *);
	void (*told)(void *, const char *);
	void *arg;
};

static void say(void (*f)(void *, const char *), void *arg, const char *fmt, ...) __attribute__((format(printf, 3, 4)));

static void say(void (*f)(void *, const char *), void *arg, const char *fmt, ...)
{
	char text[1024];
	va_list ap;
	va_start(ap, fmt);
	vsnprintf(text, sizeof text, fmt, ap);
	va_end(ap);
	f(arg, text);
}

static void weights(const struct plan *p, const struct teller *t)
{
	int64_t sum = 0;
	int weighted = 0;
	for (size_t i = 0; i < p->criterion_n; i++) {
		const struct criterion *c = &p->criterion[i];
		struct plan_rows levels = plan_of(p, T_level, "criterion", c->id);
		if (levels.n == 0)
			say(t->found, t->arg, tr("Criterion “%s” has no levels to rate with."), c->title);
		if (c->weight == NONE32)
			continue;
		weighted++;
		sum += c->weight;
		for (size_t k = 0; k < levels.n; k++)
			if (p->level[levels.at[k]].points == NONE32)
				say(t->found, t->arg, tr("Level “%s” of “%s” has no points, but its criterion has a weight."),
					p->level[levels.at[k]].title, c->title);
	}
	if (weighted && sum != 10000) {
		struct str s = {0};
		num_short(&s, sum, 2);
		say(t->found, t->arg, tr("The weights of the criteria add up to %s%%, not to 100%%."), str_text(&s));
		str_free(&s);
	}
	if (!weighted && p->criterion_n)
		say(t->told, t->arg, "%s", tr("The criteria carry no weights: the plan is not weighted and has no scores."));
}

static void ratings(const struct plan *p, const struct teller *t)
{
	struct arena *a = arena_new();
	const struct score_table *s = score_table(a, p, NULL);
	for (size_t i = 0; i < s->n && s->weighted_n; i++)
		if (!s->complete[i])
			say(t->found, t->arg, tr("%s “%s” is not rated on every criterion; its score is the lowest it can be."),
				p->measure[i].code, p->measure[i].title);
	arena_free(a);
}

static void rule_of(const struct plan *p, const struct rule *r, const struct cycle *cycle, int32_t owner,
					const char *whose, const struct teller *t)
{
	int value = 0;
	if (okr_rule(p, r, cycle, owner, &value) != 0)
		return;
	struct str least = {0}, most = {0};
	num_short(&least, r->least, 3);
	num_short(&most, r->most, 3);
	say(t->found, t->arg, tr("Rule “%s”: %s has %d, %s to %s are planned."), r->title, whose, value,
		least.len ? str_text(&least) : "0", most.len ? str_text(&most) : "∞");
	str_free(&least);
	str_free(&most);
}

static void rules(const struct plan *p, const struct cycle *cycle, const struct teller *t)
{
	for (size_t i = 0; cycle && i < p->rule_n; i++) {
		const struct rule *r = &p->rule[i];
		if (r->kind == rule_kind_OBJECTIVES && r->scope == rule_scope_FIELD) {
			for (size_t k = 0; k < p->field_n; k++)
				rule_of(p, r, cycle, p->field[k].id, p->field[k].title, t);
		} else if (r->kind == rule_kind_OBJECTIVES && r->scope == rule_scope_TEAM) {
			for (size_t k = 0; k < p->team_n; k++)
				if (p->team[k].kind == team_kind_STRATEGY)
					rule_of(p, r, cycle, p->team[k].id, p->team[k].title, t);
		} else if (r->kind == rule_kind_OBJECTIVES) {
			struct str title = {0};
			cycle_title(&title, cycle);
			rule_of(p, r, cycle, NONE32, str_text(&title), t);
			str_free(&title);
		} else if (r->kind == rule_kind_KEY_RESULTS) {
			struct plan_rows rows = plan_of(p, T_objective, "cycle", cycle->id);
			for (size_t k = 0; k < rows.n; k++)
				rule_of(p, r, cycle, p->objective[rows.at[k]].id, p->objective[rows.at[k]].title, t);
		}
	}
}

// What a dependency waits for, by its name.
static void awaited(struct str *out, const struct plan *p, const struct dependency *d)
{
	const struct external *x = plan_find(p, T_external, d->on_external);
	if (x)
		str_addf(out, tr("“%s”"), x->title);
	else
		label_timed(out, p, d->on_measure, d->on_phase);
}

static void time_order(const struct plan *p, const struct teller *t)
{
	for (size_t i = 0; i < p->dependency_n; i++) {
		int days = 0;
		const struct dependency *d = &p->dependency[i];
		if (!gantt_violated(p, d, &days))
			continue;
		struct str what = {0}, on = {0};
		label_timed(&what, p, d->measure, d->phase);
		awaited(&on, p, d);
		if (gantt_violated_at_least(p, d))
			say(t->found, t->arg,
				tr_n("%s waits for %s and is planned at least %d day too early.",
					 "%s waits for %s and is planned at least %d days too early.", (unsigned long)days),
				str_text(&what), str_text(&on), days);
		else
			say(t->found, t->arg,
				tr_n("%s waits for %s and is planned %d day too early.",
					 "%s waits for %s and is planned %d days too early.", (unsigned long)days),
				str_text(&what), str_text(&on), days);
		str_free(&what);
		str_free(&on);
	}
}

static void gaps(const struct plan *p, const struct cycle *cycle, const struct teller *t)
{
	struct gaps g = gaps_of(p, cycle);
	if (!g.goals_used && p->goal_n && p->measure_n)
		say(t->told, t->arg, "%s", tr("No measure is tied to a goal in this plan."));
	for (size_t i = 0; g.goals_used && i < p->goal_n; i++)
		if (gaps_goal(p, &g, p->goal[i].id))
			say(t->found, t->arg, tr("Gap: goal %s “%s” has no measure."), p->goal[i].code, p->goal[i].title);
	for (size_t i = 0; g.goals_used && i < p->measure_n; i++)
		if (gaps_measure(p, &g, p->measure[i].id))
			say(t->found, t->arg, tr("Gap: measure %s “%s” serves no goal."), p->measure[i].code, p->measure[i].title);
	if (!g.contributions_used && p->key_result_n && p->measure_n)
		say(t->told, t->arg, "%s", tr("No measure is tied to a key result in this plan."));
	for (size_t i = 0; g.key_results > 0 && i < p->key_result_n; i++)
		if (gaps_counted(p, &g, p->key_result[i].id)) {
			struct str name = {0};
			code_name(&name, p, T_key_result, p->key_result[i].id);
			say(t->found, t->arg, tr("Gap: key result %s “%s” has no measure."), str_text(&name),
				p->key_result[i].title);
			str_free(&name);
		}
}

void findings_of(const struct plan *p, int32_t today, void (*found)(void *, const char *),
				 void (*told)(void *, const char *), void *arg)
{
	const struct teller t = {found, told, arg};
	const struct cycle *cycle = cycle_at(p, today);
	weights(p, &t);
	ratings(p, &t);
	rules(p, cycle, &t);
	findings_rows(p, today, found, arg);
	time_order(p, &t);
	findings_time(p, today, found, arg);
	gaps(p, cycle, &t);
}
