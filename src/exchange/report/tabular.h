// SPDX-License-Identifier: EUPL-1.2
// A report's figures as a table for a spreadsheet, as `export --format excel-csv` writes it: UTF-8 with its mark, semicolons,
// numbers in the language set without groups, so that they are numbers there. A text never becomes a formula.
#ifndef LS_EXCHANGE_REPORT_TABULAR_H
#define LS_EXCHANGE_REPORT_TABULAR_H

#include "base/str.h"

#include <stdint.h>

struct tabular {
	struct str *out;
	int n; // cells of the row so far
};

struct tabular tabular_begin(struct str *out);
void tabular_text(struct tabular *s, const char *text);
void tabular_number(struct tabular *s, int64_t value, int scale, int decimals); // empty for NONE64
void tabular_end(struct tabular *s);                                            // of a row

#endif
