// SPDX-License-Identifier: EUPL-1.2
// The guided meeting at a desk: how it begins, what is noted in it, how it is left and gone on with, how it ends; and that
// all of it can be taken back.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "cmd/command.h"
#include "cmd/state.h"
#include "desk.h"
#include "dump.h"
#include "plan/year/agenda.h"
#include "scratch.h"

#define TODAY 20595               // 22.05.2026, a Friday
#define BEGIN "M Down Down Enter" // not the one that was left open, but that of the team that met last

static struct desk d;
static int64_t now;

static int64_t clock_of(void *arg)
{
	(void)arg;
	return now;
}

static void at(int hour, int minute)
{
	now = (int64_t)TODAY * 86400 + hour * 3600 + minute * 60;
}

static struct session *session_over(struct model *m, bool kiosk)
{
	struct session_options o = {.cols = 80, .rows = 24, .today = TODAY, .keys = "", .kiosk = kiosk};
	struct session *s = session_new(&o);
	session_model(s, m, "overview");
	model_clock(m, clock_of, NULL);
	return s;
}

static int sit_down(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	at(9, 0);
	d = (struct desk){.session = session_over(desk_plan("musterkreis", NULL), false), .cols = 80, .rows = 24};
	return 0;
}

static int stand_up(void **state)
{
	(void)state;
	desk_close(&d);
	return 0;
}

static const struct meeting *latest(void)
{
	return &desk_rows(&d)->meeting[desk_rows(&d)->meeting_n - 1];
}

static int items_handled(void)
{
	struct plan_rows rows = plan_of(desk_rows(&d), T_meeting_item, "meeting", latest()->id);
	int n = 0;
	for (size_t i = 0; i < rows.n; i++)
		n += desk_rows(&d)->meeting_item[rows.at[i]].handled == yes_no_YES;
	return n;
}

static void it_begins_with_the_members_and_the_agenda(void **state)
{
	(void)state;
	desk_keys(&d, "M");
	desk_shows(&d, "▸ Go on: Strategieteam Daten · Weekly alignment meeting"); // left open two days ago
	desk_keys(&d, "Down Down");
	desk_shows(&d, "▸ Weekly alignment meeting · Strategieteam Verwaltung"); // the team that met last
	desk_keys(&d, "Enter");
	const struct meeting *m = latest();
	assert_int_equal(m->kind, meeting_kind_WEEKLY);
	assert_int_equal(m->day, TODAY);
	assert_int_equal(m->begun, 9 * 60);
	assert_int_equal(m->ended, NONE32);
	assert_string_equal(((const struct cycle *)plan_find(desk_rows(&d), T_cycle, m->cycle))->code, "2026Q2");
	struct plan_rows people = plan_of(desk_rows(&d), T_attendance, "meeting", m->id);
	struct plan_rows members = plan_of(desk_rows(&d), T_team_member, "team", m->team);
	assert_int_equal(people.n, members.n);
	for (size_t i = 0; i < people.n; i++) {
		assert_string_equal(desk_rows(&d)->attendance[people.at[i]].who, desk_rows(&d)->team_member[members.at[i]].who);
		assert_int_equal(desk_rows(&d)->attendance[people.at[i]].kind, attendance_kind_PRESENT);
	}
	struct agenda agenda = agenda_of(meeting_kind_WEEKLY);
	struct plan_rows items = plan_of(desk_rows(&d), T_meeting_item, "meeting", m->id);
	assert_int_equal(items.n, agenda.n);
	for (size_t i = 0; i < items.n; i++)
		assert_int_equal(desk_rows(&d)->meeting_item[items.at[i]].kind, agenda.kind[i]);
	desk_shows(&d, "0:00 · item 1 of 8");
}

