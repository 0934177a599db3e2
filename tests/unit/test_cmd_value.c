// SPDX-License-Identifier: EUPL-1.2
// Rating a measure by name and by notches, noting where a key result stands, moving a phase or one end of it: the value
// that is written, the sentence that is said, and what is refused.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"
#include "plan/code.h"

static int32_t id_of(struct desk *d, enum table_id t, const char *code)
{
	int32_t id = NONE32;
	assert_int_equal(code_find(desk_rows(d), t, code, 18657, &id, NULL), LS_OK);
	return id;
}

static void runs(struct desk *d, const char *line, const char *said)
{
	int64_t head = desk_head(d);
	desk_run(d, line);
	assert_string_equal(session_message(d->session), said);
	assert_int_equal(desk_head(d), head + 1);
}

static void changes_nothing(struct desk *d, const char *line, const char *said)
{
	int64_t head = desk_head(d);
	desk_run(d, line);
	assert_string_equal(session_message(d->session), said);
	assert_int_equal(desk_head(d), head);
}

static void refuses(struct desk *d, const char *line, const char *why)
{
	struct ls_err err = {.code = LS_OK};
	int64_t head = desk_head(d);
	assert_int_equal(session_run(d->session, line, &err), LS_REFUSED);
	assert_string_equal(err.text, why);
	assert_int_equal(desk_head(d), head);
}

// ---- rating --------------------------------------------------------------------------------------------------------

static const char *level(struct desk *d, const char *measure, const char *criterion)
{
	const struct plan *p = desk_rows(d);
	int32_t m = id_of(d, T_measure, measure), c = id_of(d, T_criterion, criterion);
	for (size_t i = 0; i < p->rating_n; i++)
		if (p->rating[i].measure == m && p->rating[i].criterion == c)
			return ((const struct level *)plan_find(p, T_level, p->rating[i].level))->code;
	return "";
}

#define SCAN "Außenwirkung of “Scanstelle”: "

// Scanstelle stands at 2.50, rank 4; Außenwirkung weighs 15 %: a notch is 0.15.
static void notches_of_one_two_and_more(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	assert_string_equal(level(&d, "M34", "aussenwirkung"), "niedrig");
	runs(&d, "measure rate M34 aussenwirkung +2", SCAN "niedrig → hoch  ·  2.80, rank 2 ▲2");
	assert_string_equal(level(&d, "M34", "aussenwirkung"), "hoch");
	refuses(&d, "measure rate M34 aussenwirkung +1", "Außenwirkung: this is the best level already.");
	runs(&d, "measure rate M34 aussenwirkung -1", SCAN "hoch → mittel  ·  2.65, rank 2=");
	assert_string_equal(level(&d, "M34", "aussenwirkung"), "mittel");
	runs(&d, "measure rate M34 aussenwirkung +1", SCAN "mittel → hoch  ·  2.80, rank 2");
	runs(&d, "measure rate M34 aussenwirkung -2", SCAN "hoch → niedrig  ·  2.50, rank 4 ▼2");
	assert_string_equal(level(&d, "M34", "aussenwirkung"), "niedrig");
	refuses(&d, "measure rate M34 aussenwirkung -1", "Außenwirkung: this is the lowest level already.");
	runs(&d, "measure rate M34 aussenwirkung +100", SCAN "niedrig → hoch  ·  2.80, rank 2 ▲2"); // as far as it goes
	runs(&d, "measure rate M34 aussenwirkung -3", SCAN "hoch → niedrig  ·  2.50, rank 4 ▼2");
	// Where less is better the first level is that with the most points all the same.
	runs(&d, "measure rate M34 aufwand +1", "Aufwand of “Scanstelle”: mittel → niedrig  ·  2.70, rank 2 ▲2");
	runs(&d, "measure rate M34 aufwand -2", "Aufwand of “Scanstelle”: niedrig → hoch  ·  2.30, rank 11= ▼9");
	desk_close(&d);
}

