// SPDX-License-Identifier: EUPL-1.2
// A check-in on one screen: what stood and what stands now with their bars, or the steps; confidence by week with the new
// cell; what is said; the task. Where there is room, the course below it.
#include "base/date.h"
#include "base/i18n.h"
#include "base/text.h"
#include "plan/cycle.h"
#include "plan/ratio.h"
#include "say/course.h"
#include "say/key_result.h"
#include "say/label.h"
#include "say/progress.h"
#include "ui/kit/box.h"
#include "ui/kit/field_mark.h"
#include "ui/kit/pen.h"
#include "ui/kit/stage.h"
#include "ui/okr/board.h"
#include "ui/okr/checkin_parts.h"
#include "ui/okr/course.h"

#include <string.h>

#define MOST_CELLS  96
#define FIXED_LINES 8  // title, two of the value, confidence, note, blocker, task, who and until
#define STAGE_FROM  16 // from which bars are two lines high on the shared screen
#define AIRY_FROM   13 // lines inside from which blank ones stand between the parts
#define COURSE_FROM 26 // from which the course stands below
#define COURSE_H    8

struct page {
	struct checkin *s;
	const struct look *look;
	struct canvas *c;
	struct rect r, in;
	const struct key_result *kr;
	struct course course;
	struct kr_state st;
	int label_w, figure_w, y;
	bool airy;
	bool stage; // there is room for what the shared screen wants
	int more;   // lines that a bar has beyond its own
};

static void label(const struct page *p, const char *text)
{
	struct str upper = str_on(p->look->frame);
	label_upper(&upper, text);
	canvas_text_w(p->c, p->in.x, p->y, p->label_w, ROLE_DIM, str_text(&upper));
}

static int value_x(const struct page *p)
{
	return p->in.x + p->label_w + 1;
}

// What the name that is meant has beyond what is typed.
static void draw_rest(const struct page *p, int x, int y, int w)
{
	const struct edit *e = &p->s->f[CI_WHO].edit;
	const char *name = checkin_who(p->s, p->look);
	int used = text_width(str_text(&e->text));
	if (!name || e->text.len == 0 || strncmp(name, str_text(&e->text), e->text.len) != 0 || used >= w)
		return;
	canvas_text_w(p->c, x + used, y, w - used, ROLE_DIM, name + e->text.len);
}

static void draw_field(const struct page *p, int field, int x, int y, int w)
{
	const struct checkin *s = p->s;
	bool here = s->inside && s->at == field, hidden = checkin_locked(s, p->look, field);
	entry_draw(p->c, &s->f[field].edit, x, y, w, entry_as(&s->f[field], here, hidden, checkin_typed(s, field)));
	if (here && !hidden && field == CI_WHO)
		draw_rest(p, x + 2, y, w - 4);
}

// ---- the value ---------------------------------------------------------------------------------------------------------

// The bar of a value on its way, with its percentage; of at least and at most whether it is kept.
static int draw_bar(const struct page *p, int x, int w, int64_t value, enum role role)
{
	const struct course *c = &p->course;
	struct str t = str_on(p->look->frame);
	if (value == NONE64)
		return x;
	if (c->bound && c->target != NONE64) {
		bool kept = p->kr->kind == kr_kind_AT_LEAST ? value >= c->target : value <= c->target;
		return x + canvas_text(p->c, x, p->y, kept ? ROLE_GOOD : ROLE_BAD, kept ? tr("kept") : tr("not kept"));
	}
	if (!c->way)
		return x;
	int64_t way = c->target - c->start, sign = way < 0 ? -1 : 1;
	int64_t bp = ratio_of((value - c->start) * sign, way * sign, 10000, 99999999);
	p->c->lines = 1 + p->more;
	canvas_bar(p->c, x, p->y, w, num_clamp(bp, 0, 10000), 10000, role);
	p->c->lines = 1;
	progress_percent(&t, (int32_t)bp, false);
	canvas_text_right(p->c, x + w + 7, p->y, ROLE_TEXT, str_text(&t));
	return x + w + 7;
}

static int bar_width(const struct page *p)
{
	int room = p->in.w - p->label_w - p->figure_w - 10 - 20;
	return room > 24 ? 24 : room < 6 ? 6 : room;
}

