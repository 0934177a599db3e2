// SPDX-License-Identifier: EUPL-1.2
// How long reports take, from a plan that is open to the last byte of the page: time of the processor, since the machine may have
// other work. Prints medians and sizes; nothing is asserted.
#include "exchange/report/report.h"
#include "make_plan.h"
#include "sample.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define ROUNDS   9
#define MEASURES 1000

static int64_t now_us(void)
{
	struct timespec t;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (int64_t)t.tv_sec * 1000000 + t.tv_nsec / 1000;
}

static int compare(const void *a, const void *b)
{
	const int64_t *x = a, *y = b;
	return (*x > *y) - (*x < *y);
}

static void row(struct model *m, const char *plan, const char *name, const char *about)
{
	int64_t us[ROUNDS];
	size_t bytes = 0;
	for (int i = 0; i < ROUNDS; i++) {
		struct report_asked asked;
		struct ls_err err;
		struct str out = {0};
		report_ask(&asked, report_named(name), about, date_day(2026, 5, 20));
		asked.form = REPORT_HTML;
		int64_t begin = now_us();
		if (report_write(&out, m, &asked, &err) != LS_OK) {
			printf("%s %s: %s\n", plan, name, err.text);
			return;
		}
		us[i] = now_us() - begin;
		bytes = out.len;
		str_free(&out);
	}
	qsort(us, ROUNDS, sizeof *us, compare);
	printf("%-14s %-10s %-8s %9.1f %9zu\n", plan, name, about, (double)us[ROUNDS / 2] / 1000, bytes / 1024);
}

int main(void)
{
	struct model *m = NULL;
	struct ls_err err;
	if (sample_make(&m, "musterkreis past", NULL, &err) != LS_OK)
		return 1;
	printf("A report as a page%-17s %9s %9s\n", "", "ms", "KiB");
	row(m, "musterkreis", "cycle", "2026Q1");
	row(m, "musterkreis", "cycle", "2026Q2");
	row(m, "musterkreis", "barometer", "");
	row(m, "musterkreis", "profiles", "");
	model_close(m);
	if (make_plan(&m, NULL, MEASURES, &err) != LS_OK)
		return 1;
	row(m, "1 000 measures", "profiles", "");
	row(m, "1 000 measures", "barometer", "");
	model_close(m);
	return 0;
}
