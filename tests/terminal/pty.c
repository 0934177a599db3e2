// SPDX-License-Identifier: EUPL-1.2
#include "pty.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "grid.h"
#include "sitter.h"

struct pty {
	int master, slave, reports;
	pid_t sitter;
	struct sitter_report last; // the newest report; pid 0: none yet
	bool ended;
	struct termios before;
	struct grid *grid;
	char *output;
	size_t bytes;
	int64_t last_us;
	struct pty *next;
};

static struct pty *all;

static void give_up(const char *what)
{
	fprintf(stderr, "pty: %s: %s\n", what, strerror(errno));
	exit(99);
}

int64_t pty_now_us(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000000 + t.tv_nsec / 1000;
}

int64_t pty_cpu_us(struct pty *p)
{
	clockid_t id;
	struct timespec t;

	if (p->ended || clock_getcpuclockid(p->last.pid, &id) != 0 || clock_gettime(id, &t) != 0)
		return -1;
	return (int64_t)t.tv_sec * 1000000 + t.tv_nsec / 1000;
}

int64_t pty_last_us(struct pty *p)
{
	return p->last_us;
}

int pty_pid(struct pty *p)
{
	return (int)p->last.pid;
}

int64_t pty_memory_kib(struct pty *p, const char *line)
{
	char path[64], text[256];
	int64_t kib = -1;

	snprintf(path, sizeof path, "/proc/%ld/status", (long)p->last.pid);
	FILE *f = p->ended ? NULL : fopen(path, "r");
	while (f && fgets(text, sizeof text, f))
		if (strncmp(text, line, strlen(line)) == 0 && text[strlen(line)] == ':')
			kib = strtoll(text + strlen(line) + 1, NULL, 10);
	if (f)
		fclose(f);
	return kib;
}

char *pty_program(const char *variable)
{
	char *path = getenv(variable);

	if (!path || access(path, X_OK) != 0) {
		fprintf(stderr, "pty: %s does not name a program that can be run: %s\n", variable, path ? path : "(not set)");
		exit(99);
	}
	return path;
}

// PATH, HOME, LANG, TERM and what the test adds.
static char **environment(const struct pty_options *o, char term[64])
{
	static char *list[64];
	static char path[1024], home[1024];
	int n = 0;

	snprintf(path, sizeof path, "PATH=%s", getenv("PATH") ? getenv("PATH") : "/usr/bin:/bin");
	snprintf(home, sizeof home, "HOME=%s", getenv("HOME") ? getenv("HOME") : "/");
	list[n++] = path;
	list[n++] = home;
	list[n++] = (char *)"LANG=C.UTF-8";
	if (getenv("GCOV_PREFIX")) { // tests/tools/mutate asks what was reached
		static char prefix[1024];
		snprintf(prefix, sizeof prefix, "GCOV_PREFIX=%s", getenv("GCOV_PREFIX"));
		list[n++] = prefix;
	}
	if (o->term) {
		snprintf(term, 64, "TERM=%s", o->term);
		list[n++] = term;
	}
	for (int i = 0; o->env && o->env[i] && n < 63; i++) {
		if (strncmp(o->env[i], "LANG=", 5) == 0)
			list[2] = (char *)o->env[i];
		else if (strncmp(o->env[i], "HOME=", 5) == 0) // of two the first one would count: somebody's real home
			list[1] = (char *)o->env[i];
		else
			list[n++] = (char *)o->env[i];
	}
	list[n] = NULL;
	return list;
}

// Both ends of a pseudo-terminal; not openpty(), whose header has the name of ours.
static bool open_ends(struct pty *p, const struct winsize *size)
{
	p->master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
	if (p->master < 0 || grantpt(p->master) != 0 || unlockpt(p->master) != 0)
		return false;
	p->slave = open(ptsname(p->master), O_RDWR | O_NOCTTY);
	return p->slave >= 0 && ioctl(p->slave, TIOCSWINSZ, size) == 0;
}

struct pty *pty_start(const struct pty_options *o)
{
	struct pty *p = calloc(1, sizeof *p);
	struct winsize size = {.ws_col = (unsigned short)o->cols, .ws_row = (unsigned short)o->rows};
	int ends[2];
	char term[64];

