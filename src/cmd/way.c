// SPDX-License-Identifier: EUPL-1.2
// Pages lie over a pane and lead back to it; panes replace each other. Between two objects Esc leads by the objects.
#include "cmd/way.h"

#include "ui/kit/view.h"

#include <string.h>

int way_index(const char *pane)
{
	for (int i = 0; panes[i]; i++)
		if (strcmp(panes[i]->name, pane) == 0)
			return i;
	return -1;
}

bool way_on(const struct way *w, const char *pane)
{
	return strcmp(panes[w->pane]->name, pane) == 0;
}

bool way_on_object(const struct way *w)
{
	return way_on(w, "sheet") || way_on(w, "profile");
}

int way_under_help(const struct way *w)
{
	return way_on(w, "help") && w->back_n > 0 ? w->back[w->back_n - 1] : w->pane;
}

void way_begin(struct way *w, int pane)
{
	static const struct pick nothing = {TABLE_COUNT, NONE32, NONE32};
	*w = (struct way){.pane = pane, .meeting = NONE32, .guided = NONE32, .sheet = nothing, .chosen = nothing};
}

static bool is_page(int pane)
{
	static const char *const pages[] = {"lists",   "course", "help",    "history", "sheet",
										"profile", "import", "minutes", "guide"};
	for (size_t i = 0; i < sizeof pages / sizeof pages[0]; i++)
		if (strcmp(panes[pane]->name, pages[i]) == 0)
			return true;
	return false;
}

bool way_to(struct way *w, int pane)
{
	if (pane == w->pane)
		return false;
	if (!is_page(pane))
		w->back_n = 0;
	else if (w->back_n < BACK_MOST)
		w->back[w->back_n++] = w->pane;
	w->pane = pane;
	return true;
}

bool way_back(struct way *w)
{
	if (w->back_n > 0)
		w->pane = w->back[--w->back_n];
	else
		return false;
	return true;
}

void way_deeper(struct way *w)
{
	if (!way_on_object(w))
		w->sheets_n = 0;
	else if (w->sheets_n < BACK_MOST)
		w->sheets[w->sheets_n++] = w->sheet;
}

bool way_up(struct way *w, struct pick *object)
{
	if (!way_on_object(w) || w->sheets_n == 0)
		return false;
	*object = w->sheets[--w->sheets_n];
	return true;
}
