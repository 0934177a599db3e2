// SPDX-License-Identifier: EUPL-1.2
// Asks for a text before something is done: why a measure is deferred, what was answered. The text becomes the last
// word of a command.
#ifndef LS_UI_DIALOG_ASK_H
#define LS_UI_DIALOG_ASK_H

#include "ui/kit/view.h"

struct ask {
	const char *title;   // translated: "Defer “Scan centre”"
	const char *text;    // translated: what is to be typed, in a sentence
	const char *initial; // "" none
	const char *command; // the text is put behind it, quoted
};

extern const struct view overlay_ask;
void *ask_open(const struct ask *a); // copied

#endif
