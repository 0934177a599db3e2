// SPDX-License-Identifier: EUPL-1.2
// The filter is understood once for a snapshot and asked once for each change of plan, scores or text; panes find one
// byte a measure. A filter that a changed plan no longer understands is taken off with a word.
#include "cmd/view/listing.h"

#include "base/i18n.h"
#include "cmd/desk.h"
#include "plan/filter/filter.h"

#include <stdlib.h>
#include <string.h>

void listing_free(struct session *s)
{
	struct listing *l = &s->listing;
	for (size_t i = 0; i < l->saved_n; i++) {
		free(l->saved[i].name);
		free(l->saved[i].text);
	}
	free(l->saved);
	free(l->shown);
	arena_free(l->arena);
	str_free(&l->columns);
	str_free(&l->filter);
	str_free(&l->filter_name);
	*l = (struct listing){.settings = NULL};
}

static void take_off(struct listing *l)
{
	str_clear(&l->filter);
	str_clear(&l->filter_name);
	l->understood = NULL;
	l->turn++;
}

void listing_other_plan(struct session *s)
{
	take_off(&s->listing);
	s->listing.year = 0;
	s->listing.stale = true;
}

// ---- asking ---------------------------------------------------------------------------------------------------------

static void ask(struct session *s)
{
	struct listing *l = &s->listing;
	size_t n = s->look.score->n;
	if (n > l->shown_room) {
		l->shown = mem_realloc(l->shown, n);
		l->shown_room = n;
	}
	l->count = 0;
	l->turn++;
	if (n == 0)
		return;
	filter_all(l->understood, s->look.score, l->shown);
	for (size_t i = 0; i < n; i++)
		l->count += l->shown[i];
}

// The same words for another snapshot or another day.
static bool understand_again(struct session *s)
{
	struct listing *l = &s->listing;
	struct ls_err err;
	arena_reset(l->arena);
	l->understood = NULL;
	if (filter_parse(l->arena, s->look.plan, str_text(&l->filter), s->look.today, &l->understood, &err) == LS_OK)
		return true;
	take_off(l);
	session_sayf(s, true, tr("The filter is off, this plan no longer knows what it names: %s"), err.text);
	return false;
}

void listing_look(struct session *s)
{
	struct listing *l = &s->listing;
	const struct plan *p = s->look.plan;
	s->look.columns = str_text(&l->columns);
	s->look.figures_year = s->deciding.rule.kind == CUT_RESOURCES ? s->deciding.rule.year : l->year;
	s->look.shown_turn = l->turn;
	if (l->filter.len == 0 || !s->model)
		return;
	bool other = p != l->plan || p->generation != l->generation || s->look.today != l->today || s->past.plan != NULL;
	if ((other || !l->understood) && !understand_again(s))
		return;
	int year = look_figures_year(&s->look);
	bool of_year = filter_of_year(l->understood), other_year = of_year && year != l->filtered_year;
	filter_year(l->understood, year);
	l->filtered_year = year;
	s->look.filter_of_year = of_year;
	// Weights being tried change the scores in place.
	bool again = other || other_year || l->stale || s->look.score != l->score || s->look.trial != NULL;
	l->plan = p;
	l->generation = p->generation;
	l->today = s->look.today;
	l->score = s->look.score;
	l->stale = false;
	if (again)
		ask(s);
	s->look.shown = s->look.score->n > 0 ? l->shown : NULL;
	s->look.filter = l->filter_name.len ? str_text(&l->filter_name) : str_text(&l->filter);
	s->look.shown_turn = l->turn;
}

// ---- settings -------------------------------------------------------------------------------------------------------

const struct saved_filter *listing_saved(const struct session *s, const char *name)
{
	for (size_t i = 0; i < s->listing.saved_n; i++)
		if (strcmp(s->listing.saved[i].name, name) == 0)
			return &s->listing.saved[i];
	return NULL;
}

static void note_saved(struct listing *l, const char *name, const char *text)
{
	for (size_t i = 0; i < l->saved_n; i++)
		if (strcmp(l->saved[i].name, name) == 0) {
			free(l->saved[i].text);
			l->saved[i].text = mem_str(text);
			return;
		}
	if (l->saved_n == FILTERS_MOST)
		return;
	l->saved = mem_realloc(l->saved, (l->saved_n + 1) * sizeof *l->saved);
	l->saved[l->saved_n++] = (struct saved_filter){mem_str(name), mem_str(text)};
}

