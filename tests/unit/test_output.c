// SPDX-License-Identifier: EUPL-1.2
// A small canvas in each of its written forms.
#include "canvas/output.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "canvas/role.h"
#include "canvas/shape.h"
#include "page.h"

static struct canvas *sample(void)
{
	struct canvas *c = canvas_new(12, 3, GLYPHS_UNICODE);

	canvas_text(c, 0, 0, ROLE_TITLE, "<Kreis> & Co");
	canvas_text(c, 1, 1, ROLE_TEXT, "ja");
	canvas_text(c, 4, 1, ROLE_GOOD, "+");
	canvas_text(c, 6, 1, ROLE_TEXT, "日");
	canvas_bold(c, (struct rect){6, 1, 2, 1});
	canvas_bar(c, 0, 2, 4, 1, 2, ROLE_BAR);
	return c;
}

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
static void page(struct str *out, const struct canvas *c, const struct palette *p, const char *lang, const char *title)
{
	output_html(out, c, p,
				&(struct output_page){.lang = lang, .title = title, .intro = "", .caption = "", .words = ""});
}

static void as_text(void **state)
{
	struct canvas *c = sample();
	struct str out = {0};

	(void)state;
	output_text(&out, c);
	assert_string_equal(str_text(&out), "<Kreis> & Co\n ja + 日\n██░░\n");
	str_free(&out);
	canvas_free(c);
}

static void as_roles(void **state)
{
	struct canvas *c = sample();
	struct str out = {0};

	(void)state;
	output_roles(&out, c);
	assert_string_equal(str_text(&out), "tttttttttttt\n .. + ..  bold 6-7\n##__\n");
	str_free(&out);
	canvas_free(c);
}

static void letters_are_unique(void **state)
{
	(void)state;
	for (int a = 0; a < ROLE_COUNT; a++) {
		assert_non_null(role_names[a].name);
		assert_int_equal(role_find(role_names[a].name, strlen(role_names[a].name)), a);
		for (int b = 0; b < a; b++)
			assert_int_not_equal(role_names[a].letter, role_names[b].letter);
	}
	assert_int_equal(role_find("goo", 3), -1);
}

static void as_ansi(void **state)
{
	struct palette p = colours("title - bold\ngood #0102ff on #030405\n");
	struct canvas *c = sample();
	struct str out = {0};

	(void)state;
	output_ansi(&out, c, &p);
	assert_string_equal(str_text(&out), "\033[0;1m<Kreis> & Co\033[0m\n"
										" ja \033[0;38;2;1;2;255;48;2;3;4;5m+\033[0m \033[0;1m日\033[0m\n"
										"██░░\n");
	str_free(&out);
	canvas_free(c);
}

static void blanks_with_a_background_are_kept(void **state)
{
	struct palette p = colours("page #ffffff on #000000\nfield - on #ff0000\nnotice - underline\nhint - on #000000\n");
	struct canvas *c = canvas_new(4, 3, GLYPHS_UNICODE);
	struct str out = {0};

	(void)state;
	canvas_fill(c, (struct rect){0, 0, 2, 1}, ROLE_FIELD, ' ');
	canvas_fill(c, (struct rect){0, 1, 1, 1}, ROLE_NOTICE, ' ');
	canvas_fill(c, (struct rect){0, 2, 4, 1}, ROLE_HINT, ' ');
	output_ansi(&out, c, &p);
	assert_string_equal(str_text(&out), "\033[0;48;2;255;0;0m  \033[0m\n\033[0;4m \033[0m\n\n");
	str_free(&out);
	canvas_free(c);
}

static void as_html(void **state)
{
	struct palette p = colours("page #eeeeee on #101010\ngood #0102ff bold\nmatch - reverse\n");
	struct canvas *c = sample();
	struct str out = {0};

	(void)state;
	page(&out, c, &p, "de", "Karte <\"1\">\x1b[31m");
	assert_true(has(&out, "<!DOCTYPE html>\n<html lang=\"de\">"));
	assert_true(has(&out, "<title>Karte &lt;&quot;1&quot;&gt;␛[31m</title>"));
	assert_true(has(&out, "color-scheme:dark"));
	assert_true(has(&out, "<pre>\n<span class=\"title\">&lt;Kreis&gt; &amp; Co</span>\n"
						  " ja <span class=\"good\">+</span> <span class=\"text on\">日</span>\n"));
	assert_true(has(&out, ".good{color:#0102ff;font-weight:bold;}"));
	assert_true(has(&out, ".match{color:#101010;background:#eeeeee;}"));
	assert_false(has(&out, "http"));
	str_free(&out);
	p = colours("match - reverse\n");
	page(&out, c, &p, "en", "t");
	assert_true(has(&out, "color-scheme:light dark"));
	assert_true(has(&out, ".match{color:Canvas;background:CanvasText;}"));
	str_free(&out);
	canvas_free(c);
}

