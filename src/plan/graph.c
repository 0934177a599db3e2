// SPDX-License-Identifier: EUPL-1.2
// The shortest way is found breadth first; a circle depth first, since it is an edge back to the way one has come.
#include "plan/graph.h"

#include "base/arena.h"

#include <stdlib.h>

struct graph_walk {
	const struct graph *g;
	int32_t at;    // whose edges are being told
	int32_t *list; // breadth first: a queue; depth first: a stack, in which ~node is where a node is left again
	size_t n, room;
	int32_t *from; // breadth first: [node] the one before it; -1: not reached
	char *state;   // depth first: [node] one of the enum below
	int32_t back;  // a node on the way that an edge from `at` leads back to; -1: none
};

enum { NOT_SEEN, ON_THE_WAY, DONE };

static void put(struct graph_walk *w, int32_t node)
{
	if (w->n == w->room) {
		w->room = w->room ? 2 * w->room : 64;
		w->list = mem_realloc(w->list, w->room * sizeof *w->list);
	}
	w->list[w->n++] = node;
}

void graph_to(struct graph_walk *w, int32_t node)
{
	if (node < 0)
		return;
	if (w->from && w->from[node] < 0) {
		w->from[node] = w->at;
		put(w, node);
	} else if (w->state && w->state[node] == ON_THE_WAY) {
		w->back = node;
	} else if (w->state && w->state[node] == NOT_SEEN) {
		put(w, node);
	}
}

static void go_on(struct graph_walk *w, int32_t node)
{
	w->at = node;
	w->g->edges(w->g->arg, node, w);
}

// ---- the shortest way ---------------------------------------------------------------------------------------------------

static size_t way_back(const struct graph_walk *w, int32_t from, int32_t to, int32_t **way)
{
	size_t n = 1;
	for (int32_t at = to; at != from; at = w->from[at])
		n++;
	*way = mem_alloc(n * sizeof **way);
	size_t i = n;
	for (int32_t at = to; i-- > 0; at = w->from[at])
		(*way)[i] = at;
	return n;
}

size_t graph_way(const struct graph *g, int32_t from, int32_t to, int32_t **way)
{
	struct graph_walk w = {.g = g, .at = from, .from = mem_alloc(g->nodes * sizeof *w.from)};
	for (size_t i = 0; i < g->nodes; i++)
		w.from[i] = -1;
	graph_to(&w, from);
	for (size_t i = 0; i < w.n && w.from[to] < 0; i++)
		go_on(&w, w.list[i]);
	size_t n = w.from[to] >= 0 ? way_back(&w, from, to, way) : 0;
	if (n == 0)
		*way = NULL;
	free(w.from);
	free(w.list);
	return n;
}

// ---- circles ------------------------------------------------------------------------------------------------------------

// The way one has come, from `back` on: the nodes that are still to be left.
static size_t circle_back(const struct graph_walk *w, int32_t **way)
{
	size_t n = 0, begin = 0;
	for (size_t i = 0; i < w->n; i++)
		begin = w->list[i] == ~w->back ? i : begin;
	*way = mem_alloc((w->n - begin) * sizeof **way);
	for (size_t i = begin; i < w->n; i++)
		if (w->list[i] < 0)
			(*way)[n++] = ~w->list[i];
	return n;
}

static void walk_from(struct graph_walk *w, int32_t start)
{
	put(w, start);
	while (w->n > 0 && w->back < 0) {
		int32_t node = w->list[--w->n];
		if (node < 0) {
			w->state[~node] = DONE;
		} else if (w->state[node] == NOT_SEEN) {
			w->state[node] = ON_THE_WAY;
			put(w, ~node);
			go_on(w, node);
		}
	}
}

size_t graph_circle(const struct graph *g, int32_t **way)
{
	struct graph_walk w = {.g = g, .back = -1, .state = mem_alloc(g->nodes)};
	for (size_t i = 0; i < g->nodes; i++)
		w.state[i] = NOT_SEEN;
	for (size_t i = 0; i < g->nodes && w.back < 0; i++)
		walk_from(&w, (int32_t)i);
	size_t n = w.back >= 0 ? circle_back(&w, way) : 0;
	if (n == 0)
		*way = NULL;
	free(w.state);
	free(w.list);
	return n;
}
