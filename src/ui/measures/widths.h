// SPDX-License-Identifier: EUPL-1.2
// Cells that the columns of a plan need.
#ifndef LS_UI_MEASURES_WIDTHS_H
#define LS_UI_MEASURES_WIDTHS_H

#include "ui/measures/column.h"

struct measures_widths {
	int code_w, title_w, field_w, score_w, range_w;
	bool ranges, priorities, horizons; // there are any
	int content[COL_KINDS];            // of chosen columns, 0: not measured yet
	int figures_w[COL_KINDS];          // of those of one year without their heads, measured with content
	int brief_w[COL_KINDS];            // the same as short as they get; not less than a word of the head
	int lang;                          // in this language
};

void measures_widths(struct measures_widths *widths, const struct look *look);

#endif
