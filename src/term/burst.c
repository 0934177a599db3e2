// SPDX-License-Identifier: EUPL-1.2
// Terminals without brackets paste as if somebody typed: what must not become commands is found by its speed and
// its look.
#include "term/burst.h"

#include <string.h>

static bool is_blank(unsigned char c)
{
	return c == ' ' || c == '\r' || c == '\n' || c == '\t';
}

size_t burst_run(const unsigned char *p, size_t n)
{
	size_t i = 0;

	while (i < n && ((p[i] >= 0x20 && p[i] != 0x7f) || is_blank(p[i])))
		i++;
	return i;
}

size_t burst_characters(const unsigned char *p, size_t n)
{
	size_t count = 0;

	for (size_t i = 0; i < n; i++)
		if ((p[i] & 0xc0) != 0x80)
			count++;
	return count;
}

bool burst_is_text(const unsigned char *p, size_t n)
{
	static const char moves[] = "hjklgGnN";
	size_t blanks = 0;
	bool letter = false, varied = false;

	for (size_t i = 0; i < n; i++) {
		if (is_blank(p[i]))
			blanks++;
		bool is_letter = (p[i] >= 'a' && p[i] <= 'z') || (p[i] >= 'A' && p[i] <= 'Z') || p[i] >= 0x80;
		if (is_letter && !strchr(moves, p[i]))
			letter = true;
		if (p[i] != p[0])
			varied = true;
	}
	size_t characters = burst_characters(p, n);
	return characters >= BURST_LEAST && letter && varied && (blanks >= 2 || characters > BURST_LONG);
}
