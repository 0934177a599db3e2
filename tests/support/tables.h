// SPDX-License-Identifier: EUPL-1.2
// The tables of a plan as texts: from a model, as a source to load from, as files in a folder. Include cmocka.h after.
#ifndef LS_TESTS_TABLES_H
#define LS_TESTS_TABLES_H

#include "exchange/folder/folder.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

struct tables {
	struct str text[TABLE_COUNT];
};

static inline enum ls_code tables_of(struct tables *out, struct model *m, bool whole, struct ls_err *err)
{
	for (int t = 0; t < TABLE_COUNT; t++) {
		enum ls_code code = folder_table(&out->text[t], m, (enum table_id)t, whole, err);
		if (code != LS_OK)
			return code;
	}
	return LS_OK;
}

static inline void tables_free(struct tables *t)
{
	for (int i = 0; i < TABLE_COUNT; i++)
		str_free(&t->text[i]);
}

static inline const char *tables_file(void *arg, const char *table, size_t *size)
{
	const struct tables *t = arg;
	const struct str *s = &t->text[schema_table(table)->id];
	*size = s->len;
	return s->len > 0 ? s->s : NULL;
}

// `t` must live as long as the source.
static inline struct folder_source tables_source(struct tables *t)
{
	return (struct folder_source){.file = tables_file, .arg = t, .name = "plan"};
}

static inline void tables_write(const struct tables *t, const char *folder)
{
	for (int i = 0; i < TABLE_COUNT; i++) {
		char path[512];
		(void)snprintf(path, sizeof path, "%s/%s.csv", folder, schema[i].name);
		FILE *f = fopen(path, "wb");
		if (!f || fwrite(t->text[i].s, 1, t->text[i].len, f) != t->text[i].len || fclose(f) != 0)
			abort();
	}
}

static inline void tables_unlink(const struct tables *t, const char *folder)
{
	(void)t;
	for (int i = 0; i < TABLE_COUNT; i++) {
		char path[512];
		(void)snprintf(path, sizeof path, "%s/%s.csv", folder, schema[i].name);
		(void)unlink(path);
	}
	(void)rmdir(folder);
}

#endif
