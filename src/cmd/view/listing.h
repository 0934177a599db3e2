// SPDX-License-Identifier: EUPL-1.2
// How somebody looks at measures: the filter that is on, filters saved under names, the columns of the list. Filter and
// columns are told to every pane through the look; names and columns are kept in the person's settings.
#ifndef LS_CMD_VIEW_LISTING_H
#define LS_CMD_VIEW_LISTING_H

#include "cmd/view/filter.h"
#include "cmd/view/saved.h"

enum { YEAR_LEAST = 1870, YEAR_MOST = 2199 }; // as the schema bounds years

// What somebody arranges by columns: the list (ui/measures/columns.h), what stands left of the bars (ui/roadmap/label.h).
enum arranged { ARRANGED_LIST, ARRANGED_BARS, ARRANGED };

struct listing {
	const struct session_settings *settings; // NULL: nothing outlives the session
	struct str columns[ARRANGED];            // of each thing that has some; "" the usual ones
	bool dots;                               // courses are drawn in Braille dots
	int year;                                // of posts and euros in the list; 0: this year
	struct saved_filters saved;
	struct filtering filter;
};

void listing_begin(struct session *s, const struct session_settings *settings); // reads the settings
void listing_free(struct session *s);
// The columns of a plan that is new: those chosen last in whatever plan. Without settings they stay.
void listing_usual_columns(struct session *s);
void listing_other_plan(struct session *s); // another plan is shown: no filter, this year
// Puts filter and columns into the look, calculated for its plan and scores. Part of making a look.
void listing_look(struct session *s);
// Shows posts and euros of this year, 0: of the present one. While a cut line by posts and euros is drawn, its year
// counts, so that a column and the line never differ.
void listing_year(struct session *s, int year);
// Shows these columns of it; `keep`: and writes them to the settings.
enum ls_code listing_columns(struct session *s, enum arranged what, const char *columns, bool keep, struct ls_err *err);
// Draws courses in dots, and keeps that in the settings.
enum ls_code listing_dots(struct session *s, bool dots, struct ls_err *err);
// Writes a text to the settings, if there are any.
enum ls_code listing_write(const struct listing *l, const char *name, const struct str *text, struct ls_err *err);

#endif