// The sample has one left open on its own day, at its second key result: the first thing that is not handled.
static void the_sample_has_one_to_go_on_with(void **state)
{
	(void)state;
	session_tick(d.session, TODAY - 2);
	desk_keys(&d, "M");
	desk_shows(&d, "▸ Go on: Strategieteam Daten · Weekly alignment meeting");
	desk_shows(&d, "Wed 20 May 2026, since 8:00 · item 4 of 8");
	desk_shows(&d, "Weekly alignment meeting · Strategieteam Services");
	desk_lacks(&d, "Close this one"); // it is of today
	desk_keys(&d, "Enter");
	desk_shows(&d, "1 Present ✓  2 Since then ✓  3 Tasks ✓  ▸4 Key results (1 of 3)");
	desk_shows(&d, "▸   Wöchentlich Nutzende des Cockpits");
	desk_shows(&d, "1:00 · item 4 of 8");
	desk_keys(&d, "Enter");
	desk_shows(&d, "Check-in O4-KR2");
	desk_keys(&d, "Enter Esc");
	desk_shows(&d, "(2 of 3)");
	now -= 3600 + 60; // a clock that stands before its beginning, as one of a copy may
	session_tick(d.session, TODAY - 2);
	desk_shows(&d, "Meeting  item 4 of 8");
	now += 86400;
	session_tick(d.session, TODAY - 1);
	desk_shows(&d, "23:59 · item 4 of 8");
	now += 60;
	session_tick(d.session, TODAY - 1);
	desk_shows(&d, "Meeting  item 4 of 8"); // left open
}

// On the day of the sample that team has met already: the others are offered before it.
static void who_has_met_today_is_offered_last(void **state)
{
	(void)state;
	session_tick(d.session, TODAY - 2);
	desk_keys(&d, "M Down");
	desk_shows(&d, "▸ Weekly alignment meeting · Strategieteam Services");
	const char *screen = desk_screen(&d);
	assert_true(strstr(screen, "Strategieteam Menschen") < strstr(screen, "Strategieteam Verwaltung"));
	desk_keys(&d, "Enter 4");
	desk_shows(&d, "Key results (0 of ");
}

// It was planned, with a topic and a guest: it begins, and no second one is made.
static void a_planned_one_begins_with_what_was_prepared(void **state)
{
	(void)state;
	desk_run(&d, "meeting add kind=weekly day=22.05.2026 team=st-dv");
	int32_t id = latest()->id;
	size_t meetings = desk_rows(&d)->meeting_n;
	struct str line = {0};
	str_addf(&line, "item add meeting=#%d kind=topic title=Holidays text=\"Who stands in?\"", (int)id);
	desk_run(&d, str_text(&line));
	str_clear(&line);
	str_addf(&line, "attendance add meeting=#%d who=Kreistag kind=guest", (int)id);
	desk_run(&d, str_text(&line));
	desk_run(&d, "meeting start st-dv");
	assert_int_equal(desk_rows(&d)->meeting_n, meetings);
	assert_int_equal(latest()->begun, 9 * 60);
	assert_int_equal(plan_of(desk_rows(&d), T_attendance, "meeting", id).n, 1); // who was invited
	desk_shows(&d, "7 Holidays");
	desk_shows(&d, "8 New");
	desk_keys(&d, "7");
	desk_shows(&d, "Who stands in?");
	str_free(&line);
}

static void a_second_one_of_the_team_is_refused_with_the_way_into_the_first(void **state)
{
	(void)state;
	desk_run(&d, "meeting start st-dv");
	size_t meetings = desk_rows(&d)->meeting_n;
	struct str way = {0};
	str_addf(&way, "meeting guide #%d", (int)latest()->id);
	desk_refuses(&d, "meeting start st-dv", "This team is in a meeting already");
	desk_refuses(&d, "meeting start st-dv review", str_text(&way));
	assert_int_equal(desk_rows(&d)->meeting_n, meetings);
	desk_run(&d, "meeting start st-bs"); // another team may
	assert_int_equal(desk_rows(&d)->meeting_n, meetings + 1);
	desk_run(&d, "pane okr");
	desk_run(&d, str_text(&way));
	desk_shows(&d, "Strategieteam");
	assert_string_equal(session_pane(d.session), "guide");
	desk_keys(&d, "Esc");
	desk_refuses(&d, "meeting close", "name one"); // two run, and none is on the screen
	str_free(&way);
}

static void walking_writes_nothing(void **state)
{
	(void)state;
	desk_run(&d, "meeting start st-dv");
	int64_t head = model_head(session_plan(d.session));
	desk_keys(&d, "n n n n n n n n n n N N Right Left 4 1 8 j k G g");
	assert_int_equal(model_head(session_plan(d.session)), head);
	assert_int_equal(items_handled(), 0);
	desk_shows(&d, "▸8 Close");
	desk_keys(&d, "Esc"); // it stays open
	assert_int_equal(latest()->ended, NONE32);
	assert_string_equal(session_pane(d.session), "overview");
	desk_keys(&d, "M");
	desk_shows(&d, "▸ Go on: Strategieteam Verwaltung · Weekly");
	desk_keys(&d, "Enter");
	desk_shows(&d, "▸8 Close"); // where it was left
}

