// SPDX-License-Identifier: EUPL-1.2
// How long a plan takes to open, to load (against a bare SQLite loop over the same rows), to be edited durably and to
// be shown as it was. Prints a table; run by hand: bench_store [FOLDER]
#include "store/store.h"

#include "base/arena.h"
#include "base/i18n.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define RUNS     7
#define CRITERIA 5

static int64_t now_us(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000000 + t.tv_nsec / 1000;
}

static void need(enum ls_code code, const struct ls_err *err)
{
	if (code == LS_OK)
		return;
	fprintf(stderr, "bench_store: %s\n", err->text);
	exit((int)code);
}

static int ascending(const void *a, const void *b)
{
	const int64_t *x = a, *y = b;
	return (*x > *y) - (*x < *y);
}

static int64_t median(int64_t *list, int n)
{
	qsort(list, (size_t)n, sizeof *list, ascending);
	return list[n / 2];
}

static struct value text(const char *s)
{
	return (struct value){.kind = VALUE_TEXT, .s = s};
}

static struct value number(int64_t i)
{
	return (struct value){.kind = VALUE_INT, .i = i};
}

static int32_t add(struct store *s, enum table_id t, int n, const char *const *names, const struct value *values)
{
	struct ls_err err;
	int columns[8];
	int32_t id = 0;
	for (int i = 0; i < n; i++)
		columns[i] = schema_column(&schema[t], names[i]);
	need(store_insert(s, t, columns, values, n, &id, &err), &err);
	return id;
}

static void make_criteria(struct store *s)
{
	char code[32];
	for (int i = 0; i < CRITERIA; i++) {
		snprintf(code, sizeof code, "k%d", i);
		int32_t id =
			add(s, T_criterion, 2, (const char *[]){"code", "title"}, (struct value[]){text(code), text(code)});
		for (int k = 0; k < 3; k++) {
			snprintf(code, sizeof code, "stufe%d", k);
			add(s, T_level, 3, (const char *[]){"criterion", "code", "title"},
				(struct value[]){number(id), text(code), text(code)});
		}
	}
}

static void make_plan(const char *path, int n)
{
	struct ls_err err;
	struct store *s;
	char code[32], title[64];
	unlink(path);
	need(store_open(&s, path, STORE_CREATE, 0, &err), &err);
	need(store_bulk_begin(s, &err), &err);
	make_criteria(s);
	for (int i = 1; i <= n; i++) {
		snprintf(code, sizeof code, "M%d", i);
		snprintf(title, sizeof title, "Einführung der elektronischen Akte, Teil %d", i);
		int32_t id = add(s, T_measure, 4, (const char *[]){"code", "title", "note", "source"},
						 (struct value[]){text(code), text(title), text(""), text("Strategiepapier, Seite 12")});
		for (int k = 0; k < CRITERIA; k++)
			add(s, T_rating, 3, (const char *[]){"measure", "criterion", "level"},
				(struct value[]){number(id), number(k + 1), number(3 * k + 1 + (i + k) % 3)});
	}
	need(store_bulk_end(s, &err), &err);
	store_close(s);
}

static void select_all(struct str *sql, const struct table *t)
{
	str_add(sql, "SELECT id");
	for (int i = 0; i < t->column_count; i++)
		if (!t->columns[i].lazy)
			str_addf(sql, ",\"%s\"", t->columns[i].name);
	str_addf(sql, " FROM \"%s\" ORDER BY id", t->name);
}

// The same columns of the same rows, fetched and dropped: what SQLite alone needs.
static int64_t bare_loop(sqlite3 *db)
{
	int64_t start = now_us(), sum = 0;
	for (int t = 0; t < TABLE_COUNT; t++) {
		struct str sql = {0};
		sqlite3_stmt *st;
		select_all(&sql, &schema[t]);
		if (sqlite3_prepare_v2(db, str_text(&sql), -1, &st, NULL) != SQLITE_OK)
			exit(3);
		while (sqlite3_step(st) == SQLITE_ROW) {
			int at = 0;
			sum += sqlite3_column_int64(st, at++);
			for (int i = 0; i < schema[t].column_count; i++) {
				const struct column *c = &schema[t].columns[i];
				if (c->lazy)
					continue;
				if (c->type == TYPE_TEXT || c->type == TYPE_CODE)
					sum += sqlite3_column_text(st, at++) != NULL;
				else
					sum += sqlite3_column_int64(st, at++);
			}
		}
		sqlite3_finalize(st);
		str_free(&sql);
	}
	return sum == 42 ? 0 : now_us() - start;
}

