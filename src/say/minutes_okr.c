// SPDX-License-Identifier: EUPL-1.2
// Minutes of the quarter: key results from what to what, verdicts on objectives, the retrospective.
#include "base/i18n.h"
#include "plan/year/agenda.h"
#include "say/check_in.h"
#include "say/key_result.h"
#include "say/label.h"
#include "say/minutes.h"
#include "say/progress.h"

static int steps_on(const struct plan *p, const struct key_result *kr, int32_t day)
{
	struct plan_rows rows = plan_of(p, T_kr_step, "key_result", kr->id);
	int n = 0;
	for (size_t i = 0; i < rows.n; i++)
		n += p->kr_step[rows.at[i]].done == day;
	return n;
}

// "6 → 7", "7" unchanged or stated for the first time, "–" none.
static void confidence(struct str *out, const struct kr_state *before, const struct kr_state *after)
{
	if (after->confidence == NONE32) {
		str_add(out, "–");
		return;
	}
	if (before->confidence != NONE32 && before->confidence != after->confidence)
		str_addf(out, "%d → ", (int)before->confidence);
	str_addf(out, "%d", (int)after->confidence);
}

static void remark(struct str *out, const struct minutes *m, const struct check_in *in)
{
	if (!in || privacy_hides_notes(m->look->privacy))
		return;
	if (*in->blocker)
		check_in_blocker(out, in->blocker);
	if (*in->note) {
		progress_join(out);
		str_add(out, in->note);
	}
}

static bool unchanged(const struct kr_state *a, const struct kr_state *b)
{
	return a->value == b->value && a->confidence == b->confidence && a->steps_done == b->steps_done;
}

static void key_result_row(struct doc *d, struct doc_table *t, const struct minutes *m, const struct key_result *kr,
						   const struct check_in *in)
{
	const struct look *look = m->look;
	struct kr_state before = okr_key_result(look->plan, kr, m->meeting->day - 1);
	struct kr_state after = okr_key_result(look->plan, kr, m->meeting->day);
	struct str was = str_on(d->a), is = str_on(d->a), sure = str_on(d->a), said = str_on(d->a), of = str_on(d->a);
	str_add(&of, kr->title);
	if (kr->kind != kr_kind_MILESTONE) {
		str_add(&of, " (");
		key_result_range(&of, look, kr, &after);
		str_addc(&of, ')');
	}
	if (before.value != NONE64 || before.steps_n > 0)
		key_result_value(&was, look, kr, &before);
	key_result_value(&is, look, kr, &after);
	if (unchanged(&before, &after))
		str_addf(&is, " (%s)", tr("unchanged"));
	confidence(&sure, &before, &after);
	remark(&said, m, in);
	doc_row(d, t,
			(const char *const[]){str_text(&of), was.len ? str_text(&was) : "–", str_text(&is), str_text(&sure),
								  str_text(&said)});
}

void minutes_key_results(struct doc *d, const struct minutes *m)
{
	const struct plan *p = m->look->plan;
	const struct doc_column columns[] = {{tr("key result"), false},
										 {tr("before"), true},
										 {tr("now"), false},
										 {tr("confidence"), false},
										 {tr("said about it"), false}};
	struct doc_table *t = NULL;
	struct agenda_rows all = agenda_objectives(d->a, p, m->meeting); // those it is about
	for (size_t i = 0; i < all.n; i++) {
		const struct objective *o = &p->objective[all.at[i]];
		struct plan_rows rows = plan_of(p, T_key_result, "objective", o->id);
		for (size_t k = 0; k < rows.n; k++) {
			const struct key_result *kr = &p->key_result[rows.at[k]];
			const struct check_in *in = okr_noted(p, kr->id, m->meeting->day);
			if (!in && steps_on(p, kr, m->meeting->day) == 0)
				continue;
			if (!t)
				t = doc_table(d, tr("Key results: before and after the meeting"), columns, 5);
			key_result_row(d, t, m, kr, in);
		}
	}
	if (t)
		doc_table_done(t);
}

void minutes_verdicts(struct doc *d, const struct minutes *m)
{
	const struct plan *p = m->look->plan;
	const struct doc_column columns[] = {{tr("objective"), false}, {tr("reached"), true}, {tr("self-assessment"), true},
										 {tr("verdict"), false},   {tr("by"), false},     {tr("comment"), false}};
	struct doc_table *t = NULL;
	struct agenda_rows all = agenda_objectives(d->a, p, m->meeting); // those it is about
	for (size_t i = 0; i < all.n; i++) {
		const struct objective *o = &p->objective[all.at[i]];
		if (o->verdict == verdict_NONE || o->verdict_day != m->meeting->day)
			continue;
		struct objective_state st = okr_objective(p, o, m->meeting->day);
		struct str reached = str_on(d->a), own = str_on(d->a);
		progress_percent(&reached, st.progress_bp, st.approximate);
		if (o->assessment != NONE32)
			label_percent(&own, o->assessment * 100);
		if (!t)
			t = doc_table(d, tr("Objectives with the verdicts given in the meeting"), columns, 6);
		doc_row(d, t,
				(const char *const[]){o->title, str_text(&reached), str_text(&own),
									  words_label(words_verdict, o->verdict), o->verdict_body,
									  privacy_hides_notes(m->look->privacy) ? "" : o->verdict_text});
	}
	if (t)
		doc_table_done(t);
}

void minutes_retrospective(struct doc *d, const struct minutes *m)
{
	const struct plan *p = m->look->plan;
	struct plan_rows rows = plan_of(p, T_retro, "cycle", m->meeting->cycle);
	if (m->meeting->kind != meeting_kind_RETROSPECTIVE || m->meeting->cycle == NONE32 ||
		privacy_hides_notes(m->look->privacy))
		return;
	for (int kind = 0; kind < retro_kind_COUNT; kind++)
		for (size_t i = 0; i < rows.n; i++) {
			const struct retro *r = &p->retro[rows.at[i]];
			bool ours = m->meeting->team == NONE32 || r->team == NONE32 || r->team == m->meeting->team;
			if (r->kind == kind && ours)
				doc_item(d, arena_printf(d->a, "%s: %s", words_label(words_retro_kind, kind), r->text));
		}
}
