// SPDX-License-Identifier: EUPL-1.2
// Key maps: reading bindings, finding the command of a key and the keys of a command.
#include "say/keymap.h"

#include "base/arena.h"
#include "base/i18n.h"

#include <stdlib.h>
#include <string.h>

// By its key and by its command a binding is one of a few hundred, looked for with each key, each hint and each line read.
enum way { BY_KEY, BY_COMMAND, WAYS };

#define CHAINS 512 // a power of two

struct bound {
	struct binding b;
	uint32_t number[WAYS]; // number_of() its key, its command
	uint32_t next[WAYS];   // the following of its chain, counted from 1; 0: none
};

// The bindings whose numbers end alike, in the order of the list: the first and the last of each, counted from 1.
struct chains {
	uint32_t first[CHAINS], last[CHAINS];
};

struct keymap {
	struct arena *arena;
	struct bound *list;
	size_t n, cap;
	struct chains chains[WAYS];
};

struct keymap *keymap_new(void)
{
	struct keymap *k = mem_alloc(sizeof *k);
	*k = (struct keymap){.arena = arena_new()};
	return k;
}

void keymap_free(struct keymap *k)
{
	if (!k)
		return;
	arena_free(k->arena);
	free(k->list);
	free(k);
}

// Names are compared by their numbers first, which tell nearly all of them apart.
static uint32_t number_of(const char *name)
{
	uint32_t h = 2166136261u;
	for (; *name; name++)
		h = (h ^ (unsigned char)*name) * 16777619u;
	return h;
}

static void link_last(struct keymap *k, size_t i)
{
	for (enum way w = 0; w < WAYS; w++) {
		uint32_t chain = k->list[i].number[w] % CHAINS, last = k->chains[w].last[chain];
		k->list[i].next[w] = 0;
		*(last ? &k->list[last - 1].next[w] : &k->chains[w].first[chain]) = (uint32_t)i + 1;
		k->chains[w].last[chain] = (uint32_t)i + 1;
	}
}

static void link_all(struct keymap *k)
{
	memset(k->chains, 0, sizeof k->chains);
	for (size_t i = 0; i < k->n; i++)
		link_last(k, i);
}

// The first binding of a name behind another one, or of all where `after` is NULL; NULL: there is none.
static const struct bound *next_of(const struct keymap *k, enum way w, const char *name, uint32_t number,
								   const struct bound *after)
{
	uint32_t at = after ? after->next[w] : k->chains[w].first[number % CHAINS];
	for (; at; at = k->list[at - 1].next[w]) {
		const struct bound *it = &k->list[at - 1];
		if (it->number[w] == number && strcmp(w == BY_KEY ? it->b.key : it->b.command, name) == 0)
			return it;
	}
	return NULL;
}

static void unbind(struct keymap *k, const char *context, const char *key)
{
	uint32_t number = number_of(key);
	const struct bound *it = next_of(k, BY_KEY, key, number, NULL);
	while (it && strcmp(it->b.context, context) != 0)
		it = next_of(k, BY_KEY, key, number, it);
	if (!it)
		return;
	size_t i = (size_t)(it - k->list);
	memmove(&k->list[i], &k->list[i + 1], (k->n - i - 1) * sizeof *k->list);
	k->n--;
	link_all(k);
}

static void bind(struct keymap *k, const char *context, const char *key, const char *command)
{
	unbind(k, context, key);
	if (k->n == k->cap) {
		k->cap = k->cap ? 2 * k->cap : 1024;
		k->list = mem_realloc(k->list, k->cap * sizeof *k->list);
	}
	k->list[k->n] = (struct bound){
		.b = {arena_str(k->arena, context), arena_str(k->arena, key), arena_str(k->arena, command)},
		.number = {number_of(key), number_of(command)},
	};
	link_last(k, k->n++);
}

// Cuts the next word off *s; NULL at the end.
static char *word(char **s)
{
	*s += strspn(*s, " \t\r");
	if (!**s)
		return NULL;
	char *w = *s;
	*s += strcspn(*s, " \t\r");
	if (**s)
		*(*s)++ = '\0';
	return w;
}

static enum ls_code line(struct keymap *k, char *text, const char *name, int number, struct ls_err *err)
{
	char *rest = text;
	char *verb = word(&rest);
	if (!verb || *verb == '#')
		return LS_OK;
	char *context = word(&rest), *key = word(&rest);
	rest += strspn(rest, " \t\r");
	for (size_t n = strlen(rest); n > 0 && strchr(" \t\r", rest[n - 1]); n--)
		rest[n - 1] = '\0';
	if (strcmp(verb, "bind") == 0 && context && key && *rest)
		bind(k, context, key, rest);
	else if (strcmp(verb, "unbind") == 0 && context && key)
		unbind(k, context, key);
	else
		return ls_fail(err, LS_DATA, tr("%s, line %d: expected “bind CONTEXT KEY COMMAND” or “unbind CONTEXT KEY”."),
					   name, number);
	return LS_OK;
}

