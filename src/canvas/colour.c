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

// ---- 8 and 16 colours --------------------------------------------------------------------------------------------

// For each ground the letters that reach 4.5 : 1 on it in all three palettes; 3 is brown, olive or yellow.
static const uint16_t readable[16] = {0xeec4, 0xc800, 0x0001, 0x0000, 0xccc0, 0x8000, 0x0011, 0x0011,
									  0x0000, 0x0001, 0x0011, 0x0013, 0x8000, 0x0001, 0x0013, 0x1033};

// What is tried where a hue itself cannot be read: its neighbours, then grey, white and black.
static const signed char instead[8][7] = {
	{0, 7, 15, 0, 0, 0, 0},   {1, 9, 13, 5, 7, 15, 0}, {2, 10, 6, 4, 7, 15, 0},  {3, 11, 2, 5, 7, 15, 0},
	{4, 12, 6, 14, 7, 15, 0}, {5, 13, 9, 1, 7, 15, 0}, {6, 14, 4, 12, 7, 15, 0}, {7, 15, 0, 0, 0, 0, 0},
};

bool palette_readable(int fg, int bg)
{
	return readable[bg] >> fg & 1;
}

bool palette_turned(const struct palette *p, const struct style *s)
{
	return s->bg >= 0 && s->bg != p->page.bg;
}

bool palette_coloured(const struct palette *p)
{
	for (int i = 0; i < ROLE_COUNT; i++)
		if (p->role[i].fg >= 0 || p->role[i].bg >= 0)
			return true;
	return false;
}

static bool take(struct few *f, int fg, bool bold, int colours)
{
	bool bright = fg > 7 && colours < 16;
	f->fg = bright ? fg - 8 : fg;
	f->bold = bold || bright;
	return palette_readable(f->bold && f->fg < 8 ? f->fg + 8 : f->fg, f->bg);
}

struct few palette_few(const struct palette *p, const struct style *s, bool bold, int colours)
{
	int32_t page_fg = p->page.fg >= 0 ? p->page.fg : p->light ? 0x000000 : 0xd0d0d0;
	int32_t page_bg = p->page.bg >= 0 ? p->page.bg : p->light ? 0xffffff : 0x000000;
	int wanted = palette_16(s->fg >= 0 ? s->fg : page_fg);
	struct few f = {.bg = palette_16(s->bg >= 0 ? s->bg : page_bg)};
	f.bg = colours < 16 ? f.bg & 7 : f.bg;
	f.bg = readable[f.bg] ? f.bg : 6;
	if (take(&f, wanted, bold, colours) || take(&f, wanted, false, colours))
		return f;
	for (int i = 0; i < 7; i++)
		if (take(&f, instead[wanted & 7][i], bold, colours) || take(&f, instead[wanted & 7][i], false, colours))
			return f;
	return f;
}
