// SPDX-License-Identifier: EUPL-1.2
// The portfolio as a picture: attractiveness upwards, effort to the right, measures as points with their numbers; at the side
// who they are, by quadrant.
#include "exchange/picture/spots.h"

#include "base/i18n.h"
#include "base/num.h"
#include "say/label.h"
#include "say/narrow.h"
#include "say/picture.h"

#define ONE_COLUMN   24 // measures that are listed in one column
#define COLUMN_LEAST 13 // letters
#define NARROW       85

static const struct paint selected_paint = {.fill = BLUE, .stroke = BLUE, .width = 12};
static const struct paint other_paint = {.fill = WHITE, .stroke = BLUE, .width = 15};

struct quadrants {
	struct sheet *s;
	struct portfolio *pf;
	const uint8_t *keep;
	struct area field; // where points stand
	struct area frame; // around it, so that points at its edge are whole
	struct spots spots;
};

static const enum quadrant_place quadrants[] = {QUADRANT_QUICK, QUADRANT_STRATEGIC, QUADRANT_ASIDE, QUADRANT_LATER};

static struct lines quadrant_name(const struct quadrants *c, int i)
{
	return letters_wrap(c->s->a, portfolio_name(quadrants[i]),
						(struct letters_form){c->s->em, true, c->frame.w / 2 - c->s->em, LETTERS_LINES});
}

// Lines that the names of the upper or the lower two need.
static int name_lines(const struct quadrants *c, bool below)
{
	return num_max(quadrant_name(c, below ? 2 : 0).n, quadrant_name(c, below ? 3 : 1).n);
}

// Attractive ones above, little effort left. Names stand outside of the frame, where no point can be.
static void draw_quadrant(struct quadrants *c, int i)
{
	struct sheet *s = c->s;
	bool right = i % 2 == 1, below = i >= 2;
	struct area f = c->frame;
	struct area r = {f.x + (right ? f.w / 2 : 0), f.y + (below ? f.h / 2 : 0), f.w / 2, f.h / 2};
	struct lines l = quadrant_name(c, i);
	int x = right ? r.x + r.w : r.x;
	int y = below ? r.y + r.h + s->em / 4 : r.y - l.n * sheet_line(s) - s->em / 8;
	svg_rect(&s->svg, r, (struct paint){.fill = i == 0 ? "#e4f2ea" : i == 3 ? "#f0f0f0" : WHITE});
	for (int k = 0; k < l.n; k++)
		svg_text(&s->svg, x, y + k * sheet_line(s) + s->em, right ? ANCHOR_END : ANCHOR_START,
				 (struct font){s->em, true, DIM}, l.at[k]);
}

static void draw_frame(struct quadrants *c)
{
	struct sheet *s = c->s;
	struct area f = c->frame;
	struct paint edge = {.stroke = EDGE, .width = 10};
	for (int i = 0; i < 4; i++)
		draw_quadrant(c, i);
	svg_rect(&s->svg, f, edge);
	svg_line(&s->svg, f.x + f.w / 2, f.y, f.x + f.w / 2, f.y + f.h, edge);
	svg_line(&s->svg, f.x, f.y + f.h / 2, f.x + f.w, f.y + f.h / 2, edge);
}

// "Attractiveness ↑" above the frame, "Effort →" below it.
static const char *axis_text(struct quadrants *c, bool effort)
{
	struct str out = str_on(c->s->a);
	portfolio_axis_text(&out, c->pf, effort);
	str_add(&out, effort ? " →" : " ↑");
	return str_text(&out);
}

