// SPDX-License-Identifier: EUPL-1.2
// Finding what stands in the way, so that a refusal can say it: the row that still points to what would be gone, the
// step that has changed the same thing since.
#include "store/blame.h"

#include "base/i18n.h"

#include <string.h>

bool blame_find_reference(struct store *s, enum table_id *t, int64_t *row)
{
	struct query *q;
	if (db_query(s, &q, "PRAGMA foreign_key_check", NULL) != LS_OK)
		return false;
	bool more = true, found = false;
	while (!found && db_next(s, q, &more, NULL) == LS_OK && more) {
		const char *name = (const char *)sqlite3_column_text(q->st, 0);
		const struct table *at = name ? schema_table(name) : NULL;
		if (!at)
			continue;
		*t = at->id;
		*row = sqlite3_column_int64(q->st, 1);
		found = true;
	}
	db_done(q);
	return found;
}

enum ls_code blame_reference(struct store *s, struct ls_err *err)
{
	enum table_id t;
	int64_t row;
	if (!blame_find_reference(s, &t, &row))
		return ls_fail(err, LS_REFUSED, tr("Something would refer to what is not there; nothing was changed."));
	return ls_fail(
		err, LS_REFUSED,
		tr("Row %lld (%s) would refer to what is not there; nothing was changed. Change or delete it first."),
		(long long)row, tr(schema[t].label));
}

int64_t blame_newest(struct store *s, enum table_id t, int64_t row, int64_t except)
{
	struct query *q;
	if (db_query(s, &q, "SELECT step FROM change WHERE tbl=?1 AND row=?2 AND step<>?3 ORDER BY id DESC LIMIT 1",
				 NULL) != LS_OK)
		return 0;
	db_bind_text(q, 1, schema[t].name);
	sqlite3_bind_int64(q->st, 2, row);
	sqlite3_bind_int64(q->st, 3, except);
	bool found;
	int64_t step = db_next(s, q, &found, NULL) == LS_OK && found ? sqlite3_column_int64(q->st, 0) : 0;
	db_done(q);
	return step;
}

// What a step is called in a sentence; in `a`.
static struct step named(struct store *s, struct arena *a, int64_t id)
{
	struct step step;
	bool found;
	if (id > 0 && store_step(s, a, id, &step, &found, NULL) == LS_OK && found)
		return step;
	return (struct step){.id = id, .author = "", .label = ""};
}

enum ls_code blame_step(struct store *s, int64_t target, int64_t in_the_way, struct ls_err *err)
{
	struct arena *a = arena_new();
	struct step was = named(s, a, target), now = named(s, a, in_the_way);
	enum ls_code code;
	if (in_the_way == 0)
		code = ls_fail(err, LS_REFUSED,
					   tr("Step %lld (“%s”) cannot be taken back: the plan was changed since by a tool that leaves no "
						  "trace in the history."),
					   (long long)target, was.label);
	else if (now.kind == STEP_OUTSIDE)
		code = ls_fail(err, LS_REFUSED,
					   tr("Step %lld (“%s”) cannot be taken back: step %lld, made by another tool, has changed the "
						  "same since. Take that one back first."),
					   (long long)target, was.label, (long long)now.id);
	else
		code = ls_fail(err, LS_REFUSED,
					   tr("Step %lld (“%s”) cannot be taken back: step %lld by %s (“%s”) has changed the same since. "
						  "Take that one back first."),
					   (long long)target, was.label, (long long)now.id, *now.author ? now.author : tr("somebody"),
					   now.label);
	arena_free(a);
	return code;
}
