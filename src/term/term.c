// SPDX-License-Identifier: EUPL-1.2
// The contract's functions, handed on to the kind of terminal. term_open() is in tty.c, term_memory() in memory.c.
#include "term/term.h"

#include "term/ops.h"

void term_close(struct term *t)
{
	if (t)
		t->ops->close(t);
}

void term_size(const struct term *t, int *cols, int *rows)
{
	t->ops->size(t, cols, rows);
}

void term_palette(struct term *t, const struct palette *p)
{
	t->ops->palette(t, p);
}

void term_show(struct term *t, const struct canvas *c)
{
	t->ops->show(t, c);
}

void term_redraw(struct term *t)
{
	t->ops->redraw(t);
}

enum event_kind term_wait(struct term *t, int timeout_ms, struct event *out)
{
	*out = (struct event){.kind = EVENT_NONE};
	return t->ops->wait(t, timeout_ms, out);
}

bool term_pending(struct term *t)
{
	return t->ops->pending(t);
}

void term_suspend(struct term *t)
{
	t->ops->suspend(t);
}

void term_run(struct term *t, const char *const argv[], int *status)
{
	t->ops->run(t, argv, status);
}

enum glyphs term_glyphs(const struct term *t)
{
	return t->ops->glyphs(t);
}
