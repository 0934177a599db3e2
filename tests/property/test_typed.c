// SPDX-License-Identifier: EUPL-1.2
// Random printable text typed into every field of numbers and days of every form, in both languages: what is stored is
// what the field showed as understood, or nothing is stored. LEITSTAND_SEED repeats a run.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "bench.h"
#include "desk.h"
#include "seed.h"
#include "ui/form/form.h"
#include "ui/okr/checkin.h"

#define CHECK_IN_DAY 20595 // 22.05.2026, in a running quarter of the sample
#define TRIES        6     // for each field and language

// What is typed is made of these and of single characters.
static const char *const pieces[] = {"0",         "1",
									 "5",         "12",
									 "65",        "125",
									 "000",       "2023",
									 "2026",      "31",
									 "20.000",    "2.125",
									 "0,5",       "-",
									 "–",         "−",
									 "+",         ".",
									 ",",         "/",
									 ":",         " ",
									 " ",         "€",
									 "T€",        "k",
									 "%",         "tsd",
									 "Mio",       "VZÄ",
									 "Punkte",    "½",
									 "Q1",        "Q3/",
									 "KW 6",      "I/2027",
									 "Ende ",     "Mitte ",
									 "März",      "Feb ",
									 "heute",     "today",
									 "nächsten ", "Freitag",
									 "+2w",       "1. Halbjahr ",
									 "T00:00",    "00:00",
									 "ä",         "日",
									 "x"};

static void random_text(struct str *out)
{
	int n = 1 + below(4);
	bool loose = below(3) == 0;
	for (int i = 0; i < n; i++)
		if (loose || below(6) == 0)
			str_addc(out, (char)(' ' + below(95)));
		else
			str_add(out, pieces[below(sizeof pieces / sizeof pieces[0])]);
}

// What somebody is likely to mean, so that enough is stored too.
static void likely_text(struct str *out, const struct column *c)
{
	if (c->unit == UNIT_DAY)
		str_addf(out, below(3) ? "%d.%d.%d" : "%d. %d. %d", 1 + below(28), 1 + below(12), 2015 + below(15));
	else if (c->unit == UNIT_CLOCK)
		str_addf(out, below(3) ? "%d:%02d" : "%d.%02d", below(24), below(60));
	else if (c->unit == UNIT_YEAR)
		str_addf(out, "%d", 2010 + below(25));
	else if (below(2))
		str_addf(out, "%d", below(100));
	else
		str_addf(out, below(2) ? "%d,%d" : "%d.%d", below(50), below(1000));
	if (below(8) == 0)
		str_add(out, pieces[below(sizeof pieces / sizeof pieces[0])]);
}

// A plain number as it stands in a field, in units of 10^-scale, read a second way; NONE64: it is none.
static int64_t plain_number(const char *text, int scale)
{
	int64_t value = 0;
	bool minus = *text == '-', point = false;
	int places = 0, digits = 0;
	for (text += minus; *text; text++) {
		if ((*text == '.' || *text == ',') && !point && digits) {
			point = true;
			continue;
		}
		if (*text < '0' || *text > '9')
			return NONE64;
		digits++;
		if (point && ++places > scale) {
			if (*text != '0')
				return NONE64;
			continue;
		}
		value = value * 10 + (*text - '0');
	}
	for (; places < scale; places++)
		value *= 10;
	return digits == 0 ? NONE64 : minus ? -value : value;
}

struct tried {
	enum table_id table;
	int column;
	int32_t ids[2];
	size_t n;
	struct str typed, told; // what was typed, and as what it was told to be understood; told "": as it stands
};

static void check_stored(const struct tried *t, const struct plan *p)
{
	const struct table *table = &schema[t->table];
	const struct column *c = &table->columns[t->column];
	const char *typed = str_text(&t->typed), *told = str_text(&t->told);
	for (size_t i = 0; i < t->n; i++) {
		const void *row = plan_find(p, t->table, t->ids[i]);
		assert_non_null(row);
		struct value v = value_of(c, row);
		int with = schema_precision(table, t->column);
		struct str stored = {0};
		if (v.kind == VALUE_INT && c->unit == UNIT_DAY)
			date_text(&stored, (int32_t)v.i,
					  with < 0 ? PRECISION_DAY : (enum precision)plan_int(&table->columns[with], row));
		else if (v.kind == VALUE_INT)
			value_show(&stored, p, c, v);
		bool same = *told                                          ? strcmp(told, str_text(&stored)) == 0
					: v.kind == VALUE_NULL                         ? value_says_nothing(typed)
					: c->unit == UNIT_DAY || c->unit == UNIT_CLOCK ? strcmp(typed, str_text(&stored)) == 0
																   : plain_number(typed, unit_scale(c->unit)) == v.i;
		if (!same)
			fail_msg("%s.%s: “%s” was shown as “%s” and stored as “%s”", table->name, c->name, typed, told,
					 str_text(&stored));
		str_free(&stored);
	}
	if (c->unit != UNIT_DAY && c->unit != UNIT_CLOCK && strpbrk(typed, "/:;?!#=&|<>()[]{}\"@\\^_*~`$"))
		fail_msg("%s.%s: something of “%s” was swallowed", table->name, c->name, typed);
}

