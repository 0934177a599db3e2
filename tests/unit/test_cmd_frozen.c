// SPDX-License-Identifier: EUPL-1.2
// A closed quarter is attacked by every writing command there is: the table of commands is walked, and one that writes
// without an attack here fails. Afterwards the quarter, its objectives, key results, steps, check-ins and contributions are what
// they were.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/date.h"
#include "cmd/command.h"
#include "desk.h"
#include "plan/code.h"
#include "plan/frozen.h"
#include "plan/value.h"

static struct desk d;
static size_t refusals;

// All that is frozen, cell by cell.
static void digest(struct str *out)
{
	const struct plan *p = desk_rows(&d);
	for (int t = 0; t < TABLE_COUNT; t++)
		for (size_t i = 0; frozen_kind((enum table_id)t) && i < plan_count(p, (enum table_id)t); i++) {
			const void *row = plan_row(p, (enum table_id)t, i);
			if (!frozen_by(p, (enum table_id)t, row))
				continue;
			str_addf(out, "%s %d", schema[t].name, (int)plan_id(row));
			for (int c = 0; c < schema[t].column_count; c++) {
				const struct column *col = &schema[t].columns[c];
				str_add(out, "|");
				if (col->type == TYPE_REF) // what it refers to may be called otherwise
					str_addf(out, "#%lld", (long long)plan_int(col, row));
				else
					value_write_row(out, p, (enum table_id)t, row, c);
			}
			str_add(out, "\n");
		}
}

static char *frozen_now(void)
{
	struct str s = {0};
	digest(&s);
	char *text = mem_str(str_text(&s));
	str_free(&s);
	return text;
}

static void attack(const char *line)
{
	char *before = frozen_now();
	struct ls_err err = {.code = LS_OK, .text = ""};
	enum ls_code code = session_run(d.session, line, &err);
	desk_keys(&d, "Esc");
	refusals += code == LS_REFUSED && (strstr(err.text, "closed") || strstr(err.text, "reopen"));
	char *after = frozen_now();
	if (strcmp(before, after) != 0)
		fail_msg("“%s” has changed what is closed", line);
	free(before);
	free(after);
}

static void attackf(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

static void attackf(const char *fmt, ...)
{
	char line[400];
	va_list ap;
	va_start(ap, fmt);
	(void)vsnprintf(line, sizeof line, fmt, ap);
	va_end(ap);
	attack(line);
}

// ---- the verbs every table has --------------------------------------------------------------------------------------------

static int32_t first_frozen(enum table_id t)
{
	const struct plan *p = desk_rows(&d);
	for (size_t i = 0; i < plan_count(p, t); i++)
		if (frozen_by(p, t, plan_row(p, t, i)))
			return plan_id(plan_row(p, t, i));
	fail_msg("%s: nothing is closed", schema[t].name);
	return 0;
}

static void another(char *out, size_t size, const struct column *c, int64_t now)
{
	if (c->type == TYPE_TEXT || c->type == TYPE_CODE)
		(void)snprintf(out, size, "Z9");
	else if (c->type == TYPE_ENUM)
		(void)snprintf(out, size, "%s", c->words[now == 0 ? 1 : 0].code);
	else if (c->type == TYPE_REF)
		(void)snprintf(out, size, "#%d", now == 2 ? 3 : 2);
	else if (c->unit == UNIT_DAY)
		(void)snprintf(out, size, "2025-02-0%d", 1 + (int)(now % 9));
	else
		(void)snprintf(out, size, "%d", now == 7000 || now == 7 ? 8 : 7);
}

static void every_column_is_set(void **state)
{
	(void)state;
	size_t least = 0;
	for (int t = 0; t < TABLE_COUNT; t++)
		for (int i = 0; frozen_kind((enum table_id)t) && i < schema[t].column_count; i++) {
			const struct column *c = &schema[t].columns[i];
			int32_t id = first_frozen((enum table_id)t);
			const void *row = plan_find(desk_rows(&d), (enum table_id)t, id);
			char value[40];
			another(value, sizeof value, c,
					c->lazy || c->type == TYPE_TEXT || c->type == TYPE_CODE ? 0 : plan_int(c, row));
			size_t before = refusals;
			attackf("%s set #%d %s '%s'", schema[t].object, (int)id, c->name, value);
			attackf("%s edit #%d '%s=%s'", schema[t].object, (int)id, c->name, value);
			// Most are refused for being closed; a few for what they would say.
			least += refusals > before;
		}
	assert_true(least > 40);
}

static void rows_are_added_deleted_moved_and_doubled(void **state)
{
	(void)state;
	for (int t = 0; t < TABLE_COUNT; t++) {
		if (!frozen_kind((enum table_id)t))
			continue;
		int32_t id = first_frozen((enum table_id)t);
		size_t before = refusals;
		attackf("%s delete #%d", schema[t].object, (int)id);
		assert_int_equal(refusals, before + 1);
		attackf("%s duplicate #%d", schema[t].object, (int)id);
		attackf("%s move #%d +1", schema[t].object, (int)id);
		before = refusals;
		attackf("%s form #%d", schema[t].object, (int)id); // says so before anything is typed
		assert_int_equal(refusals, before + 1);
		attackf("%s resume #%d note=Z9", schema[t].object, (int)id);
	}
	int cycle = first_frozen(T_cycle), objective = first_frozen(T_objective), kr = first_frozen(T_key_result);
	size_t before = refusals;
	attackf("objective add cycle=#%d code=Z9 title=Z9", cycle);
	attackf("kr add objective=#%d code=Z9 title=Z9", objective);
	attackf("checkin add key_result=#%d day=2025-02-06 value=3", kr);
	attackf("contribution add measure=M40 key_result=#%d", kr);
	attackf("contribution add measure=M40 objective=#%d", objective);
	attackf("krstep add key_result=2025Q1-O1-KR2 title=Z9");
	assert_int_equal(refusals, before + 6);
}

// What it refers to cannot go: a contribution, a goal, a team would be missing.
static void what_it_refers_to_stays(void **state)
{
	(void)state;
	static const char *const lines[] = {"measure delete M14",         "goal delete DV1",
										"team delete st-bs",          "measure delete M10,M18",
										"measure delete M10 M18",     "objective delete 2025Q1-O3",
										"cycle delete 2025Q1 2025Q2", "kr delete 2025Q1-O1-KR1",
										"goal edit DV1 code=DV9",     "goal edit DV9 code=DV1"};
	for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++)
		attack(lines[i]);
	size_t before = refusals;
	attack("measure delete M14");
	attack("goal delete DV1");
	attack("team delete st-bs");
	assert_int_equal(refusals, before + 3);
}

