// SPDX-License-Identifier: EUPL-1.2
// What lies on the critical path: of the plan (what has no float), or of one measure (the tightest way to it).
#ifndef LS_UI_ROADMAP_CRITICAL_H
#define LS_UI_ROADMAP_CRITICAL_H

#include "plan/gantt/floats.h"
#include "say/look.h"
#include "ui/kit/view.h"

enum roadmap_path { PATH_OFF, PATH_PLAN, PATH_MEASURE };

struct roadmap_critical {
	enum roadmap_path path;
	int32_t measure; // the one that a PATH_MEASURE leads to, id
	// of this plan, made by roadmap_critical_fill()
	const struct plan *plan;
	uint64_t generation, turn; // turn of the preview, 0: of none
	struct arena *arena;
	bool *on, *external; // [position]
	size_t n;            // measures on it
	struct gantt_link *links;
	size_t links_n; // of a PATH_MEASURE, from it backwards
};

enum { CRITICAL_SIGN = 0x203C }; // ‼

void roadmap_critical_free(struct roadmap_critical *k);
// Plan, then the measure (NONE32: none is under the cursor), then off. Refused where nothing has an end that is known.
enum answer roadmap_critical_turn(struct roadmap_critical *k, const struct look *look, int32_t measure,
								  struct ls_err *err);
// Makes it fit the plan of these floats, which is the preview's of that turn (0: none). Off when its measure is gone.
void roadmap_critical_fill(struct roadmap_critical *k, const struct gantt_floats *floats, uint64_t turn);
bool roadmap_critical_has(const struct roadmap_critical *k, size_t measure); // position
bool roadmap_critical_waits(const struct roadmap_critical *k, size_t external);
// Appends why the measure is on it, or is not; and to a headline the sign, with the number of the measure it leads to.
void roadmap_critical_tell(struct str *out, const struct roadmap_critical *k, const struct gantt_floats *floats,
						   const struct look *look, int32_t measure);
void roadmap_critical_headline(struct str *out, const struct roadmap_critical *k, const struct look *look);

#endif
