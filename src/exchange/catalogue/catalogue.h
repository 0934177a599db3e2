// SPDX-License-Identifier: EUPL-1.2
// The list of measures as people keep it in a spreadsheet: one row a measure, its columns, its ratings by criterion,
// its goals. Read in two moves, so that it can be looked at in between: first what it would change, then the change as
// one step. A list written by catalogue_write() and read again changes nothing.
//   Rows are recognised by code (34, M34 and m034 are the same); a row without a code by its title, where just one
//   measure is called so; else it is a new measure. No measure is ever made twice. Where the code is one measure's and
//   the title is not (spelled anew it still is), the row is in conflict: rejected until it is said which of them counts.
//   Fields of action, units, horizons and cost classes that a plan without any does not know are made along with it.
//   An empty cell says "not stated"; columns that are not in the file stay as they are. Rank and score are calculated
//   and are not read. A cell that begins with ' and then = + - @ loses the ', which only protected it.
#ifndef LS_EXCHANGE_CATALOGUE_CATALOGUE_H
#define LS_EXCHANGE_CATALOGUE_CATALOGUE_H

#include "base/err.h"
#include "base/str.h"
#include "model/model.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum catalogue_match { CATALOGUE_ASK, CATALOGUE_BY_NUMBER, CATALOGUE_BY_TITLE };

struct catalogue_options {
	const char *encoding; // NULL: guessed
	// "Bezeichnung=title,Amt=requested_by,Bemerkung=": heads of the file, and the column each one is: a name, a label,
	// a criterion; nothing: it is left out. NULL: none.
	const char *map;
	int32_t today;              // for days such as "heute"
	enum catalogue_match match; // what counts where code and title disagree
	bool leave_cells;           // cells that cannot be read are left out, and their rows taken without them
};

enum catalogue_fate { CATALOGUE_NEW, CATALOGUE_CHANGED, CATALOGUE_SAME, CATALOGUE_REJECTED };

// A cell that would be another: as people read it, "" where nothing is stated.
struct catalogue_cell {
	const char *label, *before, *after;
	enum table_id table; // and column of the plan it is written into; -1: a rating or what is tied to the measure
	int column;
};

struct catalogue_row {
	long line; // in the file, from 1
	enum catalogue_fate fate;
	const char *code, *title;           // a proposed code where the file has none
	const char *reason;                 // rejected: a sentence
	const char *told;                   // how it was understood, where that is not plain: sentences; "" where it is
	bool conflict, unfit;               // why it is rejected: catalogue_decide() can change that
	const struct catalogue_cell *cells; // until the next row is asked for; their texts stay
	size_t cells_n;
};

struct catalogue;

// How far the work on a list is, in rows; `all` is 0 while it is being read. Asked every few rows; false gives the work
// up: the call that does it is LS_REFUSED and has changed nothing. One for the process; NULL: nobody.
enum catalogue_work { CATALOGUE_READING, CATALOGUE_COMPARING, CATALOGUE_WRITING };
typedef bool catalogue_progress_fn(void *arg, enum catalogue_work work, size_t done, size_t all);
void catalogue_on_progress(catalogue_progress_fn *f, void *arg);

// What a list would change. `name` stands in messages; the bytes are not needed afterwards. LS_DATA when the file is no
// such list, LS_USAGE when an option is wrong. The catalogue belongs to the caller.
enum ls_code catalogue_read(struct catalogue **out, struct model *m, const char *name, const char *data, size_t size,
							const struct catalogue_options *o, struct ls_err *err);
void catalogue_free(struct catalogue *c); // NULL is allowed

const char *catalogue_name(const struct catalogue *c); // as it was given
size_t catalogue_count(const struct catalogue *c);
const struct catalogue_row *catalogue_row(const struct catalogue *c, size_t i); // in the order of the file
size_t catalogue_fate_count(const struct catalogue *c, enum catalogue_fate fate);
size_t catalogue_conflicts(const struct catalogue *c); // rows rejected for it
size_t catalogue_unfit(const struct catalogue *c);     // rows rejected for a cell that cannot be read
// Looks at the same list again in another way. LS_REFUSED when the plan has changed since it was read.
enum ls_code catalogue_decide(struct catalogue *c, enum catalogue_match match, bool leave_cells, struct ls_err *err);
enum catalogue_match catalogue_match_of(const struct catalogue *c);
bool catalogue_leaves_cells(const struct catalogue *c);
// "left out: Bemerkung; Windows-1252, separated by semicolons; calculated here: Rang" (translated, one line).
void catalogue_about(struct str *out, const struct catalogue *c);
// "12 new, 3 changed, 31 unchanged, 1 rejected" (translated).
void catalogue_sum(struct str *out, const struct catalogue *c);
// The whole preview for a script: one line a row that is not the same, its changed cells below it.
void catalogue_tell(struct str *out, const struct catalogue *c);

// Carries it out as one step. Nothing is written when a row is rejected, unless those are to be skipped, nor when the
// plan has changed since it was read (LS_REFUSED in both cases). *step 0: there was nothing to change.
enum ls_code catalogue_take(struct catalogue *c, struct model *m, bool skip_rejected, int64_t *step,
							struct ls_err *err);

enum catalogue_form {
	CATALOGUE_EXCEL, // UTF-8 with a byte order mark, semicolons, CRLF; heads, words and days in the language set
	CATALOGUE_CSV,   // RFC 4180 with commas and LF; names of columns, codes, ISO days
};

// Appends the plan's measures, every column that says something. Cells a spreadsheet would take for a formula are
// protected by a leading '.
enum ls_code catalogue_write(struct str *out, struct model *m, enum catalogue_form form, struct ls_err *err);

#endif
