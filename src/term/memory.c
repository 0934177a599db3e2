// SPDX-License-Identifier: EUPL-1.2
// A terminal that is only a queue of events and the last frame, for tests and for scripts of keys.
#include "base/arena.h"
#include "term/ops.h"
#include "term/term.h"

#include <stdlib.h>
#include <string.h>

struct memory {
	struct term term;
	int cols, rows;
	struct event *queue; // events fed and not yet taken; their texts are owned here
	size_t at, len, cap;
	char *text; // of the event taken last
	struct canvas *frame;
};

static struct memory *self(struct term *t)
{
	return (struct memory *)t;
}

static void memory_close(struct term *t)
{
	struct memory *m = self(t);

	for (; m->at < m->len; m->at++)
		free((char *)m->queue[m->at].text);
	free(m->queue);
	free(m->text);
	canvas_free(m->frame);
	free(m);
}

static void memory_size(const struct term *t, int *cols, int *rows)
{
	const struct memory *m = (const struct memory *)t;

	*cols = m->cols;
	*rows = m->rows;
}

static void memory_palette(struct term *t, const struct palette *p)
{
	(void)t, (void)p; // frames keep roles, not colours
}

static void memory_show(struct term *t, const struct canvas *c)
{
	struct memory *m = self(t);

	canvas_free(m->frame);
	m->frame = canvas_new(c->cols, c->rows, c->glyphs);
	memcpy(m->frame->cells, c->cells, (size_t)c->cols * (size_t)c->rows * sizeof *c->cells);
	m->frame->cursor_x = c->cursor_x;
	m->frame->cursor_y = c->cursor_y;
}

static void memory_redraw(struct term *t)
{
	(void)t;
}

static enum event_kind memory_wait(struct term *t, int timeout_ms, struct event *out)
{
	struct memory *m = self(t);

	(void)timeout_ms; // nothing can come while we wait
	free(m->text);
	m->text = NULL;
	if (m->at == m->len)
		return EVENT_NONE;
	*out = m->queue[m->at++];
	m->text = (char *)out->text;
	return out->kind;
}

static bool memory_pending(struct term *t)
{
	return self(t)->at < self(t)->len;
}

static void memory_suspend(struct term *t)
{
	term_memory_feed(t, &(struct event){.kind = EVENT_CONT});
}

static void memory_run(struct term *t, const char *const argv[], int *status)
{
	(void)t, (void)argv;
	*status = -1;
}

static enum glyphs memory_glyphs(const struct term *t)
{
	(void)t;
	return GLYPHS_UNICODE;
}

struct term *term_memory(int cols, int rows)
{
	static const struct term_ops ops = {
		.close = memory_close,
		.size = memory_size,
		.palette = memory_palette,
		.show = memory_show,
		.redraw = memory_redraw,
		.wait = memory_wait,
		.pending = memory_pending,
		.suspend = memory_suspend,
		.run = memory_run,
		.glyphs = memory_glyphs,
	};
	struct memory *m = mem_alloc(sizeof *m);

	*m = (struct memory){.term = {.ops = &ops}, .cols = cols, .rows = rows};
	return &m->term;
}

void term_memory_feed(struct term *t, const struct event *e)
{
	struct memory *m = self(t);

	if (m->len == m->cap) {
		m->cap = m->cap ? m->cap * 2 : 16;
		m->queue = mem_realloc(m->queue, m->cap * sizeof *m->queue);
	}
	m->queue[m->len] = *e;
	if (e->text)
		m->queue[m->len].text = mem_str(e->text);
	m->len++;
}

void term_memory_resize(struct term *t, int cols, int rows)
{
	self(t)->cols = cols;
	self(t)->rows = rows;
	term_memory_feed(t, &(struct event){.kind = EVENT_RESIZE});
}

const struct canvas *term_memory_frame(const struct term *t)
{
	const struct memory *m = (const struct memory *)t;

	return m->frame;
}
