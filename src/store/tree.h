// SPDX-License-Identifier: EUPL-1.2
// Private to the store: the rows of one table in the order of their ids, read from the pages of its tree without SQLite.
// Whatever is not exactly as in a sound file is TREE_ODD: SQLite reads it then, and finds the words for it.
#ifndef LS_STORE_TREE_H
#define LS_STORE_TREE_H

#include "store/page.h"

enum { TREE_DEEP = 20 }; // SQLite follows none that is deeper

enum tree_step { TREE_ROW, TREE_END, TREE_ODD };

struct tree_level {
	unsigned char *page; // a copy of its own: the leaves below come and go
	size_t head;         // where its own head begins: the first page has the file's before it
	int cells, next;
};

struct tree {
	struct pages *pages;
	size_t size;                        // bytes of a page
	struct tree_level above[TREE_DEEP]; // from the root to the leaf's parent
	int depth;
	uint32_t leaf;              // its page
	const unsigned char *bytes; // of it; NULL: to be asked for again
	size_t head;                // as above
	int cells, next;
	uint32_t visited;     // pages; more than there are would lead in circles
	unsigned char *whole; // a record that goes on in further pages
	size_t whole_room;
};

struct tree_row {
	int64_t id;
	const unsigned char *record; // valid until the next call; nobody else asks for pages meanwhile
	size_t n;
};

// False: not a table's tree. Give it back with tree_end() in any case.
bool tree_begin(struct tree *t, struct pages *p, uint32_t root);
enum tree_step tree_next(struct tree *t, struct tree_row *row);
void tree_end(struct tree *t);
// The largest id in the tree; 0: it has no rows, -1: odd.
int64_t tree_last(struct pages *p, uint32_t root);

#endif
