// SPDX-License-Identifier: EUPL-1.2
// The strategy map in sentences: what the goal under the cursor needs and supports, how its objectives stand, and
// where it has gaps.
#include "base/i18n.h"
#include "base/utf8.h"
#include "plan/cycle.h"
#include "say/progress.h"
#include "ui/map/view.h"

bool map_hit(const struct look *look, const struct goal *g)
{
	return *look->search && (text_contains(g->code, look->search) || text_contains(g->title, look->search));
}

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
static int open_key_results(const struct look *look, const struct map_state *s, const struct objective *o)
{
	struct plan_rows rows = plan_of(look->plan, T_key_result, "objective", o->id);
	int n = 0;

	for (size_t i = 0; i < rows.n; i++)
		n += gaps_key_result(look->plan, &s->gaps, look->plan->key_result[rows.at[i]].id);
	return n;
}

static void add_objective(struct str *out, const struct look *look, const struct objective *o)
{
	struct objective_state st = okr_objective(look->plan, o, look->today);
	struct str how = {0};

	progress_sentence(&how, st.progress_bp, st.approximate, st.expected_bp, st.pace);
	progress_join(out);
	str_addf(out, tr("%s %s: “%s” %s"), okr_sign(st.pace), progress_word(st.pace), o->title, str_text(&how));
	str_free(&how);
}

// The objectives of the quarter, those in trouble first. Returns their gaps.
static int add_objectives(struct str *out, const struct look *look, const struct map_state *s, const struct goal *g)
{
	static const enum pace worst_first[] = {PACE_BAD, PACE_RISK, PACE_GOOD, PACE_NONE};
	struct plan_rows rows = plan_of(look->plan, T_objective, "goal", g->id);
	int gaps = 0;

	for (int k = 0; k < 4; k++)
		for (size_t i = 0; i < rows.n; i++) {
			const struct objective *o = &look->plan->objective[rows.at[i]];
			if (o->cycle != look->cycle->id || okr_objective(look->plan, o, look->today).pace != worst_first[k])
				continue;
			add_objective(out, look, o);
			gaps += open_key_results(look, s, o);
		}
	return gaps;
}

static void add_measures(struct str *out, const struct look *look, const struct map_state *s, const struct goal *g)
{
	struct goal_state st = map_goal_state(look, s, g);

	progress_join(out);
	if (!s->gaps.goals_used)
		str_add(out, tr("This plan assigns no measures to goals"));
	else if (st.measures == 0)
		str_add(out, tr("No measure serves this goal"));
	else
		str_addf(out, tr_n("%d measure, done: %d", "%d measures, done: %d", (unsigned long)st.measures), st.measures,
				 st.measures_done);
	if (st.objectives_all > 0) {
		progress_join(out);
		str_addf(out, tr("objectives accepted so far: %d of %d"), st.accepted, st.objectives_all);
	}
}

void map_describe(const struct look *look, const struct map_state *s, struct str *first, struct str *second)
{
	const struct goal *g = plan_find(look->plan, T_goal, s->goal);
	int gaps = 0;

	if (!g) {
		str_add(first, tr("The map shows the strategic goals as soon as the plan has some."));
		return;
	}
	const struct field *f = plan_find(look->plan, T_field, g->field);
	str_addf(first, *g->code ? "%s %s" : "%s%s", g->code, g->title);
	if (f)
		str_addf(first, " (%s)", f->title);
	add_links(first, look->plan, g, true);
	add_links(first, look->plan, g, false);

	if (look->cycle && map_goal_state(look, s, g).objectives > 0) {
		gaps = add_objectives(second, look, s, g);
	} else if (look->cycle) {
		struct str title = {0};
		cycle_title(&title, look->cycle);
		str_addf(second, tr("No objective in %s"), str_text(&title));
		str_free(&title);
	}
	add_measures(second, look, s, g);
	gaps += gaps_goal(look->plan, &s->gaps, g->id);
	if (gaps > 0) {
		progress_join(second);
		str_addf(second, tr_n("%d gap ?", "%d gaps ?", (unsigned long)gaps), gaps);
	}
}

void map_headline(const struct look *look, const struct map_state *s, struct str *out)
{
	struct str week = {0};
	int hits = 0;

	(void)s;
	str_addf(out, tr_n("%zu goal", "%zu goals", look->plan->goal_n), look->plan->goal_n);
	if (look->cycle) {
		progress_join(out);
		cycle_title(out, look->cycle);
		progress_week(&week, look->cycle, look->today);
		if (week.len > 0)
			str_addf(out, " · %s", str_text(&week));
	}
	str_free(&week);
	if (!*look->search)
		return;
	for (size_t i = 0; i < look->plan->goal_n; i++)
		hits += map_hit(look, &look->plan->goal[i]);
	str_addf(out, " · %s", look->search);
	str_addf(out, tr_n(": %d hit", ": %d hits", (unsigned long)hits), hits);
}
