// SPDX-License-Identifier: EUPL-1.2
// The lines of the OKR board: an objective's heading, a key result with its numbers and what its check-ins tell.
// Columns depend on the width only, so that nothing moves while the cursor does.
#include "base/i18n.h"
#include "base/text.h"
#include "plan/cycle.h"
#include "plan/ratio.h"
#include "say/check_in.h"
#include "say/key_result.h"
#include "say/progress.h"
#include "ui/kit/field_mark.h"
#include "ui/kit/mark.h"
#include "ui/okr/board.h"
#include "base/num.h"

#define MOST_WEEKS 60
#define PERCENT_W  7

// What a field is called on the board: its title where all titles fit, else its short name.
static const char *field_name(const struct okr_columns *col, const struct field *f)
{
	return !f ? "" : col->field_codes ? f->code : f->title;
}

// Cells wanted by codes, ranges, values and field names. Every row is asked, so it is asked once for what was collected.
static const struct okr_wanted *want(struct okr_state *s, const struct look *look)
{
	struct okr_wanted *want = &s->wanted;
	struct str t = str_on(look->frame);

	if (want->known)
		return want;
	*want = (struct okr_wanted){.known = look->plan->generation != 0}; // a plan of a test changes under the pane
	for (int i = 0; i < s->n; i++) {
		int code = text_width(okr_item_code(look->plan, &s->items[i]));
		if (s->items[i].table == T_objective) {
			const struct objective *o = plan_find(look->plan, T_objective, s->items[i].id);
			const struct field *f = o ? okr_field(look->plan, o) : NULL;
			want->objective_w = num_max(want->objective_w, code);
			str_clear(&t);
			field_capitals(&t, f ? f->title : "");
			want->title_w = num_max(want->title_w, text_width(str_text(&t)));
			str_clear(&t);
			field_capitals(&t, f ? f->code : "");
			want->short_w = num_max(want->short_w, text_width(str_text(&t)));
		}
		const struct key_result *kr =
			s->items[i].table == T_key_result ? plan_find(look->plan, T_key_result, s->items[i].id) : NULL;
		if (!kr)
			continue;
		struct kr_state st = okr_key_result(look->plan, kr, look->today);
		want->code_w = num_max(want->code_w, code);
		str_clear(&t);
		key_result_range(&t, look, kr, &st);
		want->range_w = num_max(want->range_w, text_width(str_text(&t)));
		str_clear(&t);
		key_result_value(&t, look, kr, &st);
		want->value_w = num_max(want->value_w, text_width(str_text(&t)));
	}
	return want;
}

struct okr_columns okr_columns(struct okr_state *s, const struct look *look, int w, enum okr_detail detail)
{
	const struct okr_wanted *wanted = want(s, look);
	struct okr_columns col = {.detail = detail,
							  .digits = w >= 90,
							  .second = okr_second_line(look->plan, w),
							  .objective_w = wanted->objective_w,
							  .code_w = wanted->code_w,
							  .range_w = wanted->range_w,
							  .value_w = wanted->value_w};
	bool roomy = w >= 76;

	// Short names where not all titles fit, unless they say too little for the room there is.
	col.field_codes = wanted->title_w > w / 5 && !(w >= 110 && wanted->short_w < 6);
	col.field_w = col.field_codes ? wanted->short_w : wanted->title_w;
	col.code_w = num_min(col.code_w, roomy ? 10 : 6);
	col.objective_w = num_min(col.objective_w, roomy ? 12 : 8);
	col.field_w =
		w < 76 || (s->headed && s->by != OKR_BY_TEAM) ? 0 : num_min(col.field_w, w >= 90 ? 18 + (w - 90) / 4 : 12);
	col.value_w = w < 48 ? 0 : num_min(col.value_w, 12);
	col.range_w = w >= OKR_RANGE_FROM ? num_min(col.range_w, w * 3 / 10 - (w < 130 ? 10 : 0)) : 0;
	int bar_w = w >= 120 ? 14 : w >= 90 ? 10 : w >= 72 ? 8 : w >= 52 ? 5 : 0, range_gap = col.range_w > 0 ? 2 : 0;
	struct grid *g = &col.grid;
	grid_add(g, (struct grid_column){.most = w, .rest = true});
	grid_add(g, (struct grid_column){.gap = range_gap, .w = col.range_w});
	grid_add(g, (struct grid_column){.gap = range_gap > 0 ? range_gap : 1, .w = col.value_w});
	grid_add(g, (struct grid_column){.gap = roomy ? 2 : 1, .w = bar_w});
	grid_add(g, (struct grid_column){.w = PERCENT_W, .right = true});
	grid_add(g, (struct grid_column){.gap = 1, .w = 1});
	grid_add(g, (struct grid_column){.gap = 1, .w = roomy ? 7 : 5});
	col.end = w - 1;
	grid_place(g, 0, col.end);
	return col;
}

