// SPDX-License-Identifier: EUPL-1.2
// The strategy map in sentences.
#include "base/i18n.h"
#include "plan/cycle.h"
#include "plan/okr/gaps.h"
#include "plan/okr/okr.h"
#include "say/picture.h"
#include "say/progress.h"
#include "say/value.h"

static void begin(struct str *out)
{
	str_add(out, out->len ? " " : "");
}

// Appends the name of a goal to a list.
static void name(struct str *list, const struct look *look, const struct goal *g)
{
	str_add(list, list->len ? "; " : "");
	value_name(list, look->plan, T_goal, g->id);
}

static void tell_size(struct str *out, const struct plan *p)
{
	int fields = 0;
	for (size_t i = 0; i < p->field_n; i++)
		fields += plan_of(p, T_goal, "field", p->field[i].id).n > 0;
	begin(out);
	str_addf(out, tr_n("The map shows %zu goal", "The map shows %zu goals", (unsigned long)p->goal_n), p->goal_n);
	if (fields > 0)
		str_addf(out, tr_n(" in %d column", " in %d columns", (unsigned long)fields), fields);
	str_add(out, ".");
}

// " 3 on track, 2 off track": only what there is.
static void tell_counts(struct str *out, const int counts[4])
{
	static const enum pace paces[] = {PACE_GOOD, PACE_RISK, PACE_BAD, PACE_NONE};
	bool any = false;
	for (int i = 0; i < 4; i++) {
		if (counts[paces[i]] == 0)
			continue;
		str_addf(out, "%s%d %s", any ? ", " : " ", counts[paces[i]], progress_word(paces[i]));
		any = true;
	}
	str_add(out, ".");
}

// Of the goals with an objective in the quarter: how many stand how, and which are in trouble.
static void tell_paces(struct str *out, const struct look *look)
{
	const struct plan *p = look->plan;
	struct str quarter = str_on(look->frame), risk = str_on(look->frame), bad = str_on(look->frame);
	int n = 0, counts[4] = {0};
	for (size_t i = 0; i < p->goal_n && look->cycle; i++) {
		struct goal_state st = okr_goal(p, &p->goal[i], look->cycle, look->today);
		if (st.objectives == 0)
			continue;
		n++;
		counts[st.pace]++;
		if (st.pace == PACE_RISK || st.pace == PACE_BAD)
			name(st.pace == PACE_RISK ? &risk : &bad, look, &p->goal[i]);
	}
	if (!look->cycle)
		return;
	begin(out);
	cycle_title(&quarter, look->cycle);
	if (n == 0) {
		str_addf(out, tr("In %s no goal has an objective."), str_text(&quarter));
		return;
	}
	str_addf(out, tr_n("In %s %d goal has an objective:", "In %s %d goals have an objective:", (unsigned long)n),
			 str_text(&quarter), n);
	tell_counts(out, counts);
	if (bad.len > 0)
		str_addf(out, tr(" Off track: %s."), str_text(&bad));
	if (risk.len > 0)
		str_addf(out, tr(" At risk: %s."), str_text(&risk));
}

void picture_tell_map(struct str *out, const struct look *look)
{
	struct gaps gaps = gaps_of(look->plan, look->cycle);
	struct str open = str_on(look->frame);
	tell_size(out, look->plan);
	tell_paces(out, look);
	for (size_t i = 0; i < look->plan->goal_n; i++)
		if (gaps_goal(look->plan, &gaps, look->plan->goal[i].id))
			name(&open, look, &look->plan->goal[i]);
	if (open.len == 0)
		return;
	begin(out);
	str_addf(out, tr("No measure serves: %s."), str_text(&open));
}
