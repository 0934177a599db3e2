// SPDX-License-Identifier: EUPL-1.2
// A closing on one screen: what is still open, the list of what could be carried over, and the two texts.
#include "base/i18n.h"
#include "base/text.h"
#include "base/wrap.h"
#include "plan/okr/okr.h"
#include "say/label.h"
#include "say/progress.h"
#include "say/verdict.h"
#include "ui/kit/box.h"
#include "ui/kit/pen.h"
#include "ui/kit/stage.h"
#include "ui/okr/closing_parts.h"

#define MOST_CELLS      110
#define FACT_LINES      3
#define TEXT_MOST_LINES 8

struct page {
	struct closing *s;
	const struct look *look;
	struct canvas *c;
	struct rect r, in;
	struct quarter_list list;
	const char *facts[FACT_LINES];
	int facts_n, y, label_w;
	int rows, pitch; // of the list, and the lines of each: where it is 2 titles go on below
	int text;        // lines of each text
	bool airy;
};

static void draw_facts(struct page *p)
{
	for (int i = 0; i < p->facts_n; i++)
		canvas_text(p->c, p->in.x, p->y++, ROLE_WARN, p->facts[i]);
	p->y += p->airy;
}

static void draw_objective(const struct page *p, const struct objective *o, int y)
{
	const struct closing *s = p->s;
	bool here = !s->inside && o->id == s->objective, ticked = closing_ticked(s, o);
	struct objective_state st = okr_objective(p->look->plan, o, p->look->today);
	struct str percent = str_on(p->look->frame);
	progress_percent(&percent, st.progress_bp, st.approximate);
	const char *verdict = verdict_short(o->verdict, false);
	int end = p->in.x + p->in.w, percent_w = 7, verdict_w = 0;
	for (int i = 0; i < verdict_COUNT; i++)
		verdict_w = num_max(verdict_w, text_width(verdict_short(i, false)));
	struct pen pen = {p->c, p->in.x, y, end - percent_w - verdict_w - 2, false};
	pen_text(&pen, ROLE_CURSOR, here ? "▸ " : "  ");
	pen_text(&pen, ticked ? ROLE_GOOD : ROLE_TEXT, ticked ? "[✓] " : "[ ] ");
	pen_text(&pen, here ? ROLE_CURSOR : ROLE_TEXT, arena_printf(p->look->frame, *o->code ? "%s " : "%s", o->code));
	p->c->lines = p->pitch;
	if (pen_room(&pen) > 0)
		pen_title(p->c, pen.x, y, pen_room(&pen), here ? ROLE_CURSOR : ROLE_TEXT, o->title, "");
	p->c->lines = 1;
	canvas_text_right(p->c, end - verdict_w - 2, y, ROLE_TEXT, str_text(&percent));
	canvas_text(p->c, end - verdict_w, y, o->verdict == verdict_NONE ? ROLE_DIM : ROLE_TEXT, verdict);
	if (here) {
		canvas_bold(p->c, (struct rect){p->in.x, y, p->in.w, p->pitch});
		canvas_cursor(p->c, p->in.x + 3, y);
	}
}

static void draw_list(struct page *p)
{
	struct closing *s = p->s;
	struct str target = str_on(p->look->frame), head = str_on(p->look->frame);
	bool made = false, can = closing_target(&target, s, p->look, &made);
	int at = quarter_list_find(&p->list, s->objective);
	if (can)
		str_addf(&head, made ? tr("Carried over into %s, which is made then") : tr("Carried over into %s"),
				 str_text(&target));
	else
		str_add(&head, tr("No quarter can follow: this one has no dates"));
	struct pen pen = {p->c, p->in.x, p->y++, p->in.x + p->in.w, false};
	pen_text(&pen, ROLE_HEADING, str_text(&head));
	pen_text(&pen, ROLE_DIM, arena_printf(p->look->frame, " (%zu)", closing_carried(s, p->look).n));
	if (p->list.n == 0) {
		canvas_text_w(p->c, p->in.x + 2, p->y, p->in.w - 2, ROLE_DIM, tr("Nothing is left to be carried over."));
		if (!s->inside)
			canvas_cursor(p->c, p->in.x + 2, p->y);
		p->y++;
	}
	s->top = at < s->top ? at : at >= s->top + p->rows ? at - p->rows + 1 : s->top;
	s->top = (int)num_clamp(s->top, 0, num_max(0, p->list.n - p->rows));
	for (int i = 0; i < p->rows && s->top + i < p->list.n; i++, p->y += p->pitch)
		draw_objective(p, p->list.at[s->top + i], p->y);
	int below = p->list.n - s->top - p->rows;
	if (s->top > 0 || below > 0)
		box_more(p->c, p->r, s->top, num_max(0, below));
	p->y += p->airy;
}

