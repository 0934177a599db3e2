// SPDX-License-Identifier: EUPL-1.2
// One plan file, opened. Reads rows into snapshots, writes single rows inside a step; SQLite appears only below here.
// A store is used by one thread. Every failing call fills `err` with a sentence that names the file.
#ifndef LS_STORE_STORE_H
#define LS_STORE_STORE_H

#include "base/err.h"
#include "plan/journal.h"
#include "plan/plan.h"
#include "plan/value.h"

#include <stdbool.h>
#include <stdint.h>

struct store;

enum store_mode {
	STORE_READ,   // read-only in SQLite itself, with an authorizer that lets nothing else through
	STORE_WRITE,  // falls back to STORE_READ when the file or its folder cannot be written; see store_why_read_only
	STORE_CREATE, // a new file; LS_REFUSED when one is there
	STORE_WRITE_NETWORK, // as STORE_WRITE, also on a network file system (where STORE_WRITE falls back to reading)
};

#define STORE_VERSION        5          // user_version of a plan this program writes
#define STORE_APPLICATION_ID 0x4C534C44 // "LSLD"

// Opens so that hostile files stay harmless (the order stands in open.c and defend.c). LS_DATA: missing, no plan, newer
// version, corrupt, hostile (each its own sentence); LS_BUSY: locked for more than `wait_ms`. Nothing is ever written by
// opening, except by STORE_CREATE.
// An older version opens as it is for reading; for writing it is refused with a sentence naming `leitstand migrate`.
enum ls_code store_open(struct store **out, const char *path, enum store_mode mode, int wait_ms, struct ls_err *err);
// A plan in memory with the same schema and journal; for tests.
enum ls_code store_memory(struct store **out, struct ls_err *err);
void store_close(struct store *s); // NULL is allowed

// Somebody else holds the lock: called every few milliseconds with how long it has been waited for, until it is free or
// the time is over. False gives up: the call that waits is LS_BUSY. It must not use a store. One for the process, since
// it is about who waits; NULL: nobody is asked.
typedef bool store_wait_fn(void *arg, int waited_ms);
void store_on_wait(store_wait_fn *f, void *arg);

// What the first change would wait for, to be called when nobody waits. Nothing is told: the first change tells.
void store_prepare(struct store *s);
bool store_writable(const struct store *s);
const char *store_why_read_only(const struct store *s); // translated sentence, "" when writable or opened for reading
const char *store_path(const struct store *s);          // absolute
int store_version(const struct store *s);

// All rows into a new snapshot, in one read transaction. `*out` is the caller's.
enum ls_code store_load(struct store *s, struct plan **out, struct ls_err *err);
// The same, with the snapshot given out last (or NULL): what has not been written since is shared with it, so that a
// rating changed does not read the measures again. `before` may be freed afterwards.
enum ls_code store_reload(struct store *s, const struct plan *before, struct plan **out, struct ls_err *err);
// Has anybody else committed since the last store_load, or has the file been replaced? Cheap (µs). When it was
// replaced by another file, the store reopens it by itself. LS_BUSY: try again later.
enum ls_code store_changed(struct store *s, bool *changed, struct ls_err *err);
// One lazy text of a row, into `out`.
enum ls_code store_text(struct store *s, enum table_id t, int32_t id, const char *column, struct str *out,
						struct ls_err *err);

// ---- writing ------------------------------------------------------------------------------------------------
// Takes the write lock before it is known what is to be written: what is read from here on cannot change until
// somebody lets go. The next begin, undo, redo, revert or tag finds the lock taken and ends with it; store_rollback()
// lets go of it without one.
enum ls_code store_hold(struct store *s, struct ls_err *err);
bool store_held(const struct store *s);
// begin … commit is one transaction and one journal step. A step that changed nothing is dropped (*step = 0). A commit
// that fails has rolled back.
enum ls_code store_begin(struct store *s, const struct stamp *stamp, struct ls_err *err);
// Replaces the label of the open step; `told` as in struct stamp.
void store_label(struct store *s, const char *label, size_t told);
enum ls_code store_commit(struct store *s, int64_t *step, struct ls_err *err);
void store_rollback(struct store *s);
bool store_open_step(const struct store *s);
// From here on new rows of the open step are told to the journal together, at its end: for lists of thousands. Any other
// change may follow as ever. Without an open step nothing happens.
void store_many(struct store *s);
// columns are indices into schema[t].columns; values beside them. *id may ask for a certain id (> 0) or gets the new one.
enum ls_code store_insert(struct store *s, enum table_id t, const int *columns, const struct value *values, int n,
						  int32_t *id, struct ls_err *err);
enum ls_code store_update(struct store *s, enum table_id t, int32_t id, int column, struct value value,
						  struct ls_err *err);
