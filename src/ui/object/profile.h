// SPDX-License-Identifier: EUPL-1.2
// What the profile of a measure shows: parts with a heading, and in them items the cursor walks over. Made anew for
// every frame from the sheet of the measure (its facts, texts and kin), its ratings and its last steps. Between the
// files profile*.c only.
#ifndef LS_UI_OBJECT_PROFILE_H
#define LS_UI_OBJECT_PROFILE_H

#include "say/facts.h"
#include "ui/kit/rows.h"
#include "ui/object/sheet.h"

enum item_kind {
	ITEM_TEXT,   // a long text, wrapped
	ITEM_EMPTY,  // a long text that nobody has written yet
	ITEM_RATING, // a criterion with its levels, and the reason below
	ITEM_KIN,    // a row that belongs to the measure
	ITEM_FACT,   // "label  value"
	ITEM_STEP,   // a step of the history
};

struct profile_item {
	enum item_kind kind;
	const char *label, *help;
	const char *const *text; // wrapped lines; of a rating those of its reason
	int lines;               // it takes on the screen
	int line;                // its first one, within its side
	enum table_id table;     // what e edits
	int32_t id;
	int column;           // of that table, -1
	int criterion;        // ITEM_RATING: index in the score table
	enum table_id target; // what Enter opens; TABLE_COUNT: nothing
	int32_t target_id;
};

struct profile_part {
	const char *heading, *extra; // extra: dim, behind it
	int first, n;                // its items
	int line;                    // of its heading, within its side
	bool right;
};

struct profile_page {
	const struct measure *measure; // NULL: it is gone
	size_t at;                     // its index in the plan
	struct sheet_page sheet;
	struct profile_item *items;
	struct profile_part *parts;
	int items_n, parts_n;
	int right_first; // the first item of the right side; items_n where there is one side only
	int left_lines, right_lines;
	int label_w;         // of facts
	int name_w, level_w; // of ratings: the names of criteria, all levels on one line
};

struct profile {
	struct rows rows;         // over the items
	int32_t id;               // of the measure, NONE32: none yet
	struct profile_item seen; // what was under the cursor: kind, table, id, column, criterion
};

#define PROFILE_HEAD 3 // lines above the parts

#define PROFILE_TEXTS 7
extern const char *const profile_texts[PROFILE_TEXTS]; // columns of T_measure_text; NULL: the rating stands there

// While a page is made: the side that is filled, and how many lines it has so far.
struct profile_making {
	const struct look *look;
	struct profile_page *page;
	int left_w, right_w; // cells of the sides
	bool right;
	int *lines;
};

bool profile_is_wide(int w);
int profile_left_width(int w);
// profile_page.c; w: of the area
struct profile_page profile_page(const struct look *look, int32_t id, int w);
void profile_begin_part(struct profile_making *m, const char *heading, const char *extra);
struct profile_item *profile_add_item(struct profile_making *m, enum item_kind kind, int lines);
int profile_side_width(const struct profile_making *m);
int profile_text_room(int w); // cells of a line of text in a side of w
// Wraps a text, paragraph by paragraph; returns the number of lines.
int profile_wrap(struct profile_making *m, const char *text, int w, const char *const **out);
// A long text that the session brings; `id` NONE32: of any row. NULL: there is none.
const struct long_text *profile_text_of(const struct look *look, enum table_id t, int32_t id, const char *column);
// profile_around.c
void profile_add_kin(struct profile_making *m);
void profile_add_facts(struct profile_making *m);
void profile_add_history(struct profile_making *m);
// profile_rating.c: appends "hoch · [mittel] · niedrig"; *from, *to: bytes of the marked one (from < 0: none is).
void profile_levels(struct str *out, const struct look *look, size_t measure, int criterion, int *from, int *to);
// "2 × 40 = 0,80"; nothing where the criterion has no weight.
void profile_product(struct str *out, const struct look *look, size_t measure, int criterion);
// "2,50 Punkte · Rang 4 von 46", or what is missing for that.
void profile_score(struct str *out, const struct look *look, size_t measure);
void profile_draw_rating(const struct look *look, struct canvas *c, const struct profile_page *page,
						 const struct profile_item *item, int line, int w, bool here);
// profile_draw.c
void profile_draw(struct profile *s, const struct look *look, struct canvas *c, const struct rows_page *p, int w,
				  int h);
void profile_draw_line(void *state, const struct look *look, struct canvas *c, const struct rows_page *p,
					   const struct rows_line *l);

#endif
