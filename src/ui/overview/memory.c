// SPDX-License-Identifier: EUPL-1.2
// What is remembered of the overview: the focused pane, whether the map's choice narrows, and what each pane remembers.
#include "ui/overview/overview.h"

#include "ui/kit/memory.h"

#include <string.h>

void overview_remember(void *state, const struct look *look, struct str *out)
{
	struct overview *s = state;
	memory_put(out, "focus", s->pane[s->focused]->name);
	memory_put(out, "chose", s->chose ? "yes" : "");
	for (int i = 0; i < OVERVIEW_PANES; i++) {
		struct look own = overview_look(s, look, i);
		struct str inner = str_on(look->frame);
		view_remember(s->pane[i], s->state[i], &own, &inner);
		memory_put(out, s->pane[i]->name, str_text(&inner));
	}
}

static void recall_member(struct overview *s, const struct look *look, int i, const char *text)
{
	struct str inner = str_on(look->frame);
	struct look own = overview_look(s, look, i);
	if (memory_get(&inner, text, s->pane[i]->name))
		view_recall(s->pane[i], s->state[i], &own, str_text(&inner));
}

// The map first: the others are narrowed by it.
void overview_recall(void *state, const struct look *look, const char *text)
{
	struct overview *s = state;
	struct str focus = str_on(look->frame), chose = str_on(look->frame);
	recall_member(s, look, MAP, text);
	s->chose = memory_get(&chose, text, "chose");
	memory_get(&focus, text, "focus");
	for (int i = 0; i < OVERVIEW_PANES; i++)
		if (strcmp(s->pane[i]->name, str_text(&focus)) == 0)
			s->focused = i;
	overview_sync(s, look);
	for (int i = 0; i < OVERVIEW_PANES; i++)
		if (i != MAP)
			recall_member(s, look, i, text);
}
