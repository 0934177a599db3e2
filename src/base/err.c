// SPDX-License-Identifier: EUPL-1.2
// Fills the caller's error record. The text is built aside first, so that a caller may quote the record's own
// text inside the new sentence.
#include "base/err.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

// Cuts a text that filled its buffer before the last character that may be incomplete, and says so with "…".
static void cut(char *text, size_t size)
{
	static const char more[] = "…";
	size_t n = size - sizeof more;

	while (n > 0 && ((unsigned char)text[n] & 0xC0) == 0x80)
		n--;
	memcpy(text + n, more, sizeof more);
}

enum ls_code ls_fail(struct ls_err *err, enum ls_code code, const char *fmt, ...)
{
	if (!err)
		return code;
	char text[sizeof err->text];
	va_list ap;
	va_start(ap, fmt);
	int n = vsnprintf(text, sizeof text, fmt, ap);
	va_end(ap);
	if (n < 0)
		text[0] = '\0';
	else if ((size_t)n >= sizeof text)
		cut(text, sizeof text);
	err->code = code;
	err->table = err->column = -1;
	memcpy(err->text, text, sizeof text);
	return code;
}

enum ls_code ls_fail_at(struct ls_err *err, enum ls_code code, int table, int column)
{
	if (code != LS_OK && err && err->table < 0) {
		err->table = table;
		err->column = column;
	}
	return code;
}
