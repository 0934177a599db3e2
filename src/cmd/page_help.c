// SPDX-License-Identifier: EUPL-1.2
// The help: made from the key map, the table of commands and the pane's own hints, so that it tells only what works
// here and for this handle.
#include "cmd/command.h"
#include "cmd/state.h"

#include "base/i18n.h"

#include <stdlib.h>
#include <string.h>

#define LINES_MOST 256

struct lines {
	struct session *s;
	const struct pane *pane;
	struct help_line *list;
	size_t n;
};

static void add(struct lines *l, const char *keys, const char *text) {
	if (l->n + 1 < LINES_MOST)
		l->list[l->n++] = (struct help_line){ keys, text };
}

static const struct command *row_of(const char *line) {
	char **argv = NULL;
	int argc = str_words(line, &argv);
	const struct command *c = argc > 0 ? command_find(argc, argv) : NULL;
	free(argv);
	return c;
}

static bool answers(const struct pane *pane, const struct command *c) {
	static const char *const always[] = { "cursor", "open", "next", "previous" };
	if (!(c->flags & COMMAND_PANE))
		return true;
	for (size_t i = 0; i < sizeof always / sizeof always[0]; i++)
		if (strcmp(c->verb, always[i]) == 0)
			return true;
	for (const struct hint *h = pane->hints; h && h->command; h++)
		if (row_of(h->command) == c)
			return true;
	return false;
}

// In a kiosk nobody leaves at the top, and nobody has anything to save.
static bool idle(const struct session *s, const struct command *c) {
	return s->kiosk && (c->run == run_close || c->run == run_saved);
}

static bool works(const struct lines *l, const struct command *c) {
	struct ls_err err;
	return c && !idle(l->s, c) && c->run != run_later && command_allowed(l->s, c, &err) == LS_OK && answers(l->pane, c);
}

// All keys that lead to a row of the table from this pane.
static const char *keys_for(struct lines *l, const struct command *c, const char *exact, int most) {
	struct str keys = { 0 };
	const struct keymap *map = l->s->keys;
	int n = 0;
	for (size_t i = 0; i < keymap_count(map) && n < most; i++) {
		const struct binding *b = keymap_at(map, i);
		bool here = strcmp(b->context, l->pane->name) == 0 || strcmp(b->context, "general") == 0;
		const char *now = here ? keymap_find(map, l->pane->name, b->key) : NULL;
		if (!now || now != b->command || (exact ? strcmp(b->command, exact) != 0 : row_of(b->command) != c))
			continue;
		if (n++)
			str_addc(&keys, ' ');
		keymap_label(&keys, b->key);
	}
	const char *text = arena_str(l->s->page_arena, str_text(&keys));
	str_free(&keys);
	return text;
}

static void group(struct lines *l, const char *title, const char *const verbs[]) {
	size_t head = l->n;
	add(l, "", title);
	for (int i = 0; verbs[i]; i++) {
		char *const argv[] = { (char *)(uintptr_t)verbs[i], NULL };
		const struct command *c = command_find(1, argv);
		const char *keys = works(l, c) ? keys_for(l, c, NULL, 10) : "";
		if (*keys)
			add(l, keys, tr(c->help));
	}
	if (l->n == head + 1)
		l->n = head;
}

static void group_panes(struct lines *l) {
	add(l, "", tr("Panes"));
	for (int i = 0; panes[i]; i++) {
		const char *keys = keys_for(l, NULL, arena_printf(l->s->page_arena, "pane %s", panes[i]->name), 3);
		if (*keys)
			add(l, keys, arena_printf(l->s->page_arena, "%s: %s", tr(panes[i]->title), tr(panes[i]->help)));
	}
}

// Only where there is a line to type them in.
static void group_commands(struct lines *l) {
	char *const prompt[] = { "command", NULL };
	if (!works(l, command_find(1, prompt)))
		return;
	add(l, "", tr("Command line"));
	for (const struct command *c = commands; c->verb; c++) {
		struct ls_err err;
		if (!c->object || command_allowed(l->s, c, &err) != LS_OK)
			continue;
		bool any = strcmp(c->object, "*") == 0;
		add(l, arena_printf(l->s->page_arena, ":%s %s %s", any ? tr("OBJECT") : c->object, c->verb, tr(c->arguments)), tr(c->help));
	}
}

void page_help(struct session *s) {
	static const char *const moving[] = { "cursor", "open", "next", "previous", "search", "focus", "back", "close", NULL };
	static const char *const changing[] = { "add", "edit", "delete", "move", "duplicate", "mark", "record", "notch", "slide", "shift", "grip", "revert", "undo", "redo", NULL };
	static const char *const showing[] = { "filter", "sort", "reverse", "group", "columns", "quarter", "zoom", "fit", "today", "link", "privacy", "theme", NULL };
	static const char *const program[] = { "command", "saved", "cancel", "redraw", NULL };
	const struct pane *pane = panes[s->back_n > 0 ? s->back[s->back_n - 1] : s->pane];
	struct lines l = { .s = s, .pane = pane, .list = arena_zero(s->page_arena, LINES_MOST, sizeof(struct help_line)) };
	add(&l, "", tr(pane->title));
	add(&l, " ", tr(pane->help));
	group(&l, tr("Moving"), moving);
	group(&l, tr("Changing"), changing);
	group(&l, tr("Showing"), showing);
	group_panes(&l);
	group(&l, tr("Program"), program);
	if (s->model)
		group_commands(&l);
	l.list[l.n] = (struct help_line){ NULL, NULL };
	s->help = l.list;
}
