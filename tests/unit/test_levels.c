// SPDX-License-Identifier: EUPL-1.2
// Levels in one line: read, written, and found again when somebody has changed the line.
#include "plan/levels.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/i18n.h"
#include "fixture.h"

// What was understood: "[hoch:300][mittel:-]".
static void reads(const char *text, const char *wanted)
{
	struct arena *a = arena_new();
	struct level_said said[LEVELS_MOST];
	struct ls_err err = {.code = LS_OK};
	struct str got = {0};
	size_t n = 0;
	if (levels_read(a, text, said, &n, &err) != LS_OK)
		str_addf(&got, "%s", err.text);
	for (size_t i = 0; err.code == LS_OK && i < n; i++)
		said[i].points == NONE32 ? str_addf(&got, "[%s:-]", said[i].title)
								 : str_addf(&got, "[%s:%d]", said[i].title, (int)said[i].points);
	assert_string_equal(str_text(&got), wanted);
	str_free(&got);
	arena_free(a);
}

static void a_line_is_read_as_people_note_it(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	reads("hoch 3, mittel 2, niedrig 1", "[hoch:300][mittel:200][niedrig:100]");
	reads("hoch=3; mittel=2", "[hoch:300][mittel:200]");
	reads("hoch: 3\nmittel: 2", "[hoch:300][mittel:200]");
	reads("hoch 2,5, mittel 1.25,niedrig 0", "[hoch:250][mittel:125][niedrig:0]"); // 5, and 5,n do not belong together
	reads("hoch 2,5; mittel 2", "[hoch:250][mittel:200]");
	reads("  sehr hoch  4 ,, mittel 2,", "[sehr hoch:400][mittel:200]");
	reads("hoch, mittel, niedrig", "[hoch:-][mittel:-][niedrig:-]");
	reads("Stufe 1 –, Stufe 2 -", "[Stufe 1:-][Stufe 2:-]");
	reads("\"hoch, sehr\" 3, \"a \"\"b\"\"\"=2, \"5\"", "[hoch, sehr:300][a \"b\":200][5:-]");
	reads("bis 5 Tage 3, mehr: 1", "[bis 5 Tage:300][mehr:100]");
	reads("Ziel: hoch", "[Ziel: hoch:-]");
	reads("", "");
	reads(" , ", "");
}

static void what_is_no_level_is_said(void **state)
{
	(void)state;
	reads("hoch 3.125", "“3.125” cannot be points. Expected: 0 to 10 000 with at most two decimals, such as 3 or 2.5.");
	reads("hoch 10001", "“10001” cannot be points. Expected: 0 to 10 000 with at most two decimals, such as 3 or 2.5.");
	reads("hoch=viel", "“viel” cannot be points. Expected: 0 to 10 000 with at most two decimals, such as 3 or 2.5.");
	reads("\"hoch\" viel",
		  "“viel” cannot be points. Expected: 0 to 10 000 with at most two decimals, such as 3 or 2.5.");
	reads("hoch 3, 2", "“2” has no title. Expected: a level such as high 3.");
	reads("=3", "A level has no title. Expected: levels such as high 3, low 1.");
	reads("hoch 3, Hoch 2", "“Hoch” stands twice; each level is named once.");
	reads("a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u", "At most 20 levels fit into one criterion.");
}

