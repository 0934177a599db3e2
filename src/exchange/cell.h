// SPDX-License-Identifier: EUPL-1.2
// One cell of a table's file as a value of its column. References are not read here: they need the other tables.
#ifndef LS_EXCHANGE_CELL_H
#define LS_EXCHANGE_CELL_H

#include "base/arena.h"
#include "base/err.h"
#include "plan/value.h"

// `text` is not empty. Words by code or label; numbers with a decimal point (with a comma too where the `separator`
// is another sign, as spreadsheets in German write them); days as 2023-02-10, 2023-02, 2023-Q1, 2023 or 10.02.2023,
// *precision is set. Texts are cleaned into `a`; v->s points there or to `text`. LS_DATA: a sentence without the place.
enum ls_code cell_value(const struct column *c, const char *text, char separator, struct arena *a, struct value *v,
						enum precision *precision, struct ls_err *err);
// A code is a short name without blanks, quotes, / and #.
enum ls_code cell_code(const char *text, struct ls_err *err);

#endif
