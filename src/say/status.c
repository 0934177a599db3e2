// SPDX-License-Identifier: EUPL-1.2
// The quarter's objectives and key results: what was to be reached, and what was.
#include "say/status.h"

#include "base/i18n.h"
#include "plan/code.h"
#include "plan/cycle.h"
#include "plan/okr/gaps.h"
#include "plan/okr/life.h"
#include "plan/sort.h"
#include "say/barometer.h"
#include "say/check_in.h"
#include "say/contribution.h"
#include "say/key_result.h"
#include "say/objective.h"
#include "say/progress.h"
#include "say/quarter_life.h"
#include "say/value.h"
#include "say/verdict.h"

static int by_code(const void *ctx, uint32_t x, uint32_t y)
{
	const struct plan *p = ctx;
	return code_compare(p->objective[x].code, p->objective[y].code);
}

size_t status_objectives(const struct look *look, int32_t **ids)
{
	const struct plan *p = look->plan;
	uint32_t *at = arena_alloc(look->frame, (p->objective_n + 1) * sizeof *at),
			 *scratch = arena_alloc(look->frame, (p->objective_n + 1) * sizeof *scratch);
	size_t n = 0;
	*ids = arena_alloc(look->frame, (p->objective_n + 1) * sizeof **ids);
	for (size_t i = 0; i < p->objective_n; i++)
		if (p->objective[i].cycle == look->cycle->id)
			at[n++] = (uint32_t)i;
	sort_by(at, scratch, n, by_code, p);
	for (size_t i = 0; i < n; i++)
		(*ids)[i] = p->objective[at[i]].id;
	return n;
}

static const char *signed_pace(struct doc *d, enum pace pace)
{
	return arena_printf(d->a, "%s %s", okr_sign(pace), progress_word(pace));
}

// ---- all of them --------------------------------------------------------------------------------------------------------

static void overview(struct doc *d, const struct look *look)
{
	const struct plan *p = look->plan;
	const struct doc_column columns[] = {{tr("objective"), false},     {tr("team"), false}, {tr("reached"), true},
										 {tr("to be expected"), true}, {tr("pace"), false}, {tr("verdict"), false}};
	int32_t *ids;
	size_t n = status_objectives(look, &ids);
	if (n == 0)
		return;
	struct doc_table *t = doc_table(d, tr("Objectives of the quarter, and how far they have come"), columns, 6);
	for (size_t i = 0; i < n; i++) {
		const struct objective *o = plan_find(p, T_objective, ids[i]);
		const struct team *team = plan_find(p, T_team, o->team);
		struct objective_state st = okr_objective(p, o, look->today);
		struct str reached = str_on(look->frame), due = str_on(look->frame), who = str_on(look->frame);
		progress_percent(&reached, st.progress_bp, st.approximate);
		if (st.expected_bp != NONE32)
			progress_percent(&due, st.expected_bp, false);
		if (team)
			objective_team(&who, team);
		doc_row(d, t,
				(const char *const[]){arena_printf(d->a, "%s %s", o->code, o->title), str_text(&who),
									  str_text(&reached), str_text(&due), signed_pace(d, st.pace),
									  o->verdict == verdict_NONE ? "" : verdict_short(o->verdict, false)});
	}
	doc_table_done(t);
}

void status_reached(struct doc *d, const struct look *look)
{
	struct life life = life_of(look->plan, look->cycle, look->today);
	struct str together = str_on(look->frame), verdicts = str_on(look->frame);
	doc_text(d, look->cycle->summary);
	barometer_quarter(&together, look);
	doc_text(d, str_text(&together));
	if (life.objectives > life.verdicts[verdict_NONE]) {
		verdict_counts(&verdicts, life.verdicts);
		doc_text(d, arena_printf(d->a, tr("Verdicts: %s."), str_text(&verdicts)));
	}
	overview(d, look);
}

// ---- one of them --------------------------------------------------------------------------------------------------------

