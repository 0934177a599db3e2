// SPDX-License-Identifier: EUPL-1.2
// How long a frame takes: drawing a list of 40 rows and 8 columns, finding what changed, writing it out. Prints a table; nothing is asserted.
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "canvas/canvas.h"
#include "canvas/output.h"
#include "term/frame.h"

#define COLS  120
#define ROWS  40
#define TIMES 2000

static struct canvas *canvas;
static struct tongue tongue;
static struct inks inks;
static struct frame frame = {.tongue = &tongue, .inks = &inks};
static struct str out;
static struct palette palette;
static const char *words[8];

static int64_t now_ns(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

static void draw(int round)
{
	canvas_clear(canvas);
	for (int y = 0; y < ROWS; y++) {
		for (int x = 0; x < 8; x++)
			canvas_text_w(canvas, x * 15, y, 14, x % 3 ? ROLE_TEXT : ROLE_DIM, words[(x + y) % 8]);
		canvas_bar(canvas, 100, y, 10, (y + round) % 40, 40, ROLE_BAR);
	}
}

static void ascii(int round)
{
	static const char *const list[8] = {"Scanstelle", "Tools/Hilfsm.", "hoch",       "niedrig",
										"mittel",     "2,50",          "Work Space", "Druckmanagement im Haus"};

	memcpy(words, list, sizeof list);
	draw(round);
}

static void german(int round)
{
	static const char *const list[8] = {"Rückmeldungen", "Öffentlichkeit", "größer", "▸ niedrig",
										"für alle",      "2,50 €",         "Straße", "Führungskräfteschulung"};

	memcpy(words, list, sizeof list);
	draw(round);
}

static void compare_equal(int round)
{
	(void)round;
	str_clear(&out);
	frame_show(&frame, canvas, &out);
}

static void as_html(int round)
{
	(void)round;
	str_clear(&out);
	output_html(&out, canvas, &palette,
				&(struct output_page){.lang = "de", .title = "bench", .intro = "", .caption = "", .words = ""});
}

static void as_svg(int round)
{
	(void)round;
	str_clear(&out);
	output_svg(&out, canvas, &palette, "de", "bench");
}

static void measure(const char *name, void (*f)(int))
{
	int64_t best = INT64_MAX, sum = 0;

	for (int i = 0; i < TIMES; i++) {
		int64_t start = now_ns();
		f(i);
		int64_t took = now_ns() - start;
		sum += took;
		best = took < best ? took : best;
	}
	printf("%-44s %8d.%d us (best) %8d.%d us (mean)\n", name, (int)(best / 1000), (int)(best % 1000 / 100),
		   (int)(sum / TIMES / 1000), (int)(sum / TIMES % 1000 / 100));
}

int main(void)
{
	struct ls_err err;

	canvas = canvas_new(COLS, ROWS, GLYPHS_UNICODE);
	frame_size(&frame, COLS, ROWS);
	palette_parse(&palette, "bench", "page #ffffff on #000000\ndim #808080\n", &err);
	printf("%d x %d cells, %d times\n", COLS, ROWS, TIMES);
	measure("320 texts and 40 bars, ASCII", ascii);
	measure("320 texts and 40 bars, German", german);
	measure("comparing a frame with itself", compare_equal);
	measure("HTML", as_html);
	measure("SVG", as_svg);
	str_free(&out);
	frame_free(&frame);
	canvas_free(canvas);
	return 0;
}
