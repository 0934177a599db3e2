// SPDX-License-Identifier: EUPL-1.2
// A plan as a folder of CSV tables: one file a table, named as in the schema (measure.csv), header row of column
// names (SQL names, or labels in German or English). UTF-8, RFC 4180, comma (or semicolon, seen from the header).
// Columns may be left out, also the order is free. An empty cell: not stated. Values:
//   references by the code of the row (level: criterion/code, phase: measure/number, key_result: cycle-objective-kr);
//   rows of tables without a code are named "#n", the n-th row of that file; an `id` column is not read
//   words by their code; percent weights as 40 or 12.5; points, posts, values with decimal point; euros whole
//   days as 2023-02-10, 2023-02, 2023-Q1, 2023: where <column>_precision exists it is set from the form
#ifndef LS_EXCHANGE_FOLDER_FOLDER_H
#define LS_EXCHANGE_FOLDER_FOLDER_H

#include "base/err.h"
#include "base/str.h"
#include "model/model.h"

// Where the tables come from: gives the bytes of "<table>.csv", or NULL when there is none. Owned by the source.
struct folder_source {
	const char *(*file)(void *arg, const char *table, size_t *size);
	void *arg;
	const char *name;         // for messages: "viersen", "/home/…/plan"
	const char *past;         // how it came to that (folder/past.h); NULL: the journal stays empty
	void (*close)(void *arg); // NULL: nothing to give back
};

// Fills an empty plan in one go (no journal step but those of its past). On any error nothing is written; the sentence names file, line,
// column, the value and what would be right. A file that names no table is an error too (disk folders).
enum ls_code folder_load(struct model *m, const struct folder_source *source, struct ls_err *err);
// Sources: a folder on disk, a sample built into the program.
enum ls_code folder_from_disk(struct folder_source *out, const char *path, struct ls_err *err);
enum ls_code folder_from_sample(struct folder_source *out, const char *name,
								struct ls_err *err); // LS_REFUSED names the nearest
void folder_close(struct folder_source *s);
// Appends one table of a plan in the same form: all columns that are used by any row, or all when `whole`; long texts
// are fetched from the file. LS_BUSY, LS_DATA.
enum ls_code folder_table(struct str *out, struct model *m, enum table_id t, bool whole, struct ls_err *err);

// The samples built in, in the order they are offered.
// The first is the one a start page stands on; the fictional one, `demo` without a name, is SAMPLE_DEFAULT.
#define SAMPLE_DEFAULT "musterkreis"
struct sample {
	const char *name;  // "viersen"
	const char *title; // "Kreis Viersen"
	const char *line;  // message id: one line about it
};
extern const struct sample samples[]; // ends with a NULL name

#endif
