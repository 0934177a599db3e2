// SPDX-License-Identifier: EUPL-1.2
// Lines that fit, broken where a German reader expects it.
#include "base/hyphen.h"
#include "base/num.h"
#include "base/str.h"
#include "base/text.h"
#include "base/wrap.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { MOST_LINES = 40 };

// Wraps and joins the lines with "|".
static const char *wrapped(struct arena *a, const char *s, int cells, int max)
{
	const char *lines[MOST_LINES];
	int n = text_wrap(a, s, cells, max, lines);
	const char *all = "";
	assert_in_range(n, 1, max);
	for (int i = 0; i < n; i++) {
		assert_true(text_width(lines[i]) <= cells);
		all = arena_printf(a, "%s%s%s", all, i ? "|" : "", lines[i]);
	}
	return all;
}

static void check(const char *s, int cells, int max, const char *expected)
{
	struct arena *a = arena_new();
	assert_string_equal(wrapped(a, s, cells, max), expected);
	arena_free(a);
}

static void lines_break_at_blanks(void **state)
{
	(void)state;
	check("", 10, 5, "");
	check("   ", 10, 5, "");
	check("kurz", 10, 5, "kurz");
	check("eins zwei drei", 9, 5, "eins zwei|drei");
	check("  eins   zwei\ndrei  ", 9, 5, "eins zwei|drei");
	check("eins zwei drei", 14, 5, "eins zwei drei");
	check("eins zwei drei", 4, 5, "eins|zwei|drei");
	check("der neue Weg zum Amt", 8, 5, "der neue|Weg zum|Amt");
}

static void a_number_keeps_its_sign(void **state)
{
	(void)state;
	check("es sind 91 % der Zeit", 10, 5, "es sind|91 % der|Zeit");
	check("es sind 20 T€ im Jahr", 11, 5, "es sind|20 T€ im|Jahr");
	check("es sind 20 € im Jahr", 10, 5, "es sind|20 € im|Jahr");
	check("der Wert % im Jahr", 9, 5, "der Wert|% im Jahr");
	check("91 % der Zeit", 2, 2, "91|%…");
}

static void lines_break_after_hyphens_and_slashes(void **state)
{
	(void)state;
	check("Soll-Ist-Vergleich", 9, 5, "Soll-Ist-|Vergleich");
	check("Hard-/Software", 8, 5, "Hard-/|Software");
	check("und/oder nicht", 5, 5, "und/|oder|nicht");
	check("die E-Akte", 6, 5, "die|E-Akte");
	check("um -15 Grad", 4, 5, "um|-15|Grad");
}

static void what_does_not_fit_ends_with_an_ellipsis(void **state)
{
	(void)state;
	check("eins zwei drei vier", 9, 2, "eins zwei|drei vier");
	check("eins zwei drei vier fünf", 9, 2, "eins zwei|drei vie…");
	check("eins zwei drei", 9, 1, "eins zwe…");
	check("eins zwei drei", 6, 1, "eins…");
	check("abc", 1, 1, "…");
	check("a", 1, 1, "a");
}

static void long_words_break_at_syllables(void **state)
{
	(void)state;
	check("Projektmanagementstandard", 16, 5, "Projektmanage-|mentstandard");
	check("Datenschutzfolgenabschätzung", 18, 5, "Datenschutzfolgen-|abschätzung");
	check("Datenschutzfolgenabschätzung", 17, 5, "Datenschutzfol-|genabschätzung");
	check("Öffentlichkeitsarbeit", 17, 5, "Öffentlichkeits-|arbeit");
	check("Unterschriftenworkflow", 16, 5, "Unterschriften-|workflow");
	check("Unterschriftenworkflow", 12, 5, "Unterschrif-|tenworkflow");
	check("Zuckerbäckerei", 5, 5, "Zu-|cker-|bä-|cke-|rei");
	check("Der Projektmanagementstandard gilt", 20, 5, "Der Projektmanage-|mentstandard gilt");
	// A word that leaves more than a third of the line empty is broken, one that leaves less is not.
	check("Die Öffentlichkeitsarbeit", 21, 5, "Die Öffentlichkeits-|arbeit");
	check("Unsere Aufgaben: Verwaltung", 22, 5, "Unsere Aufgaben:|Verwaltung");
}