// "zuletzt   17   ███▌░░░░  68 %   erwartet 46 %"
static void draw_before(struct page *p)
{
	struct str t = str_on(p->look->frame);
	const struct check_in *last = p->st.last;
	int x = value_x(p), bar_x = x + p->figure_w + 1;
	if (last)
		progress_day(&t, last->day);
	else
		str_add(&t, tr("start"));
	label(p, str_text(&t));
	str_clear(&t);
	key_result_value(&t, p->look, p->kr, &p->st);
	canvas_text_right(p->c, x + p->figure_w - 2, p->y, ROLE_TEXT, str_text(&t));
	int end = draw_bar(p, bar_x, bar_width(p), p->st.value, progress_bar_role(p->st.pace));
	int64_t wanted = course_expected(&p->course, p->s->day);
	str_clear(&t);
	if (wanted != NONE64) {
		struct str percent = str_on(p->look->frame);
		progress_percent(&percent, p->st.expected_bp, false);
		str_addf(&t, tr("expected %s"), str_text(&percent));
		canvas_text_w(p->c, end + 2, p->y, p->in.x + p->in.w - end - 2, ROLE_DIM, str_text(&t));
	}
	p->y += 1 + 2 * p->more; // with a blank one
}

static void draw_now(struct page *p)
{
	struct checkin *s = p->s;
	struct str t = str_on(p->look->frame);
	int x = value_x(p), bar_x = x + p->figure_w + 1;
	int64_t value = checkin_value(s, p->look);
	str_add(&t, s->day == p->look->today ? tr("today") : "");
	if (s->day != p->look->today)
		progress_day(&t, s->day);
	label(p, str_text(&t));
	bool typed = s->f[CI_VALUE].edit.text.len > 0, here = s->inside && s->at == CI_VALUE;
	draw_field(p, CI_VALUE, x, p->y, p->figure_w);
	if (!s->inside) { // the field that digits go to
		canvas_text(p->c, x, p->y, ROLE_CURSOR, "[");
		canvas_text(p->c, x + p->figure_w - 1, p->y, ROLE_CURSOR, "]");
		canvas_cursor(p->c, x + 2, p->y);
	}
	if (!typed && !here && !checkin_locked(s, p->look, CI_VALUE))
		canvas_text_w(p->c, x + 2, p->y, p->figure_w - 4, ROLE_DIM,
					  s->task || p->figure_w - 4 < text_width(tr("unchanged")) ? "–" : tr("unchanged"));
	int end = draw_bar(p, bar_x, bar_width(p), value, ROLE_BAR);
	if (typed && value != NONE64 && p->st.value != NONE64 && value != p->st.value &&
		!checkin_locked(s, p->look, CI_VALUE)) {
		str_clear(&t);
		str_add(&t, value > p->st.value ? "+" : "");
		num_text(&t, value - p->st.value, 3,
				 num_max(okr_decimals(p->look->plan, p->kr), num_places(value - p->st.value, 3)));
		canvas_text_w(p->c, end + 2, p->y, p->in.x + p->in.w - end - 2, ROLE_CURSOR, str_text(&t));
	}
	p->y += 1 + p->more;
}

// ---- steps -------------------------------------------------------------------------------------------------------------

static void draw_step(const struct page *p, int i, int y)
{
	struct plan_rows rows = checkin_steps(p->s, p->look);
	const struct kr_step *step = &p->look->plan->kr_step[rows.at[i]];
	bool done = checkin_step_done(p->s, p->look, step->id), here = !p->s->inside && i == p->s->step;
	bool late = !done && step->due != DAY_NONE && step->due < p->look->today;
	struct pen pen = {p->c, p->in.x, y, p->in.x + p->in.w, false};
	struct str t = str_on(p->look->frame);
	pen_text(&pen, ROLE_CURSOR, here ? "▸ " : "  ");
	pen_text(&pen, done ? ROLE_GOOD : late ? ROLE_WARN : ROLE_TEXT, done ? "[✓] " : "[ ] ");
	pen_text(&pen, here || checkin_ticked(p->s, step->id) ? ROLE_CURSOR : ROLE_TEXT, step->title);
	if (step->due != DAY_NONE && !done) {
		str_add(&t, late ? tr(", overdue since ") : tr(", due "));
		progress_day(&t, step->due);
		pen_text(&pen, late ? ROLE_WARN : ROLE_DIM, str_text(&t));
	}
	if (here) {
		canvas_bold(p->c, (struct rect){p->in.x, y, p->in.w, 1});
		canvas_cursor(p->c, p->in.x + 3, y);
	}
}

static int steps_done(const struct page *p)
{
	struct plan_rows rows = checkin_steps(p->s, p->look);
	int n = 0;
	for (size_t i = 0; i < rows.n; i++)
		n += checkin_step_done(p->s, p->look, p->look->plan->kr_step[rows.at[i]].id);
	return n;
}

