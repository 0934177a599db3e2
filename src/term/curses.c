// SPDX-License-Identifier: EUPL-1.2
// The only file that includes curses. Curses is asked for what it does best: sending the difference between two
// screens in few bytes, on any terminal of terminfo. Keys are read elsewhere (keys.c), so typeahead is off.
#include "term/screen.h"

#include <langinfo.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

#define NCURSES_NOMACROS 1
#include <curses.h>
#include <termcap.h>

#include "base/i18n.h"

#define CELLS 256 // pushed at once

struct look {
	attr_t attributes;
	int pair;
};

static SCREEN *screen;
static struct look looks[2][ROLE_COUNT]; // plain, bold
static int colours;                      // 1 none, 8, 16, 256, or 1 << 24
static bool own_colours;                 // the terminal has default colours (-1)
static bool utf8;
static int cursor_shown; // what curs_set() was told last; -1 nothing yet

static bool can(const char *name)
{
	char *s = tigetstr(name);

	return s && s != (char *)-1;
}

// A string of terminfo without its pauses.
static void add_capability(struct str *out, const char *name)
{
	const char *s = tigetstr(name);

	if (!s || s == (char *)-1)
		return;
	for (; *s; s++) {
		if (s[0] == '$' && s[1] == '<' && strchr(s, '>'))
			s = strchr(s, '>');
		else
			str_addc(out, *s);
	}
}

// Cursor keys as terminfo has them, but not the keypad (ESC =): PuTTY's would no longer type what is printed on it.
static void add_keypad(struct str *out)
{
	struct str whole = {0};
	add_capability(&whole, "smkx");
	for (const char *s = str_text(&whole); *s; s++)
		if (s[0] == '\x1b' && s[1] == '=')
			s++;
		else
			str_addc(out, *s);
	str_free(&whole);
}

// Not by putp(): that one writes to stdio, which is flushed at exit.
static void send_capability(const char *name)
{
	struct str bytes = {0};

	if (strcmp(name, "smkx") == 0)
		add_keypad(&bytes);
	else
		add_capability(&bytes, name);
	ssize_t written = bytes.len ? write(STDOUT_FILENO, str_text(&bytes), bytes.len) : 0;
	(void)written; // a terminal that takes nothing is noticed when reading
	str_free(&bytes);
}

void screen_last(struct str *out)
{
	static const char *const names[] = {"rmkx", "sgr0", "op", "cnorm", "rmcup"};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		add_capability(out, names[i]);
	if (!can("rmcup")) // no other screen: what is printed next begins below
		str_add(out, "\r\n");
}

// The other character set is never used, so leaving it with every change of attributes is waste: three bytes, ten
// times a line. Terminfo's copy of the string is this process's own.
static void never_leave_charset(const char *capability)
{
	static const char *const ways[] = {"%?%p9%t\x1b(0%e\x1b(B%;", "\x1b(B"};
	char *s = tigetstr(capability);

	for (size_t i = 0; s && s != (char *)-1 && i < sizeof ways / sizeof *ways; i++) {
		char *at = strstr(s, ways[i]);
		size_t n = strlen(ways[i]);
		if (at) {
			memmove(at, at + n, strlen(at + n) + 1);
			return;
		}
	}
}

static void open_colours(int wanted)
{
	colours = 1;
	own_colours = false;
	if (wanted == 1 || !has_colors() || start_color() != OK)
		return;
	own_colours = use_default_colors() == OK;
	colours = COLORS;
	if (wanted > 1 && wanted < colours)
		colours = wanted;
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
	screen = newterm(name, stdout, stdin);
	if (!screen)
		return ls_fail(err, LS_DATA, "%s",
					   tr("There is not enough memory for the screen. Close other programs and start again."));
	if (!can("cup")) {
		screen_close();
		return ls_fail(err, LS_USAGE,
					   tr("A terminal of type “%s” cannot place the cursor. Set TERM to what it really is, for example "
						  "TERM=xterm."),
					   name);
	}
	utf8 = strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
	// Until it has come back from somewhere once, curses takes its screen for a low-level program's and writes at every
	// movement of the cursor: fifty system calls a frame instead of one.
	endwin();
	never_leave_charset("sgr0");
	never_leave_charset("sgr");
	raw();
	noecho();
	nonl();
	typeahead(-1);
	intrflush(stdscr, FALSE);
	leaveok(stdscr, FALSE);
	idlok(stdscr, TRUE);
	scrollok(stdscr, FALSE);
	cursor_shown = -1;
	open_colours(wanted);
	memset(looks, 0, sizeof looks);
	screen_size(cols, rows);
	send_capability("smkx");
	return LS_OK;
}

void screen_leave(void)
{
	if (!screen)
		return;
	send_capability("rmkx");
	if (!isendwin())
		endwin();
}

