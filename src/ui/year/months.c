// SPDX-License-Identifier: EUPL-1.2
// The twelve months side by side in two rows of six, with panels below. A month that has more than its room shows as
// many deadlines as fit, that under the cursor among them.
#include "base/date.h"
#include "base/i18n.h"
#include "base/num.h"
#include "say/deadline.h"
#include "ui/kit/label.h"
#include "ui/kit/list.h"
#include "ui/kit/mark.h"
#include "ui/kit/pen.h"
#include "ui/year/year.h"

#define ACROSS      6
#define TITLE_LINES 3
#define PANEL_LEAST 13  // lines of the panels
#define GAP         2   // blanks between months
#define LINES_MOST  100 // no screen has more

void year_note_hit(struct year *s, int thing, struct rect at)
{
	if (s->hits_n < YEAR_HITS)
		s->hits[s->hits_n++] = (struct year_hit){at, thing};
}

// A deadline in a column of w cells: its title, then how it stands.
struct item {
	const char *title[TITLE_LINES];
	int lines; // of the title
};

static struct item item_of(const struct look *look, const struct year_page *page, int i, int w)
{
	struct item item;
	item.lines = pen_wrap(look->frame, look->plan->deadline[page->things[i].row].title, w - 6, TITLE_LINES, item.title);
	return item;
}

static int month_lines(const struct look *look, const struct year_page *page, int month, int w)
{
	int lines = 1;
	for (int i = 0; i < page->deadlines && lines < LINES_MOST; i++)
		if (page->things[i].month == month)
			lines += item_of(look, page, i, w).lines + 1;
	return lines;
}

static void draw_item(struct year *s, const struct look *look, struct canvas *c, const struct year_drawn *d, int i,
					  struct rect r)
{
	const struct year_page *page = d->page;
	const struct deadline *of = &look->plan->deadline[page->things[i].row];
	struct item item = item_of(look, page, i, r.w);
	bool here = i == s->rows.list.at;
	const char *sign = deadline_sign(deadline_stands(look->plan, of, page->year, look->today));
	struct str state = str_on(look->frame);
	if (here) {
		canvas_put(c, r.x, r.y, ROLE_CURSOR, 0x25B8); // ▸
		canvas_cursor(c, r.x + 2, r.y);
	}
	look_draw_mark(look, c, r.x, r.y, T_deadline, of->id, here);
	if (page->things[i].due != DAY_NONE)
		canvas_text_w(
			c, r.x + 2, r.y, 3, ROLE_DIM,
			arena_printf(look->frame, i18n_lang() == LANG_DE ? "%2d." : "%2d", date_civil(page->things[i].due).day));
	for (int k = 0; k < item.lines; k++)
		label_title(c, look, r.x + 6, r.y + k, r.w - 6, here, item.title[k]);
	deadline_state(&state, look, of, page->year, true);
	size_t open = needs_open(d->needs, of, page->year);
	struct pen p = {.c = c, .x = r.x + 6, .y = r.y + item.lines, .end = r.x + r.w};
	pen_text(&p, year_role(sign), arena_printf(look->frame, "%s %s", sign, str_text(&state)));
	if (open)
		pen_text(&p, ROLE_GAP, arena_printf(look->frame, " ?%zu", open));
	year_note_hit(s, i, (struct rect){r.x, r.y, r.w, item.lines + 1});
}

// Where the month begins to be shown, so that the one under the cursor is seen.
static int first_shown(const struct year *s, const struct look *look, const struct year_page *page, int first, int last,
					   struct rect r)
{
	int at = s->rows.list.at, from = first, whole = 1;
	for (int i = first; i <= last && whole <= r.h; i++)
		whole += item_of(look, page, i, r.w).lines + 1;
	if (at < first || at > last || whole <= r.h)
		return first;
	for (int lines = 1, i = at; i >= first; i--) {
		lines += item_of(look, page, i, r.w).lines + 1;
		if (lines > r.h - 1 && i < at)
			break;
		from = i;
	}
	return from;
}

