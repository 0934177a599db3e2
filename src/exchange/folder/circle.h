// SPDX-License-Identifier: EUPL-1.2
// Finds circles among "needs" and "belongs to": units above units, goals before goals, measures waiting for measures.
#ifndef LS_EXCHANGE_FOLDER_CIRCLE_H
#define LS_EXCHANGE_FOLDER_CIRCLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct edge {
	int32_t from, to; // nodes, ≥ 0
	long line;        // where the file says so; 0: nowhere
};

// A zeroed one is empty.
struct circle {
	struct edge *edges;
	size_t n, room;
};

void circle_add(struct circle *c, int32_t from, int32_t to, long line);
// True when there is a circle; *line is a line on it (the last one in the file).
bool circle_find(struct circle *c, long *line);
void circle_free(struct circle *c);

#endif
