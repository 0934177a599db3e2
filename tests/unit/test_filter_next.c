// SPDX-License-Identifier: EUPL-1.2
// What may be typed next in a filter, and whether the fast search finds what a plain one finds.
#include "ranked.h"

#include "base/i18n.h"
#include "base/text.h"
#include "plan/filter/filter.h"
#include "plan/folded.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void assert_offers(const char *text, size_t word, const char *offered)
{
	const char *out[64];
	size_t at = SIZE_MAX, n = filter_complete(arena, plan, text, out, 64, &at);
	struct str all = {0};
	for (size_t i = 0; i < n; i++)
		str_addf(&all, "%s%s", i ? " " : "", out[i]);
	char *said = arena_str(arena, str_text(&all));
	str_free(&all);
	if (strcmp(said, offered) != 0)
		fail_msg("%s: %s", text, said);
	assert_int_equal(at, word);
}

static void what_may_be_typed_next_is_offered(void **state)
{
	(void)state;
	assert_offers("fi", 0, "field:");
	assert_offers("fe", 0, "field:"); // what a German begins with
	assert_offers("pilot -pr", 7, "priority:");
	assert_offers("pf", 0, "mandatory:");
	assert_offers("a", 0, "asked: answered: aufwand:");
	assert_offers("field:", 6,
				  "\"Digitales Landratsamt\" \"Digitale Dienstleistungen\" \"Digitale Kompetenz\" \"Digitale "
				  "Infrastruktur\"");
	assert_offers("field:land", 6, "landratsamt \"Digitales Landratsamt\"");
	assert_offers("field:landratsamt,\"digitale k", 18, "\"Digitale Kompetenz\"");
	assert_offers("field:ko", 6, "kompetenz \"Digitale Kompetenz\""); // by code, and by any word of the title
	assert_offers("stage:pi", 6, "pilot");
	assert_offers("stage:in", 6, "\"in operation\"");
	assert_offers("stage:\"in o", 6, "\"in operation\"");
	assert_offers("aufwand:n", 8, "niedrig");
	assert_offers("mandatory:", 10, "no yes");
	assert_offers("unit:a1", 5, "A10 A14");
	assert_offers("score>2", 6, "");
	assert_offers("\"quoted te", 0, "");
	assert_offers("nothing:", 8, "");
	i18n_set(LANG_DE);
	assert_offers("fe", 0, "feld:");
	assert_offers("stand:läu", 6, "läuft");
	assert_offers("stand:laeu", 6, "läuft");
	assert_offers("stand:zu", 6, "zurückgestellt");
	const char *out[3];
	size_t at;
	assert_int_equal(filter_complete(arena, plan, "", out, 3, &at), 3);
}

// Whatever is offered is understood.
static void every_offer_is_understood(void **state)
{
	(void)state;
	for (int lang = 0; lang < 2; lang++) {
		i18n_set(lang ? LANG_EN : LANG_DE);
		const char *names[64], *values[64];
		size_t at, n = filter_complete(arena, plan, "", names, 64, &at);
		assert_true(n > 20);
		for (size_t i = 0; i < n; i++) {
			size_t k = filter_complete(arena, plan, names[i], values, 64, &at);
			assert_int_equal(at, strlen(names[i]));
			for (size_t v = 0; v < k; v++) {
				struct filter *f;
				struct ls_err err;
				char *text = arena_printf(arena, "%s%s", names[i], values[v]);
				if (filter_parse(arena, plan, text, FIXTURE_TODAY, &f, &err) != LS_OK)
					fail_msg("%s: %s", text, err.text);
			}
		}
	}
}

static uint32_t below(uint64_t *state, uint32_t n)
{
	*state = *state * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(*state >> 33) % n;
}