// Whatever is written is read again as the same, in both languages.
static void what_is_written_is_read_again(void **state)
{
	(void)state;
	static const struct level_said all[] = {{"sehr hoch", 400}, {"hoch, fast", 250}, {"Stufe 1", NONE32},
											{"a \"b\"", 205},   {"mittel", NONE32},  {"x=y", 0},
											{"5", 100},         {"bis: 3", 1000000}, {"niedrig -", NONE32},
											{"Über 10", 1},     {"a; b", NONE32},    {"z", 310}};
	static const char *const wanted[] = {
		"sehr hoch 4, \"hoch, fast\" 2.5, Stufe 1 –, \"a \"\"b\"\"\" 2.05, mittel, \"x=y\" 0, 5 1, \"bis: 3\" 10000, "
		"niedrig - –, Über 10 0.01, \"a; b\", z 3.1",
		"sehr hoch 4, \"hoch, fast\" 2,5, Stufe 1 –, \"a \"\"b\"\"\" 2,05, mittel, \"x=y\" 0, 5 1, \"bis: 3\" 10000, "
		"niedrig - –, Über 10 0,01, \"a; b\", z 3,1"};
	for (int lang = 0; lang < 2; lang++) {
		struct str line = {0};
		struct arena *a = arena_new();
		struct level_said back[LEVELS_MOST];
		size_t n = 0;
		i18n_set(lang ? LANG_DE : LANG_EN);
		levels_write(&line, all, sizeof all / sizeof all[0]);
		assert_string_equal(str_text(&line), wanted[lang]);
		assert_int_equal(levels_read(a, str_text(&line), back, &n, NULL), LS_OK);
		assert_int_equal(n, sizeof all / sizeof all[0]);
		for (size_t i = 0; i < n; i++) {
			assert_string_equal(back[i].title, all[i].title);
			assert_int_equal(back[i].points, all[i].points);
		}
		str_free(&line);
		arena_free(a);
	}
	i18n_set(LANG_EN);
}

// Levels 1, 2, 3 are hoch 3, mittel 2, niedrig 1; new ones are 0.
static void matches(const char *line, const char *wanted)
{
	struct plan *p = plan_new();
	static const char *const titles[] = {"hoch", "mittel", "niedrig"};
	((struct criterion *)fixture_add(p, T_criterion))->title = "Aufwand";
	for (int i = 0; i < 3; i++) {
		struct level *l = fixture_add(p, T_level);
		*l = (struct level){
			.id = i + 1, .criterion = 1, .code = titles[i], .title = titles[i], .points = 300 - 100 * i, .pos = i + 1};
	}
	struct level_said said[LEVELS_MOST];
	int32_t ids[LEVELS_MOST];
	size_t n = 0;
	struct str got = {0};
	assert_int_equal(levels_read(p->arena, line, said, &n, NULL), LS_OK);
	levels_match(p, 1, said, n, ids);
	for (size_t i = 0; i < n; i++)
		str_addf(&got, "%s%d", i ? " " : "", ids[i] == NONE32 ? 0 : (int)ids[i]);
	assert_string_equal(str_text(&got), wanted);
	str_free(&got);
	plan_free(p);
}

static void a_level_is_known_by_title_points_or_place(void **state)
{
	(void)state;
	matches("hoch 3, mittel 2, niedrig 1", "1 2 3");
	matches("Hoch 9, Mittel 7, Niedrig 5", "1 2 3");  // other points
	matches("niedrig 1, hoch 3, mittel 2", "3 1 2");  // another order
	matches("stark 3, mittel 2, niedrig 1", "1 2 3"); // another title with its points
	matches("stark 4, mittel 2, niedrig 1", "1 2 3"); // both others, in its place
	matches("hoch 4, eher hoch 3, mittel 2, niedrig 1", "1 0 2 3");
	matches("sehr hoch 4, hoch 3, mittel 2, niedrig 1", "0 1 2 3");
	matches("hoch 3, niedrig 1", "1 3");             // mittel goes
	matches("hoch 3, niedrig 1, keiner 0", "1 3 0"); // and what comes at the end is not mittel
	matches("a 30, b 20, c 10", "1 2 3");            // all of them, one by one
	matches("a 30, b 20", "0 0");                    // nobody knows which
	matches("", "");
}

static void a_title_makes_a_code(void **state)
{
	(void)state;
	static const char *const rows[][2] = {{"hoch", "hoch"},
										  {"Sehr hoch", "sehr-hoch"},
										  {"Über 10 T€", "uber-10-t€"},
										  {"(kurz) / lang", "kurz-lang"},
										  {"…", ""},
										  {"#\"", ""}};
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct str code = {0};
		levels_code(&code, rows[i][0]);
		assert_string_equal(str_text(&code), rows[i][1]);
		str_free(&code);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_line_is_read_as_people_note_it),
		cmocka_unit_test(what_is_no_level_is_said),
		cmocka_unit_test(what_is_written_is_read_again),
		cmocka_unit_test(a_level_is_known_by_title_points_or_place),
		cmocka_unit_test(a_title_makes_a_code),
	};
	return cmocka_run_group_tests_name("levels in a line", tests, NULL, NULL);
}
