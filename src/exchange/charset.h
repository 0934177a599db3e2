// SPDX-License-Identifier: EUPL-1.2
// Character sets of files from outside, to UTF-8.
#ifndef LS_EXCHANGE_CHARSET_H
#define LS_EXCHANGE_CHARSET_H

#include "base/err.h"
#include "base/str.h"

#include <stddef.h>

// Appends the text in UTF-8, without a byte order mark. `encoding` NULL or "": guessed by the byte order mark, else
// UTF-8 where the bytes are valid, else Windows-1252 (what German Excel saves). Any name iconv knows is understood.
// Bytes of both in one file: LS_DATA with the first line and byte that is no UTF-8, since guessing would spoil one half.
// *used names the encoding taken, valid as long as `encoding`. `file` stands in messages. LS_USAGE: there is no such
// encoding; LS_DATA names the line whose bytes do not exist in it, or says that the file is a workbook or no text.
enum ls_code charset_read(struct str *out, const char **used, const char *file, const char *data, size_t size,
						  const char *encoding, struct ls_err *err);

#endif
