// SPDX-License-Identifier: EUPL-1.2
// The real program in a pseudo-terminal of 120×40 over ten years of quarters: 40 of them, 200 key results in the running
// one, 10 000 check-ins, 5 000 tasks and 1 000 decisions. From a key on the board, on the course and in a check-in to the last byte of its answer. Medians;
// nothing is asserted.
#include "pty.h"

#include "base/date.h"
#include "base/i18n.h"
#include "model/model.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
	QUARTERS = 40,
	RUNNING = 200,
	BEFORE = 12,
	WEEKS = 13,
	QUIET_MS = 12,
	WAIT_MS = 20000,
	SAMPLES = 20,
	TASKS = 5000,
	DECISIONS = 1000,
	DEADLINES = 300,
	STAKEHOLDERS = 40,
	TEAMS = 14,
	TOLD = 50, // times that each was informed, and each team met
};

static char folder[] = "/tmp/leitstand-bench-XXXXXX";
static char path[64], home[64], config[64], state[64];
static const char *const env[] = {home, config, state, "USER=bench", NULL};

struct maker {
	struct model *m;
	struct ls_err err;
	int32_t objective, key_result, check_in;
};

static enum ls_code put(struct maker *k, enum table_id t, int32_t id, const char *const *columns,
						const struct value *values, int n)
{
	int at[8];
	for (int i = 0; i < n; i++)
		at[i] = schema_column(&schema[t], columns[i]);
	return model_bulk_add(k->m, t, at, values, n, &id, &k->err);
}

static struct value text(const char *s)
{
	return (struct value){.kind = VALUE_TEXT, .s = s};
}

static struct value number(int64_t i)
{
	return (struct value){.kind = VALUE_INT, .i = i};
}

// A key result of 0 → 130 with a check-in a week.
static enum ls_code put_key_result(struct maker *k, int32_t start, int nth, int weeks)
{
	char code[16], title[64];
	int32_t id = ++k->key_result;
	snprintf(code, sizeof code, "KR%d", nth);
	snprintf(title, sizeof title, "Angeschlossene Stellen der %d. Reihe", id % 17 + 1);
	enum ls_code r =
		put(k, T_key_result, id, (const char *[]){"objective", "code", "title", "start", "target", "unit", "pos"},
			(struct value[]){number(k->objective), text(code), text(title), number(0), number(130000), text("Stellen"),
							 number(nth)},
			7);
	for (int w = 0; w < weeks && r == LS_OK; w++)
		r = put(k, T_check_in, ++k->check_in, (const char *[]){"key_result", "day", "value", "confidence", "note"},
				(struct value[]){number(id), number(start + 7 * w + 1), number((w + 1) * (id % 3 + 8) * 1000),
								 number((id + w) % 11), text("Die Ämter melden wöchentlich")},
				5);
	return r;
}

static enum ls_code put_quarter(struct maker *k, int nth)
{
	char code[16];
	int year = 2017 + nth / 4, quarter = nth % 4;
	int32_t start = date_day(year, quarter * 3 + 1, 1), end = date_day(year, quarter * 3 + 4, 1) - 1;
	bool running = nth == QUARTERS - 1;
	int key_results = running ? RUNNING : BEFORE;
	snprintf(code, sizeof code, "%dQ%d", year, quarter + 1);
	enum ls_code r = put(k, T_cycle, nth + 1, (const char *[]){"code", "start", "end", "state"},
						 (struct value[]){text(code), number(start), number(end),
										  number(running ? cycle_state_RUNNING : cycle_state_CLOSED)},
						 4);
	for (int i = 0; i < key_results && r == LS_OK; i++) {
		if (i % 4 == 0) {
			char name[16];
			snprintf(name, sizeof name, "O%d", i / 4 + 1);
			r = put(
				k, T_objective, ++k->objective, (const char *[]){"cycle", "code", "title", "pos"},
				(struct value[]){number(nth + 1), text(name), text("Alle Stellen arbeiten mit der E-Akte"), number(i)},
				4);
		}
		if (r == LS_OK)
			r = put_key_result(k, start, i % 4 + 1, running ? WEEKS - 2 : WEEKS + 4);
	}
	return r;
}

// A third of them done, the others due around the day looked at, by forty people.
static enum ls_code put_tasks(struct maker *k)
{
	enum ls_code r = LS_OK;
	int32_t today = date_day(2026, 12, 16);
	for (int i = 1; i <= TASKS && r == LS_OK; i++) {
		char who[16];
		snprintf(who, sizeof who, "%c. %c.", 'A' + i % 8, 'K' + i % 5);
		r = put(k, T_action, i, (const char *[]){"title", "owner", "due", "done", "key_result"},
				(struct value[]){text("Rückmeldungen der Ämter zusammenstellen"), text(i % 41 ? who : ""),
								 number(today - 200 + i % 400),
								 i % 3 ? (struct value){.kind = VALUE_NULL} : number(today - i % 900),
								 number(k->key_result - i % RUNNING)},
				5);
	}
	for (int i = 1; i <= DECISIONS && r == LS_OK; i++)
		r = put(k, T_decision, i, (const char *[]){"body", "day", "subject", "result", "objective"},
				(struct value[]){text("Lenkungsgruppe"), number(today - i), text("Reihenfolge der Anbindung"),
								 text("Die größten Stellen zuerst"), number(k->objective - i % 50)},
				5);
	return r;
}

