// SPDX-License-Identifier: EUPL-1.2
// One course: what stood as a line with steps at the check-ins, what was expected dashed, the target across; below it the weeks
// and the confidence of each. Values are laid out by the plan's own axis.
#include "exchange/picture/plot.h"

#include "base/date.h"
#include "base/i18n.h"
#include "base/num.h"
#include "say/course.h"
#include "say/key_result.h"

static const struct paint course_line = {.stroke = BLUE, .width = 25};
static const struct paint expected_line = {.stroke = DIM, .width = 12, .dashed = true};
static const struct paint target_line = {.stroke = GREEN, .width = 15};
static const struct paint today_line = {.stroke = ORANGE, .width = 15};

int course_plot_height_least(const struct sheet *s)
{
	return 8 * s->em;
}

static const char *label(const struct sheet *s, const struct course_plot *p, int64_t value)
{
	struct str out = str_on(s->a);
	if (value != NONE64)
		course_label(&out, s->look, &p->course, value);
	return str_text(&out);
}

void course_plot_lay(const struct sheet *s, struct course_plot *p, struct area at)
{
	const struct course *c = &p->course;
	int left = 0, below = 2 * sheet_line(s) + s->em / 2, right = letters_width(label(s, p, c->target), s->em, true);
	p->at = at;
	p->hidden = key_result_hidden(s->look, c->kr);
	p->in = (struct area){0, at.y + s->em / 2, 0, at.h - below - s->em / 2};
	int decimals = c->kr->kind == kr_kind_MILESTONE ? 0 : okr_decimals(s->look->plan, c->kr);
	p->axis = course_axis_of(c, decimals, num_max(2, num_min(6, p->in.h / (2 * s->em))));
	for (int64_t v = p->axis.low; v <= p->axis.high; v += p->axis.step)
		left = num_max(left, letters_width(label(s, p, v), s->em, false));
	left = num_max(left, letters_width(label(s, p, c->start), s->em, false));
	left = num_max(left, letters_width(tr("CW"), s->em, false)) + s->em / 2;
	p->in.x = at.x + left;
	p->in.w = at.w - left - (right ? right + s->em / 2 : s->em / 2);
}

static int x_of(const struct course_plot *p, int32_t day)
{
	int64_t days = p->course.to - p->course.from + 1, at = num_clamp(day - p->course.from, 0, days);
	return p->in.x + (int)(at * p->in.w / days);
}

static int y_of(const struct course_plot *p, int64_t value)
{
	return p->in.y + p->in.h - course_height(&p->axis, value, p->in.h);
}

static void draw_level(struct sheet *s, const struct course_plot *p, int64_t value)
{
	const char *text = label(s, p, value);
	int y = y_of(p, value);
	svg_line(&s->svg, p->in.x, y, p->in.x + p->in.w, y, (struct paint){.stroke = GRID, .width = 6});
	svg_text(&s->svg, p->in.x - s->em / 3, y + s->em * 36 / 100, ANCHOR_END, sheet_dim(s), text);
}

// Hidden money is drawn as a share of the way: no other level tells its numbers.
static void draw_levels(struct sheet *s, const struct course_plot *p)
{
	for (int64_t v = p->axis.low; v <= p->axis.high && !p->hidden; v += p->axis.step)
		draw_level(s, p, v);
	if (p->hidden && p->course.way)
		draw_level(s, p, p->course.start);
	svg_line(&s->svg, p->in.x, p->in.y, p->in.x, p->in.y + p->in.h, (struct paint){.stroke = EDGE, .width = 8});
	svg_line(&s->svg, p->in.x, p->in.y + p->in.h, p->in.x + p->in.w, p->in.y + p->in.h,
			 (struct paint){.stroke = EDGE, .width = 8});
}

// "CW", then every first, second … week by its number; and below each what confidence was stated in it.
static void draw_weeks(struct sheet *s, const struct course_plot *p)
{
	const struct course *c = &p->course;
	int weeks = (int)((c->to - c->from + 1) / 7), y = p->in.y + p->in.h + s->em * 14 / 10, step = 1;
	int wide = letters_width("00", s->em, false) + s->em / 3;
	while (weeks > 0 && step * p->in.w / weeks < wide)
		step++;
	svg_text(&s->svg, p->in.x - s->em / 3, y, ANCHOR_END, sheet_dim(s), tr("CW"));
	for (int i = 0; i + step <= weeks; i += step) {
		int32_t monday = c->from + 7 * i;
		int x = (x_of(p, monday) + x_of(p, monday + 7)) / 2;
		svg_text(&s->svg, x, y, ANCHOR_MIDDLE, sheet_dim(s), arena_printf(s->a, "%d", date_week(monday, NULL)));
	}
	for (int i = 0; i < weeks; i++)
		svg_line(&s->svg, x_of(p, c->from + 7 * i), p->in.y + p->in.h, x_of(p, c->from + 7 * i),
				 p->in.y + p->in.h + s->em / 4, (struct paint){.stroke = EDGE, .width = 6});
	for (int i = 0; i < weeks && i < c->weeks && step == 1; i++)
		if (c->confidence[i] >= 0)
			svg_text(&s->svg, (x_of(p, c->from + 7 * i) + x_of(p, c->from + 7 * i + 7)) / 2, y + sheet_line(s),
					 ANCHOR_MIDDLE, sheet_font(s, true), arena_printf(s->a, "%d", c->confidence[i]));
}

