// SPDX-License-Identifier: EUPL-1.2
// The report of a closed quarter is the same to the byte whatever is done to the plan afterwards: a hundred random commands
// that leave the quarter closed. The seed is LEITSTAND_SEED (else the clock; it is printed).
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "dice.h"

#include "base/i18n.h"
#include "cmd/session.h"
#include "exchange/report/report.h"
#include "sample.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { COMMANDS = 100, TODAY = 20595 }; // 22 May 2026
static const char *const quarters[] = {"2025Q3", "2025Q4", "2026Q1"};
static const char *const forms[] = {"text", "md", "html"};
static const char *const levels[] = {"open", "confidential", "public"};
static const enum lang langs[] = {LANG_DE, LANG_EN};

static int64_t tick(void *arg)
{
	int64_t *at = arg;
	return ++*at;
}

// All closed quarters in all forms, levels and languages, as of a day later each time it is asked.
static void tell(struct str *out, struct model *m, int32_t today)
{
	str_clear(out);
	for (size_t q = 0; q < 3; q++)
		for (size_t k = 0; k < 6; k++) {
			struct report_asked asked;
			struct ls_err err;
			i18n_set(langs[k % 2]);
			report_ask(&asked, report_named("cycle"), quarters[q], today);
			assert_int_equal(report_option(&asked, "format", forms[k % 3], &err), LS_OK);
			assert_int_equal(report_option(&asked, "privacy", levels[(k + q) % 3], &err), LS_OK);
			if (report_write(out, m, &asked, &err) != LS_OK)
				fail_msg("%s: %s", quarters[q], err.text);
		}
	i18n_set(LANG_EN);
}

// Reopening a quarter, or taking back its closing, is meant to change its report; so is another closing.
static bool leaves_closed(const char *line)
{
	return strncmp(line, "cycle", 5) != 0 && strncmp(line, "step revert", 11) != 0;
}

static void nothing_that_follows_changes_it(void **state)
{
	(void)state;
	const char *given = getenv("LEITSTAND_SEED");
	struct dice dice = {given ? strtoull(given, NULL, 10) : (uint64_t)time(NULL)};
	struct ls_err err = {.code = LS_OK};
	struct model *m = NULL;
	int64_t clock = INT64_C(1780000000); // behind the last step of the sample
	struct session_options so = {.today = TODAY, .keys = ""};
	struct str before = {0}, after = {0}, line = {0};
	int done = 0;
	printf("# reports: LEITSTAND_SEED=%llu\n", (unsigned long long)dice.state);
	assert_int_equal(sample_make(&m, "musterkreis past", NULL, &err), LS_OK);
	model_author(m, "dice");
	model_clock(m, tick, &clock);
	struct session *s = session_new(&so);
	session_model(s, m, NULL);
	tell(&before, m, TODAY);
	assert_non_null(strstr(str_text(&before), "Statusbericht Q1 2026"));
	assert_non_null(strstr(str_text(&before), "Told from"));
	for (int tries = 0; done < COMMANDS && tries < 20 * COMMANDS; tries++) {
		str_clear(&line);
		dice_command(&line, &dice, m);
		done += leaves_closed(str_text(&line)) && session_run(s, str_text(&line), &err) == LS_OK;
	}
	assert_true(session_run(s, "strategy set 1 name \"Ein anderer Kreis\"", &err) == LS_OK ||
				session_run(s, "tag add 2026-01-01", &err) == LS_OK);
	assert_int_equal(session_run(s, "tag add 2025-10-01", &err), LS_OK); // called like the first day of a quarter
	assert_int_equal(done, COMMANDS);
	tell(&after, m, TODAY + 400);
	for (size_t i = 0; i < before.len; i++)
		if (before.s[i] != after.s[i])
			fail_msg("differs at byte %zu: “%.120s” instead of “%.120s”", i, after.s + i, before.s + i);
	assert_int_equal(before.len, after.len);
	session_free(s);
	str_free(&before);
	str_free(&after);
	str_free(&line);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(nothing_that_follows_changes_it)};
	return cmocka_run_group_tests_name("reports of closed quarters", tests, NULL, NULL);
}
