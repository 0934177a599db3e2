// SPDX-License-Identifier: EUPL-1.2
// The chooser of the columns of the list of measures.
#ifndef LS_UI_MEASURES_COLUMNS_PANEL_H
#define LS_UI_MEASURES_COLUMNS_PANEL_H

#include "ui/kit/column_panel.h"

void *columns_panel_new(const struct look *look);

#endif
