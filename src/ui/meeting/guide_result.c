// SPDX-License-Identifier: EUPL-1.2
// One key result on the screen: where it stands and what was said of it last; below it all of them in short.
#include "base/i18n.h"
#include "base/num.h"
#include "base/text.h"
#include "plan/okr/okr.h"
#include "say/check_in.h"
#include "say/key_result.h"
#include "say/progress.h"
#include "ui/kit/field_mark.h"
#include "ui/kit/label.h"
#include "ui/kit/line.h"
#include "ui/kit/pen.h"
#include "ui/kit/stage.h"
#include "ui/meeting/guide.h"

#define BAR_MOST 40

static void draw_bar(const struct look *look, struct flow *f, const struct key_result *kr, const struct kr_state *st)
{
	struct str text = str_on(look->frame);
	int w = num_min(look->stage ? f->w / 2 : f->w / 3, BAR_MOST), lines = stage_lines(look);
	if (!flow_open(f))
		return;
	if (st->progress_bp != NONE32 && kr->kind != kr_kind_AT_LEAST && kr->kind != kr_kind_AT_MOST) {
		f->c->lines = lines;
		canvas_bar(f->c, f->x, f->y, w, st->clamped_bp, 10000, progress_bar_role(st->pace));
		f->c->lines = 1;
		w += 2;
	} else {
		w = 0;
	}
	key_result_standing(&text, look, kr, st);
	struct str far = str_on(look->frame);
	key_result_progress(&far, kr, st);
	if (far.len)
		str_addf(&text, " · %s", str_text(&far));
	label_wrapped(f->c, look, (struct rect){f->x + w, f->y, f->w - w, lines}, ROLE_TEXT, str_text(&text));
	f->y += lines;
}

static void draw_said(const struct look *look, struct flow *f, const struct key_result *kr, const struct kr_state *st)
{
	struct str text = str_on(look->frame);
	if (st->confidence != NONE32) {
		check_in_confidence(&text, (int)st->confidence);
		if (st->falling)
			str_addf(&text, ", %s", check_in_falling());
		flow_text(f, st->falling ? ROLE_WARN : ROLE_TEXT, str_text(&text), 1);
	}
	if (!st->last || privacy_hides_notes(look->privacy))
		return;
	str_clear(&text);
	key_result_last(&text, look, kr, st);
	flow_text(f, ROLE_TEXT, str_text(&text), 3);
}

// All of them in short, as far as there is room, with the one that is shown among them.
static void draw_all(const struct guide *g, const struct look *look, struct canvas *c, struct rect r,
					 const struct guide_list *list)
{
	int from = num_max(0, num_min(g->rows.list.at - r.h / 2, list->n - r.h));
	for (int y = 0; y < r.h && from + y < list->n; y++) {
		int i = from + y;
		const struct guide_row *row = &list->at[i];
		int right = text_width(row->right);
		struct line line = {0};
		line_add(&line, LINE_TEXT, 1, ROLE_GOOD, row->sign);
		line_add(&line, LINE_TEXT + 2, r.w - LINE_TEXT - 5 - right, i == g->rows.list.at ? ROLE_CURSOR : row->role,
				 row->title);
		line_add(&line, r.w - 1 - right, right, row->role, row->right);
		line_draw(c, r.y + y, r.w, &line, i == g->rows.list.at, look->search);
	}
}

void guide_draw_result(const struct guide *g, const struct look *look, struct canvas *c, struct rect r,
					   const struct guide_list *list)
{
	const struct key_result *kr = plan_find(look->plan, T_key_result, g->at.id);
	struct flow f = {.c = c, .a = look->frame, .x = LINE_TEXT, .y = r.y, .w = r.w - LINE_TEXT - 1, .end = r.y + r.h};
	struct str text = str_on(look->frame);
	if (!kr)
		return;
	const struct objective *o = plan_find(look->plan, T_objective, kr->objective);
	struct kr_state st = okr_key_result(look->plan, kr, look->today);
	if (o)
		flow_text(&f, ROLE_DIM, o->title, 1);
	flow_text(&f, ROLE_CURSOR, kr->title, 2);
	key_result_range(&text, look, kr, &st);
	flow_text(&f, ROLE_DIM, str_text(&text), 1);
	if (look->stage)
		flow_gap(&f);
	draw_bar(look, &f, kr, &st);
	if (look->stage)
		flow_gap(&f);
	draw_said(look, &f, kr, &st);
	int below = num_min(list->n, r.y + r.h - f.y - 1);
	if (below > 0)
		draw_all(g, look, c, (struct rect){0, f.y + 1, r.w, below}, list);
}
