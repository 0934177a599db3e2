// SPDX-License-Identifier: EUPL-1.2
// `leitstand do --help`: the commands that a script can give, from the table of commands.
#include "app/verbs.h"
#include "base/text.h"
#include "cmd/command.h"
#include "plan/schema.h"

#include <stdio.h>
#include <string.h>

// What writes and says what it is about; the others change what is shown, or what stands under a cursor.
static bool for_scripts(const struct command *c)
{
	static const char *const alone[] = {"undo", "redo"};
	if (!(c->flags & COMMAND_WRITES) || c->flags & (COMMAND_TYPES | COMMAND_PANE))
		return false;
	bool named = c->object != NULL && strcmp(c->object, "import") != 0;
	for (size_t i = 0; i < sizeof alone / sizeof alone[0]; i++)
		named = named || (!c->object && strcmp(c->verb, alone[i]) == 0);
	return named;
}

void help_row(const char *left, const char *text)
{
	int pad = 34 - text_width(left);
	printf("  %s%*s%s\n", left, pad > 2 ? pad : 2, "", text);
}

static void list_objects(void)
{
	struct str line = {0};
	printf("\n%s\n", tr("Objects"));
	for (int t = 0; t < TABLE_COUNT; t++) {
		bool before = line.len > 0;
		if (before && line.len + strlen(schema[t].object) > 76) {
			printf("  %s\n", str_text(&line));
			str_clear(&line);
			before = false;
		}
		str_addf(&line, "%s%s", before ? " " : "", schema[t].object);
	}
	printf("  %s\n", str_text(&line));
	str_free(&line);
}

void help_commands(void)
{
	struct str left = {0};
	printf("\n%s\n", tr("Commands"));
	for (const struct command *c = commands; c->verb; c++) {
		if (!for_scripts(c))
			continue;
		bool any = c->object && strcmp(c->object, "*") == 0;
		str_clear(&left);
		str_addf(&left, "%s%s%s", any ? tr("OBJECT") : c->object ? c->object : "", c->object ? " " : "", c->verb);
		if (*c->arguments)
			str_addf(&left, " %s", tr(c->arguments));
		help_row(str_text(&left), tr(c->help));
	}
	str_free(&left);
	list_objects();
}
