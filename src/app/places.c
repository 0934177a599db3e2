// SPDX-License-Identifier: EUPL-1.2
// Where things live beside plans: settings, the list of recent plans, own copies of samples (XDG folders).
#include "app/verbs.h"
#include "base/arena.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define SETTINGS_MOST (256 * 1024)
#define STATE_MOST    (64 * 1024)

// $VARIABLE/leitstand, or $HOME/fallback/leitstand; false when there is neither.
static bool place(struct str *out, const char *variable, const char *fallback)
{
	const char *base = getenv(variable), *home = getenv("HOME");
	str_clear(out);
	if (base && base[0] == '/')
		str_addf(out, "%s/leitstand", base);
	else if (home && home[0] == '/')
		str_addf(out, "%s/%s/leitstand", home, fallback);
	return out->len > 0;
}

static bool make_folders(const char *path)
{
	char *copy = mem_str(path);
	for (char *p = copy + 1; *p; p++)
		if (*p == '/') {
			*p = '\0';
			mkdir(copy, 0755);
			*p = '/';
		}
	bool ok = mkdir(copy, 0700) == 0 || errno == EEXIST;
	free(copy);
	return ok;
}

// Without waiting for the writer of a pipe that lies there. Nothing is there: LS_OK.
static enum ls_code read_small(struct str *out, const char *path, struct ls_err *err)
{
	int fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
	struct stat st;
	if (fd < 0)
		return errno == ENOENT || errno == ENOTDIR
				   ? LS_OK
				   : ls_fail(err, LS_DATA, tr("%s cannot be read: %s."), path, err_why(errno));
	enum ls_code code = LS_OK;
	if (fstat(fd, &st) != 0 || !S_ISREG(st.st_mode))
		code = ls_fail(err, LS_DATA, tr("%s is not an ordinary file."), path);
	char block[4096];
	ssize_t n;
	while (code == LS_OK && out->len < SETTINGS_MOST && (n = read(fd, block, sizeof block)) > 0)
		str_addn(out, block, (size_t)n);
	close(fd);
	return code;
}

enum ls_code settings_read(struct str *out, const char *name, struct ls_err *err)
{
	struct str path = {0};
	enum ls_code code = LS_OK;
	if (place(&path, "XDG_CONFIG_HOME", ".config")) {
		str_addf(&path, "/%s", name);
		code = read_small(out, str_text(&path), err);
	}
	str_free(&path);
	return code;
}

static bool write_new(const char *path, const char *text)
{
	FILE *f = fopen(path, "w");
	if (!f)
		return false;
	bool ok = fputs(text, f) >= 0 && fflush(f) == 0 && fsync(fileno(f)) == 0;
	return fclose(f) == 0 && ok;
}

static enum ls_code settings_write(const char *name, const char *text, struct ls_err *err)
{
	struct str path = {0}, temp = {0};
	if (!place(&path, "XDG_CONFIG_HOME", ".config"))
		return ls_fail(err, LS_DATA, "%s",
					   tr("Your settings cannot be kept: neither $HOME nor $XDG_CONFIG_HOME names a folder."));
	bool ok = make_folders(str_text(&path));
	if (ok) {
		str_addf(&path, "/%s", name);
		str_addf(&temp, "%s.%ld", str_text(&path), (long)getpid());
		ok = write_new(str_text(&temp), text) && rename(str_text(&temp), str_text(&path)) == 0;
	}
	int why = errno;
	if (!ok && temp.len)
		unlink(str_text(&temp));
	enum ls_code code = ok ? LS_OK
						   : ls_fail(err, LS_DATA, tr("Your settings cannot be kept: “%s” cannot be written: %s."),
									 str_text(&path), err_why(why));
	str_free(&path);
	str_free(&temp);
	return code;
}

static void read_setting(void *arg, struct str *out, const char *name)
{
	(void)arg;
	(void)settings_read(out, name, NULL); // what cannot be read is as if nobody had set it
}

