// SPDX-License-Identifier: EUPL-1.2
// Moments and their names: tags, days, and the plan as it was then.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/date.h"
#include "plan_file.h"

#define DAY 86400

static struct folder f;
static struct store *s;
static int64_t may; // 2026-05-01 00:00 UTC

static int make(void **state_)
{
	(void)state_;
	folder_make(&f);
	small_plan(f.plan);
	s = opened(f.plan, STORE_WRITE);
	may = (int64_t)date_day(2026, 5, 1) * DAY;
	return 0;
}

static int drop(void **state_)
{
	(void)state_;
	store_close(s);
	folder_drop(&f);
	return 0;
}

static void tag(const char *name, int64_t at)
{
	struct stamp stamp = {"anna", at, name, 0};
	assert_ok(store_tag_add(s, &stamp, name, err));
}

static struct moment_asked asked_for(const char *name, enum date_sense sense)
{
	return (struct moment_asked){.text = name, .today = date_day(2026, 6, 12), .sense = sense};
}

static int64_t moment(const char *name)
{
	struct moment_found found;
	assert_ok(store_find_moment(s, asked_for(name, DATE_AS_OF), &found, err));
	return found.step;
}

static enum ls_code find(const char *name, struct ls_err *err)
{
	struct moment_found found;
	return store_find_moment(s, asked_for(name, DATE_AS_OF), &found, err);
}

static void title_at(int64_t step, const char *title, int32_t day, const char *name)
{
	struct plan *p = NULL;
	assert_ok(store_as_of(s, step, &p, err));
	assert_string_equal(p->measure[0].title, title);
	assert_int_equal(p->as_of, day);
	assert_string_equal(p->as_of_tag, name);
	plan_free(p);
}

static void a_tag_names_the_newest_step(void **state_)
{
	(void)state_;
	tag("Anfang", may); // before the first step
	edit(s, "anna", may, T_measure, 1, "title", text_value("eins"));
	edit(s, "anna", may + DAY, T_measure, 1, "title", text_value("zwei"));
	tag("Kreistag 2026-05", may + 2 * DAY);
	edit(s, "anna", may + 3 * DAY, T_measure, 1, "title", text_value("drei"));
	assert_int_equal(moment("Anfang"), 0);
	assert_int_equal(moment("Kreistag 2026-05"), 2);
	struct arena *a = arena_new();
	struct tag *tags;
	size_t n;
	assert_ok(store_tags(s, a, &tags, &n, err));
	assert_int_equal(n, 2);
	assert_string_equal(tags[0].name, "Anfang");
	assert_string_equal(tags[1].name, "Kreistag 2026-05");
	assert_int_equal(tags[1].step, 2);
	assert_int_equal(tags[1].at, may + 2 * DAY);
	arena_free(a);
	int32_t day = date_day(2026, 5, 1);
	title_at(0, "Scanstelle", day, "Anfang");
	title_at(1, "eins", day, "");
	title_at(2, "zwei", day + 1, "Kreistag 2026-05");
	title_at(3, "drei", day + 3, "");
	assert_int_equal(store_head(s), 3); // tags are no steps
}

static uint64_t generation(void)
{
	struct plan *p = loaded(s);
	uint64_t n = p->generation;
	plan_free(p);
	return n;
}

// Whoever looks at the history has to look again.
static void a_tag_is_a_new_generation(void **state_)
{
	(void)state_;
	struct stamp stamp = {"anna", may, "x", 0};
	uint64_t before = generation();
	tag("Mai", may);
	assert_true(generation() == before + 1);
	assert_fails(LS_REFUSED, "“Mai”", store_tag_add(s, &stamp, "Mai", err));
	assert_true(generation() == before + 1);
	assert_ok(store_tag_delete(s, "Mai", err));
	assert_true(generation() == before + 2);
	assert_fails(LS_REFUSED, "no other", store_tag_delete(s, "Mai", err));
	assert_true(generation() == before + 2);
}

