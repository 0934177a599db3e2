// SPDX-License-Identifier: EUPL-1.2
// What a team is told of the time since its last meeting: net, per object, by field, in sentences; from the step that
// closed that meeting, and where the journal has it no more from the end of its day.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"
#include "exchange/report/form.h"
#include "exchange/report/report.h"
#include "plan/limits.h"
#include "scratch.h"

#include <sqlite3.h>

#define TODAY 20595 // 22.05.2026, a Friday

static struct desk d;
static char path[SCRATCH_MOST];
static int64_t now;
static struct str text;

static int64_t clock_of(void *arg)
{
	(void)arg;
	return now;
}

static void at(int day, int hour)
{
	now = ((int64_t)TODAY + day) * 86400 + (int64_t)hour * 3600;
	if (d.session)
		session_tick(d.session, TODAY + day);
}

static void open_plan(struct model *m)
{
	struct session_options o = {.cols = 80, .rows = 24, .today = (int32_t)(now / 86400), .keys = ""};
	model_author(m, "test");
	model_clock(m, clock_of, NULL);
	d = (struct desk){.session = session_new(&o), .cols = 80, .rows = 24};
	session_model(d.session, m, "overview");
}

static int sit_down(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	int fd = mkstemp(scratch_name(path, "since"));
	assert_true(fd >= 0);
	close(fd);
	unlink(path);
	d = (struct desk){0};
	at(0, 9);
	open_plan(desk_plan("musterkreis", path));
	return 0;
}

static int stand_up(void **state)
{
	(void)state;
	desk_close(&d);
	str_free(&text);
	unlink(path);
	return 0;
}

static const struct meeting *latest(void)
{
	return &desk_rows(&d)->meeting[desk_rows(&d)->meeting_n - 1];
}

// What the latest meeting is told, as a text.
static const char *told(enum privacy privacy)
{
	struct arena *a = arena_new();
	struct look look = {.plan = desk_rows(&d), .today = (int32_t)(now / 86400), .privacy = privacy, .frame = a};
	struct doc doc;
	struct ls_err err;
	assert_int_equal(report_since(&doc, &look, session_plan(d.session), latest()->id, &err), LS_OK);
	str_clear(&text);
	report_text(&text, &doc);
	arena_free(a);
	return str_text(&text);
}

// A weekly meeting of the team Verwaltung from nine to ten, then what happens until the next one.
static void a_meeting_and_a_week(void)
{
	desk_run(&d, "meeting start st-dv");
	desk_run(&d, "measure set M36 stage running"); // in the meeting: its minutes tell it
	at(0, 10);
	desk_run(&d, "meeting close");
	at(0, 11);
	desk_run(&d, "phase set M19/1 progress 70");
	desk_run(&d, "measure set M05 stage done");
	desk_run(&d, "undo"); // taken back
	desk_run(&d, "measure set M07 title Anders");
	desk_run(&d, "measure set M07 title \"Videoberatung im Sozial- und Jugendamt\""); // and back again, by hand
	at(3, 8);
	desk_run(&d, "phase set M19/1 progress 80");
	desk_run(&d, "checkin add key_result=2026Q2-O6-KR1 day=25.05.2026 value=9 confidence=4 blocker=\"Urlaub in zwei "
				 "Ämtern.\" note=\"Vertretung klären\"");
	desk_run(&d, "status add measure=M41 day=25.05.2026 text=\"Drei Außenstellen fehlen noch.\" signal=yellow");
	desk_run(&d, "action set #10 done 25.05.2026");
	desk_run(&d, "krstep set #26 done 25.05.2026");
	desk_run(&d, "budget add title=Lager unit=A11 year_from=2027 year_to=2027 least=1000");
	at(7, 9);
	desk_run(&d, "meeting start st-dv");
	desk_run(&d, "phase set M19/1 progress 85"); // in the new one
}

static void is_told(enum privacy privacy, const char *expected)
{
	assert_string_equal(told(privacy), expected);
}

