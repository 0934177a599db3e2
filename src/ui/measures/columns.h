// SPDX-License-Identifier: EUPL-1.2
// Which columns the list of measures shows, in which order and how wide: a short text that people can read and write,
// such as "rank,code,title:30,field,aufwand,score". The same text stands in commands and in the user's settings, where
// it serves all plans: names that this plan does not have are kept and shown by others.
#ifndef LS_UI_MEASURES_COLUMNS_H
#define LS_UI_MEASURES_COLUMNS_H

#include "say/look.h"

enum {
	COLUMNS_MOST = 48,     // columns in one arrangement
	COLUMN_WIDEST = 120,   // cells
	COLUMN_NAME_MOST = 40, // bytes of a name with its NUL
};

struct column_kind;

// One column somebody has chosen.
struct column_choice {
	const struct column_kind *kind; // NULL: this plan has no such column
	int32_t criterion;              // id, for a criterion of its own; NONE32
	int w;                          // cells; 0: as wide as usual
	char name[COLUMN_NAME_MOST];    // as written to settings
};

struct columns {
	struct column_choice at[COLUMNS_MOST];
	int n; // 0: the usual arrangement
};

// Reads a text; names count in German and English, criteria by code or title. A name met twice counts once. Appends
// names that mean nothing here to `unknown` (may be NULL), with commas.
void columns_read(struct columns *out, const char *text, const struct look *look, struct str *unknown);
// Appends the text; nothing for the usual arrangement.
void columns_write(struct str *out, const struct columns *c);
// The columns shown when nobody has chosen, in their order, as far as this plan has them.
void columns_usual(struct columns *out, const struct look *look);
// Every column that can be chosen in this plan: the kinds, and each criterion.
size_t columns_all(struct arena *a, const struct look *look, const struct column_choice **out);
// The column meant by a name; false: none. For sorting, too.
bool column_find(struct column_choice *out, const char *name, const struct look *look);
// What it is called, translated: "field of action", "Aufwand".
const char *column_label(const struct column_choice *c, const struct look *look);
// What stands above it, translated: "Field", "Euros 2026".
const char *column_head(const struct column_kind *kind, const struct look *look);
// Does the plan say anything in this column?
bool column_there(const struct column_choice *c, const struct look *look);
// Cells that what stands in it needs, by a sample of the plan; within what the kind takes by itself.
int column_width(const struct column_choice *c, const struct look *look);
// Narrowest and widest that somebody may make it; cells.
void column_bounds(const struct column_choice *c, int *least, int *most);

#endif