// A percentage in its six cells: far from the way first without its blank, then as a bound.
static void fit_percent(struct str *percent, int32_t bp, bool below)
{
	if (below)
		str_add(percent, "↓");
	if (text_width(str_text(percent)) < PERCENT_W)
		return;
	int32_t whole = ratio_percent(bp);
	str_clear(percent);
	if (below)
		str_addf(percent, whole < -999 ? "<-999↓" : "%d%%↓", (int)whole);
	else
		str_add(percent, ">999");
}

// Percent, bar and sign: the same place in every row.
void okr_row_numbers(struct canvas *c, const struct okr_columns *col, int y, int32_t bp, bool approximate, bool below,
					 enum pace pace)
{
	struct str percent = {0};

	progress_percent(&percent, bp, approximate);
	const struct grid_column *bar = &col->grid.at[OKR_BAR];
	if (bp != NONE32 && bar->w > 0) {
		int32_t part = bp < 0 ? 0 : bp > 10000 ? 10000 : bp;
		canvas_bar(c, bar->x, y, bar->w, part, 10000, progress_bar_role(pace));
	}
	fit_percent(&percent, bp, below);
	if (bp != NONE32)
		grid_cell(&col->grid, c, OKR_PERCENT, y, below ? ROLE_BAD : ROLE_TEXT, str_text(&percent));
	grid_cell(&col->grid, c, OKR_SIGN, y, progress_role(pace), okr_sign(pace));
	str_free(&percent);
}

// What is kept or not has no way of its own: a word in place of percent and bar.
static void draw_kept(struct canvas *c, const struct okr_columns *col, int y, const struct kr_state *st)
{
	const char *word = st->kept < 0 ? "–" : key_result_kept(st);

	if (text_width(word) > PERCENT_W + col->grid.at[OKR_BAR].w)
		word = tr("not");
	canvas_text_right(c, col->grid.at[OKR_PERCENT].x + PERCENT_W, y, ROLE_TEXT, word); // over the bar's cells, too
	grid_cell(&col->grid, c, OKR_SIGN, y, progress_role(st->pace), okr_sign(st->pace));
}

// "1! 1x", in place of what does not fit: only the worse.
void okr_row_counts(struct canvas *c, const struct okr_columns *col, int y, int risk, int bad)
{
	int x = col->grid.at[OKR_FLAGS].x;
	struct {
		int n;
		const char *sign;
		enum role role;
	} counts[] = {{risk, "!", ROLE_WARN}, {bad, "x", ROLE_BAD}};

	for (int i = 0; i < 2; i++) {
		if (counts[i].n == 0 || (i == 0 && risk > 9 && bad > 0))
			continue;
		struct str t = {0};
		str_addf(&t, "%d%s", counts[i].n, counts[i].sign);
		x += canvas_text_w(c, x, y, col->end - x, counts[i].role, str_text(&t)) + 1;
		str_free(&t);
	}
}

// Returns the lines it takes.
static int draw_title(struct canvas *c, const struct look *look, int x, int y, int end, const char *title,
					  enum role role)
{
	return end > x ? pen_title(c, x, y, end - x, role, title, look->search) : 1;
}

int okr_title_x(const struct okr_columns *col)
{
	return OKR_KEY_RESULT_X + col->code_w + (col->code_w > 0 ? 1 : 0);
}

int okr_title_end(const struct okr_columns *col)
{
	return col->grid.at[OKR_TITLE].x + col->grid.at[OKR_TITLE].w;
}

