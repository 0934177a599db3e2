// SPDX-License-Identifier: EUPL-1.2
// Finding what stands in the way, so that a refusal can say it: the row that still points to what would be gone, the
// step that has changed the same thing since.
#include "store/blame.h"

#include "base/i18n.h"
#include "base/text.h"
#include "store/number.h"

#define LABEL_SHOWN 100 // cells of a step's sentence within another one

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
	if (db_query(s, &q, "SELECT id>>32 FROM change WHERE tbl=?1 AND row=?2 AND id>>32<>?3 ORDER BY id DESC LIMIT 1",
				 NULL) != LS_OK)
		return 0;
	sqlite3_bind_int(q->st, 1, number_of_table(t));
	sqlite3_bind_int64(q->st, 2, row);
	sqlite3_bind_int64(q->st, 3, except);
	bool found;
	int64_t step = db_next(s, q, &found, NULL) == LS_OK && found ? sqlite3_column_int64(q->st, 0) : 0;
	db_done(q);
	return step;
}

// The step; only its number where there is none any more.
static struct step found(struct store *s, struct arena *a, int64_t id)
{
	struct step step;
	bool is;
	if (id > 0 && store_step(s, a, id, &step, &is, NULL) == LS_OK && is)
		return step;
	return (struct step){.id = id, .author = "", .label = ""};
}

// What the step says, behind its number, unless that must not be seen.
static void add_label(struct str *out, const struct store *s, const struct step *step)
{
	size_t n = text_fit(step->label, LABEL_SHOWN);
	if (n > 0 && !s->discreet)
		str_addf(out, tr(" (“%.*s%s”)"), (int)n, step->label, step->label[n] ? "…" : "");
}

static void add_maker(struct str *out, const struct store *s, const struct step *step)
{
	if (step->kind == STEP_OUTSIDE)
		str_add(out, tr(", made by another tool,"));
	else if (!s->discreet)
		str_addf(out, tr(" by %s"), *step->author ? step->author : tr("somebody"));
}

enum ls_code blame_step(struct store *s, int64_t target, int64_t in_the_way, int64_t again, struct ls_err *err)
{
	struct arena *a = arena_new();
	struct step was = found(s, a, target), now = found(s, a, in_the_way);
	struct str what = {0}, way = {0};
	add_label(&what, s, &was);
	add_maker(&way, s, &now);
	add_label(&way, s, &now);
	if (in_the_way == 0)
		ls_fail(err, LS_REFUSED,
				again ? tr("Step %lld%s cannot be redone: the plan was changed since by a tool that leaves no trace in "
						   "the history.")
					  : tr("Step %lld%s cannot be taken back: the plan was changed since by a tool that leaves no "
						   "trace in the history."),
				(long long)target, str_text(&what));
	else
		ls_fail(err, LS_REFUSED,
				again ? tr("Step %lld%s cannot be redone: step %lld%s has changed the same since. Take back step "
						   "%lld first, then step %lld.")
					  : tr("Step %lld%s cannot be taken back: step %lld%s has changed the same since. Take back "
						   "step %lld first, then step %lld."),
				(long long)target, str_text(&what), (long long)in_the_way, str_text(&way), (long long)in_the_way,
				(long long)(again ? again : target));
	str_free(&what);
	str_free(&way);
	arena_free(a);
	return LS_REFUSED;
}
