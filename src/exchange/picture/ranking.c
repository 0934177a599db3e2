// SPDX-License-Identifier: EUPL-1.2
// The ranking as a picture: a bar for each measure as long as its score, hatched as far as it is not certain; ties as ties, and
// the cut line where one is drawn.
#include "base/i18n.h"
#include "base/num.h"
#include "exchange/picture/sheet.h"
#include "plan/score/cut.h"
#include "say/label.h"
#include "say/narrow.h"
#include "say/picture.h"
#include "say/score.h"

struct ranking {
	struct sheet *s;
	const struct score_table *t;
	const uint8_t *keep;
	int rank_w, code_w, title_w, x, w; // columns; where bars begin, and how long the longest may be
	int64_t most;                      // what no score is above
};

static const struct paint selected_paint = {.fill = BLUE, .stroke = BLUE, .width = 8};
static const struct paint other_paint = {.fill = "#cfd8de", .stroke = DIM, .width = 8};
static const struct paint range_paint = {.pattern = PATTERN_HATCH, .stroke = BLUE, .width = 8};

static const struct measure *measure_at(const struct ranking *c, size_t i)
{
	return &c->t->plan->measure[c->t->order[i]];
}

static bool shown(const struct ranking *c, size_t i)
{
	return !c->keep || c->keep[c->t->order[i]];
}

static const char *rank_text(const struct ranking *c, size_t m)
{
	struct str out = str_on(c->s->a);
	score_rank_text(&out, c->t, m);
	return str_text(&out);
}

static const char *score(const struct ranking *c, size_t m)
{
	struct str out = str_on(c->s->a);
	score_cell_text(&out, c->t, m);
	return str_text(&out);
}

// "§" behind what the law asks for.
static const char *title(const struct ranking *c, const struct measure *m)
{
	return m->mandatory ? arena_printf(c->s->a, "%s §", m->title) : m->title;
}

static void measure_columns(struct ranking *c)
{
	struct sheet *s = c->s;
	int titles = 0, scores = 0;
	for (size_t i = 0; i < c->t->ranked_n; i++) {
		if (!shown(c, i))
			continue;
		const struct measure *m = measure_at(c, i);
		c->rank_w = num_max(c->rank_w, letters_width(rank_text(c, c->t->order[i]), s->em, true));
		c->code_w = num_max(c->code_w, letters_width(label_number(m->code), s->em, false));
		titles = num_max(titles, letters_width(title(c, m), s->em, false));
		scores = num_max(scores, letters_width(score(c, c->t->order[i]), s->em, true));
		c->most = c->t->hi[c->t->order[i]] > c->most ? c->t->hi[c->t->order[i]] : c->most;
	}
	c->title_w = num_min(titles, s->w * 45 / 100);
	c->x = c->rank_w + c->code_w + c->title_w + 2 * s->em;
	c->w = s->w - c->x - scores - s->em / 2;
}

static int length(const struct ranking *c, int64_t score)
{
	return c->most > 0 ? (int)(num_clamp(score, 0, c->most) * c->w / c->most) : 0;
}

static void draw_row(struct ranking *c, size_t i)
{
	struct sheet *s = c->s;
	uint32_t at = c->t->order[i];
	const struct measure *m = measure_at(c, i);
	struct lines l = sheet_wrap(s, title(c, m), false, c->title_w);
	int lines = l.n * sheet_line(s), h = lines + s->em / 6, y = s->y + s->em / 12, bar = s->em * 9 / 10;
	int lo = length(c, c->t->lo[at]), hi = length(c, c->t->hi[at]), top = s->y + (h - bar) / 2;
	svg_text(&s->svg, c->rank_w, y + s->em, ANCHOR_END, sheet_font(s, true), rank_text(c, at));
	svg_text(&s->svg, c->rank_w + s->em / 2 + c->code_w, y + s->em, ANCHOR_END, sheet_dim(s), label_number(m->code));
	sheet_lines(s, &l, c->rank_w + c->code_w + s->em, y, sheet_font(s, false));
	if (hi > lo)
		svg_rect(&s->svg, (struct area){c->x + lo, top, hi - lo, bar}, range_paint);
	if (lo > 0)
		svg_rect(&s->svg, (struct area){c->x, top, lo, bar},
				 m->selection == selection_SELECTED ? selected_paint : other_paint);
	svg_text(&s->svg, c->x + num_max(lo, hi) + s->em / 3, s->y + h / 2 + s->em * 36 / 100, ANCHOR_START,
			 sheet_font(s, true), score(c, at));
	s->y += h;
}

