// SPDX-License-Identifier: EUPL-1.2
// The embedded catalogue and the embedded files: found, in order, complete, and never from the system's locale.
#include "base/embed.h"
#include "base/err.h"
#include "base/i18n.h"

#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void german_comes_from_the_program_itself(void **state)
{
	(void)state;
	setenv("LC_ALL", "C", 1);
	i18n_set(LANG_DE);
	assert_int_equal(i18n_lang(), LANG_DE);
	assert_string_equal(tr("Mar"), "Mrz");
	assert_string_equal(tr("Mar"), "Mrz"); // and from the cache
	i18n_set(LANG_EN);
	assert_string_equal(tr("Mar"), "Mar");
	assert_string_equal(tr_in(LANG_DE, "Mar"), "Mrz");
	assert_string_equal(tr_in(LANG_EN, "Mar"), "Mar");
}

static void what_is_unknown_stays_itself(void **state)
{
	(void)state;
	static const char unknown[] = "No such text in any catalogue";
	i18n_set(LANG_DE);
	assert_ptr_equal(tr(unknown), unknown);
	assert_string_equal(tr(""), "");
	assert_string_equal(tr_n("one thing", "%lu things", 1), "one thing");
	assert_string_equal(tr_n("one thing", "%lu things", 2), "%lu things");
	assert_string_equal(tr_n("one thing", "%lu things", 0), "%lu things");
}

// One buffer with changing texts: the cache must not answer for an address alone.
static void the_cache_looks_at_the_text(void **state)
{
	(void)state;
	char text[8];
	i18n_set(LANG_DE);
	for (int i = 0; i < 3; i++) {
		strcpy(text, "May");
		assert_string_equal(tr(text), "Mai");
		strcpy(text, "Oct");
		assert_string_equal(tr(text), "Okt");
		strcpy(text, "xyz");
		assert_string_equal(tr(text), "xyz");
	}
}

static uint32_t number(const unsigned char *p)
{
	return (uint32_t)p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
}

// Walks the catalogue from outside: each plain entry and each plural is found with exactly its text.
static void every_entry_of_the_catalogue_is_found(void **state)
{
	(void)state;
	const struct embedded *f = embed_find("po/de.mo");
	assert_non_null(f);
	uint32_t count = number(f->data + 8), ids = number(f->data + 12), texts = number(f->data + 16);
	assert_true(count > 10);
	i18n_set(LANG_DE);
	for (uint32_t i = 1; i < count; i++) { // 0 is the header
		const char *id = (const char *)f->data + number(f->data + ids + 8 * i + 4);
		const char *text = (const char *)f->data + number(f->data + texts + 8 * i + 4);
		size_t length = number(f->data + ids + 8 * i);
		if (strlen(id) < length) {
			const char *many = id + strlen(id) + 1;
			assert_string_equal(tr_n(id, many, 1), text);
			assert_string_equal(tr_n(id, many, 2), text + strlen(text) + 1);
			assert_string_equal(tr_n(id, many, 0), text + strlen(text) + 1);
		} else {
			assert_string_equal(tr(id), text);
		}
		assert_true(*text);
	}
}

static void languages_are_named_as_in_the_environment(void **state)
{
	(void)state;
	static const struct {
		const char *name;
		bool known;
		enum lang lang;
	} cases[] = {
		{"de", true, LANG_DE},      {"de_DE.UTF-8", true, LANG_DE}, {"de_AT@euro", true, LANG_DE},
		{"de-CH", true, LANG_DE},   {"en", true, LANG_EN},          {"en_GB.UTF-8", true, LANG_EN},
		{"C", true, LANG_EN},       {"C.UTF-8", true, LANG_EN},     {"POSIX", true, LANG_EN},
		{"fr_FR", false, LANG_EN},  {"", false, LANG_EN},           {"deu", false, LANG_EN},
		{"german", false, LANG_EN},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		enum lang lang;
		assert_int_equal(i18n_parse(cases[i].name, &lang), cases[i].known);
		if (cases[i].known)
			assert_int_equal(lang, cases[i].lang);
	}
}

static void the_environment_chooses_and_german_is_the_rest(void **state)
{
	(void)state;
	unsetenv("LC_ALL");
	unsetenv("LC_MESSAGES");
	unsetenv("LANG");
	assert_int_equal(i18n_default(), LANG_DE);
	setenv("LANG", "en_US.UTF-8", 1);
	assert_int_equal(i18n_default(), LANG_EN);
	setenv("LC_MESSAGES", "de_DE.UTF-8", 1);
	assert_int_equal(i18n_default(), LANG_DE);
	setenv("LC_ALL", "", 1);
	assert_int_equal(i18n_default(), LANG_DE);
	setenv("LC_ALL", "C.UTF-8", 1);
	assert_int_equal(i18n_default(), LANG_EN);
	setenv("LC_ALL", "fr_FR.UTF-8", 1);
	assert_int_equal(i18n_default(), LANG_DE);
}

static void embedded_files_are_sorted_and_terminated(void **state)
{
	(void)state;
	for (size_t i = 0; embedded_files[i].name; i++) {
		if (i)
			assert_true(strcmp(embedded_files[i - 1].name, embedded_files[i].name) < 0);
		assert_int_equal(embedded_files[i].data[embedded_files[i].size], 0);
		assert_ptr_equal(embed_find(embedded_files[i].name), &embedded_files[i]);
	}
	assert_null(embed_find("po"));
	assert_null(embed_find("po/de.mo.x"));
	assert_null(embed_find(""));
	assert_null(embed_find("zzz"));
}

struct walk {
	size_t seen, stop_after;
};

static bool take_one(const struct embedded *f, void *arg)
{
	struct walk *w = arg;
	assert_non_null(f->data);
	return ++w->seen < w->stop_after;
}

static void a_folder_of_files_is_walked(void **state)
{
	(void)state;
	size_t all = 0;
	while (embedded_files[all].name)
		all++;
	struct walk w = {0, SIZE_MAX};
	embed_each("", take_one, &w);
	assert_int_equal(w.seen, all);
	w = (struct walk){0, SIZE_MAX};
	embed_each("po/", take_one, &w);
	assert_int_equal(w.seen, 1);
	w = (struct walk){0, 1};
	embed_each("", take_one, &w);
	assert_int_equal(w.seen, 1);
	w = (struct walk){0, SIZE_MAX};
	embed_each("no such folder/", take_one, &w);
	assert_int_equal(w.seen, 0);
}

static void reasons_of_the_system_are_translated(void **state)
{
	(void)state;
	i18n_set(LANG_DE);
	assert_string_equal(err_why(ENOENT), "die Datei oder den Ordner gibt es nicht");
	assert_string_equal(err_why(ENOSPC), "der Datenträger ist voll");
	assert_string_equal(err_why(EDOM), strerror(EDOM));
	i18n_set(LANG_EN);
	assert_string_equal(err_why(ENOENT), "there is no such file or folder");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(german_comes_from_the_program_itself),
		cmocka_unit_test(what_is_unknown_stays_itself),
		cmocka_unit_test(the_cache_looks_at_the_text),
		cmocka_unit_test(every_entry_of_the_catalogue_is_found),
		cmocka_unit_test(languages_are_named_as_in_the_environment),
		cmocka_unit_test(the_environment_chooses_and_german_is_the_rest),
		cmocka_unit_test(embedded_files_are_sorted_and_terminated),
		cmocka_unit_test(a_folder_of_files_is_walked),
		cmocka_unit_test(reasons_of_the_system_are_translated),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