// Deadlines all over the year, each with two checks; who is told, and teams that meet every week.
static enum ls_code put_year(struct maker *k)
{
	enum ls_code r = LS_OK;
	int32_t today = date_day(2026, 12, 16), row = 0;
	char code[16];
	for (int i = 1; i <= DEADLINES && r == LS_OK; i++) {
		snprintf(code, sizeof code, "K%d", i);
		r = put(k, T_deadline, i, (const char *[]){"code", "title", "month_from", "month_to", "day"},
				(struct value[]){text(code), text("Bericht an den Ausschuss vorbereiten"), number(i % 12 + 1),
								 number(i % 12 + 1), number(i % 28 + 1)},
				5);
		for (int n = 0; n < 2 && r == LS_OK; n++)
			r = put(k, T_deadline_need, 2 * i + n, (const char *[]){"deadline", "kind"},
					(struct value[]){number(i), number((i + n * 3) % deadline_need_COUNT)}, 2);
	}
	for (int i = 1; i <= STAKEHOLDERS && r == LS_OK; i++) {
		snprintf(code, sizeof code, "s%d", i);
		r = put(k, T_stakeholder, i, (const char *[]){"code", "title", "rhythm"},
				(struct value[]){text(code), text("Ausschuss für Digitalisierung"), number(i % rhythm_COUNT)}, 3);
		for (int n = 0; n < TOLD && r == LS_OK; n++)
			r = put(k, T_informed, ++row, (const char *[]){"stakeholder", "day"},
					(struct value[]){number(i), number(today - 20 * n - i)}, 2);
	}
	for (int i = 1; i <= TEAMS && r == LS_OK; i++) {
		snprintf(code, sizeof code, "t%d", i);
		r = put(k, T_team, i, (const char *[]){"code", "title", "rhythm"},
				(struct value[]){text(code), text("Strategieteam"), number(rhythm_WEEK)}, 3);
		for (int n = 0; n < TOLD && r == LS_OK; n++)
			r = put(k, T_meeting, (i - 1) * TOLD + n + 1, (const char *[]){"team", "day"},
					(struct value[]){number(i), number(today - 7 * n - i % 7)}, 2);
	}
	return r;
}

static bool prepare(void)
{
	struct maker k = {.m = NULL};
	snprintf(path, sizeof path, "%s/plan.db", folder);
	enum ls_code r = model_create(&k.m, path, &k.err);
	if (r == LS_OK)
		r = model_bulk_begin(k.m, &k.err);
	if (r == LS_OK)
		r = put(&k, T_strategy, 1, (const char *[]){"name"}, &(struct value){.kind = VALUE_TEXT, .s = "Messkreis"}, 1);
	for (int i = 0; i < QUARTERS && r == LS_OK; i++)
		r = put_quarter(&k, i);
	if (r == LS_OK)
		r = put_tasks(&k);
	if (r == LS_OK)
		r = put_year(&k);
	if (r == LS_OK)
		r = model_bulk_end(k.m, &k.err);
	if (r != LS_OK)
		fprintf(stderr, "%s\n", k.err.text);
	model_close(k.m);
	printf("%d quarters, %d key results in the running one, %d check-ins, %d tasks, %d deadlines; 120×40, medians\n",
		   QUARTERS, RUNNING, (int)k.check_in, TASKS, DEADLINES);
	return r == LS_OK;
}

static int compare(const void *a, const void *b)
{
	const int64_t *x = a, *y = b;
	return (*x > *y) - (*x < *y);
}

static int64_t median(int64_t *v, int n)
{
	qsort(v, (size_t)n, sizeof *v, compare);
	return n ? v[n / 2] : 0;
}

// Presses keys one after the other, round and round; what has no answer is left out.
static void row(struct pty *p, const char *name, const char *const *keys, int n)
{
	int64_t us[SAMPLES], bytes[SAMPLES];
	int got = 0;
	for (int i = 0; i < SAMPLES; i++) {
		size_t before = pty_bytes(p);
		int64_t from = pty_now_us();
		pty_type(p, keys[i % n]);
		for (int wait = 0; pty_bytes(p) == before && wait < 40; wait++)
			pty_quiet(p, QUIET_MS, WAIT_MS);
		pty_quiet(p, QUIET_MS, WAIT_MS);
		if (pty_bytes(p) == before)
			continue;
		us[got] = pty_last_us(p) - from;
		bytes[got++] = (int64_t)(pty_bytes(p) - before);
	}
	printf("%-46s %8lld µs %8lld bytes   (%d)\n", name, (long long)median(us, got), (long long)median(bytes, got), got);
}

