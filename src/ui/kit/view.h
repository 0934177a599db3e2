// SPDX-License-Identifier: EUPL-1.2
// A view: a const struct of operations over a private state. It draws a snapshot on a canvas, moves its own cursor, and
// turns what is asked of it into command strings; it never writes and never asks who looks. A pane is the view that
// fills the screen; an overlay (a form, a question, a menu, the weights) is a view that lies over it and gets every key
// while it is open.
//
// What it is asked comes in words, split as on the command line: a pane is asked what the commands leave to it ("notch
// 1"), an overlay whatever is bound to a key in its contexts ("close", "cursor down"), and of keys that nothing is bound
// to, or that it takes as text, the name ("ä", "Space", "Backspace"). Words are of small letters and longer than one;
// keys are not.
#ifndef LS_UI_KIT_VIEW_H
#define LS_UI_KIT_VIEW_H

#include "base/err.h"
#include "canvas/canvas.h"
#include "say/look.h"

// A refusal is said as one. With any other answer err->text may hold what is to be said; its code stays LS_OK.
enum answer {
	ANSWER_IGNORED, // not meant for this view: what lies below may know it; below the pane it is said that nobody does
	ANSWER_DONE,    // the view has changed; over a pane also: it means nothing here
	ANSWER_COMMAND, // `command` is to be carried out; the view stays, and is told by refuse() when it cannot be
	ANSWER_FINISH,  // the same, and when it succeeds the view closes
	ANSWER_CLOSE,   // the view closes
	ANSWER_REFUSED, // err says why
};

// A hint for the key line: what is bound in the key map, and its label. The session finds the key, leaves out what the
// handle may not do, and joins keys of hints with the same label ("+ -"). An overlay may also name a key that cannot be
// changed.
struct hint {
	const char *command; // as bound: "notch 1"
	const char *label;   // message id, one or two short words
};

// What is not marked otherwise may be NULL: it means nothing to this view.
struct view {
	const char *name;         // "measures", "form": for --pane, `pane NAME`; always
	const char *keys;         // the contexts of its keys, the nearest first: "menu list box"; NULL: its name
	const struct hint *hints; // most important first, ends with a NULL command
	// Where the keys that work depend on the state (a preview waits for its answer, there is nothing yet): the hints of
	// now, until the frame is drawn. NULL: always `hints`.
	const struct hint *(*hints_now)(void *state, const struct look *look);
	void (*destroy)(void *state); // always
	// Called after every change of the look (new snapshot, new day, new narrowing) before anything else: finds the
	// cursor's object again by id; when it is gone, its neighbour.
	void (*sync)(void *state, const struct look *look);
	// Always. argv[0] is the verb. Views that list things answer at least: cursor up|down|left|right|first|last|home|end|
	// page-up|page-down [N], open, next, previous (search hits of look->search, else items). Others as needed (see each
	// file's top).
	enum answer (*act)(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
					   struct ls_err *err);
	// Always. Draws into area 0,0,w,h of the canvas (its origin and clip are set), the terminal's cursor too. Over a pane
	// what is not covered stays.
	void (*draw)(void *state, const struct look *look, struct canvas *c, int w, int h);
	// Always. What is under the cursor, in plain sentences: one or two lines, without a line break. `second` may stay
	// empty.
	void (*describe)(void *state, const struct look *look, struct str *first, struct str *second);