void okr_row_objective(struct canvas *c, const struct look *look, const struct okr_columns *col,
					   const struct objective *o, int y, bool chosen)
{
	struct objective_state st = okr_objective(look->plan, o, look->today);
	const struct field *f = okr_field(look->plan, o);
	enum role role = chosen ? ROLE_CURSOR : ROLE_HEADING;
	int x = OKR_OBJECTIVE_X, end = col->grid.at[OKR_BAR].x - 2;

	if (chosen)
		canvas_text(c, 0, y, ROLE_CURSOR, "▸");
	look_draw_mark(look, c, 0, y, T_objective, o->id, chosen);
	if (col->field_w > 0) {
		const char *name = "";
		field_heading(look->frame, field_name(col, f), col->field_w, 1, &name);
		canvas_text_w(c, x, y, col->field_w, field_role(look->plan, f), name);
		x += col->field_w + 2;
	}
	canvas_text_w(c, x, y, col->objective_w, role, o->code);
	int title_x = x + col->objective_w + (col->objective_w > 0 ? 1 : 0);
	if (o->verdict != verdict_NONE) {
		const char *verdict = words_label(words_verdict, o->verdict);
		int w = text_width(verdict);
		if (end - w - 2 > title_x + 12) {
			end -= w + 2;
			canvas_text(c, end + 2, y, ROLE_DIM, verdict);
		}
	}
	int lines = draw_title(c, look, title_x, y, end, o->title, role);
	if (chosen)
		canvas_bold(c, (struct rect){x, y, end - x, lines});
	okr_row_numbers(c, col, y, st.progress_bp, st.approximate, false, st.pace);
	okr_row_counts(c, col, y, st.risk, st.bad);
}

void okr_row_key_result(struct canvas *c, const struct look *look, const struct okr_state *s,
						const struct okr_columns *col, const struct key_result *kr, int y, bool chosen)
{
	struct kr_state st = okr_key_result(look->plan, kr, look->today);
	enum role role = chosen ? ROLE_CURSOR : ROLE_TEXT;
	int title_x = okr_title_x(col), end = okr_title_end(col);
	struct str t = str_on(look->frame);

	if (chosen)
		canvas_text(c, 0, y, ROLE_CURSOR, "▸");
	look_draw_mark(look, c, 0, y, T_key_result, kr->id, chosen);
	canvas_text_w(c, OKR_KEY_RESULT_X, y, col->code_w, role, kr->code);
	int lines = draw_title(c, look, title_x, y, end, kr->title, role);
	if (chosen)
		canvas_bold(c, (struct rect){OKR_KEY_RESULT_X, y, end - OKR_KEY_RESULT_X, lines});
	if (col->range_w > 0) {
		key_result_range(&t, look, kr, &st);
		grid_cell(&col->grid, c, OKR_RANGE, y, ROLE_DIM, str_text(&t));
		str_clear(&t);
	}
	key_result_value(&t, look, kr, &st);
	const struct grid_column *value = &col->grid.at[OKR_VALUE];
	int w = num_min(text_width(str_text(&t)), value->w); // the beginning of a long one is told
	canvas_text_w(c, value->x + value->w - w, y, w, ROLE_TEXT, str_text(&t));
	if (kr->kind == kr_kind_AT_LEAST || kr->kind == kr_kind_AT_MOST)
		draw_kept(c, col, y, &st);
	else
		okr_row_numbers(c, col, y, st.progress_bp, false, st.below_start, st.pace);
	if (gaps_key_result(look->plan, &s->gaps, kr->id))
		grid_cell(&col->grid, c, OKR_FLAGS, y, ROLE_GAP, "?");
	if (col->detail == OKR_ONE_LINE)
		return;
	if (col->second) {
		y += lines;
		int told_end = look->stage ? col->grid.at[OKR_BAR].x - 2 : col->end; // beside it the bar goes on
		struct pen pen = {c, title_x, y, told_end, false};
		okr_told(&pen, look, s, col, kr, &st);
	}
	if (col->detail >= OKR_STEPS && kr->kind == kr_kind_MILESTONE)
		okr_steps(c, look, kr, (struct rect){title_x, y + 1, col->end - title_x, INT16_MAX});
}

// Weeks of the quarter that have begun.
static int weeks_told(const struct look *look, int n)
{
	int week, weeks;
	return cycle_week(look->cycle, look->today, &week, &weeks) && week < n ? week : n;
}

enum role okr_confidence_role(int confidence)
{
	return confidence >= 6 ? ROLE_GOOD : confidence >= 4 ? ROLE_WARN : ROLE_BAD;
}

