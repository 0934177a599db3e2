// SPDX-License-Identifier: EUPL-1.2
// The menu stands in the middle. A letter jumps to the next entry that begins with it; where none does it is a key.
#include "ui/dialog/menu.h"

#include "base/i18n.h"
#include "base/text.h"
#include "ui/kit/box.h"
#include "ui/kit/edit.h"
#include "ui/kit/list.h"

#include <stdlib.h>
#include <string.h>

#define WIDEST 60

struct menu {
	char *title;
	struct entry {
		char *label, *about, *command;
	} * entry;
	struct list list;
};

void *menu_open(const char *title, const struct menu_item *items, size_t n, int at)
{
	struct menu *m = mem_alloc(sizeof *m);
	*m = (struct menu){.title = mem_str(title), .entry = mem_alloc((n + 1) * sizeof *m->entry)};
	for (size_t i = 0; i < n; i++)
		m->entry[i] = (struct entry){mem_str(items[i].label), mem_str(items[i].about), mem_str(items[i].command)};
	m->list = (struct list){.n = (int)n, .at = at, .page = 10};
	return m;
}

static void menu_destroy(void *state)
{
	struct menu *m = state;
	for (int i = 0; i < m->list.n; i++) {
		free(m->entry[i].label);
		free(m->entry[i].about);
		free(m->entry[i].command);
	}
	free(m->entry);
	free(m->title);
	free(m);
}

static void jump(struct menu *m, const char *letter)
{
	struct str wanted = {0}, label = {0};
	text_fold(&wanted, letter);
	for (int k = 1; k <= m->list.n; k++) {
		int i = (m->list.at + k) % m->list.n;
		str_clear(&label);
		text_fold(&label, m->entry[i].label);
		if (strncmp(str_text(&label), str_text(&wanted), wanted.len) == 0) {
			m->list.at = i;
			break;
		}
	}
	str_free(&wanted);
	str_free(&label);
}

static bool menu_takes(void *state, const char *letter)
{
	const struct menu *m = state;
	struct str wanted = {0}, label = {0};
	bool begins = false;
	text_fold(&wanted, letter);
	for (int i = 0; i < m->list.n && !begins; i++) {
		str_clear(&label);
		text_fold(&label, m->entry[i].label);
		begins = strncmp(str_text(&label), str_text(&wanted), wanted.len) == 0;
	}
	str_free(&wanted);
	str_free(&label);
	return begins;
}

static enum answer menu_act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
							struct ls_err *err)
{
	struct menu *m = state;
	(void)look;
	(void)err;
	if (list_cursor(&m->list, argc, argv))
		return ANSWER_DONE;
	if (strcmp(argv[0], "accept") == 0 && m->list.n > 0) {
		str_add(command, m->entry[m->list.at].command);
		return ANSWER_FINISH;
	}
	if (strcmp(argv[0], "close") == 0)
		return ANSWER_CLOSE;
	if (edit_letter(argv[0]))
		jump(m, edit_letter(argv[0]));
	return view_other(argv[0]);
}

static void menu_draw(void *state, const struct look *look, struct canvas *c, int w, int h)
{
	struct menu *m = state;
	(void)look;
	int widest = text_width(m->title) + 2, rows = m->list.n < h - 2 ? m->list.n : h - 2;
	for (int i = 0; i < m->list.n; i++) {
		int one = text_width(m->entry[i].label) + 2;
		widest = one > widest ? one : widest;
	}
	widest = widest < WIDEST ? widest : WIDEST;
	widest = widest < w - 6 ? widest : w - 6;
	if (rows < 1 || widest < 6)
		return;
	list_show_rows(&m->list, rows, false);
	struct rect r = box_middle(w, h, widest + 2, rows), in = box_draw(c, r, m->title);
	for (int i = 0; i < rows; i++)
		box_row(c, in, in.y + i, m->list.top + i == m->list.at, ROLE_TEXT, m->entry[m->list.top + i].label);
	canvas_cursor(c, in.x, in.y + m->list.at - m->list.top);
	box_more(c, r, list_above(&m->list), list_below(&m->list, m->list.n, rows));
}

static void menu_describe(void *state, const struct look *look, struct str *first, struct str *second)
{
	const struct menu *m = state;
	(void)look;
	if (m->list.n == 0)
		return;
	const struct entry *e = &m->entry[m->list.at];
	str_addf(first, "%s: %s", m->title, e->label);
	str_add(second, e->about);
}

static const struct hint hints[] = {{"accept", N_("take it")},
									{"cursor up", N_("choose")},
									{"cursor down", N_("choose")},
									{"close", N_("back")},
									{NULL, NULL}};

const struct view overlay_menu = {
	.name = "menu",
	.keys = "menu list box",
	.hints = hints,
	.destroy = menu_destroy,
	.act = menu_act,
	.takes = menu_takes,
	.draw = menu_draw,
	.describe = menu_describe,
};
