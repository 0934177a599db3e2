// SPDX-License-Identifier: EUPL-1.2
// The menu stands in the middle. What is typed filters it, and stands behind its title.
#include "ui/dialog/menu.h"

#include "base/i18n.h"
#include "base/text.h"
#include "ui/kit/box.h"
#include "ui/kit/edit.h"
#include "ui/kit/list.h"
#include "ui/kit/match.h"

#include <stdlib.h>
#include <string.h>

#define WIDEST 60

struct menu {
	char *title;
	struct entry {
		char *label, *about, *command;
	} * entry;
	int n;
	int *shown; // places of the entries that fit what is typed
	struct edit typed;
	struct list list; // of those
};

static void filter(struct menu *m)
{
	const char *typed = str_text(&m->typed.text);
	m->list = (struct list){.page = m->list.page};
	int first = -1;
	for (int i = 0; i < m->n; i++) {
		if (!text_contains(m->entry[i].label, typed))
			continue;
		first = first < 0 && *typed && match_begins(m->entry[i].label, typed) ? m->list.n : first;
		m->shown[m->list.n++] = i;
	}
	m->list.at = first < 0 ? 0 : first;
}

// The entry under the cursor; NULL where nothing fits.
static const struct entry *here(const struct menu *m)
{
	return m->list.n ? &m->entry[m->shown[m->list.at]] : NULL;
}

void *menu_open(const char *title, const struct menu_item *items, size_t n, int at)
{
	struct menu *m = mem_alloc(sizeof *m);
	*m = (struct menu){.title = mem_str(title), .entry = mem_alloc((n + 1) * sizeof *m->entry)};
	for (size_t i = 0; i < n; i++)
		m->entry[i] = (struct entry){mem_str(items[i].label), mem_str(items[i].about), mem_str(items[i].command)};
	m->n = (int)n;
	m->shown = mem_alloc((n + 1) * sizeof *m->shown);
	m->list.page = 10;
	filter(m);
	m->list.at = at;
	return m;
}

static void menu_destroy(void *state)
{
	struct menu *m = state;
	for (int i = 0; i < m->n; i++) {
		free(m->entry[i].label);
		free(m->entry[i].about);
		free(m->entry[i].command);
	}
	free(m->entry);
	free(m->shown);
	edit_free(&m->typed);
	free(m->title);
	free(m);
}

static bool menu_takes(void *state, const char *letter)
{
	(void)state;
	(void)letter;
	return true;
}

static enum answer menu_text(void *state, const struct look *look, const char *pasted, struct str *command,
							 struct ls_err *err)
{
	struct menu *m = state;
	(void)look;
	(void)command;
	(void)err;
	edit_insert(&m->typed, pasted, false);
	filter(m);
	return ANSWER_DONE;
}

static enum answer menu_act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
							struct ls_err *err)
{
	struct menu *m = state;
	(void)look;
	(void)err;
	const char *letter = edit_letter(argv[0]);
	if (letter)
		return menu_text(m, look, letter, command, err);
	if (list_cursor(&m->list, argc, argv))
		return ANSWER_DONE;
	if (strcmp(argv[0], "accept") == 0 && !here(m))
		return ANSWER_DONE; // no hit, no choice
	if (strcmp(argv[0], "accept") == 0) {
		str_add(command, here(m)->command);
		return ANSWER_FINISH;
	}
	if (strcmp(argv[0], "close") == 0)
		return ANSWER_CLOSE;
	if (m->typed.text.len && edit_act(&m->typed, argc, argv)) {
		filter(m);
		return ANSWER_DONE;
	}
	return view_other(argv[0]);
}

static void menu_draw(void *state, const struct look *look, struct canvas *c, int w, int h)
{
	struct menu *m = state;
	const char *typed = str_text(&m->typed.text);
	const char *title = *typed ? arena_printf(look->frame, "%s: %s", m->title, typed) : m->title;
	int widest = text_width(title) + 2, rows = m->n < h - 2 ? m->n : h - 2; // its height stays while it is filtered
	for (int i = 0; i < m->n; i++) {
		int one = text_width(m->entry[i].label) + 2;
		widest = one > widest ? one : widest;
	}
	widest = widest < WIDEST ? widest : WIDEST;
	widest = widest < w - 6 ? widest : w - 6;
	if (rows < 1 || widest < 6)
		return;
	list_show_rows(&m->list, rows, false);
	struct rect r = box_middle(w, h, widest + 2, rows), in = box_draw(c, r, title);
	if (m->list.n == 0)
		canvas_text_w(c, in.x, in.y, in.w, ROLE_DIM, tr("nothing is called that"));
	for (int i = 0; i < rows && m->list.top + i < m->list.n; i++) {
		const char *label = m->entry[m->shown[m->list.top + i]].label;
		box_row(c, in, in.y + i, m->list.top + i == m->list.at, ROLE_TEXT, label);
		match_paint(c, in.x + 2, in.y + i, in.w - 2, label, typed);
	}
	canvas_cursor(c, in.x, in.y + m->list.at - m->list.top);
	box_more(c, r, list_above(&m->list), list_below(&m->list, m->list.n, rows));
}

static void menu_describe(void *state, const struct look *look, struct str *first, struct str *second)
{
	const struct menu *m = state;
	const struct entry *e = here(m);
	(void)look;
	if (m->n == 0)
		return;
	str_addf(first, "%s: %s", m->title, e ? e->label : tr("nothing is called that"));
	if (e)
		str_add(second, e->about);
}

static const struct hint hints[] = {{"accept", N_("take it")},
									{"cursor up", N_("choose")},
									{"cursor down", N_("choose")},
									{"close", N_("back")},
									{NULL, NULL}};

const struct view overlay_menu = {
	.name = "menu",
	.keys = "menu list edit box",
	.hints = hints,
	.destroy = menu_destroy,
	.act = menu_act,
	.takes = menu_takes,
	.text = menu_text,
	.draw = menu_draw,
	.describe = menu_describe,
};
