// SPDX-License-Identifier: EUPL-1.2
// The course of one key result over the whole pane: head, plot with its axes, marks, confidence, legend. What there is
// no room for goes in this order: the bars of confidence, the dates, the unit, the legend.
#include "base/i18n.h"
#include "base/text.h"
#include "plan/cycle.h"
#include "say/course.h"
#include "say/key_result.h"
#include "say/progress.h"
#include "ui/kit/field_mark.h"
#include "ui/kit/stage.h"
#include "ui/okr/course.h"
#include "ui/okr/plot.h"

#define PANEL_FROM  150
#define LEGEND_FROM 13
#define UNIT_FROM   15
#define DATES_FROM  17
#define BARS_FROM   24
#define BARS_H      2

// Where things stand: lines from the top; -1: left out.
struct sheet {
	const struct look *look;
	struct canvas *c;
	const struct course *of;
	struct plot plot;
	int w, label_w;
	int title; // lines
	int unit, ground, weeks, dates, marks, bars, confidence, legend;
	int point;
};

static int label_width(const struct sheet *s)
{
	int w = s->w >= 76 ? text_width(tr("confidence")) : 4;
	struct str t = str_on(s->look->frame);
	for (int64_t v = s->plot.axis.low; v <= s->plot.axis.high; v += s->plot.axis.step) {
		str_clear(&t);
		course_label(&t, s->look, s->of, v);
		w = num_max(w, text_width(str_text(&t)));
	}
	return num_min(w, s->w / 4);
}

// Weeks get cells of the same width where there are enough.
static int plot_width(const struct course *c, int room)
{
	int weeks = (c->to - c->from + 1) / 7;
	return room >= weeks && weeks > 0 ? room / weeks * weeks : room;
}

static void lay(struct sheet *s, int h)
{
	int y = h;
	s->legend = h >= LEGEND_FROM ? --y : -1;
	s->confidence = --y;
	y -= h >= BARS_FROM ? BARS_H : 0;
	s->bars = h >= BARS_FROM ? y : -1;
	s->marks = --y;
	s->dates = h >= DATES_FROM ? --y : -1;
	s->weeks = --y;
	s->ground = --y;
	s->unit = h >= UNIT_FROM ? s->title + 1 : -1;
	int top = s->title + (h >= UNIT_FROM ? 2 : 1);
	s->plot.r.y = top;
	s->plot.r.h = num_max(1, s->ground - top);
	int decimals = s->of->kr->kind == kr_kind_MILESTONE ? 0 : okr_decimals(s->look->plan, s->of->kr);
	s->plot.axis = course_axis_of(s->of, decimals, num_min(num_max(s->plot.r.h / 2, 2), 10));
	s->label_w = label_width(s);
	s->plot.r.x = s->label_w + 2;
	s->plot.r.w = s->of->from == DAY_NONE ? 0 : plot_width(s->of, s->w - s->plot.r.x - 1);
}

static int cell(const struct sheet *s, int32_t day)
{
	return s->plot.r.x + course_cell(s->of, day, s->plot.r.w);
}

// Its title has what the code and the way leave it.
struct head {
	const char *code, *range;
	int title_w;
	bool ranged;
};

static struct head head_of(const struct sheet *s, const struct kr_state *st)
{
	const struct key_result *kr = s->of->kr;
	const struct objective *o = s->of->objective;
	struct str range = str_on(s->look->frame);
	key_result_range(&range, s->look, kr, st);
	struct head h = {.range = str_text(&range)};
	int end = s->w - 1 - text_width(h.range);
	h.ranged = end > 30;
	h.code = arena_printf(s->look->frame, "%s%s%s ", o ? o->code : "", o && *o->code ? "-" : "", kr->code);
	h.title_w = (h.ranged ? end - 2 : s->w - 1) - 1 - text_width(h.code);
	return h;
}

static void draw_head(const struct sheet *s, const struct kr_state *st)
{
	struct head h = head_of(s, st);
	struct str t = str_on(s->look->frame);
	int x = 1 + canvas_text_w(s->c, 1, 0, s->w - 2, ROLE_HEADING, h.code);
	s->c->lines = s->title;
	if (h.title_w > 0)
		pen_title(s->c, x, 0, h.title_w, ROLE_CURSOR, s->of->kr->title, "");
	s->c->lines = 1;
	if (h.ranged)
		canvas_text_right(s->c, s->w - 1, 0, ROLE_DIM, h.range);
	struct pen told = {s->c, 1, s->title, s->w - 1, false};
	if (st->pace != PACE_NONE) {
		str_addf(&t, "%s %s", okr_sign(st->pace), progress_word(st->pace));
		pen_text(&told, progress_role(st->pace), str_text(&t));
		str_clear(&t);
	}
	struct str value = str_on(s->look->frame), how = str_on(s->look->frame);
	key_result_standing(&value, s->look, s->of->kr, st);
	key_result_progress(&how, s->of->kr, st);
	str_addf(&t, "%s%s%s%s", st->pace != PACE_NONE && value.len ? " · " : "", str_text(&value), how.len ? " · " : "",
			 str_text(&how));
	pen_text(&told, ROLE_TEXT, str_text(&t));
	str_clear(&t);
	course_tell(s->look, s->of, &t);
	pen_text(&told, ROLE_DIM, told.x > 1 ? " · " : "");
	pen_text(&told, ROLE_DIM, str_text(&t));
}

