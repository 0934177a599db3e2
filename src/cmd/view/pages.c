// SPDX-License-Identifier: EUPL-1.2
// One arena for all pages: only one of them is on the screen.
#include "cmd/view/pages.h"

#include "exchange/catalogue/catalogue.h"

void pages_forget(struct pages *p)
{
	arena_reset(p->arena);
	p->help = NULL;
	p->texts = NULL;
	p->history = (struct history){0};
}

void pages_list(struct pages *p, struct catalogue *list)
{
	catalogue_free(p->catalogue);
	p->catalogue = list;
}

void pages_leave(struct pages *p)
{
	pages_list(p, NULL);
	p->meeting.meeting = NONE32;
}

void pages_free(struct pages *p)
{
	pages_leave(p);
	arena_free(p->arena);
	arena_free(p->meeting.arena);
	p->arena = p->meeting.arena = NULL;
}
