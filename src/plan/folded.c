// SPDX-License-Identifier: EUPL-1.2
// Folds texts of measures into one run of bytes and searches that. An umlaut becomes a mark of its own (1 to 3), as
// an e may stand behind it or not; everything else is as text_fold() has it. Controls become blanks.
#include "plan/folded.h"

#include "base/arena.h"
#include "base/text.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

#define MARK_A '\1'
#define MARK_O '\2'
#define MARK_U '\3'

static bool is_mark(char c)
{
	return c >= MARK_A && c <= MARK_U;
}

static char plain(char c)
{
	return is_mark(c) ? "aou"[c - MARK_A] : c;
}

static char mark_of(uint32_t cp)
{
	switch (cp) {
	case 0xC4:
	case 0xE4:
		return MARK_A;
	case 0xD6:
	case 0xF6:
		return MARK_O;
	case 0xDC:
	case 0xFC:
		return MARK_U;
	default:
		return 0;
	}
}

#define EACH(byte) (UINT64_C(0x0101010101010101) * (byte))

// Eight ASCII letters at once: lower case; 0 when there is something else among them.
static uint64_t lower_eight(uint64_t x)
{
	bool controls = (x - EACH(0x20)) & ~x & EACH(0x80);
	if ((x & EACH(0x80)) || controls)
		return 0;
	uint64_t capital = (x + EACH(0x80 - 'A')) & ~(x + EACH(0x80 - 'Z' - 1)) & EACH(0x80);
	return x | capital >> 2;
}

// Folds one letter that needs no table (ASCII, umlauts, ß: nearly every letter of German texts); where `out` ends then.
// Another one is left alone. The text is ended by a NUL.
static char *fold_one(char *out, const char **s)
{
	unsigned char c = (unsigned char)**s, d = (unsigned char)(*s)[1];
	if (c < 0x80) {
		*out++ = c < ' ' ? ' ' : c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : (char)c;
		++*s;
		return out;
	}
	uint32_t cp = c == 0xC3 && (d & 0xC0) == 0x80 ? 0xC0u | (d & 0x3Fu) : 0;
	if (!cp || !(mark_of(cp) || cp == 0xDF))
		return out;
	*out++ = cp == 0xDF ? 's' : mark_of(cp);
	if (cp == 0xDF)
		*out++ = 's';
	*s += 2;
	return out;
}

// Folds from *s on to `out`, which has room for as many bytes. Stops at the end or at a letter that needs a table.
static char *fold_common(char *out, const char **s, const char *end)
{
	while (*s < end) {
		uint64_t eight = 0;
		if (end - *s >= 8) {
			memcpy(&eight, *s, 8);
			eight = lower_eight(eight);
		}
		if (eight) {
			memcpy(out, &eight, 8);
			out += 8;
			*s += 8;
			continue;
		}
		for (const char *from = *s; *s < end && *s < from + 8;) { // something else is among these
			const char *was = *s;
			out = fold_one(out, s);
			if (*s == was)
				return out;
		}
	}
	return out;
}

void folded_add(struct str *out, const char *s)
{
	const char *end = s + strlen(s);
	char *run = mem_alloc((size_t)(end - s) + 1);
	while (s < end) {
		char one[5] = {0};
		str_addn(out, run, (size_t)(fold_common(run, &s, end) - run));
		if (s < end) {
			utf8_put(one, utf8_next(&s));
			text_fold(out, one);
		}
	}
	free(run);
}

static const char *text_of(const struct measure *m, enum plan_kept what)
{
	switch (what) {
	case KEPT_CODES:
		return m->code;
	case KEPT_NOTES:
		return m->note;
	case KEPT_PEOPLE:
		return m->responsible;
	default:
		return m->title;
	}
}

// Folded texts while they are put together.
struct growing {
	struct arena *a;
	char *text;
	size_t n, room;
};

static void make_room(struct growing *g, size_t more)
{
	if (g->room - g->n >= more)
		return;
	g->room = 2 * g->room + more;
	g->text = memcpy(arena_alloc(g->a, g->room), g->text, g->n);
}

static void add_text(struct growing *g, const char *s)
{
	const char *end = s + strlen(s);
	make_room(g, (size_t)(end - s) + 1);
	g->n = (size_t)(fold_common(g->text + g->n, &s, end) - g->text);
	if (s < end) {
		struct str rest = {0};
		folded_add(&rest, s);
		make_room(g, rest.len + 1);
		memcpy(g->text + g->n, rest.s, rest.len);
		g->n += rest.len;
		str_free(&rest);
	}
	g->text[g->n++] = 0;
}

