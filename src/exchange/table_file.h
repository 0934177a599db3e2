// SPDX-License-Identifier: EUPL-1.2
// The file of one table, opened: its header is matched with the table's columns, then rows are read one by one.
#ifndef LS_EXCHANGE_TABLE_FILE_H
#define LS_EXCHANGE_TABLE_FILE_H

#include "base/err.h"
#include "exchange/csv.h"
#include "exchange/folder/folder.h"
#include "plan/schema.h"

#include <stdbool.h>

#define SHEET_COLUMNS 40 // more than any table has

struct sheet {
	const struct table *table;
	struct csv csv;
	int at[SHEET_COLUMNS];        // [column] → index of its cell, -1: not in the file
	int precision[SHEET_COLUMNS]; // [column] → index of the precision column of a day, -1
	bool is_precision[SHEET_COLUMNS];
	char name[256]; // "viersen/measure.csv"
};

// *there is false when the source has no such file, or an empty one. LS_DATA for a header that does not fit.
// sheet_close() is needed whenever *there is true, or after a failure.
enum ls_code sheet_open(struct sheet *s, const struct folder_source *source, const struct table *t, bool *there,
						struct ls_err *err);
void sheet_close(struct sheet *s);
// The present row's cell of a column, without blanks around it unless the column is a text; "" when not stated.
const char *sheet_cell(struct sheet *s, int column);
// Puts file, line and column in front of a sentence: LS_DATA with "viersen/measure.csv, line 3, column “stage”: …".
// `column` -1: the whole row.
enum ls_code sheet_fail(const struct sheet *s, int column, const char *sentence, struct ls_err *err);
enum ls_code sheet_fail_line(const struct sheet *s, long line, int column, const char *sentence, struct ls_err *err);
// A sentence that quotes a file goes to a terminal: what could harm there, or was cut in a character, is replaced.
void sheet_harmless(struct ls_err *err);

#endif
