// SPDX-License-Identifier: EUPL-1.2
// Draws a page about an object: what stands above, then the parts on one side or on two.
#include "base/i18n.h"
#include "say/label.h"
#include "ui/kit/label.h"
#include "ui/kit/line.h"
#include "ui/kit/mark.h"
#include "ui/object/object.h"
#include "ui/object/profile.h"

static void draw_heading(const struct look *look, struct canvas *c, const struct object_part *part, int w)
{
	int used = label_draw(c, look, LINE_MARK, 0, w - LINE_MARK - 1, ROLE_HEADING, part->heading);
	if (*part->extra)
		canvas_text_w(c, LINE_MARK + used + 2, 0, w - LINE_MARK - used - 3, ROLE_DIM, part->extra);
}

static enum role role_of(const struct object_page *page, const struct object_item *item)
{
	if (item->kind == ITEM_STEP || item->kind == ITEM_EMPTY || item->column == FACT_MISSING)
		return ROLE_DIM;
	bool title = item->kind == ITEM_FACT && item->column >= 0 && item->column == schema_title(&schema[page->table]);
	return title ? ROLE_TITLE : ROLE_TEXT;
}

static void draw_item(const struct look *look, struct canvas *c, const struct object_page *page,
					  const struct object_item *item, int line, int w, bool here)
{
	struct line l = {0};
	struct str text = str_on(look->frame);
	if (item->kind == ITEM_RATING) {
		profile_draw_rating(look, c, page, item, line, w, here);
		return;
	}
	int x = LINE_TEXT;
	if (item->kind == ITEM_FACT) {
		x += page->label_w + 2;
		if (line == 0)
			line_add(&l, LINE_TEXT, page->label_w, here ? ROLE_CURSOR : ROLE_DIM, item->label);
	}
	x += line > 0 && (item->kind == ITEM_KIN || item->kind == ITEM_STEP) ? 2 : 0;
	if (!item->text)
		object_item_text(&text, item, look, page->at);
	line_add(&l, x, w - x - 1, here ? ROLE_CURSOR : role_of(page, item),
			 item->text ? item->text[line] : str_text(&text));
	line_draw(c, 0, w, &l, here && line == 0, look->search);
	if (line == 0 && item->table < TABLE_COUNT && (item->table != page->table || item->id != page->id))
		look_draw_mark(look, c, LINE_MARK, 0, item->table, item->id, here);
}

void object_draw_line(void *state, const struct look *look, struct canvas *c, const struct rows_page *p,
					  const struct rows_line *l)
{
	const struct object *s = state;
	const struct object_page *page = p->of;
	struct canvas_saved saved = canvas_enter(c, (struct rect){0, l->y, l->w, 1});
	if (l->thing >= 0) {
		struct object_item item = object_item(page, look, l->thing);
		draw_item(look, c, page, &item, l->nth, l->w, l->thing == s->rows.list.at);
	}
	for (int i = 0; l->thing < 0 && i < page->parts_n; i++)
		if (page->parts[i].heading && page->parts[i].line == l->line && page->parts[i].right == l->right)
			draw_heading(look, c, &page->parts[i], l->w);
	canvas_leave(c, saved);
}

void object_draw(void *state, const struct look *look, struct canvas *c, int w, int h)
{
	struct object *s = state;
	struct rows_page p = rows_lay(s, look, w, h);
	const struct object_page *page = p.of;
	if (!page->row) {
		canvas_text_w(c, LINE_TEXT, 1, w - LINE_TEXT, ROLE_DIM,
					  s->id == NONE32 ? tr("Nothing has been opened yet.")
									  : look_keys(look, tr("This is no longer in the plan. {back} goes back.")));
		return;
	}
	int head = s->kind->draw_head ? s->kind->draw_head(look, c, page, w) : 0, rows = h - head;
	if (rows < 1)
		return;
	rows_draw(s, look, c, &p, (struct rect){0, head, page->left_w, rows}, false);
	if (page->right_x) {
		canvas_vline(c, page->left_w, head, rows, ROLE_BORDER);
		rows_draw(s, look, c, &p, (struct rect){page->right_x, head, w - page->right_x, rows}, true);
	}
	int shown = s->rows.side[s->rows.list.at >= page->right_first].shown;
	if (s->kind->tall)
		s->rows.list.page = shown > s->kind->tall ? shown / s->kind->tall : 1;
}
