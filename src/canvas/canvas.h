// SPDX-License-Identifier: EUPL-1.2
// A grid of cells, each a glyph and a role. Panes draw here; nobody here knows a terminal or a colour.
// Coordinates: x to the right, y down, 0,0 top left. Drawing outside the clip is cut off silently.
#ifndef LS_CANVAS_CANVAS_H
#define LS_CANVAS_CANVAS_H

#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

struct rect {
	int x, y, w, h;
};

// What a cell means. A theme gives each role its colours and attributes.
enum role {
	ROLE_TEXT,    // normal text
	ROLE_DIM,     // secondary text, labels, units
	ROLE_TITLE,   // first line of the screen
	ROLE_HEADING, // column heads, group names
	ROLE_BORDER,  // boxes and rules
	ROLE_FOCUS,   // border of the focused box or pane
	ROLE_CURSOR,  // the row or box under the cursor (bold, not reversed)
	ROLE_FIELD,   // the cell the next + or - changes; text fields
	ROLE_GOOD,    // + on track
	ROLE_WARN,    // ! at risk
	ROLE_BAD,     // x off track
	ROLE_GAP,     // ? gap
	ROLE_UP,      // ▲ after an edit
	ROLE_DOWN,    // ▼ after an edit
	ROLE_BAR,     // filled part of a progress bar
	ROLE_TRACK,   // its empty part
	ROLE_TODAY,   // today's line
	ROLE_PILOT,   // kinds of roadmap bars
	ROLE_ROLLOUT,
	ROLE_OPERATION,
	ROLE_PHASE,
	ROLE_PREPARATION,
	ROLE_PILOT2, // the second tone of each, for every other row where rows touch
	ROLE_ROLLOUT2,
	ROLE_OPERATION2,
	ROLE_PHASE2,
	ROLE_PREPARATION2,
	ROLE_ON_PILOT, // letters on such a bar
	ROLE_ON_ROLLOUT,
	ROLE_ON_OPERATION,
	ROLE_ON_PHASE,
	ROLE_ON_PREPARATION,
	ROLE_ON_PILOT2,
	ROLE_ON_ROLLOUT2,
	ROLE_ON_OPERATION2,
	ROLE_ON_PHASE2,
	ROLE_ON_PREPARATION2,
	ROLE_UNSURE, // start or end not known
	ROLE_CUT,    // the cut line
	ROLE_KEY,    // a key in the key line
	ROLE_HINT,   // what it does
	ROLE_NOTICE, // message in the status line
	ROLE_ERROR,  // a refused command
	ROLE_SAMPLE, // "Beispieldaten"
	ROLE_MATCH,  // search hit
	ROLE_FIELD1, // colours of fields of action, 1–8
	ROLE_FIELD2,
	ROLE_FIELD3,
	ROLE_FIELD4,
	ROLE_FIELD5,
	ROLE_FIELD6,
	ROLE_FIELD7,
	ROLE_FIELD8,
	ROLE_COUNT
};

// Which characters may be used: all of Unicode's boxes, blocks and arrows; those of a Linux console (no eighth
// blocks, no ▸); plain ASCII. Drawing functions below translate, panes write the Unicode form.
enum glyphs { GLYPHS_UNICODE, GLYPHS_BASIC, GLYPHS_ASCII };

struct cell {
	uint32_t ch;   // code point; 0 in the second half of a wide glyph
	uint32_t mark; // one combining mark or 0
	uint8_t role;  // enum role
	bool bold;     // beside the role: the thing under the cursor
};

struct canvas {
	int cols, rows;
	enum glyphs glyphs;
	struct cell *cells;     // rows × cols
	struct rect clip;       // drawing goes here only
	int origin_x, origin_y; // added to every coordinate
	int lines; // that what stands on one line may take, 1 or more: so high is a bar, and so often a long title goes on
	int cursor_x, cursor_y; // where the terminal's cursor belongs, absolute; -1: nowhere
};

struct canvas *canvas_new(int cols, int rows, enum glyphs glyphs);
void canvas_free(struct canvas *c);
void canvas_clear(struct canvas *c);                           // blanks in ROLE_TEXT, clip and origin reset, no cursor
void canvas_copy(struct canvas *c, const struct canvas *part); // its cells and its cursor, top left
const struct cell *canvas_at(const struct canvas *c, int x, int y); // absolute; NULL outside

// Draw inside r (relative to the present origin) until the matching canvas_leave(saved).
struct canvas_saved {
	struct rect clip;
	int origin_x, origin_y;
};
struct canvas_saved canvas_enter(struct canvas *c, struct rect r);
void canvas_leave(struct canvas *c, struct canvas_saved saved);

// Writes the harmless form of s from x on; returns the cells used (also when clipped). `canvas_text_w` uses at
// most w cells, ends with "…" when cut, and does not pad. `_right` ends at x (exclusive).
int canvas_text(struct canvas *c, int x, int y, enum role role, const char *s);
int canvas_text_w(struct canvas *c, int x, int y, int w, enum role role, const char *s);
void canvas_text_right(struct canvas *c, int x, int y, enum role role, const char *s);
void canvas_put(struct canvas *c, int x, int y, enum role role, uint32_t cp);
void canvas_fill(struct canvas *c, struct rect r, enum role role, uint32_t cp);
void canvas_role(struct canvas *c, struct rect r, enum role role); // repaints, keeps glyphs
void canvas_bold(struct canvas *c, struct rect r);
void canvas_hline(struct canvas *c, int x, int y, int w, enum role role);
void canvas_vline(struct canvas *c, int x, int y, int h, enum role role);

// The terminal's cursor belongs at x, y: said by whoever draws what is under the cursor; the last one counts. Outside
// the clip it is left where it was.
void canvas_cursor(struct canvas *c, int x, int y);
void canvas_no_cursor(struct canvas *c);

enum box { BOX_LIGHT, BOX_DOUBLE, BOX_HEAVY };
void canvas_box(struct canvas *c, struct rect r, enum box kind, enum role role);

// A bar of w cells (and c->lines lines) filled to part/whole (0 ≤ part ≤ whole, whole > 0), in eighths of a cell where the glyphs allow.
void canvas_bar(struct canvas *c, int x, int y, int w, int64_t part, int64_t whole, enum role role);
// One cell of height part/whole in eighths (▁…█), for sparklines.
void canvas_spark(struct canvas *c, int x, int y, int64_t part, int64_t whole, enum role role);

#endif
