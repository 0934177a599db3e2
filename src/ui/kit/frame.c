// SPDX-License-Identifier: EUPL-1.2
// The sentences and the key line, below the first line and the pane.
#include "ui/kit/frame.h"

#include "base/arena.h"
#include "base/i18n.h"
#include "base/text.h"
#include "base/wrap.h"
#include "ui/kit/frame_head.h"
#include "ui/kit/prompt.h"
#include "ui/kit/stage.h"

#include <string.h>

#define LEAST_COLS    60
#define LEAST_ROWS    15
#define AROUND        4  // rows around a pane on the smallest screen
#define TWO_SENTENCES 20 // rows from which a second sentence is shown, with a blank line above
#define THREE_LINES   28 // rows from which a long sentence may take two lines
#define MESSAGE_ROWS  4  // a message that is longer may cover the last lines of the pane

static int sentence_rows(int rows)
{
	return rows < TWO_SENTENCES ? 1 : rows < THREE_LINES ? 2 : 3;
}

int frame_sentence(int rows)
{
	return rows - 1 - sentence_rows(rows);
}

bool frame_fits(int cols, int rows)
{
	return cols >= LEAST_COLS && rows >= LEAST_ROWS;
}

struct rect frame_area(int cols, int rows, bool stage)
{
	int h = rows - 2 - sentence_rows(rows) - (rows < TWO_SENTENCES ? 0 : 1);
	struct rect area = {0, 1, cols > 0 ? cols : 0, h > 0 ? h : 0};
	return stage ? stage_area(area, rows) : area;
}

static const char *or_empty(const char *s)
{
	return s ? s : "";
}

// ---- sentences and messages --------------------------------------------------------------------------------------

// Draws `s` in lines that end above line `bottom` (exclusive) and start at `top`, or above it when there are more
// than fit and `most` allows them. Returns the first line used.
static int draw_wrapped(struct canvas *c, int top, int bottom, int most, enum role role, const char *s)
{
	int w = c->cols - 2;
	if (w < 1 || bottom <= 0)
		return bottom;
	if (text_width(s) <= w) {
		canvas_text(c, 1, top, role, s);
		return top;
	}
	struct arena *a = arena_new();
	const char *lines[MESSAGE_ROWS];
	int n = text_wrap_sentence(a, s, w, most, lines);
	int y = top + n > bottom ? bottom - n : top;
	for (int i = 0; i < n; i++) {
		if (y + i < top) // covers what the pane has drawn there
			canvas_fill(c, (struct rect){0, y + i, c->cols, 1}, role, ' ');
		canvas_text(c, 1, y + i, role, lines[i]);
	}
	arena_free(a);
	return y + n - 1;
}

// Lines that s wants on a screen of this width, at most MESSAGE_ROWS.
static int lines_wanted(int cols, const char *s)
{
	int w = cols - 2;
	if (w < 1 || text_width(s) <= w)
		return 1;
	struct arena *a = arena_new();
	const char *lines[MESSAGE_ROWS];
	int n = text_wrap(a, s, w, MESSAGE_ROWS, lines);
	arena_free(a);
	return n;
}

// The second one goes on where the first one ends, where one of them has no room in lines of its own; where both together
// have none, each keeps its own, so that the second is seen.
static bool flow_together(struct str *both, int cols, int n, const char *first, const char *second)
{
	size_t end = strlen(first);
	if (!end || !second[0] || n < 2 || lines_wanted(cols, first) + lines_wanted(cols, second) <= n)
		return false;
	str_addf(both, strchr(".:", first[end - 1]) ? "%s %s" : "%s · %s", first, second);
	return lines_wanted(cols, str_text(both)) <= n;
}

bool frame_cuts(const struct frame *f, int cols, int rows)
{
	const char *first = or_empty(f->first), *second = or_empty(f->second);
	struct str both = {0};
	int n = sentence_rows(rows);
	if (or_empty(f->message)[0] || f->prompt)
		return false;
	bool flows = flow_together(&both, cols, n, first, second);
	str_free(&both);
	int used = first[0] ? lines_wanted(cols, first) : 0;
	return !flows && used + (second[0] ? lines_wanted(cols, second) : 0) > n;
}

static void draw_sentences(struct canvas *c, const struct frame *f)
{
	int n = sentence_rows(c->rows), bottom = c->rows - 1, top = bottom - n;
	const char *first = or_empty(f->first), *second = or_empty(f->second);
	struct str both = {0};
	if (top < 1)
		return;
	if (or_empty(f->message)[0]) {
		int most = bottom - 1 < MESSAGE_ROWS ? bottom - 1 : MESSAGE_ROWS;
		top = 1 + draw_wrapped(c, top, bottom, most, f->error ? ROLE_ERROR : ROLE_NOTICE, f->message);
	} else if (flow_together(&both, c->cols, n, first, second)) {
		draw_wrapped(c, top, bottom, n, ROLE_TEXT, str_text(&both));
		top = bottom;
	} else if (first[0]) {
		top = 1 + draw_wrapped(c, top, bottom, second[0] && n > 1 ? n - 1 : n, ROLE_TEXT, first);
	}
	if (second[0] && top < bottom)
		draw_wrapped(c, top, bottom, bottom - top, ROLE_TEXT, second);
	str_free(&both);
}

