// SPDX-License-Identifier: EUPL-1.2
// Private to the store: what an opened plan is, and the way every statement takes. The only headers that know
// sqlite3.h are this one and those beside it.
#ifndef LS_STORE_DB_H
#define LS_STORE_DB_H

#include "base/err.h"
#include "base/str.h"
#include "store/store.h"

#include <sqlite3.h>
#include <stdbool.h>
#include <stdint.h>

// A prepared statement, kept for the next use of the same text.
struct query {
	sqlite3_stmt *st;
	char *sql;
	bool used; // between db_query and db_done; a second use of the text gets a statement of its own
	struct query *next;
};

enum { QUERY_BUCKETS = 64, QUERY_MOST = 512 };

struct store {
	sqlite3 *db;
	char *path;           // absolute; "" for a plan in memory
	enum store_mode mode; // as it was asked for
	int wait_ms;
	int patience_ms; // at most now: a look between two keys waits less
	int64_t waiting_since;
	bool given_up; // the last lock was waited for until somebody gave up
	bool writable;
	char *why; // why it is not, ""
	int version;
	bool unsettled;   // known from its pages only: SQLite has not read its tables yet, see defend_settle()
	bool begun;       // a writer is ready to write
	bool verified;    // the tables are the ones of `version`
	bool cells_known; // and `cell` is as it must be, see verify_cells()
	uint32_t step_root;
	uint32_t roots[TABLE_COUNT]; // where the tables' trees begin in the file, as long as `cookie` is true
	int64_t cookie;              // schema_version when they were compared
	int64_t seen;                // data_version at the last store_load, -1 before
	uint64_t commits, generation;
	uint64_t loaded_commits;   // `commits` at the last load
	const struct plan *loaded; // the snapshot given out last, if it can be built upon; only compared, never looked into
	bool resting;  // in a transaction that only reads: the file holds all there is, and nobody can change it
	bool broken;   // what was read last was no plan: the next look opens the file anew
	bool odd;      // it holds what was mended while loading
	bool discreet; // sentences name steps by their number alone
	bool touched[TABLE_COUNT]; // written to since

	store_judge_fn *judge; // of what is taken back
	void *judge_arg;

	bool held; // the lock is taken, and what writes next finds it so
	bool in_step, in_bulk;
	bool many;                                        // rows are told to the journal together, see bulk.h
	int64_t many_from[TABLE_COUNT];                   // the first of them in each table; 0: none
	bool beside;                                      // the open step holds something that is no cell: a tag
	int64_t step, step_undo, step_redo, step_reverts; // what the open step will carry
	struct str label;
	size_t told; // of label

	struct query *queries[QUERY_BUCKETS];
	int query_count;
	int64_t ticks, ticks_most; // progress handler: how often it was called for this statement
};

// A cached statement for this text, ready to bind. Give it back with db_done().
enum ls_code db_query(struct store *s, struct query **q, const char *sql, struct ls_err *err);
// One step: *row says whether there is one. Give `q` back also after a failure.
enum ls_code db_next(struct store *s, struct query *q, bool *row, struct ls_err *err);
// Steps to the end and gives back; for statements without rows.
enum ls_code db_finish(struct store *s, struct query *q, struct ls_err *err);
void db_done(struct query *q);   // NULL is allowed
void db_forget(struct store *s); // finalizes all statements; none may be in use

enum ls_code db_exec(struct store *s, const char *sql, struct ls_err *err); // not cached
enum ls_code db_number(struct store *s, const char *sql, int64_t *out,
					   struct ls_err *err); // first column, 0 without a row

void db_bind_text(struct query *q, int at, const char *text); // copied by SQLite; NULL becomes ''

// Which rows of `change` are the cells of step ?1, since version 3: its id leads with the step.
#define STEP_CELLS "id BETWEEN ?1<<32 AND (?1<<32)+4294967295"
// Of the steps after ?1.
#define CELLS_AFTER "id>(?1<<32)+4294967295"
#define STEP_MOST   INT32_MAX // more would not fit into the id

// An SQLite result as a code and a sentence that names the file.
enum ls_code db_fail(const struct store *s, int rc, struct ls_err *err);
// What sentences call the file: its path, or its end when it is very long.
const char *db_name(const struct store *s);

#endif
