// SPDX-License-Identifier: EUPL-1.2
// What the program prints, in the character set of the locale. Everything inside is UTF-8; where a terminal or a pipe has
// another set, stdout and stderr become streams that convert on the way. A sign the set lacks becomes the one that a
// terminal of few glyphs shows in its place. With LANG=C, which servers have whatever the terminal can do, it stays UTF-8.
#include "app/speech.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "canvas/glyph.h"

#include <errno.h>
#include <iconv.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#define LETTER 4 // bytes of a letter at most

struct speech {
	int fd;
	iconv_t cd;
	char rest[LETTER]; // the beginning of a letter whose end comes with the next write
	size_t rest_n;
};

static bool plain;

void speech_plain(bool yes)
{
	(void)fflush(stdout);
	plain = yes;
}

static bool put(int fd, const char *s, size_t n)
{
	while (n > 0) {
		ssize_t done = write(fd, s, n);
		if (done < 0 && errno != EINTR)
			return false;
		s += done > 0 ? done : 0;
		n -= done > 0 ? (size_t)done : 0;
	}
	return true;
}

static size_t convert(iconv_t cd, const char *s, size_t n, char *out, size_t room)
{
	char *in = (char *)s, *to = out; // iconv does not write there
	size_t left = n, free_room = room;
	if (iconv(cd, &in, &left, &to, &free_room) == (size_t)-1 || left > 0) {
		(void)iconv(cd, NULL, NULL, NULL, NULL);
		return 0;
	}
	return room - free_room;
}

static size_t put_letter(iconv_t cd, const char *s, size_t n, char *out, size_t room)
{
	size_t made = convert(cd, s, n, out, room);
	if (made > 0)
		return made;
	char letter[LETTER + 1] = "";
	memcpy(letter, s, n < LETTER ? n : LETTER);
	const char *at = letter;
	char instead[LETTER];
	size_t k = utf8_put(instead, glyph_for(GLYPHS_ASCII, utf8_next(&at)));
	made = convert(cd, instead, k, out, room);
	return made > 0 ? made : convert(cd, "?", 1, out, room);
}

// Bytes of the letter that begins with c.
static size_t letter_size(unsigned char c)
{
	return c < 0xc0 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
}

static ssize_t speak(void *cookie, const char *s, size_t n)
{
	struct speech *p = cookie;
	if (plain)
		return put(p->fd, s, n) ? (ssize_t)n : 0;
	char out[4096];
	size_t filled = 0;
	for (size_t i = 0; i < n; i++) {
		p->rest[p->rest_n++] = s[i];
		if (p->rest_n < letter_size((unsigned char)p->rest[0]))
			continue;
		if (filled + 4 * LETTER > sizeof out) {
			if (!put(p->fd, out, filled))
				return 0;
			filled = 0;
		}
		filled += put_letter(p->cd, p->rest, p->rest_n, out + filled, sizeof out - filled);
		p->rest_n = 0;
	}
	return put(p->fd, out, filled) ? (ssize_t)n : 0;
}

static int fall_silent(void *cookie)
{
	struct speech *p = cookie;
	iconv_close(p->cd);
	free(p);
	return 0;
}

FILE *speech_stream(int fd, const char *set, int buffering)
{
	struct speech *p = mem_alloc(sizeof *p); // until the stream is closed
	*p = (struct speech){.fd = fd, .cd = iconv_open(set, "UTF-8")};
	FILE *f = p->cd == (iconv_t)-1 ? NULL
								   : fopencookie(p, "w", (cookie_io_functions_t){.write = speak, .close = fall_silent});
	if (!f)
		free(p);
	else
		setvbuf(f, NULL, buffering, 0);
	return f;
}

void speech_begin(bool output)
{
	const char *set = setlocale(LC_CTYPE, "") ? nl_langinfo(CODESET) : "";
	bool ours =
		!*set || strcasecmp(set, "UTF-8") == 0 || strncmp(set, "ANSI_X3", 7) == 0 || strcasecmp(set, "US-ASCII") == 0;
	FILE *err = ours ? NULL : speech_stream(STDERR_FILENO, set, _IONBF);
	FILE *out = err && output ? speech_stream(STDOUT_FILENO, set, _IOFBF) : NULL;
	if (err)
		stderr = err;
	if (out)
		stdout = out;
}
