// SPDX-License-Identifier: EUPL-1.2
// Any bytes as a list of measures: reading ends, every row has a fate and every rejected one a reason, what is taken
// over is one step, and the same list read again has nothing new and nothing to change.
// With -DLIBFUZZER it is a target of clang's -fsanitize=fuzzer; else a test with a bounded number of random inputs.
// FUZZ_SEED and FUZZ_RUNS in the environment override seed and number.
#include "exchange/catalogue/catalogue.h"

#include "base/i18n.h"
#include "exchange/folder/folder.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static long lists, written; // inputs that were lists; those that changed something, with no row rejected
static const uint8_t *present;
static size_t present_size;

static void demand(bool ok, const char *what)
{
	if (ok)
		return;
	(void)printf("not ok 1 - any bytes as a list: %s\n# input:", what);
	for (size_t i = 0; i < present_size; i++)
		(void)printf(" %02x", present[i]);
	(void)printf("\n");
	(void)fflush(stdout);
	abort();
}

// Few measures, so that a try costs little; every name that the inputs are made of.
static const char *const tables[][2] = {
	{"strategy", "name\nProbe\n"},
	{"field", "code,title\nF1,Ausstattung\nF2,Arbeit\n"},
	{"goal", "code,title,field\nKZ1,Ein Ziel,F1\nKZ2,Noch eins,F1\n"},
	{"criterion", "code,title,weight\naufwand,Aufwand,60\nnutzen,Nutzen,40\ndauer,Dauer,\n"},
	{"level", "criterion,code,title,points\naufwand,hoch,hoch,1\naufwand,mittel,mittel,2\nnutzen,hoch,hoch,3\n"
			  "nutzen,mittel,mittel,2\ndauer,kurz,kurz,\ndauer,hoch,lang,\n"},
	{"measure", "code,title,field,parent\nM1,Scanstelle,F1,\nM2,Neu,F2,M1\nM12,Portal,,\nM34,Work Space,F1,\n"},
	{"measure_goal", "measure,goal\nM1,KZ1\nM1,KZ2\nM34,KZ1\n"},
	{"rating", "measure,criterion,level\nM1,aufwand,hoch\nM1,nutzen,hoch\nM34,aufwand,mittel\n"},
};

static const char *table_text(void *arg, const char *table, size_t *size)
{
	(void)arg;
	for (size_t i = 0; i < sizeof tables / sizeof tables[0]; i++)
		if (strcmp(tables[i][0], table) == 0) {
			*size = strlen(tables[i][1]);
			return tables[i][1];
		}
	return NULL;
}

static struct model *plan(void)
{
	static struct model *m;
	const struct folder_source source = {.file = table_text, .name = "probe"};
	struct ls_err err;
	if (!m)
		demand(model_create(&m, NULL, &err) == LS_OK && folder_load(m, &source, &err) == LS_OK, "no plan");
	return m;
}

static struct catalogue *read_list(const char *data, size_t size)
{
	const struct catalogue_options o = {.today = 20000};
	struct catalogue *c = NULL;
	struct ls_err err = {.code = LS_OK};
	enum ls_code code = catalogue_read(&c, plan(), "input", data, size, &o, &err);
	demand((code == LS_OK) == (c != NULL), "code and result differ");
	demand(code == LS_OK || (code == LS_DATA && *err.text), "a refusal without a sentence");
	return c;
}

static void check(const struct catalogue *c)
{
	size_t sum = 0;
	struct str told = {0};
	for (int f = 0; f < 4; f++)
		sum += catalogue_fate_count(c, (enum catalogue_fate)f);
	demand(sum == catalogue_count(c), "a row without a fate");
	for (size_t i = 0; i < catalogue_count(c); i++) {
		const struct catalogue_row *r = catalogue_row(c, i);
		demand(r->fate != CATALOGUE_REJECTED || (r->reason && *r->reason), "no reason");
		demand(r->fate != CATALOGUE_NEW || (*r->code && *r->title), "a new measure without code or title");
		demand(r->fate != CATALOGUE_CHANGED || r->cells_n > 0, "changed, but nothing is");
	}
	catalogue_tell(&told, c);
	for (size_t i = 0; i < told.len; i++)
		demand((unsigned char)told.s[i] >= ' ' || told.s[i] == '\n', "a control character in what is told");
	str_free(&told);
}

