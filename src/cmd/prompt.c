// SPDX-License-Identifier: EUPL-1.2
// The line being typed after :, / or f. Letters are text here; Enter carries out, Esc goes back.
#include "cmd/prompt.h"

#include "base/i18n.h"
#include "base/utf8.h"
#include "cmd/command.h"
#include "cmd/desk.h"
#include "ui/kit/edit.h"

#include <stdlib.h>
#include <string.h>

#define LINE_MOST 4000 // bytes

void prompt_free(struct prompt *p)
{
	for (int kind = 0; kind < PROMPT_KINDS; kind++)
		for (int i = 0; i < p->history[kind].n; i++)
			free(p->history[kind].line[i]);
	str_free(&p->text);
	str_free(&p->kept);
	arena_free(p->arena);
}

static void set_text(struct prompt *p, const char *text)
{
	str_set(&p->text, text);
	p->cursor = p->text.len;
}

void prompt_open(struct session *s, enum prompt_kind kind, const char *text)
{
	struct prompt *p = &s->prompt;
	p->kind = kind;
	p->history_at = p->history[kind].n;
	complete_drop(p);
	set_text(p, text);
	if (kind == PROMPT_FILTER && *text) // ready for the next term
		set_text(p, arena_printf(s->frame, "%s ", text));
	str_clear(&p->kept);
	typing_begins(s);
}

void prompt_close(struct session *s)
{
	s->prompt.kind = PROMPT_NONE;
	complete_drop(&s->prompt);
}

// Replaces bytes [from, to) by text.
static void splice(struct session *s, size_t from, size_t to, const char *text, size_t n)
{
	struct prompt *p = &s->prompt;
	struct str new = {0};
	str_addn(&new, str_text(&p->text), from);
	str_addn(&new, text, n);
	str_add(&new, str_text(&p->text) + to);
	str_free(&p->text);
	p->text = new;
	p->cursor = from + n;
	complete_drop(p);
	typing_goes_on(s);
}

void prompt_insert(struct session *s, const char *text, size_t n)
{
	if (s->prompt.text.len + n > LINE_MOST) {
		session_say(s, true, tr("This is too long for one line."));
		return;
	}
	splice(s, s->prompt.cursor, s->prompt.cursor, text, n);
}

// The border of the character before or after, marks included.
static size_t before(const struct prompt *p, size_t at)
{
	const char *s = str_text(&p->text), *q = s;
	size_t last = 0;
	while ((size_t)(q - s) < at) {
		size_t here = (size_t)(q - s);
		if (utf8_width(utf8_next(&q)) > 0 || here == 0)
			last = here;
	}
	return last;
}

static size_t after(const struct prompt *p, size_t at)
{
	const char *s = str_text(&p->text), *q = s + at;
	if (!*q)
		return at;
	utf8_next(&q);
	for (const char *r = q; *r; q = r)
		if (utf8_width(utf8_next(&r)) > 0)
			break;
	return (size_t)(q - s);
}

static size_t word_before(const struct prompt *p, size_t at)
{
	const char *s = str_text(&p->text);
	while (at > 0 && s[at - 1] == ' ')
		at--;
	while (at > 0 && s[at - 1] != ' ')
		at--;
	return at;
}

static void remember(struct line_history *h, const char *line)
{
	if (!*line || (h->n > 0 && strcmp(h->line[h->n - 1], line) == 0))
		return;
	if (h->n == LINE_HISTORY) {
		free(h->line[0]);
		memmove(h->line, h->line + 1, (LINE_HISTORY - 1) * sizeof *h->line);
		h->n--;
	}
	h->line[h->n++] = mem_str(line);
}

static void walk_history(struct session *s, int direction)
{
	struct prompt *p = &s->prompt;
	const struct line_history *h = &p->history[p->kind];
	int to = p->history_at + direction;
	if (to < 0 || to > h->n)
		return;
	if (p->history_at == h->n) {
		str_set(&p->kept, str_text(&p->text));
	}
	p->history_at = to;
	set_text(p, to == h->n ? str_text(&p->kept) : h->line[to]);
	complete_drop(p);
	typing_goes_on(s);
}