static void draw_label(const struct sheet *s, int64_t value)
{
	struct str t = str_on(s->look->frame);
	int line = s->plot.r.y + plot_line(&s->plot, value), x = s->plot.r.x - 1;
	course_label(&t, s->look, s->of, value);
	if (t.len == 0)
		return;
	canvas_text_right(s->c, x - 1, line, ROLE_DIM, str_text(&t));
	canvas_put(s->c, x, line, ROLE_BORDER, line == s->ground ? 0x2514 : 0x2524);
}

static void draw_axes(const struct sheet *s)
{
	const struct rect *r = &s->plot.r;
	if (s->unit >= 0 && *s->of->kr->unit && !key_result_hidden(s->look, s->of->kr))
		canvas_text_w(s->c, 1, s->unit, s->w - 2, ROLE_DIM, s->of->kr->unit);
	canvas_vline(s->c, r->x - 1, r->y, r->h, ROLE_BORDER);
	canvas_put(s->c, r->x - 1, s->ground, ROLE_BORDER, 0x2514);
	canvas_hline(s->c, r->x, s->ground, r->w, ROLE_BORDER);
	bool hidden = key_result_hidden(s->look, s->of->kr);
	for (int64_t v = s->plot.axis.low; v <= s->plot.axis.high && !hidden; v += s->plot.axis.step)
		draw_label(s, v);
	if (hidden && s->of->way) {
		draw_label(s, s->of->start);
		draw_label(s, s->of->target);
	}
}

static void add_date(struct str *out, int32_t day)
{
	struct civil c = date_civil(day);
	if (i18n_lang() == LANG_DE)
		str_addf(out, "%02d.%02d.", c.day, c.month);
	else
		str_addf(out, "%d %s", c.day, date_month_name(c.month));
}

// Numbers of weeks and, below them, their Mondays: those for which there is room.
static void draw_weeks(const struct sheet *s)
{
	struct str t = str_on(s->look->frame);
	int free_week = 0, free_date = 0, before = -1, end = s->plot.r.x + s->plot.r.w;
	canvas_text_right(s->c, s->plot.r.x - 2, s->weeks, ROLE_DIM, tr("CW"));
	for (int32_t day = s->of->from; day <= s->of->to; day += 7) {
		int x = cell(s, day);
		bool now = s->of->today >= day && s->of->today < day + 7;
		if (x > before + 1)
			canvas_put(s->c, x, s->ground, ROLE_BORDER, 0x252c);
		before = x;
		str_clear(&t);
		str_addf(&t, "%d", date_week(day, NULL));
		if (x >= free_week && x + text_width(str_text(&t)) <= s->w) {
			canvas_text(s->c, x, s->weeks, now ? ROLE_TODAY : ROLE_DIM, str_text(&t));
			free_week = x + text_width(str_text(&t)) + 1;
		}
		str_clear(&t);
		add_date(&t, day);
		if (s->dates >= 0 && x >= free_date && x + text_width(str_text(&t)) <= num_max(end, s->w - 1)) {
			canvas_text(s->c, x, s->dates, ROLE_DIM, str_text(&t));
			free_date = x + text_width(str_text(&t)) + 1;
		}
	}
}

// What was noted, and the one under the cursor, which is seen also where several stand in one cell.
static void draw_marks(const struct sheet *s)
{
	for (int i = 0; i <= (int)s->of->n; i++) {
		int at = i < (int)s->of->n ? i : s->point;
		if (at < 0)
			continue;
		const struct course_point *p = &s->of->at[at];
		bool here = at == s->point, blocked = p->blocked && !privacy_hides_notes(s->look->privacy);
		int x = cell(s, p->day);
		canvas_put(s->c, x, s->marks,
				   here      ? ROLE_FIELD
				   : blocked ? ROLE_WARN
							 : ROLE_TEXT,
				   !p->last  ? 0x2713
				   : blocked ? 0x25cf
							 : 0x25cb);
		if (here)
			canvas_cursor(s->c, x, s->marks);
	}
}

