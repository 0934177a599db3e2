// SPDX-License-Identifier: EUPL-1.2
// The table of panes, in the order of their keys.
#include "ui/panes.h"

#include <stddef.h>
#include <string.h>

const struct view *const panes[] = {
	&pane_start,     &pane_steps,    &pane_map,   &pane_okr,     &pane_measures, &pane_roadmap,
	&pane_portfolio, &pane_meetings, &pane_year,  &pane_tasks,   &pane_intake,   &pane_overview,
	&pane_lists,     &pane_course,   &pane_help,  &pane_history, &pane_sheet,    &pane_profile,
	&pane_import,    &pane_minutes,  &pane_guide, NULL,
};

const struct view *pane_named(const char *name)
{
	for (size_t i = 0; panes[i]; i++)
		if (strcmp(panes[i]->name, name) == 0)
			return panes[i];
	return NULL;
}
