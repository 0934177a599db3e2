// SPDX-License-Identifier: EUPL-1.2
// The ranking as a report: every score and rank in it is calculated again from the ratings of the plan; ties stand as ties;
// the same report is the same every time.
#include "base/i18n.h"
#include "exchange/csv.h"
#include "exchange/report/report.h"
#include "page.h"
#include "sample.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static struct model *sample_plan(const char *name)
{
	struct model *m = NULL;
	struct ls_err err = {.code = LS_OK};
	assert_int_equal(sample_open(&m, name, &err), LS_OK);
	return m;
}

static enum ls_code written(struct str *out, struct model *m, const char *format, struct ls_err *err)
{
	struct report_asked asked;
	str_clear(out);
	report_ask(&asked, report_named("ranking"), "", 18767); // 2021-05-20
	assert_int_equal(report_option(&asked, "format", format, err), LS_OK);
	return report_write(out, m, &asked, err);
}

// Σ weight × points of what is rated, the worst level for what is not; *most: the best for it. In weight × hundredths.
static int64_t counted(const struct plan *p, int32_t measure, int64_t *most)
{
	int64_t least = 0;
	*most = 0;
	for (size_t c = 0; c < p->criterion_n; c++) {
		const struct criterion *k = &p->criterion[c];
		int64_t worst = INT64_MAX, best = INT64_MIN, given = INT64_MIN;
		for (size_t i = 0; i < p->level_n; i++) {
			const struct level *l = &p->level[i];
			if (l->criterion != k->id)
				continue;
			worst = l->points < worst ? l->points : worst;
			best = l->points > best ? l->points : best;
			for (size_t r = 0; r < p->rating_n; r++)
				if (p->rating[r].measure == measure && p->rating[r].level == l->id)
					given = l->points;
		}
		least += k->weight * (given == INT64_MIN ? worst : given);
		*most += k->weight * (given == INT64_MIN ? best : given);
	}
	return least;
}

static int64_t weights(const struct plan *p)
{
	int64_t sum = 0;
	for (size_t i = 0; i < p->criterion_n; i++)
		sum += p->criterion[i].weight;
	return sum;
}

static bool competes(const struct measure *m)
{
	return m->selection != selection_SUBMITTED && m->selection != selection_REJECTED;
}

static void assert_row(const struct plan *p, const struct csv_cell *cell, int cells)
{
	const struct measure *m = NULL;
	for (size_t i = 0; i < p->measure_n; i++)
		if (strcmp(p->measure[i].code, cell[1].text) == 0)
			m = &p->measure[i];
	assert_non_null(m);
	assert_int_equal(cells, 8 + (int)p->criterion_n);
	int64_t most, least = counted(p, m->id, &most), sum = weights(p);
	int rank = 1;
	for (size_t i = 0; i < p->measure_n; i++) {
		int64_t unused;
		rank += competes(&p->measure[i]) && counted(p, p->measure[i].id, &unused) > least;
	}
	char wanted[64];
	(void)snprintf(wanted, sizeof wanted, "%d", rank);
	assert_string_equal(cell[0].text, competes(m) ? wanted : "");
	int64_t hundredths = (2 * least + sum) / (2 * sum), upper = (2 * most + sum) / (2 * sum);
	(void)snprintf(wanted, sizeof wanted, "%d,%02d", (int)(hundredths / 100), (int)(hundredths % 100));
	assert_string_equal(cell[5].text, wanted);
	(void)snprintf(wanted, sizeof wanted, "%d,%02d", (int)(upper / 100), (int)(upper % 100));
	assert_string_equal(cell[6].text, wanted);
	assert_string_equal(cell[2].text, m->title);
}

static void every_score_is_that_of_the_ratings(void **state)
{
	static const char *const names[] = {"viersen", "musterkreis"};
	(void)state;
	i18n_set(LANG_DE);
	for (int k = 0; k < 2; k++) {
		struct model *m = sample_plan(names[k]);
		struct str out = {0};
		struct ls_err err = {.code = LS_OK};
		struct csv r;
		size_t rows = 0;
		assert_int_equal(written(&out, m, "csv", &err), LS_OK);
		assert_memory_equal(str_text(&out), "\xEF\xBB\xBF", 3);
		assert_int_equal(csv_open(&r, "ranking", str_text(&out), out.len, ';', &err), LS_OK);
		assert_int_equal(csv_next(&r, &err), CSV_ROW);
		assert_string_equal(r.cells[0].text, "Rang");
		while (csv_next(&r, &err) == CSV_ROW) {
			assert_row(model_plan(m), r.cells, r.count);
			rows++;
		}
		assert_int_equal(rows, model_plan(m)->measure_n);
		csv_close(&r);
		str_free(&out);
		model_close(m);
	}
}

static void ties_are_ties(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	struct model *m = sample_plan("viersen");
	struct str out = {0};
	struct ls_err err = {.code = LS_OK};
	assert_int_equal(written(&out, m, "md", &err), LS_OK);
	assert_non_null(strstr(str_text(&out), "\n| 2= | 12 | Digitallotsen |"));
	assert_non_null(strstr(str_text(&out), "\n| 2= | 46 | Druckmanagement |"));
	assert_non_null(strstr(str_text(&out), "| 4 | 34 | Scanstelle |"));
	assert_non_null(strstr(str_text(&out), "Weights ±25% at random: of 46 ranks"));
	str_free(&out);
	model_close(m);
}

// Two times the same, byte for byte, and a page that is one.
static void the_same_every_time(void **state)
{
	static const char *const forms[] = {"text", "md", "html", "csv"};
	(void)state;
	i18n_set(LANG_DE);
	struct model *m = sample_plan("musterkreis");
	for (int i = 0; i < 4; i++) {
		struct str one = {0}, two = {0};
		struct ls_err err = {.code = LS_OK};
		assert_int_equal(written(&one, m, forms[i], &err), LS_OK);
		assert_int_equal(written(&two, m, forms[i], &err), LS_OK);
		assert_string_equal(str_text(&one), str_text(&two));
		if (i == 2 && page_wrong(str_text(&one)))
			fail_msg("%s", page_wrong(str_text(&one)));
		str_free(&one);
		str_free(&two);
	}
	model_close(m);
}

static void without_measures_there_is_none(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	struct model *m = sample_plan("empty");
	struct str out = {0};
	struct ls_err err = {.code = LS_OK};
	assert_int_equal(written(&out, m, "csv", &err), LS_REFUSED);
	assert_string_equal(err.text, "This plan has no measures yet, so there is no ranking.");
	assert_string_equal(str_text(&out), "");
	str_free(&out);
	model_close(m);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_score_is_that_of_the_ratings),
		cmocka_unit_test(ties_are_ties),
		cmocka_unit_test(the_same_every_time),
		cmocka_unit_test(without_measures_there_is_none),
	};
	return cmocka_run_group_tests_name("report of the ranking", tests, NULL, NULL);
}
