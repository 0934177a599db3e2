// SPDX-License-Identifier: EUPL-1.2
// Private to load.c and direct.c, the two ways from a table's rows to the snapshot's.
#ifndef LS_STORE_LOADING_H
#define LS_STORE_LOADING_H

#include "store/load.h"
#include "store/page.h"

struct load {
	struct store *s;
	struct plan *plan;
	struct arena *small; // rows of small tables, and the texts of the first rows of any
	struct arena *large; // of the present table once it has grown
	char *first;         // the first rows of the present table, SMALL at most
	size_t first_size;
	char *rows; // where its rows are: `first`, or the array in `large`
	size_t room;
	load_found *found;
	void *arg;
	struct pages *pages; // NULL: SQLite reads
};

// An array for rows of which the largest id is `most`, when n of them have filled `first`. False: the file has no room
// for so many.
bool load_room(struct load *l, const struct table *t, size_t n, int64_t most);

// All rows of the table, *n of them. False: something is not as it is in a sound plan, and SQLite is to read the table from its
// beginning.
bool direct_rows(struct load *l, const struct table *t, size_t *n);

#endif
