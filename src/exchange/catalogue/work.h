// SPDX-License-Identifier: EUPL-1.2
// Private to the files catalogue*.c: the columns of a list, its cells as values, and what a plan holds in their place.
#ifndef LS_EXCHANGE_CATALOGUE_WORK_H
#define LS_EXCHANGE_CATALOGUE_WORK_H

#include "base/arena.h"
#include "exchange/catalogue/catalogue.h"
#include "exchange/names.h"

#define CATALOGUE_COLUMNS    256    // most columns of a file
#define CATALOGUE_SEPARATORS ";\n," // between the objects of one cell

// What a column of a list is.
enum facet_kind {
	FACET_COLUMN,     // of T_measure
	FACET_TEXT,       // of T_measure_text
	FACET_RATING,     // the level of a criterion
	FACET_SET,        // rows of a table that ties the measure to others: goals, further fields, effects
	FACET_CALCULATED, // rank, score
	FACET_LEFT_OUT,   // unknown, or left out by the caller
};

struct csv;

struct facet {
	enum facet_kind kind;
	int column;        // FACET_COLUMN, FACET_TEXT
	int32_t criterion; // FACET_RATING: its id
	enum table_id tie; // FACET_SET: the table, and its column that leads to the other end
	int other;
	const char *head; // as the file has it
	bool told;        // the caller has said what it is
	bool weak;        // a word that gives way to another column that means the same
};

// What a cell says. Texts and lists live in an arena.
struct said {
	enum { SAID_NOTHING, SAID_NUMBER, SAID_TEXT, SAID_SET, SAID_ROW, SAID_MADE } kind;
	uint32_t n; // SAID_SET: how many
	union {
		int64_t i; // SAID_NUMBER: also the id of a row or level; SAID_ROW, SAID_MADE: index in the list
		const char *s;
		const int32_t *ids; // of a set: ascending, and behind them the one named first
	};
};

// A cell to be written.
struct write {
	int facet;
	struct said now;
};

struct entry {
	struct catalogue_row row;
	bool beyond, stray;   // more cells than heads; a quote in it was read as a letter
	bool by_title;        // it is the measure `id` because of its title
	int32_t id;           // of the measure; NONE32: new
	const char **text;    // [facet] the cells, trimmed, without protection
	struct write *writes; // as many as row.cells_n
	const char **shown;   // before and after each; NULL: nothing before, and after it what the file has
	ptrdiff_t parent;     // entry that is to be its parent, -1
};

// A field of action, a unit, a horizon or a cost class that only the list knows. A plan that has none of that kind takes
// them from its first list; where it has some, an unknown name is a mistake.
struct made {
	enum table_id table;
	const char *title;
	int32_t id; // once it is written
	bool used;  // by a row that is not rejected
};

// Names of one table's rows: code or title → id.
struct lookup {
	struct names *names, *twice;
};

struct catalogue {
	struct arena *arena;
	struct model *model;
	const struct plan *plan; // valid while the model's generation is the one below
	uint64_t generation;
	int32_t today;
	const char *name, *encoding, *about;
	char separator;
	struct facet facet[CATALOGUE_COLUMNS + 1]; // of the file; behind them what `aside` is
	const char *label[CATALOGUE_COLUMNS + 1];  // of the facets, once they are asked for
	int facets;
	int code, title; // facets, -1
	int aside;       // facet of the selection, where the file has only one column for both states; -1
	enum catalogue_match match;
	bool leave_cells;
	const char *passed; // lines of the file that are no rows, in words; ""
	struct entry *entries;
	size_t n, room;
	struct catalogue_cell *cells; // of the row that was asked for last
	struct made *made;
	size_t made_n, made_room;
	size_t count[4];
	struct lookup lookup[TABLE_COUNT];
	struct names *new_rows; // what new rows are called; NULL until one is asked for as a parent
};

// catalogue_match.c: what a name is (a label in either language, a column, a criterion); false for an unknown one.
bool facet_named(struct facet *out, const struct plan *p, const char *text);
void facet_fold(struct str *out, const char *head); // a head as it is compared
bool facet_is_key(const struct facet *f);           // the code or the title of a measure
bool facet_same(const struct facet *a, const struct facet *b);
const char *facet_label(const struct plan *p, const struct facet *f); // translated
// Every facet a plan's list may have, in the order it is written; returns how many (at most CATALOGUE_COLUMNS).
int facet_all(struct facet *out, const struct plan *p);

// catalogue_map.c: the same for a head of the file, with what the caller says. FACET_LEFT_OUT for an unknown one.
struct facet facet_of_head(const struct plan *p, const char *head, const char *map);
// Every column the map names must exist, and every head be in the file (as soon as its heads are known).
enum ls_code facet_check_map(const struct catalogue *c, const char *map, struct ls_err *err);