static enum ls_code write_setting(void *arg, const char *name, const char *text, struct ls_err *err)
{
	(void)arg;
	return settings_write(name, text, err);
}

const struct session_settings app_settings = {read_setting, write_setting, NULL};

enum ls_code own_copy_path(struct str *out, const char *sample, struct ls_err *err)
{
	if (!place(out, "XDG_DATA_HOME", ".local/share") || !make_folders(str_text(out)))
		return ls_fail(
			err, LS_DATA,
			tr("There is no place for your copy of the sample: neither $HOME nor $XDG_DATA_HOME can be written."));
	str_addf(out, "/%s.db", sample);
	return LS_OK;
}

static char *copied(const char *p, size_t n)
{
	char *copy = mem_alloc(n + 1);
	memcpy(copy, p, n);
	copy[n] = '\0';
	return copy;
}

// A line is a path, or behind a tab the name of the plan whose path stands before it.
int recent_read(struct recent plans[RECENT_MOST])
{
	struct str file = {0}, text = {0};
	int n = 0;
	if (place(&file, "XDG_STATE_HOME", ".local/state")) {
		str_add(&file, "/recent");
		(void)read_small(&text, str_text(&file), NULL);
	}
	bool named = true;
	for (const char *p = str_text(&text); *p;) {
		size_t len = strcspn(p, "\n");
		if (len > 0 && p[0] == '/') {
			if (n == RECENT_MOST)
				break;
			plans[n++] = (struct recent){.path = copied(p, len)};
			named = false;
		} else if (len > 1 && p[0] == '\t' && !named) {
			plans[n - 1].name = copied(p + 1, len - 1);
			named = true;
		}
		p += len + (p[len] == '\n');
	}
	str_free(&file);
	str_free(&text);
	return n;
}

void recent_free(struct recent *plans, int n)
{
	for (int i = 0; i < n; i++) {
		free(plans[i].path);
		free(plans[i].name);
	}
}

static bool write_recent(FILE *f, const char *path, const char *name)
{
	bool ok = fprintf(f, "%s\n", path) > 0;
	return ok && (!name || !*name || strchr(name, '\n') || fprintf(f, "\t%s\n", name) > 0);
}

void recent_note(const char *path, const char *name)
{
	struct str folder = {0}, file = {0}, temp = {0};
	struct recent old[RECENT_MOST];
	int n = recent_read(old), kept = 1;
	if (path[0] == '/' && !strchr(path, '\n') && place(&folder, "XDG_STATE_HOME", ".local/state") &&
		make_folders(str_text(&folder))) {
		str_addf(&file, "%s/recent", str_text(&folder));
		str_addf(&temp, "%s.%ld", str_text(&file), (long)getpid());
		FILE *f = fopen(str_text(&temp), "w");
		bool ok = f && write_recent(f, path, name);
		for (int i = 0; i < n && ok && kept < RECENT_MOST; i++)
			if (strcmp(old[i].path, path) != 0 && ++kept)
				ok = write_recent(f, old[i].path, old[i].name);
		ok = f && fclose(f) == 0 && ok;
		if (!ok || rename(str_text(&temp), str_text(&file)) != 0)
			unlink(str_text(&temp));
	}
	recent_free(old, n);
	str_free(&folder);
	str_free(&file);
	str_free(&temp);
}

bool data_folder(struct str *out)
{
	return place(out, "XDG_DATA_HOME", ".local/share") && make_folders(str_text(out));
}

bool state_folder(struct str *out)
{
	return place(out, "XDG_STATE_HOME", ".local/state") && make_folders(str_text(out));
}

void state_name(struct str *out, const char *kind, const char *plan)
{
	uint64_t hash = 14695981039346656037u; // FNV-1a
	for (const char *p = plan; *p; p++)
		hash = (hash ^ (unsigned char)*p) * 1099511628211u;
	str_addf(out, "%s-%016llx", kind, (unsigned long long)hash);
}

