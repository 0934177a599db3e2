// SPDX-License-Identifier: EUPL-1.2
// Private to the cmd layer: what is said to the person, and what has been asked back.
#ifndef LS_CMD_TALK_H
#define LS_CMD_TALK_H

#include "base/err.h"
#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

struct talk {
	struct str message; // until the next key
	bool error;
	struct str right, right_brief; // session_right()
	struct ls_err reach;           // of the last look for others' commits
	int unreached;                 // looks in a row that have failed
	int64_t start;                 // newest step when the plan was opened
	int64_t undo_named;            // step named by the last u, 0 none
	struct str far;                // the command whose days far away were asked about last
	bool quit_asked;               // the next q leaves
	uint64_t contested;            // what stood in the cell that still_so() refused last, as told (cmd/still.h)
};

void talk_free(struct talk *t);
void talk_say(struct talk *t, bool error, const char *text);
void talk_silent(struct talk *t);
void talk_right(struct talk *t, const char *text, const char *brief); // NULL: nothing
// Notes whether the plan could be looked at. Says once that it cannot, and once that it can again; true: it did.
bool talk_reached(struct talk *t, enum ls_code code);
bool talk_reaches(const struct talk *t); // the plan can be looked at

#endif
