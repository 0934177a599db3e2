// SPDX-License-Identifier: EUPL-1.2
// What the files of the pane "lists" share: every kind of object a plan holds, one a line, and below the one that is
// open its rows. Lines are counted from 0.
#ifndef LS_UI_OBJECT_LISTS_H
#define LS_UI_OBJECT_LISTS_H

#include "say/look.h"
#include "ui/kit/rows.h"

struct lists {
	struct rows rows;   // over lines
	bool kiosk;         // kinds that are kept from a kiosk have no line
	enum table_id open; // the kind whose rows are shown; TABLE_COUNT: none
	uint32_t *members;  // positions of its rows, in their order; owned
	int members_n;
	enum table_id at_kind; // what is under the cursor
	int32_t at_id;         // NONE32: the line of the kind
	struct {
		enum table_id open, kind;
		int32_t id;
	} began; // all this before somebody typed what to look for
};

// What stands on a line: a kind, or a row of it.
struct lists_line {
	enum table_id kind;
	const void *row; // NULL: the line of the kind
};

int lists_kinds(const struct lists *s); // number of kinds
enum table_id lists_kind(const struct lists *s, int place);
int lists_place(const struct lists *s,
				enum table_id t); // its place among the kinds, -1: it is edited with its owner only
void lists_open(struct lists *s, const struct look *look, enum table_id t); // TABLE_COUNT closes
int lists_lines(const struct lists *s);
struct lists_line lists_at(const struct lists *s, const struct plan *p, int line);
// The line of a row of the open kind, of a kind when id is NONE32; -1.
int lists_line_of(const struct lists *s, const struct plan *p, enum table_id t, int32_t id);
// Puts the cursor on a row of the open kind, on a kind when id is NONE32; it stays when there is none.
void lists_stand(struct lists *s, const struct look *look, enum table_id t, int32_t id);

// lists_find.c: the operations of the pane.
enum answer lists_walk(struct lists *s, const struct look *look, int step, struct ls_err *err); // next, previous
int lists_seek(void *state, const struct look *look);
void lists_seek_from(void *state, const struct look *look, bool back);

#endif
