// SPDX-License-Identifier: EUPL-1.2
// As ECMA-48 and xterm have it: a string ends with ESC \\ or, as xterm allows, with BEL.
#include "term/answer.h"

#include <string.h>

enum { BEL = 0x07, CAN = 0x18, SUB = 0x1a, ESC = 0x1b };

bool answer_begins(unsigned char after_esc)
{
	return after_esc && strchr("P]^_X", after_esc);
}

size_t answer_bytes(const unsigned char *p, size_t n, bool *ended)
{
	size_t i = 0;
	while (i < n && p[i] != BEL && p[i] != CAN && p[i] != SUB && p[i] != ESC)
		i++;
	*ended = i < n && (p[i] != ESC || i + 1 < n);
	if (!*ended)
		return i;
	if (p[i] != ESC)
		return i + 1;
	return p[i + 1] == '\\' ? i + 2 : i;
}
