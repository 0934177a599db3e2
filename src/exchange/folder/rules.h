// SPDX-License-Identifier: EUPL-1.2
// Rules over several rows and tables, while a folder of tables is read: weights add up, what has a weight has levels
// with points. And what the rules of one row (plan/rule/row.h) need to know of rows read before.
#ifndef LS_EXCHANGE_FOLDER_RULES_H
#define LS_EXCHANGE_FOLDER_RULES_H

#include "exchange/table_file.h"
#include "plan/value.h"

struct folder_rules;

struct folder_rules *folder_rules_new(void);
void folder_rules_free(struct folder_rules *r); // NULL is allowed
// Are the rules between the columns of the present row kept? `values` by index of column; VALUE_NULL: not stated.
// Refuses with a sentence without the place.
enum ls_code folder_rules_row(const struct folder_rules *r, const struct table *t, const struct value *values,
							  struct ls_err *err);
// Remembers the present row; rows are noted in the order in which they are read.
void folder_rules_note(struct folder_rules *r, const struct sheet *s, const struct value *values);
// All tables are read: LS_DATA, with the file and line that is to be changed.
enum ls_code folder_rules_weights(const struct folder_rules *r, struct ls_err *err);

#endif
