// SPDX-License-Identifier: EUPL-1.2
// The filter that is on. It is understood once for a snapshot and asked once for each change of plan, scores or text;
// panes find one byte a measure.
#ifndef LS_CMD_VIEW_FILTER_H
#define LS_CMD_VIEW_FILTER_H

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"

#include <stddef.h>
#include <stdint.h>

struct session;
struct plan;
struct score_table;

// What it was understood for and asked about.
struct filtered {
	const struct plan *plan;
	uint64_t generation;
	int32_t today;
	const struct score_table *score;
	int year;   // of posts and euros
	bool stale; // must be asked again
};

struct filtering {
	struct str text;     // the last one that was understood, "" none
	struct str name;     // the name it is saved under, "" none
	struct arena *arena; // of what was understood
	struct filter *understood;
	uint8_t *shown; // per measure
	size_t shown_room, count;
	uint64_t turn;
	struct filtered of;
};

// Filters by a text ("" shows everything); `name` (NULL none) is what it is saved under. Refused: nothing changes.
enum ls_code listing_filter(struct session *s, const char *text, const char *name, struct ls_err *err);
void filtering_take_off(struct filtering *f);
void filtering_look(struct session *s); // part of listing_look()
void filtering_free(struct filtering *f);

#endif
