// SPDX-License-Identifier: EUPL-1.2
// Values as people type and read them, and as machines write them.
#include "fixture.h"
#include "fixture_mixed.h"

#include "base/i18n.h"
#include "plan/value.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct plan *p;

static int set_up(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	p = fixture_mixed();
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	plan_free(p);
	return 0;
}

static const struct column *column(enum table_id t, const char *name)
{
	return &schema[t].columns[schema_column(&schema[t], name)];
}

// The number read, or NONE64 for what is refused; INT64_MAX for nothing.
static int64_t read_as(enum table_id t, const char *name, const char *text)
{
	struct value v;
	struct ls_err err = {.code = LS_OK};
	if (value_parse(p, column(t, name), text, FIXTURE_TODAY, &v, NULL, &err) != LS_OK) {
		assert_string_not_equal(err.text, "");
		return NONE64;
	}
	return v.kind == VALUE_NULL ? INT64_MAX : v.i;
}

static const char *refusal(enum table_id t, const char *name, const char *text)
{
	static struct ls_err err;
	struct value v;
	assert_int_equal(value_parse(p, column(t, name), text, FIXTURE_TODAY, &v, NULL, &err), LS_REFUSED);
	return err.text;
}

#define UNCLEAR (NONE64 + 2) // refused, and both spellings are named

struct reading {
	const char *text;
	int64_t value;
};

// Each text is read alike in both languages: a script means the same whoever runs it.
static void reads(enum table_id t, const char *name, const struct reading *rows, size_t n)
{
	for (size_t i = 0; i < 2 * n; i++) {
		const struct reading *r = &rows[i / 2];
		i18n_set(i % 2 ? LANG_DE : LANG_EN);
		int64_t wanted = r->value == UNCLEAR ? NONE64 : r->value, value = read_as(t, name, r->text);
		if (value != wanted)
			fail_msg("%s “%s” in %s: %lld, not %lld", name, r->text, i % 2 ? "German" : "English", (long long)value,
					 (long long)wanted);
		if (value == NONE64 && !value_says_nothing(r->text))
			assert_int_equal(strstr(refusal(t, name, r->text), i % 2 ? "zwei Arten" : "two ways") != NULL,
							 r->value == UNCLEAR);
	}
	i18n_set(LANG_EN);
}
#define READS(t, name, ...)                                                                                            \
	do {                                                                                                               \
		static const struct reading rows[] = {__VA_ARGS__};                                                            \
		reads(t, name, rows, sizeof rows / sizeof rows[0]);                                                            \
	} while (0)

static void euros_have_signs_and_powers(void **state)
{
	(void)state;
	READS(T_budget_line, "most", {"12 TEUR", 12000}, {"12TEUR", 12000}, {"12 T€", 12000}, {"1.5 Mio", 1500000},
		  {"1.5 Mio.", 1500000}, {"1.5 Mio €", 1500000}, {"1,5 Mio. €", 1500000}, {"12 EUR", 12}, {"12 Euro", 12},
		  {"12 €", 12}, {"12\u00a0€", 12}, {"12\u202f€", 12}, {"12", 12}, {"12 %", NONE64}, {"12 VZÄ", NONE64},
		  {"€", NONE64}, {" €", NONE64}, {"1.2345 T€", NONE64}, {"12 € €", NONE64}, {"-", INT64_MAX}, {"", INT64_MAX},
		  {"0.001 T€", 1}, {"12 teur", 12000}, {"1,5 Mio", 1500000}, {"20.000 €", 20000});
	// However thousands and millions are written.
	READS(T_budget_line, "most", {"60k", 60000}, {"60 K", 60000}, {"60 k€", 60000}, {"60 kEUR", 60000},
		  {"60 tsd", 60000}, {"60 Tsd.", 60000}, {"60 Tsd. €", 60000}, {"60 TSD EUR", 60000}, {"60 tausend", 60000},
		  {"60 Tausend Euro", 60000}, {"60 thousand", 60000}, {"60 T €", 60000}, {"2,5 tsd", 2500},
		  {"1,5 mio", 1500000}, {"1.5 Million", 1500000}, {"2 Millionen Euro", 2000000}, {"2 Mill. €", 2000000},
		  {"0,25 Mrd. €", 250000000}, {"€ 60.000", 60000}, {"EUR 60k", 60000}, {"60.000,-", 60000},
		  {"60.000,– €", 60000}, {"60 T", NONE64}, {"60 tage", NONE64}, {"60 tsd tsd", NONE64}, {"T€ 60", NONE64},
		  {"k60", NONE64}, {"6k0", NONE64}, {"1/2", NONE64}, {"65/75", NONE64}, {"ca. 60", NONE64}, {"60?", NONE64});
	assert_string_equal(refusal(T_budget_line, "most", "viel"),
						"most euros: “viel” is not understood. Expected: whole euros such as 20000, 20 T€ or 1.5 Mio.");
}

