// SPDX-License-Identifier: EUPL-1.2
// A depth-first walk with a stack of its own: a chain of 100 000 measures must not end the program.
#include "exchange/folder/circle.h"

#include "base/arena.h"

#include <stdlib.h>
#include <string.h>

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

struct walk {
	const struct edge *edges;
	size_t *first; // [node] its first edge; [node + 1] behind its last one
	size_t *next;  // [node] the next edge to follow
	char *state;   // 0 not seen, 1 on the way, 2 done
	int32_t *way;
	size_t depth;
};

// The last line among the edges of the circle that ends at `to`.
static long last_line(const struct walk *w, int32_t to)
{
	long line = 0;
	for (size_t i = w->depth; i-- > 0;) {
		const struct edge *e = &w->edges[w->next[w->way[i]] - 1];
		line = e->line > line ? e->line : line;
		if (w->way[i] == to)
			break;
	}
	return line;
}

static bool walk_from(struct walk *w, int32_t start, long *line)
{
	w->depth = 0;
	w->way[w->depth++] = start;
	w->state[start] = 1;
	while (w->depth > 0) {
		int32_t node = w->way[w->depth - 1];
		if (w->next[node] == w->first[node + 1]) {
			w->state[node] = 2;
			w->depth--;
			continue;
		}
		int32_t to = w->edges[w->next[node]++].to;
		if (w->state[to] == 1) {
			*line = last_line(w, to);
			return true;
		}
		if (w->state[to] == 0) {
			w->state[to] = 1;
			w->way[w->depth++] = to;
		}
	}
	return false;
}

bool circle_find(struct circle *c, long *line)
{
	if (c->n == 0)
		return false;
	qsort(c->edges, c->n, sizeof *c->edges, by_from);
	size_t nodes = 0;
	for (size_t i = 0; i < c->n; i++) {
		nodes = (size_t)c->edges[i].from > nodes ? (size_t)c->edges[i].from : nodes;
		nodes = (size_t)c->edges[i].to > nodes ? (size_t)c->edges[i].to : nodes;
	}
	nodes++;
	struct arena *a = arena_new();
	struct walk w = {.edges = c->edges};
	w.first = arena_zero(a, nodes + 1, sizeof *w.first);
	w.next = arena_zero(a, nodes, sizeof *w.next);
	w.state = arena_zero(a, nodes, sizeof *w.state);
	w.way = arena_zero(a, nodes, sizeof *w.way);
	for (size_t i = 0; i < c->n; i++)
		w.first[c->edges[i].from + 1]++;
	for (size_t i = 0; i < nodes; i++)
		w.first[i + 1] += w.first[i];
	memcpy(w.next, w.first, nodes * sizeof *w.next);
	bool found = false;
	for (size_t i = 0; i < nodes && !found; i++)
		if (w.state[i] == 0)
			found = walk_from(&w, (int32_t)i, line);
	arena_free(a);
	return found;
}