static void draw_heading(const struct look *look, struct canvas *c, const struct year_page *page, int month,
						 struct rect r)
{
	struct civil now = date_civil(look->today);
	bool here = now.year == page->year && now.month == month;
	struct str day = str_on(look->frame);
	struct pen p = {.c = c, .x = r.x, .y = r.y, .end = r.x + r.w};
	canvas_hline(c, r.x, r.y, r.w, ROLE_BORDER);
	pen_text(&p, ROLE_HEADING, month ? date_month_name(month) : tr("without a month"));
	pen_text(&p, ROLE_HEADING, " ");
	if (!here)
		return;
	date_brief(&day, look->today);
	pen_text(&p, ROLE_TODAY, arena_printf(look->frame, tr("today %s"), str_text(&day)));
	pen_text(&p, ROLE_TODAY, " ");
}

static void draw_month(struct year *s, const struct look *look, struct canvas *c, const struct year_drawn *d, int month,
					   struct rect r)
{
	const struct year_page *page = d->page;
	int first = -1, last = -1, y = r.y + 1, i;
	draw_heading(look, c, page, month, r);
	for (int k = 0; k < page->deadlines; k++)
		if (page->things[k].month == month) {
			first = first < 0 ? k : first;
			last = k;
		}
	if (first < 0)
		return;
	int from = first_shown(s, look, page, first, last, r);
	for (i = from; i <= last; i++) {
		int lines = item_of(look, page, i, r.w).lines + 1, left = i < last || from > first ? 1 : 0;
		if (i > from && y + lines + left > r.y + r.h)
			break;
		draw_item(s, look, c, d, i, (struct rect){r.x, y, r.w, lines});
		y += lines;
	}
	if ((from > first || i <= last) && y < r.y + r.h)
		list_more(c, r.x + 2, y, r.w - 2, from - first, last - i + 1);
}

// Lines of a row of months that starts with `month`.
static int row_lines(const struct look *look, const struct year_page *page, int month, int w)
{
	int most = 2;
	for (int k = 0; k < ACROSS; k++) {
		int lines = month_lines(look, page, month + k, w);
		most = lines > most ? lines : most;
	}
	return most + 1;
}

static void draw_panels(struct year *s, const struct look *look, struct canvas *c, const struct year_page *page,
						struct rect r)
{
	int a = r.w * 22 / 100, b = r.w * 42 / 100, t = r.w * 71 / 100;
	canvas_hline(c, r.x, r.y, r.w, ROLE_BORDER);
	year_draw_needs(s, look, c, page, (struct rect){r.x, r.y + 1, a - 2, r.h - 1});
	year_draw_figures(look, c, page->year, (struct rect){r.x + a, r.y + 1, b - a - 2, r.h - 1});
	year_draw_list(s, look, c, page, T_stakeholder, (struct rect){r.x + b, r.y + 1, t - b - 2, r.h - 1});
	int latest = page->latest > 0 ? (int)num_clamp(page->latest + 1, 2, (r.h - 1) / 2) : 0;
	year_draw_list(s, look, c, page, T_team, (struct rect){r.x + t, r.y + 1, r.w - t, r.h - 1 - latest});
	if (latest > 0)
		year_draw_list(s, look, c, page, T_phase, (struct rect){r.x + t, r.y + r.h - latest, r.w - t, latest});
}

void year_draw_months(struct year *s, const struct look *look, struct canvas *c, const struct year_page *page, int w,
					  int h)
{
	struct year_drawn d = {page, needs_begin(look->frame, look->plan, look->score, look->today)};
	bool undated = page->deadlines > 0 && page->things[page->deadlines - 1].month == 0;
	int column = (w - 2) / ACROSS, cells = column - GAP, room = h - PANEL_LEAST - (undated ? 4 : 0);
	int above = row_lines(look, page, 1, cells), below = row_lines(look, page, 1 + ACROSS, cells);
	if (above + below > room) { // each has what it needs, at most half
		int half = room / 2;
		above = above < half ? above : below < room - half ? room - below : half;
		below = room - above < below ? room - above : below;
	}
	s->hits_n = 0;
	for (int m = 0; m < 12; m++)
		draw_month(
			s, look, c, &d, m + 1,
			(struct rect){1 + m % ACROSS * column, m < ACROSS ? 0 : above, cells, m < ACROSS ? above - 1 : below - 1});
	int y = above + below;
	if (undated) {
		draw_month(s, look, c, &d, 0, (struct rect){1, y, w - 2, 4});
		y += 4;
	}
	draw_panels(s, look, c, page, (struct rect){1, y, w - 2, h - y});
}
