// SPDX-License-Identifier: EUPL-1.2
// Reader and writer of comma-separated values. The reader copies each row once into a buffer of its own, so that
// cells end with a NUL and the file may be read-only memory.
#include "exchange/csv.h"

#include "base/arena.h"
#include "base/i18n.h"
#include "base/text.h"
#include "base/utf8.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char separators[] = {',', ';', '\t'};

// Characters between two places of one line, counted from 1.
static long character(const char *from, const char *to)
{
	long n = 1;
	for (const char *s = from; s < to; s++)
		n += ((unsigned char)*s & 0xc0) != 0x80;
	return n;
}

static enum csv_result bad(const struct csv *r, long line, const char *line_start, const char *where, const char *what,
						   struct ls_err *err)
{
	(void)ls_fail(err, LS_DATA, tr("%s, line %ld, character %ld: %s"), r->name, line, character(line_start, where),
				  what);
	return CSV_BAD;
}

// Length of the character at s, 0 where the bytes are none.
static size_t step(const char *s, size_t left)
{
	for (size_t n = 1; n <= 4 && n <= left; n++)
		if (utf8_valid(s, n))
			return n;
	return 0;
}

// Only called when something is wrong: finds the place.
static enum ls_code bad_bytes(const struct csv *r, struct ls_err *err)
{
	long line = 1;
	const char *line_start = r->at;
	for (const char *s = r->at;;) {
		size_t n = step(s, (size_t)(r->end - s));
		if (n == 0 || *s == '\0') {
			char what[256];
			if (n == 0)
				(void)snprintf(
					what, sizeof what,
					tr("byte %02X is not UTF-8 (perhaps it is Windows-1252). Save the table as “CSV UTF-8”."),
					(unsigned)(unsigned char)*s);
			else
				(void)snprintf(
					what, sizeof what, "%s",
					tr("a NUL byte. This is not a text file, or it is UTF-16: save the table as “CSV UTF-8”."));
			(void)bad(r, line, line_start, s, what, err);
			return LS_DATA;
		}
		if (*s == '\n') {
			line++;
			line_start = s + 1;
		}
		s += n;
	}
}

// The separator that is most frequent in the first line, outside quotes; a comma when there is none.
static char detect(const char *s, const char *end)
{
	long seen[sizeof separators] = {0};
	bool quoted = false;
	for (; s < end && (quoted || *s != '\n'); s++) {
		if (*s == '"')
			quoted = !quoted;
		for (size_t i = 0; !quoted && i < sizeof separators; i++)
			seen[i] += *s == separators[i];
	}
	size_t best = 0;
	for (size_t i = 1; i < sizeof separators; i++)
		if (seen[i] > seen[best])
			best = i;
	return separators[best];
}

enum ls_code csv_open(struct csv *r, const char *name, const char *data, size_t size, char separator,
					  struct ls_err *err)
{
	*r = (struct csv){.name = name, .at = data, .end = data + size, .next_line = 1};
	if (size >= 3 && memcmp(data, "\xef\xbb\xbf", 3) == 0)
		r->at += 3;
	r->line_start = r->at;
	if (r->at < r->end &&
		(!utf8_valid(r->at, (size_t)(r->end - r->at)) || memchr(r->at, '\0', (size_t)(r->end - r->at)))) {
		enum ls_code code = bad_bytes(r, err);
		r->at = r->end;
		return code;
	}
	r->separator = separator ? separator : detect(r->at, r->end);
	return LS_OK;
}

void csv_close(struct csv *r)
{
	str_free(&r->row);
	free(r->store);
	*r = (struct csv){0};
}

// Is there a line end here? Its length, 0 without.
static size_t line_end(const struct csv *r)
{
	if (r->at < r->end && *r->at == '\n')
		return 1;
	return r->end - r->at >= 2 && r->at[0] == '\r' && r->at[1] == '\n' ? 2 : 0;
}

static void next_line(struct csv *r, size_t n)
{
	r->at += n;
	r->next_line++;
	r->line_start = r->at;
}

