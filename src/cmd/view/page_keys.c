// SPDX-License-Identifier: EUPL-1.2
// The keys of what lies over the pane, in a box over that: made from the key map, so that it tells what is bound there.
#include "base/i18n.h"
#include "cmd/command.h"
#include "cmd/view/view.h"
#include "ui/dialog/telling.h"

#include <stdlib.h>
#include <string.h>

struct page {
	struct session *s;
	const struct hosted *over;
	const struct hint *hints;
	struct str text; // a line a word: its keys and what it does
};

// What words do that are told by no hint, where the table of commands says nothing of them or something else.
static const char *general_text(const char *word)
{
	static const char *const texts[][2] = {
		{"accept", N_("takes it")},
		{"close", N_("goes back")},
		{"keys", N_("shows these keys")},
		{"cursor page-down", N_("turns a page")},
		{"cursor page-up", N_("turns a page")},
		{"cursor first", N_("goes to the beginning or the end")},
		{"cursor last", N_("goes to the beginning or the end")},
		{"cursor home", N_("goes to the beginning or the end")},
		{"cursor end", N_("goes to the beginning or the end")},
		{"cursor word-left", N_("goes word by word")},
		{"cursor word-right", N_("goes word by word")},
		{"erase left", N_("deletes a character")},
		{"erase right", N_("deletes a character")},
		{"erase word", N_("deletes the word before the cursor")},
		{"erase before", N_("deletes up to the beginning or the end")},
		{"erase after", N_("deletes up to the beginning or the end")},
		{"edit undo", N_("undoes typing, or does it again")},
		{"edit redo", N_("undoes typing, or does it again")},
		{"line", N_("begins a new line in a long text")},
		{"save next", N_("saves, and begins the next one")},
		{"themes", N_("unfolds all fields, or folds them again")},
		{"theirs", N_("takes what somebody else has written there meanwhile")},
		{"tick", N_("ticks a step, or takes the tick away")},
		{"new", N_("begins a new measure")},
		{"task", N_("goes to the task")},
		{"shift -1", N_("moves the line to the column beside")},
		{"shift 1", N_("moves the line to the column beside")},
		{"verdict none", N_("takes the verdict back")},
		{"onward", N_("goes to the next objective")},
		{"backward", N_("goes to the objective before")},
		{"skip", N_("leaves it out")},
		{"save", N_("takes it")},
		{"next", N_("goes to the next one")},
		{"previous", N_("goes to the one before")},
	};
	for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
		if (strcmp(texts[i][0], word) == 0)
			return tr(texts[i][1]);
	return NULL;
}

static const char *text_of(const struct page *p, const char *word)
{
	for (const struct hint *h = p->hints; h && h->command; h++)
		if (strcmp(h->command, word) == 0)
			return tr(h->label);
	if (general_text(word))
		return general_text(word);
	char **argv = NULL;
	int argc = str_words(word, &argv);
	const struct command *c = argc > 0 ? command_find(p->s, argc, argv) : NULL;
	free(argv);
	return c ? tr(c->help) : word;
}

// Adds all keys that give this word here and now.
static void add_keys(struct str *keys, const struct page *p, const char *word)
{
	const struct keymap *map = p->s->keys;
	for (size_t i = 0; i < keymap_count(map); i++) {
		const struct binding *b = keymap_at(map, i);
		if (strcmp(b->command, word) != 0 || overlay_word(map, p->over->kind, p->over->state, b->key) != b->command)
			continue;
		if (keys->len)
			str_addc(keys, ' ');
		keymap_label(keys, b->key);
	}
}

// Words that do the same share a line, told where the first of them stands.
static void add_lines(struct page *p, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const char *text = text_of(p, words[i]);
		struct str keys = {0};
		bool told = false;
		for (size_t k = 0; k < i && !told; k++)
			told = strcmp(text_of(p, words[k]), text) == 0;
		for (size_t k = i; k < n && !told; k++)
			if (strcmp(text_of(p, words[k]), text) == 0)
				add_keys(&keys, p, words[k]);
		if (keys.len == 0 && !told && !view_is_word(words[i]))
			keymap_label(&keys, words[i]);
		if (keys.len)
			str_addf(&p->text, "%s%s: %s", p->text.len ? "\n" : "", str_text(&keys), text);
		str_free(&keys);
	}
}

void page_keys(struct session *s)
{
	const struct hosted *top = overlay_top(s);
	if (!top)
		return;
	struct page p = {.s = s, .over = top, .hints = view_hints(top->kind, top->state, session_look(s))};
	size_t n = 0;
	const char **words = arena_alloc(s->frame, (keymap_count(s->keys) + 32) * sizeof *words);
	for (const struct hint *h = p.hints; h && h->command; h++)
		words[n++] = h->command;
	for (size_t i = 0; i < keymap_count(s->keys); i++) {
		const struct binding *b = keymap_at(s->keys, i);
		bool listed = overlay_word(s->keys, top->kind, top->state, b->key) != b->command;
		for (size_t k = 0; k < n && !listed; k++)
			listed = strcmp(words[k], b->command) == 0;
		if (!listed)
			words[n++] = b->command;
	}
	add_lines(&p, words, n);
	overlay_push(s, &overlay_told, telling_text(tr("Keys"), str_text(&p.text)));
	str_free(&p.text);
}
