// SPDX-License-Identifier: EUPL-1.2
// The way of every statement: prepared once for each text, kept with the store, never taken away from somebody who
// is in the middle of reading its rows.
#include "base/arena.h"
#include "store/db.h"
#include "store/defend.h"

#include <stdlib.h>
#include <string.h>

static size_t bucket_of(const char *sql)
{
	uint64_t h = 14695981039346656037u;
	for (; *sql; sql++)
		h = (h ^ (unsigned char)*sql) * 1099511628211u;
	return (size_t)(h ^ h >> 32) % QUERY_BUCKETS;
}

static void prune(struct store *s, bool all)
{
	for (int i = 0; i < QUERY_BUCKETS; i++)
		for (struct query **at = &s->queries[i]; *at;) {
			struct query *q = *at;
			if (q->used && !all) {
				at = &q->next;
				continue;
			}
			*at = q->next;
			sqlite3_finalize(q->st);
			free(q->sql);
			free(q);
			s->query_count--;
		}
}

void db_forget(struct store *s)
{
	prune(s, true);
}

enum ls_code db_query(struct store *s, struct query **out, const char *sql, struct ls_err *err)
{
	*out = NULL;
	s->ticks = 0;
	enum ls_code known = s->unsettled && strncmp(sql, "PRAGMA ", 7) != 0 ? defend_settle(s, err) : LS_OK;
	if (known != LS_OK)
		return known;
	size_t at = bucket_of(sql);
	for (struct query *q = s->queries[at]; q; q = q->next)
		if (!q->used && strcmp(q->sql, sql) == 0) {
			q->used = true;
			*out = q;
			return LS_OK;
		}
	if (s->query_count >= QUERY_MOST)
		prune(s, false);
	sqlite3_stmt *st = NULL;
	int rc = sqlite3_prepare_v3(s->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &st, NULL);
	if (rc != SQLITE_OK)
		return db_fail(s, rc, err);
	struct query *q = mem_alloc(sizeof *q);
	*q = (struct query){.st = st, .sql = mem_str(sql), .used = true, .next = s->queries[at]};
	s->queries[at] = q;
	s->query_count++;
	*out = q;
	return LS_OK;
}

enum ls_code db_next(struct store *s, struct query *q, bool *row, struct ls_err *err)
{
	int rc = sqlite3_step(q->st);
	*row = rc == SQLITE_ROW;
	return rc == SQLITE_ROW || rc == SQLITE_DONE ? LS_OK : db_fail(s, rc, err);
}

enum ls_code db_finish(struct store *s, struct query *q, struct ls_err *err)
{
	bool row = true;
	enum ls_code code = LS_OK;
	while (row && code == LS_OK)
		code = db_next(s, q, &row, err);
	db_done(q);
	return code;
}

void db_done(struct query *q)
{
	if (!q)
		return;
	sqlite3_reset(q->st);
	sqlite3_clear_bindings(q->st);
	q->used = false;
}

enum ls_code db_exec(struct store *s, const char *sql, struct ls_err *err)
{
	s->ticks = 0;
	int rc = sqlite3_exec(s->db, sql, NULL, NULL, NULL);
	return rc == SQLITE_OK ? LS_OK : db_fail(s, rc, err);
}

enum ls_code db_number(struct store *s, const char *sql, int64_t *out, struct ls_err *err)
{
	*out = 0;
	struct query *q;
	enum ls_code code = db_query(s, &q, sql, err);
	if (code != LS_OK)
		return code;
	bool row;
	code = db_next(s, q, &row, err);
	if (code == LS_OK && row)
		*out = sqlite3_column_int64(q->st, 0);
	db_done(q);
	return code;
}

void db_bind_text(struct query *q, int at, const char *text)
{
	sqlite3_bind_text(q->st, at, text ? text : "", -1, SQLITE_TRANSIENT);
}
