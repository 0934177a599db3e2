// SPDX-License-Identifier: EUPL-1.2
#include "json.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PATH_MOST  256
#define NAMES_MOST 64

static const char *begin, *at;
static char out[1 << 18];
static size_t used;
static char path[PATH_MOST];

static _Noreturn void wrong(const char *what)
{
	fprintf(stderr, "no JSON at byte %td: %s: %.40s\n", at - begin, what, at);
	exit(99);
}

static void put(const char *s, size_t n)
{
	if (used + n + 1 > sizeof out)
		wrong("more than the test has room for");
	memcpy(out + used, s, n);
	used += n;
	out[used] = '\0';
}

static void line(const char *value, size_t n)
{
	put(path, strlen(path));
	put(" = ", 3);
	put(value, n);
	put("\n", 1);
}

static void blanks(void)
{
	at += strspn(at, " \t\r\n");
}

static bool take(char c)
{
	blanks();
	if (*at != c)
		return false;
	at++;
	return true;
}

static unsigned hex4(void)
{
	unsigned n = 0;
	for (int i = 0; i < 4; i++, at++) {
		const char *digits = "0123456789abcdef", *d = *at ? strchr(digits, *at | 0x20) : NULL;
		if (!d)
			wrong("four hexadecimal digits belong behind \\u");
		n = n * 16 + (unsigned)(d - digits);
	}
	return n;
}

static size_t as_utf8(char *s, unsigned c)
{
	if (c < 0x80) {
		s[0] = (char)c;
		return 1;
	}
	if (c < 0x800) {
		s[0] = (char)(0xc0 | c >> 6);
		s[1] = (char)(0x80 | (c & 0x3f));
		return 2;
	}
	s[0] = (char)(0xe0 | c >> 12);
	s[1] = (char)(0x80 | (c >> 6 & 0x3f));
	s[2] = (char)(0x80 | (c & 0x3f));
	return 3;
}

// Bytes of the UTF-8 character here; ends the program where there is none.
static size_t character(void)
{
	const unsigned char *p = (const unsigned char *)at;
	size_t n = p[0] < 0x80 ? 1 : p[0] < 0xc2 ? 0 : p[0] < 0xe0 ? 2 : p[0] < 0xf0 ? 3 : p[0] < 0xf5 ? 4 : 0;
	for (size_t i = 1; i < n; i++)
		if ((p[i] & 0xc0) != 0x80)
			n = 0;
	if (n == 0)
		wrong("no UTF-8");
	return n;
}

// A string with its marks around it, decoded into s.
static size_t string(char *s, size_t most)
{
	size_t n = 0;
	if (!take('"'))
		wrong("a string belongs here");
	while (*at != '"') {
		if (n + 5 > most)
			wrong("a string longer than the test has room for");
		if ((unsigned char)*at < 0x20)
			wrong("a control character in a string");
		if (*at != '\\') {
			size_t bytes = character();
			memcpy(s + n, at, bytes);
			n += bytes;
			at += bytes;
			continue;
		}
		static const char names[] = "\"\\/bfnrt", meant[] = "\"\\/\b\f\n\r\t";
		const char *escape = at[1] ? strchr(names, at[1]) : NULL;
		at += 2;
		if (escape)
			s[n++] = meant[escape - names];
		else if (at[-1] == 'u')
			n += as_utf8(s + n, hex4()); // pairs for what lies beyond are nowhere written
		else
			wrong("an escape that JSON does not know");
	}
	at++;
	s[n] = '\0';
	return n;
}

static void number(void)
{
	const char *from = at;
	at += *at == '-';
	size_t whole = strspn(at, "0123456789");
	if (whole == 0 || (whole > 1 && *at == '0'))
		wrong("no number");
	at += whole;
	if (*at == '.') {
		size_t part = strspn(++at, "0123456789");
		if (part == 0)
			wrong("digits belong behind the point");
		at += part;
	}
	line(from, (size_t)(at - from));
}

static void value(void);

static void array(void)
{
	size_t length = strlen(path);
	if (take(']')) {
		line("[]", 2);
		return;
	}
	for (int i = 0;; i++) {
		snprintf(path + length, sizeof path - length, "[%d]", i);
		value();
		path[length] = '\0';
		if (take(']'))
			return;
		if (!take(','))
			wrong("a comma or ] belongs here");
	}
}

static void object(void)
{
	static const char *const nothing = "{}";
	size_t length = strlen(path), n = 0;
	char names[NAMES_MOST][32];
	if (take('}')) {
		line(nothing, 2);
		return;
	}
	for (;;) {
		if (n == NAMES_MOST)
			wrong("more names than the test has room for");
		string(names[n], sizeof names[n]);
		for (size_t i = 0; i < n; i++)
			if (strcmp(names[i], names[n]) == 0)
				wrong("a name twice in one object");
		if (!take(':'))
			wrong("a colon belongs behind a name");
		if (length + strlen(names[n]) + 2 > sizeof path)
			wrong("deeper than the test has room for");
		path[length] = '.';
		strcpy(path + length + 1, names[n++]);
		value();
		path[length] = '\0';
		if (take('}'))
			return;
		if (!take(','))
			wrong("a comma or } belongs here");
	}
}

static void value(void)
{
	static const char *const words[] = {"true", "false", "null"};
	static char text[1 << 12];
	blanks();
	if (*at == '"') {
		text[0] = '"';
		size_t n = string(text + 1, sizeof text - 2);
		text[n + 1] = '"';
		line(text, n + 2);
		return;
	}
	if (take('[')) {
		array();
		return;
	}
	if (take('{')) {
		object();
		return;
	}
	for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
		if (strncmp(at, words[i], strlen(words[i])) == 0) {
			at += strlen(words[i]);
			line(words[i], strlen(words[i]));
			return;
		}
	number();
}

const char *json_lines(const char *text)
{
	begin = at = text;
	used = 0;
	path[0] = out[0] = '\0';
	value();
	blanks();
	if (*at)
		wrong("something behind it");
	return out;
}
