// SPDX-License-Identifier: EUPL-1.2
// The page: labels at the left, the chart right of them; axis and rule on top, then bars, then what has no date, then
// posts and money where there is height for them.
#include "base/num.h"
#include "ui/kit/label.h"
#include "ui/roadmap/compare.h"
#include "ui/roadmap/link.h"
#include "ui/roadmap/planning.h"
#include "ui/roadmap/roadmap.h"
#include "ui/roadmap/undated.h"

enum {
	AXIS_H = 2,      // lines of labels
	RULE_FROM = 20,  // lines of area from which a rule stands below them, also where it costs a bar
	SPREAD_FROM = 6, // lines left over that are worth a list of what has no date
	LOAD_FROM = 15,  // lines of area from which posts and money are shown
	TALL = 24,       // and from which the legend has a line whatever else there is
	USUAL_W = 80,    // cells of a screen from which titles have
	LETTERS = 20,    // that many
	STAGE_BARS = 8,  // that a shared screen shows at least beside posts or money, where it can
};

// A friendly text in place of a page: nothing to show, or how to begin.
static void draw_sentences(struct roadmap *st, const struct look *look, struct canvas *c, int y, int w, int h)
{
	struct str first = str_on(look->frame), second = str_on(look->frame);
	roadmap_describe(st, look, &first, &second);
	int used = label_wrapped(c, look, (struct rect){2, y, w - 4, h - y}, ROLE_TEXT, str_text(&first));
	label_wrapped(c, look, (struct rect){2, y + used + 1, w - 4, h - y - used - 1}, ROLE_DIM, str_text(&second));
}

