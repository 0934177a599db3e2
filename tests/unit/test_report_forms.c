// SPDX-License-Identifier: EUPL-1.2
// A document as text, as Markdown and as a page: what the plan says is shown, and never becomes anything else.
#include "base/i18n.h"
#include "base/text.h"
#include "exchange/report/form.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

static const char *const hostile[] = {
	"<script>alert(1)</script>",
	"\x1b]0;title\x07 \x1b[31mred",
	"a | b \\| c",
	"# no heading",
	"- no item",
	"12. no list",
	"*bold* _it_ `code` [x](y)",
	"</title>&amp;",
	"\"quoted\" 'text'",
	"\xff\xfe broken",
	"---",
	"+ plus",
	"1) one",
	"=== rule",
	"~~struck~~",
};
enum { HOSTILE = sizeof hostile / sizeof hostile[0] };

static struct arena *a;

static int set_up(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	a = arena_new();
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	arena_free(a);
	return 0;
}

static void make_hostile(struct doc *d)
{
	const struct doc_column columns[] = {{"<b>name", false}, {"n", true}};
	doc_begin(d, a, hostile[0]);
	for (int i = 0; i < HOSTILE; i++) {
		doc_heading(d, 2, hostile[i]);
		doc_text(d, hostile[i]);
		doc_item(d, hostile[i]);
		doc_fact(d, hostile[i], hostile[HOSTILE - 1 - i]);
		doc_picture(d, i % 2 ? "" : "<svg></svg>", hostile[i]);
		struct doc_table *t = doc_table(d, hostile[i], columns, 2);
		doc_row(d, t, (const char *const[]){hostile[i], hostile[HOSTILE - 1 - i]});
	}
}

// ---- a page ------------------------------------------------------------------------------------------------------------

static bool alone(const char *name)
{
	return strcmp(name, "meta") == 0 || strcmp(name, "br/") == 0 || strcmp(name, "!DOCTYPE") == 0;
}

// Each element is closed where it was opened, and nothing but elements has angle brackets. Returns how many there were of
// `name`.
static int well_formed(const char *html, const char *name)
{
	char open[64][16];
	int depth = 0, found = 0;
	for (const char *s = html; *s; s++) {
		assert_true(*s != '>');
		if (*s != '<')
			continue;
		bool close = s[1] == '/';
		const char *from = s + 1 + close;
		size_t len = strcspn(from, " >");
		char tag[16];
		assert_true(len > 0 && len < sizeof tag);
		memcpy(tag, from, len);
		tag[len] = '\0';
		s = strchr(from, '>');
		assert_non_null(s);
		found += !close && strcmp(tag, name) == 0;
		if (strcmp(tag, "style") == 0 && !close) // its rules have a sign of their own
			s = strstr(s, "</style>") - 1;
		if (close) {
			assert_true(depth > 0);
			assert_string_equal(tag, open[--depth]);
		} else if (!alone(tag)) {
			assert_true(depth < 64);
			strcpy(open[depth++], tag);
		}
	}
	assert_int_equal(depth, 0);
	return found;
}

static void a_page_is_whole_whatever_the_plan_says(void **state)
{
	(void)state;
	struct doc d;
	struct str out = {0};
	make_hostile(&d);
	report_form(&out, &d, REPORT_HTML, NULL);
	assert_int_equal(well_formed(str_text(&out), "h1"), 1);
	assert_int_equal(well_formed(str_text(&out), "h2"), HOSTILE);
	assert_int_equal(well_formed(str_text(&out), "script"), 0);
	assert_int_equal(well_formed(str_text(&out), "b"), 0);
	assert_int_equal(well_formed(str_text(&out), "caption"), HOSTILE);
	assert_int_equal(well_formed(str_text(&out), "header"), 1);
	assert_int_equal(well_formed(str_text(&out), "main"), 1);
	assert_null(strchr(str_text(&out), '\x1b'));
	assert_non_null(strstr(str_text(&out), "<html lang=\"en\">"));
	assert_non_null(strstr(str_text(&out), "<th scope=\"col\">&lt;b&gt;name</th>"));
	assert_non_null(strstr(str_text(&out), "<th scope=\"row\">a | b \\| c</th>"));
	assert_null(strstr(str_text(&out), "://"));
	str_free(&out);
}

static void the_page_is_in_the_language_set(void **state)
{
	(void)state;
	struct doc d;
	struct str out = {0};
	i18n_set(LANG_DE);
	doc_begin(&d, a, "Bericht");
	report_form(&out, &d, REPORT_HTML, NULL);
	assert_non_null(strstr(str_text(&out), "<html lang=\"de\">"));
	str_free(&out);
}