static bool state_path(struct str *out, const char *kind, const char *plan)
{
	if (!place(out, "XDG_STATE_HOME", ".local/state"))
		return false;
	str_addc(out, '/');
	state_name(out, kind, plan);
	return true;
}

// The next file of that kind in the folder, as a full path; false: there are no more.
static bool next_of(DIR *d, const char *folder, const char *name, struct str *path)
{
	for (struct dirent *e; d && (e = readdir(d));) {
		if (strncmp(e->d_name, name, strlen(name)) != 0)
			continue;
		str_clear(path);
		str_addf(path, "%s/%s", folder, e->d_name);
		return true;
	}
	return false;
}

static bool of_kind(const char *kind, const char *plan, bool sweep)
{
	struct str folder = {0}, name = {0}, path = {0};
	struct stat st;
	bool any = false;
	state_name(&name, kind, plan);
	DIR *d = state_folder(&folder) ? opendir(str_text(&folder)) : NULL;
	while (next_of(d, str_text(&folder), str_text(&name), &path)) {
		any |= lstat(str_text(&path), &st) == 0 && S_ISREG(st.st_mode) && st.st_size > 0;
		if (sweep)
			(void)unlink(str_text(&path));
	}
	if (d)
		(void)closedir(d);
	str_free(&folder);
	str_free(&name);
	str_free(&path);
	return any;
}

bool state_any(const char *kind, const char *plan)
{
	return of_kind(kind, plan, false);
}

void state_sweep(const char *kind, const char *plan)
{
	(void)of_kind(kind, plan, true);
}

bool state_read(struct str *out, const char *kind, const char *plan)
{
	struct str path = {0};
	struct stat st;
	int fd = state_path(&path, kind, plan) ? open(str_text(&path), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOFOLLOW) : -1;
	bool ok =
		fd >= 0 && fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && st.st_uid == geteuid() && st.st_size <= STATE_MOST;
	char block[4096];
	ssize_t n = 0;
	while (ok && out->len <= STATE_MOST && (n = read(fd, block, sizeof block)) > 0)
		str_addn(out, block, (size_t)n);
	ok = ok && n == 0 && strlen(str_text(out)) == out->len;
	if (!ok)
		str_clear(out);
	if (fd >= 0)
		close(fd);
	str_free(&path);
	return ok;
}

// Without waiting for the disk: what is lost with the power is only where somebody stood.
bool state_write(const char *kind, const char *plan, const char *text)
{
	struct str path = {0}, temp = {0};
	bool ok = state_folder(&path);
	if (ok) {
		str_addc(&path, '/');
		state_name(&path, kind, plan);
		str_addf(&temp, "%s.XXXXXX", str_text(&path));
	}
	int fd = ok ? mkostemp(temp.s, O_CLOEXEC) : -1;
	size_t all = strlen(text);
	ok = fd >= 0;
	for (size_t at = 0; ok && at < all;) {
		ssize_t n = write(fd, text + at, all - at);
		ok = n > 0;
		at += ok ? (size_t)n : 0;
	}
	ok = fd >= 0 && close(fd) == 0 && ok && rename(str_text(&temp), str_text(&path)) == 0;
	if (fd >= 0 && !ok)
		unlink(str_text(&temp));
	str_free(&path);
	str_free(&temp);
	return ok;
}

enum ls_code private_folder(struct str *folder, struct ls_err *err)
{
	const char *base = getenv("XDG_RUNTIME_DIR");
	if (!base || access(base, W_OK) != 0)
		base = getenv("TMPDIR");
	if (!base || access(base, W_OK) != 0)
		base = "/tmp";
	str_addf(folder, "%s/leitstand-XXXXXX", base);
	return mkdtemp(folder->s)
			   ? LS_OK
			   : ls_fail(err, LS_DATA, tr("There is no place for a private copy: “%s” cannot be made: %s."),
						 str_text(folder), err_why(errno));
}