static void words_in_brackets_and_quotes_break_too(void **state)
{
	(void)state;
	check("„Unterschriftenworkflow“", 17, 5, "„Unterschriften-|workflow“");
	check("(Projektmanagementstandard)", 17, 5, "(Projektmanage-|mentstandard)");
}

static void what_has_no_syllables_breaks_anywhere(void **state)
{
	(void)state;
	check("123456789012", 5, 5, "12345|67890|12");
	check("日本語日本語", 5, 5, "日本|語日|本語");
	check("日本", 1, 5, "||");
	check("xxxxxxxxxxxx", 5, 2, "xxxxx|xxxx…");
}

static void lines_are_harmless(void **state)
{
	(void)state;
	check("a\x1B[31m rot", 20, 2, "a␛[31m rot");
	check("\xFF\xFE", 5, 2, "��");
	check("A\u0308rzte", 5, 1, "Ärzte");
}

// Whatever the text and the width: no line is too wide, and without the hyphens added nothing is lost.
static void no_letter_is_lost(void **state)
{
	(void)state;
	static const char *const text =
		"Die Kreisverwaltung führt die Datenschutzfolgenabschätzung für den Unterschriftenworkflow ein; "
		"Öffentlichkeitsarbeit, Personalentwicklung und Geschwindigkeitsüberwachung folgen im Straßenverkehrsamt.";
	for (int cells = 2; cells < 120; cells++) {
		struct arena *a = arena_new();
		const char *lines[200];
		struct str got = {0}, expected = {0};
		int n = text_wrap(a, text, cells, 200, lines);
		for (int i = 0; i < n; i++) {
			assert_true(text_width(lines[i]) <= cells);
			for (const char *s = lines[i]; *s; s++)
				if (*s != ' ' && *s != '-')
					str_addc(&got, *s);
		}
		for (const char *s = text; *s; s++)
			if (*s != ' ')
				str_addc(&expected, *s);
		assert_string_equal(got.s, expected.s);
		str_free(&got);
		str_free(&expected);
		arena_free(a);
	}
}

// Less than a cell is one.
static void lines_of_no_width(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	const char *lines[5];
	for (int cells = -1; cells <= 1; cells++) {
		assert_int_equal(text_wrap(a, "ab c", cells, 5, lines), 3);
		assert_string_equal(lines[0], "a");
		assert_string_equal(lines[1], "b");
		assert_string_equal(lines[2], "c");
	}
	assert_int_equal(text_wrap(a, "日本", 1, 5, lines), 3); // too wide for a cell, but the text goes on
	assert_string_equal(lines[0], "");
	arena_free(a);
}

static void text_is_cut_to_cells(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	assert_string_equal(text_cut(a, "Maßnahme", 8), "Maßnahme");
	assert_string_equal(text_cut(a, "Maßnahme", 7), "Maßnah…");
	assert_string_equal(text_cut(a, "Maß nahme", 5), "Maß…");
	assert_string_equal(text_cut(a, "Maßnahme", 1), "…");
	assert_string_equal(text_cut(a, "Maßnahme", 0), "");
	assert_string_equal(text_cut(a, "Maßnahme", -3), "");
	assert_string_equal(text_cut(a, "", 3), "");
	assert_string_equal(text_cut(a, "日本語", 4), "日…");
	assert_string_equal(text_cut(a, "日本語", 2), "…");
	assert_string_equal(text_cut(a, "a\nb", 3), "a b");
	arena_free(a);
}

// Every break of a word, from right to left, written with hyphens.
static void check_breaks(const char *expected)
{
	char word[200];
	bool breaks[200] = {false};
	size_t n = 0;
	for (const char *s = expected; *s; s++)
		if (*s != '-')
			word[n++] = *s;
	word[n] = '\0';
	for (size_t at = hyphen_last(word, n, n); at; at = hyphen_last(word, n, at - 1))
		breaks[at] = true;
	struct str got = {0};
	for (size_t i = 0; i < n; i++) {
		if (breaks[i])
			str_addc(&got, '-');
		str_addc(&got, word[i]);
	}
	assert_string_equal(got.s, expected);
	str_free(&got);
}

static void check_head(const char *s, int cells, int max, const char *expected)
{
	struct arena *a = arena_new();
	const char *lines[MOST_LINES];
	int n = text_wrap_head(a, s, cells, max, lines);
	assert_string_equal(lines[n - 1], expected);
	assert_true(text_width(lines[n - 1]) <= num_max(cells, 1));
	arena_free(a);
}