enum ls_code store_delete(struct store *s, enum table_id t, int32_t id, struct ls_err *err);
// Loading into an empty plan without a journal (samples, imports): one transaction, the journal sleeps until its end.
// Between the two only store_insert. LS_REFUSED when the plan is not empty.
enum ls_code store_bulk_begin(struct store *s, struct ls_err *err);
// The journal wakes up before the end: what is written from here on (rows, cells, tags) is a step of its own, and the one
// before is closed. All of it still is one transaction.
enum ls_code store_bulk_step(struct store *s, const struct stamp *stamp, struct ls_err *err);
enum ls_code store_bulk_end(struct store *s, struct ls_err *err); // rolls back when it fails

// ---- journal -------------------------------------------------------------------------------------------------
// Undo and redo of this author's own steps, each itself a step. *target is the step taken back or done again (0:
// nothing to undo; the call is then LS_REFUSED with that sentence). When a later step stands in the way it is named.
enum ls_code store_undo(struct store *s, const struct stamp *stamp, int64_t *target, struct ls_err *err);
enum ls_code store_redo(struct store *s, const struct stamp *stamp, int64_t *target, struct ls_err *err);
enum ls_code store_revert(struct store *s, const struct stamp *stamp, int64_t step, struct ls_err *err);
// The step named by *target and below is the edit people mean: of a redo or an undo of it, the edit itself.
// What the next undo / redo of `author` would take back or do again: its step id, 0 for none.
enum ls_code store_next_undo(struct store *s, const char *author, int64_t *step, struct ls_err *err);
enum ls_code store_next_redo(struct store *s, const char *author, int64_t *step, struct ls_err *err);

// Is asked before an undo, redo or revert is committed, with the step that is open: its cells are written. Anything but LS_OK
// rolls back, with that sentence. It may add a tag. NULL: nobody is asked.
typedef enum ls_code store_judge_fn(void *arg, int64_t step, struct ls_err *err);
void store_judge(struct store *s, store_judge_fn *f, void *arg);

// Steps as asked for; arrays live in `a`.
enum ls_code store_steps(struct store *s, struct arena *a, struct steps_asked of, struct step **out, size_t *n,
						 struct ls_err *err);
// One step, at the same cost however many there are: `undone` is not told.
enum ls_code store_step(struct store *s, struct arena *a, int64_t id, struct step *out, bool *found,
						struct ls_err *err);
enum ls_code store_changes(struct store *s, struct arena *a, int64_t step, struct change **out, size_t *n,
						   struct ls_err *err);
// Only the cells of tables for which tables[T_…] is true.
enum ls_code store_changes_in(struct store *s, struct arena *a, int64_t step, const bool *tables, struct change **out,
							  size_t *n, struct ls_err *err);
// Every change of some columns, in the steps after `of.since`, in the order of time; of rows that came or went only where the cell
// was unusual. One pass over the journal from there on.
enum ls_code store_cells(struct store *s, struct arena *a, struct cells_asked of, struct told_cell **out, size_t *n,
						 struct ls_err *err);
int64_t store_head(struct store *s); // newest step's id, 0 for none
// With `yes`, refusals name steps by their number alone: neither what they say nor who made them.
void store_discreet(struct store *s, bool yes);

enum ls_code store_tag_add(struct store *s, const struct stamp *stamp, const char *name,
						   struct ls_err *err); // names the newest step; LS_REFUSED when the name is taken
enum ls_code store_tag_delete(struct store *s, const char *name, struct ls_err *err);
enum ls_code store_tags(struct store *s, struct arena *a, struct tag **out, size_t *n, struct ls_err *err);
// A tag's name goes before a day. LS_REFUSED naming the tags there are.
enum ls_code store_find_moment(struct store *s, struct moment_asked of, struct moment_found *out, struct ls_err *err);
// The plan as it was right after `step`: a copy in memory walked back. `*out` is the caller's.
enum ls_code store_as_of(struct store *s, int64_t step, struct plan **out, struct ls_err *err);

// Calls a person by another name, in all columns that name people, in what the journal holds of them and of its authors, as
// if it had always been so: it is no step, and nothing takes it back. In lists and sentences the name is found where it
// stands alone. *places: how often it stood. LS_REFUSED where nobody is called so, or somebody is called as they would be.
enum ls_code store_pseudonym(struct store *s, const char *from, const char *to, size_t *places, struct ls_err *err);

// ---- care -----------------------------------------------------------------------------------------------------
// Integrity, foreign keys, ranges, the journal walked back to its start on a copy. Calls `finding` with a translated
// sentence for each; LS_OK also when there are findings. `p`: the snapshot that was read last, or NULL; with it a large
// plan is checked faster.
enum ls_code store_check(struct store *s, const struct plan *p, void (*finding)(void *arg, const char *sentence),
						 void *arg, struct ls_err *err);
// A sound copy of a plan under a name that is free.
enum ls_code store_copy(const char *plan, const char *path, struct ls_err *err);
// A plan of today's version is left alone: *from is STORE_VERSION and `backup` empty.
// Brings an older plan up to date after copying it to `<path>.v<N>.bak` (never over a file that is there).
enum ls_code store_migrate(const char *path, int *from, struct str *backup, struct ls_err *err);

#endif
