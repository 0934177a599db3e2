// SPDX-License-Identifier: EUPL-1.2
// A text while somebody types it: one line or several, a cursor between characters (never inside one and its marks),
// and its own undo. It draws nothing; how its lines break is asked by whoever shows it.
#ifndef LS_UI_KIT_EDIT_H
#define LS_UI_KIT_EDIT_H

#include "base/arena.h"
#include "base/str.h"
#include "canvas/canvas.h"

#include <stdbool.h>
#include <stddef.h>

#define EDIT_PAST 64 // states that can be undone

struct edit_state {
	char *text;
	size_t cursor;
};

// Zeroed it is an empty text.
struct edit {
	struct str text;
	size_t cursor; // byte offset
	struct edit_state past[EDIT_PAST];
	int past_n, undone; // undone: how many of them at the end can be done again
	bool typing;        // the last change was a letter: the next one belongs to it
};

void edit_free(struct edit *e);
void edit_set(struct edit *e, const char *text); // with the cursor at the end; the past is forgotten
// Puts text in at the cursor, made clean; line breaks become blanks unless `lines`. false: it would be too long.
bool edit_insert(struct edit *e, const char *text, bool lines);
// Replaces everything, as one change that can be undone.
void edit_replace(struct edit *e, const char *text);
// The words of the context `edit`: cursor left|right|word-left|word-right|home|end, erase left|right|word|before|after,
// edit undo|redo. false: it means none of these.
bool edit_act(struct edit *e, int argc, char *const argv[]);
// The bytes of a key that is a character ("ä", "Space"); NULL when it is none.
const char *edit_letter(const char *key);
bool edit_undo(struct edit *e);
bool edit_redo(struct edit *e);

// ---- lines ---------------------------------------------------------------------------------------------------------

struct edit_line {
	size_t from, to; // bytes [from, to), without the break
};

// The text in lines of at most `cells` cells, in `a`: at line breaks, and behind the last blank that fits. At least one.
int edit_wrap(struct arena *a, const char *text, int cells, struct edit_line **out);
// The line in which the cursor stands, and its cell there.
int edit_line_of(const struct edit_line *lines, int n, size_t cursor);
int edit_cell_of(const char *text, const struct edit_line *line, size_t cursor);
// Moves the cursor by lines; false when there is none in that direction.
bool edit_vertical(struct edit *e, int cells, int by);
// In one line of w cells, scrolled sideways so that the cursor is seen; sets the terminal's cursor.
void edit_draw(const struct edit *e, struct canvas *c, int x, int y, int w, enum role role);
// To the beginning or the end of its line.
void edit_line_edge(struct edit *e, int cells, bool end);

#endif