static void an_item_is_put_last_but_before_the_close(void **state)
{
	(void)state;
	desk_run(&d, "meeting start st-dv");
	desk_keys(&d, "3 z");
	desk_shows(&d, "▸7 Tasks");
	desk_shows(&d, "8 Close");
	desk_shows(&d, "3 Key results");
	desk_keys(&d, "u");
	desk_shows(&d, "▸3 Tasks");
	desk_refuses(&d, "item later #999999", "");
}

static void notes_belong_to_the_meeting(void **state)
{
	(void)state;
	desk_run(&d, "meeting start st-dv");
	desk_keys(&d, "1 a");
	desk_type(&d, "Landrat");
	desk_keys(&d, "C-s");
	const struct attendance *guest = &desk_rows(&d)->attendance[desk_rows(&d)->attendance_n - 1];
	assert_string_equal(guest->who, "Landrat");
	assert_int_equal(guest->kind, attendance_kind_GUEST);
	assert_int_equal(guest->meeting, latest()->id);
	desk_keys(&d, "7 t");
	desk_type(&d, "Write it down");
	desk_keys(&d, "C-s C-s"); // nobody is named, which is asked once
	const struct action *task = &desk_rows(&d)->action[desk_rows(&d)->action_n - 1];
	assert_string_equal(task->title, "Write it down");
	assert_int_equal(task->meeting, latest()->id);
	desk_shows(&d, "Write it down");
	desk_keys(&d, "a"); // a topic of its own, before the close
	desk_type(&d, "Holidays");
	desk_keys(&d, "C-s");
	desk_shows(&d, "8 Holidays");
	desk_shows(&d, "9 Close");
	desk_keys(&d, "4 t"); // on a key result: its check-in asks for the task
	desk_type(&d, "Ask again");
	desk_keys(&d, "Enter Enter");
	task = &desk_rows(&d)->action[desk_rows(&d)->action_n - 1];
	assert_string_equal(task->title, "Ask again");
	assert_int_equal(task->meeting, latest()->id);
	assert_int_not_equal(task->key_result, NONE32);
}

static void names_are_hidden_everywhere(void **state)
{
	(void)state;
	desk_run(&d, "meeting start st-dv");
	desk_shows(&d, "Veterinäramt");
	desk_keys(&d, "p");
	desk_lacks(&d, "Veterinäramt");
	desk_keys(&d, "3");
	desk_lacks(&d, "C. F.");
	desk_keys(&d, "8");
	desk_lacks(&d, "Veterinäramt");
	desk_keys(&d, "p p 3");
	desk_shows(&d, "C. F.");
}

static void meetings_may_begin_confidential(void **state)
{
	(void)state;
	desk_run(&d, "strategy edit confidential=yes");
	desk_run(&d, "meeting start st-dv");
	desk_shows(&d, "confidential");
	desk_lacks(&d, "Veterinäramt");
	desk_keys(&d, "p p"); // somebody asks
	desk_shows(&d, "Veterinäramt");
	desk_keys(&d, "3 M"); // and goes on with it later, by the key
	desk_keys(&d, "Enter");
	assert_string_equal(session_pane(d.session), "guide");
	desk_shows(&d, "confidential");
	desk_lacks(&d, "Veterinäramt");
	desk_run(&d, "privacy public"); // who hides more already hides no less
	desk_keys(&d, "3 M");
	desk_keys(&d, "Enter");
	desk_shows(&d, "public");
}

