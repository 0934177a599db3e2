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
// A whole document, standing alone: lang attribute, <pre> with real text (selectable, readable by a screen
// reader), classes by role, colours in a <style>, light and dark by prefers-color-scheme where the page says so.
void output_html(struct str *out, const struct canvas *c, const struct palette *p, const char *lang, const char *title);
// Monospaced text placed by cell, boxes and blocks as shapes or glyphs, <title> and <desc> for screen readers.
void output_svg(struct str *out, const struct canvas *c, const struct palette *p, const char *lang, const char *title);

#endif
