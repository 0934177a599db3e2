// SPDX-License-Identifier: EUPL-1.2
// The real terminal: stdin and stdout. It puts together what the other files do apart: signals, keys, the last
// frame and curses; and it gives the terminal back as it was, however the program ends.
#include "base/arena.h"
#include "base/i18n.h"
#include "term/child.h"
#include "term/keys.h"
#include "term/modes.h"
#include "term/ops.h"
#include "term/rescue.h"
#include "term/screen.h"
#include "term/signals.h"
#include "term/term.h"

#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

struct tty {
	struct term term;
	bool open, gone; // gone: hung up, nothing may be written
	bool mouse, utf8;
	int cols, rows;
	char *title;
	struct modes modes;
	struct termios before;
	struct keys keys;
	struct signals_seen seen;
	struct event ahead; // found by term_pending(), not yet given out
};

static struct tty the_tty; // a process has one; being static, closing it twice is harmless

static struct tty *self(struct term *t)
{
	return (struct tty *)t;
}

static int64_t now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static void send_modes(struct tty *t, bool enter)
{
	struct str out = {0};

	if (enter)
		modes_enter(&out, &t->modes, t->mouse, t->title);
	else
		modes_leave(&out, &t->modes, t->mouse, t->title);
	const char *s = str_text(&out);
	for (size_t left = out.len; left > 0;) {
		ssize_t n = write(STDOUT_FILENO, s, left);
		if (n < 0 && errno != EINTR)
			break;
		if (n > 0) {
			s += n;
			left -= (size_t)n;
		}
	}
	str_free(&out);
}

// From here on the terminal is ours, and is given back whatever happens.
static void arm(struct tty *t)
{
	struct str last = {0};

	modes_leave(&last, &t->modes, t->mouse, t->title);
	screen_last(&last);
	rescue_arm(str_text(&last), last.len, &t->before);
	str_free(&last);
}

static void leave(struct tty *t)
{
	rescue_disarm();
	send_modes(t, false);
	screen_leave();
	tcsetattr(STDIN_FILENO, TCSANOW, &t->before);
}

static void enter(struct tty *t)
{
	arm(t);
	send_modes(t, true);
	screen_enter();
}

static void tty_close(struct term *term)
{
	struct tty *t = self(term);

	if (!t->open)
		return;
	t->open = false;
	rescue_disarm();
	if (t->gone) {
		screen_forget();
		tcsetattr(STDIN_FILENO, TCSANOW, &t->before);
	} else {
		send_modes(t, false);
		screen_close();
		tcsetattr(STDIN_FILENO, TCSANOW, &t->before);
	}
	signals_release();
	keys_free(&t->keys);
	free(t->title);
	t->title = NULL;
}

static void ask_size(int *cols, int *rows)
{
	struct winsize size = {0};

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) {
		*cols = 80;
		*rows = 24;
	} else {
		*cols = size.ws_col;
		*rows = size.ws_row;
	}
}

static void tty_size(const struct term *term, int *cols, int *rows)
{
	const struct tty *t = (const struct tty *)term;

	*cols = t->cols;
	*rows = t->rows;
}

static void tty_palette(struct term *term, const struct palette *p)
{
	(void)term;
	screen_look(p);
}

static void tty_show(struct term *term, const struct canvas *c)
{
	if (!self(term)->gone)
		screen_show(c);
}

static void tty_redraw(struct term *term)
{
	(void)term;
	screen_repaint();
}

static bool resized(struct tty *t)
{
	int cols, rows;

	ask_size(&cols, &rows);
	if (cols == t->cols && rows == t->rows)
		return false;
	t->cols = cols;
	t->rows = rows;
	screen_size(cols, rows); // what was on its way meanwhile stands somewhere by now: the next frame trusts nothing
	return true;
}

// Back from a stop. In the background the terminal is somebody else's; another SIGCONT comes with the foreground.
static bool continued(struct tty *t)
{
	if (tcgetpgrp(STDIN_FILENO) != getpgrp())
		return false;
	enter(t);
	t->seen.resized = true;
	return true;
}

static enum event_kind signal_event(struct tty *t)
{
	struct signals_seen *seen = &t->seen;

	signals_read(seen);
	if (seen->hangup)
		t->gone = true;
	if (t->gone)
		return EVENT_HANGUP;
	if (seen->term) {
		seen->term = false;
		return EVENT_TERM;
	}
	if (seen->continued) {
		seen->continued = false;
		if (continued(t))
			return EVENT_CONT;
	}
	if (seen->resized) {
		seen->resized = false;
		if (resized(t))
			return EVENT_RESIZE;
	}
	return EVENT_NONE;
}

// Waits for bytes or a signal; takes the bytes. False after timeout_ms (-1: never).
static bool more(struct tty *t, int timeout_ms)
{
	struct pollfd fds[] = {{.fd = STDIN_FILENO, .events = POLLIN}, {.fd = signals_fd(), .events = POLLIN}};
	char bytes[4096];

	int ready = poll(fds, 2, timeout_ms);
	if (ready == 0)
		return false;
	if (ready < 0 || fds[0].revents == 0)
		return true;
	ssize_t n = read(STDIN_FILENO, bytes, sizeof bytes);
	if (n > 0)
		keys_feed(&t->keys, bytes, (size_t)n, now_ms());
	else if (n == 0 || (errno != EINTR && errno != EAGAIN))
		t->gone = true; // end of file, EIO: nobody is there any more
	return true;
}

