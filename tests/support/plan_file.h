// SPDX-License-Identifier: EUPL-1.2
// Plans in a temporary folder for the tests of the store: made, filled, edited, and tampered with as another tool
// would. Include cmocka.h first.
#ifndef LS_TESTS_PLAN_FILE_H
#define LS_TESTS_PLAN_FILE_H

#include "base/arena.h"
#include "base/i18n.h"
#include "scratch.h"
#include "store/store.h"

#include <dirent.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define assert_ok(call)                                                                                                \
	do {                                                                                                               \
		struct ls_err err_ = {0};                                                                                      \
		struct ls_err *err = &err_;                                                                                    \
		enum ls_code code_ = (call);                                                                                   \
		if (code_ != LS_OK)                                                                                            \
			fail_msg("%s: %d, %s", #call, (int)code_, err->text);                                                      \
	} while (0)

// `word` must be part of the sentence; "" for any.
#define assert_fails(code, word, call)                                                                                 \
	do {                                                                                                               \
		struct ls_err err_ = {0};                                                                                      \
		struct ls_err *err = &err_;                                                                                    \
		assert_int_equal((call), (code));                                                                              \
		if (!strstr(err->text, word) || !*err->text)                                                                   \
			fail_msg("“%s” is not in: %s", word, err->text);                                                           \
	} while (0)

// The sentence, letter by letter.
#define assert_says(code, sentence, call)                                                                              \
	do {                                                                                                               \
		struct ls_err err_ = {0};                                                                                      \
		struct ls_err *err = &err_;                                                                                    \
		assert_int_equal((call), (code));                                                                              \
		assert_string_equal(err->text, (sentence));                                                                    \
	} while (0)

struct folder {
	char path[SCRATCH_MOST], plan[SCRATCH_MOST + 30]; // plan: path of the plan in there
};

static inline void folder_make(struct folder *f)
{
	i18n_set(LANG_EN);
	assert_non_null(mkdtemp(scratch_name(f->path, "plan")));
	char *real = realpath(f->path, NULL);
	assert_true(real && strlen(real) < sizeof f->path);
	memcpy(f->path, real, strlen(real) + 1);
	free(real);
	snprintf(f->plan, sizeof f->plan, "%s/plan.db", f->path);
}

static inline void folder_drop(struct folder *f)
{
	DIR *d = opendir(f->path);
	assert_non_null(d);
	for (struct dirent *e; (e = readdir(d));)
		if (strcmp(e->d_name, ".") != 0 && strcmp(e->d_name, "..") != 0)
			unlinkat(dirfd(d), e->d_name, 0);
	closedir(d);
	rmdir(f->path);
}

static inline int files_in(const struct folder *f)
{
	int n = 0;
	DIR *d = opendir(f->path);
	for (struct dirent *e; (e = readdir(d));)
		n += e->d_name[0] != '.';
	closedir(d);
	return n;
}

// Some cases step down to somebody who is not the superuser, who may go everywhere; the tests are run by either. To be
// called before anything is done: where nobody else comes to the folder at all, the case is left out.
static inline void others_must_come_to(const char *path)
{
	if (geteuid() != 0)
		return;
	assert_int_equal(chmod(path, 0755), 0);
	assert_int_equal(seteuid(65534), 0);
	bool comes = faccessat(AT_FDCWD, path, X_OK, AT_EACCESS) == 0;
	assert_int_equal(seteuid(0), 0);
	if (!comes)
		skip();
}

static inline bool step_down(void)
{
	if (geteuid() != 0)
		return false;
	assert_int_equal(seteuid(65534), 0);
	return true;
}

static inline void step_up(bool down)
{
	if (down)
		assert_int_equal(seteuid(0), 0);
}

// The number that the eighth file opened from now on would have: the same as before when none stays open.
static inline int next_file(void)
{
	int fd[8];
	for (int i = 0; i < 8; i++)
		fd[i] = open("/dev/null", O_RDONLY | O_CLOEXEC);
	for (int i = 0; i < 8; i++)
		close(fd[i]);
	return fd[7];
}

static inline struct store *opened(const char *path, enum store_mode mode)
{
	struct store *s = NULL;
	assert_ok(store_open(&s, path, mode, 50, err));
	return s;
}

static inline struct store *in_memory(void)
{
	struct store *s = NULL;
	i18n_set(LANG_EN);
	assert_ok(store_memory(&s, err));
	return s;
}

static inline void outside_with(const char *path, const char *sql, int triggers)
{
	sqlite3 *db = NULL;
	char *said = NULL;
	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	sqlite3_exec(db, "PRAGMA synchronous=OFF", NULL, NULL, NULL);
	sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 0, (int *)NULL);
	sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, triggers, (int *)NULL);
	if (sqlite3_exec(db, sql, NULL, NULL, &said) != SQLITE_OK)
		fail_msg("%s in: %.200s", said, sql);
	sqlite3_close(db);
}

