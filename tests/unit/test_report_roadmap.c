// SPDX-License-Identifier: EUPL-1.2
// The roadmap as a report: every bar of the plan is a row of it, and every shift it tells is counted again, day by day, from
// the phases then and now.
#include "base/i18n.h"
#include "exchange/report/report.h"
#include "page.h"
#include "sample.h"
#include "plan/gantt/rollout.h"
#include "say/label.h"
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

// When it really was, with the days to the plan where both are known equally exactly.
static bool really(struct str *row, const struct phase *ph, bool end)
{
	int32_t was = end ? ph->actual_end : ph->actual_start, plan = end ? ph->end : ph->start;
	int32_t exact = end ? ph->actual_end_precision : ph->actual_start_precision;
	if (was == DAY_NONE)
		return false;
	str_add(row, end ? " · beendet " : " · begonnen ");
	date_text(row, was, (enum precision)exact);
	assert_int_equal(exact, end ? ph->end_precision : ph->start_precision);
	int days = end ? counted(date_last(plan, (enum precision)exact), date_last(was, (enum precision)exact))
				   : counted(plan, was);
	if (days == 0)
		str_add(row, " wie geplant");
	else
		str_addf(row, ", %d %s %s als geplant", abs(days), abs(days) == 1 ? "Tag" : "Tage",
				 days > 0 ? "später" : "früher");
	return true;
}

static void every_phase_is_a_row(void **state)
{
	const struct plan *p = model_plan(m);
	struct ls_err err = {.code = LS_OK};
	(void)state;
	int actual = 0;
	assert_int_equal(written(NULL, REPORT_MARKDOWN, &err), LS_OK);
	for (size_t i = 0; i < p->phase_n; i++) {
		struct str row = {0};
		str_addf(&row, "| %s | %s | ", p->phase[i].title, words_label(words_phase_kind, p->phase[i].kind));
		span_tell(&row, &p->phase[i]);
		actual += really(&row, &p->phase[i], false) + really(&row, &p->phase[i], true);
		str_add(&row, " | ");
		int32_t done = phase_progress(p, &p->phase[i], NULL); // of those that follow their units too
		if (done != NONE32)
			label_percent(&row, done * 100);
		str_add(&row, " |");
		if (!strstr(str_text(&out), str_text(&row)))
			fail_msg("%s", str_text(&row));
		str_free(&row);
	}
	assert_true(actual >= 5);
}

// Each latest day is a row, with who sets it and the room.
static void every_latest_day_is_a_row(void **state)
{
	const struct plan *p = model_plan(m);
	struct ls_err err = {.code = LS_OK};
	int found = 0;
	(void)state;
	assert_int_equal(written(NULL, REPORT_MARKDOWN, &err), LS_OK);
	const char *part = strstr(str_text(&out), "## Späteste Termine");
	assert_non_null(part);
	for (size_t i = 0; i < p->phase_n; i++) {
		struct str row = {0};
		if (p->phase[i].latest == DAY_NONE)
			continue;
		str_addf(&row, ": %s | ", p->phase[i].title);
		date_text(&row, p->phase[i].latest, (enum precision)p->phase[i].latest_precision);
		const char *at = strstr(part, str_text(&row));
		if (!at || !strstr(at, p->phase[i].latest_text))
			fail_msg("%s", str_text(&row));
		found++;
		str_free(&row);
	}
	assert_true(found >= 4);
	assert_non_null(
		strstr(part, "| 31.12.2026 | Förderbescheid: Zuwendungsbescheid vom 14. Januar 2025 | 0 Tage Luft |"));
	assert_non_null(
		strstr(part, "| Gesetz zur Informationssicherheit in Kommunen | 75 Tage zu spät |")); // not "Gesetz: Gesetz"
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

// A phase that follows its units is as far as they are, whatever was typed before: 4 of 21 are 19 % (the last test: it writes).
static void a_phase_that_follows_its_units(void **state)
{
	struct ls_err err = {.code = LS_OK};
	const struct plan *p = model_plan(m);
	int32_t id = NONE32;
	int64_t step = 0;
	(void)state;
	for (size_t i = 0; i < p->phase_n; i++)
		if (strcmp(p->phase[i].title, "Einführung in sechs Wellen") == 0)
			id = p->phase[i].id;
	assert_int_equal(((const struct phase *)plan_find(p, T_phase, id))->progress, 42);
	assert_int_equal(model_begin(m, "follows", &err), LS_OK);
	assert_int_equal(model_set(m, T_phase, id, schema_column(&schema[T_phase], "follows"),
							   (struct value){.kind = VALUE_INT, .i = yes_no_YES}, &err),
					 LS_OK);
	assert_int_equal(model_end(m, &step, &err), LS_OK);
	assert_int_equal(written(NULL, REPORT_MARKDOWN, &err), LS_OK);
	const char *row = strstr(str_text(&out), "| Einführung in sechs Wellen | Rollout | 01.2025–12.2027");
	assert_non_null(row);
	const char *done = strstr(row, "| 19 % |");
	assert_true(done && done < strchr(row, '\n'));
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
		cmocka_unit_test(every_latest_day_is_a_row),
		cmocka_unit_test(every_shift_is_that_of_the_phases),
		cmocka_unit_test(a_page_and_wrong_times),
		cmocka_unit_test(a_phase_that_follows_its_units),
	};
	return cmocka_run_group_tests_name("report of the roadmap", tests, set_up, tear_down);
}
