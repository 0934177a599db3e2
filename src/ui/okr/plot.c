// SPDX-License-Identifier: EUPL-1.2
// Eighths of a cell upwards; where only plain characters are shown, halves, so that an area is never taken for a dot.
// With dots, four lines and two columns of them in each cell: what stood is then a line, not an area.
#include "ui/okr/plot.h"

#define EIGHTHS  8
#define FULL     0x2588
#define LOW      0x2584
#define HIGH     0x2585
#define EXPECTED 0x00b7
#define TARGET   0x2504
#define TODAY    0x2502
#define HERE     0x250a
#define BRAILLE  0x2800

int plot_line(const struct plot *p, int64_t value)
{
	int top = course_height(&p->axis, value, p->r.h * EIGHTHS);
	return p->r.h - (top + EIGHTHS - 1) / EIGHTHS;
}

static bool inside(const struct plot *p, int line)
{
	return line >= 0 && line < p->r.h;
}

// What stood at the end of a column, NONE64: the day is still to come, or nothing is known.
static int64_t stood(const struct plot *p, int x)
{
	const struct course *c = p->course;
	int32_t day = course_cell_day(c, x, p->r.w);
	if (c->today < c->begin || x > course_cell(c, c->today, p->r.w))
		return NONE64;
	return course_value(c, day < c->today ? day : c->today);
}

static void put(const struct plot *p, struct canvas *c, int x, int line, enum role role, uint32_t cp)
{
	canvas_put(c, p->r.x + x, p->r.y + line, role, cp);
}

// Uprights: the day under the cursor, and today.
static void draw_uprights(const struct plot *p, struct canvas *c)
{
	const struct course *of = p->course;
	bool now = of->today >= of->from && of->today <= of->to;
	for (int line = 0; line < p->r.h; line++) {
		if (now)
			put(p, c, course_cell(of, of->today, p->r.w), line, ROLE_TODAY, TODAY);
		if (p->here >= 0)
			put(p, c, p->here, line, ROLE_FOCUS, HERE);
	}
}

static void draw_target(const struct plot *p, struct canvas *c)
{
	int line = p->course->target == NONE64 ? -1 : plot_line(p, p->course->target);
	for (int x = 0; x < p->r.w && inside(p, line); x++)
		put(p, c, x, line, ROLE_DIM, TARGET);
}

static void draw_column(const struct plot *p, struct canvas *c, int x, int64_t value)
{
	int height = course_height(&p->axis, value, p->r.h * EIGHTHS), part = height % EIGHTHS;
	enum role role = x == p->here ? ROLE_CURSOR : p->role;
	for (int i = 0; i < height / EIGHTHS; i++)
		put(p, c, x, p->r.h - 1 - i, role, FULL);
	if (part == 0)
		return;
	uint32_t top = c->glyphs != GLYPHS_ASCII ? (uint32_t)(FULL - EIGHTHS + part) : part < 4 ? LOW : HIGH;
	put(p, c, x, p->r.h - 1 - height / EIGHTHS, role, top);
}

static void draw_area(const struct plot *p, struct canvas *c)
{
	for (int x = 0; x < p->r.w; x++) {
		int64_t value = stood(p, x), wanted = course_expected(p->course, course_cell_day(p->course, x, p->r.w));
		int line = wanted == NONE64 ? -1 : plot_line(p, wanted);
		if (value != NONE64)
			draw_column(p, c, x, value);
		bool meets = value != NONE64 && plot_line(p, value) == line; // what stood is more telling there
		if (inside(p, line) && !meets)
			put(p, c, x, line, ROLE_HEADING, EXPECTED);
	}
}

// ---- in dots -----------------------------------------------------------------------------------------------------------

// The bit of a dot: column 0 or 1, row 0 (top) … 3.
static unsigned dot(int column, int row)
{
	static const unsigned bits[2][4] = {{0x01, 0x02, 0x04, 0x40}, {0x08, 0x10, 0x20, 0x80}};
	return bits[column][row];
}

// The dots of one column of dots between two heights, both counted from the ground.
static void add_dots(const struct plot *p, unsigned *cells, int column, int from, int to)
{
	int low = from < to ? from : to, high = from < to ? to : from;
	for (int y = low; y <= high; y++) {
		int row = p->r.h * 4 - 1 - y;
		if (row >= 0 && row < p->r.h * 4)
			cells[row / 4] |= dot(column, row % 4);
	}
}

static int dot_height(const struct plot *p, int64_t value)
{
	return course_height(&p->axis, value, p->r.h * 4 - 1);
}

static void draw_dots_of(const struct plot *p, struct canvas *c, int x, const unsigned *cells, enum role role)
{
	for (int line = 0; line < p->r.h; line++)
		if (cells[line])
			put(p, c, x, line, role, BRAILLE + cells[line]);
}

static void draw_dots(const struct plot *p, struct canvas *c)
{
	enum { MOST_LINES = 256 };
	struct plot wide = *p;
	int before = -1;
	wide.r.w = p->r.w * 2;
	if (p->r.h > MOST_LINES)
		return;
	for (int x = 0; x < p->r.w; x++) {
		unsigned line[MOST_LINES] = {0}, wanted[MOST_LINES] = {0};
		for (int half = 0; half < 2; half++) {
			int64_t value = stood(&wide, x * 2 + half);
			int64_t due = course_expected(p->course, course_cell_day(p->course, x * 2 + half, wide.r.w));
			if (due != NONE64 && half == 0)
				add_dots(p, wanted, half, dot_height(p, due), dot_height(p, due));
			if (value == NONE64)
				continue;
			int height = dot_height(p, value);
			add_dots(p, line, half, before < 0 ? height : before, height);
			before = height;
		}
		for (int i = 0; i < p->r.h; i++) // where both run through a cell it is one of what stood
			line[i] |= line[i] ? wanted[i] : 0;
		draw_dots_of(p, c, x, wanted, ROLE_HEADING);
		draw_dots_of(p, c, x, line, x == p->here ? ROLE_CURSOR : p->role);
	}
}

void plot_draw(const struct plot *p, struct canvas *c)
{
	if (p->r.w < 1 || p->r.h < 1 || p->course->from == DAY_NONE)
		return;
	draw_uprights(p, c);
	draw_target(p, c);
	if (p->dots && c->glyphs == GLYPHS_UNICODE)
		draw_dots(p, c);
	else
		draw_area(p, c);
}