static void draw_steps(struct page *p, int lines)
{
	struct checkin *s = p->s;
	int n = (int)checkin_steps(s, p->look).n, x = value_x(p);
	struct str t = str_on(p->look->frame);
	s->step = (int)num_clamp(s->step, 0, n - 1);
	label(p, tr("steps"));
	str_addf(&t, "%d/%d", steps_done(p), n);
	canvas_text_right(p->c, x + p->figure_w - 2, p->y, ROLE_TEXT, str_text(&t));
	draw_bar(p, x + p->figure_w + 1, bar_width(p), (int64_t)steps_done(p) * 1000, ROLE_BAR);
	p->y += 1 + p->more;
	s->top = s->step < s->top ? s->step : s->step >= s->top + lines ? s->step - lines + 1 : s->top;
	s->top = (int)num_clamp(s->top, 0, num_max(0, n - lines));
	for (int i = 0; i < lines && s->top + i < n; i++)
		draw_step(p, s->top + i, p->y++);
	int below = n - s->top - lines;
	if (s->top > 0 || below > 0)
		box_more(p->c, p->r, s->top, num_max(0, below));
}

static void draw_yes(struct page *p)
{
	bool yes = checkin_value(p->s, p->look) >= (p->kr->target == NONE64 ? 1000 : p->kr->target), here = !p->s->inside;
	label(p, tr("milestone"));
	canvas_text(p->c, value_x(p), p->y, yes ? ROLE_GOOD : ROLE_TEXT, yes ? "[✓]" : "[ ]");
	canvas_text_w(p->c, value_x(p) + 4, p->y, p->in.w - p->label_w - 6, here ? ROLE_CURSOR : ROLE_TEXT,
				  yes ? tr("reached") : tr("not reached"));
	if (here)
		canvas_cursor(p->c, value_x(p) + 1, p->y);
	p->y += 2;
}

// ---- confidence and what is said ---------------------------------------------------------------------------------------

static void draw_new_cell(const struct page *p, struct pen *pen)
{
	const struct checkin *s = p->s;
	const struct entry *f = &s->f[CI_CONFIDENCE];
	bool here = s->inside && s->at == CI_CONFIDENCE, wrong = f->judged && f->wrong.len > 0;
	const char *text = str_text(&f->edit.text);
	int x = pen->x, w = num_max(3, text_width(text) + 2);
	pen_text(pen, here ? ROLE_CURSOR : ROLE_DIM, "[");
	canvas_fill(p->c, (struct rect){x + 1, pen->y, w - 2, 1}, here ? ROLE_FIELD : ROLE_TEXT, ' ');
	canvas_text_w(p->c, x + 1, pen->y, w - 2, here ? ROLE_FIELD : wrong ? ROLE_BAD : ROLE_CURSOR, text);
	pen->x = x + w - 1;
	pen_text(pen, here ? ROLE_CURSOR : ROLE_DIM, "]");
	if (here)
		canvas_cursor(p->c, x + 1 + edit_cell_of(text, &(struct edit_line){0, f->edit.text.len}, f->edit.cursor),
					  pen->y);
	if (wrong)
		pen_text(pen, ROLE_BAD, "!");
}

// The weeks before this one, as many as there is room for, then the cell of today.
static void draw_confidence(struct page *p)
{
	const struct course *c = &p->course;
	struct pen pen = {p->c, value_x(p), p->y, p->in.x + p->in.w, false};
	int now = c->weeks == 0 ? 0 : (int)num_clamp((p->s->day - c->from) / 7, 0, c->weeks - 1);
	int room = (pen_room(&pen) - 16) / 3, from = now > room ? now - room : 0;
	struct str t = str_on(p->look->frame);
	label(p, checkin_label(CI_CONFIDENCE));
	for (int i = from; i < now; i++) {
		int8_t said = c->confidence[i];
		str_clear(&t);
		str_addf(&t, said < 0 ? "· " : "%d ", said);
		pen_text(&pen, said < 0 ? ROLE_DIM : okr_confidence_role(said), str_text(&t));
	}
	draw_new_cell(p, &pen);
	pen_text(&pen, ROLE_DIM, "  0 – 10");
	p->y++;
}

static void draw_said(struct page *p, int field)
{
	label(p, checkin_label(field));
	draw_field(p, field, value_x(p), p->y, p->in.w - p->label_w - 2);
	p->y++;
}

static void draw_who(struct page *p)
{
	int x = value_x(p), end = p->in.x + p->in.w - 1, until_w = 16;
	const char *until = checkin_label(CI_UNTIL);
	label(p, checkin_label(CI_WHO));
	int until_x = end - until_w, label_x = until_x - text_width(until) - 1;
	draw_field(p, CI_WHO, x, p->y, label_x - x - 2);
	canvas_text(p->c, label_x, p->y, ROLE_DIM, until);
	draw_field(p, CI_UNTIL, until_x, p->y, until_w);
	p->y++;
}