static void the_time_goes_on_by_the_minute(void **state)
{
	(void)state;
	desk_run(&d, "meeting start st-dv");
	desk_shows(&d, "0:00");
	assert_false(session_tick(d.session, TODAY));
	at(9, 42);
	assert_true(session_tick(d.session, TODAY));
	session_say(d.session, false, "");
	desk_shows(&d, "0:42");
	struct canvas *was = canvas_new(80, 24, GLYPHS_UNICODE), *is = canvas_new(80, 24, GLYPHS_UNICODE);
	session_draw(d.session, was);
	at(9, 43);
	assert_true(session_tick(d.session, TODAY));
	session_draw(d.session, is);
	int differ = 0;
	for (int y = 0; y < 24; y++)
		for (int x = 0; x < 80; x++) {
			const struct cell *a = canvas_at(was, x, y), *b = canvas_at(is, x, y);
			if (a->ch == b->ch && a->mark == b->mark && a->role == b->role && a->bold == b->bold)
				continue;
			differ++;
			assert_true(b->ch == '3' && !b->bold);
			assert_int_equal(b->role, ROLE_TEXT); // where to, the digit and back: 15 bytes, as no colour is to be set
		}
	assert_int_equal(differ, 1);
	canvas_free(was);
	canvas_free(is);
	assert_false(session_tick(d.session, TODAY)); // nothing is drawn until the next minute
	desk_keys(&d, "Esc");
	desk_screen(&d);
	at(9, 44);
	assert_false(session_tick(d.session, TODAY)); // elsewhere no time is shown
}

static void it_closes_with_its_minutes(void **state)
{
	(void)state;
	desk_run(&d, "meeting start st-dv");
	at(9, 31);
	desk_keys(&d, "8");
	desk_shows(&d, "Minutes: Weekly alignment meeting");
	desk_keys(&d, "Enter");
	assert_int_equal(latest()->ended, 9 * 60 + 31);
	assert_string_equal(session_pane(d.session), "minutes");
	desk_shows(&d, "9:00–9:31");
	desk_keys(&d, "Esc");
	assert_string_equal(session_pane(d.session), "overview");
	desk_keys(&d, "M");
	desk_lacks(&d, "Go on: Strategieteam Verwaltung");
}

static void one_left_open_is_closed_with_its_last_entry(void **state)
{
	(void)state;
	desk_run(&d, "meeting start st-dv");
	at(9, 20);
	desk_keys(&d, "Enter"); // the attendance is handled
	int32_t id = latest()->id;
	now += 3 * 86400;
	session_tick(d.session, TODAY + 3);
	desk_keys(&d, "Esc M");
	desk_shows(&d, "▸ Go on: Strategieteam Verwaltung · Weekly");
	desk_shows(&d, "Close this one");
	desk_keys(&d, "Down");
	desk_shows(&d, "its last entry was at 9:20");
	desk_keys(&d, "Enter");
	const struct meeting *m = plan_find(desk_rows(&d), T_meeting, id);
	assert_int_equal(m->ended, 9 * 60 + 20);
	assert_int_equal(m->day, TODAY);
}

static void the_time_of_the_end_is_checked(void **state)
{
	(void)state;
	desk_run(&d, "meeting start st-dv");
	char line[80];
	int id = (int)latest()->id;
	(void)snprintf(line, sizeof line, "meeting close #%d 8:59", id);
	desk_refuses(&d, line, "does not end before it has begun");
	(void)snprintf(line, sizeof line, "meeting close #%d late", id);
	desk_refuses(&d, line, "not a time of day");
	(void)snprintf(line, sizeof line, "meeting close #%d 9:10", id);
	desk_run(&d, line);
	assert_int_equal(latest()->ended, 550);
	desk_refuses(&d, "meeting close #1", "has not begun");
}

static void all_of_it_is_taken_back(void **state)
{
	(void)state;
	struct str first = {0}, last = {0};
	struct ls_err err;
	dump_plan(&first, desk_rows(&d));
	desk_keys(&d, BEGIN " j Space Enter Enter Space j > Enter");
	desk_keys(&d, "Enter + Enter Enter Enter Enter Enter"); // five key results
	desk_keys(&d, "B");
	desk_type(&d, "Together");
	desk_keys(&d, "C-s 8 Enter");
	assert_int_not_equal(latest()->ended, NONE32);
	dump_plan(&last, desk_rows(&d));
	assert_string_not_equal(str_text(&first), str_text(&last));
	while (session_run(d.session, "undo", &err) == LS_OK)
		;
	str_clear(&last);
	dump_plan(&last, desk_rows(&d));
	assert_string_equal(str_text(&first), str_text(&last));
	str_free(&first);
	str_free(&last);
}

