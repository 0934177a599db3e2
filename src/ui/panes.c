// SPDX-License-Identifier: EUPL-1.2
// The table of panes, in the order of their keys.
#include "ui/panes.h"

#include <stddef.h>
#include <string.h>

const struct pane *const panes[] = {
	&pane_start,     &pane_map,    &pane_okr,      &pane_measures, &pane_roadmap,
	&pane_portfolio, &pane_intake, &pane_overview, &pane_lists,    &pane_help,
	&pane_history,   &pane_sheet,  &pane_profile,  &pane_import,   NULL,
};

const struct pane *pane_named(const char *name)
{
	for (size_t i = 0; panes[i]; i++)
		if (strcmp(panes[i]->name, name) == 0)
			return panes[i];
	return NULL;
}

const struct hint *pane_hints(const struct pane *p, void *state, const struct look *look)
{
	return p->hints_now ? p->hints_now(state, look) : p->hints;
}

struct pick pick_nothing(void *state, const struct look *look)
{
	(void)state;
	(void)look;
	return (struct pick){TABLE_COUNT, NONE32, NONE32};
}

bool select_nothing(void *state, const struct look *look, enum table_id t, int32_t id)
{
	(void)state;
	(void)look;
	(void)t;
	(void)id;
	return false;
}
