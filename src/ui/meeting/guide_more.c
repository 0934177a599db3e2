// SPDX-License-Identifier: EUPL-1.2
// What the items of planning, review, retrospective and steering meetings show.
#include "base/i18n.h"
#include "plan/decision.h"
#include "plan/okr/okr.h"
#include "say/measure.h"
#include "say/progress.h"
#include "say/verdict.h"
#include "ui/meeting/guide.h"

// What the meeting said of it last.
static const char *result_of(const struct plan *p, int32_t meeting, const struct measure *m)
{
	struct plan_rows rows = plan_of(p, T_decision, "meeting", meeting);
	for (size_t i = rows.n; i-- > 0;) {
		const struct decision *d = &p->decision[rows.at[i]];
		if (d->measure == m->id && *d->result)
			return d->result;
	}
	return words_label(words_selection, m->selection);
}

static struct guide_list of_measures(const struct look *look, const struct meeting *meeting, struct agenda_rows rows)
{
	struct guide_list list = guide_rows(look, rows.n);
	for (size_t i = 0; i < rows.n; i++) {
		const struct measure *m = &look->plan->measure[rows.at[i]];
		struct guide_row *row = guide_add(&list, T_measure, m->id);
		row->title = arena_printf(look->frame, "%s %s", m->code, m->title);
		bool decided = decided_in(look->plan, meeting->id, T_measure, m->id);
		row->sign = decided ? "✓" : "";
		row->role = decided ? ROLE_DIM : ROLE_TEXT;
		row->right = decided ? result_of(look->plan, meeting->id, m) : measure_stage(m);
	}
	return list;
}

struct guide_list guide_ideas(const struct look *look, const struct meeting *m)
{
	return of_measures(look, m, agenda_ideas(look->frame, look->plan, m));
}

struct guide_list guide_decisions(const struct look *look, const struct meeting *m)
{
	return of_measures(look, m, agenda_undecided(look->frame, look->plan, m, look->cut));
}

// Has the team objectives of its own? A steering group plans those of all.
static bool moves(const struct plan *p, int32_t team)
{
	return plan_of(p, T_objective, "team", team).n > 0;
}

// What waits for a quarter, and may be taken into that which is planned.
static void add_backlog(struct guide_list *list, const struct look *look, const struct meeting *m)
{
	struct plan_rows all = plan_ordered(look->plan, T_objective);
	for (size_t i = 0; i < all.n; i++) {
		const struct objective *o = &look->plan->objective[all.at[i]];
		bool ours = m->team == NONE32 || o->team == NONE32 || o->team == m->team || !moves(look->plan, m->team);
		if (o->cycle != NONE32 || !ours)
			continue;
		struct guide_row *row = guide_add(list, T_objective, o->id);
		row->sign = "·";
		row->role = ROLE_DIM;
		row->title = *o->code ? arena_printf(look->frame, "%s %s", o->code, o->title) : o->title;
		row->right = tr("backlog");
	}
}

struct guide_list guide_objectives(const struct look *look, const struct meeting *m)
{
	struct agenda_rows rows = agenda_objectives(look->frame, look->plan, m);
	struct guide_list list = guide_rows(look, rows.n + look->plan->objective_n);
	for (size_t i = 0; i < rows.n; i++) {
		const struct objective *o = &look->plan->objective[rows.at[i]];
		struct objective_state st = okr_objective(look->plan, o, look->today);
		struct guide_row *row = guide_add(&list, T_objective, o->id);
		struct str right = str_on(look->frame);
		bool judged = o->verdict != verdict_NONE;
		progress_percent(&right, st.progress_bp, st.approximate);
		if (judged)
			str_addf(&right, " · %s", verdict_short(o->verdict, false));
		row->sign = judged ? "✓" : "";
		row->role = judged ? ROLE_DIM : ROLE_TEXT;
		row->title = *o->code ? arena_printf(look->frame, "%s %s", o->code, o->title) : o->title;
		row->right = str_text(&right);
		list.done += judged;
	}
	if (m->kind == meeting_kind_PLANNING)
		add_backlog(&list, look, m);
	return list;
}

struct guide_list guide_retro(const struct look *look, const struct meeting *m)
{
	struct plan_rows rows = plan_of(look->plan, T_retro, "cycle", m->cycle);
	struct guide_list list = guide_rows(look, rows.n);
	for (size_t i = 0; i < rows.n && !privacy_hides_notes(look->privacy); i++) {
		const struct retro *r = &look->plan->retro[rows.at[i]];
		bool ours = m->team == NONE32 || r->team == NONE32 || r->team == m->team;
		if (!ours)
			continue;
		struct guide_row *row = guide_add(&list, T_retro, r->id);
		row->title = r->text;
		row->right = words_label(words_retro_kind, r->kind);
	}
	return list;
}
