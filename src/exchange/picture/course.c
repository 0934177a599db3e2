// SPDX-License-Identifier: EUPL-1.2
// The courses of key results as a picture: one large, or many side by side, each below its title and how it stands.
#include "base/i18n.h"
#include "base/num.h"
#include "exchange/picture/plot.h"
#include "plan/cycle.h"
#include "say/key_result.h"
#include "say/picture.h"
#include "say/progress.h"

#define COLUMN_LEAST 26 // letters of the sheet
#define TALL_MOST    26 // of one course alone
#define LOW_MOST     12 // of one among several

static const struct key_result *key_result(const struct sheet *s, int i)
{
	return plan_find(s->look->plan, T_key_result, s->key_results[i]);
}

static const char *title(const struct sheet *s, const struct key_result *kr)
{
	return arena_printf(s->a, "%s %s", kr->code, kr->title);
}

// "+ on track · 17 of 25 Gemeinden · 68 % of 46 % expected"
static const char *standing(const struct sheet *s, const struct course_plot *p)
{
	struct str out = str_on(s->a), part = str_on(s->a);
	if (p->state.pace != PACE_NONE)
		str_addf(&out, "%s %s", okr_sign(p->state.pace), progress_word(p->state.pace));
	key_result_standing(&part, s->look, p->course.kr, &p->state);
	if (part.len > 0) {
		progress_join(&out);
		str_add(&out, str_text(&part));
	}
	str_clear(&part);
	key_result_progress(&part, p->course.kr, &p->state);
	if (part.len > 0) {
		progress_join(&out);
		str_add(&out, str_text(&part));
	}
	return str_text(&out);
}

struct grid {
	struct sheet *s;
	struct course_plot *plots;
	int per_row, w, gap, h; // of a column; between two; of a plot without its head
};

static struct lines head(const struct grid *g, const char *text, bool bold)
{
	return sheet_wrap(g->s, text, bold, g->w);
}

// Lines above the plots [from, to).
static int head_lines(const struct grid *g, int from, int to)
{
	int most = 0;
	for (int i = from; i < to; i++)
		most = num_max(most, head(g, title(g->s, g->plots[i].course.kr), true).n +
								 head(g, standing(g->s, &g->plots[i]), false).n);
	return most;
}

static void draw_cell(struct grid *g, struct course_plot *p, int x, int lines)
{
	struct sheet *s = g->s;
	struct lines name = head(g, title(s, p->course.kr), true), stands = head(g, standing(s, p), false);
	int y = sheet_lines(s, &name, x, s->y, sheet_font(s, true));
	struct font f = {s->em, false, p->state.pace == PACE_NONE ? DIM : sheet_pace(p->state.pace).stroke};
	sheet_lines(s, &stands, x, y, f);
	y = s->y + lines * sheet_line(s);
	if (p->course.from == DAY_NONE) {
		struct lines none =
			head(g, tr("There is nothing to lay over time: it stands in no quarter, and nothing was noted."), false);
		sheet_lines(s, &none, x, y, sheet_dim(s));
		return;
	}
	course_plot_lay(s, p, (struct area){x, y, g->w, g->h});
	course_plot_draw(s, p);
}

static const struct objective *objective(const struct sheet *s, int i)
{
	return plan_find(s->look->plan, T_objective, key_result(s, i)->objective);
}

// Key results of the objective that has the most.
static int most_of_one(const struct sheet *s)
{
	int most = 0;
	for (int i = 0, n = 0; i < s->key_results_n; i++) {
		n = i > 0 && objective(s, i) == objective(s, i - 1) ? n + 1 : 1;
		most = num_max(most, n);
	}
	return most;
}

// The end of the row that begins with plot i: as many as stand side by side, of one objective.
static int row_end(const struct grid *g, int i)
{
	int to = i + 1;
	while (to < g->s->key_results_n && to - i < g->per_row && objective(g->s, to) == objective(g->s, i))
		to++;
	return to;
}

// How high plots become: they share the room that heads and the legend leave.
static int plot_height(const struct grid *g)
{
	const struct sheet *s = g->s;
	int n = s->key_results_n, rows = 0, room = s->h - s->y - 2 * sheet_line(s) - s->em;
	for (int i = 0, to; i < n; i = to, rows++) {
		to = row_end(g, i);
		room -= head_lines(g, i, to) * sheet_line(s) + s->em;
		if (i == 0 || objective(s, i) != objective(s, i - 1))
			room -= sheet_objective_height(s, objective(s, i));
	}
	int most = (n == 1 ? TALL_MOST : LOW_MOST) * s->em;
	return num_max(course_plot_height_least(s), num_min(most, room / rows));
}

static void draw_legend(struct sheet *s, const struct course_plot *plots)
{
	struct course_plot_signs has = {false};
	struct legend items[8];
	int n = 0;
	for (int i = 0; i < s->key_results_n; i++)
		if (plots[i].course.from != DAY_NONE)
			course_plot_signs(s, &plots[i], &has);
	const struct {
		bool shown;
		struct legend item;
	} all[] = {
		{has.check_in, {tr("check-in"), {.fill = WHITE, .stroke = BLUE, .width = 15}, LEGEND_DOT}},
		{has.blocker, {tr("with a blocker"), {.fill = RED, .stroke = RED, .width = 15}, LEGEND_DOT}},
		{has.expected, {tr("expected by then"), {.stroke = DIM, .width = 12, .dashed = true}, LEGEND_LINE}},
		{has.target, {tr("target"), {.stroke = GREEN, .width = 15}, LEGEND_LINE}},
		{has.kept, {tr("to be kept"), {.stroke = GREEN, .width = 15}, LEGEND_LINE}},
		{has.today, {tr("today"), {.stroke = ORANGE, .width = 15}, LEGEND_TICK}},
		{has.confidence, {tr("below each week: confidence, 0 to 10"), {.fill = INK}, LEGEND_NUMBER}},
	};
	for (size_t i = 0; i < sizeof all / sizeof all[0]; i++)
		if (all[i].shown)
			items[n++] = all[i].item;
	sheet_legend(s, items, n);
}

static void draw(struct sheet *s)
{
	int n = s->key_results_n, gap = 2 * s->em;
	struct grid g = {.s = s, .gap = gap, .plots = arena_zero(s->a, (size_t)n, sizeof *g.plots)};
	g.per_row = num_max(1, num_min(most_of_one(s), (s->w + gap) / (COLUMN_LEAST * s->em + gap)));
	g.w = (s->w - (g.per_row - 1) * gap) / g.per_row;
	for (int i = 0; i < n; i++) {
		g.plots[i].course = course_of(s->a, s->look->plan, key_result(s, i), s->look->today);
		g.plots[i].state = okr_key_result(s->look->plan, key_result(s, i), s->look->today);
	}
	g.h = plot_height(&g);
	for (int i = 0, to; i < n; i = to) {
		to = row_end(&g, i);
		int lines = head_lines(&g, i, to);
		if (i == 0 || objective(s, i) != objective(s, i - 1))
			sheet_objective(s, objective(s, i));
		for (int k = i; k < to; k++)
			draw_cell(&g, &g.plots[k], (k - i) * (g.w + gap), lines);
		s->y += lines * sheet_line(s) + g.h + s->em;
	}
	draw_legend(s, g.plots);
}

static const char *nothing(const struct sheet *s)
{
	return s->key_results_n > 0 ? NULL : picture_no_key_results(s->look);
}

static void tell(const struct sheet *s, struct str *out)
{
	picture_tell_course(out, s->look, s->key_results, s->key_results_n);
}

const struct drawing drawing_course = {N_("Course"), true, nothing, draw, tell};
