// SPDX-License-Identifier: EUPL-1.2
// A criterion on the profile: all its levels with the one given marked, and what it brings to the score.
#include "base/i18n.h"
#include "base/num.h"
#include "base/text.h"
#include "say/rating.h"
#include "ui/kit/line.h"
#include "ui/kit/match.h"
#include "ui/object/profile.h"

#define WEIGHT_W  7  // "100 %" and a gap
#define PRODUCT_W 14 // "2,5 × 40 = 1,00"

// In one line, from x on and before `end`.
static void draw_levels(const struct look *look, struct canvas *c, const struct object_page *page, int criterion, int x,
						int end, bool here)
{
	struct str levels = str_on(look->frame);
	int from, to;
	rating_levels(&levels, look->score, page->at, criterion, &from, &to);
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
	rating_product(&text, look->score, page->at, item->criterion);
	int product_w = text_width(str_text(&text)), right = w - 1;
	// All products in one column, close behind the levels where there is room.
	int column = x + page->level_w + 3 + PRODUCT_W;
	right = column < right ? column : right;
	draw_levels(look, c, page, item->criterion, x, right - product_w - 2, here);
	canvas_text_right(c, right, 0, here ? ROLE_CURSOR : ROLE_TEXT, str_text(&text));
}
