// SPDX-License-Identifier: EUPL-1.2
// Draws a profile: the head with score and rank always in sight, the parts below it on one side or on two.
#include "base/i18n.h"
#include "base/text.h"
#include "say/label.h"
#include "say/progress.h"
#include "ui/kit/label.h"
#include "ui/kit/line.h"
#include "ui/kit/mark.h"
#include "ui/object/profile.h"

// Field, selection, stage; what the measure is and whether it must be.
static void second_line(struct str *out, const struct look *look, const struct measure *m)
{
	const struct field *f = plan_find(look->plan, T_field, m->field);
	if (f)
		str_add(out, f->title);
	progress_join(out);
	str_add(out, words_label(words_selection, m->selection));
	if (m->stage != stage_NONE)
		str_addf(out, " · %s", words_label(words_stage, m->stage));
	if (m->kind != measure_kind_MEASURE)
		str_addf(out, " · %s", words_label(words_measure_kind, m->kind));
	if (m->mandatory == yes_no_YES)
		str_addf(out, " · %s", tr("required by law"));
	if (m->priority != NONE32)
		str_addf(out, tr(" · decided priority %d"), (int)m->priority);
}

static void draw_head(const struct look *look, struct canvas *c, const struct profile_page *page, int w)
{
	const struct measure *m = page->measure;
	struct str text = str_on(look->frame);
	profile_score(&text, look, page->at);
	int score_w = text_width(str_text(&text)), code_w = text_width(label_number(m->code));
	bool room = w - score_w - code_w > 30;
	if (room)
		canvas_text_right(c, w - 1, 0, ROLE_TITLE, str_text(&text));
	canvas_text(c, 1, 0, ROLE_DIM, label_number(m->code));
	look_draw_mark(look, c, 0, 0, T_measure, m->id, false);
	label_draw(c, look, 3 + code_w, 0, w - 4 - code_w - (room ? score_w + 2 : 0), ROLE_TITLE, m->title);
	canvas_bold(c, (struct rect){0, 0, w, 1});
	str_clear(&text);
	second_line(&text, look, m);
	label_draw(c, look, 3 + code_w, 1, w - 4 - code_w, ROLE_DIM, str_text(&text));
	canvas_hline(c, 0, 2, w, ROLE_BORDER);
}

// ---- parts -------------------------------------------------------------------------------------------------------

static void draw_heading(const struct look *look, struct canvas *c, const struct profile_part *part, int w)
{
	int used = label_draw(c, look, LINE_MARK, 0, w - LINE_MARK - 1, ROLE_HEADING, part->heading);
	if (*part->extra)
		canvas_text_w(c, LINE_MARK + used + 2, 0, w - LINE_MARK - used - 3, ROLE_DIM, part->extra);
}

static void draw_item(const struct look *look, struct canvas *c, const struct profile_page *page,
					  const struct profile_item *item, int line, int w, bool here)
{
	struct line l = {0};
	enum role role = here ? ROLE_CURSOR : item->kind == ITEM_STEP || item->kind == ITEM_EMPTY ? ROLE_DIM : ROLE_TEXT;
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
	line_add(&l, x, w - x - 1, role, item->text[line]);
	line_draw(c, 0, w, &l, here && line == 0, look->search);
	if (line == 0 && item->table < TABLE_COUNT && item->table != T_measure) // that of the measure stands in the head
		look_draw_mark(look, c, LINE_MARK, 0, item->table, item->id, here);
}

void profile_draw_line(void *state, const struct look *look, struct canvas *c, const struct rows_page *p,
					   const struct rows_line *l)
{
	const struct profile *s = state;
	const struct profile_page *page = p->of;
	struct canvas_saved saved = canvas_enter(c, (struct rect){0, l->y, l->w, 1});
	if (l->thing >= 0)
		draw_item(look, c, page, &page->items[l->thing], l->nth, l->w, l->thing == s->rows.list.at);
	for (int i = 0; l->thing < 0 && i < page->parts_n; i++)
		if (page->parts[i].line == l->line && page->parts[i].right == l->right)
			draw_heading(look, c, &page->parts[i], l->w);
	canvas_leave(c, saved);
}

void profile_draw(struct profile *s, const struct look *look, struct canvas *c, const struct rows_page *p, int w, int h)
{
	const struct profile_page *page = p->of;
	int left = profile_left_width(w), rows = h - PROFILE_HEAD;
	draw_head(look, c, page, w);
	if (rows < 1)
		return;
	rows_draw(s, look, c, p, (struct rect){0, PROFILE_HEAD, left, rows}, false);
	if (profile_is_wide(w)) {
		canvas_vline(c, left, PROFILE_HEAD, rows, ROLE_BORDER);
		rows_draw(s, look, c, p, (struct rect){left + 1, PROFILE_HEAD, w - left - 1, rows}, true);
	}
	int shown = s->rows.side[s->rows.list.at >= page->right_first].shown;
	s->rows.list.page = shown > 3 ? shown / 3 : 1; // items take about three lines
}
