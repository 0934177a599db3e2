// SPDX-License-Identifier: EUPL-1.2
// What views answer alike, and what is left to the program.
#include "ui/kit/view.h"

#include <stdlib.h>
#include <string.h>

const char *view_keys(const struct view *v)
{
	return v->keys ? v->keys : v->name;
}

const struct hint *view_hints(const struct view *v, void *state, const struct look *look)
{
	return v->hints_now ? v->hints_now(state, look) : v->hints;
}

bool view_is_word(const char *s)
{
	return s[0] >= 'a' && s[0] <= 'z' && s[1] != '\0';
}

const char *view_cursor(int argc, char *const argv[])
{
	return argc > 1 && strcmp(argv[0], "cursor") == 0 ? argv[1] : "";
}

int view_notch(int argc, char *const argv[])
{
	int by = argc > 1 && strcmp(argv[0], "notch") == 0 ? atoi(argv[1]) : 0;
	return by < -100 ? -100 : by > 100 ? 100 : by;
}

enum answer view_other(const char *word)
{
	static const char *const passed[] = {"privacy", "theme", "redraw", "saved"};
	for (size_t i = 0; i < sizeof passed / sizeof passed[0]; i++)
		if (strcmp(passed[i], word) == 0)
			return ANSWER_IGNORED;
	return ANSWER_DONE;
}

struct pick pick_nothing(void *state, const struct look *look)
{
	(void)state;
	(void)look;
	return (struct pick){TABLE_COUNT, NONE32, NONE32};
}

bool select_nothing(void *state, const struct look *look, enum table_id t, int32_t id)
{
	(void)state;
	(void)look;
	(void)t;
	(void)id;
	return false;
}
