// SPDX-License-Identifier: EUPL-1.2
// A plan file, opened. The handle shows one snapshot of the plan until it is told to look again, and what it may do is
// decided when it is opened. It belongs to one thread; texts are UTF-8. Where the system has no memory left, the
// process ends with a sentence. The first plan opened settles where SQLite takes its memory from, unless the process has
// used SQLite before.
//
// Texts and numbers that a handle gives out (names, cells, ranks) hold until the next ls_plan_refresh(),
// ls_step_end(), ls_step_undo(), ls_step_redo() or ls_plan_close() of that handle.
#ifndef LEITSTAND_PLAN_H
#define LEITSTAND_PLAN_H

#include <stdbool.h>
#include <stdint.h>

#include <leitstand/err.h>

#ifdef __cplusplus
extern "C" {
#endif

struct ls_plan;

enum ls_mode {
	LS_READ,  // the file is opened read-only by SQLite itself
	LS_WRITE, // falls back to reading where the file cannot be written: see ls_plan_why_not()
};

// Opens a plan and loads it; opening writes nothing. *out is the caller's and goes with ls_plan_close(). LS_DATA: no
// such file, no plan, of a newer version, of an older one and to be written, damaged or hostile, each with its own
// sentence; LS_BUSY: it stayed locked for five seconds. On failure *out is NULL.
enum ls_code ls_plan_open(struct ls_plan **out, const char *path, enum ls_mode mode, struct ls_err *err);
// A new, empty plan, open for writing. LS_REFUSED when the file is there already. `path` NULL: in memory.
enum ls_code ls_plan_create(struct ls_plan **out, const char *path, struct ls_err *err);
void ls_plan_close(struct ls_plan *p); // NULL is allowed; a step that is open is not kept

bool ls_plan_writable(const struct ls_plan *p);
// Why a plan opened with LS_WRITE can only be read, a sentence; "" when it was opened so, or can be written.
const char *ls_plan_why_not(const struct ls_plan *p);
// Grows with every new snapshot. Two equal numbers of one handle: the same plan, row by row.
uint64_t ls_plan_generation(const struct ls_plan *p);
// Looks whether anybody else has written, a matter of microseconds, and takes the new snapshot. LS_BUSY and LS_DATA
// leave the snapshot as it was, with *changed false. LS_REFUSED within a step.
enum ls_code ls_plan_refresh(struct ls_plan *p, bool *changed, struct ls_err *err);

// Who writes from now on: undo and redo are this author's own. "" at first; the text is copied.
void ls_plan_author(struct ls_plan *p, const char *author);
// The time from now on, in seconds of UTC since 1970: steps carry it, and "today" is its day. The library reads no
// clock; 0 until it is told.
void ls_plan_now(struct ls_plan *p, int64_t seconds);

// "de" or "en", for the whole process: sentences, labels, and values as people read them. False, and nothing has
// changed, for another language. English at first.
bool ls_language(const char *name);

#ifdef __cplusplus
}
#endif

#endif
