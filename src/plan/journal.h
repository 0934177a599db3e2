// SPDX-License-Identifier: EUPL-1.2
// What the journal of a plan says, as values: who reads it needs not know how it is kept. Texts and arrays live in the
// arena they were asked for with.
#ifndef LS_PLAN_JOURNAL_H
#define LS_PLAN_JOURNAL_H

#include "base/date.h"
#include "plan/schema.h"
#include "plan/value.h"

#include <stdbool.h>
#include <stdint.h>

// Who writes, when, and what it is called. `at` is UTC seconds since 1970, given by the caller (nothing below it has a
// clock); the journal never lets it run backwards.
struct stamp {
	const char *author; // "" is allowed
	int64_t at;
	const char *label; // translated sentence
	size_t told;       // byte in `label` at which the values begin that it tells, its length: none; 0: not known
};

enum step_kind { STEP_EDIT, STEP_UNDO, STEP_REDO, STEP_REVERT, STEP_OUTSIDE };

struct step {
	int64_t id, at; // at: UTC seconds
	const char *author, *label;
	enum step_kind kind;
	int64_t reverts; // the step taken back, or 0
	bool undone;     // its effect is gone at present (an odd number of reverts on it)
	size_t told;     // of label, as in struct stamp; never more than its length
};

// Which steps: newest first with id < before (0: from the newest), none with id ≤ since, at most `limit` (0: all).
struct steps_asked {
	int64_t before, since;
	int limit;
};

// One cell. Of a row that was inserted or deleted only the cells are told that held something unusual; where all of
// them were usual, one of them is.
struct change {
	enum table_id table;
	int32_t row;
	char op;            // 'i', 'u', 'd'
	const char *column; // name
	struct value before, after;
};

// What a column holds that nobody has written: NULL where it may be, else its default.
struct value change_usual(const struct column *c);
bool change_same(const struct value *a, const struct value *b);

// A moment somebody named: a tag, or a day as people say it, seen from `today`.
struct moment_asked {
	const char *text;
	int32_t today;
	enum date_sense sense; // DATE_SINCE: a day or longer means its beginning; DATE_AS_OF: its end (both UTC)
};
struct moment_found {
	int64_t step; // the last one before it; 0: the state before the first one
	int32_t day;  // the first or last of the time that was named; DAY_NONE: it was a tag
};

// One cell with the step that changed it, and which cells somebody asks for.
struct told_cell {
	int64_t step, at; // at: UTC seconds
	struct change change;
};
struct cell_asked {
	enum table_id table;
	const char *column;
};
struct cells_asked {
	const struct cell_asked *at;
	size_t n;
	int64_t since; // only of steps after this one
};

// A name for the state after a step.
struct tag {
	int64_t id, step, at;
	const char *name;
};

#endif
