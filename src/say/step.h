// SPDX-License-Identifier: EUPL-1.2
// Steps and changes of the journal in words, for the history, `log` and `diff`.
#ifndef LS_SAY_STEP_H
#define LS_SAY_STEP_H

#include "base/str.h"
#include "plan/journal.h"
#include "plan/plan.h"
#include "say/look.h"

// All changes of a step, or of several; `by_row` finds those of one row without looking at all of them.
struct changes {
	const struct change *list;
	size_t n;
	const uint32_t *by_row; // places in `list`, by table, row, place
};
void changes_of(struct changes *out, struct arena *a, const struct change *list, size_t n); // borrows `list`
// The row's changes, oldest first: places in by_row from the returned one on, *n of them.
size_t changes_row(const struct changes *of, enum table_id t, int32_t row, size_t *n);
// What a column of the row became, or was before the row was deleted; NULL when nothing was recorded.
const struct value *changes_cell(const struct changes *of, enum table_id t, int32_t row, const char *column);

// "M34 Scanstelle": the object people think of, also for rows that hang on one (a rating tells its measure). When the
// row is gone from the snapshot, what the changes say of it is used.
void tell_object(struct str *out, const struct plan *p, const struct changes *of, enum table_id t, int32_t row);
// The same for those who read on paper: a quarter by its title alone, which its code says as well.
void tell_object_plain(struct str *out, const struct plan *p, const struct changes *of, enum table_id t, int32_t row);
// "Aufwand: mittel → niedrig", "neu", "gelöscht". `of` are all of one step, for what one change leaves open. Returns the
// byte in it at which the value begins.
size_t tell_change(struct str *out, const struct plan *p, const struct changes *of, const struct change *c);
// Is the change worth a line? (Not the cells of a new or deleted row beside its first.)
bool tell_worth(const struct changes *of, const struct change *c);
// From which level on the value of a change is hidden; PRIVACY_OPEN: never.
enum privacy tell_hidden(const struct plan *p, const struct change *c);
enum privacy tell_step_hidden(const struct plan *p, const struct change *changes, size_t n); // of any of them
// "Fr 10.02.2023 14:05" in local time of UTC seconds; "–" for 0.
void tell_when(struct str *out, int64_t at);
// "2023-02-10T13:05:00Z"
void tell_when_iso(struct str *out, int64_t at);

#endif
