// SPDX-License-Identifier: EUPL-1.2
// Private to the store: by which numbers the journal calls tables and columns, since version 3. The table `cell` of a
// plan tells others which names they have.
#ifndef LS_STORE_NUMBER_H
#define LS_STORE_NUMBER_H

#include "plan/schema.h"

#include <stdint.h>

#define NUMBERED_SINCE 3 // version of plans

int number_of_table(enum table_id t);              // from 1
int number_of_column(enum table_id t, int column); // from 1; `column` is its index in the schema
// What a number read from a file means: NULL and -1 for those that nobody has given, and for what is gone.
const struct table *number_table(int64_t number);
int number_column(int64_t table, int64_t number); // index in the schema
int number_tables(void);                          // how many numbers of tables have been given

#endif
