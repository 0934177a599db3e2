// SPDX-License-Identifier: EUPL-1.2
// A picture as vectors: shapes and letters in tenths of a pixel, y downwards. Texts stay texts and cannot become markup;
// what has an id has it behind the caller's prefix, so that two pictures can stand in one page. No script, nothing loaded,
// no style sheet that could reach out into the page around.
#ifndef LS_EXCHANGE_PICTURE_SVG_H
#define LS_EXCHANGE_PICTURE_SVG_H

#include "base/arena.h"
#include "base/str.h"

#include <stdbool.h>

// Colours on white: letters at least 4.5 : 1, shapes at least 3 : 1, told apart by eyes that see no red, green or blue.
#define INK    "#1a1a1a" // 17.4 : 1
#define DIM    "#595959" //  7.0 : 1
#define EDGE   "#767676" //  4.5 : 1
#define GRID   "#d4d4d4" // lines that only guide the eye
#define PALE   "#ededed"
#define WHITE  "#ffffff"
#define BLUE   "#0067a5" //  6.0 : 1
#define GREEN  "#00714d" //  6.1 : 1
#define OCHRE  "#6f5700" //  6.6 : 1
#define ORANGE "#b34400" //  5.9 : 1
#define RED    "#a3172a" //  7.9 : 1
#define PURPLE "#8a3a76" //  7.2 : 1

// What fills a shape beside plain colours.
enum pattern {
	PATTERN_NONE,
	PATTERN_HATCH,
	PATTERN_DOTS,
	PATTERN_CROSS,
	PATTERN_STRIPES,
	PATTERN_LINES,
	PATTERN_COUNT
};

struct paint {
	const char *fill;     // NULL: none
	enum pattern pattern; // in place of `fill`
	const char *stroke;   // NULL: no line
	int width;            // of the line
	bool dashed;
};

enum anchor { ANCHOR_START, ANCHOR_MIDDLE, ANCHOR_END };
struct font {
	int size;
	bool bold;
	const char *fill;
};

struct area {
	int x, y, w, h;
};

struct svg {
	struct str *out; // of the shapes; the frame around them comes last (svg_frame)
	struct arena *a;
	const char *prefix;
	bool used[PATTERN_COUNT];
};

void svg_rect(struct svg *s, struct area r, struct paint p);
void svg_line(struct svg *s, int x1, int y1, int x2, int y2, struct paint p);
// A line through n points (x, y, x, y …), or with `closed` the area in it.
void svg_points(struct svg *s, const int *xy, int n, bool closed, struct paint p);
void svg_circle(struct svg *s, int x, int y, int r, struct paint p);
// One line of text, its base line at y.
void svg_text(struct svg *s, int x, int y, enum anchor anchor, struct font f, const char *text);

// The whole picture around the shapes, w × h tenths: title and description for those who do not see it, the patterns used,
// a white ground.
struct svg_head {
	int w, h;
	const char *lang, *title, *description;
};
void svg_frame(struct str *out, const struct svg *s, const struct svg_head *head, const char *shapes);

#endif
