// SPDX-License-Identifier: EUPL-1.2
// Each way is written out and the shortest kept: they are a few bytes, and no table of costs can be wrong.
#include "term/travel.h"

#include <string.h>

enum { STEPS = 5 }; // no longer way is shorter step by step

// What stands from `second` on is another way than what stands between `first` and there.
static void keep_shorter(struct str *out, size_t first, size_t second)
{
	size_t n = out->len - second;

	if (n > 0 && (first == second || n < second - first)) {
		memmove(out->s + first, out->s + second, n);
		out->len = first + n;
	} else {
		out->len = second;
	}
	out->s[out->len] = '\0';
}

// To the right in the same row.
static void forward(struct str *out, const struct tongue *t, int n)
{
	if (n == 1 && t->word[WORD_CUF1])
		tongue_say(out, t, WORD_CUF1, 0, 0);
	else if (n > 0)
		tongue_say(out, t, WORD_CUF, n, 0);
}

static void repeat(struct str *out, const struct tongue *t, enum word w, int n)
{
	for (int i = 0; i < n; i++)
		tongue_say(out, t, w, 0, 0);
}

static bool can_forward(const struct tongue *t, int n)
{
	return n == 0 || t->word[WORD_CUF] || (n == 1 && t->word[WORD_CUF1]);
}

void travel(struct str *out, const struct tongue *t, struct spot from, struct spot to)
{
	size_t first = out->len, second;
	int right = to.x - from.x, down = to.y - from.y;

	if (from.x == to.x && from.y == to.y)
		return;
	tongue_say(out, t, WORD_CUP, to.y, to.x);
	if (from.x < 0)
		return;
	if (down == 0) {
		second = out->len;
		tongue_say(out, t, WORD_HPA, to.x, 0);
		keep_shorter(out, first, second);
	}
	if (down == 0 && right > 0) {
		second = out->len;
		forward(out, t, right);
		keep_shorter(out, first, second);
	}
	if (down == 0 && right < 0 && right >= -STEPS) {
		second = out->len;
		repeat(out, t, WORD_CUB1, -right);
		keep_shorter(out, first, second);
	}
	if (right == 0) {
		second = out->len;
		tongue_say(out, t, WORD_VPA, to.y, 0);
		keep_shorter(out, first, second);
	}
	bool steps = down == 0 || (down > 0 && down <= STEPS && t->word[WORD_CUD1]);
	if (steps && down > 0 && right == 0) {
		second = out->len;
		repeat(out, t, WORD_CUD1, down);
		keep_shorter(out, first, second);
	}
	if (steps && t->word[WORD_CR] && can_forward(t, to.x)) {
		second = out->len;
		tongue_say(out, t, WORD_CR, 0, 0);
		repeat(out, t, WORD_CUD1, down);
		forward(out, t, to.x);
		keep_shorter(out, first, second);
	}
}
