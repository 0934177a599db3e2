// SPDX-License-Identifier: EUPL-1.2
// The retrospective by keys: short lines typed one after the other, changed, moved, deleted, and made tasks of; it stays
// open in a closed quarter, and nothing typed is lost.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/date.h"
#include "desk.h"
#include "plan/code.h"
#include "plan/limits.h"

static struct desk d;
static int32_t today;

static int set_up(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	today = date_day(2026, 6, 29);
	struct session_options o = {.cols = 80, .rows = 24, .today = today, .keys = ""};
	d = (struct desk){.session = session_new(&o), .cols = 80, .rows = 24};
	session_model(d.session, desk_plan("musterkreis", NULL), "okr");
	desk_screen(&d);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	desk_close(&d);
	return 0;
}

// The lines of a quarter, column by column: "keep:A|B change:C try:".
static const char *lines(const char *quarter)
{
	static struct str out;
	struct ls_err err;
	int32_t id = 0;
	assert_int_equal(code_find(desk_rows(&d), T_cycle, quarter, today, &id, &err), LS_OK);
	struct plan_rows rows = plan_of(desk_rows(&d), T_retro, "cycle", id);
	str_clear(&out);
	for (int k = 0; k < retro_kind_COUNT; k++) {
		bool first = true;
		str_addf(&out, "%s%s:", k ? " " : "", words_retro_kind[k].code);
		for (size_t i = 0; i < rows.n; i++) {
			const struct retro *r = &desk_rows(&d)->retro[rows.at[i]];
			if (r->kind == k)
				str_addf(&out, "%s%s", first ? "" : "|", r->text);
			first = first && r->kind != k;
		}
	}
	return str_text(&out);
}

static void write_three(void)
{
	desk_keys(&d, "W"); // nothing is there yet: it is typed at once
	desk_shows(&d, "Retrospective of Q2 2026");
	desk_type(&d, "Thirty minutes");
	desk_keys(&d, "Enter");
	desk_type(&d, "Slides");
	desk_keys(&d, "Enter Tab");
	desk_type(&d, "Ask earlier");
	desk_keys(&d, "Enter Esc");
}

static void lines_are_typed_one_after_the_other(void **state)
{
	(void)state;
	int64_t head = desk_head(&d);
	write_three();
	assert_string_equal(lines("2026Q2"), "keep:Thirty minutes|Slides change:Ask earlier try:");
	assert_int_equal(desk_head(&d), head + 3); // a step each
	desk_shows(&d, "To keep (2)");
	desk_keys(&d, "a"); // in the column of the cursor
	desk_type(&d, "Less mail");
	desk_keys(&d, "Tab Enter Enter"); // the column is chosen while typing; an empty line ends it
	assert_string_equal(lines("2026Q2"), "keep:Thirty minutes|Slides change:Ask earlier try:Less mail");
	desk_keys(&d, "u");
	assert_string_equal(lines("2026Q2"), "keep:Thirty minutes|Slides change:Ask earlier try:");
	desk_keys(&d, "Esc");
	desk_lacks(&d, "Retrospective of");
}

static void a_line_is_changed_moved_and_deleted(void **state)
{
	(void)state;
	write_three();
	desk_keys(&d, "Left g e");
	desk_type(&d, ", no more");
	desk_keys(&d, "Enter");
	assert_string_equal(lines("2026Q2"), "keep:Thirty minutes, no more|Slides change:Ask earlier try:");
	desk_keys(&d, "-"); // down
	assert_string_equal(lines("2026Q2"), "keep:Slides|Thirty minutes, no more change:Ask earlier try:");
	desk_keys(&d, "+ +");
	assert_string_equal(lines("2026Q2"), "keep:Thirty minutes, no more|Slides change:Ask earlier try:");
	desk_keys(&d, "< j >"); // Slides to the next column; left of the first one there is none
	assert_string_equal(lines("2026Q2"), "keep:Thirty minutes, no more change:Slides|Ask earlier try:");
	desk_shows(&d, "▸ Slides"); // the cursor goes along
	desk_keys(&d, "d");
	assert_string_equal(lines("2026Q2"), "keep:Thirty minutes, no more change:Ask earlier try:");
	desk_shows(&d, "▸ Ask earlier");
	desk_keys(&d, "u u");
	assert_string_equal(lines("2026Q2"), "keep:Thirty minutes, no more|Slides change:Ask earlier try:");
}

static void a_line_becomes_a_task(void **state)
{
	(void)state;
	write_three();
	size_t n = desk_rows(&d)->action_n;
	int64_t head = desk_head(&d);
	desk_keys(&d, "t");
	desk_type(&d, "J");
	desk_shows(&d, "→ takes:");
	desk_keys(&d, "Backspace");
	desk_type(&d, "Amt 36");
	desk_keys(&d, "Tab");
	desk_type(&d, "31.2.");
	desk_keys(&d, "Enter"); // there is no such day
	desk_said(&d, "Not entered yet: ");
	assert_int_equal(desk_rows(&d)->action_n, n);
	desk_keys(&d, "C-u");
	desk_type(&d, "3.7.");
	desk_keys(&d, "Enter");
	assert_int_equal(desk_rows(&d)->action_n, n + 1);
	const struct action *a = &desk_rows(&d)->action[n];
	assert_string_equal(a->title, "Ask earlier");
	assert_string_equal(a->owner, "Amt 36");
	assert_int_equal(a->due, date_day(2026, 7, 3));
	assert_int_equal(desk_head(&d), head + 1);
	desk_shows(&d, "→ Amt 36, Fri 3 Jul");
	desk_keys(&d, "t");
	desk_said(&d, "A task was made of this line already.");
	desk_keys(&d, "p");
	desk_lacks(&d, "Amt 36");
	desk_keys(&d, "p");
	desk_lacks(&d, "Ask earlier");
	desk_keys(&d, "p u");
	assert_int_equal(desk_rows(&d)->action_n, n);
}

