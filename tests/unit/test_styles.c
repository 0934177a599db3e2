// SPDX-License-Identifier: EUPL-1.2
// The styles of a theme in each written form: for a terminal, in a page, in a picture.
#include "canvas/output.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "canvas/role.h"

static struct palette colours(const char *text)
{
	struct palette p;
	struct ls_err err = {0};

	assert_int_equal(palette_parse(&p, "test", text, &err), LS_OK);
	return p;
}

static bool has(const struct str *s, const char *part)
{
	return strstr(str_text(s), part) != NULL;
}

// A picture without sentences.
static void page(struct str *out, const struct canvas *c, const struct palette *p, const char *lang)
{
	output_html(out, c, p, &(struct output_page){.lang = lang, .title = "t", .intro = "", .caption = "", .words = ""});
}

// One row: a cell of each role that has a style.
static struct canvas *styled(void)
{
	static const enum role roles[] = {ROLE_TEXT, ROLE_TITLE, ROLE_GOOD, ROLE_BAD, ROLE_MATCH, ROLE_WARN};
	struct canvas *c = canvas_new(7, 1, GLYPHS_UNICODE);

	for (int i = 0; i < 6; i++)
		canvas_put(c, i, 0, roles[i], (uint32_t)('a' + i));
	return c;
}

static const char styles[] = "text - italic\ntitle - underline\ngood #0000ff dim\nbad #ff0000 on #000000 reverse\n"
							 "match - reverse\nwarn - on #000000 bold\n";

// Each style in each form; black is a colour, though its number is 0.
static void styles_in_every_form(void **state)
{
	struct palette p = colours(styles);
	struct canvas *c = styled();
	struct str out = {0};

	(void)state;
	output_ansi(&out, c, &p);
	assert_string_equal(str_text(&out), "\033[0;3ma\033[0;4mb\033[0;2;38;2;0;0;255mc\033[0;7;38;2;255;0;0;48;2;0;0;0md"
										"\033[0;7me\033[0;1;48;2;0;0;0mf\033[0m\n");
	str_clear(&out);
	page(&out, c, &p, "de");
	assert_true(has(&out, "color-scheme:light dark"));
	assert_true(has(&out, "\n.text{font-style:italic;}\n"));
	assert_true(has(&out, "\n.title{text-decoration:underline;}\n"));
	assert_true(has(&out, "\n.good{color:#0000ff;opacity:.7;}\n"));
	assert_true(has(&out, "\n.bad{color:#000000;background:#ff0000;}\n"));
	assert_true(has(&out, "\n.match{color:Canvas;background:CanvasText;}\n"));
	assert_true(has(&out, "\n.warn{background:#000000;font-weight:bold;}\n"));
	assert_true(has(&out, "<pre>\n<span class=\"text\">a</span><span class=\"title\">b</span>"));
	str_clear(&out);
	output_svg(&out, c, &p, "de", "t");
	assert_true(has(&out, " .text{fill:CanvasText;font-style:italic}\n"));
	assert_true(has(&out, " .title{fill:CanvasText;text-decoration:underline}\n"));
	assert_true(has(&out, " .good{fill:#0000ff;opacity:.7}\n"));
	assert_true(has(&out, " .bad{fill:#000000}\n"));
	assert_true(has(&out, " .match{fill:Canvas}\n"));
	assert_true(has(&out, " .warn{fill:CanvasText;font-weight:bold}\n"));
	assert_false(has(&out, " .dim{")); // no cell has it
	assert_true(has(&out, "<rect width=\"560\" height=\"160\" fill=\"Canvas\"/>\n"));
	assert_true(has(&out, "<rect x=\"240\" y=\"0\" width=\"80\" height=\"160\" fill=\"#ff0000\"/>\n"));
	assert_true(has(&out, "<rect x=\"320\" y=\"0\" width=\"80\" height=\"160\" fill=\"CanvasText\"/>\n"));
	assert_true(has(&out, "<rect x=\"400\" y=\"0\" width=\"80\" height=\"160\" fill=\"#000000\"/>\n"));
	assert_false(has(&out, "x=\"160\" y=\"0\" width"));
	str_free(&out);
	canvas_free(c);
}

