// SPDX-License-Identifier: EUPL-1.2
// German Excel saves "CSV" as Windows-1252, "CSV UTF-8" with a byte order mark and "Unicode text" as UTF-16; LibreOffice
// asks. Which of them it was can be told from the bytes, so that nobody needs to know.
#include "exchange/charset.h"

#include "base/i18n.h"
#include "base/utf8.h"

#include <ctype.h>
#include <errno.h>
#include <iconv.h>
#include <string.h>
#include <strings.h>

#define NAME_MOST 40

static bool begins(const char *data, size_t size, const char *mark, size_t n)
{
	return size >= n && memcmp(data, mark, n) == 0;
}

// Half of the bytes of Latin letters in UTF-16 are NUL; other texts have none.
static bool half_nul(const char *data, size_t size, size_t at)
{
	for (size_t i = 0; i < 4; i++)
		if (size < 4 || (data[i] == '\0') != (i % 2 == at))
			return false;
	return true;
}

static const char *guess(const char *data, size_t size)
{
	if (begins(data, size, "\xff\xfe", 2) || half_nul(data, size, 1))
		return "UTF-16LE";
	if (begins(data, size, "\xfe\xff", 2) || half_nul(data, size, 0))
		return "UTF-16BE";
	return utf8_valid(data, size) || begins(data, size, "\xef\xbb\xbf", 3) ? "UTF-8" : "Windows-1252";
}

// What is no list at all, whatever its name says.
static enum ls_code is_text(const char *file, const char *data, size_t size, struct ls_err *err)
{
	if (begins(data, size, "PK\x03\x04", 4) || begins(data, size, "\xd0\xcf\x11\xe0", 4))
		return ls_fail(err, LS_DATA,
					   tr("%s is a workbook. Save the sheet as CSV in the spreadsheet program, then read that file."),
					   file);
	if (memchr(data, '\0', size) && strncmp(guess(data, size), "UTF-16", 6) != 0)
		return ls_fail(err, LS_DATA, tr("%s is not a text. A list is a CSV file, as spreadsheet programs save it."),
					   file);
	return LS_OK;
}

// A name is handed to the system's own search for tables: only letters, digits and what stands between them.
static bool sensible(const char *name)
{
	for (const char *s = name; *s; s++)
		if (!isalnum((unsigned char)*s) && !strchr("-_.:+", *s))
			return false;
	return strlen(name) <= NAME_MOST;
}

static enum ls_code no_such(const char *encoding, struct ls_err *err)
{
	return ls_fail(err, LS_USAGE,
				   tr("“%.60s” is not a known encoding, such as UTF-8, Windows-1252, ISO-8859-15 or CP850."), encoding);
}

static enum ls_code bad_byte(const char *file, const char *data, const char *at, const char *encoding,
							 struct ls_err *err)
{
	long line = 1;
	for (const char *s = data; s < at; s++)
		line += *s == '\n';
	return ls_fail(err, LS_DATA,
				   tr("%s, line %ld: byte %02X does not exist in %s. Name the right one with --encoding."), file, line,
				   (unsigned)(unsigned char)*at, encoding);
}

static enum ls_code convert(struct str *out, iconv_t cd, const char *file, const char *data, size_t size,
							const char *encoding, struct ls_err *err)
{
	char *in = (char *)data; // iconv does not write there
	size_t left = size;
	while (left > 0) {
		char piece[4096], *to = piece;
		size_t room = sizeof piece;
		size_t done = iconv(cd, &in, &left, &to, &room);
		str_addn(out, piece, sizeof piece - room);
		if (done == (size_t)-1 && errno != E2BIG)
			return bad_byte(file, data, in, encoding, err);
	}
	return LS_OK;
}

static bool is_utf8(const char *encoding)
{
	return strcasecmp(encoding, "UTF-8") == 0 || strcasecmp(encoding, "UTF8") == 0;
}

// Where the bytes stop being UTF-8, which they do.
static const char *first_bad(const char *data, size_t size)
{
	for (size_t i = 0;;) {
		size_t n = 1;
		while (n <= 4 && n <= size - i && !utf8_valid(data + i, n))
			n++;
		if (n > 4 || n > size - i)
			return data + i;
		i += n;
	}
}

// Some lines in UTF-8 and others not: bytes that begin a letter of Western Europe or a dash in UTF-8 make no sense in
// Windows-1252 (Ã and a sign behind it).
static bool mixed(const char *data, size_t size)
{
	for (size_t i = 0; i + 1 < size; i++) {
		const unsigned char *s = (const unsigned char *)data + i;
		if ((s[0] == 0xc2 || s[0] == 0xc3) && s[1] >= 0x80 && s[1] <= 0xbf)
			return true;
		if (i + 2 < size && s[0] == 0xe2 && (s[1] == 0x80 || s[1] == 0x82) && s[2] >= 0x80 && s[2] <= 0xbf)
			return true;
	}
	return false;
}

static enum ls_code two_encodings(const char *file, const char *data, size_t size, struct ls_err *err)
{
	const char *at = first_bad(data, size);
	long line = 1;
	for (const char *s = data; s < at; s++)
		line += *s == '\n';
	return ls_fail(err, LS_DATA,
				   tr("%s, line %ld: byte %02X is not UTF-8, and other places of the file are. Save the list as “CSV "
					  "UTF-8”, or name its encoding with --encoding."),
				   file, line, (unsigned)(unsigned char)*at);
}

enum ls_code charset_read(struct str *out, const char **used, const char *file, const char *data, size_t size,
						  const char *encoding, struct ls_err *err)
{
	*used = encoding && *encoding ? encoding : guess(data, size);
	if (!encoding || !*encoding) {
		enum ls_code code = is_text(file, data, size, err);
		if (code != LS_OK)
			return code;
		if (strcmp(*used, "Windows-1252") == 0 && mixed(data, size))
			return two_encodings(file, data, size, err);
	}
	if (!sensible(*used))
		return no_such(*used, err);
	if (is_utf8(*used)) {
		size_t mark = begins(data, size, "\xef\xbb\xbf", 3) ? 3 : 0;
		if (!utf8_valid(data, size))
			return bad_byte(file, data, first_bad(data, size), *used, err);
		str_addn(out, data + mark, size - mark);
		return LS_OK;
	}
	iconv_t cd = iconv_open("UTF-8", *used);
	if (cd == (iconv_t)-1)
		return no_such(*used, err);
	size_t before = out->len;
	enum ls_code code = convert(out, cd, file, data, size, *used, err);
	(void)iconv_close(cd);
	if (code == LS_OK && begins(str_text(out) + before, out->len - before, "\xef\xbb\xbf", 3)) {
		memmove(out->s + before, out->s + before + 3, out->len - before - 2);
		out->len -= 3;
	}
	return code;
}
