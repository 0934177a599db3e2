// SPDX-License-Identifier: EUPL-1.2
// A criterion on the profile: all its levels with the one given marked, and what it brings to the score.
#include "base/i18n.h"
#include "base/num.h"
#include "base/text.h"
#include "say/score.h"
#include "ui/kit/line.h"
#include "ui/kit/match.h"
#include "ui/object/profile.h"

#define WEIGHT_W  7  // "100 %" and a gap
#define PRODUCT_W 14 // "2,5 × 40 = 1,00"

void profile_levels(struct str *out, const struct look *look, size_t measure, int criterion, int *from, int *to)
{
	const struct score_criterion *k = &look->score->criteria[criterion];
	*from = *to = -1;
	for (size_t i = 0; i < k->levels.n; i++) {
		bool marked = k->level[measure] == (int32_t)k->levels.at[i];
		str_add(out, i ? " · " : "");
		if (marked)
			*from = (int)out->len;
		str_addf(out, marked ? "[%s]" : "%s", look->plan->level[k->levels.at[i]].title);
		if (marked)
			*to = (int)out->len;
	}
	if (k->levels.n == 0)
		str_add(out, tr("no levels yet"));
}

void profile_product(struct str *out, const struct look *look, size_t measure, int criterion)
{
	const struct score_criterion *k = &look->score->criteria[criterion];
	if (k->weight_bp == NONE32 || k->weight_bp == 0)
		return;
	if (k->points[measure] == NONE32) {
		str_add(out, "? × ");
		num_short(out, k->weight_bp, 2);
		return;
	}
	num_short(out, k->points[measure], 2);
	str_add(out, " × ");
	num_short(out, k->weight_bp, 2);
	str_add(out, " = ");
	num_text(out, num_div((int64_t)k->points[measure] * k->weight_bp, look->score->den), 2, 2);
}

void profile_score(struct str *out, const struct look *look, size_t measure)
{
	const struct score_table *t = look->score;
	struct str score = str_on(look->frame), rank = str_on(look->frame);
	if (t->weighted_n == 0) {
		str_add(out, t->criteria_n ? tr("not weighted") : "");
		return;
	}
	score_text(&score, t, measure);
	score_rank_text(&rank, t, measure);
	if (rank.len)
		str_addf(out, tr("%s points · rank %s of %zu"), str_text(&score), str_text(&rank), t->ranked_n);
	else
		str_addf(out, tr("%s points · no rank"), str_text(&score));
	if (!t->complete[measure])
		str_addf(out, " ~ %s", tr("incomplete"));
}

// In one line, from x on and before `end`.
static void draw_levels(const struct look *look, struct canvas *c, const struct object_page *page, int criterion, int x,
						int end, bool here)
{
	struct str levels = str_on(look->frame);
	int from, to;
	profile_levels(&levels, look, page->at, criterion, &from, &to);
	int used = canvas_text_w(c, x, 0, end - x, ROLE_DIM, str_text(&levels));
	if (from >= 0) {
		char saved = levels.s[to];
		levels.s[to] = '\0';
		int mark_w = text_width(levels.s + from);
		levels.s[to] = saved;
		saved = levels.s[from];
		levels.s[from] = '\0';
		int before = text_width(levels.s);
		levels.s[from] = saved;
		if (before + mark_w <= used)
			canvas_role(c, (struct rect){x + before, 0, mark_w, 1}, here ? ROLE_FIELD : ROLE_TITLE);
	}
	match_paint(c, x, 0, used, str_text(&levels), look->search);
}

void profile_draw_rating(const struct look *look, struct canvas *c, const struct object_page *page,
						 const struct object_item *item, int line, int w, bool here)
{
	const struct score_criterion *k = &look->score->criteria[item->criterion];
	struct str text = str_on(look->frame);
	struct line l = {0};
	if (line > 0) { // the reason
		line_add(&l, LINE_TEXT + 2, w - LINE_TEXT - 3, ROLE_DIM, item->text[line - 1]);
		line_draw(c, 0, w, &l, false, look->search);
		return;
	}
	int x = LINE_TEXT + page->name_w + 2;
	line_add(&l, LINE_TEXT, page->name_w, here ? ROLE_CURSOR : ROLE_TEXT, item->label);
	line_draw(c, 0, w, &l, here, look->search);
	// The product says the weight as well: where room is scarce the levels need it more.
	bool weights = look->score->weighted_n > 0 && x + WEIGHT_W + page->level_w + PRODUCT_W + 1 < w;
	if (weights && k->weight_bp != NONE32) {
		num_short(&text, k->weight_bp, 2);
		const char *percent = arena_printf(look->frame, tr("%s%%"), str_text(&text));
		canvas_text_right(c, x + WEIGHT_W - 2, 0, ROLE_DIM, percent);
	}
	x += weights ? WEIGHT_W : 0;
	str_clear(&text);
	profile_product(&text, look, page->at, item->criterion);
	int product_w = text_width(str_text(&text)), right = w - 1;
	// All products in one column, close behind the levels where there is room.
	int column = x + page->level_w + 3 + PRODUCT_W;
	right = column < right ? column : right;
	draw_levels(look, c, page, item->criterion, x, right - product_w - 2, here);
	canvas_text_right(c, right, 0, here ? ROLE_CURSOR : ROLE_TEXT, str_text(&text));
}
