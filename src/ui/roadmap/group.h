// SPDX-License-Identifier: EUPL-1.2
// Groups of measures on the chart, and which of them are folded.
#ifndef LS_UI_ROADMAP_GROUP_H
#define LS_UI_ROADMAP_GROUP_H

#include "plan/gantt/gantt.h"
#include "ui/kit/view.h"

enum roadmap_grouping {
	GROUPS_OFF,
	GROUPS_FIELD,
	GROUPS_GOAL,
	GROUPS_TEAM,
	GROUPS_DEPARTMENT,
	GROUPS_STATE,
	GROUPINGS
};

enum {
	GROUP_NONE = INT32_MIN,     // key of the measures that belong to none
	GROUP_EXTERNAL = INT32_MAX, // and of the external events
};

struct roadmap_group {
	int32_t key;         // the same in the next snapshot: id of a row of `table`, else a number of its own
	enum table_id table; // TABLE_COUNT: none
	const char *title;   // "": to be named by roadmap_group_title()
	size_t n;            // measures with bars, or external events
	struct extent e;     // of all their bars; of folded groups alone
	bool folded;
	uint32_t *latest; // of folded groups: measures (index) with a latest day of their own or of a phase
	size_t latest_n;
};

// What somebody has chosen.
struct roadmap_groups {
	enum roadmap_grouping by;
	int32_t *folded; // keys of those that are not as usual: groups are unfolded, external events folded
	size_t folded_n;
	int32_t *waves; // measures (ids) whose waves are unfolded
	size_t waves_n;
	uint64_t turn; // grows with every change
};

// By what its name says, by the next one (NULL) that this plan has something for, or refused.
enum answer roadmap_group_act(struct roadmap_groups *groups, const struct look *look, const char *by,
							  struct ls_err *err);
void roadmap_fold(struct roadmap_groups *groups, int32_t key); // or unfolds
bool roadmap_folded(const struct roadmap_groups *groups, int32_t key);
void roadmap_unfold_waves(struct roadmap_groups *groups, int32_t measure); // or folds them
bool roadmap_waves_unfolded(const struct roadmap_groups *groups, int32_t measure);
const char *roadmap_grouping_word(enum roadmap_grouping by); // as in commands
const char *roadmap_grouping_name(enum roadmap_grouping by); // translated; "" off
// One key and one place for each measure, in `a`: groups stand in the order of their places.
struct roadmap_belonging {
	int32_t *key;
	uint32_t *place, most; // the greatest place
	enum table_id table;
};
struct roadmap_belonging roadmap_belong(struct arena *a, const struct look *look, enum roadmap_grouping by);
// The heading of a group by one of its measures.
const char *roadmap_group_title(struct arena *a, const struct look *look, enum roadmap_grouping by, int32_t key,
								const struct measure *example);

#endif