// ---- the key line ------------------------------------------------------------------------------------------------

static int hint_width(const struct key_hint *h)
{
	return text_width(h->keys) + 1 + text_width(h->label);
}

static int draw_hint(struct canvas *c, int x, const struct key_hint *h)
{
	x += canvas_text(c, x, c->rows - 1, ROLE_KEY, h->keys) + 1;
	return x + canvas_text(c, x, c->rows - 1, ROLE_HINT, h->label);
}

// The right hints may take half of the line; those that do not fit are left out from the end.
static int right_width(const struct frame *f, int cols, size_t *n)
{
	int w = 0;
	for (*n = 0; *n < f->right_hints_n; (*n)++) {
		int one = hint_width(&f->right_hints[*n]) + (*n ? 2 : 0);
		if (w + one > (f->hints_n ? cols / 2 : cols - 2))
			break;
		w += one;
	}
	return w;
}

// How many of the left hints are drawn before `end`.
static size_t left_fit(const struct frame *f, int end)
{
	size_t n = 0;
	int x = 1;
	for (size_t i = 0; i < f->hints_n; i++)
		if (x + hint_width(&f->hints[i]) <= end) {
			x += hint_width(&f->hints[i]) + 2;
			n++;
		}
	return n;
}

#define RIGHT_MOST 4

static int left_end(int cols, int right, size_t n)
{
	return n ? cols - 1 - right - 2 : cols - 1;
}

// Where one more hint of the pane is seen for it, the key that shows a cut sentence stands in the place of the second one,
// which is there everywhere else.
static void draw_keys(struct canvas *c, const struct frame *whole)
{
	struct frame less = *whole;
	const struct frame *f = whole;
	struct key_hint fewer[RIGHT_MOST];
	size_t n, m;
	int right = right_width(f, c->cols, &n);
	if (f->right_reads && f->right_hints_n > 1 && f->right_hints_n <= RIGHT_MOST) {
		fewer[0] = f->right_hints[0];
		for (size_t i = 2; i < f->right_hints_n; i++)
			fewer[i - 1] = f->right_hints[i];
		less.right_hints = fewer;
		less.right_hints_n--;
		int narrow = right_width(&less, c->cols, &m);
		bool pays = left_fit(f, left_end(c->cols, narrow, m)) > left_fit(f, left_end(c->cols, right, n));
		f = pays ? &less : f;
		n = pays ? m : n;
		right = pays ? narrow : right;
	}
	int x = c->cols - 1 - right, end = left_end(c->cols, right, n);
	for (size_t i = 0; i < n; i++)
		x = draw_hint(c, x, &f->right_hints[i]) + 2;
	x = 1;
	for (size_t i = 0; i < f->hints_n; i++)
		if (x + hint_width(&f->hints[i]) <= end)
			x = draw_hint(c, x, &f->hints[i]) + 2;
}

void frame_draw(struct canvas *c, const struct frame *f)
{
	if (c->cols < 1 || c->rows < 1)
		return;
	frame_head(c, f);
	draw_sentences(c, f);
	if (f->prompt)
		prompt_draw(c, f);
	else if (c->rows > 1)
		draw_keys(c, f);
}

// ---- too small ---------------------------------------------------------------------------------------------------

void frame_too_small(struct canvas *c, int w, int h, const struct view *p)
{
	if (w < 1 || h < 1)
		return;
	// Told for the whole screen, whatever part of it is too small: that is what somebody can change.
	int cols = p && p->min_cols > LEAST_COLS ? p->min_cols : LEAST_COLS;
	int rows = p && p->min_rows + AROUND > LEAST_ROWS ? p->min_rows + AROUND : LEAST_ROWS;
	struct arena *a = arena_new();
	const char *name = p ? tr(p->title) : "Leitstand";
	// From the kindest form to the shortest; the first that fits whole is taken.
	const char *const forms[] = {
		arena_printf(a,
					 tr("“%s” needs a little more room: %d × %d characters, and the window has %d × %d. Please make "
						"the window larger or the letters smaller."),
					 name, cols, rows, c->cols, c->rows),
		arena_printf(a, tr("Please make the window larger: %d × %d."), cols, rows),
		arena_printf(a, "%d×%d", cols, rows),
	};
	const char *lines[8];
	int n = 0, most = h < 8 ? h : 8;
	for (size_t i = 0; i < 3 && n == 0; i++) {
		int room = i < 2 && w < 10 ? 0 : w - (w > 20 ? 4 : 0);
		if (room < 1)
			continue;
		n = text_wrap(a, forms[i], room, most, lines);
		if (i < 2 && strstr(lines[n - 1], "…"))
			n = 0;
	}
	if (n == 1 && strstr(lines[0], "…"))
		lines[0] = "…"; // half a number would be a wrong one
	for (int i = 0; i < n; i++) {
		int x = (w - text_width(lines[i])) / 2;
		canvas_text_w(c, x > 0 ? x : 0, (h - n) / 2 + i, w, ROLE_NOTICE, lines[i]);
	}
	arena_free(a);
}
