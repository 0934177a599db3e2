// SPDX-License-Identifier: EUPL-1.2
// Noticing what others have done: committed to the file, or put another file in its place.
#include "base/i18n.h"
#include "store/db.h"
#include "store/defend.h"
#include "store/patience.h"

#include <unistd.h>

#define LOOK_MS 250 // a look between two keys waits no longer for somebody who is just committing

// The store stays where it is for its users; what it holds is exchanged.
static enum ls_code reopen(struct store *s, struct ls_err *err)
{
	if (access(s->path, F_OK) != 0) // between taking the old one away and putting the new one there
		return ls_fail(err, LS_BUSY, tr("%s has been taken away; it is looked for again."), db_name(s));
	struct store *fresh;
	enum ls_code code = store_open(&fresh, s->path, s->mode == STORE_CREATE ? STORE_WRITE : s->mode, s->wait_ms, err);
	if (code != LS_OK)
		return code;
	struct store old = *s;
	*s = *fresh;
	*fresh = old;
	s->commits = old.commits;
	s->generation = old.generation;
	// The handlers carry the address of their store: each gets its own again.
	sqlite3_progress_handler(fresh->db, 0, NULL, NULL);
	defend_watch(s);
	patience_set(s, s->wait_ms);
	patience_set(fresh, s->wait_ms);
	fresh->writable = false; // what is closed now lies under no name: it has no journal beside it to take away
	store_close(fresh);
	return LS_OK;
}

enum ls_code store_changed(struct store *s, bool *changed, struct ls_err *err)
{
	*changed = false;
	int moved = 0;
	bool alone = *s->path && sqlite3_get_autocommit(s->db);
	if (alone)
		sqlite3_file_control(s->db, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
	// A connection that has seen a file cut short or written over does not always recover when the plan is back.
	if (moved || (alone && s->broken)) {
		enum ls_code code = reopen(s, err);
		*changed = code == LS_OK;
		return code;
	}
	int64_t now;
	patience_set(s, s->wait_ms < LOOK_MS ? s->wait_ms : LOOK_MS);
	enum ls_code code = db_number(s, "PRAGMA data_version", &now, err);
	patience_set(s, s->wait_ms);
	*changed = code == LS_OK && now != s->seen;
	s->broken = s->broken || (code != LS_OK && code != LS_BUSY);
	return code;
}
