// SPDX-License-Identifier: EUPL-1.2
// Private to the pictures: the sheet that each of them is drawn on, from top to bottom, and what they draw alike. Tenths of a
// pixel.
#ifndef LS_EXCHANGE_PICTURE_SHEET_H
#define LS_EXCHANGE_PICTURE_SHEET_H

#include "exchange/picture/letters.h"
#include "exchange/picture/picture.h"
#include "exchange/picture/svg.h"
#include "plan/okr/okr.h"

struct sheet {
	struct svg svg;
	const struct look *look; // narrowed to what is asked for
	struct arena *a;
	int w, h; // the room; a picture that needs less of its width makes it less, not below `wide`
	int wide; // of the heading
	int em;   // size of its letters
	int y;    // where what comes next begins
	// Of the course and the confidence: key results shown, by id, in their order.
	const int32_t *key_results;
	int key_results_n;
};

// A kind of picture: the sentence for a plan that has nothing to draw, NULL where it has; the drawing, which moves sheet.y
// to its end; and what it tells.
struct drawing {
	const char *title;
	bool quarter; // it is of one, which its heading names
	const char *(*nothing)(const struct sheet *s);
	void (*draw)(struct sheet *s);
	void (*tell)(const struct sheet *s, struct str *out);
};
extern const struct drawing drawing_map, drawing_roadmap, drawing_portfolio, drawing_course, drawing_confidence,
	drawing_ranking;

#define LETTERS_LEAST 80                // 6 pt on paper: none are smaller
int sheet_small(const struct sheet *s); // letters of what is less important
int sheet_line(const struct sheet *s);  // from one base line to the next
struct font sheet_font(const struct sheet *s, bool bold);
struct font sheet_dim(const struct sheet *s);
// Lines of a text in letters of the sheet, at most `width` wide.
struct lines sheet_wrap(const struct sheet *s, const char *text, bool bold, int width);
// Lines from the top y on; returns the y below.
int sheet_lines(struct sheet *s, const struct lines *l, int x, int y, struct font f);
// A paragraph over the whole width, below what was drawn.
void sheet_paragraph(struct sheet *s, const char *text, struct font f);

// What signs mean, one beside the other, in as many lines as it takes, below what was drawn.
struct legend {
	const char *text; // translated
	struct paint paint;
	enum legend_form {
		LEGEND_BAR,
		LEGEND_LINE,
		LEGEND_DOT,
		LEGEND_DIAMOND,
		LEGEND_TICK,
		LEGEND_NUMBER,
		LEGEND_LATEST, // a triangle upon its point
		LEGEND_MISSED, // a cross
		LEGEND_ARROW,
	} form;
};
void sheet_legend(struct sheet *s, const struct legend *items, int n);
// How a pace is painted; its sign and its word stand beside.
struct paint sheet_pace(enum pace pace);
// How far something is, of the whole width, and where it is expected to be (NONE32: nothing is). Basis points.
void sheet_bar(struct sheet *s, struct area r, int32_t is_bp, int32_t expected_bp, enum pace pace);
// The title of an objective above its key results; and how high it is.
void sheet_objective(struct sheet *s, const struct objective *o);
int sheet_objective_height(const struct sheet *s, const struct objective *o);
void sheet_diamond(struct sheet *s, int x, int y, int r, struct paint p);
void sheet_triangle(struct sheet *s, int x, int y, int r, struct paint p); // upon its point
void sheet_cross(struct sheet *s, int x, int y, int r, struct paint p);
void sheet_arrow(struct sheet *s, int x, int y, int dir,
				 struct paint p); // its point at x, y, to the right (1) or left (-1)

#endif
