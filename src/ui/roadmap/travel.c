// SPDX-License-Identifier: EUPL-1.2
// Going through time, as words of commands: zoom in|out|week|month|quarter|year|fit, fit, today, scroll left|right [page].
#include "ui/roadmap/window.h"

#include <stdlib.h>
#include <string.h>

static bool zoom(struct roadmap_window *win, int32_t today, const struct phase *ph, const char *how)
{
	int unit = tick_find(how);
	if (strcmp(how, "in") == 0 || strcmp(how, "out") == 0)
		roadmap_zoom(win, today, ph, how[0] == 'i' ? 1 : -1);
	else if (strcmp(how, "fit") == 0)
		roadmap_fit(win, today);
	else if (unit >= 0)
		roadmap_zoom_to(win, today, ph, (enum tick)unit);
	else
		return false;
	return true;
}

static bool scroll(struct roadmap_window *win, const char *where, const char *how)
{
	int dir = strcmp(where, "left") == 0 ? -1 : strcmp(where, "right") == 0 ? 1 : 0;
	if (dir == 0)
		return false;
	if (strcmp(how, "page") == 0)
		roadmap_scroll_page(win, dir);
	else
		roadmap_scroll(win, dir);
	return true;
}

bool roadmap_travel(struct roadmap_window *win, int32_t today, const struct phase *ph, int argc, char *const argv[])
{
	const char *verb = argv[0], *how = argc > 1 ? argv[1] : "", *by = argc > 2 ? argv[2] : "";
	if (strcmp(verb, "zoom") == 0)
		return zoom(win, today, ph, how);
	if (strcmp(verb, "scroll") == 0)
		return scroll(win, how, by);
	if (strcmp(verb, "fit") == 0)
		roadmap_fit(win, today);
	else if (strcmp(verb, "today") == 0)
		roadmap_show_day(win, today);
	else
		return false;
	return true;
}
