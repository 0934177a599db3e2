// SPDX-License-Identifier: EUPL-1.2
// An open hash table over the comparable form of names, and the search for what was probably meant.
#include "exchange/names.h"

#include "base/arena.h"
#include "base/text.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

struct slot {
	const char *key; // comparable form; NULL: free
	struct name name;
};

struct names {
	struct arena *arena;
	struct slot *slots;
	size_t room, used; // room is a power of two, at most half full
	struct str key;    // of the name asked for
};

struct names *names_new(void)
{
	struct names *n = mem_alloc(sizeof *n);
	*n = (struct names){.arena = arena_new(), .room = 64};
	n->slots = mem_alloc(n->room * sizeof *n->slots);
	memset(n->slots, 0, n->room * sizeof *n->slots);
	return n;
}

void names_free(struct names *n)
{
	if (!n)
		return;
	arena_free(n->arena);
	free(n->slots);
	str_free(&n->key);
	free(n);
}

// Folded, without zeros in front of numbers, with one blank where there are several. Most names are ASCII and need no folding.
static void make_key(struct str *out, const char *text)
{
	str_clear(out);
	bool plain = true;
	for (const char *s = text; *s && plain; s++)
		plain = (unsigned char)*s < 0x80;
	struct str folded = {0};
	if (!plain) {
		text_fold(&folded, text);
		text = str_text(&folded);
	}
	bool in_number = false;
	for (const char *s = text; *s; s++) {
		if (*s == ' ' && s[1] == ' ')
			continue; // one blank is like several
		bool digit = *s >= '0' && *s <= '9';
		bool more = s[1] >= '0' && s[1] <= '9';
		if (*s == '0' && more && !in_number)
			continue;
		in_number = digit;
		str_addc(out, *s >= 'A' && *s <= 'Z' ? (char)(*s + ('a' - 'A')) : *s);
	}
	str_free(&folded);
}

static size_t hash(const char *s)
{
	uint64_t h = 14695981039346656037u; // FNV-1a
	for (; *s; s++)
		h = (h ^ (unsigned char)*s) * 1099511628211u;
	return (size_t)(h ^ h >> 29);
}

// The slot of a key, or the free one where it belongs.
static struct slot *slot_of(const struct names *n, const char *key)
{
	size_t at = hash(key) & (n->room - 1);
	while (n->slots[at].key && strcmp(n->slots[at].key, key) != 0)
		at = (at + 1) & (n->room - 1);
	return &n->slots[at];
}

static void grow(struct names *n)
{
	struct slot *old = n->slots;
	size_t room = n->room;
	n->room *= 2;
	n->slots = mem_alloc(n->room * sizeof *n->slots);
	memset(n->slots, 0, n->room * sizeof *n->slots);
	for (size_t i = 0; i < room; i++)
		if (old[i].key)
			*slot_of(n, old[i].key) = old[i];
	free(old);
}

const struct name *names_add(struct names *n, const char *text, int32_t row, long line)
{
	if (2 * n->used >= n->room)
		grow(n);
	make_key(&n->key, text);
	struct slot *slot = slot_of(n, str_text(&n->key));
	if (slot->key)
		return &slot->name;
	const char *key = str_text(&n->key);
	slot->key = arena_pack(n->arena, key, n->key.len);
	slot->name = (struct name){.text = slot->key, .row = row, .line = line};
	if (strcmp(key, text) != 0)
		slot->name.text = arena_pack(n->arena, text, strlen(text));
	n->used++;
	return NULL;
}

const struct name *names_find(const struct names *n, const char *text)
{
	struct str key = {0};
	make_key(&key, text);
	const struct slot *slot = slot_of(n, str_text(&key));
	str_free(&key);
	return slot->key ? &slot->name : NULL;
}

const struct name *names_near(const struct names *n, const char *text)
{
	const struct name *best = NULL;
	int best_distance = 1 + (int)strlen(text) / 3;
	for (size_t i = 0; i < n->room; i++) {
		if (!n->slots[i].key)
			continue;
		int d = text_distance(text, n->slots[i].name.text);
		// Among equals the earlier row, so that the answer does not depend on the hash.
		if (d < best_distance || (d == best_distance && (!best || n->slots[i].name.row < best->row))) {
			best = &n->slots[i].name;
			best_distance = d;
		}
	}
	return best;
}
