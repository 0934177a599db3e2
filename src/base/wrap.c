// SPDX-License-Identifier: EUPL-1.2
// Breaks text into lines: each line takes what fits, then the best place to part is looked for, from right to left:
// a blank, a hyphen or slash, a syllable, and at last any character.
#include "base/wrap.h"

#include "base/hyphen.h"
#include "base/text.h"
#include "base/utf8.h"

#include <stdbool.h>
#include <string.h>

// Where a line ends and the next one begins, as offsets into the text.
struct line_end {
	size_t end, next;
	bool hyphen;
};

static bool is_blank(char c)
{
	return c == ' ';
}

bool text_is_glue(const char *s, size_t i)
{
	static const char *const signs[] = {"%", "€", "T€", "k€"};
	if (i == 0 || s[i - 1] < '0' || s[i - 1] > '9')
		return false;
	for (size_t k = 0; k < sizeof signs / sizeof *signs; k++)
		if (strncmp(s + i + 1, signs[k], strlen(signs[k])) == 0)
			return true;
	return false;
}

bool text_breaks_after(const char *s, size_t i)
{
	if ((s[i] != '-' && s[i] != '/') || !s[i + 1] || strchr(" -/", s[i + 1]))
		return false;
	while (i > 0 && strchr("-/", s[i - 1]))
		i--;
	size_t letters = 0;
	for (; i > 0 && !strchr(" -/", s[i - 1]); i--)
		letters += ((unsigned char)s[i - 1] & 0xC0) != 0x80;
	return letters >= 2;
}

// The end of the piece that begins at `from`: up to a blank, or with the hyphen or slash that allows a break.
static size_t piece_end(const char *s, size_t from)
{
	size_t i = from;
	while (s[i] && (!is_blank(s[i]) || text_is_glue(s, i))) {
		i++;
		if (text_breaks_after(s, i - 1))
			break;
	}
	return i;
}

// Cells of s[from, to).
static int width_between(struct arena *a, const char *s, size_t from, size_t to)
{
	return text_width(arena_dup(a, s + from, to - from));
}

static size_t skip_blanks(const char *s, size_t i)
{
	while (is_blank(s[i]))
		i++;
	return i;
}

// The longest line without breaking a word: the end of its last piece, 0 when not even one fits. Not all of s does.
static size_t whole_pieces(const char *s, size_t fit)
{
	size_t end = 0;
	for (size_t next = piece_end(s, 0); next <= fit; next = piece_end(s, skip_blanks(s, next)))
		end = next;
	return end;
}

// Ends the first line of s, which has no blank in front and does not fit in `cells`.
static struct line_end find_end(struct arena *a, const char *s, int cells)
{
	size_t fit = text_fit(s, cells);
	size_t end = whole_pieces(s, fit);
	size_t from = skip_blanks(s, end), to = piece_end(s, from);
	int used = width_between(a, s, 0, end);
	bool long_word = width_between(a, s, from, to) > cells;

	if (end == 0 || long_word || (cells - used) * 3 > cells) {
		size_t room = text_fit(s, cells - 1); // the hyphen wants a cell
		size_t at = room > from ? hyphen_last(s + from, to - from, room - from) : 0;
		if (at)
			return (struct line_end){from + at, from + at, true};
	}
	if (end > 0)
		return (struct line_end){end, from, false};
	if (fit == 0) { // a wide character in a single cell: it is lost, but the text goes on
		const char *p = s;
		utf8_next(&p);
		return (struct line_end){0, (size_t)(p - s), false};
	}
	return (struct line_end){fit, skip_blanks(s, fit), false};
}

// Harmless, each run of blanks a single one, none outside.
static const char *tidy(struct arena *a, const char *s)
{
	struct str text = {0};
	text_harmless(&text, s);
	size_t n = 0;
	for (size_t i = 0; i < text.len; i++)
		if (!is_blank(text.s[i]) || (n > 0 && !is_blank(text.s[n - 1])))
			text.s[n++] = text.s[i];
	if (n > 0 && is_blank(text.s[n - 1]))
		n--;
	const char *copy = arena_dup(a, str_text(&text), n);
	str_free(&text);
	return copy;
}

static const char *cut(struct arena *a, const char *s, int cells)
{
	if (cells <= 0)
		return "";
	if (text_width(s) <= cells)
		return s;
	size_t n = text_fit(s, cells - 1);
	if (cells == 1)
		n = 0;
	while (n > 0 && is_blank(s[n - 1]))
		n--;
	return arena_printf(a, "%.*s…", (int)n, s);
}

// As cut(), but no word loses letters: it ends at a syllable with a hyphen, or before it. Of a word without syllables
// its first letters are left.
static const char *cut_head(struct arena *a, const char *s, int cells)
{
	if (cells <= 0)
		return "";
	if (text_width(s) <= cells)
		return s;
	struct line_end e = find_end(a, s, cells);
	if (!e.hyphen && e.end > 0 && width_between(a, s, 0, e.end) == cells) // no room for "…"
		e = find_end(a, s, cells - 1);
	if (e.hyphen)
		return arena_printf(a, "%.*s-", (int)e.end, s);
	size_t end = whole_pieces(s, text_fit(s, cells - 1));
	if (end > 0)
		return arena_printf(a, s[end - 1] == '-' ? "%.*s" : "%.*s…", (int)end, s);
	return arena_dup(a, s, text_fit(s, cells));
}

// As cut(), but behind a whole word, unless that costs half of the line; a "·" at the end goes, too.
static const char *cut_sentence(struct arena *a, const char *s, int cells)
{
	if (cells < 3 || text_width(s) <= cells)
		return cut(a, s, cells);
	size_t end = whole_pieces(s, text_fit(s, cells - 2));
	while (end > 0 && (is_blank(s[end - 1]) || (end > 1 && memcmp(s + end - 2, "·", 2) == 0)))
		end -= is_blank(s[end - 1]) ? 1 : 2;
	if (width_between(a, s, 0, end) * 2 < cells)
		return cut(a, s, cells);
	return arena_printf(a, "%.*s …", (int)end, s);
}

static int wrap(struct arena *a, const char *s, int cells, int max, const char **lines,
				const char *(*last)(struct arena *, const char *, int))
{
	const char *rest = tidy(a, s);

	if (cells < 1)
		cells = 1;
	for (int n = 0;;) {
		if (n + 1 >= max || text_fit(rest, cells) == strlen(rest)) {
			lines[n] = last(a, rest, cells);
			return n + 1;
		}
		struct line_end e = find_end(a, rest, cells);
		lines[n++] = arena_printf(a, "%.*s%s", (int)e.end, rest, e.hyphen ? "-" : "");
		rest += e.next;
	}
}

int text_wrap(struct arena *a, const char *s, int cells, int max, const char **lines)
{
	return wrap(a, s, cells, max, lines, cut);
}

int text_wrap_sentence(struct arena *a, const char *s, int cells, int max, const char **lines)
{
	return wrap(a, s, cells, max, lines, cut_sentence);
}

int text_wrap_head(struct arena *a, const char *s, int cells, int max, const char **lines)
{
	return wrap(a, s, cells, max, lines, cut_head);
}

const char *text_cut(struct arena *a, const char *s, int cells)
{
	struct str text = {0};

	text_harmless(&text, s);
	const char *whole = arena_dup(a, str_text(&text), text.len);
	str_free(&text);
	return cut(a, whole, cells);
}
