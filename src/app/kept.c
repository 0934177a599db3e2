// SPDX-License-Identifier: EUPL-1.2
// The file is named after a hash of the plan's path; its first line is the path itself, the rest the form as a command.
#include "app/kept.h"

#include "app/verbs.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define IDLE_LOOKS 4 // of half a second each
#define BYTES_MOST (4 << 20)

// The path of the file, and of the plan, for a session; false when nothing can be kept.
static bool paths(struct str *file, struct str *plan, const struct session *s)
{
	const struct model *m = session_plan(s);
	char *full = m && *model_path(m) ? realpath(model_path(m), NULL) : NULL;
	bool ok = full && !strchr(full, '\n') && state_folder(file);
	if (ok) {
		uint64_t hash = 14695981039346656037u; // FNV-1a
		for (const char *p = full; *p; p++)
			hash = (hash ^ (unsigned char)*p) * 1099511628211u;
		str_addf(file, "/form-%016llx", (unsigned long long)hash);
		str_add(plan, full);
	}
	free(full);
	return ok;
}

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

// Whole or not at all. A failure is not told: the form is still on the screen.
static void write_file(const char *path, const struct str *text)
{
	struct str temp = {0};
	str_addf(&temp, "%s.%ld", path, (long)getpid());
	int fd = open(str_text(&temp), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
	bool ok = fd >= 0 && write_all(fd, text);
	if (fd >= 0 && close(fd) != 0)
		ok = false;
	if (fd >= 0 && (!ok || rename(str_text(&temp), path) != 0))
		unlink(str_text(&temp));
	str_free(&temp);
}

static void read_file(struct str *out, const char *path)
{
	FILE *f = fopen(path, "re");
	char block[8192];
	size_t n;
	while (f && out->len < BYTES_MOST && (n = fread(block, 1, sizeof block, f)) > 0)
		str_addn(out, block, n);
	if (f)
		fclose(f);
}

void kept_offer(struct kept *k, struct session *s)
{
	struct str file = {0}, plan = {0}, text = {0};
	str_clear(&k->text);
	k->idle = 0;
	bool writable = session_plan(s) && model_can_write(session_plan(s));
	if (!k->off && writable && paths(&file, &plan, s)) {
		read_file(&text, str_text(&file));
		const char *t = str_text(&text);
		if (strlen(t) == text.len && strncmp(t, str_text(&plan), plan.len) == 0 && t[plan.len] == '\n') {
			str_add(&k->text, t + plan.len + 1);
			session_resume(s, t + plan.len + 1);
		}
	}
	str_free(&file);
	str_free(&plan);
	str_free(&text);
}

void kept_now(struct kept *k, struct session *s)
{
	struct str now = {0}, file = {0}, plan = {0};
	if (k->off || !session_plan(s) || !model_can_write(session_plan(s)))
		return;
	session_keep(s, &now);
	if (strcmp(str_text(&now), str_text(&k->text)) != 0 && paths(&file, &plan, s)) {
		str_addf(&plan, "\n%s", str_text(&now));
		if (now.len)
			write_file(str_text(&file), &plan);
		else
			unlink(str_text(&file));
		str_clear(&k->text);
		str_add(&k->text, str_text(&now));
	}
	str_free(&now);
	str_free(&file);
	str_free(&plan);
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
	str_free(&k->text);
}
