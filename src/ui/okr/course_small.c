// SPDX-License-Identifier: EUPL-1.2
// The courses of an objective's key results side by side: small ones, all over the same weeks.
#include "base/i18n.h"
#include "base/text.h"
#include "say/check_in.h"
#include "say/key_result.h"
#include "say/objective.h"
#include "say/progress.h"
#include "ui/kit/field_mark.h"
#include "ui/kit/pen.h"
#include "ui/kit/stage.h"
#include "ui/okr/course.h"
#include "ui/okr/plot.h"

#define TILE_LEAST  5  // lines: title, two of the plot, what it says, a blank
#define TILE_MOST   16 // more room makes them no clearer
#define GAP         2

void course_tile_draw(const struct look *look, const struct key_result *kr, struct canvas *c, struct rect r)
{
	struct course of = course_of(look->frame, look->plan, kr, look->today);
	struct kr_state st = okr_key_result(look->plan, kr, look->today);
	int weeks = of.from == DAY_NONE ? 0 : (of.to - of.from + 1) / 7;
	if (weeks == 0)
		return;
	int w = r.w >= weeks ? r.w / weeks * weeks : r.w;
	int decimals = kr->kind == kr_kind_MILESTONE ? 0 : okr_decimals(look->plan, kr);
	struct plot plot = {.course = &of,
						.axis = course_axis_of(&of, decimals, 4),
						.r = {r.x, r.y, w, r.h},
						.role = progress_bar_role(st.pace),
						.dots = look->dots,
						.here = -1};
	plot_draw(&plot, c);
}

// "17 · 68 % bei erwarteten 46 % · Zuversicht 8", the sign first.
static void draw_standing(const struct look *look, struct pen *pen, const struct key_result *kr)
{
	struct kr_state st = okr_key_result(look->plan, kr, look->today);
	struct str t = str_on(look->frame);
	pen_text(pen, progress_role(st.pace), okr_sign(st.pace));
	pen_gap(pen, 1);
	key_result_value(&t, look, kr, &st);
	struct str how = str_on(look->frame);
	key_result_progress(&how, kr, &st);
	if (how.len > 0)
		str_addf(&t, " · %s", str_text(&how));
	pen_text(pen, ROLE_TEXT, str_text(&t));
	str_clear(&t);
	if (st.confidence != NONE32) {
		str_add(&t, " · ");
		check_in_confidence(&t, st.confidence);
	}
	pen_text(pen, ROLE_DIM, str_text(&t));
}

static void draw_tile(const struct course_state *s, const struct look *look, const struct key_result *kr,
					  struct canvas *c, struct rect r)
{
	bool here = s->chosen == kr->id;
	struct pen pen = {c, r.x, r.y, r.x + r.w, false};
	pen_text(&pen, ROLE_CURSOR, here ? "▸" : " ");
	pen_text(&pen, here ? ROLE_CURSOR : ROLE_TEXT, arena_printf(look->frame, *kr->code ? "%s " : "%s", kr->code));
	int lines = r.h > TILE_LEAST ? stage_lines(look) : 1;
	c->lines = lines;
	if (pen_room(&pen) > 0)
		pen_title(c, pen.x, r.y, pen_room(&pen), here ? ROLE_CURSOR : ROLE_TEXT, kr->title, look->search);
	c->lines = 1;
	if (here) {
		canvas_bold(c, (struct rect){r.x, r.y, r.w, lines});
		canvas_cursor(c, r.x + 1, r.y);
	}
	course_tile_draw(look, kr, c, (struct rect){r.x + 1, r.y + lines, r.w - 1, r.h - 2 - lines});
	struct pen told = {c, r.x + 1, r.y + r.h - 2, r.x + r.w, false};
	draw_standing(look, &told, kr);
}

static int draw_head(const struct look *look, const struct objective *o, struct canvas *c, int w, int h)
{
	struct objective_state st = okr_objective(look->plan, o, look->today);
	struct pen pen = {c, 1, 0, w - 1, false};
	struct str t = str_on(look->frame);
	pen_text(&pen, ROLE_HEADING, arena_printf(look->frame, *o->code ? "%s " : "%s", o->code));
	pen_text(&pen, ROLE_HEADING, o->title);
	if (h < TILE_LEAST * 2 + 2)
		return 1;
	struct pen told = {c, 1, 1, w - 1, false};
	progress_sentence(&t, st.progress_bp, st.approximate, st.expected_bp, st.pace);
	if (st.pace != PACE_NONE)
		str_addf(&t, " · %s %s", okr_sign(st.pace), progress_word(st.pace));
	pen_text(&told, progress_role(st.pace), str_text(&t));
	return h < TILE_LEAST * 2 + 3 ? 2 : 3;
}

void course_small_draw(struct course_state *s, const struct look *look, struct canvas *c, int w, int h)
{
	const struct objective *o = course_objective(s, look);
	struct plan_rows rows = plan_of(look->plan, T_key_result, "objective", o->id);
	int n = (int)rows.n, y = draw_head(look, o, c, w, h), at = 0;
	if (n == 0) {
		canvas_text_w(c, 1, y + 1, w - 2, ROLE_DIM, look_keys(look, tr("It has no key results yet: {add} adds one.")));
		return;
	}
	for (int i = 0; i < n; i++)
		at = look->plan->key_result[rows.at[i]].id == s->chosen ? i : at;
	s->across = num_min(n, w >= 150 ? 3 : w >= 70 ? 2 : 1);
	int lines = (n + s->across - 1) / s->across, tile_w = (w - 1) / s->across;
	int tile_h = (int)num_clamp((h - y) / lines, TILE_LEAST, TILE_MOST);
	s->shown = num_max(1, (h - y) / tile_h);
	int row = at / s->across;
	s->top = row < s->top ? row : row >= s->top + s->shown ? row - s->shown + 1 : s->top;
	s->top = (int)num_clamp(s->top, 0, num_max(0, lines - s->shown));
	s->tile = (struct rect){0, y, tile_w, tile_h};
	for (int i = s->top * s->across; i < n && i < (s->top + s->shown) * s->across; i++) {
		struct rect r = {i % s->across * tile_w, y + (i / s->across - s->top) * tile_h, tile_w - GAP, tile_h};
		draw_tile(s, look, &look->plan->key_result[rows.at[i]], c, r);
	}
	int below = n - num_min(n, (s->top + s->shown) * s->across);
	if (s->top > 0 || below > 0)
		list_more(c, 1, h - 1, w - 2, s->top * s->across, below);
}