// The line drops after every key; whoever comes back finds everything that was entered, at the same item.
static void it_is_gone_on_with_after_every_key(void **state)
{
	static const char *const keys[] = {"M",     "Down",  "Down",  "Enter", "j", "Space",
									   "Enter", "Enter", "Space", "j",     ">", "Enter"};
	char path[SCRATCH_MOST];
	struct ls_err err;
	struct str left = {0};
	(void)state;
	int fd = mkstemp(scratch_name(path, "guide"));
	assert_true(fd >= 0);
	close(fd);
	unlink(path);
	desk_close(&d);
	i18n_set(LANG_EN);
	d = (struct desk){.session = session_over(desk_plan("musterkreis", path), false), .cols = 80, .rows = 24};
	for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
		struct model *m = NULL;
		desk_keys(&d, keys[i]);
		if (i < 3)
			continue; // the list that M opens is asked for again
		struct str was = {0};
		session_say(d.session, false, "");
		str_add(&was, desk_screen(&d));
		str_clear(&left);
		session_remember(d.session, &left);
		session_free(d.session);
		assert_int_equal(model_open(&m, path, MODEL_WRITE, &err), LS_OK);
		model_author(m, "test");
		d.session = session_over(m, false);
		session_recall(d.session, str_text(&left));
		assert_string_equal(desk_screen(&d), str_text(&was));
		str_free(&was);
	}
	assert_int_equal(items_handled(), 3);
	// Without a kept place it goes on at the first item that is not handled.
	struct model *m = NULL;
	session_free(d.session);
	assert_int_equal(model_open(&m, path, MODEL_WRITE, &err), LS_OK);
	d.session = session_over(m, false);
	desk_keys(&d, "M Enter");
	desk_shows(&d, "▸4 Key results (0 of 5)");
	str_free(&left);
	unlink(path);
}

// Two windows in one meeting: each sees what the other one notes, and none of it is lost.
static void two_windows_see_each_other(void **state)
{
	char path[SCRATCH_MOST];
	struct ls_err err;
	struct model *m = NULL;
	(void)state;
	int fd = mkstemp(scratch_name(path, "guide"));
	assert_true(fd >= 0);
	close(fd);
	unlink(path);
	desk_close(&d);
	i18n_set(LANG_EN);
	d = (struct desk){.session = session_over(desk_plan("musterkreis", path), false), .cols = 80, .rows = 24};
	desk_run(&d, "meeting start st-dv");
	assert_int_equal(model_open(&m, path, MODEL_WRITE, &err), LS_OK);
	model_author(m, "other");
	struct desk other = {.session = session_over(m, false), .cols = 80, .rows = 24};
	desk_keys(&other, "M Enter j Space");
	assert_true(session_tick(d.session, TODAY));
	desk_shows(&d, "[ ] Kämmerei");
	desk_keys(&d, "Space"); // the first one
	assert_true(session_tick(other.session, TODAY));
	desk_shows(&other, "[ ] Haupt- und Personalamt");
	desk_shows(&other, "[ ] Kämmerei");
	desk_keys(&d, "Enter");
	assert_true(session_tick(other.session, TODAY));
	desk_shows(&other, "▸1 Present ✓"); // nobody is led away from what they look at
	desk_keys(&other, "Enter");
	desk_shows(&other, "▸2 Since then");
	assert_int_equal(items_handled(), 1);
	session_free(other.session);
	str_free(&other.screen);
	unlink(path);
}

static void a_kiosk_shows_none_of_it(void **state)
{
	static const char *const lines[] = {"meeting guide", "meeting start st-dv", "meeting close", "pane guide",
										"item done #1"};
	(void)state;
	desk_close(&d);
	i18n_set(LANG_EN);
	d = (struct desk){.session = session_over(desk_plan("musterkreis", NULL), true), .cols = 80, .rows = 24};
	for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) {
		struct ls_err err;
		assert_int_not_equal(session_run(d.session, lines[i], &err), LS_OK);
	}
	desk_keys(&d, "M");
	assert_string_equal(session_pane(d.session), "overview");
}

