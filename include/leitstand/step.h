// SPDX-License-Identifier: EUPL-1.2
// Writing: a step is one transaction and one entry in the journal, told by one sentence, and can be undone. Nothing of
// it can be seen, here or by others, before it has ended. Every edit is checked; the first one that fails decides, and
// then ls_step_end() keeps nothing and gives that error again.
#ifndef LEITSTAND_STEP_H
#define LEITSTAND_STEP_H

#include <leitstand/plan.h>

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

// One cell to write. A value is read as people type it in the language set, or as ls_cell_text() gives it, which wins
// where both could be meant; "" empties an optional cell.
struct ls_field {
	const char *column, *value;
};

// Takes the file for writing, with the latest snapshot. `label` says what the step does, in the past tense or as
// old → new, since undo and history show it; on a screen that hides names and money it is left out as a whole where the
// step touches them. LS_REFUSED: open for reading only, or a step is open already; LS_BUSY.
enum ls_code ls_step_begin(struct ls_plan *p, const char *label, struct ls_err *err);
// Commits. *step is the number in the journal, 0 when nothing had changed and so no step was made. LS_REFUSED: an edit
// failed, or a rule over several cells does not hold; LS_DATA, LS_BUSY. However it ends, the step is over.
enum ls_code ls_step_end(struct ls_plan *p, int64_t *step, struct ls_err *err);
void ls_step_cancel(struct ls_plan *p); // nothing is kept; without an open step nothing happens

// The edits, within a step. LS_USAGE: no such table or column; LS_REFUSED: no step is open, no such object, or the
// value is not possible, with what would be.
enum ls_code ls_step_set(struct ls_plan *p, const char *table, int32_t id, const char *column, const char *value,
						 struct ls_err *err);
// A new object. A code and the place at the end are chosen where they are not given. *id can be used in the same step,
// also as the value "#id" of a reference.
enum ls_code ls_step_add(struct ls_plan *p, const char *table, const struct ls_field *fields, size_t n, int32_t *id,
						 struct ls_err *err);
// The object and what belongs to it; other references to it become empty.
enum ls_code ls_step_delete(struct ls_plan *p, const char *table, int32_t id, struct ls_err *err);

// Takes back the author's newest step that stands, or does again what was taken back last; each is a step of its own.
// *step is the number of the step taken back or done again. LS_REFUSED: there is none, a step is open, or a later step
// stands in the way, which is named; nothing has changed then.
enum ls_code ls_step_undo(struct ls_plan *p, int64_t *step, struct ls_err *err);
enum ls_code ls_step_redo(struct ls_plan *p, int64_t *step, struct ls_err *err);

#ifdef __cplusplus
}
#endif

#endif
