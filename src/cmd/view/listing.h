// SPDX-License-Identifier: EUPL-1.2
// How somebody looks at measures: the filter that is on, filters saved under names, the columns of the list. Filter and
// columns are told to every pane through the look; names and columns are kept in the person's settings.
#ifndef LS_CMD_VIEW_LISTING_H
#define LS_CMD_VIEW_LISTING_H

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"

#include <stddef.h>
#include <stdint.h>

struct session;
struct session_settings;
struct plan;
struct score_table;

#define FILTERS_MOST     64 // saved under names
#define FILTER_NAME_MOST 60 // bytes of a name

struct saved_filter {
	char *name, *text;
};

struct listing {
	const struct session_settings *settings; // NULL: nothing outlives the session
	struct str columns;                      // ui/measures/columns.h; "" the usual ones
	int year;                                // of posts and euros in the list; 0: this year
	struct saved_filter *saved;
	size_t saved_n;

	struct str filter;      // the last text that was understood, "" none
	struct str filter_name; // the name it is saved under, "" none
	struct arena *arena;    // of what was understood
	struct filter *understood;
	uint8_t *shown; // per measure, as of the plan and scores below
	size_t shown_room, count;
	uint64_t turn;
	const struct plan *plan;
	const struct score_table *score;
	uint64_t generation;
	int32_t today;
	int filtered_year; // whose posts and euros it was asked about
	bool stale;        // must be asked again
};

void listing_begin(struct session *s, const struct session_settings *settings); // reads the settings
void listing_free(struct session *s);
void listing_other_plan(struct session *s); // another plan is shown: no filter, this year
// Puts filter and columns into the look, calculated for its plan and scores. Part of making a look.
void listing_look(struct session *s);

// Filters by a text ("" shows everything); `name` (NULL none) is what it is saved under. Refused: nothing changes.
enum ls_code listing_filter(struct session *s, const char *text, const char *name, struct ls_err *err);
const struct saved_filter *listing_saved(const struct session *s, const char *name); // NULL
enum ls_code listing_save(struct session *s, const char *name, struct ls_err *err);  // the present filter
enum ls_code listing_forget(struct session *s, const char *name, struct ls_err *err);
// Shows posts and euros of this year, 0: of the present one. While a cut line by posts and euros is drawn, its year
// counts, so that a column and the line never differ.
void listing_year(struct session *s, int year);
// Shows these columns; `keep`: and writes them to the settings.
enum ls_code listing_columns(struct session *s, const char *columns, bool keep, struct ls_err *err);

#endif
