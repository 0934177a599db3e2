// SPDX-License-Identifier: EUPL-1.2
// Cells that are more than a text: the rank with its mark of ties and the places won, the number, the title, a rating
// in its brackets, a score that may be a range.
#include "base/text.h"
#include "base/wrap.h"
#include "say/compared.h"
#include "say/label.h"
#include "say/score.h"
#include "ui/kit/label.h"
#include "ui/measures/column.h"
#include "ui/measures/cursor.h"

#include <stdio.h>

static void right(struct canvas *c, int x, int w, int y, enum role role, const char *s)
{
	canvas_text_right(c, x + w, y, role, text_width(s) <= w ? s : "…");
}

void measures_draw_rank(const struct measures_cell *p)
{
	const struct score_table *t = p->look->score;
	int digits = snprintf(NULL, 0, "%zu", p->look->plan->measure_n), w = digits < 2 ? 2 : digits;
	if (w > p->w)
		w = p->w;
	bool here = p->here && !p->look->aside && p->cursor->on_rank;
	right(p->c, p->x, w, p->y, here ? ROLE_FIELD : ROLE_TEXT,
		  t->rank[p->m] ? arena_printf(p->look->frame, "%d", (int)t->rank[p->m]) : "–");
	if (t->tied[p->m] && w < p->w)
		canvas_put(p->c, p->x + w, p->y, ROLE_TEXT, '=');
	int32_t moved = p->look->moved ? p->look->moved[p->m] : 0;
	if (moved != 0 && w + 1 < p->w)
		canvas_text_w(p->c, p->x + w + 1, p->y, p->w - w - 1, moved > 0 ? ROLE_UP : ROLE_DOWN,
					  arena_printf(p->look->frame, "%s%d", moved > 0 ? "▲" : "▼", (int)(moved > 0 ? moved : -moved)));
}

void measures_draw_code(const struct measures_cell *p)
{
	const char *number = label_number(p->look->plan->measure[p->m].code);
	int w = text_width(number);
	label_draw(p->c, p->look, p->x + (w < p->w ? p->w - w : 0), p->y, p->w, ROLE_DIM, number);
}

void measures_draw_title(const struct measures_cell *p)
{
	const char *title = p->look->plan->measure[p->m].title;
	label_title(p->c, p->look, p->x, p->y, p->w, p->here, title);
}

// A level of the criterion, in brackets where the next + or - works.
void measures_draw_criterion(const struct measures_cell *p)
{
	const struct score_criterion *s = &p->look->score->criteria[p->criterion];
	bool here = p->here && !p->look->aside && s->criterion->id == p->cursor->criterion;
	int32_t level = s->level[p->m];
	const char *text = level >= 0 ? p->look->plan->level[level].title : "–";
	enum role role = here ? ROLE_FIELD : level >= 0 ? ROLE_TEXT : ROLE_DIM;
	text_wrap_head(p->look->frame, text, p->w, 1, &text);
	int used = canvas_text_w(p->c, p->x, p->y, p->w, role, text);
	if (here) {
		canvas_put(p->c, p->x - 1, p->y, ROLE_FIELD, '[');
		canvas_put(p->c, p->x + used, p->y, ROLE_FIELD, ']');
	}
}

void measures_draw_score(const struct measures_cell *p)
{
	const struct score_table *t = p->look->score;
	struct str s = {0};
	score_cell_text(&s, p->look->score, p->m);
	if (text_width(str_text(&s)) > p->w) {
		str_clear(&s);
		score_range_text(&s, p->look->score, t->lo[p->m], t->hi[p->m], t->complete[p->m], true);
	}
	right(p->c, p->x, p->w, p->y, ROLE_TEXT, str_text(&s));
	str_free(&s);
}

// The rank then and the places won since: "7  ▲3".
void measures_draw_then(const struct measures_cell *p)
{
	int32_t rank = 0, places = compared_places(p->look, p->m, &rank);
	int digits = snprintf(NULL, 0, "%zu", p->look->plan->measure_n);
	const char *text = rank > 0 ? arena_printf(p->look->frame, "%d", (int)rank) : "–";
	right(p->c, p->x, digits < p->w ? digits : p->w, p->y, ROLE_DIM, text);
	if (places != 0 && digits + 1 < p->w)
		canvas_text_w(
			p->c, p->x + digits + 1, p->y, p->w - digits - 1, places > 0 ? ROLE_UP : ROLE_DOWN,
			arena_printf(p->look->frame, "%s%d", places > 0 ? "▲" : "▼", (int)(places > 0 ? places : -places)));
}