static void headings_end_at_a_syllable(void **state)
{
	(void)state;
	check_head("Bürgernutzen", 12, 1, "Bürgernutzen");
	check_head("Bürgernutzen", 11, 1, "Bürgernut-");
	check_head("Bürgernutzen", 7, 1, "Bürger-");
	check_head("Bürgernutzen", 6, 1, "Bür-");
	check_head("Umsetzungsdauer", 7, 2, "zungs-");
	check_head("Umsetzungsdauer", 7, 3, "dauer");
	check_head("Services für Bürgerschaft und Wirtschaft", 19, 2, "gerschaft und…");
	check_head("Services für Bürgerschaft und Wirtschaft", 25, 1, "Services für Bürger-"); // "…" has no room
	check_head("Daten und Steuerung", 13, 1, "Daten und…");                                // a whole word is no riddle
	check_head("E-Government-Dienste", 14, 1, "E-Government-");
	check_head("Dienst XYZ", 8, 1, "Dienst…");
	check_head("Bürgernutzen", 3, 1, "Bür"); // no syllable has room: its first letters
	check_head("XYZW", 3, 1, "XYZ");
	check_head("Nutzen", 1, 1, "N");
}

static void sentences_end_with_a_whole_word(void **state)
{
	(void)state;
	static const struct {
		const char *s, *last;
		int cells;
	} cases[] = {
		{"2 300 000 € · davon 37 ohne Angabe", "2 300 000 € · davon …", 22}, // not "3", which would be another number
		{"2 300 000 € · davon 37 ohne Angabe", "2 300 000 € …", 20},
		{"2 300 000 € · davon 37 ohne Angabe", "2 300 000 € · davon 37 ohne Angabe", 34},
		{"Donaudampfschifffahrt", "Donaudampf…", 11}, // half of the line would stay empty
		{"von 75 %, Mittel", "von 75 %, …", 14},
		{"abc", "a…", 2},
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct arena *a = arena_new();
		const char *lines[1];
		assert_int_equal(text_wrap_sentence(a, cases[i].s, cases[i].cells, 1, lines), 1);
		assert_string_equal(lines[0], cases[i].last);
		arena_free(a);
	}
}

static void german_words_have_german_syllables(void **state)
{
	(void)state;
	static const char *const words[] = {
		"Pro-jekt-ma-nage-ment-stan-dard",
		"Da-ten-schutz-fol-gen-ab-schät-zung",
		"Öf-fent-lich-keits-ar-beit",
		"Un-ter-schrif-ten-work-flow",
		"Ver-wal-tungs-mo-der-ni-sie-rung",
		"Per-so-nal-ent-wick-lung",
		"Zu-cker",
		"Fens-ter",
		"bes-ser",
		"Be-tei-li-gungs-pro-zess",
		"Bür-ger-ser-vice",
		"Maß-nah-men-über-sicht",
		"Ka-tas-tro-phen-schutz",
		"Stra-ßen-ver-kehrs-amt",
		"Ge-bäu-de-ma-nage-ment",
		"Ver-ant-wor-tung",
		"Be-frag-te",
		"Abend-schu-le",
		"Schü-ler-be-för-de-rung",
		"Fort-schritt",
		"Schiff-fahrt",
		"Ver-öf-fent-li-chung",
		"Ju-gend-hil-fe-pla-nung",
		"Si-cher-heits-kon-zept",
		"On-line-zu-gangs-ge-setz",
		"Ge-samt-sum-me",
		"Ehe",
		"Oma",
		"M34",
		"ab",
		"Strumpf",
		"ÄM-TER",
		"Qua-li-tät",
		"Pho-to",
	};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		check_breaks(words[i]);
}

// Every break of a text with hyphens of its own, shown by '|'.
static void check_marks(const char *text, const char *expected)
{
	struct str got = {0};
	size_t n = strlen(text);
	bool breaks[100] = {false};
	for (size_t at = hyphen_last(text, n, n); at; at = hyphen_last(text, n, at - 1))
		breaks[at] = true;
	for (size_t i = 0; i < n; i++) {
		if (breaks[i])
			str_addc(&got, '|');
		str_addc(&got, text[i]);
	}
	assert_string_equal(str_text(&got), expected);
	str_free(&got);
}

