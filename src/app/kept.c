// SPDX-License-Identifier: EUPL-1.2
// A file is named after a hash of the plan's path and something of its own; its first line is the path itself, the rest
// the form as a command. Who writes it holds a lock on it: a file without one is left from a program that has ended.
#include "app/kept.h"

#include "app/verbs.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define IDLE_LOOKS 4 // of half a second each
#define BYTES_MOST (4 << 20)

static bool write_all(int fd, const struct str *text)
{
	for (size_t at = 0; at < text->len;) {
		ssize_t n = write(fd, text->s + at, text->len - at);
		if (n <= 0)
			return false;
		at += (size_t)n;
	}
	return fsync(fd) == 0;
}

static void read_all(struct str *out, int fd)
{
	char block[8192];
	ssize_t n;
	while (out->len < BYTES_MOST && (n = read(fd, block, sizeof block)) > 0)
		str_addn(out, block, (size_t)n);
}

static void let_go(struct kept *k)
{
	if (k->lock)
		close(k->lock - 1);
	k->lock = 0;
	str_clear(&k->file);
}

// Where locks cannot be had nobody is known to hold one.
static bool lock(int fd)
{
	return flock(fd, LOCK_EX | LOCK_NB) == 0 || (errno != EWOULDBLOCK && errno != EINTR);
}

// ---- writing --------------------------------------------------------------------------------------------------------

// A name of one's own, taken by an empty file.
static bool take_name(struct kept *k)
{
	struct str name = {0};
	if (!state_folder(&name)) {
		str_free(&name);
		return false;
	}
	str_addc(&name, '/');
	state_name(&name, "form", str_text(&k->plan));
	str_add(&name, "-XXXXXX");
	int fd = mkostemp(name.s, O_CLOEXEC);
	if (fd >= 0) {
		(void)lock(fd);
		str_set(&k->file, str_text(&name));
		k->lock = fd + 1;
	}
	str_free(&name);
	return fd >= 0;
}

// Whole or not at all; the new file has the lock before it gets the name. A failure is not told: the form is still on
// the screen.
static bool write_file(struct kept *k, const struct str *text)
{
	struct str temp = {0};
	str_addf(&temp, "%s", str_text(&k->file));
	char *slash = strrchr(temp.s, '/');
	slash[1] = 't'; // "torm-…": nobody looks for that
	(void)unlink(str_text(&temp));
	int fd = open(str_text(&temp), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
	bool ok = fd >= 0 && lock(fd) && write_all(fd, text) && rename(str_text(&temp), str_text(&k->file)) == 0;
	if (ok) {
		close(k->lock - 1);
		k->lock = fd + 1;
	} else if (fd >= 0) {
		close(fd);
		unlink(str_text(&temp));
	}
	str_free(&temp);
	return ok;
}

// ---- offering -------------------------------------------------------------------------------------------------------

// Is the file still what the name leads to? Another program may have taken it away, or written it anew.
static bool still_there(int fd, const char *path)
{
	struct stat open_one, named;
	return fstat(fd, &open_one) == 0 && S_ISREG(open_one.st_mode) && lstat(path, &named) == 0 &&
		   open_one.st_ino == named.st_ino && open_one.st_dev == named.st_dev;
}

// Takes over a file that no program holds. False: it is held, empty, or of another plan.
static bool take_over(struct kept *k, const char *path)
{
	struct str text = {0};
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
	bool free_one = fd >= 0 && still_there(fd, path) && lock(fd) && still_there(fd, path), ok = false;
	if (free_one) {
		read_all(&text, fd);
		const char *t = str_text(&text);
		ok = strlen(t) == text.len && strncmp(t, str_text(&k->plan), k->plan.len) == 0 && t[k->plan.len] == '\n';
		if (text.len == 0)
			unlink(path); // its program ended before it wrote anything
	}
	if (ok) {
		str_set(&k->text, str_text(&text) + k->plan.len + 1);
		str_set(&k->file, path);
		k->lock = fd + 1;
	} else if (fd >= 0) {
		close(fd);
	}
	str_free(&text);
	return ok;
}

static void look_for_one(struct kept *k)
{
	struct str folder = {0}, name = {0}, path = {0};
	DIR *d = state_folder(&folder) ? opendir(str_text(&folder)) : NULL;
	state_name(&name, "form", str_text(&k->plan));
	for (struct dirent *e; d && k->lock == 0 && (e = readdir(d));) {
		if (strncmp(e->d_name, str_text(&name), name.len) != 0)
			continue;
		str_clear(&path);
		str_addf(&path, "%s/%s", str_text(&folder), e->d_name);
		(void)take_over(k, str_text(&path));
	}
	if (d)
		closedir(d);
	str_free(&folder);
	str_free(&name);
	str_free(&path);
}

// One of those that are left, if there is any.
static void offer_next(struct kept *k, struct session *s)
{
	if (!k->off && k->plan.len)
		look_for_one(k);
	k->offering = k->lock != 0;
	if (k->lock)
		session_resume(s, str_text(&k->text));
}

void kept_offer(struct kept *k, struct session *s)
{
	const struct model *m = session_plan(s);
	char *full = m && *model_path(m) ? realpath(model_path(m), NULL) : NULL;
	let_go(k);
	str_clear(&k->text);
	str_clear(&k->plan);
	k->idle = 0;
	if (full && !strchr(full, '\n') && model_can_write(m))
		str_set(&k->plan, full);
	free(full);
	offer_next(k, s);
}

void kept_now(struct kept *k, struct session *s)
{
	if (k->off || k->plan.len == 0)
		return;
	struct str now = {0};
	session_keep(s, &now);
	bool finished = false, done = strcmp(str_text(&now), str_text(&k->text)) == 0;
	if (!done && now.len == 0) {
		unlink(str_text(&k->file));
		let_go(k);
		done = finished = true;
	} else if (!done && (k->lock || take_name(k))) {
		struct str all = {0};
		str_addf(&all, "%s\n%s", str_text(&k->plan), str_text(&now));
		done = write_file(k, &all);
		str_free(&all);
	}
	if (done)
		str_set(&k->text, str_text(&now));
	str_free(&now);
	if (finished && k->offering)
		offer_next(k, s);
}

void kept_tick(struct kept *k, struct session *s, bool idle)
{
	k->idle = idle ? k->idle + 1 : 0;
	if (k->idle == IDLE_LOOKS) {
		kept_now(k, s);
	} else if (k->text.len && !k->off) {
		struct str now = {0};
		session_keep(s, &now);
		if (now.len == 0)
			kept_now(k, s);
		str_free(&now);
	}
}

void kept_free(struct kept *k)
{
	let_go(k);
	str_free(&k->text);
	str_free(&k->plan);
	str_free(&k->file);
}
