// SPDX-License-Identifier: EUPL-1.2
// What is looked at while a pane draws or answers and while the plan is put into words: the snapshot, what is
// calculated, the day, the privacy, what is narrowed, marked and weighed up. What single pages show stands in headers of
// theirs. Panes keep ids, never pointers into the snapshot.
#ifndef LS_SAY_LOOK_H
#define LS_SAY_LOOK_H

#include "base/arena.h"
#include "plan/plan.h"
#include "plan/score/score.h"
#include "say/privacy.h"

#define PICK_TELLING 1 // of a stakeholder: that they are informed

// What stands under the cursor.
struct pick {
	enum table_id table; // TABLE_COUNT: nothing
	int32_t id;
	// What of it: measures say the criterion under the column cursor (its id, above 0), sheets the column that is read
	// (-1 - column), the year of a deadline which year's is meant, of a stakeholder PICK_TELLING; else NONE32.
	int32_t part;
};

struct kr_changed; // plan/okr/changed.h
struct cut;        // plan/score/cut.h
struct trial;      // say/weigh.h, as the next two
struct stable;
struct compared;
struct doc;         // say/document.h
struct keymap;      // say/keymap.h
struct history;     // say/history.h
struct long_text;   // say/facts.h
struct start_entry; // ui/program/start.h
struct help_line;   // ui/program/help.h
struct import_view; // ui/program/import.h

struct look {
	const struct plan *plan;
	const struct score_table *score;
	int32_t today;
	const struct cycle *cycle; // the quarter looked at (OKR board, map); NULL when the plan has none
	int backlog; // on the board the backlog instead, before the first quarter (-1) or after the last one (1); 0: no
	const struct kr_changed *changed; // on the board: starts and targets changed in that quarter while it runs
	size_t changed_n;
	enum privacy privacy;
	bool writable;                 // the handle may write: only for wording (hints are filtered elsewhere)
	bool kiosk;                    // nobody watches who reads: tasks and meetings are not shown (say/kiosk.h)
	bool stage;                    // on the shared screen: larger, with more room (ui/kit/stage.h)
	bool aside;                    // drawn beside the pane that holds the cursor
	bool linked;                   // in the overview: the map's choice narrows the other panes
	int32_t only_field, only_goal; // narrowing by link or by opening a goal/field; NONE32: everything
	int32_t only_team;             // on the board: objectives of this team alone; NONE32: of all
	const uint8_t *shown;          // per measure index: 1 passes the filter; NULL: there is none
	const char *filter;            // its text, or the name it is saved under; "" none
	uint64_t shown_turn;           // grows with every change of `shown`
	bool filter_of_year;           // the filter asks for posts or euros of that year
	int figures_year;              // see look_figures_year(); 0: that of `today`
	int year;                      // see look_year(); 0: that of `today`
	const char *bar_columns;       // what stands left of the bars (ui/roadmap/label.h), "" or NULL the usual
	const char *columns;           // columns of the list of measures (ui/measures/columns.h), "" the usual ones
	const int32_t *moved;          // per measure index: places won (+) or lost (-) by the last edit; NULL: none
	bool dots;                     // courses are drawn in Braille dots
	const char *search;            // text looked for, "" none
	const struct pick *marked;     // rows marked with Space, all of one table
	size_t marked_n;
	const struct keymap *keys; // whose keys sentences name (say/keymap.h), and the contexts they hold in
	const char *contexts;
	struct arena *frame;              // for anything needed until the frame is drawn
	const struct history *history;    // for the history pane, else NULL
	const struct start_entry *start;  // for the start page, ends with a NULL title; else NULL
	const struct help_line *help;     // for the help pane, ends with NULL keys; else NULL
	const struct import_view *import; // for the pane of a list from outside, else NULL
	const struct long_text *texts;    // for the sheet, ends with a NULL text; else NULL
	const struct doc *minutes;        // of the meeting minutes_of, for their page; else NULL
	int32_t minutes_of;
	// For the guided meeting: which one, what was changed since the one before (NULL: it is not asked), and the time of day
	// (plan/clock.h); NONE32: not known.
	int32_t guided, clock;
	const struct doc *since;
	const struct cut *cut;           // the cut line and what stands above it; NULL: none is drawn
	const struct stable *stable;     // how robust the order is; NULL: not asked
	const struct compared *compared; // the ranking at another time; NULL: not asked
	const struct trial *trial;       // weights being tried: score is made with them; NULL: the plan's own
};

// Posts and euros of measures are those of this year.
int look_figures_year(const struct look *look);
// The calendar shows this year: the one that was chosen for figures, for whatever year the cut is drawn.
int look_year(const struct look *look);
// A sentence with the keys that it speaks of: look_keys(look, tr("{back} goes back.")); live until the frame is drawn. The
// second for a format: str_addf(out, look_keysf(look, tr("%s: {open} shows it")), …).
const char *look_keys(const struct look *look, const char *text);
const char *look_keysf(const struct look *look, const char *format) __attribute__((format_arg(2)));
// Is what is hidden from a level on (PRIVACY_OPEN: never) hidden now?
bool look_hides(const struct look *look, enum privacy from);
// Is this row marked?
bool look_marked(const struct look *look, enum table_id t, int32_t id);

#endif
