// SPDX-License-Identifier: EUPL-1.2
// Time in words on the roadmap: spans of every kind, how they lie to today, chains, the critical path, what a phase
// takes, and refusals of a shift.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "rig.h"
#include "ui/panes.h"
#include "ui/roadmap/roadmap.h"
#include "say/critical.h"
#include "say/slipped.h"
#include "say/span.h"

static struct phase phase_of(const char *start, const char *end, bool open_start, bool open_end)
{
	struct phase ph = {.start = DAY_NONE, .end = DAY_NONE, .open_start = open_start, .open_end = open_end};
	ph.actual_start = ph.actual_end = DAY_NONE;
	enum precision exact;
	if (start && date_parse_iso(start, &ph.start, &exact))
		ph.start_precision = (int32_t)exact;
	if (end && date_parse_iso(end, &ph.end, &exact))
		ph.end_precision = (int32_t)exact;
	return ph;
}

static void test_spans(void **state)
{
	(void)state;
	static const struct {
		const char *start, *end;
		bool open_start, open_end;
		const char *english, *german;
	} rows[] = {
		{"2023-01-16", "2023-02-28", 0, 0, "16 Jan 2023–28 Feb 2023", "16.01.2023–28.02.2023"},
		{"2023-Q1", "2023-Q3", 0, 0, "Q1 2023–Q3 2023", "Q1 2023–Q3 2023"},
		{"2023-Q1", "2023-Q1", 0, 0, "Q1 2023", "Q1 2023"},
		{"2023-01", "2023-Q1", 0, 0, "Jan 2023–Q1 2023", "01.2023–Q1 2023"}, // the same first day, not the same time
		{"2022", "2024", 0, 1, "2022–2024, then without end", "2022–2024, danach ohne Ende"},
		{"2022", NULL, 0, 0, "from 2022, end unknown", "ab 2022, Ende unbekannt"},
		{"2022", NULL, 0, 1, "from 2022 without end", "ab 2022 ohne Ende"},
		{NULL, "2023-06", 0, 0, "until Jun 2023, start unknown", "bis 06.2023, Beginn unbekannt"},
		{NULL, "2023-06", 1, 0, "running already, until Jun 2023", "läuft schon, bis 06.2023"},
		{NULL, NULL, 1, 1, "running without an end", "läuft fortwährend"},
		{NULL, NULL, 1, 0, "without a date", "ohne Termin"},
		{NULL, NULL, 0, 1, "without a date", "ohne Termin"},
	};
	struct str s = {0};
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
		for (int lang = 0; lang < 2; lang++) {
			struct phase ph = phase_of(rows[i].start, rows[i].end, rows[i].open_start, rows[i].open_end);
			i18n_set(lang ? LANG_EN : LANG_DE);
			str_clear(&s);
			span_tell(&s, &ph);
			assert_string_equal(str_text(&s), lang ? rows[i].english : rows[i].german);
		}
	str_free(&s);
}

static void lies(const char *start, const char *end, bool open_end, const char *today, const char *text)
{
	struct str s = {0};
	struct phase ph = phase_of(start, end, false, open_end);
	span_when(&s, &ph, fixture_day(today), NONE32);
	assert_string_equal(str_text(&s), text);
	str_free(&s);
}

static void ends(int32_t done, const char *actual_start, const char *actual_end, const char *today, const char *text)
{
	struct str s = {0};
	struct phase ph = phase_of("2023-01-01", "2023-06-30", false, false);
	ph.actual_start = actual_start ? fixture_day(actual_start) : DAY_NONE;
	ph.actual_end = actual_end ? fixture_day(actual_end) : DAY_NONE;
	span_when(&s, &ph, fixture_day(today), done);
	slipped_actual(&s, &ph);
	assert_string_equal(str_text(&s), text);
	str_free(&s);
}

