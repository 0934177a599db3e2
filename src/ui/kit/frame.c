// SPDX-License-Identifier: EUPL-1.2
// The first line, the sentences, the key line. Where room is short the least important goes first: of the headline its
// last part, then the plan's title is cut, then the right part goes, then the deadline that is near is cut and goes; the
// pane and the marks stay.
#include "ui/kit/frame.h"

#include "base/arena.h"
#include "base/i18n.h"
#include "base/num.h"
#include "base/text.h"
#include "base/wrap.h"
#include "ui/kit/prompt.h"
#include "ui/kit/stage.h"

#include <string.h>

#define LEAST_COLS     60
#define LEAST_ROWS     15
#define AROUND         4  // rows around a pane on the smallest screen
#define TWO_SENTENCES  20 // rows from which a second sentence is shown, with a blank line above
#define THREE_LINES    28 // rows from which a long sentence may take two lines
#define MESSAGE_ROWS   4  // a message that is longer may cover the last lines of the pane
#define LEAST_TITLE    8  // cells of the plan's title that still say something
#define LEAST_HEADLINE 12
#define WIDE           100 // columns from which a deadline's title may be longer
#define NEAR_WIDE      24
#define NEAR_NARROW    17
#define NEAR_LEAST     6 // cells of it that still say something

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

// ---- the first line ----------------------------------------------------------------------------------------------

#define MARKS 4

struct head {
	const char *mark[MARKS];
	int marks_w;          // with the two blanks before each
	int pane_w;           // "3 Measures" with the two blanks before it
	int title_w, right_w; // what they get; 0: left out
	const char *right;
	struct str near; // "15.02. Workshop!"
	int near_w;      // with the two blanks before it
};

// Appends the title in at most w cells: it ends with a word, or with a syllable where that would leave too little.
static void near_title(struct str *out, const char *title, int w)
{
	size_t words = 0;
	size_t seen = text_width(title) > w ? text_fit(title, w - 1) : 0;
	for (size_t i = 0; i <= seen && title[i]; i++)
		words = title[i] == ' ' ? i : words;
	const char *line = "";
	struct arena *a = arena_new();
	if (words && (int)words >= NEAR_LEAST)
		str_addf(out, "%.*s…", (int)words, title);
	else if (text_wrap_head(a, title, w, 1, &line))
		str_add(out, line);
	arena_free(a);
}

// The deadline in at most w cells; where nothing of its title is left, the day alone.
static void near_fit(struct head *h, const struct frame *f, int w, int most)
{
	const char *day = or_empty(f->near_day), *title = or_empty(f->near_title);
	int room = w - text_width(day) - 2; // a blank and the mark
	str_clear(&h->near);
	if (!*day || w <= text_width(day))
		return;
	str_add(&h->near, day);
	if (room >= NEAR_LEAST || (*title && text_width(title) <= room)) {
		str_addc(&h->near, ' ');
		near_title(&h->near, title, room < most ? room : most);
	}
	str_addc(&h->near, '!');
}

// What is left of `left` cells for the plan's title: the right part gives way before the deadline does.
static int near_measure(struct head *h, const struct frame *f, int cols, int left, int least, int widest)
{
	int most = cols < WIDE ? NEAR_NARROW : NEAR_WIDE;
	near_fit(h, f, widest, most);
	int wanted = h->near.len ? text_width(str_text(&h->near)) + 2 : 0;
	if (h->right_w && least + wanted + 2 + h->right_w > left) {
		h->right = or_empty(f->right_brief);
		h->right_w = text_width(h->right);
	}
	int room = left - (h->right_w ? h->right_w + 2 : 0);
	int shortest = text_width(or_empty(f->near_day)) + 1;
	if (wanted > room - least) // its day goes before the plan's title
		near_fit(h, f, num_max(room - least - 2, num_min(shortest, room - 2)), most);
	h->near_w = h->near.len ? text_width(str_text(&h->near)) + 2 : 0;
	return room - h->near_w;
}

// The cells of what stays of the headline, with the two blanks before it.
static int first_part(const struct frame *f)
{
	const char *headline = or_empty(f->headline), *end = strstr(headline, " · ");
	if (!f->headline_kept || !*headline)
		return 0;
	return 2 + text_width(headline) - (end ? text_width(end) : 0);
}

