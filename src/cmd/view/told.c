// SPDX-License-Identifier: EUPL-1.2
// A pane in sentences, thing by thing, for whoever does not see its picture: the cursor is led over all of it, and what is
// said of each is noted. A pane of panes is told pane by pane.
#include "base/i18n.h"
#include "cmd/session.h"
#include "cmd/view/view.h"

#include <string.h>

#define MOST 1000 // sentences of one pane; what lies beyond is said to be there

struct told {
	struct session *s;
	struct arena *a; // of what is returned
	struct told_line *line;
	size_t n, room;
	size_t from; // the first line of the pane that is told now
};

static void put(struct told *t, bool heading, const char *text)
{
	t->line = arena_grow(t->a, t->line, t->n, &t->room, sizeof *t->line, 64);
	t->line[t->n++] = (struct told_line){heading, arena_str(t->a, text)};
}

static bool act(const struct told *t, const char *words)
{
	struct session *s = t->s;
	char *argv[3] = {arena_str(s->frame, words), NULL, NULL};
	char *second = strchr(argv[0], ' ');
	struct str command = str_on(s->frame);
	struct ls_err err = {.code = LS_OK};
	if (second) {
		*second = '\0';
		argv[1] = second + 1;
	}
	const struct look *look = session_look(s);
	return panes[s->way.pane]->act(session_state(s, s->way.pane), look, second ? 2 : 1, argv, &command, &err) ==
		   ANSWER_DONE;
}

static bool known(const struct told *t, const char *text)
{
	for (size_t i = t->from; i < t->n; i++)
		if (strcmp(t->line[i].text, text) == 0)
			return true;
	return false;
}

// What is said of the thing under the cursor. The second line is left out: it is about where somebody stands and what they
// may do there.
static bool tell(struct told *t)
{
	struct session *s = t->s;
	struct str first = str_on(s->frame), second = str_on(s->frame);
	const struct look *look = session_look(s);
	panes[s->way.pane]->describe(session_state(s, s->way.pane), look, &first, &second);
	bool fresh = first.len > 0 && !known(t, str_text(&first));
	if (fresh)
		put(t, false, str_text(&first));
	return fresh;
}

// From the first thing on, one step further each time, until nothing new is said. Things that are alike are told once.
static void walk(struct told *t, const char *step)
{
	int silent = 0;
	t->from = t->n;
	bool more = act(t, "cursor first");
	tell(t);
	while (more && silent < 3 && t->n - t->from < MOST) {
		more = act(t, step);
		silent = tell(t) ? 0 : silent + 1;
		arena_reset(t->s->frame);
	}
	if (t->n - t->from == MOST)
		put(t, false, tr("There is more, which is not told here."));
	act(t, "cursor first");
}

// Lists are walked down; what has columns is walked from one thing to the next.
static void tell_pane(struct told *t)
{
	size_t from = t->n;
	walk(t, "cursor down");
	size_t down = t->n - from;
	walk(t, "next");
	if (t->n - from - down > down)
		memmove(&t->line[from], &t->line[from + down], (t->n - from - down) * sizeof *t->line);
	t->n = from + (t->n - from - down > down ? t->n - from - down : down);
}

size_t session_told(struct session *s, struct arena *a, struct told_line **out)
{
	struct told t = {.s = s, .a = a};
	const struct view *pane = panes[s->way.pane], *first = NULL;
	if (!pane->inner) {
		tell_pane(&t);
		*out = t.line;
		return t.n;
	}
	for (;;) {
		const struct view *inner = pane->inner(session_state(s, s->way.pane));
		if (inner == first)
			break;
		first = first ? first : inner;
		put(&t, true, tr(inner->title));
		tell_pane(&t);
		if (!act(&t, "focus next"))
			break;
	}
	*out = t.line;
	return t.n;
}