static void drive_tasks(struct pty *p)
{
	pty_answers(p, "8", WAIT_MS);
	row(p, "tasks: one line down", (const char *const[]){"j"}, 1);
	row(p, "tasks: page down, page up", (const char *const[]){"\x1b[6~", "\x1b[5~"}, 2);
	row(p, "tasks: page down", (const char *const[]){"\x1b[6~"}, 1);
	row(p, "tasks: a week later, and earlier", (const char *const[]){">", "<"}, 2);
	pty_answers(p, "v", WAIT_MS);
	row(p, "decisions: page down", (const char *const[]){"\x1b[6~"}, 1);
}

static void drive_year(struct pty *p)
{
	pty_answers(p, "7", WAIT_MS);
	pty_answers(p, "g", WAIT_MS);
	row(p, "year: one line down", (const char *const[]){"j"}, 1);
	row(p, "year: page down", (const char *const[]){"\x1b[6~"}, 1);
	row(p, "year: the one before, and back", (const char *const[]){"<", ">"}, 2);
	pty_answers(p, "g", WAIT_MS);
	pty_resize(p, 200, 60);
	pty_quiet(p, QUIET_MS, WAIT_MS);
	row(p, "year, 200×60: one further", (const char *const[]){"j"}, 1);
	row(p, "year, 200×60: page down", (const char *const[]){"\x1b[6~"}, 1);
	row(p, "year, 200×60: the next month", (const char *const[]){"l", "l", "l", "h", "h", "h"}, 6);
}

static void drive(void)
{
	const char *const argv[] = {pty_program("LEITSTAND"), path, "--lang", "de", "--today", "2026-12-16", NULL};
	struct pty_options o = {.argv = argv, .term = "xterm-256color", .cols = 120, .rows = 40, .env = env};
	struct pty *p = pty_start(&o);
	if (!pty_see(p, "Hilfe", WAIT_MS))
		exit(1);
	pty_answers(p, "2", WAIT_MS);
	row(p, "board: one line down", (const char *const[]){"j"}, 1);
	row(p, "board: page down, page up", (const char *const[]){"\x1b[6~", "\x1b[5~"}, 2);
	pty_answers(p, "g", WAIT_MS);
	pty_answers(p, "j", WAIT_MS);
	pty_answers(p, "\r", WAIT_MS);
	row(p, "course: from check-in to check-in", (const char *const[]){"h", "h", "h", "h", "l", "l", "l", "l"}, 8);
	row(p, "course: to another key result", (const char *const[]){"j"}, 1);
	row(p, "course: as a line of dots, kept as a setting", (const char *const[]){"v"}, 1);
	pty_answers(p, "q", WAIT_MS);
	pty_answers(p, "k", WAIT_MS);
	row(p, "small courses: opened, and back", (const char *const[]){"\r", "q"}, 2);
	pty_answers(p, "j", WAIT_MS);
	row(p, "check-in: opened, and left", (const char *const[]){"i", "q"}, 2);
	pty_answers(p, "i", WAIT_MS);
	row(p, "check-in: the value is turned", (const char *const[]){"+"}, 1);
	pty_answers(p, "q", WAIT_MS);
	pty_answers(p, "q", WAIT_MS);
	pty_answers(p, "A", WAIT_MS);
	pty_answers(p, "\r", WAIT_MS);
	row(p, "review: the next objective, and back", (const char *const[]){"n", "N"}, 2);
	row(p, "review: a verdict chosen with an arrow", (const char *const[]){"l", "l", "h", "h"}, 4);
	pty_answers(p, "1", WAIT_MS); // who gives it is asked once
	pty_answers(p, "\r", WAIT_MS);
	pty_answers(p, "N", WAIT_MS);
	pty_answers(p, "0", WAIT_MS);
	row(p, "review: a verdict given, and taken back", (const char *const[]){"1", "0"}, 2);
	pty_answers(p, "q", WAIT_MS);
	pty_answers(p, "W", WAIT_MS);
	row(p, "retrospective: a letter of a line", (const char *const[]){"a", "b"}, 2);
	pty_answers(p, "\r", WAIT_MS);
	pty_answers(p, "\x1b", WAIT_MS);
	pty_answers(p, "q", WAIT_MS);
	pty_answers(p, "O", WAIT_MS);
	row(p, "closing: one line down", (const char *const[]){"j"}, 1);
	row(p, "closing: a tick", (const char *const[]){" "}, 1);
	pty_answers(p, "q", WAIT_MS);
	pty_answers(p, "q", WAIT_MS);
	drive_tasks(p);
	drive_year(p);
	pty_free(p);
}

int main(void)
{
	i18n_set(LANG_DE);
	if (!mkdtemp(folder))
		return 1;
	snprintf(home, sizeof home, "HOME=%s", folder);
	snprintf(config, sizeof config, "XDG_CONFIG_HOME=%s", folder);
	snprintf(state, sizeof state, "XDG_STATE_HOME=%s", folder);
	bool ok = prepare();
	if (ok)
		drive();
	char clean[64];
	snprintf(clean, sizeof clean, "rm -rf '%s'", folder);
	return system(clean) == 0 && ok ? 0 : 1;
}