// What is not done has not ended, whatever the plan says; and when it really was stands beside the plan.
static void test_plan_and_actual(void **state)
{
	(void)state;
	ends(40, NULL, NULL, "2023-07-10", " · 10 days overdue");
	ends(40, NULL, NULL, "2023-09-29", " · 3 months overdue");
	ends(0, NULL, NULL, "2026-09-29", " · 3 years overdue");
	ends(40, NULL, NULL, "2023-06-30", " · 100% of the time"); // its last day
	ends(100, NULL, NULL, "2023-07-10", " · ended 10 days ago");
	ends(NONE32, NULL, NULL, "2023-07-10", " · ended 10 days ago"); // nobody says how far it is
	ends(40, "2023-02-01", NULL, "2023-07-10", " · 10 days overdue · begun 1 Feb 2023, 31 days later than planned");
	ends(100, "2022-12-31", "2023-07-05", "2023-07-10",
		 " · ended 5 days ago · begun 31 Dec 2022, 1 day earlier than planned · ended 5 Jul 2023, 5 days later than "
		 "planned");
	ends(10, "2022-12-15", NULL, "2022-12-20",
		 " · begun 15 Dec 2022, 17 days earlier than planned"); // not to come any more
	ends(NONE32, NULL, NULL, "2022-12-20", " · starts in 12 days");
	struct str s = {0};
	struct phase ph = phase_of("2023-Q1", "2023-12", false, false);
	i18n_set(LANG_DE);
	ph.actual_start = fixture_day("2023-02-15");
	ph.actual_end = fixture_day("2024-01-31");
	slipped_actual(&s, &ph); // within the quarter; a day behind December: 31 January is at least 31 days later
	assert_string_equal(str_text(&s),
						" · begonnen 15.02.2023 wie geplant · beendet 31.01.2024, mindestens 31 Tage später als "
						"geplant");
	i18n_set(LANG_EN);
	str_free(&s);
}

// Days up to two months, months up to two years, then years.
static void test_how_it_lies_to_today(void **state)
{
	(void)state;
	lies("2023-03-02", NULL, false, "2023-03-01", " · starts in 1 day");
	lies("2023-04-30", NULL, false, "2023-03-01", " · starts in 60 days");
	lies("2023-05-01", NULL, false, "2023-03-01", " · starts in 2 months");
	lies("2025-02-28", NULL, false, "2023-03-01", " · starts in 24 months");
	lies("2025-03-01", NULL, false, "2023-03-01", " · starts in 2 years");
	lies(NULL, "2023-02-28", false, "2023-03-01", " · ended 1 day ago");
	lies(NULL, "2022-12-31", false, "2023-03-01", " · ended 60 days ago");
	lies(NULL, "2022-12-30", false, "2023-03-01", " · ended 2 months ago");
	lies(NULL, "2021-03-01", false, "2023-03-01", " · ended 24 months ago");
	lies(NULL, "2021-02-28", false, "2023-03-01", " · ended 2 years ago");
	lies("2023-02-20", "2023-03-01", false, "2023-03-01", " · 100% of the time"); // its last day
	lies("2023-03-01", "2023-03-10", false, "2023-03-01", " · 10% of the time");  // its first
	lies("2023-01", "2023-03", false, "2023-02-14", " · 50% of the time");        // 45 of 90 days
	lies("2023-03-01", "2023-03-01", false, "2023-03-01", " · 100% of the time");
	lies("2022-01-01", "2023-02-28", true, "2023-03-01", ""); // goes on
	lies("2022-01-01", NULL, false, "2023-03-01", "");        // nobody knows how long
	lies(NULL, "2023-06", false, "2023-03-01", "");
	lies(NULL, NULL, false, "2023-03-01", "");
}

static void tells(struct rig *r, enum table_id t, int32_t id, const char *first, const char *second)
{
	assert_true(r->pane->select(r->state, &r->look, t, id));
	rig_describe(r);
	assert_string_equal(str_text(&r->first), first);
	assert_string_equal(str_text(&r->second), second);
}

