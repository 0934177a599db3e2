// SPDX-License-Identifier: EUPL-1.2
// Folds text for comparing and searching (DIN 5007 variant 1: ä as a, ß as ss): one letter at a time, no memory.
#include "base/arena.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

enum { MOST_LETTERS = 24 }; // twice what any single letter unfolds to

// The folded letters of a text, one by one.
struct folding {
	const char *s;
	int32_t letters[MOST_LETTERS];
	int at, count;
	bool umlaut; // the letters come from ä, ö or ü: an e may follow
};

// Letters that Unicode does not take apart.
static int32_t special(int32_t letter, int32_t *second)
{
	*second = 0;
	switch (letter) {
	case 0xE6: // æ
		*second = 'e';
		return 'a';
	case 0x153: // œ
		*second = 'e';
		return 'o';
	case 0xFE: // þ
		*second = 'h';
		return 't';
	case 0xF8: // ø
		return 'o';
	case 0xF0:  // ð
	case 0x111: // đ
		return 'd';
	case 0x142: // ł
		return 'l';
	case 0x131: // ı
		return 'i';
	default:
		return letter;
	}
}

static void fold_other(struct folding *f, uint32_t cp)
{
	int32_t raw[MOST_LETTERS / 2];
	int bound = 0;
	const utf8proc_option_t options =
		UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK | UTF8PROC_IGNORE;
	utf8proc_ssize_t n = utf8proc_decompose_char((utf8proc_int32_t)cp, raw, MOST_LETTERS / 2, options, &bound);

	if (n < 0 || n > MOST_LETTERS / 2) { // a ligature of whole phrases (U+FDFA): as it is
		raw[0] = (int32_t)cp;
		n = 1;
	}
	for (int i = 0; i < (int)n; i++) {
		int32_t second;
		f->letters[f->count++] = special(raw[i], &second);
		if (second)
			f->letters[f->count++] = second;
	}
	f->umlaut = cp == 0xE4 || cp == 0xF6 || cp == 0xFC || cp == 0xC4 || cp == 0xD6 || cp == 0xDC;
}

// The next folded letter, 0 at the end.
static inline int32_t next_letter(struct folding *f)
{
	while (f->at == f->count) {
		f->at = f->count = 0;
		f->umlaut = false;
		unsigned char c = (unsigned char)*f->s;
		if (c < 0x80) {
			if (!c)
				return 0;
			f->s++;
			return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
		}
		fold_other(f, utf8_next(&f->s));
	}
	return f->letters[f->at++];
}

void text_fold(struct str *out, const char *s)
{
	struct folding f = {.s = s};

	for (int32_t c = next_letter(&f); c; c = next_letter(&f)) {
		if (c < 0x80)
			str_addc(out, (char)c);
		else
			str_addcp(out, (uint32_t)c);
	}
}

static bool is_digit(int32_t c)
{
	return c >= '0' && c <= '9';
}

// Compares two runs of digits by their value and leaves the letters behind them in *x and *y.
static int compare_runs(struct folding *f, struct folding *g, int32_t *x, int32_t *y)
{
	int order = 0;

	while (*x == '0')
		*x = next_letter(f);
	while (*y == '0')
		*y = next_letter(g);
	while (is_digit(*x) && is_digit(*y)) {
		if (!order)
			order = (*x > *y) - (*x < *y);
		*x = next_letter(f);
		*y = next_letter(g);
	}
	if (is_digit(*x) || is_digit(*y))
		return is_digit(*x) ? 1 : -1; // more digits
	return order;
}

bool text_same(const char *a, const char *b)
{
	struct folding f = {.s = a}, g = {.s = b};
	int32_t x, y;
	do {
		x = next_letter(&f);
		y = next_letter(&g);
	} while (x == y && x);
	return x == y;
}

int text_compare(const char *a, const char *b)
{
	struct folding f = {.s = a}, g = {.s = b};
	int32_t x = next_letter(&f), y = next_letter(&g);

	while (x && y) {
		if (is_digit(x) && is_digit(y)) {
			int order = compare_runs(&f, &g, &x, &y);
			if (order)
				return order;
			continue;
		}
		if (x != y)
			return x < y ? -1 : 1;
		x = next_letter(&f);
		y = next_letter(&g);
	}
	if (x || y)
		return x ? 1 : -1;
	int order = strcmp(a, b);
	return (order > 0) - (order < 0);
}

// A folded letter to search in or for; an e may be left out or added after an umlaut.
struct letter {
	int32_t c;
	bool umlaut;
};

// Room for folded text: on the stack for a title, from the system for a long one.
struct letters {
	struct letter *v, stack[256];
	size_t n, cap;
};

static void take_letters(struct letters *l, const char *s)
{
	struct folding f = {.s = s};

	l->v = l->stack;
	l->n = 0;
	l->cap = sizeof l->stack / sizeof *l->stack;
	for (int32_t c = next_letter(&f); c; c = next_letter(&f)) {
		if (l->n == l->cap) {
			struct letter *old = l->v;
			l->cap *= 2;
			l->v = mem_realloc(old == l->stack ? NULL : old, l->cap * sizeof *l->v);
			if (old == l->stack)
				memcpy(l->v, old, sizeof l->stack);
		}
		l->v[l->n++] = (struct letter){c, f.umlaut};
	}
}

static void drop_letters(struct letters *l)
{
	if (l->v != l->stack)
		free(l->v);
}

// Does `needle` stand at h? Each umlaut on either side may be written with an e on the other.
static bool stands_at(const struct letter *h, const struct letter *h_end, const struct letter *n,
					  const struct letter *n_end)
{
	for (; n < n_end; h++, n++) {
		if (h == h_end || h->c != n->c)
			return false;
		if (h->umlaut && !n->umlaut && n + 1 < n_end && n[1].c == 'e' && stands_at(h + 1, h_end, n + 2, n_end))
			return true;
		if (n->umlaut && !h->umlaut && h + 1 < h_end && h[1].c == 'e' && stands_at(h + 2, h_end, n + 1, n_end))
			return true;
	}
	return true;
}

bool text_contains(const char *hay, const char *needle)
{
	struct letters h, n;
	bool found = false;

	take_letters(&n, needle);
	if (n.n == 0) {
		drop_letters(&n);
		return true;
	}
	take_letters(&h, hay);
	for (size_t i = 0; i < h.n && !found; i++)
		if (h.v[i].c == n.v[0].c)
			found = stands_at(h.v + i, h.v + h.n, n.v, n.v + n.n);
	drop_letters(&h);
	drop_letters(&n);
	return found;
}
