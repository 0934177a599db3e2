// SPDX-License-Identifier: EUPL-1.2
// A person gets another name: in tasks, attendance, minutes and teams, in every step of the journal and in the bytes of the
// file, so that nothing brings the old one back; who is called nearly so keeps their name.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"
#include "cmd/state.h"
#include "plan/schema.h"

#define TODAY 20595 // 2026-05-22

static struct desk d;

// Zora Quandt works in the plan, has a task, is in a team and comes to a meeting.
static int sit(void **state)
{
	(void)state;
	desk_open(&d, "musterkreis", "tasks", 120, 40, LANG_EN);
	session_tick(d.session, TODAY);
	model_author(session_plan(d.session), "Zora Quandt");
	desk_run(&d, "action add title=\"Angebot einholen\" owner=\"C. F.\" due=2026-05-20");
	desk_run(&d, "team edit ST-DV members=\"Amt 10, Zora Quandt\"");
	model_author(session_plan(d.session), "test");
	desk_run(&d, "meeting start st-dv");
	struct str line = {0};
	str_addf(&line, "attendance add meeting=#%d who=\"Zora Quandt\" kind=guest", (int)d.session->way.guided);
	desk_run(&d, str_text(&line));
	const struct plan *p = desk_rows(&d);
	str_clear(&line);
	str_addf(&line, "action edit #%d owner=\"Zora Quandt\"", (int)p->action[p->action_n - 1].id);
	desk_run(&d, str_text(&line));
	str_free(&line);
	return 0;
}

static int leave(void **state)
{
	(void)state;
	desk_close(&d);
	return 0;
}

// In whatever names people.
static size_t rows_naming(const char *name)
{
	const struct plan *p = desk_rows(&d);
	size_t n = 0;
	for (int t = 0; t < TABLE_COUNT; t++)
		for (size_t i = 0; i < plan_count(p, (enum table_id)t); i++)
			for (int c = 0; c < schema[t].column_count; c++)
				if (schema[t].columns[c].secret == SECRET_NAME && !schema[t].columns[c].lazy)
					n += strstr(plan_text(&schema[t].columns[c], plan_row(p, (enum table_id)t, i)), name) != NULL;
	return n;
}

// In what the journal tells: authors, sentences, values.
static size_t steps_naming(const char *name)
{
	struct arena *a = arena_new();
	struct step *steps = NULL;
	struct ls_err err;
	size_t n = 0, found = 0;
	assert_int_equal(model_steps(session_plan(d.session), a, (struct steps_asked){0}, &steps, &n, &err), LS_OK);
	for (size_t i = 0; i < n; i++) {
		struct change *cells = NULL;
		size_t m = 0;
		found += strstr(steps[i].author, name) != NULL;
		found += strstr(steps[i].label, name) != NULL;
		assert_int_equal(model_changes(session_plan(d.session), a, steps[i].id, &cells, &m, &err), LS_OK);
		for (size_t k = 0; k < m; k++) {
			found += cells[k].before.kind == VALUE_TEXT && strstr(cells[k].before.s, name);
			found += cells[k].after.kind == VALUE_TEXT && strstr(cells[k].after.s, name);
		}
	}
	arena_free(a);
	return found;
}

// In the bytes of the file, also where nothing points to any more.
static size_t bytes_naming(const char *name)
{
	FILE *f = fopen(model_path(session_plan(d.session)), "rb");
	static char bytes[1 << 24];
	assert_non_null(f);
	size_t n = fread(bytes, 1, sizeof bytes, f), found = 0, length = strlen(name);
	(void)fclose(f);
	assert_in_range(n, 1, sizeof bytes - 1);
	for (const char *at = bytes; (at = memmem(at, n - (size_t)(at - bytes), name, length)); at++)
		found++;
	return found;
}

static void a_person_is_called_otherwise_everywhere(void **state)
{
	(void)state;
	assert_int_equal(rows_naming("Quandt"), 3);
	assert_true(steps_naming("Quandt") >= 3 && bytes_naming("Quandt") >= 3);
	desk_run(&d, "pseudonym \"Zora Quandt\" \"Person 7\"");
	desk_shows(&d, "Call “Zora Quandt” “Person 7” from now on");
	desk_keys(&d, "Enter");
	desk_said(&d, "“Person 7” stands there now.");
	assert_int_equal(rows_naming("Quandt"), 0);
	assert_int_equal(rows_naming("Person 7"), 3);
	assert_int_equal(steps_naming("Quandt"), 0);
	assert_true(steps_naming("Person 7") >= 3);
	assert_int_equal(bytes_naming("Quandt"), 0);
	desk_shows(&d, "Person 7"); // who is there
	desk_keys(&d, "8");
	desk_shows(&d, "Person 7");
	desk_run(&d, "narrow off");
	desk_keys(&d, "H");
	desk_shows(&d, "Person 7");
	desk_lacks(&d, "Quandt");
}

static void the_minutes_name_them_so(void **state)
{
	(void)state;
	struct str line = {0};
	str_addf(&line, "minutes #%d", (int)d.session->way.guided);
	desk_run(&d, str_text(&line));
	desk_shows(&d, "Zora Quandt");
	desk_run(&d, "pseudonym \"Zora Quandt\" \"Person 7\" now"); // while they are read
	desk_shows(&d, "Person 7");
	desk_lacks(&d, "Quandt");
	str_free(&line);
}

static void count(void *arg, const char *sentence)
{
	(void)sentence;
	++*(int *)arg;
}

