// SPDX-License-Identifier: EUPL-1.2
// Reads the embedded German catalogue (GNU .mo, written with --no-hash: its ids are sorted). Numbers in it are
// little-endian, msgfmt's default on every machine. A look-up is a binary search, and texts that were found once
// come from a small table keyed by the id's address.
#include "base/i18n.h"

#include "base/embed.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { CACHE_SIZE = 1024 };

static struct {
	bool tried;
	const unsigned char *data;
	uint32_t count, ids, texts; // number of entries; offsets of the two tables of (length, offset)
} catalogue;

static struct {
	const char *asked; // the caller's pointer; what it points to is compared with `id` at each hit
	const char *id, *text;
} cache[CACHE_SIZE];

static enum lang current = LANG_EN;

static uint32_t number(size_t offset)
{
	const unsigned char *p = catalogue.data + offset;
	return (uint32_t)p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
}

static const char *entry(uint32_t table, uint32_t i)
{
	return (const char *)catalogue.data + number(table + 8 * (size_t)i + 4);
}

static void open_catalogue(void)
{
	const struct embedded *f = embed_find("po/de.mo");

	catalogue.tried = true;
	if (!f || f->size < 28)
		return;
	catalogue.data = f->data;
	if (number(0) != 0x950412de)
		return;
	catalogue.count = number(8);
	catalogue.ids = number(12);
	catalogue.texts = number(16);
}

// The text for the id, or NULL; *found is the catalogue's own copy of the id.
static const char *search(const char *id, const char **found)
{
	if (!catalogue.tried)
		open_catalogue();
	uint32_t low = 0, high = catalogue.count;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		const char *other = entry(catalogue.ids, middle);
		int c = strcmp(id, other);
		if (c == 0) {
			*found = other;
			return entry(catalogue.texts, middle);
		}
		if (c < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return NULL;
}

void i18n_set(enum lang lang)
{
	current = lang;
}

enum lang i18n_lang(void)
{
	return current;
}

bool i18n_parse(const char *name, enum lang *out)
{
	static const struct {
		const char *name;
		enum lang lang;
	} names[] = {{"de", LANG_DE}, {"en", LANG_EN}, {"C", LANG_EN}, {"POSIX", LANG_EN}};
	size_t n = strcspn(name, "_.@-");

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		if (strlen(names[i].name) == n && strncmp(names[i].name, name, n) == 0) {
			*out = names[i].lang;
			return true;
		}
	}
	return false;
}

enum lang i18n_default(void)
{
	static const char *const variables[] = {"LC_ALL", "LC_MESSAGES", "LANG"};

	for (size_t i = 0; i < sizeof variables / sizeof *variables; i++) {
		const char *value = getenv(variables[i]);
		enum lang lang;
		if (!value || !*value)
			continue;
		return i18n_parse(value, &lang) ? lang : LANG_DE;
	}
	return LANG_DE;
}

const char *tr_in(enum lang lang, const char *id)
{
	// The empty id holds the catalogue's own header.
	if (lang == LANG_EN || !*id)
		return id;
	size_t slot = ((uintptr_t)id ^ ((uintptr_t)id >> 10)) % CACHE_SIZE;
	if (cache[slot].asked == id && strcmp(id, cache[slot].id) == 0)
		return cache[slot].text;
	const char *own;
	const char *text = search(id, &own);
	if (!text)
		return id;
	cache[slot].asked = id;
	cache[slot].id = own;
	cache[slot].text = text;
	return text;
}

const char *tr(const char *id)
{
	return tr_in(current, id);
}

// German and English have the same two forms, chosen by n ≠ 1.
const char *tr_n(const char *one, const char *many, unsigned long n)
{
	const char *text = tr_in(current, one);
	if (text == one)
		return n == 1 ? one : many;
	return n == 1 ? text : text + strlen(text) + 1;
}
