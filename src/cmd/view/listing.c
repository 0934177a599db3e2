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
	for (int i = 0; i < ARRANGED; i++)
		str_free(&l->columns[i]);
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
	s->look.columns = str_text(&l->columns[ARRANGED_LIST]);
	s->look.bar_columns = str_text(&l->columns[ARRANGED_BARS]);
	s->look.dots = l->dots;
	s->look.year = l->year;
	s->look.figures_year = rule->kind == CUT_RESOURCES ? rule->year : l->year;
	filtering_look(s);
}

static const char *const words[ARRANGED] = {"columns ", "roadmap "}; // of the settings

static void read_columns(struct listing *l, const char *text)
{
	char *copy = mem_str(text), *save = NULL;
	for (char *line = strtok_r(copy, "\r\n", &save); line; line = strtok_r(NULL, "\r\n", &save))
		for (int i = 0; i < ARRANGED; i++)
			if (strncmp(line, words[i], strlen(words[i])) == 0)
				str_set(&l->columns[i], line + strlen(words[i]));
	free(copy);
}

// The lines of what is kept; of `but` that which is shown now, of the others as it stands in the settings.
static void write_columns(const struct listing *l, enum arranged but, struct str *out)
{
	struct listing kept = {.settings = l->settings};
	struct str text = {0};
	if (l->settings)
		l->settings->read(l->settings->arg, &text, "measures");
	read_columns(&kept, str_text(&text));
	str_add(
		out,
		"# Columns, as arranged with o or :columns: of the list of measures, and left of the bars of the roadmap. A "
		"name may have a width: title:30\n");
	for (int i = 0; i < ARRANGED; i++) {
		const struct str *is = i == (int)but ? &l->columns[i] : &kept.columns[i];
		if (is->len)
			str_addf(out, "%s%s\n", words[i], str_text(is));
	}
	for (int i = 0; i < ARRANGED; i++)
		str_free(&kept.columns[i]);
	str_free(&text);
}

void listing_usual_columns(struct session *s)
{
	struct listing *l = &s->listing;
	struct str text = str_on(s->frame);
	if (!l->settings)
		return;
	l->settings->read(l->settings->arg, &text, "measures");
	for (int i = 0; i < ARRANGED; i++)
		str_clear(&l->columns[i]);
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

enum ls_code listing_columns(struct session *s, enum arranged what, const char *columns, bool keep, struct ls_err *err)
{
	struct listing *l = &s->listing;
	str_set(&l->columns[what], columns);
	session_changed(s);
	if (!keep)
		return LS_OK;
	struct str text = str_on(s->frame);
	write_columns(l, what, &text);
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
