// SPDX-License-Identifier: EUPL-1.2
// Rules of somebody's own for the look of a page (the county's fonts and colours). They stand inside the page, so that
// nothing in them may end the element they stand in, and nothing may fetch anything.
#ifndef LS_EXCHANGE_REPORT_CSS_H
#define LS_EXCHANGE_REPORT_CSS_H

#include "base/arena.h"
#include "base/err.h"

#include <stddef.h>

// Looks through rules; `shown` stands in the sentence. LS_DATA with the line: url(), @import and whatever else loads a
// resource or runs, in any spelling; "<"; what is no text in UTF-8.
enum ls_code css_check(const char *text, size_t size, const char *shown, struct ls_err *err);
// Reads a file of rules and looks through it; the text lives in `a`.
enum ls_code css_read(const char **out, struct arena *a, const char *path, struct ls_err *err);

#endif
