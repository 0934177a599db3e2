// SPDX-License-Identifier: EUPL-1.2
// libvterm keeps cells and most modes; what it does not tell (keypad, titles) is read from the bytes as they pass.
#include "grid.h"

#include <regex.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <vterm.h>

#define TAIL 16

struct grid {
	VTerm *vt;
	VTermScreen *screen;
	struct grid_modes modes;
	char tail[TAIL + 1]; // the bytes seen last, for sequences that came in pieces
	size_t tail_length;
	bool brackets_answer;
	char *text;
};

static int property(VTermProp prop, VTermValue *value, void *user)
{
	struct grid *g = user;

	if (prop == VTERM_PROP_ALTSCREEN)
		g->modes.alternate = value->boolean;
	else if (prop == VTERM_PROP_CURSORVISIBLE)
		g->modes.cursor = value->boolean;
	else if (prop == VTERM_PROP_MOUSE)
		g->modes.mouse = value->number != VTERM_PROP_MOUSE_NONE;
	return 1;
}

// Answers of the terminal are thrown away, but for one: whether it would put brackets around a paste.
static void answer(const char *bytes, size_t n, void *user)
{
	struct grid *g = user;

	(void)bytes;
	if (n > 0)
		g->brackets_answer = true;
}

struct grid *grid_new(int cols, int rows)
{
	static const VTermScreenCallbacks callbacks = {.settermprop = property};
	struct grid *g = calloc(1, sizeof *g);

	if (!g)
		abort();
	g->vt = vterm_new(rows, cols);
	vterm_set_utf8(g->vt, 1);
	vterm_output_set_callback(g->vt, answer, g);
	g->screen = vterm_obtain_screen(g->vt);
	vterm_screen_enable_altscreen(g->screen, 1);
	vterm_screen_set_callbacks(g->screen, &callbacks, g);
	g->modes.cursor = true;
	vterm_screen_reset(g->screen, 1);
	return g;
}

void grid_free(struct grid *g)
{
	vterm_free(g->vt);
	free(g->text);
	free(g);
}

static bool ends_with(const struct grid *g, const char *s)
{
	size_t n = strlen(s);

	return g->tail_length >= n && memcmp(g->tail + g->tail_length - n, s, n) == 0;
}

static void watch(struct grid *g, char c)
{
	if (g->tail_length == TAIL)
		memmove(g->tail, g->tail + 1, --g->tail_length);
	g->tail[g->tail_length++] = c;
	if (ends_with(g, "\033="))
		g->modes.keypad = true;
	else if (ends_with(g, "\033>"))
		g->modes.keypad = false;
	else if (ends_with(g, "\033[22;2t"))
		g->modes.titles++;
	else if (ends_with(g, "\033[23;2t"))
		g->modes.titles--;
}

void grid_write(struct grid *g, const char *bytes, size_t n)
{
	for (size_t i = 0; i < n; i++)
		watch(g, bytes[i]);
	vterm_input_write(g->vt, bytes, n);
	vterm_screen_flush_damage(g->screen);
}

void grid_resize(struct grid *g, int cols, int rows)
{
	vterm_set_size(g->vt, rows, cols);
}

bool grid_brackets(struct grid *g)
{
	g->brackets_answer = false;
	vterm_keyboard_start_paste(g->vt);
	bool asked = g->brackets_answer;
	vterm_keyboard_end_paste(g->vt);
	return asked;
}

const struct grid_modes *grid_modes(const struct grid *g)
{
	return &g->modes;
}

bool grid_cursor(struct grid *g, int *x, int *y)
{
	VTermPos at;

	vterm_state_get_cursorpos(vterm_obtain_state(g->vt), &at);
	*x = at.col;
	*y = at.row;
	return g->modes.cursor;
}

static int32_t colour(const struct grid *g, VTermColor c)
{
	if (VTERM_COLOR_IS_DEFAULT_FG(&c) || VTERM_COLOR_IS_DEFAULT_BG(&c))
		return -1;
	vterm_screen_convert_color_to_rgb(g->screen, &c);
	return c.rgb.red << 16 | c.rgb.green << 8 | c.rgb.blue;
}

struct pty_cell grid_cell(struct grid *g, int x, int y)
{
	VTermScreenCell cell = {0};

	vterm_screen_get_cell(g->screen, (VTermPos){.row = y, .col = x}, &cell);
	return (struct pty_cell){
		.ch = cell.chars[0],
		.mark = cell.chars[0] ? cell.chars[1] : 0,
		.width = cell.width,
		.bold = cell.attrs.bold,
		.underline = cell.attrs.underline != VTERM_UNDERLINE_OFF,
		.reverse = cell.attrs.reverse,
		.italic = cell.attrs.italic,
		.fg = colour(g, cell.fg),
		.bg = colour(g, cell.bg),
	};
}

static size_t put(char *out, uint32_t cp)
{
	if (cp < 0x80) {
		out[0] = (char)cp;
		return 1;
	}
	if (cp < 0x800) {
		out[0] = (char)(0xc0 | cp >> 6);
		out[1] = (char)(0x80 | (cp & 0x3f));
		return 2;
	}
	if (cp < 0x10000) {
		out[0] = (char)(0xe0 | cp >> 12);
		out[1] = (char)(0x80 | (cp >> 6 & 0x3f));
		out[2] = (char)(0x80 | (cp & 0x3f));
		return 3;
	}
	out[0] = (char)(0xf0 | cp >> 18);
	out[1] = (char)(0x80 | (cp >> 12 & 0x3f));
	out[2] = (char)(0x80 | (cp >> 6 & 0x3f));
	out[3] = (char)(0x80 | (cp & 0x3f));
	return 4;
}

static char *row(struct grid *g, char *out, int y, int cols)
{
	char *end = out;

	for (int x = 0; x < cols; x++) {
		struct pty_cell cell = grid_cell(g, x, y);
		if (cell.ch == UINT32_MAX) // second half of a wide glyph
			continue;
		out += put(out, cell.ch ? cell.ch : ' ');
		if (cell.mark)
			out += put(out, cell.mark);
		if (cell.ch && cell.ch != ' ')
			end = out;
	}
	return end;
}

// Rows first … last-1 as text.
static const char *rows(struct grid *g, int first, int last, const char *ending)
{
	int height, cols;

	vterm_get_size(g->vt, &height, &cols);
	last = last < 0 ? height : last;
	g->text = realloc(g->text, (size_t)(last - first) * ((size_t)cols * 8 + 2) + 1);
	if (!g->text)
		abort();
	char *out = g->text;
	for (int y = first; y < last; y++) {
		out = row(g, out, y, cols);
		out += sprintf(out, "%s", ending);
	}
	*out = '\0';
	return g->text;
}

const char *grid_text(struct grid *g)
{
	return rows(g, 0, -1, "\n");
}

const char *grid_row(struct grid *g, int y)
{
	return rows(g, y, y + 1, "");
}

bool grid_contains(struct grid *g, const char *text)
{
	return strstr(grid_text(g), text) != NULL;
}

bool grid_matches(struct grid *g, const char *regex)
{
	regex_t compiled;

	if (regcomp(&compiled, regex, REG_EXTENDED | REG_NEWLINE | REG_NOSUB) != 0)
		return false;
	bool found = regexec(&compiled, grid_text(g), 0, NULL, 0) == 0;
	regfree(&compiled);
	return found;
}