// As many characters as are allowed, of more bytes; and a list of tags that is longer than a sentence.
static void long_names_and_many(void **state_)
{
	(void)state_;
	struct stamp stamp = {"anna", may, "x", 0};
	char name[500] = "", said[900];
	for (int i = 0; i < 200; i++)
		strcat(name, "ä");
	tag(name, may);
	assert_int_equal(moment(name), 0);
	strcat(name, "b");
	assert_says(LS_REFUSED, "A tag needs a name of at most 200 characters.", store_tag_add(s, &stamp, name, err));
	assert_says(LS_REFUSED, "A tag needs a name of at most 200 characters.", store_tag_add(s, &stamp, "", err));
	name[400] = 0;
	assert_ok(store_tag_delete(s, name, err));
	struct str list = {0};
	for (int i = 0; i < 40; i++) {
		snprintf(name, sizeof name, "Sitzung %03d", i);
		tag(name, may);
		if (list.len < 300)
			str_addf(&list, "%s%s", i ? ", " : "", name);
	}
	snprintf(said, sizeof said, "There is no tag “weg”. There are: %s. A day is written like 2026-05-01.",
			 str_text(&list));
	assert_says(LS_REFUSED, said, find("weg", err));
	str_free(&list);
}

static void names_are_taken_once(void **state_)
{
	(void)state_;
	struct stamp stamp = {"anna", may, "x", 0};
	tag("Mai", may);
	assert_fails(LS_REFUSED, "“Mai”", store_tag_add(s, &stamp, "Mai", err));
	assert_fails(LS_REFUSED, "200", store_tag_add(s, &stamp, "", err));
	assert_ok(store_tag_delete(s, "Mai", err));
	assert_fails(LS_REFUSED, "no other", store_tag_delete(s, "Mai", err));
	tag("Mai", may);
	tag("Juni", may);
	assert_fails(LS_REFUSED, "Mai, Juni", find("Sitzung", err));
	assert_int_equal(asked(f.plan, "SELECT count(*) FROM step"), 0);
	assert_int_equal(asked(f.plan, "SELECT count(*) FROM author"), 0);
}

static void a_tag_within_a_step(void **state_)
{
	(void)state_;
	begin(s, "anna", may, "nur ein Tag");
	tag("leer", may);
	assert_int_equal(commit(s), 0); // no step, but the tag stays
	assert_int_equal(moment("leer"), 0);
	begin(s, "anna", may, "mit Änderung");
	set(s, T_measure, 1, "title", text_value("eins"));
	tag("darin", may);
	int64_t step = commit(s);
	assert_int_equal(moment("darin"), step);
	begin(s, "anna", may, "verworfen");
	tag("weg", may);
	store_rollback(s);
	assert_fails(LS_REFUSED, "leer, darin", find("weg", err));
}

static void days_are_moments(void **state_)
{
	(void)state_;
	edit(s, "anna", may - 1, T_measure, 1, "title", text_value("eins")); // the last second of April
	edit(s, "anna", may, T_measure, 1, "title", text_value("zwei"));
	edit(s, "anna", may + DAY - 1, T_measure, 1, "title", text_value("drei"));
	edit(s, "anna", may + 40 * DAY, T_measure, 1, "title", text_value("vier"));
	assert_int_equal(moment("2026-04-29"), 0);
	assert_int_equal(moment("2026-04-30"), 1);
	assert_int_equal(moment("2026-05-01"), 3);
	assert_int_equal(moment("2026-05-02"), 3);
	assert_int_equal(moment("2026-04"), 1); // to its end
	assert_int_equal(moment("2026-05"), 3);
	assert_int_equal(moment("2026-Q2"), 4);
	assert_int_equal(moment("2025"), 0);
	assert_int_equal(moment("2030-01-01"), 4);
	tag("2026-05", may); // a tag of that name wins
	assert_int_equal(moment("2026-05"), 4);
	assert_fails(LS_REFUSED, "2026-05-32", find("2026-05-32", err));
}