// Whole euros know no places of three digits: there a sign always separates thousands.
static void euros_are_never_a_thousandth(void **state)
{
	(void)state;
	READS(T_budget_line, "least", {"20.000", 20000}, {"20,000", 20000}, {"20 000", 20000}, {"20\u202f000", 20000},
		  {"20.000,00", 20000}, {"20,000.00", 20000}, {"20.00", 20}, {"20,0", 20}, {"1.234.567", 1234567},
		  {"1,234,567", 1234567}, {"20.0000", NONE64}, {"20.5", NONE64}, {"0,125", NONE64}, {"1234.567", NONE64},
		  {"1.250 T€", UNCLEAR}, {"2,125 Mio", UNCLEAR}, {"0,125 Mio", 125000}, {"1.250.000 T€", 1250000000},
		  {"1.250,0 T€", 1250000}, {"2,1250 Mio", 2125000}, {"2125 Mio", 2125000000});
	assert_string_equal(refusal(T_budget_line, "most", "1.250 T€"),
						"most euros: “1.250 T€” can be read in two ways. Expected: “1.2500 T€” or “1250 T€”.");
	assert_int_equal(read_as(T_budget_line, "most", "1.2500 T€"), 1250);
	assert_int_equal(read_as(T_budget_line, "most", "1250 T€"), 1250000);
	READS(T_capacity, "money", {"60.000", 60000}, {"60k", 60000});
	READS(T_cost_class, "most", {"60,000", 60000}, {"60 tsd", 60000});
}

// A post is small: there a sign is always decimal.
static void posts_are_always_decimal(void **state)
{
	(void)state;
	READS(T_fte_need, "posts", {"2.125", 2125}, {"2,125", 2125}, {"0,5", 500}, {".5", 500}, {"2,1250", 2125},
		  {"12.500", 12500}, {"1.234,5", 1234500}, {"1 000", 1000000}, {"0.4 VZÄ", 400}, {"0,4 vzä", 400},
		  {"0,4 posts", 400}, {"0,5 Stellen", 500}, {"1/2", NONE64}, {"½", NONE64}, {"2,12345", NONE64},
		  {"50%", NONE64}, {"2 €", NONE64}, {"2k", NONE64}, {"-", NONE64});
	READS(T_capacity, "posts", {"2.125", 2125}, {"2,125 VZÄ", 2125}, {"", INT64_MAX});
}

// Values and figures may be of any size: what can be read in two ways is not read at all.
static void other_values_are_read_in_one_way_or_not_at_all(void **state)
{
	(void)state;
	READS(T_check_in, "value", {"2.125", UNCLEAR}, {"2,125", UNCLEAR}, {"-2,125", UNCLEAR}, {"2,1250", 2125},
		  {"2.1250", 2125}, {"2125", 2125000}, {"0,125", 125}, {"0.125", 125}, {"-0,125", -125}, {"1234,567", 1234567},
		  {"1.234.567", 1234567000}, {"1.234,5", 1234500}, {"25,5", 25500}, {"65/75", NONE64}, {"50%", NONE64},
		  {"7k", NONE64});
	READS(T_key_result, "target", {"30.000", UNCLEAR}, {"30000", 30000000});
	READS(T_indicator_value, "value", {"30,000", UNCLEAR}, {"30 000", 30000000});
	READS(T_finding, "value", {"1.000", UNCLEAR});
	READS(T_rule, "least", {"1.000", UNCLEAR}, {"1000", 1000000});
	READS(T_level, "points", {"2.500", UNCLEAR}, {"2,5", 250}, {"3 Punkte", 300}, {"2,345", NONE64});
	READS(T_criterion, "weight", {"12,500", UNCLEAR}, {"12,5 %", 1250}, {"12,5 Prozent", 1250}, {"12,50", 1250});
	assert_string_equal(refusal(T_check_in, "value", "2,125"),
						"value: “2,125” can be read in two ways. Expected: “2,1250” or “2125”.");
	i18n_set(LANG_DE);
	assert_string_equal(refusal(T_check_in, "value", "-2.125"),
						"Wert: „-2.125“ lässt sich auf zwei Arten lesen. Erwartet: „-2.1250“ oder „-2125“.");
}

