// SPDX-License-Identifier: EUPL-1.2
// What a wide screen has room for beside the list: the measure under the cursor with its score taken apart, what it
// serves and what is noted. The cells of the panel are measures_layout.panel_x and panel_w.
#include "base/i18n.h"
#include "base/text.h"
#include "say/label.h"
#include "say/measure.h"
#include "say/rating.h"
#include "say/score.h"
#include "ui/kit/pen.h"
#include "ui/measures/measures.h"

// Where there is room, what most measures have begins in the same row for each: nothing jumps from one to the next, and
// on a slow line only what differs is sent.
enum {
	HEAD = 5,  // lines for what a measure is
	GOALS = 4, // for the goals it serves
	ROOM = 12, // rows for what comes behind
};

static void draw_criterion(struct flow *f, const struct look *look, int criterion, size_t m, bool here)
{
	const struct score_criterion *s = &look->score->criteria[criterion];
	if (!flow_open(f))
		return;
	struct str product = str_on(look->frame);
	rating_factors(&product, look->score, m, criterion);
	const char *level = rating_level(look->plan, s, m);
	int right = text_width(str_text(&product)), name = f->w * 45 / 100;
	canvas_text_w(f->c, f->x, f->y, name, here ? ROLE_CURSOR : ROLE_DIM, s->criterion->title);
	canvas_text_w(f->c, f->x + name + 1, f->y, f->w - name - 2 - right, s->level[m] >= 0 ? ROLE_TEXT : ROLE_DIM, level);
	canvas_text_right(f->c, f->x + f->w, f->y, ROLE_TEXT, str_text(&product));
	f->y++;
}

static void draw_sum(struct flow *f, const struct look *look, size_t m)
{
	const struct score_table *t = look->score;
	struct str score = str_on(look->frame), rank = str_on(look->frame);
	if (t->weighted_n == 0 || !flow_open(f))
		return;
	score_cell_text(&score, look->score, m);
	score_place(&rank, t, m);
	canvas_text(f->c, f->x, f->y, ROLE_HEADING, str_text(&rank));
	canvas_text_right(f->c, f->x + f->w, f->y, ROLE_CURSOR, str_text(&score));
	f->y++;
}

static void draw_goals(struct flow *f, const struct look *look, const struct measure *m)
{
	struct plan_rows rows = plan_of(look->plan, T_measure_goal, "measure", m->id);
	if (rows.n > 0)
		flow_heading(f, tr("Serves the goals"));
	for (size_t i = 0; i < rows.n; i++) {
		const struct goal *g = plan_find(look->plan, T_goal, look->plan->measure_goal[rows.at[i]].goal);
		if (g)
			flow_text(f, ROLE_TEXT, arena_printf(look->frame, "%s %s", g->code, g->title), 2);
	}
}

static void draw_state(struct flow *f, const struct look *look, const struct measure *m)
{
	const struct field *field = plan_find(look->plan, T_field, m->field);
	struct str s = str_on(look->frame);
	if (field)
		flow_text(f, ROLE_DIM, field->title, 2);
	measure_state(&s, m);
	flow_text(f, ROLE_DIM, str_text(&s), 2);
	str_clear(&s);
	measure_horizon(&s, look->plan, m);
	flow_text(f, ROLE_DIM, str_text(&s), 1);
}

static void draw_group(struct flow *f, const struct measures *st, const struct look *look,
					   const struct measures_group *g)
{
	struct str title = str_on(look->frame), sums = str_on(look->frame);
	measures_group_title(&title, st->groups.by, look, g);
	measures_group_sums(&sums, st->kept.figures.year, look, g);
	flow_text(f, ROLE_CURSOR, str_text(&title), 3);
	flow_text(f, ROLE_TEXT, str_text(&sums), 3);
}

void measures_draw_panel(const struct measures *st, const struct look *look, struct canvas *c, int h)
{
	const struct measures_layout *l = &st->drawn.layout;
	const struct measures_group *g = measures_group_at(&st->groups, &st->rows, st->cursor.list.at);
	canvas_vline(c, l->panel_x - 1, 0, h, ROLE_BORDER);
	struct flow f = {.c = c, .a = look->frame, .x = l->panel_x + 1, .y = 0, .w = l->panel_w - 1, .end = h};
	if (g) {
		draw_group(&f, st, look, g);
		return;
	}
	size_t at = measures_at(&st->rows, look, st->cursor.list.at);
	const struct measure *m = &look->plan->measure[at];
	flow_text(&f, ROLE_CURSOR, arena_printf(look->frame, "%s %s", label_number(m->code), m->title), 3);
	draw_state(&f, look, m);
	int below = look->score->criteria_n + GOALS + ROOM;
	flow_down(&f, HEAD, below);
	if (look->score->criteria_n > 0)
		flow_heading(&f, tr("Rating"));
	for (int i = 0; i < look->score->criteria_n; i++)
		draw_criterion(&f, look, i, at, look->score->criteria[i].criterion->id == st->cursor.criterion);
	draw_sum(&f, look, at);
	int goals = f.y + GOALS;
	draw_goals(&f, look, m);
	if (look->plan->measure_goal_n > 0) // else no measure has any
		flow_down(&f, goals, ROOM);
	if (m->responsible[0]) {
		flow_heading(&f, tr("In charge"));
		flow_text(&f, ROLE_TEXT, measure_responsible(look, m), 4);
	}
	if (m->note[0] && !privacy_hides_notes(look->privacy)) {
		flow_heading(&f, tr("Note"));
		flow_text(&f, ROLE_TEXT, m->note, 12);
	}
}