// ---- all ---------------------------------------------------------------------------------------------------------------

// Cells of the title, beside where it goes from and to.
static int title_width(const struct page *p, const char *range)
{
	return p->in.w - text_width(range) - 2;
}

static const char *range_of(const struct page *p)
{
	struct str range = str_on(p->look->frame);
	key_result_range(&range, p->look, p->kr, &p->st);
	const char *text = str_text(&range);
	return text;
}

static void draw_head(struct page *p)
{
	const char *range = range_of(p);
	p->c->lines = p->stage ? STAGE_LINES : 1;
	p->y += pen_title(p->c, p->in.x, p->y, title_width(p, range), ROLE_CURSOR, p->kr->title, "");
	p->c->lines = 1;
	canvas_text_right(p->c, p->in.x + p->in.w, p->in.y, ROLE_DIM, range);
	p->y += p->airy ? 1 : 0;
}

// Lines that it takes beyond those of the smallest screen: blank ones, and where bars are high also they and the title.
static int extra_lines(const struct page *p)
{
	int n = p->airy ? 3 : 0;
	if (!p->stage)
		return n;
	n += stage_title(p->look, p->kr->title, title_width(p, range_of(p))) - 1;
	return n + (checkin_has_steps(p->s, p->look) ? p->more : checkin_is_yes(p->s, p->look) ? 0 : 3 * p->more);
}

static void draw_parts(struct page *p, int steps)
{
	draw_head(p);
	if (checkin_has_steps(p->s, p->look)) {
		draw_steps(p, steps);
	} else if (checkin_is_yes(p->s, p->look)) {
		draw_yes(p);
	} else {
		draw_before(p);
		draw_now(p);
	}
	p->y += p->airy;
	draw_confidence(p);
	draw_said(p, CI_NOTE);
	draw_said(p, CI_BLOCKER);
	p->y += p->airy;
	draw_said(p, CI_TASK);
	draw_who(p);
}

static int label_width(void)
{
	int w = 10; // a day: "Mi 08.02."
	for (int i = CI_CONFIDENCE; i <= CI_WHO; i++)
		w = num_max(w, text_width(checkin_label(i)));
	return w;
}

// Where what it says lies, before its box is drawn.
static void measure(struct page *p, int w, int h)
{
	int cells = box_cells(w, MOST_CELLS);
	p->in.w = cells < 46 ? w - 4 : cells;
	p->airy = h - 2 >= AIRY_FROM;
	p->stage = p->look->stage && h - 2 >= STAGE_FROM;
	p->figure_w = p->in.w < 60 ? 12 : 16;
	if (!p->kr)
		return;
	p->course = course_of(p->look->frame, p->look->plan, p->kr, p->look->today);
	p->st = okr_key_result(p->look->plan, p->kr, p->s->day);
	p->more = p->stage && p->course.way && !p->course.bound ? 1 : 0;
}

void checkin_draw(void *state, const struct look *look, struct canvas *c, int w, int h)
{
	struct checkin *s = state;
	struct page p = {.s = s, .look = look, .c = c, .kr = checkin_kr(s, look), .label_w = label_width()};
	const struct objective *o = plan_find(look->plan, T_objective, p.kr ? p.kr->objective : NONE32);
	int n = (int)checkin_steps(s, look).n;
	measure(&p, w, h);
	int extra = p.kr ? extra_lines(&p) : 0, most = h - 2 - FIXED_LINES + 1 - extra;
	int steps = n > 0 ? (int)num_clamp(n, 1, num_max(1, most)) : 1;
	bool course = h - 2 >= COURSE_FROM;
	int lines = num_min(FIXED_LINES - 1 + steps + extra + (course ? COURSE_H + 1 : 0), h - 2);
	struct rect r = box_middle(w, h, p.in.w, lines);
	const char *code =
		!p.kr ? "" : arena_printf(look->frame, "%s%s%s", o ? o->code : "", o && *o->code ? "-" : "", p.kr->code);
	p.in = box_draw(c, r, arena_printf(look->frame, tr("Check-in %s"), code));
	p.r = r;
	p.y = p.in.y;
	if (!p.kr) {
		canvas_text_w(c, p.in.x, p.y, p.in.w, ROLE_DIM,
					  look_keys(look, tr("Somebody has deleted this key result meanwhile. {close} leaves.")));
		return;
	}
	draw_parts(&p, steps);
	if (course)
		course_tile_draw(look, p.kr, c, (struct rect){p.in.x, p.y + 1, p.in.w, COURSE_H});
}
