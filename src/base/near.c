// SPDX-License-Identifier: EUPL-1.2
// Optimal string alignment over small words.
#include "base/near.h"

#include <string.h>

enum { MOST = 32 };

static int least_of(int a, int b)
{
	return a < b ? a : b;
}

static int distance(const char *a, const char *b)
{
	int d[MOST + 1][MOST + 1];
	size_t n = strlen(a), m = strlen(b);
	if (n > MOST || m > MOST)
		return MOST;
	for (size_t i = 0; i <= n; i++)
		for (size_t j = 0; j <= m; j++) {
			if (i == 0 || j == 0) {
				d[i][j] = (int)(i + j);
				continue;
			}
			int v = d[i - 1][j - 1] + (a[i - 1] != b[j - 1]);
			v = least_of(v, least_of(d[i - 1][j], d[i][j - 1]) + 1);
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
				v = least_of(v, d[i - 2][j - 2] + 1);
			d[i][j] = v;
		}
	return d[n][m];
}

void text_nearer(const char *given, const char *name, const char **best, int *least)
{
	int d = distance(given, name);
	size_t n = strlen(given), m = strlen(name);
	// With half of its letters changed a word is another one: "foo" does not mean "do".
	if (d < *least && (size_t)d * 2 < (n > m ? n : m)) {
		*least = d;
		*best = name;
	}
}
