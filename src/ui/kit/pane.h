// SPDX-License-Identifier: EUPL-1.2
// A pane: a const struct of operations over a private state. A pane draws a snapshot on a canvas, moves its own
// cursor, and turns what is asked of it into command strings; it never writes and never asks who looks.
#ifndef LS_UI_KIT_PANE_H
#define LS_UI_KIT_PANE_H

#include "base/err.h"
#include "canvas/canvas.h"
#include "say/look.h"

enum answer {
	ANSWER_IGNORED, // not meant for this pane: "does nothing here" is said
	ANSWER_DONE,    // the pane changed its view
	ANSWER_COMMAND, // `command` is to be carried out
	ANSWER_REFUSED, // err says why
};

// A hint for the key line: a command as bound in the key map, and its label. The session finds the key, leaves out
// what the handle may not do, and joins keys of hints with the same label ("+ -").
struct hint {
	const char *command; // as bound: "notch 1"
	const char *label;   // message id, one or two short words
};

struct pane {
	const char *name;         // "measures": for --pane, `pane NAME`, the key map
	const char *title;        // message id: "Measures"
	const char *help;         // message id: one sentence, what it is for
	int min_cols, min_rows;   // of its area; below a friendly notice is drawn instead
	const struct hint *hints; // most important first, ends with a NULL command
	// Where the keys that work depend on the state (a preview waits for its answer, there is nothing yet): the hints of
	// now, until the frame is drawn. NULL: always `hints`.
	const struct hint *(*hints_now)(void *state, const struct look *look);
	// A preview waits for its answer, and nothing else counts until then. NULL: it never does.
	bool (*waits)(void *state);
	// The pane inside that holds the cursor: its keys hold here, too. NULL: there are no panes inside.
	const struct pane *(*inner)(void *state);
	void *(*create)(void);
	void (*destroy)(void *state);
	// Called after every change of the look (new snapshot, new day, new narrowing) before anything else: finds the
	// cursor's object again by id; when it is gone, its neighbour.
	void (*sync)(void *state, const struct look *look);
	// argv[0] is the verb. Views answer at least: cursor up|down|left|right|first|last|home|end|page-up|page-down [N],
	// open, next, previous (search hits of look->search, else items). Others as the pane needs (see each file's top).
	enum answer (*act)(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
					   struct ls_err *err);
	// Draws into area 0,0,w,h of the canvas (its origin and clip are set), the terminal's cursor too. `focused`: it holds
	// the cursor.
	void (*draw)(void *state, const struct look *look, struct canvas *c, int w, int h, bool focused);
	// What is under the cursor, in plain sentences: one or two lines, without a line break. `second` may stay empty.
	void (*describe)(void *state, const struct look *look, struct str *first, struct str *second);
	// A click at x, y of the area last drawn: moves the cursor there; twice: as `open` (may fill command).
	enum answer (*click)(void *state, const struct look *look, int x, int y, bool twice, struct str *command);
	// Middle of the first line: "46 Maßnahmen · Sortierung: Punkte ▼". May be NULL.
	void (*headline)(void *state, const struct look *look, struct str *out);
	struct pick (*picked)(void *state, const struct look *look);
	bool (*select)(void *state, const struct look *look, enum table_id t, int32_t id); // puts the cursor there
	// While somebody types what to look for: the cursor goes to the nearest hit from where it stands, or stays. Returns
	// the number of hits shown, -1: not known. NULL: the pane only knows next and previous.
	int (*seek)(void *state, const struct look *look);
	// Before that the place of the cursor is noted; `back`: it returns there. NULL: picked and select do this.
	void (*seek_from)(void *state, const struct look *look, bool back);
	// The kind that `add` means here without asking; TABLE_COUNT or NULL: it asks.
	enum table_id (*adds)(void *state);
};

// All panes, in the order of their keys; ends with NULL. Names: start, map, okr, measures, roadmap, portfolio, intake,
// overview, lists, help, history, sheet, profile, import.
extern const struct pane *const panes[];
const struct pane *pane_named(const char *name);
const struct hint *pane_hints(const struct pane *p, void *state, const struct look *look); // those of now

// `picked` and `select` of panes that show no objects of the plan.
struct pick pick_nothing(void *state, const struct look *look);
bool select_nothing(void *state, const struct look *look, enum table_id t, int32_t id);

#endif
