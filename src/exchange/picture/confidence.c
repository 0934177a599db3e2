// SPDX-License-Identifier: EUPL-1.2
// How sure the teams are as a picture: a row for each key result, a cell for each week of the quarter with the number in it. A
// week without a check-in is empty.
#include "base/date.h"
#include "base/i18n.h"
#include "base/num.h"
#include "exchange/picture/sheet.h"
#include "plan/cycle.h"
#include "say/check_in.h"
#include "say/picture.h"

#define WEEKS_MOST 54

struct week_table {
	struct sheet *s;
	int x, cell, weeks; // where the weeks begin, and how wide one is
	int32_t monday;     // of the first
};

static const struct key_result *key_result(const struct sheet *s, int i)
{
	return plan_find(s->look->plan, T_key_result, s->key_results[i]);
}

static const struct objective *objective(const struct sheet *s, int i)
{
	return plan_find(s->look->plan, T_objective, key_result(s, i)->objective);
}

static const struct cycle *quarter(const struct sheet *s)
{
	const struct objective *o = objective(s, 0);
	return plan_find(s->look->plan, T_cycle, o->cycle);
}

// How a confidence is painted: as its pace would be (plan/okr/okr.h), on pale ground since the number stands on it.
static struct paint cell_paint(int confidence)
{
	const char *fill = confidence >= 6 ? "#cdeadc" : confidence >= 4 ? "#fde3c4" : "#f6d0d5";
	const char *edge = confidence >= 6 ? GREEN : confidence >= 4 ? ORANGE : RED;
	return (struct paint){.fill = fill, .stroke = edge, .width = 8};
}

static void draw_weeks(struct week_table *t)
{
	struct sheet *s = t->s;
	svg_text(&s->svg, t->x - s->em / 2, s->y + s->em, ANCHOR_END, sheet_dim(s), tr("CW"));
	for (int i = 0; i < t->weeks; i++)
		svg_text(&s->svg, t->x + i * t->cell + t->cell / 2, s->y + s->em, ANCHOR_MIDDLE, sheet_dim(s),
				 arena_printf(s->a, "%d", date_week(t->monday + 7 * i, NULL)));
	s->y += sheet_line(s) + s->em / 4;
}

static void draw_cells(struct week_table *t, const struct key_result *kr, int h)
{
	struct sheet *s = t->s;
	int8_t cells[WEEKS_MOST];
	int n = okr_confidence(s->look->plan, kr, quarter(s), s->look->today, cells, t->weeks);
	for (int i = 0; i < n; i++) {
		struct area r = {t->x + i * t->cell + s->em / 10, s->y + s->em / 8, t->cell - s->em / 5, h - s->em / 4};
		bool over = t->monday + 7 * i + 6 < s->look->today;
		if (cells[i] < 0 && !over)
			continue;
		if (cells[i] < 0) {
			svg_rect(&s->svg, r, (struct paint){.fill = WHITE, .stroke = EDGE, .width = 5, .dashed = true});
			continue;
		}
		svg_rect(&s->svg, r, cell_paint(cells[i]));
		svg_text(&s->svg, r.x + r.w / 2, r.y + r.h / 2 + s->em * 36 / 100, ANCHOR_MIDDLE, sheet_font(s, true),
				 arena_printf(s->a, "%d", cells[i]));
	}
}

static void draw_row(struct week_table *t, int i)
{
	struct sheet *s = t->s;
	const struct key_result *kr = key_result(s, i);
	struct kr_state st = okr_key_result(s->look->plan, kr, s->look->today);
	struct str title = str_on(s->a);
	str_addf(&title, "%s %s", kr->code, kr->title);
	struct lines l = sheet_wrap(s, str_text(&title), false, t->x - s->em);
	struct lines fallen = sheet_wrap(s, check_in_falling(), false, t->x - s->em);
	int lines = l.n + (st.falling ? fallen.n : 0), h = num_max(lines * sheet_line(s), s->em * 3 / 2) + s->em / 4;
	int y = sheet_lines(s, &l, 0, s->y + (h - lines * sheet_line(s)) / 2, sheet_font(s, false));
	if (st.falling)
		sheet_lines(s, &fallen, 0, y, (struct font){s->em, false, RED});
	draw_cells(t, kr, h);
	s->y += h;
	svg_line(&s->svg, 0, s->y, s->w, s->y, (struct paint){.stroke = GRID, .width = 5});
}

// The widest title, but the weeks want their room.
static int title_width(const struct sheet *s, int weeks)
{
	int most = 0, room = s->w - weeks * s->em * 9 / 5;
	for (int i = 0; i < s->key_results_n; i++) {
		const struct key_result *kr = key_result(s, i);
		most = num_max(most, letters_width(arena_printf(s->a, "%s %s", kr->code, kr->title), s->em, false));
	}
	most = num_max(most, letters_width(check_in_falling(), s->em, false));
	return num_max(10 * s->em, num_min(num_min(most, s->w / 2), room)) + s->em;
}

static void draw_legend(struct sheet *s)
{
	const struct legend items[] = {
		{tr("sure: 6 to 10"), cell_paint(8), LEGEND_BAR},
		{tr("in doubt: 4 or 5"), cell_paint(4), LEGEND_BAR},
		{tr("hardly any more: 0 to 3"), cell_paint(2), LEGEND_BAR},
		{tr("no check-in"), {.fill = WHITE, .stroke = EDGE, .width = 5, .dashed = true}, LEGEND_BAR},
	};
	s->y += s->em / 2;
	sheet_legend(s, items, 4);
}

static void draw(struct sheet *s)
{
	struct week_table t = {.s = s};
	int32_t last;
	cycle_weeks(quarter(s), &t.monday, &last);
	t.weeks = num_min(WEEKS_MOST, (int)((last - t.monday) / 7 + 1));
	t.x = title_width(s, t.weeks);
	t.cell = num_min(3 * s->em, (s->w - t.x) / t.weeks);
	s->w = num_min(s->w, num_max(s->wide, t.x + t.cell * t.weeks));
	draw_weeks(&t);
	for (int i = 0; i < s->key_results_n; i++) {
		if (i == 0 || objective(s, i) != objective(s, i - 1))
			sheet_objective(s, objective(s, i));
		draw_row(&t, i);
	}
	draw_legend(s);
}

static const char *nothing(const struct sheet *s)
{
	if (s->key_results_n == 0)
		return picture_no_key_results(s->look);
	const struct cycle *c = quarter(s);
	return c && c->start != DAY_NONE && c->end != DAY_NONE
			   ? NULL
			   : tr("What has no quarter with a first and a last day has no weeks, so there is nothing to draw.");
}

static void tell(const struct sheet *s, struct str *out)
{
	picture_tell_confidence(out, s->look, s->key_results, s->key_results_n);
}

const struct drawing drawing_confidence = {N_("Confidence"), true, nothing, draw, tell};
