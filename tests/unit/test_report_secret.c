// SPDX-License-Identifier: EUPL-1.2
// What a report hides stands in no byte of it, and nothing the plan says becomes markup: every text, name and amount of a
// plan is set, and every report told in every form.
#include "base/i18n.h"
#include "exchange/report/report.h"
#include "sample.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#define TODAY   20595 // 22 May 2026
#define PERSON  "Xaverine Qualtinger"
#define EUROS   INT64_C(777777000)
#define HOSTILE "</style><script>x()</script><b o=\"'&\">"

static const char *about(const struct report *r)
{
	static const struct {
		const char *name, *word;
	} words[] = {{"cycle", "2026Q2"}, {"budget", "2026"}, {"meeting", "2026-05-20"}};
	for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
		if (strcmp(words[i].name, r->name) == 0)
			return words[i].word;
	return "";
}

static void tell_one(struct str *out, struct model *m, const struct report *r, enum report_form form,
					 enum privacy privacy)
{
	struct report_asked asked;
	struct ls_err err = {.text = ""};
	str_clear(out);
	report_ask(&asked, r, about(r), TODAY);
	asked.form = form;
	asked.privacy = privacy;
	if (strstr(r->takes, "team"))
		asked.team = "lg";
	if (report_write(out, m, &asked, &err) != LS_OK && err.code != LS_REFUSED)
		fail_msg("%s: %s", r->name, err.text);
}

static bool wanted(const struct column *c, bool hostile)
{
	if (hostile)
		return c->type == TYPE_TEXT;
	return c->secret == SECRET_NAME || c->secret == SECRET_MONEY;
}

// Each text is another one: some may stand there once only.
static struct value filling(struct arena *a, const struct column *c, bool hostile, int n)
{
	if (c->type == TYPE_TEXT)
		return (struct value){.kind = VALUE_TEXT, .s = arena_printf(a, "%s %d", hostile ? HOSTILE : PERSON, n)};
	return (struct value){.kind = VALUE_INT, .i = EUROS};
}

// Every column that is wanted, in every row; what has a form of its own (codes, a unit) stays as it is.
static int fill(struct model *m, bool hostile)
{
	struct ls_err err;
	struct arena *a = arena_new();
	int n = 0;
	assert_int_equal(model_begin(m, "step", &err), LS_OK);
	for (int t = 0; t < TABLE_COUNT; t++) {
		size_t rows = plan_count(model_plan(m), (enum table_id)t);
		for (size_t r = 0; r < rows; r++)
			for (int c = 0; c < schema[t].column_count; c++) {
				const struct column *col = &schema[t].columns[c];
				if (!wanted(col, hostile) || c == schema_code(&schema[t]) || col->type == TYPE_REF ||
					col->type == TYPE_ENUM)
					continue;
				int32_t id = plan_id(plan_row(model_plan(m), (enum table_id)t, r));
				if (model_frozen(m, (enum table_id)t, id, &err) != LS_OK)
					continue; // of a closed quarter
				enum ls_code code = model_set(m, (enum table_id)t, id, c, filling(a, col, hostile, n), &err);
				if (code != LS_OK)
					fail_msg("%s.%s: %s", schema[t].name, col->name, err.text);
				n++;
			}
	}
	int64_t step;
	if (model_end(m, &step, &err) != LS_OK)
		fail_msg("%s", err.text);
	arena_free(a);
	return n;
}

static struct model *filled(bool hostile)
{
	struct ls_err err;
	struct model *m = NULL;
	i18n_set(LANG_EN);
	if (sample_make(&m, "musterkreis", NULL, &err) != LS_OK)
		fail_msg("%s", err.text);
	model_author(m, PERSON);
	assert_true(fill(m, hostile) > 100);
	return m;
}

// As German, English and machines write it, in euros and thousands of them; 777 alone may be a place in a picture.
static const char *amount(const char *text)
{
	static const char *const written[] = {"777.777", "777,777", "777777", "777 777", "777\u00a0777", "777\u202f777"};
	const char *found = NULL;
	for (size_t i = 0; i < sizeof written / sizeof written[0] && !found; i++)
		found = strstr(text, written[i]);
	return found;
}

static void what_is_hidden_stands_nowhere(void **state)
{
	(void)state;
	struct model *m = filled(false);
	struct str out = {0};
	int open = 0;
	for (const struct report *r = reports; r->name; r++)
		for (int form = 0; form < REPORT_FORMS; form++) {
			if (!(r->forms & 1u << form))
				continue;
			for (int privacy = PRIVACY_CONFIDENTIAL; privacy < PRIVACY_LEVELS; privacy++) {
				tell_one(&out, m, r, (enum report_form)form, (enum privacy)privacy);
				if (strstr(str_text(&out), "Xaverine") || strstr(str_text(&out), "Qualtinger"))
					fail_msg("%s tells a name", r->name);
				if (amount(str_text(&out)))
					fail_msg("%s tells an amount: %.80s", r->name, amount(str_text(&out)));
			}
			tell_one(&out, m, r, (enum report_form)form, PRIVACY_OPEN);
			open += amount(str_text(&out)) != NULL;
		}
	assert_true(open >= 6); // profiles and budget say what is not hidden
	model_close(m);
	str_free(&out);
}

static void nothing_of_the_plan_becomes_markup(void **state)
{
	(void)state;
	struct model *m = filled(true);
	struct str out = {0};
	int met = 0;
	for (const struct report *r = reports; r->name; r++) {
		tell_one(&out, m, r, REPORT_HTML, PRIVACY_OPEN);
		assert_null(strstr(str_text(&out), "<script"));
		assert_null(strstr(str_text(&out), "<b "));
		met += strstr(str_text(&out), "&lt;/style&gt;&lt;script&gt;") != NULL;
		const char *style = strstr(str_text(&out), "</style>");
		assert_null(style ? strstr(style + 1, "</style>") : NULL);
		tell_one(&out, m, r, REPORT_MARKDOWN, PRIVACY_OPEN);
		for (const char *at = str_text(&out); (at = strchr(at, '<')); at++)
			assert_true(at > str_text(&out) && at[-1] == '\\');
	}
	assert_true(met >= 5);
	model_close(m);
	str_free(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_hidden_stands_nowhere),
		cmocka_unit_test(nothing_of_the_plan_becomes_markup),
	};
	return cmocka_run_group_tests_name("what reports keep to themselves", tests, NULL, NULL);
}
