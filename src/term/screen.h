// SPDX-License-Identifier: EUPL-1.2
// The output half of a real terminal, by curses. One screen at a time. curses.c is the only file that knows curses.
#ifndef LS_TERM_SCREEN_H
#define LS_TERM_SCREEN_H

#include "base/err.h"
#include "base/str.h"
#include "canvas/canvas.h"
#include "canvas/palette.h"

// Can the terminal be used at all? LS_USAGE when its type is unknown. Afterwards screen_last() knows its bytes.
enum ls_code screen_known(const char *name, struct ls_err *err);
// Takes stdin and stdout; `name` is TERM. colours as in struct term_options. LS_USAGE when curses cannot use it,
// LS_DATA without memory.
enum ls_code screen_open(const char *name, int colours, int cols, int rows, struct ls_err *err);
void screen_close(void);           // as it was before
void screen_forget(void);          // the terminal is gone: nothing is written
void screen_last(struct str *out); // the bytes that leave it, for whoever cannot call curses any more
void screen_leave(void);           // for a while: normal screen, cursor and keypad as before
void screen_enter(void);           // back again; the next flush draws everything
void screen_size(int cols, int rows);
void screen_look(const struct palette *p);

void screen_cells(int x, int y, const struct cell *cells, int n); // whole glyphs
void screen_repaint(void);                                        // the next flush trusts nothing
void screen_flush(int cursor_x, int cursor_y);                    // cursor_x < 0: hidden, bottom right

// Calls f for each key of terminfo with the bytes it sends.
void screen_keys(void (*f)(void *arg, const char *bytes, const char *name), void *arg);

#endif