static void whole_numbers_stay_whole(void **state)
{
	(void)state;
	READS(T_finding, "base", {"1.250", 1250}, {"1,250", 1250}, {"1.250,0", 1250}, {"1,5", NONE64}, {"5 %", NONE64});
	READS(T_phase, "progress", {"50%", 50}, {"50 Prozent", 50}, {"50,0", 50}, {"1/2", NONE64}, {"50 €", NONE64});
	READS(T_check_in, "confidence", {"7", 7}, {"7/10", NONE64}, {"7k", NONE64});
	READS(T_capacity, "year", {"2026", 2026}, {"2.026", NONE64}, {"2026 €", NONE64}, {"26/27", NONE64});
}

static void other_numbers_have_their_own_signs(void **state)
{
	(void)state;
	assert_int_equal(read_as(T_criterion, "weight", "12.5 %"), 1250);
	assert_int_equal(read_as(T_criterion, "weight", "12.5"), 1250);
	assert_int_equal(read_as(T_criterion, "weight", "12 €"), NONE64);
	assert_int_equal(read_as(T_fte_need, "posts", "0.4 VZÄ"), 400);
	assert_int_equal(read_as(T_fte_need, "posts", "0.4 posts"), 400);
	assert_int_equal(read_as(T_fte_need, "posts", "-"), NONE64); // there must be some
	assert_int_equal(read_as(T_phase, "progress", "40\u202f%"), 40);
	assert_int_equal(read_as(T_level, "points", "2.5"), 250);
	assert_int_equal(read_as(T_capacity, "year", "2023"), 2023);
	assert_string_equal(refusal(T_fte_need, "posts", "–"), "posts may not be empty.");
	assert_string_equal(refusal(T_capacity, "year", "bald"),
						"year: “bald” is not understood. Expected: a year such as 2023.");
	assert_string_equal(refusal(T_level, "points", "x"),
						"points: “x” is not understood. Expected: points such as 3 or 2.5.");
}

static void days_may_be_vague_where_that_is_kept(void **state)
{
	(void)state;
	struct value_field out;
	struct ls_err err = {.code = LS_OK};
	int start = schema_column(&schema[T_phase], "start"), due = schema_column(&schema[T_action], "due");
	assert_int_equal(value_parse_field(p, &schema[T_phase], start, "Q2 2023", FIXTURE_TODAY, &out, &err), LS_OK);
	assert_int_equal(out.n, 2);
	assert_int_equal(out.value[0].i, fixture_day("2023-04-01"));
	assert_int_equal(out.value[1].i, precision_QUARTER);
	assert_string_equal(schema[T_phase].columns[out.column[1]].name, "start_precision");
	assert_int_equal(value_parse_field(p, &schema[T_action], due, "3.4.2023", FIXTURE_TODAY, &out, &err), LS_OK);
	assert_int_equal(out.n, 1);
	assert_int_equal(value_parse_field(p, &schema[T_action], due, "4/2023", FIXTURE_TODAY, &out, &err), LS_REFUSED);
	assert_string_equal(err.text, "due: “4/2023” is not a single day, such as 3.4.2023.");
	assert_string_equal(refusal(T_action, "due", "irgendwann"),
						"due: “irgendwann” is not understood. Expected: a day such as 3.4.2023, today or +2w.");
	assert_string_equal(refusal(T_phase, "start", "irgendwann"),
						"start: “irgendwann” is not understood. Expected: a day such as 3.4.2023, a month 4/2023, Q2 "
						"2023, 2023, today or +2w.");
	static const char *const beyond[] = {"31.12.1869", "1.1.2200", "+9999w"};
	for (size_t i = 0; i < 3; i++)
		assert_int_equal(read_as(T_action, "due", beyond[i]), NONE64);
	assert_int_equal(read_as(T_action, "due", "31.12.2199"), DAY_MAX);
}

