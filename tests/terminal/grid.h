// SPDX-License-Identifier: EUPL-1.2
// The cells that a terminal would show, by libvterm.
#ifndef LS_TESTS_GRID_H
#define LS_TESTS_GRID_H

#include "pty.h"

struct grid;

struct grid_modes {
	bool alternate, mouse, cursor;
	bool keypad; // application mode of the keypad (ESC =)
	int titles;  // titles pushed and not yet popped
};

struct grid *grid_new(int cols, int rows);
void grid_free(struct grid *g);
void grid_write(struct grid *g, const char *bytes, size_t n);
void grid_resize(struct grid *g, int cols, int rows);
bool grid_contains(struct grid *g, const char *text);
bool grid_matches(struct grid *g, const char *regex);
const char *grid_text(struct grid *g);
const char *grid_row(struct grid *g, int y);
struct pty_cell grid_cell(struct grid *g, int x, int y);
bool grid_cursor(struct grid *g, int *x, int *y);
const struct grid_modes *grid_modes(const struct grid *g);
bool grid_brackets(struct grid *g);

#endif