// Every kind begins with its agenda and can be walked through to its close.
static void every_kind_can_be_gone_through(void **state)
{
	(void)state;
	for (int kind = 0; kind < meeting_kind_COUNT; kind++) {
		struct str line = {0};
		str_addf(&line, "meeting start st-dv %s", words_meeting_kind[kind].code);
		desk_run(&d, str_text(&line));
		struct agenda agenda = agenda_of(kind);
		assert_int_equal(plan_of(desk_rows(&d), T_meeting_item, "meeting", latest()->id).n, agenda.n);
		for (size_t i = 0; i + 1 < agenda.n; i++) {
			desk_screen(&d);
			str_clear(&line);
			str_addf(&line, "▸%zu ", i + 1);
			desk_shows(&d, str_text(&line));
			desk_keys(&d, agenda.kind[i] == item_kind_KEY_RESULTS ? "6 N" : "Right");
		}
		desk_shows(&d, " Close");
		desk_keys(&d, "Enter");
		assert_int_not_equal(latest()->ended, NONE32);
		assert_int_equal(latest()->kind, kind);
		str_free(&line);
	}
}

// What is kept of one plan is not shown of the next, though its meeting has the same number and it was changed as often.
static void minutes_are_those_of_the_plan_shown(void **state)
{
	struct ls_err err;
	(void)state;
	assert_int_equal(session_run(d.session, "meeting set #29 title Erste", &err), LS_OK);
	assert_int_equal(session_run(d.session, "minutes #29", &err), LS_OK);
	desk_shows(&d, "Minutes: Erste");
	struct session *other = session_over(desk_plan("musterkreis", NULL), false);
	assert_int_equal(session_run(other, "meeting set #29 title Zweite", &err), LS_OK);
	struct model *second = other->model;
	other->model = NULL;
	session_free(other);
	session_model(d.session, second, "minutes");
	assert_int_equal(session_run(d.session, "minutes #29", &err), LS_OK);
	desk_shows(&d, "Minutes: Zweite");
	desk_lacks(&d, "Erste");
}

// Of a key result that no measure serves the line below says where it stands, like of others.
static void every_key_result_can_be_stood_on(void **state)
{
	(void)state;
	desk_run(&d, "kr add objective=2026Q2-O6 title=Ohne start=0 target=10");
	desk_run(&d, "meeting start st-dv");
	desk_keys(&d, "4 n n n n n");
	session_say(d.session, false, "");
	desk_shows(&d, "KR3 “Ohne”: 0 of 10");
}

// What is ticked in the meeting stays to be seen, and can be ticked off again; what was met before is not asked for.
static void a_deadline_that_is_ticked_stays(void **state)
{
	(void)state;
	now += 38 * 86400; // 29.06.2026
	session_tick(d.session, TODAY + 38);
	desk_run(&d, "meeting start st-bs");
	desk_keys(&d, "6");
	desk_shows(&d, "▸ [ ] Mittelbedarf des Folgejahres anmelden");
	desk_shows(&d, "  [ ] Verwendungsnachweis Glasfaser");
	desk_shows(&d, "0:00 · item 6 of 8"); // the line above has room for it, though a deadline is near
	desk_keys(&d, "Space");
	desk_shows(&d, "[✓] Mittelbedarf des Folgejahres anmelden");
	desk_keys(&d, "k Space");
	desk_shows(&d, "[ ] Mittelbedarf des Folgejahres anmelden");
	desk_keys(&d, "k Space Enter");
	desk_run(&d, "meeting close");
	now += 86400;
	session_tick(d.session, TODAY + 39);
	desk_run(&d, "meeting start st-is");
	desk_keys(&d, "6");
	desk_lacks(&d, "Mittelbedarf");
	desk_shows(&d, "▸ [ ] Verwendungsnachweis Glasfaser");
}

