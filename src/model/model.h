// SPDX-License-Identifier: EUPL-1.2
// The handle of an open plan: what it may do is decided when it is opened and holds for its life. Everything that
// changes a plan passes here: validated against the schema, inside a step, recorded by the journal.
#ifndef LS_MODEL_MODEL_H
#define LS_MODEL_MODEL_H

#include "base/err.h"
#include "plan/plan.h"
#include "plan/score/score.h"
#include "store/store.h"

#include <stdbool.h>

struct model;
struct tie;        // plan/tie.h
struct level_said; // plan/levels.h

// MODEL_WRITE_NETWORK also writes to plans on network drives, where locks cannot be relied on.
enum model_capability { MODEL_READ, MODEL_WRITE, MODEL_WRITE_NETWORK };

// Opens, loads the snapshot. LS_DATA, LS_BUSY as store_open(). With MODEL_WRITE the handle may still turn out read-only.
enum ls_code model_open(struct model **out, const char *path, enum model_capability can, struct ls_err *err);
// A new empty plan (LS_REFUSED when the file is there), or one in memory (path NULL).
enum ls_code model_create(struct model **out, const char *path, struct ls_err *err);
void model_close(struct model *m); // NULL is allowed

// While a lock of somebody else's is waited for (store/store.h, store_on_wait); one for the process.
void model_on_wait(bool (*f)(void *arg, int waited_ms), void *arg);

bool model_can_write(const struct model *m);
const char *model_why_not(const struct model *m); // translated reason when it was asked for and cannot be had, ""
const char *model_path(const struct model *m);

// The present snapshot and its scores; valid until the next call that writes, polls or reloads.
const struct plan *model_plan(const struct model *m);
const struct score_table *model_score(const struct model *m);
uint64_t model_generation(const struct model *m); // grows with every new snapshot
// A step that is committed is done, also where the plan could not be read again afterwards: then the snapshot is the one
// before, and this says why until a later look succeeds. "" otherwise.
const char *model_late(const struct model *m);
// What the first change would wait for, to be called when nobody waits; once, some milliseconds.
void model_prepare(struct model *m);
// Looks whether somebody else has committed and loads it. LS_BUSY: the snapshot stays as it was.
enum ls_code model_poll(struct model *m, bool *changed, struct ls_err *err);

// ---- steps ----------------------------------------------------------------------------------------------------
void model_author(struct model *m, const char *author);
// With `yes`, refusals name steps by their number alone: neither what they say nor who made them.
void model_discreet(struct model *m, bool yes);
const char *model_author_name(const struct model *m);
void model_clock(struct model *m, int64_t (*now)(void *), void *arg); // UTC seconds; without one steps carry 0
int64_t model_now(const struct model *m);
// The day that is today for rules ("not in the future"); DAY_NONE, as at first: they are left out.
void model_today(struct model *m, int32_t day);

// Takes the write lock and brings the snapshot up to date: what is read from here on to decide what is written stays so
// until the step ends. The next step, undo, redo, revert or tag takes the lock over; without one model_release() gives it
// back. Held already: nothing happens. LS_BUSY: somebody else keeps writing; LS_REFUSED: this handle only reads.
enum ls_code model_hold(struct model *m, struct ls_err *err);
bool model_held(const struct model *m);
void model_release(struct model *m); // also cancels an open step; without either nothing happens
// For lists of thousands, in an open step: the rows added from here on are told to the journal together, which is much
// faster. It changes nothing else.
void model_many(struct model *m);
// One command: begin, edits, end. After LS_OK of model_end the snapshot is the new one. Any failing edit makes
// model_end roll back and give that error. `label` is a translated sentence for the journal; where the values begin that
// it tells says `told` (struct stamp). Without that it is hidden whole once something of the step is.
enum ls_code model_begin_told(struct model *m, const char *label, size_t told, struct ls_err *err);
enum ls_code model_begin(struct model *m, const char *label, struct ls_err *err); // where is not known
enum ls_code model_end(struct model *m, int64_t *step, struct ls_err *err);       // *step 0: nothing changed
void model_cancel(struct model *m);
// The open step is not to be kept, for a reason from outside: model_end() rolls back and gives `err`, unless an edit
// has failed before.
void model_spoil(struct model *m, const struct ls_err *err);
bool model_in_step(const struct model *m);

// Days and years far away (plan/far.h) that the steps since model_near() have written where something else stood before;
// the first FAR_MOST of them. After model_near(m, true) such a step is refused by model_end() instead, so that somebody
// can be asked; *refused: the last one was. What is taken back is not asked about.
enum { FAR_MOST = 4 };
struct far_day {
	enum table_id table;
	int column;
	int64_t value;
	int32_t precision; // of a day
};
void model_near(struct model *m, bool only);
const struct far_day *model_far(const struct model *m, size_t *n, bool *refused);

// Edits. Values are checked against type, range, uniqueness and references; the sentence names the column, what was
// given and what would be right. Rules over several columns or rows are checked by model_end(). Text is cleaned (NFC,
// no controls).
enum ls_code model_set(struct model *m, enum table_id t, int32_t id, int column, struct value v, struct ls_err *err);
enum ls_code model_add(struct model *m, enum table_id t, const int *columns, const struct value *values, int n,
					   int32_t *id, struct ls_err *err);
