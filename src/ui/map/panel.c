// SPDX-License-Identifier: EUPL-1.2
// Beside the map, where there is room: the chosen goal in full, with its links, the objectives of the quarter and
// what serves it. What needs more lines than there are is counted.
#include "base/i18n.h"
#include "plan/cycle.h"
#include "say/goal.h"
#include "say/progress.h"
#include "ui/kit/decided.h"
#include "ui/kit/field_mark.h"
#include "ui/map/boxes.h"

#define LEAST_FOR_LISTS 4

static void draw_links(struct flow *f, const struct plan *p, const struct goal *g, bool needs)
{
	struct plan_rows rows = plan_of(p, T_goal_link, needs ? "goal" : "needs", g->id);

	for (size_t i = 0; i < rows.n; i++) {
		const struct goal_link *link = &p->goal_link[rows.at[i]];
		const struct goal *other = plan_find(p, T_goal, needs ? link->needs : link->goal);
		if (!other)
			continue;
		if (i == 0)
			flow_heading(f, needs ? tr("Requires") : tr("Supports"));
		flow_text(f, ROLE_TEXT, arena_printf(f->a, "%s %s", other->code, other->title), 2);
	}
}

// "  ████░░░░ 60 % +" under the title of an objective or key result.
static void draw_bar(struct flow *f, int indent, int32_t bp, bool approximate, enum pace pace)
{
	if (!flow_open(f))
		return;
	struct str percent = {0};
	int bar = f->w - indent - 10 < 20 ? f->w - indent - 10 : 20;
	progress_percent(&percent, bp, approximate);
	if (bp != NONE32 && bar > 3) {
		canvas_bar(f->c, f->x + indent, f->y, bar, bp, 10000, progress_bar_role(pace));
		canvas_text_right(f->c, f->x + indent + bar + 7, f->y, ROLE_TEXT, str_text(&percent));
		canvas_text(f->c, f->x + indent + bar + 8, f->y, progress_role(pace), okr_sign(pace));
	} else {
		canvas_text(f->c, f->x + indent, f->y, ROLE_DIM, tr("target open"));
	}
	f->y++;
	str_free(&percent);
}

static void draw_key_results(struct flow *f, const struct look *look, const struct objective *o)
{
	struct plan_rows rows = plan_of(look->plan, T_key_result, "objective", o->id);

	for (size_t i = 0; i < rows.n; i++) {
		const struct key_result *kr = &look->plan->key_result[rows.at[i]];
		struct kr_state st = okr_key_result(look->plan, kr, look->today);
		const char *sign = okr_sign(st.pace);
		if (!flow_open(f))
			return;
		canvas_text(f->c, f->x + 2, f->y, progress_role(st.pace), sign);
		flow_indented(f, 4, ROLE_DIM, arena_printf(f->a, "%s %s", kr->code, kr->title), 2);
	}
}

static void draw_objectives(struct flow *f, const struct look *look, const struct goal *g)
{
	struct plan_rows rows = plan_of(look->plan, T_objective, "goal", g->id);
	struct str title = str_on(look->frame);
	bool any = false;

	if (!look->cycle)
		return;
	cycle_title(&title, look->cycle);
	for (size_t i = 0; i < rows.n; i++) {
		const struct objective *o = &look->plan->objective[rows.at[i]];
		if (o->cycle != look->cycle->id)
			continue;
		if (!any)
			flow_heading(f, str_text(&title));
		any = true;
		struct objective_state st = okr_objective(look->plan, o, look->today);
		flow_text(f, ROLE_TEXT, arena_printf(f->a, "%s %s", o->code, o->title), 3);
		draw_bar(f, 2, st.progress_bp, st.approximate, st.pace);
		draw_key_results(f, look, o);
	}
}

static void draw_measures(struct flow *f, const struct look *look, const struct map_state *s, const struct goal *g)
{
	struct plan_rows rows = plan_of(look->plan, T_measure_goal, "goal", g->id);

	if (!s->gaps.goals_used)
		return;
	flow_heading(f, tr("Measures"));
	if (rows.n == 0)
		flow_text(f, ROLE_GAP, arena_printf(f->a, "? %s", goal_unserved()), 2);
	for (size_t i = 0; i < rows.n; i++) {
		const struct measure *m = plan_find(look->plan, T_measure, look->plan->measure_goal[rows.at[i]].measure);
		if (!m)
			continue;
		if (f->end - f->y < 2 && rows.n - i > 1) {
			flow_more(f, (int)(rows.n - i));
			return;
		}
		const char *line = arena_printf(f->a, "%s %s", m->code, m->title);
		if (m->stage != stage_NONE)
			line = arena_printf(f->a, "%s (%s)", line, words_label(words_stage, m->stage));
		flow_text(f, ROLE_TEXT, line, 2);
	}
}

void map_panel_draw(struct canvas *c, const struct look *look, const struct map_state *s, struct rect r)
{
	const struct goal *g = plan_find(look->plan, T_goal, s->goal);
	struct flow f = {c, look->frame, r.x + 2, r.y, r.w - 3, r.y + r.h, false};

	if (!g || f.w < 10)
		return;
	canvas_vline(c, r.x, r.y, r.h, ROLE_BORDER);
	const struct field *field = plan_find(look->plan, T_field, g->field);
	if (field) {
		const char *lines[2];
		int n = field_heading(look->frame, field->title, f.w, 2, lines);
		for (int i = 0; i < n && flow_open(&f); i++)
			canvas_text(c, f.x, f.y++, field_role(look->plan, field), lines[i]);
	}
	int title = f.y;
	flow_text(&f, ROLE_CURSOR, arena_printf(look->frame, *g->code ? "%s %s" : "%s%s", g->code, g->title), 4);
	canvas_bold(c, (struct rect){f.x, title, f.w, f.y - title});
	const struct horizon *horizon = plan_find(look->plan, T_horizon, g->horizon);
	if (horizon || g->state != goal_state_ACTIVE)
		flow_text(&f, ROLE_DIM,
				  arena_printf(look->frame, horizon ? "%s · %s" : "%s", words_label(words_goal_state, g->state),
							   horizon ? horizon->title : ""),
				  1);
	if (*g->description && f.end - f.y > LEAST_FOR_LISTS)
		flow_text(&f, ROLE_TEXT, g->description, 6);
	if (*g->benefit && f.end - f.y > LEAST_FOR_LISTS) {
		flow_heading(&f, tr("Benefit"));
		flow_text(&f, ROLE_TEXT, g->benefit, 4);
	}
	draw_objectives(&f, look, g);
	draw_measures(&f, look, s, g);
	decided_flow(&f, look, T_goal, g->id);
	draw_links(&f, look->plan, g, true);
	draw_links(&f, look->plan, g, false);
	if (*g->note && !privacy_hides_notes(look->privacy)) {
		flow_heading(&f, tr("Note"));
		flow_text(&f, ROLE_DIM, g->note, 4);
	}
}
