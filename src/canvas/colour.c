// SPDX-License-Identifier: EUPL-1.2
// 24-bit colours on terminals that have 256 or 16 of them.
#include "canvas/palette.h"

struct rgb {
	int r, g, b; // 0–255
};

static struct rgb split(int32_t rgb)
{
	return (struct rgb){rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255};
}

static int most(struct rgb c)
{
	int m = c.r > c.g ? c.r : c.g;
	return m > c.b ? m : c.b;
}

static int least(struct rgb c)
{
	int m = c.r < c.g ? c.r : c.g;
	return m < c.b ? m : c.b;
}

static int distance(struct rgb a, struct rgb b)
{
	int r = a.r - b.r, g = a.g - b.g, blue = a.b - b.b;
	return r * r + g * g + blue * blue;
}

// The 6 × 6 × 6 cube's levels are 0, 95, 135, 175, 215, 255.
static int level(int v)
{
	if (v < 48)
		return 0;
	return v < 115 ? 1 : (v - 35) / 40;
}

static int level_value(int n)
{
	return n == 0 ? 0 : 55 + 40 * n;
}

int palette_256(int32_t rgb)
{
	if (rgb < 0)
		return -1;
	struct rgb c = split(rgb);
	int r = level(c.r), g = level(c.g), b = level(c.b);
	struct rgb cube = {level_value(r), level_value(g), level_value(b)};
	// Greys 232–255 are 8, 18, … 238.
	int n = ((c.r + c.g + c.b) / 3 - 3) / 10;
	n = n < 0 ? 0 : n > 23 ? 23 : n;
	struct rgb grey = {8 + 10 * n, 8 + 10 * n, 8 + 10 * n};
	if (distance(grey, c) < distance(cube, c))
		return 232 + n;
	return 16 + 36 * r + 6 * g + b;
}

// By hue, not by distance: a pale orange is nearer to grey than to yellow, but a warning must stay a colour.
int palette_16(int32_t rgb)
{
	if (rgb < 0)
		return -1;
	struct rgb c = split(rgb);
	int high = most(c), low = least(c);
	if ((high - low) * 6 <= high) { // hardly any colour
		int mean = (c.r + c.g + c.b) / 3;
		return mean < 64 ? 0 : mean < 160 ? 8 : mean < 224 ? 7 : 15;
	}
	int half = low + (high - low) / 2;
	int bits = (c.r > half ? 1 : 0) | (c.g > half ? 2 : 0) | (c.b > half ? 4 : 0);
	return bits + (high >= 176 ? 8 : 0);
}