static void umlauts_stand_anywhere_in_a_word(void **state)
{
	(void)state;
	static const char *const words[] = {"Me-nü",    "Ge-fäß",   "Bö",       "Ge-rüst", "Ölung",
										"Über-maß", "Fa-ça-de", "Se-ño-ra", "Hää",     "Heiß",
										"Grö-ßen",  "GRÖS-SE",  "FÜ-ßE",    "Kö-nig",  "Ca-fé-haus"};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		check_breaks(words[i]);
}

// With two consonants one goes along, with three those that may begin a syllable.
static void consonants_are_parted(void **state)
{
	(void)state;
	static const char *const words[] = {
		"Prob-lem",  "Mat-rix",    "Um-bruch",  "An-drang",   "An-frau",   "An-griff",  "Ein-kreu",   "Im-pres",
		"Ein-tritt", "Am-blick",   "An-fluh",   "An-gleu",    "Ein-klang", "Im-plo",    "Ein-knick",  "Am-pfer",
		"Ein-zwän",  "Ge-schmack", "Ge-schlep", "Ge-schnatt", "Ge-schrei", "Ge-schwun", "Men-schmat", "Punk-te",
		"Dienst-wu", "Arz-tag",    "Mus-kat",   "Tisch-ta",   "Lach-sack", "Münch-ner", "Wachs-tum",  "Kir-chen",
	};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		check_breaks(words[i]);
}

static void words_are_parted_at_what_is_no_letter(void **state)
{
	(void)state;
	check_marks("Daten-Schutz-Ordnung", "Da|ten-Schutz-Ord|nung");
	check_marks("--Daten//Ordnung--", "--Da|ten//Ord|nung--");
	check_marks("Ordnung[Daten]{Verwaltung}", "Ord|nung[Da|ten]{Ver|wal|tung}");
	check_marks("Ordnung`Daten@Daten", "Ord|nung`Da|ten@Da|ten");
	check_marks("„Ordnung“–Daten…", "„Ord|nung“–Da|ten…");
	check_marks("«Ordnung»·Daten", "«Ord|nung»·Da|ten");
	check_marks("Daten\u2044Daten", "Da|ten\u2044Da|ten");
	check_marks("Daten€Daten", "Daten€Daten"); // U+20AC is no punctuation: not a word of German letters
	check_marks("Daten4Daten", "Da|ten4Da|ten");
	check_marks("Daten×Daten÷Daten", "Da|ten×Da|ten÷Da|ten"); // they lie among the letters of Latin-1
	assert_int_equal(hyphen_last("Daten-Ordnung", 13, 9), 9);
	assert_int_equal(hyphen_last("Daten-Ordnung", 13, 8), 2);
	assert_int_equal(hyphen_last("Daten-Ordnung", 13, 1), 0);
	assert_int_equal(hyphen_last("Daten\xC2", 6, 6), 0); // half a letter
	assert_int_equal(hyphen_last("Daten\xE2\x80", 7, 7), 0);
}

static void foreign_letters_stay_whole(void **state)
{
	(void)state;
	assert_int_equal(hyphen_last("Администрация", strlen("Администрация"), 20), 0);
	assert_int_equal(hyphen_last("", 0, 0), 0);
	assert_int_equal(hyphen_last("\xC3", 1, 1), 0);
	char endless[500];
	memset(endless, 'a', sizeof endless);
	assert_int_equal(hyphen_last(endless, sizeof endless, 400), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_break_at_blanks),
		cmocka_unit_test(a_number_keeps_its_sign),
		cmocka_unit_test(lines_break_after_hyphens_and_slashes),
		cmocka_unit_test(what_does_not_fit_ends_with_an_ellipsis),
		cmocka_unit_test(long_words_break_at_syllables),
		cmocka_unit_test(words_in_brackets_and_quotes_break_too),
		cmocka_unit_test(what_has_no_syllables_breaks_anywhere),
		cmocka_unit_test(lines_are_harmless),
		cmocka_unit_test(no_letter_is_lost),
		cmocka_unit_test(lines_of_no_width),
		cmocka_unit_test(text_is_cut_to_cells),
		cmocka_unit_test(headings_end_at_a_syllable),
		cmocka_unit_test(sentences_end_with_a_whole_word),
		cmocka_unit_test(german_words_have_german_syllables),
		cmocka_unit_test(umlauts_stand_anywhere_in_a_word),
		cmocka_unit_test(consonants_are_parted),
		cmocka_unit_test(words_are_parted_at_what_is_no_letter),
		cmocka_unit_test(foreign_letters_stay_whole),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