static void words_and_references_are_named(void **state)
{
	(void)state;
	assert_int_equal(read_as(T_measure, "stage", "pilot"), stage_PILOT);
	assert_int_equal(read_as(T_measure, "stage", "pil"), stage_PILOT);
	assert_int_equal(read_as(T_measure, "parent", "a10"), 10);
	assert_int_equal(read_as(T_measure, "parent", "-"), INT64_MAX);
	assert_string_equal(refusal(T_measure, "kind", "pro"),
						"kind: “pro” is not understood. Expected: measure, project, programme.");
	assert_string_equal(refusal(T_measure, "parent", "A3"), "There is no measure “A3”; close to it: A2, A1.");
	assert_string_equal(refusal(T_measure, "stage", "-"), "stage may not be empty.");
}

static const char *shown(enum table_id t, const char *name, int64_t n)
{
	static char text[200];
	struct str s = {0};
	value_show(&s, p, column(t, name), (struct value){.kind = VALUE_INT, .i = n});
	(void)snprintf(text, sizeof text, "%s", str_text(&s));
	str_free(&s);
	return text;
}

// As the row has it, at its precision.
static const char *dated(enum table_id t, const char *name, const void *row)
{
	static char text[200];
	struct str s = {0};
	value_show_row(&s, p, t, row, schema_column(&schema[t], name));
	(void)snprintf(text, sizeof text, "%s", str_text(&s));
	str_free(&s);
	return text;
}

static void values_are_shown_in_both_languages(void **state)
{
	(void)state;
	assert_string_equal(shown(T_criterion, "weight", 1250), "12.5%");
	assert_string_equal(shown(T_phase, "progress", 40), "40%");
	assert_string_equal(shown(T_capacity, "year", 2023), "2023");
	assert_string_equal(shown(T_budget_line, "most", 1500), "1500\u202f€");
	assert_string_equal(shown(T_budget_line, "most", 20000), "20,000\u202f€");
	assert_string_equal(shown(T_fte_need, "posts", 2125), "2.125\u202fposts");
	assert_string_equal(shown(T_key_result, "start", 400), "0.4");
	assert_string_equal(shown(T_level, "points", 250), "2.5");
	assert_string_equal(shown(T_measure, "stage", stage_DONE), "done");
	assert_string_equal(shown(T_measure, "parent", 10), "Eine Akte für alle Ämter");
	assert_string_equal(shown(T_phase, "start", fixture_day("2023-03-01")), "1 Mar 2023");
	assert_string_equal(dated(T_phase, "start", &p->phase[1]), "Mar 2023");
	assert_string_equal(dated(T_phase, "end", &p->phase[1]), "Q2 2023");
	assert_string_equal(dated(T_action, "due", &p->action[0]), "3 Feb 2023");
	i18n_set(LANG_DE);
	assert_string_equal(shown(T_fte_need, "posts", 2125), "2,125\u202fVZÄ");
	assert_string_equal(shown(T_criterion, "weight", 1250), "12,5\u202f%");
	assert_string_equal(shown(T_phase, "progress", 40), "40\u202f%");
	assert_string_equal(shown(T_phase, "start", fixture_day("2023-03-01")), "01.03.2023");
	assert_string_equal(dated(T_phase, "start", &p->phase[1]), "03.2023");
}

// What is written for machines is what it was when it is read again, and so is what people see of it.
static void what_is_written_is_read_again(void **state)
{
	(void)state;
	struct plan *plans[] = {fixture_mixed(), fixture_small()};
	int read = 0;
	for (size_t i = 0; i < 2; i++) {
		for (int t = 0; t < TABLE_COUNT; t++)
			for (int c = 0; c < schema[t].column_count; c++) {
				const struct column *col = &schema[t].columns[c];
				if (col->lazy || col->type == TYPE_TEXT || col->type == TYPE_CODE)
					continue;
				for (size_t r = 0; r < plan_count(plans[i], (enum table_id)t); r++) {
					const void *row = plan_row(plans[i], (enum table_id)t, r);
					struct value was = value_of(col, row), now;
					struct str text = {0};
					enum precision precision = PRECISION_DAY;
					value_write_row(&text, plans[i], (enum table_id)t, row, c);
					if (was.kind == VALUE_NULL)
						assert_string_equal(str_text(&text), "");
					else
						assert_int_equal(value_parse(plans[i], col, str_text(&text), DAY_NONE, &now, &precision, NULL),
										 LS_OK);
					if (was.kind != VALUE_NULL)
						assert_int_equal(now.i, was.i);
					int with = schema_precision(&schema[t], c);
					if (with >= 0 && was.kind != VALUE_NULL)
						assert_int_equal(precision, plan_int(&schema[t].columns[with], row));
					read += was.kind != VALUE_NULL;
					str_free(&text);
				}
			}
		plan_free(plans[i]);
	}
	assert_true(read > 1000);
}

