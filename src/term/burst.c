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

// Moves nothing and is no digit: the number of the letter at p, else 0.
static unsigned long letter_at(const unsigned char *p, size_t n)
{
	bool ascii = (p[0] >= 'a' && p[0] <= 'z') || (p[0] >= 'A' && p[0] <= 'Z');

	if (ascii)
		return strchr("hjklgGnN", p[0]) ? 0 : p[0];
	unsigned long letter = p[0] >= 0x80 ? p[0] : 0;
	for (size_t i = 1; letter && i < n && i < 4 && (p[i] & 0xc0) == 0x80; i++)
		letter = letter << 8 | p[i];
	return letter;
}

bool burst_is_text(const unsigned char *p, size_t n)
{
	unsigned long first = 0;

	for (size_t i = 0; i < n; i++) {
		unsigned long letter = (p[i] & 0xc0) == 0x80 ? 0 : letter_at(p + i, n - i);
		if (first && letter && letter != first)
			return true;
		first = first ? first : letter;
	}
	return false;
}
