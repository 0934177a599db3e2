// SPDX-License-Identifier: EUPL-1.2
// Choosing, ordering and widening the columns of the list of measures while the list behind shows it: each change asks
// for `columns try …`, Enter for `columns …`, which is kept; Esc brings back what was there.
#ifndef LS_UI_MEASURES_COLUMNS_PANEL_H
#define LS_UI_MEASURES_COLUMNS_PANEL_H

#include "ui/kit/view.h"

extern const struct view overlay_columns;
void *columns_panel_new(const struct look *look);

#endif