// Texts are what they are, in every way; what is not in the snapshot is nothing.
static void texts_are_shown_and_written_as_they_are(void **state)
{
	(void)state;
	const struct column *note = column(T_measure, "note");
	const struct measure *m = &p->measure[3];
	int at = schema_column(&schema[T_measure], "note"), source = schema_column(&schema[T_measure], "source");
	struct value v = value_of(note, m);
	assert_int_equal(v.kind, VALUE_TEXT);
	assert_ptr_equal(v.s, m->note);
	struct str s = {0};
	value_show(&s, p, note, v);
	value_write(&s, p, note, PRECISION_DAY, v);
	value_show_row(&s, p, T_measure, m, at);
	value_write_row(&s, p, T_measure, m, at);
	const char *once = "wartet auf den Vermessungsausschuss";
	assert_int_equal(s.len, 4 * strlen(once));
	assert_true(strncmp(str_text(&s), once, strlen(once)) == 0);
	str_clear(&s);
	value_show_row(&s, p, T_measure, m, source);
	value_write_row(&s, p, T_measure, m, source);
	value_show(&s, p, note, (struct value){.kind = VALUE_NULL});
	value_write(&s, p, column(T_measure, "stage"), PRECISION_DAY, (struct value){.kind = VALUE_INT, .i = stage_COUNT});
	value_write(&s, p, column(T_measure, "stage"), PRECISION_DAY, (struct value){.kind = VALUE_INT, .i = -1});
	assert_string_equal(str_text(&s), "");
	value_show_row(&s, p, T_phase, &p->phase[1], schema_column(&schema[T_phase], "end"));
	assert_string_equal(str_text(&s), "Q2 2023");
	str_free(&s);
	assert_int_equal(value_parse(p, note, "-", FIXTURE_TODAY, &v, NULL, NULL), LS_OK);
	assert_string_equal(v.s, "-"); // a text like any other
	assert_int_equal(value_parse(p, column(T_measure, "code"), "M 7", FIXTURE_TODAY, &v, NULL, NULL), LS_OK);
	assert_string_equal(v.s, "M 7"); // whether it fits is asked elsewhere
}

static const char *written(enum table_id t, const char *name, int64_t n)
{
	static char text[40];
	struct str s = {0};
	value_write(&s, p, column(t, name), PRECISION_DAY, (struct value){.kind = VALUE_INT, .i = n});
	(void)snprintf(text, sizeof text, "%s", str_text(&s));
	str_free(&s);
	return text;
}

// For machines: a point, and no more places than are needed; percent and points have both or none.
static void numbers_are_written_for_machines(void **state)
{
	(void)state;
	i18n_set(LANG_DE);
	assert_string_equal(written(T_fte_need, "posts", 1000), "1");
	assert_string_equal(written(T_fte_need, "posts", 1500), "1.5");
	assert_string_equal(written(T_fte_need, "posts", 1250), "1.25");
	assert_string_equal(written(T_fte_need, "posts", 1), "0.001");
	assert_string_equal(written(T_fte_need, "posts", 10), "0.01");
	assert_string_equal(written(T_fte_need, "posts", 0), "0");
	assert_string_equal(written(T_fte_need, "posts", 20000), "20");
	assert_string_equal(written(T_key_result, "start", -2500), "-2.5");
	assert_string_equal(written(T_level, "points", 300), "3");
	assert_string_equal(written(T_level, "points", 250), "2.50");
	assert_string_equal(written(T_level, "points", 5), "0.05");
	assert_string_equal(written(T_criterion, "weight", 4000), "40");
	assert_string_equal(written(T_criterion, "weight", 1230), "12.30");
	assert_string_equal(written(T_budget_line, "most", 1500000), "1500000");
	assert_string_equal(written(T_phase, "start", fixture_day("2023-04-01")), "2023-04-01");
	assert_string_equal(written(T_measure, "stage", stage_PILOT), "pilot");
	assert_string_equal(written(T_measure, "parent", 11), "Ü1");
}

