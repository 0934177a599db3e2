// SPDX-License-Identifier: EUPL-1.2
// Texts with the search hit marked, and friendly texts over several lines.
#include "ui/kit/label.h"

#include "base/num.h"
#include "base/text.h"
#include "base/wrap.h"
#include "ui/kit/match.h"
#include "ui/kit/pen.h"

int label_draw(struct canvas *c, const struct look *look, int x, int y, int w, enum role role, const char *s)
{
	int used = canvas_text_w(c, x, y, w, role, s);
	match_paint(c, x, y, used, s, look->search);
	return used;
}

void label_title(struct canvas *c, const struct look *look, int x, int y, int w, bool here, const char *s)
{
	int lines = pen_title(c, x, y, w, here ? ROLE_CURSOR : ROLE_TEXT, s, look->search);
	if (here)
		canvas_bold(c, (struct rect){x, y, lines > 1 ? w : num_min(text_width(s), w), lines});
}

int label_wrapped(struct canvas *c, const struct look *look, struct rect r, enum role role, const char *s)
{
	if (r.w < 1 || r.h < 1 || !s[0])
		return 0;
	const char **lines = arena_alloc(look->frame, (size_t)r.h * sizeof *lines);
	int n = text_wrap(look->frame, s, r.w, r.h, lines);
	for (int i = 0; i < n; i++)
		canvas_text_w(c, r.x, r.y + i, r.w, role, lines[i]);
	return n;
}
