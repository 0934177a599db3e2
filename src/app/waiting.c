// SPDX-License-Identifier: EUPL-1.2
// The frame is only covered with one line: nothing may be asked of the plan while its file is waited for.
#include "app/waiting.h"

#include "app/progress.h"
#include "app/verbs.h"

#include <stdlib.h>
#include <string.h>

#define LISTEN_MS    20   // between two looks at the keyboard
#define LIST_GONE_MS 3000 // without a question: the next one is about another list
#define TELL_MS      300  // most locks are gone before anybody notices

static void tell(struct waiting *w, const char *sentence)
{
	struct canvas *c = w->frame ? canvas_new(w->frame->cols, w->frame->rows, w->frame->glyphs) : NULL;
	w->told = true;
	if (!c)
		return;
	int y = c->rows > 1 ? c->rows - 2 : 0; // above the keys, where sentences stand
	memcpy(c->cells, w->frame->cells, (size_t)c->rows * (size_t)c->cols * sizeof c->cells[0]);
	canvas_fill(c, (struct rect){0, y, c->cols, 1}, ROLE_NOTICE, ' ');
	canvas_text(c, 1, y, ROLE_NOTICE, sentence);
	term_show(w->term, c);
	canvas_free(c);
}

static void keep(struct waiting *w, const struct event *e)
{
	w->later = mem_realloc(w->later, (w->n + 1) * sizeof *w->later);
	w->later[w->n] = *e;
	w->later[w->n++].text = e->text ? mem_str(e->text) : NULL;
}

// What was typed before Esc was meant for what is given up.
static void drop_keys(struct waiting *w)
{
	size_t n = w->at;
	for (size_t i = w->at; i < w->n; i++) {
		if (w->later[i].kind == EVENT_RESIZE || w->later[i].kind == EVENT_CONT)
			w->later[n++] = w->later[i];
		else
			free((char *)(uintptr_t)w->later[i].text);
	}
	w->n = n;
}

// What has been typed meanwhile; false: Esc.
static bool listen(struct waiting *w)
{
	struct event e = {.kind = EVENT_NONE};
	while (!w->leave && term_wait(w->term, 0, &e) != EVENT_NONE) {
		w->leave = e.kind == EVENT_TERM || e.kind == EVENT_HANGUP;
		if (e.kind == EVENT_KEY && (strcmp(e.key, "Esc") == 0 || strcmp(e.key, "C-c") == 0)) {
			drop_keys(w);
			return false;
		}
		keep(w, &e);
	}
	return true;
}

bool waiting_on(void *arg, int waited_ms)
{
	struct waiting *w = arg;
	if (!listen(w))
		return false;
	if (!w->leave && !w->told && waited_ms >= TELL_MS)
		tell(w, tr("Somebody else is writing to the plan. Esc gives up."));
	return !w->leave;
}

bool waiting_list(void *arg, enum catalogue_work work, size_t done, size_t all)
{
	struct waiting *w = arg;
	int64_t now = progress_ms();
	if (now - w->asked > LIST_GONE_MS)
		w->since = now;
	else if (now - w->asked < LISTEN_MS)
		return true;
	w->asked = now;
	if (!listen(w))
		return false;
	if (w->leave || now - w->since < PROGRESS_TELL_MS || now - w->shown < PROGRESS_STEP_MS)
		return !w->leave;
	struct str text = {0};
	progress_rows(&text, work, done, all);
	str_add(&text, tr(". Esc gives up."));
	tell(w, str_text(&text));
	str_free(&text);
	w->shown = now;
	return true;
}

bool waiting_any(const struct waiting *w)
{
	return w->at < w->n;
}

bool waiting_next(struct waiting *w, struct event *out)
{
	free(w->text);
	w->text = NULL;
	if (w->at == w->n)
		return false;
	*out = w->later[w->at++];
	w->text = (char *)(uintptr_t)out->text;
	if (w->at == w->n)
		w->at = w->n = 0;
	return true;
}

void waiting_free(struct waiting *w)
{
	for (size_t i = w->at; i < w->n; i++)
		free((char *)(uintptr_t)w->later[i].text);
	free(w->later);
	free(w->text);
}

bool waiting_say(void *unused, int waited_ms)
{
	static bool said;
	(void)unused;
	if (!said && waited_ms >= TELL_MS) {
		said = true;
		app_note("%s", tr("leitstand: somebody else is writing to the plan; waiting."));
	}
	return true;
}
