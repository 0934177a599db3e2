// SPDX-License-Identifier: EUPL-1.2
// How long a text is, in the measure that people and the file have.
#include "plan/limits.h"

#include "base/utf8.h"

#include <string.h>

size_t limits_count(const char *text)
{
	size_t n = 0;
	for (; *text; n++)
		utf8_next(&text);
	return n;
}

bool limits_hold(const char *text, size_t most)
{
	return strlen(text) <= most || limits_count(text) <= most;
}
