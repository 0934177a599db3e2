// SPDX-License-Identifier: EUPL-1.2
// Only cells that differ are written. What stands between two of them is written again where that is shorter than
// going round it, and blanks are erased where that is shorter than writing them.
#include "term/row.h"

#include "base/utf8.h"

#include <stdio.h>
#include <wchar.h>

enum { GAP = 6, ERASED = 9 }; // cells: longer gaps are jumped; so many blanks are worth erasing and going round

struct line {
	struct frame *f;
	struct str *out;
	int y;
	const struct dot *shown, *next;
};

static bool blank(const struct dot *d)
{
	return d->ch == ' ' && d->mark == 0;
}

// Is the ink that is on now right for this dot?
static bool wet(const struct frame *f, const struct dot *d)
{
	if (f->ink == INK_UNKNOWN)
		return false;
	return blank(d) ? f->inks->ground[f->ink] == d->ink : (uint32_t)f->ink == d->ink;
}

static void write_ch(const struct tongue *t, struct str *out, uint32_t ch)
{
	if (t->utf8 || ch < 0x80)
		str_addcp(out, ch);
	else
		str_addc(out, (char)wctob((wint_t)ch));
}

static int width_at(const struct line *l, int x)
{
	return x + 1 < l->f->cols && l->next[x + 1].ch == 0 ? 2 : 1;
}

static void write_as(const struct line *l, const struct dot *d, int width)
{
	struct frame *f = l->f;

	if (!wet(f, d))
		frame_dip(f, l->out, (int)d->ink);
	write_ch(f->tongue, l->out, d->ch);
	if (d->mark)
		str_addcp(l->out, d->mark);
	f->at.x += width;
	if (f->at.x >= f->cols) // at the edge, or in the next row: terminals disagree
		f->at.x = -1;
}

static void write_dot(const struct line *l, int x)
{
	write_as(l, &l->next[x], width_at(l, x));
}

// How many bytes the dots from `a` to `b` take with the ink that is on; more than `most` where it is not.
static size_t bytes(const struct line *l, int a, int b, size_t most)
{
	char one[4];
	size_t n = 0;

	for (int x = a; x < b && n <= most; x++) {
		const struct dot *d = &l->next[x];
		if (d->ch == 0)
			continue;
		if (!wet(l->f, d))
			return most + 1;
		n += (l->f->tongue->utf8 ? utf8_put(one, d->ch) : 1) + (d->mark ? utf8_put(one, d->mark) : 0);
	}
	return n;
}

static void reach(const struct line *l, int x)
{
	struct frame *f = l->f;
	struct spot to = {x, l->y};

	if (f->at.x == x && f->at.y == l->y)
		return;
	if (!f->tongue->moves_coloured)
		frame_dip(f, l->out, INK_PLAIN);
	size_t before = l->out->len;
	travel(l->out, f->tongue, f->at, to);
	size_t way = l->out->len - before;
	bool near = f->at.y == l->y && f->at.x >= 0 && f->at.x < x && x - f->at.x <= GAP;
	if (near && l->next[f->at.x].ch != 0 && bytes(l, f->at.x, x, way) <= way) {
		l->out->len = before;
		for (int k = f->at.x; k < x; k += width_at(l, k))
			write_dot(l, k);
	}
	f->at = to;
}

static bool differs(const struct line *l, int x)
{
	return !dots_same(&l->shown[x], &l->next[x]);
}

// From where on the row is nothing but one kind of blank that can be erased, at least as many as erasing costs bytes.
static int tail(const struct line *l)
{
	const struct frame *f = l->f;
	const struct dot *last = &l->next[f->cols - 1];
	int x = f->cols, wrong = 0;

	if (!f->tongue->word[WORD_EL] || !blank(last) || !inks_erases(f->inks, f->tongue, (int)last->ink))
		return f->cols;
	while (x > 0 && dots_same(&l->next[x - 1], last))
		wrong += differs(l, --x);
	return wrong > 3 ? x : f->cols;
}

// Blanks from x on, before `end`, that are to be erased instead of written; 0: none.
static int erased(const struct line *l, int x, int end)
{
	const struct frame *f = l->f;
	int n = 0, used = 0;

	if (!f->tongue->word[WORD_ECH] || !blank(&l->next[x]) || !inks_erases(f->inks, f->tongue, (int)l->next[x].ink))
		return 0;
	while (x + n < end && dots_same(&l->next[x + n], &l->next[x])) {
		n++;
		if (differs(l, x + n - 1))
			used = n;
	}
	return used > ERASED ? used : 0;
}

// The last cell of the screen, where writing it would scroll: it is written one cell before and pushed to its place.
// Returns whether that is possible.
static bool write_corner(const struct line *l)
{
	struct frame *f = l->f;
	int x = f->cols - 2;
	bool push = f->tongue->word[WORD_ICH1] || f->tongue->word[WORD_ICH];

	if (x < 0 || !push || l->next[x].ch == 0 || l->next[x + 1].ch == 0)
		return false;
	reach(l, x);
	write_as(l, &l->next[x + 1], 1);
	reach(l, x);
	if (!tongue_say(l->out, f->tongue, WORD_ICH1, 0, 0))
		tongue_say(l->out, f->tongue, WORD_ICH, 1, 0);
	write_dot(l, x);
	return true;
}

static bool is_corner(const struct line *l, int x)
{
	const struct frame *f = l->f;

	return f->tongue->wraps && !f->tongue->wraps_late && l->y == f->rows - 1 && x + width_at(l, x) == f->cols;
}

bool row_send(struct frame *f, struct str *out, int y, const struct dot *shown, const struct dot *next)
{
	struct line l = {f, out, y, shown, next};
	int end = tail(&l);
	bool whole = true;

	for (int x = 0; x < end;) {
		if (!differs(&l, x)) {
			x++;
			continue;
		}
		if (next[x].ch == 0) // the first half is the same, so this one is, too
			x--;
		int n = erased(&l, x, end);
		if (n > 0) {
			reach(&l, x);
			if (!wet(f, &next[x]))
				frame_dip(f, out, (int)next[x].ink);
			tongue_say(out, f->tongue, WORD_ECH, n, 0);
			x += n;
		} else if (is_corner(&l, x)) {
			whole = write_corner(&l);
			x += width_at(&l, x);
		} else {
			reach(&l, x);
			write_dot(&l, x);
			x += width_at(&l, x);
		}
	}
	if (end < f->cols) {
		reach(&l, end);
		if (!wet(f, &next[end]))
			frame_dip(f, out, (int)next[end].ink);
		tongue_say(out, f->tongue, WORD_EL, 0, 0);
	}
	return whole;
}
