// SPDX-License-Identifier: EUPL-1.2
// The code after a code: where several rows are made in one step, each is numbered behind the one before.
#include "plan/code.h"

#include <ctype.h>
#include <stdlib.h>

void code_after(struct str *code)
{
	size_t n = code->len;
	while (n > 0 && isdigit((unsigned char)code->s[n - 1]))
		n--;
	int width = (int)(code->len - n);
	long number = strtol(str_text(code) + n, NULL, 10) + 1;
	struct str next = {0};
	str_addn(&next, str_text(code), n);
	str_addf(&next, "%0*ld", width, number);
	str_clear(code);
	str_add(code, str_text(&next));
	str_free(&next);
}