	// ---- as a pane; those up to `select` always ----
	const char *title;      // message id: "Measures"
	const char *help;       // message id: one sentence, what it is for
	bool internal;          // never shown in a kiosk: tasks and meetings
	int min_cols, min_rows; // of its area; below a friendly notice is drawn instead
	void *(*create)(void);
	// A click at x, y of the area last drawn: moves the cursor there; twice: as `open` (may fill command, or refuse).
	enum answer (*click)(void *state, const struct look *look, int x, int y, bool twice, struct str *command,
						 struct ls_err *err);
	struct pick (*picked)(void *state, const struct look *look);
	bool (*select)(void *state, const struct look *look, enum table_id t, int32_t id); // puts the cursor there
	// Puts the cursor on a thing of the page shown; NULL: as select().
	bool (*stand)(void *state, const struct look *look, enum table_id t, int32_t id);
	// Middle of the first line: "46 Maßnahmen · Sortierung: Punkte ▼".
	void (*headline)(void *state, const struct look *look, struct str *out);
	bool (*waits)(void *state);               // a preview waits for its answer, and nothing else counts until then
	const struct view *(*inner)(void *state); // the pane inside that holds the cursor: its keys hold here, too
	// While somebody types what to look for: the cursor goes to the nearest hit from where it stands, or stays. Returns
	// the number of hits shown, -1: not known. NULL: the pane only knows next and previous.
	int (*seek)(void *state, const struct look *look);
	// Before that the place of the cursor is noted; `back`: it returns there. NULL: picked and select do this.
	void (*seek_from)(void *state, const struct look *look, bool back);
	enum table_id (*adds)(void *state); // the kind that `add` means here without asking; TABLE_COUNT or NULL: it asks
	// What a new object of this kind begins with here, as words of a command: " field=#3". NULL: nothing of its own.
	void (*begins)(void *state, const struct look *look, enum table_id t, struct str *out);
	// What of its state, beside what is under the cursor, somebody would miss when the program is opened again, and back;
	// kit/memory.h. Both NULL: nothing.
	void (*remember)(void *state, const struct look *look, struct str *out);
	void (*recall)(void *state, const struct look *look, const char *text);

	// ---- over a pane ----
	bool (*takes)(void *state, const char *letter); // is it ("ä", " ") text here, whatever it is bound to?
	// One line or several; answers like act().
	enum answer (*text)(void *state, const struct look *look, const char *pasted, struct str *command,
						struct ls_err *err);
	// `theirs`: for LS_BUSY what was told of the cell, as a number to be given back in expects(); else 0.
	void (*refuse)(void *state, const struct ls_err *reason, uint64_t theirs);
	// The part of the area it leaves free for the pane below (0,0,w,h: all of it is covered or it does not matter).
	struct rect (*room)(void *state, const struct look *look, int w, int h);
	// Words to be put behind the command it finishes with: what it takes for granted, so that the command is refused where
	// somebody else was faster.
	void (*expects)(void *state, const struct look *look, struct str *out);
	// The command that is carried out when the one it has finished with succeeded; nothing: none.
	void (*follow)(void *state, const struct look *look, struct str *out);
	// What of it should survive a dropped line, as text; "" nothing. (The form's half-filled values.)
	void (*keep)(void *state, const struct look *look, struct str *out);
	// A long text under the cursor that an editor outside may change: appends it, false when there is none; takes the
	// changed one back. Both NULL, or both given.
	bool (*editing)(void *state, struct str *out);
	void (*edited)(void *state, const char *text);
};

const char *view_keys(const struct view *v);
const struct hint *view_hints(const struct view *v, void *state, const struct look *look); // those of now

// A word, and not the name of a key?
bool view_is_word(const char *s);
// Where "cursor up" … leads: "up"; "" when it is none of these.
const char *view_cursor(int argc, char *const argv[]);
// How far "notch 1", "notch -5" … turns, at most 100; 0: it is none of these.
int view_notch(int argc, char *const argv[]);
// The answer to what an overlay knows nothing of: what concerns everything shown is passed on, all else does nothing.
enum answer view_other(const char *word);

// `picked` and `select` of panes that show no objects of the plan.
struct pick pick_nothing(void *state, const struct look *look);
bool select_nothing(void *state, const struct look *look, enum table_id t, int32_t id);

// All panes, in the order of their keys; ends with NULL. Names: start, steps, map, okr, measures, roadmap, portfolio, year, tasks, intake,
// overview, lists, course, help, history, sheet, profile, import.
extern const struct view *const panes[];
const struct view *pane_named(const char *name);

#endif
