// SPDX-License-Identifier: EUPL-1.2
// The strategy map as a picture: fields of action as columns, goals as boxes with the progress of the quarter, the measures
// behind them and what they require. Boxes of a row are equally high; too many columns go on below.
#include "base/i18n.h"
#include "base/num.h"
#include "exchange/picture/sheet.h"
#include "plan/cycle.h"
#include "plan/words.h"
#include "say/goal.h"
#include "say/picture.h"
#include "say/progress.h"

#define COLUMN_LEAST 13 // letters of the sheet
#define SIDE_BY_SIDE 4  // columns of goals without a field

struct map_column {
	const struct field *field; // NULL: goals without one
	struct plan_rows goals;
};

struct map {
	struct sheet *s;
	struct map_column *columns;
	int n, w, gap; // of columns; the width of one, and what is between two
	struct gaps gaps;
	struct goal_state *states; // by index of the goal
};

static bool kind_has_goals(const struct plan *p, int32_t kind)
{
	for (size_t i = 0; i < p->field_n; i++)
		if (p->field[i].kind == kind && plan_of(p, T_goal, "field", p->field[i].id).n > 0)
			return true;
	return false;
}

// Groups in their order, also those that have no goal yet while others of their kind do; then goals without a group.
static void collect(struct map *m, const struct sheet *s)
{
	const struct plan *p = s->look->plan;
	struct plan_rows fields = plan_ordered(p, T_field), loose = plan_of(p, T_goal, "field", NONE32);
	m->columns = arena_alloc(s->a, (p->field_n + SIDE_BY_SIDE) * sizeof *m->columns);
	for (size_t i = 0; i < fields.n; i++) {
		const struct field *f = &p->field[fields.at[i]];
		struct plan_rows goals = plan_of(p, T_goal, "field", f->id);
		if (goals.n > 0 || kind_has_goals(p, f->kind))
			m->columns[m->n++] = (struct map_column){f, goals};
	}
	if (loose.n == 0)
		return;
	// Where no goal has a field they stand side by side.
	size_t parts = m->n > 0 || loose.n < 2 ? 1 : loose.n < SIDE_BY_SIDE ? loose.n : SIDE_BY_SIDE;
	for (size_t i = 0, from = 0; i < parts; i++) {
		size_t n = (loose.n - from + parts - i - 1) / (parts - i);
		m->columns[m->n++] = (struct map_column){NULL, {loose.at + from, n}};
		from += n;
	}
}

static const char *column_colour(int i)
{
	static const char *const colours[] = {BLUE, ORANGE, GREEN, PURPLE, "#5b5300", "#8f1d3f"};
	return colours[i % 6];
}

// ---- one box --------------------------------------------------------------------------------------------------------

struct box {
	struct map *m;
	const struct goal *goal;
	const struct goal_state *state;
	int x, w;  // of its inside
	int y;     // where what comes next begins
	bool draw; // else it is only measured
};

static void add_lines(struct box *b, const char *text, struct font f)
{
	struct sheet *s = b->m->s;
	struct lines l = letters_wrap(s->a, text, (struct letters_form){f.size, f.bold, b->w, LETTERS_LINES});
	if (b->draw)
		sheet_lines(s, &l, b->x, b->y, f);
	b->y += l.n * (f.size * 5 / 4);
}

// The code, and at the right how far the quarter is: "+ 68 %".
static void add_head(struct box *b)
{
	struct sheet *s = b->m->s;
	struct str far = str_on(s->a);
	int code = letters_width(b->goal->code, s->em, true);
	if (b->state->objectives > 0) {
		str_addf(&far, "%s ", okr_sign(b->state->pace));
		progress_percent(&far, b->state->progress_bp, b->state->approximate);
	}
	if (!*b->goal->code && far.len == 0)
		return;
	int w = letters_width(str_text(&far), s->em, true);
	bool apart = code + s->em / 2 + w > b->w;
	if (b->draw) {
		svg_text(&s->svg, b->x, b->y + s->em, ANCHOR_START, sheet_font(s, true), b->goal->code);
		svg_text(&s->svg, b->x + b->w, b->y + s->em + (apart ? sheet_line(s) : 0), ANCHOR_END,
				 (struct font){s->em, true, sheet_pace(b->state->pace).stroke}, str_text(&far));
	}
	b->y += sheet_line(s) * (apart ? 2 : 1);
}

