// SPDX-License-Identifier: EUPL-1.2
// A page of things, one under the other: what every list of Leitstand shares. A pane says which things there are, on
// which lines they stand and how a line is drawn; cursor, scrolling, search, clicks and the line that tells what is not
// visible are done here. The state of such a pane begins with a struct rows (a `state` below is always such a one), and
// its operations are those below wherever it needs nothing of its own. Things and lines are counted from 0.
#ifndef LS_UI_KIT_ROWS_H
#define LS_UI_KIT_ROWS_H

#include "ui/kit/list.h"
#include "ui/kit/view.h"

// Where a thing stands on its side.
struct rows_at {
	int from, line, end; // from: the first line seen with it (its heading), else as line; end: exclusive
};

// The page as it is laid out now; lives in look->frame.
struct rows_page {
	int n;     // things
	int lines; // of them all (of the left side, where there are two), with what stands between them
	// NULL: every thing takes one line, the one under the cursor `more` lines below it in addition.
	const struct rows_at *at;
	int more;
	int with;    // lines below the thing under the cursor that are seen with it as far as there is room
	int right_n; // the last right_n things stand on a right side, whose lines count from 0 again; 0: there is one side
	int right_lines;
	bool close;     // on a stage, too, every thing has just its lines
	bool airy;      // by the kit, else: it has one more there, which is its title's where that is long, or stays free
	bool half;      // they scroll by half a page: something stands beside them
	bool own_end;   // the pane itself tells what is not visible
	const void *of; // for the pane itself
};

// A line of the page to be drawn at line y of a canvas that begins where the rows do.
struct rows_line {
	int thing; // -1: it belongs to none
	int line;  // of its side
	int nth;   // of the thing's lines, from 0
	int y, w;
	bool here;  // the first line of the thing under the cursor
	bool right; // of the right side
};

struct rows_kind {
	// For a pane of w × h cells (0 × 0: it has not been drawn yet).
	struct rows_page (*lay)(void *state, const struct look *look, int w, int h);
	void (*draw)(void *state, const struct look *look, struct canvas *c, const struct rows_page *p,
				 const struct rows_line *l);
	// Does it hold what is looked for (or, without a search, is it one of those that `next` leads to)?
	bool (*hit)(const struct look *look, const struct rows_page *p, int i);
	enum answer (*open)(void *state, const struct look *look, struct str *command, struct ls_err *err); // NULL: nothing
	// The thing under the cursor is noted, and found again: -1 when it is gone. NULL: its number is all it is known by.
	void (*keep)(void *state, const struct look *look, const struct rows_page *p);
	int (*find)(const void *state, const struct look *look, const struct rows_page *p);
	const char *(*no_hit)(const struct look *look); // what is said where `next` leads nowhere; NULL: nothing
	bool click_opens;                               // a second click does
};

// Where the rows of a side were last drawn.
struct rows_side {
	struct rect area;
	int top, shown; // the first line seen, and how many are
	struct list_place place;
};

struct rows {
	const struct rows_kind *kind;
	struct list list; // over the things; its page is of those that were seen, its top is not used
	int w, h;         // of the pane, as last laid out
	struct rows_side side[2];
	int began; // thing under the cursor before somebody typed what to look for
};

void rows_begin(struct rows *r, const struct rows_kind *kind);
// Lays the page out for a pane of w × h cells, which is remembered; no line has been drawn then.
struct rows_page rows_lay(void *state, const struct look *look, int w, int h);
// Draws the rows of a side into an area of the pane, and below them what is not seen.
void rows_draw(void *state, const struct look *look, struct canvas *c, const struct rows_page *p, struct rect area,
			   bool right);
// The thing that a line belongs to, -1.
int rows_thing(const struct rows *r, const struct rows_page *p, int line, bool right);
// Puts the cursor on a thing.
void rows_move(void *state, const struct look *look, int i);
// A click on a thing; i < 0: beside them all.
enum answer rows_hit(void *state, const struct look *look, int i, bool twice, struct str *command, struct ls_err *err);

// How far it is scrolled, to be found again (kit/memory.h).
void rows_remember(void *state, const struct look *look, struct str *out);
void rows_recall(void *state, const struct look *look, const char *text);

// Operations of a pane.
void rows_sync(void *state, const struct look *look);
enum answer rows_act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
					 struct ls_err *err);
int rows_seek(void *state, const struct look *look);
void rows_seek_from(void *state, const struct look *look, bool back);
enum answer rows_click(void *state, const struct look *look, int x, int y, bool twice, struct str *command,
					   struct ls_err *err);

#endif