// The journal still leads back: what is taken back is what was there, under the new name.
static void every_step_can_be_taken_back(void **state)
{
	(void)state;
	struct model *m = session_plan(d.session);
	struct ls_err err = {.code = LS_OK};
	struct step target;
	int before = 0, after = 0;
	assert_int_equal(model_check(m, count, &before, &err), LS_OK);
	desk_run(&d, "pseudonym \"Zora Quandt\" \"Person 7\" now");
	assert_int_equal(model_check(m, count, &after, &err), LS_OK);
	assert_int_equal(after, before);
	size_t names = rows_naming("Person 7"), tasks = desk_rows(&d)->action_n;
	assert_int_equal(model_undo(m, &target, &err), LS_OK); // the task is again that of C. F.
	assert_int_equal(rows_naming("Person 7"), names - 1);
	assert_string_equal(desk_rows(&d)->action[tasks - 1].owner, "C. F.");
	assert_int_equal(model_redo(m, &target, &err), LS_OK);
	assert_string_equal(desk_rows(&d)->action[tasks - 1].owner, "Person 7");
	model_author(m, "Person 7"); // who was called otherwise takes back what they did
	assert_int_equal(model_undo(m, &target, &err), LS_OK);
	assert_int_equal(rows_naming("Person 7"), names - 1);
	assert_int_equal(rows_naming("Quandt"), 0);
}

// Where a sentence's values begin is known as before, since they are hidden from there on.
static void values_of_sentences_stay_hidden(void **state)
{
	(void)state;
	struct model *m = session_plan(d.session);
	struct step was, is;
	char words[256];
	assert_true(model_step(m, model_head(m), &was));
	assert_true(was.told > 0 && strstr(was.label + was.told, "Zora Quandt"));
	(void)snprintf(words, sizeof words, "%.*s", (int)was.told, was.label);
	desk_run(&d, "pseudonym \"Zora Quandt\" \"P\" now");
	assert_true(model_step(m, model_head(m), &is));
	assert_int_equal(strncmp(is.label, words, strlen(words)), 0);
	assert_int_equal(is.told, strlen(words));
	assert_non_null(strstr(is.label + is.told, "P"));
	assert_null(strstr(is.label, "Quandt"));
}

static void who_is_called_nearly_so_keeps_their_name(void **state)
{
	(void)state;
	static const char *const owners[][2] = {
		{"Zora Quandt, T. H.", "P, T. H."},         {"Zora Quandtner", "Zora Quandtner"},
		{"Amt 10 (Zora Quandt)", "Amt 10 (P)"},     {"Isidora Quandt", "Isidora Quandt"},
		{"Zora Quandt-Beyer", "Zora Quandt-Beyer"}, {"Özora Quandt und Zora Quandt", "Özora Quandt und P"}};
	struct str line = {0};
	size_t first = desk_rows(&d)->action_n;
	for (size_t i = 0; i < sizeof owners / sizeof owners[0]; i++) {
		str_clear(&line);
		str_addf(&line, "action add title=\"Nummer %zu\" owner=\"%s\" note=\"Zora Quandt fragen\"", i, owners[i][0]);
		desk_run(&d, str_text(&line));
	}
	desk_run(&d, "pseudonym \"Zora Quandt\" P now");
	desk_said(&d, "6 notes still hold it.");
	for (size_t i = 0; i < sizeof owners / sizeof owners[0]; i++) {
		assert_string_equal(desk_rows(&d)->action[first + i].owner, owners[i][1]);
		assert_string_equal(desk_rows(&d)->action[first + i].note, "Zora Quandt fragen"); // free words stay
	}
	str_free(&line);
}

static void what_is_no_name_is_refused(void **state)
{
	(void)state;
	size_t names = rows_naming("Zora Quandt");
	desk_refuses(&d, "pseudonym \"Niemand Hier\" P7 now", "Nobody is called “Niemand Hier” in this plan.");
	desk_refuses(&d, "pseudonym \"Zora Quandt\" \"C. F.\" now",
				 "“C. F.” is somebody's name already; both would be taken for one person.");
	desk_refuses(&d, "pseudonym \"Zora Quandt\" \"Zora Quandt\" now", "“Zora Quandt” is called so already.");
	desk_refuses(&d, "pseudonym \"Zora Quandt\" \"\" now", "A name is a few words on one line.");
	desk_refuses(&d, "pseudonym \"\" P7 now", "A name is a few words on one line.");
	desk_refuses(&d, "pseudonym Zora Quandt P7", "Expected: pseudonym PERSON NAME, names of several words in quotes.");
	desk_run(&d, "pseudonym \"Zora Quandt\" P7");
	desk_keys(&d, "Esc"); // thought better of it
	assert_int_equal(rows_naming("Zora Quandt"), names);
	assert_int_equal(rows_naming("P7"), 0);
	desk_run(&d, "action add title=Danach"); // the plan is as writable as before
	assert_non_null(strstr(desk_rows(&d)->action[desk_rows(&d)->action_n - 1].title, "Danach"));
}

#define CASE(f) cmocka_unit_test_setup_teardown(f, sit, leave)

int main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(a_person_is_called_otherwise_everywhere),
		CASE(the_minutes_name_them_so),
		CASE(every_step_can_be_taken_back),
		CASE(values_of_sentences_stay_hidden),
		CASE(who_is_called_nearly_so_keeps_their_name),
		CASE(what_is_no_name_is_refused),
	};
	return cmocka_run_group_tests_name("pseudonym", tests, NULL, NULL);
}
