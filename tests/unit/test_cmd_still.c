// SPDX-License-Identifier: EUPL-1.2
// Two people in the same field of the same row: whoever saves second is told what the first one wrote, and decides.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"
#include "plan/code.h"
#include "scratch.h"

#include <unistd.h>

// Somebody at a desk, and somebody else with a script over the same file.
struct two {
	struct desk d;
	struct session *other;
	char folder[SCRATCH_MOST];
	struct str file;
};

static void begin(struct two *t)
{
	struct ls_err err;
	struct model *m = NULL;
	*t = (struct two){.file = {0}};
	assert_non_null(mkdtemp(scratch_name(t->folder, "still")));
	str_addf(&t->file, "%s/plan.db", t->folder);
	i18n_set(LANG_EN);
	struct session_options o = {.cols = 80, .rows = 24, .today = 18657, .keys = ""};
	t->d = (struct desk){.session = session_new(&o), .cols = 80, .rows = 24};
	session_model(t->d.session, desk_plan("viersen", str_text(&t->file)), "measures");
	assert_int_equal(model_open(&m, str_text(&t->file), MODEL_WRITE, &err), LS_OK);
	struct session_options so = {.today = 18657, .keys = ""};
	t->other = session_new(&so);
	session_model(t->other, m, NULL);
}

static void end(struct two *t)
{
	session_free(t->other);
	desk_close(&t->d);
	unlink(str_text(&t->file));
	rmdir(t->folder);
	str_free(&t->file);
}

// The other one's commit, which the desk has not looked for yet.
static void other_runs(struct two *t, const char *line)
{
	struct ls_err err = {.code = LS_OK};
	if (session_run(t->other, line, &err) != LS_OK)
		fail_msg("%s: %s", line, err.text);
}

static const struct measure *m44(struct two *t)
{
	int32_t id = NONE32;
	assert_int_equal(code_find(desk_rows(&t->d), T_measure, "M44", 18657, &id, NULL), LS_OK);
	return plan_find(desk_rows(&t->d), T_measure, id);
}

static void has_background(const struct two *t, const char *text)
{
	struct ls_err err;
	struct str now = {0};
	assert_int_equal(model_text(session_plan(t->d.session), T_measure_text, desk_rows(&t->d)->measure_text[0].id,
								"background", &now, &err),
					 LS_OK);
	assert_string_equal(str_text(&now), text);
	str_free(&now);
}

static void the_second_is_told_and_saves_with_the_second_key(void **state)
{
	(void)state;
	struct two t;
	begin(&t);
	desk_keys(&t.d, "e");
	desk_type(&t.d, " mine");
	other_runs(&t, "measure edit M44 title=theirs priority=3");
	desk_keys(&t.d, "C-s");
	desk_said(&t.d, "somebody else has written “theirs” meanwhile; yours is “Work Space mine”.");
	desk_shows(&t.d, "Work Space mine"); // still in its field
	desk_shows(&t.d, "Ctrl-S save mine  F8 take theirs  Esc discard");
	assert_string_equal(m44(&t)->title, "theirs");
	desk_keys(&t.d, "C-s");
	assert_string_equal(m44(&t)->title, "Work Space mine");
	assert_int_equal(m44(&t)->priority, 3); // what was not touched here is theirs
	end(&t);
}

