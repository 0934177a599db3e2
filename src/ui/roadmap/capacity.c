// SPDX-License-Identifier: EUPL-1.2
// The histogram of posts. A cell is eight steps high; what is above the line of what there is stands in another colour, and
// `^` says it without one.
#include "ui/roadmap/capacity.h"

#include "base/i18n.h"
#include "base/num.h"
#include "base/text.h"
#include "plan/gantt/staffing.h"
#include "say/staffing.h"

enum { STEPS = 8, LEAST_H = 4, MOST_H = 8 };

// Has the unit posts, or needs for them?
static bool counts(const struct plan *p, int32_t unit)
{
	struct plan_rows rows = plan_of(p, T_capacity, "unit", unit);
	for (size_t i = 0; i < rows.n; i++)
		if (p->capacity[rows.at[i]].posts != NONE64)
			return true;
	return plan_of(p, T_fte_need, "unit", unit).n > 0;
}

int32_t roadmap_capacity_next(const struct plan *p, int32_t unit)
{
	struct plan_rows rows = plan_ordered(p, T_unit);
	bool behind = unit == NONE32;
	for (size_t i = 0; i < rows.n; i++) {
		int32_t id = p->unit[rows.at[i]].id;
		if (behind && counts(p, id))
			return id;
		behind |= id == unit;
	}
	return NONE32;
}

enum answer roadmap_capacity_act(struct roadmap_capacity *cap, const struct look *look, struct ls_err *err)
{
	if (look->plan->fte_need_n == 0) {
		ls_fail(err, LS_REFUSED, "%s",
				tr("Nobody says yet how many posts something takes: there is nothing to compare."));
		return ANSWER_REFUSED;
	}
	if (!cap->on) {
		*cap = (struct roadmap_capacity){true, NONE32, DAY_NONE};
		return ANSWER_DONE;
	}
	cap->unit = roadmap_capacity_next(look->plan, cap->unit);
	cap->over = DAY_NONE;
	cap->on = cap->unit != NONE32;
	return ANSWER_DONE;
}

int roadmap_capacity_lines(const struct roadmap_capacity *cap, int h)
{
	return cap->on ? (int)num_clamp(h / 3, LEAST_H, MOST_H) : 0;
}

static enum precision period_of(const struct roadmap_window *win)
{
	bool months = win->scale.unit < TICK_MONTH || (win->scale.unit == TICK_MONTH && win->scale.cells >= 5);
	return months ? PRECISION_MONTH : PRECISION_QUARTER;
}

static struct staffing_asked asked_for(const struct roadmap_capacity *cap, const struct roadmap_window *win)
{
	return (struct staffing_asked){cap->unit, period_of(win), win->scale.first, roadmap_last_day(win)};
}

static size_t in_sight(struct arena *a, const struct roadmap_capacity *cap, const struct roadmap_window *win,
					   const struct plan *p, struct staffing **out)
{
	const struct staffing_asked asked = asked_for(cap, win);
	return staffing_of(a, p, &asked, out, NULL);
}

static int64_t greatest_of(const struct staffing *s, size_t n)
{
	int64_t most = 0;
	for (size_t i = 0; i < n; i++) {
		most = s[i].need > most ? s[i].need : most;
		most = s[i].have != NONE64 && s[i].have > most ? s[i].have : most;
	}
	return most;
}

static bool cells_of(const struct roadmap_window *win, const struct staffing *s, int *from, int *to)
{
	int total = roadmap_cells(win);
	*from = (int)num_clamp(gantt_cell(&win->scale, s->first), 0, total);
	*to = (int)num_clamp(gantt_cell(&win->scale, s->last + 1), 0, total);
	return *from < *to;
}

// Steps of `value` that lie in the row `up` above the lowest one.
static int steps_in(int64_t value, int64_t greatest, int h, int up)
{
	int64_t steps = greatest > 0 ? num_div(value * STEPS * h, greatest) : 0;
	return (int)num_clamp(steps - (int64_t)up * STEPS, 0, STEPS);
}

