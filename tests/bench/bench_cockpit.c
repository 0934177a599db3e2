// SPDX-License-Identifier: EUPL-1.2
// The real program in a pseudo-terminal of 120×40: from its start to the first frame, and from a key to the last byte
// of the answer. Medians; nothing is asserted. The program is named by LEITSTAND, the one in bare curses that it is
// compared with by LEITSTAND_FLOOR. Both are started and typed to in turn, so that what else the machine does meanwhile
// falls on both, and what counts is how many times as long the one takes as the other.
#include "make_plan.h"
#include "pty.h"

#include "base/i18n.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { STARTS = 11, SAMPLES_MOST = 200, QUIET_MS = 12, WAIT_MS = 20000, SIZES = 4, ROWS = 40 };

static const int sizes[SIZES] = {46, 1000, 10000, 100000};

// Marks of each line for these sizes; NULL: none.
struct line {
	const char *name, *unit, *mark;
	int64_t value[SIZES];
};

enum { START, DOWN, DOWN_BYTES, SCROLL, SCROLL_BYTES, PAGE, PAGE_BYTES, RATING, WEIGHT, SEARCH, FILTER, MEMORY, LINES };

static struct line lines[LINES] = {
	[START] = {"start to first full frame", "µs", "5000 - 20000 150000", {0}},
	[DOWN] = {"one line down in the page", "µs", "250", {0}},
	[DOWN_BYTES] = {"", "bytes", "100 + 160 for the sentences", {0}},
	[SCROLL] = {"one line down, scrolling", "µs", "250", {0}},
	[SCROLL_BYTES] = {"", "bytes", "230 + 160 for the sentences", {0}},
	[PAGE] = {"page down", "µs", "1000", {0}},
	[PAGE_BYTES] = {"", "bytes", "5000", {0}},
	[RATING] = {"rating changed, durable", "µs", "2000 - 15000 120000", {0}},
	[WEIGHT] = {"weight turned", "µs", "700 - 800 2000", {0}},
	[SEARCH] = {"search, per key", "µs", "500 - 2000 16000", {0}},
	[FILTER] = {"filter, per key", "µs", "500 - 2000 16000", {0}},
	[MEMORY] = {"most memory", "KiB", "8192 - 20480 102400", {0}},
};

struct samples {
	int64_t us[SAMPLES_MOST], bytes[SAMPLES_MOST];
	int n;
};

static char folder[] = "/tmp/leitstand-bench-XXXXXX";
static char path[64], home[64], config[64], state[64];
static const char *const env[] = {home, config, state, "USER=bench", NULL};

static int compare(const void *a, const void *b)
{
	const int64_t *x = a, *y = b;
	return (*x > *y) - (*x < *y);
}

static struct samples floor_down, floor_scroll;
static int64_t floor_start[SIZES], floor_line[SIZES], floor_scrolled[SIZES];

static int64_t median(int64_t *v, int n)
{
	qsort(v, (size_t)n, sizeof *v, compare);
	return n ? v[n / 2] : 0;
}

static struct pty *start(const char *const *argv, int64_t *us)
{
	struct pty_options o = {.argv = argv, .term = "xterm-256color", .cols = 120, .rows = ROWS, .env = env};
	int64_t from = pty_now_us();
	struct pty *p = pty_start(&o);
	if (!pty_see(p, "Hilfe", WAIT_MS))
		exit(1);
	pty_quiet(p, QUIET_MS, WAIT_MS);
	*us = pty_last_us(p) - from;
	return p;
}

// Types each key by itself. Keys without an answer are left out.
static void type(struct pty *p, const char *keys, int times, struct samples *s)
{
	for (int i = 0; i < times; i++)
		for (const char *k = keys; *k; k++) {
			size_t before = pty_bytes(p);
			int64_t from = pty_now_us();
			pty_send(p, k, 1);
			for (int wait = 0; pty_bytes(p) == before && wait < 40; wait++)
				pty_quiet(p, QUIET_MS, WAIT_MS);
			pty_quiet(p, QUIET_MS, WAIT_MS);
			if (s && s->n < SAMPLES_MOST && pty_bytes(p) > before) {
				s->us[s->n] = pty_last_us(p) - from;
				s->bytes[s->n++] = (int64_t)(pty_bytes(p) - before);
			}
		}
}

static void key(struct pty *p, const char *bytes)
{
	pty_type(p, bytes);
	pty_pause(p, 80);
	pty_quiet(p, QUIET_MS, WAIT_MS);
}

static void keep(int size, int us, int bytes, struct samples *s)
{
	lines[us].value[size] = median(s->us, s->n);
	if (bytes)
		lines[bytes].value[size] = median(s->bytes, s->n);
	s->n = 0;
}

static struct pty *start_cockpit(int64_t *us)
{
	const char *const argv[] = {pty_program("LEITSTAND"), path, "--lang", "de", NULL};
	return start(argv, us);
}

static struct pty *start_floor(int64_t *us)
{
	const char *const argv[] = {pty_program("LEITSTAND_FLOOR"), NULL};
	return start(argv, us);
}

