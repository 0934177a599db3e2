// SPDX-License-Identifier: EUPL-1.2
// Words NAME=VALUE, quoted as on the command line.
#include "ui/kit/memory.h"

#include "base/num.h"
#include "plan/schema.h"

#include <stdlib.h>
#include <string.h>

static bool plain(const char *value)
{
	for (; *value; value++)
		if ((unsigned char)*value < ' ' || *value == 0x7F)
			return false;
	return true;
}

void memory_put(struct str *out, const char *name, const char *value)
{
	struct str word = {0};
	if (*value && plain(value)) {
		str_addf(&word, "%s=%s", name, value);
		str_add(out, out->len ? " " : "");
		str_addquoted(out, str_text(&word));
	}
	str_free(&word);
}

bool memory_get(struct str *value, const char *text, const char *name)
{
	char **words = NULL;
	int n = str_words(text, &words);
	size_t len = strlen(name);
	bool found = false;
	for (int i = 0; i < n && !found; i++) {
		found = strncmp(words[i], name, len) == 0 && words[i][len] == '=';
		if (found)
			str_add(value, words[i] + len + 1);
	}
	if (n >= 0)
		free(words);
	return found;
}

static bool whole_number(const char *text, int32_t *out)
{
	int64_t n = 0;
	if (!num_parse_plain(text, 0, &n) || n < INT32_MIN || n > INT32_MAX)
		return false;
	*out = (int32_t)n;
	return true;
}

void memory_put_ids(struct str *out, const char *name, const int32_t *ids, size_t n)
{
	struct str list = {0};
	for (size_t i = 0; i < n && i < MEMORY_IDS; i++)
		str_addf(&list, "%s%d", i ? "," : "", (int)ids[i]);
	memory_put(out, name, str_text(&list));
	str_free(&list);
}

size_t memory_get_ids(int32_t *ids, size_t most, const char *text, const char *name)
{
	struct str list = {0};
	size_t n = 0;
	memory_get(&list, text, name);
	char *save = NULL;
	for (char *one = list.len ? strtok_r(list.s, ",", &save) : NULL; one && n < most; one = strtok_r(NULL, ",", &save))
		n += whole_number(one, &ids[n]);
	str_free(&list);
	return n;
}

#define TOPS_MOST 4
#define TOP_MOST  1000000 // lines; nobody scrolls further, and sums with it stay numbers

void memory_put_tops(struct str *out, const int *tops, size_t n)
{
	int32_t ids[TOPS_MOST] = {0};
	bool any = false;
	for (size_t i = 0; i < n && i < TOPS_MOST; i++) {
		ids[i] = tops[i] > 0 && tops[i] <= TOP_MOST ? tops[i] : 0;
		any |= ids[i] > 0;
	}
	if (any)
		memory_put_ids(out, "top", ids, n);
}

void memory_get_tops(int *tops, size_t n, const char *text)
{
	int32_t ids[TOPS_MOST];
	size_t found = memory_get_ids(ids, TOPS_MOST, text, "top");
	for (size_t i = 0; i < n; i++)
		tops[i] = i < found && ids[i] > 0 && ids[i] <= TOP_MOST ? ids[i] : 0;
}

void memory_put_pick(struct str *out, const char *name, struct pick pick)
{
	struct str value = {0};
	if (pick.table < TABLE_COUNT && pick.id != NONE32)
		str_addf(&value, "%s:%d", schema[pick.table].name, (int)pick.id);
	memory_put(out, name, str_text(&value));
	str_free(&value);
}

struct pick memory_get_pick(const char *text, const char *name)
{
	struct pick pick = {TABLE_COUNT, NONE32, NONE32};
	struct str value = {0};
	memory_get(&value, text, name);
	const char *at = str_text(&value);
	size_t len = strcspn(at, ":");
	for (int t = 0; at[len] && t < TABLE_COUNT; t++) {
		bool same = strlen(schema[t].name) == len && memcmp(schema[t].name, at, len) == 0;
		if (same && whole_number(at + len + 1, &pick.id))
			pick.table = (enum table_id)t;
	}
	str_free(&value);
	return pick;
}

void view_remember(const struct view *v, void *state, const struct look *look, struct str *out)
{
	if (v->remember)
		v->remember(state, look, out);
	struct pick own = memory_get_pick(str_text(out), "at");
	if (!v->inner && own.table == TABLE_COUNT)
		memory_put_pick(out, "at", v->picked(state, look));
}

void view_recall(const struct view *v, void *state, const struct look *look, const char *text)
{
	if (v->recall)
		v->recall(state, look, text);
	struct pick at = memory_get_pick(text, "at");
	if (!v->inner && at.table < TABLE_COUNT && plan_find(look->plan, at.table, at.id))
		(void)v->select(state, look, at.table, at.id);
}