// The label column: a good quarter of the width, at least twenty letters of the title where the screen is as wide as usual.
static void divide_width(struct roadmap *st, int w)
{
	if (st->labels.n > 0) { // as somebody has chosen
		st->window.x = (int)num_clamp(roadmap_labels_width(&st->labels, &st->rows, w), 8, w * 2 / 3);
		st->window.width = w - st->window.x - 1;
		return;
	}
	int before = 2 + st->rows.code_w, most = before + 2 + st->rows.title_w;
	int least = before + (w >= USUAL_W ? LETTERS : LETTERS / 2) + 1;
	int want = (int)num_clamp(w * 28 / 100, least, 48);
	st->window.x = (int)num_clamp(num_min(want, most), 14, num_max(w / 2, 14));
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

static int lines_of(int rows, bool apart)
{
	return rows > 0 && apart ? 2 * rows - 1 : rows;
}

// What has no date: a line each where there is room for some, else their numbers. `taken`: lines that bars take.
static void place_undated(struct roadmap *st, const struct look *look, int w, int h, int room, int taken)
{
	struct roadmap_drawn *d = &st->drawn;
	int undated = (int)st->rows.undated.n, left = num_max(room - taken, 0);
	d->spread = undated <= left || left >= SPREAD_FROM || st->rows.n == 0;
	int most = h < 14 ? 1 : h < 30 ? 2 : 4;
	d->undated_h = d->spread ? num_min(undated, left) : roadmap_undated_lines(&st->rows, look, w, most);
}

// Rows with bars come first, with a blank line between them where there is height; the legend steps back for them.
static int divide_height(struct roadmap *st, const struct look *look, int w, int h)
{
	struct roadmap_drawn *d = &st->drawn;
	int load = h < LOAD_FROM     ? 0
			   : st->capacity.on ? roadmap_capacity_lines(&st->capacity, h)
			   : st->money.on    ? roadmap_money_lines(&st->money, &st->window, look, st->band.own, h)
								 : roadmap_band_lines(&st->band);
	int bars = (int)st->rows.n, undated = (int)st->rows.undated.n;
	int numbers = roadmap_undated_lines(&st->rows, look, w, h < 30 ? 2 : 4);
	bool rule = h >= RULE_FROM || look->stage || bars + num_min(undated, 1) < h - AXIS_H - load;
	d->rows_y = AXIS_H + rule;
	int room = h - d->rows_y - load;
	bool line = h >= TALL || (h >= LOAD_FROM && bars + num_min(undated, 1) < room);
	room -= line;
	// On the shared screen titles go on in the lines between; beside posts or money that would leave too few bars.
	bool below = load > 0 && (st->capacity.on || st->money.on);
	bool wide = look->stage && (!below || (room - numbers) / 2 >= STAGE_BARS);
	d->apart = bars > 0 && (wide || lines_of(bars, true) + numbers <= room);
	bool blank = d->apart && (wide || (lines_of(bars, true) + numbers < room && undated > 0));
	place_undated(st, look, w, h, room, lines_of(bars, d->apart) + blank);
	if (wide)
		d->rows_h = (int)num_clamp(bars, bars > 0, num_max((room - d->undated_h) / 2, 1));
	else
		d->rows_h = d->apart ? bars : (int)num_clamp(bars, 0, (int)num_clamp(room - d->undated_h, bars > 0, room));
	d->undated_y = d->rows_y + lines_of(d->rows_h, d->apart) + blank;
	d->line_y = line ? d->undated_y + d->undated_h : -1;
	return load;
}

// Where what is under the cursor ends: the waves below a measure and the events below their heading belong to it, so that
// what has been unfolded is seen.
static int end_of(const struct roadmap *st, int at)
{
	int bars = (int)st->rows.n, end = at + 1;
	const struct roadmap_group *g = roadmap_group_at(&st->rows, at);
	if (g && g->key == GROUP_EXTERNAL)
		return bars;
	while (!roadmap_wave_at(&st->rows, at) && end < bars && roadmap_wave_at(&st->rows, end))
		end++;
	return end;
}

// Bars scroll; what has no date scrolls below them, or by itself where there are no bars.
static void scroll(struct roadmap *st, bool half)
{
	int bars = (int)st->rows.n, at = st->list.at, rows = bars > 0 ? st->drawn.rows_h : st->drawn.undated_h;
	struct list below = {.n = (int)st->rows.undated.n, .at = at - bars, .top = (int)st->drawn.undated_top};
	st->list.page = rows > 1 ? rows : 1;
	if (bars > 0)
		list_show(&st->list, bars, st->drawn.rows_h, at < bars ? at : bars - 1, at < bars ? end_of(st, at) : bars,
				  half);
	if (!st->drawn.spread)
		return;
	if (at < bars)
		below.at = 0;
	list_show_rows(&below, st->drawn.undated_h, half);
	st->drawn.undated_top = (size_t)below.top;
}

// What lies above and below, in the rule under the axis; where that has stepped back for a bar, beside the axis.
static void draw_rule(const struct roadmap *st, struct canvas *c)
{
	int y = st->drawn.rows_y - 1;
	bool rule = st->drawn.rows_y > AXIS_H;
	if (rule)
		canvas_hline(c, 0, y, st->window.x + st->window.width, ROLE_BORDER);
	int above = list_above(&st->list), below = list_below(&st->list, (int)st->rows.n, st->drawn.rows_h);
	if (st->rows.n == 0) {
		above = (int)st->drawn.undated_top;
		below = (int)st->rows.undated.n - above - st->drawn.undated_h;
	}
	int x = st->rows.code_w + 2, used = list_more(c, x, rule ? y : 0, st->window.x - x - 1, above, below);
	if (used > 0 && rule) { // a blank on both sides parts it from the rule
		canvas_put(c, x - 1, y, ROLE_TEXT, ' ');
		canvas_put(c, x + used, y, ROLE_TEXT, ' ');
	}
}

static void draw_rows(struct roadmap *st, const struct look *look, struct canvas *c)
{
	int lines = st->drawn.apart ? 2 : 1;
	struct look then = *look;
	then.plan = roadmap_previewed(st, look);
	for (int i = 0; i < st->drawn.rows_h; i++) {
		st->legend.latest |= roadmap_draw_row(st, look, then.plan, c, st->list.top + i, st->drawn.rows_y + lines * i);
		if (st->drawn.apart && (look->stage || i + 1 < st->drawn.rows_h))
			roadmap_draw_blank(st, look, c, st->drawn.rows_y + lines * i + 1);
	}
	roadmap_draw_links(st, &then, c);
}

// The legend; where nothing has to be explained, a rule above posts and money.
static void draw_line(const struct roadmap *st, struct canvas *c, bool load)
{
	int w = st->window.x + st->window.width, used = roadmap_legend_draw(&st->legend, NULL, 0, 0, w - 3);
	if (load || used == 0)
		canvas_hline(c, 0, st->drawn.line_y, w, ROLE_BORDER);
	if (used == 0)
		return;
	int x = num_max(2, num_min(st->window.x, w - used - 1));
	canvas_fill(c, (struct rect){x - 1, st->drawn.line_y, used + 2, 1}, ROLE_TEXT, ' ');
	roadmap_legend_draw(&st->legend, c, x, st->drawn.line_y, w - 3);
}

void roadmap_draw(void *state, const struct look *look, struct canvas *c, int w, int h)
{
	struct roadmap *st = state;
	if (!look->plan || st->list.n == 0) {
		draw_sentences(st, look, c, 1, w, h);
		return;
	}
	roadmap_path_fill(st, look);
	st->legend.critical = st->critical.path != PATH_OFF;
	st->legend.latest = 0;
	st->legend.then = 0;
	divide_width(st, w);
	roadmap_window_scale(&st->window, look->today, st->window.width);
	give_back(st, look);
	roadmap_labels_place(&st->labels, &st->rows, st->window.x);
	int load = divide_height(st, look, w, h);
	if (look->compared)
		st->legend.then = roadmap_then_glyph(st->drawn.apart);
	scroll(st, w < c->cols);
	roadmap_labels_head(&st->labels, look, c, 1);
	roadmap_draw_axis(&st->window, look->today, c);
	draw_rule(st, c);
	draw_rows(st, look, c);
	roadmap_draw_undated(st, look, c, (struct rect){0, st->drawn.undated_y, w, st->drawn.undated_h});
	if (st->drawn.line_y >= 0)
		draw_line(st, c, load > 0);
	int below = st->drawn.undated_y + st->drawn.undated_h + (st->drawn.line_y >= 0);
	if (load > 0 && st->capacity.on)
		roadmap_capacity_draw(&st->capacity, &st->window, roadmap_previewed(st, look), c,
							  (struct rect){0, below, w, load});
	else if (load > 0 && st->money.on)
		roadmap_money_draw(&st->money, &st->window, look, c, (struct rect){0, below, w, load});
	else if (load > 0)
		roadmap_band_draw(&st->band, &st->window, look, c, below);
}