static void a_picture_is_told_where_it_is_not_seen(void **state)
{
	(void)state;
	struct doc d;
	struct str page = {0}, text = {0}, md = {0};
	doc_begin(&d, a, "T");
	doc_picture(&d, "<svg><title>x</title></svg>", "Two goals, \"both\" reached");
	doc_picture(&d, "", "Nobody has drawn this");
	doc_picture(&d, "<svg></svg>", "");
	assert_int_equal(d.n, 2);
	report_form(&page, &d, REPORT_HTML, NULL);
	report_form(&text, &d, REPORT_TEXT, NULL);
	report_form(&md, &d, REPORT_MARKDOWN, NULL);
	assert_non_null(
		strstr(str_text(&page), "aria-label=\"Two goals, &quot;both&quot; reached\">\n<svg><title>x</title></svg>"));
	assert_non_null(strstr(str_text(&page), "<p>Nobody has drawn this</p>"));
	assert_string_equal(str_text(&text), "T\n=\n\nTwo goals, \"both\" reached\n\nNobody has drawn this\n");
	assert_string_equal(str_text(&md), "# T\n\nTwo goals, \"both\" reached\n\nNobody has drawn this\n");
	str_free(&page);
	str_free(&text);
	str_free(&md);
}

static void a_part_can_begin_a_new_page_on_paper(void **state)
{
	(void)state;
	struct doc d;
	struct str out = {0};
	doc_begin(&d, a, "T");
	doc_heading(&d, 2, "First");
	doc_page(&d);
	doc_heading(&d, 2, "Second");
	doc_heading(&d, 2, "Third");
	report_form(&out, &d, REPORT_HTML, NULL);
	assert_non_null(strstr(str_text(&out), "<h2>First</h2>\n<h2 data-page=\"\">Second</h2>\n<h2>Third</h2>"));
	str_free(&out);
}

// Browsers do not all know where German breaks its words: heads of tables say it themselves, and only they.
static void long_heads_of_tables_say_where_they_break(void **state)
{
	(void)state;
	struct doc d;
	struct str out = {0};
	const struct doc_column columns[] = {{"Umsetzungsdauer", false}, {"Maßnahme", false}, {"<b>Handlungsfeld", false}};
	doc_begin(&d, a, "T");
	struct doc_table *t = doc_table(&d, "caption", columns, 3);
	doc_row(&d, t, (const char *const[]){"Umsetzungsdauer", "x", "y"});
	report_form(&out, &d, REPORT_HTML, NULL);
	assert_non_null(strstr(str_text(&out), "<th scope=\"col\">Um\xc2\xadset\xc2\xadzungs\xc2\xad"
										   "dauer</th>"));
	assert_non_null(strstr(str_text(&out), "<th scope=\"col\">Maßnahme</th>"));
	assert_non_null(strstr(str_text(&out), "<th scope=\"col\">&lt;b&gt;"));
	assert_non_null(strstr(str_text(&out), "<th scope=\"row\">Umsetzungsdauer</th>"));
	str_free(&out);
}

static void rules_of_ones_own_stand_behind_those_of_the_page(void **state)
{
	(void)state;
	struct doc d;
	struct str out = {0};
	doc_begin(&d, a, "T");
	report_form(&out, &d, REPORT_HTML, "h1{color:#036}\n");
	const char *end = strstr(str_text(&out), "h1{color:#036}\n</style>");
	assert_non_null(end);
	assert_true(strstr(str_text(&out), "<style>") < end);
	str_free(&out);
}

// ---- a text ------------------------------------------------------------------------------------------------------------

static void no_line_of_a_text_is_too_long(void **state)
{
	(void)state;
	struct doc d;
	struct str out = {0};
	const struct doc_column columns[] = {{"objective", false}, {"reached", true}, {"comment", false}};
	doc_begin(&d, a, "Report");
	doc_fact(&d, "A rather long name of a fact",
			 "Verwaltungsleistungen auch außerhalb der Öffnungszeiten beantragen, bezahlen und nachverfolgen");
	struct doc_table *t = doc_table(&d, "caption", columns, 3);
	for (int i = 0; i < 3; i++)
		doc_row(&d, t,
				(const char *const[]){"Lebensmittelkontrollen enden vor Ort, nicht am Schreibtisch, und zwar überall",
									  "63 %", "Die Tablets waren erst im März da; die Einweisung folgt im Mai."});
	report_form(&out, &d, REPORT_TEXT, NULL);
	int lines = 0;
	for (const char *s = str_text(&out); *s; lines++) {
		size_t len = strcspn(s, "\n");
		assert_true(text_width(arena_dup(a, s, len)) <= 80);
		assert_true(len == 0 || s[len - 1] != ' ');
		s += len + (s[len] == '\n');
	}
	assert_true(lines > 12);
	str_free(&out);
}

