// SPDX-License-Identifier: EUPL-1.2
// Completion of the line being typed: what is offered, by whom, and how a choice gets into the line.
#include "cmd/complete.h"

#include "cmd/prompt.h"
#include "cmd/state.h"
#include "plan/schema.h"

#include <stdlib.h>
#include <string.h>

void complete_drop(struct prompt *p)
{
	p->choices_n = 0;
	p->choice = -1;
}

static void offer_first(struct session *s, const char *typed)
{
	for (const struct command *c = s->commands; c->verb; c++)
		if (!c->object)
			complete_offer(s, c->verb, typed);
		else if (strcmp(c->object, "*") != 0)
			complete_offer(s, c->object, typed);
	for (int t = 0; t < TABLE_COUNT; t++)
		complete_offer(s, schema[t].object, typed);
}

static void offer_verbs(struct session *s, const char *object, const char *typed)
{
	for (const struct command *c = s->commands; c->verb; c++)
		if (c->object && (strcmp(c->object, object) == 0 || (strcmp(c->object, "*") == 0 && schema_object(object))))
			complete_offer(s, c->verb, typed);
}

// What is typed of a path: without its quotes, also where they are not closed yet.
static const char *unquoted(struct arena *a, const char *text)
{
	struct str whole = str_on(a);
	char **words = NULL;
	str_add(&whole, text);
	int n = str_words(str_text(&whole), &words);
	if (n < 0) {
		str_addc(&whole, text[0] == '\'' ? '\'' : '"');
		n = str_words(str_text(&whole), &words);
	}
	if (n < 0)
		return text;
	struct str out = str_on(a);
	str_join(&out, n, words, 0, " ");
	if (n > 0 && text[0] != '"' && text[0] != '\'' && text[strlen(text) - 1] == ' ')
		str_addc(&out, ' ');
	free(words);
	return str_text(&out);
}

// Where the path begins that a command takes to the end of the line; false: it takes none, or the cursor is before it.
static bool collect_path(struct session *s)
{
	struct prompt *p = &s->prompt;
	const char *text = str_text(&p->text), *verb = text + strspn(text, " ");
	size_t n = strcspn(verb, " "), start = (size_t)(verb - text) + n;
	char *words[] = {arena_dup(p->arena, verb, n), NULL};
	const struct command *c = n > 0 && text[start] == ' ' ? command_find(s, 1, words) : NULL;
	start += strspn(text + start, " ");
	// A list that is imported has words of its own behind its name: there blanks need quotes.
	bool list = c && c->run == run_import && start <= p->cursor && (text[start] == '"' || text[start] == '\'');
	if (!c || (!complete_takes_path(c) && !list) || start > p->cursor)
		return false;
	char *typed = arena_dup(p->arena, text + start, p->cursor - start);
	if (list && strchr(typed + 1, *typed) && !strchr("\"'/", text[p->cursor - 1]))
		return false; // it is finished
	p->word = start;
	complete_arguments(s, c, words, 1, unquoted(p->arena, typed));
	return true;
}

static void collect(struct session *s)
{
	struct prompt *p = &s->prompt;
	if (!p->arena)
		p->arena = arena_new();
	arena_reset(p->arena);
	p->choices_n = 0;
	if (collect_path(s))
		return;
	const char *text = str_text(&p->text);
	p->word = p->cursor;
	while (p->word > 0 && text[p->word - 1] != ' ')
		p->word--;
	char *before = arena_dup(p->arena, text, p->word);
	const char *typed = arena_dup(p->arena, text + p->word, p->cursor - p->word);
	char **argv = NULL;
	int argc = str_words(before, &argv);
	const struct command *c = argc > 0 ? command_find(s, argc, argv) : NULL;
	if (argc == 0)
		offer_first(s, typed);
	else if (c && argc >= (c->object ? 2 : 1))
		complete_arguments(s, c, argv, argc, typed);
	if (argc == 1) // also where the word alone is a command: `link`, and `link add`
		offer_verbs(s, argv[0], typed);
	free(argv);
}

// A filter's words come with their quotes, and replace what is typed of the last term.
static void collect_filter(struct session *s)
{
	struct prompt *p = &s->prompt;
	if (!p->arena)
		p->arena = arena_new();
	arena_reset(p->arena);
	const char *typed = arena_dup(p->arena, str_text(&p->text), p->cursor);
	p->choices_n = typing_complete(s, typed, p->choices, sizeof p->choices / sizeof p->choices[0], &p->word);
}

static void put_choice(struct prompt *p, const char *word, bool filter)
{
	char last = *word ? word[strlen(word) - 1] : '\0';
	bool alone = p->choices_n == 1, open = last == '=' || last == '/' || (filter && last == ':');
	struct str new = {0};
	str_addn(&new, str_text(&p->text), p->word);
	if (!filter && strpbrk(word, " '\"\\"))
		str_addquoted(&new, word);
	else
		str_add(&new, word);
	if (alone && !open)
		str_addc(&new, ' ');
	size_t cursor = new.len;
	str_add(&new, str_text(&p->text) + p->cursor);
	str_free(&p->text);
	p->text = new;
	p->cursor = cursor;
	if (alone)
		complete_drop(p);
}

void complete_next(struct session *s, int direction)
{
	struct prompt *p = &s->prompt;
	bool filter = p->kind == PROMPT_FILTER, first = p->choices_n == 0;
	ptrdiff_t n;
	if (p->kind != PROMPT_COMMAND && !filter)
		return;
	if (first && filter)
		collect_filter(s);
	else if (first)
		collect(s);
	if (p->choices_n == 0)
		return;
	n = (ptrdiff_t)p->choices_n;
	p->choice = first ? (direction > 0 ? 0 : n - 1) : (p->choice + direction + n) % n;
	put_choice(p, p->choices[p->choice], filter);
	typing_goes_on(s);
}
