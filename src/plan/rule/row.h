// SPDX-License-Identifier: EUPL-1.2
// Rules between the columns of one row: an end is not before its start, a key result leads in its direction, a
// dependency has two sides. The form asks while somebody types, the model before a step is committed, a folder of
// tables while it is read, and `check` of plans that came from elsewhere: one place says it.
#ifndef LS_PLAN_RULE_ROW_H
#define LS_PLAN_RULE_ROW_H

#include "base/err.h"
#include "base/str.h"
#include "plan/plan.h"

#define ROWRULE_ANY (-1)

// The row that is looked at, wherever its values stand.
struct row_reader {
	int32_t today;                                  // for what may not lie in the future; 0: not known
	int32_t id;                                     // 0: a new row
	int64_t (*number)(const void *arg, int column); // NONE64 where it is empty
	const void *(*row)(const void *arg, enum table_id t, int32_t id); // what it refers to; NULL hook: not known
	const void *arg;
	const void *(*touched)(const void *arg, enum table_id t, size_t i); // the i-th row that is written beside it, as it
		// will be, NULL behind the last; NULL hook: none
	bool once; // of two rows that say the same only the later one is told
};

// The first rule that is not kept, as LS_REFUSED with the column it is told of and a sentence: it begins with the label
// of that column, says what is wrong and what would be right. `about` is a column: only rules that it takes part in,
// told from its side; or ROWRULE_ANY. `p` is the plan around the row; NULL: there is none yet, and rules that need one
// are left out.
enum ls_code rowrule(const struct plan *p, enum table_id t, const struct row_reader *r, int about, struct ls_err *err);
// The same for a row of a snapshot.
enum ls_code rowrule_row(const struct plan *p, enum table_id t, const void *row, int32_t today, struct ls_err *err);

// Would `goal` wait for itself if it needed `needs`? The link with the id `but` is left out. Appends the way round, such
// as "BS1 → BS2 → BS1"; path may be NULL.
bool rowrule_goal_circle(const struct plan *p, int32_t goal, int32_t needs, int32_t but, struct str *path);

#endif
