// SPDX-License-Identifier: EUPL-1.2
// What a role looks like. Colours are 24-bit RGB with the nearest of the 256 and of the 16 colours beside them.
#ifndef LS_CANVAS_PALETTE_H
#define LS_CANVAS_PALETTE_H

#include "base/err.h"
#include "canvas/canvas.h"

struct style {
	int32_t fg, bg; // 0xRRGGBB, or -1: the terminal's own
	bool bold, dim, underline, reverse, italic;
};

struct palette {
	char name[32];
	bool light;        // made for a light background
	struct style page; // what "the terminal's own" is in HTML and SVG
	struct style role[ROLE_COUNT];
};

int palette_256(int32_t rgb); // nearest of the 256 colours, 16–255; -1 for -1
int palette_16(int32_t rgb);  // 0–15; -1 for -1
// A role on a terminal of 8 or 16 colours, such that it can be read (4.5 : 1) in the palettes PuTTY, xterm and the Linux
// console begin with. Bold letters are the bright ones there. Ground and letters are always named, since the terminal's
// own may be black or white.
struct few {
	int fg, bg; // 0–7, or 0–15
	bool bold;
};
struct few palette_few(const struct palette *p, const struct style *s, bool bold, int colours);
// Has a role another ground than the page?
bool palette_turned(const struct palette *p, const struct style *s);
bool palette_coloured(const struct palette *p); // false: everything in the terminal's own colours
// Can letters of colour fg (0–15) be read on bg in all three?
bool palette_readable(int fg, int bg);
// Parses a theme file: lines `ROLE [fg] [on bg] [bold] [dim] [underline] [reverse]`, colours #rrggbb, `-` the
// terminal's own, `page #fg on #bg`, `light`, # comments. Roles by their enum's name in lower case ("good").
// Unknown words are an error naming the line.
enum ls_code palette_parse(struct palette *p, const char *name, const char *text, struct ls_err *err);

#endif