static void test_phases_in_sentences(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = fixture_small();
	rig_open(&r, &pane_roadmap, p, FIXTURE_TODAY);
	tells(&r, T_phase, 3,
		  "5 Recherche von Verbesserungsvorschlägen · Recherche 1 Mar 2023–31 Mar 2023 (31 days) · starts in 19 days · "
		  "0% done",
		  "depends on: 6 Service-BW-Basis in Städten und Gemeinden, Rollout [violated by at least 123 days], 4 "
		  "Soll-Definition "
		  "der Erreichbarkeit · float 1006 days, then the end of the plan moves");
	tells(&r, T_phase, 4,
		  "6 Service-BW-Basis in Städten und Gemeinden · Rollout Q1 2023–Q3 2023 (9 months) · 15% of the time · 30% "
		  "done · 2023: 0.37 posts · 2023: 60–100 k€",
		  "depends on: 8 Dokumentenmanagementsystem / eAkte, Pilot · then: 5 Recherche von Verbesserungsvorschlägen, "
		  "Recherche [violated by at least 123 days] · float 823 days, then the end of the plan moves");
	tells(&r, T_phase, 5,
		  "7 eLearning Plattform – Campus ZAK · Aufbau running already, until Jun 2023 · over all years 5000 €",
		  "depends on: Neue Version von Service-BW (external: Land Baden-Württemberg, May 2023) · float 915 days, then "
		  "the end of the plan moves");
	tells(&r, T_phase, 6,
		  "8 Dokumentenmanagementsystem / eAkte · Pilot 1 Mar 2022–30 Sep 2022 (7 months) · ended 4 months ago · 100% "
		  "done · 2023: 0.4 posts · 2023: 700–800 k€ · over all years 2800–3200 k€",
		  "then: Rollout, 6 Service-BW-Basis in Städten und Gemeinden, 10 eRechnung · float unknown (Betrieb)");
	tells(&r, T_phase, 9, "9 Mobilarbeit · Ausweitung running without an end",
		  "Nothing depends on it, and it depends on nothing.");
	tells(&r, T_phase, 10, "10 eRechnung · Konzept without a date · 0.3 posts without a date",
		  "depends on: 8 Dokumentenmanagementsystem / eAkte · no float: on the critical path");
	tells(&r, T_measure, 3, "3 Dokumentation des Ist-Zustands · no phase yet",
		  "A phase puts it on the roadmap: a adds one.");
	r.look.writable = false; // then there is nothing to be done about it
	tells(&r, T_measure, 3, "3 Dokumentation des Ist-Zustands · no phase yet",
		  "Nothing depends on it, and it depends on nothing.");
	rig_close(&r);
}

// The note of the phase, else that of the measure; in public none.
static void test_notes(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = fixture_small();
	p->measure[3].note = "zur Maßnahme";
	p->phase[0].note = "zur Phase";
	rig_open(&r, &pane_roadmap, p, FIXTURE_TODAY);
	static const char first[] =
		"4 Soll-Definition der Erreichbarkeit · Entwurf 16 Jan 2023–28 Feb 2023 (44 days) · 59% of the time · 40% done";
	static const char chain[] = "then: 5 Recherche von Verbesserungsvorschlägen · float unknown (Umsetzung)";
	tells(&r, T_phase, 1, first, arena_printf(p->arena, "%s · zur Phase", chain));
	tells(&r, T_phase, 2,
		  "4 Soll-Definition der Erreichbarkeit · Umsetzung from Apr 2023, end unknown · starts in 50 days",
		  arena_printf(p->arena, "%s · zur Maßnahme", chain));
	r.look.privacy = PRIVACY_CONFIDENTIAL;
	tells(&r, T_phase, 1, first, arena_printf(p->arena, "%s · zur Phase", chain));
	r.look.privacy = PRIVACY_PUBLIC;
	tells(&r, T_phase, 1, first, chain);
	rig_close(&r);
}

