// SPDX-License-Identifier: EUPL-1.2
// What the help pane lists.
#ifndef LS_UI_PROGRAM_HELP_H
#define LS_UI_PROGRAM_HELP_H

#include <stdbool.h>

// Help, generated from the tables: groups of lines.
struct help_line {
	const char *keys, *text; // translated; keys "" : a heading
	bool sign;               // keys is a sign that the pane draws
};

#endif
