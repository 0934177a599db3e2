// SPDX-License-Identifier: EUPL-1.2
// The file stands in a folder of its own that only its owner can read, because editors leave copies beside it.
#include "app/editor.h"

#include "app/verbs.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define BYTES_MOST (1 << 20)

static bool write_text(const char *path, const char *text)
{
	FILE *f = fopen(path, "wxe");
	bool ok = f && fputs(text, f) >= 0 && (*text == '\0' || text[strlen(text) - 1] == '\n' || fputc('\n', f) != EOF);
	return f && fclose(f) == 0 && ok;
}

static bool read_text(const char *path, struct str *out)
{
	FILE *f = fopen(path, "re");
	char block[8192];
	size_t n, from = out->len;
	if (!f)
		return false;
	while (out->len - from < BYTES_MOST && (n = fread(block, 1, sizeof block, f)) > 0)
		str_addn(out, block, n);
	bool ok = !ferror(f);
	fclose(f);
	// The line end that editors put at the end of a file is no part of the text.
	if (out->len > from && out->s[out->len - 1] == '\n')
		out->s[--out->len] = '\0';
	return ok;
}

static void remove_folder(const char *folder)
{
	DIR *d = opendir(folder);
	for (struct dirent *e; d && (e = readdir(d));)
		unlinkat(dirfd(d), e->d_name, 0);
	if (d)
		closedir(d);
	rmdir(folder);
}

static enum ls_code run(struct term *t, const char *editor, const char *path, struct str *out, struct ls_err *err)
{
	struct str line = {0};
	int status = -1;
	str_addf(&line, "%s \"$1\"", editor); // with its own arguments, as everybody writes them: EDITOR="code --wait"
	const char *const argv[] = {"/bin/sh", "-c", str_text(&line), "leitstand", path, NULL};
	term_run(t, argv, &status);
	str_free(&line);
	if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
		return ls_fail(err, LS_REFUSED, tr("The editor “%s” ended with an error; the text stays as it was."), editor);
	if (!read_text(path, out))
		return ls_fail(err, LS_REFUSED, tr("The editor “%s” left no file; the text stays as it was."), editor);
	return LS_OK;
}

enum ls_code editor_run(struct term *t, const char *text, struct str *out, struct ls_err *err)
{
	const char *editor = getenv("VISUAL");
	if (!editor || !*editor)
		editor = getenv("EDITOR");
	if (!editor || !*editor)
		return ls_fail(err, LS_REFUSED, "%s",
					   tr("No editor is named. Set $VISUAL or $EDITOR, for example: export EDITOR=nano"));
	struct str folder = {0}, path = {0};
	enum ls_code code = private_folder(&folder, err);
	if (code == LS_OK) {
		str_addf(&path, "%s/text.txt", str_text(&folder));
		if (write_text(str_text(&path), text))
			code = run(t, editor, str_text(&path), out, err);
		else
			code = ls_fail(err, LS_REFUSED, tr("“%s” cannot be written: %s."), str_text(&path), err_why(errno));
		remove_folder(str_text(&folder));
	}
	str_free(&folder);
	str_free(&path);
	return code;
}