static void draw_cut(struct ranking *c)
{
	struct sheet *s = c->s;
	int y = s->y + s->em / 5, w = letters_width(tr("cut line"), s->em, true);
	svg_text(&s->svg, s->w, y + s->em, ANCHOR_END, (struct font){s->em, true, RED}, tr("cut line"));
	svg_line(&s->svg, 0, y + s->em * 2 / 3, s->w - w - s->em / 2, y + s->em * 2 / 3,
			 (struct paint){.stroke = RED, .width = 15});
	s->y = y + sheet_line(s);
}

static void draw_rows(struct ranking *c)
{
	const struct cut *cut = c->s->look->cut;
	for (size_t i = 0; i < c->t->ranked_n; i++) {
		if (cut && cut->line >= 0 && (size_t)cut->line == i && i > 0)
			draw_cut(c);
		if (shown(c, i))
			draw_row(c, i);
	}
}

// What has no rank, by number.
static void draw_unranked(struct ranking *c)
{
	struct sheet *s = c->s;
	struct str out = str_on(s->a);
	for (size_t i = c->t->ranked_n; i < c->t->n; i++) {
		if (!shown(c, i))
			continue;
		str_add(&out, out.len ? ", " : tr("without a rank: "));
		str_add(&out, label_number(measure_at(c, i)->code));
	}
	s->y += s->em / 3;
	if (out.len > 0)
		sheet_paragraph(s, str_text(&out), sheet_dim(s));
}

static void draw_legend(struct ranking *c)
{
	struct legend items[4];
	bool selected = false, other = false, range = false, law = false, tie = false;
	int n = 0;
	for (size_t i = 0; i < c->t->ranked_n; i++) {
		if (!shown(c, i))
			continue;
		const struct measure *m = measure_at(c, i);
		selected = selected || m->selection == selection_SELECTED;
		other = other || m->selection != selection_SELECTED;
		range = range || c->t->hi[c->t->order[i]] > c->t->lo[c->t->order[i]];
		law = law || m->mandatory;
		tie = tie || c->t->tied[c->t->order[i]];
	}
	if (selected)
		items[n++] = (struct legend){words_label(words_selection, selection_SELECTED), selected_paint, LEGEND_BAR};
	if (other)
		items[n++] = (struct legend){tr("not selected"), other_paint, LEGEND_BAR};
	if (range)
		items[n++] = (struct legend){tr("not fully rated: up to there"), range_paint, LEGEND_BAR};
	sheet_legend(c->s, items, n);
	struct str signs = str_on(c->s->a);
	if (tie)
		str_add(&signs, tr("= shares its rank"));
	if (law)
		str_addf(&signs, "%s%s", signs.len ? " · " : "", tr("§ required by law"));
	if (signs.len > 0)
		sheet_paragraph(c->s, str_text(&signs), sheet_dim(c->s));
}

static void draw(struct sheet *s)
{
	struct ranking c = {.s = s, .t = s->look->score, .keep = narrow_measures(s->a, s->look)};
	measure_columns(&c);
	draw_rows(&c);
	draw_unranked(&c);
	draw_legend(&c);
}

static const char *nothing(const struct sheet *s)
{
	struct ranking c = {.t = s->look->score, .keep = narrow_measures(s->a, s->look)};
	if (c.t->n == 0)
		return tr("The plan has no measures yet, so there is no ranking to draw.");
	if (c.t->weighted_n == 0)
		return score_unweighted();
	for (size_t i = 0; i < c.t->ranked_n; i++)
		if (shown(&c, i))
			return NULL;
	return c.t->ranked_n > 0 ? narrow_nothing(s->look)
							 : tr("No measure has a rank yet, so there is no ranking to draw.");
}

static void tell(const struct sheet *s, struct str *out)
{
	picture_tell_ranking(out, s->look);
}

const struct drawing drawing_ranking = {N_("Ranking"), false, nothing, draw, tell};
