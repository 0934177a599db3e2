// SPDX-License-Identifier: EUPL-1.2
// Files and folders: what stands in the folder that is being typed, folders first, so that Tab leads on into them.
// Blanks need no quotes while they are typed; "~" is the home.
#include "cmd/complete.h"
#include "cmd/prompt.h"
#include "cmd/state.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { ENTRIES_MOST = 4000 };

static bool ends_so(const char *name, const char *const *endings)
{
	size_t n = strlen(name);
	for (size_t i = 0; endings && endings[i]; i++) {
		size_t e = strlen(endings[i]);
		if (n > e && strcasecmp(name + n - e, endings[i]) == 0)
			return true;
	}
	return false;
}

static int by_name(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

// What stands in a folder, in order; `folders`: these alone, else the files that end so.
static size_t entries(struct arena *a, const char *folder, const char *begin, bool folders, const char *const *endings,
					  const char **out)
{
	DIR *d = opendir(folder);
	size_t n = 0;
	struct stat st;
	for (struct dirent *e; d && n < ENTRIES_MOST && (e = readdir(d));) {
		if (e->d_name[0] == '.' && begin[0] != '.')
			continue;
		if (strcmp(e->d_name, ".") == 0 || strcmp(e->d_name, "..") == 0)
			continue;
		bool is_folder = fstatat(dirfd(d), e->d_name, &st, 0) == 0 && S_ISDIR(st.st_mode);
		if (is_folder != folders || (!folders && !ends_so(e->d_name, endings)))
			continue;
		out[n++] = arena_printf(a, folders ? "%s/" : "%s", e->d_name);
	}
	if (d)
		closedir(d);
	qsort(out, n, sizeof *out, by_name);
	return n;
}

void complete_path(struct session *s, const char *typed, const char *const *endings)
{
	struct arena *a = s->prompt.arena;
	const char *slash = strrchr(typed, '/'), *home = getenv("HOME");
	const char *begin = slash ? slash + 1 : typed;
	const char *front = arena_dup(a, typed, slash ? (size_t)(slash + 1 - typed) : 0);
	const char *folder = *front ? front : ".";
	if (strcmp(typed, "~") == 0 && home) {
		complete_offer(s, "~/", typed);
		return;
	}
	if (front[0] == '~' && front[1] == '/' && home)
		folder = arena_printf(a, "%s%s", home, front + 1);
	const char **names = arena_alloc(a, ENTRIES_MOST * sizeof *names);
	for (int pass = 0; pass < 2; pass++) {
		size_t n = entries(a, folder, begin, pass == 0, endings, names);
		for (size_t i = 0; i < n; i++)
			complete_offer(s, arena_printf(a, "%s%s", front, names[i]), typed);
	}
}