static void levels_by_name(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_DE);
	runs(&d, "measure rate 34 AUFWAND Niedrig", "Aufwand von „Scanstelle“: mittel → niedrig  ·  2,70, Rang 2 ▲2");
	changes_nothing(&d, "measure rate 34 aufwand niedrig", "Das ist schon so; es wurde nichts geändert.");
	i18n_set(LANG_EN);
	refuses(&d, "measure rate M34 aufwand riesig",
			"Aufwand has no level “riesig”. There are: niedrig, mittel, hoch, and +1 or -1.");
	static const char *const wrong[] = {"+0", "-0", "+101", "-101", "+x", "+", "-"};
	for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
		struct str line = {0}, why = {0};
		str_addf(&line, "measure rate M34 aufwand %s", wrong[i]);
		str_addf(&why, "“%s” is not a number of notches, such as +1 or -1.", wrong[i]);
		refuses(&d, str_text(&line), str_text(&why));
		str_free(&line);
		str_free(&why);
	}
	desk_run(&d, "criterion add code=neu title=Neu");
	refuses(&d, "measure rate M34 neu +1", "Neu has no levels to rate with.");
	refuses(&d, "measure rate M34 neu hoch", "Neu has no levels to rate with.");
	desk_run(&d, "level add criterion=neu code=h title=Hoch"); // by its title, too
	runs(&d, "measure rate M34 neu hoch", "Neu of “Scanstelle”: – → Hoch  ·  2.70, rank 2");
	assert_string_equal(level(&d, "M34", "neu"), "h");
	desk_close(&d);
}

// Without weights there is no score to tell.
static void without_weights_only_the_rating_is_told(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_unweigh(&d);
	runs(&d, "measure rate M34 aufwand +1", "Aufwand of “Scanstelle”: mittel → niedrig");
	desk_close(&d);
}

// ---- key results ---------------------------------------------------------------------------------------------------

static int64_t newest_value(struct desk *d)
{
	const struct plan *p = desk_rows(d);
	return p->check_in[p->check_in_n - 1].value;
}

// "60k" where euros are counted and "50 %" where percent are, in every command that takes a value; elsewhere neither.
static void a_value_has_the_unit_of_its_key_result(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "okr", 100, 30, LANG_EN);
	desk_run(&d, "cycle add code=2021Q1 start=2021-01-01 end=2021-03-31");
	desk_run(&d, "objective add code=O1 cycle=2021Q1 title=Ziel");
	desk_run(&d, "kr add objective=O1 code=KR1 title=Kosten kind=increase start=0 unit=€ \"target=60 T€\"");
	desk_run(&d, "kr add objective=O1 code=KR2 title=Anteil kind=increase start=0 unit=% \"target=50 %\"");
	desk_run(&d, "kr add objective=O1 code=KR3 title=Konten kind=increase start=0 target=5 unit=Konten");
	assert_int_equal(desk_rows(&d)->key_result[0].target, 60000000);
	assert_int_equal(desk_rows(&d)->key_result[1].target, 50000);
	desk_run(&d, "kr value O1-KR1 20k");
	assert_int_equal(newest_value(&d), 20000000);
	desk_run(&d, "checkin set #1 value \"0,03 Mio €\"");
	assert_int_equal(newest_value(&d), 30000000);
	desk_run(&d, "checkin edit #1 value=35k");
	assert_int_equal(newest_value(&d), 35000000);
	desk_run(&d, "kr value O1-KR2 40%");
	assert_int_equal(newest_value(&d), 40000);
	desk_run(&d, "checkin add key_result=O1-KR2 day=2021-01-29 \"value=30 %\"");
	assert_int_equal(newest_value(&d), 30000);
	desk_run(&d, "kr value O1-KR3 \"3 Konten\"");
	assert_int_equal(newest_value(&d), 3000);
	desk_refuses(&d, "kr value O1-KR2 20k", "is not understood");
	desk_refuses(&d, "kr value O1-KR3 20k", "is not understood");
	desk_refuses(&d, "kr value O1-KR3 50%", "is not understood");
	desk_refuses(&d, "kr value O1-KR1 50%", "is not understood");
	desk_refuses(&d, "checkin edit #1 #2 value=35k", "is not understood"); // one counts euros, the other percent
	desk_close(&d);
}

