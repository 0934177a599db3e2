// SPDX-License-Identifier: EUPL-1.2
// The heads of the columns and one row of the list. Only what is visible is formatted.
#include "ui/measures.h"

#include "base/i18n.h"
#include "base/num.h"
#include "base/utf8.h"
#include "base/wrap.h"
#include "ui/label.h"

static void right(struct canvas *c, struct measures_column col, int y, enum role role, const char *s)
{
	if (col.w > 0)
		canvas_text_right(c, col.x + col.w, y, role, text_width(s) <= col.w ? s : "…");
}

static void left(struct canvas *c, struct measures_column col, int y, enum role role, const char *s)
{
	if (col.w > 0)
		canvas_text_w(c, col.x, y, col.w, role, s);
}

// "40 %": the share of the score; nothing for a criterion that takes no part.
static const char *weight_text(const struct look *look, const struct score_criterion *s)
{
	if (s->weight_bp == NONE32)
		return "–";
	struct str number = {0};
	num_short(&number, s->weight_bp, 2);
	const char *text = arena_printf(look->frame, tr("%s%%"), str_text(&number));
	str_free(&number);
	return text;
}

static void draw_criterion_heads(const struct measures *st, const struct look *look, struct canvas *c)
{
	const struct measures_layout *l = &st->layout;
	for (int i = 0; i < l->shown; i++) {
		const struct score_criterion *s = &look->score->criteria[l->first + i];
		struct measures_column col = l->criterion[i];
		const char *lines[3];
		int n = text_wrap(look->frame, s->criterion->title, col.w, l->head_lines, lines);
		for (int k = 0; k < n; k++)
			left(c, col, k, ROLE_HEADING, lines[k]);
		if (l->weights)
			left(c, col, l->head_lines, ROLE_DIM, weight_text(look, s));
		if (s->criterion->id == st->criterion)
			canvas_bold(c, (struct rect){col.x, 0, col.w, l->head_lines});
	}
	if (l->first > 0)
		canvas_put(c, l->criterion[0].x - 1, 0, ROLE_DIM, 0x25C2); // ◂
	if (l->shown > 0 && l->first + l->shown < look->score->criteria_n) {
		struct measures_column last = l->criterion[l->shown - 1];
		canvas_put(c, last.x + last.w, 0, ROLE_DIM, 0x25B8); // ▸
	}
}

void measures_draw_head(const struct measures *st, const struct look *look, struct canvas *c)
{
	const struct measures_layout *l = &st->layout;
	if (l->rank.w > 0) { // the word may stand above the mark of ties and the places won
		struct measures_column head = {1, l->rank.w + l->tie.w + l->moved.w};
		left(c, head, 0, ROLE_HEADING, tr("Rank"));
	}
	right(c, (struct measures_column){l->code.x - 1, l->code.w + 1}, 0, ROLE_HEADING, tr("No."));
	left(c, l->title, 0, ROLE_HEADING, tr("Measure"));
	left(c, l->field, 0, ROLE_HEADING, tr("Field"));
	left(c, l->stage, 0, ROLE_HEADING, tr("Stage"));
	left(c, l->priority, 0, ROLE_HEADING, tr("Prio."));
	left(c, l->horizon, 0, ROLE_HEADING, tr("Horizon"));
	if (l->score.w > 0) {
		int w = text_width(tr("Score")), end = l->score.x + l->score.w;
		bool wide = w > l->score.w + 1; // then the blank behind it helps out
		canvas_text_right(c, wide ? end + 1 : end, 0, ROLE_HEADING, w <= l->score.w + 2 ? tr("Score") : tr("Sc."));
	}
	draw_criterion_heads(st, look, c);
	canvas_hline(c, 0, l->head_h - 1, l->list_w, ROLE_BORDER);
	int above = list_above(&st->list), below = list_below(&st->list, st->list.n, l->rows);
	int used = list_more(c, l->title.x, l->head_h - 1, l->list_w - l->title.x - 2, above, below);
	if (used > 0) { // a blank on both sides parts it from the rule
		canvas_put(c, l->title.x - 1, l->head_h - 1, ROLE_TEXT, ' ');
		canvas_put(c, l->title.x + used, l->head_h - 1, ROLE_TEXT, ' ');
	}
}

