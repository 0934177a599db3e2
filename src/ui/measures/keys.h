// SPDX-License-Identifier: EUPL-1.2
// What is made once for a snapshot: what the columns sort by, and the figures of the year.
#ifndef LS_UI_MEASURES_KEYS_H
#define LS_UI_MEASURES_KEYS_H

#include "ui/measures/column.h"

#define KEY_BLANK UINT32_MAX // nothing to sort by: at the end, whichever way

struct measures_kept {
	struct arena *arena;             // until the plan changes: keys, groups, figures
	struct arena *scratch;           // of sorting
	uint32_t *keys[COL_KINDS];       // made when first needed; not those by score
	struct measures_figures figures; // posts NULL: to be made
};

void measures_kept_begin(struct measures_kept *kept);
void measures_kept_free(struct measures_kept *kept);
// Keys of a column, one a measure; valid until the next change of the plan or the next call.
const uint32_t *measures_keys(struct measures_kept *kept, const struct look *look, const struct column_choice *c);
void measures_keys_stable(struct measures_kept *kept, const struct look *look, uint32_t *key);
void measures_keys_then(struct measures_kept *kept, const struct look *look, uint32_t *key);
void measures_keys_rank(struct measures_kept *kept, const struct look *look, uint32_t *key);
void measures_keys_code(struct measures_kept *kept, const struct look *look, uint32_t *key);
void measures_keys_title(struct measures_kept *kept, const struct look *look, uint32_t *key);
void measures_keys_field(struct measures_kept *kept, const struct look *look, uint32_t *key);
void measures_keys_goal(struct measures_kept *kept, const struct look *look, uint32_t *key);
void measures_keys_department(struct measures_kept *kept, const struct look *look, uint32_t *key);
void measures_keys_class(struct measures_kept *kept, const struct look *look, uint32_t *key);
void measures_keys_horizon(struct measures_kept *kept, const struct look *look, uint32_t *key);
void measures_keys_money(struct measures_kept *kept, const struct look *look, uint32_t *key);
void measures_keys_posts(struct measures_kept *kept, const struct look *look, uint32_t *key);
int32_t measures_pos_selection(const struct measure *m);
int32_t measures_pos_stage(const struct measure *m);
int32_t measures_pos_priority(const struct measure *m);
int32_t measures_pos_origin(const struct measure *m);

#endif