static enum event_kind next_event(struct tty *t, int timeout_ms, struct event *out)
{
	int64_t now = now_ms(), deadline = now + timeout_ms;
	bool over = false;

	// What has come while somebody else was at work is read before an ESC is judged by its age.
	if (keys_waiting(&t->keys))
		(void)more(t, 0);

	for (;;) {
		int wait;
		out->kind = signal_event(t);
		if (out->kind != EVENT_NONE || keys_next(&t->keys, now, out, &wait))
			return out->kind;
		if (over)
			return EVENT_NONE;
		int64_t left = deadline - now > 0 ? deadline - now : 0;
		bool whole = timeout_ms >= 0 && (wait < 0 || left <= wait); // waiting for the caller, not for a sequence
		if (whole)
			wait = (int)left;
		over = !more(t, wait) && whole;
		now = now_ms();
	}
}

static enum event_kind tty_wait(struct term *term, int timeout_ms, struct event *out)
{
	struct tty *t = self(term);

	if (t->ahead.kind == EVENT_NONE)
		return next_event(t, timeout_ms, out);
	*out = t->ahead;
	t->ahead.kind = EVENT_NONE;
	return out->kind;
}

// Bytes are not yet an event: half a sequence, a button let go. Whoever skips a frame for what is pending must get it.
static bool tty_pending(struct term *term)
{
	struct tty *t = self(term);

	return t->ahead.kind != EVENT_NONE || next_event(t, 0, &t->ahead) != EVENT_NONE;
}

static void tty_suspend(struct term *term)
{
	struct tty *t = self(term);

	leave(t);
	signals_stop();
	t->seen.continued = true; // also where stopping was impossible
}

static void tty_run(struct term *term, const char *const argv[], int *status)
{
	struct tty *t = self(term);

	leave(t);
	child_run(argv, &t->seen, status);
	enter(t);
	t->seen.resized = true;
}

static enum glyphs tty_glyphs(const struct term *term)
{
	const struct tty *t = (const struct tty *)term;

	return t->utf8 ? t->modes.glyphs : GLYPHS_ASCII;
}

// The program writes UTF-8 whatever LANG says: with LANG=C (or a locale that is not installed) only LC_CTYPE is
// changed. A terminal with a real 8-bit character set keeps it.
static bool choose_charset(void)
{
	setlocale(LC_CTYPE, "");
	if (strncmp(nl_langinfo(CODESET), "ANSI_X3", 7) == 0 || strcmp(nl_langinfo(CODESET), "US-ASCII") == 0)
		if (!setlocale(LC_CTYPE, "C.UTF-8"))
			setlocale(LC_CTYPE, "en_US.UTF-8");
	return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

static void define_key(void *keys, const char *bytes, const char *name)
{
	keys_define(keys, bytes, name);
}

static const struct term_ops tty_ops = {
	.close = tty_close,
	.size = tty_size,
	.palette = tty_palette,
	.show = tty_show,
	.redraw = tty_redraw,
	.wait = tty_wait,
	.pending = tty_pending,
	.suspend = tty_suspend,
	.run = tty_run,
	.glyphs = tty_glyphs,
};

enum ls_code term_open(struct term **out, const struct term_options *o, struct ls_err *err)
{
	struct tty *t = &the_tty;
	const char *name = getenv("TERM");

	*out = NULL;
	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO) || tcgetattr(STDIN_FILENO, &t->before) != 0)
		return ls_fail(err, LS_USAGE, tr("The cockpit needs a terminal for input and output, and there is none here."));
	if (!name || !*name)
		return ls_fail(err, LS_USAGE,
					   tr("TERM is not set. Set it to the type of your terminal, for example TERM=xterm."));
	*t = (struct tty){.term = {.ops = &tty_ops}, .before = t->before, .mouse = o->mouse, .utf8 = choose_charset()};
	t->modes = modes_of(name, getenv("TMUX") != NULL);
	ask_size(&t->cols, &t->rows);
	if (!signals_catch())
		return ls_fail(err, LS_DATA, tr("No pipe for signals: %s. Close other programs and try again."),
					   err_why(errno));
	enum ls_code code = screen_known(name, err);
	if (!code)
		code = screen_open(name, o->colours, t->cols, t->rows, err);
	if (code) {
		signals_release();
		return code;
	}
	t->title = o->title ? mem_str(o->title) : NULL;
	keys_init(&t->keys, t->modes.bursts, !t->utf8);
	screen_keys(define_key, &t->keys);
	arm(t); // from here on there is something to be given back; nothing needs memory before the first byte
	screen_enter();
	send_modes(t, true);
	t->open = true;
	*out = &t->term;
	return LS_OK;
}
