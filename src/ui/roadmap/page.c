// SPDX-License-Identifier: EUPL-1.2
// The page: labels at the left, the chart right of them; axis and rule on top, then bars, then what has no date, then
// posts and money where there is height for them.
#include "base/num.h"
#include "ui/kit/label.h"
#include "ui/roadmap/roadmap.h"
#include "ui/roadmap/undated.h"

enum {
	AXIS_H = 3,      // two lines of labels and the rule
	SPREAD_FROM = 6, // lines left over that are worth a list of what has no date
	LOAD_FROM = 15,  // lines of area from which posts and money are shown
};

// A friendly text in place of a page: nothing to show, or how to begin.
static void draw_sentences(struct roadmap *st, const struct look *look, struct canvas *c, int y, int w, int h)
{
	struct str first = str_on(look->frame), second = str_on(look->frame);
	roadmap_describe(st, look, &first, &second);
	int used = label_wrapped(c, look, (struct rect){2, y, w - 4, h - y}, ROLE_TEXT, str_text(&first));
	label_wrapped(c, look, (struct rect){2, y + used + 1, w - 4, h - y - used - 1}, ROLE_DIM, str_text(&second));
}

static void divide_width(struct roadmap *st, int w)
{
	int want = (int)num_clamp(w * 28 / 100, 18, 48), most = st->rows.code_w + 4 + st->rows.title_w;
	st->window.x = want > most ? (int)num_clamp(most, 14, want) : want;
	if (st->window.x < 2 + st->rows.code_w + 10) // room for ten letters of the title beside a long number
		st->window.x = (int)num_clamp(2 + st->rows.code_w + 10, 14, w / 2);
	st->window.width = w - st->window.x - 1;
}

// What the ticks leave over goes to titles that are cut.
static void give_back(struct roadmap *st, const struct look *look)
{
	int slack = st->window.width - roadmap_cells(&st->window),
		more = st->rows.code_w + 4 + st->rows.title_w - st->window.x;
	int by = slack < more ? slack : more;
	if (by <= 0)
		return;
	st->window.x += by;
	st->window.width -= by;
	roadmap_window_scale(&st->window, look->today, st->window.width);
}

static int divide_height(struct roadmap *st, const struct look *look, int w, int h)
{
	int load = h >= LOAD_FROM ? roadmap_band_lines(&st->band) : 0, room = h - AXIS_H - load;
	int bars = (int)st->rows.n, undated = (int)st->rows.undated.n;
	st->drawn.spread = bars + undated <= room || room - bars >= SPREAD_FROM || bars == 0;
	st->drawn.rows_y = AXIS_H;
	if (st->drawn.spread) {
		st->drawn.rows_h = bars;
		st->drawn.undated_h = (int)num_clamp(undated, 0, (int)num_clamp(room - bars, 0, room));
	} else {
		int most = h < 14 ? 1 : h < 30 ? 2 : 4;
		st->drawn.undated_h = st->rows.undated.n > 0 ? roadmap_undated_lines(&st->rows, look, w, most) : 0;
		st->drawn.rows_h = (int)num_clamp((int)st->rows.n, 0,
										  (int)num_clamp(room - st->drawn.undated_h, st->rows.n > 0 ? 1 : 0, room));
	}
	st->drawn.undated_y = AXIS_H + st->drawn.rows_h;
	return load;
}

// Bars scroll; what has no date scrolls below them, or by itself where there are no bars.
static void scroll(struct roadmap *st, bool half)
{
	int bars = (int)st->rows.n, at = st->list.at, rows = bars > 0 ? st->drawn.rows_h : st->drawn.undated_h;
	struct list below = {.n = (int)st->rows.undated.n, .at = at - bars, .top = (int)st->drawn.undated_top};
	st->list.page = rows > 1 ? rows : 1;
	if (bars > 0)
		list_show(&st->list, bars, st->drawn.rows_h, at < bars ? at : bars - 1, at < bars ? at + 1 : bars, half);
	if (!st->drawn.spread)
		return;
	if (at < bars)
		below.at = 0;
	list_show_rows(&below, st->drawn.undated_h, half);
	st->drawn.undated_top = (size_t)below.top;
}

void roadmap_draw(void *state, const struct look *look, struct canvas *c, int w, int h)
{
	struct roadmap *st = state;
	if (!look->plan || st->list.n == 0) {
		draw_sentences(st, look, c, 1, w, h);
		return;
	}
	divide_width(st, w);
	roadmap_window_scale(&st->window, look->today, st->window.width);
	give_back(st, look);
	int load = divide_height(st, look, w, h);
	scroll(st, w < c->cols);
	roadmap_draw_axis(&st->window, look->today, c);
	canvas_hline(c, 0, AXIS_H - 1, st->window.x + st->window.width, ROLE_BORDER);
	int above = list_above(&st->list), below = list_below(&st->list, (int)st->rows.n, st->drawn.rows_h);
	if (st->rows.n == 0) {
		above = (int)st->drawn.undated_top;
		below = (int)st->rows.undated.n - above - st->drawn.undated_h;
	}
	int x = st->rows.code_w + 2, used = list_more(c, x, AXIS_H - 1, st->window.x - x - 1, above, below);
	if (used > 0) { // a blank on both sides parts it from the rule
		canvas_put(c, x - 1, AXIS_H - 1, ROLE_TEXT, ' ');
		canvas_put(c, x + used, AXIS_H - 1, ROLE_TEXT, ' ');
	}
	for (int i = 0; i < st->drawn.rows_h; i++)
		roadmap_draw_row(st, look, c, st->list.top + i, st->drawn.rows_y + i);
	roadmap_draw_undated(st, look, c, (struct rect){0, st->drawn.undated_y, w, st->drawn.undated_h});
	if (load > 0)
		roadmap_band_draw(&st->band, &st->window, look, c, st->drawn.undated_y + st->drawn.undated_h);
}