static void as_svg(void **state)
{
	struct palette p = colours("page #eeeeee on #101010\ngood #0102ff on #333333\n");
	struct canvas *c = sample();
	struct str out = {0};

	(void)state;
	canvas_text(c, 5, 2, ROLE_TEXT, "══┐ a b  c");
	output_svg(&out, c, &p, "de", "Karte & mehr\x01"); // not allowed in XML
	assert_true(has(&out, "viewBox=\"0 0 960 480\""));
	assert_true(has(&out, "<title>Karte &amp; mehr␁</title>"));
	assert_true(has(&out, "&lt;Kreis&gt; &amp; Co\n ja + 日\n"));
	assert_true(has(&out, "<rect x=\"320\" y=\"160\" width=\"80\" height=\"160\" fill=\"#333333\"/>"));
	// two full blocks are one rectangle, two shades another
	assert_true(has(&out, "<rect class=\"bar\" x=\"0\" y=\"320\" width=\"160\" height=\"160\"/>"));
	assert_true(
		has(&out, "<rect class=\"track\" x=\"160\" y=\"320\" width=\"160\" height=\"160\" fill-opacity=\".25\"/>"));
	// a double line of two cells is two rectangles
	assert_true(has(&out, "<rect class=\"text\" x=\"400\" y=\"384\" width=\"160\" height=\"6\"/>\n"
						  "<rect class=\"text\" x=\"400\" y=\"410\" width=\"160\" height=\"6\"/>\n"));
	// single blanks stay inside a text, its length is that of its cells
	assert_true(has(&out, "x=\"720\" y=\"442\" textLength=\"240\" lengthAdjust=\"spacingAndGlyphs\">a b</text>"));
	str_free(&out);
	canvas_free(c);
}

// A picture may stand beside others: it has no ids, and another theme's rules hold in another class.
static void pictures_side_by_side(void **state)
{
	struct palette dark = colours("page #eeeeee on #101010\ngood #0102ff\n"),
				   light = colours("page #000000 on #ffffff\n");
	struct canvas *c = sample();
	struct str one = {0}, same = {0}, other = {0};
	(void)state;
	output_svg(&one, c, &dark, "de", "t");
	output_svg(&same, c, &dark, "de", "t");
	output_svg(&other, c, &light, "de", "t");
	assert_false(has(&one, " id=\""));
	assert_true(has(&one, "role=\"img\" aria-label=\"t\" class=\"ls-"));
	assert_string_equal(str_text(&one), str_text(&same));
	char scope[32] = "", elsewhere[32] = "";
	assert_int_equal(sscanf(strstr(str_text(&one), "class=\""), "class=\"%30[^\"]", scope), 1);
	assert_int_equal(sscanf(strstr(str_text(&other), "class=\""), "class=\"%30[^\"]", elsewhere), 1);
	assert_string_not_equal(scope, elsewhere);
	// Every rule begins with the class.
	const char *line = strstr(str_text(&one), "<style>\n") + 8, *end = strstr(line, "</style>");
	for (int rules = 0; line < end || !rules; line = strchr(line, '\n') + 1, rules++) {
		assert_int_equal(*line, '.');
		assert_memory_equal(line + 1, scope, strlen(scope));
		assert_int_equal(line[1 + strlen(scope)], ' ');
	}
	str_free(&one);
	str_free(&same);
	str_free(&other);
	canvas_free(c);
}

// ---- a page -----------------------------------------------------------------------------------------------------------

// What stands around the picture, read strictly: a title, what it is for, a caption, sentences below their headings.
static void a_page_tells_its_picture(void **state)
{
	static const struct output_line lines[] = {
		{true, "Karte"}, {false, "BS1 <b>Antrag</b>"}, {false, "BS2 & mehr"}, {true, "OKR"}, {false, "\x1b[31mO1"}};
	struct palette p = colours("");
	struct canvas *c = sample();
	struct str out = {0};
	(void)state;
	output_html(&out, c, &p,
				&(struct output_page){.lang = "de",
									  .title = "Kreis \"A\" <1>",
									  .intro = "Was zuerst & zuletzt",
									  .caption = "Wie \"gezeigt\"",
									  .words = "In Worten",
									  .line = lines,
									  .n = 5});
	assert_null(page_wrong(str_text(&out)));
	assert_true(has(&out, "<h1>Kreis &quot;A&quot; &lt;1&gt;</h1>\n<p>Was zuerst &amp; zuletzt</p>\n<figure>\n"));
	assert_true(has(&out, "role=\"region\" tabindex=\"0\" aria-label=\"Wie &quot;gezeigt&quot;\">\n<pre>\n"));
	assert_true(has(&out, "</pre>\n</div>\n<figcaption>Wie &quot;gezeigt&quot;</figcaption>\n</figure>\n"));
	assert_true(has(&out,
					"<h2>In Worten</h2>\n<h3>Karte</h3>\n<ul class=\"words\">\n<li>BS1 &lt;b&gt;Antrag&lt;/b&gt;</li>\n"
					"<li>BS2 &amp; mehr</li>\n</ul>\n<h3>OKR</h3>\n<ul class=\"words\">\n<li>␛[31mO1</li>\n</ul>\n"
					"</main>"));
	str_clear(&out);
	output_html(&out, c, &p,
				&(struct output_page){.lang = "de", .title = "t", .intro = "", .caption = "c", .words = "In Worten"});
	assert_null(page_wrong(str_text(&out)));
	assert_false(has(&out, "In Worten")); // there are none
	str_free(&out);
	canvas_free(c);
}