// What another tool does to the file: any SQL, on a connection without our settings.
static inline void outside(const char *path, const char *sql)
{
	outside_with(path, sql, 1);
}

// The same, past the triggers: the journal does not learn of it.
static inline void outside_silently(const char *path, const char *sql)
{
	outside_with(path, sql, 0);
}

static inline int64_t asked(const char *path, const char *sql)
{
	sqlite3 *db = NULL;
	sqlite3_stmt *st = NULL;
	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &st, NULL), SQLITE_OK);
	int64_t n = sqlite3_step(st) == SQLITE_ROW ? sqlite3_column_int64(st, 0) : -1;
	sqlite3_finalize(st);
	sqlite3_close(db);
	return n;
}

static inline struct value text_value(const char *s)
{
	return (struct value){.kind = VALUE_TEXT, .s = s};
}

static inline struct value int_value(int64_t i)
{
	return (struct value){.kind = VALUE_INT, .i = i};
}

static inline int column_of(enum table_id t, const char *name)
{
	int i = schema_column(&schema[t], name);
	assert_true(i >= 0);
	return i;
}

static inline void begin(struct store *s, const char *author, int64_t at, const char *label)
{
	struct stamp stamp = {author, at, label, 0};
	assert_ok(store_begin(s, &stamp, err));
}

static inline int64_t commit(struct store *s)
{
	int64_t step = -1;
	assert_ok(store_commit(s, &step, err));
	return step;
}

static inline int32_t add(struct store *s, enum table_id t, int n, const char *const *names, const struct value *values)
{
	int columns[16];
	int32_t id = 0;
	for (int i = 0; i < n; i++)
		columns[i] = column_of(t, names[i]);
	assert_ok(store_insert(s, t, columns, values, n, &id, err));
	return id;
}

static inline int32_t add_titled(struct store *s, enum table_id t, const char *code, const char *title)
{
	return add(s, t, 2, (const char *[]){"code", "title"}, (struct value[]){text_value(code), text_value(title)});
}

static inline int32_t add_rating(struct store *s, int32_t measure, int32_t criterion, int32_t level)
{
	return add(s, T_rating, 3, (const char *[]){"measure", "criterion", "level"},
			   (struct value[]){int_value(measure), int_value(criterion), int_value(level)});
}

static inline int32_t add_level(struct store *s, int32_t criterion, const char *code)
{
	return add(s, T_level, 3, (const char *[]){"criterion", "code", "title"},
			   (struct value[]){int_value(criterion), text_value(code), text_value(code)});
}

static inline void set(struct store *s, enum table_id t, int32_t id, const char *column, struct value v)
{
	assert_ok(store_update(s, t, id, column_of(t, column), v, err));
}

