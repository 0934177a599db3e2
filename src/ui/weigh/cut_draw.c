// SPDX-License-Identifier: EUPL-1.2
// Drawing the question for the cut: a line a field, beside a wide list, else below it.
#include "base/i18n.h"
#include "base/text.h"
#include "say/cut.h"
#include "say/label.h"
#include "ui/kit/label.h"
#include "ui/weigh/cut_panel.h"

enum {
	BESIDE = 120, // cells from which the list keeps its full height
	PANEL_W = 62, // cells it takes beside the list
	VALUE_W = 13,
	SIGNS_LEAST = 76, // cells below which the line above the question does not explain the signs
};

static int fields_shown(const struct cut_panel *p)
{
	int n = 0;
	for (int f = 0; f < CUT_FIELDS; f++)
		n += cut_field_there(p, f);
	return n;
}

// The lines it takes do not change with the kind of cut, so that the list does not jump.
static int panel_h(int h)
{
	return h / 2 < 7 ? h / 2 : 7;
}

struct rect cut_room(const struct cut_panel *p, int w, int h)
{
	(void)p;
	return w >= BESIDE ? (struct rect){0, 0, w - PANEL_W, h} : (struct rect){0, 0, w, h - panel_h(h)};
}

static void draw_value(const struct cut_panel *p, const struct look *look, struct canvas *c, int field, int x, int y,
					   int w)
{
	bool here = field == p->at, hidden = field == CUT_FIELD_MONEY && privacy_hides_money(look->privacy);
	struct str s = str_on(look->frame);
	if (hidden)
		str_add(&s, label_hidden());
	else if (cut_field_typed(field))
		str_add(&s, str_text(&p->text[field].text));
	else
		cut_field_name(&s, look, field, cut_field_chosen(p, field));
	enum role role = here && p->wrong ? ROLE_ERROR : here ? ROLE_FIELD : ROLE_TEXT;
	if (here) {
		canvas_fill(c, (struct rect){x, y, w, 1}, role, ' ');
		canvas_cursor(c, x, y);
	}
	if (here && p->picker.open && p->picker.typed.text.len)
		edit_draw(&p->picker.typed, c, x, y, w, role);
	else if (here && cut_field_typed(field) && !hidden)
		edit_draw(&p->text[field], c, x, y, w, role);
	else if (s.len == 0 && !here)
		canvas_text_w(c, x, y, w, ROLE_DIM, tr("from the plan"));
	else
		canvas_text_w(c, x, y, w, role, str_text(&s));
}

static void draw_field(const struct cut_panel *p, const struct look *look, struct canvas *c, int field, int y)
{
	bool here = field == p->at;
	struct str state = str_on(look->frame);
	int x = p->x + 2 + CUT_LABEL_W, w = p->w - CUT_LABEL_W - 3;
	if (here)
		canvas_put(c, p->x, y, ROLE_CURSOR, 0x25B8); // ▸
	canvas_text_w(c, p->x + 2, y, CUT_LABEL_W - 1, here ? ROLE_CURSOR : ROLE_DIM, cut_field_label(field));
	cut_field_state(&state, look, field);
	if (state.len && w > VALUE_W + 8) {
		canvas_text_w(c, x + VALUE_W + 2, y, w - VALUE_W - 2, ROLE_DIM, str_text(&state));
		w = VALUE_W;
	}
	draw_value(p, look, c, field, x, y, w);
}

// In the line above the question, at its right end.
static void draw_signs(struct canvas *c, int end, int y)
{
	struct str s = {0};
	cut_tell_signs(&s);
	int x = end - text_width(str_text(&s)) - 2;
	canvas_fill(c, (struct rect){x, y, end - x, 1}, ROLE_TEXT, ' ');
	canvas_text(c, x + 1, y, ROLE_DIM, str_text(&s));
	str_free(&s);
}

// Beside a wide list there is room for what the line says, below the n fields.
static void tell_beside(const struct cut_panel *p, const struct look *look, struct canvas *c, struct rect r, int n)
{
	if (n < 0 || !look->cut)
		return;
	struct str s = str_on(look->frame);
	cut_tell(&s, look, look->cut);
	int lines = label_wrapped(c, look, (struct rect){p->x, p->y + n + 1, p->w, r.h - n - 6}, ROLE_TEXT, str_text(&s));
	str_clear(&s);
	cut_tell_signs(&s);
	if (look->cut->line >= 0)
		canvas_text_w(c, p->x, p->y + n + 2 + lines, p->w, ROLE_DIM, str_text(&s));
}

void cut_draw(struct cut_panel *p, const struct look *look, struct canvas *c, int w, int h)
{
	struct rect list = cut_room(p, w, h);
	bool beside = w >= BESIDE;
	struct rect r = beside ? (struct rect){list.w, 0, w - list.w, h} : (struct rect){0, list.h, w, h - list.h};
	canvas_fill(c, r, ROLE_TEXT, ' ');
	p->screen_w = c->cols;
	p->x = beside ? r.x + 2 : r.x;
	p->w = beside ? r.w - 3 : r.w - 2;
	p->y = r.y + (beside ? 2 : 1);
	if (beside) {
		canvas_vline(c, r.x, r.y, r.h, ROLE_BORDER);
		canvas_text_w(c, p->x, r.y, p->w, ROLE_HEADING, tr("Cut line"));
	} else {
		canvas_hline(c, r.x, r.y, r.w, ROLE_BORDER);
		canvas_put(c, r.x + 1, r.y, ROLE_TEXT, ' ');
		int used = canvas_text_w(c, r.x + 2, r.y, r.w - 4, ROLE_HEADING, tr("Cut line"));
		canvas_put(c, r.x + 2 + used, r.y, ROLE_TEXT, ' ');
		if (look->cut && look->cut->line >= 0 && r.w >= SIGNS_LEAST)
			draw_signs(c, r.x + r.w - 1, r.y);
	}
	int rows = r.y + r.h - p->y, n = fields_shown(p), before = 0;
	for (int f = 0; f < p->at; f++)
		before += cut_field_there(p, f);
	p->top = before < p->top ? before : before >= p->top + rows ? before - rows + 1 : p->top;
	p->top = p->top > n - rows ? (n > rows ? n - rows : 0) : p->top;
	for (int f = 0, line = -p->top; f < CUT_FIELDS && line < rows; f++)
		if (cut_field_there(p, f) && line++ >= 0)
			draw_field(p, look, c, f, p->y + line - 1);
	tell_beside(p, look, c, r, beside ? n : -1);
	if (p->picker.open)
		cut_pick_draw(p, look, c, (struct rect){p->x + 1 + CUT_LABEL_W, 0, p->w - CUT_LABEL_W - 1, h},
					  p->y + before - p->top);
}
