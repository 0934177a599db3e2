// SPDX-License-Identifier: EUPL-1.2
// The lists themselves, from words.def, and how a word is found.
#include "plan/words.h"

#include "base/i18n.h"
#include "base/str.h"
#include "base/text.h"

#include <stdbool.h>
#include <string.h>

// clang-format off
#define WORDS(list) const struct word words_##list[] = {
#define WORD(list, name, code, label) { code, label },
#define WORDS_END(list) { NULL, NULL } };
// clang-format on
#include "plan/words.def"

int words_count(const struct word *list)
{
	int n = 0;
	while (list[n].code)
		n++;
	return n;
}

const char *words_label(const struct word *list, int n)
{
	return n >= 0 && n < words_count(list) ? tr(list[n].label) : "?";
}

// 2: the same, 1: a beginning, 0: neither.
static int closeness(const char *folded, const char *name)
{
	struct str f = {0};
	text_fold(&f, name);
	size_t n = strlen(folded);
	int r = strcmp(str_text(&f), folded) == 0 ? 2 : n > 0 && strncmp(str_text(&f), folded, n) == 0;
	str_free(&f);
	return r;
}

int words_find(const struct word *list, const char *text)
{
	struct str f = {0};
	text_fold(&f, text);
	int found = -1;
	bool several = false;
	for (int i = 0; list[i].code; i++) {
		const char *names[] = {list[i].code, tr_in(LANG_DE, list[i].label), tr_in(LANG_EN, list[i].label)};
		int best = 0;
		for (int k = 0; k < 3; k++) {
			int c = closeness(str_text(&f), names[k]);
			best = c > best ? c : best;
		}
		if (best == 2) {
			found = i;
			several = false;
			break;
		}
		if (best == 1) {
			several = found >= 0;
			found = several ? found : i; // an exact one may still follow
		}
	}
	str_free(&f);
	return several ? -1 : found;
}
