// SPDX-License-Identifier: EUPL-1.2
// Widths of letters in hundredths of the size, measured in the fonts named in the header; and the breaking of lines.
#include "exchange/picture/letters.h"

#include "base/hyphen.h"
#include "base/num.h"
#include "base/text.h"
#include "base/utf8.h"
#include "base/wrap.h"

#include <stdint.h>
#include <string.h>

static const uint8_t plain_ascii[] = {
	32, 41, 46, 84, 64, 96, 78, 28, 40,  40, 50, 84, 32, 37, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64,
	64, 64, 34, 34, 84, 84, 84, 56, 102, 69, 69, 73, 78, 67, 62, 78, 76, 30, 50, 67, 56, 87, 75, 79,
	67, 79, 73, 67, 62, 74, 69, 99, 69,  67, 69, 40, 34, 40, 84, 56, 50, 62, 64, 55, 64, 62, 36, 64,
	64, 28, 28, 58, 28, 98, 64, 62, 64,  64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 34, 64, 84,
};
static const uint8_t bold_ascii[] = {
	35, 46, 53, 84, 70, 101, 88, 31,  46,  46, 53, 84, 38, 42, 38, 37, 70, 70, 70, 70, 70, 70,  70, 70,
	70, 70, 40, 40, 84, 84,  84, 62,  100, 78, 77, 74, 84, 69, 69, 83, 84, 38, 56, 78, 64, 100, 84, 86,
	74, 86, 78, 73, 69, 82,  78, 111, 78,  73, 73, 46, 37, 46, 84, 56, 50, 68, 72, 60, 72, 68,  44, 72,
	72, 35, 35, 67, 35, 105, 72, 69,  72,  72, 50, 60, 48, 72, 66, 93, 65, 66, 59, 72, 37, 72,  84,
};
static const uint8_t plain_latin[] = {
	32, 41, 64, 64, 64, 64, 34, 56, 50, 100, 48, 62, 84, 37, 100, 56, 50, 84, 41, 41, 50, 64, 64, 32,
	50, 41, 48, 62, 97, 97, 97, 62, 69, 69,  69, 69, 69, 69, 100, 73, 67, 67, 67, 67, 30, 30, 30, 30,
	78, 75, 79, 79, 79, 79, 79, 84, 79, 74,  74, 74, 74, 67, 67,  63, 62, 62, 62, 62, 62, 62, 99, 55,
	62, 62, 62, 62, 28, 28, 28, 28, 62, 64,  62, 62, 62, 62, 62,  84, 62, 64, 64, 64, 64, 60, 64, 60,
};
static const uint8_t bold_latin[] = {
	35, 46, 70, 70, 64,  70,  37,  56, 50, 100, 57, 65, 84, 42, 100, 56, 50, 84, 44, 44, 50, 74, 64,  38,
	50, 44, 57, 65, 104, 104, 104, 62, 78, 78,  78, 78, 78, 78, 109, 74, 69, 69, 69, 69, 38, 38, 38,  38,
	84, 84, 86, 86, 86,  86,  86,  84, 86, 82,  82, 82, 82, 73, 74,  72, 68, 68, 68, 68, 68, 68, 105, 60,
	68, 68, 68, 68, 35,  35,  35,  35, 69, 72,  69, 69, 69, 69, 69,  84, 69, 72, 72, 72, 72, 66, 72,  66,
};

static const struct {
	uint32_t letter;
	uint8_t plain, bold;
} others[] = {
	{0x2013, 56, 56}, {0x2018, 32, 38}, {0x2019, 32, 38},   {0x201A, 32, 38}, {0x201C, 52, 66}, {0x201D, 52, 66},
	{0x201E, 52, 66}, {0x2022, 59, 64}, {0x2026, 100, 100}, {0x202F, 32, 35}, {0x20AC, 64, 70}, {0x2212, 84, 84},
};

static int width_of(uint32_t c, bool bold)
{
	if (c >= 0x20 && c < 0x7F)
		return bold ? bold_ascii[c - 0x20] : plain_ascii[c - 0x20];
	if (c >= 0xA0 && c <= 0xFF)
		return bold ? bold_latin[c - 0xA0] : plain_latin[c - 0xA0];
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (others[i].letter == c)
			return bold ? others[i].bold : others[i].plain;
	return utf8_width(c) == 0 ? 0 : bold ? 145 : 125; // wide enough for Cyrillic, Chinese and pictures
}

