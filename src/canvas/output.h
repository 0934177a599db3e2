// SPDX-License-Identifier: EUPL-1.2
// A canvas as text, for pipes, pages and pictures. Every line is cut at its last non-blank cell.
#ifndef LS_CANVAS_OUTPUT_H
#define LS_CANVAS_OUTPUT_H

#include "base/str.h"
#include "canvas/canvas.h"
#include "canvas/palette.h"

void output_text(struct str *out, const struct canvas *c);  // one line a row, '\n' after each
void output_roles(struct str *out, const struct canvas *c); // one letter a cell, for golden files; legend in output.c
void output_ansi(struct str *out, const struct canvas *c, const struct palette *p); // SGR, 24 bit colours
// What stands around a picture on its page. Texts are as the plan has them; all but title and lang may be "".
struct output_line {
	bool heading;
	const char *text;
};
struct output_page {
	const char *lang, *title;
	const char *intro;   // a sentence below the title: what it is for
	const char *caption; // of the picture
	const char *words;   // the heading above what the picture shows in sentences
	const struct output_line *line;
	size_t n; // 0: there are none
};
// A whole document, standing alone: lang attribute, one h1, the picture as a figure with a caption, a <pre> of real text
// (selectable, readable by a screen reader, reached by keys where it is wider than the window), below it the same in
// sentences; classes by role, colours in a <style>, light and dark by prefers-color-scheme where the page says so.
void output_html(struct str *out, const struct canvas *c, const struct palette *p, const struct output_page *page);
// Monospaced text placed by cell, boxes and blocks as shapes or glyphs, <title> and <desc> for screen readers. There are no
// ids, and the rules of its colours hold in itself alone, so that several may stand in one page.
void output_svg(struct str *out, const struct canvas *c, const struct palette *p, const char *lang, const char *title);

#endif
