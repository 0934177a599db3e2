// SPDX-License-Identifier: EUPL-1.2
// FIELD=VALUE, as add, set and edit read them.
#ifndef LS_CMD_FIELDS_H
#define LS_CMD_FIELDS_H

#include "cmd/session.h"
#include "plan/levels.h"
#include "plan/tie.h"
#include "plan/value.h"
#include "say/step_label.h"

#define FIELDS_MOST 64
#define FIELDS_TIES 4

// Columns and values of one edit: a day brings its precision along. Texts point into the words they were read from.
struct fields {
	int column[FIELDS_MOST];
	struct value value[FIELDS_MOST];
	int n;
	const char *counts; // what the values of the rows to be changed count, unless a field before says it; NULL: nothing
	int said[FIELDS_MOST], said_n; // columns named so far, by any name they have
	// Relations of which there may be several: `goalof=KS1,KS4` is all of them.
	struct tie tie[FIELDS_TIES];
	const char *ends[FIELDS_TIES];
	int ties_n;
	const char *levels; // of a criterion: all of them as a line (plan/levels.h); NULL: not named
};

// The row named so; the strategy is the only one of its kind and may be called anything. #12 is any row by its number.
enum ls_code fields_find(struct session *s, const struct table *t, const char *code, int32_t *id, struct ls_err *err);
enum ls_code fields_add(struct session *s, const struct table *t, struct fields *f, const char *name, const char *text,
						struct ls_err *err);
// Reads the words argv[from] … as FIELD=VALUE.
enum ls_code fields_read(struct session *s, const struct table *t, struct fields *f, int argc, char *const argv[],
						 int from, struct ls_err *err);
// How many of the words from `from` on are codes: those before the first FIELD=VALUE.
int fields_codes(int argc, char *const argv[], int from);
// Rows of one table by id, each once.
struct row_ids {
	int32_t *at; // to be freed, also after a refusal
	size_t n;
};
// Reads words argv[from] … as codes. No code at all gives the strategy for its table.
enum ls_code fields_rows(struct session *s, const struct table *t, int argc, char *const argv[], int from,
						 struct row_ids *out, struct ls_err *err);
// The ids of the other ends behind "KS1, KS4"; *ids is to be freed, also after a refusal.
enum ls_code fields_ends(struct session *s, const struct tie *tie, const char *text, int32_t **ids, size_t *n,
						 struct ls_err *err);
// Brings the ties of a row to what was said, within a step: what is not named goes, what is new comes.
enum ls_code fields_tie(struct session *s, const struct fields *f, int32_t id, struct ls_err *err);
// Brings the levels of a criterion to what was said, within a step.
enum ls_code fields_levels(struct session *s, const struct fields *f, int32_t id, struct ls_err *err);
// Is this field the line of levels of a criterion?
bool fields_is_levels(enum table_id t, const char *name);
// The same as a sentence about them takes it; valid as long as `f`.
struct step_cells fields_cells(const struct fields *f);

#endif