	if (!p || !open_ends(p, &size) || pipe(ends) != 0)
		give_up("no pseudo-terminal");
	tcgetattr(p->slave, &p->before);
	char **env = environment(o, term);
	p->sitter = fork();
	if (p->sitter < 0)
		give_up("no process");
	if (p->sitter == 0) {
		close(p->master);
		for (struct pty *other = all; other; other = other->next) // else its line could not be cut
			close(other->master);
		close(ends[0]);
		sitter_run(p->slave, ends[1], o->argv, env);
	}
	close(ends[1]);
	p->reports = ends[0];
	p->grid = grid_new(o->cols, o->rows);
	if (read(p->reports, &p->last, sizeof p->last) != sizeof p->last)
		give_up("the program did not start");
	p->next = all;
	all = p;
	return p;
}

void pty_free(struct pty *p)
{
	struct pty **link = &all;

	while (*link != p)
		link = &(*link)->next;
	*link = p->next;
	if (!p->ended) {
		kill(p->last.pid, SIGCONT);
		kill(p->last.pid, SIGKILL);
	}
	kill(p->sitter, SIGKILL);
	waitpid(p->sitter, NULL, 0);
	if (p->master >= 0)
		close(p->master);
	close(p->slave);
	close(p->reports);
	grid_free(p->grid);
	free(p->output);
	free(p);
}

void pty_free_all(void)
{
	while (all)
		pty_free(all);
}

static void take_output(struct pty *p)
{
	char bytes[8192];
	ssize_t n = read(p->master, bytes, sizeof bytes);

	if (n <= 0)
		return;
	p->last_us = pty_now_us();
	p->output = realloc(p->output, p->bytes + (size_t)n + 1);
	if (!p->output)
		give_up("no memory");
	memcpy(p->output + p->bytes, bytes, (size_t)n);
	p->bytes += (size_t)n;
	p->output[p->bytes] = '\0';
	grid_write(p->grid, bytes, (size_t)n);
}

// Waits for output or a report, at most so long. False when nothing came.
static bool turn(struct pty *p, int64_t until_us)
{
	struct pollfd fds[] = {{.fd = p->master, .events = POLLIN}, {.fd = p->reports, .events = POLLIN}};
	int64_t left = until_us - pty_now_us();

	if (poll(fds, 2, left > 0 ? (int)((left + 999) / 1000) : 0) <= 0)
		return false;
	if (fds[0].revents & POLLIN)
		take_output(p);
	else if (fds[1].revents & POLLIN && read(p->reports, &p->last, sizeof p->last) == sizeof p->last)
		p->ended = !p->last.stopped;
	else if (fds[0].revents || fds[1].revents)
		poll(NULL, 0, 1);
	return true;
}

void pty_send(struct pty *p, const void *bytes, size_t n)
{
	const char *s = bytes;

	while (n > 0) {
		ssize_t written = write(p->master, s, n);
		if (written < 0)
			give_up("the terminal takes no keys");
		s += written;
		n -= (size_t)written;
	}
}

void pty_type(struct pty *p, const char *keys)
{
	pty_send(p, keys, strlen(keys));
}

void pty_resize(struct pty *p, int cols, int rows)
{
	struct winsize size = {.ws_col = (unsigned short)cols, .ws_row = (unsigned short)rows};

	grid_resize(p->grid, cols, rows);
	ioctl(p->master, TIOCSWINSZ, &size); // the kernel sends SIGWINCH to the foreground job
}

void pty_signal(struct pty *p, int number)
{
	kill(p->last.pid, number);
}

void pty_hangup(struct pty *p)
{
	close(p->master);
	p->master = -1;
}

void pty_pause(struct pty *p, int ms)
{
	int64_t until = pty_now_us() + (int64_t)ms * 1000;

	while (pty_now_us() < until)
		turn(p, until);
}

static bool wait_for(struct pty *p, bool (*holds)(struct grid *, const char *), const char *what, bool wanted, int ms)
{
	int64_t until = pty_now_us() + (int64_t)ms * 1000;

	for (;;) {
		if (holds(p->grid, what) == wanted)
			return true;
		if (pty_now_us() >= until || p->ended) {
			while (turn(p, 0)) // what it wrote last
				continue;
			if (holds(p->grid, what) == wanted)
				return true;
			fprintf(stderr, "%s: “%s”%s. The screen:\n%s", wanted ? "not seen" : "still there", what,
					p->ended ? " (the program has ended)" : "", grid_text(p->grid));
			return false;
		}
		turn(p, until);
	}
}

bool pty_see(struct pty *p, const char *text, int ms)
{
	return wait_for(p, grid_contains, text, true, ms);
}

bool pty_gone(struct pty *p, const char *text, int ms)
{
	return wait_for(p, grid_contains, text, false, ms);
}

