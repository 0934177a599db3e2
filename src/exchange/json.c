// SPDX-License-Identifier: EUPL-1.2
// A string for machines, whatever was in it.
#include "exchange/json.h"

#include "base/utf8.h"

void json_string(struct str *out, const char *s)
{
	str_addc(out, '"');
	while (*s) {
		uint32_t c = utf8_next(&s);
		if (c == '"' || c == '\\')
			str_addf(out, "\\%c", (int)c);
		else if (c == '\n')
			str_add(out, "\\n");
		else if (c == '\t')
			str_add(out, "\\t");
		else if (c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029)
			str_addf(out, "\\u%04x", (unsigned)c);
		else
			str_addcp(out, c);
	}
	str_addc(out, '"');
}