// ---- the verbs of their own --------------------------------------------------------------------------------------------------

// One row a writing command; a line with %s is carried out with each of the codes of a closed quarter. NULL: it has nothing it
// could write there (the reason stands beside it).
static const struct {
	const char *object, *verb;
	const char *line;
} attacks[] = {
	{"measure", "rate", "measure rate M14 aufwand +1"},
	{"measure", "select", "measure select M14"},
	{"measure", "defer", "measure defer M14 warum"},
	{"measure", "reject", "measure reject M14 warum"},
	{"measure", "answer", "measure answer M14 so"},
	{"measure", "admit", "measure admit M14"},
	{"kr", "value", "kr value 2025Q1-O1-KR1 77"},
	{"checkin", "open", "checkin open 2025Q1-O1-KR1"},
	{"checkin", "note", "checkin note 2025Q1-O1-KR1 value=77"},
	{"kr", "tick", "kr tick 2025Q1-O1-KR2"},
	{"krstep", "tick", "krstep tick #1"},
	{"action", "tick", "action tick #1"},
	{"action", "postpone", "action postpone #2 +1"},
	{"action", "hand", "action hand #1 Z9"},
	{"action", "drop", "action drop #2"},
	{"item", "tick", "item tick #1"},
	{"attendance", "tick", "attendance tick #1"},
	{"deadline", "tick", "deadline tick J1"},
	{"stakeholder", "tick", NULL}, // of what is told to somebody
	{"template", "quarter", "template quarter"},
	{"template", "criteria", NULL},  // of criteria
	{"template", "deadlines", NULL}, // of deadlines
	{"template", "rules", NULL},     // of rules
	{"phase", "shift", "phase shift M14/1 +1 month"},
	{"measure", "wave", "measure wave M14 1 done"},
	{"phase", "progress", "phase progress M14/1 40"},
	{"phase", "actual", NULL}, // a list; each of its lines is one of the next two
	{"phase", "began", "phase began M14/1 1.2.2025"},
	{"phase", "ended", "phase ended M14/1 1.3.2025"},
	{"phase", "split", "phase split M14/1 1.6.2024"},
	{"phase", "join", "phase join M14/1"},
	{"phase", "rollout", "phase rollout M14/1"},
	{"phase", "push", "phase push"},
	{"phase", "wait", "phase wait M14/2 M15/1"},
	{"phase", "fit", "phase fit M14/2"},
	{"cycle", "plan", "cycle plan 2025Q1"},
	{"cycle", "start", "cycle start 2025Q1"},
	{"cycle", "review", "cycle review 2025Q1"},
	{"cycle", "close", "cycle close 2025Q1 summary=Z9"},
	{"cycle", "on", "cycle on 2025Q1"},
	{"cycle", "judge", NULL}, // shows the verdicts; each is given by the next one
	{"cycle", "finish", "cycle finish 2025Q1"},
	{"cycle", "retro", NULL}, // its lines stay open
	{"objective", "judge", "objective judge 2025Q1-O1 verdict=partly comment=Z9"},
	{"cycle", "back", NULL},     // asks before it reopens, which is the way out
	{"objective", "plan", NULL}, // a form; what it saves is objective add
	{"kr", "plan", "kr plan 2025Q1-O1"},
	{"objective", "measures", "objective measures 2025Q1-O1"},
	{"kr", "measures", "kr measures 2025Q1-O1-KR1"},
	{"objective", "serve", "objective serve 2025Q1-O1 M14"},
	{"kr", "serve", "kr serve 2025Q1-O1-KR1 M14"},
	{"objective", "take", "objective take B1 2025Q1"},
	{"objective", "backlog", "objective backlog 2025Q1-O1"},
	{"objective", "carry", "objective carry 2025Q1-O1 2025Q2"},
	{"retro", "task", "retro task #1"},
	{"import", "take", NULL},    // of measures, which refer to no quarter
	{"import", "match", NULL},   // the same
	{"import", "cells", NULL},   // the same
	{NULL, "import", NULL},      // the same
	{"weights", "apply", NULL},  // of criteria
	{"weights", "whole", NULL},  // of criteria
	{"weights", "keep", NULL},   // of criteria
	{"weights", "resume", NULL}, // of criteria
	{"cut", "apply", NULL},      // of measures
	{"tag", "add", "tag add Z9"},
	{"tag", "delete", "tag delete Z9"},
	{"meeting", "guide", NULL}, // of meetings, which stay open
	{"meeting", "start", NULL},
	{"meeting", "close", NULL},
	{"item", "done", NULL},
	{"item", "later", NULL},
	{NULL, "add", "add objective"},
	{NULL, "record", "record checkin"},
	{NULL, "pseudonym", NULL}, // of people, whom no row of a quarter names
	{NULL, "editor", NULL},    // lends a text of a form, which is saved by its command
	{NULL, "resume", NULL},    // opens a form
	{NULL, "keep", NULL},      // copies the plan
	{"demo", "keep", NULL},    // the same
	{"demo", "drop", NULL},    // the same
};

