// SPDX-License-Identifier: EUPL-1.2
// One objective of a review on one screen: title and kind, how what it reached is read, its key results with their courses,
// the verdict, what is said of it. Where there is room, all objectives of the quarter beside it.
#include "base/date.h"
#include "base/i18n.h"
#include "base/text.h"
#include "plan/cycle.h"
#include "say/key_result.h"
#include "say/label.h"
#include "say/progress.h"
#include "say/quarter_life.h"
#include "say/verdict.h"
#include "ui/kit/box.h"
#include "ui/kit/field_mark.h"
#include "ui/kit/pen.h"
#include "ui/kit/stage.h"
#include "ui/okr/board.h"
#include "ui/okr/course.h"
#include "ui/okr/review_parts.h"

#define BESIDE_FROM 120 // cells inside from which all objectives stand beside
#define BESIDE_W    44
#define STRIP_FROM  66 // from which a key result has a strip in its own line
#define STRIP_W     13 // a cell a week
#define PLOT_MOST   9  // lines of a key result with its plot; more make it no clearer
#define FORM_LINES  4  // verdict, comment, own view, body and day
#define HEAD_LINES  2

struct page {
	struct review *s;
	const struct look *look;
	struct canvas *c;
	struct rect r, in; // with its frame; inside, without the list beside
	const struct objective *o;
	struct quarter_list all;
	int at, y, label_w;
	int head; // lines of the head: two, or three where the lineage has none of its own otherwise
	bool airy;
};

// ---- head ---------------------------------------------------------------------------------------------------------------

// "in the third quarter in a row"; "" for a first time.
static const char *way_of(const struct page *p)
{
	struct str way = str_on(p->look->frame);
	quarter_life_lineage(&way, p->look->plan, p->o);
	return str_text(&way);
}

static const char *code_of(const struct page *p)
{
	return arena_printf(p->look->frame, *p->o->code ? "%s " : "%s", p->o->code);
}

// On the shared screen a long one goes on below.
static int title_lines(const struct page *p)
{
	const char *kind = words_label(words_objective_kind, p->o->kind);
	return stage_title(p->look, p->o->title, p->in.w - text_width(kind) - 2 - text_width(code_of(p)));
}

static void draw_head(struct page *p)
{
	const char *kind = words_label(words_objective_kind, p->o->kind);
	struct objective_state st = okr_objective(p->look->plan, p->o, p->look->today);
	struct str t = str_on(p->look->frame);
	const char *way = way_of(p);
	int end = p->in.x + p->in.w - text_width(kind);
	int x = p->in.x + canvas_text(p->c, p->in.x, p->y, ROLE_HEADING, code_of(p));
	p->c->lines = title_lines(p);
	pen_title(p->c, x, p->y, end - 2 - x, ROLE_CURSOR, p->o->title, "");
	p->c->lines = 1;
	canvas_bold(p->c, (struct rect){p->in.x, p->y, end - 2 - p->in.x, title_lines(p)});
	canvas_text(p->c, end, p->y, ROLE_DIM, kind);
	p->y += title_lines(p) - 1;
	struct pen told = {p->c, p->in.x, p->y + 1, p->in.x + p->in.w, false};
	quarter_life_reading(&t, p->look->plan, p->o, p->look->today);
	if (t.len == 0)
		str_add(&t, tr("no target that could be measured"));
	pen_text(&told, progress_role(st.pace), okr_sign(st.pace));
	pen_gap(&told, 1);
	pen_text(&told, ROLE_TEXT, str_text(&t));
	if (*way && p->head > HEAD_LINES)
		told = (struct pen){p->c, p->in.x + 2, p->y + 2, p->in.x + p->in.w, false};
	if (*way)
		pen_text(&told, ROLE_DIM, p->head > HEAD_LINES ? way : arena_printf(p->look->frame, " · %s", way));
	p->y += p->head + p->airy;
}

// ---- key results --------------------------------------------------------------------------------------------------------

struct columns {
	int code, range, value;
	bool strip;
};