// The rest of a quoted cell; the opening quote is behind us.
static enum csv_result quoted_cell(struct csv *r, struct ls_err *err)
{
	const char *opened = r->at - 1, *opened_line = r->line_start;
	long opened_at = r->next_line;
	while (r->at < r->end) {
		size_t n = line_end(r);
		if (n > 0) {
			str_addc(&r->row, '\n');
			next_line(r, n);
		} else if (*r->at != '"') {
			str_addc(&r->row, *r->at == '\r' ? '\n' : *r->at); // a lone CR is an old line break
			r->at++;
		} else if (r->end - r->at >= 2 && r->at[1] == '"') {
			str_addc(&r->row, '"');
			r->at += 2;
		} else {
			r->at++;
			if (r->at == r->end || *r->at == r->separator || line_end(r) > 0)
				return CSV_ROW;
			return bad(r, r->next_line, r->line_start, r->at,
					   tr("text after the closing quote. A quote inside a cell is written twice."), err);
		}
	}
	return bad(r, opened_at, opened_line, opened,
			   tr("this quote is never closed. A quote inside a cell is written twice."), err);
}

static enum csv_result plain_cell(struct csv *r, struct ls_err *err)
{
	const char *s = r->at;
	while (s < r->end && *s != r->separator && *s != '\n' && *s != '\r' && (r->ragged || *s != '"'))
		s++; // in tables of people the quote in 5" stands for itself
	str_addn(&r->row, r->at, (size_t)(s - r->at));
	r->at = s;
	if (s < r->end && *s == '"' && !r->ragged)
		return bad(r, r->next_line, r->line_start, s,
				   tr("a quote inside a cell without quotes. Put the cell in quotes and write inner quotes twice."),
				   err);
	if (s < r->end && *s == '\r' && line_end(r) == 0)
		return bad(r, r->next_line, r->line_start, s,
				   tr("a line ends with CR alone. Save the table with line ends LF or CRLF."), err);
	return CSV_ROW;
}

// ---- quotes as people set them -----------------------------------------------------------------------------------

static const char *past_blanks(const struct csv *r, const char *s)
{
	while (s < r->end && (*s == ' ' || *s == '\t') && *s != r->separator)
		s++;
	return s;
}

static bool cell_ends(const struct csv *r, const char *s)
{
	s = past_blanks(r, s);
	return s == r->end || *s == r->separator || *s == '\n' || (*s == '\r' && r->end - s >= 2 && s[1] == '\n');
}

// Does a cell begin with the quote at s?
static bool cell_begins(const struct csv *r, const char *s)
{
	while (s[-1] == ' ' && s[-1] != r->separator)
		s--;
	return s[-1] == r->separator || s[-1] == '\n';
}

// The quote that closes the cell whose text begins at s: one behind which the cell ends. NULL where the opening one is a
// letter: another cell begins with a quote before, or behind quotes that are letters the line or the cell ends.
static const char *closing_quote(struct csv *r, const char *s)
{
	bool letters = false;
	const char *first = s;
	for (; s < r->end; s++) {
		if (letters && (*s == r->separator || *s == '\n'))
			return NULL;
		if (*s == '\n' && r->never_closed)
			return NULL;
		if (*s != '"')
			continue;
		if (s + 1 < r->end && s[1] == '"' && !(s == first && cell_ends(r, s + 1))) {
			s++;
			continue;
		}
		if (cell_ends(r, s + 1)) {
			r->stray |= letters;
			return s;
		}
		if (s > first && cell_begins(r, s))
			return NULL;
		letters = true;
	}
	r->never_closed = true;
	return NULL;
}

static enum csv_result loose_cell(struct csv *r, struct ls_err *err)
{
	const char *s = past_blanks(r, r->at);
	const char *close = s < r->end && *s == '"' ? closing_quote(r, s + 1) : NULL;
	if (!close) {
		r->stray |= s < r->end && *s == '"';
		return plain_cell(r, err);
	}
	for (r->at = s + 1; r->at < close;) {
		size_t n = line_end(r);
		if (n > 0) {
			str_addc(&r->row, '\n');
			next_line(r, n);
			continue;
		}
		str_addc(&r->row, *r->at == '\r' ? '\n' : *r->at);
		r->at += *r->at == '"' && r->at[1] == '"' && r->at + 1 < close ? 2 : 1;
	}
	r->at = past_blanks(r, close + 1);
	return CSV_ROW;
}

