// SPDX-License-Identifier: EUPL-1.2
// A plan of an earlier version, as it was stored, with its history (version 0 where nothing else is said); made once and put back for each case. Include cmocka.h first.
#ifndef LS_TESTS_OLD_PLAN_H
#define LS_TESTS_OLD_PLAN_H

#include "base/embed.h"
#include "plan_file.h"

static struct folder f;
static char backup_path[SCRATCH_MOST + 60];

static inline char *read_fixture(int version)
{
	const char *tests = getenv("LEITSTAND_TESTS");
	assert_non_null(tests);
	char path[1024];
	snprintf(path, sizeof path, "%s/fixtures/plan-v%d.sql", tests, version);
	FILE *in = fopen(path, "rb");
	assert_non_null(in);
	char *text = mem_alloc(65536);
	size_t n = fread(text, 1, 65535, in);
	assert_in_range(n, 1000, 65534);
	text[n] = 0;
	fclose(in);
	return text;
}

static inline void old_plan(const char *path, int version)
{
	char name[40];
	(void)snprintf(name, sizeof name, "schema/%d.sql", version);
	const struct embedded *tables = embed_find(name);
	assert_non_null(tables);
	struct str sql = {0};
	str_addf(&sql, "PRAGMA application_id=%d; PRAGMA user_version=%d; BEGIN; %s; COMMIT", STORE_APPLICATION_ID, version,
			 (const char *)tables->data);
	outside(path, str_text(&sql));
	str_free(&sql);
	char *text = read_fixture(version), *journal = strstr(text, "\n-- journal\n");
	assert_non_null(journal);
	*journal++ = 0;
	outside_silently(path, text);
	outside(path, journal);
	free(text);
}

static inline int make(void **state_)
{
	(void)state_;
	static struct kept old;
	folder_make(&f);
	if (old.size) {
		put_back(&old, f.plan);
	} else {
		old_plan(f.plan, 0);
		keep(&old, f.plan);
	}
	snprintf(backup_path, sizeof backup_path, "%s.v0.bak", f.plan);
	return 0;
}

static inline int drop(void **state_)
{
	(void)state_;
	folder_drop(&f);
	return 0;
}

static inline void migrate(void)
{
	int from = -1;
	struct str backup = {0};
	assert_ok(store_migrate(f.plan, &from, &backup, err));
	assert_int_equal(from, 0);
	assert_string_equal(str_text(&backup), backup_path);
	str_free(&backup);
}

#endif
