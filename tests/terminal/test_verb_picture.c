// SPDX-License-Identifier: EUPL-1.2
// `leitstand picture`: where it goes, what of the plan it is of, and what is said where there is nothing to draw.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "call.h"

static int make(void **state)
{
	if (call_make(state) != 0)
		return -1;
	call_ends(0, "leitstand init m.db --from musterkreis && leitstand init e.db");
	return 0;
}

static void it_goes_where_it_is_wanted(void **state)
{
	(void)state;
	call_prints(0, "leitstand picture m.db --of roadmap -o a.svg", "");
	call_prints(0, "leitstand picture m.db --of roadmap >b.svg && cmp a.svg b.svg", "");
	call_prints(0, "leitstand picture m.db --of=roadmap --output - >c.svg && cmp a.svg c.svg", "");
	// UTF-8 whatever the locale, since it is no text for a terminal.
	call_prints(0, "LC_ALL=C leitstand --lang en picture m.db --of roadmap >d.svg && cmp a.svg d.svg", "");
	const char *svg = call_read("a.svg");
	assert_memory_equal(svg, "<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"en\"", 50);
	assert_non_null(strstr(svg, "Serviceportal mit Nutzerkonto und Statusanzeige"));
	assert_string_equal(svg + strlen(svg) - 7, "</svg>\n");
}

static void whole_or_not_at_all(void **state)
{
	(void)state;
	call_put("kept.svg", "as it was");
	call_prints(
		2, "leitstand picture m.db --of maps -o kept.svg",
		"leitstand: There is no picture “maps”. There are: map, roadmap, portfolio, course, confidence, ranking.\n");
	call_prints(1, "leitstand picture m.db nowhere --of course -o kept.svg",
				"leitstand: The plan has no key result and no objective “nowhere”.\n");
	call_prints(1, "leitstand picture m.db --of roadmap --size 500x200 -o kept.svg 2>&1 | sed 's/needs.*//'; exit 1",
				"leitstand: In 500×200 pixels the picture has no room; it \n");
	assert_string_equal(call_read("kept.svg"), "as it was");
	call_prints(2, "leitstand picture m.db --of map -o m.db",
				"leitstand: “m.db” is a plan; the output would take its place. Name another file.\n");
	call_ends(3, "leitstand picture m.db --of map -o .");
}

static void what_is_wrong_is_said(void **state)
{
	static const char *const sizes[] = {"big", "800", "x600", "800x", "800x6oo", "-800x600"};
	char line[128], said[160];
	(void)state;
	call_prints(2, "leitstand picture m.db",
				"leitstand: picture needs to know of what: --of roadmap, map, portfolio …\n");
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		(void)snprintf(line, sizeof line, "leitstand picture m.db --of map --size=%s", sizes[i]);
		(void)snprintf(said, sizeof said, "leitstand: --size: “%s” is not a size in pixels, such as 1600x900.\n",
					   sizes[i]);
		if (sizes[i][0] != '-')
			call_prints(2, line, said);
		else
			call_ends(2, line);
	}
	call_prints(2, "leitstand picture m.db --of map --size 399x900",
				"leitstand: --size: a picture has 400×200 to 10000×10000 pixels.\n");
	call_prints(2, "leitstand picture m.db --of map --size 800x10001",
				"leitstand: --size: a picture has 400×200 to 10000×10000 pixels.\n");
	call_prints(1, "leitstand --lang de picture e.db --of roadmap",
				"leitstand: Der Plan hat noch keine Maßnahmen, also gibt es keine Roadmap zu zeichnen.\n");
	call_prints(1, "leitstand picture e.db --of confidence",
				"leitstand: The plan has no quarter yet, so there is nothing to draw.\n");
}

static void of_what_and_how(void **state)
{
	(void)state;
	call_ends(0, "leitstand --lang de picture m.db O2-KR1 --of course --size 800x450");
	call_says("width=\"800\"");
	call_says(">KR1 Mobil erfasste Kontrollen<");
	call_conceals("Nacharbeit im Büro");
	call_ends(0, "leitstand picture m.db DV --of roadmap --today 2025-01-15");
	call_says(">as of 15 Jan 2025<");
	call_says(">E-Akte im Jugendamt<");
	call_conceals("WLAN in Kreishaus und Außenstellen");
	// Names and money are hidden unless they are asked for; then a key result in euros shows its numbers.
	call_ends(0, "leitstand do m.db 'kr set O1-KR1 unit €'");
	call_ends(0, "leitstand picture m.db O1-KR1 --of course");
	call_conceals("63 of 75");
	call_ends(0, "leitstand picture m.db O1-KR1 --of course --privacy open");
	call_says("63 of 75");
	call_ends(0, "leitstand undo m.db");
}

static void as_it_was(void **state)
{
	(void)state;
	call_ends(0, "leitstand do m.db 'tag add before'");
	call_ends(0, "leitstand do m.db 'measure set M1 title Ganz_anders'");
	call_ends(0, "leitstand picture m.db --of ranking --as-of before");
	call_says("Digitaler Bauantrag mit Nachforderungsportal");
	call_says(" · before<");
	call_conceals("Ganz_anders");
	call_ends(0, "leitstand picture m.db --of ranking");
	call_says("Ganz_anders");
	call_ends(1, "leitstand picture m.db --of ranking --as-of nevermore");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_goes_where_it_is_wanted),
		cmocka_unit_test(whole_or_not_at_all),
		cmocka_unit_test(what_is_wrong_is_said),
		cmocka_unit_test(of_what_and_how),
		cmocka_unit_test(as_it_was),
	};
	return cmocka_run_group_tests(tests, make, call_drop);
}
