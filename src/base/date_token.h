// SPDX-License-Identifier: EUPL-1.2
// Private to date_said.c: a folded text as numbers, words and signs, and what single words mean.
#ifndef LS_BASE_DATE_TOKEN_H
#define LS_BASE_DATE_TOKEN_H

#include <stdbool.h>

enum { TOKENS_MOST = 24, TOKEN_BYTES = 20 };

struct token {
	enum { TOKEN_END, TOKEN_NUMBER, TOKEN_WORD, TOKEN_SIGN } kind;
	int value, digits;      // TOKEN_NUMBER
	char text[TOKEN_BYTES]; // TOKEN_WORD: letters; TOKEN_SIGN: one of . , / - : + (
	bool apart;             // a blank stands before it
};

// Folds and splits; out[n] is TOKEN_END. false: too long, or there is something else in it.
bool token_split(struct token out[TOKENS_MOST + 1], const char *text);
bool token_is(const struct token *t, const char *words); // one of "am im zum"
bool token_sign(const struct token *t, char sign);

// What a word means; 0: none of these.
int token_month(const struct token *t);   // 1–12, by at least three letters
int token_weekday(const struct token *t); // 1–7: "fr", "freitag", "fri"
int token_roman(const struct token *t);   // I to IV
int token_ordinal(const struct token *t); // "erstes", "first": 1–4

#endif
