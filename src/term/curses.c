// SPDX-License-Identifier: EUPL-1.2
// The only file that includes curses, and only for terminfo: which words a terminal understands. What is said with them
// stands in frame.c; keys are read elsewhere, too (keys.c).
#include "term/screen.h"

#include "base/i18n.h"
#include "term/frame.h"

#include <errno.h>
#include <langinfo.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#define NCURSES_NOMACROS 1
#include <curses.h>
#include <termcap.h>

enum { STUCK_MS = 1000 };

static struct tongue tongue;
static struct paints paints;
static struct inks inks;
static struct frame frame = {.tongue = &tongue, .inks = &inks};
static struct str out;      // a frame on its way
static struct str entrance; // the bytes that take the terminal
static struct termios line_mode;
static bool is_open, is_left;

static const char *capability(const char *name)
{
	const char *s = tigetstr(name);

	return s && s != (const char *)-1 ? s : NULL;
}

static void add_capability(struct str *to, const char *name)
{
	const char *s = capability(name);

	if (s)
		tongue_strip(to, s);
}

// Cursor keys as terminfo has them, but not the keypad (ESC =): PuTTY's would no longer type what is printed on it.
static void add_keypad(struct str *to)
{
	struct str whole = {0};
	add_capability(&whole, "smkx");
	for (const char *s = str_text(&whole); *s; s++)
		if (s[0] == '\x1b' && s[1] == '=')
			s++;
		else
			str_addc(to, *s);
	str_free(&whole);
}

// What the terminal does not take is sent again with the next frame; one that takes nothing is noticed when reading.
static void send(const struct str *bytes)
{
	const char *s = str_text(bytes);

	for (size_t left = bytes->len; left > 0;) {
		ssize_t n = write(STDOUT_FILENO, s, left);
		if (n >= 0) {
			s += n;
			left -= (size_t)n;
			continue;
		}
		struct pollfd fd = {.fd = STDOUT_FILENO, .events = POLLOUT};
		bool waited = errno == EAGAIN && poll(&fd, 1, STUCK_MS) > 0;
		if (waited || errno == EINTR)
			continue;
		frame_wipe(&frame);
		break;
	}
}

void screen_last(struct str *to)
{
	static const char *const names[] = {"rmkx", "sgr0", "op", "cnorm", "rmcup"};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		add_capability(to, names[i]);
	if (!capability("rmcup")) // no other screen: what is printed next begins below
		str_add(to, "\r\n");
}

static void expand(struct str *to, const char *word, const int p[9])
{
	const char *said = tparm(word, (long)p[0], (long)p[1], (long)p[2], (long)p[3], (long)p[4], (long)p[5], (long)p[6],
							 (long)p[7], (long)p[8]);

	str_add(to, said ? said : "");
}

void screen_speaks(struct tongue *t)
{
	for (int w = 0; w < WORD_COUNT; w++)
		tongue_learn(t, (enum word)w, capability(tongue_names[w]));
	t->wraps = tigetflag("am") > 0;
	t->wraps_late = tigetflag("xenl") > 0;
	t->erases_coloured = tigetflag("bce") > 0;
	t->moves_coloured = tigetflag("msgr") > 0;
	t->utf8 = strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
	t->expand = expand;
	tongue_learned(t);
}

struct paints screen_paints(int wanted)
{
	// Bits of ncv in the order of terminfo; where attributes take room on the screen (xmc) there are none.
	static const struct {
		int bit;
		unsigned attribute;
	} alone[] = {{2, INK_UNDERLINE}, {4, INK_REVERSE}, {16, INK_DIM}, {32, INK_BOLD}, {32768, INK_ITALIC}};
	int colours = tigetnum("colors"), ncv = tigetnum("ncv");
	struct paints p = {.colours = 1, .own = capability("op") || capability("oc")};

	p.attributes = INK_BOLD | INK_DIM | INK_UNDERLINE | INK_REVERSE | (capability("sitm") ? INK_ITALIC : 0);
	if (tigetnum("xmc") >= 0)
		p.attributes = 0;
	for (size_t i = 0; i < sizeof alone / sizeof *alone; i++)
		p.only_plain |= ncv > 0 && ncv & alone[i].bit ? alone[i].attribute : 0;
	if (wanted == 1 || colours < 8 || !p.attributes || !capability("setaf") || !capability("setab"))
		return p;
	p.colours = wanted > 1 && wanted < colours ? wanted : colours;
	return p;
}

