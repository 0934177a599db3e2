// SPDX-License-Identifier: EUPL-1.2
// The table of panes, in the order of their keys.
#include "ui/panes.h"

#include <stddef.h>
#include <string.h>

const struct pane *const panes[] = {
	&pane_start,
	&pane_help,
	NULL,
};

const struct pane *pane_named(const char *name) {
	for (size_t i = 0; panes[i]; i++)
		if (strcmp(panes[i]->name, name) == 0)
			return panes[i];
	return NULL;
}
