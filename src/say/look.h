// SPDX-License-Identifier: EUPL-1.2
// Everything a pane may look at while it draws or answers: the snapshot, what is calculated, the day, and the few
// things the panes share. Panes keep ids, never pointers into the snapshot.
#ifndef LS_SAY_LOOK_H
#define LS_SAY_LOOK_H

#include "base/arena.h"
#include "plan/plan.h"
#include "plan/score/score.h"

enum privacy {
	PRIVACY_OPEN,
	PRIVACY_CONFIDENTIAL, // no names of people, no money
	PRIVACY_PUBLIC,       // also no notes
};

// One key that works here, for the key line and the help: filled from the key map by the session.
struct key_hint {
	const char *keys;  // "+ -"
	const char *label; // translated: "rating"
};

// A step of the history, ready to show.
struct history_change {
	const char *object;  // "M34 Scanstelle"
	const char *what;    // "Aufwand: mittel → niedrig"
	enum privacy hidden; // from which level on its value is; PRIVACY_OPEN: never
};
struct history_step {
	int64_t id;
	const char *when, *author, *label; // "Fr 10.02.2023 14:05"
	bool undone, reverting, outside;
	const struct history_change *changes;
	size_t changes_n;
	enum privacy hidden; // from which level on the values in its label are; PRIVACY_OPEN: never
};
struct history {
	const struct history_step *steps; // newest first
	size_t n;
	bool more; // there are older ones
};

// The start page's choices.
struct start_entry {
	enum { START_RECENT, START_SAMPLE, START_NEW, START_OPEN } kind;
	const char *title, *line; // "Kreis Viersen", "46 Maßnahmen …"
	const char *command;      // what Enter does: "open '/path/plan.db'", "demo viersen", …
	bool missing;             // a recent plan that is gone
};

// Help, generated from the tables: groups of lines.
struct help_line {
	const char *keys, *text; // translated; keys "" : a heading
};

// A long text of the object on the sheet, which is not in the snapshot (a lazy column of its own, of the profile of
// the measure, or the reason of a rating). The sheet decides what the privacy lets through.
struct long_text {
	enum table_id table;
	int column;       // of that table
	const char *text; // never empty
	int32_t id;       // of the row
};

// What stands under the cursor.
struct pick {
	enum table_id table; // TABLE_COUNT: nothing
	int32_t id;
	// What of it: measures say the criterion under the column cursor (its id, above 0), sheets the column that is read
	// (-1 - column); else NONE32.
	int32_t part;
};

struct import_view; // ui/program/import.h
struct trial;       // ui/weigh/weigh.h, as the next two
struct stable;
struct compared;
struct cut; // plan/score/cut.h

struct look {
	const struct plan *plan;
	const struct score_table *score;
	int32_t today;
	const struct cycle *cycle; // the quarter looked at (OKR board, map); NULL when the plan has none
	enum privacy privacy;
	bool writable;                 // the handle may write: only for wording (hints are filtered elsewhere)
	bool linked;                   // in the overview: the map's choice narrows the other panes
	int32_t only_field, only_goal; // narrowing by link or by opening a goal/field; NONE32: everything
	const uint8_t *shown;          // per measure index: 1 passes the filter; NULL: there is none
	const char *filter;            // its text, or the name it is saved under; "" none
	uint64_t shown_turn;           // grows with every change of `shown`
	int figures_year;              // see look_figures_year(); 0: that of `today`
	const char *columns;           // columns of the list of measures (ui/measures/columns.h), "" the usual ones
	const int32_t *moved;          // per measure index: places won (+) or lost (-) by the last edit; NULL: none
	const char *search;            // text looked for, "" none
	const struct pick *marked;     // rows marked with Space, all of one table
	size_t marked_n;
	struct arena *frame;              // for anything needed until the frame is drawn
	const struct history *history;    // for the history pane, else NULL
	const struct start_entry *start;  // for the start page, ends with a NULL title; else NULL
	const struct help_line *help;     // for the help pane, ends with NULL keys; else NULL
	const struct import_view *import; // for the pane of a list from outside, else NULL
	const struct long_text *texts;    // for the sheet, ends with a NULL text; else NULL
	const struct cut *cut;            // the cut line and what stands above it; NULL: none is drawn
	const struct stable *stable;      // how robust the order is; NULL: not asked
	const struct compared *compared;  // the ranking at another time; NULL: not asked
	const struct trial *trial;        // weights being tried: score is made with them; NULL: the plan's own
};

// Posts and euros of measures are those of this year.
int look_figures_year(const struct look *look);
// Is what is hidden from a level on (PRIVACY_OPEN: never) hidden now?
bool look_hides(const struct look *look, enum privacy from);
// Is this row marked?
bool look_marked(const struct look *look, enum table_id t, int32_t id);

#endif