// As of a time is the last step in it, since a time what is later than the last step before it. A Friday in June.
static void moments_are_said_as_people_do(void **state_)
{
	(void)state_;
	static const struct {
		const char *said;
		int32_t first, last; // in May, or before it
	} cases[] = {
		{"KW 18", -3, 3},          {"18. KW 2026", -3, 3},
		{"5. Mai", 5, 5},          {"05.05.", 5, 5},
		{"Di 5.5.2026", 5, 5},     {"Mai", 1, 31},
		{"Anfang Mai", 1, 1},      {"Ende Mai", 31, 31},
		{"letzter Monat", 1, 31},  {"Ende April 2026", 0, 0},
		{"2. Quartal", -29, 61},   {"II/2026", -29, 61},
		{"1. Halbjahr", -119, 61}, {"last week", 32, 38},
		{"vor 5 Wochen", 8, 8},    {"2026-05-05T00:00:00Z", 5, 5},
		{"gestern", 42, 42},       {"diese Woche", 39, 45},
		{"Freitag", 43, 43},       {"Q1 2027", 246, 335},
		{"KW 30", -283, -277}, // the one that has been
	};
	int32_t april = date_day(2026, 4, 30);
	for (int i = 1; i <= 40; i++)
		edit(s, "anna", may + (i - 6) * DAY, T_measure, 1, "title", text_value(i % 2 ? "eins" : "zwei")); // i: day - 5
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct moment_found since, as_of;
		assert_ok(store_find_moment(s, asked_for(cases[i].said, DATE_SINCE), &since, err));
		assert_ok(store_find_moment(s, asked_for(cases[i].said, DATE_AS_OF), &as_of, err));
		int64_t before = cases[i].first - 1 + 5, until = cases[i].last + 5; // the step of a day
		if (since.day != april + cases[i].first || as_of.day != april + cases[i].last)
			fail_msg("“%s”: %d to %d", cases[i].said, (int)(since.day - april), (int)(as_of.day - april));
		assert_int_equal(since.step, before < 0 ? 0 : before > 40 ? 40 : before);
		assert_int_equal(as_of.step, until < 0 ? 0 : until > 40 ? 40 : until);
	}
}

static void readers_travel_too(void **state_)
{
	(void)state_;
	edit(s, "anna", may, T_measure, 1, "title", text_value("eins"));
	struct store *r = opened(f.plan, STORE_READ);
	struct plan *p = NULL;
	assert_ok(store_as_of(r, 0, &p, err));
	assert_string_equal(p->measure[0].title, "Scanstelle");
	plan_free(p);
	p = NULL;
	assert_fails(LS_REFUSED, "no step 2", store_as_of(r, 2, &p, err));
	assert_fails(LS_REFUSED, "no step -1", store_as_of(r, -1, &p, err));
	assert_null(p);
	store_close(r);
	begin(s, "anna", may, "offen");
	assert_fails(LS_REFUSED, "under way", store_as_of(s, 0, &p, err));
	store_rollback(s);
	p = loaded(s);
	assert_string_equal(p->measure[0].title, "eins"); // the plan itself has not moved
	plan_free(p);
}

static void what_left_no_trace_cannot_be_walked_back(void **state_)
{
	(void)state_;
	edit(s, "anna", may, T_measure, 1, "title", text_value("eins"));
	outside(f.plan, "PRAGMA recursive_triggers=OFF; REPLACE INTO measure(id,code,title) VALUES(1,'M1','spurlos')");
	struct plan *p = NULL;
	assert_fails(LS_DATA, "leitstand check", store_as_of(s, 0, &p, err));
	assert_null(p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_tag_names_the_newest_step, make, drop),
		cmocka_unit_test_setup_teardown(a_tag_is_a_new_generation, make, drop),
		cmocka_unit_test_setup_teardown(long_names_and_many, make, drop),
		cmocka_unit_test_setup_teardown(names_are_taken_once, make, drop),
		cmocka_unit_test_setup_teardown(a_tag_within_a_step, make, drop),
		cmocka_unit_test_setup_teardown(days_are_moments, make, drop),
		cmocka_unit_test_setup_teardown(moments_are_said_as_people_do, make, drop),
		cmocka_unit_test_setup_teardown(readers_travel_too, make, drop),
		cmocka_unit_test_setup_teardown(what_left_no_trace_cannot_be_walked_back, make, drop),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
