// SPDX-License-Identifier: EUPL-1.2
// What the start page offers.
#ifndef LS_UI_PROGRAM_START_H
#define LS_UI_PROGRAM_START_H

#include <stdbool.h>

// The start page's choices.
struct start_entry {
	enum { START_LEFT, START_RECENT, START_SAMPLE, START_NEW, START_OPEN } kind;
	const char *title, *line; // "Kreis Viersen", "46 Maßnahmen …"
	const char *command;      // what Enter does: "open '/path/plan.db'", "demo viersen", …
	bool missing;             // a recent plan that is gone
};

#endif