// Of the first n bytes, in hundredths of the size.
static int hundredths(const char *s, size_t n, bool bold)
{
	int64_t sum = 0;
	for (const char *p = s; p < s + n && *p;)
		sum += width_of(utf8_next(&p), bold);
	return (int)num_clamp(sum, 0, INT32_MAX / 4);
}

static int part_width(const char *s, size_t n, struct letters_form f)
{
	return (int)num_clamp(((int64_t)hundredths(s, n, f.bold) * f.size + 99) / 100, 0, INT32_MAX / 4);
}

int letters_width(const char *s, int size, bool bold)
{
	return part_width(s, strlen(s), (struct letters_form){.size = size, .bold = bold});
}

// Bytes of s that fit in `width`, whole letters.
static size_t fitting(const char *s, struct letters_form f, int width)
{
	int64_t room = (int64_t)num_max(width, 0) * 100, used = 0;
	const char *p = s;
	while (*p) {
		const char *before = p;
		used += (int64_t)width_of(utf8_next(&p), f.bold) * f.size;
		if (used > room)
			return (size_t)(before - s);
	}
	return (size_t)(p - s);
}

struct line_end {
	size_t end, next;
	bool hyphen;
};

// Where the first line of s ends, which does not fit whole: the last blank or hyphen that does; a syllable of the word
// behind it where that word has no line for itself or the line would stay half empty; at last any letter.
static struct line_end find_end(const char *s, struct letters_form f)
{
	size_t fit = fitting(s, f, f.width), end = 0, from = 0, i = 0;
	for (; i <= fit && s[i]; i++)
		if (s[i] == ' ' && i > 0 && !text_is_glue(s, i)) {
			end = i;
			from = i + 1;
		} else if (i < fit && text_breaks_after(s, i)) {
			end = from = i + 1;
		}
	size_t word = strcspn(s + from, " ");
	bool alone = part_width(s + from, word, f) > f.width, empty = part_width(s, end, f) * 2 < f.width;
	size_t room = fitting(s, f, f.width - part_width("-", 1, f));
	if ((end == 0 || alone || empty) && room > from) {
		size_t at = hyphen_last(s + from, word, room - from);
		if (at > 0)
			return (struct line_end){from + at, from + at, true};
	}
	if (end > 0)
		return (struct line_end){end, from, false};
	const char *p = s;
	utf8_next(&p);
	fit = fit > 0 ? fit : (size_t)(p - s); // at least a letter, so that the text goes on
	return (struct line_end){fit, fit + (s[fit] == ' '), false};
}

static const char *cut(struct arena *a, const char *s, struct letters_form f)
{
	size_t n = fitting(s, f, f.width - part_width("…", strlen("…"), f));
	while (n > 0 && s[n - 1] == ' ')
		n--;
	return arena_printf(a, "%.*s…", (int)n, s);
}

static const char *tidy(struct arena *a, const char *s)
{
	struct str text = str_on(a);
	text_harmless(&text, s);
	char *out = arena_dup(a, str_text(&text), text.len);
	size_t n = 0;
	for (size_t i = 0; i < text.len; i++)
		if (out[i] != ' ' || (n > 0 && out[n - 1] != ' '))
			out[n++] = out[i];
	n -= n > 0 && out[n - 1] == ' ';
	out[n] = '\0';
	return out;
}

struct lines letters_wrap(struct arena *a, const char *s, struct letters_form form)
{
	struct lines l = {.n = 0};
	const char *rest = tidy(a, s);
	int max = num_max(1, num_min(form.max, LETTERS_LINES));
	for (bool more = true; more;) {
		more = part_width(rest, strlen(rest), form) > form.width && l.n + 1 < max;
		if (more) {
			struct line_end e = find_end(rest, form);
			l.at[l.n] = arena_printf(a, "%.*s%s", (int)e.end, rest, e.hyphen ? "-" : "");
			rest += e.next;
		} else {
			l.at[l.n] = part_width(rest, strlen(rest), form) > form.width ? cut(a, rest, form) : rest;
		}
		l.width = num_max(l.width, part_width(l.at[l.n], strlen(l.at[l.n]), form));
		l.n++;
	}
	return l;
}