// What was set and set back, what was undone, and what was changed in either meeting is not in it.
static void it_is_told_net_per_object_and_by_field(void **state)
{
	(void)state;
	a_meeting_and_a_week();
	is_told(PRIVACY_OPEN,
			"Since Fri 22 May 2026, 9:00–10:00\n"
			"=================================\n"
			"\n"
			"Digitale Verwaltung\n" // the field of the team comes first
			"-------------------\n"
			"- M19/1 Einführung je Dezernat: progress: 65% → 80%\n"
			"- 2026Q2-O6-KR1 Mittlere Dauer einer Mitzeichnung: Mon 25 May: 9, confidence 4,\n"
			"  in the way: Urlaub in zwei Ämtern. Vertretung klären\n"
			"- Vertretungen für die Mitzeichnung hinterlegen: completed on 25 May 2026\n"
			"\n"
			"Infrastruktur und Sicherheit\n"
			"----------------------------\n"
			"- M41 Netzerneuerung in den Außenstellen: Mon 25 May: Drei Außenstellen fehlen\n"
			"  noch.\n"
			"- 2026Q2-O3-KR3 Ersatzleitung für die Straßenmeisterei Nord: step “Umschaltung\n"
			"  testen” completed on 25 May 2026\n"
			"\n"
			"Belongs to no field\n"
			"-------------------\n"
			"- Lager: budget line: new\n");
	i18n_set(LANG_DE);
	is_told(PRIVACY_OPEN, "Seit Fr 22.05.2026, 9:00–10:00\n"
						  "==============================\n"
						  "\n"
						  "Digitale Verwaltung\n"
						  "-------------------\n"
						  "- M19/1 Einführung je Dezernat: Fortschritt: 65 % → 80 %\n"
						  "- 2026Q2-O6-KR1 Mittlere Dauer einer Mitzeichnung: Mo 25.05.: 9, Zuversicht 4,\n"
						  "  Hindernis: Urlaub in zwei Ämtern. Vertretung klären\n"
						  "- Vertretungen für die Mitzeichnung hinterlegen: erledigt am 25.05.2026\n"
						  "\n"
						  "Infrastruktur und Sicherheit\n"
						  "----------------------------\n"
						  "- M41 Netzerneuerung in den Außenstellen: Mo 25.05.: Drei Außenstellen fehlen\n"
						  "  noch.\n"
						  "- 2026Q2-O3-KR3 Ersatzleitung für die Straßenmeisterei Nord: Schritt\n"
						  "  „Umschaltung testen“ erledigt am 25.05.2026\n"
						  "\n"
						  "Gehört zu keinem Handlungsfeld\n"
						  "------------------------------\n"
						  "- Lager: Haushaltsposition: neu\n");
}

static void remarks_are_hidden_where_they_must_be(void **state)
{
	(void)state;
	a_meeting_and_a_week();
	assert_non_null(strstr(told(PRIVACY_CONFIDENTIAL), "Mon 25 May: 9, confidence 4"));
	assert_non_null(strstr(told(PRIVACY_PUBLIC), "Mon 25 May: 9, confidence 4\n"));
	assert_null(strstr(str_text(&text), "Urlaub"));
	assert_null(strstr(str_text(&text), "Vertretung klären"));
}

static int64_t closing_step(void)
{
	struct arena *a = arena_new();
	struct step *list = NULL;
	struct ls_err err;
	size_t n = 0;
	int64_t found = 0;
	assert_int_equal(model_steps(session_plan(d.session), a, (struct steps_asked){0}, &list, &n, &err), LS_OK);
	for (size_t i = 0; i < n; i++)
		if (strncmp(list[i].label, "Meeting closed", 14) == 0)
			found = list[i].id;
	arena_free(a);
	return found;
}

