// SPDX-License-Identifier: EUPL-1.2
// A weekly meeting, a review and a meeting of the steering group, from the key that begins each to its minutes: the steps and
// the minutes word by word in both languages; the program killed after every key, and nothing lost; all of it undone, and the
// plan is the first one, redone, and it is the last.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "cmd/state.h"
#include "desk.h"
#include "dump.h"
#include "exchange/report/form.h"
#include "exchange/report/report.h"
#include "meeting_story.h"
#include "scratch.h"

#define TODAY 20595 // 22.05.2026, a Friday
#define KEY   20    // seconds

static struct desk d;
static char path[SCRATCH_MOST], first_path[SCRATCH_MOST];
static int64_t now, begun, seen; // begun: the newest step before the meeting; seen: that two programs agreed about

static int64_t clock_of(void *arg)
{
	(void)arg;
	return now;
}

static struct session *session_over(struct model *m)
{
	struct session_options o = {.cols = 80, .rows = 24, .today = TODAY, .keys = ""};
	struct session *s = session_new(&o);
	model_author(m, "test");
	model_clock(m, clock_of, NULL);
	session_model(s, m, "overview");
	return s;
}

static struct session *reopened(void)
{
	struct ls_err err;
	struct model *m = NULL;
	assert_int_equal(model_open(&m, path, MODEL_WRITE, &err), LS_OK);
	return session_over(m);
}

static void sit_down(enum lang lang)
{
	i18n_set(lang);
	now = (int64_t)TODAY * 86400 + 9 * 3600;
	assert_true(sample_copy(first_path, path));
	d = (struct desk){.session = reopened(), .cols = 80, .rows = 24};
	begun = seen = desk_head(&d);
}

static void stand_up(void)
{
	desk_close(&d);
	unlink(path);
}

// ---- killed ----------------------------------------------------------------------------------------------------------------

// Another program finds all of it: the same plan, the same place, and what is half typed is offered.
static void kill_and_resume(void)
{
	struct str left = {0}, kept = {0}, again = {0}, was = {0}, is = {0};
	bool open = d.session->overlays.n > 0;
	session_remember(d.session, &left);
	session_keep(d.session, &kept);
	struct desk twin = {.session = reopened(), .cols = 80, .rows = 24};
	assert_true(desk_head(&twin) == desk_head(&d));
	if (desk_head(&d) != seen) { // something was written
		dump_plan(&was, desk_rows(&d));
		dump_plan(&is, desk_rows(&twin));
		assert_string_equal(str_text(&is), str_text(&was));
		seen = desk_head(&d);
	}
	session_recall(twin.session, str_text(&left));
	if (!open) {
		session_say(d.session, false, "");
		assert_string_equal(desk_screen(&twin), desk_screen(&d));
		session_free(d.session); // and goes on in its place
		d.session = twin.session;
		twin.session = NULL;
	} else if (kept.len > 0) {
		session_resume(twin.session, str_text(&kept));
		session_key(twin.session, "a");
		session_keep(twin.session, &again);
		assert_string_equal(str_text(&again), str_text(&kept));
	}
	session_free(twin.session);
	str_free(&twin.screen);
	str_free(&left);
	str_free(&kept);
	str_free(&again);
	str_free(&was);
	str_free(&is);
}

// A program that has just been opened names it first.
static void take_back(void)
{
	int64_t head = desk_head(&d);
	desk_run(&d, "undo");
	if (desk_head(&d) == head)
		desk_run(&d, "undo");
}

// A key, "text:…" that is typed, "undo" as a command.
static void press(const char *key)
{
	now += KEY;
	session_tick(d.session, TODAY);
	if (strncmp(key, "text:", 5) == 0)
		desk_type(&d, key + 5);
	else if (strcmp(key, "undo") == 0)
		take_back();
	else
		session_key(d.session, key);
	desk_screen(&d);
}

static void play(const struct meeting_story *story, bool killed)
{
	for (size_t i = 0; story->keys[i]; i++) {
		press(story->keys[i]);
		if (killed)
			kill_and_resume();
	}
}

