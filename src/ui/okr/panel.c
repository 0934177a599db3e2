// SPDX-License-Identifier: EUPL-1.2
// Beside the board, where there is room: the objective or key result under the cursor in full, with the history of its
// check-ins, its steps and the measures that serve it.
#include "base/i18n.h"
#include "say/check_in.h"
#include "say/key_result.h"
#include "say/objective.h"
#include "say/progress.h"
#include "say/quarter_life.h"
#include "ui/kit/decided.h"
#include "ui/kit/field_mark.h"
#include "ui/okr/board.h"
#include "ui/okr/course.h"

#define BELOW_COURSES 20 // lines that are left for what stands below them

static void draw_title(struct flow *f, const char *code, const char *title)
{
	int y = f->y;
	flow_text(f, ROLE_CURSOR, arena_printf(f->a, *code ? "%s %s" : "%s%s", code, title), 4);
	canvas_bold(f->c, (struct rect){f->x, y, f->w, f->y - y});
}

// "██████░░ 68 % +  46 % erwartet"
static void draw_progress(struct flow *f, int32_t bp, bool approximate, int32_t expected_bp, enum pace pace)
{
	struct str how = str_on(f->a);

	if (bp == NONE32 || !flow_open(f))
		return;
	int32_t part = bp < 0 ? 0 : bp > 10000 ? 10000 : bp;
	canvas_bar(f->c, f->x, f->y++, f->w < 40 ? f->w : 40, part, 10000, progress_bar_role(pace));
	progress_sentence(&how, bp, approximate, expected_bp, pace);
	if (pace != PACE_NONE)
		str_addf(&how, " · %s %s", okr_sign(pace), progress_word(pace));
	flow_text(f, progress_role(pace), str_text(&how), 2);
}

// "erfüllt · + im Plan"
static void draw_kept(struct flow *f, const struct kr_state *st)
{
	struct str how = str_on(f->a);

	if (st->kept < 0)
		return;
	str_add(&how, key_result_kept(st));
	if (st->pace != PACE_NONE)
		str_addf(&how, " · %s %s", okr_sign(st->pace), progress_word(st->pace));
	flow_text(f, progress_role(st->pace), str_text(&how), 2);
}

static void draw_measures(struct flow *f, const struct look *look, const char *column, int32_t id)
{
	const struct plan *p = look->plan;
	struct plan_rows rows = plan_of(p, T_contribution, column, id);

	for (size_t i = 0; i < rows.n; i++) {
		const struct measure *m = plan_find(p, T_measure, p->contribution[rows.at[i]].measure);
		if (i == 0)
			flow_heading(f, tr("Measures"));
		if (m)
			flow_text(f, ROLE_TEXT, arena_printf(f->a, "%s %s", m->code, m->title), 2);
	}
}

static void draw_note(struct flow *f, const struct look *look, const char *note)
{
	if (!*note || privacy_hides_notes(look->privacy))
		return;
	flow_heading(f, tr("Note"));
	flow_text(f, ROLE_DIM, note, 6);
}

// One check-in: day, value and confidence on the first line, what was said below.
static void draw_check_in(struct flow *f, const struct look *look, const struct key_result *kr,
						  const struct check_in *in)
{
	struct str line = str_on(f->a);

	progress_day(&line, in->day);
	if (in->value != NONE64 && kr->kind != kr_kind_MILESTONE && !key_result_hidden(look, kr)) {
		str_add(&line, ": ");
		num_text(&line, in->value, 3, okr_decimals(look->plan, kr));
	}
	if (in->confidence != NONE32) {
		progress_join(&line);
		check_in_confidence(&line, in->confidence);
	}
	flow_text(f, ROLE_TEXT, str_text(&line), 1);
	if (privacy_hides_notes(look->privacy))
		return;
	if (*in->blocker) {
		str_clear(&line);
		check_in_blocker(&line, in->blocker);
		flow_indented(f, 2, ROLE_WARN, str_text(&line), 3);
	}
	flow_indented(f, 2, ROLE_DIM, in->note, 3);
}

// Newest first, as many as there is room for.
static void draw_check_ins(struct flow *f, const struct look *look, const struct key_result *kr)
{
	struct plan_rows rows = plan_of(look->plan, T_check_in, "key_result", kr->id);
	int32_t before = INT32_MAX;

	for (size_t shown = 0; shown < rows.n;) {
		const struct check_in *newest = NULL;
		size_t same = 0;
		for (size_t i = 0; i < rows.n; i++) {
			const struct check_in *in = &look->plan->check_in[rows.at[i]];
			if (in->day < before && in->day <= look->today && (!newest || in->day > newest->day))
				newest = in;
		}
		if (!newest)
			return;
		if (shown == 0)
			flow_heading(f, tr("Check-ins"));
		if (f->end - f->y < 4 && rows.n - shown > 1) {
			flow_more(f, (int)(rows.n - shown));
			return;
		}
		for (size_t i = rows.n; i-- > 0;) { // of one day the one that came last
			const struct check_in *in = &look->plan->check_in[rows.at[i]];
			if (in->day == newest->day && ++same)
				draw_check_in(f, look, kr, in);
		}
		before = newest->day;
		shown += same;
	}
}