static void draw_confidence_of(const struct sheet *s, int x, int w, int confidence)
{
	struct str t = str_on(s->look->frame);
	enum role role = confidence < 0 ? ROLE_DIM : okr_confidence_role(confidence);
	str_addf(&t, confidence < 0 ? "·" : "%d", confidence);
	if (text_width(str_text(&t)) <= w)
		canvas_text(s->c, x, s->confidence, role, str_text(&t));
	else
		canvas_spark(s->c, x, s->confidence, confidence + 1, 11, role);
	int eighths = confidence * BARS_H * 8 / 10, bar_w = w > 2 ? w - 1 : w;
	for (int line = 0; line < BARS_H && s->bars >= 0 && confidence >= 0; line++) {
		int part = (int)num_clamp(eighths - (BARS_H - 1 - line) * 8, 0, 8);
		for (int k = 0; k < bar_w && part > 0; k++)
			canvas_spark(s->c, x + k, s->bars + line, part, 8, role);
	}
}

static void draw_confidence(const struct sheet *s)
{
	const struct course *c = s->of;
	canvas_text_w(s->c, 1, s->confidence, s->label_w, ROLE_DIM, tr("confidence"));
	for (int i = 0; i < c->weeks; i++) {
		int32_t day = c->from + i * 7;
		int x = cell(s, day), next = i + 1 < c->weeks ? cell(s, day + 7) : s->plot.r.x + s->plot.r.w;
		if (c->confidence[i] >= 0 || day + 7 <= c->today) // this week is not missed before it is over
			draw_confidence_of(s, x, num_max(1, next - x), c->confidence[i]);
	}
	for (size_t i = 0; i < c->n && c->weeks == 0; i++)
		if (c->at[i].confidence != NONE32)
			draw_confidence_of(s, cell(s, c->at[i].day), 2, c->at[i].confidence);
}

static void draw_legend(const struct sheet *s)
{
	struct pen pen = {s->c, 1, s->legend, s->w - 1, false};
	const struct {
		bool shown;
		const char *sign, *text;
		enum role role;
	} parts[] = {
		{s->of->way && course_expected(s->of, s->of->today) != NONE64, "·", N_("expected by then"), ROLE_HEADING},
		{s->of->target != NONE64, "┄", s->of->bound ? N_("to be kept") : N_("target"), ROLE_DIM},
		{s->of->today >= s->of->from && s->of->today <= s->of->to, "│", N_("today"), ROLE_TODAY},
		{s->of->n > 0, "○", N_("check-in"), ROLE_TEXT},
		{s->of->n > 0 && !privacy_hides_notes(s->look->privacy), "●", N_("with a blocker"), ROLE_WARN},
		{s->of->steps > 0, "✓", N_("step done"), ROLE_TEXT},
	};
	for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
		if (!parts[i].shown)
			continue;
		pen_gap(&pen, pen.x > 1 ? 3 : 0);
		pen_text(&pen, parts[i].role, parts[i].sign);
		pen_gap(&pen, 1);
		pen_text(&pen, ROLE_DIM, tr(parts[i].text));
	}
}

void course_full_draw(struct course_state *s, const struct look *look, struct canvas *c, int w, int h)
{
	const struct key_result *kr = course_key_result(s, look);
	struct course of = course_of(look->frame, look->plan, kr, look->today);
	struct kr_state st = okr_key_result(look->plan, kr, look->today);
	int panel = w >= PANEL_FROM ? num_max(w / 4, 50) : 0;
	struct sheet sheet = {.look = look, .c = c, .of = &of, .w = w - panel, .point = course_point(s, &of)};
	sheet.plot = (struct plot){.course = &of, .role = progress_bar_role(st.pace), .dots = look->dots, .here = -1};
	sheet.title = h >= UNIT_FROM ? stage_title(look, kr->title, head_of(&sheet, &st).title_w) : 1;
	lay(&sheet, h);
	if (sheet.point >= 0)
		sheet.plot.here = course_cell(&of, of.at[sheet.point].day, sheet.plot.r.w);
	s->plot = (struct rect){sheet.plot.r.x, sheet.plot.r.y, sheet.plot.r.w, sheet.marks - sheet.plot.r.y + 1};
	draw_head(&sheet, &st);
	if (of.from == DAY_NONE) {
		struct flow f = {c, look->frame, 1, sheet.title + 2, sheet.w - 2, h, false};
		flow_text(&f, ROLE_DIM,
				  tr("There is nothing to lay over time: it stands in no quarter, and nothing was noted."), 3);
	} else {
		draw_axes(&sheet);
		draw_weeks(&sheet);
		plot_draw(&sheet.plot, c);
		draw_marks(&sheet);
		draw_confidence(&sheet);
		if (sheet.legend >= 0)
			draw_legend(&sheet);
	}
	if (panel > 0) {
		struct okr_state beside = {.table = T_key_result, .id = kr->id, .n = 1};
		okr_panel_draw(c, look, &beside, (struct rect){w - panel, 0, panel, h});
	}
}
