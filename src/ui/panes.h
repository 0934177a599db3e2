// SPDX-License-Identifier: EUPL-1.2
// The panes there are, one const struct in one file each; only the table of panes and their tests name them.
// Everybody else asks pane_named() (ui/kit/pane.h).
#ifndef LS_UI_PANES_H
#define LS_UI_PANES_H

#include "ui/kit/pane.h"

extern const struct pane pane_start;
extern const struct pane pane_map;
extern const struct pane pane_okr;
extern const struct pane pane_measures;
extern const struct pane pane_roadmap;
extern const struct pane pane_portfolio;
extern const struct pane pane_intake;
extern const struct pane pane_overview;
extern const struct pane pane_lists;
extern const struct pane pane_help;
extern const struct pane pane_history;
extern const struct pane pane_sheet;
extern const struct pane pane_profile;
extern const struct pane pane_import;

#endif