// Reverse takes the page's colours where the role has none; a black page is one.
static void styles_on_a_page_of_its_own_colours(void **state)
{
	struct palette p = colours("page #ffffff on #000000\nmatch - reverse\nbad - on #0000ff reverse\n"
							   "warn - on #000000\ntext #00ff00\n");
	struct canvas *c = styled();
	struct str out = {0};

	(void)state;
	page(&out, c, &p, "en");
	assert_true(has(&out, ":root{color-scheme:dark}"));
	assert_true(has(&out, "body{margin:1em;color:#ffffff;background:#000000;}"));
	assert_true(has(&out, "\n.match{color:#000000;background:#ffffff;}\n"));
	assert_true(has(&out, "\n.bad{color:#0000ff;background:#ffffff;}\n"));
	assert_true(has(&out, "<span class=\"text\">a</span>"));
	str_clear(&out);
	output_svg(&out, c, &p, "en", "t");
	assert_true(has(&out, " .match{fill:#000000}\n"));
	assert_true(has(&out, " .bad{fill:#0000ff}\n"));
	assert_true(has(&out, " .title{fill:#ffffff}\n"));
	assert_true(has(&out, "<rect width=\"560\" height=\"160\" fill=\"#000000\"/>\n"));
	assert_true(has(&out, "<rect x=\"240\" y=\"0\" width=\"80\" height=\"160\" fill=\"#ffffff\"/>\n"));
	assert_true(has(&out, "<rect x=\"320\" y=\"0\" width=\"80\" height=\"160\" fill=\"#ffffff\"/>\n"));
	assert_false(has(&out, "x=\"400\" y=\"0\" width")); // as the page
	str_clear(&out);
	p = colours("light\npage #000000 on #ffffff\n");
	page(&out, c, &p, "en");
	assert_true(has(&out, ":root{color-scheme:light}"));
	assert_true(has(&out, "<pre>\na<span")); // plain text needs no element
	str_clear(&out);
	p = colours("page #000000\n"); // half a page: the other half is the reader's
	page(&out, c, &p, "en");
	assert_true(has(&out, ":root{color-scheme:light dark}"));
	str_free(&out);
	canvas_free(c);
}

// Black has the number 0, and is a colour all the same.
static void black_is_a_colour(void **state)
{
	struct palette p = colours("page - on #ffffff\ntext #000000\ntitle - on #000000\nbad #000000 reverse\n");
	struct canvas *c = canvas_new(4, 1, GLYPHS_UNICODE);
	struct str out = {0};

	(void)state;
	canvas_text(c, 0, 0, ROLE_TEXT, "a");
	canvas_text(c, 1, 0, ROLE_BAD, "b");
	canvas_fill(c, (struct rect){2, 0, 2, 1}, ROLE_TITLE, ' ');
	output_ansi(&out, c, &p);
	assert_string_equal(str_text(&out), "\033[0;38;2;0;0;0ma\033[0;7;38;2;0;0;0mb\033[0;48;2;0;0;0m  \033[0m\n");
	str_clear(&out);
	page(&out, c, &p, "de");
	assert_true(has(&out, "\n.text{color:#000000;}\n"));
	assert_true(has(&out, "\n.title{background:#000000;}\n"));
	assert_true(has(&out, "\n.bad{color:#ffffff;background:#000000;}\n"));
	assert_true(has(&out, "<pre>\n<span class=\"text\">a</span><span class=\"bad\">b</span>"
						  "<span class=\"title\">  </span>\n</pre>"));
	assert_false(has(&out, "{}")); // roles of which the theme says nothing have no rule
	str_clear(&out);
	output_svg(&out, c, &p, "de", "t");
	assert_true(has(&out, " width=\"40\" height=\"20\" viewBox=\"0 0 320 160\">")); // an eighth of its units in pixels
	assert_true(has(&out, " .text{fill:#000000}\n"));
	assert_true(has(&out, "<rect x=\"80\" y=\"0\" width=\"80\" height=\"160\" fill=\"#000000\"/>\n"));
	assert_true(has(&out, "<rect x=\"160\" y=\"0\" width=\"160\" height=\"160\" fill=\"#000000\"/>\n"));
	str_free(&out);
	canvas_free(c);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(styles_in_every_form),
		cmocka_unit_test(styles_on_a_page_of_its_own_colours),
		cmocka_unit_test(black_is_a_colour),
	};

	return cmocka_run_group_tests_name("styles", tests, NULL, NULL);
}