// The reader itself finds what is wrong.
static void a_strict_reader_finds_faults(void **state)
{
#define PAGE(body)                                                                                                     \
	"<!DOCTYPE html>\n<html lang=\"de\">\n<head><title>t</title></head><body><main><h1>t</h1>" body                    \
	"</main></body></html>\n"
	static const char *const good[] = {PAGE(""), PAGE("<ul><li>a &amp; b<br></li></ul>"),
									   PAGE("<svg class=\"x\"><title>a</title><rect x=\"1\"/></svg>")};
	static const char *const wrong[] = {PAGE("a & b"),
										PAGE("<p>a"),
										PAGE("<p>a</div>"),
										PAGE("a > b"),
										PAGE("<p id=\"a\"></p><p id=\"a\"></p>"),
										PAGE("<h3>a</h3>"),
										PAGE("<h1>a</h1>"),
										PAGE("<p class=a></p>"),
										PAGE("<script></script>"),
										PAGE("<p onclick=\"a\"></p>"),
										PAGE("<ul>a<p></p></ul>"),
										PAGE("<li>a</li>"),
										PAGE("<p>\x1b</p>"),
										PAGE("<table><tbody><tr><td>a</td></tr></tbody></table>"),
										PAGE("<figure></figure>"),
										PAGE("<style>a{background:url(b)}</style>"),
										PAGE("<a href=\"x\">a</a>"),
										PAGE("<table><caption>a</caption><tbody><tr><th>a</th></tr></tbody></table>"),
										"<html lang=\"de\"></html>"};
	(void)state;
	for (size_t i = 0; i < sizeof good / sizeof *good; i++)
		if (page_wrong(good[i]))
			fail_msg("%s: %s", good[i], page_wrong(good[i]));
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
		if (!page_wrong(wrong[i]))
			fail_msg("nothing is found in %s", wrong[i]);
}

static bool drawn(const char *glyph, const char *element)
{
	struct palette p = colours("");
	struct canvas *c = canvas_new(2, 1, GLYPHS_UNICODE);
	struct str out = {0};

	canvas_text(c, 0, 0, ROLE_TEXT, glyph);
	output_svg(&out, c, &p, "de", "t");
	bool yes = has(&out, element);
	str_free(&out);
	canvas_free(c);
	return yes;
}

// Letters and signs come from a font; boxes and blocks are drawn, each with its own size.
static void glyphs_are_text_or_blocks(void **state)
{
	static const char *const texts[] = {"M", "ä", "●", "▸", "–", "◂", "▲", "■", "╭", "┄", "▔", "▖", "\u24ff", "\u25a0"};
	static const struct {
		const char *glyph, *rect;
	} blocks[] = {
		{"▏", "x=\"0\" y=\"0\" width=\"10\" height=\"160\""},  {"▎", "x=\"0\" y=\"0\" width=\"20\" height=\"160\""},
		{"▉", "x=\"0\" y=\"0\" width=\"70\" height=\"160\""},  {"█", "x=\"0\" y=\"0\" width=\"80\" height=\"160\""},
		{"▁", "x=\"0\" y=\"140\" width=\"80\" height=\"20\""}, {"▇", "x=\"0\" y=\"20\" width=\"80\" height=\"140\""},
		{"▀", "x=\"0\" y=\"0\" width=\"80\" height=\"80\""},   {"▐", "x=\"40\" y=\"0\" width=\"40\" height=\"160\""},
		{"░", "height=\"160\" fill-opacity=\".25\""},          {"▒", "height=\"160\" fill-opacity=\".50\""},
		{"▓", "height=\"160\" fill-opacity=\".75\""},          {"│", "x=\"36\" y=\"0\" width=\"8\" height=\"84\""},
		{"─", "x=\"36\" y=\"76\" width=\"44\" height=\"8\""},
	};

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct str text = {0};
		str_addf(&text, ">%s</text>", texts[i]);
		if (!drawn(texts[i], str_text(&text)))
			fail_msg("%s is no text", texts[i]);
		assert_false(drawn(texts[i], "<rect class"));
		str_free(&text);
	}
	for (size_t i = 0; i < sizeof blocks / sizeof *blocks; i++) {
		if (!drawn(blocks[i].glyph, blocks[i].rect))
			fail_msg("%s is not drawn with %s", blocks[i].glyph, blocks[i].rect);
		assert_false(drawn(blocks[i].glyph, "<text"));
	}
}

