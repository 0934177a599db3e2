// SPDX-License-Identifier: EUPL-1.2
// Writing along a line, and down a column, with room that is known beforehand: what does not fit ends with "…", so
// that nothing is ever cut without saying so.
#ifndef LS_UI_KIT_PEN_H
#define LS_UI_KIT_PEN_H

#include "base/arena.h"
#include "canvas/canvas.h"

// Wraps a title: in whole words when that suffices, else as text_wrap() does. For headings, where a syllable on a line
// of its own looks worse than an uneven edge. Returns the number of lines (1 … max).
int pen_wrap(struct arena *a, const char *s, int cells, int max, const char **lines);
int pen_wrap_head(struct arena *a, const char *s, int cells, int max, const char **lines); // as text_wrap_head()

// Writes a title into w cells, on as many of c->lines as it takes; what is left over ends with "…". Search hits are painted.
// Returns the lines taken.
int pen_title(struct canvas *c, int x, int y, int w, enum role role, const char *s, const char *search);

// A pen on one line: it writes from x on and never reaches `end`.
struct pen {
	struct canvas *c;
	int x, y, end;
	bool full; // something did not fit: "…" stands at the end
};

void pen_text(struct pen *p, enum role role, const char *s);
void pen_gap(struct pen *p, int cells);
int pen_room(const struct pen *p);

// A flow of wrapped lines down a column of `w` cells from `y` to before `end`.
struct flow {
	struct canvas *c;
	struct arena *a;
	int x, y, w, end;
	bool full;
};

bool flow_open(struct flow *f); // is there a line left? If not, "…" is put at the end of the last one
void flow_text(struct flow *f, enum role role, const char *s, int max);
void flow_indented(struct flow *f, int indent, enum role role, const char *s, int max);
void flow_heading(struct flow *f, const char *s); // a blank line above it, unless it is the first or room is scarce
void flow_gap(struct flow *f);
void flow_down(struct flow *f, int row, int below); // to that row, if it lies further down and leaves `below` rows
// Writes "▼ 12 more" in dim letters. Nothing for n ≤ 0.
void flow_more(struct flow *f, int n);

#endif