// Sums of money: one-off lines together, those of every year together; one bound only is told as it is.
static void test_money_of_a_measure(void **state)
{
	(void)state;
	static const struct {
		int64_t least, most, more_least, more_most;
		const char *end;
	} rows[] = {
		{1000, 2000, 3000, 4000, " · 2023: 4000–6000 €"},
		{1000, NONE64, 3000, 4000, " · 2023: from 4000 €"},
		{NONE64, 2000, NONE64, 4000, " · 2023: up to 6000 €"},
		{1000, 2000, NONE64, 4000, " · 2023: up to 6000 €"},
		{NONE64, NONE64, 3000, 3000, " · 2023: from 3000 €, 1 without a figure"},
		{NONE64, NONE64, NONE64, 3000, " · 2023: up to 3000 €, 1 without a figure"},
		{NONE64, NONE64, NONE64, NONE64, ""},
	};
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct rig r;
		struct plan *p = fixture_small();
		p->budget_line[3].measure = NONE32; // it had one without a figure
		for (int k = 0; k < 2; k++) {
			struct budget_line *b = fixture_add(p, T_budget_line);
			b->measure = 9;
			b->year_from = 2023;
			b->least = k ? rows[i].more_least : rows[i].least;
			b->most = k ? rows[i].more_most : rows[i].most;
		}
		rig_open(&r, &pane_roadmap, p, FIXTURE_TODAY);
		tells(&r, T_phase, 9,
			  arena_printf(p->arena, "9 Mobilarbeit · Ausweitung running without an end%s", rows[i].end),
			  "Nothing depends on it, and it depends on nothing.");
		r.look.privacy = PRIVACY_CONFIDENTIAL;
		tells(&r, T_phase, 9, "9 Mobilarbeit · Ausweitung running without an end · money confidential",
			  "Nothing depends on it, and it depends on nothing.");
		rig_close(&r);
	}
}

// What is needed in different years is of no year, and no year has the sum of them.
static void test_years_are_not_added_up(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = fixture_small();
	p->budget_line[3].measure = NONE32;
	for (int k = 0; k < 2; k++) {
		struct fte_need *n = fixture_add(p, T_fte_need);
		n->measure = 9;
		n->posts = 500;
		n->start = fixture_day(k ? "2025-01-01" : "2024-01-01");
		n->end = fixture_day(k ? "2025-12-31" : "2024-12-31");
		struct budget_line *b = fixture_add(p, T_budget_line);
		b->measure = 9;
		b->kind = budget_kind_YEARLY;
		b->year_from = b->year_to = k ? 2025 : 2024;
		b->least = k ? 30000 : 300000;
		b->most = k ? 30000 : 400000;
	}
	rig_open(&r, &pane_roadmap, p, FIXTURE_TODAY);
	tells(&r, T_phase, 9,
		  "9 Mobilarbeit · Ausweitung running without an end · 2024: 0.5 posts · over all years 330–430 k€",
		  "Nothing depends on it, and it depends on nothing.");
	r.look.figures_year = 2025;
	tells(
		&r, T_phase, 9,
		"9 Mobilarbeit · Ausweitung running without an end · 2025: 0.5 posts · 2025: 30 k€ · over all years 330–430 k€",
		"Nothing depends on it, and it depends on nothing.");
	p->budget_line[6].kind = budget_kind_LUMP; // 30 000 € over three years
	p->budget_line[6].year_from = 2024;
	p->budget_line[6].year_to = 2026;
	tells(&r, T_phase, 9,
		  "9 Mobilarbeit · Ausweitung running without an end · 2025: 0.5 posts · 2025: 10 k€ (in shares) · over all "
		  "years "
		  "330–430 k€",
		  "Nothing depends on it, and it depends on nothing.");
	rig_close(&r);
}

static void critical(struct rig *r, int32_t measure, const char *text)
{
	struct str title = {0}, told = {0};
	critical_tell(measure, &r->look, &title, &told);
	assert_string_equal(str_text(&title), "Critical path");
	assert_string_equal(str_text(&told), text);
	str_free(&title);
	str_free(&told);
}

