// SPDX-License-Identifier: EUPL-1.2
// Refuses more than it must, in comments and quotes too: whoever reads the page may split the rules otherwise than we do.
#include "exchange/report/css.h"

#include "base/i18n.h"
#include "base/utf8.h"
#include "exchange/file.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#define SIZE_MOST (256 * 1024)

// What loads something, or is carried out by an old browser.
static const char *const refused[] = {
	"url(",    "src(",       "image(",    "image-set(", "cross-fade(", "element(",     "paint(",      "expression(",
	"@import", "@namespace", "@document", "@charset",   "behavior",    "-moz-binding", "javascript:", "vbscript:",
};

static enum ls_code refuse(const char *shown, size_t line, const char *what, struct ls_err *err)
{
	return ls_fail(
		err, LS_DATA,
		tr("%s, line %zu: “%s” may not stand in the rules of a page: it has to stand alone and load nothing."), shown,
		line, what);
}

// An escape stands for a letter: "\75rl(" is "url(". Those for signs outside ASCII (quotes, arrows) hide nothing.
static bool hides(const char *s)
{
	char digits[7] = "";
	size_t n = strspn(s, "0123456789abcdefABCDEF");
	if (n == 0)
		return true;
	memcpy(digits, s, n > 6 ? 6 : n);
	return strtol(digits, NULL, 16) < 0x80;
}

static enum ls_code look_at(const char *s, const char *shown, size_t line, struct ls_err *err)
{
	if (*s == '<')
		return refuse(shown, line, "<", err);
	if (*s == '\\' && hides(s + 1))
		return ls_fail(err, LS_DATA,
					   tr("%s, line %zu: a “\\” there may hide what the rules say. Write the letters themselves."),
					   shown, line);
	for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++)
		if (strncasecmp(s, refused[i], strlen(refused[i])) == 0)
			return refuse(shown, line, refused[i], err);
	return LS_OK;
}

enum ls_code css_check(const char *text, size_t size, const char *shown, struct ls_err *err)
{
	size_t line = 1;
	if (size > SIZE_MOST)
		return ls_fail(err, LS_DATA, tr("%s is larger than 256 KiB: rules of a page are not."), shown);
	if (!utf8_valid(text, size))
		return ls_fail(err, LS_DATA, tr("%s is not a text in UTF-8."), shown);
	for (size_t i = 0; i < size; i++) {
		unsigned char c = (unsigned char)text[i];
		bool blank = c == '\n' || c == '\r' || c == '\t' || c == '\f';
		if ((c < 0x20 && !blank) || c == 0x7f)
			return ls_fail(err, LS_DATA, tr("%s, line %zu: there is a character that no text has."), shown, line);
		if (look_at(text + i, shown, line, err) != LS_OK)
			return err->code;
		line += c == '\n';
	}
	return LS_OK;
}

enum ls_code css_read(const char **out, struct arena *a, const char *path, struct ls_err *err)
{
	char *data = NULL;
	size_t size = 0;
	enum ls_code code = file_read(AT_FDCWD, path, path, &data, &size, err);
	size_t mark = size >= 3 && memcmp(data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
	if (code == LS_OK)
		code = css_check(data + mark, size - mark, path, err);
	if (code == LS_OK)
		*out = arena_dup(a, data + mark, size - mark);
	free(data);
	return code;
}
