// SPDX-License-Identifier: EUPL-1.2
// How far two texts are apart: optimal string alignment, of which three rows are needed at a time.
#include "base/text.h"

#include "base/num.h"

#include <string.h>

enum { LETTERS = 40 };

static int edits(const char *a, const char *b)
{
	int rows[3][LETTERS + 1];
	int n = (int)strlen(a), m = (int)strlen(b);
	for (int k = 0; k <= m; k++)
		rows[0][k] = k;
	for (int i = 1; i <= n; i++) {
		int *now = rows[i % 3], *before = rows[(i + 2) % 3], *second = rows[(i + 1) % 3];
		now[0] = i;
		for (int k = 1; k <= m; k++) {
			now[k] = num_min(num_min(before[k] + 1, now[k - 1] + 1), before[k - 1] + (a[i - 1] != b[k - 1]));
			if (i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1])
				now[k] = num_min(now[k], second[k - 2] + 1);
		}
	}
	return rows[n % 3][m];
}

int text_distance(const char *a, const char *b)
{
	struct str fa = {0}, fb = {0};
	text_fold(&fa, a);
	text_fold(&fb, b);
	int longest = (int)(fa.len > fb.len ? fa.len : fb.len);
	int d = longest > LETTERS ? (strcmp(str_text(&fa), str_text(&fb)) == 0 ? 0 : longest)
							  : edits(str_text(&fa), str_text(&fb));
	str_free(&fa);
	str_free(&fb);
	return d;
}

void text_nearer(const char *given, const char *name, const char **best, int *least)
{
	int d = text_distance(given, name);
	size_t n = strlen(given), m = strlen(name);
	if (d < *least && (size_t)d * 2 < (n > m ? n : m)) { // "foo" does not mean "do"
		*least = d;
		*best = name;
	}
}
