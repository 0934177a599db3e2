// SPDX-License-Identifier: EUPL-1.2
// A line of the settings is a name, quoted where it must be, and behind it the filter as it is typed.
#include "cmd/view/saved.h"

#include "base/i18n.h"
#include "cmd/desk.h"

#include <stdlib.h>
#include <string.h>

const struct saved_filter *listing_saved(const struct session *s, const char *name)
{
	for (size_t i = 0; i < s->listing.saved.n; i++)
		if (strcmp(s->listing.saved.at[i].name, name) == 0)
			return &s->listing.saved.at[i];
	return NULL;
}

static void note_saved(struct saved_filters *f, const char *name, const char *text)
{
	for (size_t i = 0; i < f->n; i++)
		if (strcmp(f->at[i].name, name) == 0) {
			free(f->at[i].text);
			f->at[i].text = mem_str(text);
			return;
		}
	if (f->n == FILTERS_MOST)
		return;
	f->at = mem_realloc(f->at, (f->n + 1) * sizeof *f->at);
	f->at[f->n++] = (struct saved_filter){mem_str(name), mem_str(text)};
}

// One line: a name, quoted where it must be, and behind it the filter as it is typed.
static void read_filter(struct saved_filters *f, char *line)
{
	line += strspn(line, " \t");
	char *end = line + strcspn(line, " \t");
	if (*line == '"' || *line == '\'')
		for (end = line + 1; *end && *end != *line; end++)
			end += *end == '\\' && end[1];
	end += *end == '"' || *end == '\'';
	if (*line == '#' || !*line || !*end)
		return;
	*end = '\0';
	char **words = NULL;
	int n = str_words(line, &words);
	const char *text = end + 1 + strspn(end + 1, " \t");
	if (n == 1 && *text)
		note_saved(f, words[0], text);
	if (n >= 0)
		free(words);
}

void saved_filters_read(struct saved_filters *f, const char *settings)
{
	char *copy = mem_str(settings), *save = NULL;
	for (char *line = strtok_r(copy, "\r\n", &save); line; line = strtok_r(NULL, "\r\n", &save))
		read_filter(f, line);
	free(copy);
}

void saved_filters_free(struct saved_filters *f)
{
	for (size_t i = 0; i < f->n; i++) {
		free(f->at[i].name);
		free(f->at[i].text);
	}
	free(f->at);
}

static enum ls_code write_filters(const struct listing *l, struct ls_err *err)
{
	struct str text = {0};
	str_add(&text, "# Filters of the lists of measures, as saved with :filter save NAME. A line: name, filter.\n");
	for (size_t i = 0; i < l->saved.n; i++) {
		str_addquoted(&text, l->saved.at[i].name);
		str_addf(&text, " %s\n", l->saved.at[i].text);
	}
	enum ls_code code = listing_write(l, "filters", &text, err);
	str_free(&text);
	return code;
}

enum ls_code listing_save(struct session *s, const char *name, struct ls_err *err)
{
	static const char *const taken[] = {"off", "save", "delete"};
	struct listing *l = &s->listing;
	if (l->filter.text.len == 0)
		return ls_fail(err, LS_REFUSED, "%s", session_keys(s, tr("There is no filter to save: {filter} begins one.")));
	for (size_t i = 0; i < sizeof taken / sizeof taken[0]; i++)
		if (strcmp(name, taken[i]) == 0)
			return ls_fail(err, LS_REFUSED, tr("“%s” is a word of the command itself; choose another name."), name);
	if (!*name || strlen(name) > FILTER_NAME_MOST || strpbrk(name, "\r\n:<>=~#"))
		return ls_fail(err, LS_REFUSED, "%s",
					   tr("A filter's name has up to 60 letters, and none of : ~ = < > #, for example “Amt 14”."));
	if (l->saved.n == FILTERS_MOST && !listing_saved(s, name))
		return ls_fail(err, LS_REFUSED, tr("There are %d filters already; “filter delete NAME” makes room."),
					   FILTERS_MOST);
	note_saved(&l->saved, name, str_text(&l->filter.text));
	str_set(&l->filter.name, name);
	session_changed(s);
	return write_filters(l, err);
}

enum ls_code listing_forget(struct session *s, const char *name, struct ls_err *err)
{
	struct listing *l = &s->listing;
	const struct saved_filter *found = listing_saved(s, name);
	if (!found)
		return ls_fail(err, LS_REFUSED, tr("There is no filter “%s”."), name);
	size_t at = (size_t)(found - l->saved.at);
	if (strcmp(str_text(&l->filter.name), name) == 0)
		str_clear(&l->filter.name);
	free(l->saved.at[at].name);
	free(l->saved.at[at].text);
	memmove(&l->saved.at[at], &l->saved.at[at + 1], (l->saved.n - at - 1) * sizeof *l->saved.at);
	l->saved.n--;
	session_changed(s);
	return write_filters(l, err);
}