// What is reached or not, or to be kept, has no way between.
static bool has_expected(const struct course *c)
{
	bool single = c->kr->kind == kr_kind_MILESTONE && c->steps == 0;
	return !single && !c->bound && course_expected(c, c->to) != NONE64;
}

static int add_expected(const struct course_plot *p, int32_t day, int *xy, int n)
{
	int64_t value = course_expected(&p->course, day);
	if (value == NONE64)
		return n;
	xy[2 * n] = x_of(p, day + 1);
	xy[2 * n + 1] = y_of(p, value);
	return n + 1;
}

// A straight line over the quarter; where steps are due on days it goes up with them.
static void draw_expected(struct sheet *s, const struct course_plot *p)
{
	const struct course *c = &p->course;
	const struct cycle *cycle = c->objective ? plan_find(c->plan, T_cycle, c->objective->cycle) : NULL;
	int32_t last = cycle && cycle->end != DAY_NONE && cycle->end < c->to ? cycle->end : c->to;
	int *xy = arena_alloc(s->a, (4 * (size_t)c->due_n + 8) * sizeof *xy), n = add_expected(p, c->begin - 1, xy, 0);
	for (int i = 0; i < c->due_n; i++) {
		int before = n;
		if (c->due[i] <= c->begin || c->due[i] > last)
			continue;
		n = add_expected(p, c->due[i] - 1, xy, n);
		n = add_expected(p, c->due[i], xy, n);
		if (n == before + 2)
			xy[2 * n - 4] = xy[2 * n - 2]; // upright
	}
	n = add_expected(p, last, xy, n);
	if (n > 1 && has_expected(c))
		svg_points(&s->svg, xy, n, false, expected_line);
}

static void draw_course(struct sheet *s, const struct course_plot *p)
{
	const struct course *c = &p->course;
	int *xy = arena_alloc(s->a, (4 * c->n + 8) * sizeof *xy), n = 0;
	int32_t end = c->today < c->to ? c->today : c->to;
	int64_t value = course_value(c, c->from - 1);
	if (value != NONE64) {
		xy[0] = x_of(p, c->begin);
		xy[2 * n++ + 1] = y_of(p, value);
	}
	for (size_t i = 0; i < c->n; i++) {
		if (c->at[i].value == NONE64)
			continue;
		int x = x_of(p, c->at[i].day);
		if (n > 0) {
			xy[2 * n] = x;
			xy[2 * n + 1] = xy[2 * n - 1];
			n++;
		}
		xy[2 * n] = x;
		xy[2 * n++ + 1] = y_of(p, c->at[i].value);
	}
	if (n > 0 && end >= c->from && x_of(p, end + 1) > xy[2 * n - 2]) {
		xy[2 * n] = x_of(p, end + 1);
		xy[2 * n + 1] = xy[2 * n - 1];
		n++;
	}
	if (n > 1)
		svg_points(&s->svg, xy, n, false, course_line);
}

static bool blocked(const struct sheet *s, const struct course_point *at)
{
	return at->blocked && !privacy_hides_notes(s->look->privacy);
}

static void draw_check_ins(struct sheet *s, const struct course_plot *p)
{
	for (size_t i = 0; i < p->course.n; i++) {
		const struct course_point *at = &p->course.at[i];
		if (at->value != NONE64)
			svg_circle(&s->svg, x_of(p, at->day), y_of(p, at->value), s->em / 3,
					   (struct paint){
						   .fill = blocked(s, at) ? RED : WHITE, .stroke = blocked(s, at) ? RED : BLUE, .width = 15});
	}
}

void course_plot_draw(struct sheet *s, const struct course_plot *p)
{
	const struct course *c = &p->course;
	draw_levels(s, p);
	draw_weeks(s, p);
	if (c->target != NONE64) {
		int y = y_of(p, c->target);
		svg_line(&s->svg, p->in.x, y, p->in.x + p->in.w, y, target_line);
		svg_text(&s->svg, p->in.x + p->in.w + s->em / 3, y + s->em * 36 / 100, ANCHOR_START,
				 (struct font){s->em, true, GREEN}, label(s, p, c->target));
	}
	if (c->today >= c->from && c->today <= c->to)
		svg_line(&s->svg, x_of(p, c->today), p->in.y, x_of(p, c->today), p->in.y + p->in.h, today_line);
	draw_expected(s, p);
	draw_course(s, p);
	draw_check_ins(s, p);
}

void course_plot_signs(const struct sheet *s, const struct course_plot *p, struct course_plot_signs *signs)
{
	const struct course *c = &p->course;
	signs->expected |= has_expected(c);
	signs->target |= c->target != NONE64 && !c->bound;
	signs->kept |= c->target != NONE64 && c->bound;
	signs->today |= c->today >= c->from && c->today <= c->to;
	for (size_t i = 0; i < c->n; i++) {
		signs->check_in |= c->at[i].value != NONE64;
		signs->blocker |= c->at[i].value != NONE64 && blocked(s, &c->at[i]);
		signs->confidence |= c->at[i].confidence != NONE32;
	}
}
