// SPDX-License-Identifier: EUPL-1.2
// The figures behind the sentence: every measure with the smallest turn of one weight that changes its place, or moves
// it across the cut, and how often it holds in the sample.
#ifndef LS_UI_WEIGH_STABILITY_TABLE_H
#define LS_UI_WEIGH_STABILITY_TABLE_H

#include "ui/kit/view.h"

extern const struct view overlay_stable;
void *stability_table_new(int32_t measure); // under the cursor at first; NONE32

#endif
