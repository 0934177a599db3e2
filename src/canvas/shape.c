// SPDX-License-Identifier: EUPL-1.2
// Fonts leave gaps between lines of text; a picture must not. Each box character is four arms from the middle of
// its cell.
#include "canvas/shape.h"

#include <stddef.h>

#define MID_X  (SHAPE_W / 2)
#define MID_Y  (SHAPE_H / 2)
#define LIGHT  8 // thickness
#define HEAVY  22
#define DOUBLE 6  // thickness of each of the two lines,
#define APART  16 // whose outer edges lie so far from the middle

// Arms of a box character: up, right, down, left; each ' ' none, 'l' light, 'h' heavy, 'd' double.
struct arms {
	uint32_t cp;
	char arm[5];
};

enum { UP, RIGHT, DOWN, LEFT };

static const struct arms boxes[] = {
	{0x2500, " l l"}, {0x2501, " h h"}, {0x2502, "l l "}, {0x2503, "h h "}, {0x250c, " ll "}, {0x250f, " hh "},
	{0x2510, "  ll"}, {0x2513, "  hh"}, {0x2514, "ll  "}, {0x2517, "hh  "}, {0x2518, "l  l"}, {0x251b, "h  h"},
	{0x251c, "lll "}, {0x2523, "hhh "}, {0x2524, "l ll"}, {0x252b, "h hh"}, {0x252c, " lll"}, {0x2533, " hhh"},
	{0x2534, "ll l"}, {0x253b, "hh h"}, {0x253c, "llll"}, {0x254b, "hhhh"}, {0x2550, " d d"}, {0x2551, "d d "},
	{0x2554, " dd "}, {0x2557, "  dd"}, {0x255a, "dd  "}, {0x255d, "d  d"}, {0x2560, "ddd "}, {0x2563, "d dd"},
	{0x2566, " ddd"}, {0x2569, "dd d"}, {0x256c, "dddd"}, {0x2574, "   l"}, {0x2575, "l   "}, {0x2576, " l  "},
	{0x2577, "  l "},
};

static void add(struct shape *s, int left, int top, int right, int bottom)
{
	s->part[s->n].x = left;
	s->part[s->n].y = top;
	s->part[s->n].w = right - left;
	s->part[s->n].h = bottom - top;
	s->n++;
}

// One line of an arm, from `near` (distance from the middle towards the arm; negative: beyond it) to the edge,
// between offsets a and b across it.
static void line(struct shape *s, int arm, int near, int a, int b)
{
	switch (arm) {
	case UP:
		add(s, MID_X + a, 0, MID_X + b, MID_Y - near);
		break;
	case DOWN:
		add(s, MID_X + a, MID_Y + near, MID_X + b, SHAPE_H);
		break;
	case RIGHT:
		add(s, MID_X + near, MID_Y + a, SHAPE_W, MID_Y + b);
		break;
	default:
		add(s, 0, MID_Y + a, MID_X - near, MID_Y + b);
	}
}

// The two lines of a double arm. Each ends at the line of its neighbour on that side, or turns round the corner.
static void double_arm(struct shape *s, const char *arm, int which)
{
	bool across = which == UP || which == DOWN;
	bool before = arm[across ? LEFT : UP] != ' ';
	bool after = arm[across ? RIGHT : DOWN] != ' ';
	int inner = APART - DOUBLE;

	line(s, which, before ? inner : -APART, -APART, -inner);
	line(s, which, after ? inner : -APART, inner, APART);
}

static bool box_shape(uint32_t cp, struct shape *s)
{
	const char *arm = NULL;

	for (size_t i = 0; i < sizeof boxes / sizeof *boxes && !arm; i++)
		if (boxes[i].cp == cp)
			arm = boxes[i].arm;
	if (!arm)
		return false;
	for (int i = 0; i < 4; i++) {
		int half = (arm[i] == 'h' ? HEAVY : LIGHT) / 2;
		if (arm[i] == 'd')
			double_arm(s, arm, i);
		else if (arm[i] != ' ')
			line(s, i, -half, -half, half);
	}
	s->uniform = arm[UP] == ' ' && arm[DOWN] == ' ' && arm[RIGHT] == arm[LEFT];
	return true;
}

bool shape_of(uint32_t cp, struct shape *out)
{
	*out = (struct shape){.percent = 100};
	if (cp < 0x2500 || cp > 0x2593)
		return false;
	if (cp < 0x2580)
		return box_shape(cp, out);
	if (cp == 0x2580) {
		add(out, 0, 0, SHAPE_W, SHAPE_H / 2);
	} else if (cp <= 0x2588) { // ▁ … █ from below, in eighths
		add(out, 0, SHAPE_H - SHAPE_H / 8 * (int)(cp - 0x2580), SHAPE_W, SHAPE_H);
	} else if (cp <= 0x258f) { // ▉ … ▏ from the left
		add(out, 0, 0, SHAPE_W / 8 * (int)(0x2590 - cp), SHAPE_H);
		return true;
	} else if (cp == 0x2590) {
		add(out, SHAPE_W / 2, 0, SHAPE_W, SHAPE_H);
		return true;
	} else {
		add(out, 0, 0, SHAPE_W, SHAPE_H);
		out->percent = 25 * (int)(cp - 0x2590);
	}
	out->uniform = true;
	return true;
}