static struct head head_measure(const struct frame *f, int cols)
{
	struct head h = {.mark = {f->sample ? tr("Sample data") : "", f->read_only ? tr("read only") : "",
							  or_empty(f->hides), or_empty(f->as_of)}};
	for (int i = 0; i < MARKS; i++)
		h.marks_w += h.mark[i][0] ? text_width(h.mark[i]) + 2 : 0;
	int key = text_width(or_empty(f->pane_key)), name = text_width(or_empty(f->pane_title));
	h.pane_w = key + name > 0 ? 2 + key + name + (key && name ? 1 : 0) : 0;
	h.title_w = text_width(or_empty(f->plan_title));
	h.right = or_empty(f->right);
	h.right_w = text_width(h.right);
	int left = cols - 2 - h.marks_w - h.pane_w; // a blank at both ends
	int least = h.title_w < LEAST_TITLE ? h.title_w : LEAST_TITLE, kept = first_part(f);
	int spare = left - kept - (h.right_w ? h.right_w + 2 : 0), day = text_width(or_empty(f->near_day)) + 3;
	kept = spare < least + day ? 0 : kept;
	// What is kept takes its room from the deadline first, down to its day, then from the title.
	int widest = kept ? num_max(num_max(spare - h.title_w, day) - 2, 0) : cols;
	int room = near_measure(&h, f, cols, left - kept, least, (int)widest);
	h.title_w = h.title_w <= room ? h.title_w : room > 0 ? room : 0;
	return h;
}

// As many of the parts between " · " as fit; a first part that is too long is cut.
static int headline_fit(struct str *out, const char *headline, int w)
{
	str_add(out, headline);
	while (text_width(str_text(out)) > w) {
		char *last = NULL;
		for (char *at = strstr(out->s, " · "); at; at = strstr(at + 1, " · "))
			last = at;
		if (!last)
			return w < LEAST_HEADLINE ? 0 : w;
		out->len = (size_t)(last - out->s);
		*last = '\0';
	}
	return text_width(str_text(out));
}

// A time that a headline begins with ("0:42 · …") goes on by itself: a plain digit costs a third of the bytes of a bold one.
static int time_cells(const char *headline)
{
	size_t n = strspn(headline, "0123456789:");
	return n > 0 && memchr(headline, ':', n) && strncmp(headline + n, " · ", strlen(" · ")) == 0 ? (int)n : 0;
}

static void draw_head(struct canvas *c, const struct frame *f)
{
	struct head h = head_measure(f, c->cols);
	int x = 1;
	x += canvas_text_w(c, x, 0, h.title_w, ROLE_TITLE, or_empty(f->plan_title));
	for (int i = 0; i < MARKS; i++)
		if (h.mark[i][0])
			x += 2 + canvas_text_w(c, x + 2, 0, c->cols - x - 3, ROLE_SAMPLE, h.mark[i]);
	if (h.pane_w) {
		x = x > 1 ? x + 2 : x;
		if (or_empty(f->pane_key)[0])
			x += canvas_text_w(c, x, 0, c->cols - x - 1, ROLE_KEY, f->pane_key) + 1;
		x += canvas_text_w(c, x, 0, c->cols - x - 1, ROLE_TITLE, or_empty(f->pane_title));
	}
	if (h.near_w)
		x += 2 + canvas_text_w(c, x + 2, 0, c->cols - x - 3, f->near_over ? ROLE_BAD : ROLE_WARN, str_text(&h.near));
	str_free(&h.near);
	int end = c->cols - 1;
	if (h.right_w) {
		end -= h.right_w;
		canvas_text(c, end, 0, ROLE_TITLE, h.right);
		end -= 2;
	}
	struct str headline = {0};
	int w = or_empty(f->headline)[0] && end > x + 2 ? headline_fit(&headline, f->headline, end - x - 2) : 0;
	int at = (c->cols - w) / 2; // in the middle of the line, or as near as its neighbours let it
	at = at + w > end ? end - w : at;
	at = at < x + 2 ? x + 2 : at;
	if (w > 0) {
		canvas_text_w(c, at, 0, w, ROLE_TITLE, str_text(&headline));
		canvas_role(c, (struct rect){at, 0, time_cells(str_text(&headline)), 1}, ROLE_TEXT);
	}
	str_free(&headline);
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
	draw_head(c, f);
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