static void test_critical_path(void **state)
{
	(void)state;
#define PLAN_END                                                                                                       \
	"The end of the plan as a whole: 2025, with 10 eRechnung.\n"                                                       \
	"It cannot be followed further: 8 Dokumentenmanagementsystem / eAkte, Betrieb has no known date.\n"
	struct rig r;
	rig_open(&r, &pane_roadmap, fixture_small(), FIXTURE_TODAY);
	critical(&r, 1,
			 "1 Ticketsystem-Auswertung has no end that is known.\n"
			 "It waits for nothing: only its own phases decide when it ends.\n"
			 "How far it may slip itself is not known: 1 Ticketsystem-Auswertung has no known date.\n" PLAN_END);
	critical(
		&r, 5,
		"5 Recherche von Verbesserungsvorschlägen ends on 31 Mar 2023 at the latest.\n"
		"5 Recherche von Verbesserungsvorschlägen, Recherche waits for 6 Service-BW-Basis in Städten und Gemeinden, "
		"Rollout: planned 123 days too early.\n"
		"6 Service-BW-Basis in Städten und Gemeinden waits for 8 Dokumentenmanagementsystem / eAkte, Pilot: 92 days "
		"of room.\n"
		"At its beginning this path is 31 days too late for its end to hold.\n"
		"It may slip by 1006 days itself before the end of the plan moves.\n" PLAN_END);
	critical(&r, 7,
			 "7 eLearning Plattform – Campus ZAK ends on 30 Jun 2023 at the latest.\n"
			 "7 eLearning Plattform – Campus ZAK waits for Neue Version von Service-BW (external: Land "
			 "Baden-Württemberg, May 2023): 1 day of "
			 "room.\n"
			 "It may slip by 915 days itself before the end of the plan moves.\n" PLAN_END);
	critical(&r, 8,
			 "8 Dokumentenmanagementsystem / eAkte goes on without end.\n"
			 "It waits for nothing: only its own phases decide when it ends.\n"
			 "How far it may slip itself is not known: 8 Dokumentenmanagementsystem / eAkte, Betrieb has no known "
			 "date.\n" PLAN_END);
	critical(&r, 10,
			 "10 eRechnung ends on 31 Dec 2025 at the latest.\n"
			 "It cannot be followed further: 8 Dokumentenmanagementsystem / eAkte, Betrieb has no known date.\n"
			 "It may not slip by a day itself, or the end of the plan moves.\n"
			 "It is what the plan ends with.");
	critical(&r, 99, "This measure is not there any more.");
	r.plan->phase_n = 0; // then the plan has no end either
	plan_changed(r.plan);
	critical(&r, 9,
			 "9 Mobilarbeit has no end that is known.\n"
			 "It waits for nothing: only its own phases decide when it ends.\n"
			 "How far it may slip itself is not known: 9 Mobilarbeit has no known date.\n");
	rig_close(&r);
#undef PLAN_END
}

// A plan of its own: S until 31.01., A 11.–20.02. and B 01.–18.02. wait for S, E from 24.02. for both.
static struct plan *network(void)
{
	static const char *const rows[][3] = {{"S", "2023-01-15", "2023-01-31"},
										  {"A", "2023-02-11", "2023-02-20"},
										  {"B", "2023-02-01", "2023-02-18"},
										  {"E", "2023-02-24", "2023-03-31"}};
	static const int32_t waits[][2] = {{2, 1}, {3, 1}, {4, 2}, {4, 3}};
	struct plan *p = plan_new();
	for (int i = 0; i < 4; i++) {
		struct measure *m = fixture_add(p, T_measure);
		m->code = m->title = rows[i][0];
		struct phase *ph = fixture_add(p, T_phase);
		ph->measure = m->id;
		ph->code = "1";
		ph->start = fixture_day(rows[i][1]);
		ph->end = fixture_day(rows[i][2]);
	}
	for (int i = 0; i < 4; i++) {
		struct dependency *d = fixture_add(p, T_dependency);
		d->measure = waits[i][0];
		d->on_measure = waits[i][1];
	}
	return p;
}