static void a_text_steers_no_terminal(void **state)
{
	(void)state;
	struct doc d;
	struct str out = {0};
	make_hostile(&d);
	report_form(&out, &d, REPORT_TEXT, NULL);
	for (size_t i = 0; i < out.len; i++)
		assert_true((unsigned char)out.s[i] >= 0x20 || out.s[i] == '\n');
	str_free(&out);
}

static void a_table_stands_in_columns(void **state)
{
	(void)state;
	struct doc d;
	struct str out = {0};
	const struct doc_column columns[] = {{"task", false}, {"days", true}, {"for", false}};
	doc_begin(&d, a, "T");
	struct doc_table *t = doc_table(&d, "caption", columns, 3);
	doc_row(&d, t, (const char *const[]){"Ask", "5", ""});
	doc_row(&d, t, (const char *const[]){"Answer", "125", ""});
	doc_table_done(t); // nobody says what it is for
	report_form(&out, &d, REPORT_TEXT, NULL);
	assert_string_equal(str_text(&out), "T\n=\n\n"
										"task    days\n"
										"------  ----\n"
										"Ask        5\n"
										"Answer   125\n");
	str_free(&out);
}

// ---- Markdown ----------------------------------------------------------------------------------------------------------

static void nothing_becomes_markup(void **state)
{
	(void)state;
	struct doc d;
	struct str out = {0};
	doc_begin(&d, a, "a*b");
	doc_text(&d, "- no item");
	doc_text(&d, "12. no list");
	doc_text(&d, "2.05 points");
	doc_text(&d, "[x](y) <b> a|b");
	doc_item(&d, "# none");
	doc_fact(&d, "name", "first\nsecond");
	report_form(&out, &d, REPORT_MARKDOWN, NULL);
	assert_string_equal(str_text(&out), "# a\\*b\n\n"
										"\\- no item\n\n"
										"12\\. no list\n\n"
										"2.05 points\n\n"
										"\\[x\\](y) \\<b\\> a\\|b\n\n"
										"- \\# none\n\n"
										"- **name:** first\n"
										"  second\n");
	str_free(&out);
}

static void a_table_has_its_heads(void **state)
{
	(void)state;
	struct doc d;
	struct str out = {0};
	const struct doc_column columns[] = {{"task", false}, {"days", true}};
	doc_begin(&d, a, "T");
	struct doc_table *t = doc_table(&d, "caption", columns, 2);
	doc_row(&d, t, (const char *const[]){"a|b", "5"});
	doc_table_done(t);
	report_form(&out, &d, REPORT_MARKDOWN, NULL);
	assert_string_equal(str_text(&out), "# T\n\n| task | days |\n| --- | ---: |\n| a\\|b | 5 |\n");
	str_free(&out);
}

// ---- what is not there -------------------------------------------------------------------------------------------------

static void parts_without_anything_are_left_out(void **state)
{
	(void)state;
	struct doc d;
	doc_begin(&d, a, "T");
	doc_heading(&d, 2, "Empty");
	doc_text(&d, "");
	doc_fact(&d, "Name", "");
	doc_drop_empty(&d, 0);
	assert_int_equal(d.n, 0);
	doc_heading(&d, 2, "Full");
	doc_item(&d, "x");
	doc_drop_empty(&d, 0);
	assert_int_equal(d.n, 2);
}

static void forms_have_names(void **state)
{
	(void)state;
	enum report_form form = REPORT_TEXT;
	assert_true(report_form_named("html", &form));
	assert_int_equal(form, REPORT_HTML);
	assert_true(report_form_named("md", &form));
	assert_int_equal(form, REPORT_MARKDOWN);
	assert_string_equal(report_form_name(REPORT_TEXT), "text");
	assert_string_equal(report_form_ending(REPORT_TEXT), "txt");
	assert_false(report_form_named("pdf", &form));
	assert_int_equal(form, REPORT_MARKDOWN);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_page_is_whole_whatever_the_plan_says),
		cmocka_unit_test(the_page_is_in_the_language_set),
		cmocka_unit_test(a_picture_is_told_where_it_is_not_seen),
		cmocka_unit_test(a_part_can_begin_a_new_page_on_paper),
		cmocka_unit_test(long_heads_of_tables_say_where_they_break),
		cmocka_unit_test(rules_of_ones_own_stand_behind_those_of_the_page),
		cmocka_unit_test(no_line_of_a_text_is_too_long),
		cmocka_unit_test(a_text_steers_no_terminal),
		cmocka_unit_test(a_table_stands_in_columns),
		cmocka_unit_test(nothing_becomes_markup),
		cmocka_unit_test(a_table_has_its_heads),
		cmocka_unit_test(parts_without_anything_are_left_out),
		cmocka_unit_test(forms_have_names),
	};
	return cmocka_run_group_tests_name("forms of a report", tests, set_up, tear_down);
}
