// SPDX-License-Identifier: EUPL-1.2
// Words of commands that views finish with and are resumed from.
#include "ui/okr/typed.h"

#include <string.h>

void typed_add(struct str *out, const struct look *look, const char *name, const char *text)
{
	struct str word = str_on(look->frame);
	str_addf(&word, "%s=%s", name, text);
	str_addc(out, ' ');
	str_addquoted(out, str_text(&word));
}

void typed_seen(struct str *out, const struct look *look, const char *column, const char *base, uint64_t over)
{
	if (over)
		str_addf(out, " told:%s=%llx", column, (unsigned long long)over);
	else
		typed_add(out, look, arena_printf(look->frame, "was:%s", column), base);
}

bool typed_read(struct typed_word *out, const struct look *look, const char *word)
{
	bool was = strncmp(word, "was:", 4) == 0, told = strncmp(word, "told:", 5) == 0;
	word += was ? 4 : told ? 5 : 0;
	const char *eq = strchr(word, '=');
	if (!eq)
		return false;
	out->kind = was ? TYPED_WAS : told ? TYPED_TOLD : TYPED_NOW;
	out->name = arena_dup(look->frame, word, (size_t)(eq - word));
	out->text = eq + 1;
	return true;
}
