// SPDX-License-Identifier: EUPL-1.2
// Any bytes as a filter: reading ends, stays inside its memory, refuses with a sentence and a place, and what was
// understood means the same for one measure as for all. With -DLIBFUZZER it is a target of clang's -fsanitize=fuzzer;
// else a test with a bounded number of random inputs. FUZZ_SEED and FUZZ_RUNS override seed and number.
#include "fixture.h"

#include "base/i18n.h"
#include "plan/filter/filter.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static long understood;
static const uint8_t *present; // the input at work, to be shown when it fails
static size_t present_size;

static void demand(bool ok, const char *what)
{
	if (ok)
		return;
	(void)printf("not ok 1 - any bytes as a filter: %s\n# input:", what);
	for (size_t i = 0; i < present_size; i++)
		(void)printf(" %02x", present[i]);
	(void)printf("\n");
	(void)fflush(stdout);
	abort();
}

static void apply(const struct filter *f, const struct score_table *t)
{
	uint8_t match[16];
	demand(t->n <= sizeof match, "the plan is too large for this test");
	memset(match, 2, sizeof match);
	filter_all(f, t, match);
	for (size_t m = 0; m < t->n; m++)
		demand(match[m] == filter_match(f, t, m), "one measure and all differ");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct plan *plan;
	static struct score_table *table;
	if (!plan) {
		plan = fixture_small();
		table = score_table(plan->arena, plan, NULL);
	}
	present = data;
	present_size = size;
	struct arena *a = arena_new();
	char *text = mem_alloc(size + 1); // of exactly this size, so that the sanitizer sees a step too far
	if (size)
		memcpy(text, data, size);
	text[size] = 0;
	struct filter *f = NULL;
	struct ls_err err = {0};
	size_t at = SIZE_MAX, word = SIZE_MAX, length = strlen(text);
	const char *offered[20];
	enum ls_code code = filter_parse_at(a, plan, text, FIXTURE_TODAY, &f, &at, &err);
	demand(code == LS_OK || code == LS_REFUSED, "neither understood nor refused");
	if (code == LS_OK) {
		understood++;
		apply(f, table);
	} else {
		demand(at < length && *err.text && err.code == LS_REFUSED, "a refusal without a sentence or a place");
	}
	size_t n = filter_complete(a, plan, text, offered, 20, &word);
	demand(n <= 20 && word <= length, "completions out of bounds");
	for (size_t i = 0; i < n; i++)
		demand(*offered[i] != 0, "an empty completion");
	free(text);
	arena_free(a);
	return 0;
}

#ifndef LIBFUZZER
static uint64_t state;

static uint32_t next(uint32_t below)
{
	state = state * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(state >> 33) % below;
}

// Terms put together from names, signs and values that go together or not; some with one byte changed.
static size_t make(uint8_t *out, size_t room)
{
	static const char *const names[] = {"feld",     "ziel",   "stand", "auswahl", "punkte",  "rang",   "kosten",
										"vzä",      "wer",    "amt",   "text",    "titel",   "code",   "pflicht",
										"horizont", "klasse", "prio",  "wirkung", "aufwand", "nutzen", "eingang",
										"vollst",   "teil",   "",      "x"};
	static const char *const signs[] = {":", ":", "~", "=", "!=", "<", "<=", ">", ">=", ""};
	static const char *const values[] = {"dienst", "DD3",   "geplant", "läuft", "offen",      "2,0",
										 "1..3",   "1,2,3", "-",       "Amt",   "\"Amt 14\"", "ja",
										 "nein",   "hoch",  "mittel",  "2023",  "-2w",        "20T€",
										 "M8",     "\"",    "a,b",     ",",     "..",         "9999999999999999999",
										 "ä",      "ae",    "\xc3",    "e"};
	static const char *const whole[] = {"feld:dienst,kompetenz",
										"goal:-",
										"stand:läuft,geplant",
										"punkte>=2,0",
										"rang:1..3",
										"kosten<20T€",
										"wer:\"Amt 14\"",
										"text~hotline",
										"titel=mobilarbeit",
										"code:8,m9",
										"pflicht:ja",
										"aufwand:mittel,-",
										"aufwand>=2",
										"eingang:2023",
										"auswertung",
										"\"e a\"",
										"-m1",
										"vollst:nein"};
	size_t n = 0;
	for (uint32_t terms = 1 + next(3); terms > 0; terms--) {
		if (next(2)) {
			for (const char *c = whole[next(18)]; *c && n < room - 1; c++)
				out[n++] = (uint8_t)*c;
			out[n++] = ' ';
			continue;
		}
		const char *parts[] = {next(5) ? "" : "-",
							   names[next(25)],
							   signs[next(10)],
							   values[next(28)],
							   next(3) ? "" : ",",
							   next(3) ? "" : values[next(28)],
							   " "};
		for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
			for (const char *c = parts[i]; *c && n < room; c++)
				out[n++] = (uint8_t)*c;
	}
	if (next(4) == 0)
		out[next((uint32_t)n)] = (uint8_t)next(256);
	return n;
}

int main(void)
{
	const char *seed = getenv("FUZZ_SEED"), *runs = getenv("FUZZ_RUNS");
	state = seed ? strtoull(seed, NULL, 10) : 20260520;
	long count = runs ? strtol(runs, NULL, 10) : 30000;
	uint8_t input[256];
	i18n_set(LANG_EN);
	(void)printf("1..1\n# seed %llu, %ld inputs\n", (unsigned long long)state, count);
	for (long i = 0; i < count; i++)
		(void)LLVMFuzzerTestOneInput(input, make(input, sizeof input));
	bool enough = understood > count / 20 && understood < count - count / 20;
	(void)printf("# %ld of them are understood\n%s 1 - any bytes as a filter\n", understood, enough ? "ok" : "not ok");
	return enough ? 0 : 1;
}
#endif