// How far, with a tick where it should be by today.
static void add_bar(struct box *b)
{
	struct sheet *s = b->m->s;
	int h = s->em / 2;
	if (b->state->objectives == 0 || b->state->progress_bp == NONE32)
		return;
	b->y += s->em / 5;
	if (b->draw)
		sheet_bar(s, (struct area){b->x, b->y, b->w, h}, b->state->progress_bp, b->state->expected_bp, b->state->pace);
	b->y += h + s->em / 4;
}

static const char *required(const struct box *b)
{
	const struct plan *p = b->m->s->look->plan;
	struct plan_rows rows = plan_of(p, T_goal_link, "goal", b->goal->id);
	struct str out = str_on(b->m->s->a);
	for (size_t i = 0; i < rows.n; i++) {
		const struct goal *other = plan_find(p, T_goal, p->goal_link[rows.at[i]].needs);
		if (!other)
			continue;
		str_add(&out, out.len ? ", " : tr("requires: "));
		str_add(&out, *other->code ? other->code : other->title);
	}
	return str_text(&out);
}

static const char *measures(const struct box *b)
{
	const struct goal_state *st = b->state;
	struct str out = str_on(b->m->s->a);
	if (gaps_goal(b->m->s->look->plan, &b->m->gaps, b->goal->id))
		str_addf(&out, "? %s", goal_unserved());
	else if (st->measures > 0)
		str_addf(&out, tr_n("%d measure, done: %d", "%d measures, done: %d", (unsigned long)st->measures), st->measures,
				 st->measures_done);
	return str_text(&out);
}

// The parts of a box, one below the other.
static void add_parts(struct box *b)
{
	struct sheet *s = b->m->s;
	struct font small = {sheet_small(s), false, DIM};
	add_head(b);
	add_bar(b);
	add_lines(b, b->goal->title, sheet_font(s, false));
	b->y += s->em / 5;
	if (b->goal->state != goal_state_ACTIVE)
		add_lines(b, words_label(words_goal_state, b->goal->state), (struct font){small.size, true, DIM});
	const char *texts[] = {measures(b), required(b)};
	for (int i = 0; i < 2; i++)
		if (*texts[i])
			add_lines(b, texts[i], small);
}

static struct box box_of(struct map *m, int column, size_t row)
{
	const struct plan *p = m->s->look->plan;
	uint32_t at = m->columns[column].goals.at[row];
	int pad = m->s->em / 2;
	return (struct box){.m = m, .goal = &p->goal[at], .state = &m->states[at], .w = m->w - 2 * pad, .x = pad};
}

static int box_height(struct map *m, int column, size_t row)
{
	struct box b = box_of(m, column, row);
	add_parts(&b);
	return b.y + m->s->em * 3 / 4;
}

static void draw_box(struct map *m, int column, size_t row, struct area r)
{
	struct box b = box_of(m, column, row);
	svg_rect(&m->s->svg, r, (struct paint){.fill = WHITE, .stroke = EDGE, .width = 8});
	svg_rect(&m->s->svg, (struct area){r.x, r.y, r.w, m->s->em / 4},
			 (struct paint){.fill = column_colour(m->columns[column].field ? column : 0)});
	b.x += r.x;
	b.y = r.y + m->s->em * 3 / 8;
	b.draw = true;
	add_parts(&b);
}

// ---- the whole -------------------------------------------------------------------------------------------------------

// Goals without a field are called so where others have one.
static const char *column_title(const struct map *m, int i)
{
	const struct map_column *c = &m->columns[i];
	return c->field ? c->field->title : m->columns[0].field ? tr("without a field") : "";
}

static int column_x(const struct map *m, int at)
{
	return at * (m->w + m->gap);
}

