// SPDX-License-Identifier: EUPL-1.2
// Any bytes as a table: reading ends, stays inside its memory, and what was read comes back the same when written.
// With -DLIBFUZZER it is a target of clang's -fsanitize=fuzzer; else a test with a bounded number of random inputs,
// made from pieces that tables consist of. FUZZ_SEED and FUZZ_RUNS in the environment override seed and number.
#include "exchange/csv.h"

#include "base/i18n.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static long accepted; // inputs that were tables

static const uint8_t *present; // the input at work, to be shown when it fails
static size_t present_size;

static void demand(bool ok, const char *what)
{
	if (!ok) {
		(void)printf("not ok 1 - any bytes as a table: %s\n", what);
		(void)printf("# input:");
		for (size_t i = 0; i < present_size; i++)
			(void)printf(" %02x", present[i]);
		(void)printf("\n");
		(void)fflush(stdout);
		abort();
	}
}

// Reads all rows; written again into `out`. The first row decides whether it may end in a single empty cell.
static enum csv_result rewrite(const char *data, size_t size, char separator, struct str *out, long *rows)
{
	struct csv r;
	struct ls_err err = {0};
	enum csv_result row = CSV_BAD;
	*rows = 0;
	if (csv_open(&r, "input", data, size, separator, &err) == LS_OK)
		while ((row = csv_next(&r, &err)) == CSV_ROW) {
			for (int i = 0; i < r.count; i++) {
				demand(strlen(r.cells[i].text) == r.cells[i].size, "a cell holds a NUL or its size is wrong");
				csv_put(out, r.cells[i].text, ';', i == 0);
			}
			csv_row_end(out);
			(*rows)++;
			demand(r.line >= *rows && (size_t)*rows <= size, "more rows than lines");
		}
	demand(row != CSV_BAD || (err.code == LS_DATA && *err.text), "a refusal without a sentence");
	csv_close(&r);
	return row;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	present = data;
	present_size = size;
	struct str first = {0}, second = {0};
	long rows = 0, again = 0;
	// A copy of exactly this size, so that the sanitizer sees a step too far.
	char *copy = malloc(size ? size : 1);
	demand(copy, "no memory");
	if (size)
		memcpy(copy, data, size);
	if (rewrite(copy, size, 0, &first, &rows) == CSV_END) {
		accepted += rows > 0;
		demand(rewrite(str_text(&first), first.len, ';', &second, &again) == CSV_END, "what was written is refused");
		// A first row of one empty cell is an empty line, which is skipped; nothing else may get lost.
		if (first.len > 0 && first.s[0] != '\n') {
			demand(rows == again, "the number of rows changed");
			demand(first.len == second.len && memcmp(first.s, second.s, first.len) == 0, "writing twice differs");
		}
	}
	str_free(&first);
	str_free(&second);
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

// Half of the inputs are tables of a fixed width, half of these with one byte changed; the others are loose pieces.
static size_t make(uint8_t *out, size_t room)
{
	static const char *const cells[] = {"",        "a",        "code", "Maßnahme",           "12.5",     " x ",
										"\"x,y\"", "\"z\nz\"", "\"\"", "\"say \"\"so\"\"\"", "\"\r\n\"", "é;"};
	static const char *const loose[] = {",",  ";", "\t", "\"",           "\"\"", "\n",  "\r\n",
										"\r", "a", " ",  "\xef\xbb\xbf", "\xe4", "\xc3"};
	size_t n = 0;
	if (next(2) == 0) {
		for (uint32_t parts = next(30); parts > 0; parts--)
			n = append(out, n, room,
					   next(3) ? loose[next(sizeof loose / sizeof loose[0])]
							   : cells[next(sizeof cells / sizeof cells[0])]);
		return n;
	}
	uint32_t width = 1 + next(5);
	const char *end = next(2) ? "\n" : "\r\n";
	if (next(4) == 0)
		n = append(out, n, room, "\xef\xbb\xbf");
	for (uint32_t rows = 1 + next(8); rows > 0 && n < room - 100; rows--)
		for (uint32_t i = 0; i < width; i++) {
			n = append(out, n, room,
					   cells[next(sizeof cells / sizeof cells[0] - 1)]); // none that separates by accident
			n = append(out, n, room, i + 1 < width ? "," : end);
		}
	if (next(2) == 0)
		out[next((uint32_t)n)] = (uint8_t)next(256);
	return n;
}

int main(void)
{
	const char *seed = getenv("FUZZ_SEED"), *runs = getenv("FUZZ_RUNS");
	state = seed ? strtoull(seed, NULL, 10) : 20260520;
	long count = runs ? strtol(runs, NULL, 10) : 100000;
	uint8_t input[512];
	i18n_set(LANG_EN);
	(void)printf("1..1\n# seed %llu, %ld inputs\n", (unsigned long long)state, count);
	for (long i = 0; i < count; i++)
		(void)LLVMFuzzerTestOneInput(input, make(input, sizeof input));
	(void)printf("# %ld of them are tables\n%s 1 - any bytes as a table\n", accepted,
				 accepted > count / 5 ? "ok" : "not ok");
	return accepted > count / 5 ? 0 : 1;
}
#endif
