// SPDX-License-Identifier: EUPL-1.2
// A goal in sentences: what it needs and supports, how its objectives stand, and where it has gaps.
#include "say/goal.h"

#include "base/i18n.h"
#include "say/progress.h"
#include "plan/cycle.h"
#include "say/decision.h"

// Appends the goals at the other end of its links: preconditions, or what it supports.
static void add_links(struct str *out, const struct plan *p, const struct goal *g, bool needs)
{
	struct plan_rows rows = plan_of(p, T_goal_link, needs ? "goal" : "needs", g->id);
	bool any = false;

	for (size_t i = 0; i < rows.n; i++) {
		const struct goal_link *link = &p->goal_link[rows.at[i]];
		const struct goal *other = plan_find(p, T_goal, needs ? link->needs : link->goal);
		if (!other)
			continue;
		if (any) {
			str_add(out, ", ");
		} else {
			progress_join(out);
			str_add(out, needs ? tr("requires: ") : tr("supports: "));
		}
		any = true;
		str_addf(out, "%s %s", other->code, other->title);
	}
}

// Key results of the goal's objectives in the quarter that no measure serves.
static int open_key_results(const struct look *look, const struct gaps *gaps, const struct objective *o)
{
	struct plan_rows rows = plan_of(look->plan, T_key_result, "objective", o->id);
	int n = 0;

	for (size_t i = 0; i < rows.n; i++)
		n += gaps_key_result(look->plan, gaps, look->plan->key_result[rows.at[i]].id);
	return n;
}

static void add_objective(struct str *out, const struct look *look, const struct objective *o)
{
	struct objective_state st = okr_objective(look->plan, o, look->today);
	struct str how = str_on(look->frame);

	progress_sentence(&how, st.progress_bp, st.approximate, st.expected_bp, st.pace);
	progress_join(out);
	str_addf(out, tr("%s %s: “%s” %s"), okr_sign(st.pace), progress_word(st.pace), o->title, str_text(&how));
}

// The objectives of the quarter, those in trouble first. Returns their gaps.
static int add_objectives(struct str *out, const struct look *look, const struct gaps *gaps, const struct goal *g)
{
	static const enum pace worst_first[] = {PACE_BAD, PACE_RISK, PACE_GOOD, PACE_NONE};
	struct plan_rows rows = plan_of(look->plan, T_objective, "goal", g->id);
	int open = 0;

	for (int k = 0; k < 4; k++)
		for (size_t i = 0; i < rows.n; i++) {
			const struct objective *o = &look->plan->objective[rows.at[i]];
			if (o->cycle != look->cycle->id || okr_objective(look->plan, o, look->today).pace != worst_first[k])
				continue;
			add_objective(out, look, o);
			open += open_key_results(look, gaps, o);
		}
	return open;
}

const char *goal_unserved(void)
{
	return tr("No measure serves this goal");
}

static void add_measures(struct str *out, const struct gaps *gaps, const struct goal_state *st)
{
	progress_join(out);
	if (!gaps->goals_used)
		str_add(out, tr("This plan assigns no measures to goals"));
	else if (st->measures == 0)
		str_add(out, goal_unserved());
	else
		str_addf(out, tr_n("%d measure, done: %d", "%d measures, done: %d", (unsigned long)st->measures), st->measures,
				 st->measures_done);
	if (st->objectives_all > 0) {
		progress_join(out);
		str_addf(out, tr("objectives accepted so far: %d of %d"), st->accepted, st->objectives_all);
	}
}

void goal_tell(const struct look *look, const struct gaps *gaps, const struct goal *g, const struct goal_state *state,
			   struct str *first, struct str *second)
{
	const struct field *f = plan_find(look->plan, T_field, g->field);
	int open = 0;

	str_addf(first, *g->code ? "%s %s" : "%s%s", g->code, g->title);
	if (f)
		str_addf(first, " (%s)", f->title);
	add_links(first, look->plan, g, true);
	add_links(first, look->plan, g, false);

	if (look->cycle && state->objectives > 0) {
		open = add_objectives(second, look, gaps, g);
	} else if (look->cycle) {
		struct str title = str_on(look->frame);
		cycle_title(&title, look->cycle);
		str_addf(second, tr("No objective in %s"), str_text(&title));
	}
	add_measures(second, gaps, state);
	open += gaps_goal(look->plan, gaps, g->id);
	if (open > 0) {
		progress_join(second);
		str_addf(second, tr_n("%d gap ?", "%d gaps ?", (unsigned long)open), open);
	}
	decision_last(second, look, T_goal, g->id);
}
