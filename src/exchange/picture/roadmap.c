// SPDX-License-Identifier: EUPL-1.2
// The roadmap as a picture: a row for each measure with a date, its phases as bars that are told apart by pattern as well as by
// colour, what comes from outside as diamonds; below it the measures without a date, and what the signs mean.
#include "exchange/picture/roadmap.h"

#include "base/i18n.h"
#include "base/num.h"
#include "plan/words.h"
#include "say/label.h"
#include "say/latest.h"
#include "say/narrow.h"
#include "say/picture.h"

#define NAMED_MOST 12 // measures without a date that are named with their titles

static const struct {
	struct paint paint;
	const char *text; // of the letters in a bar; NULL: on a white ground of their own
} kinds[phase_kind_COUNT] = {
	[phase_kind_OTHER] = {{.fill = PALE, .stroke = DIM, .width = 8}, INK},
	[phase_kind_PREPARATION] = {{.pattern = PATTERN_LINES, .stroke = OCHRE, .width = 8}, NULL},
	[phase_kind_PILOT] = {{.pattern = PATTERN_HATCH, .stroke = BLUE, .width = 8}, NULL},
	[phase_kind_ROLLOUT] = {{.fill = BLUE, .stroke = BLUE, .width = 8}, WHITE},
	[phase_kind_OPERATION] = {{.pattern = PATTERN_DOTS, .stroke = GREEN, .width = 8}, NULL},
};
static const struct paint unsure = {.fill = WHITE, .stroke = DIM, .width = 8, .dashed = true};
static const struct paint event = {.fill = PURPLE, .stroke = PURPLE, .width = 5};

// A bar as it lies in the band; of one day only it is a diamond.
struct drawn {
	const struct phase *phase;
	struct bar bar;
	struct area at;
	bool moment;
};

bool chart_is_dense(const struct sheet *s)
{
	return s->em <= LETTERS_LEAST;
}

int chart_lane_height(const struct sheet *s)
{
	return chart_is_dense(s) ? s->em * 23 / 20 : s->em * 13 / 10;
}

static struct drawn place(const struct chart *c, const struct roadmap_bar *b, int y)
{
	struct extent e = gantt_extent(b->phase);
	struct drawn d = {.phase = b->phase, .bar = gantt_bar(&c->band.scale, &e)};
	int h = chart_is_dense(c->s) ? c->s->em * 9 / 10 : c->s->em, least = c->s->em / 3;
	d.moment = e.exact_first && e.exact_last && e.first == e.last;
	d.at =
		(struct area){c->band.x + d.bar.from, y + b->lane * chart_lane_height(c->s) + (chart_lane_height(c->s) - h) / 2,
					  num_max(d.bar.to - d.bar.from, least), h};
	d.at.x = num_min(d.at.x, c->band.x + c->band.w - d.at.w);
	if (d.moment) {
		int middle = num_max(d.at.x, c->band.x + h / 2);
		d.at = (struct area){num_min(middle, c->band.x + c->band.w - h / 2) - h / 2, d.at.y, h, h};
	}
	return d;
}

static void draw_bar(struct chart *c, const struct drawn *d)
{
	struct area r = d->at;
	struct paint p = d->bar.unsure_from || d->bar.unsure_to ? unsure : kinds[d->phase->kind].paint;
	int tip = num_min(r.h / 2, r.w / 2), left = d->bar.open_from ? tip : 0, right = d->bar.open_to ? tip : 0;
	int end = r.x + r.w, middle = r.y + r.h / 2, below = r.y + r.h;
	if (d->moment)
		sheet_diamond(c->s, r.x + r.w / 2, middle, r.h / 2, p);
	else if (left || right)
		svg_points(&c->s->svg,
				   (const int[]){r.x + left, r.y, end - right, r.y, end, middle, end - right, below, r.x + left, below,
								 r.x, middle},
				   6, true, p);
	else
		svg_rect(&c->s->svg, r, p);
}

// A name beside its bar, on a ground of its own, so that no line goes through it.
static void write_beside(struct sheet *s, int x, int middle, struct font f, const char *text)
{
	int w = letters_width(text, f.size, f.bold), h = f.size * 11 / 10;
	svg_rect(&s->svg, (struct area){x, middle - h / 2, w, h}, (struct paint){.fill = WHITE});
	svg_text(&s->svg, x, middle + f.size * 36 / 100, ANCHOR_START, f, text);
}

// The cells that a name takes are free of latest days.
struct obstacles {
	const struct latest_mark *at;
	int n, lane, r;
};

