// SPDX-License-Identifier: EUPL-1.2
// A folder on disk as a source of tables. Its .csv files must be named as tables are, so that a misspelt one is not
// left out in silence; other files are not looked at.
#include "base/arena.h"
#include "base/i18n.h"
#include "exchange/file.h"
#include "exchange/folder/folder.h"
#include "exchange/table_file.h"

#include "base/text.h"
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

struct disk {
	char *path;
	char *data[TABLE_COUNT]; // NULL: no such file
	size_t size[TABLE_COUNT];
};

static void close_disk(void *arg)
{
	struct disk *d = arg;
	for (int t = 0; t < TABLE_COUNT; t++)
		free(d->data[t]);
	free(d->path);
	free(d);
}

static const char *disk_file(void *arg, const char *table, size_t *size)
{
	struct disk *d = arg;
	const struct table *t = schema_table(table);
	*size = t ? d->size[t->id] : 0;
	return t ? d->data[t->id] : NULL;
}

static bool is_csv(const char *name)
{
	size_t n = strlen(name);
	return n > 4 && name[0] != '.' && strcasecmp(name + n - 4, ".csv") == 0;
}

static enum ls_code no_table(const struct disk *d, const char *file, const char *stem, struct ls_err *err)
{
	int best = 0;
	for (int t = 1; t < TABLE_COUNT; t++)
		if (text_distance(stem, schema[t].name) < text_distance(stem, schema[best].name))
			best = t;
	if (3 * text_distance(stem, schema[best].name) <= (int)strlen(stem) + 2)
		return ls_fail(err, LS_DATA, tr("%s/%s: a plan has no such table; did you mean %s.csv?"), d->path, file,
					   schema[best].name);
	struct str all = {0};
	for (int t = 0; t < TABLE_COUNT; t++)
		str_addf(&all, "%s%s", t ? ", " : "", schema[t].name);
	enum ls_code code =
		ls_fail(err, LS_DATA, tr("%s/%s: a plan has no such table. There are: %s."), d->path, file, str_text(&all));
	str_free(&all);
	return code;
}

static enum ls_code read_file(int dir, const struct disk *d, const char *file, char **data, size_t *size,
							  struct ls_err *err)
{
	struct str shown = {0};
	str_addf(&shown, "%s/%s", d->path, file);
	enum ls_code code = file_read(dir, file, str_text(&shown), data, size, err);
	str_free(&shown);
	return code;
}

static enum ls_code take(int dir, struct disk *d, const char *file, struct ls_err *err)
{
	char stem[64];
	(void)snprintf(stem, sizeof stem, "%.*s", (int)strlen(file) - 4, file);
	for (char *s = stem; *s; s++)
		*s = *s >= 'A' && *s <= 'Z' ? (char)(*s + ('a' - 'A')) : *s;
	const struct table *t = schema_table(stem);
	if (!t)
		return no_table(d, file, stem, err);
	if (d->data[t->id])
		return ls_fail(err, LS_DATA, tr("%s: there are two files for the table %s. Keep one of them."), d->path,
					   t->name);
	return read_file(dir, d, file, &d->data[t->id], &d->size[t->id], err);
}

enum ls_code folder_from_disk(struct folder_source *out, const char *path, struct ls_err *err)
{
	*out = (struct folder_source){0};
	DIR *dir = opendir(path);
	if (!dir)
		return ls_fail(err, LS_DATA, tr("The folder %s cannot be read: %s."), path, err_why(errno));
	struct disk *d = mem_alloc(sizeof *d);
	*d = (struct disk){.path = mem_str(path)};
	size_t n = strlen(d->path);
	while (n > 1 && d->path[n - 1] == '/')
		d->path[--n] = '\0';
	enum ls_code code = LS_OK;
	for (struct dirent *e; code == LS_OK && (e = readdir(dir));)
		if (is_csv(e->d_name))
			code = take(dirfd(dir), d, e->d_name, err);
	(void)closedir(dir);
	if (code != LS_OK) {
		close_disk(d);
		sheet_harmless(err);
		return code;
	}
	*out = (struct folder_source){.file = disk_file, .arg = d, .name = d->path, .close = close_disk};
	return LS_OK;
}

void folder_close(struct folder_source *s)
{
	if (s->close)
		s->close(s->arg);
	*s = (struct folder_source){0};
}