void screen_enter(void)
{
	if (!screen)
		return;
	reset_prog_mode();
	send_capability("smkx");
	cursor_shown = -1;
	screen_repaint();
}

void screen_close(void)
{
	if (!screen)
		return;
	screen_leave();
	delscreen(screen);
	screen = NULL;
}

void screen_forget(void)
{
	screen = NULL; // endwin() and delscreen() would write
}

void screen_size(int cols, int rows)
{
	if (cols != COLS || rows != LINES)
		resize_term(rows, cols); // resizeterm() would also queue a key that nobody reads
}

void screen_repaint(void)
{
	clearok(curscr, TRUE);
}

static int colour(int32_t rgb, int otherwise)
{
	if (rgb < 0)
		return own_colours ? -1 : otherwise;
	if (colours > 256)
		return rgb < 8 ? COLOR_BLACK : rgb; // direct colours; the first eight numbers are still names
	return colours == 256 ? palette_256(rgb) : palette_16(rgb);
}

static struct look look_of(const struct palette *p, const struct style *s, bool bold)
{
	struct look look = {.attributes = 0, .pair = 0};

	bold = bold || s->bold;
	look.attributes |= bold ? WA_BOLD : 0;
	look.attributes |= s->dim ? WA_DIM : 0;
	look.attributes |= s->underline ? WA_UNDERLINE : 0;
	look.attributes |= s->reverse ? WA_REVERSE : 0;
	look.attributes |= s->italic ? WA_ITALIC : 0;
	if (colours < 8) {
		if (palette_turned(p, s)) // without colours a ground of its own is at least reversed
			look.attributes |= WA_REVERSE;
		return look;
	}
	int fg = colour(s->fg, COLOR_WHITE), bg = colour(s->bg, COLOR_BLACK);
	if (colours <= 16) {
		look.attributes &= ~(attr_t)WA_DIM; // a dark grey where it is anything
		if (palette_coloured(p)) {
			struct few few = palette_few(p, s, bold, colours);
			look.attributes = few.bold ? look.attributes | WA_BOLD : look.attributes & ~(attr_t)WA_BOLD;
			fg = few.fg;
			bg = few.bg;
		}
	}
	if (fg >= 0 || bg >= 0)
		look.pair = alloc_pair(fg, bg);
	if (look.pair < 0)
		look.pair = 0;
	return look;
}

void screen_look(const struct palette *p)
{
	for (int i = 0; i < ROLE_COUNT; i++)
		for (int bold = 0; bold < 2; bold++)
			looks[bold][i] = look_of(p, &p->role[i], bold);
}

// What this locale and this curses can show in place of a cell's glyph, as wide as the grid has it.
static wchar_t glyph(const struct cell *cell, int width)
{
	wchar_t ch = (wchar_t)cell->ch;

	if (ch < 0x7f)
		return ch;
	if (!utf8 && wctob((wint_t)ch) == EOF)
		return L'?';
	if (ch >= 0x300 && wcwidth(ch) != width)
		return L'\xfffd';
	return ch;
}

static void fill(cchar_t *out, const struct cell *cell, wchar_t ch)
{
	const struct look *look = &looks[cell->bold][cell->role];
	wchar_t text[3] = {ch, (wchar_t)cell->mark, 0};
	attr_t attributes = look->attributes;

	// A mark that this libc does not take for one is left out.
	if (setcchar(out, text, attributes, (short)look->pair, NULL) != OK) {
		text[1] = 0;
		setcchar(out, text, attributes, (short)look->pair, NULL);
	}
}

void screen_cells(int x, int y, const struct cell *cells, int n)
{
	cchar_t run[CELLS];
	int used = 0, start = x;

	for (int i = 0; i < n; i++) {
		if (cells[i].ch == 0)
			continue;
		int width = i + 1 < n && cells[i + 1].ch == 0 ? 2 : 1;
		wchar_t ch = glyph(&cells[i], width);
		fill(&run[used++], &cells[i], ch);
		if (width == 2 && wcwidth(ch) != 2)
			fill(&run[used++], &cells[i], L' ');
		if (used >= CELLS - 1) {
			mvadd_wchnstr(y, start, run, used);
			start = x + i + width;
			used = 0;
		}
	}
	if (used)
		mvadd_wchnstr(y, start, run, used);
}

void screen_flush(int cursor_x, int cursor_y)
{
	int shown = cursor_x >= 0;

	if (shown != cursor_shown)
		curs_set(shown);
	cursor_shown = shown;
	move(shown ? cursor_y : LINES - 1, shown ? cursor_x : COLS - 1);
	refresh();
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
		char *bytes = tigetstr(keys[i].capability);
		if (bytes && bytes != (char *)-1)
			f(arg, bytes, keys[i].name);
	}
}