enum ls_code screen_known(const char *name, struct ls_err *err)
{
	if (tgetent(NULL, name) == 1)
		return LS_OK;
	return ls_fail(
		err, LS_USAGE,
		tr("The terminal type “%s” is unknown here. Set TERM to one that is installed, for example TERM=xterm."), name);
}

enum ls_code screen_open(const char *name, int wanted, int cols, int rows, struct ls_err *err)
{
	if (!capability("cup"))
		return ls_fail(err, LS_USAGE,
					   tr("A terminal of type “%s” cannot place the cursor. Set TERM to what it really is, for example "
						  "TERM=xterm."),
					   name);
	screen_speaks(&tongue);
	paints = screen_paints(wanted);
	tcgetattr(STDIN_FILENO, &line_mode);
	line_mode.c_iflag &= ~(tcflag_t)(IXON | BRKINT | PARMRK | ICRNL | INLCR | IGNCR);
	line_mode.c_oflag &= ~(tcflag_t)ONLCR;
	line_mode.c_lflag &= ~(tcflag_t)(ICANON | ISIG | IEXTEN | ECHO | ECHONL);
	line_mode.c_cc[VMIN] = 1;
	line_mode.c_cc[VTIME] = 0;
	static const char *const names[] = {"sgr0", "op", "rmir", "smam", "smcup"};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		add_capability(&entrance, names[i]);
	add_keypad(&entrance);
	screen_size(cols, rows);
	is_open = is_left = true;
	return LS_OK;
}

void screen_leave(void)
{
	if (!is_open || is_left)
		return;
	is_left = true;
	str_clear(&out);
	tongue_say(&out, &tongue, WORD_CUP, frame.rows - 1, 0);
	screen_last(&out);
	send(&out);
}

void screen_enter(void)
{
	if (!is_open || !is_left)
		return;
	is_left = false;
	tcsetattr(STDIN_FILENO, TCSADRAIN, &line_mode);
	send(&entrance);
	screen_repaint();
}

void screen_close(void)
{
	screen_leave();
	screen_forget();
}

void screen_forget(void)
{
	is_open = false;
	frame_free(&frame);
	frame = (struct frame){.tongue = &tongue, .inks = &inks};
	inks_free(&inks);
	tongue_forget(&tongue);
	str_free(&out);
	str_free(&entrance);
}

void screen_size(int cols, int rows)
{
	frame_size(&frame, cols, rows);
}

void screen_repaint(void)
{
	frame_wipe(&frame);
}

void screen_look(const struct palette *p)
{
	inks_set(&inks, &paints, p);
	frame_recolour(&frame);
}

void screen_show(const struct canvas *c)
{
	if (c->cols != frame.cols || c->rows != frame.rows)
		return;
	str_clear(&out);
	frame_show(&frame, c, &out);
	send(&out);
}

void screen_keys(void (*f)(void *arg, const char *bytes, const char *name), void *arg)
{
	static const struct {
		const char *capability, *name;
	} keys[] = {
		{"kcuu1", "Up"},   {"kcud1", "Down"},  {"kcub1", "Left"},   {"kcuf1", "Right"}, {"khome", "Home"},
		{"kend", "End"},   {"kpp", "PgUp"},    {"knp", "PgDn"},     {"kich1", "Ins"},   {"kdch1", "Del"},
		{"kcbt", "S-Tab"}, {"kLFT", "S-Left"}, {"kRIT", "S-Right"}, {"kri", "S-Up"},    {"kind", "S-Down"},
		{"kf1", "F1"},     {"kf2", "F2"},      {"kf3", "F3"},       {"kf4", "F4"},      {"kf5", "F5"},
		{"kf6", "F6"},     {"kf7", "F7"},      {"kf8", "F8"},       {"kf9", "F9"},      {"kf10", "F10"},
		{"kf11", "F11"},   {"kf12", "F12"},
	};

	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		const char *bytes = capability(keys[i].capability);
		if (bytes)
			f(arg, bytes, keys[i].name);
	}
}
