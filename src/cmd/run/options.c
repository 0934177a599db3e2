// SPDX-License-Identifier: EUPL-1.2
// “What can I do here?”: what has no key of its own, or one that few remember, as a list to choose from. What each does
// is said by the table of commands.
#include "base/i18n.h"
#include "cmd/command.h"
#include "cmd/view/view.h"
#include "ui/dialog/menu.h"

#include <stdlib.h>
#include <string.h>

// A command as it would be typed; one that ends in a blank is typed on by the person.
static const struct {
	const char *command, *label; // message id: two or three words
} options[] = {
	{"add any", N_("add something")},
	{"edit", N_("edit it")},
	{"record checkin", N_("note a check-in")},
	{"record decision", N_("record a decision")},
	{"cycle judge", N_("review the quarter")},
	{"cycle retro", N_("look back on it")},
	{"cycle on", N_("lead the quarter on")},
	{"strategy edit", N_("edit the strategy")},
	{"pane lists", N_("list everything")},
	{"pane year", N_("see the year")},
	{"pane steps", N_("see the first steps")},
	{"tag add ", N_("name this state")},
	{"compare", N_("compare rankings")},
	{"as-of ", N_("see it as it was")},
	{"pane history", N_("see who changed what")},
	{"group", N_("group it otherwise")},
	{"narrow team", N_("only one team")},
	{"filter", N_("filter measures")},
	{"filter save ", N_("save this filter")},
	{"columns", N_("choose columns")},
	{"year", N_("figures of another year")},
	{"weights open", N_("turn the weights")},
	{"cut", N_("draw the cut line")},
	{"import ", N_("import a list")},
	{"export", N_("export")},
	{"report", N_("report")},
	{"picture", N_("picture")},
	{"keep", N_("keep this copy")},
	{"privacy", N_("hide names and money")},
	{"presentation", N_("show it to a room")},
	{"theme", N_("other colours")},
	{"pane help", N_("all keys")},
};
enum { OPTIONS = sizeof options / sizeof options[0] };

static bool works(struct session *s, const char *line, const struct command *c)
{
	struct ls_err err;
	const struct view *pane = panes[s->way.pane];
	if (command_allowed(s, c, &err) != LS_OK)
		return false;
	const struct look *look = session_look(s);
	if (strcmp(line, "edit") == 0)
		return pane->picked(session_state(s, s->way.pane), look).table < TABLE_COUNT || s->marks.n > 0;
	if (strcmp(line, "group") == 0 || strcmp(line, "narrow team") == 0) { // where a key of the pane does it
		struct str keys = str_on(s->frame);
		keymap_of(&keys, s->keys, session_context(s, s->way.pane), line);
		return keys.len > 0;
	}
	if (strcmp(line, "filter save ") == 0)
		return s->listing.filter.text.len > 0;
	return strcmp(line, "keep") != 0 || s->wished.place.len > 0;
}

// "gives the present state a name"; the key behind it where there is one.
static const char *about(struct session *s, const struct command *c, const char *line)
{
	struct str keys = str_on(s->frame);
	keymap_of(&keys, s->keys, session_context(s, s->way.pane), line);
	return keys.len ? arena_printf(s->frame, "%s (%s)", tr(c->help), str_text(&keys)) : tr(c->help);
}

static const char *command_of(struct session *s, const char *line)
{
	size_t n = strlen(line);
	struct str typed = str_on(s->frame);
	if (line[n - 1] != ' ')
		return line;
	str_add(&typed, "command ");
	str_addquoted(&typed, line);
	return str_text(&typed);
}

enum ls_code run_options(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	(void)argc;
	(void)argv;
	struct menu_item items[OPTIONS];
	size_t n = 0;
	session_look(s);
	for (size_t i = 0; i < OPTIONS; i++) {
		char **words = NULL;
		int count = str_words(options[i].command, &words);
		const struct command *c = command_find(s, count, words);
		free(words);
		if (c && works(s, options[i].command, c))
			items[n++] = (struct menu_item){tr(options[i].label), about(s, c, options[i].command),
											command_of(s, options[i].command)};
	}
	if (n == 0 || s->cols == 0)
		return ls_fail(err, LS_REFUSED, "%s", tr("There is nothing to choose from here."));
	overlay_push(s, &overlay_menu, menu_open(tr("What can I do here?"), items, n, 0));
	return LS_OK;
}
