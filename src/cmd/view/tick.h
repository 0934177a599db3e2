// SPDX-License-Identifier: EUPL-1.2
// Private to the cmd layer: rows that are boxes to tick, such as a step of a milestone, a task, a deadline of the year.
#ifndef LS_CMD_VIEW_TICK_H
#define LS_CMD_VIEW_TICK_H

#include "say/look.h"

enum ticking {
	TICK_NONE, // the row is no box
	TICK_BOX,
	TICK_NEXT, // a milestone stands for its first step that is open
};

// What a key ticks in a pane that holds `pick`: the course of a milestone stands for it on each of its check-ins.
struct pick tick_meant(const struct look *look, const char *pane, struct pick pick);
// The step that a milestone stands for, NULL.
const struct kr_step *tick_step(const struct plan *p, int32_t key_result);
enum ticking tick_of(const struct look *look, struct pick pick);
// What ticks it, or opens it again, as a command: "krstep set #3 done 2026-05-20". *done: it is ticked by that; *id and
// *table: the row that is. false: it is no box.
bool tick_command(struct str *command, const struct look *look, struct pick pick, bool *done, struct pick *box);

#endif
