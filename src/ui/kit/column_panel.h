// SPDX-License-Identifier: EUPL-1.2
// Choosing, ordering and widening columns while what has them is shown behind: each change asks for `columns try …`, Enter
// for `columns …`, which is kept; Esc brings back what was there. What the columns are, a source says.
#ifndef LS_UI_KIT_COLUMN_PANEL_H
#define LS_UI_KIT_COLUMN_PANEL_H

#include "ui/kit/view.h"

enum { COLUMN_ROW_NAME = 40 }; // bytes of a name with its NUL

struct column_row {
	char name[COLUMN_ROW_NAME]; // as in commands and settings
	const void *kind;           // of the source; NULL: a name that means nothing here
	int32_t part;               // of the source
	int w;                      // cells; 0: as wide as usual
	bool shown;
};

struct column_source {
	const char *kept; // message id: where the arrangement is kept
	// All rows for an arrangement, those it shows first and in their order, on look->frame; *usual: nothing was chosen.
	size_t (*list)(const struct look *look, const char *text, bool *usual, struct column_row **out);
	const char *(*label)(const struct column_row *row, const struct look *look);
	bool (*there)(const struct column_row *row, const struct look *look); // does the plan say anything in it?
	int (*width)(const struct column_row *row, const struct look *look);  // as wide as usual
	void (*bounds)(const struct column_row *row, int *least, int *most);
	bool (*of_year)(const struct column_row *row);
	bool (*shares)(const struct column_row *row);
};

extern const struct view overlay_columns;
void *column_panel_new(const struct column_source *source, const struct look *look, const char *now);

#endif