// The fast search meets what text_contains() meets.
static void the_search_finds_what_a_plain_one_finds(void **state)
{
	(void)state;
	static const char *const pieces[] = {"a", "ä", "e", "u",  "ü", "o", "Ö", "n",    "s", "ß", "ss",
										 "É", " ", "3", "st", "x", "A", "Z", "@[`{", "~", "–"};
	uint64_t dice = 42;
	for (int round = 0; round < 300; round++) {
		struct plan *p = plan_new();
		for (int m = 0; m < 20; m++) {
			struct str title = {0};
			for (uint32_t k = below(&dice, 25); k > 0; k--)
				str_add(&title, pieces[below(&dice, 21)]);
			((struct measure *)fixture_add(p, T_measure))->title = arena_str(p->arena, str_text(&title));
			str_free(&title);
		}
		const struct folded *f = folded_of(p, KEPT_TITLES);
		assert_ptr_equal(f, folded_of(p, KEPT_TITLES));
		for (int search = 0; search < 30; search++) {
			struct str needle = {0}, folded = {0};
			uint8_t hit[20] = {0};
			for (uint32_t k = below(&dice, 5); k > 0; k--)
				str_add(&needle, pieces[below(&dice, 21)]);
			folded_add(&folded, str_text(&needle));
			size_t from = below(&dice, 20);
			folded_search(f, str_text(&folded), from, 20, hit);
			for (size_t m = from; m < 20; m++)
				if (hit[m - from] != text_contains(p->measure[m].title, str_text(&needle)))
					fail_msg("“%s” in “%s”: %d", str_text(&needle), p->measure[m].title, hit[m - from]);
			str_free(&needle);
			str_free(&folded);
		}
		plan_free(p);
	}
}

// Room is guessed from every few texts of a large plan; longer ones between them are folded all the same.
static void texts_longer_than_those_sampled_are_found(void **state)
{
	(void)state;
	enum { N = 700 }; // every third one is looked at
	struct plan *p = plan_new();
	char *longer = arena_zero(p->arena, 401, 1);
	memset(longer, 'x', 400);
	for (int m = 0; m < N; m++) {
		struct measure *row = fixture_add(p, T_measure);
		const char *end = m % 7 == 0 ? "Ende" : m % 7 == 1 ? "École" : "";
		row->title = m % 3 == 0 ? "kurz" : arena_printf(p->arena, "%s %s", longer, end);
		row->note =
			m % 3 == 1 ? arena_printf(p->arena, "–%s", longer) : ""; // from its beginning with letters of a table
	}
	const struct folded *titles = folded_of(p, KEPT_TITLES), *notes = folded_of(p, KEPT_NOTES);
	static const char *const needles[] = {"ende", "ecole", "kurz", "xxx e"};
	for (size_t i = 0; i < sizeof needles / sizeof needles[0]; i++) {
		uint8_t hit[N] = {0};
		int found = 0;
		folded_search(titles, needles[i], 0, N, hit);
		for (size_t m = 0; m < N; m++) {
			assert_int_equal(hit[m], text_contains(p->measure[m].title, needles[i]));
			found += hit[m];
		}
		assert_true(found > 50);
	}
	for (size_t m = 0; m < N; m++) {
		const char *s = titles->text + titles->start[m];
		assert_int_equal(strlen(s) + 1, titles->start[m + 1] - titles->start[m]);
		assert_int_equal(notes->text[notes->start[m]] != 0, m % 3 == 1);
		assert_int_equal(strlen(notes->text + notes->start[m]) + 1, notes->start[m + 1] - notes->start[m]);
	}
	plan_free(p);
}

static void folding_is_prepared_a_bit_at_a_time(void **state)
{
	(void)state;
	assert_false(folded_ready(plan));
	folded_prepare(plan);
	assert_non_null(*plan_kept(plan, KEPT_TITLES));
	assert_false(folded_ready(plan));
	folded_prepare(plan);
	assert_true(folded_ready(plan));
	struct plan *empty = plan_new(); // nothing to fold, and nothing found
	const struct folded *f = folded_of(empty, KEPT_TITLES);
	uint8_t hit = 7;
	folded_search(f, "a", 0, 0, &hit);
	assert_int_equal(hit, 7);
	plan_free(empty);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, set_up_small, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(what_may_be_typed_next_is_offered),       TEST(every_offer_is_understood),
		TEST(the_search_finds_what_a_plain_one_finds), TEST(texts_longer_than_those_sampled_are_found),
		TEST(folding_is_prepared_a_bit_at_a_time),
	};
	return cmocka_run_group_tests_name("filter next", tests, NULL, NULL);
}
