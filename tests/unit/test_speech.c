// SPDX-License-Identifier: EUPL-1.2
// What is printed in another character set than UTF-8: letters it has, signs it lacks, letters cut by a write.
#include "app/speech.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <cmocka.h>

#include <string.h>
#include <unistd.h>

// Printed piece by piece; what came through.
static void comes(const char *set, const char *const pieces[], const char *expected)
{
	int ends[2];
	char got[256] = "";
	assert_int_equal(pipe(ends), 0);
	FILE *f = speech_stream(ends[1], set, _IONBF);
	assert_non_null(f);
	for (; *pieces; pieces++)
		assert_int_equal(fwrite(*pieces, 1, strlen(*pieces), f), strlen(*pieces));
	(void)fclose(f);
	(void)close(ends[1]);
	ssize_t n = read(ends[0], got, sizeof got - 1);
	(void)close(ends[0]);
	assert_true(n >= 0);
	assert_string_equal(got, expected);
}

static void letters_of_the_set_stay(void **state)
{
	(void)state;
	comes("ISO-8859-15", (const char *[]){"Größe 5 €\n", NULL},
		  "Gr\xf6\xdf"
		  "e 5 \xa4\n");
	comes("CP850", (const char *[]){"äß", NULL}, "\x84\xe1");
}

static void what_it_lacks_is_shown_as_on_a_simple_terminal(void **state)
{
	(void)state;
	comes("ISO-8859-1", (const char *[]){"„Amt“ – 1 → 2 … ▸ 漢", NULL}, "\"Amt\" - 1 > 2 _ > ?");
}

static void a_letter_may_come_in_two_writes(void **state)
{
	(void)state;
	comes("ISO-8859-1", (const char *[]){"a\xc3", "\xa4", "\xe2", "\x80\x93z", NULL}, "a\xe4-z");
}

// Data for machines is UTF-8 everywhere.
static void data_stays_as_it_is(void **state)
{
	(void)state;
	speech_plain(true);
	comes("ISO-8859-1", (const char *[]){"ä → b", NULL}, "ä → b");
	speech_plain(false);
	assert_null(speech_stream(1, "no-such-set", _IONBF));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(letters_of_the_set_stay),
		cmocka_unit_test(what_it_lacks_is_shown_as_on_a_simple_terminal),
		cmocka_unit_test(a_letter_may_come_in_two_writes),
		cmocka_unit_test(data_stays_as_it_is),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