static void draw_spot(struct quadrants *c, const struct spot *spot)
{
	struct sheet *s = c->s;
	if (spot->away) {
		struct area to = spot->label;
		int x = (int)num_clamp(spot->x, to.x, to.x + to.w), y = (int)num_clamp(spot->y, to.y, to.y + to.h);
		svg_line(&s->svg, spot->x, spot->y, x, y, (struct paint){.stroke = EDGE, .width = 6});
	}
	svg_circle(&s->svg, spot->x, spot->y, spots_radius(s), spot->selected ? selected_paint : other_paint);
	struct area l = spot->label, f = c->frame;
	if (!l.w)
		return;
	// No line between quadrants goes through a number.
	bool upright = l.x < f.x + f.w / 2 && l.x + l.w > f.x + f.w / 2;
	bool level = l.y < f.y + f.h / 2 && l.y + l.h > f.y + f.h / 2;
	if (upright || level)
		svg_rect(&s->svg, l, (struct paint){.fill = WHITE});
	sheet_lines(s, &spot->text, l.x + s->em / 8, l.y, sheet_font(s, false));
}

static bool listed(const struct quadrants *c, uint32_t m, enum quadrant_place q)
{
	const struct portfolio_point *pt = &c->pf->points[m];
	return portfolio_placed(pt) && (!c->keep || c->keep[m]) && portfolio_quadrant(pt) == q;
}

// "34 Scanstelle" below each other, in the order of the ranking. Returns the y below.
static int draw_quadrant_list(struct quadrants *c, enum quadrant_place q, struct area at, int code_w)
{
	struct sheet *s = c->s;
	const struct score_table *t = c->pf->table;
	bool any = false;
	for (size_t i = 0; i < t->n; i++) {
		const struct measure *m = &s->look->plan->measure[t->order[i]];
		if (!listed(c, t->order[i], q))
			continue;
		if (!any) {
			struct lines name = sheet_wrap(s, portfolio_name(q), true, at.w);
			at.y = sheet_lines(s, &name, at.x, at.y, (struct font){s->em, true, DIM});
		}
		any = true;
		struct lines l = sheet_wrap(s, m->title, false, at.w - code_w - s->em / 2);
		svg_text(&s->svg, at.x + code_w, at.y + s->em, ANCHOR_END, sheet_dim(s), label_number(m->code));
		at.y = sheet_lines(s, &l, at.x + code_w + s->em / 2, at.y, sheet_font(s, false));
	}
	return at.y + (any ? s->em / 3 : 0);
}

// All who stand in it, by quadrant; where they are many, in two columns: attractive ones, and the others.
static int draw_list(struct quadrants *c, struct area at)
{
	struct sheet *s = c->s;
	const struct score_table *t = c->pf->table;
	int code_w = 0, n = 0, most = 0;
	for (size_t i = 0; i < t->n; i++) {
		code_w = num_max(code_w, letters_width(label_number(s->look->plan->measure[i].code), s->em, false));
		n += portfolio_placed(&c->pf->points[i]) && (!c->keep || c->keep[i]);
	}
	bool two = n > ONE_COLUMN && at.w >= 2 * COLUMN_LEAST * s->em;
	struct area column = {at.x, at.y, two ? (at.w - s->em) / 2 : at.w, 0};
	for (int k = 0; k < 4; k++) {
		if (two && k == 2)
			column = (struct area){at.x + column.w + s->em, at.y, column.w, 0};
		column.y = draw_quadrant_list(c, quadrants[k], column, code_w);
		most = num_max(most, column.y);
	}
	return most;
}

static void draw_legend(struct quadrants *c)
{
	struct sheet *s = c->s;
	bool selected = false, other = false, unsure = false;
	struct legend items[3];
	int n = 0;
	for (int i = 0; i < c->spots.n; i++) {
		selected = selected || c->spots.at[i].selected;
		other = other || !c->spots.at[i].selected;
		for (int k = 0; k < c->spots.at[i].n; k++)
			unsure = unsure || c->pf->points[c->spots.at[i].measures[k]].unsure;
	}
	if (selected)
		items[n++] = (struct legend){tr("at least one is selected"), selected_paint, LEGEND_DOT};
	if (other)
		items[n++] = (struct legend){tr("none is selected"), other_paint, LEGEND_DOT};
	s->y += s->em / 2;
	sheet_legend(s, items, n);
	if (unsure)
		sheet_paragraph(s, tr("~ not rated by all criteria; those that are there decide alone"), sheet_dim(s));
	if (c->spots.unlabelled > 0)
		sheet_paragraph(
			s,
			arena_printf(s->a,
						 tr_n("%d number has no room at its point.", "%d numbers have no room at their points.",
							  (unsigned long)c->spots.unlabelled),
						 c->spots.unlabelled),
			sheet_dim(s));
}

