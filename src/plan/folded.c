// SPDX-License-Identifier: EUPL-1.2
// Folds texts of measures into one run of bytes and searches that. An umlaut becomes a mark of its own (1 to 3), because
// an e may stand behind it or not; everything else is as text_fold() has it. Controls become blanks.
#include "plan/folded.h"

#include "base/arena.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

#define MARK_A '\1'
#define MARK_O '\2'
#define MARK_U '\3'

static bool is_mark(char c) {
	return c >= MARK_A && c <= MARK_U;
}

static char plain(char c) {
	return is_mark(c) ? "aou"[c - MARK_A] : c;
}

static char mark_of(uint32_t cp) {
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

// The ASCII letters at the beginning of s, in lower case; how many bytes.
static size_t add_ascii(struct str *out, const char *s) {
	char run[128];
	size_t n = 0;
	for (; n < sizeof run && (s[n] & 0x80) == 0 && s[n]; n++) {
		char c = s[n];
		run[n] = c < ' ' || c == 0x7F ? ' ' : c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
	}
	str_addn(out, run, n);
	return n;
}

void folded_add(struct str *out, const char *s) {
	while (*s) {
		size_t ascii = add_ascii(out, s);
		s += ascii;
		if (ascii)
			continue;
		char one[5] = { 0 };
		uint32_t cp = utf8_next(&s);
		if (mark_of(cp)) {
			str_addc(out, mark_of(cp));
		} else {
			utf8_put(one, cp);
			text_fold(out, one);
		}
	}
}

static const char *text_of(const struct measure *m, enum plan_kept what) {
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

const struct folded *folded_of(const struct plan *p, enum plan_kept what) {
	void **kept = plan_kept(p, what);
	if (*kept)
		return *kept;
	struct folded *f = arena_alloc(p->arena, sizeof *f);
	size_t *start = arena_alloc(p->arena, (p->measure_n + 1) * sizeof *start);
	struct str all = { 0 };
	for (size_t m = 0; m < p->measure_n; m++) {
		start[m] = all.len;
		folded_add(&all, text_of(&p->measure[m], what));
		str_addn(&all, "", 1);
	}
	start[p->measure_n] = all.len;
	*f = (struct folded){ arena_dup(p->arena, str_text(&all), all.len), start, p->measure_n };
	str_free(&all);
	*kept = f;
	return f;
}

// Does n stand at h (whole: is it all of h)? Each umlaut on either side may be written with an e on the other.
static bool stands_at(const char *h, const char *n, bool whole) {
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

static bool is_vowel(char c) {
	c = plain(c);
	return c == 'a' || c == 'o' || c == 'u';
}

// The next place in [h, end) where the needle may begin. `sure` letters at its beginning can be written in one way
// only; without any it begins with a vowel that may be a mark.
static const char *next_place(const char *h, const char *end, const char *needle, size_t sure) {
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

void folded_search(const struct folded *f, const char *needle, size_t from, size_t to, uint8_t *hit) {
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

void folded_match(const struct folded *f, const char *needle, size_t from, size_t to, uint8_t *hit) {
	for (size_t m = from; m < to; m++)
		hit[m - from] |= stands_at(f->text + f->start[m], needle, true);
}

static bool compare(const char *a, const char *b, bool whole) {
	struct str x = { 0 }, y = { 0 };
	folded_add(&x, a);
	folded_add(&y, b);
	bool r = stands_at(str_text(&x), str_text(&y), whole);
	str_free(&x);
	str_free(&y);
	return r;
}

bool folded_same(const char *a, const char *b) {
	return compare(a, b, true);
}

bool folded_begins(const char *s, const char *beginning) {
	return compare(s, beginning, false);
}
