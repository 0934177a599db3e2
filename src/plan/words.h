// SPDX-License-Identifier: EUPL-1.2
// The closed lists of words (enum columns): numbers in the file, codes in CSV and commands, labels on the screen.
#ifndef LS_PLAN_WORDS_H
#define LS_PLAN_WORDS_H

struct word {
	const char *code;  // "selected"
	const char *label; // message id; show tr(label)
};

// enum selection { selection_OPEN, … } and `const struct word words_selection[]`, ended by a NULL code.
// clang-format off
#define WORDS(list) enum list##_word {
#define WORD(list, name, code, label) list##_##name,
#define WORDS_END(list) list##_COUNT };
// clang-format on
#include "plan/words.def"
#undef WORDS
#undef WORD
#undef WORDS_END

#define WORDS(list) extern const struct word words_##list[];
#define WORD(list, name, code, label)
#define WORDS_END(list)
#include "plan/words.def"
#undef WORDS
#undef WORD
#undef WORDS_END

// The number of the word meant by `text`: its code, or its label in German or English, ignoring case and accents;
// a beginning that only one word has is enough. -1 when none or several fit.
int words_find(const struct word *list, const char *text);
int words_count(const struct word *list);
// The translated label; "?" outside the list.
const char *words_label(const struct word *list, int n);

#endif
