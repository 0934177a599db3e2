// SPDX-License-Identifier: EUPL-1.2
// Private to the store: where SQLite gets its memory from.
#ifndef LS_STORE_HEAP_H
#define LS_STORE_HEAP_H

// Before the first connection of the process; without effect when SQLite is already at work.
void heap_install(void);

#endif
