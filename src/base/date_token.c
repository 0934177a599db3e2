// SPDX-License-Identifier: EUPL-1.2
// Splitting what somebody typed for a date into words and numbers, and the words for months, days and counting.
#include "base/date_token.h"

#include "base/text.h"

#include <string.h>

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
	return c >= 'a' && c <= 'z';
}

// Takes one token at s; NULL when there is none.
static const char *take(struct token *t, const char *s)
{
	size_t n = 0;
	if (is_digit(*s)) {
		t->kind = TOKEN_NUMBER;
		for (; is_digit(*s); s++) {
			if (++t->digits > 5)
				return NULL;
			t->value = t->value * 10 + (*s - '0');
		}
		return s;
	}
	if (is_letter(*s)) {
		t->kind = TOKEN_WORD;
		while (is_letter(*s)) {
			if (n + 1 >= TOKEN_BYTES)
				return NULL;
			t->text[n++] = *s++;
		}
		return s;
	}
	t->kind = TOKEN_SIGN;
	t->text[0] = *s;
	return *s && strchr(".,/-:+", *s) ? s + 1 : NULL;
}

bool token_split(struct token out[TOKENS_MOST + 1], const char *text)
{
	struct str folded = {0};
	int n = 0;
	text_fold(&folded, text);
	const char *s = str_text(&folded);
	while (s && *s) {
		bool apart = false;
		for (; *s == ' ' || *s == '\t' || *s == '\n'; s++)
			apart = true;
		if (!*s)
			break;
		if (n == TOKENS_MOST) {
			s = NULL;
			break;
		}
		out[n] = (struct token){.apart = apart};
		s = take(&out[n], s);
		n++;
	}
	out[n] = (struct token){.kind = TOKEN_END};
	str_free(&folded);
	return s && n > 0;
}

bool token_sign(const struct token *t, char sign)
{
	return t->kind == TOKEN_SIGN && t->text[0] == sign;
}

bool token_is(const struct token *t, const char *words)
{
	size_t n = strlen(t->text);
	if (t->kind != TOKEN_WORD)
		return false;
	for (const char *at = words; (at = strstr(at, t->text)); at += n)
		if ((at == words || at[-1] == ' ') && (at[n] == ' ' || at[n] == '\0'))
			return true;
	return false;
}

struct named {
	const char *name;
	int value;
};

static int find(const struct token *t, const struct named *names, size_t n, size_t least)
{
	size_t len = strlen(t->text);
	if (t->kind != TOKEN_WORD)
		return 0;
	for (size_t i = 0; i < n; i++)
		if (least ? len >= least && strncmp(names[i].name, t->text, len) == 0 : strcmp(names[i].name, t->text) == 0)
			return names[i].value;
	return 0;
}

// "jan", "januar", "january", "märz" (folded: "marz"), "mrz" …
int token_month(const struct token *t)
{
	static const struct named names[] = {
		{"januar", 1},   {"january", 1},   {"februar", 2},   {"february", 2},  {"marz", 3},      {"march", 3},
		{"maerz", 3},    {"mrz", 3},       {"april", 4},     {"mai", 5},       {"may", 5},       {"juni", 6},
		{"june", 6},     {"juli", 7},      {"july", 7},      {"august", 8},    {"september", 9}, {"oktober", 10},
		{"october", 10}, {"november", 11}, {"dezember", 12}, {"december", 12}, {"janner", 1},    {"feber", 2},
	};
	return find(t, names, sizeof names / sizeof *names, 3);
}

int token_weekday(const struct token *t)
{
	static const struct named names[] = {
		{"mo", 1},        {"montag", 1},    {"mon", 1},        {"monday", 1},   {"di", 2},       {"dienstag", 2},
		{"tue", 2},       {"tues", 2},      {"tuesday", 2},    {"mi", 3},       {"mittwoch", 3}, {"wed", 3},
		{"wednesday", 3}, {"do", 4},        {"donnerstag", 4}, {"thu", 4},      {"thur", 4},     {"thurs", 4},
		{"thursday", 4},  {"fr", 5},        {"freitag", 5},    {"fri", 5},      {"friday", 5},   {"sa", 6},
		{"samstag", 6},   {"sonnabend", 6}, {"sat", 6},        {"saturday", 6}, {"so", 7},       {"sonntag", 7},
		{"sun", 7},       {"sunday", 7},    {"tu", 2},         {"we", 3},       {"th", 4},       {"su", 7},
	};
	return find(t, names, sizeof names / sizeof *names, 0);
}

int token_roman(const struct token *t)
{
	static const struct named names[] = {{"i", 1}, {"ii", 2}, {"iii", 3}, {"iv", 4}};
	return find(t, names, sizeof names / sizeof *names, 0);
}

int token_ordinal(const struct token *t)
{
	static const struct named names[] = {
		{"erstes", 1},  {"ersten", 1},  {"erste", 1},   {"first", 1},   {"zweites", 2}, {"zweiten", 2},
		{"zweite", 2},  {"second", 2},  {"drittes", 3}, {"dritten", 3}, {"dritte", 3},  {"third", 3},
		{"viertes", 4}, {"vierten", 4}, {"vierte", 4},  {"fourth", 4},
	};
	return find(t, names, sizeof names / sizeof *names, 0);
}