// What was told is to be written over, and not what came after that: of each it is asked once.
static void a_third_change_is_asked_about_again(void **state)
{
	(void)state;
	static const struct {
		const char *form, *field, *theirs, *told, *third, *told_third;
	} kinds[] = {
		{"measure form M44 @title", " mine", "measure edit M44 title=theirs", "written “theirs” meanwhile; yours is",
		 "measure edit M44 title=third", "written “third” meanwhile; yours is"},
		{"phase form #1 @start", "3.5.2020", "phase edit #1 start=2020-04-01",
		 "written “1 Apr 2020” meanwhile; yours is “3 May 2020”", "phase edit #1 start=2020-04",
		 "written “Apr 2020” meanwhile; yours is “3 May 2020”"}, // the day is the same
		{"measure form M44 @goalof", NULL, "measure edit M44 goalof=#2", "Goals served: somebody else has written “",
		 "measure edit M44 goalof=#2,#1", "Goals served: somebody else has written “"},
	};
	for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
		struct two t;
		begin(&t);
		other_runs(&t, "measure edit M44 goalof=#1");
		desk_run(&t.d, "phase edit #1 start= end=");
		desk_run(&t.d, kinds[i].form);
		if (kinds[i].field)
			desk_type(&t.d, kinds[i].field);
		else
			desk_keys(&t.d, "Del");
		other_runs(&t, kinds[i].theirs);
		desk_keys(&t.d, "C-s");
		desk_said(&t.d, kinds[i].told);
		other_runs(&t, kinds[i].third);
		int64_t head = desk_head(&t.d);
		desk_keys(&t.d, "C-s");
		desk_said(&t.d, kinds[i].told_third);
		assert_int_equal(desk_head(&t.d), head);
		desk_keys(&t.d, "C-s");
		assert_int_equal(desk_head(&t.d), head + 1);
		desk_keys(&t.d, "Esc");
		end(&t);
	}
}

// The same of a long text, which is not in the snapshot; and a number that stands for nothing refuses.
static void a_third_change_of_a_long_text(void **state)
{
	(void)state;
	struct two t;
	begin(&t);
	char form[80], theirs[80], third[80];
	int id = (int)desk_rows(&t.d)->measure_text[0].id;
	(void)snprintf(form, sizeof form, "text form #%d @background", id);
	(void)snprintf(theirs, sizeof theirs, "text edit #%d background=theirs", id);
	(void)snprintf(third, sizeof third, "text edit #%d background=third", id);
	desk_run(&t.d, form);
	desk_type(&t.d, " mine");
	other_runs(&t, theirs);
	desk_keys(&t.d, "C-s");
	desk_said(&t.d, "written “theirs” meanwhile");
	other_runs(&t, third);
	desk_keys(&t.d, "C-s");
	desk_said(&t.d, "written “third” meanwhile");
	has_background(&t, "third");
	desk_keys(&t.d, "Esc Esc");
	desk_run(&t.d, "measure form M44 @title");
	desk_type(&t.d, " mine");
	other_runs(&t, "measure edit M44 title=theirs");
	desk_keys(&t.d, "C-s");
	desk_keys(&t.d, "Tab");
	desk_refuses(&t.d, "measure edit M44 title=mine told:title=1", "written “theirs” meanwhile; yours is “mine”.");
	end(&t);
}

static void taking_theirs_keeps_the_other_fields(void **state)
{
	(void)state;
	struct two t;
	begin(&t);
	desk_keys(&t.d, "e");
	desk_type(&t.d, " mine");
	desk_keys(&t.d, "F8");
	desk_said(&t.d, "Nobody else has changed this field");
	desk_run(&t.d, "measure resume M44 title=mine priority=2 was:title=\"Work Space\" was:priority=");
	other_runs(&t, "measure edit M44 title=theirs");
	desk_keys(&t.d, "C-s");
	desk_keys(&t.d, "F8");
	desk_shows(&t.d, "theirs");
	desk_keys(&t.d, "C-s");
	assert_string_equal(m44(&t)->title, "theirs");
	assert_int_equal(m44(&t)->priority, 2);
	end(&t);
}

// Long texts are not in the snapshot; theirs is read from the file.
static void a_long_text_is_not_written_over_either(void **state)
{
	(void)state;
	struct two t;
	begin(&t);
	struct str line = {0};
	int32_t id = desk_rows(&t.d)->measure_text[0].id;
	str_addf(&line, "text edit #%d background=first", (int)id);
	desk_run(&t.d, str_text(&line));
	str_clear(&line);
	str_addf(&line, "text form #%d @background", (int)id);
	desk_run(&t.d, str_text(&line));
	str_clear(&line);
	str_addf(&line, "text edit #%d \"background=a long one of theirs\"", (int)id);
	desk_type(&t.d, " mine");
	other_runs(&t, str_text(&line));
	str_free(&line);
	desk_keys(&t.d, "C-s");
	desk_said(&t.d, "“a long one of theirs” meanwhile; yours is “first mine”.");
	has_background(&t, "a long one of theirs");
	desk_keys(&t.d, "F8");
	desk_shows(&t.d, "a long one of theirs");
	desk_type(&t.d, ", and mine");
	desk_keys(&t.d, "C-s");
	has_background(&t, "a long one of theirs, and mine");
	end(&t);
}