static void a_key_result_notes_a_value_a_day(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "okr", 100, 30, LANG_EN);
	desk_run(&d, "cycle add code=2021Q1 start=2021-01-01 end=2021-03-31");
	desk_run(&d, "objective add code=O1 cycle=2021Q1 title=Ziel");
	desk_run(&d, "kr add objective=O1 code=KR1 title=Konten kind=increase start=5 target=25 unit=Gemeinden");
	desk_run(&d, "kr add objective=O1 code=KR2 title=Bericht kind=milestone");
	desk_run(&d, "kr add objective=O1 code=KR3 title=Rest kind=increase target=3");
	runs(&d, "kr value O1-KR1 7.5", "Value of “Konten”: 5 → 7.5 Gemeinden");
	const struct plan *p = desk_rows(&d);
	assert_int_equal(p->check_in_n, 1);
	assert_int_equal(p->check_in[0].value, 7500);
	assert_int_equal(p->check_in[0].day, 18657);
	runs(&d, "kr value O1-KR1 8", "Value of “Konten”: 7.5 → 8 Gemeinden");
	p = desk_rows(&d);
	assert_int_equal(p->check_in_n, 1); // the same day: the same check-in
	assert_int_equal(p->check_in[0].value, 8000);
	changes_nothing(&d, "kr value O1-KR1 8", "That is so already; nothing was changed.");
	runs(&d, "kr value O1-KR3 1", "Value of “Rest”: 0 → 1");
	assert_int_equal(desk_rows(&d)->check_in_n, 2);
	session_tick(d.session, 18658); // the next day
	runs(&d, "kr value O1-KR1 9", "Value of “Konten”: 8 → 9 Gemeinden");
	p = desk_rows(&d);
	assert_int_equal(p->check_in_n, 3);
	assert_int_equal(p->check_in[2].day, 18658);
	assert_int_equal(p->check_in[0].value, 8000);
	refuses(&d, "kr value O1-KR2 1", "“Bericht” is a milestone: it moves when its steps are done.");
	refuses(&d, "kr value O1-KR1 \"\"", "value may not be empty.");
	desk_refuses(&d, "kr value O1-KR1 viel", "“viel”");
	desk_refuses(&d, "kr value O1-KR9 1", "O1-KR9");
	desk_close(&d);
}

// ---- phases --------------------------------------------------------------------------------------------------------

// Start and end as the plan holds them, each with its precision: "2021-03-15 2021-Q2".
static const char *dates(struct desk *d, struct str *out)
{
	const struct phase *ph = plan_find(desk_rows(d), T_phase, id_of(d, T_phase, "M44/1"));
	str_clear(out);
	if (ph->start != DAY_NONE)
		date_iso(out, ph->start, (enum precision)ph->start_precision);
	str_addc(out, ' ');
	if (ph->end != DAY_NONE)
		date_iso(out, ph->end, (enum precision)ph->end_precision);
	return str_text(out);
}

static void phases_move_by_any_unit(void **state)
{
	(void)state;
	static const struct {
		const char *from, *to, *shift, *said, *dates;
	} rows[] = {
		{"2021-03-15", "2021-04-30", "+1 day", "“Pilot” of “Work Space” moved: +1 day", "2021-03-16 2021-05-01"},
		{"2021-03-15", "2021-04-30", "-1 day", "“Pilot” of “Work Space” moved: -1 day", "2021-03-14 2021-04-29"},
		{"2021-03-31", "2021-04-30", "1 month", "“Pilot” of “Work Space” moved: +1 month", "2021-04-30 2021-05-31"},
		{"2021-01-15", "2021-12-31", "4 quarter", "“Pilot” of “Work Space” moved: +4 quarters",
		 "2022-01-15 2022-12-31"},
		{"2024-02-29", "2024-03-30", "1 year", "“Pilot” of “Work Space” moved: +1 year", "2025-02-28 2025-03-30"},
		{"2025-02-28", "2025-03-30", "-1 year", "“Pilot” of “Work Space” moved: -1 year", "2024-02-29 2024-03-30"},
		{"2021-03-15", "2021-04-30", "-2 quarter", "“Pilot” of “Work Space” moved: -2 quarters",
		 "2020-09-15 2020-10-31"},
		{"2021-03-15", "2021-04-30", "2 year end", "End of “Pilot” of “Work Space” moved: +2 years",
		 "2021-03-15 2023-04-30"},
		{"2021-03-15", "2021-04-30", "3 day start", "Start of “Pilot” of “Work Space” moved: +3 days",
		 "2021-03-18 2021-04-30"},
		// What is known to the month stays known to the month, unless it is moved by days.
		{"2021-03", "2021-05", "1 month", "“Pilot” of “Work Space” moved: +1 month", "2021-04 2021-06"},
		{"2021-03", "2021-05", "1 year", "“Pilot” of “Work Space” moved: +1 year", "2022-03 2022-05"},
		{"2021-03", "2021-05", "1 day", "“Pilot” of “Work Space” moved: +1 day", "2021-03-02 2021-06-01"},
		{"2021-03", "2021-05", "-1 day", "“Pilot” of “Work Space” moved: -1 day", "2021-02-28 2021-05-30"},
		{"2021-Q2", "2021-Q2", "1 quarter", "“Pilot” of “Work Space” moved: +1 quarter", "2021-Q3 2021-Q3"},
		{"2021-Q2", "2021-Q2", "1 month", "“Pilot” of “Work Space” moved: +1 month", "2021-05 2021-07"},
		{"2021", "2022", "1 quarter", "“Pilot” of “Work Space” moved: +1 quarter", "2021-Q2 2023-Q1"},
		{"2021-03", "", "1 month", "“Pilot” of “Work Space” moved: +1 month", "2021-04 "},
		{"", "2021-05", "1 month", "“Pilot” of “Work Space” moved: +1 month", " 2021-06"},
	};
	struct desk d;
	struct str line = {0}, now = {0};
	desk_open(&d, "viersen", "roadmap", 100, 30, LANG_EN);
	desk_run(&d, "phase add measure=M44 code=1 title=Pilot");
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		str_clear(&line);
		str_addf(&line, "phase edit M44/1 start=%s end=%s", rows[i].from, rows[i].to);
		desk_run(&d, str_text(&line));
		str_clear(&line);
		str_addf(&line, "phase shift M44/1 %s", rows[i].shift);
		runs(&d, str_text(&line), rows[i].said);
		assert_string_equal(dates(&d, &now), rows[i].dates);
	}
	str_free(&line);
	str_free(&now);
	desk_close(&d);
}