static void enter(struct session *s)
{
	struct prompt *p = &s->prompt;
	enum prompt_kind kind = p->kind;
	if (!typing_ends(s))
		return;
	char *line = mem_str(str_text(&p->text));
	prompt_close(s);
	struct ls_err err = {.code = LS_OK};
	remember(&p->history[kind], line);
	bool found = kind == PROMPT_SEARCH && s->search.hits > 0; // the cursor stands on it already
	const char *command = kind == PROMPT_COMMAND ? line : kind == PROMPT_SEARCH && !found ? "next" : "";
	if (*line && dispatch(s, command, &err) != LS_OK)
		session_say(s, true, err.text);
	if (found)
		session_sayf(s, false,
					 session_keysf(s, tr_n("%d hit. {back} ends the search.",
										   "%d hits: {next} goes to the next one, {back} ends the search.",
										   (unsigned long)s->search.hits)),
					 s->search.hits);
	free(line);
}

static void leave(struct session *s)
{
	typing_dropped(s);
	prompt_close(s);
}

static size_t word_after(const struct prompt *p, size_t at)
{
	const char *s = str_text(&p->text);
	while (s[at] && s[at] != ' ')
		at++;
	while (s[at] == ' ')
		at++;
	return at;
}

static bool erase(struct session *s, const char *what)
{
	struct prompt *p = &s->prompt;
	if (strcmp(what, "left") == 0)
		splice(s, before(p, p->cursor), p->cursor, "", 0);
	else if (strcmp(what, "right") == 0)
		splice(s, p->cursor, after(p, p->cursor), "", 0);
	else if (strcmp(what, "before") == 0)
		splice(s, 0, p->cursor, "", 0);
	else if (strcmp(what, "after") == 0)
		splice(s, p->cursor, p->text.len, "", 0);
	else if (strcmp(what, "word") == 0)
		splice(s, word_before(p, p->cursor), p->cursor, "", 0);
	else
		return false;
	return true;
}

static bool move(struct prompt *p, const char *where)
{
	if (strcmp(where, "left") == 0)
		p->cursor = before(p, p->cursor);
	else if (strcmp(where, "right") == 0)
		p->cursor = after(p, p->cursor);
	else if (strcmp(where, "word-left") == 0)
		p->cursor = word_before(p, p->cursor);
	else if (strcmp(where, "word-right") == 0)
		p->cursor = word_after(p, p->cursor);
	else if (strcmp(where, "home") == 0)
		p->cursor = 0;
	else if (strcmp(where, "end") == 0)
		p->cursor = p->text.len;
	else
		return false;
	return true;
}

// Letters are text; other keys are those of every field.
static bool editing(struct session *s, const char *word)
{
	if (word && strncmp(word, "erase ", 6) == 0)
		return erase(s, word + 6);
	return word && strncmp(word, "cursor ", 7) == 0 && move(&s->prompt, word + 7);
}

#define KEYS_HERE "prompt edit box"

static const char *kind_help(enum prompt_kind kind)
{
	return kind == PROMPT_COMMAND ? tr("{next} {previous} complete, {cursor up} {cursor down} earlier lines, {accept} "
									   "does it, {close} goes back.")
		   : kind == PROMPT_SEARCH
			   ? tr("{accept} stays on the hit, {cursor up} {cursor down} what was searched before, {close} goes back.")
			   : tr("{next} {previous} complete, {cursor up} {cursor down} earlier filters, {accept} keeps it, {close} "
					"goes "
					"back.");
}

static void say_keys(struct session *s, enum prompt_kind kind)
{
	struct str text = str_on(s->frame);
	keymap_tell(&text, s->keys, KEYS_HERE, kind_help(kind), false);
	session_say(s, false, str_text(&text));
}

bool prompt_key(struct session *s, const char *key)
{
	struct prompt *p = &s->prompt;
	if (p->kind == PROMPT_NONE)
		return false;
	const char *word = edit_letter(key) ? NULL : keymap_find(s->keys, KEYS_HERE, strcmp(key, "C-j") ? key : "Enter");
	word = word ? word : "";
	if (strcmp(word, "accept") == 0)
		enter(s);
	else if (strcmp(word, "close") == 0 || (p->text.len == 0 && strcmp(word, "erase left") == 0))
		leave(s);
	else if (strcmp(word, "next") == 0 || strcmp(word, "previous") == 0)
		complete_next(s, *word == 'n' ? 1 : -1);
	else if (strcmp(word, "cursor up") == 0 || strcmp(word, "cursor down") == 0)
		walk_history(s, strcmp(word, "cursor up") == 0 ? -1 : 1);
	else if (strcmp(word, "keys") == 0)
		say_keys(s, p->kind);
	else if (editing(s, word))
		return true;
	else if (strcmp(key, "Space") == 0)
		prompt_insert(s, " ", 1);
	else {
		// A named key is longer than one character; letters in UTF-8 are one.
		const char *q = key;
		utf8_next(&q);
		if (!*q)
			prompt_insert(s, key, strlen(key));
	}
	return true;
}
