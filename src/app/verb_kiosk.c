// SPDX-License-Identifier: EUPL-1.2
// `kiosk`: which panes take turns, how fast, and what they may show.
#include "app/verbs.h"

#include <stdlib.h>
#include <string.h>

// What may stand in rotation: the first five do where nobody says otherwise.
static const char *const showable[] = {"overview",  "map",    "okr",    "measures", "roadmap",
									   "portfolio", "intake", "course", "year"};
#define SHOWABLE (sizeof showable / sizeof showable[0])
#define USUAL    5

// `list` is taken apart and must live as long as the cockpit.
static enum ls_code choose_panes(struct cockpit *c, char *list, struct ls_err *err)
{
	char *save = NULL;
	for (size_t i = 0; i < USUAL && !list; i++)
		c->panes[c->panes_n++] = showable[i];
	for (char *w = list ? strtok_r(list, ", ", &save) : NULL; w; w = strtok_r(NULL, ", ", &save)) {
		bool known = false;
		for (size_t k = 0; k < SHOWABLE; k++)
			known |= strcmp(showable[k], w) == 0;
		if (!known)
			return ls_fail(err, LS_USAGE,
						   tr("--panes: “%s” cannot be shown in rotation. There are: overview, map, okr, measures, "
							  "roadmap, portfolio, intake, course, year."),
						   w);
		if (c->panes_n == sizeof c->panes / sizeof c->panes[0])
			return ls_fail(err, LS_USAGE, tr("--panes: at most %d panes can take turns."), c->panes_n);
		c->panes[c->panes_n++] = w;
	}
	if (c->panes_n == 0)
		return ls_fail(err, LS_USAGE, "%s",
					   tr("--panes names no pane. There are: overview, map, okr, measures, roadmap, portfolio, intake, "
						  "course, year."));
	return LS_OK;
}

int verb_kiosk(const struct options *o)
{
	struct ls_err err = {.code = LS_OK};
	struct cockpit c = {.every = 20};
	char *list = o->panes ? mem_str(o->panes) : NULL;
	enum ls_code code = choose_panes(&c, list, &err);
	if (code == LS_OK && o->every) {
		char *end = NULL;
		long n = strtol(o->every, &end, 10);
		c.every = n >= 1 && n <= 86400 ? (int)n : 0;
		if (*end || c.every == 0)
			code = ls_fail(&err, LS_USAGE, tr("--every: “%s” is not a number of seconds, such as 20."), o->every);
	}
	// Nobody watches who stands in front of it: names and money are shown only where somebody has said so.
	if (code == LS_OK)
		code = options_privacy(o, PRIVACY_CONFIDENTIAL, &c.privacy, &err);
	if (code == LS_OK)
		code = app_open(o, o->word[0], MODEL_READ, &c.model, &err);
	c.pane = c.panes[0];
	int exit_code = code == LS_OK ? app_cockpit(o, &c) : app_fail(&err);
	free(list);
	return exit_code;
}