static void facts(struct doc *d, const struct look *look, const struct objective *o)
{
	const struct plan *p = look->plan;
	const struct team *team = plan_find(p, T_team, o->team);
	struct gaps gaps = gaps_of(p, look->cycle);
	struct objective_state st = okr_objective(p, o, look->today);
	struct str who = str_on(look->frame), goal = str_on(look->frame), how = str_on(look->frame),
			   verdict = str_on(look->frame), since = str_on(look->frame), by = str_on(look->frame);
	if (team)
		objective_team(&who, team);
	doc_fact(d, tr("Team"), str_text(&who));
	if (plan_find(p, T_goal, o->goal))
		value_name(&goal, p, T_goal, o->goal);
	doc_fact(d, tr("Goal"), str_text(&goal));
	doc_fact(d, tr("Kind"), words_label(words_objective_kind, o->kind));
	progress_sentence(&how, st.progress_bp, st.approximate, st.expected_bp, st.pace);
	if (life_over(look->cycle, look->today)) {
		progress_join(&how);
		quarter_life_reading(&how, p, o, look->today);
	}
	doc_fact(d, tr("Reached"), arena_printf(d->a, "%s: %s", signed_pace(d, st.pace), str_text(&how)));
	quarter_life_lineage(&since, p, o);
	doc_fact(d, tr("Carried over"), str_text(&since));
	if (o->verdict != verdict_NONE)
		verdict_tell(&verdict, o);
	doc_fact(d, tr("Verdict"), str_text(&verdict));
	doc_fact(d, tr("Comment"), privacy_hides_notes(look->privacy) ? "" : o->verdict_text);
	contribution_tell(&by, p, &gaps, T_objective, o->id);
	doc_fact(d, tr("Measures"), str_text(&by));
}

static void key_result_row(struct doc *d, const struct look *look, struct doc_table *t, const struct key_result *kr)
{
	struct kr_state st = okr_key_result(look->plan, kr, look->today);
	struct str range = str_on(look->frame), now = str_on(look->frame), reached = str_on(look->frame),
			   sure = str_on(look->frame), blocked = str_on(look->frame);
	key_result_range(&range, look, kr, &st);
	key_result_value(&now, look, kr, &st);
	if (st.kept >= 0)
		str_add(&reached, key_result_kept(&st));
	else if (!st.no_target)
		progress_percent(&reached, st.progress_bp, st.no_check_in);
	if (st.kept < 0 && st.below_start)
		str_add(&reached, " ↓");
	if (st.confidence != NONE32)
		str_addf(&sure, "%d", (int)st.confidence);
	if (st.last && *st.last->blocker && !privacy_hides_notes(look->privacy))
		str_add(&blocked, st.last->blocker);
	doc_row(d, t,
			(const char *const[]){arena_printf(d->a, "%s %s", kr->code, kr->title), str_text(&range), str_text(&now),
								  str_text(&reached), signed_pace(d, st.pace), str_text(&sure), str_text(&blocked)});
}

void status_objective(struct doc *d, const struct look *look, const struct objective *o)
{
	const struct plan *p = look->plan;
	const struct doc_column columns[] = {
		{tr("key result"), false}, {tr("from and to"), false}, {tr("value"), true},      {tr("reached"), true},
		{tr("pace"), false},       {tr("confidence"), true},   {tr("in the way"), false}};
	struct plan_rows rows = plan_of(p, T_key_result, "objective", o->id);
	doc_heading(d, 3, arena_printf(d->a, "%s %s", o->code, o->title));
	facts(d, look, o);
	if (rows.n == 0)
		return;
	struct doc_table *t = doc_table(d, arena_printf(d->a, tr("Key results of %s"), o->code), columns, 7);
	for (size_t i = 0; i < rows.n; i++)
		key_result_row(d, look, t, &p->key_result[rows.at[i]]);
	doc_table_done(t);
}
