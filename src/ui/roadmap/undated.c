// SPDX-License-Identifier: EUPL-1.2
// Measures without any date: a line each while there is room, else one or two lines with their numbers, turned like
// pages so that the one under the cursor is among them.
#include "ui/roadmap/undated.h"

#include "base/i18n.h"
#include "base/text.h"
#include "say/label.h"
#include "ui/kit/label.h"
#include "ui/kit/mark.h"
#include "ui/roadmap/latest.h"

enum { MORE_W = 15 }; // kept free at the right for how many more there are

static const struct measure *undated_at(const struct roadmap_rows *rows, const struct look *look, size_t i)
{
	return &look->plan->measure[rows->undated.at[i]];
}

static int head_w(void)
{
	return 1 + text_width(tr("without a date:")) + 1;
}

// Cells of " M12"; the one under the cursor has a mark in place of the blank.
static int token_w(const struct roadmap_rows *rows, const struct look *look, size_t i)
{
	return 1 + text_width(label_number(undated_at(rows, look, i)->code));
}

// Walks the numbers of a block w cells wide, from number `top` on: the place of number i is told to `each`, until it
// returns false. Returns the first number that has no place in `lines` lines.
typedef bool each_number(void *arg, size_t i, int x, int line);

struct walk {
	const struct roadmap_rows *rows;
	const struct look *look;
	size_t top;
	int w, lines;
};

static size_t walk(const struct walk *k, each_number *each, void *arg)
{
	int x = head_w(), line = 0;
	size_t i = k->top;
	for (; i < k->rows->undated.n; i++) {
		int cells = token_w(k->rows, k->look, i);
		if (x + cells > k->w && x > head_w()) {
			x = head_w();
			line++;
		}
		if (line >= k->lines || (each && !each(arg, i, x, line)))
			break;
		x += cells;
	}
	return i;
}

int roadmap_undated_lines(const struct roadmap_rows *rows, const struct look *look, int w, int most)
{
	for (int lines = 0; lines < most; lines++)
		if (walk(&(struct walk){rows, look, 0, w - MORE_W, lines}, NULL, NULL) >= rows->undated.n)
			return lines;
	return most;
}

struct undated_pen {
	struct roadmap *st;
	const struct look *look;
	struct canvas *c;
	int y;
	size_t here;
};

static bool draw_number(void *arg, size_t i, int x, int line)
{
	struct undated_pen *p = arg;
	const char *number = label_number(undated_at(&p->st->rows, p->look, i)->code);
	bool here = i == p->here;
	int used = label_draw(p->c, p->look, x + 1, p->y + line, text_width(number), here ? ROLE_CURSOR : ROLE_DIM, number);
	if (here) {
		canvas_put(p->c, x, p->y + line, ROLE_CURSOR, 0x25B8); // ▸
		canvas_bold(p->c, (struct rect){x + 1, p->y + line, used, 1});
		canvas_cursor(p->c, x + 1, p->y + line);
	}
	return true;
}

static void draw_numbers(struct roadmap *st, const struct look *look, struct canvas *c, struct rect r)
{
	size_t here = st->list.at >= (int)st->rows.n ? (size_t)st->list.at - st->rows.n : SIZE_MAX;
	struct walk k = {&st->rows, look, st->drawn.undated_top, r.w - MORE_W, r.h};
	if (here == SIZE_MAX || here < st->drawn.undated_top)
		st->drawn.undated_top = here == SIZE_MAX ? 0 : here;
	else if (here >= walk(&k, NULL, NULL))
		st->drawn.undated_top = here;
	struct undated_pen pen = {st, look, c, r.y, here};
	canvas_text(c, 1, r.y, ROLE_DIM, tr("without a date:"));
	k.top = st->drawn.undated_top;
	size_t end = walk(&k, draw_number, &pen);
	int above = st->drawn.undated_top > 9999 ? 9999 : (int)st->drawn.undated_top;
	list_more(c, r.x + k.w + 1, r.y + r.h - 1, MORE_W - 1, above, (int)(st->rows.undated.n - end));
}

unsigned roadmap_undated_text(struct str *out, const struct look *look, const struct measure *m)
{
	struct plan_rows rows = plan_of(look->plan, T_phase, "measure", m->id);
	str_add(out, rows.n > 0 ? tr("without a date: ") : tr("no phase yet"));
	for (size_t i = 0; i < rows.n; i++)
		str_addf(out, "%s%s", i > 0 ? ", " : "", look->plan->phase[rows.at[i]].title);
	return roadmap_latest_text(out, look, m);
}

static void draw_line(struct roadmap *st, const struct look *look, struct canvas *c, size_t i, int y, int w)
{
	const struct measure *m = undated_at(&st->rows, look, i);
	bool here = st->list.at == (int)(st->rows.n + i);
	struct str phases = str_on(look->frame);
	if (here) {
		canvas_put(c, 0, y, ROLE_CURSOR, 0x25B8); // ▸
		canvas_cursor(c, roadmap_labels_title_x(&st->labels), y);
	}
	look_draw_mark(look, c, 0, y, T_measure, m->id, here);
	roadmap_labels_draw(&st->labels, look, c, m, y, here);
	st->legend.latest |= roadmap_undated_text(&phases, look, m);
	canvas_text_w(c, st->window.x, y, w - st->window.x, ROLE_DIM, str_text(&phases));
}

// All of them, or from undated_top on as many as fit; how many more there are stands at the end of the last line.
static void draw_lines(struct roadmap *st, const struct look *look, struct canvas *c, struct rect r)
{
	int below = (int)(st->rows.undated.n - st->drawn.undated_top) - r.h, above = (int)st->drawn.undated_top;
	bool more = st->rows.n > 0 && (below > 0 || above > 0);
	for (int i = 0; i < r.h && st->drawn.undated_top + (size_t)i < st->rows.undated.n; i++)
		draw_line(st, look, c, st->drawn.undated_top + (size_t)i, r.y + i, more && i == r.h - 1 ? r.w - MORE_W : r.w);
	if (more)
		list_more(c, r.x + r.w - MORE_W + 1, r.y + r.h - 1, MORE_W - 1, above, below > 0 ? below : 0);
}

void roadmap_draw_undated(struct roadmap *st, const struct look *look, struct canvas *c, struct rect r)
{
	st->drawn.undated_y = r.y;
	st->drawn.undated_h = r.h;
	if (st->rows.undated.n == 0 || r.h <= 0)
		return;
	if (st->drawn.spread)
		draw_lines(st, look, c, r);
	else
		draw_numbers(st, look, c, r);
}

struct undated_hit {
	int x, line;
	const struct roadmap *st;
	const struct look *look;
	ptrdiff_t found;
};

static bool is_hit(void *arg, size_t i, int x, int line)
{
	struct undated_hit *h = arg;
	if (line == h->line && h->x >= x && h->x < x + token_w(&h->st->rows, h->look, i))
		h->found = (ptrdiff_t)i;
	return h->found < 0 && line <= h->line;
}

int roadmap_undated_click(const struct roadmap *st, const struct look *look, int x, int line)
{
	struct undated_hit hit = {x, line, st, look, -1};
	if (st->drawn.spread)
		return line < (int)(st->rows.undated.n - st->drawn.undated_top)
				   ? (int)(st->rows.n + st->drawn.undated_top) + line
				   : -1;
	int w = st->window.x + st->window.width + 1 - MORE_W;
	walk(&(struct walk){&st->rows, look, st->drawn.undated_top, w, st->drawn.undated_h}, is_hit, &hit);
	return hit.found < 0 ? -1 : (int)st->rows.n + (int)hit.found;
}