static void test_the_critical_path_is_the_one_its_measure_feels(void **state)
{
	(void)state;
#define TO_E                                                                                                           \
	"E E waits for B B: 5 days of room.\n"                                                                             \
	"B B waits for S S: no day of room.\n"                                                                             \
	"At its beginning this path may slip by 5 days before its end moves.\n"
	struct rig r;
	struct plan *p = network();
	rig_open(&r, &pane_roadmap, p, FIXTURE_TODAY);
	critical(&r, 1,
			 "S S ends on 31 Jan 2023 at the latest.\n"
			 "It waits for nothing: only its own phases decide when it ends.\n"
			 "It may slip by 5 days itself before the end of the plan moves.\n"
			 "The end of the plan as a whole: 31 Mar 2023, with E E.\n" TO_E);
	p->dependency[1].lag = 20;
	critical(&r, 1,
			 "S S ends on 31 Jan 2023 at the latest.\n"
			 "It waits for nothing: only its own phases decide when it ends.\n"
			 "It is 15 days too late itself for the end of the plan to hold.\n"
			 "The end of the plan as a whole: 31 Mar 2023, with E E.\n"
			 "E E waits for B B: 5 days of room.\n"
			 "B B waits for S S: planned 20 days too early.\n"
			 "At its beginning this path is 15 days too late for its end to hold.\n");
	tells(&r, T_phase, 1, "S S ·  15 Jan 2023–31 Jan 2023 (17 days) · ended 10 days ago",
		  "then: A A, B B [violated by 20 days] · float -15 days");
	struct dependency *back = fixture_add(p, T_dependency);
	back->measure = 3;
	back->on_measure = 4;
	back->kind = dependency_kind_SS;
	plan_changed(p);
	critical(&r, 1,
			 "S S ends on 31 Jan 2023 at the latest.\n"
			 "It waits for nothing: only its own phases decide when it ends.\n"
			 "How far it may slip itself is not known: B B waits in a circle that lacks room itself.\n"
			 "The end of the plan as a whole: 31 Mar 2023, with E E.\n"
			 "E E waits for B B: 5 days of room.\n"
			 "B B waits for S S: planned 20 days too early.\n"
			 "At its beginning this path is 15 days too late for its end to hold.\n");
	tells(&r, T_phase, 1, "S S ·  15 Jan 2023–31 Jan 2023 (17 days) · ended 10 days ago",
		  "then: A A, B B [violated by 20 days] · float unknown (B B waits in a circle without room)");
	tells(&r, T_phase, 4, "E E ·  24 Feb 2023–31 Mar 2023 (36 days) · starts in 14 days",
		  "depends on: A A, B B · then: B B [violated by 23 days] · no float: on the critical path");
	rig_close(&r);
#undef TO_E
}

static void refused(struct rig *r, int32_t phase, const char *line, const char *why)
{
	assert_true(r->pane->select(r->state, &r->look, T_phase, phase));
	assert_int_equal(rig_act(r, line), ANSWER_REFUSED);
	assert_string_equal(r->err.text, why);
	assert_int_equal(rig_act(r, "cancel"), ANSWER_IGNORED); // there is no preview
}

