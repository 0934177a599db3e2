// SPDX-License-Identifier: EUPL-1.2
// A question before something that takes much away: one key does it, Esc does not, every other key does nothing.
#ifndef LS_UI_DIALOG_CONFIRM_H
#define LS_UI_DIALOG_CONFIRM_H

#include "ui/kit/view.h"

struct question {
	const char *title;     // translated: "Delete?"
	const char *text;      // translated, whole sentences
	const char *key;       // what does it: a word of the key map ("delete") or a letter ("a")
	const char *alias;     // another one, NULL
	const char *yes, *no;  // message ids for the key line: "delete it", "keep it"
	const char *command;   // what is carried out
	const char *otherwise; // what is carried out on Esc; NULL nothing
	const char *keep;      // what survives a dropped line meanwhile; NULL nothing
};

extern const struct view overlay_confirm;
void *confirm_open(const struct question *q); // copied, but yes and no

#endif