void measures_score_text(struct str *out, const struct look *look, int64_t lo, int64_t hi, bool complete, bool brief)
{
	int64_t least = score_hundredths(look->score, lo), most = score_hundredths(look->score, hi);
	if (!complete)
		str_addc(out, '~');
	num_text(out, least, 2, 2);
	if (!complete && !brief && most != least) {
		str_add(out, "–");
		num_text(out, most, 2, 2);
	}
}

static void draw_rank(const struct measures_layout *l, const struct look *look, struct canvas *c, size_t m, int y)
{
	const struct score_table *t = look->score;
	if (l->rank.w == 0)
		return;
	right(c, l->rank, y, ROLE_TEXT, arena_printf(look->frame, "%d", (int)t->rank[m]));
	if (t->tied[m])
		canvas_put(c, l->tie.x, y, ROLE_TEXT, '=');
	int32_t moved = look->moved ? look->moved[m] : 0;
	if (moved != 0)
		left(c, l->moved, y, moved > 0 ? ROLE_UP : ROLE_DOWN,
			 arena_printf(look->frame, "%s%d", moved > 0 ? "▲" : "▼", (int)(moved > 0 ? moved : -moved)));
}

// A level of the criterion, in brackets where the next + or - works.
static void draw_rating(const struct look *look, struct canvas *c, const struct score_criterion *s,
						struct measures_column col, size_t m, int y, bool here)
{
	int32_t level = s->level[m];
	const char *text = level >= 0 ? look->plan->level[level].title : "–";
	int used = canvas_text_w(c, col.x, y, col.w, here ? ROLE_FIELD : level >= 0 ? ROLE_TEXT : ROLE_DIM, text);
	if (here) {
		canvas_put(c, col.x - 1, y, ROLE_FIELD, '[');
		canvas_put(c, col.x + used, y, ROLE_FIELD, ']');
	}
}

static void draw_score(const struct measures_layout *l, const struct look *look, struct canvas *c, size_t m, int y)
{
	const struct score_table *t = look->score;
	if (l->score.w == 0)
		return;
	struct str s = {0};
	measures_score_text(&s, look, t->lo[m], t->hi[m], t->complete[m], false);
	if (text_width(str_text(&s)) > l->score.w) {
		str_clear(&s);
		measures_score_text(&s, look, t->lo[m], t->hi[m], t->complete[m], true);
	}
	right(c, l->score, y, ROLE_TEXT, str_text(&s));
	str_free(&s);
}

static void draw_facts(const struct measures_layout *l, const struct look *look, struct canvas *c,
					   const struct measure *m, int y)
{
	const struct field *f = plan_find(look->plan, T_field, m->field);
	struct str s = {0};
	if (f)
		left(c, l->field, y, ROLE_DIM, f->title);
	if (l->stage.w > 0)
		left(c, l->stage, y, ROLE_DIM, measures_stage(m));
	if (l->priority.w > 0 && m->priority != NONE32)
		right(c, l->priority, y, ROLE_TEXT, arena_printf(look->frame, "%d", (int)m->priority));
	if (l->horizon.w > 0) {
		measures_horizon(&s, look->plan, m);
		left(c, l->horizon, y, ROLE_DIM, str_text(&s));
	}
	str_free(&s);
}

void measures_draw_row(const struct measures *st, const struct look *look, struct canvas *c, int row, int y,
					   bool focused)
{
	const struct measures_layout *l = &st->layout;
	size_t m = measures_at(st, look, row);
	const struct measure *measure = &look->plan->measure[m];
	bool here = row == st->list.at;
	if (here)
		canvas_put(c, 0, y, ROLE_CURSOR, 0x25B8); // ▸
	look_draw_mark(look, c, 0, y, T_measure, measure->id, here);
	draw_rank(l, look, c, m, y);
	const char *number = label_number(measure->code);
	int w = text_width(number);
	label_draw(c, look, l->code.x + (w < l->code.w ? l->code.w - w : 0), y, l->code.w, ROLE_DIM, number);
	int used = label_draw(c, look, l->title.x, y, l->title.w, here ? ROLE_CURSOR : ROLE_TEXT, measure->title);
	if (here)
		canvas_bold(c, (struct rect){l->title.x, y, used, 1});
	draw_facts(l, look, c, measure, y);
	for (int i = 0; i < l->shown; i++) {
		const struct score_criterion *s = &look->score->criteria[l->first + i];
		draw_rating(look, c, s, l->criterion[i], m, y, here && focused && s->criterion->id == st->criterion);
	}
	draw_score(l, look, c, m, y);
}
