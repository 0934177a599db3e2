// SPDX-License-Identifier: EUPL-1.2
// `leitstand render`: the screen of the cockpit without a terminal. The forms with colours show the same letters as the
// plain one; the plan may be shown as it was.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "call.h"
#include "page.h"

#define SMALL "leitstand render p.db --size 60x15 --pane measures"

static const char english[] = //
	" Kreis Test  3 Measures  4 measures         Wed 20 May 2026\n"
	" Rank  No.  Measure                   Nutzen ▸     ▼Score\n"
	"                                      60%\n"
	"──────────────────────────────────────────────────────────\n"
	"▸ 1    K01  Akte, \"kurz\"\\Weg          mittel         2.40\n"
	"  2=     7  Ämtersuche                hoch     ~2.20–3.00\n"
	"  2=     1  Glasfaser                 hoch           2.20\n"
	"  4     A2  Ohne Noten                –        ~1.00–3.00\n"
	"\n\n\n\n\n"
	" K01 Akte, \"kurz\"\\Weg · 2.40 = Nutzen 2×60% + Aufwand 3×40%\n"
	" l rate  Enter profile  w weights  e edit    I read  ? help\n";
static const char german[] = //
	" Kreis Test  3 Maßnahmen  4 Maßnahmen         Mi 20.05.2026\n"
	" Rang   Nr  Maßnahme                  Nutzen ▸    ▼Punkte\n"
	"                                      60 %\n"
	"──────────────────────────────────────────────────────────\n"
	"▸ 1    K01  Akte, \"kurz\"\\Weg          mittel         2,40\n"
	"  2=     7  Ämtersuche                hoch     ~2,20–3,00\n"
	"  2=     1  Glasfaser                 hoch           2,20\n"
	"  4     A2  Ohne Noten                –        ~1,00–3,00\n"
	"\n\n\n\n\n"
	" K01 Akte, \"kurz\"\\Weg · 2,40 = 2×60 % + 3×40 %\n"
	" l bewerten  Enter Steckbrief  w Gewichte  I lesen  ? Hilfe\n";

static int make(void **state)
{
	if (call_make(state) != 0)
		return -1;
	call_plan("p");
	call_ends(0, "leitstand init m.db --from musterkreis");
	return 0;
}

static void plain_text(void **state)
{
	(void)state;
	call_prints(0, SMALL, english);
	call_prints(0, SMALL " --format text --lang de", german);
	call_prints(0, SMALL " -o out.txt", "");
	assert_string_equal(call_read("out.txt"), english);
	call_prints(0, SMALL " --output -", english);
}

