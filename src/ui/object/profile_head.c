// SPDX-License-Identifier: EUPL-1.2
// The head of a profile: number, title, score and rank; below them where the measure stands.
#include "base/i18n.h"
#include "base/text.h"
#include "say/label.h"
#include "say/profile.h"
#include "say/score.h"
#include "ui/kit/label.h"
#include "ui/kit/mark.h"
#include "ui/kit/pen.h"
#include "ui/kit/stage.h"
#include "ui/object/profile.h"

int profile_draw_head(const struct look *look, struct canvas *c, const struct object_page *page, int w)
{
	const struct measure *m = page->row;
	struct str text = str_on(look->frame);
	score_standing(&text, look->score, page->at);
	int score_w = text_width(str_text(&text)), code_w = text_width(label_number(m->code));
	bool room = w - score_w - code_w > 30;
	if (room)
		canvas_text_right(c, w - 1, 0, ROLE_TITLE, str_text(&text));
	canvas_text(c, 1, 0, ROLE_DIM, label_number(m->code));
	look_draw_mark(look, c, 0, 0, T_measure, m->id, false);
	int title_w = w - 4 - code_w - (room ? score_w + 2 : 0), lines = stage_title(look, m->title, title_w);
	c->lines = lines;
	pen_title(c, 3 + code_w, 0, title_w, ROLE_TITLE, m->title, look->search);
	c->lines = 1;
	canvas_bold(c, (struct rect){0, 0, w, lines});
	str_clear(&text);
	profile_state(&text, look, m);
	label_draw(c, look, 3 + code_w, lines, w - 4 - code_w, ROLE_DIM, str_text(&text));
	canvas_hline(c, 0, lines + 1, w, ROLE_BORDER);
	return lines + 2;
}