// From the backlog into the quarter, a new one, then the quarter is started; each key asks only for what it does.
static void planning_leads_the_quarter_on(void **state)
{
	(void)state;
	desk_run(&d, "cycle add code=2026Q3 start=2026-07-01 end=2026-09-30");
	desk_run(&d, "meeting start lg planning");
	assert_string_equal(((const struct cycle *)plan_find(desk_rows(&d), T_cycle, latest()->cycle))->code, "2026Q3");
	desk_keys(&d, "3");
	desk_shows(&d, "▸ · B1 Unternehmen haben eine Ansprechperson für alles");
	session_say(d.session, false, "");
	desk_shows(&d, "a plans one, b takes one from the backlog or back.");
	desk_keys(&d, "O");
	desk_lacks(&d, "┌─"); // there is nothing to be started with
	desk_keys(&d, "b");
	const struct objective *o = NULL;
	for (size_t i = 0; i < desk_rows(&d)->objective_n; i++)
		if (desk_rows(&d)->objective[i].cycle == latest()->cycle)
			o = &desk_rows(&d)->objective[i];
	assert_non_null(o);
	assert_string_equal(o->title, "Unternehmen haben eine Ansprechperson für alles");
	desk_keys(&d, "b b"); // back, and in again
	desk_shows(&d, "▸   O1 Unternehmen haben eine Ansprechperson für alles");
	session_say(d.session, false, "");
	desk_shows(&d, "O starts the quarter.");
	desk_keys(&d, "a");
	desk_type(&d, "Alle finden alles");
	desk_shows(&d, "2026Q3");
	desk_keys(&d, "C-s Esc Esc");
	o = &desk_rows(&d)->objective[desk_rows(&d)->objective_n - 1];
	assert_string_equal(o->title, "Alle finden alles");
	assert_int_equal(o->cycle, latest()->cycle);
	assert_int_equal(o->team, NONE32); // the steering group plans those of all
	desk_keys(&d, "O");
	desk_shows(&d, "┌─ Start Q3 2026");
	desk_keys(&d, "Enter");
	assert_int_equal(((const struct cycle *)plan_find(desk_rows(&d), T_cycle, latest()->cycle))->state,
					 cycle_state_RUNNING);
	desk_keys(&d, "O"); // its review is not planned
	desk_lacks(&d, "┌─");
	desk_run(&d, "meeting start st-bs planning");
	desk_keys(&d, "3 a");
	desk_type(&d, "Eins");
	desk_keys(&d, "C-s Esc Esc");
	o = &desk_rows(&d)->objective[desk_rows(&d)->objective_n - 1];
	assert_int_equal(o->team, latest()->team); // a team its own
}

// Enter asks whether the quarter goes into review, and leads through the verdicts; then the quarter can be closed.
static void a_review_leads_the_quarter_on(void **state)
{
	(void)state;
	desk_run(&d, "meeting start lg review");
	const struct cycle *c = plan_find(desk_rows(&d), T_cycle, latest()->cycle);
	assert_string_equal(c->code, "2026Q2");
	desk_keys(&d, "3 O"); // before the verdicts there is nothing to be closed
	desk_lacks(&d, "┌─");
	desk_shows(&d, "Enter judge");
	desk_keys(&d, "Enter d");
	assert_int_equal(((const struct cycle *)plan_find(desk_rows(&d), T_cycle, latest()->cycle))->state,
					 cycle_state_REVIEW);
	desk_keys(&d, "1 Enter 1 Enter 4 Enter 1 Enter 1 Enter 2 Esc");
	size_t judged = 0;
	for (size_t i = 0; i < desk_rows(&d)->objective_n; i++)
		judged +=
			desk_rows(&d)->objective[i].cycle == latest()->cycle && desk_rows(&d)->objective[i].verdict_day == TODAY;
	assert_int_equal(judged, 6);
	desk_shows(&d, "Enter next item");
	desk_keys(&d, "O");
	desk_shows(&d, "┌─ Close Q2 2026");
	desk_keys(&d, "Esc Enter");
	desk_shows(&d, "▸4 New");
}