// "5 6 · 7 8", or a sparkline and the last figure where room is scarce.
static void draw_confidence(struct pen *pen, const struct look *look, const struct okr_state *s,
							const struct okr_columns *col, const struct key_result *kr, int32_t latest)
{
	int8_t cells[MOST_WEEKS];
	struct str t = str_on(look->frame);

	if (!look->cycle)
		return;
	int all = okr_confidence(look->plan, kr, look->cycle, look->today, cells, MOST_WEEKS), n = weeks_told(look, all);
	if (n > 1 && n < all && cells[n - 1] < 0)
		n--; // this week is not missed before it is over
	for (int i = 0; i < n && pen_room(pen) > 0; i++) {
		enum role role = cells[i] < 0 ? ROLE_DIM : okr_confidence_role(cells[i]);
		if (!col->digits) {
			if (cells[i] < 0)
				canvas_text(pen->c, pen->x, pen->y, role, "·");
			else
				canvas_spark(pen->c, pen->x, pen->y, cells[i] + 1, 11, role);
			pen_gap(pen, 1);
			continue;
		}
		str_clear(&t);
		if (cells[i] < 0)
			str_add(&t, s->wide ? " ·" : "·");
		else
			str_addf(&t, s->wide ? "%2d" : "%d", cells[i]);
		pen_text(pen, role, str_text(&t));
		pen_gap(pen, 1);
	}
	if (!col->digits && latest != NONE32) {
		str_clear(&t);
		str_addf(&t, " %d ", (int)latest);
		pen_text(pen, okr_confidence_role(latest), str_text(&t));
	}
}

void okr_told(struct pen *pen, const struct look *look, const struct okr_state *s, const struct okr_columns *col,
			  const struct key_result *kr, const struct kr_state *st)
{
	struct str t = str_on(look->frame);

	if (col->range_w == 0) {
		key_result_range(&t, look, kr, st);
		if (look->plan->check_in_n > 0)
			str_add(&t, "  ");
		pen_text(pen, ROLE_DIM, str_text(&t));
		str_clear(&t);
	}
	key_result_changed(&t, look, kr);
	if (t.len > 0) {
		pen_text(pen, ROLE_WARN, str_text(&t));
		pen_text(pen, ROLE_DIM, "  ");
		str_clear(&t);
	}
	if (!st->last) {
		if (look->plan->check_in_n > 0)
			pen_text(pen, ROLE_DIM, tr("no check-in yet"));
		return;
	}
	if (st->confidence != NONE32) {
		if (col->digits) {
			str_addf(&t, "%s ", tr("confidence"));
			pen_text(pen, ROLE_DIM, str_text(&t));
			str_clear(&t);
		}
		draw_confidence(pen, look, s, col, kr, st->confidence);
	}
	if (st->falling) {
		pen_text(pen, ROLE_WARN, "▼▼ ");
		pen_text(pen, ROLE_WARN, check_in_falling());
		pen_gap(pen, 1);
	}
	if (st->confidence != NONE32)
		str_add(&t, " ·  "); // wider than the gap of a missed week
	key_result_last(&t, look, kr, st);
	pen_text(pen, ROLE_DIM, str_text(&t));
}

int okr_steps(struct canvas *c, const struct look *look, const struct key_result *kr, struct rect r)
{
	struct plan_rows rows = plan_of(look->plan, T_kr_step, "key_result", kr->id);
	int y = r.y;

	for (size_t i = 0; i < rows.n && y < r.y + r.h; i++, y++) {
		const struct kr_step *step = &look->plan->kr_step[rows.at[i]];
		bool done = step->done != DAY_NONE, late = !done && step->due != DAY_NONE && step->due < look->today;
		struct pen pen = {c, r.x, y, r.x + r.w, false};
		struct str t = {0};
		pen_text(&pen, done ? ROLE_GOOD : late ? ROLE_WARN : ROLE_DIM, done ? "✓ " : late ? "! " : "– ");
		pen_text(&pen, done ? ROLE_DIM : ROLE_TEXT, step->title);
		if (done || step->due != DAY_NONE) {
			str_add(&t, done ? tr(", done ") : late ? tr(", overdue since ") : tr(", due "));
			progress_day(&t, done ? step->done : step->due);
			pen_text(&pen, late ? ROLE_WARN : ROLE_DIM, str_text(&t));
		}
		str_free(&t);
	}
	return y - r.y;
}