static void take(struct catalogue *c, const char *data, size_t size)
{
	int64_t step = 0;
	struct ls_err err = {.code = LS_OK};
	struct step undone;
	enum ls_code code = catalogue_take(c, plan(), true, &step, &err);
	demand(code == LS_OK, err.text);
	if (step == 0)
		return;
	struct catalogue *again = read_list(data, size);
	demand(again != NULL, "read once, but not again");
	// What was rejected may be right now that the others are there.
	bool whole = catalogue_fate_count(c, CATALOGUE_REJECTED) == 0;
	written += whole;
	demand(!whole || catalogue_fate_count(again, CATALOGUE_NEW) == 0, "a measure would be made twice");
	// Whom "part of" names may change with the list itself: by a title that it gives to another measure.
	for (size_t i = 0; i < catalogue_count(again) && whole; i++)
		for (size_t k = 0; k < catalogue_row(again, i)->cells_n; k++)
			demand(strcmp(catalogue_row(again, i)->cells[k].label, "part of") == 0, "taken over, but still different");
	catalogue_free(again);
	demand(model_undo(plan(), &undone, &err) == LS_OK, "cannot be undone");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	present = data;
	present_size = size;
	char *copy = malloc(size ? size : 1); // of exactly this size: the sanitizer sees a step too far
	demand(copy, "no memory");
	if (size)
		memcpy(copy, data, size);
	struct catalogue *c = read_list(copy, size);
	if (c) {
		lists++;
		check(c);
		take(c, copy, size);
		catalogue_free(c);
	}
	free(copy);
	return 0;
}

#ifndef LIBFUZZER
static uint64_t state;

static uint32_t next(uint32_t below)
{
	state = state * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(state >> 33) % below;
}

static size_t append(uint8_t *out, size_t n, size_t room, const char *piece)
{
	size_t k = strlen(piece);
	if (n + k > room)
		return n;
	memcpy(out + n, piece, k);
	return n + k;
}

#define COUNT(list) ((uint32_t)(sizeof(list) / sizeof *(list)))

// A list of known and unknown heads and cells that fit or not, sometimes with bytes changed.
static size_t make(uint8_t *out, size_t room)
{
	static const char *const heads[] = {"Nr",    "Titel",  "Handlungsfeld", "Aufwand",  "Dauer",    "stage",
										"Ziele", "Nutzen", "Teil von",      "asked on", "priority", "Rang",
										"?",     "",       "note",          "mandatory"};
	static const char *const cells[] = {"",
										"1",
										"34",
										"M34",
										"m034",
										"99",
										"X",
										"Scanstelle",
										"Neu",
										"neu",
										"hoch",
										"mittel",
										"2",
										"-",
										"'=1",
										"'''-",
										"\"a;b\"",
										"\"a\n\tb\"",
										"Ausstattung",
										"pilot",
										"2021-05-06",
										"3.4.21",
										"\xe4",
										"\xc3\xa4",
										"\xc2\xa0x\xc2\xa0",
										"x",
										"\x01 y",
										"M99",
										"KZ1",
										"Work Space",
										"12",
										"KZ2; KZ1",
										"\"\"\"KZ1\"\", KZ2\""};
	static const char *const separators[] = {";", ",", "\t"};
	const char *separator = separators[next(3)], *end = next(2) ? "\n" : "\r\n";
	uint32_t width = 1 + next(6);
	size_t n = 0;
	if (next(6) == 0)
		n = append(out, n, room, "\xef\xbb\xbf");
	for (uint32_t row = 0, rows = 1 + next(7); row < rows; row++) {
		for (uint32_t i = 0; i < width; i++) {
			const char *const cell = row > 0 ? cells[next(COUNT(cells))] : i < 2 ? heads[i] : heads[next(COUNT(heads))];
			n = append(out, n, room, cell);
			n = append(out, n, room, i + 1 < width ? separator : end);
		}
	}
	for (uint32_t k = next(4) == 0 ? next(4) : 0; k > 0 && n > 0; k--)
		out[next((uint32_t)n)] = (uint8_t)next(256);
	return n;
}

int main(void)
{
	const char *seed = getenv("FUZZ_SEED"), *runs = getenv("FUZZ_RUNS");
	state = seed ? strtoull(seed, NULL, 10) : 20260520;
	long count = runs ? strtol(runs, NULL, 10) : 4000;
	uint8_t input[512];
	i18n_set(LANG_EN);
	(void)printf("1..1\n# seed %llu, %ld inputs\n", (unsigned long long)state, count);
	for (long i = 0; i < count; i++)
		(void)LLVMFuzzerTestOneInput(input, make(input, sizeof input));
	bool enough = lists > count / 5 && written > count / 20;
	(void)printf("# %ld of them are lists, %ld change something\n%s 1 - any bytes as a list\n", lists, written,
				 enough ? "ok" : "not ok");
	model_close(plan());
	return enough ? 0 : 1;
}
#endif
