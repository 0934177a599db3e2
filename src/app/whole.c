// SPDX-License-Identifier: EUPL-1.2
// A name that nobody else has, taken by a rename that never replaces.
#include "app/whole.h"

#include "base/i18n.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define ENDING ".new" // NAME.PROCESS.new

static const char *name_in(const char *path)
{
	const char *slash = strrchr(path, '/');
	return slash ? slash + 1 : path;
}

// "." where the path has none.
static void folder_of(struct str *out, const char *path)
{
	const char *name = name_in(path);
	if (name == path)
		str_add(out, ".");
	else
		str_addn(out, path, name - path > 1 ? (size_t)(name - path) - 1 : 1);
}

static void remove_all(const char *path)
{
	struct str file = {0};
	DIR *d = opendir(path);
	for (struct dirent *e; d && (e = readdir(d));)
		if (strcmp(e->d_name, ".") != 0 && strcmp(e->d_name, "..") != 0)
			(void)unlinkat(dirfd(d), e->d_name, 0);
	if (d) {
		(void)closedir(d);
		(void)rmdir(path);
	} else {
		(void)unlink(path);
	}
	str_addf(&file, "%s-journal", path);
	(void)unlink(str_text(&file));
	str_free(&file);
}

// The process that made NAME.PROCESS.new, 0 for other names.
static long maker(const char *file, const char *name)
{
	size_t n = strlen(name);
	char *end = NULL;
	if (strncmp(file, name, n) != 0 || file[n] != '.')
		return 0;
	long process = strtol(file + n + 1, &end, 10);
	return end > file + n + 1 && strcmp(end, ENDING) == 0 && process > 0 ? process : 0;
}

// What is left of tries that were killed.
static void sweep(const struct whole *w)
{
	struct str folder = {0}, path = {0};
	folder_of(&folder, str_text(&w->path));
	DIR *d = opendir(str_text(&folder));
	for (struct dirent *e; d && (e = readdir(d));) {
		long process = maker(e->d_name, name_in(str_text(&w->path)));
		if (process == 0 || process == (long)getpid() || kill((pid_t)process, 0) == 0 || errno != ESRCH)
			continue;
		str_clear(&path);
		str_addf(&path, "%s/%s", str_text(&folder), e->d_name);
		remove_all(str_text(&path));
	}
	if (d)
		(void)closedir(d);
	str_free(&folder);
	str_free(&path);
}

void whole_begin(struct whole *w, const char *path)
{
	*w = (struct whole){0};
	str_add(&w->path, path);
	while (w->path.len > 1 && w->path.s[w->path.len - 1] == '/')
		w->path.s[--w->path.len] = '\0';
	sweep(w);
	str_addf(&w->making, "%s.%ld%s", str_text(&w->path), (long)getpid(), ENDING);
	remove_all(str_text(&w->making)); // of a process that had this number before
}

// Some file systems know no rename that never replaces: there a look comes first, which is nearly as good.
static int take_name(const char *from, const char *to)
{
	struct stat st;
#ifdef RENAME_NOREPLACE
	if (renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
		return 0;
	if (errno != EINVAL && errno != ENOSYS)
		return errno;
#endif
	if (lstat(to, &st) == 0)
		return EEXIST;
	return rename(from, to) == 0 ? 0 : errno;
}

static void keep_name(const char *path)
{
	struct str folder = {0};
	folder_of(&folder, path);
	int fd = open(str_text(&folder), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (fd >= 0) {
		(void)fsync(fd);
		close(fd);
	}
	str_free(&folder);
}

enum ls_code whole_place(struct whole *w, struct ls_err *err)
{
	const char *path = str_text(&w->path);
	struct str journal = {0};
	// What is left of a plan that is gone must not be taken for the journal of this one.
	str_addf(&journal, "%s-journal", path);
	struct stat st;
	if (lstat(path, &st) != 0)
		(void)unlink(str_text(&journal));
	str_free(&journal);
	int why = take_name(str_text(&w->making), path);
	if (why == EEXIST)
		return ls_fail(err, LS_REFUSED, tr("There is a file %s already; it was left as it is. Choose another name."),
					   path);
	if (why)
		return ls_fail(err, LS_DATA, tr("%s cannot be made: %s. Check the folder and its permissions."), path,
					   err_why(why));
	keep_name(path);
	str_clear(&w->making);
	return LS_OK;
}

void whole_drop(struct whole *w)
{
	if (w->making.len)
		remove_all(str_text(&w->making));
	str_free(&w->path);
	str_free(&w->making);
}

void whole_name(const struct whole *w, struct ls_err *err)
{
	const char *at = w->making.len ? strstr(err->text, name_in(str_text(&w->making))) : NULL;
	if (!at)
		return;
	struct str text = {0};
	enum ls_code code = err->code;
	str_addn(&text, err->text, (size_t)(at - err->text));
	str_add(&text, name_in(str_text(&w->path)));
	str_add(&text, at + strlen(name_in(str_text(&w->making))));
	(void)ls_fail(err, code, "%s", str_text(&text));
	str_free(&text);
}
