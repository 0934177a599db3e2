// SPDX-License-Identifier: EUPL-1.2
// A value for machines, whatever was in it. What stands before tells whether a comma is needed.
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

void json_int(struct str *out, int64_t i)
{
	if (i == NONE64)
		str_add(out, "null");
	else
		str_addf(out, "%lld", (long long)i);
}

void json_bool(struct str *out, bool yes)
{
	str_add(out, yes ? "true" : "false");
}

static bool ends_with(const struct str *out, char c)
{
	return out->len > 0 && out->s[out->len - 1] == c;
}

void json_member(struct str *out, const char *name)
{
	str_add(out, ends_with(out, '{') ? "" : ", ");
	json_string(out, name);
	str_add(out, ": ");
}

void json_member_string(struct str *out, const char *name, const char *s)
{
	json_member(out, name);
	json_string(out, s);
}

void json_item(struct str *out, int indent)
{
	str_addf(out, "%s\n%*s", ends_with(out, '[') ? "" : ",", indent, "");
}