// The line of what there is goes through the cell in which its height ends.
static int line_row(const struct staffing *s, int64_t greatest, int h)
{
	if (s->have == NONE64 || greatest == 0)
		return -1;
	return (int)num_clamp((num_div(s->have * STEPS * h, greatest) - 1) / STEPS, 0, h - 1);
}

static void draw_column(const struct roadmap_window *win, struct canvas *c, const struct staffing *s, int64_t greatest,
						struct rect bars, bool apart)
{
	int from, to, line = line_row(s, greatest, bars.h);
	if (!cells_of(win, s, &from, &to))
		return;
	int last = apart ? to - 1 : to; // a blank parts it from the next one
	for (int up = 0; up < bars.h; up++) {
		int steps = steps_in(s->need, greatest, bars.h, up), y = bars.y + bars.h - 1 - up;
		bool above = staffing_over(s) && up >= line;
		for (int x = from; x < to; x++) {
			if (x < last && steps > 0)
				canvas_put(c, win->x + x, y, above ? ROLE_BAD : ROLE_BAR, (uint32_t)(0x2580 + steps)); // ▁ … █
			else if (up == line)
				canvas_put(c, win->x + x, y, ROLE_TODAY, 0x2500); // ─
		}
	}
}

// How the numbers below the columns are written: all alike, as exactly as the narrowest period has room for. A number that
// stands alone among periods without one would be taken for something else.
enum manner { MANNER_BOTH, MANNER_NEED, MANNER_SIGN };

// "5.3/4.8^", "5.3^" or "^".
static void number_text(struct str *out, const struct staffing *s, enum manner manner)
{
	if (manner == MANNER_SIGN)
		str_add(out, staffing_over(s) ? "^" : "");
	else
		staffing_brief(out, s, manner == MANNER_BOTH);
}

// Periods that the window cuts say nothing of the others.
static enum manner manner_of(const struct roadmap_window *win, const struct staffing *s, size_t n, bool *apart)
{
	enum manner manner = MANNER_BOTH;
	struct str text = {0};
	*apart = true;
	for (size_t i = 0; i < n; i++) {
		int from, to;
		bool cut = s[i].first < win->scale.first || s[i].last > roadmap_last_day(win);
		if (cut || !cells_of(win, &s[i], &from, &to))
			continue;
		*apart &= to - from > 1;
		for (; s[i].need > 0 && manner < MANNER_SIGN; manner++) {
			str_clear(&text);
			number_text(&text, &s[i], manner);
			if (text_width(str_text(&text)) < to - from + staffing_over(&s[i])) // the sign parts it from the next one
				break;
		}
	}
	str_free(&text);
	return manner;
}

static void draw_number(const struct roadmap_window *win, struct canvas *c, const struct staffing *s, int y,
						enum manner manner)
{
	int from, to;
	if (!cells_of(win, s, &from, &to) || s->need == 0)
		return;
	struct str text = {0};
	for (int m = (int)manner; m <= MANNER_SIGN; m++) { // a period that the window cuts may have less room
		str_clear(&text);
		number_text(&text, s, (enum manner)m);
		if (text_width(str_text(&text)) <= to - from)
			break;
	}
	canvas_text(c, win->x + from, y, staffing_over(s) ? ROLE_BAD : ROLE_DIM, str_text(&text));
	str_free(&text);
}

// Whose posts these are, and the scale: the greatest number on top, nothing at the bottom.
static void draw_scale(const struct roadmap_capacity *cap, const struct roadmap_window *win, const struct plan *p,
					   struct canvas *c, struct rect r, int64_t greatest, bool known)
{
	const char *both = tr("posts needed, ─ available"), *brief = tr("posts, ─ available");
	const char *legend = !known ? tr("posts needed") : text_width(both) <= win->x - 4 ? both : brief;
	struct str head = {0}, most = {0};
	staffing_whose(&head, p, cap->unit);
	num_short(&most, num_div(greatest, 100), 1);
	int w = text_width(str_text(&most));
	canvas_text_w(c, 2, r.y, win->x - w - 4, ROLE_HEADING, str_text(&head));
	canvas_text_w(c, 2, r.y + 1, win->x - 4, ROLE_DIM, legend);
	canvas_text_w(c, win->x - 1 - w, r.y, w, ROLE_DIM, str_text(&most));
	if (r.h > 2)
		canvas_text_w(c, win->x - 2, r.y + r.h - 2, 1, ROLE_DIM, "0");
	str_free(&head);
	str_free(&most);
}

