// SPDX-License-Identifier: EUPL-1.2
// Two people write into one meeting, each in a window of their own, one of which may be killed and opened again at any time:
// each sees at once what the other one has entered, what was entered is there once, and what was taken back is not.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"
#include "dump.h"
#include "exchange/report/form.h"
#include "exchange/report/report.h"
#include "plan/code.h"
#include "plan/year/agenda.h"
#include "scratch.h"
#include "seed.h"

#define TODAY 20595 // 22.05.2026

enum { COMMANDS = 160, PEOPLE = 2, ENTRIES = COMMANDS + 1, RESULTS = 8 };

enum kind { TASK, DECISION, GUEST, TOPIC };

struct entry {
	enum kind kind;
	char text[40];
	bool gone; // taken back by whoever made it
};

struct person {
	const char *name;
	struct desk desk;
	int last; // entry that was their latest step; -1: it was something else
};

static struct person people[PEOPLE] = {{.name = "Anna"}, {.name = "Ben"}};
static char path[SCRATCH_MOST];
static int64_t now;
static struct entry entries[ENTRIES];
static int n;
static int64_t noted[RESULTS]; // value noted last, NONE64: none
static char codes[RESULTS][24];
static int results;

static int64_t clock_of(void *arg)
{
	(void)arg;
	return now;
}

static void sit_down(struct person *who)
{
	struct ls_err err;
	struct model *m = NULL;
	struct session_options o = {.cols = 80, .rows = 24, .today = TODAY, .keys = ""};
	assert_int_equal(model_open(&m, path, MODEL_WRITE, &err), LS_OK);
	model_author(m, who->name);
	model_clock(m, clock_of, NULL);
	who->desk = (struct desk){.session = session_new(&o), .cols = 80, .rows = 24};
	session_model(who->desk.session, m, "overview");
}

static const struct meeting *the_meeting(const struct person *who)
{
	const struct plan *p = desk_rows(&who->desk);
	return &p->meeting[p->meeting_n - 1];
}

static bool run(struct person *who, const char *line)
{
	struct ls_err err = {.code = LS_OK};
	return session_run(who->desk.session, line, &err) == LS_OK;
}

// ---- what they do ------------------------------------------------------------------------------------------------------------

static void enter(struct person *who)
{
	static const char *const lines[] = {
		[TASK] = "action add meeting=#%d title=\"%s\"",
		[DECISION] = "decision add meeting=#%d subject=\"%s\" day=22.05.2026",
		[GUEST] = "attendance add meeting=#%d who=\"%s\" kind=guest",
		[TOPIC] = "item add meeting=#%d kind=topic title=\"%s\"",
	};
	struct entry *e = &entries[n];
	char line[160];
	*e = (struct entry){.kind = (enum kind)below(4)};
	(void)snprintf(e->text, sizeof e->text, "Entry %d of %s.", n, who->name);
	(void)snprintf(line, sizeof line, lines[e->kind], (int)the_meeting(who)->id, e->text);
	assert_true(run(who, line));
	who->last = n++;
}

static void note(struct person *who)
{
	char line[120];
	int k = below((uint32_t)results);
	int64_t value = below(90);
	(void)snprintf(line, sizeof line, "checkin note %s value=%d confidence=%d", codes[k], (int)value, below(11));
	assert_true(run(who, line));
	noted[k] = value * 1000;
	who->last = -1;
}

// A box of the meeting, whichever way it stands.
static void tick(struct person *who)
{
	const struct plan *p = desk_rows(&who->desk);
	bool item = below(2) == 0;
	struct plan_rows rows = plan_of(p, item ? T_meeting_item : T_attendance, "meeting", the_meeting(who)->id);
	size_t k = rows.n ? (size_t)below((uint32_t)rows.n) : 0;
	char line[80];
	if (rows.n == 0)
		return;
	int32_t id = item ? p->meeting_item[rows.at[k]].id : p->attendance[rows.at[k]].id;
	bool guest = !item && p->attendance[rows.at[k]].kind == attendance_kind_GUEST;
	(void)snprintf(line, sizeof line, "%s tick #%d", item ? "item" : "attendance", (int)id);
	assert_true(run(who, line) || guest);
	who->last = -1;
}

// Only what was entered just now: an earlier step may stand below something of the other one.
static void take_back(struct person *who)
{
	int64_t head = desk_head(&who->desk);
	if (who->last < 0)
		return;
	bool done = run(who, "undo");
	if (done && desk_head(&who->desk) == head) // the other one has written since: it is named first
		done = run(who, "undo");
	if (done && desk_head(&who->desk) != head)
		entries[who->last].gone = true;
	who->last = -1;
}

static void be_killed(struct person *who)
{
	struct str left = {0};
	session_remember(who->desk.session, &left);
	session_free(who->desk.session);
	str_free(&who->desk.screen);
	sit_down(who);
	session_recall(who->desk.session, str_text(&left));
	str_free(&left);
}

static void walk(struct person *who)
{
	static const char *const keys[] = {"n", "N", "j", "k", "1", "3", "4", "7", "Right", "Left", "g", "G"};
	session_key(who->desk.session, keys[below(sizeof keys / sizeof keys[0])]);
	(void)desk_screen(&who->desk);
}

static void act(struct person *who)
{
	switch (below(12)) {
	case 0:
	case 1:
	case 2:
	case 3:
		enter(who);
		break;
	case 4:
	case 5:
		note(who);
		break;
	case 6:
	case 7:
		tick(who);
		break;
	case 8:
		take_back(who);
		break;
	case 9:
		be_killed(who);
		break;
	default:
		walk(who);
	}
}