static struct columns columns_of(const struct page *p, const struct plan_rows *rows)
{
	struct columns col = {.strip = p->in.w >= STRIP_FROM};
	for (size_t i = 0; i < rows->n; i++) {
		const struct key_result *kr = &p->look->plan->key_result[rows->at[i]];
		struct kr_state st = okr_key_result(p->look->plan, kr, p->look->today);
		struct str t = str_on(p->look->frame);
		col.code = num_max(col.code, text_width(kr->code));
		key_result_range(&t, p->look, kr, &st);
		col.range = num_max(col.range, text_width(str_text(&t)));
		str_clear(&t);
		key_result_value(&t, p->look, kr, &st);
		col.value = num_max(col.value, text_width(str_text(&t)));
	}
	col.range = num_min(col.range, p->in.w / 4);
	return col;
}

// "75 %", or whether it is kept.
static void draw_reached(const struct page *p, const struct key_result *kr, const struct kr_state *st, int x, int w)
{
	struct str t = str_on(p->look->frame);
	if (kr->kind == kr_kind_AT_LEAST || kr->kind == kr_kind_AT_MOST) {
		if (st->kept >= 0)
			canvas_text_right(p->c, x + w, p->y, st->kept ? ROLE_GOOD : ROLE_BAD, st->kept ? "✓" : "✗");
		return;
	}
	progress_percent(&t, st->progress_bp, st->no_check_in);
	canvas_text_right(p->c, x + w, p->y, ROLE_TEXT, str_text(&t));
}

// On the canvas's lines, from the right: confidence, strip, sign, percent, value, range; the title has what is left.
static void draw_line(const struct page *p, const struct columns *col, const struct key_result *kr, bool strip)
{
	struct kr_state st = okr_key_result(p->look->plan, kr, p->look->today);
	struct str t = str_on(p->look->frame);
	int x = p->in.x + p->in.w;
	if (st.confidence != NONE32)
		canvas_text_right(p->c, x, p->y, okr_confidence_role((int)st.confidence),
						  arena_printf(p->look->frame, "%d", (int)st.confidence));
	x -= 3;
	if (strip) {
		x -= STRIP_W;
		course_tile_draw(p->look, kr, p->c, (struct rect){x, p->y, STRIP_W, p->c->lines});
		x -= 1;
	}
	x -= 1;
	canvas_text(p->c, x, p->y, progress_role(st.pace), okr_sign(st.pace));
	x -= 7;
	draw_reached(p, kr, &st, x, 6);
	key_result_value(&t, p->look, kr, &st);
	canvas_text_right(p->c, x - 1, p->y, ROLE_TEXT, str_text(&t));
	x -= col->value + 2;
	str_clear(&t);
	key_result_range(&t, p->look, kr, &st);
	x -= col->range + 1;
	canvas_text_w(p->c, x, p->y, col->range, ROLE_DIM, str_text(&t));
	canvas_text_w(p->c, p->in.x, p->y, col->code, ROLE_DIM, kr->code);
	int title_x = p->in.x + col->code + 1;
	if (x - 1 > title_x)
		pen_title(p->c, title_x, p->y, x - 1 - title_x, ROLE_TEXT, kr->title, "");
}

static void draw_key_results(struct page *p, int room)
{
	struct plan_rows rows = plan_of(p->look->plan, T_key_result, "objective", p->o->id);
	struct columns col = columns_of(p, &rows);
	int n = (int)rows.n, shown = num_min(n, num_max(1, room));
	if (n == 0) {
		canvas_text_w(p->c, p->in.x, p->y, p->in.w, ROLE_DIM, tr("It has no key results."));
		p->y += 1;
		return;
	}
	int each = (int)num_clamp(room / n, 1, PLOT_MOST);
	int lines = num_min(each, stage_lines(p->look));
	if (p->airy) // above the figures, in the blank line
		canvas_text_right(p->c, p->in.x + p->in.w, p->y - 1, ROLE_DIM, label_head(p->look->frame, tr("confidence")));
	for (int i = 0; i < shown; i++) {
		const struct key_result *kr = &p->look->plan->key_result[rows.at[i]];
		p->c->lines = lines;
		draw_line(p, &col, kr, col.strip && each < 3);
		p->c->lines = 1;
		if (each >= 3)
			course_tile_draw(p->look, kr, p->c,
							 (struct rect){p->in.x + col.code + 1, p->y + 1, p->in.w - col.code - 1, each - 2});
		p->y += each < 3 ? lines : each;
	}
	if (shown < n)
		box_more(p->c, p->r, 0, n - shown);
}

