// SPDX-License-Identifier: EUPL-1.2
// The snapshot of a plan in one read transaction. After a commit of one's own only the tables that were written to are
// read again; the others are shared with the snapshot before. A commit of somebody else's reads everything.
#include "store/defend.h"
#include "store/load.h"
#include "store/old.h"

#include <string.h>

static void note(void *arg, const struct load_finding *f)
{
	struct store *s = arg;
	(void)f;
	s->odd = true;
}

// What is still true of the snapshot given out last; NULL when everything is to be read. What was mended while loading
// may mend itself elsewhere, so an odd file is always read whole.
static const struct plan *still_good(const struct store *s, const struct plan *before, int64_t version_now)
{
	bool good = before && before == s->loaded && !s->odd && s->seen == version_now && s->version == STORE_VERSION;
	return good ? before : NULL;
}

static enum ls_code load_snapshot(struct store *s, const struct plan *before, struct plan **out, struct ls_err *err)
{
	int64_t now, cookie = s->cookie;
	defend_patience(s); // the file may have grown
	enum ls_code code = defend_again(s, err);
	if (code == LS_OK)
		code = db_number(s, "PRAGMA data_version", &now, err);
	if (code != LS_OK)
		return code;
	before = cookie == s->cookie ? still_good(s, before, now) : NULL;
	if (!before)
		s->odd = false;
	code = load_rows(s, before, out, note, s, err);
	if (code != LS_OK)
		return code;
	// Each commit seen is a new generation, whoever made it.
	if (s->seen != now || s->loaded_commits != s->commits)
		s->generation++;
	s->seen = now;
	s->loaded_commits = s->commits;
	(*out)->generation = s->generation;
	return LS_OK;
}

enum ls_code store_reload(struct store *s, const struct plan *before, struct plan **out, struct ls_err *err)
{
	*out = NULL;
	bool alone = sqlite3_get_autocommit(s->db) != 0; // not inside a step
	enum ls_code code = alone ? db_exec(s, "BEGIN", err) : LS_OK;
	if (code != LS_OK)
		return code;
	struct plan *p = NULL;
	s->resting = alone;
	code = load_snapshot(s, before, &p, err);
	s->resting = false;
	if (alone) {
		enum ls_code end = db_exec(s, "COMMIT", code == LS_OK ? err : NULL);
		code = code == LS_OK ? end : code;
	}
	if (code != LS_OK) {
		plan_free(p);
		s->loaded = NULL;
		s->broken = s->broken || code != LS_BUSY;
		return code;
	}
	// What is written within a step may still be rolled back.
	s->loaded = alone ? p : NULL;
	if (alone)
		memset(s->touched, 0, sizeof s->touched);
	*out = p;
	return LS_OK;
}

enum ls_code store_load(struct store *s, struct plan **out, struct ls_err *err)
{
	return store_reload(s, NULL, out, err);
}

enum ls_code store_text(struct store *s, enum table_id t, int32_t id, const char *column, struct str *out,
						struct ls_err *err)
{
	int at = schema_column(&schema[t], column);
	if (at < 0 || !old_has_table(s->version, t))
		return LS_OK;
	struct str sql = {0};
	str_add(&sql, "SELECT ");
	old_column(&sql, s->version, t, &schema[t].columns[at]);
	str_addf(&sql, " FROM \"%s\" WHERE id=?1", schema[t].name);
	struct query *q;
	enum ls_code code = db_query(s, &q, str_text(&sql), err);
	str_free(&sql);
	if (code != LS_OK)
		return code;
	sqlite3_bind_int(q->st, 1, id);
	bool row;
	code = db_next(s, q, &row, err);
	if (code == LS_OK && row && sqlite3_column_type(q->st, 0) == SQLITE_TEXT) {
		const char *text = (const char *)sqlite3_column_text(q->st, 0);
		str_addn(out, text ? text : "", (size_t)sqlite3_column_bytes(q->st, 0));
	}
	db_done(q);
	return code;
}
