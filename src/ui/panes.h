// SPDX-License-Identifier: EUPL-1.2
// The panes there are, one const struct in one file each; only the table of panes and their tests name them.
// Everybody else asks pane_named() (ui/kit/view.h).
#ifndef LS_UI_PANES_H
#define LS_UI_PANES_H

#include "ui/kit/view.h"

extern const struct view pane_start;
extern const struct view pane_steps;
extern const struct view pane_map;
extern const struct view pane_okr;
extern const struct view pane_course;
extern const struct view pane_measures;
extern const struct view pane_roadmap;
extern const struct view pane_portfolio;
extern const struct view pane_year;
extern const struct view pane_tasks;
extern const struct view pane_intake;
extern const struct view pane_overview;
extern const struct view pane_lists;
extern const struct view pane_help;
extern const struct view pane_history;
extern const struct view pane_sheet;
extern const struct view pane_profile;
extern const struct view pane_import;
extern const struct view pane_meetings;
extern const struct view pane_minutes;
extern const struct view pane_guide;

#endif
