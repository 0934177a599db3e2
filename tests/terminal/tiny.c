// SPDX-License-Identifier: EUPL-1.2
// The smallest program on the terminal layer: it shows each event it gets, so that the layer and the harness can be
// tested without the cockpit. Ends by q (0), SIGTERM (11) or a hang-up (12).
#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "base/str.h"
#include "canvas/palette.h"
#include "term/term.h"

#define LOG 200

static char log_lines[LOG][120];
static int log_length, scrolled;
static bool list;         // l: a long list, scrolled by j and k
static int wider, higher; // H, h, W, w: a frame of another size than the terminal comes first

static void note(const char *line)
{
	snprintf(log_lines[log_length % LOG], sizeof log_lines[0], "%d %s", log_length + 1, line);
	log_length++;
}

static void note_event(const struct event *e)
{
	struct str s = {0};

	switch (e->kind) {
	case EVENT_KEY:
		str_addf(&s, "key %s", e->key);
		break;
	case EVENT_TEXT:
		str_addf(&s, "text %zu [", strlen(e->text));
		for (const char *c = e->text; *c; c++)
			str_addc(&s, *c == '\n' ? '$' : *c);
		str_addc(&s, ']');
		break;
	case EVENT_CLICK:
		str_addf(&s, "click %d,%d%s", e->x, e->y, e->twice ? " twice" : "");
		break;
	case EVENT_WHEEL:
		str_addf(&s, "wheel %d,%d %s", e->x, e->y, e->dy < 0 ? "up" : "down");
		break;
	case EVENT_RESIZE:
		str_add(&s, "resize");
		break;
	case EVENT_CONT:
		str_add(&s, "continued");
		break;
	default:
		str_add(&s, "other");
	}
	note(str_text(&s));
	str_free(&s);
}

static void draw_list(struct canvas *c)
{
	for (int y = 1; y < c->rows - 1; y++) {
		char line[60];
		snprintf(line, sizeof line, "  row %d of a list, more or less long", scrolled + y);
		canvas_text(c, 0, y, (scrolled + y) % 2 ? ROLE_TEXT : ROLE_DIM, line);
	}
}

static void draw(struct term *t)
{
	int cols, rows;
	char title[64];

	term_size(t, &cols, &rows);
	cols += wider;
	rows += higher;
	struct canvas *c = canvas_new(cols, rows, term_glyphs(t));
	snprintf(title, sizeof title, "tiny %dx%d n=%d", cols, rows, log_length);
	canvas_text(c, 0, 0, ROLE_TITLE, title);
	if (list) {
		draw_list(c);
	} else {
		for (int i = 0; i < rows - 3 && i < log_length; i++)
			canvas_text_w(c, 0, 1 + i, cols, ROLE_TEXT, log_lines[(log_length - 1 - i) % LOG]);
		canvas_text(c, 0, rows - 2, ROLE_GOOD, "gut ä ▸ █ 日本 q\xcc\x88");
		canvas_text(c, 0, rows - 1, ROLE_FIELD, "field");
		canvas_put(c, cols - 1, rows - 1, ROLE_BAD, 'x');
		canvas_cursor(c, 2, rows - 1);
	}
	term_show(t, c);
	canvas_free(c);
	wider = higher = 0;
}

static void act(struct term *t, const char *key)
{
	static const char *const editor[] = {"/bin/sh", "-c", "echo inside; stty -a | grep -o icanon; sleep 0.2; exit 3",
										 NULL};
	int status;

	if (strcmp(key, "Z") == 0)
		term_suspend(t);
	else if (strcmp(key, "l") == 0)
		list = true;
	else if (list && strcmp(key, "j") == 0)
		scrolled++;
	else if (list && strcmp(key, "k") == 0)
		scrolled--;
	else if (*key && !key[1] && strchr("HhWw", *key)) {
		higher = *key == 'H' ? 1 : *key == 'h' ? -1 : 0;
		wider = *key == 'W' ? 1 : *key == 'w' ? -1 : 0;
		draw(t);
	} else if (strcmp(key, "C-l") == 0)
		term_redraw(t);
	else if (strcmp(key, "E") == 0) {
		term_run(t, editor, &status);
		note(status == 3 << 8 ? "ran 3" : "did not run");
	}
}

int main(int argc, char **argv)
{
	static char theme[400] =
		"text -\ntitle - bold\ngood #5fafff\nbad #ff0000 bold\nfield #000000 on #ffd75f\ndim #9e9e9e\n";
	struct term_options options = {.mouse = true, .title = "tiny \033]evil"};
	struct palette palette;
	struct ls_err err = {0};
	struct term *t;
	struct event e = {.kind = EVENT_NONE};

	for (int i = 1; i < argc; i++) {
		if (strcmp(argv[i], "--no-mouse") == 0)
			options.mouse = false;
		else if (strncmp(argv[i], "--theme=", 8) == 0)
			snprintf(theme, sizeof theme, "%s", argv[i] + 8);
		else if (strncmp(argv[i], "--colours=", 10) == 0)
			sscanf(argv[i] + 10, "%d", &options.colours);
	}
	if (palette_parse(&palette, "tiny", theme, &err) || term_open(&t, &options, &err)) {
		fprintf(stderr, "%s\n", err.text);
		return (int)err.code;
	}
	term_palette(t, &palette);
	int code = -1;
	while (code < 0) {
		draw(t);
		do {
			term_wait(t, -1, &e);
			if (e.kind == EVENT_HANGUP)
				code = 12;
			else if (e.kind == EVENT_TERM)
				code = 11;
			else if (e.kind == EVENT_KEY && strcmp(e.key, "q") == 0)
				code = 0;
			else
				note_event(&e);
			if (e.kind == EVENT_KEY)
				act(t, e.key);
		} while (code < 0 && term_pending(t));
	}
	term_close(t);
	term_close(t);
	return code;
}
