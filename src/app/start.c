// SPDX-License-Identifier: EUPL-1.2
// What the start page offers.
#include "app/start.h"

#include "app/trial.h"
#include "app/verbs.h"
#include "exchange/folder/folder.h"
#include "ui/program/start.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define LEFT_MOST 4

static const char *quoted(struct arena *a, const char *verb, const char *word)
{
	struct str s = {0};
	str_addf(&s, "%s ", verb);
	str_addquoted(&s, word);
	const char *text = arena_str(a, str_text(&s));
	str_free(&s);
	return text;
}

static const char *short_path(struct arena *a, const char *path)
{
	const char *home = getenv("HOME");
	size_t n = home ? strlen(home) : 0;
	return n > 1 && strncmp(path, home, n) == 0 && path[n] == '/' ? arena_printf(a, "~%s", path + n) : path;
}

// A copy of a sample that the last `demo` could not ask about.
static struct start_entry left_over(struct arena *a, const char *path)
{
	struct stat st;
	struct str day = {0};
	const char *slash = strrchr(path, '/'), *title = slash ? slash + 1 : path;
	struct tm t;
	if (stat(path, &st) == 0 && localtime_r(&st.st_mtime, &t))
		date_text(&day, date_day(t.tm_year + 1900, t.tm_mon + 1, t.tm_mday), PRECISION_DAY);
	for (int i = 0; samples[i].name; i++)
		if (strncmp(samples[i].name, title, strlen(samples[i].name)) == 0 &&
			strcmp(title + strlen(samples[i].name), ".db") == 0)
			title = samples[i].title;
	struct start_entry e = {.kind = START_LEFT,
							.title = arena_str(a, title),
							.line = arena_printf(a, tr("your copy from a demo, changed last on %s"), str_text(&day)),
							.command = quoted(a, "plan", path)};
	str_free(&day);
	return e;
}

const struct start_entry *start_entries(struct arena *a)
{
	struct recent recent[RECENT_MOST];
	char *left[LEFT_MOST];
	int n = recent_read(recent), k = 0, samples_n = 0, left_n = trial_left(left, LEFT_MOST);
	while (samples[samples_n].name)
		samples_n++;
	struct start_entry *list = arena_zero(a, (size_t)(left_n + n + samples_n + 2), sizeof *list);
	for (int i = 0; i < left_n; i++) {
		list[k++] = left_over(a, left[i]);
		free(left[i]);
	}
	for (int i = 0; i < n; i++) {
		const char *path = recent[i].path, *file = strrchr(path, '/') + 1;
		list[k++] = (struct start_entry){.kind = START_RECENT,
										 .title = arena_str(a, recent[i].name ? recent[i].name : file),
										 .line = arena_str(a, short_path(a, path)),
										 .command = quoted(a, "plan", path),
										 .missing = access(path, R_OK) != 0};
	}
	recent_free(recent, n);
	for (int i = 0; i < samples_n; i++)
		list[k++] = (struct start_entry){.kind = START_SAMPLE,
										 .title = samples[i].title,
										 .line = tr(samples[i].line),
										 .command = quoted(a, "demo", samples[i].name)};
	list[k] = (struct start_entry){.kind = START_NEW,
								   .title = tr("A new plan"),
								   .line = tr("asks for the name of a file and begins empty"),
								   .command = "new"};
	return list;
}
