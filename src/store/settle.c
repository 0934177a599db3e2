// SPDX-License-Identifier: EUPL-1.2
// A migration moves what people have written only as a step of the journal: undo, time travel, diff and log then tell of
// it by what they do anyway.
#include "store/settle.h"

#include "base/arena.h"
#include "base/i18n.h"
#include "base/text.h"
#include "plan/rhythm.h"

#include <string.h>

// What is to be written.
struct member {
	int64_t team, pos;
	const char *who;
};
struct interval {
	const char *table;
	int64_t row;
	enum rhythm_word rhythm;
};
struct work {
	struct arena *a;
	struct member *members;
	struct interval *intervals;
	size_t members_n, intervals_n, room, interval_room;
};

static void *grown(struct arena *a, void *list, size_t n, size_t *room, size_t size)
{
	if (n < *room)
		return list;
	*room = *room ? 2 * *room : 64;
	void *more = arena_zero(a, *room, size);
	if (n)
		memcpy(more, list, n * size);
	return more;
}

static void add_member(struct work *w, int64_t team, const char *who, size_t n)
{
	const char *name = arena_dup(w->a, who, n);
	int64_t pos = 1;
	for (size_t i = w->members_n; i > 0 && w->members[i - 1].team == team; i--, pos++)
		if (strcmp(w->members[i - 1].who, name) == 0)
			return; // there once is there
	w->members = grown(w->a, w->members, w->members_n, &w->room, sizeof *w->members);
	w->members[w->members_n++] = (struct member){team, pos, name};
}

static void split(struct work *w, int64_t team, const char *text)
{
	while (*text) {
		text += strspn(text, " \t\n");
		size_t n = strcspn(text, ";"), kept = n;
		while (kept > 0 && strchr(" \t\n", text[kept - 1]))
			kept--;
		if (kept > 0)
			add_member(w, team, text, kept);
		text += n + (text[n] == ';');
	}
}

static enum ls_code read_members(struct store *s, struct work *w, struct ls_err *err)
{
	struct query *q;
	enum ls_code code = db_query(s, &q, "SELECT id,members FROM team WHERE members<>'' ORDER BY id", err);
	bool row = code == LS_OK;
	while (code == LS_OK && row) {
		code = db_next(s, q, &row, err);
		if (code == LS_OK && row)
			split(w, sqlite3_column_int64(q->st, 0), (const char *)sqlite3_column_text(q->st, 1));
	}
	db_done(q);
	return code;
}

static enum ls_code read_rhythms(struct store *s, struct work *w, const char *table, const char *sql,
								 struct ls_err *err)
{
	struct query *q;
	enum ls_code code = db_query(s, &q, sql, err);
	bool row = code == LS_OK;
	while (code == LS_OK && row) {
		code = db_next(s, q, &row, err);
		enum rhythm_word rhythm =
			code == LS_OK && row ? rhythm_read((const char *)sqlite3_column_text(q->st, 1)) : rhythm_NONE;
		if (rhythm == rhythm_NONE)
			continue;
		w->intervals = grown(w->a, w->intervals, w->intervals_n, &w->interval_room, sizeof *w->intervals);
		w->intervals[w->intervals_n++] = (struct interval){table, sqlite3_column_int64(q->st, 0), rhythm};
	}
	db_done(q);
	return code;
}

// The clock is SQLite's, as for what other tools write; no time lies before that of the step before.
static enum ls_code begin(struct store *s, struct ls_err *err)
{
	return db_exec(s,
				   "INSERT INTO step(at,kind,open) SELECT max(CAST(strftime('%s','now') AS INTEGER),"
				   "ifnull((SELECT at FROM step ORDER BY id DESC LIMIT 1),0)),0,1",
				   err);
}

static enum ls_code end(struct store *s, struct ls_err *err)
{
	const char *label = tr("Members of teams have rows of their own, and rhythms an interval");
	struct query *q;
	enum ls_code code = db_query(s, &q, "UPDATE step SET open=0,undo=id,label=?1,told=?2 WHERE open=1", err);
	if (code != LS_OK)
		return code;
	db_bind_text(q, 1, label);
	sqlite3_bind_int64(q->st, 2, (int64_t)strlen(label)); // it tells no values
	return db_finish(s, q, err);
}

static enum ls_code write_member(struct store *s, const struct member *m, struct ls_err *err)
{
	struct query *q;
	enum ls_code code = db_query(s, &q, "INSERT INTO team_member(team,who,pos) VALUES(?1,?2,?3)", err);
	if (code != LS_OK)
		return code;
	sqlite3_bind_int64(q->st, 1, m->team);
	db_bind_text(q, 2, m->who);
	sqlite3_bind_int64(q->st, 3, m->pos);
	return db_finish(s, q, err);
}

// The words of a team's members go when each of them has a row.
static enum ls_code write_all(struct store *s, const struct work *w, struct ls_err *err)
{
	enum ls_code code = LS_OK;
	for (size_t i = 0; i < w->members_n && code == LS_OK; i++)
		code = write_member(s, &w->members[i], err);
	if (code == LS_OK && w->members_n)
		code = db_exec(s, "UPDATE team SET members='' WHERE id IN (SELECT team FROM team_member)", err);
	struct str sql = {0};
	for (size_t i = 0; i < w->intervals_n && code == LS_OK; i++) {
		str_clear(&sql);
		str_addf(&sql, "UPDATE %s SET rhythm=%d WHERE id=%lld", w->intervals[i].table, (int)w->intervals[i].rhythm,
				 (long long)w->intervals[i].row);
		code = db_exec(s, str_text(&sql), err);
	}
	str_free(&sql);
	return code;
}

enum ls_code settle(struct store *s, struct ls_err *err)
{
	struct work w = {.a = arena_new()};
	enum ls_code code = read_members(s, &w, err);
	if (code == LS_OK)
		code = read_rhythms(s, &w, "team", "SELECT id,cadence FROM team WHERE cadence<>'' ORDER BY id", err);
	if (code == LS_OK)
		code =
			read_rhythms(s, &w, "stakeholder", "SELECT id,cadence FROM stakeholder WHERE cadence<>'' ORDER BY id", err);
	if (code == LS_OK && w.members_n + w.intervals_n > 0) {
		int awake = 0; // readers look at a copy whose triggers sleep
		sqlite3_db_config(s->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, -1, &awake);
		sqlite3_db_config(s->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, (int *)NULL);
		code = begin(s, err);
		if (code == LS_OK)
			code = write_all(s, &w, err);
		if (code == LS_OK)
			code = end(s, err);
		sqlite3_db_config(s->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, awake, (int *)NULL);
	}
	arena_free(w.a);
	return code;
}
