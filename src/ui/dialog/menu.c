// SPDX-License-Identifier: EUPL-1.2
// The menu stands in the middle. Arrows walk, a letter jumps to the next entry that begins with it; j and k walk where
// no entry begins with them.
#include "ui/dialog/menu.h"

#include "base/i18n.h"
#include "base/text.h"
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
	int x, y;
};

void *menu_open(const char *title, const struct menu_item *items, size_t n, int at)
{
	struct menu *m = mem_alloc(sizeof *m);
	*m = (struct menu){.title = mem_str(title), .entry = mem_alloc((n + 1) * sizeof *m->entry), .y = -1};
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

static const char *direction(const char *key)
{
	static const char *const moves[][2] = {{"Up", "up"},          {"Down", "down"},  {"PgUp", "page-up"},
										   {"PgDn", "page-down"}, {"Home", "first"}, {"End", "last"},
										   {"Tab", "down"},       {"S-Tab", "up"}};
	for (size_t i = 0; i < sizeof moves / sizeof moves[0]; i++)
		if (strcmp(key, moves[i][0]) == 0)
			return moves[i][1];
	return NULL;
}

// j and k walk, unless an entry begins with them.
static const char *letter_direction(const struct menu *m, const char *key)
{
	if (strcmp(key, "j") != 0 && strcmp(key, "k") != 0)
		return NULL;
	for (int i = 0; i < m->list.n; i++) {
		struct str label = {0};
		text_fold(&label, m->entry[i].label);
		bool begins = str_text(&label)[0] == *key;
		str_free(&label);
		if (begins)
			return NULL;
	}
	return *key == 'j' ? "down" : "up";
}

static enum overlay_answer menu_key(void *state, const struct look *look, const char *key, struct str *command,
									struct str *message)
{
	struct menu *m = state;
	(void)look;
	(void)message;
	const char *to = direction(key);
	to = to ? to : letter_direction(m, key);
	if (to) {
		char *const argv[] = {(char *)(uintptr_t) "cursor", (char *)(uintptr_t)to, NULL};
		list_cursor(&m->list, 2, argv);
	} else if (strcmp(key, "Enter") == 0 && m->list.n > 0) {
		str_add(command, m->entry[m->list.at].command);
		return OVERLAY_COMMAND;
	} else if (strcmp(key, "Esc") == 0 || strcmp(key, "C-c") == 0) {
		return OVERLAY_CLOSE;
	} else if (edit_letter(key)) {
		jump(m, edit_letter(key));
	}
	return OVERLAY_STAY;
}

static void menu_draw(void *state, const struct look *look, struct canvas *c, int w, int h)
{
	struct menu *m = state;
	int widest = text_width(m->title) + 2, rows = m->list.n < h - 2 ? m->list.n : h - 2;
	m->y = -1;
	for (int i = 0; i < m->list.n; i++) {
		int one = text_width(m->entry[i].label) + 2;
		widest = one > widest ? one : widest;
	}
	widest = widest < WIDEST ? widest : WIDEST;
	widest = widest < w - 6 ? widest : w - 6;
	if (rows < 1 || widest < 6)
		return;
	list_show_rows(&m->list, rows, false);
	struct rect r = {(w - widest - 6) / 2, (h - rows - 2) / 2, widest + 6, rows + 2};
	canvas_fill(c, r, ROLE_TEXT, ' ');
	canvas_box(c, r, BOX_LIGHT, ROLE_FOCUS);
	canvas_text_w(c, r.x + 2, r.y, r.w - 4, ROLE_HEADING, arena_printf(look->frame, " %s ", m->title));
	for (int i = 0; i < rows; i++) {
		int at = m->list.top + i, y = r.y + 1 + i;
		bool here = at == m->list.at;
		canvas_text_w(c, r.x + 4, y, r.w - 6, here ? ROLE_CURSOR : ROLE_TEXT, m->entry[at].label);
		if (!here)
			continue;
		canvas_put(c, r.x + 2, y, ROLE_CURSOR, 0x25B8); // ▸
		canvas_bold(c, (struct rect){r.x + 1, y, r.w - 2, 1});
		m->x = r.x + 2;
		m->y = y;
	}
	if (m->list.n > rows)
		list_more(c, r.x + 3, r.y + r.h - 1, r.w - 5, list_above(&m->list), list_below(&m->list, m->list.n, rows));
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

static bool menu_focus(void *state, const struct look *look, int *x, int *y)
{
	const struct menu *m = state;
	(void)look;
	*x = m->x;
	*y = m->y;
	return m->y >= 0;
}

static const struct hint hints[] = {
	{"Enter", N_("take it")}, {"Up", N_("choose")}, {"Down", N_("choose")}, {"Esc", N_("back")}, {NULL, NULL}};

const struct overlay overlay_menu = {
	.name = "menu",
	.hints = hints,
	.destroy = menu_destroy,
	.key = menu_key,
	.draw = menu_draw,
	.describe = menu_describe,
	.focus = menu_focus,
};