// ---- the verdict and what is said ----------------------------------------------------------------------------------------

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

static const struct {
	int verdict;
	const char *command;
} choices[] = {{verdict_ACCEPTED, "{verdict accepted}"},
			   {verdict_PARTLY, "{verdict partly}"},
			   {verdict_REFUSED, "{verdict refused}"},
			   {verdict_CARRIED, "{verdict carried}"},
			   {verdict_NONE, "{verdict none}"}};

static const char *choice(const struct page *p, int i, bool narrow)
{
	const char *name = narrow && choices[i].verdict == verdict_NONE ? "–" : verdict_short(choices[i].verdict, narrow);
	return arena_printf(p->look->frame, "%s %s", look_keys(p->look, choices[i].command), name);
}

// Cells of so many choices, each with its brackets and, but in single words, with one for ✓ behind it.
static int choices_width(const struct page *p, int n, bool narrow)
{
	int w = 0;
	for (int i = 0; i < n; i++)
		w += text_width(choice(p, i, narrow)) + (narrow ? 2 : 3);
	return w;
}

// How the choices are shown: as they are called where four of them have room, else in single words, then without the
// label. The one that takes a verdict back gives way first.
struct choosing {
	int n;
	bool narrow, lone;
};

static struct choosing choosing_of(const struct page *p)
{
	int room = p->in.w - p->label_w - 1, n = p->o->verdict == verdict_NONE ? 4 : 5;
	struct choosing c = {n, choices_width(p, 4, false) > room, false};
	if (c.narrow && choices_width(p, 4, true) > room)
		c.lone = true;
	if (choices_width(p, n, c.narrow) > (c.lone ? p->in.w : room))
		c.n = 4;
	return c;
}

// "[1 accepted]  2 partly  3 not accepted  4 carried over": brackets around what is chosen, ✓ behind what is entered. Where
// there is little room without the label, then in single words.
static void draw_verdicts(struct page *p)
{
	const struct review *s = p->s;
	const struct choosing how = choosing_of(p);
	int verdict = review_verdict(s, p->look);
	struct pen pen = {p->c, how.lone ? p->in.x : value_x(p), p->y, p->in.x + p->in.w, false};
	if (!how.lone)
		label(p, tr("verdict"));
	if (!s->inside)
		canvas_cursor(p->c, pen.x, p->y);
	for (int i = 0; i < how.n; i++) {
		bool here = choices[i].verdict == verdict && (verdict != verdict_NONE || s->verdict >= 0);
		int x = pen.x;
		pen_text(&pen, ROLE_CURSOR, here ? "[" : " ");
		pen_text(&pen, here ? ROLE_CURSOR : ROLE_TEXT, choice(p, i, how.narrow));
		pen_text(&pen, ROLE_CURSOR, here ? "]" : " ");
		if (!how.narrow)
			pen_text(&pen, ROLE_CURSOR, here && s->verdict < 0 ? "✓" : " ");
		if (here)
			canvas_bold(p->c, (struct rect){x, p->y, pen.x - x, 1});
		if (here && !s->inside)
			canvas_cursor(p->c, x + 1, p->y);
	}
	p->y++;
}

// "[ text      ]", `w` cells with its brackets.
static void draw_field(const struct page *p, int field, int x, int w)
{
	const struct review *s = p->s;
	bool here = s->inside && s->at == field, typed = field < RV_BODY ? review_typed(s, field) : s->said;
	entry_draw(p->c, &s->f[field].edit, x, p->y, w, entry_as(&s->f[field], here, review_locked(p->look, field), typed));
}

static void draw_form(struct page *p)
{
	int x = value_x(p), end = p->in.x + p->in.w - 1, day_w = 16;
	const char *on = review_label(RV_DAY);
	draw_verdicts(p);
	label(p, review_label(RV_COMMENT));
	draw_field(p, RV_COMMENT, x, end - x);
	p->y++;
	label(p, review_label(RV_ASSESSMENT));
	draw_field(p, RV_ASSESSMENT, x, 9);
	canvas_text(p->c, x + 10, p->y, ROLE_DIM, "%");
	p->y++;
	label(p, review_label(RV_BODY));
	int day_x = end - day_w, on_x = day_x - text_width(on) - 1;
	draw_field(p, RV_BODY, x, on_x - x - 2);
	canvas_text(p->c, on_x, p->y, ROLE_DIM, on);
	draw_field(p, RV_DAY, day_x, day_w);
	p->y++;
}

