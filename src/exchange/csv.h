// SPDX-License-Identifier: EUPL-1.2
// Tables as comma-separated values (RFC 4180), read strictly and written plainly.
// Reading: UTF-8 with or without a byte order mark, lines ended by LF or CRLF, quoted cells may hold line breaks
// (given as LF). Every row has as many cells as the first one; lines with nothing on them are skipped.
#ifndef LS_EXCHANGE_CSV_H
#define LS_EXCHANGE_CSV_H

#include "base/err.h"
#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>

enum csv_result { CSV_END, CSV_ROW, CSV_BAD };

struct csv_cell {
	const char *text; // NUL-terminated; valid until the next csv_next()
	size_t size;      // bytes without the NUL; the text holds no other NUL
};

struct csv {
	const struct csv_cell *cells; // of the present row
	int count;
	long line; // the row's first line, from 1
	char separator;
	// Set after csv_open(): a table as people make them. Rows may have more or fewer cells than the first one, blanks
	// before an opening quote do not count, and a quote that closes no cell is a letter.
	bool ragged;
	bool stray; // ragged: this row has a cell of which it was not sure whether a quote is a letter
	// private
	const char *name, *at, *end, *line_start;
	bool never_closed; // a quote above is not closed down to the end
	long next_line;
	int width; // cells of the first row, 0 before it
	struct str row;
	struct csv_cell *store;
	int room;
};

// `data` must stay as it is while reading; `name` stands in front of every message. `separator` is ',' ';' or a tab,
// 0: the one that is most frequent in the first line. LS_DATA where the text is not UTF-8 or holds a NUL byte.
// csv_close() is needed also after a failure.
enum ls_code csv_open(struct csv *r, const char *name, const char *data, size_t size, char separator,
					  struct ls_err *err);
// CSV_BAD: `err` names line and character (both from 1). Nothing can be read after that.
enum csv_result csv_next(struct csv *r, struct ls_err *err);
void csv_close(struct csv *r);

// Writing: cells in quotes only where they must be. The caller ends rows; `first` is the first cell of its row.
void csv_put(struct str *out, const char *text, char separator, int first);
// The same for text from a plan: without controls, and where a spreadsheet would take it for a formula (it begins with
// = + - @, a tab or a line break) with a ' before it. csv_bare() takes that ' away again.
void csv_put_text(struct str *out, const char *text, char separator, int first);
const char *csv_bare(const char *cell);
void csv_row_end(struct str *out); // LF

#endif
