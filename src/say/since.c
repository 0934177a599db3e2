// SPDX-License-Identifier: EUPL-1.2
// What was changed since the last meeting, per object.
#include "base/i18n.h"
#include "say/agenda.h"
#include "say/meeting.h"
#include "say/progress.h"
#include "say/value.h"

#include <string.h>

// The meetings and what was noted in them have minutes of their own.
static bool told_there(const struct change *c)
{
	return c->table == T_meeting || c->table == T_attendance || c->table == T_meeting_item;
}

struct told_object {
	const char *name, *what;
};

static struct told_object *object_named(struct told_object *list, size_t *n, struct arena *a, const char *name)
{
	for (size_t i = *n; i-- > 0;)
		if (strcmp(list[i].name, name) == 0)
			return &list[i];
	list[*n] = (struct told_object){arena_str(a, name), ""};
	return &list[(*n)++];
}

void since_tell(struct doc *d, const struct look *look, const struct meeting *before, const struct changes *changes)
{
	struct str title = str_on(look->frame);
	if (before) {
		str_add(&title, tr("Since "));
		meeting_when(&title, before);
	} else {
		str_add(&title, tr("This team has not met before"));
	}
	doc_begin(d, look->frame, str_text(&title));
	struct told_object *list = arena_alloc(d->a, (changes->n + 1) * sizeof *list);
	size_t n = 0;
	for (size_t i = 0; i < changes->n; i++) {
		const struct change *c = &changes->list[i];
		struct str name = str_on(d->a), what = str_on(d->a), all = str_on(d->a);
		struct str shown = str_on(d->a);
		if (told_there(c) || !tell_worth(changes, c))
			continue;
		size_t told = tell_change(&what, look->plan, changes, c);
		tell_object(&name, look->plan, changes, c->table, c->row);
		struct told_object *of = object_named(list, &n, d->a, str_text(&name));
		str_add(&all, of->what);
		progress_join(&all);
		value_label(&shown, str_text(&what), told, look_hides(look, tell_hidden(look->plan, c)));
		str_add(&all, str_text(&shown));
		of->what = str_text(&all);
	}
	if (before && n == 0)
		doc_text(d, tr("Nothing was changed since then."));
	for (size_t i = 0; i < n; i++)
		doc_item(d, arena_printf(d->a, "%s: %s", list[i].name, list[i].what));
}
