// SPDX-License-Identifier: EUPL-1.2
// Hosting what lies over the pane: a form, a question over it, a list over that. Keys, pasted text and the cursor
// belong to the topmost one; each is drawn over those below it. A resize or somebody else's commit may come at any
// moment: overlays are told of a new look before they are asked anything.
#ifndef LS_CMD_OVERLAY_HOST_H
#define LS_CMD_OVERLAY_HOST_H

#include "say/keymap.h"
#include "cmd/session.h"
#include "cmd/way.h"
#include "ui/kit/view.h"

#define OVERLAYS_MOST 6

struct hosted {
	const struct view *kind;
	void *state;
	bool synced;        // it has seen the present look
	char raised_by[16]; // the key that has opened it, "" none: it does not answer a question
};

struct overlays {
	struct hosted at[OVERLAYS_MOST]; // over the pane, the topmost last
	int n;
	// Where somebody was before a panel that moves the list, or shows another pane: Esc leads back there.
	struct way way;
	struct pick stood;
	bool noted;
};

bool overlay_is_open(const struct overlays *o, const struct view *kind);
// Opens an overlay over what is there; `state` is taken over. With OVERLAYS_MOST open, the topmost gives way.
void overlay_push(struct session *s, const struct view *kind, void *state);
// A panel is about to be opened that moves what is below it: once it is closed by Esc, everything stands as now.
void overlay_note_place(struct session *s);
// Closes all that are open.
void overlay_close_all(struct session *s);
// The topmost one, told of the present look; NULL when none is open.
struct hosted *overlay_top(struct session *s);

// The look as an overlay is given it: sentences name the keys that hold there.
struct look overlay_look(const struct view *kind, const struct look *look);
// What an overlay is handed of a key: the word bound to it in the overlay's contexts, or the key itself where none is
// or where it is text.
const char *overlay_word(const struct keymap *k, const struct view *kind, void *state, const char *key);
// Asks it what a word or the name of a key means to it.
enum answer overlay_answer(const struct hosted *h, const struct look *look, const char *word, struct str *command,
						   struct ls_err *err);
// Each returns whether an overlay took it. If not, *command is what it leaves to the pane below, or NULL when there is
// no overlay.
bool overlay_key(struct session *s, const char *key, const char **command);
bool overlay_act(struct session *s, const char *word);
bool overlay_text(struct session *s, const char *pasted);

// The rectangle within `area` that the overlays leave for the pane.
struct rect overlay_room(struct session *s, struct rect area);
void overlay_draw(struct session *s, struct canvas *c, struct rect area);

#endif