static void a_task_without_a_person_is_asked_about_once(void **state)
{
	(void)state;
	write_three();
	size_t n = desk_rows(&d)->action_n;
	desk_keys(&d, "t Tab");
	desk_type(&d, "3.7.");
	desk_keys(&d, "Enter");
	desk_said(&d, "Who does it? Enter once more notes the task without a person.");
	assert_int_equal(desk_rows(&d)->action_n, n);
	desk_keys(&d, "Enter");
	assert_int_equal(desk_rows(&d)->action_n, n + 1);
	assert_string_equal(desk_rows(&d)->action[n].owner, "");
	assert_int_equal(desk_rows(&d)->action[n].due, date_day(2026, 7, 3));
	desk_shows(&d, "→ task, Fri 3 Jul");
}

static void it_stays_open_when_the_quarter_is_closed(void **state)
{
	(void)state;
	desk_keys(&d, "< W");
	desk_shows(&d, "Retrospective of Q1 2026");
	desk_keys(&d, "G a");
	desk_type(&d, "Later");
	desk_keys(&d, "Enter Esc");
	assert_non_null(strstr(lines("2026Q1"), "Die Runde bleibt bei dreißig Minuten.|Later"));
	desk_run(&d, "cycle retro 2026Q1 team=st-dv"); // of one team alone
	desk_shows(&d, "Retrospective of Q1 2026 · Strategieteam");
	desk_lacks(&d, "▸ Later");
	desk_keys(&d, "a");
	desk_type(&d, "Ours");
	desk_keys(&d, "Enter");
	desk_shows(&d, "· Ours");
	const struct retro *r = &desk_rows(&d)->retro[desk_rows(&d)->retro_n - 1];
	assert_string_equal(((const struct team *)plan_find(desk_rows(&d), T_team, r->team))->code, "st-dv");
}

static void half_typed_it_survives(void **state)
{
	(void)state;
	static const struct {
		const char *keys, *text, *shown;
	} rows[] = {
		{"a", "Half a line", "[ Half a line"},
		{"e", " and more", "[ Ask earlier and more"},
		{"t", "Amt 11", "[ Amt 11"},
	};
	write_three();
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct str kept = {0};
		desk_keys(&d, rows[i].keys);
		desk_type(&d, rows[i].text);
		session_keep(d.session, &kept);
		desk_keys(&d, "Esc");
		desk_shows(&d, "Nothing of this is entered yet.");
		desk_keys(&d, "Esc Esc");
		desk_lacks(&d, "Retrospective of");
		session_resume(d.session, str_text(&kept));
		desk_keys(&d, "a");
		desk_shows(&d, rows[i].shown);
		desk_keys(&d, "Esc Esc");
		str_clear(&kept);
		session_keep(d.session, &kept);
		assert_string_equal(str_text(&kept), "");
		str_free(&kept);
	}
	assert_string_equal(lines("2026Q2"), "keep:Thirty minutes|Slides change:Ask earlier try:");
}

static void what_somebody_else_wrote_is_told_first(void **state)
{
	(void)state;
	write_three();
	char line[80];
	desk_keys(&d, "e");
	desk_type(&d, " still");
	(void)snprintf(line, sizeof line, "retro set #%d text Theirs",
				   (int)desk_rows(&d)->retro[desk_rows(&d)->retro_n - 1].id);
	desk_run(&d, line);
	desk_keys(&d, "Enter");
	desk_said(&d, "somebody else has written “Theirs” meanwhile");
	desk_shows(&d, "[ Ask earlier still");
	desk_keys(&d, "Enter");
	assert_string_equal(lines("2026Q2"), "keep:Thirty minutes|Slides change:Ask earlier still try:");
	desk_keys(&d, "t");
	(void)snprintf(line, sizeof line, "retro delete #%d", (int)desk_rows(&d)->retro[desk_rows(&d)->retro_n - 1].id);
	desk_run(&d, line); // while its task is typed
	desk_keys(&d, "Enter");
	assert_string_equal(lines("2026Q2"), "keep:Thirty minutes|Slides change: try:");
	desk_run(&d, "quarter -1");
}

static void a_text_too_long_is_said(void **state)
{
	(void)state;
	desk_keys(&d, "W");
	struct str text = {0};
	for (int i = 0; i <= TEXT_MOST / 4; i++)
		str_add(&text, "abcd");
	session_text(d.session, str_text(&text));
	desk_said(&d, "this does not fit in any more and was left out");
	str_free(&text);
}

int main(void)
{
#define CASE(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
	const struct CMUnitTest tests[] = {
		CASE(lines_are_typed_one_after_the_other),
		CASE(a_line_is_changed_moved_and_deleted),
		CASE(a_line_becomes_a_task),
		CASE(a_task_without_a_person_is_asked_about_once),
		CASE(it_stays_open_when_the_quarter_is_closed),
		CASE(half_typed_it_survives),
		CASE(what_somebody_else_wrote_is_told_first),
		CASE(a_text_too_long_is_said),
	};
#undef CASE
	return cmocka_run_group_tests_name("the retrospective", tests, NULL, NULL);
}