// Answered on the board, by what is under the cursor: keys do the same below. undo, redo and revert have cases of their own.
static const char *const by_keys[] = {"edit",    "delete",  "move",  "duplicate", "mark",   "decide", "notch",
									  "shift",   "grip",    "place", "revert",    "undo",   "redo",   "backlog",
									  "week",    "dismiss", "hand",  "last",      "onward", "push",   "wait",
									  "rollout", "split",   "join",  "earliest",  "lag",    NULL};
static const char *const every_table[] = {"add", "set", "edit", "form", "resume", "duplicate", "delete", "move", NULL};

static bool is_in(const char *const *list, const char *verb)
{
	for (; *list; list++)
		if (strcmp(*list, verb) == 0)
			return true;
	return false;
}

static void every_writing_command_has_an_attack(void **state)
{
	(void)state;
	size_t n = 0;
	for (const struct command *c = commands; c->verb; c++) {
		if (!(c->flags & COMMAND_WRITES) || (c->object && strcmp(c->object, "*") == 0 && is_in(every_table, c->verb)) ||
			(!c->object && is_in(by_keys, c->verb)) || (c->object && strcmp(c->object, "step") == 0) ||
			(c->object && strcmp(c->object, "cycle") == 0 && strcmp(c->verb, "reopen") == 0))
			continue;
		bool found = false;
		for (size_t i = 0; i < sizeof attacks / sizeof attacks[0]; i++) {
			const char *object = attacks[i].object;
			bool same = strcmp(attacks[i].verb, c->verb) == 0 &&
						(object == c->object || (object && c->object && strcmp(object, c->object) == 0));
			found |= same;
			if (same && attacks[i].line) {
				attack(attacks[i].line);
				n++;
			}
		}
		if (!found)
			fail_msg("no attack by “%s %s”: say what it does to a closed quarter", c->object ? c->object : "", c->verb);
	}
	assert_true(n >= 18);
}