static void test_shifts_that_are_refused(void **state)
{
	(void)state;
	struct rig r;
	rig_open(&r, &pane_roadmap, fixture_small(), FIXTURE_TODAY);
	rig_draw(&r, 100, 26);
	refused(&r, 10, "shift 1", "“Konzept”: it has no date that could be moved.");
	refused(&r, 1, "shift 2001",
			"“Entwurf”: that is too far at once. Expected: at most 2000 steps, then further ones.");
	refused(&r, 1, "shift -2001",
			"“Entwurf”: that is too far at once. Expected: at most 2000 steps, then further ones.");
	refused(&r, 6, "shift 31300", "“Pilot”: that is too far at once. Expected: at most 2000 steps, then further ones.");
	assert_int_equal(rig_act(&r, "shift 0"), ANSWER_IGNORED);
	assert_int_equal(rig_act(&r, "shift"), ANSWER_IGNORED);
	rig_act(&r, "grip"); // the start
	refused(&r, 5, "shift 1", "“Aufbau”: its start is not known.");
	refused(&r, 3, "shift 1", "“Recherche”: it would end before it starts. Expected: a start until 31 Mar 2023.");
	rig_act(&r, "grip"); // the end
	refused(&r, 2, "shift 1", "“Umsetzung”: its end is not known.");
	refused(&r, 8, "shift 1", "“Betrieb”: its end is not known.");
	refused(&r, 3, "shift -1", "“Recherche”: it would end before it starts. Expected: an end from 1 Mar 2023 on.");
	rig_act(&r, "grip");
	assert_true(r.pane->select(r.state, &r.look, T_phase, 1));
	rig_act(&r, "zoom day");
	assert_int_equal(rig_act(&r, "shift 2000"), ANSWER_DONE); // just so far
	assert_int_equal(rig_act(&r, "shift 1"), ANSWER_REFUSED);
	assert_string_equal(r.err.text,
						"“Entwurf”: that is too far at once. Expected: at most 2000 steps, then further ones.");
	assert_int_equal(rig_act(&r, "next"), ANSWER_REFUSED);
	assert_string_equal(r.err.text, "First take the shift over with Enter or drop it with Esc.");
	assert_int_equal(rig_act(&r, "grip"), ANSWER_REFUSED);
	assert_int_equal(rig_act(&r, "open"), ANSWER_COMMAND);
	assert_string_equal(str_text(&r.command), "phase shift M4/1 +2000 day");
	rig_close(&r);
}

static void heads(struct rig *r, const char *text)
{
	struct str head = {0};
	r->pane->headline(r->state, &r->look, &head);
	assert_string_equal(str_text(&head), text);
	str_free(&head);
}

static void test_headline(void **state)
{
	(void)state;
	struct rig r;
	uint8_t shown[10] = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
	rig_open(&r, &pane_roadmap, fixture_small(), FIXTURE_TODAY);
	rig_draw(&r, 100, 26);
	heads(&r, "Quarters · 2022–2025");
	assert_true(r.pane->select(r.state, &r.look, T_phase, 1));
	rig_act(&r, "grip");
	heads(&r, "Quarters · the start moves · 2022–2025");
	rig_act(&r, "grip");
	rig_act(&r, "shift 1");
	heads(&r, "preview · Quarters · the end moves · 2022–2025");
	rig_act(&r, "cancel");
	rig_act(&r, "grip");
	rig_act(&r, "zoom day");
	rig_draw(&r, 100, 26);
	heads(&r, "Days · ◂ 1 · 4 ▸ · 2023"); // one year only
	r.look.only_field = 2;
	r.look.shown = shown;
	r.look.filter = "stand:läuft";
	rig_sync(&r);
	rig_draw(&r, 100, 26);
	heads(&r, "Days · Digitale Dienstleistungen · stand:läuft · 2 ▸ · 2023");
	rig_close(&r);
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_spans),
		cmocka_unit_test(test_how_it_lies_to_today),
		cmocka_unit_test(test_plan_and_actual),
		cmocka_unit_test(test_phases_in_sentences),
		cmocka_unit_test(test_notes),
		cmocka_unit_test(test_money_of_a_measure),
		cmocka_unit_test(test_years_are_not_added_up),
		cmocka_unit_test(test_critical_path),
		cmocka_unit_test(test_the_critical_path_is_the_one_its_measure_feels),
		cmocka_unit_test(test_shifts_that_are_refused),
		cmocka_unit_test(test_headline),
	};
	return cmocka_run_group_tests_name("roadmap told", tests, NULL, NULL);
}
