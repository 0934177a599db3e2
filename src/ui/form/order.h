// SPDX-License-Identifier: EUPL-1.2
// The order in which a form asks, by a const table: which fields stand open, and under which themes the others are folded.
#ifndef LS_UI_FORM_ORDER_H
#define LS_UI_FORM_ORDER_H

#include "ui/form/form.h"

#define ORDER_MOST  48 // fields of one form
#define THEMES_MOST 6

struct form_sequence {
	struct form_place {
		int column; // of the table, or FORM_TIE(i)
		int theme;  // 0: open, else folded under theme[…]
	} at[ORDER_MOST];
	int n;
	const char *theme[THEMES_MOST + 1]; // message ids, from 1 on
	int themes;
	int start; // the column at which the cursor starts, unless one before it must be given first; -1: the first
};

// `idea`: of a measure that waits for its decision, which asks first who wants it.
void form_sequence(struct form_sequence *out, enum table_id t, bool idea);
// Is this column (or tie, by its object) placed by hand?
bool form_sequence_names(enum table_id t, const char *field);

#endif