// One edit of one cell as a step of its own.
static inline int64_t edit(struct store *s, const char *author, int64_t at, enum table_id t, int32_t id,
						   const char *column, struct value v)
{
	begin(s, author, at, column);
	set(s, t, id, column, v);
	return commit(s);
}

static inline struct plan *loaded(struct store *s)
{
	struct plan *p = NULL;
	assert_ok(store_load(s, &p, err));
	return p;
}

static inline void sum(uint64_t *h, const void *data, size_t n)
{
	for (size_t i = 0; i < n; i++)
		*h = (*h ^ ((const unsigned char *)data)[i]) * 1099511628211u;
}

// Everything in a snapshot as one number.
static inline uint64_t digest(const struct plan *p)
{
	uint64_t h = 14695981039346656037u;
	for (int t = 0; t < TABLE_COUNT; t++)
		for (size_t i = 0; i < plan_count(p, (enum table_id)t); i++) {
			const void *row = plan_row(p, (enum table_id)t, i);
			int32_t id = plan_id(row);
			sum(&h, &t, sizeof t);
			sum(&h, &id, sizeof id);
			for (int k = 0; k < schema[t].column_count; k++) {
				const struct column *c = &schema[t].columns[k];
				if (c->lazy)
					continue;
				if (c->type == TYPE_TEXT || c->type == TYPE_CODE) {
					sum(&h, plan_text(c, row), strlen(plan_text(c, row)) + 1);
				} else {
					h = (h ^ (uint64_t)plan_int(c, row)) * 1099511628211u;
					h ^= h >> 32;
				}
			}
		}
	return h;
}

static inline uint64_t state(struct store *s)
{
	struct plan *p = loaded(s);
	uint64_t h = digest(p);
	plan_free(p);
	return h;
}

static inline uint64_t state_at(struct store *s, int64_t step)
{
	struct plan *p = NULL;
	assert_ok(store_as_of(s, step, &p, err));
	uint64_t h = digest(p);
	plan_free(p);
	return h;
}

static inline void small_plan_make(const char *path)
{
	struct store *s = opened(path, STORE_CREATE);
	assert_ok(store_bulk_begin(s, err));
	add_titled(s, T_field, "F1", "Bildung");
	int32_t criterion = add_titled(s, T_criterion, "aufwand", "Aufwand");
	int32_t low = add_level(s, criterion, "niedrig"), high = add_level(s, criterion, "hoch");
	add_rating(s, add_titled(s, T_measure, "M1", "Scanstelle"), criterion, low);
	add_rating(s, add_titled(s, T_measure, "M2", "E-Akte"), criterion, high);
	add_rating(s, add_titled(s, T_measure, "M3", "Terminbuchung"), criterion, high);
	assert_ok(store_bulk_end(s, err));
	store_close(s);
}

// A file that takes long to make, kept to be put back as it was.
struct kept {
	unsigned char *bytes;
	size_t size;
};

static inline void keep(struct kept *k, const char *path)
{
	struct stat st;
	FILE *in = fopen(path, "rb");
	assert_non_null(in);
	assert_int_equal(fstat(fileno(in), &st), 0);
	k->size = (size_t)st.st_size;
	k->bytes = mem_realloc(k->bytes, k->size);
	assert_int_equal(fread(k->bytes, 1, k->size, in), k->size);
	fclose(in);
}

static inline void put_back(const struct kept *k, const char *path)
{
	unlink(path);
	FILE *out = fopen(path, "wb");
	assert_non_null(out);
	assert_int_equal(fwrite(k->bytes, 1, k->size, out), k->size);
	fclose(out);
}

// A plan on disk with a criterion of two levels (1, 2) and three rated measures M1–M3, without a journal. Made once,
// then copied.
static inline void small_plan(const char *path)
{
	static struct kept small;
	assert_int_equal(access(path, F_OK), -1);
	if (small.size) {
		put_back(&small, path);
		return;
	}
	small_plan_make(path);
	keep(&small, path);
}

#endif
