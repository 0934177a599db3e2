// SPDX-License-Identifier: EUPL-1.2
// README.de.md leads somebody who has never seen the program from the start page to a first ranking. Its keys are read
// from it and pressed in the real program; where they end is what it says.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "place.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char *text; // of README.de.md
static char folder[1024];

static char *read_file(const char *path)
{
	FILE *f = fopen(path, "r");
	if (!f)
		fail_msg("%s is not there", path);
	char *all = calloc(1, 1 << 20);
	assert_non_null(all);
	assert_true(fread(all, 1, (1 << 20) - 1, f) > 0);
	(void)fclose(f);
	return all;
}

static int read_readme(void **state)
{
	const char *path = getenv("LEITSTAND_README");
	assert_non_null(path);
	(void)snprintf(folder, sizeof folder, "%s", path);
	*strrchr(folder, '/') = '\0';
	text = read_file(path);
	return place_make(state);
}

static int put_away(void **state)
{
	free(text);
	return chdir("/") != 0 || place_drop(state) != 0;
}

// What a terminal sends for a key as the README writes it.
static const char *bytes_of(const char *key, char out[8])
{
	static const struct {
		const char *name, *bytes;
	} named[] = {{"Enter", "\r"}, {"Tab", "\t"},   {"Ende", "\x1b[F"}, {"Esc", "\x1b"}, {"Leertaste", " "},
				 {"→", "\x1b[C"}, {"←", "\x1b[D"}, {"↓", "\x1b[B"},    {"↑", "\x1b[A"}};
	for (size_t i = 0; i < sizeof named / sizeof named[0]; i++)
		if (strcmp(named[i].name, key) == 0)
			return named[i].bytes;
	if (strncmp(key, "Strg-", 5) == 0 && key[5] >= 'A' && key[5] <= 'Z' && !key[6])
		(void)snprintf(out, 8, "%c", key[5] - 'A' + 1);
	else if (strlen(key) == 1)
		(void)snprintf(out, 8, "%s", key);
	else
		fail_msg("README.de.md: “%s” is no key", key);
	return out;
}

// One word of a line: a key, or what stands in „…“.
static char *next_word(char **at, bool *typed)
{
	char *from = *at + strspn(*at, " ");
	*typed = strncmp(from, "„", 3) == 0;
	from += *typed ? 3 : 0;
	char *to = *typed ? strstr(from, "“") : from + strcspn(from, " ");
	if (!*from || !to)
		return NULL;
	*at = to + (*typed ? 3 : *to != '\0');
	*to = '\0';
	return from;
}

static int press_line(struct pty *p, char *line)
{
	char *at = line, *word, key[8];
	bool typed;
	int n = 0;
	while ((word = next_word(&at, &typed))) {
		assert_true(pty_answers(p, typed ? word : bytes_of(word, key), PLACE_WAIT));
		n++;
	}
	return n;
}

// The indented lines below “## Zehn Minuten”.
static int press_all(struct pty *p)
{
	const char *from = strstr(text, "\n## Zehn Minuten\n"), *to = strstr(text, "\n## Was Sie jetzt sehen\n");
	assert_true(from && to && from < to);
	int n = 0;
	while (from < to) {
		const char *line = from + 1, *end = strchr(line, '\n');
		if (strncmp(line, "    ", 4) == 0) {
			char *copy = strndup(line, (size_t)(end - line));
			n += press_line(p, copy);
			free(copy);
		}
		from = end;
	}
	return n;
}

static void its_keys_lead_to_the_first_ranking(void **state)
{
	(void)state;
	static const char *const ranking[] = {"Online-Anträge", "2,60", "Terminvergabe", "2,40", "E-Akte", "1,40"};
	assert_int_equal(chdir(place_path("")), 0); // where somebody starts it, the plan will lie
	const char *const words[] = {"--lang", "de", "--today", "2026-11-30", NULL};
	struct pty *p = place_start("xterm-256color", 80, 24, words);
	assert_true(pty_see(p, "Ein neuer Plan", PLACE_WAIT));
	assert_in_range(press_all(p), 60, 120); // ten minutes' worth
	for (int i = 0; i < 3; i++) {
		char row[200], said[200];
		(void)snprintf(row, sizeof row, "%d +[123]  %s .* %s *$", i + 1, ranking[2 * i], ranking[2 * i + 1]);
		if (!pty_match(p, row, PLACE_WAIT))
			fail_msg("no %s in:\n%s", row, pty_screen(p));
		(void)snprintf(said, sizeof said, "**%s**", ranking[2 * i]);
		const char *told = strstr(text, said);
		assert_non_null(told);
		assert_non_null(strstr(told, ranking[2 * i + 1])); // and the README says so
	}
	place_leave(p);
	p = place_start("xterm-256color", 80, 24, (const char *const[]){"--lang", "de", NULL});
	assert_true(pty_see(p, "▸ Kreis Neustadt", PLACE_WAIT)); // the start page has it by its name
	assert_true(pty_see(p, "neustadt.db", PLACE_WAIT));
	place_leave(p);
}

static void its_pictures_and_files_are_there(void **state)
{
	(void)state;
	int pictures = 0;
	for (const char *at = text; (at = strstr(at, "](")); pictures++) {
		char path[1500];
		at += 2;
		(void)snprintf(path, sizeof path, "%s/%.*s", folder, (int)strcspn(at, ")"), at);
		if (access(path, R_OK) != 0)
			fail_msg("%s is not there", path);
	}
	assert_int_equal(pictures, 5); // four pictures, and the English one
	char path[1500];
	(void)snprintf(path, sizeof path, "%s/assets/pictures/ranking.svg", folder);
	char *picture = read_file(path);
	static const char *const rows[] = {"Kreis Neustadt", "Online-Anträge", "2,60", "Terminvergabe", "2,40", "1,40"};
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) // what it shows is what the keys lead to
		if (!strstr(picture, rows[i]))
			fail_msg("“%s” is not in the picture of the ranking", rows[i]);
	free(picture);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test_teardown(its_keys_lead_to_the_first_ranking, place_clear),
									   cmocka_unit_test(its_pictures_and_files_are_there)};
	return cmocka_run_group_tests_name("README.de.md", tests, read_readme, put_away);
}
