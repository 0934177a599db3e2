// SPDX-License-Identifier: EUPL-1.2
// One error record for the whole program: a code that becomes the exit status, and one sentence for the person. The
// caller owns the record. It is the library's own, so that a sentence passes to other programs as it is.
#ifndef LS_BASE_ERR_H
#define LS_BASE_ERR_H

#include <leitstand/err.h>

// Fills `err` (may be NULL) and returns `code`; the record is about no cell. `fmt` is translated already: ls_fail(e, LS_DATA, tr("…"), …).
// The text is cut at a character border when it is too long.
enum ls_code ls_fail(struct ls_err *err, enum ls_code code, const char *fmt, ...) __attribute__((format(printf, 3, 4)));
// Returns `code`; when that is a failure whose record does not say yet which cell it is about, it says so now (places in
// the schema; -1: none): return ls_fail_at(err, ls_fail(err, …), T_measure, column). `err` may be NULL.
enum ls_code ls_fail_at(struct ls_err *err, enum ls_code code, int table, int column);

// Why a call of the system failed, translated, to stand inside a sentence: "the disk is full". `number` is its errno;
// what is not known here comes from strerror(). Never NULL.
const char *err_why(int number);

#endif
