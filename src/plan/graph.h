// SPDX-License-Identifier: EUPL-1.2
// A directed graph whose edges somebody tells: the shortest way from one node to another, and whether anything goes in a
// circle. A graph of 100 000 nodes in one chain must not end the program: nothing here calls itself.
#ifndef LS_PLAN_GRAPH_H
#define LS_PLAN_GRAPH_H

#include <stddef.h>
#include <stdint.h>

struct graph_walk;

struct graph {
	size_t nodes; // 0 … nodes − 1
	// Tells every edge from `node` by graph_to(), in any order; the same one twice does no harm.
	void (*edges)(const void *arg, int32_t node, struct graph_walk *walk);
	const void *arg;
};

void graph_to(struct graph_walk *walk, int32_t node); // an edge leads there; < 0: nowhere

// The nodes of the shortest way, both ends among them; *way is to be freed. A node is its own way, of one node.
// 0: none leads there, and *way is NULL.
size_t graph_way(const struct graph *g, int32_t from, int32_t to, int32_t **way);
// The nodes of a circle, of which the last one leads to the first; the same. 0: there is none.
size_t graph_circle(const struct graph *g, int32_t **way);

#endif
