// SPDX-License-Identifier: EUPL-1.2
// Ranking, budget and roadmap of a plan in which every text wants to be markup or a formula and every secret has a mark: no
// form lets the one through, and at a level that hides it no byte shows the other.
#include "base/i18n.h"
#include "exchange/csv.h"
#include "exchange/report/report.h"
#include "fixture.h"
#include "page.h"
#include "say/roadmap.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define NAME_MARK  "GEHEIM"
#define MONEY_MARK 98765430 // and a digit of its own for each column

static struct str out;

// Every text of every row says `text`, those that name people a mark; money is a number of its own.
static struct plan *marked(const char *text)
{
	struct plan *p = fixture_small();
	for (int t = 0; t < TABLE_COUNT; t++) {
		char *rows = *(char **)((char *)p + schema[t].rows_offset);
		for (size_t i = 0; i < plan_count(p, (enum table_id)t); i++)
			for (int c = 0; c < schema[t].column_count; c++) {
				const struct column *col = &schema[t].columns[c];
				char *cell = rows + i * schema[t].row_size + col->offset;
				if (col->lazy)
					continue;
				if (col->type == TYPE_TEXT)
					*(const char **)cell = col->secret == SECRET_NAME ? NAME_MARK : text;
				if (col->secret == SECRET_MONEY && col->type == TYPE_BIG && *(int64_t *)cell != NONE64)
					*(int64_t *)cell = MONEY_MARK + c;
			}
	}
	return p;
}

static void written(const struct plan *p, const char *name, enum report_form form, enum privacy privacy)
{
	const struct report *of = report_named(name);
	struct report_asked asked;
	struct arena *a = arena_new();
	struct ls_err err = {.code = LS_OK};
	struct doc d;
	report_ask(&asked, of, "2023", FIXTURE_TODAY);
	asked.form = form;
	struct report_source s = {.asked = &asked,
							  .look = {.plan = p,
									   .score = score_table(a, p, NULL),
									   .today = FIXTURE_TODAY,
									   .privacy = privacy,
									   .only_field = NONE32,
									   .only_goal = NONE32,
									   .only_team = NONE32,
									   .filter = "",
									   .columns = "",
									   .search = "",
									   .frame = a}};
	str_clear(&out);
	if (form == REPORT_CSV) {
		assert_int_equal(of->csv(&out, &s, &err), LS_OK);
	} else {
		assert_int_equal(of->tell(&d, &s, &err), LS_OK);
		report_form(&out, &d, form, NULL);
	}
	arena_free(a);
}

static const char *const names[] = {"ranking", "budget", "roadmap"};
static const char *const hostile[] = {
	"</td></table><script>alert(1)</script>",
	"=cmd|' /C calc'!A0",
	"\" onclick=\"x",
	"\x1b]0;x\x07\x1b[31m",
	"| --- |\n# x",
	"@SUM(1)",
	"]]><svg onload=x>",
	"\xff\xfe&amp;",
};

static void assert_table(const char *text)
{
	struct csv r;
	struct ls_err err = {.code = LS_OK};
	assert_int_equal(csv_open(&r, "report", str_text(&out), out.len, ';', &err), LS_OK);
	while (csv_next(&r, &err) == CSV_ROW)
		for (int i = 0; i < r.count; i++)
			if (*r.cells[i].text && strchr("=+@\t", *r.cells[i].text))
				fail_msg("%s becomes the formula %s", text, r.cells[i].text);
	assert_int_equal(err.code, LS_OK);
	csv_close(&r);
}

static void hostile_text_stays_text(void **state)
{
	(void)state;
	i18n_set(LANG_DE);
	for (size_t k = 0; k < sizeof hostile / sizeof *hostile; k++) {
		struct plan *p = marked(hostile[k]);
		for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
			written(p, names[i], REPORT_HTML, PRIVACY_OPEN);
			assert_null(strstr(str_text(&out), "<script"));
			assert_null(strstr(str_text(&out), "<svg onload"));
			const char *wrong = strstr(str_text(&out), "<svg") ? NULL : page_wrong(str_text(&out)); // pictures have ids
			if (wrong)
				fail_msg("%s of “%s”: %s", names[i], hostile[k], wrong);
			for (int form = REPORT_TEXT; form <= REPORT_MARKDOWN; form++) {
				written(p, names[i], (enum report_form)form, PRIVACY_OPEN);
				for (const char *s = str_text(&out); *s; s++)
					assert_true((unsigned char)*s >= ' ' || *s == '\n');
				for (const char *at = str_text(&out); form == REPORT_MARKDOWN && (at = strchr(at, '<')); at++)
					assert_int_equal(at[-1], '\\');
			}
			if (report_named(names[i])->csv) {
				written(p, names[i], REPORT_CSV, PRIVACY_OPEN);
				assert_table(hostile[k]);
			}
		}
		plan_free(p);
	}
}

