// SPDX-License-Identifier: EUPL-1.2
// The snapshot: every row of a plan as it was at one moment, immutable, in one arena. Rows are ordered by ascending
// id. Empty numbers are NONE32/NONE64/DAY_NONE, empty references NONE32, empty texts "" (never NULL).
#ifndef LS_PLAN_PLAN_H
#define LS_PLAN_PLAN_H

#include "base/arena.h"
#include "plan/schema.h"

struct plan_index;

struct plan {
	struct arena *arena;   // owns everything below, but for rows that are held
	uint64_t generation;   // grows with every commit seen; 0 for a plan made by hand
	int32_t as_of;         // DAY_NONE, or the day this snapshot shows (time travel)
	const char *as_of_tag; // "" or the tag's name
// clang-format off
#define TABLE(name, object, label, plural) struct name *name; size_t name##_n;
// clang-format on
#include "plan/schema/all.def"
	struct plan_index *index;           // made on demand by plan_children()
	struct arena *held[TABLE_COUNT][2]; // where rows and texts of a loaded table lie; other snapshots may share them
};

struct plan *plan_new(void);    // empty, with an arena of its own
void plan_free(struct plan *p); // NULL is allowed
// The rows of `t` (set by the caller) lie in `a`, which lives as long as any snapshot with these rows. Twice at most.
void plan_hold(struct plan *p, enum table_id t, struct arena *a);
// The table is as in `from`, whose rows are held: p has the same rows from now on, without a copy.
void plan_share(struct plan *p, const struct plan *from, enum table_id t);
// For a preview: a plan with an arena and an index of its own that shares the rows of `p`, which must live longer.
struct plan *plan_scratch(const struct plan *p);
// Gives the plan rows of its own for one table and returns them: these may be changed. Ids must stay ascending.
void *plan_own(struct plan *p, enum table_id t);
// References or positions of own rows have changed: what was asked about relations is forgotten.
void plan_changed(struct plan *p);

// Generic access, by table. Rows are valid as long as the plan.
size_t plan_count(const struct plan *p, enum table_id t);
const void *plan_row(const struct plan *p, enum table_id t, size_t i);      // i < plan_count
const void *plan_find(const struct plan *p, enum table_id t, int32_t id);   // NULL when there is none, or id is NONE32
ptrdiff_t plan_position(const struct plan *p, enum table_id t, int32_t id); // index of the row, -1
int32_t plan_id(const void *row);
// A column's value of a row. Text columns: plan_text, all others: plan_int (NONE64 for NULL). Not for lazy ones.
int64_t plan_int(const struct column *c, const void *row);
const char *plan_text(const struct column *c, const void *row);

// The rows of `t` whose REF column `column` (its index in schema[t].columns) is `id`, in the order of their
// `pos` column if there is one, then of id. Valid as long as the plan. The first call for a column sorts once.
// NONE32 as id gives the rows whose reference is empty; rows that refer to nothing are in no list.
struct plan_rows {
	const uint32_t *at; // indices into the table
	size_t n;
};
struct plan_rows plan_children(const struct plan *p, enum table_id t, int column, int32_t id);
// The same for the commonest relations, by name of column: plan_of(p, T_phase, "measure", id).
struct plan_rows plan_of(const struct plan *p, enum table_id t, const char *column, int32_t id);
// How a measure is rated by a criterion; NULL: not yet.
const struct rating *plan_rating(const struct plan *p, int32_t measure, int32_t criterion);
// All rows of a table in the order of pos, then id.
struct plan_rows plan_ordered(const struct plan *p, enum table_id t);

// A place for something calculated from the plan, to be kept until its rows change; NULL at first. What is put there
// must lie in the plan's arena.
enum plan_kept { KEPT_CODES, KEPT_TITLES, KEPT_NOTES, KEPT_PEOPLE, KEPT_COUNT };
void **plan_kept(const struct plan *p, enum plan_kept what);

// The one row of strategy; a static empty one when the plan has none.
const struct strategy *plan_strategy(const struct plan *p);

#endif
