// SPDX-License-Identifier: EUPL-1.2
// What a list from outside would do to the plan, for the pane that shows it before anything is written.
#ifndef LS_UI_PROGRAM_IMPORT_H
#define LS_UI_PROGRAM_IMPORT_H

#include "say/look.h"

#include <stddef.h>

struct import_cell {
	const char *label, *before, *after; // "" where nothing is stated
	enum privacy hidden;                // from which level on both are; PRIVACY_OPEN: never
};

enum import_fate { IMPORT_REJECTED, IMPORT_CHANGED, IMPORT_NEW, IMPORT_FATES };

// Rows that change nothing are not among them.
struct import_row {
	enum import_fate fate;
	long line; // in the file
	const char *code, *title, *reason;
	const char *told; // how it was understood, "" where that is plain
	const struct import_cell *cells;
	size_t cells_n;
};

struct import_view {
	const char *file, *about, *sum; // name; how it was read; "12 new, 3 changed …"
	const struct import_row *rows;  // by fate
	size_t n, count[IMPORT_FATES], same;
	size_t conflicts, unfit; // rejected rows that another way of reading takes
};

#endif
