// SPDX-License-Identifier: EUPL-1.2
// text_contains() only says whether; the place is found by halving: the text from a byte on contains the needle up to
// the start of its last occurrence and no further. Only visible texts that do match pay for this.
#include "ui/kit/match.h"

#include "base/utf8.h"

#include <string.h>

static bool is_start(char c)
{
	return ((unsigned char)c & 0xc0) != 0x80;
}

static bool contains(const char *text, size_t from, size_t to, const char *needle)
{
	struct str part = {0};
	str_addn(&part, text + from, to - from);
	bool yes = text_contains(str_text(&part), needle);
	str_free(&part);
	return yes;
}

bool match_find(const char *text, size_t len, const char *needle, size_t *from, size_t *to)
{
	if (!needle || !needle[0] || !contains(text, 0, len, needle))
		return false;
	size_t yes = 0, no = len; // contains from `yes` on, not from `no` on
	while (no - yes > 1) {
		size_t middle = yes + (no - yes) / 2;
		if (contains(text, middle, len, needle))
			yes = middle;
		else
			no = middle;
	}
	while (yes > 0 && !is_start(text[yes]))
		yes--;
	*from = yes;
	size_t least = yes, most = len; // the shortest end
	while (most - least > 1) {
		size_t middle = least + (most - least) / 2;
		if (contains(text, yes, middle, needle))
			most = middle;
		else
			least = middle;
	}
	while (most < len && !is_start(text[most]))
		most++;
	*to = most;
	return most > yes;
}

static int width_of(const char *text, size_t from, size_t to)
{
	struct str part = {0};
	str_addn(&part, text + from, to - from);
	int w = text_width(str_text(&part));
	str_free(&part);
	return w;
}

void match_paint(struct canvas *c, int x, int y, int w, const char *text, const char *needle)
{
	size_t from, to, len = strlen(text);
	if (!needle || !needle[0])
		return;
	while (len > 0 && match_find(text, len, needle, &from, &to)) {
		int at = width_of(text, 0, from), cells = width_of(text, from, to);
		if (at < w)
			canvas_role(c, (struct rect){x + at, y, at + cells <= w ? cells : w - at, 1}, ROLE_MATCH);
		len = from;
	}
}

static int lower(char c)
{
	return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
}

static bool is_ascii(const char *s)
{
	for (; *s; s++)
		if ((unsigned char)*s >= 0x80)
			return false;
	return true;
}

// In plain letters the rules of text_contains() come down to small and capital letters, ten times as quickly.
bool match_contains(const char *hay, const char *needle)
{
	if (!is_ascii(needle) || !is_ascii(hay))
		return text_contains(hay, needle);
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
