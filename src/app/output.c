// SPDX-License-Identifier: EUPL-1.2
// Where output goes: sentences to stderr, the rest to stdout, or to a file that is written whole or not at all. A link
// leads to what it names, a file keeps who may read it, and no plan is ever written over.
#include "app/verbs.h"

#include "app/speech.h"
#include "base/text.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

// Names of files and labels of steps come from outside: nothing of them may steer a terminal.
static void tell(const char *prefix, const char *text)
{
	struct str shown = {0};
	text_harmless(&shown, text);
	fprintf(stderr, "%s%s\n", prefix, str_text(&shown));
	str_free(&shown);
}

int app_fail(const struct ls_err *err)
{
	tell("leitstand: ", err->text);
	return (int)err->code;
}

void app_note(const char *fmt, ...)
{
	char text[1024];
	va_list ap;
	va_start(ap, fmt);
	(void)vsnprintf(text, sizeof text, fmt, ap);
	va_end(ap);
	tell("", text);
}

static bool to_file(const struct options *o)
{
	return o->output && strcmp(o->output, "-") != 0;
}

static bool is_plan(const char *path)
{
	static const char magic[] = "SQLite format 3";
	char head[sizeof magic] = {0};
	struct stat st;
	int fd = stat(path, &st) == 0 && S_ISREG(st.st_mode) ? open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK) : -1;
	bool yes = fd >= 0 && read(fd, head, sizeof head) == (ssize_t)sizeof head && memcmp(head, magic, sizeof magic) == 0;
	if (fd >= 0)
		close(fd);
	return yes;
}

static enum ls_code is_refused(const char *path, struct ls_err *err)
{
	if (is_plan(path))
		return ls_fail(err, LS_USAGE, tr("“%s” is a plan; the output would take its place. Name another file."), path);
	return LS_OK;
}

enum ls_code app_output(const struct options *o, struct ls_err *err)
{
	if (!to_file(o))
		return LS_OK;
	if (!*o->output)
		return ls_fail(err, LS_USAGE, "%s", tr("-o needs the name of a file."));
	return is_refused(o->output, err);
}

// A device or a pipe is written to; put in its place, a file would take it away from everybody.
static bool is_device(const struct stat *st)
{
	return !S_ISREG(st->st_mode) && !S_ISDIR(st->st_mode);
}

// Writes and closes; 0 or what errno says.
static int write_closed(FILE *f, const struct str *text, bool lasting)
{
	bool ok =
		fwrite(str_text(text), 1, text->len, f) == text->len && fflush(f) == 0 && (!lasting || fsync(fileno(f)) == 0);
	int why = ok ? 0 : errno;
	if (fclose(f) != 0 && ok)
		why = errno;
	return why;
}

// `was`: the file that is there already, NULL for none.
static int replace(const char *path, const struct stat *was, const struct str *text)
{
	struct str temp = {0};
	str_addf(&temp, "%s.%ld.tmp", path, (long)getpid());
	FILE *f = fopen(str_text(&temp), "wx");
	int why = f ? 0 : errno;
	if (f && was && fchmod(fileno(f), was->st_mode & 0777) != 0)
		why = errno;
	if (f) {
		int written = write_closed(f, text, true);
		why = why ? why : written;
	}
	if (why == 0 && rename(str_text(&temp), path) != 0)
		why = errno;
	if (f && why != 0)
		unlink(str_text(&temp));
	str_free(&temp);
	return why;
}

static int write_to(const char *path, const struct str *text)
{
	struct stat st;
	bool there = stat(path, &st) == 0;
	if (there && S_ISDIR(st.st_mode))
		return EISDIR;
	if (there && access(path, W_OK) != 0)
		return errno;
	if (there && is_device(&st)) {
		FILE *f = fopen(path, "w");
		return f ? write_closed(f, text, false) : errno;
	}
	char *real = there ? realpath(path, NULL) : NULL;
	int why = replace(real ? real : path, there ? &st : NULL, text);
	free(real);
	return why;
}

enum ls_code app_put(const char *path, const struct str *text, struct ls_err *err)
{
	if (is_refused(path, err) != LS_OK)
		return err->code;
	int why = write_to(path, text);
	return why == 0 ? LS_OK : ls_fail(err, LS_DATA, tr("“%s” cannot be written: %s."), path, err_why(why));
}

int app_write(const struct options *o, const struct str *text)
{
	struct ls_err err;
	if (to_file(o)) {
		int why = write_to(o->output, text);
		if (why == 0)
			return LS_OK;
		ls_fail(&err, LS_DATA, tr("“%s” cannot be written: %s."), o->output, err_why(why));
		return app_fail(&err);
	}
	bool words = !o->what && !o->of && (!o->format || strcmp(o->format, "text") == 0 || strcmp(o->format, "ansi") == 0);
	speech_plain(!words);
	bool ok = fwrite(str_text(text), 1, text->len, stdout) == text->len && fflush(stdout) == 0;
	speech_plain(false);
	if (ok)
		return LS_OK;
	ls_fail(&err, LS_DATA, tr("The output cannot be written: %s."), err_why(errno));
	return app_fail(&err);
}