// Starts of the one and of the other in turn.
static void drive_starts(int size)
{
	int64_t cockpit[STARTS], floor[STARTS];
	for (int i = 0; i < STARTS; i++) {
		pty_free(start_floor(&floor[i]));
		pty_free(start_cockpit(&cockpit[i]));
	}
	lines[START].value[size] = median(cockpit, STARTS);
	floor_start[size] = median(floor, STARTS);
}

// A line down in the page and beyond, a few keys to the one and a few to the other.
static void drive_lines(int size, struct pty *p)
{
	static struct samples down, scroll;
	int64_t unused;
	struct pty *floor = start_floor(&unused);
	down.n = scroll.n = floor_down.n = floor_scroll.n = 0;
	for (int i = 0; i < 5; i++) {
		type(p, "j", 4, &down);
		type(floor, "j", 4, &floor_down);
	}
	type(p, "jjjjjjjjj", 1, NULL); // to the last row of the page
	type(floor, "j", ROWS, NULL);
	for (int i = 0; i < (sizes[size] < 100 ? 3 : 12); i++) {
		type(p, "j", 4, &scroll);
		type(floor, "j", 4, &floor_scroll);
	}
	pty_free(floor);
	floor_line[size] = median(floor_down.us, floor_down.n);
	floor_scrolled[size] = median(floor_scroll.us, floor_scroll.n);
	keep(size, DOWN, DOWN_BYTES, &down);
	keep(size, SCROLL, SCROLL_BYTES, &scroll);
}

static void drive(int size)
{
	static struct samples s;
	int64_t unused;
	drive_starts(size);
	struct pty *p = start_cockpit(&unused);
	key(p, "3");
	drive_lines(size, p);
	key(p, "g");
	for (int i = 0; i < 20; i++) { // PgDn, as one write
		size_t before = pty_bytes(p);
		int64_t from = pty_now_us();
		pty_type(p, "\x1b[6~");
		pty_quiet(p, QUIET_MS, WAIT_MS);
		if (pty_bytes(p) - before > 1000) {
			s.us[s.n] = pty_last_us(p) - from;
			s.bytes[s.n++] = (int64_t)(pty_bytes(p) - before);
		}
	}
	keep(size, PAGE, PAGE_BYTES, &s);
	key(p, "g");
	type(p, "ll--", 1, NULL); // to the lowest level of the second criterion
	type(p, "+-", 10, &s);
	keep(size, RATING, 0, &s);
	key(p, "w");
	type(p, "+-", 10, &s);
	keep(size, WEIGHT, 0, &s);
	key(p, "\x1b");
	key(p, "/");
	type(p, "scanstelle", 1, &s);
	keep(size, SEARCH, 0, &s);
	key(p, "\x1b");
	key(p, "f");
	type(p, "bauakte", 1, &s);
	keep(size, FILTER, 0, &s);
	key(p, "\x1b");
	lines[MEMORY].value[size] = pty_memory_kib(p, "VmHWM");
	pty_free(p);
}

static bool prepare(int n)
{
	struct ls_err err;
	struct model *m = NULL;
	snprintf(path, sizeof path, "%s/plan-%d.db", folder, n);
	if (make_plan(&m, path, n, &err) != LS_OK) {
		fprintf(stderr, "%s\n", err.text);
		return false;
	}
	model_close(m);
	return true;
}

// How many times as long as bare curses in the same minutes, and how long that took.
static void print_ratio(const char *name, int line, const int64_t *floor, const char *mark)
{
	printf("%-35s", name);
	for (int i = 0; i < SIZES; i++) {
		int64_t tenths = floor[i] ? (lines[line].value[i] * 10 + floor[i] / 2) / floor[i] : 0;
		printf(" %7lld.%lld", (long long)(tenths / 10), (long long)(tenths % 10));
	}
	printf("   %s (bare curses", mark);
	for (int i = 0; i < SIZES; i++)
		printf(" %lld", (long long)floor[i]);
	printf(" µs)\n");
}

static void print(void)
{
	printf("%-28s %-6s", "120×40, medians", "");
	for (int i = 0; i < SIZES; i++)
		printf(" %9d", sizes[i]);
	printf("   mark\n");
	for (int l = 0; l < LINES; l++) {
		printf("%-28s %-6s", lines[l].name, lines[l].unit);
		for (int i = 0; i < SIZES; i++)
			printf(" %9lld", (long long)lines[l].value[i]);
		printf("   %s\n", lines[l].mark);
	}
	print_ratio("start, × bare curses", START, floor_start, "2.0 - 5.0 18.0");
	print_ratio("one line down, ×", DOWN, floor_line, "1.5");
	print_ratio("scrolling, ×", SCROLL, floor_scrolled, "1.5");
}

int main(void)
{
	i18n_set(LANG_DE);
	if (!mkdtemp(folder))
		return 1;
	snprintf(home, sizeof home, "HOME=%s", folder);
	snprintf(config, sizeof config, "XDG_CONFIG_HOME=%s", folder);
	snprintf(state, sizeof state, "XDG_STATE_HOME=%s", folder);
	for (int i = 0; i < SIZES; i++) {
		if (!prepare(sizes[i]))
			return 1;
		drive(i);
		unlink(path);
	}
	print();
	char clean[64];
	snprintf(clean, sizeof clean, "rm -rf '%s'", folder);
	return system(clean) == 0 ? 0 : 1;
}
