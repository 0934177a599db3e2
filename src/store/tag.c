// SPDX-License-Identifier: EUPL-1.2
// Names for moments: a tag names a step ("Kreistag 2026-05"); a day stands for the last step of that day (UTC).
#include "base/date.h"
#include "base/i18n.h"
#include "store/bulk.h"
#include "store/rows.h"
#include "store/step.h"

#define DAY_SECONDS 86400

static enum ls_code find_tag(struct store *s, const char *name, bool *found, int64_t *step, struct ls_err *err)
{
	struct query *q;
	*found = false;
	enum ls_code code = db_query(s, &q, "SELECT step FROM tag WHERE name=?1", err);
	if (code != LS_OK)
		return code;
	db_bind_text(q, 1, name);
	code = db_next(s, q, found, err);
	if (code == LS_OK && *found)
		*step = sqlite3_column_int64(q->st, 0);
	db_done(q);
	return code;
}

// A tag is no cell of the plan and no step of its own: alone it is a transaction, within a step a part of it.
static enum ls_code end(struct store *s, bool alone, enum ls_code code, struct ls_err *err)
{
	if (code == LS_OK && alone)
		code = db_exec(s, "COMMIT", err);
	if (alone)
		store_rollback(s); // nothing is left to roll back after a commit
	else if (code == LS_OK)
		s->beside = true;
	if (code == LS_OK && alone)
		s->commits++;
	return code;
}

// The newest step that stands: not the one that is open, as long as it holds nothing.
static enum ls_code newest(struct store *s, int64_t *step, struct ls_err *err)
{
	bool full = false;
	enum ls_code code = s->many ? bulk_end(s, err) : LS_OK;
	if (code == LS_OK && s->in_step)
		code = step_has_cells(s, s->step, &full, err);
	if (code == LS_OK)
		code = db_number(s, "SELECT max(id) FROM step WHERE open=0", step, err);
	if (full && s->step > *step)
		*step = s->step;
	return code;
}

static enum ls_code insert(struct store *s, const struct stamp *stamp, const char *name, struct ls_err *err)
{
	bool taken;
	int64_t step = 0;
	enum ls_code code = find_tag(s, name, &taken, &step, err);
	if (code == LS_OK && taken)
		return ls_fail(err, LS_REFUSED,
					   tr("There is a tag “%s” already. Choose another name, or delete that one first."), name);
	if (code == LS_OK)
		code = newest(s, &step, err);
	struct query *q;
	if (code == LS_OK)
		code = db_query(s, &q, "INSERT INTO tag(name,step,at) VALUES(?1,?2,?3)", err);
	if (code != LS_OK)
		return code;
	db_bind_text(q, 1, name);
	sqlite3_bind_int64(q->st, 2, step);
	sqlite3_bind_int64(q->st, 3, stamp->at);
	return db_finish(s, q, err);
}

enum ls_code store_tag_add(struct store *s, const struct stamp *stamp, const char *name, struct ls_err *err)
{
	size_t n = 0; // characters
	for (const char *c = name; *c; c++)
		n += ((unsigned char)*c & 0xC0) != 0x80;
	if (n == 0 || n > 200)
		return ls_fail(err, LS_REFUSED, tr("A tag needs a name of at most 200 characters."));
	bool alone = !s->in_step;
	enum ls_code code = alone ? step_lock(s, err) : LS_OK;
	return code == LS_OK ? end(s, alone, insert(s, stamp, name, err), err) : code;
}

static enum ls_code no_such(struct store *s, const char *name, struct ls_err *err)
{
	struct arena *a = arena_new();
	struct tag *tags = NULL;
	size_t n = 0;
	struct str list = {0};
	enum ls_code code = store_tags(s, a, &tags, &n, err);
	for (size_t i = 0; i < n && list.len < 300; i++)
		str_addf(&list, "%s%s", i ? ", " : "", tags[i].name);
	if (code == LS_OK && n == 0)
		code = ls_fail(err, LS_REFUSED,
					   tr("There is no tag “%s”, and no other one either. A day is written like 2026-05-01."), name);
	else if (code == LS_OK)
		code = ls_fail(err, LS_REFUSED, tr("There is no tag “%s”. There are: %s. A day is written like 2026-05-01."),
					   name, str_text(&list));
	str_free(&list);
	arena_free(a);
	return code;
}

static enum ls_code take_away(struct store *s, const char *name, struct ls_err *err)
{
	struct query *q;
	enum ls_code code = db_query(s, &q, "DELETE FROM tag WHERE name=?1", err);
	if (code != LS_OK)
		return code;
	db_bind_text(q, 1, name);
	code = db_finish(s, q, err);
	return code == LS_OK && sqlite3_changes(s->db) == 0 ? no_such(s, name, err) : code;
}

enum ls_code store_tag_delete(struct store *s, const char *name, struct ls_err *err)
{
	bool alone = !s->in_step;
	enum ls_code code = alone ? step_lock(s, err) : LS_OK;
	return code == LS_OK ? end(s, alone, take_away(s, name, err), err) : code;
}

enum ls_code store_tags(struct store *s, struct arena *a, struct tag **out, size_t *n, struct ls_err *err)
{
	struct rows l = {0};
	struct query *q;
	*out = NULL;
	*n = 0;
	enum ls_code code = db_query(s, &q, "SELECT id,step,at,name FROM tag ORDER BY step,id", err);
	if (code != LS_OK)
		return code;
	bool row = true;
	while ((code = db_next(s, q, &row, err)) == LS_OK && row) {
		const char *name = (const char *)sqlite3_column_text(q->st, 3);
		struct tag *tag = rows_more(&l, a, sizeof *tag);
		*tag = (struct tag){sqlite3_column_int64(q->st, 0), sqlite3_column_int64(q->st, 1),
							sqlite3_column_int64(q->st, 2), arena_str(a, name ? name : "")};
	}
	db_done(q);
	*out = l.items;
	*n = l.n;
	return code;
}

enum ls_code store_find_moment(struct store *s, struct moment_asked of, struct moment_found *out, struct ls_err *err)
{
	bool found;
	*out = (struct moment_found){.day = DAY_NONE};
	enum ls_code code = find_tag(s, of.text, &found, &out->step, err);
	if (code != LS_OK || found)
		return code;
	int32_t day;
	enum precision precision;
	if (!date_parse(of.text, of.today, of.sense, &day, &precision))
		return no_such(s, of.text, err);
	bool begin = of.sense == DATE_SINCE;
	out->day = begin ? date_first(day, precision) : date_last(day, precision);
	struct query *q;
	code = db_query(s, &q, "SELECT max(id) FROM step WHERE at<?1", err);
	if (code != LS_OK)
		return code;
	sqlite3_bind_int64(q->st, 1, ((int64_t)out->day + !begin) * DAY_SECONDS);
	bool row;
	code = db_next(s, q, &row, err);
	if (code == LS_OK && row)
		out->step = sqlite3_column_int64(q->st, 0);
	db_done(q);
	return code;
}
