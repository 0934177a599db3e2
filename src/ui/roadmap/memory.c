// SPDX-License-Identifier: EUPL-1.2
// What is remembered of the roadmap: how far it is scrolled, and the stretch of time, where it is not simply all of it.
#include "ui/kit/memory.h"

#include "ui/roadmap/roadmap.h"

#include <string.h>

void roadmap_remember(void *state, const struct look *look, struct str *out)
{
	const struct roadmap_window *win = &((const struct roadmap *)state)->window;
	(void)look;
	memory_put_tops(out, &((const struct roadmap *)state)->list.top, 1);
	if (win->fitted || win->from == DAY_NONE)
		return;
	memory_put(out, "unit", tick_code(win->unit));
	memory_put_ids(out, "from", &win->from, 1);
}

void roadmap_recall(void *state, const struct look *look, const char *text)
{
	struct roadmap_window *win = &((struct roadmap *)state)->window;
	struct str word = str_on(look->frame);
	int32_t from;
	memory_get_tops(&((struct roadmap *)state)->list.top, 1, text);
	memory_get(&word, text, "unit");
	for (int unit = TICK_DAY; unit <= TICK_YEAR; unit++)
		if (strcmp(tick_code((enum tick)unit), str_text(&word)) == 0 && memory_get_ids(&from, 1, text, "from"))
			roadmap_window_from(win, (enum tick)unit, from);
}
