// SPDX-License-Identifier: EUPL-1.2
// What is kept is two texts of the settings: the columns, and the filters.
#include "cmd/view/listing.h"

#include "base/i18n.h"
#include "cmd/desk.h"

#include <stdlib.h>
#include <string.h>

#define DOTS_ON "dots on\n" // the text of the settings

void listing_free(struct session *s)
{
	struct listing *l = &s->listing;
	saved_filters_free(&l->saved);
	filtering_free(&l->filter);
	str_free(&l->columns);
	*l = (struct listing){.settings = NULL};
}

void listing_other_plan(struct session *s)
{
	filtering_take_off(&s->listing.filter);
	s->listing.year = 0;
	s->listing.filter.of.stale = true;
}

void listing_look(struct session *s)
{
	const struct listing *l = &s->listing;
	const struct cut_rule *rule = &s->deciding.cut.rule;
	s->look.columns = str_text(&l->columns);
	s->look.dots = l->dots;
	s->look.year = l->year;
	s->look.figures_year = rule->kind == CUT_RESOURCES ? rule->year : l->year;
	filtering_look(s);
}

static void read_columns(struct listing *l, const char *text)
{
	static const char word[] = "columns ";
	char *copy = mem_str(text), *save = NULL;
	for (char *line = strtok_r(copy, "\r\n", &save); line; line = strtok_r(NULL, "\r\n", &save))
		if (strncmp(line, word, sizeof word - 1) == 0)
			str_set(&l->columns, line + sizeof word - 1);
	free(copy);
}

void listing_usual_columns(struct session *s)
{
	struct listing *l = &s->listing;
	struct str text = str_on(s->frame);
	if (!l->settings)
		return;
	l->settings->read(l->settings->arg, &text, "measures");
	str_clear(&l->columns);
	read_columns(l, str_text(&text));
}

void listing_begin(struct session *s, const struct session_settings *settings)
{
	struct listing *l = &s->listing;
	struct str text = str_on(s->frame);
	l->settings = settings;
	if (!settings)
		return;
	listing_usual_columns(s);
	settings->read(settings->arg, &text, "course");
	l->dots = strcmp(str_text(&text), DOTS_ON) == 0;
	str_clear(&text);
	settings->read(settings->arg, &text, "filters");
	saved_filters_read(&l->saved, str_text(&text));
}

enum ls_code listing_write(const struct listing *l, const char *name, const struct str *text, struct ls_err *err)
{
	return l->settings ? l->settings->write(l->settings->arg, name, str_text(text), err) : LS_OK;
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
	return listing_write(l, "measures", &text, err);
}

enum ls_code listing_dots(struct session *s, bool dots, struct ls_err *err)
{
	struct str text = str_on(s->frame);
	s->listing.dots = dots;
	session_changed(s);
	str_add(&text, dots ? DOTS_ON : "dots off\n");
	return listing_write(&s->listing, "course", &text, err);
}

void listing_year(struct session *s, int year)
{
	s->listing.year = year;
	session_changed(s);
}