// ---- what came of it ---------------------------------------------------------------------------------------------------------

static void tell_steps(struct str *out)
{
	struct arena *a = arena_new();
	struct step *list = NULL;
	struct ls_err err;
	size_t n = 0;
	assert_int_equal(model_steps(session_plan(d.session), a, (struct steps_asked){.since = begun}, &list, &n, &err),
					 LS_OK);
	for (size_t i = n; i-- > 0;)
		str_addf(out, "%s\n", list[i].label);
	arena_free(a);
}

static void tell_minutes(struct str *out)
{
	struct arena *a = arena_new();
	struct look look = {.plan = desk_rows(&d), .today = TODAY, .only_field = NONE32, .only_goal = NONE32, .frame = a};
	struct doc doc;
	struct ls_err err;
	int32_t id = desk_rows(&d)->meeting[desk_rows(&d)->meeting_n - 1].id;
	assert_int_equal(report_minutes(&doc, &look, session_plan(d.session), id, &err), LS_OK);
	report_text(out, &doc);
	arena_free(a);
}

// All of it is taken back, and done again.
static void there_and_back(const char *first)
{
	struct str last = {0}, is = {0};
	struct ls_err err;
	dump_plan(&last, desk_rows(&d));
	assert_string_not_equal(first, str_text(&last));
	while (session_run(d.session, "undo", &err) == LS_OK)
		;
	dump_plan(&is, desk_rows(&d));
	assert_string_equal(str_text(&is), first);
	while (session_run(d.session, "redo", &err) == LS_OK)
		;
	str_clear(&is);
	dump_plan(&is, desk_rows(&d));
	assert_string_equal(str_text(&is), str_text(&last));
	str_free(&last);
	str_free(&is);
}

static void story_in(const struct meeting_story *story, enum lang lang)
{
	struct str first = {0}, steps = {0}, minutes = {0};
	sit_down(lang);
	dump_plan(&first, desk_rows(&d));
	play(story, false);
	tell_steps(&steps);
	tell_minutes(&minutes);
	assert_string_equal(str_text(&steps), story->steps[lang == LANG_DE]);
	assert_string_equal(str_text(&minutes), story->minutes[lang == LANG_DE]);
	if (lang == LANG_EN)
		there_and_back(str_text(&first));
	str_free(&first);
	str_free(&steps);
	str_free(&minutes);
	stand_up();
}

static void each_is_told_word_by_word_and_can_be_taken_back(void **state)
{
	(void)state;
	for (size_t i = 0; i < MEETING_STORIES; i++) {
		story_in(&meeting_stories[i], LANG_EN);
		story_in(&meeting_stories[i], LANG_DE);
	}
}

static void nothing_is_lost_where_it_is_killed_after_every_key(void **state)
{
	(void)state;
	for (size_t i = 0; i < MEETING_STORIES; i++) {
		struct str steps = {0}, minutes = {0};
		sit_down(LANG_EN);
		play(&meeting_stories[i], true);
		tell_steps(&steps);
		tell_minutes(&minutes);
		assert_string_equal(str_text(&steps), meeting_stories[i].steps[0]);
		assert_string_equal(str_text(&minutes), meeting_stories[i].minutes[0]);
		str_free(&steps);
		str_free(&minutes);
		stand_up();
	}
}

// The sample is read once; each meeting begins in a copy.
static int lay_out(void **state)
{
	(void)state;
	assert_int_equal(close(mkstemp(scratch_name(first_path, "first"))), 0);
	assert_int_equal(close(mkstemp(scratch_name(path, "story"))), 0);
	unlink(first_path);
	unlink(path);
	model_close(desk_plan("musterkreis", first_path));
	return 0;
}

static int clear_away(void **state)
{
	(void)state;
	unlink(first_path);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_is_told_word_by_word_and_can_be_taken_back),
		cmocka_unit_test(nothing_is_lost_where_it_is_killed_after_every_key),
	};
	return cmocka_run_group_tests_name("meetings as stories", tests, lay_out, clear_away);
}
