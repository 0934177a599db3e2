// SPDX-License-Identifier: EUPL-1.2
// Private to the store: the pages of a plan as they stand in the file, read through SQLite's own handle while its lock
// is held. What is said of their form follows the documentation of SQLite's file format, which is fixed.
#ifndef LS_STORE_PAGE_H
#define LS_STORE_PAGE_H

#include "store/db.h"

#include <stdint.h>

struct pages;

enum { PAGES_SPARE = 520 }; // bytes behind a page and behind a record that may be read, whatever they hold

// In a read transaction that has read something, so that the file cannot change; what is written and not committed yet
// is not in it. NULL where there is no file to be read so (a plan in memory) or it is not like those we write.
struct pages *pages_open(struct store *s);
void pages_close(struct pages *p); // NULL is allowed
uint32_t pages_count(const struct pages *p);
size_t pages_size(const struct pages *p); // bytes of each
// Page n, from 1; valid until the next call. NULL: there is none, or it cannot be read.
const unsigned char *pages_at(struct pages *p, uint32_t n);

#endif
