// SPDX-License-Identifier: EUPL-1.2
// What a line down costs where the list of measures scrolls, in bytes: on a slow line they are what one waits for.
#include "pty.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "place.h"

enum { LISTED = 120, LINES = 48, MOST = 450 };

// Measures that resemble each other, at the end of the list: what the panel says of one it says of the next.
static const char *long_plan(void)
{
	const char *plan = place_plan("musterkreis"), *list = place_path("list.csv");
	char words[1024];
	FILE *f = fopen(list, "w");
	assert_non_null(f);
	(void)fputs("Titel;Bürgernutzen;Entlastung;Reichweite;Rechtslage;Aufwand;Umsetzungsdauer\n", f);
	for (int i = 0; i < LISTED; i++)
		(void)fprintf(f, "Vorhaben %d;niedrig;niedrig;einzeln;hoch;hoch;lang\n", i * 7919 % 1000);
	assert_int_equal(fclose(f), 0);
	(void)snprintf(words, sizeof words, "import %s %s", plan, list);
	place_must(words);
	return plan;
}

static int compare(const void *a, const void *b)
{
	const size_t *x = a, *y = b;
	return (*x > *y) - (*x < *y);
}

// Bytes of each of LINES lines up from the end that scroll, sorted; returns their sum.
static size_t scroll(const char *plan, int cols, const char *head, size_t bytes[LINES])
{
	struct pty *p = place_start("xterm-256color", cols, 40, (const char *const[]){plan, "--lang", "de", NULL});
	size_t sum = 0;
	assert_true(pty_answers(p, "3", PLACE_WAIT));
	assert_true(pty_answers(p, "G", PLACE_WAIT));
	assert_true(pty_see(p, head, PLACE_WAIT));
	for (int i = 0; i < 32; i++) // to the first row of the page, or beyond
		assert_true(pty_answers(p, "k", PLACE_WAIT));
	for (int i = 0; i < LINES; i++) {
		size_t before = pty_bytes(p);
		assert_true(pty_answers(p, "k", PLACE_WAIT));
		bytes[i] = pty_bytes(p) - before;
		sum += bytes[i];
	}
	place_leave(p);
	qsort(bytes, LINES, sizeof *bytes, compare);
	return sum;
}

static void a_scrolled_line_is_few_bytes(void **state)
{
	(void)state;
	size_t bytes[LINES];
	(void)scroll(long_plan(), 120, "Maßnahmen", bytes);
	assert_in_range(bytes[LINES / 2], 1, MOST);
	assert_in_range(bytes[LINES - 1], 1, 2 * MOST); // each line by itself: the terminal moves the others
}

// A region that scrolls is as wide as the terminal and would take the panel along: the list goes on by half a page.
static void also_beside_the_panel(void **state)
{
	(void)state;
	size_t bytes[LINES];
	size_t sum = scroll(long_plan(), 260, "Bewertung", bytes);
	assert_in_range(bytes[LINES / 2], 1, MOST);
	assert_in_range(bytes[LINES - 6], 1, MOST); // all but the few that turn half a page
	assert_in_range(sum / LINES, 1, MOST);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(a_scrolled_line_is_few_bytes, place_clear),
		cmocka_unit_test_teardown(also_beside_the_panel, place_clear),
	};
	return cmocka_run_group_tests(tests, place_make, place_drop);
}
