// SPDX-License-Identifier: EUPL-1.2
// Edges are noted as they are read, and sorted when all are there.
#include "exchange/folder/circle.h"

#include "base/arena.h"
#include "plan/graph.h"

#include <stdlib.h>

void circle_add(struct circle *c, int32_t from, int32_t to, long line)
{
	if (c->n == c->room) {
		c->room = c->room ? 2 * c->room : 64;
		c->edges = mem_realloc(c->edges, c->room * sizeof *c->edges);
	}
	c->edges[c->n++] = (struct edge){from, to, line};
}

void circle_free(struct circle *c)
{
	free(c->edges);
	*c = (struct circle){0};
}

static int by_from(const void *a, const void *b)
{
	const struct edge *x = a, *y = b;
	return x->from != y->from ? (x->from > y->from) - (x->from < y->from) : (x->to > y->to) - (x->to < y->to);
}

// The first edge from a node, or where it would stand.
static size_t first(const struct circle *c, int32_t from)
{
	size_t low = 0, high = c->n;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (c->edges[middle].from < from)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static void edges_from(const void *arg, int32_t node, struct graph_walk *walk)
{
	const struct circle *c = arg;
	for (size_t i = first(c, node); i < c->n && c->edges[i].from == node; i++)
		graph_to(walk, c->edges[i].to);
}

static long line_of(const struct circle *c, int32_t from, int32_t to)
{
	long line = 0;
	for (size_t i = first(c, from); i < c->n && c->edges[i].from == from; i++)
		if (c->edges[i].to == to && c->edges[i].line > line)
			line = c->edges[i].line;
	return line;
}

bool circle_find(struct circle *c, long *line)
{
	if (c->n == 0)
		return false;
	qsort(c->edges, c->n, sizeof *c->edges, by_from);
	int32_t most = 0, *way = NULL;
	for (size_t i = 0; i < c->n; i++) {
		most = c->edges[i].from > most ? c->edges[i].from : most;
		most = c->edges[i].to > most ? c->edges[i].to : most;
	}
	size_t n = graph_circle(&(struct graph){(size_t)most + 1, edges_from, c}, &way);
	*line = 0;
	for (size_t i = 0; i < n; i++) {
		long told = line_of(c, way[i], way[i + 1 < n ? i + 1 : 0]);
		*line = told > *line ? told : *line;
	}
	free(way);
	return n > 0;
}