void roadmap_capacity_draw(const struct roadmap_capacity *cap, const struct roadmap_window *win,
						   const struct plan *then, struct canvas *c, struct rect r)
{
	struct arena *a = arena_new();
	struct staffing *s;
	size_t n = in_sight(a, cap, win, then, &s);
	int64_t greatest = greatest_of(s, n);
	struct rect bars = {win->x, r.y, roadmap_cells(win), r.h - 1};
	bool known = false, apart;
	enum manner manner = manner_of(win, s, n, &apart);
	for (size_t i = 0; i < n; i++)
		known |= s[i].have != NONE64;
	draw_scale(cap, win, then, c, r, greatest, known);
	for (size_t i = 0; i < n && bars.h > 0; i++) {
		draw_column(win, c, &s[i], greatest, bars, apart);
		draw_number(win, c, &s[i], r.y + r.h - 1, manner);
	}
	arena_free(a);
}

// That which is gone through as long as it is too full, else the first one that the phase touches, else the first in sight.
static const struct staffing *told(const struct roadmap_capacity *cap, const struct staffing *s, size_t n,
								   const struct extent *phase)
{
	bool dated = phase->first != DAY_NONE && phase->last != DAY_NONE;
	const struct staffing *best = NULL;
	bool touched = false;
	for (size_t i = 0; i < n; i++) {
		if (!staffing_over(&s[i]))
			continue;
		if (s[i].first == cap->over)
			return &s[i];
		bool touches = dated && s[i].first <= phase->last && s[i].last >= phase->first;
		if (!best || (touches && !touched))
			best = &s[i];
		touched |= touches;
	}
	return best;
}

void roadmap_capacity_tell(struct str *out, const struct roadmap_capacity *cap, const struct roadmap_window *win,
						   const struct plan *then, const struct extent *phase)
{
	struct arena *a = arena_new();
	struct staffing *s;
	size_t n = in_sight(a, cap, win, then, &s);
	bool known = false;
	for (size_t i = 0; i < n; i++)
		known |= s[i].have != NONE64;
	if (known) {
		staffing_tell(out, then, cap->unit, told(cap, s, n, phase), period_of(win));
		struct staffing_silent *silent;
		const struct staffing_asked asked = asked_for(cap, win);
		size_t silent_n = staffing_silent(a, then, &asked, &silent);
		staffing_tell_silent(out, then, silent, silent_n);
	} else
		staffing_unknown(out, then, cap->unit);
	arena_free(a);
}

int32_t roadmap_capacity_period(const struct roadmap_capacity *cap, const struct roadmap_window *win,
								const struct plan *then, const struct extent *phase)
{
	struct arena *a = arena_new();
	struct staffing *s;
	size_t n = in_sight(a, cap, win, then, &s);
	const struct staffing *one = told(cap, s, n, phase);
	int32_t day = one ? one->first : DAY_NONE;
	arena_free(a);
	return day;
}

size_t roadmap_capacity_causes(struct arena *a, const struct roadmap_capacity *cap, const struct roadmap_window *win,
							   const struct plan *then, struct roadmap_cause **out)
{
	struct staffing *s;
	size_t periods = in_sight(a, cap, win, then, &s), n = 0, room = 1;
	struct staffing_cause **causes = arena_zero(a, periods + 1, sizeof(struct staffing_cause *));
	size_t *each = arena_zero(a, periods + 1, sizeof *each);
	for (size_t i = 0; i < periods; i++)
		if (staffing_over(&s[i]))
			room += each[i] = staffing_causes(a, then, cap->unit, &s[i], &causes[i]);
	*out = arena_zero(a, room, sizeof **out);
	for (size_t i = 0; i < periods; i++)
		for (size_t k = 0; k < each[i]; k++)
			if (causes[i][k].measure != NONE32)
				(*out)[n++] = (struct roadmap_cause){s[i].first, causes[i][k].measure, causes[i][k].phase};
	return n;
}