// ---- what is there ---------------------------------------------------------------------------------------------------------------

static int found(const struct plan *p, int32_t meeting, const struct entry *e)
{
	int times = 0;
	for (size_t i = 0; e->kind == TASK && i < p->action_n; i++)
		times += p->action[i].meeting == meeting && strcmp(p->action[i].title, e->text) == 0;
	for (size_t i = 0; e->kind == DECISION && i < p->decision_n; i++)
		times += p->decision[i].meeting == meeting && strcmp(p->decision[i].subject, e->text) == 0;
	for (size_t i = 0; e->kind == GUEST && i < p->attendance_n; i++)
		times += p->attendance[i].meeting == meeting && strcmp(p->attendance[i].who, e->text) == 0;
	for (size_t i = 0; e->kind == TOPIC && i < p->meeting_item_n; i++)
		times += p->meeting_item[i].meeting == meeting && strcmp(p->meeting_item[i].title, e->text) == 0;
	return times;
}

static void check_plan(const struct plan *p, int32_t meeting)
{
	for (int i = 0; i < n; i++)
		if (found(p, meeting, &entries[i]) != !entries[i].gone)
			fail_msg("“%s” is there %d times", entries[i].text, found(p, meeting, &entries[i]));
	for (int k = 0; k < results; k++) {
		int64_t value = NONE64;
		int times = 0;
		for (size_t i = 0; i < p->check_in_n; i++) {
			const struct key_result *kr = plan_find(p, T_key_result, p->check_in[i].key_result);
			struct str code = {0};
			code_name(&code, p, T_key_result, kr->id);
			bool of = p->check_in[i].day == TODAY && strcmp(str_text(&code), codes[k]) == 0;
			value = of ? p->check_in[i].value : value;
			times += of;
			str_free(&code);
		}
		assert_int_equal(times, noted[k] != NONE64);
		assert_true(value == noted[k]);
	}
}

// Tasks, decisions and guests stand in the minutes, and nothing that was taken back.
static void check_minutes(struct person *who)
{
	struct arena *a = arena_new();
	struct look look = {
		.plan = desk_rows(&who->desk), .today = TODAY, .only_field = NONE32, .only_goal = NONE32, .frame = a};
	struct doc doc;
	struct doc_line *line = NULL;
	struct str all = {0};
	struct ls_err err;
	assert_int_equal(report_minutes(&doc, &look, session_plan(who->desk.session), the_meeting(who)->id, &err), LS_OK);
	size_t lines = doc_lines(a, &doc, 4000, &line);
	for (size_t i = 0; i < lines; i++)
		str_addf(&all, "%s\n", line[i].text);
	for (int i = 0; i < n; i++) {
		bool told = strstr(str_text(&all), entries[i].text) != NULL;
		if (entries[i].gone ? told : !told && entries[i].kind != TOPIC)
			fail_msg("“%s” is %s the minutes", entries[i].text, told ? "in" : "not in");
	}
	str_free(&all);
	arena_free(a);
}

static void choose_results(const struct plan *p)
{
	struct arena *a = arena_new();
	struct agenda_rows rows = agenda_key_results(a, p, &p->meeting[p->meeting_n - 1]);
	for (size_t i = 0; i < rows.n && results < RESULTS; i++) {
		const struct key_result *kr = &p->key_result[rows.at[i]];
		struct str code = {0};
		code_name(&code, p, T_key_result, kr->id);
		if (kr->kind != kr_kind_MILESTONE) {
			(void)snprintf(codes[results], sizeof codes[results], "%s", str_text(&code));
			noted[results++] = NONE64;
		}
		str_free(&code);
	}
	arena_free(a);
}

static void nothing_of_two_people_is_lost(void **state)
{
	(void)state;
	struct str one = {0}, other = {0};
	seed_begin("test_meetings");
	now = (int64_t)TODAY * 86400 + 9 * 3600;
	assert_int_equal(close(mkstemp(scratch_name(path, "meetings"))), 0);
	unlink(path);
	i18n_set(LANG_EN);
	model_close(desk_plan("musterkreis", path));
	for (int i = 0; i < PEOPLE; i++)
		sit_down(&people[i]);
	desk_run(&people[0].desk, "meeting start st-dv");
	session_tick(people[1].desk.session, TODAY);
	char line[40];
	(void)snprintf(line, sizeof line, "meeting guide #%d", (int)the_meeting(&people[1])->id);
	desk_run(&people[1].desk, line);
	choose_results(desk_rows(&people[0].desk));
	assert_true(results >= 3);
	people[0].last = people[1].last = -1;
	for (int i = 0; i < COMMANDS; i++) {
		int who = below(PEOPLE);
		now += below(30);
		act(&people[who]);
		session_tick(people[1 - who].desk.session, TODAY); // once a second, whether keys come or not
		assert_true(desk_head(&people[0].desk) == desk_head(&people[1].desk));
	}
	dump_plan(&one, desk_rows(&people[0].desk));
	dump_plan(&other, desk_rows(&people[1].desk));
	assert_string_equal(str_text(&one), str_text(&other));
	check_plan(desk_rows(&people[0].desk), the_meeting(&people[0])->id);
	check_minutes(&people[1]);
	for (int i = 0; i < PEOPLE; i++) {
		session_free(people[i].desk.session);
		str_free(&people[i].desk.screen);
	}
	str_free(&one);
	str_free(&other);
	unlink(path);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(nothing_of_two_people_is_lost)};
	return cmocka_run_group_tests_name("meetings of two", tests, NULL, NULL);
}
