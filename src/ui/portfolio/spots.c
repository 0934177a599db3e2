// SPDX-License-Identifier: EUPL-1.2
// Where the chart stands, which measures share a spot, and which spot is next in a direction.
#include "base/i18n.h"
#include "base/num.h"
#include "plan/score/cut_walk.h"
#include "say/label.h"
#include "say/measure.h"
#include "say/narrow.h"
#include "ui/portfolio/portfolio.h"

#include <stdlib.h>

#define WIDE         110 // columns from which the list stands beside the chart
#define LIST_W       40  // of it, a third of the width at most
#define LIST_H       5   // below the chart, with its heading
#define MARGINS      4   // lines of axes and names of the quadrants
#define LEAST_ROWS   5
#define MOST_COLUMNS 41

static int odd(int n, int most)
{
	n = n > most ? most : n;
	return n < 1 ? 1 : n % 2 ? n : n - 1;
}

struct portfolio_layout portfolio_fit(int w, int h)
{
	struct portfolio_layout l = {.beside = w >= WIDE};
	int list_w = w / 3 > LIST_W ? w / 3 : LIST_W, chart_w = l.beside ? w - list_w - 1 : w;
	int list_h = l.beside ? h : h - MARGINS - LIST_H >= LEAST_ROWS ? LIST_H : 0;
	int chart_h = l.beside ? h : h - list_h;
	l.columns = odd((chart_w - 3) / SLOT_W, MOST_COLUMNS);
	l.rows = odd(chart_h - MARGINS, 99);
	l.chart = (struct rect){2, 2, l.columns * SLOT_W, l.rows};
	l.list = l.beside ? (struct rect){chart_w + 1, 0, list_w, h} : (struct rect){0, h - list_h, w, list_h};
	return l;
}

// The measures of the spots that the look lets through; spots that stay empty are gone.
static void keep_shown(struct portfolio_view *v, const struct look *look, struct portfolio_spot *spots, int n)
{
	const uint8_t *keep = narrow_measures(look->frame, look);
	v->spots = spots;
	for (int i = 0; i < n; i++) {
		struct portfolio_spot spot = spots[i];
		uint32_t *kept = arena_alloc(look->frame, ((size_t)spot.n + 1) * sizeof *kept);
		int left = 0;
		for (int k = 0; k < spot.n; k++)
			if (!keep || keep[spot.measures[k]])
				kept[left++] = spot.measures[k];
		spot.measures = kept;
		spot.n = left;
		v->placed += left;
		if (left > 0)
			v->spots[v->spots_n++] = spot;
	}
	for (size_t m = 0; m < look->plan->measure_n; m++)
		v->unplaced += (!keep || keep[m]) && !portfolio_placed(&v->portfolio->points[m]);
}

struct portfolio_view portfolio_view(const struct portfolio_pane *s, const struct look *look)
{
	struct portfolio_view v = {.portfolio = portfolio_of(look->frame, look->score)};
	struct portfolio_spot *spots;
	int n = portfolio_spots(look->frame, v.portfolio, s->layout.columns, s->layout.rows, &spots);
	keep_shown(&v, look, spots, n);
	v.at = portfolio_spot_of(&v, look, s->id);
	if (s->label == LABEL_POSTS) {
		const struct cut_rule rule = {.kind = CUT_RESOURCES, .year = look_figures_year(look), .unit = NONE32};
		int64_t *posts = arena_alloc(look->frame, (look->plan->measure_n + 1) * sizeof *posts);
		cut_posts(look->plan, &rule, posts, NULL);
		v.posts = posts;
	}
	return v;
}

int portfolio_spot_of(const struct portfolio_view *v, const struct look *look, int32_t id)
{
	for (int i = 0; i < v->spots_n; i++)
		for (int k = 0; k < v->spots[i].n; k++)
			if (look->plan->measure[v->spots[i].measures[k]].id == id)
				return i;
	return -1;
}

const struct portfolio_spot *portfolio_spot_at(const struct portfolio_view *v)
{
	return v->at >= 0 ? &v->spots[v->at] : NULL;
}

int portfolio_towards(const struct portfolio_view *v, int from, int dx, int dy)
{
	int best = -1, least = INT32_MAX;
	for (int i = 0; i < v->spots_n && from >= 0; i++) {
		int x = v->spots[i].column - v->spots[from].column, y = v->spots[i].row - v->spots[from].row;
		int along = dx ? x * dx : y * dy, across = abs(dx ? y : x);
		// What lies straight ahead comes before what is nearer but aside.
		int cost = 2 * along + 3 * across;
		if (along <= 0 || cost >= least)
			continue;
		least = cost;
		best = i;
	}
	return best;
}

static void class_text(struct str *out, const struct look *look, const struct measure *m)
{
	const struct cost_class *k = measure_class(look, m);
	str_add(out, k ? k->code : m->cost_class != NONE32 ? "*" : "–");
}

void portfolio_label_text(struct str *out, const struct portfolio_pane *s, const struct look *look,
						  const struct portfolio_view *v, size_t measure)
{
	const struct measure *m = &look->plan->measure[measure];
	if (s->label == LABEL_CODE)
		str_add(out, label_number(m->code));
	else if (s->label == LABEL_CLASS)
		class_text(out, look, m);
	else if (!v->posts || v->posts[measure] == NONE64)
		str_add(out, "–");
	else
		num_text(out, v->posts[measure], 3, 1);
}

const char *portfolio_label_name(enum portfolio_label label)
{
	static const char *const names[] = {N_("number"), N_("cost class"), N_("posts")};
	return tr(names[label]);
}
