// SPDX-License-Identifier: EUPL-1.2
// The guided meeting on the screen: the bar of items, and below it the things of the one that is shown.
#include "base/i18n.h"
#include "base/num.h"
#include "base/text.h"
#include "base/wrap.h"
#include "say/agenda.h"
#include "say/meeting.h"
#include "say/objective.h"
#include "ui/kit/document.h"
#include "ui/kit/line.h"
#include "ui/kit/pen.h"
#include "ui/meeting/guide.h"

#define NAME_MOST 22 // cells of an item's own title in the bar

// "▸3 Key results (2 of 4)", "1 Present ✓"
static const char *bar_text(const struct look *look, const struct meeting *m, const struct meeting_item *item, int i,
							bool here)
{
	struct str text = str_on(look->frame), count = str_on(look->frame);
	struct guide_list list = {.n = 0};
	if (here && item->kind == item_kind_KEY_RESULTS)
		list = guide_list(look, m, item, 0);
	agenda_count(&count, list.done, list.n);
	str_addf(&text, "%s%d %s", here ? "▸" : "", i + 1, text_cut(look->frame, agenda_short(item), NAME_MOST));
	if (count.len)
		str_addf(&text, " (%s)", str_text(&count));
	if (item->handled == yes_no_YES)
		str_add(&text, " ✓");
	const char *whole = str_text(&text);
	return whole;
}

int guide_bar(const struct guide *g, const struct look *look, struct canvas *c, int w, int most)
{
	const struct meeting *m = guide_meeting(look);
	struct agenda_items items = agenda_items(look->frame, look->plan, look->guided);
	int at = agenda_find(&items, g->item), x = 1, y = 0;
	for (int i = 0; i < items.n; i++) {
		bool here = i == at;
		const char *text = bar_text(look, m, items.at[i], i, here);
		int cells = text_width(text);
		if (x > 1 && x + cells > w - 1) {
			x = 1;
			y++;
		}
		enum role role = here ? ROLE_CURSOR : items.at[i]->handled == yes_no_YES ? ROLE_DIM : ROLE_TEXT;
		if (c && y < most) {
			canvas_text_w(c, x, y, w - x, role, text);
			if (here)
				canvas_bold(c, (struct rect){x, y, cells, 1});
		}
		x += cells + 2;
	}
	return num_min(y + 1, most);
}

// Of the column of signs, with the gap behind it; 0: no row has one.
static int sign_width(const struct guide_list *list)
{
	int w = 0;
	for (int i = 0; i < list->n; i++)
		w = num_max(w, text_width(list->at[i].sign));
	return w > 0 ? w + 1 : 0;
}

void guide_draw_row(void *state, const struct look *look, struct canvas *c, const struct rows_page *p,
					const struct rows_line *l)
{
	const struct guide_list *list = p->of;
	const struct guide_row *row = &list->at[l->thing];
	struct line line = {0};
	(void)state;
	if (row->line) {
		struct rows_page page = {.n = 1, .lines = 1, .of = row->line};
		struct rows_line one = *l;
		one.thing = 0;
		document_draw(look, c, &page, &one);
		return;
	}
	int right = text_width(row->right), sign = sign_width(list), room = l->w - LINE_TEXT - sign - 1;
	right = num_min(right, room / 2);
	line_add(&line, LINE_TEXT, 3, l->here ? ROLE_CURSOR : row->role, row->sign);
	line_add(&line, LINE_TEXT + sign, room - (right ? right + 2 : 0), l->here ? ROLE_CURSOR : row->role, row->title);
	if (right)
		line_add(&line, l->w - 1 - right, right, row->role, row->right);
	line_draw(c, l->y, l->w, &line, l->here, look->search);
}

// Whose meeting it is, at the right of the title, which keeps the rest of the line.
static void draw_team(const struct look *look, struct canvas *c, struct flow *f)
{
	const struct meeting *m = guide_meeting(look);
	const struct team *team = plan_find(look->plan, T_team, m->team);
	struct str brief = str_on(look->frame);
	if (team)
		objective_team(&brief, team);
	else
		meeting_brief(&brief, look->plan, m);
	const char *text = text_cut(look->frame, str_text(&brief), f->w / 2);
	canvas_text_right(c, f->x + f->w, f->y, ROLE_DIM, text);
	f->w -= text_width(text) + 2;
}

void guide_draw(void *state, const struct look *look, struct canvas *c, int w, int h)
{
	struct guide *g = state;
	struct rows_page p = rows_lay(state, look, w, h);
	g->settled = true;
	const struct guide_list *list = p.of;
	const struct meeting_item *item = guide_item(g, look);
	int top = item ? guide_bar(g, look, c, w, num_max(1, h / 4)) + 1 : 1;
	struct flow f = {.c = c, .a = look->frame, .x = LINE_TEXT, .y = top, .w = w - LINE_TEXT - 1, .end = h};
	struct str title = str_on(look->frame);
	if (!item) {
		flow_text(&f, ROLE_DIM, guide_meeting(look) ? tr("This meeting has no agenda.") : tr("No meeting is chosen."),
				  2);
		return;
	}
	agenda_title(&title, item);
	draw_team(look, c, &f);
	flow_text(&f, ROLE_HEADING, str_text(&title), 1);
	f.w = w - LINE_TEXT - 1;
	if (*item->text && !privacy_hides_notes(look->privacy))
		flow_text(&f, ROLE_DIM, item->text, 3);
	if (h > 16)
		flow_gap(&f);
	if (p.n == 0)
		flow_text(&f, ROLE_DIM, look_keys(look, agenda_empty(item->kind)), 3);
	else if (item->kind == item_kind_KEY_RESULTS)
		guide_draw_result(g, look, c, (struct rect){0, f.y, w, h - f.y}, list);
	else
		rows_draw(state, look, c, &p, (struct rect){0, f.y, w, h - f.y}, false);
}
