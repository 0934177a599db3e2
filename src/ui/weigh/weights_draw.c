// SPDX-License-Identifier: EUPL-1.2
// The sliders: a line a criterion with its share, what has changed against the plan, and whether it is held. Beside a
// wide list they leave room for what moves most.
#include "base/i18n.h"
#include "base/num.h"
#include "base/text.h"
#include "base/wrap.h"
#include "say/label.h"
#include "ui/kit/pen.h"
#include "ui/weigh/weights_panel.h"

enum {
	BAR_LEAST = 6,
	BAR_MOST = 40,
	PANEL_LEAST = 46,
	PANEL_MOST = 72,
	MOVERS_MOST = 24,
};

static int panel_w(int w)
{
	int want = w * 2 / 5;
	return want < PANEL_LEAST ? PANEL_LEAST : want > PANEL_MOST ? PANEL_MOST : want;
}

// Below a narrow list: a rule and the sliders, at most half of the room.
static int panel_h(const struct weights_panel *p, int h)
{
	int want = p->n + 1;
	return want > h / 2 ? h / 2 : want;
}

struct rect weights_room(const struct weights_panel *p, int w, int h)
{
	if (p->n == 0)
		return (struct rect){0, 0, w, h};
	if (w >= WEIGHTS_BESIDE)
		return (struct rect){0, 0, w - panel_w(w), h};
	return (struct rect){0, 0, w, h - panel_h(p, h)};
}

static void draw_delta(const struct weights_panel *p, const struct look *look, struct canvas *c, int i, int end, int y)
{
	int32_t bp = p->now.bp[i], was = look->trial->own.bp[i];
	struct str s = str_on(look->frame);
	if (bp != NONE32 && was != NONE32 && bp != was)
		label_delta(&s, bp - was);
	canvas_text_right(c, end, y, bp > was ? ROLE_UP : ROLE_DOWN, str_text(&s));
}

// What is typed, all of it that has room, and behind it how it is understood.
static void draw_typed(const struct weights_panel *p, const struct look *look, struct canvas *c, int x, int end, int y)
{
	const char *text = str_text(&p->typed.text);
	struct edit_line whole = {0, p->typed.text.len};
	int w = text_width(text) + 1 > 8 ? text_width(text) + 1 : 8, cell = edit_cell_of(text, &whole, p->typed.cursor);
	w = w > end - x ? end - x : w;
	enum role role = p->wrong.len ? ROLE_ERROR : ROLE_FIELD;
	canvas_fill(c, (struct rect){x, y, w, 1}, role, ' ');
	canvas_text_w(c, x, y, w, role, text);
	canvas_cursor(c, x + (cell < w ? cell : w - 1), y);
	struct str understood = str_on(look->frame);
	if (!p->wrong.len && p->typed.text.len) {
		str_add(&understood, "→ ");
		label_percent(&understood, p->now.bp[p->at]);
	}
	canvas_text_w(c, x + w + 1, y, end - x - w - 1, ROLE_NOTICE, str_text(&understood));
}

// Cells for the names of criteria, out of `room` for names and bars: what the longest one needs, as far as the least bar
// leaves it; two fifths at least.
static int name_w(const struct look *look, int room, int least_bar)
{
	int widest = 0;
	for (int i = 0; i < look->score->criteria_n; i++)
		widest = num_max(widest, text_width(look->score->criteria[i].criterion->title));
	return num_max(room * 2 / 5, num_min(widest, room - least_bar));
}

// "▸ Aufwand        25 %     +5 ████████░░░░░░░ held"
static void draw_slider(const struct weights_panel *p, const struct look *look, struct canvas *c, int i, int y, int w)
{
	bool here = i == p->at;
	int held_w = text_width(tr("held")), name = name_w(look, w - 8 - 7 - 3, held_w + 2 + BAR_LEAST);
	int x = p->x, percent = x + 2 + name + 8, delta = percent + 7;
	struct str s = str_on(look->frame);
	if (here) {
		canvas_put(c, x, y, ROLE_CURSOR, 0x25B8); // ▸
		canvas_cursor(c, x, y);
	}
	const char *title[1];
	text_wrap_head(look->frame, look->score->criteria[i].criterion->title, name, 1, title);
	canvas_text_w(c, x + 2, y, name, here ? ROLE_CURSOR : ROLE_TEXT, title[0]);
	if (here && p->typing) {
		draw_typed(p, look, c, percent - 7, x + w - 1, y);
		return;
	}
	label_percent(&s, p->now.bp[i]);
	canvas_text_right(c, percent, y, here ? ROLE_FIELD : ROLE_TEXT, str_text(&s));
	draw_delta(p, look, c, i, delta, y);
	int end = x + w - held_w - 1, bar = end - delta - 1 > BAR_MOST ? BAR_MOST : end - delta - 1;
	if (bar >= BAR_LEAST && p->now.bp[i] != NONE32)
		canvas_bar(c, delta + 1, y, bar, p->now.bp[i], WEIGHTS_WHOLE, here ? ROLE_BAR : ROLE_PHASE);
	if (p->now.locked[i])
		canvas_text(c, delta + 2 + (bar > 0 ? bar : 0), y, ROLE_WARN, tr("held"));
	if (here)
		canvas_bold(c, (struct rect){x + 2, y, percent - x - 2, 1});
}