// Where a name of width w may stand, from x on and to the right, up to `to`; -1: nowhere.
static int free_from(const struct obstacles *o, int x, int w, int to)
{
	for (int k = 0; k < o->n * o->n; k++) { // one may move it on into the next
		const struct latest_mark *m = &o->at[k % o->n];
		if (m->lane == o->lane && m->x + o->r > x && m->x - o->r < x + w)
			x = m->x + o->r;
	}
	return x + w <= to ? x : -1;
}

// The same to the left, its end at `x` or before.
static int free_before(const struct obstacles *o, int x, int w, int from)
{
	for (int k = 0; k < o->n * o->n; k++) {
		const struct latest_mark *m = &o->at[k % o->n];
		if (m->lane == o->lane && m->x - o->r < x && m->x + o->r > x - w)
			x = m->x - o->r;
	}
	return x - w >= from ? x - w : -1;
}

// In the bar, on a ground of its own where that has a pattern.
static bool write_inside(struct chart *c, const struct drawn *d, const struct obstacles *o, int w)
{
	struct sheet *s = c->s;
	bool plain = !d->bar.unsure_from && !d->bar.unsure_to && kinds[d->phase->kind].text;
	int size = sheet_small(s), gap = s->em / 3, inset = num_max(gap, d->at.h / 2), end = d->at.x + d->at.w;
	int x = d->moment ? -1 : free_from(o, d->at.x + inset, w, end - inset);
	struct font f = {size, false, plain ? kinds[d->phase->kind].text : INK};
	if (x < 0)
		return false;
	if (!plain)
		svg_rect(&s->svg, (struct area){x - gap / 2, d->at.y + s->em / 10, w + gap, d->at.h - s->em / 5},
				 (struct paint){.fill = WHITE});
	svg_text(&s->svg, x, d->at.y + d->at.h / 2 + size * 36 / 100, ANCHOR_START, f, d->phase->title);
	return true;
}

// The name of a phase in its bar, else right of it, else left of it, where `from` and `to` bound the room; else nowhere: the
// pattern tells what kind it is. Returns where bar and name end.
static int draw_name(struct chart *c, const struct drawn *d, const struct obstacles *o, int from, int to)
{
	struct sheet *s = c->s;
	int size = sheet_small(s), gap = s->em / 3, w = letters_width(d->phase->title, size, false);
	int middle = d->at.y + d->at.h / 2, end = d->at.x + d->at.w;
	struct font f = {size, false, INK};
	if (write_inside(c, d, o, w))
		return end;
	int x = free_from(o, end + gap, w, to - gap);
	if (x >= 0) {
		write_beside(s, x, middle, f, d->phase->title);
		return x + w;
	}
	x = free_before(o, d->at.x - gap, w, from + gap);
	if (x >= 0)
		write_beside(s, x, middle, f, d->phase->title);
	return end;
}

// Two bars known to the month may touch in it: the later one begins where the earlier one ends.
static void keep_apart(const struct drawn *before, struct drawn *d, int least)
{
	int over = before->at.x + before->at.w - d->at.x;
	if (over <= 0)
		return;
	d->at.x += over;
	d->at.w = d->moment ? d->at.w : num_max(d->at.w - over, least);
}

// Where it is, for the lines of dependencies.
static void note(struct chart *c, const struct measure *m, const struct drawn *d)
{
	const struct plan *p = c->s->look->plan;
	struct area *all = &c->measure[m - p->measure];
	int end = num_max(all->x + all->w, d->at.x + d->at.w);
	c->phase[d->phase - p->phase] = d->at;
	if (all->w == 0) {
		*all = d->at;
		return;
	}
	all->x = num_min(all->x, d->at.x);
	all->w = end - all->x;
}

