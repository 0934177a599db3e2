// SPDX-License-Identifier: EUPL-1.2
// What stands in place of a code and a title, compared as people mean it.
#include "base/text.h"
#include "exchange/catalogue/work.h"
#include "plan/code.h"
#include "plan/limits.h"

#include <string.h>

const char *code_tidied(struct arena *a, const char *said)
{
	struct str code = {0};
	size_t n = strlen(said);
	bool ordinal = n > 1 && said[n - 1] == '.' && strspn(said, "0123456789") == n - 1; // "7." as in a numbered list
	for (size_t i = 0; i < n - ordinal; i++) {
		if (said[i] == '/')
			str_addc(&code, '-');
		else if (said[i] == ',' || said[i] == ';')
			str_addc(&code, '.');
		else if (!strchr(CODE_NEVER, said[i]))
			str_addc(&code, said[i]);
	}
	const char *kept = code.len <= CODE_MOST ? arena_str(a, str_text(&code)) : "";
	str_free(&code);
	return kept;
}

// Folded, with one blank where there are several.
static void comparable(struct str *out, const char *title)
{
	struct str folded = {0};
	text_fold(&folded, title);
	for (const char *s = str_text(&folded); *s; s++) {
		bool blank = *s == ' ' || *s == '\t' || *s == '\n';
		if (!blank)
			str_addc(out, *s);
		else if (out->len > 0 && out->s[out->len - 1] != ' ')
			str_addc(out, ' ');
	}
	while (out->len > 0 && out->s[out->len - 1] == ' ')
		out->s[--out->len] = '\0';
	str_free(&folded);
}

bool title_same(const char *a, const char *b)
{
	struct str fa = {0}, fb = {0};
	comparable(&fa, a);
	comparable(&fb, b);
	bool same = strcmp(str_text(&fa), str_text(&fb)) == 0;
	str_free(&fa);
	str_free(&fb);
	return same;
}

// One goes on where the other ends, or what is not the same at both ends is at most a quarter of the longer one.
bool title_near(const char *a, const char *b)
{
	struct str fa = {0}, fb = {0};
	comparable(&fa, a);
	comparable(&fb, b);
	size_t least = fa.len < fb.len ? fa.len : fb.len, most = fa.len < fb.len ? fb.len : fa.len, front = 0, back = 0;
	while (front < least && fa.s[front] == fb.s[front])
		front++;
	while (back < least - front && fa.s[fa.len - 1 - back] == fb.s[fb.len - 1 - back])
		back++;
	const char *rest = fa.len < fb.len ? str_text(&fb) + front : str_text(&fa) + front;
	bool longer = front == least && least >= 5 && strchr(" /,:;(-", *rest);
	str_free(&fa);
	str_free(&fb);
	return longer || 4 * (most - front - back) <= most;
}