static void phases_have_their_conditions(void **state)
{
	(void)state;
	struct desk d;
	struct str now = {0};
	desk_open(&d, "viersen", "roadmap", 100, 30, LANG_EN);
	desk_run(&d, "phase add measure=M44 code=1 title=Pilot");
	refuses(&d, "phase shift M44/1 1 day",
			"“Pilot” has no date that could be moved. Give it one with “phase set M44/1 start 2023-04”.");
	desk_run(&d, "phase set M44/1 start 2021-03-15");
	refuses(&d, "phase shift M44/1 1 day end",
			"“Pilot” has no date that could be moved. Give it one with “phase set M44/1 start 2023-04”.");
	refuses(&d, "phase shift M44/1 viel day", "“viel” is not a number of periods, such as +1 or -2.");
	refuses(&d, "phase shift M44/1 40001 day", "“40001” is not a number of periods, such as +1 or -2.");
	refuses(&d, "phase shift M44/1 -40001 day", "“-40001” is not a number of periods, such as +1 or -2.");
	refuses(&d, "phase shift M44/1 1 decade", "“decade” is not understood. Expected: day, week, month, quarter or year.");
	refuses(&d, "phase shift M44/1 1 day middle", "“middle” is not understood. Expected: start or end.");
	desk_refuses(&d, "phase shift M99/1 1 day", "M99");
	desk_run(&d, "phase set M44/1 end 2021-04-30");
	int64_t head = desk_head(&d);
	desk_refuses(&d, "phase shift M44/1 2 month start", "2021"); // it would begin after its end
	assert_int_equal(desk_head(&d), head);
	assert_string_equal(dates(&d, &now), "2021-03-15 2021-04-30");
	str_free(&now);
	desk_close(&d);
}

static void a_phase_moved_by_nothing_is_not_moved(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "roadmap", 100, 30, LANG_EN);
	desk_run(&d, "phase add measure=M44 code=1 title=Pilot start=2021-03-15 end=2021-04");
	changes_nothing(&d, "phase shift M44/1 0 month", "That is so already; nothing was changed.");
	desk_close(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(notches_of_one_two_and_more),
		cmocka_unit_test(levels_by_name),
		cmocka_unit_test(without_weights_only_the_rating_is_told),
		cmocka_unit_test(a_key_result_notes_a_value_a_day),
		cmocka_unit_test(a_value_has_the_unit_of_its_key_result),
		cmocka_unit_test(phases_move_by_any_unit),
		cmocka_unit_test(phases_have_their_conditions),
		cmocka_unit_test(a_phase_moved_by_nothing_is_not_moved),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