// From some of the texts, spread over all, with an eighth to spare: reading each of them twice would cost too much.
static size_t guess_room(const struct plan *p, enum plan_kept what)
{
	size_t step = p->measure_n / 256 + 1, bytes = 0, texts = 0;
	for (size_t m = 0; m < p->measure_n; m += step, texts++)
		bytes += strlen(text_of(&p->measure[m], what)) + 1;
	return texts ? (bytes / texts + 1) * p->measure_n / 8 * 9 + 256 : 1;
}

const struct folded *folded_of(const struct plan *p, enum plan_kept what)
{
	void **kept = plan_kept(p, what);
	if (*kept)
		return *kept;
	struct folded *f = arena_alloc(p->arena, sizeof *f);
	size_t *start = arena_alloc(p->arena, (p->measure_n + 1) * sizeof *start);
	struct growing g = {.a = p->arena, .room = guess_room(p, what)};
	g.text = arena_alloc(g.a, g.room);
	for (size_t m = 0; m < p->measure_n; m++) {
		start[m] = g.n;
		add_text(&g, text_of(&p->measure[m], what));
	}
	start[p->measure_n] = g.n;
	*f = (struct folded){g.text, start, p->measure_n};
	*kept = f;
	return f;
}

bool folded_ready(const struct plan *p)
{
	return *plan_kept(p, KEPT_CODES) && *plan_kept(p, KEPT_TITLES);
}

void folded_prepare(const struct plan *p)
{
	(void)folded_of(p, *plan_kept(p, KEPT_TITLES) ? KEPT_CODES : KEPT_TITLES);
}

// Does n stand at h (whole: is it all of h)? Each umlaut on either side may be written with an e on the other.
static bool stands_at(const char *h, const char *n, bool whole)
{
	for (; *n; h++, n++) {
		if (plain(*h) != plain(*n))
			return false;
		if (is_mark(*h) && !is_mark(*n) && n[1] == 'e' && stands_at(h + 1, n + 2, whole))
			return true;
		if (is_mark(*n) && !is_mark(*h) && h[1] == 'e' && stands_at(h + 2, n + 1, whole))
			return true;
	}
	return !whole || !*h;
}

static bool is_vowel(char c)
{
	c = plain(c);
	return c == 'a' || c == 'o' || c == 'u';
}

// The next place in [h, end) where the needle may begin. `sure` letters at its beginning can be written in one way
// only; without any it begins with a vowel that may be a mark.
static const char *next_place(const char *h, const char *end, const char *needle, size_t sure)
{
	size_t left = (size_t)(end - h);
	if (sure > 1)
		return memmem(h, left, needle, sure);
	if (sure == 1)
		return memchr(h, *needle, left);
	char letter = plain(*needle), mark = letter == 'a' ? MARK_A : letter == 'o' ? MARK_O : MARK_U;
	while (h < end && *h != letter && *h != mark)
		h++;
	return h < end ? h : NULL;
}

void folded_search(const struct folded *f, const char *needle, size_t from, size_t to, uint8_t *hit)
{
	if (!*needle) {
		memset(hit, 1, to - from);
		return;
	}
	size_t sure = 0;
	while (needle[sure] && !is_vowel(needle[sure]))
		sure++;
	const char *end = f->text + f->start[to];
	size_t m = from;
	for (const char *h = f->text + f->start[from]; (h = next_place(h, end, needle, sure)) != NULL;) {
		while ((size_t)(h - f->text) >= f->start[m + 1])
			m++;
		if (stands_at(h, needle, false)) {
			hit[m - from] = 1;
			h = f->text + f->start[m + 1];
		} else {
			h++;
		}
	}
}

void folded_match(const struct folded *f, const char *needle, size_t from, size_t to, uint8_t *hit)
{
	for (size_t m = from; m < to; m++)
		hit[m - from] |= stands_at(f->text + f->start[m], needle, true);
}

static bool compare(const char *a, const char *b, bool whole)
{
	struct str x = {0}, y = {0};
	folded_add(&x, a);
	folded_add(&y, b);
	bool r = stands_at(str_text(&x), str_text(&y), whole);
	str_free(&x);
	str_free(&y);
	return r;
}

bool folded_same(const char *a, const char *b)
{
	return compare(a, b, true);
}

bool folded_begins(const char *s, const char *beginning)
{
	return compare(s, beginning, false);
}