// Texts go on over one blank, not over two, and end before a block and at a wide glyph's second half.
static void texts_of_a_picture(void **state)
{
	struct palette p = colours("");
	struct canvas *c = canvas_new(20, 1, GLYPHS_UNICODE);
	struct str out = {0};

	(void)state;
	canvas_text(c, 0, 0, ROLE_TEXT, "a b  c█d █日x ");
	output_svg(&out, c, &p, "de", "t");
	assert_true(has(&out, "x=\"0\" y=\"122\" textLength=\"240\" lengthAdjust=\"spacingAndGlyphs\">a b</text>"));
	assert_true(has(&out, "x=\"400\" y=\"122\" textLength=\"80\" lengthAdjust=\"spacingAndGlyphs\">c</text>"));
	assert_true(has(&out, "x=\"560\" y=\"122\" textLength=\"80\" lengthAdjust=\"spacingAndGlyphs\">d</text>"));
	assert_true(has(&out, "x=\"800\" y=\"122\" textLength=\"240\" lengthAdjust=\"spacingAndGlyphs\">日x</text>"));
	str_free(&out);
	canvas_free(c);
}

static void marks_stay_with_what_is_escaped(void **state)
{
	struct palette p = colours("");
	struct canvas *c = canvas_new(6, 1, GLYPHS_UNICODE);
	struct str out = {0};

	(void)state;
	canvas_text(c, 0, 0, ROLE_TEXT, "<\u0308q\u0308");
	page(&out, c, &p, "de", "t");
	assert_true(has(&out, "<pre>\n&lt;\u0308q\u0308\n</pre>"));
	str_free(&out);
	canvas_free(c);
}

static void bold_cells_are_named_by_columns(void **state)
{
	struct canvas *c = canvas_new(6, 4, GLYPHS_UNICODE);
	struct str out = {0};

	(void)state;
	canvas_text(c, 0, 0, ROLE_TEXT, "abcdef");
	canvas_bold(c, (struct rect){0, 0, 1, 1});
	canvas_bold(c, (struct rect){2, 0, 2, 1});
	canvas_bold(c, (struct rect){5, 0, 1, 1}); // to the very edge
	canvas_fill(c, (struct rect){0, 2, 6, 1}, ROLE_CURSOR, ' ');
	canvas_bold(c, (struct rect){0, 3, 6, 1}); // blanks, too
	output_roles(&out, c);
	assert_string_equal(str_text(&out), "......  bold 0 2-3 5\n\ncccccc\n  bold 0-5\n");
	str_free(&out);
	canvas_free(c);
}

// Every shape stays inside its cell.
static void shapes_fit_their_cell(void **state)
{
	int found = 0;

	(void)state;
	for (uint32_t cp = 0x2400; cp < 0x2700; cp++) {
		struct shape s;
		if (!shape_of(cp, &s))
			continue;
		found++;
		assert_in_range(s.n, 1, SHAPE_MAX);
		for (int i = 0; i < s.n; i++) {
			assert_true(s.part[i].x >= 0 && s.part[i].y >= 0 && s.part[i].w > 0 && s.part[i].h > 0);
			assert_true(s.part[i].x + s.part[i].w <= SHAPE_W && s.part[i].y + s.part[i].h <= SHAPE_H);
		}
	}
	assert_true(found > 50);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(as_text),
		cmocka_unit_test(as_roles),
		cmocka_unit_test(letters_are_unique),
		cmocka_unit_test(as_ansi),
		cmocka_unit_test(blanks_with_a_background_are_kept),
		cmocka_unit_test(as_html),
		cmocka_unit_test(as_svg),
		cmocka_unit_test(pictures_side_by_side),
		cmocka_unit_test(a_page_tells_its_picture),
		cmocka_unit_test(a_strict_reader_finds_faults),
		cmocka_unit_test(glyphs_are_text_or_blocks),
		cmocka_unit_test(texts_of_a_picture),
		cmocka_unit_test(marks_stay_with_what_is_escaped),
		cmocka_unit_test(bold_cells_are_named_by_columns),
		cmocka_unit_test(shapes_fit_their_cell),
	};

	return cmocka_run_group_tests_name("output", tests, NULL, NULL);
}