static void draw_sliders(struct weights_panel *p, const struct look *look, struct canvas *c, int w)
{
	if (p->at < p->top)
		p->top = p->at;
	if (p->at >= p->top + p->rows)
		p->top = p->at - p->rows + 1;
	if (p->top > p->n - p->rows)
		p->top = p->n > p->rows ? p->n - p->rows : 0;
	for (int i = 0; i < p->rows && p->top + i < p->n; i++)
		draw_slider(p, look, c, p->top + i, p->y + i, w);
}

// "Weights · sum 100%", and how many sliders are out of sight.
static void heading(const struct weights_panel *p, const struct look *look, struct str *out)
{
	str_add(out, tr("Weights"));
	str_addf(out, " · %s", look->trial->differs ? tr("preview") : tr("as in the plan"));
	str_addf(out, " · %s", tr("sum 100%"));
	if (p->n > p->rows)
		str_addf(out, tr(" · %d of %d"), p->at + 1, p->n);
}

static int32_t distance(int32_t moved)
{
	return moved < 0 ? -moved : moved;
}

// Measures that win or lose most places, in one pass: the best are few, so they are kept in order by insertion.
static int movers(const struct look *look, uint32_t *most, int room)
{
	int n = 0;
	for (size_t m = 0; look->moved && m < look->score->n; m++) {
		int32_t d = distance(look->moved[m]);
		if (d == 0 || (n == room && d <= distance(look->moved[most[n - 1]])))
			continue;
		int at = n < room ? n++ : n - 1;
		for (; at > 0 && distance(look->moved[most[at - 1]]) < d; at--)
			most[at] = most[at - 1];
		most[at] = (uint32_t)m;
	}
	return n;
}

static void draw_movers(const struct look *look, struct canvas *c, struct rect r)
{
	uint32_t most[MOVERS_MOST];
	int room = r.h - 2 < MOVERS_MOST ? r.h - 2 : MOVERS_MOST;
	int n = room > 0 ? movers(look, most, room) : 0;
	if (n == 0)
		return;
	canvas_text_w(c, r.x, r.y + 1, r.w, ROLE_HEADING, tr("What moves most"));
	for (int i = 0; i < n; i++) {
		const struct measure *m = &look->plan->measure[most[i]];
		int32_t moved = look->moved[most[i]], rank = look->score->rank[most[i]];
		struct pen pen = {.c = c, .x = r.x, .y = r.y + 2 + i, .end = r.x + r.w};
		pen_text(&pen, moved > 0 ? ROLE_UP : ROLE_DOWN,
				 arena_printf(look->frame, "%s%-4d", moved > 0 ? "▲" : "▼", (int)distance(moved)));
		pen_text(&pen, ROLE_TEXT, arena_printf(look->frame, "%4d → %-4d ", (int)(rank + moved), (int)rank));
		pen_text(&pen, ROLE_TEXT, arena_printf(look->frame, "%s %s", label_number(m->code), m->title));
	}
}

void weights_draw(struct weights_panel *p, const struct look *look, struct canvas *c, int w, int h)
{
	struct rect list = weights_room(p, w, h);
	struct str head = str_on(look->frame);
	bool beside = w >= WEIGHTS_BESIDE;
	struct rect r = beside ? (struct rect){list.w, 0, w - list.w, h} : (struct rect){0, list.h, w, h - list.h};
	canvas_fill(c, r, ROLE_TEXT, ' ');
	p->w = beside ? r.w - 3 : r.w - 2;
	p->x = beside ? r.x + 2 : r.x;
	p->y = r.y + (beside ? 2 : 1);
	p->rows = r.y + r.h - p->y < p->n ? r.y + r.h - p->y : p->n;
	heading(p, look, &head);
	if (beside) {
		canvas_vline(c, r.x, r.y, r.h, ROLE_BORDER);
		canvas_text_w(c, p->x, r.y, p->w, ROLE_HEADING, str_text(&head));
	} else {
		canvas_hline(c, r.x, r.y, r.w, ROLE_BORDER);
		canvas_put(c, r.x + 1, r.y, ROLE_TEXT, ' ');
		int used = canvas_text_w(c, r.x + 2, r.y, r.w - 5, ROLE_HEADING, str_text(&head));
		canvas_put(c, r.x + 2 + used, r.y, ROLE_TEXT, ' ');
	}
	draw_sliders(p, look, c, p->w);
	if (beside)
		draw_movers(look, c, (struct rect){p->x, p->y + p->rows, p->w, r.h - p->rows - 2});
}
