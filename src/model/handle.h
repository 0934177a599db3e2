// SPDX-License-Identifier: EUPL-1.2
// Private to the model layer: what a handle holds.
#ifndef LS_MODEL_HANDLE_H
#define LS_MODEL_HANDLE_H

#include "base/idmap.h"
#include "model/model.h"

// A row touched in the present step, as it will be: rules over several columns are checked on it at the end.
struct work {
	enum table_id table;
	int32_t id;
	void *row; // a copy in the shape of the table, in step_arena; NULL: deleted
	bool lazy; // a text that is not in the snapshot was written
};

struct model {
	struct store *store;
	struct plan *plan;
	struct arena *score_arena;
	struct score_table *score;
	uint64_t generation;
	char *author;
	int64_t (*now)(void *);
	void *now_arg;
	bool in_step, in_bulk;
	bool taking_back;       // the open step is an undo, a redo or a revert
	int32_t turning;        // the quarter that this step closes or reopens; NONE32
	int32_t today;          // DAY_NONE: not known
	bool late;              // the snapshot is older than the last commit
	struct ls_err late_why; // then
	bool near_only;         // days far away are refused
	bool far_refused;       // the last step was, for them
	struct far_day far[FAR_MOST];
	size_t far_n;
	struct ls_err failed; // the first failing edit of the step; code LS_OK: none
	struct work *work;
	size_t work_n, work_cap;
	uint32_t *work_at; // hash table of places in `work` + 1, 2^work_bits of them; NULL: empty
	int work_bits;
	struct idmap *codes[TABLE_COUNT]; // set of hashes of codes; in the step's arena; NULL: not asked for yet
	struct arena *step_arena;
	struct arena *history; // texts of the last step handed out
};

// Replaces the snapshot by what the file holds now.
enum ls_code handle_reload(struct model *m, struct ls_err *err);
// The same after a commit, which is done whether the plan can be read again at once or not: if not, the snapshot stays
// the one before, model_late() says why, and the next look tries again.
void handle_follow(struct model *m);
// Forgets what was touched; at the end of a step.
void handle_forget(struct model *m);
// The row as it is in this step (from the touched ones, else the snapshot); NULL when there is none or it was deleted.
const void *handle_row(const struct model *m, enum table_id t, int32_t id);
// The same, for changing: a copy is made on the first touch. NULL when there is none.
void *handle_touch(struct model *m, enum table_id t, int32_t id);
void *handle_added(struct model *m, enum table_id t, int32_t id); // a new row, everything empty
void handle_deleted(struct model *m, enum table_id t, int32_t id);
void handle_wrote_lazy(struct model *m, enum table_id t, int32_t id); // of a touched row
// May a row of the table have that code, as far as can be told fast? False: no row had it when the step began, and
// none got it since. `scope`: as for check_value().
bool handle_code_seen(struct model *m, enum table_id t, const char *code, int64_t scope);
void handle_code_note(struct model *m, enum table_id t, const void *row); // a row has got its code, or another owner
// Puts a value into a row in the shape of the table; text is copied into the step's arena.
void handle_put(struct model *m, const struct column *c, void *row, struct value v);
void handle_lay(const struct column *c, void *row, struct value v); // the same with a text that stays where it is

// One cell: a column of row `id` of a table, 0: of a new one.
struct cell_at {
	enum table_id table;
	int32_t id;
	int column;
};

// Is the code free for row `id` (0: a new one) among what has the same `scope`, as the rows will be after the step?
enum ls_code check_free(struct model *m, enum table_id t, int32_t id, const char *code, int64_t scope,
						struct ls_err *err);
// Checks one value for a column of row `id` (0: a new one). `scope`: value of the column within which its code is
// unique. Text is made clean in `clean`, and v->s points there.
enum ls_code check_value(struct model *m, struct cell_at at, struct value *v, int64_t scope, struct str *clean,
						 struct ls_err *err);
// Rules over several columns or rows of a row as it will be.
enum ls_code check_row(const struct model *m, enum table_id t, const void *row, struct ls_err *err);
// Nothing of a closed quarter changes, over all rows touched in this step.
enum ls_code check_frozen(const struct model *m, struct ls_err *err);
// What store_judge() asks: the same of what an undo, a redo or a revert has written.
enum ls_code frozen_judge(void *model, int64_t step, struct ls_err *err);
// Notes the days far away that this step writes; refuses it where they are to be asked about first.
enum ls_code check_far(struct model *m, struct ls_err *err);
// Rules about weights and levels, over all rows touched in this step.
enum ls_code check_weights(const struct model *m, struct ls_err *err);

#endif
