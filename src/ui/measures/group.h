// SPDX-License-Identifier: EUPL-1.2
// Groups of measures with their subtotals.
#ifndef LS_UI_MEASURES_GROUP_H
#define LS_UI_MEASURES_GROUP_H

#include "say/group.h"
#include "ui/measures/keys.h"
#include "ui/measures/rows.h"

enum measures_grouping { GROUP_OFF, GROUP_FIELD, GROUP_GOAL, GROUP_STATE, GROUP_DEPARTMENT, GROUPINGS };

struct measures_group {
	int32_t key;         // the same group in the next snapshot: id of a field, goal or unit, else a number of its own;
						 // NONE32: measures that belong to none
	enum table_id table; // of that id; TABLE_COUNT: none
	size_t example;      // a measure of it: its text in the column grouped by names the group
	bool folded;
	struct group_sums sums; // of its measures that are shown
};

struct measures_groups {
	enum measures_grouping by;
	struct measures_group *at;
	size_t n;
	int32_t *folded; // keys of folded groups
	size_t folded_n;
	uint32_t *of; // [measure] → group; NULL: to be made
};

enum answer measures_group_act(struct measures_groups *groups, const struct look *look, const char *by,
							   struct ls_err *err);
const struct measures_group *measures_group_at(const struct measures_groups *groups, const struct measures_rows *rows,
											   int row);                                        // NULL: a measure
const struct measures_group *measures_group_of(const struct measures_groups *groups, size_t m); // NULL: not grouped
int measures_heading_row(const struct measures_groups *groups, const struct measures_rows *rows, int32_t key); // -1
void measures_fold(struct measures_groups *groups, int32_t key); // or unfolds it; the rows are to be made again
const char *measures_grouping_word(enum measures_grouping g);    // as in commands: "field"
const char *measures_grouping_name(enum measures_grouping g);    // translated: "field of action"; "" when off
void measures_group_title(struct str *out, enum measures_grouping by, const struct look *look,
						  const struct measures_group *g);
// "12 measures · 2.5 posts · ≥ 400 k€"
void measures_group_sums(struct str *out, int year, const struct look *look, const struct measures_group *g);

#endif