static void draw_bars(struct chart *c, const struct roadmap_row *row, int y)
{
	struct drawn *all = arena_alloc(c->s->a, (size_t)row->n * sizeof *all);
	struct latest_mark *marks = arena_alloc(c->s->a, ((size_t)row->n + 1) * sizeof *marks);
	struct obstacles o = {marks, latest_marks(c, row, marks), 0, latest_mark_r(c->s) + c->s->em / 5};
	for (int i = 0; i < row->n; i++) {
		all[i] = place(c, &row->bars[i], y);
		if (i > 0 && row->bars[i - 1].lane == row->bars[i].lane)
			keep_apart(&all[i - 1], &all[i], c->s->em / 3);
		draw_bar(c, &all[i]);
		note(c, row->measure, &all[i]);
	}
	int left = c->band.x;
	for (int i = 0; i < row->n; i++) {
		bool last = i + 1 == row->n || row->bars[i + 1].lane != row->bars[i].lane;
		o.lane = row->bars[i].lane;
		left = draw_name(c, &all[i], &o, left, last ? c->s->w : all[i + 1].at.x);
		left = last ? c->band.x : left;
		actual_draw(c, all[i].phase, &all[i].at);
	}
	for (int i = 0; i < o.n; i++)
		latest_mark_draw(c, &marks[i], y + marks[i].lane * chart_lane_height(c->s) + chart_lane_height(c->s) / 2);
}

static struct lines title_lines(const struct chart *c, const char *title)
{
	return sheet_wrap(c->s, title, false, c->title_w);
}

// Code and title left of the band; returns the height of the row.
static int draw_label(struct chart *c, const char *code, const char *title, int lanes)
{
	struct sheet *s = c->s;
	struct lines l = title_lines(c, title);
	int lines = (l.n - 1) * sheet_line(s) + (chart_is_dense(s) ? s->em * 6 / 5 : sheet_line(s));
	int h = num_max(lines, lanes * chart_lane_height(s)) + (chart_is_dense(s) ? s->em / 12 : s->em / 6);
	int y = s->y + (lanes > 1 ? 0 : (h - lines) / 2);
	svg_text(&s->svg, c->code_w, y + s->em, ANCHOR_END, sheet_dim(s), code);
	sheet_lines(s, &l, c->code_w + s->em / 2, y, sheet_font(s, false));
	return h;
}

static void draw_row(struct chart *c, const struct roadmap_row *row)
{
	int h = draw_label(c, label_number(row->measure->code), row->measure->title, row->lanes);
	int bars = row->lanes * chart_lane_height(c->s);
	draw_bars(c, row, c->s->y + (h - bars) / 2);
	c->s->y += h;
}

// With its day right of it, or left where it stands at the end.
static void draw_event(struct chart *c, const struct external *e)
{
	struct sheet *s = c->s;
	struct str day = str_on(s->a);
	date_text(&day, e->expected, (enum precision)e->expected_precision);
	int h = draw_label(c, "", e->title, 1), r = s->em / 2, w = letters_width(str_text(&day), sheet_small(s), false);
	int x = num_max(c->band.x + r, num_min(band_x(&c->band, e->expected), c->band.x + c->band.w - r));
	sheet_diamond(s, x, s->y + h / 2, r, event);
	c->external[e - s->look->plan->external] = (struct area){x - r, s->y + h / 2 - r, 2 * r, 2 * r};
	x += x + r + s->em / 3 + w <= s->w ? r + s->em / 3 : -r - s->em / 3 - w;
	write_beside(s, x, s->y + h / 2, (struct font){sheet_small(s), false, INK}, str_text(&day));
	s->y += h;
}

static void measure_columns(struct chart *c)
{
	struct sheet *s = c->s;
	int title = 0;
	for (int i = 0; i < c->rows.n; i++) {
		const struct measure *m = c->rows.at[i].measure;
		c->code_w = num_max(c->code_w, letters_width(label_number(m->code), s->em, false));
		title = num_max(title, letters_width(m->title, s->em, false));
	}
	for (int i = 0; i < c->rows.events_n; i++)
		title = num_max(title, letters_width(c->rows.events[i]->title, s->em, false));
	c->title_w = num_min(title, num_max(s->w * 36 / 100 - c->code_w, 8 * s->em));
}

// All rows, each with a line below it that guides the eye.
static void draw_rows(struct chart *c)
{
	struct sheet *s = c->s;
	for (int i = 0; i < c->rows.n + c->rows.events_n; i++) {
		if (i == c->rows.n)
			s->y += s->em / 4;
		if (i < c->rows.n)
			draw_row(c, &c->rows.at[i]);
		else
			draw_event(c, c->rows.events[i - c->rows.n]);
		svg_line(&s->svg, 0, s->y, s->w, s->y, (struct paint){.stroke = GRID, .width = 5});
	}
}

// " (at the latest 31 Dec 2026)"
static void add_latest(struct str *out, const struct sheet *s, const struct measure *m)
{
	struct latest l = latest_of_measure(s->look->plan, m, s->look->today);
	if (l.state == LATEST_NONE)
		return;
	str_addf(out, " (%s", tr("at the latest "));
	date_text(out, l.day, (enum precision)l.precision);
	if (l.state == LATEST_MISSED) {
		str_add(out, ", ");
		latest_brief(out, &l);
	}
	str_addc(out, ')');
}

