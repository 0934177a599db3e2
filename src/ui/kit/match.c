// SPDX-License-Identifier: EUPL-1.2
// Paints what was found over a text that is drawn already.
#include "ui/kit/match.h"

#include "base/text.h"

#include <string.h>

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
	while (len > 0 && text_find(text, len, needle, &from, &to)) {
		int at = width_of(text, 0, from), cells = width_of(text, from, to);
		if (at < w)
			canvas_role(c, (struct rect){x + at, y, at + cells <= w ? cells : w - at, 1}, ROLE_MATCH);
		len = from;
	}
}

bool match_begins(const char *text, const char *typed)
{
	struct str begin = {0}, whole = {0};
	text_fold(&begin, typed);
	text_fold(&whole, text);
	bool yes = strncmp(str_text(&whole), str_text(&begin), begin.len) == 0;
	str_free(&begin);
	str_free(&whole);
	return yes;
}
