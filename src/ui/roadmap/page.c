// SPDX-License-Identifier: EUPL-1.2
// The page: labels at the left, the chart right of them; axis and rule on top, then bars, then what has no date, then
// posts and money where there is height for them.
#include "base/i18n.h"
#include "ui/kit/label.h"
#include "ui/roadmap/roadmap.h"
#include "base/num.h"

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
	int want = (int)num_clamp(w * 28 / 100, 18, 48), most = st->code_w + 4 + st->title_w;
	st->label_w = want > most ? (int)num_clamp(most, 14, want) : want;
	if (st->label_w < 2 + st->code_w + 10) // room for ten letters of the title beside a long number
		st->label_w = (int)num_clamp(2 + st->code_w + 10, 14, w / 2);
	st->chart_w = w - st->label_w - 1;
}

// What the ticks leave over goes to titles that are cut.
static void give_back(struct roadmap *st, const struct look *look)
{
	int slack = st->chart_w - st->scale.cells * st->scale.ticks, more = st->code_w + 4 + st->title_w - st->label_w;
	int by = slack < more ? slack : more;
	if (by <= 0)
		return;
	st->label_w += by;
	st->chart_w -= by;
	roadmap_window(st, look, st->chart_w);
}

static int divide_height(struct roadmap *st, const struct look *look, int w, int h)
{
	int load = h >= LOAD_FROM ? roadmap_load_lines(st) : 0, room = h - AXIS_H - load;
	int bars = (int)st->rows_n, undated = (int)st->undated_n;
	st->spread = bars + undated <= room || room - bars >= SPREAD_FROM || bars == 0;
	st->rows_y = AXIS_H;
	if (st->spread) {
		st->rows_h = bars;
		st->undated_h = (int)num_clamp(undated, 0, (int)num_clamp(room - bars, 0, room));
	} else {
		int most = h < 14 ? 1 : h < 30 ? 2 : 4;
		st->undated_h = st->undated_n > 0 ? roadmap_undated_lines(st, look, w, most) : 0;
		st->rows_h =
			(int)num_clamp((int)st->rows_n, 0, (int)num_clamp(room - st->undated_h, st->rows_n > 0 ? 1 : 0, room));
	}
	st->undated_y = AXIS_H + st->rows_h;
	return load;
}

// Bars scroll; what has no date scrolls below them, or by itself where there are no bars.
static void scroll(struct roadmap *st, bool half)
{
	int bars = (int)st->rows_n, at = st->list.at, rows = bars > 0 ? st->rows_h : st->undated_h;
	struct list below = {.n = (int)st->undated_n, .at = at - bars, .top = (int)st->undated_top};
	st->list.page = rows > 1 ? rows : 1;
	if (bars > 0)
		list_show(&st->list, bars, st->rows_h, at < bars ? at : bars - 1, at < bars ? at + 1 : bars, half);
	if (!st->spread)
		return;
	if (at < bars)
		below.at = 0;
	list_show_rows(&below, st->undated_h, half);
	st->undated_top = (size_t)below.top;
}

void roadmap_draw(void *state, const struct look *look, struct canvas *c, int w, int h)
{
	struct roadmap *st = state;
	if (!look->plan || st->list.n == 0) {
		draw_sentences(st, look, c, 1, w, h);
		return;
	}
	divide_width(st, w);
	roadmap_window(st, look, st->chart_w);
	give_back(st, look);
	int load = divide_height(st, look, w, h);
	scroll(st, w < c->cols);
	roadmap_draw_axis(st, look, c);
	canvas_hline(c, 0, AXIS_H - 1, st->label_w + st->chart_w, ROLE_BORDER);
	int above = list_above(&st->list), below = list_below(&st->list, (int)st->rows_n, st->rows_h);
	if (st->rows_n == 0) {
		above = (int)st->undated_top;
		below = (int)st->undated_n - above - st->undated_h;
	}
	int x = st->code_w + 2, used = list_more(c, x, AXIS_H - 1, st->label_w - x - 1, above, below);
	if (used > 0) { // a blank on both sides parts it from the rule
		canvas_put(c, x - 1, AXIS_H - 1, ROLE_TEXT, ' ');
		canvas_put(c, x + used, AXIS_H - 1, ROLE_TEXT, ' ');
	}
	for (int i = 0; i < st->rows_h; i++)
		roadmap_draw_row(st, look, c, st->list.top + i, st->rows_y + i);
	roadmap_draw_undated(st, look, c, (struct rect){0, st->undated_y, w, st->undated_h});
	if (load > 0)
		roadmap_draw_load(st, look, c, st->undated_y + st->undated_h);
}
