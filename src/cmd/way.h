// SPDX-License-Identifier: EUPL-1.2
// Private to the cmd layer: where somebody is, and the way back. Panes are indices into panes[].
#ifndef LS_CMD_WAY_H
#define LS_CMD_WAY_H

#include "say/look.h"

#define BACK_MOST 16

struct way {
	int pane;            // the one shown
	int back[BACK_MOST]; // panes under a page: help, history, sheet …
	int back_n;
	int32_t meeting;               // whose minutes are shown; NONE32: of the latest one
	int32_t guided;                // the meeting that is led through; NONE32: none
	struct pick sheet;             // the object on the sheet or the profile
	struct pick sheets[BACK_MOST]; // objects it was reached from
	int sheets_n;
	struct pick chosen; // what somebody has moved to last; it goes along to other panes
};

int way_index(const char *pane); // -1: there is no such pane
bool way_on(const struct way *w, const char *pane);
bool way_on_object(const struct way *w); // on the sheet or the profile of one object, w->sheet
int way_under_help(const struct way *w); // the pane shown; where it is the help, the one that the help is about
void way_begin(struct way *w, int pane); // no way back, nothing chosen
bool way_to(struct way *w, int pane);    // keeps the way back where it is a page; false: it is shown already
bool way_back(struct way *w);            // to the pane under a page; false: there is none
void way_deeper(struct way *w);          // another object is about to be shown: from the one shown Esc leads back to it
bool way_up(struct way *w, struct pick *); // out of it: the object it was reached from; false: none

#endif
