// SPDX-License-Identifier: EUPL-1.2
// An objective in sentences: where it stands, how many of its key results are in trouble, and what serves it.
#include "say/objective.h"

#include "base/i18n.h"
#include "base/text.h"
#include "say/contribution.h"
#include "say/decision.h"
#include "say/progress.h"
#include "say/quarter_life.h"

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

// Where it comes from; at the end of its quarter also how what was reached is read.
static void add_way(struct str *out, const struct look *look, const struct objective *o)
{
	const struct cycle *c = plan_find(look->plan, T_cycle, o->cycle);
	struct str t = str_on(look->frame);

	quarter_life_lineage(&t, look->plan, o);
	if (t.len > 0) {
		progress_join(out);
		str_add(out, str_text(&t));
		str_clear(&t);
	}
	if (c && (c->state == cycle_state_REVIEW || c->state == cycle_state_CLOSED))
		quarter_life_reading(&t, look->plan, o, look->today);
	if (t.len > 0) {
		progress_join(out);
		str_add(out, str_text(&t));
	}
}

void objective_team(struct str *out, const struct team *team)
{
	str_addf(out, text_contains(team->title, "team") ? "%s" : tr("team %s"), team->title);
}

void objective_tell(const struct look *look, const struct gaps *gaps, const struct objective *o, struct str *first,
					struct str *second)
{
	struct objective_state st = okr_objective(look->plan, o, look->today);
	const struct goal *g = plan_find(look->plan, T_goal, o->goal);
	const struct team *team = plan_find(look->plan, T_team, o->team);
	struct str t = str_on(look->frame);

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
	if (g)
		str_addf(first, tr(" · goal %s %s"), g->code, g->title);
	if (o->verdict != verdict_NONE)
		str_add(second, words_label(words_verdict, o->verdict));
	if (*o->verdict_text && !privacy_hides_notes(look->privacy))
		str_addf(second, ": %s", o->verdict_text);
	add_way(second, look, o);
	add_count(second, st.bad, PACE_BAD);
	add_count(second, st.risk, PACE_RISK);
	add_count(second, st.good, PACE_GOOD);
	add_unjudged(second, look, o, st.none);
	if (st.left_out > 0) {
		progress_join(second);
		str_addf(second,
				 tr_n("%d key result without a measurable target is left out",
					  "%d key results without a measurable target are left out", (unsigned long)st.left_out),
				 st.left_out);
	}
	if (team) {
		progress_join(second);
		objective_team(second, team);
	}
	contribution_tell(second, look->plan, gaps, T_objective, o->id);
	decision_last(second, look, T_objective, o->id);
}
