// SPDX-License-Identifier: EUPL-1.2
// What the event loop of the cockpit shares with what fulfils the wishes of its session. Beside them nobody includes
// this.
#ifndef LS_APP_LOOP_H
#define LS_APP_LOOP_H

#include "app/kept.h"
#include "app/kiosk.h"
#include "app/left.h"
#include "app/trial.h"
#include "app/verbs.h"
#include "app/waiting.h"
#include "term/term.h"

struct loop {
	const struct options *o;
	struct term *term;
	struct session *session;
	struct canvas *canvas;
	struct palette palette;
	struct kiosk kiosk;
	struct kept kept;       // a half-filled form
	struct left left;       // where somebody is
	struct trial trial;     // the private copy that is shown
	struct waiting waiting; // for somebody else's lock
	struct arena *start;
	struct str last; // what is said when the terminal is given back
	bool staged;     // the terminal has the colours of the shared screen
	bool is_kiosk, done;
	bool note;  // the plan is to be noted as a recent one, once it has been seen
	bool noted; // and has been: again when it is left, by the name it has then
};

// wish.c
enum ls_code loop_first_theme(struct loop *l, struct ls_err *err);
// The terminal gets the colours chosen, or those of the shared screen.
void loop_colours(struct loop *l);
// Takes a plan over and shows it; `note`: it is one of the recent ones.
void loop_show_plan(struct loop *l, struct model *m, const char *pane, bool note);
void loop_note(const struct model *m); // among the recent ones, by its name
void loop_fulfil(struct loop *l);      // what the session wishes
void loop_drop(struct loop *l);        // the private copy, without a word

#endif