// ---- rows --------------------------------------------------------------------------------------------------------

// Remembers where the cell begins; pointers are made when the row is whole, since the buffer may move.
static void keep(struct csv *r, size_t offset)
{
	if (r->count == r->room) {
		r->room = r->room ? 2 * r->room : 32;
		r->store = mem_realloc(r->store, (size_t)r->room * sizeof *r->store);
	}
	r->store[r->count++].size = offset;
}

static void finish(struct csv *r)
{
	for (int i = 0; i < r->count; i++) {
		size_t offset = r->store[i].size;
		size_t end = i + 1 < r->count ? r->store[i + 1].size : r->row.len;
		r->store[i] = (struct csv_cell){.text = r->row.s + offset, .size = end - offset - 1};
	}
	r->cells = r->store;
}

enum csv_result csv_next(struct csv *r, struct ls_err *err)
{
	for (size_t n; r->width != 1 && (n = line_end(r)) > 0;)
		next_line(r, n);
	if (r->at >= r->end)
		return CSV_END;
	str_clear(&r->row);
	r->count = 0;
	r->stray = false;
	r->line = r->next_line;
	for (;;) {
		keep(r, r->row.len);
		bool quoted = !r->ragged && r->at < r->end && *r->at == '"';
		r->at += quoted;
		enum csv_result result = r->ragged ? loose_cell(r, err) : quoted ? quoted_cell(r, err) : plain_cell(r, err);
		if (result == CSV_BAD) {
			r->at = r->end;
			return CSV_BAD;
		}
		str_addc(&r->row, '\0');
		if (r->at == r->end || *r->at != r->separator)
			break;
		r->at++;
	}
	finish(r);
	if (!r->ragged && r->width > 0 && r->count != r->width) {
		r->at = r->end;
		(void)ls_fail(err, LS_DATA, tr("%s, line %ld: %d cells, but the header has %d."), r->name, r->line, r->count,
					  r->width);
		return CSV_BAD;
	}
	r->width = r->count;
	size_t n = line_end(r);
	if (n > 0)
		next_line(r, n);
	return CSV_ROW;
}

void csv_put(struct str *out, const char *text, char separator, int first)
{
	if (!first)
		str_addc(out, separator);
	size_t n = strlen(text);
	bool quotes =
		strpbrk(text, ",;\t\"\r\n") || strchr(text, separator) || (n > 0 && (text[0] == ' ' || text[n - 1] == ' '));
	// A mark at the very beginning of a file would be taken for its encoding.
	quotes = quotes || (first && strncmp(text, "\xef\xbb\xbf", 3) == 0);
	if (!quotes) {
		str_addn(out, text, n);
		return;
	}
	str_addc(out, '"');
	for (const char *s = text; *s; s++) {
		if (*s == '"')
			str_addc(out, '"');
		str_addc(out, *s);
	}
	str_addc(out, '"');
}

// A text that begins with ' and what is protected gets another one, so that reading gives it back.
static bool is_formula(const char *text, size_t quotes)
{
	return text[quotes] && strchr("=+-@\t\r\n", text[quotes]);
}

void csv_put_text(struct str *out, const char *text, char separator, int first)
{
	struct str clean = {0}, safe = {0};
	text_clean(&clean, text);
	const char *s = str_text(&clean);
	str_addf(&safe, "%s%s", is_formula(s, strspn(s, "'")) ? "'" : "", s);
	csv_put(out, str_text(&safe), separator, first);
	str_free(&clean);
	str_free(&safe);
}

const char *csv_bare(const char *cell)
{
	size_t quotes = strspn(cell, "'");
	return quotes > 0 && is_formula(cell, quotes) ? cell + 1 : cell;
}

void csv_row_end(struct str *out)
{
	str_addc(out, '\n');
}
