// SPDX-License-Identifier: EUPL-1.2
// Where the cursor of the list stands.
#ifndef LS_UI_MEASURES_CURSOR_H
#define LS_UI_MEASURES_CURSOR_H

#include "ui/kit/list.h"

struct measures_cursor {
	int32_t id;        // the measure under it, NONE32
	bool on_heading;   // it stands on the heading of a group instead,
	int32_t heading;   // with this key
	bool on_rank;      // the column cursor stands on the rank,
	int32_t criterion; // else the criterion under the column cursor, NONE32: the title
	struct list list;  // at: its row
};

#endif