bool pty_match(struct pty *p, const char *regex, int ms)
{
	return wait_for(p, grid_matches, regex, true, ms);
}

bool pty_quiet(struct pty *p, int quiet_ms, int ms)
{
	int64_t end = pty_now_us() + (int64_t)ms * 1000;

	while (pty_now_us() < end)
		if (!turn(p, pty_now_us() + (int64_t)quiet_ms * 1000))
			return true;
	return false;
}

static bool more_than(struct pty *p, size_t before, const char *what, int ms)
{
	int64_t until = pty_now_us() + (int64_t)ms * 1000;
	while (p->bytes == before && !p->ended && pty_now_us() < until)
		turn(p, until);
	if (p->bytes == before && !p->ended)
		fprintf(stderr, "no answer to “%s”. The screen:\n%s", what, grid_text(p->grid));
	return p->bytes != before || p->ended;
}

bool pty_answers(struct pty *p, const char *keys, int ms)
{
	size_t before = p->bytes;
	pty_type(p, keys);
	bool came = more_than(p, before, keys, ms);
	pty_quiet(p, 20, ms); // the frame is written at once; this is for a reader that was woken in the middle of it
	return came;
}

bool pty_resized(struct pty *p, int cols, int rows, int ms)
{
	size_t before = p->bytes;
	pty_resize(p, cols, rows);
	bool came = more_than(p, before, "another size", ms);
	pty_quiet(p, 5, ms);
	return came;
}

const char *pty_screen(struct pty *p)
{
	return grid_text(p->grid);
}

const char *pty_row(struct pty *p, int y)
{
	return grid_row(p->grid, y);
}

struct pty_cell pty_cell(struct pty *p, int x, int y)
{
	return grid_cell(p->grid, x, y);
}

void pty_cursor(struct pty *p, int *x, int *y, bool *visible)
{
	*visible = grid_cursor(p->grid, x, y);
}

bool pty_alternate(struct pty *p)
{
	return grid_modes(p->grid)->alternate;
}

bool pty_mouse(struct pty *p)
{
	return grid_modes(p->grid)->mouse;
}

bool pty_brackets(struct pty *p)
{
	return grid_brackets(p->grid);
}

size_t pty_bytes(struct pty *p)
{
	return p->bytes;
}

const char *pty_output(struct pty *p, size_t from)
{
	return p->output && from <= p->bytes ? p->output + from : "";
}

static bool wait_report(struct pty *p, bool stopped, int ms)
{
	int64_t until = pty_now_us() + (int64_t)ms * 1000;

	while (!p->ended && !(stopped && p->last.stopped) && pty_now_us() < until)
		turn(p, until);
	while (turn(p, 0) && p->master >= 0) // what it wrote last
		continue;
	return stopped ? p->last.stopped : p->ended;
}

bool pty_over(struct pty *p, int ms, int *status)
{
	bool ended = wait_report(p, false, ms);
	if (status)
		*status = p->last.status;
	return ended;
}

bool pty_exit(struct pty *p, int ms, int *status)
{
	bool ended = pty_over(p, ms, status);
	if (!ended)
		fprintf(stderr, "the program still runs. The screen:\n%s", grid_text(p->grid));
	return ended;
}

bool pty_stopped(struct pty *p, int ms)
{
	return wait_report(p, true, ms);
}

void pty_continue(struct pty *p)
{
	p->last.stopped = false;
	kill(p->sitter, SIGUSR1);
}

static bool wrong(bool is, const char *what)
{
	if (is)
		fprintf(stderr, "not restored: %s\n", what);
	return is;
}

bool pty_restored(struct pty *p)
{
	const struct termios *a = &p->before, *b = &p->last.line;
	const struct grid_modes *m = grid_modes(p->grid);
	bool bad = wrong(a->c_iflag != b->c_iflag || a->c_oflag != b->c_oflag || a->c_cflag != b->c_cflag ||
						 a->c_lflag != b->c_lflag || memcmp(a->c_cc, b->c_cc, sizeof a->c_cc) != 0,
					 "line settings");

	bad = wrong(m->alternate, "alternate screen") || bad;
	bad = wrong(m->mouse, "mouse") || bad;
	bad = wrong(!m->cursor, "hidden cursor") || bad;
	bad = wrong(m->keypad, "application keypad") || bad;
	bad = wrong(m->titles != 0, "window title") || bad;
	bad = wrong(grid_brackets(p->grid), "bracketed paste") || bad;
	return !bad;
}
