// SPDX-License-Identifier: EUPL-1.2
// Ways and circles in a graph: small ones by hand, and many by chance against a table of who reaches whom.
#include "plan/graph.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#define NODES 9

struct matrix {
	bool edge[NODES][NODES];
};

static void edges_of(const void *arg, int32_t node, struct graph_walk *walk)
{
	const struct matrix *m = arg;
	graph_to(walk, -1); // what leads nowhere does no harm
	for (int32_t to = 0; to < NODES; to++)
		if (m->edge[node][to])
			graph_to(walk, to);
}

// "01 12" has edges from 0 to 1 and from 1 to 2.
static struct matrix matrix_of(const char *edges)
{
	struct matrix m = {0};
	for (; *edges; edges += edges[2] ? 3 : 2)
		m.edge[edges[0] - '0'][edges[1] - '0'] = true;
	return m;
}

static void told(char *out, const int32_t *way, size_t n)
{
	for (size_t i = 0; i < n; i++)
		*out++ = (char)('0' + way[i]);
	*out = '\0';
}

static void way_is(const char *edges, int32_t from, int32_t to, const char *expected)
{
	struct matrix m = matrix_of(edges);
	int32_t *way = NULL;
	char text[NODES + 1];
	told(text, way, 0);
	size_t n = graph_way(&(struct graph){NODES, edges_of, &m}, from, to, &way);
	told(text, way, n);
	assert_string_equal(text, expected);
	assert_true((way == NULL) == (*expected == '\0'));
	free(way);
}

static void the_shortest_way_is_found(void **state)
{
	(void)state;
	way_is("01 12 23 03", 0, 3, "03");
	way_is("01 12 23 45", 0, 3, "0123");
	way_is("01 12 23 45", 3, 0, "");
	way_is("01 12 23 45", 0, 5, "");
	way_is("01", 0, 0, "0"); // a node is its own way
	way_is("01 10 12 25 56", 1, 6, "1256");
}

static void circle_is(const char *edges, const char *expected)
{
	struct matrix m = matrix_of(edges);
	int32_t *way = NULL;
	char text[NODES + 1];
	size_t n = graph_circle(&(struct graph){NODES, edges_of, &m}, &way);
	told(text, way, n);
	assert_string_equal(text, expected);
	free(way);
}

static void a_circle_is_found(void **state)
{
	(void)state;
	circle_is("", "");
	circle_is("01 02 13 23", ""); // two ways to one node are none
	circle_is("33", "3");
	circle_is("01 12 20", "012");
	circle_is("01 14 45 54", "45"); // the way to it is no part of it
	circle_is("78 87 01", "78");
}

// Warshall: who reaches whom in at least one step.
static struct matrix reached(struct matrix m)
{
	for (int k = 0; k < NODES; k++)
		for (int i = 0; i < NODES; i++)
			for (int j = 0; j < NODES; j++)
				m.edge[i][j] |= m.edge[i][k] && m.edge[k][j];
	return m;
}

static void check_way(const struct matrix *m, const struct matrix *all, int from, int to)
{
	int32_t *way = NULL;
	size_t n = graph_way(&(struct graph){NODES, edges_of, m}, from, to, &way);
	assert_int_equal(n > 0, from == to || all->edge[from][to]);
	if (n > 0) {
		assert_int_equal(way[0], from);
		assert_int_equal(way[n - 1], to);
	}
	for (size_t i = 1; i < n; i++)
		assert_true(m->edge[way[i - 1]][way[i]]);
	free(way);
}

static void graphs_by_chance_agree_with_a_table(void **state)
{
	(void)state;
	uint32_t dice = 7;
	int circles = 0;
	for (int graph = 0; graph < 400; graph++) {
		struct matrix m = {0};
		for (int e = 0; e < 4 + graph % 9; e++) {
			dice = dice * 1664525 + 1013904223;
			m.edge[(dice >> 24) % NODES][(dice >> 12) % NODES] = true;
		}
		const struct matrix all = reached(m);
		bool any = false;
		for (int i = 0; i < NODES; i++)
			any |= all.edge[i][i];
		int32_t *way = NULL;
		size_t n = graph_circle(&(struct graph){NODES, edges_of, &m}, &way);
		assert_int_equal(n > 0, any);
		for (size_t i = 0; i < n; i++)
			assert_true(m.edge[way[i]][way[i + 1 < n ? i + 1 : 0]]);
		circles += any;
		free(way);
		for (int from = 0; from < NODES; from++)
			for (int to = 0; to < NODES; to++)
				check_way(&m, &all, from, to);
	}
	assert_in_range(circles, 100, 350); // both kinds were among them
}

static void chain(const void *arg, int32_t node, struct graph_walk *walk)
{
	const int32_t *last = arg;
	graph_to(walk, node < *last ? node + 1 : -1);
}

static void a_long_chain_ends_nothing(void **state)
{
	(void)state;
	int32_t last = 99999, *way = NULL;
	const struct graph g = {100000, chain, &last};
	assert_int_equal(graph_circle(&g, &way), 0);
	assert_int_equal(graph_way(&g, 0, last, &way), 100000);
	free(way);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_shortest_way_is_found),
		cmocka_unit_test(a_circle_is_found),
		cmocka_unit_test(graphs_by_chance_agree_with_a_table),
		cmocka_unit_test(a_long_chain_ends_nothing),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
