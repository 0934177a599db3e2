// SPDX-License-Identifier: EUPL-1.2
// A program in a pseudo-terminal, as in front of a person: its output becomes cells by libvterm, keys go in as
// bytes. Between the test and the program sits a process that plays the shell: the program runs as a foreground
// job of its own, can be stopped and continued, and the terminal's settings are read after it has gone.
//
// Every wait is bounded; a wait that fails prints the screen to stderr. Coordinates are cells from 0, 0.
#ifndef LS_TESTS_PTY_H
#define LS_TESTS_PTY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct pty;

struct pty_options {
	const char *const *argv; // argv[0] is a path; NULL at the end
	const char *term;        // TERM; NULL: not set
	int cols, rows;
	const char *const *env; // NAME=VALUE beside PATH, HOME and LANG=C.UTF-8; NULL at the end, may be NULL
};

struct pty_cell {
	uint32_t ch, mark; // ch 0: never written
	int width;         // 1 or 2
	bool bold, underline, reverse, italic;
	int32_t fg, bg; // 0xRRGGBB, or -1: the terminal's own
};

struct pty *pty_start(const struct pty_options *o); // ends the test program when the system refuses
void pty_free(struct pty *p);                       // kills what still runs
void pty_free_all(void);                            // for the teardown of a test that failed half-way
char *pty_program(const char *variable);            // path in an environment variable; ends the program when not set

void pty_send(struct pty *p, const void *bytes, size_t n);
void pty_type(struct pty *p, const char *keys); // bytes of a string, all at once
void pty_resize(struct pty *p, int cols, int rows);
void pty_signal(struct pty *p, int number);
void pty_hangup(struct pty *p);        // the line is cut
void pty_pause(struct pty *p, int ms); // reads on meanwhile

bool pty_see(struct pty *p, const char *text, int ms);    // waits until the text stands on the screen, in one row
bool pty_match(struct pty *p, const char *regex, int ms); // extended regular expression over the rows, '\n' between
bool pty_gone(struct pty *p, const char *text, int ms);   // waits until it does not
bool pty_quiet(struct pty *p, int quiet_ms, int ms);      // waits until nothing came for so long

const char *pty_screen(struct pty *p); // rows as text, '\n' after each, blanks at the ends cut; until the next call
const char *pty_row(struct pty *p, int y);
struct pty_cell pty_cell(struct pty *p, int x, int y);
void pty_cursor(struct pty *p, int *x, int *y, bool *visible);
bool pty_alternate(struct pty *p);                  // is the alternate screen shown?
bool pty_mouse(struct pty *p);                      // does the program ask for the mouse?
bool pty_brackets(struct pty *p);                   // for brackets around pasted text?
size_t pty_bytes(struct pty *p);                    // written by the program so far
const char *pty_output(struct pty *p, size_t from); // these bytes

// Types keys that change the screen, and waits until the program has answered them (or ended): what is typed next finds
// it ready, however slow the machine is just now.
bool pty_answers(struct pty *p, const char *keys, int ms);
bool pty_resized(struct pty *p, int cols, int rows, int ms); // another size, and the frame drawn for it
bool pty_over(struct pty *p, int ms, int *status);           // waits whether it ends, and says nothing when it does not
bool pty_exit(struct pty *p, int ms, int *status);           // waits; status as from waitpid()
bool pty_stopped(struct pty *p, int ms);                     // waits until it has stopped (Ctrl-Z)
void pty_continue(struct pty *p);                            // fg
// After pty_exit() or pty_stopped(): are the line settings, the screen, cursor, mouse and brackets as before? Prints what is not.
bool pty_restored(struct pty *p);
int64_t pty_now_us(void);
int64_t pty_last_us(struct pty *p); // when the program's newest output was read; 0: none yet
int64_t pty_cpu_us(struct pty *p);  // processor time the program has used; -1 when it has ended
// A line of /proc/PID/status in KiB, "VmHWM" (the most memory it has had) or "VmRSS"; -1 when it has ended.
int64_t pty_memory_kib(struct pty *p, const char *line);
int pty_pid(struct pty *p);

#endif
