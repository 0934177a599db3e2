// SPDX-License-Identifier: EUPL-1.2
// The one form for every object: its fields are the columns of the schema, with their labels, kinds, ranges and helps.
// It answers with one command (`OBJECT add …` or `OBJECT edit …`) that holds only what was changed: one form, one step.
#ifndef LS_UI_FORM_FORM_H
#define LS_UI_FORM_FORM_H

#include "ui/kit/view.h"

// Stands for a column where an object has several of something: the i-th tie of its table (plan/tie.h).
#define FORM_TIE(i) (-2 - (i))
// Stands for a column where a line says what other rows hold: the levels of a criterion (plan/levels.h).
#define FORM_LEVELS (-100)

// A column and its value as somebody would type it (references and words by code, several of them with commas).
struct form_value {
	int column;
	const char *text;
};

// What a form is for. Everything is copied.
struct form_order {
	enum table_id table;
	const int32_t *ids;               // the rows to be edited; several share one form with what can be the same for all
	size_t ids_n;                     // 0: a new row
	const struct form_value *present; // values that the snapshot does not hold (long texts); for a new row its presets
	size_t present_n;
	const struct form_value *told; // what a refusal has told of fields that were to be written over, as its number
	size_t told_n;
	const struct form_value *typed; // what somebody had typed already (a form taken up again)
	size_t typed_n;
	int first; // the column under the cursor, -1: the first one that can be typed into
	// Part of planning, where one thing leads to the next: an objective to its key results, these one to another and to the
	// measures. "": yes; of a measure the one it is for, "objective #5". NULL: it stands alone.
	const char *flow;
};

extern const struct view overlay_form;
// The state of an overlay_form; the host owns it.
void *form_open(const struct look *look, const struct form_order *order);

#endif