// ---- all ----------------------------------------------------------------------------------------------------------------

static void draw_beside(const struct page *p, struct rect r)
{
	int top = (int)num_clamp(p->at - r.h / 2, 0, num_max(0, p->all.n - r.h));
	canvas_vline(p->c, r.x - 2, r.y, r.h, ROLE_BORDER);
	for (int i = 0; i < r.h && top + i < p->all.n; i++) {
		const struct objective *o = p->all.at[top + i];
		bool here = top + i == p->at;
		const char *verdict = verdict_short(o->verdict, true);
		int y = r.y + i, end = r.x + r.w - text_width(verdict);
		struct pen pen = {p->c, r.x, y, end - 1, false};
		pen_text(&pen, ROLE_CURSOR, here ? "▸ " : "  ");
		pen_text(&pen, here ? ROLE_CURSOR : ROLE_TEXT, arena_printf(p->look->frame, "%s %s", o->code, o->title));
		canvas_text(p->c, end, y, o->verdict == verdict_NONE ? ROLE_DIM : ROLE_TEXT, verdict);
		if (here)
			canvas_bold(p->c, (struct rect){r.x, y, r.w, 1});
	}
}

// "Review Q2 2026 · 2 of 6 · 1 judged"
static void heading(struct str *out, const struct page *p)
{
	const struct cycle *c = review_cycle(p->s, p->look);
	int judged = 0;
	struct str title = str_on(p->look->frame);
	for (int i = 0; i < p->all.n; i++)
		judged += p->all.at[i]->verdict != verdict_NONE;
	cycle_title(&title, c);
	str_addf(out, tr("Review of %s"), str_text(&title));
	if (c->state != cycle_state_REVIEW)
		str_addf(out, " · %s", words_label(words_cycle_state, c->state));
	const struct team *team = plan_find(p->look->plan, T_team, p->look->only_team);
	if (team)
		str_addf(out, " · %s", team->title);
	str_add(out, " · ");
	str_addf(out, tr("%d of %d"), p->at + 1, p->all.n);
	str_addf(out, tr_n(" · %d with a verdict", " · %d with a verdict", (unsigned long)judged), judged);
}

static int label_width(void)
{
	int w = text_width(tr("verdict"));
	for (int i = 0; i <= RV_BODY; i++)
		w = num_max(w, text_width(review_label(i)));
	return w;
}

void review_draw(void *state, const struct look *look, struct canvas *c, int w, int h)
{
	struct review *s = state;
	review_settle(s, look);
	struct page p = {.s = s, .look = look, .c = c, .r = {0, 0, w, h}, .o = review_objective(s, look)};
	struct str head = str_on(look->frame);
	if (s->gone || !p.o) {
		p.in = box_draw(c, p.r, tr("Review"));
		canvas_text_w(c, p.in.x, p.in.y, p.in.w, ROLE_DIM,
					  look_keys(look, tr("This quarter has no objectives any more. {close} leaves.")));
		canvas_cursor(c, p.in.x, p.in.y);
		return;
	}
	p.all = quarter_list(look, s->cycle, look->only_team);
	p.at = quarter_list_find(&p.all, s->objective);
	heading(&head, &p);
	p.in = box_draw(c, p.r, str_text(&head));
	p.label_w = label_width();
	if (p.in.w >= BESIDE_FROM) {
		p.in.w -= BESIDE_W + 4;
		draw_beside(&p, (struct rect){p.in.x + p.in.w + 4, p.in.y, BESIDE_W, p.in.h});
	}
	int n = num_max(1, (int)plan_of(look->plan, T_key_result, "objective", p.o->id).n);
	int spare = p.in.h - HEAD_LINES - FORM_LINES - n - (title_lines(&p) - 1);
	p.head = HEAD_LINES + (spare >= 1 && *way_of(&p) ? 1 : 0);
	p.airy = spare - (p.head - HEAD_LINES) >= 2;
	p.y = p.in.y;
	draw_head(&p);
	draw_key_results(&p, p.in.h - (p.y - p.in.y) - FORM_LINES - (p.airy ? 1 : 0));
	p.y += p.airy;
	draw_form(&p);
}
