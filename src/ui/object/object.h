// SPDX-License-Identifier: EUPL-1.2
// A page about one object: parts with a heading, and in them items the cursor walks over, on one side or on two. The
// sheet of any object and the profile of a measure are such pages. Made anew for every frame from the facts of the
// object and the rows that refer to it; of many rows only the visible ones are ever formatted.
#ifndef LS_UI_OBJECT_OBJECT_H
#define LS_UI_OBJECT_OBJECT_H

#include "say/facts.h"
#include "ui/kit/rows.h"
#include "say/kin.h"

enum item_kind {
	ITEM_TEXT,   // a long text, wrapped
	ITEM_EMPTY,  // a long text that nobody has written yet
	ITEM_RATING, // a criterion with its levels, and the reason below
	ITEM_KIN,    // a row that belongs to the measure
	ITEM_FACT,   // "label  value"
	ITEM_STEP,   // a step of the history
};

struct object_item {
	enum item_kind kind;
	const char *label, *help;
	const char *const *text; // wrapped lines; of a rating those of its reason; NULL: the row of the kin on one line
	const char *value;       // of a fact, before it was wrapped; NULL: its lines say it
	const struct kin *kin;   // ITEM_KIN
	size_t nth;              // of its rows
	int lines;               // it takes on the screen
	int line;                // its first one, within its side
	enum table_id table;     // what e edits
	int32_t id;
	int column;           // of that table, -1; of a fact its own
	int criterion;        // ITEM_RATING: index in the score table
	enum table_id target; // what Enter opens (not of ITEM_KIN); TABLE_COUNT: nothing
	int32_t target_id;
};

struct object_part {
	const char *name;            // of its items, in a sentence
	const char *heading, *extra; // NULL: none; extra: dim, behind it
	int first, n;                // its items
	const struct kin *kin;       // they are its rows and are made when they are asked for; NULL: they are among items
	int line;                    // of its heading, within its side
	bool right;
};

struct object_page {
	enum table_id table;
	int32_t id;
	const void *row; // NULL: it is gone
	size_t at;       // its index in the plan
	struct facts facts;
	struct kin *kin;
	int kin_n;
	struct object_item *items; // the first `made` ones
	struct object_part *parts;
	int items_n, made, items_most, parts_n;
	int left_w, right_x; // cells of the left side, and where the right one begins; 0: there is one side
	int right_first;     // the first item of the right side
	int left_lines, right_lines;
	int label_w;         // of facts
	int name_w, level_w; // of ratings: the names of criteria, all levels on one line
};

// While a page is made: the side that is filled, and how many lines it has so far.
struct object_making {
	const struct look *look;
	struct object_page *page;
	int w; // of the area
	bool right;
	int *lines;
};

// What a kind of page has of its own.
struct object_kind {
	int tall; // lines that an item takes, about
	int most; // items; 0: no limit
	// What stands above the parts; returns its lines. NULL: nothing.
	int (*draw_head)(const struct look *look, struct canvas *c, const struct object_page *page, int w);
	void (*fill)(struct object_making *m); // decides about sides, adds parts and items
};

struct object {
	struct rows rows; // over the items
	const struct object_kind *kind;
	enum table_id table;     // TABLE_COUNT: none yet
	int32_t id;              // NONE32: none yet
	struct object_item seen; // what was under the cursor: kind, table, id, column, criterion
};

#define OBJECT_WIDE 130 // columns from which there are two sides

// page.c
struct object_page *object_page(const struct object *s, const struct look *look, int w);
// heading NULL: none.
void object_begin_part(struct object_making *m, const char *name, const char *heading, const char *extra);
struct object_item *object_add_item(struct object_making *m, enum item_kind kind, int lines);
struct object_item *object_add_fact(struct object_making *m, const struct fact *f, int w);
// The rows of a kin as a part of items that take a line each. No other items come behind them.
void object_add_kin(struct object_making *m, const struct kin *k);
struct object_item object_item(const struct object_page *page, const struct look *look, int i);
void object_begin_right(struct object_making *m);
int object_side_width(const struct object_making *m);
// Wraps a text, paragraph by paragraph; returns the number of lines.
int object_wrap(const struct object_making *m, const char *text, int w, const char *const **out);
bool object_target(const struct object_item *item, const struct look *look, enum table_id *t, int32_t *id);
// Appends what an item says in full.
void object_item_text(struct str *out, const struct object_item *item, const struct look *look, size_t measure);

// draw.c
void object_draw(void *state, const struct look *look, struct canvas *c, int w, int h);
void object_draw_line(void *state, const struct look *look, struct canvas *c, const struct rows_page *p,
					  const struct rows_line *l);
// object.c: operations of a pane, and of its rows
struct rows_page object_lay(void *state, const struct look *look, int w, int h);
void object_keep(void *state, const struct look *look, const struct rows_page *p);
int object_find(const void *state, const struct look *look, const struct rows_page *p);
bool object_hit(const struct look *look, const struct rows_page *p, int i);
enum answer object_open(void *state, const struct look *look, struct str *command, struct ls_err *err);
void object_describe(void *state, const struct look *look, struct str *first, struct str *second);
struct pick object_picked(void *state, const struct look *look);
bool object_select(void *state, const struct look *look, enum table_id t, int32_t id);
// The cursor goes to a row of this page, such as one that has just been added to the object.
bool object_stand(void *state, const struct look *look, enum table_id t, int32_t id);
void object_remember(void *state, const struct look *look, struct str *out); // the object and what is under the cursor
void object_recall(void *state, const struct look *look, const char *text);
void *object_new(const struct rows_kind *rows, const struct object_kind *kind, enum table_id t);

#endif