static void fields_bring_the_column_of_their_precision(void **state)
{
	(void)state;
	struct value_field out = {.column = {-1, -1}};
	struct ls_err err = {.code = LS_OK};
	int most = schema_column(&schema[T_budget_line], "most");
	assert_int_equal(value_parse_field(p, &schema[T_budget_line], most, "2 T€", FIXTURE_TODAY, &out, &err), LS_OK);
	assert_int_equal(out.n, 1);
	assert_int_equal(out.column[0], most);
	assert_int_equal(out.value[0].i, 2000);
	assert_int_equal(value_parse_field(p, &schema[T_budget_line], most, "zwei", FIXTURE_TODAY, &out, &err), LS_REFUSED);
}

static void tables_are_named_in_two_ways(void **state)
{
	(void)state;
	for (int t = 0; t < TABLE_COUNT; t++) {
		assert_ptr_equal(schema_table(schema[t].name), &schema[t]);
		assert_ptr_equal(schema_object(schema[t].object), &schema[t]);
	}
	assert_null(schema_table("nothing"));
	assert_null(schema_object("nothing"));
}

static void what_is_allowed_is_told_where_that_helps(void **state)
{
	(void)state;
	struct str s = {0};
	value_expected(&s, column(T_phase, "progress"));
	assert_string_equal(str_text(&s), "0% – 100%");
	str_clear(&s);
	value_expected(&s, column(T_measure, "kind"));
	assert_string_equal(str_text(&s), "measure, project, programme");
	str_clear(&s);
	value_expected(&s, column(T_measure, "title"));
	assert_string_equal(str_text(&s), "");
	str_free(&s);
	assert_true(value_bounded(column(T_phase, "progress")));
	assert_true(value_bounded(column(T_fte_need, "posts")));
	assert_false(value_bounded(column(T_rule, "least"))); // up to a thousand millions
	assert_false(value_bounded(column(T_key_result, "start")));
	assert_false(value_bounded(column(T_measure, "kind")));
	assert_false(value_bounded(column(T_measure, "title")));
}

// A label that two columns have says nothing; a name wins over any label.
static void a_column_is_named_when_only_one_is_called_so(void **state)
{
	(void)state;
	static const struct column columns[] = {
		{.name = "first", .label = "day"},  {.name = "second", .label = "day"},  {.name = "third", .label = "last"},
		{.name = "day2", .label = "title"}, {.name = "title", .label = "first"}, {.name = "fourth", .label = "day"},
	};
	const struct table t = {.columns = columns, .column_count = 6};
	assert_int_equal(schema_column_named(&t, "day"), -1);
	assert_int_equal(schema_column_named(&t, "DAY2"), 3);
	assert_int_equal(schema_column_named(&t, "last"), 2);
	assert_int_equal(schema_column_named(&t, "title"), 4); // not day2, though that is labelled so
	assert_int_equal(schema_column_named(&t, "First"), 0);
	assert_int_equal(schema_column_named(&t, "none"), -1);
	for (int i = 0; i < TABLE_COUNT; i++)
		for (int c = 0; c < schema[i].column_count; c++)
			assert_int_equal(schema_column_named(&schema[i], schema[i].columns[c].name), c);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(euros_have_signs_and_powers),
		TEST(euros_are_never_a_thousandth),
		TEST(posts_are_always_decimal),
		TEST(other_values_are_read_in_one_way_or_not_at_all),
		TEST(whole_numbers_stay_whole),
		TEST(other_numbers_have_their_own_signs),
		TEST(days_may_be_vague_where_that_is_kept),
		TEST(words_and_references_are_named),
		TEST(values_are_shown_in_both_languages),
		TEST(what_is_written_is_read_again),
		TEST(texts_are_shown_and_written_as_they_are),
		TEST(numbers_are_written_for_machines),
		TEST(fields_bring_the_column_of_their_precision),
		TEST(tables_are_named_in_two_ways),
		TEST(what_is_allowed_is_told_where_that_helps),
		TEST(a_column_is_named_when_only_one_is_called_so),
	};
	return cmocka_run_group_tests_name("value", tests, NULL, NULL);
}