// Types into one field, saves, and looks at what is in the plan then. true: something was stored.
static bool try_field(struct session *s, struct tried *t)
{
	struct model *m = session_plan(s);
	int64_t head = model_head(m);
	struct bench b;
	bench_plan(&b, (struct plan *)model_plan(m));
	struct form_order o = {.table = t->table, .ids = t->ids, .ids_n = t->n, .first = t->column};
	bench_open(&b, &overlay_form, form_open(&b.look, &o));
	bench_press(&b, "C-u");
	bench_type(&b, str_text(&t->typed));
	bench_describe(&b);
	const char *second = str_text(&b.second), *arrow = "→ ";
	if (strncmp(second, arrow, strlen(arrow)) == 0)
		str_add(&t->told, second + strlen(arrow));
	bench_press(&b, "C-s");
	bool stored = false;
	struct ls_err err = {.code = LS_OK};
	if (b.answer == ANSWER_DONE) {
		assert_true(b.message.len > 0); // refused with a sentence
	} else if (b.answer == ANSWER_FINISH) {
		stored = session_run(s, str_text(&b.command), &err) == LS_OK && model_head(m) > head;
		assert_true(stored || err.text[0] || *session_message(s));
	} else {
		assert_int_equal(b.answer, ANSWER_CLOSE); // it stood so already
	}
	if (stored)
		check_stored(t, model_plan(m));
	else
		assert_int_equal(model_head(m), head);
	b.plan = NULL; // the session's
	enum lang lang = i18n_lang();
	bench_close(&b);
	i18n_set(lang);
	return stored;
}

static int try_column(struct session *s, enum table_id table, int column)
{
	int stored = 0;
	for (int i = 0; i < TRIES; i++) {
		const struct plan *p = model_plan(session_plan(s));
		size_t rows = plan_count(p, table), at = (size_t)below((uint32_t)rows);
		struct tried t = {.table = table, .column = column, .n = rows > 1 && i == 0 ? 2 : 1};
		t.ids[0] = plan_id(plan_row(p, table, at));
		t.ids[1] = plan_id(plan_row(p, table, (at + 1) % rows));
		if (i % 2)
			random_text(&t.typed);
		else
			likely_text(&t.typed, &schema[table].columns[column]);
		stored += try_field(s, &t);
		str_free(&t.typed);
		str_free(&t.told);
	}
	return stored;
}

static bool is_typed_number(const struct column *c)
{
	return (c->type == TYPE_INT || c->type == TYPE_BIG) && !column_is_precision(c) && strcmp(c->name, "pos") != 0;
}

static void type_into_all(enum lang lang)
{
	i18n_set(lang);
	struct session_options o = {.cols = 80, .rows = 24, .today = FIXTURE_TODAY, .keys = ""};
	struct session *s = session_new(&o);
	session_model(s, desk_plan("musterkreis", NULL), NULL);
	int fields = 0, stored = 0;
	for (int t = 0; t < TABLE_COUNT; t++)
		for (int i = 0; i < schema[t].column_count; i++)
			if (is_typed_number(&schema[t].columns[i])) {
				if (plan_count(model_plan(session_plan(s)), (enum table_id)t) == 0)
					fail_msg("the sample has no %s", schema[t].name);
				fields++;
				stored += try_column(s, (enum table_id)t, i);
			}
	print_message("# %d fields, %d tries stored\n", fields, stored);
	assert_true(stored > fields / 2); // the dice do not only throw what is refused
	session_free(s);
	i18n_set(LANG_EN);
}

// ---- the check-in ------------------------------------------------------------------------------------------------------

// Its own fields of numbers and days.
static const struct {
	const char *word;
	enum table_id table;
	const char *column;
} check_in_fields[] = {
	{"value", T_check_in, "value"}, {"confidence", T_check_in, "confidence"}, {"until", T_action, "due"}};

