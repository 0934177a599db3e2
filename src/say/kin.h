// SPDX-License-Identifier: EUPL-1.2
// The rows that refer to an object, from the schema alone: a new table or column needs no line here.
#ifndef LS_SAY_KIN_H
#define LS_SAY_KIN_H

#include "say/row.h"

#define KIN_SEVERAL ROW_NO_OTHERS

struct kin {
	enum table_id table;
	int column; // the reference to the object; KIN_SEVERAL: they name it in one way or another
	struct plan_rows rows;
};

// Those of one object, on look->frame; returns how many.
int kin_of(const struct look *look, enum table_id t, int32_t id, struct kin **out);

#endif
