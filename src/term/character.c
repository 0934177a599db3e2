// SPDX-License-Identifier: EUPL-1.2
// A terminal with the wrong character set still types umlauts.
#include "term/character.h"

#include "base/utf8.h"

#include <string.h>

size_t character_announced(unsigned char c)
{
	return c < 0xc2 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : c < 0xf5 ? 4 : 1;
}

size_t character_decode(const unsigned char *p, size_t n, byte_decode *decode, char name[5])
{
	size_t length = decode ? 1 : character_announced(p[0]);
	wint_t wide = decode ? decode(p[0]) : p[0];

	memset(name, 0, 5);
	if (!decode && length <= n && utf8_valid((const char *)p, length)) {
		memcpy(name, p, length);
		return length;
	}
	utf8_put(name, wide == WEOF ? 0xfffd : (uint32_t)wide);
	return 1;
}

void character_text(struct str *text, byte_decode *decode)
{
	struct str utf8 = {0};
	const unsigned char *p = (const unsigned char *)str_text(text);
	for (size_t i = 0; i < text->len;) {
		char name[5];
		i += character_decode(p + i, text->len - i, decode, name);
		str_add(&utf8, name);
	}
	str_set(text, str_text(&utf8));
	str_free(&utf8);
}