// Measures that lack an axis, by number.
static void draw_missing(struct quadrants *c)
{
	struct sheet *s = c->s;
	const struct score_table *t = c->pf->table;
	struct str out = str_on(s->a);
	for (size_t i = 0; i < t->n; i++) {
		uint32_t m = t->order[i];
		if (portfolio_placed(&c->pf->points[m]) || (c->keep && !c->keep[m]))
			continue;
		str_add(&out, out.len ? ", " : tr("without a place: "));
		str_add(&out, label_number(s->look->plan->measure[m].code));
	}
	if (out.len > 0)
		sheet_paragraph(s, str_text(&out), sheet_dim(s));
}

// On a narrow sheet the list stands below.
static bool is_narrow(const struct sheet *s)
{
	return s->w < NARROW * s->em;
}

// The frame below the name of its upright axis and of the upper quadrants; as high as the room lets it be, no higher than wide.
static void lay(struct quadrants *c)
{
	struct sheet *s = c->s;
	int pad = s->em, w = is_narrow(s) ? s->w : s->w * 54 / 100;
	c->frame = (struct area){0, 0, w, 0};
	c->frame.y = s->y + (1 + name_lines(c, false)) * sheet_line(s) + s->em / 4;
	int below = (4 + name_lines(c, true)) * sheet_line(s) + s->em;
	int h = is_narrow(s) ? w * 6 / 10 : num_min(w * 8 / 10, s->h - c->frame.y - below);
	c->frame.h = num_max(20 * s->em, h);
	c->field = (struct area){pad, c->frame.y + pad, w - 2 * pad, c->frame.h - 2 * pad};
}

static void draw_spots(struct quadrants *c)
{
	c->spots = spots_of(c->s, c->pf, c->keep, c->field);
	spots_label(c->s, &c->spots, c->frame);
	for (int i = 0; i < c->spots.n; i++)
		draw_spot(c, &c->spots.at[i]);
}

static void draw(struct sheet *s)
{
	struct quadrants c = {.s = s, .pf = portfolio_of(s->a, s->look->score), .keep = narrow_measures(s->a, s->look)};
	int top = s->y, w = s->w;
	bool narrow = is_narrow(s);
	lay(&c);
	struct area f = c.frame;
	svg_text(&s->svg, 0, top + s->em, ANCHOR_START, sheet_font(s, true), axis_text(&c, false));
	draw_frame(&c);
	draw_spots(&c);
	s->y = f.y + f.h + s->em / 4 + name_lines(&c, true) * sheet_line(s);
	svg_text(&s->svg, f.w, s->y + s->em, ANCHOR_END, sheet_font(s, true), axis_text(&c, true));
	s->y += sheet_line(s);
	s->w = f.w; // what signs mean stands below the frame
	draw_legend(&c);
	draw_missing(&c);
	s->w = w;
	if (narrow)
		s->y = draw_list(&c, (struct area){0, s->y + s->em, w, 0});
	else
		s->y = num_max(s->y, draw_list(&c, (struct area){f.w + 2 * s->em, top, w - f.w - 2 * s->em, 0}));
}

static const char *nothing(const struct sheet *s)
{
	struct portfolio *pf = portfolio_of(s->a, s->look->score);
	const uint8_t *keep = narrow_measures(s->a, s->look);
	for (size_t i = 0; i < s->look->plan->measure_n; i++)
		if (portfolio_placed(&pf->points[i]) && (!keep || keep[i]))
			return NULL;
	if (pf->placed > 0)
		return narrow_nothing(s->look);
	return tr("No measure is rated by attractiveness and by effort, so there is no portfolio to draw.");
}

static void tell(const struct sheet *s, struct str *out)
{
	picture_tell_portfolio(out, s->look);
}

const struct drawing drawing_portfolio = {N_("Portfolio"), false, nothing, draw, tell};
