// SPDX-License-Identifier: EUPL-1.2
// Makes one statement of a call fail, the first, the second …: it is broken off while it runs, or not even prepared.
// What the program does for itself is left alone: SQLite's own hooks do it, on the store and on the copies it makes.
#ifndef LS_TESTS_FAULTS_H
#define LS_TESTS_FAULTS_H

#include "plan_file.h"
#include "store/db.h"
#include "store/defend.h"

enum fault_kind { FAULT_WHILE_RUNNING, FAULT_WHEN_PREPARED };

static struct {
	enum fault_kind kind;
	int at, seen;     // the statement that is to fail, from 1, and how many there were
	int silent;       // of the last sweep: statements that failed without their call
	bool now;         // it is the one that is running
	const char *word; // NULL, or only statements with this in them count
} fault_;

static int fault_statement(unsigned event, void *db, void *statement, void *sql)
{
	(void)event;
	(void)statement;
	if (strncmp(sql, "--", 2) == 0) // within a trigger
		return 0;
	bool counts = strcmp(sql, "ROLLBACK") != 0; // that one never fails
	if (fault_.word)
		counts = counts && strstr(sql, fault_.word);
	fault_.now = counts && ++fault_.seen == fault_.at;
	if (fault_.now)
		sqlite3_interrupt(db);
	return 0;
}

static int fault_running(void *unneeded)
{
	(void)unneeded;
	return fault_.now;
}

static int fault_prepared(void *unneeded, int action, const char *a, const char *b, const char *of, const char *inner)
{
	(void)unneeded;
	(void)b;
	(void)of;
	bool counts = action == SQLITE_SELECT || action == SQLITE_INSERT || action == SQLITE_UPDATE ||
				  action == SQLITE_DELETE || action == SQLITE_PRAGMA || action == SQLITE_TRANSACTION;
	if (inner || !counts || (action == SQLITE_TRANSACTION && strcmp(a, "ROLLBACK") == 0))
		return SQLITE_OK;
	return ++fault_.seen == fault_.at ? SQLITE_DENY : SQLITE_OK;
}

static void fault_watch(sqlite3 *db)
{
	if (fault_.kind == FAULT_WHEN_PREPARED) {
		sqlite3_set_authorizer(db, fault_prepared, NULL);
		return;
	}
	sqlite3_trace_v2(db, SQLITE_TRACE_STMT, fault_statement, db);
	sqlite3_progress_handler(db, 1, fault_running, NULL);
}

static int fault_new_connection(sqlite3 *db, char **why, const struct sqlite3_api_routines *routines)
{
	(void)why;
	(void)routines;
	fault_watch(db);
	return SQLITE_OK;
}

// On a store (or NULL) and on all that is opened from now on.
static inline void fault_arm(struct store *s, enum fault_kind kind, int at)
{
	fault_.kind = kind;
	fault_.at = at;
	fault_.seen = 0;
	fault_.now = false;
	if (s) {
		db_forget(s); // what is kept would not be prepared again
		fault_watch(s->db);
	}
	sqlite3_auto_extension((void (*)(void))fault_new_connection);
}

// True when there was such a statement.
static inline bool fault_disarm(struct store *s)
{
	sqlite3_cancel_auto_extension((void (*)(void))fault_new_connection);
	if (s) {
		sqlite3_trace_v2(s->db, 0, NULL, NULL);
		defend_watch(s);
		defend_authorize(s, !s->writable);
	}
	return fault_.seen >= fault_.at;
}

typedef enum ls_code fault_call(struct store *s, struct ls_err *err);

// Calls again and again, with another statement failing each time, until none is left; from the sixteenth on each eleventh,
// since tables are read one like the other. A call that fails says why, and has changed nothing; what one that succeeds
// has done is taken away by `as_before`, where it does anything. Returns how often it failed.
static inline int fault_sweep(struct store **s, enum fault_kind kind, fault_call *call, void (*as_before)(void))
{
	uint64_t before = state(*s);
	int64_t head = store_head(*s);
	int failed = 0;
	fault_.silent = 0;
	for (int at = 1;; at += at < 16 ? 1 : 11) {
		struct ls_err err = {.code = LS_OK};
		fault_arm(*s, kind, at);
		enum ls_code code = call(*s, &err);
		bool was = fault_disarm(*s);
		assert_false(store_open_step(*s));
		if (code != LS_OK) {
			failed++;
			assert_true(*err.text);
			assert_true(was);
		} else {
			fault_.silent += was;
			if (as_before)
				as_before();
		}
		assert_int_equal(store_head(*s), head);
		assert_true(state(*s) == before);
		if (!was)
			return failed;
	}
}

#endif
