// SPDX-License-Identifier: EUPL-1.2
// Rules that hold between the cells of one row, for rows that come from files.
#ifndef LS_EXCHANGE_ROWRULE_H
#define LS_EXCHANGE_ROWRULE_H

#include "base/err.h"
#include "plan/value.h"

// `values` by index of column; VALUE_NULL where the file does not say. LS_DATA: a sentence without the place.
enum ls_code row_rules(const struct table *t, const struct value *values, struct ls_err *err);

#endif
