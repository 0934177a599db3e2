// SPDX-License-Identifier: EUPL-1.2
// Splits and writes lists of names with quotes where they are needed, as CSV does for cells.
#include "base/pieces.h"

#include <string.h>

static bool ends_at(const char *s, const char *separators)
{
	return !*s || strchr(separators, *s);
}

// The quote that closes a name beginning with one; NULL when the quote is only a letter of it.
static const char *closing_quote(const char *s, const char *separators)
{
	if (*s != '"')
		return NULL;
	for (s++; *s; s++) {
		if (*s != '"')
			continue;
		if (s[1] != '"')
			return ends_at(s + 1, separators) || ends_at(s + 1 + strspn(s + 1, " \t"), separators) ? s : NULL;
		s++;
	}
	return NULL;
}

const char *pieces_end(const char *s, const char *separators)
{
	s += strspn(s, " \t");
	const char *quote = closing_quote(s, separators);
	s = quote ? quote + 1 : s;
	return s + strcspn(s, separators);
}

static void take(struct str *name, const char *s, const char *end, const char *separators)
{
	s += strspn(s, " \t");
	const char *quote = closing_quote(s, separators);
	for (const char *c = s + 1; quote && c < quote; c++) {
		c += *c == '"'; // written twice
		str_addc(name, *c);
	}
	if (quote)
		return;
	while (end > s && strchr(" \t", end[-1]))
		end--;
	str_addn(name, s, (size_t)(end - s));
}

bool pieces_next(const char **at, const char *separators, struct str *name)
{
	str_clear(name);
	while (**at && name->len == 0) {
		const char *end = pieces_end(*at, separators);
		take(name, *at, end, separators);
		*at = *end ? end + 1 : end;
	}
	return name->len > 0;
}

void pieces_put(struct str *out, const char *name, const char *separators)
{
	size_t n = strlen(name);
	bool blank = n > 0 && (strchr(" \t", name[0]) || strchr(" \t", name[n - 1]));
	if (!blank && *name != '"' && !strpbrk(name, separators)) {
		str_add(out, name);
		return;
	}
	str_addc(out, '"');
	for (; *name; name++) {
		if (*name == '"')
			str_addc(out, '"');
		str_addc(out, *name);
	}
	str_addc(out, '"');
}
