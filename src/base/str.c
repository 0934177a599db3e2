// SPDX-License-Identifier: EUPL-1.2
// A growing string: doubles its room, is always terminated, never fails.
#include "base/str.h"

#include "base/arena.h"
#include "base/utf8.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_ROOM = 56 };

static void reserve(struct str *b, size_t more)
{
	if (b->s && b->cap - b->len >= more)
		return;
	size_t cap = b->cap ? b->cap : FIRST_ROOM;
	if (more >= SIZE_MAX - b->len)
		more = SIZE_MAX - b->len - 1; // mem_realloc() then ends the program
	while (cap < b->len + more)
		cap = cap > SIZE_MAX / 2 ? SIZE_MAX - 1 : cap * 2;
	if (b->arena) {
		char *grown = arena_alloc(b->arena, cap + 1);
		b->s = b->len ? memcpy(grown, b->s, b->len) : grown;
	} else {
		b->s = mem_realloc(b->s, cap + 1);
	}
	b->cap = cap;
	b->s[b->len] = '\0';
}

struct str str_on(struct arena *arena)
{
	if (!arena)
		abort(); // it would leak
	return (struct str){.arena = arena};
}

void str_addn(struct str *b, const char *s, size_t n)
{
	reserve(b, n);
	if (n)
		memcpy(b->s + b->len, s, n);
	b->len += n;
	b->s[b->len] = '\0';
}

void str_add(struct str *b, const char *s)
{
	str_addn(b, s, strlen(s));
}

void str_addc(struct str *b, char c)
{
	reserve(b, 1);
	b->s[b->len++] = c;
	b->s[b->len] = '\0';
}

void str_addcp(struct str *b, uint32_t codepoint)
{
	char bytes[4];
	str_addn(b, bytes, utf8_put(bytes, codepoint));
}

void str_addf(struct str *b, const char *fmt, ...)
{
	va_list ap;

	reserve(b, FIRST_ROOM);
	va_start(ap, fmt);
	int n = vsnprintf(b->s + b->len, b->cap - b->len + 1, fmt, ap);
	va_end(ap);
	if (n < 0) {
		b->s[b->len] = '\0';
		return;
	}
	if ((size_t)n > b->cap - b->len) {
		reserve(b, (size_t)n);
		va_start(ap, fmt);
		vsnprintf(b->s + b->len, (size_t)n + 1, fmt, ap);
		va_end(ap);
	}
	b->len += (size_t)n;
}

void str_clear(struct str *b)
{
	b->len = 0;
	if (b->s)
		b->s[0] = '\0';
}

void str_set(struct str *b, const char *s)
{
	str_clear(b);
	str_add(b, s);
}

void str_free(struct str *b)
{
	if (!b->arena)
		free(b->s);
	*b = (struct str){.arena = b->arena};
}

const char *str_text(const struct str *b)
{
	return b->s ? b->s : "";
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// Copies one word from *line to *out without its quotes; false when a quote is not closed.
static bool take_word(const char **line, char **out)
{
	const char *s = *line;
	char *o = *out;
	char quote = '\0';

	for (; *s && (quote || !is_blank(*s)); s++) {
		if (quote == '\'' ? *s == '\'' : quote == '"' ? *s == '"' : *s == '"' || *s == '\'') {
			quote = quote ? '\0' : *s;
			continue;
		}
		// Between double quotes a backslash protects only what would end or change the text, as in a shell.
		if (*s == '\\' && quote != '\'' && s[1] && (!quote || s[1] == '"' || s[1] == '\\'))
			s++;
		*o++ = *s;
	}
	*o++ = '\0';
	*line = s;
	*out = o;
	return !quote;
}

int str_words(const char *line, char ***words)
{
	size_t n = strlen(line);
	// Every word but the last is followed by a blank, so n bytes hold at most n/2 + 1 words and n + 1 bytes of them.
	size_t table = (n / 2 + 2) * sizeof(char *);
	char **w = mem_alloc(table + n + 2);
	char *out = (char *)w + table;
	int count = 0;

	*words = NULL;
	for (;;) {
		while (is_blank(*line))
			line++;
		if (!*line)
			break;
		w[count++] = out;
		if (!take_word(&line, &out)) {
			free(w);
			return -1;
		}
	}
	w[count] = NULL;
	*words = w;
	return count;
}

void str_addquoted(struct str *b, const char *word)
{
	if (*word && !strpbrk(word, " \t\n\r\"'\\")) {
		str_add(b, word);
		return;
	}
	str_addc(b, '"');
	for (; *word; word++) {
		if (*word == '"' || *word == '\\')
			str_addc(b, '\\');
		str_addc(b, *word);
	}
	str_addc(b, '"');
}

void str_join(struct str *out, int n, char *const words[], int first, const char *between)
{
	for (int i = first; i < n; i++) {
		str_add(out, i > first ? between : "");
		str_add(out, words[i]);
	}
}