static void draw_text(struct page *p, int field)
{
	struct closing *s = p->s;
	struct closing_field *f = &s->f[field];
	struct edit_line *lines;
	bool here = s->inside && s->at == field;
	const char *text = str_text(&f->edit.text);
	int x = p->in.x + p->label_w + 1, w = p->in.w - p->label_w - 1;
	f->cells = num_max(1, w - 1);
	int n = edit_wrap(p->look->frame, text, f->cells, &lines), at = edit_line_of(lines, n, f->edit.cursor);
	canvas_text_w(p->c, p->in.x, p->y, p->label_w, ROLE_DIM, label_head(p->look->frame, closing_label(field)));
	if (!here)
		f->top = 0;
	f->top = here && at < f->top ? at : here && at >= f->top + p->text ? at - p->text + 1 : f->top;
	for (int i = 0; i < p->text; i++) {
		if (here)
			canvas_fill(p->c, (struct rect){x, p->y + i, w, 1}, ROLE_FIELD, ' ');
		if (i + f->top >= n)
			continue;
		const struct edit_line *l = &lines[i + f->top];
		canvas_text_w(p->c, x, p->y + i, w,
					  here                      ? ROLE_FIELD
					  : closing_typed(s, field) ? ROLE_CURSOR
												: ROLE_TEXT,
					  arena_dup(p->look->frame, text + l->from, l->to - l->from));
	}
	if (n > f->top + p->text)
		canvas_text(p->c, x + w - 1, p->y + p->text - 1, ROLE_DIM, "▼");
	if (here)
		canvas_cursor(p->c, x + num_min(edit_cell_of(text, &lines[at], f->edit.cursor), w - 1), p->y + at - f->top);
	p->y += p->text + p->airy;
}

// Facts and list as they need, the texts share what is left; where there is little, each gives way a line at a time.
static void lay(struct page *p, int most)
{
	p->pitch = stage_lines(p->look);
	int need = num_max(1, p->list.n) * p->pitch;
	p->airy = most >= p->facts_n + 1 + need + 2 * 3 + 3;
	int room = most - p->facts_n - 1 - (p->airy ? (p->facts_n > 0) + 2 : 0);
	p->rows = (int)num_clamp(need, p->pitch, num_max(p->pitch, room - 2 * 2)) / p->pitch;
	p->text = (int)num_clamp((room - p->rows * p->pitch) / 2, 1, TEXT_MOST_LINES);
}

void closing_draw(void *state, const struct look *look, struct canvas *c, int w, int h)
{
	struct closing *s = state;
	struct page p = {.s = s, .look = look, .c = c, .label_w = 10};
	const struct cycle *cycle = closing_cycle(s, look);
	struct str title = str_on(look->frame), facts = str_on(look->frame);
	int cells = num_min(w - 4, MOST_CELLS);
	if (!cycle || s->gone) {
		p.in = box_draw(c, box_middle(w, h, cells, 1), tr("Close quarter"));
		canvas_text_w(c, p.in.x, p.in.y, p.in.w, ROLE_DIM,
					  look_keys(look, tr("This quarter is not in review any more. {close} leaves.")));
		canvas_cursor(c, p.in.x, p.in.y);
		return;
	}
	quarter_life_title(&title, cycle, cycle_state_CLOSED);
	closing_facts(&facts, s, look);
	p.list = closing_list(s, look);
	for (int i = 0; i < CO_FIELDS; i++)
		p.label_w = num_max(p.label_w, text_width(closing_label(i)));
	if (facts.len)
		p.facts_n = text_wrap(look->frame, str_text(&facts), cells, h >= 17 ? FACT_LINES : 1, p.facts);
	lay(&p, h - 2);
	int lines = p.facts_n + 1 + p.rows * p.pitch + 2 * p.text + (p.airy ? (p.facts_n > 0) + 2 : 0);
	p.r = box_middle(w, h, cells, num_min(lines, h - 2));
	p.in = box_draw(c, p.r, str_text(&title));
	p.y = p.in.y;
	p.airy = p.airy && p.facts_n > 0;
	draw_facts(&p);
	p.airy = lines > p.facts_n + 1 + p.rows * p.pitch + 2 * p.text;
	draw_list(&p);
	draw_text(&p, CO_SUMMARY);
	draw_text(&p, CO_OUTLOOK);
}
