// SPDX-License-Identifier: EUPL-1.2
// Reads a whole file from disk, and nothing that could wait for ever or fill the memory.
#ifndef LS_EXCHANGE_FILE_H
#define LS_EXCHANGE_FILE_H

#include "base/err.h"

#include <stddef.h>

// `name` is relative to the open folder `dir` (AT_FDCWD: to the working folder); `shown` stands in messages. *data is
// allocated, ends with a NUL that does not count in *size, and belongs to the caller. LS_DATA when it cannot be read.
enum ls_code file_read(int dir, const char *name, const char *shown, char **data, size_t *size, struct ls_err *err);
// The same for what comes on the standard input, to its end.
enum ls_code file_read_stdin(const char *shown, char **data, size_t *size, struct ls_err *err);

#endif