// Another tool has made the journal shorter: nobody knows any more when the meeting was closed but on which day.
static void without_the_step_its_day_counts(void **state)
{
	struct ls_err err;
	struct model *m = NULL;
	sqlite3 *db = NULL;
	char sql[120];
	(void)state;
	a_meeting_and_a_week();
	at(0, 11);
	at(7, 9);
	int64_t step = closing_step();
	assert_true(step > 0);
	desk_close(&d);
	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	(void)snprintf(sql, sizeof sql, "DELETE FROM change WHERE step <= %lld", (long long)step);
	assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(db);
	assert_int_equal(model_open(&m, path, MODEL_WRITE, &err), LS_OK);
	open_plan(m);
	is_told(PRIVACY_OPEN,
			"Since Fri 22 May 2026, 9:00–10:00\n"
			"=================================\n"
			"\n"
			"Digitale Verwaltung\n"
			"-------------------\n"
			"- M19/1 Einführung je Dezernat: progress: 70% → 80%\n" // 65 → 70 was on the day of the meeting
			"- 2026Q2-O6-KR1 Mittlere Dauer einer Mitzeichnung: Mon 25 May: 9, confidence 4,\n"
			"  in the way: Urlaub in zwei Ämtern. Vertretung klären\n"
			"- Vertretungen für die Mitzeichnung hinterlegen: completed on 25 May 2026\n"
			"\n"
			"Infrastruktur und Sicherheit\n"
			"----------------------------\n"
			"- M41 Netzerneuerung in den Außenstellen: Mon 25 May: Drei Außenstellen fehlen\n"
			"  noch.\n"
			"- 2026Q2-O3-KR3 Ersatzleitung für die Straßenmeisterei Nord: step “Umschaltung\n"
			"  testen” completed on 25 May 2026\n"
			"\n"
			"Belongs to no field\n"
			"-------------------\n"
			"- Lager: budget line: new\n");
}

// What belongs to something that is gone is told by what the journal knows of it.
static void what_is_gone_stands_by_its_field(void **state)
{
	(void)state;
	desk_run(&d, "measure add title=Kurz field=is");
	const char *code = desk_rows(&d)->measure[desk_rows(&d)->measure_n - 1].code;
	char line[80];
	(void)snprintf(line, sizeof line, "measure delete %s", code);
	desk_run(&d, "meeting start st-dv");
	desk_run(&d, "meeting close");
	at(1, 9);
	desk_run(&d, line);
	desk_run(&d, "field delete mk");
	at(7, 9);
	desk_run(&d, "meeting start st-dv");
	told(PRIVACY_OPEN);
	const char *is = strstr(str_text(&text), "Infrastruktur und Sicherheit\n--");
	const char *none = strstr(str_text(&text), "Belongs to no field");
	const char *gone = strstr(str_text(&text), "Kurz: measure: deleted");
	assert_non_null(is);
	assert_non_null(none);
	assert_true(gone && is < gone && gone < none);
	assert_non_null(strstr(none, "field of action: deleted"));
}

static void nothing_and_the_first_time_are_told(void **state)
{
	(void)state;
	desk_run(&d, "meeting start st-dv");
	desk_run(&d, "meeting close");
	at(7, 9);
	desk_run(&d, "meeting start st-dv");
	is_told(PRIVACY_OPEN, "Since Fri 22 May 2026, 9:00–9:00\n"
						  "================================\n"
						  "\n"
						  "Nothing was changed since then.\n");
	desk_run(&d, "meeting start pt-eakte");
	is_told(PRIVACY_OPEN, "This team has not met before\n"
						  "============================\n");
}

int main(void)
{
#define CASE(name) cmocka_unit_test_setup_teardown(name, sit_down, stand_up)
	const struct CMUnitTest tests[] = {
		CASE(it_is_told_net_per_object_and_by_field), CASE(remarks_are_hidden_where_they_must_be),
		CASE(without_the_step_its_day_counts),        CASE(what_is_gone_stands_by_its_field),
		CASE(nothing_and_the_first_time_are_told),
	};
	return cmocka_run_group_tests_name("since the last meeting", tests, NULL, NULL);
}