// Headings of columns [from, to), all equally high.
static void draw_headings(struct map *m, int from, int to)
{
	struct sheet *s = m->s;
	int most = 1;
	for (int i = from; i < to; i++)
		most = num_max(most, sheet_wrap(s, column_title(m, i), true, m->w).n);
	for (int i = from; i < to; i++) {
		struct lines l = sheet_wrap(s, column_title(m, i), true, m->w);
		int y = s->y + (most - l.n) * sheet_line(s);
		sheet_lines(s, &l, column_x(m, i - from), y, (struct font){s->em, true, column_colour(i)});
	}
	s->y += m->columns[0].field ? most * sheet_line(s) + s->em / 2 : 0;
}

// Columns [from, to) with their boxes.
static void draw_columns(struct map *m, int from, int to)
{
	struct sheet *s = m->s;
	size_t rows = 1;
	draw_headings(m, from, to);
	for (int i = from; i < to; i++) {
		rows = m->columns[i].goals.n > rows ? m->columns[i].goals.n : rows;
		struct lines none = sheet_wrap(s, tr("no goal yet"), false, m->w);
		if (m->columns[i].goals.n == 0)
			sheet_lines(s, &none, column_x(m, i - from), s->y, sheet_dim(s));
	}
	for (size_t row = 0; row < rows; row++) {
		int h = 0;
		for (int i = from; i < to; i++)
			h = row < m->columns[i].goals.n ? num_max(h, box_height(m, i, row)) : h;
		for (int i = from; i < to; i++)
			if (row < m->columns[i].goals.n)
				draw_box(m, i, row, (struct area){column_x(m, i - from), s->y, m->w, h});
		s->y += num_max(h, sheet_line(s)) + m->gap * 2 / 3;
	}
}

static void draw_legend(struct map *m)
{
	static const enum pace paces[] = {PACE_GOOD, PACE_RISK, PACE_BAD, PACE_NONE};
	struct sheet *s = m->s;
	struct legend items[8];
	struct str quarter = str_on(s->a);
	bool any = false, used[4] = {false};
	int n = 0;
	for (size_t i = 0; i < s->look->plan->goal_n; i++)
		if (m->states[i].objectives > 0)
			any = used[m->states[i].pace] = true;
	if (!any)
		return;
	cycle_title(&quarter, s->look->cycle);
	for (int i = 0; i < 4; i++)
		if (used[paces[i]])
			items[n++] = (struct legend){arena_printf(s->a, "%s %s", okr_sign(paces[i]), progress_word(paces[i])),
										 sheet_pace(paces[i]), LEGEND_BAR};
	items[n++] = (struct legend){arena_printf(s->a, tr("expected in %s by today"), str_text(&quarter)),
								 {.stroke = INK, .width = 15},
								 LEGEND_TICK};
	s->y += s->em / 4;
	sheet_legend(s, items, n);
}

static void draw(struct sheet *s)
{
	struct map m = {.s = s, .gap = s->em, .gaps = gaps_of(s->look->plan, s->look->cycle)};
	const struct plan *p = s->look->plan;
	const char *vision = plan_strategy(p)->vision;
	collect(&m, s);
	m.states = arena_alloc(s->a, (p->goal_n + 1) * sizeof *m.states);
	for (size_t i = 0; i < p->goal_n; i++)
		m.states[i] = okr_goal(p, &p->goal[i], s->look->cycle, s->look->today);
	int most = num_max(1, (s->w + m.gap) / (COLUMN_LEAST * s->em + m.gap)), bands = (m.n + most - 1) / most;
	int per_band = (m.n + bands - 1) / bands;
	m.w = (s->w - (per_band - 1) * m.gap) / per_band;
	if (*vision) {
		sheet_paragraph(s, vision, sheet_font(s, false));
		s->y += s->em;
	}
	for (int i = 0; i < m.n; i += per_band)
		draw_columns(&m, i, num_min(i + per_band, m.n));
	draw_legend(&m);
}

static const char *nothing(const struct sheet *s)
{
	return s->look->plan->goal_n > 0 ? NULL : tr("The plan has no goals yet, so there is no map to draw.");
}

static void tell(const struct sheet *s, struct str *out)
{
	picture_tell_map(out, s->look);
}

const struct drawing drawing_map = {N_("Strategy map"), true, nothing, draw, tell};