static void draw_key_result(struct flow *f, const struct look *look, const struct key_result *kr)
{
	struct kr_state st = okr_key_result(look->plan, kr, look->today);
	struct str range = str_on(f->a), value = str_on(f->a), changed = str_on(f->a);

	draw_title(f, kr->code, kr->title);
	key_result_range(&range, look, kr, &st);
	key_result_value(&value, look, kr, &st);
	str_addf(&range, " · %s", str_text(&value));
	flow_text(f, ROLE_DIM, str_text(&range), 2);
	key_result_changed(&changed, look, kr);
	if (changed.len > 0)
		flow_text(f, ROLE_WARN, str_text(&changed), 2);
	if (kr->kind == kr_kind_AT_LEAST || kr->kind == kr_kind_AT_MOST)
		draw_kept(f, &st);
	else
		draw_progress(f, st.progress_bp, false, st.expected_bp, st.pace);
	if (st.steps_n > 0 && f->end - f->y > 3) {
		flow_heading(f, tr("Steps"));
		f->y += okr_steps(f->c, look, kr, (struct rect){f->x, f->y, f->w, f->end - f->y});
	}
	draw_check_ins(f, look, kr);
	draw_measures(f, look, "key_result", kr->id);
	draw_note(f, look, kr->note);
}

// The courses of its key results, small, where all of them fit and what stands below keeps its room.
static void draw_courses(struct flow *f, const struct look *look, const struct objective *o)
{
	struct plan_rows rows = plan_of(look->plan, T_key_result, "objective", o->id);
	int n = (int)rows.n, room = f->end - f->y - BELOW_COURSES, each = n > 0 ? num_min(room / n, 7) : 0;
	if (each < 4)
		return;
	flow_heading(f, tr("Courses"));
	for (int i = 0; i < n; i++) {
		const struct key_result *kr = &look->plan->key_result[rows.at[i]];
		flow_text(f, ROLE_DIM, arena_printf(f->a, *kr->code ? "%s %s" : "%s%s", kr->code, kr->title), 1);
		course_tile_draw(look, kr, f->c, (struct rect){f->x, f->y, f->w, each - 2});
		f->y += each - (i + 1 < n ? 1 : 2);
	}
}

static void draw_objective(struct flow *f, const struct look *look, const struct objective *o)
{
	struct objective_state st = okr_objective(look->plan, o, look->today);
	const struct goal *g = plan_find(look->plan, T_goal, o->goal);
	const struct team *team = plan_find(look->plan, T_team, o->team);
	struct str lineage = str_on(f->a);

	draw_title(f, o->code, o->title);
	if (g)
		flow_text(f, ROLE_DIM, arena_printf(f->a, tr("goal %s %s"), g->code, g->title), 3);
	if (team) {
		struct str name = str_on(f->a);
		objective_team(&name, team);
		flow_text(f, ROLE_DIM, str_text(&name), 1);
	}
	if (o->kind == objective_kind_ASPIRATIONAL)
		flow_text(f, ROLE_DIM, words_label(words_objective_kind, o->kind), 1);
	quarter_life_lineage(&lineage, look->plan, o);
	if (lineage.len > 0)
		flow_text(f, ROLE_DIM, str_text(&lineage), 1);
	draw_progress(f, st.progress_bp, st.approximate, st.expected_bp, st.pace);
	draw_courses(f, look, o);
	if (o->verdict != verdict_NONE) {
		flow_heading(f, words_label(words_verdict, o->verdict));
		if (!privacy_hides_notes(look->privacy))
			flow_text(f, ROLE_TEXT, o->verdict_text, 4);
	}
	draw_measures(f, look, "objective", o->id);
	decided_flow(f, look, T_objective, o->id);
	draw_note(f, look, o->note);
}

void okr_panel_draw(struct canvas *c, const struct look *look, const struct okr_state *s, struct rect r)
{
	const void *row = s->n > 0 ? plan_find(look->plan, s->table, s->id) : NULL;
	struct flow f = {c, look->frame, r.x + 2, r.y, r.w - 3, r.y + r.h, false};

	canvas_vline(c, r.x, r.y, r.h, ROLE_BORDER);
	if (!row)
		return;
	if (s->table == T_objective)
		draw_objective(&f, look, row);
	else if (s->table == T_key_result)
		draw_key_result(&f, look, row);
}
