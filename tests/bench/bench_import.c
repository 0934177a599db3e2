// SPDX-License-Identifier: EUPL-1.2
// A list of N measures with five ratings each, taken over by the real program, taken back and done again; beside it, in
// the same run, the rows of the result read by the .import of the sqlite3 shell into the same two tables without
// triggers and rules. Prints a table. Run by hand: bench_import [N]; LEITSTAND names the program.
#include "base/arena.h"
#include "model/model.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { RUNS = 3, CRITERIA = 5, LEVELS = 3 };

struct cost {
	double wall_ms, user_ms; // printed only
	long kib;
};

enum what { IMPORT, UNDO, REDO, SCORE, BARE, WHATS };
static const char *const names[WHATS] = {"import", "undo", "redo", "score of it", "sqlite3 .import"};

static char folder[] = "/tmp/bench_import.XXXXXX";

static const char *in_folder(const char *name)
{
	static char paths[4][80];
	static int at;
	at = (at + 1) % 4;
	(void)snprintf(paths[at], sizeof paths[at], "%s/%s", folder, name);
	return paths[at];
}

static void stop(const char *why)
{
	fprintf(stderr, "bench_import: %s\n", why);
	exit(1);
}

static void need(enum ls_code code, const struct ls_err *err)
{
	if (code != LS_OK)
		stop(err->text);
}

static double now_ms(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1000 + (double)t.tv_nsec / 1e6;
}

static struct cost run(char *const argv[])
{
	struct rusage use;
	int status = 0;
	double start = now_ms();
	pid_t child = fork();
	if (child == 0) {
		int null = open("/dev/null", O_WRONLY);
		dup2(null, STDOUT_FILENO);
		dup2(null, STDERR_FILENO);
		execvp(argv[0], argv);
		_exit(127);
	}
	if (child < 0 || wait4(child, &status, 0, &use) != child || !WIFEXITED(status) || WEXITSTATUS(status) > 1)
		stop(argv[0]);
	return (struct cost){now_ms() - start, (double)use.ru_utime.tv_sec * 1000 + (double)use.ru_utime.tv_usec / 1000,
						 use.ru_maxrss};
}

// ---- what there is before ------------------------------------------------------------------------------------------

static struct value text(const char *s)
{
	return (struct value){.kind = VALUE_TEXT, .s = s};
}

static int32_t add(struct model *m, enum table_id t, int n, const char *const *columns, const struct value *values)
{
	struct ls_err err;
	int at[4];
	int32_t id = 0;
	for (int i = 0; i < n; i++)
		at[i] = schema_column(&schema[t], columns[i]);
	need(model_bulk_add(m, t, at, values, n, &id, &err), &err);
	return id;
}

static void make_plan(const char *path)
{
	struct model *m;
	struct ls_err err;
	char code[20];
	need(model_create(&m, path, &err), &err);
	need(model_bulk_begin(m, &err), &err);
	for (int i = 0; i < CRITERIA; i++) {
		(void)snprintf(code, sizeof code, "k%d", i);
		int32_t id =
			add(m, T_criterion, 2, (const char *[]){"code", "title"}, (struct value[]){text(code), text(code)});
		for (int k = 0; k < LEVELS; k++) {
			(void)snprintf(code, sizeof code, "stufe%d", k);
			add(m, T_level, 4, (const char *[]){"criterion", "code", "title", "points"},
				(struct value[]){
					{.kind = VALUE_INT, .i = id}, text(code), text(code), {.kind = VALUE_INT, .i = 100 * k}});
		}
	}
	need(model_bulk_end(m, &err), &err);
	model_close(m);
}

static void make_list(const char *path, int n)
{
	FILE *out = fopen(path, "w");
	if (!out)
		stop(path);
	fprintf(out, "Nr;Titel;k0;k1;k2;k3;k4;Notiz\n");
	for (int i = 1; i <= n; i++) {
		fprintf(out, "M%d;Einführung der elektronischen Akte, Teil %d;", i, i);
		for (int k = 0; k < CRITERIA; k++)
			fprintf(out, "stufe%d;", (i + k) % LEVELS);
		fprintf(out, "\n");
	}
	(void)fclose(out);
}

// ---- the same rows for the sqlite3 shell ---------------------------------------------------------------------------

