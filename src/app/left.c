// SPDX-License-Identifier: EUPL-1.2
// The first line names the form of the file, the second one the plan, the third the theme.
#include "app/left.h"

#include "app/verbs.h"

#include <stdlib.h>
#include <string.h>

#define FORM       "leitstand left 1\n"
#define THEME      "theme "
#define START      "start" // stands for the plan of the start page; a path begins with /
#define IDLE_LOOKS 4       // of half a second each

// Appends theme and what follows it, as they were left for a plan.
static void read_left(const char *plan, struct str *theme, struct str *text)
{
	struct str all = {0}, head = {0};
	str_addf(&head, "%s%s\n" THEME, FORM, plan);
	if (state_read(&all, "left", plan) && strncmp(str_text(&all), str_text(&head), head.len) == 0) {
		const char *at = str_text(&all) + head.len, *end = strchr(at, '\n');
		if (end)
			str_addn(theme, at, (size_t)(end - at));
		str_add(text, end ? end + 1 : "");
	}
	str_free(&all);
	str_free(&head);
}

static void write_left(const char *plan, const char *theme, const char *text)
{
	struct str all = {0};
	str_addf(&all, "%s%s\n" THEME "%s\n%s", FORM, plan, theme, text);
	(void)state_write("left", plan, str_text(&all)); // a failure is not told: nothing of the plan is lost
	str_free(&all);
}

void left_return(struct left *l, struct session *s)
{
	const struct model *m = session_plan(s);
	char *full = m && *model_path(m) ? realpath(model_path(m), NULL) : NULL;
	struct str text = {0};
	l->idle = 0;
	str_clear(&l->plan);
	str_clear(&l->theme);
	if (full && !strchr(full, '\n') && !l->off) {
		str_set(&l->plan, full);
		read_left(full, &l->theme, &text);
		session_recall(s, str_text(&text));
	}
	str_set(&l->text, str_text(&text));
	free(full);
	str_free(&text);
}

void left_last_theme(const struct left *l, struct str *out)
{
	struct str text = {0};
	if (!l->off)
		read_left(START, out, &text);
	str_free(&text);
}

static void note(struct left *l, struct session *s, bool anyway)
{
	struct str now = {0};
	if (l->off || l->plan.len == 0)
		return;
	session_remember(s, &now);
	if (anyway || strcmp(str_text(&now), str_text(&l->text)) != 0)
		write_left(str_text(&l->plan), str_text(&l->theme), str_text(&now));
	str_set(&l->text, str_text(&now));
	str_free(&now);
}

void left_chose_theme(struct left *l, struct session *s, const char *theme)
{
	if (l->off)
		return;
	write_left(START, theme, "");
	str_set(&l->theme, theme);
	note(l, s, true);
}

void left_now(struct left *l, struct session *s)
{
	note(l, s, false);
}

void left_tick(struct left *l, struct session *s, bool idle)
{
	l->idle = idle ? l->idle + 1 : 0;
	if (l->idle == IDLE_LOOKS)
		note(l, s, false);
}

void left_free(struct left *l)
{
	str_free(&l->plan);
	str_free(&l->text);
	str_free(&l->theme);
}