static void draw_undated(struct sheet *s, const struct roadmap_rows *rows)
{
	struct str text = str_on(s->a);
	if (rows->undated_n == 0)
		return;
	str_add(&text, tr("without a date:"));
	for (int i = 0; i < rows->undated_n; i++) {
		const struct measure *m = rows->undated[i];
		str_addf(&text, "%s %s", i ? (rows->undated_n > NAMED_MOST ? "," : " ·") : "", label_number(m->code));
		if (rows->undated_n <= NAMED_MOST)
			str_addf(&text, " %s", m->title);
		add_latest(&text, s, m);
	}
	s->y += s->em / 3;
	sheet_paragraph(s, str_text(&text), sheet_dim(s));
}

static void draw_legend(struct chart *c)
{
	struct legend items[16];
	bool used[phase_kind_COUNT] = {false}, dashed = false, diamond = false;
	int n = 0;
	for (int i = 0; i < c->rows.n; i++)
		for (int k = 0; k < c->rows.at[i].n; k++) {
			struct drawn d = place(c, &c->rows.at[i].bars[k], 0);
			bool no_end = d.bar.unsure_from || d.bar.unsure_to;
			dashed = dashed || no_end;
			diamond = diamond || (d.moment && !no_end);
			used[d.phase->kind] = used[d.phase->kind] || !no_end;
		}
	for (int i = 0; i < phase_kind_COUNT; i++)
		if (used[i])
			items[n++] = (struct legend){words_label(words_phase_kind, i), kinds[i].paint, LEGEND_BAR};
	if (dashed)
		items[n++] = (struct legend){tr("start or end not known"), unsure, LEGEND_BAR};
	if (diamond)
		items[n++] = (struct legend){tr("a single day"), kinds[phase_kind_OTHER].paint, LEGEND_DIAMOND};
	if (c->rows.events_n > 0)
		items[n++] = (struct legend){tr("expected from outside"), event, LEGEND_DIAMOND};
	n += marks_legend(c, items + n);
	c->s->y += c->s->em / 2;
	sheet_legend(c->s, items, n);
	if (c->links_left == 0)
		return;
	c->s->y += c->s->em / 4;
	sheet_paragraph(c->s,
					arena_printf(c->s->a,
								 tr_n("%d more dependency is not drawn: the lines could not be told apart.",
									  "%d more dependencies are not drawn: the lines could not be told apart.",
									  (unsigned long)c->links_left),
								 c->links_left),
					sheet_dim(c->s));
}

static void draw(struct sheet *s)
{
	struct chart c = {.s = s, .rows = roadmap_rows_of(s->a, s->look)};
	const struct plan *p = s->look->plan;
	c.phase = arena_zero(s->a, p->phase_n + 1, sizeof *c.phase);
	c.measure = arena_zero(s->a, p->measure_n + 1, sizeof *c.measure);
	c.external = arena_zero(s->a, p->external_n + 1, sizeof *c.external);
	measure_columns(&c);
	c.band = band_of(s, &c.rows, c.code_w + c.title_w + s->em * 5 / 4);
	band_axis(s, &c.band);
	// The grid lies behind the bars, but how far down it goes is known only when they are drawn.
	struct str rows = str_on(s->a);
	struct str *out = s->svg.out;
	int top = s->y;
	s->svg.out = &rows;
	draw_rows(&c);
	s->svg.out = out;
	band_grid(s, &c.band, top, s->y);
	band_today(s, &c.band, top, s->y);
	links_draw(&c);
	str_add(out, str_text(&rows));
	draw_undated(s, &c.rows);
	draw_legend(&c);
}

static const char *nothing(const struct sheet *s)
{
	struct roadmap_rows rows = roadmap_rows_of(s->a, s->look);
	if (rows.n > 0)
		return NULL;
	if (s->look->plan->measure_n == 0)
		return tr("The plan has no measures yet, so there is no roadmap to draw.");
	return rows.undated_n > 0 ? tr("No measure has a phase with a date yet, so there is no roadmap to draw.")
							  : narrow_nothing(s->look);
}

static void tell(const struct sheet *s, struct str *out)
{
	picture_tell_roadmap(out, s->look);
}

const struct drawing drawing_roadmap = {N_("Roadmap"), false, nothing, draw, tell};
