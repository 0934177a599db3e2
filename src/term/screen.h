// SPDX-License-Identifier: EUPL-1.2
// The output half of a real terminal, with the words of terminfo. One screen at a time.
#ifndef LS_TERM_SCREEN_H
#define LS_TERM_SCREEN_H

#include "base/err.h"
#include "base/str.h"
#include "canvas/canvas.h"
#include "canvas/palette.h"
#include "term/ink.h"
#include "term/tongue.h"

// Can the terminal be used at all? LS_USAGE when its type is unknown. Afterwards screen_last() knows its bytes.
enum ls_code screen_known(const char *name, struct ls_err *err);
// Prepares for stdin and stdout, and leaves them as they are until screen_enter(); `name` is TERM. colours as in struct term_options. LS_USAGE when it cannot place
// a cursor.
enum ls_code screen_open(const char *name, int colours, int cols, int rows, struct ls_err *err);
void screen_close(void);           // as it was before
void screen_forget(void);          // the terminal is gone: nothing is written
void screen_last(struct str *out); // the bytes that leave it, for whoever can do nothing else any more
void screen_leave(void);           // for a while: normal screen, cursor and keypad as before
void screen_enter(void);           // takes the terminal; the next frame draws everything
void screen_size(int cols, int rows);
void screen_look(const struct palette *p);

void screen_show(const struct canvas *c); // of this size; what differs is sent, by one write
void screen_repaint(void);                // the next frame trusts nothing

// Calls f for each key of terminfo with the bytes it sends.
void screen_keys(void (*f)(void *arg, const char *bytes, const char *name), void *arg);

// What the terminal that screen_known() has found understands and can show; for tests as well.
void screen_speaks(struct tongue *t);
struct paints screen_paints(int wanted);

#endif
