// SPDX-License-Identifier: EUPL-1.2
// Progress bars and sparklines. A bar tells the truth at its ends: something done is never an empty bar, something
// missing never a full one.
#include "canvas/canvas.h"

#define FULL  0x2588
#define SHADE 0x2591

// steps × part ÷ whole, rounded to the nearest, for 0 ≤ part ≤ whole.
static int share(int64_t part, int64_t whole, int steps)
{
	if (whole <= 0 || part <= 0 || steps <= 0)
		return 0;
	if (part >= whole)
		return steps;
	while (whole > INT64_MAX / steps / 2) { // a bit less precise, but no overflow
		whole /= 2;
		part /= 2;
	}
	int n = (int)((part * steps * 2 + whole) / (whole * 2));
	if (n >= steps)
		n = steps - 1;
	return n > 0 || steps == 1 ? n : 1;
}

void canvas_bar(struct canvas *c, int x, int y, int w, int64_t part, int64_t whole, enum role role)
{
	static const int parts_of_cell[] = {[GLYPHS_UNICODE] = 8, [GLYPHS_BASIC] = 2, [GLYPHS_ASCII] = 1};
	int parts = parts_of_cell[c->glyphs];

	if (w <= 0)
		return;
	int filled = share(part, whole, w * parts);
	int cells = filled / parts;
	int eighths = filled % parts * (8 / parts);
	canvas_fill(c, (struct rect){x, y, cells, c->lines}, role, FULL);
	if (eighths) { // ▏ is U+258F, ▉ is U+2589
		canvas_fill(c, (struct rect){x + cells, y, 1, c->lines}, role, (uint32_t)(FULL + 8 - eighths));
		cells++;
	}
	canvas_fill(c, (struct rect){x + cells, y, w - cells, c->lines}, ROLE_TRACK, SHADE);
}

void canvas_spark(struct canvas *c, int x, int y, int64_t part, int64_t whole, enum role role)
{
	int eighths = share(part, whole, 8);

	canvas_put(c, x, y, role, eighths ? (uint32_t)(FULL - 8 + eighths) : ' '); // ▁ is U+2581
}