// What a head that says nothing to the plan was probably meant to be; NULL: nothing near.
const struct facet *facet_near(const struct catalogue *c, const char *head);
// "Bezeichnung=title": what --map takes for it.
void facet_put_map(struct str *out, const struct catalogue *c, const char *head, const struct facet *f);

// catalogue_words.c: the plan's word for what a list says in a column of stages; other texts as they are.
const char *stage_said(const struct column *c, const char *text);
// Its word for the selection, where a list says that in a column of stages; NULL elsewhere.
const char *selection_said(const char *text);
bool is_sum_word(const char *text);

// catalogue_rows.c: the lines below the heads
enum ls_code rows_take(struct catalogue *c, const char *text, size_t size, int heads, const char *map,
					   struct ls_err *err);
// How many heads of the row are known; 0 when it is no row of heads, which must name code or title.
// catalogue_read.c
int known_heads(const struct catalogue *c, const struct csv *r, const char *map);
enum ls_code take_heads(struct catalogue *c, const struct csv *r, const char *map, struct ls_err *err);
const char *cell_tidied(struct arena *a, const char *s); // as a plan keeps it: no controls, no blanks around it

// catalogue_code.c: what can be a code from what stands in its place, such as 1-2 from 1/2; "" where nothing can.
const char *code_tidied(struct arena *a, const char *said);
bool title_same(const char *a, const char *b); // whatever its case, its accents and its blanks
bool title_near(const char *a, const char *b); // one is the other spelled anew

// catalogue_find.c: the row of table t that `text` names by code or title. LS_REFUSED with a sentence.
enum ls_code lookup_find(struct catalogue *c, enum table_id t, const char *text, int32_t *id, struct ls_err *err);
// How a row is named in a list: its title where that is enough, else its code. `codes`: always by code.
void lookup_name(struct str *out, struct catalogue *c, enum table_id t, int32_t id, bool codes);
void lookup_free(struct catalogue *c);

// catalogue_identify.c: which measure each entry is; new ones get a code. Rejects what stands there twice.
void catalogue_identify(struct catalogue *c);
enum ls_code catalogue_look(struct catalogue *c, struct ls_err *err); // identifies, compares and describes

// catalogue_cell.c: what a cell says, in the catalogue's arena.
enum ls_code cell_said(struct catalogue *c, const struct facet *f, const char *text, struct said *out,
					   struct ls_err *err);
const char *said_trimmed(struct arena *a, const char *s); // without blanks around it, also those that do not break
void said_set(struct said *out, int32_t *ids, size_t n);  // sorts them; none is twice

// catalogue_made.c: what the list brings along. false: the plan has objects of that kind already.
bool made_said(struct catalogue *c, enum table_id t, const char *text, struct said *out);
void made_note_used(struct catalogue *c); // once every row has its fate
enum ls_code made_write(struct catalogue *c, struct model *m, struct ls_err *err);
void made_describe(struct str *out, const struct catalogue *c);

// catalogue_plan.c: what the plan says in its place
enum ls_code plan_said(struct catalogue *c, const struct facet *f, int32_t measure, struct said *out,
					   struct ls_err *err);
bool said_same(const struct said *a, const struct said *b);
// As a list has it: words in the language set and titles, or (`codes`) words and objects by code, days as ISO.
void said_write(struct str *out, struct catalogue *c, const struct facet *f, const struct said *s, bool codes);

// catalogue_progress.c: tells how far it is; LS_REFUSED when it is to be given up.
enum ls_code catalogue_progress(enum catalogue_work work, size_t done, size_t all, struct ls_err *err);

void catalogue_describe(struct str *out, const struct catalogue *c); // catalogue_tell.c: how it was read

// catalogue_shown.c: keeps what changes in a row, row.cells_n cells, and how that is shown, before and after each.
void shown_keep(struct catalogue *c, struct entry *e, const struct write *writes, const char *const *texts);
const struct catalogue_row *shown_row(const struct catalogue *c, size_t i); // with its cells

// catalogue_diff.c
enum ls_code catalogue_compare(struct catalogue *c, struct ls_err *err);
// With a sentence without the place. Only the first one counts.
void catalogue_reject(struct catalogue *c, struct entry *e, const char *fmt, ...) __attribute__((format(printf, 3, 4)));
// One more sentence on how the row was understood.
void catalogue_note(struct catalogue *c, struct entry *e, const char *fmt, ...) __attribute__((format(printf, 3, 4)));

#endif
