// SPDX-License-Identifier: EUPL-1.2
// Where room is short the least important goes first: of the headline its last part, then the plan's title is cut, then
// the right part goes, then the deadline that is near is cut and goes; the pane and the marks stay.
#include "ui/kit/frame_head.h"

#include "base/i18n.h"
#include "base/num.h"
#include "base/text.h"
#include "base/wrap.h"

#include <string.h>

#define LEAST_TITLE    8 // cells of the plan's title that still say something
#define LEAST_HEADLINE 12
#define WIDE           100 // columns from which a deadline's title may be longer
#define NEAR_WIDE      24
#define NEAR_NARROW    17
#define NEAR_LEAST     6 // cells of it that still say something

static const char *or_empty(const char *s)
{
	return s ? s : "";
}

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

void frame_head(struct canvas *c, const struct frame *f)
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
