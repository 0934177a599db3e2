// SPDX-License-Identifier: EUPL-1.2
// Relations of which an object may have several, held in a table of their own that ties two objects together: the goals
// a measure serves. They are edited as one field: a list of the other ends.
#ifndef LS_PLAN_TIE_H
#define LS_PLAN_TIE_H

#include "base/str.h"
#include "plan/plan.h"

struct tie {
	enum table_id at, rows;   // the object that has them, the table that holds them
	int owner, other;         // columns of `rows`: the reference to the object, and to the other end
	const char *label, *help; // message ids
};

// The ties of an object's table, one by one: 0, 1, …; false behind the last one.
bool tie_of(enum table_id at, int i, struct tie *out);
// By the noun of its rows ("goalof"); false when the table has none of this name.
bool tie_named(enum table_id at, const char *object, struct tie *out);
enum table_id tie_target(const struct tie *t);
// Ids of the other ends, in the order of the rows; they live in `a`.
size_t tie_ends(struct arena *a, const struct plan *p, const struct tie *t, int32_t id, int32_t **ids);

// Takes the next code off a text such as "KS1, KS4", with commas or blanks between, and puts it into *code; false at its
// end. *at begins at `text`. A code that holds a comma itself stands in quotes, or is the whole text.
bool tie_next_code(const struct plan *p, const struct tie *t, const char *text, const char **at, struct str *code);

#endif