enum ls_code keymap_read(struct keymap *k, const char *text, const char *name, struct ls_err *err)
{
	enum ls_code code = LS_OK;
	char *copy = mem_str(text), *at = copy;
	for (int number = 1; at && code == LS_OK; number++) {
		char *end = strchr(at, '\n');
		if (end)
			*end++ = '\0';
		code = line(k, at, name, number, err);
		at = end;
	}
	free(copy);
	return code;
}

#define NO_PLACE 1000

// At which place a context stands among those named; general is the last of all, but a box covers it. NO_PLACE: it is
// not among them.
static int place_of(const char *contexts, const char *one)
{
	size_t len = strlen(one);
	int place = 0;
	for (const char *at = contexts; *at; place++) {
		size_t n = strcspn(at, " ");
		if (n == len && memcmp(at, one, n) == 0)
			return place;
		at += n + (at[n] == ' ');
	}
	bool covered = strstr(contexts, "box") != NULL;
	return strcmp(one, "general") == 0 && !covered ? NO_PLACE - 1 : NO_PLACE;
}

const char *keymap_find(const struct keymap *k, const char *context, const char *key)
{
	const char *command = NULL;
	int nearest = NO_PLACE;
	uint32_t number = number_of(key);
	for (const struct bound *it = NULL; (it = next_of(k, BY_KEY, key, number, it));) {
		int place = place_of(context, it->b.context);
		if (place >= nearest)
			continue;
		nearest = place;
		command = it->b.command;
	}
	return command;
}

void keymap_label(struct str *out, const char *key)
{
	static const struct {
		const char *key, *label;
	} names[] = {{"Up", "↑"},          {"Down", "↓"},        {"Left", "←"},          {"Right", "→"},
				 {"PgUp", N_("PgUp")}, {"PgDn", N_("PgDn")}, {"Home", N_("Home")},   {"End", N_("End")},
				 {"Ins", N_("Ins")},   {"Del", N_("Del")},   {"Space", N_("Space")}, {"Esc", "Esc"}};
	if (strncmp(key, "C-", 2) == 0) {
		str_addf(out, "%s-", tr(N_("Ctrl")));
		if (key[3] == '\0' && key[2] >= 'a' && key[2] <= 'z')
			str_addc(out, (char)(key[2] - 'a' + 'A'));
		else
			keymap_label(out, key + 2);
		return;
	}
	if (strncmp(key, "S-", 2) == 0) {
		str_addf(out, "%s-", tr(N_("Shift")));
		keymap_label(out, key + 2);
		return;
	}
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
		if (strcmp(names[i].key, key) == 0) {
			str_add(out, tr(names[i].label));
			return;
		}
	str_add(out, key);
}

void keymap_of(struct str *out, const struct keymap *k, const char *context, const char *command)
{
	uint32_t number = number_of(command);
	for (int pass = 0; pass < 2; pass++)
		for (const struct bound *it = NULL; (it = next_of(k, BY_COMMAND, command, number, it));) {
			const struct binding *b = &it->b;
			int place = place_of(context, b->context);
			if (place == NO_PLACE || (place == NO_PLACE - 1) != (pass == 1))
				continue;
			const char *now = keymap_find(k, context, b->key);
			if (!now || strcmp(now, command) != 0)
				continue;
			keymap_label(out, b->key);
			return;
		}
}

// The key of a command: here, else wherever one gives it.
static void key_of(struct str *out, const struct keymap *k, const char *contexts, const char *command)
{
	size_t before = out->len;
	if (k)
		keymap_of(out, k, contexts, command);
	const struct bound *any = k ? next_of(k, BY_COMMAND, command, number_of(command), NULL) : NULL;
	if (any && out->len == before)
		keymap_label(out, any->b.key);
	if (out->len == before)
		str_addf(out, ":%s", command);
}

// The end of "{word}" or "{two words 1}", behind its brace; NULL: it is none.
static const char *command_end(const char *s)
{
	size_t n = *s == '{' ? strspn(s + 1, "abcdefghijklmnopqrstuvwxyz -1234567890") : 0;
	return n > 0 && s[n + 1] == '}' ? s + n + 2 : NULL;
}

void keymap_tell(struct str *out, const struct keymap *k, const char *contexts, const char *text, bool format)
{
	struct str key = {0}, command = {0};
	while (*text) {
		const char *end = command_end(text);
		if (!end) {
			str_addc(out, *text++);
			continue;
		}
		str_clear(&command);
		str_clear(&key);
		str_addn(&command, text + 1, (size_t)(end - text) - 2);
		key_of(&key, k, contexts, str_text(&command));
		for (const char *c = str_text(&key); *c; c++)
			str_add(out, (char[]){*c, format && *c == '%' ? '%' : '\0', '\0'});
		text = end;
	}
	str_free(&key);
	str_free(&command);
}

size_t keymap_count(const struct keymap *k)
{
	return k->n;
}

const struct binding *keymap_at(const struct keymap *k, size_t i)
{
	return &k->list[i].b;
}
