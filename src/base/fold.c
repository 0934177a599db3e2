// SPDX-License-Identifier: EUPL-1.2
// Folds text for comparing and searching (DIN 5007 variant 1: ä as a, ß as ss): one letter at a time, no memory.
#include "base/arena.h"
#include "base/text.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

enum { MOST_LETTERS = 24 }; // twice what any single letter unfolds to

// The folded letters of a text, one by one.
struct folding {
	const char *s, *from; // behind the letters; where what they come from begins
	int32_t letters[MOST_LETTERS];
	int at, count;
	bool umlaut; // the letters come from ä, ö or ü: an e may follow
};

static int lower(char c)
{
	return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
}

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
		f->from = f->s;
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
	char plain[64];
	size_t n = 0;

	while ((unsigned char)*s < 0x80) {
		if (n == sizeof plain || !*s) {
			str_addn(out, plain, n);
			n = 0;
		}
		if (!*s)
			return;
		plain[n++] = (char)lower(*s++);
	}
	str_addn(out, plain, n);
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
	// Letters fold each alone: what is the same in both needs no folding, and plain ones that differ stay different.
	for (; *a == *b; a++, b++)
		if (!*a)
			return true;
		else if ((unsigned char)*a >= 0x80)
			break;
	if ((unsigned char)*a < 0x80 && (unsigned char)*b < 0x80 && lower(*a) != lower(*b))
		return false;
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
	size_t from, to; // the bytes it comes from
};

// Room for folded text: on the stack for a title, from the system for a long one.
struct letters {
	struct letter *v, stack[128];
	size_t n, cap;
};

// Of the first `len` bytes of s, or all before its NUL.
static void take_letters(struct letters *l, const char *s, size_t len)
{
	struct folding f = {.s = s};

	l->v = l->stack;
	l->n = 0;
	l->cap = sizeof l->stack / sizeof *l->stack;
	for (int32_t c = next_letter(&f); c && (size_t)(f.from - s) < len; c = next_letter(&f)) {
		if (l->n == l->cap) {
			struct letter *old = l->v;
			l->cap *= 2;
			l->v = mem_realloc(old == l->stack ? NULL : old, l->cap * sizeof *l->v);
			if (old == l->stack)
				memcpy(l->v, old, sizeof l->stack);
		}
		l->v[l->n++] = (struct letter){c, f.umlaut, (size_t)(f.from - s), (size_t)(f.s - s)};
	}
}

static void drop_letters(struct letters *l)
{
	if (l->v != l->stack)
		free(l->v);
}

static const struct letter *nearer_end(const struct letter *a, const struct letter *b)
{
	return !a || (b && b < a) ? b : a;
}

// Behind the letters of [h, h_end) that are `needle`, the fewest of them; NULL when it does not stand at h. Each umlaut
// on either side may be written with an e on the other.
static const struct letter *end_of(const struct letter *h, const struct letter *h_end, const struct letter *n,
								   const struct letter *n_end)
{
	const struct letter *end = NULL;

	for (; n < n_end; h++, n++) {
		if (h == h_end || h->c != n->c)
			return end;
		if (h->umlaut && !n->umlaut && n + 1 < n_end && n[1].c == 'e')
			end = nearer_end(end, end_of(h + 1, h_end, n + 2, n_end));
		if (n->umlaut && !h->umlaut && h + 1 < h_end && h[1].c == 'e')
			end = nearer_end(end, end_of(h + 2, h_end, n + 1, n_end));
	}
	return nearer_end(end, h);
}

static bool is_ascii(const char *s)
{
	for (; *s; s++)
		if ((unsigned char)*s >= 0x80)
			return false;
	return true;
}

// In plain letters the rules come down to small and capital letters, ten times as quickly.
static bool contains_plain(const char *hay, const char *needle)
{
	int first = lower(needle[0]);
	if (first == 0)
		return true;
	for (; *hay; hay++) {
		if (lower(*hay) != first)
			continue;
		size_t i = 1;
		while (needle[i] && lower(hay[i]) == lower(needle[i]))
			i++;
		if (!needle[i])
			return true;
	}
	return false;
}

bool text_contains(const char *hay, const char *needle)
{
	struct letters h, n;

	if (is_ascii(needle) && is_ascii(hay))
		return contains_plain(hay, needle);
	take_letters(&n, needle, SIZE_MAX);
	take_letters(&h, hay, SIZE_MAX);
	bool found = n.n == 0;
	for (size_t i = 0; i < h.n && !found; i++)
		found = end_of(h.v + i, h.v + h.n, n.v, n.v + n.n) != NULL;
	drop_letters(&h);
	drop_letters(&n);
	return found;
}

bool text_find(const char *text, size_t len, const char *needle, size_t *from, size_t *to)
{
	struct letters h, n;
	const struct letter *end = NULL;

	take_letters(&n, needle, SIZE_MAX);
	take_letters(&h, text, len);
	for (size_t i = h.n; i-- > 0 && n.n > 0 && !end;) {
		end = end_of(h.v + i, h.v + h.n, n.v, n.v + n.n);
		if (end) {
			*from = h.v[i].from;
			*to = end[-1].to;
		}
	}
	drop_letters(&h);
	drop_letters(&n);
	return end != NULL;
}

// Folded letters and digits make words; of what lies beyond ASCII all does but Latin-1 signs and general punctuation.
static bool in_word(int32_t c)
{
	if (c < 0x80)
		return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
	return c > 0xbf && !(c >= 0x2000 && c <= 0x206f);
}

bool text_begins_word(const char *hay, const char *needle)
{
	struct letters h, n;
	bool found = false;

	take_letters(&n, needle, SIZE_MAX);
	take_letters(&h, hay, SIZE_MAX);
	for (size_t i = 0; i < h.n && !found; i++)
		found = (i == 0 || !in_word(h.v[i - 1].c)) && end_of(h.v + i, h.v + h.n, n.v, n.v + n.n) != NULL;
	drop_letters(&h);
	drop_letters(&n);
	return found;
}