static void write_rows(sqlite3 *db, const char *table, FILE *script)
{
	char sql[80], name[40];
	sqlite3_stmt *st = NULL;
	(void)snprintf(name, sizeof name, "%s.csv", table);
	FILE *out = fopen(in_folder(name), "w");
	(void)snprintf(sql, sizeof sql, "SELECT * FROM %s ORDER BY id", table);
	if (!out || sqlite3_prepare_v2(db, sql, -1, &st, NULL) != SQLITE_OK)
		stop(table);
	int n = sqlite3_column_count(st);
	fprintf(script, "CREATE TABLE %s(", table);
	for (int i = 0; i < n; i++)
		fprintf(script, "%s\"%s\" %s", i ? "," : "", sqlite3_column_name(st, i),
				i ? sqlite3_column_decltype(st, i) : "INTEGER PRIMARY KEY");
	fprintf(script, ");\n.import %s %s\n", in_folder(name), table);
	while (sqlite3_step(st) == SQLITE_ROW)
		for (int i = 0; i < n; i++) {
			const char *v = (const char *)sqlite3_column_text(st, i);
			fprintf(out, "\"%s\"%s", v ? v : "", i + 1 < n ? "," : "\n");
		}
	sqlite3_finalize(st);
	(void)fclose(out);
}

static void make_script(const char *plan)
{
	sqlite3 *db = NULL;
	FILE *script = fopen(in_folder("script"), "w");
	if (!script || sqlite3_open(plan, &db) != SQLITE_OK)
		stop(plan);
	fprintf(script, ".mode csv\nBEGIN;\n");
	write_rows(db, "measure", script);
	write_rows(db, "rating", script);
	fprintf(script, "COMMIT;\n");
	(void)fclose(script);
	sqlite3_close(db);
}

static struct cost bare(void)
{
	char read[120];
	(void)snprintf(read, sizeof read, ".read %s", in_folder("script"));
	unlink(in_folder("bare.db"));
	return run((char *[]){"sqlite3", (char *)(uintptr_t)in_folder("bare.db"), read, NULL});
}

static int by_wall(const void *a, const void *b)
{
	const struct cost *x = a, *y = b;
	return (x->wall_ms > y->wall_ms) - (x->wall_ms < y->wall_ms);
}

int main(int argc, char *argv[])
{
	int n = argc > 1 ? atoi(argv[1]) : 100000;
	char *program = getenv("LEITSTAND");
	struct cost costs[WHATS][RUNS];
	struct stat st = {0};
	if (!program || !mkdtemp(folder))
		stop("LEITSTAND is to name the program");
	char *plan = mem_str(in_folder("plan.db")), *list = mem_str(in_folder("list.csv"));
	make_list(list, n);
	for (int i = 0; i < RUNS; i++) {
		unlink(plan);
		make_plan(plan);
		costs[IMPORT][i] = run((char *[]){program, "import", plan, list, NULL});
		(void)stat(plan, &st);
		if (i == 0)
			make_script(plan);
		costs[BARE][i] = bare();
		costs[SCORE][i] = run((char *[]){program, "score", plan, NULL});
		costs[UNDO][i] = run((char *[]){program, "undo", plan, NULL});
		costs[REDO][i] = run((char *[]){program, "redo", plan, NULL});
	}
	for (int i = 0; i < WHATS; i++)
		qsort(costs[i], RUNS, sizeof costs[i][0], by_wall);
	printf("a list of %d measures with %d ratings each; the plan is then %.1f MB\n", n, CRITERIA,
		   (double)st.st_size / 1e6);
	printf("%-16s %10s %10s %10s %8s\n", "median", "ms", "ms of user", "x .import", "MiB");
	for (int i = 0; i < WHATS; i++) {
		const struct cost *c = &costs[i][RUNS / 2], *floor = &costs[BARE][RUNS / 2];
		printf("%-16s %10.0f %10.0f %10.1f %8.1f\n", names[i], c->wall_ms, c->user_ms, c->user_ms / floor->user_ms,
			   (double)c->kib / 1024);
	}
	static const char *const files[] = {"plan.db", "list.csv", "measure.csv", "rating.csv", "script", "bare.db"};
	for (size_t i = 0; i < sizeof files / sizeof files[0]; i++)
		unlink(in_folder(files[i]));
	rmdir(folder);
	free(plan);
	free(list);
	return 0;
}
