// SPDX-License-Identifier: EUPL-1.2
// One error record for the whole program: a code that becomes the exit status,
// and one sentence for the person. The caller owns the record.
#ifndef LS_BASE_ERR_H
#define LS_BASE_ERR_H

// The values are the program's exit codes.
enum ls_code {
	LS_OK = 0,
	LS_REFUSED = 1, // findings, or a command that was refused; nothing was written
	LS_USAGE = 2,   // the words of a call are wrong
	LS_DATA = 3,    // a file or its contents
	LS_BUSY = 4,    // somebody else holds the file; trying again may help
};

struct ls_err {
	enum ls_code code;
	char text[640]; // translated, UTF-8, one sentence naming the thing and the remedy
};

// Fills `err` (may be NULL) and returns `code`. `fmt` is translated already: ls_fail(e, LS_DATA, tr("…"), …).
// The text is cut at a character border when it is too long.
enum ls_code ls_fail(struct ls_err *err, enum ls_code code, const char *fmt, ...) __attribute__((format(printf, 3, 4)));

// Why a call of the system failed, translated, to stand inside a sentence: "the disk is full". `number` is its errno;
// what is not known here comes from strerror(). Never NULL.
const char *err_why(int number);

#endif