// The digits alone, whatever stands between them.
static bool tells_money(const char *text)
{
	char digits[16] = "";
	size_t n = 0;
	for (const char *s = text; *s; s++) {
		if (*s >= '0' && *s <= '9') {
			if (n == 7)
				memmove(digits, digits + 1, --n);
			digits[n++] = *s;
			digits[n] = '\0';
			if (strcmp(digits, "9876543") == 0)
				return true;
		} else if ((unsigned char)*s < 0x80 && *s != '.' && *s != ',' && *s != ' ') {
			n = 0;
		}
	}
	return false;
}

static void secrets_are_in_no_byte(void **state)
{
	(void)state;
	for (int lang = 0; lang < 2; lang++) {
		struct plan *p = marked("frei");
		i18n_set(lang ? LANG_DE : LANG_EN);
		for (size_t i = 0; i < sizeof names / sizeof *names; i++)
			for (int level = PRIVACY_CONFIDENTIAL; level <= PRIVACY_PUBLIC; level++)
				for (int form = REPORT_TEXT; form < REPORT_FORMS; form++) {
					if (form == REPORT_CSV && !report_named(names[i])->csv)
						continue;
					written(p, names[i], (enum report_form)form, (enum privacy)level);
					if (strstr(str_text(&out), NAME_MARK) || tells_money(str_text(&out)))
						fail_msg("%s, form %d, level %d", names[i], form, level);
				}
		written(p, "budget", REPORT_TEXT, PRIVACY_OPEN); // the same is found where it is shown
		assert_true(tells_money(str_text(&out)));
		plan_free(p);
	}
}

static void levels_where_nobody_asks(void **state)
{
	(void)state;
	assert_int_equal(report_named("ranking")->privacy, PRIVACY_CONFIDENTIAL);
	assert_int_equal(report_named("roadmap")->privacy, PRIVACY_CONFIDENTIAL);
	assert_int_equal(report_named("budget")->privacy, PRIVACY_OPEN);
}

// What the status says is a note: it is the reason of a slip, and not told to everybody.
static void the_reason_is_a_note(void **state)
{
	(void)state;
	i18n_set(LANG_DE);
	struct plan *then = fixture_small(), *now = fixture_small();
	struct measure_status *st = fixture_add(now, T_measure_status);
	*st = (struct measure_status){
		.id = st->id, .measure = now->phase[0].measure, .day = FIXTURE_TODAY, .text = "Lieferverzug", .next = ""};
	now->phase[0].end += 30;
	for (int level = PRIVACY_CONFIDENTIAL; level <= PRIVACY_PUBLIC; level++) {
		struct arena *a = arena_new();
		struct look look = {.plan = now, .today = FIXTURE_TODAY, .privacy = (enum privacy)level, .frame = a};
		struct doc d;
		doc_begin(&d, a, "t");
		roadmap_tell_slips(&d, &look, then);
		str_clear(&out);
		report_markdown(&out, &d);
		assert_non_null(strstr(str_text(&out), "30 Tage später"));
		assert_int_equal(strstr(str_text(&out), "Lieferverzug") != NULL, level == PRIVACY_CONFIDENTIAL);
		arena_free(a);
	}
	plan_free(then);
	plan_free(now);
}

static int drop(void **state)
{
	(void)state;
	str_free(&out);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(hostile_text_stays_text),
		cmocka_unit_test(secrets_are_in_no_byte),
		cmocka_unit_test(levels_where_nobody_asks),
		cmocka_unit_test(the_reason_is_a_note),
	};
	return cmocka_run_group_tests_name("reports are safe", tests, NULL, drop);
}