static void keys_on_the_board(void **state)
{
	(void)state;
	static const char *const keys[] = {
		"+",         "-",       "*",       "_",       "d Enter", "y", "m + Enter", "m Down Enter", "Space d Enter",
		"i 7 Enter", "i 7 C-s", "e Z C-s", "a Z C-s", "B Z C-s", NULL};
	desk_run(&d, "pane okr");
	desk_run(&d, "quarter 2025Q1");
	for (int row = 0; row < 6; row++)
		for (int i = 0; keys[i]; i++) {
			char *before = frozen_now();
			desk_keys(&d, "g");
			for (int k = 0; k < row; k++)
				desk_keys(&d, "j");
			desk_keys(&d, keys[i]);
			desk_keys(&d, "Esc Esc Esc");
			desk_run(&d, "pane okr");
			desk_run(&d, "quarter 2025Q1");
			char *after = frozen_now();
			if (strcmp(before, after) != 0)
				fail_msg("“%s” on row %d has changed what is closed", keys[i], row);
			free(before);
			free(after);
		}
}

// ---- taking back ------------------------------------------------------------------------------------------------------------------

static void undo_redo_and_revert(void **state)
{
	(void)state;
	struct model *m = session_plan(d.session);
	struct ls_err err;
	struct step target;
	model_author(m, "anna");
	desk_run(&d, "cycle reopen 2026Q1");
	desk_run(&d, "kr set 2026Q1-O1-KR1 title Anders");
	int64_t renamed = model_head(m);
	desk_run(&d, "objective set B1 cycle 2026Q1");
	desk_run(&d, "objective set 2026Q1-B1 cycle 2026Q2");
	int64_t moved_out = model_head(m);
	desk_run(&d, "kr set 2026Q1-O1-KR2 weight 3");
	assert_int_equal(model_undo(m, &target, &err), LS_OK); // a redo would write there
	model_author(m, "bert");
	desk_run(&d, "cycle close 2026Q1");
	model_author(m, "anna");
	char *before = frozen_now();
	assert_int_equal(model_redo(m, &target, &err), LS_REFUSED);
	assert_non_null(strstr(err.text, "closed quarter 2026Q1"));
	assert_int_equal(model_undo(m, &target, &err), LS_REFUSED); // it would bring an objective back into it
	assert_non_null(strstr(err.text, "2026Q1"));
	assert_int_equal(model_revert(m, moved_out, &target, &err), LS_REFUSED);
	assert_int_equal(model_revert(m, renamed, &target, &err), LS_REFUSED);
	assert_non_null(strstr(err.text, "“Anders” belongs to the closed quarter 2026Q1"));
	char *after = frozen_now();
	assert_string_equal(before, after);
	free(before);
	free(after);
	model_author(m, "bert");
	assert_int_equal(model_undo(m, &target, &err), LS_OK); // of the closing: it is open again
	const struct plan *p = desk_rows(&d);
	int32_t id = 0;
	assert_int_equal(code_find(p, T_cycle, "2026Q1", 0, &id, &err), LS_OK);
	assert_int_equal(((const struct cycle *)plan_find(p, T_cycle, id))->state, cycle_state_REVIEW);
	model_author(m, "anna");
	assert_int_equal(model_revert(m, renamed, &target, &err), LS_OK);
	model_author(m, "test");
}

// Tasks and decisions about it stay open.
static void what_is_about_it_stays_open(void **state)
{
	(void)state;
	desk_run(&d, "decision add subject=Nachtrag objective=2025Q1-O1");
	desk_run(&d, "action add title=Nachtrag key_result=2025Q1-O1-KR1");
	desk_run(&d, "action set #1 done 2026-05-20");
	desk_run(&d, "action tick #1");
	desk_run(&d, "action postpone #1 +1");
	desk_run(&d, "action hand #1 Nachtrag");
	desk_run(&d, "action drop #1");
	desk_run(&d, "meeting add kind=review day=2026-05-20 cycle=2025Q1");
	desk_run(&d, "retro add cycle=2025Q1 kind=keep text=Nachtrag");
}

static int open_desk(void **state)
{
	(void)state;
	desk_open(&d, "musterkreis", "okr", 100, 30, LANG_EN);
	session_tick(d.session, date_day(2026, 5, 20));
	refusals = 0;
	return 0;
}

static int close_desk(void **state)
{
	(void)state;
	desk_close(&d);
	return 0;
}

#define AT_DESK(f) cmocka_unit_test_setup_teardown(f, open_desk, close_desk)

int main(void)
{
	const struct CMUnitTest tests[] = {
		AT_DESK(every_column_is_set),         AT_DESK(rows_are_added_deleted_moved_and_doubled),
		AT_DESK(what_it_refers_to_stays),     AT_DESK(every_writing_command_has_an_attack),
		AT_DESK(keys_on_the_board),           AT_DESK(undo_redo_and_revert),
		AT_DESK(what_is_about_it_stays_open),
	};
	return cmocka_run_group_tests_name("a closed quarter", tests, NULL, NULL);
}