// One line: a name, quoted where it must be, and behind it the filter as it is typed.
static void read_filter(struct listing *l, char *line)
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
		note_saved(l, words[0], text);
	if (n >= 0)
		free(words);
}

static void each_line(struct listing *l, const char *text, void (*read)(struct listing *, char *))
{
	char *copy = mem_str(text), *save = NULL;
	for (char *line = strtok_r(copy, "\r\n", &save); line; line = strtok_r(NULL, "\r\n", &save))
		read(l, line);
	free(copy);
}

static void read_measures(struct listing *l, char *line)
{
	static const char word[] = "columns ";
	if (strncmp(line, word, sizeof word - 1) == 0)
		str_set(&l->columns, line + sizeof word - 1);
}

void listing_begin(struct session *s, const struct session_settings *settings)
{
	struct listing *l = &s->listing;
	struct str text = str_on(s->frame);
	l->settings = settings;
	if (!settings)
		return;
	settings->read(settings->arg, &text, "measures");
	each_line(l, str_text(&text), read_measures);
	str_clear(&text);
	settings->read(settings->arg, &text, "filters");
	each_line(l, str_text(&text), read_filter);
}

static enum ls_code write_settings(const struct listing *l, const char *name, const struct str *text,
								   struct ls_err *err)
{
	return l->settings ? l->settings->write(l->settings->arg, name, str_text(text), err) : LS_OK;
}

static enum ls_code write_filters(const struct listing *l, struct ls_err *err)
{
	struct str text = {0};
	str_add(&text, "# Filters of the lists of measures, as saved with :filter save NAME. A line: name, filter.\n");
	for (size_t i = 0; i < l->saved_n; i++) {
		str_addquoted(&text, l->saved[i].name);
		str_addf(&text, " %s\n", l->saved[i].text);
	}
	enum ls_code code = write_settings(l, "filters", &text, err);
	str_free(&text);
	return code;
}

enum ls_code listing_save(struct session *s, const char *name, struct ls_err *err)
{
	static const char *const taken[] = {"off", "save", "delete"};
	struct listing *l = &s->listing;
	if (l->filter.len == 0)
		return ls_fail(err, LS_REFUSED, "%s", tr("There is no filter to save: f begins one."));
	for (size_t i = 0; i < sizeof taken / sizeof taken[0]; i++)
		if (strcmp(name, taken[i]) == 0)
			return ls_fail(err, LS_REFUSED, tr("“%s” is a word of the command itself; choose another name."), name);
	if (!*name || strlen(name) > FILTER_NAME_MOST || strpbrk(name, "\r\n:<>=~#"))
		return ls_fail(err, LS_REFUSED, "%s",
					   tr("A filter's name has up to 60 letters, and none of : ~ = < > #, for example “Amt 14”."));
	if (l->saved_n == FILTERS_MOST && !listing_saved(s, name))
		return ls_fail(err, LS_REFUSED, tr("There are %d filters already; “filter delete NAME” makes room."),
					   FILTERS_MOST);
	note_saved(l, name, str_text(&l->filter));
	str_set(&l->filter_name, name);
	session_changed(s);
	return write_filters(l, err);
}

enum ls_code listing_forget(struct session *s, const char *name, struct ls_err *err)
{
	struct listing *l = &s->listing;
	const struct saved_filter *found = listing_saved(s, name);
	if (!found)
		return ls_fail(err, LS_REFUSED, tr("There is no filter “%s”."), name);
	size_t at = (size_t)(found - l->saved);
	if (strcmp(str_text(&l->filter_name), name) == 0)
		str_clear(&l->filter_name);
	free(l->saved[at].name);
	free(l->saved[at].text);
	memmove(&l->saved[at], &l->saved[at + 1], (l->saved_n - at - 1) * sizeof *l->saved);
	l->saved_n--;
	session_changed(s);
	return write_filters(l, err);
}

enum ls_code listing_columns(struct session *s, const char *columns, bool keep, struct ls_err *err)
{
	struct listing *l = &s->listing;
	str_set(&l->columns, columns);
	session_changed(s);
	if (!keep)
		return LS_OK;
	struct str text = str_on(s->frame);
	str_add(&text, "# The list of measures, as arranged with o or :columns. A name may have a width: title:30\n");
	if (*columns)
		str_addf(&text, "columns %s\n", columns);
	return write_settings(l, "measures", &text, err);
}

void listing_year(struct session *s, int year)
{
	s->listing.year = year;
	session_changed(s);
}
