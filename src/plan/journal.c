// SPDX-License-Identifier: EUPL-1.2
// What the journal does not say of a row, because it is usual.
#include "plan/journal.h"

#include <string.h>

struct value change_usual(const struct column *c)
{
	if (c->type == TYPE_TEXT || c->type == TYPE_CODE)
		return (struct value){.kind = VALUE_TEXT, .s = ""};
	if (c->flags & NUL || c->preset == NONE64)
		return (struct value){.kind = VALUE_NULL};
	return (struct value){.kind = VALUE_INT, .i = c->preset};
}

bool change_same(const struct value *a, const struct value *b)
{
	if (a->kind != b->kind)
		return false;
	return a->kind == VALUE_NULL || (a->kind == VALUE_INT ? a->i == b->i : strcmp(a->s, b->s) == 0);
}