// Every kind of field: a word, a reference, a day with its precision, a number, several others.
static void every_kind_of_field_is_told(void **state)
{
	(void)state;
	static const struct {
		const char *first, *theirs, *mine, *told;
	} rows[] = {
		{"stage=idea", "stage=pilot", "stage=running was:stage=idea", "Stage: somebody else has written “"},
		{"requested_on=2020-04-01", "requested_on=2020-04-02", "requested_on=2020-05-03 was:requested_on=2020-04-01",
		 "written “2 Apr 2020” meanwhile; yours is “3 May 2020”"},
		{"priority=1", "priority=", "priority=2 was:priority=1", "written “–” meanwhile; yours is “2”"},
		{"field=#1", "field=#2", "field=#3 was:field=#1", "Field: somebody else has written “"},
		{"goalof=#1", "goalof=#1,#2", "goalof=#3 was:goalof=#1", "Goals served: somebody else has written “DV1 "},
	};
	struct two t;
	struct str line = {0};
	begin(&t);
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		str_clear(&line);
		str_addf(&line, "measure edit M44 %s", rows[i].first);
		other_runs(&t, str_text(&line));
		str_clear(&line);
		str_addf(&line, "measure edit M44 %s", rows[i].theirs);
		other_runs(&t, str_text(&line));
		str_clear(&line);
		str_addf(&line, "measure edit M44 %s", rows[i].mine);
		int64_t head = desk_head(&t.d);
		desk_refuses(&t.d, str_text(&line), rows[i].told);
		assert_int_equal(desk_head(&t.d), head);
		// Nobody was faster: what is there is what was seen.
		str_clear(&line);
		str_addf(&line, "measure edit M44 %s", rows[i].first);
		other_runs(&t, str_text(&line));
		str_clear(&line);
		str_addf(&line, "measure edit M44 %s", rows[i].mine);
		desk_run(&t.d, str_text(&line));
		desk_run(&t.d, str_text(&line)); // and what already is as wanted is no conflict
	}
	str_free(&line);
	end(&t);
}

// A form that was left half filled knows what stood there when it was begun.
static void a_form_taken_up_again_knows_what_stood_there(void **state)
{
	(void)state;
	struct two t;
	struct str kept = {0};
	begin(&t);
	desk_keys(&t.d, "e");
	desk_type(&t.d, " mine");
	session_keep(t.d.session, &kept);
	desk_keys(&t.d, "Esc Esc");
	other_runs(&t, "measure edit M44 title=theirs");
	desk_run(&t.d, str_text(&kept));
	desk_keys(&t.d, "C-s");
	desk_said(&t.d, "somebody else has written “theirs” meanwhile; yours is “Work Space mine”.");
	assert_string_equal(m44(&t)->title, "theirs");
	str_free(&kept);
	end(&t);
}

static void what_is_hidden_is_not_told(void **state)
{
	(void)state;
	struct two t;
	begin(&t);
	desk_run(&t.d, "privacy confidential");
	other_runs(&t, "measure edit M44 responsible=Theirs");
	desk_refuses(&t.d,
				 "measure edit M44 responsible=Mine was:responsible=", "somebody else has changed this meanwhile.");
	end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_second_is_told_and_saves_with_the_second_key),
		cmocka_unit_test(a_third_change_is_asked_about_again),
		cmocka_unit_test(a_third_change_of_a_long_text),
		cmocka_unit_test(taking_theirs_keeps_the_other_fields),
		cmocka_unit_test(a_long_text_is_not_written_over_either),
		cmocka_unit_test(every_kind_of_field_is_told),
		cmocka_unit_test(a_form_taken_up_again_knows_what_stood_there),
		cmocka_unit_test(what_is_hidden_is_not_told),
	};
	return cmocka_run_group_tests_name("two people in one field", tests, NULL, NULL);
}