struct times {
	int64_t open, load, bare, edit, undo, past;
};

static void measure_reading(const char *path, struct times *t)
{
	struct ls_err err;
	int64_t open[RUNS], load[RUNS], bare[RUNS];
	for (int i = 0; i < RUNS; i++) {
		struct store *s;
		struct plan *p;
		int64_t a = now_us();
		need(store_open(&s, path, STORE_READ, 0, &err), &err);
		int64_t b = now_us();
		need(store_load(s, &p, &err), &err);
		load[i] = now_us() - b;
		open[i] = b - a;
		plan_free(p);
		store_close(s);
		sqlite3 *db;
		if (sqlite3_open_v2(path, &db, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK)
			exit(3);
		sqlite3_exec(db, "SELECT 1 FROM measure LIMIT 1", NULL, NULL, NULL); // the schema is read before the clock runs
		bare[i] = bare_loop(db);
		sqlite3_close(db);
	}
	t->open = median(open, RUNS);
	t->load = median(load, RUNS);
	t->bare = median(bare, RUNS);
}

static void measure_writing(const char *path, struct times *t)
{
	enum { EDITS = 51 };
	struct ls_err err;
	struct store *s;
	struct plan *p;
	int64_t edit[EDITS], undo[EDITS], past[3], step;
	need(store_open(&s, path, STORE_WRITE, 0, &err), &err);
	for (int i = 0; i < EDITS; i++) {
		struct stamp stamp = {"bench", i, "Bewertung", 0};
		int64_t a = now_us();
		need(store_begin(s, &stamp, &err), &err);
		need(store_update(s, T_rating, 1, schema_column(&schema[T_rating], "level"), number(3 - i % 2), &err), &err);
		need(store_commit(s, &step, &err), &err);
		edit[i] = now_us() - a;
	}
	for (int i = 0; i < EDITS; i++) {
		struct stamp stamp = {"bench", EDITS, "zurück", 0};
		int64_t a = now_us();
		need(store_undo(s, &stamp, &step, &err), &err);
		undo[i] = now_us() - a;
	}
	for (int i = 0; i < 3; i++) {
		int64_t a = now_us();
		need(store_as_of(s, 0, &p, &err), &err);
		past[i] = now_us() - a;
		plan_free(p);
	}
	store_close(s);
	t->edit = median(edit, EDITS);
	t->undo = median(undo, EDITS);
	t->past = median(past, 3);
}

static void show(int64_t us)
{
	printf(" %8lld.%02lld", (long long)(us / 1000), (long long)(us % 1000 / 10));
}

int main(int argc, char **argv)
{
	static const int sizes[] = {46, 1000, 10000, 100000};
	struct str path = {0};
	i18n_set(LANG_EN);
	str_addf(&path, "%s/bench-store-%ld.db", argc > 1 ? argv[1] : "/tmp", (long)getpid());
	printf("milliseconds, medians; %d ratings a measure\n", CRITERIA);
	printf("%9s %11s %11s %11s %7s %11s %11s %11s\n", "measures", "open", "load", "bare loop", "ratio", "edit", "undo",
		   "as of");
	for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
		struct times t = {0};
		make_plan(str_text(&path), sizes[i]);
		measure_reading(str_text(&path), &t);
		measure_writing(str_text(&path), &t);
		printf("%9d", sizes[i]);
		show(t.open);
		show(t.load);
		show(t.bare);
		int64_t ratio = t.bare ? t.load * 100 / t.bare : 0;
		printf(" %4lld.%02lld", (long long)(ratio / 100), (long long)(ratio % 100));
		show(t.edit);
		show(t.undo);
		show(t.past);
		printf("\n");
	}
	unlink(str_text(&path));
	str_free(&path);
	return 0;
}
