// SPDX-License-Identifier: EUPL-1.2
// Names that are looked up: what counts as the same, how far two are apart, and which one was probably meant.
#include "exchange/names.h"

#include "base/text.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/i18n.h"
#include "base/str.h"
#include "exchange/folder/folder.h"

static void the_same_name_is_found_in_any_spelling(void **state)
{
	(void)state;
	struct names *n = names_new();
	assert_null(names_add(n, "M034", 1, 2));
	assert_null(names_add(n, "Größe", 2, 3));
	assert_null(names_add(n, "M0", 3, 4));
	static const char *const first[] = {"M034", "m34", "M34", "M00034"};
	for (size_t i = 0; i < sizeof first / sizeof first[0]; i++) {
		assert_non_null(names_find(n, first[i]));
		assert_int_equal(names_find(n, first[i])->row, 1);
	}
	assert_int_equal(names_find(n, "GROSSE")->row, 2);
	assert_int_equal(names_find(n, "m00")->row, 3);
	static const char *const unknown[] = {"M304", "M340", "M3", "M", "", "M034 ", "M3 4"};
	for (size_t i = 0; i < sizeof unknown / sizeof unknown[0]; i++)
		assert_null(names_find(n, unknown[i]));
	const struct name *taken = names_add(n, "m34", 9, 9);
	assert_string_equal(taken->text, "M034"); // as it was said first
	assert_int_equal(taken->row, 1);
	assert_int_equal(taken->line, 2);
	names_free(n);
	names_free(NULL);
}

static void many_names_are_kept(void **state)
{
	(void)state;
	struct names *n = names_new();
	struct str text = {0};
	for (int round = 0; round < 2; round++)
		for (int i = 0; i < 1000; i++) {
			str_clear(&text);
			str_addf(&text, "N%d", i);
			const struct name *found = round ? names_find(n, str_text(&text)) : names_add(n, str_text(&text), i, i);
			assert_int_equal(found != NULL, round);
			if (round)
				assert_int_equal(found->row, i);
		}
	str_free(&text);
	names_free(n);
}

static void the_nearest_name(void **state)
{
	(void)state;
	struct names *n = names_new();
	assert_null(names_near(n, "M34"));
	(void)names_add(n, "Verwaltung", 5, 0);
	(void)names_add(n, "M35", 3, 0);
	(void)names_add(n, "M33", 2, 0);
	assert_string_equal(names_near(n, "Verwatlung")->text, "Verwaltung");
	assert_string_equal(names_near(n, "Verwxltyng")->text, "Verwaltung");
	assert_string_equal(names_near(n, "M34")->text, "M33"); // both are as near: the earlier row
	assert_string_equal(names_near(n, "M35x")->text, "M35");
	assert_null(names_near(n, "Bildung"));
	assert_null(names_near(n, "Q7"));
	names_free(n);
}

// What is asked for is a sample by name; the sentence proposes one only where few letters differ.
static void samples_by_name(void **state)
{
	(void)state;
	static const char all[] = "There are: viersen, konstanz, schwarzwald-baar, zollernalb, musterkreis.";
	struct folder_source source;
	struct ls_err err = {.code = LS_OK};
	struct str wanted = {0};
	i18n_set(LANG_EN);
	assert_int_equal(folder_from_sample(&source, "Viersen", &err), LS_OK);
	assert_string_equal(source.name, "viersen");
	folder_close(&source);
	static const struct {
		const char *name, *near;
	} wrong[] = {{"quatsch", NULL},     {"", NULL},       {"viresen", "viersen"}, {"konstnz", "konstanz"},
				 {"schwarzwald", NULL}, {"muster", NULL}, {"zollern", NULL},      {"konstn", "konstanz"}};
	for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
		assert_int_equal(folder_from_sample(&source, wrong[i].name, &err), LS_USAGE);
		str_clear(&wanted);
		str_addf(&wanted, "There is no sample “%s”", wrong[i].name);
		if (wrong[i].near)
			str_addf(&wanted, "; did you mean “%s”? %s", wrong[i].near, all);
		else
			str_addf(&wanted, ". %s", all);
		assert_string_equal(err.text, str_text(&wanted));
	}
	str_free(&wanted);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_same_name_is_found_in_any_spelling),
		cmocka_unit_test(many_names_are_kept),
		cmocka_unit_test(the_nearest_name),
		cmocka_unit_test(samples_by_name),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
