// SPDX-License-Identifier: EUPL-1.2
// What can be told of one object, one fact a label and a value: the sheet, the profile and scripts show them. Texts live
// until the frame is drawn.
#ifndef LS_SAY_FACTS_H
#define LS_SAY_FACTS_H

#include "say/look.h"

#define FACT_CALCULATED (-1) // column of a fact that is no column
#define FACT_MISSING    (-2) // column of the fact that lists what is not stated
#define FACT_TEXT       (-3) // column of the first long text; the next ones count down
#define FACTS_MOST      48   // columns of the widest table, and what is calculated

// A long text of the object shown, which is not in the snapshot (a lazy column of its own, of the profile of
// the measure, or the reason of a rating). The sheet decides what the privacy lets through.
struct long_text {
	enum table_id table;
	int column;       // of that table
	const char *text; // never empty
	int32_t id;       // of the row
};

struct fact {
	int column; // of the object's table, or one of the above
	const char *label, *value, *help;
	enum table_id target; // what it refers to: TABLE_COUNT: nothing
	int32_t target_id;
};

struct facts {
	enum table_id table;
	const void *row;
	struct fact *at;
	int n;
};

struct facts facts_of(const struct look *look, enum table_id t, const void *row);
// What the rows of a table are to the object that their column (below 0: one or another of them) refers to: "goals it serves";
// translated.
const char *facts_kin_heading(enum table_id table, int column);

#endif