// What it has stored is what it was typed as, or what it was told to be understood as.
static void check_noted(const struct plan *p, int field, const char *typed, const char *told)
{
	enum table_id t = check_in_fields[field].table;
	const void *row = plan_row(p, t, plan_count(p, t) - 1);
	const struct column *c = &schema[t].columns[schema_column(&schema[t], check_in_fields[field].column)];
	struct value v = value_of(c, row);
	struct str stored = {0};
	if (v.kind == VALUE_INT && c->unit == UNIT_DAY)
		date_long(&stored, (int32_t)v.i);
	else if (v.kind == VALUE_INT)
		value_show(&stored, p, c, v);
	bool same = v.kind == VALUE_NULL ? value_says_nothing(typed)
									 : strncmp(told, str_text(&stored), stored.len) == 0 ||
										   plain_number(typed, unit_scale(c->unit)) == v.i;
	if (!same)
		fail_msg("%s: “%s” was shown as “%s” and stored as “%s”", c->name, typed, told, str_text(&stored));
	str_free(&stored);
}

// Of a key result of its own, so that it is the last row; taken back afterwards.
static bool try_check_in(struct session *s, int field, const char *typed)
{
	struct model *m = session_plan(s);
	struct ls_err err = {.code = LS_OK};
	int64_t head = model_head(m);
	struct bench b;
	bench_plan(&b, (struct plan *)model_plan(m));
	b.look.today = CHECK_IN_DAY;
	const struct key_result *kr = &b.plan->key_result[b.plan->key_result_n - 1];
	struct checkin_order o = {.kr = kr->id, .first = check_in_fields[field].word};
	bench_open(&b, &overlay_checkin, checkin_open(&b.look, &o));
	bench_type(&b, typed);
	bench_describe(&b);
	const char *arrow = strstr(str_text(&b.first), "→ ");
	struct str told = {0};
	str_add(&told, arrow ? arrow + strlen("→ ") : "");
	if (field == 2) {
		bench_press(&b, "S-Tab");
		bench_type(&b, "JB");
		bench_press(&b, "S-Tab");
		bench_type(&b, "Nachfragen");
	}
	bench_press(&b, "Enter");
	bool stored = false;
	if (b.answer == ANSWER_FINISH)
		stored = session_run(s, str_text(&b.command), &err) == LS_OK && model_head(m) > head;
	else
		assert_true(b.message.len > 0);
	if (stored)
		check_noted(model_plan(m), field, typed, str_text(&told));
	else
		assert_int_equal(model_head(m), head);
	if (stored)
		assert_int_equal(session_run(s, "undo", &err), LS_OK);
	str_free(&told);
	b.plan = NULL; // the session's
	enum lang lang = i18n_lang();
	bench_close(&b);
	i18n_set(lang);
	return stored;
}

enum { CHECK_INS = 120 };

static void type_into_check_ins(enum lang lang)
{
	i18n_set(lang);
	struct session_options o = {.cols = 80, .rows = 24, .today = CHECK_IN_DAY, .keys = ""};
	struct session *s = session_new(&o);
	struct ls_err err;
	session_model(s, desk_plan("musterkreis", NULL), NULL);
	assert_int_equal(session_run(s, "kr add objective=2026Q2-O1 code=KR9 title=Zahl target=50 unit=€", &err), LS_OK);
	int stored = 0;
	for (int i = 0; i < CHECK_INS; i++) {
		struct str text = {0};
		int field = i % 3;
		enum table_id t = check_in_fields[field].table;
		if (i % 2)
			random_text(&text);
		else
			likely_text(&text, &schema[t].columns[schema_column(&schema[t], check_in_fields[field].column)]);
		for (size_t k = 0; field == 1 && k < text.len; k++) // these turn a confidence
			text.s[k] = strchr("+-*_", text.s[k]) ? '.' : text.s[k];
		stored += try_check_in(s, field, str_text(&text));
		str_free(&text);
	}
	print_message("# %d of %d check-ins stored\n", stored, CHECK_INS);
	assert_true(stored > 10);
	session_free(s);
	i18n_set(LANG_EN);
}

static void test_check_ins(void **state)
{
	(void)state;
	type_into_check_ins(LANG_DE);
	type_into_check_ins(LANG_EN);
}

static void test_german(void **state)
{
	(void)state;
	type_into_all(LANG_DE);
}

static void test_english(void **state)
{
	(void)state;
	type_into_all(LANG_EN);
}

int main(void)
{
	seed_begin("what is typed is what is stored");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_german),
		cmocka_unit_test(test_english),
		cmocka_unit_test(test_check_ins),
	};
	return cmocka_run_group_tests_name("what is typed is what is stored", tests, NULL, NULL);
}
