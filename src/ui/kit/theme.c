// SPDX-License-Identifier: EUPL-1.2
// Finds themes, and those of the shared screen, among the files built in; their syntax is read by canvas/palette.c.
#include "ui/kit/theme.h"

#include "base/embed.h"
#include "base/i18n.h"

#include <string.h>

#define FOLDER       "themes/"
#define ENDING       ".theme"
#define NAME_MAX_LEN 31 // what struct palette holds

// The name in "themes/NAME.theme"; false for any other file there.
static bool name_of(const struct embedded *e, char name[NAME_MAX_LEN + 1])
{
	const char *s = e->name + strlen(FOLDER);
	size_t n = strlen(s), ending = strlen(ENDING);
	if (n <= ending || strcmp(s + n - ending, ENDING) != 0 || n - ending > NAME_MAX_LEN)
		return false;
	memcpy(name, s, n - ending);
	name[n - ending] = '\0';
	return true;
}

static bool add_name(const struct embedded *e, void *arg)
{
	struct str *out = arg;
	char name[NAME_MAX_LEN + 1];
	if (name_of(e, name))
		str_addf(out, "%s%s", out->len ? ", " : "", name);
	return true;
}

enum ls_code theme_load(struct palette *out, const char *name, struct ls_err *err)
{
	struct str path = {0};
	str_addf(&path, FOLDER "%s" ENDING, name);
	const struct embedded *e = embed_find(str_text(&path));
	str_free(&path);
	if (e)
		return palette_parse(out, name, (const char *)e->data, err);
	struct str all = {0};
	embed_each(FOLDER, add_name, &all);
	ls_fail(err, LS_USAGE, tr("There is no theme “%s”; there are: %s"), name, str_text(&all));
	str_free(&all);
	return LS_USAGE;
}

enum ls_code theme_stage(struct palette *out, const struct palette *own, struct ls_err *err)
{
	const char *name = !palette_coloured(own) ? "mono" : own->light ? "light" : "dark";
	struct str path = {0};
	str_addf(&path, "stage/%s" ENDING, name);
	const struct embedded *e = embed_find(str_text(&path));
	str_free(&path);
	return palette_parse(out, name, e ? (const char *)e->data : "", err);
}

struct search {
	const char *after;
	bool passed;
	char first[NAME_MAX_LEN + 1], next[NAME_MAX_LEN + 1];
};

static bool look_for_next(const struct embedded *e, void *arg)
{
	struct search *s = arg;
	char name[NAME_MAX_LEN + 1];
	if (!name_of(e, name))
		return true;
	if (!s->first[0])
		memcpy(s->first, name, sizeof name);
	if (s->passed) {
		memcpy(s->next, name, sizeof name);
		return false;
	}
	s->passed = strcmp(name, s->after) == 0;
	return true;
}

const char *theme_next(const char *name)
{
	static char found[NAME_MAX_LEN + 1]; // the answer outlives the call; the program draws in one thread
	struct search s = {.after = name};
	embed_each(FOLDER, look_for_next, &s);
	memcpy(found, s.next[0] ? s.next : s.first, sizeof found);
	return found;
}

const char *theme_title(const char *name)
{
	static const struct {
		const char *name, *title;
	} titles[] = {
		{"dark", N_("dark")}, {"light", N_("light")}, {"contrast", N_("high contrast")}, {"mono", N_("none")}};
	for (size_t i = 0; i < sizeof titles / sizeof titles[0]; i++)
		if (strcmp(titles[i].name, name) == 0)
			return tr(titles[i].title);
	return name;
}