// What a steering meeting decides on an idea is recorded with it: body and day at once, paper and vote are asked for.
static void a_steering_meeting_records_what_it_decides(void **state)
{
	(void)state;
	desk_run(&d, "meeting start lg steering");
	int64_t head = model_head(session_plan(d.session));
	size_t decisions = desk_rows(&d)->decision_n;
	desk_keys(&d, "4");
	desk_shows(&d, "▸ M12 Übersetzungshilfe am Schalter");
	desk_keys(&d, "O");
	const struct decision *dn = &desk_rows(&d)->decision[desk_rows(&d)->decision_n - 1];
	assert_int_equal(desk_rows(&d)->decision_n, decisions + 1);
	assert_string_equal(dn->subject, "Übersetzungshilfe am Schalter");
	assert_string_equal(dn->result, "Admitted");
	assert_string_equal(dn->body, "Lenkungsgruppe"); // as in its latest decision
	assert_int_equal(dn->day, TODAY);
	assert_int_equal(dn->meeting, latest()->id);
	assert_int_equal(model_head(session_plan(d.session)), head + 1); // both are one step
	desk_type(&d, "2026/88");
	desk_keys(&d, "Tab");
	desk_type(&d, "einstimmig");
	desk_keys(&d, "C-s");
	dn = &desk_rows(&d)->decision[desk_rows(&d)->decision_n - 1];
	assert_string_equal(dn->paper, "2026/88");
	assert_string_equal(dn->vote, "einstimmig");
	desk_shows(&d, "▸ ✓ M12 Übersetzungshilfe am Schalter"); // it stays to be seen
	desk_shows(&d, "Admitted");
	desk_keys(&d, "D"); // they think again
	desk_type(&d, "Kein Geld.");
	desk_keys(&d, "Enter Esc");
	assert_int_equal(desk_rows(&d)->decision_n, decisions + 1);
	dn = &desk_rows(&d)->decision[desk_rows(&d)->decision_n - 1];
	assert_string_equal(dn->result, "Deferred: Kein Geld.");
	assert_string_equal(dn->paper, "2026/88");
	desk_keys(&d, "9 G");
	desk_shows(&d, "Deferred: Kein Geld (Lenkungsgruppe, paper"); // in the minutes, where the sentence goes on
	desk_lacks(&d, "selection");                                  // and once
	desk_keys(&d, "5 B");
	desk_type(&d, "Start im Herbst");
	desk_keys(&d, "C-s");
	dn = &desk_rows(&d)->decision[desk_rows(&d)->decision_n - 1];
	assert_string_equal(dn->body, "Lenkungsgruppe");
	assert_int_not_equal(dn->measure, NONE32);
	desk_shows(&d, "▸ ✓ M06 Unternehmenslotse");
	desk_run(&d, "measure show M06"); // and stands at what it concerns
	desk_keys(&d, "G");
	desk_shows(&d, "Start im Herbst");
	desk_keys(&d, "Esc");
	desk_run(&d, "meeting start st-dv"); // a team agrees on something, it is no body
	decisions = desk_rows(&d)->decision_n;
	desk_run(&d, "measure select M49");
	assert_int_equal(desk_rows(&d)->decision_n, decisions);
	desk_keys(&d, "B");
	desk_type(&d, "Gemeinsam");
	desk_keys(&d, "C-s");
	assert_string_equal(desk_rows(&d)->decision[desk_rows(&d)->decision_n - 1].body, "");
}

// Pressed again at once it is meant, and not held down from before.
static void enter_may_follow_enter(void **state)
{
	(void)state;
	desk_keys(&d, BEGIN " Enter");
	desk_shows(&d, "▸2 Since");
	assert_int_equal(items_handled(), 1);
	session_key_held(d.session, "Enter");
	desk_shows(&d, "▸3 Tasks");
	assert_int_equal(items_handled(), 2);
}

int main(void)
{
#define CASE(name) cmocka_unit_test_setup_teardown(name, sit_down, stand_up)
	const struct CMUnitTest tests[] = {
		CASE(it_begins_with_the_members_and_the_agenda),
		CASE(the_sample_has_one_to_go_on_with),
		CASE(who_has_met_today_is_offered_last),
		CASE(a_planned_one_begins_with_what_was_prepared),
		CASE(a_second_one_of_the_team_is_refused_with_the_way_into_the_first),
		CASE(walking_writes_nothing),
		CASE(an_item_is_put_last_but_before_the_close),
		CASE(notes_belong_to_the_meeting),
		CASE(names_are_hidden_everywhere),
		CASE(meetings_may_begin_confidential),
		CASE(the_time_goes_on_by_the_minute),
		CASE(it_closes_with_its_minutes),
		CASE(one_left_open_is_closed_with_its_last_entry),
		CASE(the_time_of_the_end_is_checked),
		CASE(all_of_it_is_taken_back),
		CASE(it_is_gone_on_with_after_every_key),
		CASE(two_windows_see_each_other),
		CASE(a_kiosk_shows_none_of_it),
		CASE(every_kind_can_be_gone_through),
		CASE(enter_may_follow_enter),
		CASE(every_key_result_can_be_stood_on),
		CASE(a_deadline_that_is_ticked_stays),
		CASE(planning_leads_the_quarter_on),
		CASE(a_review_leads_the_quarter_on),
		CASE(a_steering_meeting_records_what_it_decides),
		CASE(minutes_are_those_of_the_plan_shown),
	};
	return cmocka_run_group_tests_name("the guided meeting", tests, NULL, NULL);
}
