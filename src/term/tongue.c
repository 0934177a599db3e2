// SPDX-License-Identifier: EUPL-1.2
// Words are short and said often; tparm() would take longer for one than what is drawn behind it. So those that only
// count are said here, and the others by whoever has it.
#include "term/tongue.h"

#include "base/arena.h"

#include <stdlib.h>
#include <string.h>

const char *const tongue_names[WORD_COUNT] = {
#define WORD(name, capability) [WORD_##name] = capability,
	TONGUE_WORDS(WORD)
#undef WORD
};

void tongue_strip(struct str *out, const char *string)
{
	for (const char *s = string; *s; s++) {
		if (s[0] == '$' && s[1] == '<' && strchr(s, '>'))
			s = strchr(s, '>');
		else
			str_addc(out, *s);
	}
}

static void cut(char *s, const char *part)
{
	char *at = strstr(s, part);
	size_t n = strlen(part);

	if (at)
		memmove(at, at + n, strlen(at + n) + 1);
}

static bool is_plain(const char *s)
{
	while ((s = strchr(s, '%'))) {
		if (strncmp(s, "%i", 2) == 0)
			s += 2;
		else if (strncmp(s, "%p1%d", 5) == 0 || strncmp(s, "%p2%d", 5) == 0)
			s += 5;
		else
			return false;
	}
	return true;
}

void tongue_learn(struct tongue *t, enum word w, const char *string)
{
	static const char *const ways[] = {"%?%p9%t\x1b(0%e\x1b(B%;", "%?%p9%t\016%e\017%;", "\x1b(B", "\017"};
	struct str s = {0};

	free(t->word[w]);
	t->word[w] = NULL;
	if (!string)
		return;
	tongue_strip(&s, string);
	t->word[w] = mem_str(str_text(&s));
	str_free(&s);
	for (size_t i = 0; i < sizeof ways / sizeof *ways && (w == WORD_SGR || w == WORD_SGR0); i++)
		cut(t->word[w], ways[i]);
	t->plain[w] = is_plain(t->word[w]);
}

static bool begins(const char *s, const char *with)
{
	return !s || strncmp(s, with, strlen(with)) == 0;
}

void tongue_learned(struct tongue *t)
{
	static const enum word said[] = {WORD_SGR, WORD_SGR0, WORD_SITM, WORD_SETAF, WORD_SETAB, WORD_OP};

	t->joins = t->word[WORD_SGR] != NULL;
	for (size_t i = 0; i < sizeof said / sizeof *said; i++) {
		const char *s = t->word[said[i]];
		t->joins = t->joins && begins(s, "\x1b[") && (!s || s[strlen(s) - 1] == 'm');
	}
}

void tongue_forget(struct tongue *t)
{
	for (int i = 0; i < WORD_COUNT; i++) {
		free(t->word[i]);
		t->word[i] = NULL;
	}
}

static void add_number(struct str *out, int n)
{
	char digits[12];
	size_t at = sizeof digits;

	do {
		digits[--at] = (char)('0' + n % 10);
		n /= 10;
	} while (n > 0);
	str_addn(out, digits + at, sizeof digits - at);
}

bool tongue_say(struct str *out, const struct tongue *t, enum word w, int a, int b)
{
	const char *s = t->word[w];

	if (!s)
		return false;
	if (!t->plain[w]) {
		t->expand(out, s, (const int[9]){a, b});
		return true;
	}
	for (int first = 0; *s;) {
		size_t n = strcspn(s, "%");
		str_addn(out, s, n);
		s += n;
		if (strncmp(s, "%i", 2) == 0) {
			first = 1;
			s += 2;
		} else if (*s) {
			add_number(out, first + (s[2] == '1' ? a : b));
			s += 5;
		}
	}
	return true;
}
