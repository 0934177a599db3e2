// SPDX-License-Identifier: EUPL-1.2
// A terminal: events in, canvases out. Two kinds: a real one, and one in memory for tests.
#ifndef LS_TERM_TERM_H
#define LS_TERM_TERM_H

#include "base/err.h"
#include "canvas/canvas.h"
#include "canvas/palette.h"

enum event_kind {
	EVENT_NONE,   // the time given to term_wait() has passed
	EVENT_KEY,    // `key` names it
	EVENT_TEXT,   // pasted: `text`, any bytes, to be used as text and never as commands
	EVENT_CLICK,  // left button at x, y; `twice` for a double click
	EVENT_WHEEL,  // `dy` is -1 (up) or 1 at x, y
	EVENT_RESIZE, // ask term_size()
	EVENT_CONT,   // came back from the background; draw everything
	EVENT_HANGUP, // SIGHUP or the terminal is gone: leave, without writing to it
	EVENT_TERM,   // SIGTERM: leave cleanly
};

// Keys are named as people write them: a printable key is itself in UTF-8 ("j", "ä", "+", " " is "Space");
// "Enter" "Esc" "Tab" "S-Tab" "Backspace" "Ins" "Del" "Home" "End" "PgUp" "PgDn" "Up" "Down" "Left" "Right"
// "F1"…"F12" "C-a"…"C-z" "S-Up"… ; the keypad gives digits, "+", "-", ",", "Enter".
struct event {
	enum event_kind kind;
	char key[16];
	bool held;        // the same key as before, so soon that it may be held down
	const char *text; // owned by the terminal until the next term_wait()
	int x, y, dy;
	bool twice;
};

struct term;

struct term_options {
	bool mouse;
	int colours;       // 0 ask terminfo; else 1 (none), 16, 256, 1<<24
	const char *title; // window title, may be NULL
};

// Takes the terminal over: raw (no XON/XOFF, Ctrl-C is a key), alternate screen, bracketed paste, escape delay
// ≤ 50 ms. Signals are caught here (WINCH, HUP, TERM, CONT, TSTP). LS_USAGE when stdin/stdout is no terminal or
// TERM is unknown. The caller owns the result.
enum ls_code term_open(struct term **out, const struct term_options *o, struct ls_err *err);
void term_close(struct term *t); // gives the terminal back as it was; safe twice and after EVENT_HANGUP
void term_size(const struct term *t, int *cols, int *rows);
void term_palette(struct term *t, const struct palette *p); // next term_show() draws everything
// Shows the canvas (sizes must match term_size) and puts the hardware cursor where it belongs there (nowhere: hidden,
// kept bottom right for screen readers). Sends only what differs from the last frame; a band of rows that has moved is scrolled.
void term_show(struct term *t, const struct canvas *c);
void term_redraw(struct term *t); // the next term_show() sends everything
// Waits at most timeout_ms (-1: for ever) for an event. Returns EVENT_NONE on timeout.
enum event_kind term_wait(struct term *t, int timeout_ms, struct event *out);
bool term_pending(struct term *t); // is there input already? (frames in between may be left out)
void term_suspend(struct term *t); // SIGTSTP to itself; back with EVENT_CONT
void term_run(struct term *t, const char *const argv[], int *status); // runs an editor on the terminal, waits

// The glyphs this terminal is known to have: BASIC on a console, ASCII on a VT100 or without UTF-8, else UNICODE.
enum glyphs term_glyphs(const struct term *t);

// The terminal in memory: events are fed by a test, frames are kept.
struct term *term_memory(int cols, int rows);
void term_memory_feed(struct term *t, const struct event *e); // copied, text too
void term_memory_resize(struct term *t, int cols, int rows);
const struct canvas *term_memory_frame(const struct term *t); // last shown, NULL before

#endif
