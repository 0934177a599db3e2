// SPDX-License-Identifier: EUPL-1.2
// $XDG_DATA_HOME/leitstand/demo-XXXXXX/NAME.db, where it outlives a restart of the machine, with a file "lock" beside
// it. That file is older than every change of the plan.
#include "app/trial.h"

#include "app/verbs.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define FOLDER "demo-"

static void lock_path(const struct trial *t, struct str *out)
{
	str_addf(out, "%s/lock", str_text(&t->folder));
}

static bool hold(struct trial *t, int flags)
{
	struct str path = {0};
	lock_path(t, &path);
	int fd = open(str_text(&path), O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | flags, 0600);
	bool ok = fd >= 0 && flock(fd, LOCK_EX | LOCK_NB) == 0;
	if (fd >= 0 && !ok)
		close(fd);
	t->lock = ok ? fd + 1 : 0;
	str_free(&path);
	return ok;
}

static void let_go(struct trial *t)
{
	if (t->lock)
		close(t->lock - 1);
	t->lock = 0;
	str_free(&t->folder);
	str_free(&t->path);
}

enum ls_code trial_new(struct trial *t, const char *sample, struct ls_err *err)
{
	struct str folder = {0};
	bool lasts = data_folder(&folder);
	if (lasts) {
		str_add(&folder, "/" FOLDER "XXXXXX");
		lasts = mkdtemp(folder.s) != NULL;
	}
	str_clear(&t->folder);
	str_clear(&t->path);
	if (lasts)
		str_add(&t->folder, str_text(&folder));
	str_free(&folder);
	enum ls_code code = lasts ? LS_OK : private_folder(&t->folder, err);
	if (code == LS_OK)
		str_addf(&t->path, "%s/%s.db", str_text(&t->folder), sample);
	return code;
}

// The times of two files are compared later: the plan is not changed within the same tick of the file system's clock.
void trial_begun(struct trial *t)
{
	struct str lock = {0};
	struct stat plan, own;
	(void)hold(t, O_CREAT);
	lock_path(t, &lock);
	if (stat(str_text(&t->path), &plan) == 0 && stat(str_text(&lock), &own) == 0) {
		struct timespec times[2] = {{.tv_nsec = UTIME_OMIT}, own.st_mtim};
		(void)utimensat(AT_FDCWD, str_text(&t->path), times, 0);
	}
	str_free(&lock);
}

// "…/leitstand/demo-abcdef" of a plan in it; false: it does not lie in such a folder.
static bool folder_of(struct str *out, const char *plan)
{
	struct str data = {0};
	const char *slash = strrchr(plan, '/');
	bool ok = slash && data_folder(&data);
	if (ok) {
		str_addf(&data, "/%s", FOLDER);
		str_addn(out, plan, (size_t)(slash - plan));
		ok = strncmp(str_text(out), str_text(&data), data.len) == 0 && !strchr(str_text(out) + data.len, '/');
	}
	str_free(&data);
	return ok;
}

bool trial_take(struct trial *t, const char *plan)
{
	struct trial other = {.lock = 0};
	bool ok = folder_of(&other.folder, plan) && hold(&other, 0);
	if (ok) {
		str_add(&other.path, plan);
		*t = other;
	} else {
		let_go(&other);
	}
	return ok;
}

static bool later(struct timespec a, struct timespec b)
{
	return a.tv_sec > b.tv_sec || (a.tv_sec == b.tv_sec && a.tv_nsec > b.tv_nsec);
}

// Whose name half-filled forms are kept under: that of the file, whatever links lead to it.
static char *full_path(const struct trial *t)
{
	return t->path.len ? realpath(str_text(&t->path), NULL) : NULL;
}

static bool half_filled(const struct trial *t)
{
	char *full = full_path(t);
	bool yes = full && state_any("form", full);
	free(full);
	return yes;
}

bool trial_changed(const struct trial *t)
{
	struct str lock = {0}, journal = {0};
	struct stat plan, own, open_step;
	lock_path(t, &lock);
	str_addf(&journal, "%s-journal", str_text(&t->path));
	bool there = t->path.len && stat(str_text(&t->path), &plan) == 0;
	bool changed = there && (stat(str_text(&lock), &own) != 0 || later(plan.st_mtim, own.st_mtim) ||
							 (stat(str_text(&journal), &open_step) == 0 && open_step.st_size > 0) || half_filled(t));
	str_free(&lock);
	str_free(&journal);
	return changed;
}

void trial_proposal(const struct trial *t, struct str *out)
{
	const char *home = getenv("HOME"), *slash = strrchr(str_text(&t->path), '/');
	bool at_home = home && home[0] == '/';
	struct str name = {0}, path = {0};
	struct stat st;
	str_add(&name, slash ? slash + 1 : str_text(&t->path));
	if (name.len > 3)
		name.s[name.len - 3] = '\0'; // ".db"
	for (int i = 1; i < 1000; i++) {
		str_clear(&path);
		str_addf(&path, "%s/%s", at_home ? home : ".", str_text(&name));
		str_addf(&path, i > 1 ? "-%d.db" : ".db", i);
		if (lstat(str_text(&path), &st) != 0)
			break;
	}
	str_addf(out, "%s%s", at_home ? "~" : ".", strrchr(str_text(&path), '/'));
	str_free(&name);
	str_free(&path);
}

void trial_drop(struct trial *t)
{
	char *full = full_path(t);
	if (full)
		state_sweep("form", full);
	free(full);
	DIR *d = t->folder.len ? opendir(str_text(&t->folder)) : NULL;
	for (struct dirent *e; d && (e = readdir(d));)
		if (strcmp(e->d_name, ".") != 0 && strcmp(e->d_name, "..") != 0)
			(void)unlinkat(dirfd(d), e->d_name, 0);
	if (d) {
		(void)closedir(d);
		(void)rmdir(str_text(&t->folder));
	}
	let_go(t);
}

void trial_leave(struct trial *t)
{
	if (trial_changed(t))
		let_go(t);
	else
		trial_drop(t);
}

// The plan in a folder that was left: the only file beside the lock that ends in .db. false: none.
static bool plan_in(const struct trial *t, struct str *out)
{
	DIR *d = opendir(str_text(&t->folder));
	for (struct dirent *e; d && out->len == 0 && (e = readdir(d));) {
		size_t n = strlen(e->d_name);
		if (n > 3 && strcmp(e->d_name + n - 3, ".db") == 0)
			str_addf(out, "%s/%s", str_text(&t->folder), e->d_name);
	}
	if (d)
		closedir(d);
	return out->len > 0;
}

int trial_left(char **paths, int most)
{
	struct str data = {0};
	int n = 0;
	DIR *d = data_folder(&data) ? opendir(str_text(&data)) : NULL;
	for (struct dirent *e; d && n < most && (e = readdir(d));) {
		struct trial t = {.lock = 0};
		if (strncmp(e->d_name, FOLDER, strlen(FOLDER)) != 0)
			continue;
		str_addf(&t.folder, "%s/%s", str_text(&data), e->d_name);
		if (!hold(&t, 0) || !plan_in(&t, &t.path)) {
			let_go(&t); // a program has it, or is just making it
			continue;
		}
		if (trial_changed(&t))
			paths[n++] = mem_str(str_text(&t.path));
		trial_leave(&t);
	}
	if (d)
		closedir(d);
	str_free(&data);
	return n;
}
