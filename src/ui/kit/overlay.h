// SPDX-License-Identifier: EUPL-1.2
// Something that lies over a pane and takes every key while it is open: a form, a question, a menu, the weights.
// Like a pane it draws what the look tells and answers with command strings; it never writes.
//
// Keys come through the key map, in the contexts of the overlay: it is handed the words that are bound to a key ("close",
// "cursor down"), and of keys that nothing is bound to, or that it takes as text, the name ("ä", "Space", "Backspace").
// Words are of small letters and longer than one; keys are not.
#ifndef LS_UI_KIT_OVERLAY_H
#define LS_UI_KIT_OVERLAY_H

#include "canvas/canvas.h"
#include "say/look.h"
#include "ui/kit/list.h"
#include "ui/kit/pane.h"

enum overlay_answer {
	OVERLAY_STAY,    // the key was used (or means nothing here: then `message` may say so)
	OVERLAY_CLOSE,   // it is done, nothing to carry out
	OVERLAY_COMMAND, // carry `command` out; when that succeeds the overlay closes, when it is refused it stays open
					 // and is told the reason through refuse()
	OVERLAY_RUN,     // carry `command` out, stay open either way (turning a weight)
	OVERLAY_PASS,    // not mine: carry the word out as a command (moving in the list beside)
};

struct overlay {
	const char *name;         // "form", "confirm", "menu", "weights"
	const char *keys;         // the contexts of its keys, the nearest first: "menu list box"
	const struct hint *hints; // hints[i].command is a word, or the name of a key that cannot be changed
	const struct hint *(*hints_now)(void *state); // where they change with what the cursor stands on; NULL: `hints`
	void (*destroy)(void *state);
	void (*sync)(void *state, const struct look *look); // the look has changed
	enum overlay_answer (*key)(void *state, const struct look *look, const char *key, struct str *command,
							   struct str *message);
	// Is this letter ("ä", " ") text here, whatever it is bound to? NULL: none is.
	bool (*takes)(void *state, const char *letter);
	void (*text)(void *state, const struct look *look,
				 const char *pasted);                         // one line or several; NULL: pasting means nothing
	void (*refuse)(void *state, const struct ls_err *reason); // may be NULL
	// Draws over the pane's area (w × h cells, origin set). The pane has been drawn below; what is not covered stays.
	void (*draw)(void *state, const struct look *look, struct canvas *c, int w, int h);
	// The part of the area it leaves free for the pane below (0,0,w,h: all of it is covered or it does not matter).
	struct rect (*room)(void *state, const struct look *look, int w, int h); // may be NULL
	void (*describe)(void *state, const struct look *look, struct str *first, struct str *second);
	// What of it should survive a dropped line, as text; "" nothing. May be NULL. (The form's half-filled values.)
	void (*keep)(void *state, const struct look *look, struct str *out);
	// A long text under the cursor that an editor outside may change: appends it, false when there is none; takes the
	// changed one back. Both NULL, or both given.
	bool (*editing)(void *state, struct str *out);
	void (*edited)(void *state, const char *text);
};

// A word, and not the name of a key?
bool overlay_is_word(const char *s);
// Carries out "cursor up", "cursor page-down" …; false: it is none of these.
bool overlay_cursor(struct list *l, const char *word);
// How far "notch 1", "notch -5" … turns; 0: it is none of these.
int overlay_notch(const char *word);
// The answer to what an overlay knows nothing of: what concerns everything shown is passed on, all else does nothing.
enum overlay_answer overlay_other(const char *word);

#endif