// Takes everything from `open` to `close` out of what was printed, and puts the five letters back that HTML writes apart.
static void strip(char open, char close)
{
	static const struct {
		const char *name;
		char c;
	} apart[] = {{"&quot;", '"'}, {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&#39;", '\''}};
	char *to = call_said;
	for (const char *p = call_said; *p;) {
		if (*p == open) {
			p += strcspn(p, (char[]){close, '\0'});
			p += *p != '\0';
			continue;
		}
		size_t k = 0;
		while (k < sizeof apart / sizeof *apart && strncmp(p, apart[k].name, strlen(apart[k].name)) != 0)
			k++;
		*to++ = k < sizeof apart / sizeof *apart ? apart[k].c : *p;
		p += k < sizeof apart / sizeof *apart ? strlen(apart[k].name) : 1;
	}
	*to = '\0';
}

static void colours_for_a_terminal(void **state)
{
	(void)state;
	call_ends(0, SMALL " --format ansi");
	call_says("\033[0;1mKreis Test\033[0m");
	call_says("\033[0;1;38;2;143;211;255m3"); // a key of the theme that is usual: #8fd3ff
	strip('\033', 'm');
	assert_string_equal(call_said, english);
	call_ends(0, SMALL " --format ansi --theme mono --lang de");
	call_says("\033[");
	call_conceals("38;2;");
	call_conceals("48;2;");
	strip('\033', 'm');
	assert_string_equal(call_said, german);
}

static void a_page_for_a_browser(void **state)
{
	(void)state;
	call_ends(0, SMALL " --format html");
	assert_int_equal(strncmp(call_said, "<!DOCTYPE html>\n<html lang=\"en\">\n", 33), 0);
	call_says("<title>Kreis Test · Measures</title>");
	call_says("\n.key{color:#8fd3ff;font-weight:bold;}\n");
	char *pre = strstr(call_said, "<pre>\n");
	assert_non_null(pre);
	memmove(call_said, pre + 6, strlen(pre + 6) + 1);
	assert_non_null(strstr(call_said,
						   "</pre>\n</div>\n<figcaption>“Measures” as the program shows it, Wed 20 May 2026"
						   "</figcaption>\n</figure>\n<h2>In words</h2>\n<ul class=\"words\">\n"
						   "<li>K01 Akte, &quot;kurz&quot;\\Weg · 2.40 = Nutzen 2×60% + Aufwand 3×40%</li>\n"));
	*strstr(call_said, "</pre>") = '\0';
	strip('<', '>');
	assert_string_equal(call_said, english);
	call_ends(0, SMALL " --format html --lang de --theme light");
	call_says("<html lang=\"de\">");
	call_says("<title>Kreis Test · Maßnahmen</title>");
	call_says(":root{color-scheme:light}");
}

// Each pane as a page, read strictly, with as many sentences as it has things.
static void every_pane_is_a_page(void **state)
{
	static const struct {
		const char *pane;
		int sentences; // at least
	} panes[] = {{"measures", 60}, {"map", 23},      {"okr", 12},     {"roadmap", 60}, {"portfolio", 60},
				 {"year", 12},     {"overview", 40}, {"profile", 10}, {"help", 10},    {"start", 1}};
	char line[128];
	(void)state;
	for (size_t i = 0; i < sizeof panes / sizeof *panes; i++) {
		(void)snprintf(line, sizeof line, "leitstand render m.db --format html --lang de --pane %s", panes[i].pane);
		call_ends(0, line);
		const char *wrong = page_wrong(call_said);
		int n = 0;
		for (const char *at = call_said; (at = strstr(at, "<li>")); at++)
			n++;
		if (wrong || n < panes[i].sentences)
			fail_msg("%s: %s, %d sentences", panes[i].pane, wrong ? wrong : "a page", n);
	}
	call_ends(0, "leitstand render m.db --format html --lang de --pane measures --privacy public");
	assert_null(page_wrong(call_said));
	call_conceals("C. F."); // who is responsible
}

static void a_picture(void **state)
{
	(void)state;
	call_ends(0, SMALL " --format svg");
	assert_int_equal(strncmp(call_said, "<svg xmlns=", 11), 0);
	call_says("lang=\"en\"");
	call_says("width=\"600\" height=\"300\"");
	call_says("<title>Kreis Test · Measures</title>\n<desc>");
	call_says(" .key{fill:#8fd3ff;font-weight:bold}\n"); // behind the class of this picture
	call_says("</svg>\n");
	char *text = strstr(call_said, "<desc>") + 6;
	*strstr(text, "</desc>") = '\0';
	memmove(call_said, text, strlen(text) + 1);
	strip('<', '>');
	assert_string_equal(call_said, english); // for whoever cannot see it
}

static void fewer_glyphs(void **state)
{
	(void)state;
	call_ends(0, SMALL " --glyphs ascii");
	call_says("> 1    K01");
	call_says("---------");
	call_conceals("─");
	call_conceals("▸");
}

static void as_large_as_asked_for(void **state)
{
	(void)state;
	call_prints(0, "leitstand render m.db | wc -l", "24\n");
	call_prints(0, "leitstand render m.db --size 132x40 --pane map | wc -l", "40\n");
	call_prints(0, "leitstand render m.db --size 132x40 --pane map | wc -L", "131\n");
	call_ends(0, "leitstand render m.db | head -1");
	call_says("Musterkreis");
	call_says("0 Overview");
	call_says("Wed 20 May 2026");
	call_prints(2, "leitstand render m.db --size 80",
				"leitstand: --size: “80” is not a size, such as 100x30 (at most 1000x1000).\n");
	call_prints(2, "leitstand --lang de render m.db --size 80x0",
				"leitstand: --size: „80x0“ ist keine Größe, etwa 100x30 (höchstens 1000x1000).\n");
}

static void every_pane_can_be_drawn(void **state)
{
	static const char *const names[] = {"start",  "map",      "okr",    "measures", "roadmap", "portfolio",
										"intake", "overview", "lists",  "help",     "tasks",   "history",
										"sheet",  "profile",  "import", "course"};
	char line[128];
	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		(void)snprintf(line, sizeof line, "leitstand render m.db --pane %s --size 100x30 | wc -l", names[i]);
		call_prints(0, line, "30\n");
	}
	call_prints(
		2, "leitstand render m.db --pane kanban",
		"leitstand: There is no pane “kanban”. There are: start, steps, map, okr, measures, roadmap, portfolio, "
		"meetings, year, tasks, intake, overview, lists, course, help, history, sheet, profile, import, minutes, "
		"guide.\n");
}

static void as_it_was(void **state)
{
	(void)state;
	call_ends(0, "cp p.db t.db && leitstand do t.db 'tag add vorher' 'measure set M1 title Breitband'");
	call_ends(0, "leitstand render t.db --size 60x15 --pane measures");
	call_says("Breitband");
	call_ends(0, "leitstand render t.db --size 60x15 --pane measures --as-of vorher");
	call_says("Glasfaser");
	call_conceals("Breitband");
	call_says("as of “vorher”");
	call_ends(0, "leitstand render t.db --size 60x15 --pane measures --as-of 2026-05-19");
	call_says("Glasfaser");
	call_says(" Kreis Test  as of “vorher”  3 Measures     Wed 20 May 2026\n");
	call_ends(0, "leitstand render p.db --size 60x15 --pane measures --as-of 2026-05-19");
	call_says(" Kreis Test  as of 19 May 2026  3 Measures  Wed 20 May 2026\n");
	call_ends(0, "leitstand render p.db --size 60x15 --pane measures --as-of 2026-05-19 --today 2026-06-30");
	call_says(" Kreis Test  as of 19 May 2026  3 Measures  Tue 30 Jun 2026\n");
	call_ends(0, "leitstand render p.db --size 60x15 --pane measures --as-of 'KW 20' --today 2026-06-30");
	call_says(" Kreis Test  as of 17 May 2026  3 Measures  Tue 30 Jun 2026\n"); // its Sunday
	call_ends(0, "leitstand render p.db --size 60x15 --pane measures --as-of 'Ende März' --today '30. Juni 2026'");
	call_says(" Kreis Test  as of 31 Mar 2026  3 Measures  Tue 30 Jun 2026\n");
	call_ends(0, "\"$LEITSTAND\" render p.db --size 60x15 --pane measures --as-of 2026-05-19"); // none asked for
	call_says(" Kreis Test  as of 19 May 2026  3 Measures  Tue 19 May 2026\n");
	call_ends(0, "leitstand render t.db --size 60x15 --pane measures --as-of 2026-05-20"); // its end
	call_says("Breitband");
	call_prints(1, "leitstand render t.db --as-of nachher",
				"leitstand: There is no tag “nachher”. There are: vorher. A day is written like 2026-05-01.\n");
}

static void what_is_not_for_everybody(void **state)
{
	(void)state;
	call_ends(0, "leitstand init v.db --from viersen && leitstand render v.db --pane profile --size 140x50");
	call_says("Responsible      Amt für Personal und Organisation: Informations-");
	call_ends(0, "leitstand render v.db --pane profile --size 140x50 --privacy confidential");
	call_says("Responsible      confidential");
	call_ends(0, "leitstand render m.db --pane okr --size 140x40 --privacy confidential");
	call_says("63 of 75, Erinnerung vor Fristablauf wirkt.");
	call_ends(0, "leitstand render m.db --pane okr --size 140x40 --privacy public");
	call_says("63 of 75");
	call_conceals("Erinnerung vor Fristablauf wirkt.");
	call_prints(2, "leitstand render m.db --privacy secret",
				"leitstand: --privacy: “secret” is not known. There are: open, confidential, public.\n");
}

static void wrong_calls(void **state)
{
	(void)state;
	call_prints(2, "leitstand render p.db --format pdf",
				"leitstand: --format: “pdf” is not known. There are: text, ansi, html, svg.\n");
	call_prints(2, "leitstand render p.db --theme rosa",
				"leitstand: There is no theme “rosa”; there are: contrast, dark, light, mono\n");
	call_ends(3, "leitstand render nix.db");
	call_ends(3, "leitstand render p.db -o no/such/folder.txt");
	assert_false(call_there("no"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(plain_text),
		cmocka_unit_test(colours_for_a_terminal),
		cmocka_unit_test(a_page_for_a_browser),
		cmocka_unit_test(every_pane_is_a_page),
		cmocka_unit_test(a_picture),
		cmocka_unit_test(fewer_glyphs),
		cmocka_unit_test(as_large_as_asked_for),
		cmocka_unit_test(every_pane_can_be_drawn),
		cmocka_unit_test(as_it_was),
		cmocka_unit_test(what_is_not_for_everybody),
		cmocka_unit_test(wrong_calls),
	};
	return cmocka_run_group_tests(tests, make, call_drop);
}