// Brings what a row is tied to (plan/tie.h) to these other ends: deletes the others, adds what is missing. Of ties that
// know a main one the first becomes it where all are new or the main one goes.
enum ls_code model_tie(struct model *m, const struct tie *tie, int32_t id, const int32_t *ends, size_t n,
					   struct ls_err *err);
// Brings the levels of a criterion to these, in this order (plan/levels.h): those that are the same keep their ratings,
// others go; LS_REFUSED where one that goes is the rating of a measure.
enum ls_code model_levels(struct model *m, int32_t criterion, const struct level_said *said, size_t n,
						  struct ls_err *err);
// Gives a quarter another state (enum cycle_state_word), in an open step. Closing it gives the step a tag of its own; only
// here a quarter is closed or reopened, model_set() of its state is refused then. What belongs to a closed quarter (the quarter,
// objectives, key results, their steps, check-ins, contributions) is refused by model_end() and by undo, redo and revert,
// also where it would only follow what is deleted elsewhere. Taking back the closing itself reopens, and taking back the
// reopening closes, with a tag.
enum ls_code model_quarter(struct model *m, int32_t cycle, int state, struct ls_err *err);
// What model_end() would say of a change of this row: asked before somebody types one. LS_OK where it may be changed.
enum ls_code model_frozen(const struct model *m, enum table_id t, int32_t id, struct ls_err *err);
// Deletes a row and what hangs on it (schema flag OWN), and empties the other references to it.
enum ls_code model_delete(struct model *m, enum table_id t, int32_t id, struct ls_err *err);
// What would go with rows: counts by table, in words ("3 phases, 2 contributions"); appends nothing when nothing hangs
// on them.
void model_dependents(struct str *out, const struct plan *p, enum table_id t, const int32_t *ids, size_t n);
// Moves rows n places among their siblings (tables with `pos`; same owner/group), in one block as they stand.
enum ls_code model_move(struct model *m, enum table_id t, const int32_t *moving, size_t moving_n, int n,
						struct ls_err *err);

// ---- journal --------------------------------------------------------------------------------------------------
enum ls_code model_undo(struct model *m, struct step *target,
						struct ls_err *err); // target->label is valid until the next call
enum ls_code model_redo(struct model *m, struct step *target, struct ls_err *err);
enum ls_code model_revert(struct model *m, int64_t step, struct step *target, struct ls_err *err);
// As store_pseudonym(): no step, and nothing takes it back.
enum ls_code model_pseudonym(struct model *m, const char *from, const char *to, size_t *places, struct ls_err *err);
enum ls_code model_tag(struct model *m, const char *name, struct ls_err *err);
// A step by id, false when there is none; its texts are valid until the next call of the model's journal. Whether it
// was undone is not told (model_steps() does).
bool model_step(struct model *m, int64_t id, struct step *out);
// Reading the journal: as the store's functions of the same names (store/store.h); undo is this author's.
int64_t model_head(struct model *m);
enum ls_code model_next_undo(struct model *m, int64_t *step, struct ls_err *err);
enum ls_code model_steps(struct model *m, struct arena *a, struct steps_asked of, struct step **out, size_t *n,
						 struct ls_err *err);
enum ls_code model_changes(struct model *m, struct arena *a, int64_t step, struct change **out, size_t *n,
						   struct ls_err *err);
enum ls_code model_cells(struct model *m, struct arena *a, struct cells_asked of, struct told_cell **out, size_t *n,
						 struct ls_err *err);
enum ls_code model_tags(struct model *m, struct arena *a, struct tag **out, size_t *n, struct ls_err *err);
// The newest tag that a closing of the quarter has made (model_quarter()), in whatever language; *out NULL: there is none.
enum ls_code model_quarter_tag(struct model *m, struct arena *a, int32_t cycle, struct tag **out, struct ls_err *err);
enum ls_code model_tag_delete(struct model *m, const char *name, struct ls_err *err);
enum ls_code model_find_moment(struct model *m, struct moment_asked of, struct moment_found *out, struct ls_err *err);
enum ls_code model_as_of(struct model *m, int64_t step, struct plan **out, struct ls_err *err);
enum ls_code model_check(struct model *m, void (*finding)(void *arg, const char *sentence), void *arg,
						 struct ls_err *err);
enum ls_code model_copy(const struct model *m, const char *path,
						struct ls_err *err); // as a file with a name that is free
enum ls_code model_migrate(const char *path, int *from, struct str *backup, struct ls_err *err);
// A long text that is not in the snapshot.
enum ls_code model_text(struct model *m, enum table_id t, int32_t id, const char *column, struct str *out,
						struct ls_err *err);

// ---- loading into an empty plan, without journal ------------------------------------------------------------------
enum ls_code model_bulk_begin(struct model *m, struct ls_err *err);
enum ls_code model_bulk_add(struct model *m, enum table_id t, const int *columns, const struct value *values, int n,
							int32_t *id, struct ls_err *err);
// From here on it is recorded, as a step; the one before is closed. What follows is written as it is: the rows of a sample
// have been checked as they are read.
enum ls_code model_bulk_step(struct model *m, const struct stamp *stamp, struct ls_err *err);
enum ls_code model_bulk_set(struct model *m, enum table_id t, int32_t id, int column, struct value v,
							struct ls_err *err);
enum ls_code model_bulk_tag(struct model *m, const char *name, int64_t at, struct ls_err *err); // the step that is open
enum ls_code model_bulk_end(struct model *m, struct ls_err *err);                               // loads the snapshot
void model_bulk_cancel(struct model *m);

#endif
