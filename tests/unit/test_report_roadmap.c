// SPDX-License-Identifier: EUPL-1.2
// The roadmap as a report: every bar of the plan is a row of it, and every shift it tells is counted again, day by day, from
// the phases then and now.
#include "base/i18n.h"
#include "exchange/report/report.h"
#include "page.h"
#include "sample.h"
#include "say/span.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define TAG "Quartal 2025Q4"

static struct model *m;
static struct str out;

static int set_up(void **state)
{
	struct ls_err err = {.code = LS_OK};
	(void)state;
	i18n_set(LANG_DE);
	return sample_open(&m, "musterkreis past", &err) == LS_OK ? 0 : -1;
}

static int tear_down(void **state)
{
	(void)state;
	model_close(m);
	str_free(&out);
	return 0;
}

static enum ls_code written(const char *since, enum report_form form, struct ls_err *err)
{
	struct report_asked asked;
	report_ask(&asked, report_named("roadmap"), "", date_day(2026, 5, 20));
	asked.form = form;
	asked.since = since;
	str_clear(&out);
	return report_write(&out, m, &asked, err);
}

static void every_phase_is_a_row(void **state)
{
	const struct plan *p = model_plan(m);
	struct ls_err err = {.code = LS_OK};
	(void)state;
	assert_int_equal(written(NULL, REPORT_MARKDOWN, &err), LS_OK);
	for (size_t i = 0; i < p->phase_n; i++) {
		struct str row = {0};
		str_addf(&row, "| %s | %s | ", p->phase[i].title, words_label(words_phase_kind, p->phase[i].kind));
		span_tell(&row, &p->phase[i]);
		str_add(&row, " | ");
		if (!strstr(str_text(&out), str_text(&row)))
			fail_msg("%s", str_text(&row));
		str_free(&row);
	}
}

// Days from the one to the other, one after the other.
static int counted(int32_t from, int32_t to)
{
	int n = 0;
	for (int32_t d = from; d < to; d++)
		n++;
	for (int32_t d = from; d > to; d--)
		n--;
	return n;
}

static void every_shift_is_that_of_the_phases(void **state)
{
	struct ls_err err = {.code = LS_OK};
	struct moment_found found;
	struct plan *then = NULL;
	int shifted = 0;
	(void)state;
	assert_int_equal(written(TAG, REPORT_MARKDOWN, &err), LS_OK);
	assert_int_equal(model_find_moment(m, (struct moment_asked){TAG, date_day(2026, 5, 20), DATE_SINCE}, &found, &err),
					 LS_OK);
	assert_int_equal(model_as_of(m, found.step, &then, &err), LS_OK);
	const struct plan *now = model_plan(m);
	for (size_t i = 0; i < now->phase_n; i++) {
		const struct phase *is = &now->phase[i], *was = plan_find(then, T_phase, is->id);
		if (!was || was->end == DAY_NONE || is->end == DAY_NONE || was->end == is->end ||
			was->end_precision != is->end_precision)
			continue;
		int days = counted(date_last(was->end, (enum precision)was->end_precision),
						   date_last(is->end, (enum precision)is->end_precision));
		struct str told = {0};
		const struct measure *of = plan_find(now, T_measure, is->measure);
		str_addf(&told, "| %s/%s %s |", of->code, is->code, is->title);
		const char *row = strstr(str_text(&out), str_text(&told));
		assert_non_null(row);
		str_clear(&told);
		date_text(&told, was->end, (enum precision)was->end_precision);
		str_add(&told, " | ");
		date_text(&told, is->end, (enum precision)is->end_precision);
		str_addf(&told, " | %d Tage %s |", abs(days), days > 0 ? "später" : "früher");
		const char *found_in = strstr(row, str_text(&told));
		if (!found_in || found_in > strchr(row, '\n'))
			fail_msg("%s in %.120s", str_text(&told), row);
		str_free(&told);
		shifted++;
	}
	assert_true(shifted >= 5);
	plan_free(then);
}

static void a_page_and_wrong_times(void **state)
{
	struct ls_err err = {.code = LS_OK};
	(void)state;
	assert_int_equal(written(TAG, REPORT_HTML, &err), LS_OK);
	assert_non_null(strstr(str_text(&out), "<svg"));
	assert_non_null(strstr(str_text(&out), "<h2>Verschiebungen seit " TAG "</h2>"));
	assert_int_equal(written("nie", REPORT_TEXT, &err), LS_REFUSED);
	assert_non_null(strstr(err.text, TAG)); // it says which there are
	assert_int_equal(written("2025-12-31", REPORT_TEXT, &err), LS_OK);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_phase_is_a_row),
		cmocka_unit_test(every_shift_is_that_of_the_phases),
		cmocka_unit_test(a_page_and_wrong_times),
	};
	return cmocka_run_group_tests_name("report of the roadmap", tests, set_up, tear_down);
}
